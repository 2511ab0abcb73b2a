//! The whole app: opens the workspace, then shows the page that the address names.

use super::day::DayDialog;
use super::pages;
use super::route::Page;
use super::shell::Shell;
use super::workspace::{Phase, Workspace};
use crate::browser::page;
use leptos::{ev, prelude::*};

/// The address after `#`, followed by whatever reads it.
#[derive(Clone, Copy)]
pub struct Hash(RwSignal<String>);

impl Hash {
    /// The hash as it stands, without `#`.
    #[must_use]
    pub fn get(self) -> String {
        self.0.get()
    }

    /// The hash of the page.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let hash = Hash(RwSignal::new(page::hash()));
    if let Some(listener) = page::on_hash_change(move |now| hash.0.set(now)) {
        listener.forever();
    }
    let workspace = Workspace::begin();
    provide_context(hash);
    provide_context(workspace);
    provide_context(pages::Counted::default());
    undo_by_keyboard(workspace);
    let shown = Memo::new(move |_| Page::parse(&hash.get()));
    // A memo: that a plan is open is said anew with each one, and must not build the frame anew.
    let phase = Memo::new(move |_| workspace.phase().get());
    let log = Memo::new(move |_| workspace.open_log().get());
    let is_kiosk = Memo::new(move |_| workspace.is_kiosk().get());
    let content = move || match phase.get() {
        Phase::FirstRun | Phase::Open if is_kiosk.get() => {
            let settings = workspace.kiosk().get_untracked();
            settings
                .map(|settings| view! { <pages::Kiosk settings/> })
                .into_any()
        }
        Phase::Opening => view! { <pages::Opening/> }.into_any(),
        Phase::Locked => view! { <pages::Locked/> }.into_any(),
        Phase::FirstRun if workspace.may_be_kiosk() => view! { <pages::KioskClosed/> }.into_any(),
        Phase::FirstRun => view! { <pages::Welcome/> }.into_any(),
        Phase::Open => {
            let page = move || {
                // Nothing that was typed on one plan may stand in a field of another.
                log.track();
                page_view(shown.get())
            };
            view! { <Shell page=shown>{page}</Shell> }.into_any()
        }
    };
    view! {
        {content}
        <Show when=move || !is_kiosk.get() && phase.get() != Phase::Locked>
            <DayDialog/>
        </Show>
    }
}

fn page_view(page: Page) -> AnyView {
    match page {
        Page::Overview => view! { <pages::Overview/> }.into_any(),
        Page::Plan => view! { <pages::Plan/> }.into_any(),
        Page::Measure(id) => view! { <pages::Measure id/> }.into_any(),
        Page::Records(id) => view! { <pages::Records id/> }.into_any(),
        Page::Executive => view! { <pages::Executive/> }.into_any(),
        Page::Findings => view! { <pages::Findings/> }.into_any(),
        Page::Reports => view! { <pages::Reports/> }.into_any(),
        Page::MeasuresReport => view! { <pages::MeasuresReport/> }.into_any(),
        Page::Duties => view! { <pages::Duties/> }.into_any(),
        Page::Memo => view! { <pages::Memo/> }.into_any(),
        Page::Analysis => view! { <pages::Analysis/> }.into_any(),
        Page::Publish => view! { <pages::Publish/> }.into_any(),
        Page::Statistics => view! { <pages::Statistics/> }.into_any(),
        Page::Exchange => view! { <pages::Exchange/> }.into_any(),
        Page::Settings => view! { <pages::Settings/> }.into_any(),
        Page::Catalogue => view! { <pages::Catalogue/> }.into_any(),
        Page::Log => view! { <pages::LogPage/> }.into_any(),
        Page::Past => view! { <pages::PastPage/> }.into_any(),
        Page::Erase => view! { <pages::ErasePage/> }.into_any(),
        Page::Health => view! { <pages::HealthPage/> }.into_any(),
        Page::Survey => view! { <pages::Survey/> }.into_any(),
        Page::SurveyResults => view! { <pages::SurveyResults/> }.into_any(),
        Page::SurveyImport => view! { <pages::SurveyImport/> }.into_any(),
        Page::SurveyReport => view! { <pages::SurveyReport/> }.into_any(),
        Page::SurveyForm(id) => view! { <pages::SurveyForm id/> }.into_any(),
        Page::SurveyEntry => view! { <pages::SurveyEntry/> }.into_any(),
        Page::Kiosk => view! { <pages::KioskSetup/> }.into_any(),
        Page::Help => view! { <pages::Help/> }.into_any(),
    }
}

/// Ctrl+Z and Ctrl+Y outside fields: inside one they are the browser's.
fn undo_by_keyboard(workspace: Workspace) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let is_field = event
            .target()
            .and_then(|target| {
                leptos::wasm_bindgen::JsCast::dyn_into::<leptos::web_sys::Element>(target).ok()
            })
            .is_some_and(|target| {
                target
                    .closest("input, textarea, select, [contenteditable]")
                    .ok()
                    .flatten()
                    .is_some()
            });
        if is_field
            || workspace.is_kiosk().get_untracked()
            || !(event.ctrl_key() || event.meta_key())
            || event.alt_key()
        {
            return;
        }
        // The code, not the letter: with the Thai layout the key of Z types ผ.
        match (event.code().as_str(), event.shift_key()) {
            ("KeyZ", false) => workspace.undo(),
            ("KeyZ", true) | ("KeyY", false) => workspace.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
}
