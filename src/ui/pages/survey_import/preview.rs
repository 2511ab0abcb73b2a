//! What would come in: how many responses, how many are here already, what could not be read.

use super::{Draft, say};
use crate::survey::{Imported, Response};
use crate::ui::parts::{Banner, BannerKind, Button, ButtonKind, ButtonLink, Card, Symbol};
use crate::ui::route::Page;
use crate::ui::workspace::{Reading, Workspace};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How many cells that were not understood are shown.
const SHOWN: usize = 10;
/// How many responses are written at once.
const AT_ONCE: usize = 1_000;

/// What would come in, and the button that takes it.
#[component]
pub fn Preview(
    /// The file and what was said about it.
    draft: Draft,
    /// What its rows say.
    imported: Memo<Imported>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let reading = workspace.responses();
    let new = Memo::new(move |_| {
        let Reading::Read(known) = reading.get() else {
            return None;
        };
        let is_known = |response: &Response| {
            let mut blocks = known.columns();
            blocks.any(|block| block.row(response.id).is_some())
        };
        Some(imported.with(|imported| {
            let new = imported.responses.iter().filter(|one| !is_known(one));
            new.cloned().collect::<Vec<_>>()
        }))
    });
    let is_writing = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let done = RwSignal::new(None::<usize>);
    // Another file, another meaning: what was said of the last one holds no more.
    Effect::new(move |_| {
        draft.file.track();
        done.set(None);
    });
    let take = move |()| {
        let Some(new) = new.get_untracked() else {
            return;
        };
        let log = workspace.open_log().get_untracked();
        is_writing.set(true);
        problem.set(None);
        spawn_local(async move {
            let mut written = 0;
            for part in new.chunks(AT_ONCE) {
                if let Err(error) = workspace.keep_responses(&log, part).await {
                    let words = text.get_untracked().saving.words_of(&error);
                    problem.set(Some(words.to_owned()));
                    break;
                }
                written += part.len();
            }
            is_writing.set(false);
            done.set(Some(written));
        });
    };
    let counts = move || {
        let words = &text.get().survey_import;
        let new = new.get()?.len();
        let all = imported.with(|imported| imported.responses.len());
        Some(workspace.digits(&(words.counts)(new, all - new)))
    };
    let left_out = move || {
        let words = &text.get().survey_import;
        let (days, empty) = imported.with(|it| (it.without_day.len(), it.empty));
        let mut said = Vec::new();
        if days > 0 {
            said.push((words.without_day)(days));
        }
        if empty > 0 {
            said.push((words.without_answer)(empty));
        }
        (!said.is_empty()).then(|| workspace.digits(&said.join(" · ")))
    };
    let unread = move || {
        let words = &text.get().survey_import;
        let header = usize::from(draft.has_header.get());
        imported.with(|imported| {
            let count = imported.unread.len();
            (count > 0).then(|| {
                let cells = imported.unread.iter().take(SHOWN);
                let cells: Vec<_> = cells
                    .map(|cell| {
                        let place = (words.cell)(cell.row + header + 1, cell.column + 1);
                        let place = workspace.digits(&place);
                        view! { <li>{place} " “" {crate::survey::masked(&cell.text)} "”"</li> }
                    })
                    .collect();
                view! {
                    <Banner kind=BannerKind::Warn text=workspace.digits(&(words.unread)(count))/>
                    <ul>{cells}</ul>
                }
            })
        })
    };
    let button = Signal::derive(move || {
        let count = new.with(|new| new.as_ref().map_or(0, Vec::len));
        workspace.digits(&(text.get().survey_import.take)(count))
    });
    let nothing = Signal::derive(move || {
        is_writing.get() || new.with(|new| new.as_ref().is_none_or(Vec::is_empty))
    });
    view! {
        <Card title=say(|text| text.preview)>
            <p role="status">{counts}</p>
            {move || left_out().map(|said| view! { <p>{said}</p> })}
            {unread}
            {move || problem.get().map(|words| view! { <Banner kind=BannerKind::Error text=words/> })}
            {move || done.get().map(|count| {
                let words = workspace.digits(&(text.get().survey_import.done)(count));
                view! {
                    <Banner text=words>
                        <ButtonLink label=say(|text| text.to_results) href=Page::SurveyResults.href()/>
                    </Banner>
                }
            })}
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Check
                    label=button
                    disabled=nothing
                    on_press=take
                />
            </div>
        </Card>
    }
}
