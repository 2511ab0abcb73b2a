//! Handing a document out: buttons named after the format, for every page that shows one.

use crate::browser::{files, page};
use crate::report::{
    Calendar, Document, Grid, Letterhead, TooLarge, write_csv, write_docx, write_html, write_ics,
    write_xlsx,
};
use crate::ui::parts::{Button, ButtonKind, Symbol};
use crate::ui::text::DocumentsText;
use crate::ui::workspace::{Saving, Workspace};
use leptos::prelude::*;
use std::time::Duration;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// The kind of an XLSX file.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The kind of a CSV file.
pub const CSV: &str = "text/csv;charset=utf-8";

/// What a document is handed out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Paper,
    Word,
    Excel,
    Csv,
    Calendar,
}

/// Words of documents, in the language of the screen.
pub fn say(choose: fn(&DocumentsText) -> &'static str) -> Signal<String> {
    let text = Workspace::expect().text();
    Signal::derive(move || choose(&text.get().documents).to_owned())
}

/// Buttons for paper and Word, and for what else there is. What was typed last is waited for, so that it is in the document.
#[component]
pub fn DocumentButtons(
    /// The document as it is now; none while it cannot be made.
    #[prop(into)]
    document: Callback<(), Option<Document>>,
    /// The name that its file is proposed under, without its ending.
    #[prop(into)]
    file_name: Callback<(), String>,
    /// Its tables of typed values; the first alone goes into CSV.
    #[prop(into, optional)]
    grids: Option<Callback<(), Vec<Grid>>>,
    /// Its days.
    #[prop(into, optional)]
    calendar: Option<Callback<(), Calendar>>,
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
        let hand_out = move || {
            let name = file_name.run(());
            let give = |ending: &str, kind: &str, file: Result<Vec<u8>, TooLarge>| {
                hand_out(workspace, &format!("{name}.{ending}"), kind, file);
            };
            let head = || workspace.plan().with_untracked(|plan| Letterhead::of(plan));
            let grids = || grids.map(|grids| grids.run(())).unwrap_or_default();
            match format {
                Format::Paper => page::print(&name),
                Format::Word => {
                    if let Some(document) = document.run(()) {
                        give("docx", DOCX, write_docx(&document, &head()));
                    }
                }
                Format::Excel => give("xlsx", XLSX, write_xlsx(&grids(), &head())),
                Format::Csv => {
                    if let Some(grid) = grids().first() {
                        give("csv", CSV, Ok(write_csv(grid)));
                    }
                }
                Format::Calendar => {
                    if let Some(calendar) = calendar {
                        give("ics", "text/calendar", Ok(write_ics(&calendar.run(()))));
                    }
                }
            }
        };
        set_timeout(hand_out, Duration::ZERO);
    });
    let button = move |format: Format, label: fn(&DocumentsText) -> &'static str| {
        let icon = if format == Format::Calendar {
            Symbol::Calendar
        } else {
            Symbol::Download
        };
        view! { <Button icon label=say(label) disabled on_press=move |()| wanted.set(Some(format))/> }
    };
    view! {
        <Button
            kind=ButtonKind::Primary
            icon=Symbol::Print
            label=say(|text| text.print)
            disabled
            on_press=move |()| wanted.set(Some(Format::Paper))
        />
        {button(Format::Word, |text| text.word)}
        {grids.map(|_| view! {
            {button(Format::Excel, |text| text.excel)}
            {button(Format::Csv, |text| text.csv)}
        })}
        {calendar.map(|_| button(Format::Calendar, |text| text.calendar))}
    }
}

/// Hands a file out, and says how that went.
pub fn hand_out(workspace: Workspace, name: &str, kind: &str, file: Result<Vec<u8>, TooLarge>) {
    let text = &workspace.text().get_untracked().documents;
    let Ok(bytes) = file else {
        workspace.say(text.too_large, None);
        return;
    };
    match files::download(name, &bytes, kind) {
        Ok(()) => workspace.say_handed_out((text.handed_out)(name), name),
        Err(_) => workspace.say(text.not_handed_out, None),
    }
}

/// The sheets of a document, as they come out.
#[component]
pub fn Sheets(
    /// The document.
    #[prop(into)]
    document: Signal<Document>,
) -> impl IntoView {
    view! {
        <div
            class="desk"
            role="region"
            tabindex="0"
            aria-label=say(|text| text.preview)
            inner_html=move || document.with(write_html)
        ></div>
    }
}
