//! The rows of a sheet as cards, for a phone: one opens into a form of its fields.

use super::board::Board;
use super::{RowKey, SheetCell, SheetColumn, SheetKind};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Choice, ChoiceOption, Dialog, Symbol, TextField,
};
use leptos::prelude::*;

/// How many cards are shown at first, and with each press of the button below them.
const PAGE: usize = 40;
/// How many fields a card shows below its first.
const FIELDS: usize = 4;

/// The cards.
#[component]
pub(super) fn Cards(
    board: Board,
    label: Signal<String>,
    totals: Signal<Vec<String>>,
    wanted: RwSignal<Option<(RowKey, usize)>>,
) -> impl IntoView {
    let shown = RwSignal::new(PAGE);
    let open = RwSignal::new(None::<RowKey>);
    Effect::new(move |_| {
        if let Some((key, _)) = wanted.get() {
            wanted.set(None);
            open.set(Some(key));
        }
    });
    let count = Memo::new(move |_| board.keys.with(|keys| keys.len().saturating_sub(1)));
    let cards = move || {
        board.keys.with(|keys| {
            let of_page = keys.iter().take(count.get()).take(shown.get());
            of_page.cloned().collect::<Vec<_>>()
        })
    };
    let more = move || {
        let left = count.get().saturating_sub(shown.get());
        (left > 0).then(|| {
            let words = board.words.get();
            let label = board.digits((words.more)(left.min(PAGE)));
            view! { <Button label on_press=move |()| shown.update(|shown| *shown += PAGE)/> }
        })
    };
    let sums = move || {
        let totals = totals.get();
        let columns = board.columns.get();
        let sums = columns
            .iter()
            .zip(totals)
            .filter(|(_, total)| !total.is_empty())
            .map(|(column, total)| view! { <Fact name=column.title.clone() text=total/> })
            .collect::<Vec<_>>();
        (!sums.is_empty()).then(|| {
            view! {
                <div class="sheet-card" data-look="total">
                    <h3>{move || board.words.get().total}</h3>
                    <dl class="sheet-facts">{sums}</dl>
                </div>
            }
        })
    };
    view! {
        <div class="sheet-cards">
            <Button
                kind=ButtonKind::Primary
                icon=Symbol::Plus
                label=Signal::derive(move || board.words.get().add.to_owned())
                on_press=move |()| open.set(Some(board.begin_row()))
            />
            <ul role="list" aria-label=label class="stack">
                <For each=cards key=Clone::clone children=move |key| view! { <Card board key open/> }/>
            </ul>
            {more}
            {sums}
        </div>
        <RecordDialog board open/>
    }
}

/// A name and what stands for it.
#[component]
fn Fact(name: String, text: String) -> impl IntoView {
    view! {
        <div class="sheet-fact">
            <dt>{name}</dt>
            <dd>{text}</dd>
        </div>
    }
}

#[component]
fn Card(board: Board, key: RowKey, open: RwSignal<Option<RowKey>>) -> impl IntoView {
    let cells = {
        let key = key.clone();
        Memo::new(move |_| board.cells(&key))
    };
    let title = move || {
        let text = cells.with(|cells| {
            let filled = cells.iter().find(|cell| !cell.text.is_empty());
            filled.map(|cell| cell.text.clone())
        });
        text.unwrap_or_else(|| board.words.get().blank.to_owned())
    };
    let facts = move || {
        let columns = board.columns.get();
        cells.with(|cells| {
            let filled = columns
                .iter()
                .zip(cells)
                .filter(|(_, cell)| !cell.text.is_empty());
            filled
                .skip(1)
                .take(FIELDS)
                .map(|(column, cell)| {
                    view! { <Fact name=column.title.clone() text=cell.text.clone()/> }
                })
                .collect_view()
        })
    };
    let faults = move || {
        cells.with(|cells| {
            let faults = cells.iter().filter_map(|cell| cell.fault.as_ref());
            faults
                .map(|fault| view! { <p class="field-error">{fault.message.clone()}</p> })
                .collect_view()
        })
    };
    view! {
        <li>
            <button type="button" class="sheet-card" on:click=move |_| open.set(Some(key.clone()))>
                <span class="sheet-card-title">{title}</span>
                <dl class="sheet-facts">{facts}</dl>
                {faults}
            </button>
        </li>
    }
}

/// The form of one record.
#[component]
fn RecordDialog(board: Board, open: RwSignal<Option<RowKey>>) -> impl IntoView {
    let number = Memo::new(move |_| {
        let open = open.get();
        board.keys.with(|keys| {
            let place = keys.iter().position(|key| Some(key) == open.as_ref());
            place.unwrap_or_default() + 1
        })
    });
    let title = move || board.digits((board.words.get().record)(number.get()));
    let delete = move |()| {
        if let Some(key) = open.get_untracked() {
            open.set(None);
            board.deeds.on_delete.run(vec![key]);
        }
    };
    let is_known = Memo::new(move |_| {
        let open = open.get();
        open.is_some_and(|key| !board.is_fresh(&key))
    });
    let actions = ViewFn::from(move || {
        view! {
            <Show when=move || is_known.get()>
                <Button
                    kind=ButtonKind::Danger
                    size=ButtonSize::Small
                    icon=Symbol::Trash
                    label=Signal::derive(move || (board.words.get().delete)(1))
                    on_press=delete
                />
            </Show>
            <Button
                kind=ButtonKind::Primary
                label=Signal::derive(move || board.words.get().close.to_owned())
                on_press=move |()| open.set(None)
            />
        }
    });
    view! {
        <Dialog
            open=Signal::derive(move || open.with(Option::is_some))
            on_close=move |()| open.set(None)
            title=Signal::derive(title)
            close_label=Signal::derive(move || board.words.get().close.to_owned())
            actions
        >
            {move || open.get().map(|key| view! { <Fields board key/> })}
        </Dialog>
    }
}

#[component]
fn Fields(board: Board, key: RowKey) -> impl IntoView {
    let cells = {
        let key = key.clone();
        Memo::new(move |_| board.cells(&key))
    };
    let columns = board.columns.get_untracked();
    let fields = columns.iter().enumerate().map(|(at, column)| {
        let cell =
            Signal::derive(move || cells.with(|cells| cells.get(at).cloned().unwrap_or_default()));
        let key = key.clone();
        let take = Callback::new(move |text: String| {
            let before = cell.get_untracked().text;
            board.take(&key, at, &before, text);
        });
        view! { <OneField board column=column.clone() cell take/> }
    });
    fields.collect_view()
}

#[component]
fn OneField(
    board: Board,
    column: SheetColumn,
    cell: Signal<SheetCell>,
    take: Callback<String>,
) -> impl IntoView {
    let SheetColumn {
        title, hint, kind, ..
    } = column;
    let value = Memo::new(move |_| cell.get().text);
    let error = Memo::new(move |_| cell.get().fault.map(|fault| fault.message));
    let offers = move || {
        let fault = cell.get().fault;
        let offers = fault.map(|fault| fault.offers).unwrap_or_default();
        let offers = offers.into_iter().map(|(label, text)| {
            view! {
                <Button size=ButtonSize::Small label on_press=move |()| take.run(text.clone())/>
            }
        });
        offers.collect_view()
    };
    let keys = kind.keys();
    let hint = hint.unwrap_or_default();
    let field = match kind {
        SheetKind::Fixed => {
            view! { <dl class="sheet-facts"><Fact name=title text=value.get_untracked()/></dl> }
                .into_any()
        }
        SheetKind::Choice(all) => {
            let options = Memo::new(move |_| {
                let now = value.get();
                let unchosen = ChoiceOption::new("", board.words.get().unchosen);
                let known = all.iter().map(|option| ChoiceOption::new(option, option));
                let mut options: Vec<_> = std::iter::once(unchosen).chain(known).collect();
                if !options.iter().any(|option| option.value == now) {
                    options.push(ChoiceOption::new(now.as_str(), now.as_str()));
                }
                options
            });
            view! { <Choice label=title options chosen=value on_choose=take error/> }.into_any()
        }
        SheetKind::Text | SheetKind::Number | SheetKind::Date | SheetKind::Address => {
            view! { <TextField label=title value on_commit=take error keys hint/> }.into_any()
        }
    };
    view! {
        <div class="stack" data-gap="small">
            {field}
            {offers}
        </div>
    }
}
