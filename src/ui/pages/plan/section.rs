//! A section of the plan: the measures of one instrument, in order.

use super::facts::Facts;
use super::row::MeasureRow;
use crate::calendar::Language;
use crate::ita::Instrument;
use crate::log::RecordId;
use crate::plan::move_record;
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Empty, ReorderList, ReorderWords, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A section of the plan.
#[component]
pub fn Section(
    /// The instrument.
    instrument: Instrument,
    /// The facts of every measure.
    facts: Memo<Vec<Facts>>,
    /// The measures that the filter lets through.
    admitted: Memo<Vec<RecordId>>,
    /// Whether the filter holds something back: then there is no order to change.
    filtered: Memo<bool>,
    /// Adds a measure to a section.
    on_add: Callback<Instrument>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let code = instrument.code();
    let all = Memo::new(move |_| {
        facts.with(|all| {
            let ours = all.iter().filter(|facts| facts.instrument == instrument);
            ours.map(|facts| facts.id.clone()).collect::<Vec<_>>()
        })
    });
    let rows = Memo::new(move |_| {
        admitted.with(|admitted| {
            all.with(|all| {
                let shown = all.iter().filter(|id| admitted.contains(id));
                shown.cloned().collect::<Vec<_>>()
            })
        })
    });
    let is_hidden = move || filtered.get() && rows.with(Vec::is_empty);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let name = move || match workspace.language().get() {
        Language::Thai => instrument.name_th(),
        Language::English => instrument.name_en(),
    };
    let count = move || workspace.digits(&(text.get().plan.count)(rows.with(Vec::len)));
    let on_move = Callback::new(move |(from, to): (usize, usize)| {
        if !filtered.get_untracked() {
            let list = all.get_untracked();
            workspace.change(move |log, _| move_record(log, &list, from, to));
        }
    });
    let words = Signal::derive(move || ReorderWords {
        up: text.get().app.move_up,
        down: text.get().app.move_down,
        drag: text.get().plan.drag,
    });
    let add_label = Signal::derive(move || (text.get().plan.add_to)(code));
    let empty = move || {
        let place = Instrument::ALL.iter().position(|it| *it == instrument);
        let hint = Signal::derive(move || {
            text.get().plan.empty_text[place.unwrap_or_default()].to_owned()
        });
        view! {
            <Empty icon=Symbol::List title=Signal::derive(move || (text.get().plan.empty)(code)) text=hint>
                <Button
                    icon=Symbol::Plus
                    label=add_label
                    on_press=move |()| on_add.run(instrument)
                />
            </Empty>
        }
    };
    view! {
        <section class="plan-section" data-filtered=move || filtered.get().then_some("true") hidden=is_hidden>
            <div class="plan-section-head">
                <h2>
                    <span class="plan-section-code">{code}</span>
                    <span>{name}</span>
                </h2>
                <span class="quiet">{count}</span>
            </div>
            <Show when=move || !is_empty.get() fallback=empty>
                <ReorderList
                    items=rows
                    key=Clone::clone
                    label=Signal::derive(move || (text.get().plan.list)(code))
                    words
                    on_move
                    children=move |id: RecordId| view! { <MeasureRow id facts/> }
                />
                <div class="plan-section-foot" data-print="hide">
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        icon=Symbol::Plus
                        label=add_label
                        on_press=move |()| on_add.run(instrument)
                    />
                </div>
            </Show>
        </section>
    }
}
