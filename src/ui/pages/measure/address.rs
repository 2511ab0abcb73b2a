//! The field of a web address that proves a result.

use super::evidence::target;
use super::form::Form;
use crate::log::RecordId;
use crate::plan::{self, Evidence, read_address};
use crate::ui::parts::{Icon, Symbol, TextField};
use leptos::prelude::*;

/// A web address. Anything else is kept as a draft until it is mended: a `javascript:` in
/// the plan would be a trap for whoever opens it next.
#[component]
pub(super) fn Address(id: RecordId, evidence: Memo<Option<Evidence>>) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let target = target(evidence);
    let draft_key = format!("{id}/{}", plan::TARGET);
    let refused = RwSignal::new(None::<String>);
    workspace.find_draft(draft_key.clone(), refused);
    let value = Signal::derive(move || refused.get().unwrap_or_else(|| target.get()));
    // A half-typed address is no mistake yet.
    let is_typing = RwSignal::new(false);
    let error = Signal::derive(move || {
        (refused.with(Option::is_some) && !is_typing.get())
            .then(|| form.words().address_refused.to_owned())
    });
    let commit = move |typed: String| {
        let typed = typed.trim();
        if let Some(address) = read_address(typed) {
            refused.set(None);
            workspace.keep_draft(&draft_key, None);
            workspace.set(&id, plan::TARGET, &address);
        } else {
            refused.set(Some(typed.to_owned()));
            workspace.keep_draft(&draft_key, Some(typed.to_owned()));
        }
    };
    let link = move || {
        let address = target.get();
        (!address.is_empty() && read_address(&address).as_ref() == Some(&address)).then(|| {
            view! {
                <a class="evidence-link" href=address target="_blank" rel="noopener noreferrer">
                    <Icon symbol=Symbol::Link/>
                    {form.say(|words| words.open_address)}
                </a>
            }
        })
    };
    view! {
        <div
            class="stack"
            data-gap="small"
            on:focusin=move |_| is_typing.set(true)
            on:focusout=move |_| {
                // The field may be losing the focus because it was taken off the page.
                let _gone = is_typing.try_set(false);
            }
        >
            <TextField
                label=form.say(|words| words.attach_address)
                value
                on_commit=commit
                error
                keys="url"
            />
            {link}
        </div>
    }
}
