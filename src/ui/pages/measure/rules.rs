//! What a task demands of the registers, and how far it is: counted, named, changed in place.

use super::form::Form;
use super::rule_fields::RuleFields;
use crate::browser::ids;
use crate::log::RecordId;
use crate::plan::{self, Progress, Rule, RuleKind, Task, progress};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Icon, IconButton, StatusBadge, Symbol, WorkState,
};
use crate::ui::route::{Page, with_query};
use crate::ui::rule_words;
use crate::ui::text::RulesText;
use leptos::prelude::*;

/// One word of rules.
pub(super) fn say(form: Form, choose: fn(&RulesText) -> &'static str) -> Signal<String> {
    let text = form.workspace.text();
    Signal::derive(move || choose(&text.get().rules).to_owned())
}

/// The rules of a task.
#[component]
pub(super) fn Rules(
    /// Its record.
    id: RecordId,
    /// The task.
    task: Memo<Option<Task>>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let keys = Memo::new(move |_| {
        task.with(|task| {
            let rules = task.iter().flat_map(|task| &task.rules);
            rules.map(|it| it.key.clone()).collect::<Vec<_>>()
        })
    });
    let opened = RwSignal::new(None::<String>);
    let add = {
        let id = id.clone();
        move |()| {
            let key = ids::random_id();
            let measure = form.id();
            opened.set(Some(key.clone()));
            let id = id.clone();
            workspace.change(move |_, plan| {
                let register = plan
                    .measure(&measure)
                    .and_then(|measure| plan.register_for(measure));
                let rule = register.map(|register| Rule {
                    kind: RuleKind::AtLeast {
                        count: 1,
                        each: false,
                    },
                    register: register.key.clone(),
                    filters: Vec::new(),
                });
                let field = format!("{}{key}", plan::RULE);
                rule.into_iter()
                    .map(|rule| crate::log::Change::set(&id, &field, &rule.to_string()))
                    .collect()
            });
        }
    };
    let has_none = Memo::new(move |_| keys.with(Vec::is_empty));
    view! {
        <div class="rules">
            <Show when=move || !has_none.get()>
                <p class="rules-title">{say(form, |words| words.title)}</p>
            </Show>
            <ul role="list" class="rules-list" hidden=move || has_none.get()>
                <For each=move || keys.get() key=Clone::clone let:key>
                    <OneRule id=id.clone() task key opened/>
                </For>
            </ul>
            <div class="row">
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    icon=Symbol::Plus
                    label=say(form, |words| words.add)
                    on_press=add
                />
                <Show when=move || has_none.get()>
                    <span class="measure-tip">{say(form, |words| words.about)}</span>
                </Show>
            </div>
        </div>
    }
}

/// A rule: what it demands, how far it is, what is missing by name.
#[component]
fn OneRule(
    id: RecordId,
    task: Memo<Option<Task>>,
    key: String,
    opened: RwSignal<Option<String>>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let text = workspace.text();
    let rule = Memo::new({
        let key = key.clone();
        move |_| {
            task.with(|task| {
                let mut rules = task.iter().flat_map(|task| &task.rules);
                rules.find(|it| it.key == key).map(|it| it.rule.clone())
            })
        }
    });
    let counted = Memo::new(move |_| {
        let (task, rule) = (task.get()?, rule.get()?);
        let today = workspace.today().get();
        form.read(|measure, plan| Some(progress(plan, measure, &task, &rule, today)))
    });
    let sentence = Memo::new(move |_| {
        let rule = rule.get()?;
        let plan = workspace.plan();
        Some(plan.with(|plan| rule_words::sentence(workspace, plan, &rule)))
    });
    let told = move || sentence.get().unwrap_or_default();
    let both = move || Some((rule.get()?, counted.get()?));
    let count = Signal::derive(move || {
        both().map_or_else(String::new, |(rule, counted)| {
            rule_words::count(workspace, &rule, &counted)
        })
    });
    let missing = move || {
        let (rule, counted): (Rule, Progress) = both()?;
        let plan = workspace.plan();
        let words = plan.with(|plan| rule_words::standing(workspace, plan, &rule, &counted));
        (!words.is_empty()).then_some(words)
    };
    let state = Signal::derive(move || {
        counted.with(|counted| counted.as_ref().map_or(WorkState::None, rule_words::state))
    });
    let open = move || {
        let register = rule.with(|rule| rule.as_ref().map(|rule| rule.register.clone()));
        let page = Page::Records((*form.id()).to_owned());
        with_query(&page, &[("register", &register.unwrap_or_default())])
    };
    let is_open = Memo::new({
        let key = key.clone();
        move |_| opened.with(|opened| opened.as_deref() == Some(&key))
    });
    let toggle = {
        let key = key.clone();
        move |()| opened.set((!is_open.get_untracked()).then(|| key.clone()))
    };
    let field = format!("{}{key}", plan::RULE);
    let delete = {
        let (id, field) = (id.clone(), field.clone());
        move |()| {
            let change = crate::log::Change::clear(&id, &field);
            workspace.remove(move |_, _| vec![change]);
        }
    };
    view! {
        <li class="rule">
            <div class="rule-words" aria-live="polite">
                <p>{told}</p>
                <p class="rule-progress">
                    <StatusBadge state label=count/>
                    <span class="task-details">{missing}</span>
                </p>
                <a class="evidence-link" href=open>
                    <Icon symbol=Symbol::List/>
                    {say(form, |words| words.open)}
                </a>
            </div>
            <IconButton
                label=Signal::derive(move || {
                    let words = &text.get().rules;
                    if is_open.get() { words.done.to_owned() } else { (words.edit)(&told()) }
                })
                icon=Signal::derive(move || if is_open.get() { Symbol::Check } else { Symbol::Edit })
                size=ButtonSize::Small
                on_press=toggle
            />
            <IconButton
                label=Signal::derive(move || (text.get().rules.delete)(&told()))
                icon=Symbol::Trash
                kind=ButtonKind::Danger
                size=ButtonSize::Small
                on_press=delete
            />
            <Show when=move || is_open.get()>
                <RuleFields
                    rule
                    on_change={
                        let (id, field) = (id.clone(), field.clone());
                        move |rule: Rule| workspace.set(&id, &field, &rule.to_string())
                    }
                />
            </Show>
        </li>
    }
}
