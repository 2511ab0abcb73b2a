//! The fields of a rule, in plain words: which register, how many or how often, which records.

use super::form::Form;
use super::rules::say;
use crate::calendar::{Language, Round, arabic_digits};
use crate::plan::{CellKind, Column, Interval, Rule, RuleKind, built_in_registers, cell_choices};
use crate::ui::parts::{Choice, ChoiceOption, TextField};
use crate::ui::rule_words::register_name;
use leptos::prelude::*;

/// The kinds in the order of the words, with how the choice knows them.
const KINDS: [&str; 9] = [
    "at-least",
    "each",
    "more-than",
    "month",
    "quarter",
    "half-year",
    "six",
    "twelve",
    "published",
];

fn key_of(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::AtLeast { each: false, .. } => "at-least",
        RuleKind::AtLeast { each: true, .. } => "each",
        RuleKind::MoreThan { .. } => "more-than",
        RuleKind::Every(Interval::Month) => "month",
        RuleKind::Every(Interval::Quarter) => "quarter",
        RuleKind::Every(Interval::HalfYear) => "half-year",
        RuleKind::Filled(Round::SixMonths) => "six",
        RuleKind::Filled(Round::TwelveMonths) => "twelve",
        RuleKind::Published => "published",
    }
}

fn count_of(kind: RuleKind) -> Option<u32> {
    match kind {
        RuleKind::AtLeast { count, .. } | RuleKind::MoreThan { count } => Some(count),
        RuleKind::Every(_) | RuleKind::Filled(_) | RuleKind::Published => None,
    }
}

fn kind_of(key: &str, count: u32) -> RuleKind {
    match key {
        "each" => RuleKind::AtLeast { count, each: true },
        "more-than" => RuleKind::MoreThan { count },
        "month" => RuleKind::Every(Interval::Month),
        "quarter" => RuleKind::Every(Interval::Quarter),
        "half-year" => RuleKind::Every(Interval::HalfYear),
        "six" => RuleKind::Filled(Round::SixMonths),
        "twelve" => RuleKind::Filled(Round::TwelveMonths),
        "published" => RuleKind::Published,
        _ => RuleKind::AtLeast { count, each: false },
    }
}

/// The fields; each change is written at once.
#[component]
pub(super) fn RuleFields(
    /// The rule.
    rule: Memo<Option<Rule>>,
    /// Called with the changed rule.
    #[prop(into)]
    on_change: Callback<Rule>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let change = move |change: &dyn Fn(Rule) -> Rule| {
        if let Some(rule) = rule.get_untracked() {
            on_change.run(change(rule));
        }
    };
    let registers = Signal::derive(move || {
        let mut registers = form.read(|measure, plan| plan.registers_of(measure));
        let own = workspace.plan().with(|plan| plan.registers.own().to_vec());
        registers.extend(built_in_registers().iter().cloned().chain(own));
        let mut options: Vec<ChoiceOption> = Vec::new();
        for register in registers {
            if !options.iter().any(|option| *option.value == *register.key) {
                let name = register_name(workspace, &register);
                options.push(ChoiceOption::new(&*register.key, name));
            }
        }
        options
    });
    let kinds = Signal::derive(move || {
        let words = &workspace.text().get().rules.kinds;
        let option =
            |(key, words): (&&str, &&str)| ChoiceOption::new(*key, workspace.digits(words));
        KINDS.iter().zip(words).map(option).collect::<Vec<_>>()
    });
    let kind = Memo::new(move |_| rule.with(|rule| rule.as_ref().map(|rule| rule.kind)));
    let count = Memo::new(move |_| kind.get().and_then(count_of));
    let refused = RwSignal::new(false);
    let error = Signal::derive(move || {
        let words = workspace.text().get().rules.count_wrong;
        refused.get().then(|| workspace.digits(words))
    });
    let on_count = Callback::new(move |typed: String| {
        let count = arabic_digits(typed.trim()).parse::<u32>().ok();
        refused.set(count.is_none());
        if let Some(count) = count {
            change(&|rule| Rule {
                kind: kind_of(key_of(rule.kind), count),
                ..rule
            });
        }
    });
    let columns = Memo::new(move |_| {
        let register = rule.with(|rule| rule.as_ref().map(|rule| rule.register.clone()));
        let register =
            register.and_then(|key| workspace.plan().with(|plan| plan.registers.register(&key)));
        let columns = register.map(|it| it.columns.clone()).unwrap_or_default();
        let is_filter = |column: &Column| {
            matches!(column.kind, CellKind::Choice(_) | CellKind::Task) || !column.words.is_empty()
        };
        columns.into_iter().filter(is_filter).collect::<Vec<_>>()
    });
    let filter = move |column: Column| {
        let key = column.key().to_owned();
        let label = column.label.clone();
        let is_task = column.kind == CellKind::Task;
        let options = Signal::derive(move || {
            let words = &workspace.text().get().rules;
            if is_task {
                let [every, this] = words.of_task;
                return vec![
                    ChoiceOption::new("", every),
                    ChoiceOption::new(Rule::THIS, this),
                ];
            }
            let language = workspace.language().get();
            let plan = workspace.plan().get();
            let choices = cell_choices(&plan, &column, language).unwrap_or_default();
            let choices = choices
                .into_iter()
                .map(|(value, name)| ChoiceOption::new(value, name));
            std::iter::once(ChoiceOption::new("", words.any))
                .chain(choices)
                .collect()
        });
        let chosen = Signal::derive({
            let key = key.clone();
            move || {
                rule.with(|rule| {
                    let value = rule.as_ref().and_then(|rule| rule.filter(&key));
                    value.unwrap_or_default().to_owned()
                })
            }
        });
        let label = Signal::derive(move || {
            let language: Language = workspace.language().get();
            workspace.digits(label.of(language))
        });
        let choose = move |value: String| change(&|rule| rule.with_filter(&key, &value));
        view! { <Choice label options chosen on_choose=choose/> }
    };
    view! {
        <div class="rule-fields">
            <Choice
                label=say(form, |words| words.register)
                options=registers
                chosen=Signal::derive(move || {
                    rule.with(|rule| rule.as_ref().map(|it| it.register.to_string()).unwrap_or_default())
                })
                on_choose=move |register: String| {
                    change(&|rule| Rule {
                        register: register.as_str().into(),
                        filters: Vec::new(),
                        ..rule
                    });
                }
            />
            <Choice
                label=say(form, |words| words.kind)
                options=kinds
                chosen=Signal::derive(move || kind.get().map(key_of).unwrap_or_default().to_owned())
                on_choose=move |key: String| {
                    change(&|rule| Rule {
                        kind: kind_of(&key, count_of(rule.kind).unwrap_or(1)),
                        ..rule
                    });
                }
            />
            <Show when=move || count.get().is_some()>
                <TextField
                    label=say(form, |words| words.count)
                    value=Signal::derive(move || {
                        let count = count.get().map(|it| it.to_string());
                        workspace.digits(&count.unwrap_or_default())
                    })
                    error
                    keys="numeric"
                    on_commit=on_count
                />
            </Show>
            <For each=move || columns.get() key=|column| column.field.clone() children=filter/>
        </div>
    }
}
