//! The folder that the computers of the office share: who sent what and when, and what waits.

use super::say;
use crate::browser::{Folder, FolderError};
use crate::exchange::{Listed, Standing};
use crate::ui::parts::{
    Banner, BannerKind, Button, ButtonKind, ButtonLink, ButtonSize, Card, Symbol,
};
use crate::ui::record_words::author_words;
use crate::ui::route::Page;
use crate::ui::workspace::{SharedFolder, Sharing, Workspace};
use leptos::prelude::*;

/// Choosing the folder, and how it stands.
#[component]
pub(super) fn SharedFolderCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let shared = workspace.shared_folder();
    let sharing = Memo::new(move |_| shared.with(|shared| shared.sharing.clone()));
    let named = move |words: fn(&str) -> String| shared.with(|shared| words(&shared.name));
    let body = move || match sharing.get() {
        Sharing::Unshared if Folder::is_supported() => view! {
            <div class="row">
                <Button
                    icon=Symbol::Folder
                    label=say(workspace, |t| t.join_folder)
                    on_press=move |()| workspace.join_folder()
                />
            </div>
        }
        .into_any(),
        Sharing::Unshared => view! {
            <Banner text=say(workspace, |t| t.no_folders)/>
        }
        .into_any(),
        Sharing::Asks => view! { <Asking/> }.into_any(),
        Sharing::Shared => view! {
            <p>
                {move || named(text.get().exchange.folder_named)} " · "
                {move || looked_words(workspace, &shared.get())}
            </p>
            <Files/>
            <Leaving/>
        }
        .into_any(),
        Sharing::Failed(error) => view! {
            <Banner
                kind=BannerKind::Error
                text=Signal::derive(move || fault_words(workspace, &error).to_owned())
            />
            <Files/>
            <Leaving/>
        }
        .into_any(),
    };
    view! {
        <Card title=say(workspace, |t| t.shared_folder)>
            <p class="quiet prose">{say(workspace, |t| t.shared_folder_about)}</p>
            {body}
        </Card>
    }
}

/// What the others sent, for the overview: nothing where no folder is shared.
#[component]
pub fn SharedNews() -> impl IntoView {
    let workspace = Workspace::expect();
    let shared = workspace.shared_folder();
    let sharing = Memo::new(move |_| shared.with(|shared| shared.sharing.clone()));
    let body = move || match sharing.get() {
        Sharing::Unshared => None,
        Sharing::Asks => Some(view! { <Asking/> }.into_any()),
        Sharing::Shared => Some(view! { <Files/> }.into_any()),
        Sharing::Failed(error) => Some(
            view! {
                <Banner
                    kind=BannerKind::Error
                    text=Signal::derive(move || fault_words(workspace, &error).to_owned())
                />
            }
            .into_any(),
        ),
    };
    view! {
        <Show when=move || sharing.get() != Sharing::Unshared>
            <Card title=say(workspace, |t| t.shared_folder)>
                {body}
                <div class="row">
                    <ButtonLink
                        size=ButtonSize::Small
                        label=say(workspace, |t| t.to_folder)
                        href=Page::Exchange.href()
                    />
                </div>
            </Card>
        </Show>
    }
}

/// The browser wants to be allowed again.
#[component]
fn Asking() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || {
        let name = workspace.shared_folder().with(|shared| shared.name.clone());
        (text.get().exchange.folder_asks)(&name)
    });
    view! {
        <Banner kind=BannerKind::Warn text=words>
            <Button
                size=ButtonSize::Small
                kind=ButtonKind::Primary
                label=say(workspace, |t| t.allow_folder)
                on_press=move |()| workspace.allow_folder()
            />
        </Banner>
    }
}

#[component]
fn Leaving() -> impl IntoView {
    let workspace = Workspace::expect();
    let is_busy = Signal::derive(move || workspace.shared_folder().with(|it| it.is_busy));
    view! {
        <div class="row">
            <Button
                size=ButtonSize::Small
                label=say(workspace, |t| t.look_now)
                busy=is_busy
                on_press=move |()| workspace.look_at_folder()
            />
            <Button
                size=ButtonSize::Small
                kind=ButtonKind::Quiet
                label=say(workspace, |t| t.leave_folder)
                on_press=move |()| workspace.leave_folder()
            />
        </div>
    }
}

/// The files of others: from whom, of when, how much, and what waits.
#[component]
fn Files() -> impl IntoView {
    let workspace = Workspace::expect();
    let files = Memo::new(move |_| {
        workspace
            .shared_folder()
            .with(|shared| shared.files.clone())
    });
    let each = move |(listed, standing): (Listed, Standing)| view! { <OneFile listed standing/> };
    let none = move || view! { <p class="quiet">{say(workspace, |t| t.folder_empty)}</p> };
    view! {
        <Show when=move || !files.with(Vec::is_empty) fallback=none>
            <ul class="shared-files" role="list">
                {move || files.get().into_iter().map(each).collect_view()}
            </ul>
        </Show>
    }
}

#[component]
fn OneFile(listed: Listed, standing: Standing) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let (is_taken, is_apart) = (
        matches!(standing, Standing::Taken(_)),
        matches!(standing, Standing::Apart { .. }),
    );
    let name = listed.name.clone();
    let heading = {
        let (name, standing) = (listed.name.clone(), standing.clone());
        move || match &standing {
            Standing::Taken(told) => workspace
                .plan()
                .with(|plan| author_words(workspace, plan, &told.by)),
            Standing::Own(_)
            | Standing::Apart { .. }
            | Standing::Twofold
            | Standing::Unfinished
            | Standing::Refused(_) => name.clone(),
        }
    };
    let words = move || {
        let text = text.get();
        let exchange = &text.exchange;
        let words = match &standing {
            Standing::Taken(told) => {
                let mut parts = Vec::new();
                if told.edits > 0 {
                    let at = workspace.moment(told.at);
                    parts.push((exchange.folder_edits)(told.edits, &at));
                }
                if !told.responses.is_empty() {
                    parts.push((exchange.folder_responses)(told.responses.len()));
                }
                if parts.is_empty() {
                    parts.push(exchange.folder_nothing.to_owned());
                }
                parts.join(" · ")
            }
            Standing::Apart { office, year } => (exchange.folder_apart)(office, year.be()),
            Standing::Twofold => exchange.folder_twofold.to_owned(),
            Standing::Unfinished => exchange.folder_unfinished.to_owned(),
            Standing::Refused(error) => text.read_error.of_content(error),
            Standing::Own(_) => String::new(),
        };
        workspace.digits(&words)
    };
    view! {
        <li class="shared-file" data-state=if is_taken { "done" } else { "missing" }>
            <div class="other-words">
                <p><strong>{heading}</strong></p>
                <p class="quiet">{words}</p>
            </div>
            {is_apart.then(|| view! {
                <Button
                    size=ButtonSize::Small
                    label=say(workspace, |t| t.folder_preview)
                    on_press=move |()| workspace.offer_from_folder(name.clone())
                />
            })}
        </li>
    }
}

fn looked_words(workspace: Workspace, shared: &SharedFolder) -> String {
    let exchange = &workspace.text().get().exchange;
    if shared.is_busy {
        exchange.folder_busy.to_owned()
    } else {
        let at = workspace.moment(shared.looked_at);
        workspace.digits(&(exchange.folder_looked)(&at))
    }
}

fn fault_words(workspace: Workspace, error: &FolderError) -> &'static str {
    let faults = &workspace.text().get().exchange.folder_faults;
    match error {
        FolderError::Gone => faults[0],
        FolderError::NotAllowed => faults[1],
        FolderError::Full => faults[2],
        FolderError::Locked => faults[3],
        FolderError::Unequal => faults[4],
        FolderError::Unsupported | FolderError::Failed(_) => faults[5],
    }
}
