//! A form as citizens see it, to be tried out by staff: nothing is stored.

use super::run::RunPage;
use super::state::{Counter, Stage};
use crate::survey::{Form, Kiosk, Pace, Pin, Tries};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The pages of a form inside of a frame.
#[component]
pub fn KioskPreview(
    /// The form as it is now.
    form: Form,
) -> impl IntoView {
    let nobody = Pin {
        salt: [0; 16],
        hash: [0; 32],
        cost: 1,
    };
    let settings = Kiosk {
        is_running: false,
        log: String::new(),
        languages: form.language_codes().map(str::to_owned).collect(),
        form: form.id,
        division: None,
        services: Vec::new(),
        pace: Pace::Question,
        idle_seconds: 0,
        countdown_seconds: 0,
        thanks_seconds: 0,
        keeps_partial: false,
        pin: nobody.clone(),
        spare: nobody,
        tries: Tries::default(),
    };
    let counter = Counter::new(Workspace::expect(), settings);
    counter.stage.set(Stage::Run);
    provide_context(counter);
    view! {
        <div class="kiosk kiosk-preview" lang=move || counter.language.get()>
            <RunPage/>
        </div>
    }
}
