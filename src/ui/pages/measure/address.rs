//! The field of a web address that proves a result.

use super::evidence::target;
use super::form::Form;
use crate::log::RecordId;
use crate::plan::{self, Evidence};
use crate::ui::parts::{Icon, Symbol, TextField};
use leptos::prelude::*;

/// Ends of names that are documents, unless a scheme says that they are hosts.
const DOCUMENTS: [&str; 8] = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".jpg", ".png", ".zip",
];

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

/// The web address that was typed, with the scheme that people leave out; nothing is an
/// address too, an empty one.
fn read_address(typed: &str) -> Option<String> {
    if typed.is_empty() {
        return Some(String::new());
    }
    let lower = typed.to_lowercase();
    let schemed = if lower.starts_with("https://") || lower.starts_with("http://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let (_, rest) = schemed.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        if port.bytes().all(|byte| byte.is_ascii_digit()) {
            name
        } else {
            host
        }
    });
    let labels: Vec<&str> = name.split('.').collect();
    let is_host = labels.len() > 1
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || !c.is_ascii())
        });
    let is_document = schemed != typed
        && DOCUMENTS
            .iter()
            .any(|end| name.to_lowercase().ends_with(end));
    (is_host && !is_document && !typed.contains(char::is_whitespace)).then_some(schemed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(read_address(typed).as_deref(), expected);
    }

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let full = Some("https://www.example.go.th/e-service?id=1#top");
        check("https://www.example.go.th/e-service?id=1#top", full);
        check("www.example.go.th/e-service?id=1#top", full);
        check(
            "http://example.go.th:8080",
            Some("http://example.go.th:8080"),
        );
        check("https://เทศบาล.ไทย/หน้า", Some("https://เทศบาล.ไทย/หน้า"));
        check("", Some(""));
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for typed in [
            "javascript:alert(1)",
            "javascript://example.go.th/%0aalert(1)",
            "data:text/html,x",
            "file:///C:/a.pdf",
            "คู่มือประชาชน",
            "คู่มือ.pdf",
            "คู่มือ ฉบับปี 2566.pdf",
            "https://",
            "https://..",
            "mailto:a@example.go.th",
        ] {
            check(typed, None);
        }
    }
}
