//! What is to be done next: what is late first, then what falls due.

use super::super::plan::party_names;
use crate::browser::page;
use crate::calendar::Date;
use crate::log::RecordId;
use crate::plan::{Doer, Party, Plan, Standing, agenda};
use crate::ui::app::Hash;
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Card, Empty, SegmentOption, Segments, Symbol,
};
use crate::ui::route::{Page, query, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// What is shown before somebody asks for more.
const FIRST: usize = 8;

/// A task that somebody has to do, once however often it was missed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Entry {
    measure: RecordId,
    task: RecordId,
    due: Date,
    is_late: bool,
    times: usize,
    what: String,
    issue: String,
    who: String,
    is_mine: bool,
}

/// What is late and what is due next.
#[component]
pub fn Agenda() -> impl IntoView {
    let workspace = Workspace::expect();
    let hash = Hash::expect();
    let text = workspace.text();
    let entries = Memo::new(move |_| {
        let today = workspace.today().get();
        let mine = workspace.me().get().map(|me| me.division);
        let mine = mine.unwrap_or_default();
        workspace.plan().with(|plan| entries(plan, today, &mine))
    });
    let has_mine = Memo::new(move |_| entries.with(|all| all.iter().any(|entry| entry.is_mine)));
    let only_mine = Memo::new(move |_| {
        let whose = query(&hash.get())
            .into_iter()
            .find(|(key, _)| key == "whose");
        has_mine.get() && whose.is_none_or(|(_, whose)| whose != "all")
    });
    let shown = Memo::new(move |_| {
        let mine = only_mine.get();
        entries.with(|all| {
            let shown = all.iter().filter(|entry| !mine || entry.is_mine);
            shown.cloned().collect::<Vec<_>>()
        })
    });
    let is_long = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        let count = if is_long.get() { usize::MAX } else { FIRST };
        shown.with(|shown| shown.iter().take(count).cloned().collect::<Vec<_>>())
    });
    let options = Signal::derive(move || {
        let overview = &text.get().overview;
        let number = |count: usize| Some(workspace.digits(&count.to_string()));
        let mine = entries.with(|all| all.iter().filter(|entry| entry.is_mine).count());
        let option = |value: &str, label: &str, count| SegmentOption {
            value: value.to_owned(),
            label: label.to_owned(),
            count: number(count),
        };
        vec![
            option("mine", overview.mine, mine),
            option("all", overview.everybody, entries.with(Vec::len)),
        ]
    });
    let on_choose = Callback::new(|whose: String| {
        let to = with_query(&Page::Overview, &[("whose", whose.as_str())]);
        page::replace_hash(to.trim_start_matches('#'));
    });
    let aside = ViewFn::from(move || {
        view! {
            <Show when=move || has_mine.get()>
                <Segments
                    label=Signal::derive(move || text.get().overview.whose.to_owned())
                    options
                    chosen=Signal::derive(move || {
                        if only_mine.get() { "mine" } else { "all" }.to_owned()
                    })
                    on_choose
                />
            </Show>
        }
    });
    let more = move || {
        let hidden = shown.with(Vec::len).saturating_sub(FIRST);
        (hidden > 0).then(|| {
            let label = Signal::derive(move || {
                let overview = &text.get().overview;
                if is_long.get() {
                    overview.show_less.to_owned()
                } else {
                    workspace.digits(&(overview.show_more)(hidden))
                }
            });
            view! {
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label
                    on_press=move |()| is_long.update(|is_long| *is_long = !*is_long)
                />
            }
        })
    };
    let nothing = move || {
        view! {
            <Empty
                icon=Symbol::Check
                title=Signal::derive(move || text.get().overview.nothing_due.to_owned())
                text=Signal::derive(move || text.get().overview.nothing_due_text.to_owned())
            />
        }
    };
    view! {
        <Card title=Signal::derive(move || text.get().overview.next.to_owned()) aside>
            <Show when=move || !rows.with(Vec::is_empty) fallback=nothing>
                <ol class="agenda" role="list">
                    <For each=move || rows.get() key=Clone::clone let:entry>
                        <Row entry/>
                    </For>
                </ol>
                {more}
            </Show>
        </Card>
    }
}

#[component]
fn Row(entry: Entry) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let Entry {
        due,
        is_late,
        times,
        what,
        issue,
        who,
        ..
    } = entry;
    let distance = move || {
        let overview = &text.get().overview;
        let days = workspace.today().get().days_until(due);
        workspace.digits(&match days {
            ..0 => (overview.late_by)(-days),
            0 => overview.today.to_owned(),
            1.. => (overview.in_days)(days),
        })
    };
    let missed = move || {
        (times > 1).then(|| {
            let words = workspace.digits(&(text.get().overview.missed)(times));
            view! { " · " {words} }
        })
    };
    let is_unnamed = what.is_empty();
    let what = move || {
        if is_unnamed {
            text.get().overview.no_text.to_owned()
        } else {
            workspace.digits(&what)
        }
    };
    let href = Page::Measure((*entry.measure).to_owned()).href();
    view! {
        <li class="agenda-row" data-state=is_late.then_some("late")>
            <p class="agenda-when">
                <span class="agenda-distance">{distance}</span>
                <span class="agenda-day">{move || workspace.day(due)} {missed}</span>
            </p>
            <div class="agenda-words">
                <a class="agenda-link" href=href>{what}</a>
                <p class="agenda-who">{move || workspace.digits(&issue)} " · " {who}</p>
            </div>
        </li>
    }
}

/// A task late several times stands there once, with its first day.
fn entries(plan: &Plan, today: Date, mine: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for duty in agenda(plan, today) {
        let is_late = duty.standing == Standing::Late;
        let known = entries
            .iter_mut()
            .find(|entry| is_late && entry.task == duty.task);
        if let Some(known) = known {
            known.times += 1;
            continue;
        }
        let Some(measure) = plan.measure(&duty.measure) else {
            continue;
        };
        let what = measure.task(&duty.task).map_or("", |task| task.text.trim());
        let is_ours = |party: &Party| !mine.is_empty() && party.includes(mine, plan);
        entries.push(Entry {
            due: duty.due,
            is_late,
            times: 1,
            what: what.to_owned(),
            issue: measure.issue.lines().next().unwrap_or_default().to_owned(),
            who: match duty.doer {
                Doer::Executive => Party::Executive.name(plan).unwrap_or_default(),
                Doer::Officer => party_names(plan, measure).join(", "),
            },
            is_mine: duty.doer == Doer::Officer && measure.parties.iter().any(is_ours),
            measure: duty.measure,
            task: duty.task,
        });
    }
    entries
}
