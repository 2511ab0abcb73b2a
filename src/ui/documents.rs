//! Handing a document out: buttons named after the format, for every page that shows one.

use crate::browser::{files, page};
use crate::report::{Document, Letterhead, write_docx};
use crate::ui::parts::{Button, ButtonKind, Symbol};
use crate::ui::text::DocumentsText;
use crate::ui::workspace::{Saving, Workspace};
use leptos::prelude::*;
use std::time::Duration;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What a document is handed out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Paper,
    Word,
}

/// Words of documents, in the language of the screen.
pub fn say(choose: fn(&DocumentsText) -> &'static str) -> Signal<String> {
    let text = Workspace::expect().text();
    Signal::derive(move || choose(&text.get().documents).to_owned())
}

/// พิมพ์ / PDF and Word (DOCX). What was typed last is waited for, so that it is in the document.
#[component]
pub fn DocumentButtons(
    /// The document as it is now; none while it cannot be made.
    #[prop(into)]
    document: Callback<(), Option<Document>>,
    /// The name that its file is proposed under, without its ending.
    #[prop(into)]
    file_name: Callback<(), String>,
    /// There is no document to hand out.
    #[prop(into, optional)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let wanted = RwSignal::new(None);
    Effect::new(move || {
        let is_busy = workspace.saving().get() == Saving::Saving || workspace.asks_who().get();
        let Some(format) = wanted.get().filter(|_| !is_busy) else {
            return;
        };
        wanted.set(None);
        // The plan, and the preview, follow before the next task begins.
        let hand_out = move || match format {
            Format::Paper => page::print(&file_name.run(())),
            Format::Word => {
                if let Some(document) = document.run(()) {
                    hand_out_word(workspace, &file_name.run(()), &document);
                }
            }
        };
        set_timeout(hand_out, Duration::ZERO);
    });
    view! {
        <Button
            kind=ButtonKind::Primary
            icon=Symbol::Print
            label=say(|text| text.print)
            disabled
            on_press=move |()| wanted.set(Some(Format::Paper))
        />
        <Button
            icon=Symbol::Download
            label=say(|text| text.word)
            disabled
            on_press=move |()| wanted.set(Some(Format::Word))
        />
    }
}

fn hand_out_word(workspace: Workspace, name: &str, document: &Document) {
    let head = workspace.plan().with_untracked(|plan| Letterhead::of(plan));
    match write_docx(document, &head) {
        Ok(bytes) => hand_out(workspace, &format!("{name}.docx"), &bytes, DOCX),
        Err(_) => workspace.say(workspace.text().get_untracked().documents.too_large, None),
    }
}

/// Hands a file out, and says so when that fails.
pub fn hand_out(workspace: Workspace, name: &str, bytes: &[u8], mime: &str) {
    let text = &workspace.text().get_untracked().documents;
    match files::download(name, bytes, mime) {
        Ok(()) => workspace.say((text.handed_out)(name), None),
        Err(_) => workspace.say(text.not_handed_out, None),
    }
}
