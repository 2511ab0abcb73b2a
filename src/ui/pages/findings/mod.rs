//! `#/findings`: what a checker sees in the whole plan, each with the way to mend or answer it.

mod filter;
mod one;
mod words;

use crate::plan::{Finding, MatterKind, findings};
use crate::ui::app::Hash;
use crate::ui::parts::{
    Card, Choice, ChoiceOption, Empty, PageHeader, SegmentOption, Segments, StatusBadge, Symbol,
    WorkState,
};
use crate::ui::workspace::Workspace;
use filter::{Filter, Shown};
use leptos::prelude::*;
use one::OneFinding;

/// The findings of the plan as it stands, followed by whatever reads them.
pub(super) fn all_findings(workspace: Workspace) -> Memo<Vec<Finding>> {
    Memo::new(move |_| {
        let today = workspace.today().get();
        workspace.plan().with(|plan| findings(plan, today))
    })
}

/// The page.
#[component]
pub fn Findings() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let hash = Hash::expect();
    let filter = Memo::new(move |_| Filter::parse(&hash.get()));
    let all = all_findings(workspace);
    let of_division = Memo::new(move |_| {
        let division = filter.with(|filter| filter.division.clone());
        let mut found = all.get();
        workspace
            .plan()
            .with(|plan| found.retain(|it| filter::is_of_division(plan, it, &division)));
        found
    });
    let shown = Memo::new(move |_| {
        let mut found = of_division.get();
        filter.with(|filter| found.retain(|it| filter.shown.admits(it)));
        found
    });
    let kinds = Memo::new(move |_| {
        shown.with(|shown| {
            let kinds = MatterKind::ALL.iter().map(|(kind, _)| *kind);
            let is_there = |kind: &MatterKind| shown.iter().any(|it| it.matter.kind() == *kind);
            kinds.filter(is_there).collect::<Vec<_>>()
        })
    });
    let waits = Memo::new(move |_| all.with(|all| all.iter().any(|it| !it.is_answered)));
    let none = move || {
        let words = &text.get().findings;
        let is_all_well = !waits.get() && filter.with(|it| it.shown != Shown::Answered);
        let (icon, title, about) = if is_all_well {
            (Symbol::Check, words.none_title, words.none_text)
        } else {
            (Symbol::Search, words.none_chosen, words.none_chosen_text)
        };
        kinds.with(Vec::is_empty).then(|| {
            view! { <Empty icon title=title.to_owned() text=about.to_owned()/> }
        })
    };
    view! {
        <PageHeader
            title=Signal::derive(move || text.get().findings.title.to_owned())
            lead=Signal::derive(move || text.get().findings.lead.to_owned())
        />
        <Bar filter found=of_division/>
        {none}
        <For each=move || kinds.get() key=Clone::clone let:kind>
            <Group
                kind
                findings=Signal::derive(move || {
                    let mut findings = shown.get();
                    findings.retain(|finding| finding.matter.kind() == kind);
                    findings
                })
            />
        </For>
    }
}

/// What is shown: waiting or answered, of which division.
#[component]
fn Bar(filter: Memo<Filter>, found: Memo<Vec<Finding>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let options = Signal::derive(move || {
        let words = &text.get().findings;
        let option = |shown: Shown| {
            let count = found.with(|found| found.iter().filter(|it| shown.admits(it)).count());
            SegmentOption {
                value: shown.key().to_owned(),
                label: shown.label(words).to_owned(),
                count: Some(workspace.digits(&count.to_string())),
            }
        };
        Shown::ALL.map(option).to_vec()
    });
    let divisions = Signal::derive(move || {
        let every = ChoiceOption::new("", text.get().findings.every_division);
        let divisions = workspace.plan().with(|plan| {
            let divisions = plan.divisions.iter();
            let option = divisions.map(|it| ChoiceOption::new(&*it.id, it.name.as_str()));
            option.collect::<Vec<_>>()
        });
        std::iter::once(every).chain(divisions).collect::<Vec<_>>()
    });
    let on_shown = move |key: String| {
        let shown = Shown::from_key(&key);
        filter.get_untracked().with_shown(shown).go();
    };
    let on_division = move |division: String| {
        filter.get_untracked().with_division(division).go();
    };
    view! {
        <div class="findings-bar" data-print="hide">
            <Segments
                label=Signal::derive(move || text.get().findings.show.to_owned())
                options
                chosen=Signal::derive(move || filter.with(|it| it.shown.key().to_owned()))
                on_choose=on_shown
            />
            <div class="findings-division">
                <Choice
                    label=Signal::derive(move || text.get().findings.division.to_owned())
                    label_hidden=true
                    options=divisions
                    chosen=Signal::derive(move || filter.with(|it| it.division.clone()))
                    on_choose=on_division
                />
            </div>
        </div>
    }
}

/// The findings of a kind, with what to do about them.
#[component]
fn Group(kind: MatterKind, findings: Signal<Vec<Finding>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let title = Signal::derive(move || (text.get().findings.kind)(kind).to_owned());
    let remedy = move || workspace.digits((text.get().findings.remedy)(kind));
    let state = match kind {
        MatterKind::NoResult | MatterKind::DoneLate | MatterKind::OutsideYear => WorkState::Late,
        MatterKind::AfterCutOff
        | MatterKind::InFuture
        | MatterKind::Contradicted
        | MatterKind::RecordsChanged
        | MatterKind::Unlinked
        | MatterKind::MonthsMissing
        | MatterKind::NoParty
        | MatterKind::NoDeadline
        | MatterKind::NumberTwice
        | MatterKind::NotAnAddress
        | MatterKind::Unverified
        | MatterKind::NoRegister => WorkState::Missing,
    };
    let count = Signal::derive(move || {
        let count = findings.with(Vec::len);
        workspace.digits(&(text.get().findings.items)(count))
    });
    let aside = ViewFn::from(move || view! { <StatusBadge state label=count/> });
    let ids = move || {
        findings.with(|findings| findings.iter().map(Finding::answer_id).collect::<Vec<_>>())
    };
    view! {
        <Card title aside>
            <p class="quiet">{remedy}</p>
            <ul class="findings" role="list">
                <For each=ids key=Clone::clone let:id>
                    <OneFinding
                        finding=Memo::new({
                            let id = id.clone();
                            move |_| {
                                findings
                                    .with(|all| all.iter().find(|it| it.answer_id() == id).cloned())
                            }
                        })
                    />
                </For>
            </ul>
        </Card>
    }
}
