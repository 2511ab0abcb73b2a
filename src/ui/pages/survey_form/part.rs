//! Parts of a form while they are edited: their words in one language, and the way to delete them.

use super::say;
use crate::log::RecordId;
use crate::plan::delete_with_children;
use crate::survey::{Form, Words};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, IconButton, ReorderWords, Symbol, TextField,
};
use crate::ui::text::FormText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// What is edited, in which language.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    pub(super) workspace: Workspace,
    pub(super) form: Memo<Option<Form>>,
    /// Code of the language of every field.
    pub(super) language: RwSignal<String>,
}

impl Editing {
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Something of the form that follows it.
    pub(super) fn read<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Form) -> Option<T> + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.form.with(|form| read(form.as_ref()?)))
    }
}

/// The words of handles and buttons.
pub(super) fn reorder_words(workspace: Workspace) -> Signal<ReorderWords> {
    let text = workspace.text();
    Signal::derive(move || {
        let text = text.get();
        ReorderWords {
            up: text.app.move_up,
            down: text.app.move_down,
            drag: text.settings.drag,
        }
    })
}

/// The words of a part in the language that is edited.
#[component]
pub(super) fn WordsField(
    /// What they are.
    label: fn(&FormText) -> &'static str,
    /// The record.
    record: RecordId,
    /// The beginning of their fields.
    prefix: &'static str,
    /// The words in force.
    #[prop(into)]
    words: Signal<Option<Words>>,
    /// The label is spoken only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let record = StoredValue::new(record);
    // A field of its own for each language: what is typed in one never lands in another.
    move || {
        let language = editing.language.get();
        let field = format!("{prefix}{language}");
        let value = {
            let language = language.clone();
            Signal::derive(move || {
                let own = words.with(|words| Some(words.as_ref()?.own(&language)?.to_owned()));
                own.unwrap_or_default()
            })
        };
        // The Thai words show what is to be translated.
        let thai = Signal::derive(move || {
            words
                .with(|words| words.as_ref().map(|words| words.thai().to_owned()))
                .unwrap_or_default()
        });
        view! {
            <TextField
                label=say(workspace, label)
                label_hidden
                value
                placeholder=thai
                on_commit=move |typed: String| workspace.set(&record.get_value(), &field, typed.trim())
            />
        }
    }
}

/// Deletes a part with everything below it, and offers the way back.
#[component]
pub(super) fn DeletePart(
    record: RecordId,
    #[prop(into)] words: Signal<Option<Words>>,
) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let text = workspace.text();
    let label = Signal::derive(move || {
        let words = words.with(|words| words.as_ref().map(|words| words.thai().to_owned()));
        (text.get().form.delete_part)(&words.unwrap_or_default())
    });
    view! {
        <IconButton
            label
            icon=Symbol::Trash
            kind=ButtonKind::Danger
            size=ButtonSize::Small
            on_press=move |()| {
                let record = record.clone();
                workspace.remove(move |log, _| delete_with_children(log, &record));
            }
        />
    }
}

/// A small button that adds a part.
#[component]
pub(super) fn AddPart(
    label: fn(&FormText) -> &'static str,
    #[prop(into)] on_add: Callback<()>,
) -> impl IntoView {
    let workspace = Editing::expect().workspace;
    view! {
        <div class="row">
            <Button
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                icon=Symbol::Plus
                label=say(workspace, label)
                on_press=on_add
            />
        </div>
    }
}
