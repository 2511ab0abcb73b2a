//! The frame of a field: label, hint, what is typed, error, tied together for screen readers.
use super::{Icon, Symbol};
use leptos::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

static LAST_ID: AtomicUsize = AtomicUsize::new(0);

/// The ids that tie a field to its words.
#[derive(Clone)]
pub(super) struct FieldIds {
    pub(super) field: String,
    hint: Option<String>,
    error: String,
}

impl FieldIds {
    /// Ids that no other field of the page has.
    pub(super) fn fresh(has_hint: bool) -> Self {
        let field = fresh_id();
        Self {
            hint: has_hint.then(|| format!("{field}-hint")),
            error: format!("{field}-error"),
            field,
        }
    }

    /// The value of `aria-describedby`.
    pub(super) fn described_by(&self, has_error: bool) -> Option<String> {
        match (&self.hint, has_error) {
            (Some(hint), true) => Some(format!("{hint} {}", self.error)),
            (Some(hint), false) => Some(hint.clone()),
            (None, true) => Some(self.error.clone()),
            (None, false) => None,
        }
    }
}

/// An id that no other element of the page has.
pub(super) fn fresh_id() -> String {
    format!("part-{}", LAST_ID.fetch_add(1, Ordering::Relaxed))
}

/// Label, hint and error around `children`, which holds the element with `ids.field`.
#[component]
pub(super) fn Field(
    /// Ties the words to the element.
    ids: FieldIds,
    /// The words above it.
    label: Signal<String>,
    /// The label is spoken but not shown: the column of a table already says it.
    label_hidden: bool,
    /// What helps to fill it in.
    hint: Option<Signal<String>>,
    /// What is wrong and what to do.
    error: Signal<Option<String>>,
    /// Looks like text until the pointer or the focus comes near.
    plain: bool,
    /// What is typed into.
    children: Children,
) -> impl IntoView {
    let FieldIds {
        field,
        hint: hint_id,
        error: error_id,
    } = ids;
    view! {
        <div class="field" data-look=plain.then_some("plain")>
            <label class="field-label" for=field data-hidden=label_hidden.then_some("true")>
                {label}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            {children()}
            {move || {
                let error_id = error_id.clone();
                error.get().map(|error| {
                    view! {
                        <p class="field-error" id=error_id>
                            <Icon symbol=Symbol::Warning/>
                            <span>{error}</span>
                        </p>
                    }
                })
            }}
        </div>
    }
}
