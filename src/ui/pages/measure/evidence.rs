//! What proves a result: web addresses, names of documents, pictures.

use super::address::Address;
use super::form::Form;
use super::picture::{Picture, attach_picture};
use crate::log::RecordId;
use crate::plan::{self, Evidence, EvidenceKind};
use crate::ui::parts::{ButtonKind, ButtonSize, IconButton, Menu, MenuItem, Symbol, TextField};
use crate::ui::text::MeasureText;
use leptos::prelude::*;

/// The word that says why something could not be attached.
pub(super) type Trouble = fn(&MeasureText) -> &'static str;

/// The evidence of a result, and the menu that adds to it.
#[component]
pub(super) fn EvidenceList(
    /// The result's record.
    outcome: RecordId,
) -> impl IntoView {
    let form = Form::expect();
    let ids = {
        let outcome = outcome.clone();
        Memo::new(move |_| {
            form.read(|measure, _| {
                let outcome = measure.outcomes.iter().find(|it| it.id == outcome);
                let evidence = outcome.iter().flat_map(|outcome| &outcome.evidence);
                evidence.map(|it| it.id.clone()).collect::<Vec<_>>()
            })
        })
    };
    let trouble = RwSignal::new(None::<Trouble>);
    let menu_id = format!("evidence-{outcome}");
    let after_removal = format!("[id='{menu_id}'] button");
    let each = {
        let outcome = outcome.clone();
        move |id: RecordId| {
            view! { <EvidenceRow id outcome=outcome.clone() then=after_removal.clone()/> }
        }
    };
    let attach = move |kind: EvidenceKind| {
        trouble.set(None);
        if kind == EvidenceKind::Picture {
            attach_picture(form, outcome.clone(), trouble);
        } else {
            form.attach(&outcome, vec![(plan::KIND, kind.key().to_owned())]);
        }
    };
    let items = Signal::derive(move || {
        let words = form.words();
        [
            (Symbol::Link, words.attach_address, EvidenceKind::Address),
            (Symbol::Report, words.attach_file, EvidenceKind::File),
            (Symbol::Image, words.attach_picture, EvidenceKind::Picture),
        ]
        .map(|(icon, label, kind)| {
            let attach = attach.clone();
            MenuItem {
                icon,
                label: label.to_owned(),
                is_danger: false,
                on_press: Callback::new(move |()| attach(kind)),
            }
        })
        .to_vec()
    });
    let message = move || trouble.get().map(|choose| choose(form.words()));
    view! {
        <div class="evidence">
            <Show when=move || !ids.with(Vec::is_empty)>
                <p class="field-label">{form.say(|words| words.evidence)}</p>
            </Show>
            <For each=move || ids.get() key=Clone::clone children=each/>
            <div class="row" id=menu_id>
                <Menu
                    label=form.say(|words| words.attach)
                    icon=Symbol::Plus
                    label_shown=true
                    from_start=true
                    items
                />
                <span class="measure-warning" role="status">{message}</span>
            </div>
        </div>
    }
}

#[component]
fn EvidenceRow(
    id: RecordId,
    outcome: RecordId,
    /// Where the focus goes when it is removed.
    then: String,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    form.greet(&id);
    let evidence = {
        let id = id.clone();
        Memo::new(move |_| {
            form.read(|measure, _| {
                let outcome = measure.outcomes.iter().find(|it| it.id == outcome);
                let mut evidence = outcome.iter().flat_map(|outcome| &outcome.evidence);
                evidence.find(|it| it.id == id).cloned()
            })
        })
    };
    let kind = evidence.with_untracked(|it| it.as_ref().map(|it| it.kind).unwrap_or_default());
    let caption = Signal::derive(move || {
        evidence.with(|it| it.as_ref().map(|it| it.text.clone()).unwrap_or_default())
    });
    let commit = {
        let id = id.clone();
        move |text: String| workspace.set(&id, plan::TEXT, &text)
    };
    let target = match kind {
        EvidenceKind::Picture => view! { <Picture evidence/> }.into_any(),
        EvidenceKind::Address => view! { <Address id=id.clone() evidence/> }.into_any(),
        EvidenceKind::File => view! { <FileName id=id.clone() evidence/> }.into_any(),
    };
    let name = Signal::derive(move || {
        let words = form.words();
        (words.remove)(match kind {
            EvidenceKind::Address => words.attach_address,
            EvidenceKind::File => words.attach_file,
            EvidenceKind::Picture => words.picture_untitled,
        })
    });
    let record = id.to_string();
    view! {
        <div class="evidence-row" data-record=record>
            <div class="measure-fields">
                {target}
                <TextField
                    label=form.say(|words| words.caption)
                    value=caption
                    on_commit=commit
                />
            </div>
            <IconButton
                kind=ButtonKind::Danger
                size=ButtonSize::Small
                icon=Symbol::Trash
                label=name
                on_press=move |()| form.remove(&id, &then)
            />
        </div>
    }
}

/// Address, file name or picture.
pub(super) fn target(evidence: Memo<Option<Evidence>>) -> Signal<String> {
    Signal::derive(move || {
        evidence.with(|it| it.as_ref().map(|it| it.target.clone()).unwrap_or_default())
    })
}

#[component]
fn FileName(id: RecordId, evidence: Memo<Option<Evidence>>) -> impl IntoView {
    let form = Form::expect();
    let commit = move |name: String| form.workspace.set(&id, plan::TARGET, &name);
    view! {
        <TextField
            label=form.say(|words| words.attach_file)
            value=target(evidence)
            on_commit=commit
        />
    }
}
