//! The table of items.

use super::row::ItemRow;
use super::say;
use super::shown::Shown;
use crate::plan::move_item;
use crate::ui::parts::{ChoiceOption, Empty, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The table of items.
#[component]
pub(super) fn ItemTable(shown: Shown) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let codes = Memo::new(move |_| {
        shown.items.with(|items| {
            items
                .iter()
                .map(|item| item.code.clone())
                .collect::<Vec<_>>()
        })
    });
    let indicators = indicator_options(shown);
    let pressed = StoredValue::new_local(None::<HtmlElement>);
    keep_focus(codes, pressed);
    // The place of an item, and by how much it moves.
    let step = Callback::new(move |(code, by): (String, isize)| {
        let (year, instrument) = (shown.year.get_untracked(), shown.instrument.get_untracked());
        workspace.change(move |_, plan| {
            let catalogue = plan.catalogue(year);
            let list: Vec<_> = catalogue
                .items
                .iter()
                .filter(|item| item.instrument == instrument)
                .collect();
            let from = list.iter().position(|item| item.code == code);
            let to = from.and_then(|from| from.checked_add_signed(by));
            from.zip(to)
                .map_or_else(Vec::new, |(from, to)| move_item(year, &list, from, to))
        });
        pressed.set_value(focused());
    });
    let caption = move || {
        let instrument = shown.instrument.get().code();
        let year = shown.year.get().to_string();
        workspace.digits(&(text.get().catalogue.caption)(instrument, &year))
    };
    view! {
        <Show
            when=move || !codes.with(Vec::is_empty)
            fallback=move || view! {
                <h2 class="spoken">{caption}</h2>
                <Empty
                    icon=Symbol::List
                    title=say(workspace, |t| t.empty)
                    text=say(workspace, |t| t.empty_about)
                />
            }
        >
            <div class="table-scroll">
                <table class="data-table catalogue-table">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(workspace, |t| t.code)}</th>
                            <th scope="col">{say(workspace, |t| t.name)}</th>
                            <th scope="col">{say(workspace, |t| t.indicator)}</th>
                            <th scope="col">{say(workspace, |t| t.actions)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            // The same code of another year is another row: what is typed belongs to one year.
                            each=move || {
                                let year = shown.year.get();
                                codes.get().into_iter().map(move |code| (year, code)).collect::<Vec<_>>()
                            }
                            key=Clone::clone
                            children=move |(_, code)| view! { <ItemRow shown code indicators on_step=step/> }
                        />
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

/// The indicators that an item of the instrument can hang on.
pub(super) fn indicator_options(shown: Shown) -> Signal<Vec<ChoiceOption>> {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let options = Memo::new(move |_| {
        let instrument = shown.instrument.get();
        let mut options = vec![ChoiceOption::new("", text.get().catalogue.no_indicator)];
        shown.catalogue.with(|all| {
            let own = all
                .indicators
                .iter()
                .filter(|one| one.instrument == instrument);
            options.extend(own.map(|one| {
                let number = workspace.digits(&one.number);
                ChoiceOption::new(one.number.as_str(), format!("{number} {}", one.name))
            }));
        });
        // A number that the office typed, and that no catalogue names.
        shown.items.with(|items| {
            for item in items.iter() {
                if !options.iter().any(|option| option.value == item.indicator) {
                    let number = workspace.digits(&item.indicator);
                    options.push(ChoiceOption::new(item.indicator.as_str(), number));
                }
            }
        });
        options
    });
    options.into()
}

fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Gives the focus back to the button that moved a row: an element that changes
/// its place loses it, and the row moves only when the disk has the change.
fn keep_focus(codes: Memo<Vec<String>>, pressed: StoredValue<Option<HtmlElement>, LocalStorage>) {
    Effect::new(move |_| {
        codes.track();
        request_animation_frame(move || {
            if let Some(Some(button)) = pressed.try_update_value(Option::take) {
                button.focus().ok();
            }
        });
    });
}
