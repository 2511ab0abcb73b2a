//! What citizens wrote: searched, tagged, and without personal data.

use super::results::Results;
use super::say;
use crate::calendar::{arabic_digits, counted};
use crate::survey::{ResponseId, holds_personal_data, masked, tag, untag, void};
use crate::ui::erasing::{Doomed, EraseDialog};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Card, Icon, IconButton, SearchField, Symbol, TextField,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many are shown before one asks for more.
const PAGE: usize = 20;

/// What citizens wrote.
#[component]
pub fn SuggestionList(results: Signal<Option<Arc<Results>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let wanted = RwSignal::new(String::new());
    let only_tag = RwSignal::new(String::new());
    let limit = RwSignal::new(PAGE);
    let asked = RwSignal::new(None::<Doomed>);
    // Those of the filter, masked; few groups are hidden as their figures are.
    let all = Memo::new(move |_| {
        let results = results.get()?;
        if results.is_hidden() {
            return None;
        }
        Some(results.suggestions())
    });
    let tags_of = move |id: ResponseId| -> Vec<String> {
        workspace.survey().with(|survey| {
            let mark = survey.marks.get(&id);
            mark.map(|mark| mark.tags.iter().cloned().collect())
                .unwrap_or_default()
        })
    };
    let tags = Memo::new(move |_| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        workspace.survey().with(|survey| {
            all.with(|all| {
                for (id, _) in all.iter().flatten() {
                    for tag in survey.marks.get(id).iter().flat_map(|mark| &mark.tags) {
                        *counts.entry(tag.clone()).or_default() += 1;
                    }
                }
            });
        });
        counts.into_iter().collect::<Vec<_>>()
    });
    let found = Memo::new(move |_| {
        let wanted = plain(&wanted.get());
        let tag = only_tag.get();
        all.with(|all| {
            let all = all.iter().flatten();
            all.filter(|(_, text)| wanted.is_empty() || plain(&masked(text)).contains(&wanted))
                .filter(|(id, _)| tag.is_empty() || tags_of(*id).contains(&tag))
                .map(|(id, _)| *id)
                .collect::<Vec<_>>()
        })
    });
    let shown = move || {
        let limit = limit.get();
        found.with(|found| found.iter().take(limit).copied().collect::<Vec<_>>())
    };
    let text_of = move |id: ResponseId| {
        all.with_untracked(|all| {
            let mut all = all.iter().flatten();
            all.find(|(known, _)| *known == id)
                .map(|(_, text)| (**text).to_owned())
        })
        .unwrap_or_default()
    };
    let count = move || {
        let words = &text.get().survey_results;
        let all = all.with(|all| all.as_ref().map_or(0, Vec::len));
        workspace.digits(&(words.suggestions_found)(found.with(Vec::len), all))
    };
    let more = move || found.with(Vec::len) > limit.get();
    view! {
        <Card title=say(|text| text.suggestions)>
            <p class="quiet">{say(|text| text.suggestions_about)}</p>
            <div data-print="hide">
                <SearchField
                    label=say(|text| text.search)
                    clear_label=say(|text| text.clear_search)
                    value=wanted
                    on_search=move |typed: String| {
                        limit.set(PAGE);
                        wanted.set(typed);
                    }
                />
            </div>
            <div class="row" role="group" aria-label=say(|text| text.tags)>
                <For
                    each=move || tags.get()
                    key=Clone::clone
                    children=move |(tag, count): (String, usize)| {
                        let words = workspace.digits(&format!("{tag} ({})", counted(count)));
                        let own = tag.clone();
                        let pressed = move || (only_tag.get() == own).to_string();
                        view! {
                            <button
                                type="button"
                                class="results-tag"
                                aria-pressed=pressed
                                on:click=move |_| only_tag.update(|only| {
                                    *only = if *only == tag { String::new() } else { tag.clone() };
                                })
                            >
                                {words}
                            </button>
                        }
                    }
                />
            </div>
            <p role="status">{count}</p>
            <ul class="results-suggestions">
                <For
                    each=shown
                    key=|id| *id
                    children=move |id| view! { <Suggestion id text=text_of(id) asked/> }
                />
            </ul>
            <Show when=more>
                <div data-print="hide">
                    <Button
                        label=say(|text| text.more)
                        on_press=move |()| limit.update(|limit| *limit += PAGE)
                    />
                </div>
            </Show>
            <LeftOut/>
            <EraseDialog asked/>
        </Card>
    }
}

/// How many responses were left out, and the way back.
#[component]
fn LeftOut() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let voided = Memo::new(move |_| {
        workspace.survey().with(|survey| {
            let marks = survey.marks.iter();
            let voided = marks.filter(|(_, mark)| mark.void.is_some());
            voided.map(|(id, _)| *id).collect::<Vec<_>>()
        })
    });
    let words = move || {
        let count = voided.with(Vec::len);
        workspace.digits(&(text.get().survey_results.voided)(count))
    };
    let count_again = move |()| {
        let voided = voided.get_untracked();
        workspace.change(move |_, _| voided.iter().map(|id| void(*id, None)).collect());
    };
    view! {
        <Show when=move || !voided.with(Vec::is_empty)>
            <div class="row" data-print="hide">
                <span class="quiet">{words}</span>
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label=say(|text| text.count_again)
                    on_press=count_again
                />
            </div>
        </Show>
    }
}

/// A text without what people type one way or the other.
fn plain(text: &str) -> String {
    let text = arabic_digits(text);
    let letters = text.chars().filter(|c| !c.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}

/// A suggestion with its tags.
#[component]
fn Suggestion(id: ResponseId, text: String, asked: RwSignal<Option<Doomed>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let is_masked = holds_personal_data(&text);
    let tags = Memo::new(move |_| {
        workspace.survey().with(|survey| {
            let mark = survey.marks.get(&id);
            mark.map(|mark| mark.tags.clone()).unwrap_or_default()
        })
    });
    let adds = RwSignal::new(false);
    let add = move |typed: String| {
        let typed = typed.trim().to_owned();
        adds.set(false);
        if !typed.is_empty() {
            workspace.change(move |_, _| vec![tag(id, &typed)]);
        }
    };
    let each = move |name: String| {
        let words = workspace.text();
        let remove = Signal::derive({
            let name = name.clone();
            move || (words.get().survey_results.remove_tag)(&name)
        });
        let gone = name.clone();
        view! {
            <span class="badge">
                {name}
                <span data-print="hide">
                    <IconButton
                        kind=ButtonKind::Quiet
                        icon=Symbol::Close
                        label=remove
                        on_press=move |()| {
                            let gone = gone.clone();
                            workspace.change(move |_, _| vec![untag(id, &gone)]);
                        }
                    />
                </span>
            </span>
        }
    };
    let leave_out = move |()| {
        let reason = workspace.text().get_untracked().survey_results.void_reason;
        workspace.change(move |_, _| vec![void(id, Some(reason))]);
        workspace.say_undoable(workspace.text().get_untracked().survey_results.left_out);
    };
    let words = masked(&text);
    let ask = {
        let words = words.clone();
        move |()| {
            let text = &workspace.text().get_untracked().erasing;
            let erase = move |()| workspace.erase_responses(BTreeSet::from([id]));
            asked.set(Some(Doomed {
                what: (text.response)(&words),
                ways: vec![(text.this_response.to_owned(), Callback::new(erase))],
            }));
        }
    };
    let erase = Signal::derive(move || workspace.text().get().erasing.erase.to_owned());
    view! {
        <li>
            <p class="results-words">{words}</p>
            {is_masked.then(|| view! {
                <p class="quiet row">
                    <Icon symbol=Symbol::Info/>
                    {say(|text| text.was_masked)}
                </p>
            })}
            <div class="row">
                <For each=move || tags.get() key=Clone::clone children=each/>
                <div class="row" data-print="hide">
                    <Show
                        when=move || adds.get()
                        fallback=move || view! {
                            <Button
                                kind=ButtonKind::Quiet
                                size=ButtonSize::Small
                                icon=Symbol::Plus
                                label=say(|text| text.add_tag)
                                on_press=move |()| adds.set(true)
                            />
                        }
                    >
                        <TextField label=say(|text| text.new_tag) label_hidden=true value="" on_commit=add/>
                    </Show>
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        label=say(|text| text.leave_out)
                        on_press=leave_out
                    />
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        label=erase
                        on_press=ask
                    />
                </div>
            </div>
        </li>
    }
}
