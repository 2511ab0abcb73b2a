//! What an office sets for the report: number, day, who signs, its own words, digits, suggestions.

use super::say;
use crate::calendar::{Date, Numerals, arabic_digits};
use crate::report::standard_introduction;
use crate::survey::{
    ANNOUNCED_ON, ANNOUNCEMENT, INTRODUCTION, NUMERALS, QUOTED, QuotedSuggestions, SIGNER,
    SIGNER_TITLE, Settings, SurveyKind,
};
use crate::ui::fields::DayField;
use crate::ui::parts::{Choice, ChoiceOption, Icon, Symbol, TextArea, TextField};
use crate::ui::text::SurveyReportText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A word of the page, whatever the language.
type Word = fn(&SurveyReportText) -> &'static str;

/// The settings of the report.
#[component]
pub fn Options() -> impl IntoView {
    let workspace = Workspace::expect();
    let settings = Memo::new(move |_| workspace.survey().with(|survey| survey.settings.clone()));
    let set = move |field: &'static str, value: &str| {
        workspace.set(SurveyKind::Settings.prefix(), field, value);
    };
    let field = move |label: Word, name: &'static str, read: fn(&Settings) -> &String| {
        let value = Signal::derive(move || settings.with(|settings| read(settings).clone()));
        view! {
            <TextField label=say(label) value on_commit=move |typed: String| set(name, typed.trim())/>
        }
    };
    let standard = Signal::derive(move || {
        workspace
            .plan()
            .with(|plan| standard_introduction(plan.office.name.trim()))
    });
    let introduction = Signal::derive(move || {
        let own = settings.with(|settings| settings.introduction.clone());
        own.unwrap_or_else(|| standard.get())
    });
    let commit_introduction = move |typed: String| {
        // The standard words, in whichever digits, are not kept, so that they follow the office.
        let typed = typed.trim();
        let is_standard = arabic_digits(typed) == arabic_digits(&standard.get_untracked());
        set(INTRODUCTION, if is_standard { "" } else { typed });
    };
    let announce = move |day: Option<Date>| {
        set(ANNOUNCED_ON, &day.map(Date::to_wire).unwrap_or_default());
    };
    let choice = move |words: [(&'static str, Word); 2]| {
        Signal::derive(move || {
            let text = workspace.text().get();
            words
                .map(|(value, word)| ChoiceOption::new(value, word(&text.survey_report)))
                .to_vec()
        })
    };
    view! {
        <details class="report-options">
            <summary>
                <Icon symbol=Symbol::Edit/>
                <span class="report-options-name">{say(|text| text.options)}</span>
                <span class="quiet">{say(|text| text.options_about)}</span>
            </summary>
            <div class="stack">
                <div class="grid">
                    {field(|text| text.announcement, ANNOUNCEMENT, |settings| &settings.announcement)}
                    <DayField
                        label=say(|text| text.announced_on)
                        value=Signal::derive(move || settings.with(|settings| settings.announced_on))
                        on_commit=announce
                    />
                </div>
                <div class="grid">
                    {field(|text| text.signer, SIGNER, |settings| &settings.signer)}
                    {field(|text| text.signer_title, SIGNER_TITLE, |settings| &settings.signer_title)}
                </div>
                <TextArea
                    label=say(|text| text.introduction)
                    value=introduction
                    placeholder=standard
                    on_commit=commit_introduction
                    rows=4
                />
                <div class="grid">
                    <Choice
                        label=say(|text| text.quoted)
                        options=choice([("tags", |text| text.quoted_tags), ("all", |text| text.quoted_all)])
                        chosen=Signal::derive(move || {
                            match settings.with(|settings| settings.suggestions) {
                                QuotedSuggestions::Tags => "tags",
                                QuotedSuggestions::All => "all",
                            }
                            .to_owned()
                        })
                        on_choose=move |key: String| set(QUOTED, if key == "all" { "all" } else { "" })
                    />
                    <Choice
                        label=say(|text| text.digits)
                        options=choice([("thai", |text| text.digits_thai), ("arabic", |text| text.digits_arabic)])
                        chosen=Signal::derive(move || {
                            match settings.with(|settings| settings.numerals) {
                                Numerals::Thai => "thai",
                                Numerals::Arabic => "arabic",
                            }
                            .to_owned()
                        })
                        on_choose=move |key: String| set(NUMERALS, if key == "arabic" { "arabic" } else { "" })
                    />
                </div>
            </div>
        </details>
    }
}
