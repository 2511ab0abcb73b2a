//! How things stand with the work folder: on the page that sends and takes in, above every page when
//! somebody has to act, and on the first screen.

use super::parts::{Banner, BannerKind, Button, ButtonKind, ButtonLink, ButtonSize, Card, Symbol};
use super::route::Page;
use super::text::FolderText;
use super::workspace::{FolderTrouble, WorkFolder, Workspace};
use crate::browser::FolderError;
use crate::calendar::Date;
use crate::plan::sample_log_id;
use leptos::prelude::*;

fn say(workspace: Workspace, choose: fn(&FolderText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || workspace.digits(choose(&text.get().folder)))
}

/// How things stand, in a sentence.
fn words(workspace: Workspace, folder: &WorkFolder) -> String {
    let text = workspace.text().get();
    match folder {
        WorkFolder::Unchosen if workspace.can_keep_folder() => text.folder.about.to_owned(),
        WorkFolder::Unchosen => text.folder.unsupported.to_owned(),
        WorkFolder::Waiting(name) => (text.folder.waiting)(name),
        WorkFolder::Deciding(name) => (text.folder.deciding)(name),
        WorkFolder::Open {
            name,
            saved_at: Some(at),
        } => (text.folder.saved)(name, &workspace.moment(*at)),
        WorkFolder::Open {
            name,
            saved_at: None,
        } => (text.folder.in_use)(name),
        WorkFolder::Failing { name, why } => {
            let why = match why {
                FolderTrouble::Folder(why) => text.folder.words_of(why),
                FolderTrouble::Content(error) => text.read_error.of_content(error),
                FolderTrouble::Incomplete => text.folder.incomplete.to_owned(),
            };
            (text.folder.failing)(name, &workspace.digits(&why))
        }
    }
}

/// Opens the folder that was chosen before, or lets one be chosen.
#[component]
fn OpenButton(
    /// How much it asks to be pressed.
    kind: ButtonKind,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let label = Signal::derive(move || {
        let folder = &text.get().folder;
        let is_new = workspace.work_folder().get() == WorkFolder::Unchosen
            && !workspace.open_log().with(String::is_empty);
        if is_new { folder.choose } else { folder.open }.to_owned()
    });
    view! {
        <Button
            kind
            icon=Symbol::Folder
            label
            on_press=move |()| workspace.open_work_folder()
        />
    }
}

/// What came of the last click, where that was not what was hoped for.
#[component]
fn Hint() -> impl IntoView {
    let hint = Workspace::expect().folder_hint();
    move || {
        let words = hint.get();
        (!words.is_empty()).then(|| view! { <Banner kind=BannerKind::Warn text=words/> })
    }
}

/// The card on the page that sends and takes in.
#[component]
pub fn WorkFolderCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let folder = Memo::new(move |_| workspace.work_folder().get());
    let sentence = Signal::derive(move || folder.with(|folder| words(workspace, folder)));
    let is_sample = move || workspace.open_log().with(|id| id == sample_log_id());
    let other = move || {
        view! {
            <Button
                size=ButtonSize::Small
                label=say(workspace, |t| t.other)
                on_press=move |()| workspace.choose_work_folder()
            />
            <Button
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                label=say(workspace, |t| t.leave)
                on_press=move |()| workspace.leave_work_folder()
            />
        }
    };
    let now = move || {
        view! {
            <Button
                size=ButtonSize::Small
                icon=Symbol::Check
                label=say(workspace, |t| t.now)
                on_press=move |()| workspace.keep_now()
            />
        }
    };
    let body = move || match folder.get() {
        WorkFolder::Unchosen if workspace.can_keep_folder() => view! {
            <p class="quiet prose">{sentence}</p>
            <Hint/>
            <div class="row"><OpenButton kind=ButtonKind::Secondary/></div>
            <p class="field-hint prose">{say(workspace, |t| t.choose_hint)}</p>
        }
        .into_any(),
        WorkFolder::Unchosen => view! {
            <p class="quiet prose">{sentence}</p>
            <div class="row">
                <Button
                    icon=Symbol::Download
                    label=say(workspace, |t| t.download)
                    on_press=move |()| workspace.offer_file()
                />
            </div>
        }
        .into_any(),
        WorkFolder::Waiting(_) => view! {
            <p class="prose">{sentence}</p>
            <Hint/>
            <div class="row"><OpenButton kind=ButtonKind::Primary/>{other()}</div>
        }
        .into_any(),
        WorkFolder::Deciding(_) => view! {
            <p class="prose">{sentence}</p>
            <Hint/>
            <div class="row">{now()}{other()}</div>
        }
        .into_any(),
        // What fails stands above the page, with what to do.
        WorkFolder::Failing { .. } => view! {
            <p class="quiet prose">{say(workspace, |t| t.about)}</p>
            <Hint/>
            <div class="row">{now()}{other()}</div>
        }
        .into_any(),
        WorkFolder::Open { saved_at, .. } => {
            let about = say(
                workspace,
                match saved_at {
                    Some(_) => |t| t.saved_about,
                    None if is_sample() => |t| t.no_sample,
                    None => |t| t.about,
                },
            );
            view! {
                <p class="prose" role="status"><b>{sentence}</b></p>
                <p class="quiet prose">{about}</p>
                <Hint/>
                <div class="row">{now()}{other()}</div>
            }
            .into_any()
        }
    };
    view! {
        <Card title=Signal::derive(move || text.get().folder.title.to_owned())>{body}</Card>
    }
}

/// What stands above every page while somebody has to act: the folder waits for a click, does not take
/// the plan, or there is none and yesterday's work has no copy.
#[component]
pub fn FolderNotice() -> impl IntoView {
    let workspace = Workspace::expect();
    let folder = Memo::new(move |_| workspace.work_folder().get());
    // Put off for this day, or for as long as the page is open.
    let is_put_off = RwSignal::new(false);
    let put_off = move || {
        view! {
            <Button
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                label=say(workspace, |t| t.later)
                on_press=move |()| is_put_off.set(true)
            />
        }
    };
    let uncopied = Memo::new(move |_| workspace.uncopied_day().get());
    move || {
        let folder = folder.get();
        let sentence = words(workspace, &folder);
        match folder {
            WorkFolder::Waiting(_) if !is_put_off.get() => Some(
                view! {
                    <Banner text=sentence>
                        <OpenButton kind=ButtonKind::Primary/>
                        {put_off()}
                    </Banner>
                }
                .into_any(),
            ),
            WorkFolder::Deciding(_) => Some(
                view! {
                    <Banner kind=BannerKind::Warn text=sentence>
                        <ButtonLink
                            size=ButtonSize::Small
                            label=say(workspace, |t| t.decide)
                            href=Page::Exchange.href()
                        />
                    </Banner>
                }
                .into_any(),
            ),
            WorkFolder::Failing { why, .. } => Some(failing(workspace, sentence, &why)),
            WorkFolder::Unchosen if !is_put_off.get() => uncopied
                .get()
                .map(|day| view! { <Reminder day>{put_off()}</Reminder> }.into_any()),
            WorkFolder::Waiting(_) | WorkFolder::Unchosen | WorkFolder::Open { .. } => None,
        }
    }
}

fn failing(workspace: Workspace, sentence: String, why: &FolderTrouble) -> AnyView {
    let text = workspace.text();
    let needs_another = *why == FolderTrouble::Folder(FolderError::Unequal);
    view! {
        <Banner kind=BannerKind::Error text=sentence>
            {(!needs_another).then(|| view! {
                <Button
                    size=ButtonSize::Small
                    label=Signal::derive(move || text.get().saving.try_again.to_owned())
                    on_press=move |()| workspace.keep_now()
                />
            })}
            <Button
                size=ButtonSize::Small
                label=say(workspace, |t| t.other)
                on_press=move |()| workspace.choose_work_folder()
            />
            <Button
                size=ButtonSize::Small
                icon=Symbol::Download
                label=say(workspace, |t| t.download)
                on_press=move |()| workspace.offer_file()
            />
        </Banner>
    }
    .into_any()
}

/// A day's work has no copy yet.
#[component]
fn Reminder(
    /// The day.
    day: Date,
    /// Further buttons.
    children: Children,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let sentence = Signal::derive(move || (text.get().folder.reminder)(&workspace.day(day)));
    view! {
        <Banner text=sentence>
            <Button
                size=ButtonSize::Small
                icon=Symbol::Download
                label=say(workspace, |t| t.download)
                on_press=move |()| workspace.offer_file()
            />
            {workspace.can_keep_folder().then(|| view! {
                <ButtonLink
                    size=ButtonSize::Small
                    icon=Symbol::Folder
                    label=say(workspace, |t| t.choose)
                    href=Page::Exchange.href()
                />
            })}
            {children()}
        </Banner>
    }
}

/// The way from the first screen to what lies in a work folder; nothing where the browser knows none.
#[component]
pub fn WorkFolderWay() -> impl IntoView {
    let workspace = Workspace::expect();
    let sentence = Signal::derive(move || match workspace.work_folder().get() {
        WorkFolder::Unchosen | WorkFolder::Open { .. } => {
            workspace.text().get().folder.open_about.to_owned()
        }
        folder => words(workspace, &folder),
    });
    view! {
        <Show when=move || workspace.can_keep_folder()>
            <section class="card">
                <div class="welcome-folder">
                    <OpenButton kind=ButtonKind::Secondary/>
                    <p class="quiet prose">{sentence}</p>
                </div>
                <Hint/>
            </section>
        </Show>
    }
}
