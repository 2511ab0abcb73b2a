//! What the report says of a measure only where the office wants it: budget, problems, suggestions.

use super::form::Form;
use crate::plan::{self, Measure};
use crate::ui::documents::say;
use crate::ui::parts::TextArea;
use crate::ui::text::DocumentsText;
use leptos::prelude::*;

/// The last card, folded up: most offices do not need it.
#[component]
pub(super) fn ExtraCard() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let field = move |label: fn(&DocumentsText) -> &'static str,
                      name: &'static str,
                      read: fn(&Measure) -> &String| {
        let value = Signal::derive(move || form.read(|measure, _| read(measure).clone()));
        let commit = move |text: String| workspace.set(&form.id(), name, text.trim());
        view! { <TextArea label=say(label) value on_commit=commit rows=1/> }
    };
    view! {
        <details class="card measure-extra">
            <summary>{say(|text| text.extra)}</summary>
            <div class="stack">
                <p class="quiet">{say(|text| text.extra_about)}</p>
                {field(|text| text.budget, plan::BUDGET, |measure| &measure.budget)}
                {field(|text| text.problems, plan::PROBLEMS, |measure| &measure.problems)}
                {field(|text| text.suggestions, plan::SUGGESTIONS, |measure| &measure.suggestions)}
            </div>
        </details>
    }
}
