//! A list that people put in order, by buttons or by dragging.
use super::{ButtonSize, Icon, IconButton, Symbol, soon::soon};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};
use std::hash::Hash;

/// The words of a list that can be put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReorderWords {
    /// The name of the button that moves an item before the one above it.
    pub up: &'static str,
    /// The name of the button that moves an item after the one below it.
    pub down: &'static str,
    /// What the handle is for.
    pub drag: &'static str,
}

/// A drag under way: the place it started from, and the gap it would fall into.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Drag {
    from: usize,
    gap: usize,
}

impl Drag {
    /// The place the item would have afterwards.
    const fn to(self) -> usize {
        if self.gap > self.from {
            self.gap - 1
        } else {
            self.gap
        }
    }
}

/// A list that people put in order. Each item has a handle to drag and two buttons; the page moves
/// the item when asked, and the buttons keep the focus.
#[component]
pub fn ReorderList<T, K, V, KF, VF>(
    /// The items, in order.
    #[prop(into)]
    items: Signal<Vec<T>>,
    /// Tells an item from the others.
    key: KF,
    /// What the list holds, spoken.
    #[prop(into)]
    label: Signal<String>,
    /// The words of handle and buttons.
    #[prop(into)]
    words: Signal<ReorderWords>,
    /// Called with the place of an item and the place it shall have afterwards, both from 0.
    #[prop(into)]
    on_move: Callback<(usize, usize)>,
    /// Draws an item.
    children: VF,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    K: Eq + Hash + 'static,
    V: IntoView + 'static,
    KF: Fn(&T) -> K + Send + Clone + 'static,
    VF: Fn(T) -> V + Send + Clone + 'static,
{
    let list = NodeRef::<html::Ol>::new();
    let drag = RwSignal::new(None::<Drag>);
    let count = Memo::new(move |_| items.with(Vec::len));
    // An element that changes its place loses the focus: the pressed button gets it back once the
    // page, which may have to write the move down first, has moved the item.
    let pressed = StoredValue::new_local(None::<web_sys::HtmlElement>);
    Effect::new(move |_| {
        items.track();
        if let Some(button) = pressed.try_update_value(Option::take).flatten() {
            soon(move || {
                if focused().is_none_or(|now| now.tag_name() == "BODY") {
                    button.focus().ok();
                }
            });
        }
    });
    let drop = move || {
        if let Some(drag) = drag.get_untracked().filter(|drag| drag.to() != drag.from) {
            on_move.run((drag.from, drag.to()));
        }
        drag.set(None);
    };
    let draw = move |place: ReadSignal<usize>, item: T| {
        let grip = move |event: ev::PointerEvent| {
            if event.button() != 0 {
                return;
            }
            event.prevent_default();
            if let Some(handle) = event
                .current_target()
                .and_then(|it| it.dyn_into::<web_sys::Element>().ok())
            {
                handle.set_pointer_capture(event.pointer_id()).ok();
            }
            let from = place.get_untracked();
            drag.set(Some(Drag { from, gap: from }));
        };
        let pull = move |event: ev::PointerEvent| {
            if let (Some(now), Some(list)) = (drag.get_untracked(), list.get_untracked()) {
                let gap = gap_at(&list, f64::from(event.client_y()));
                if gap != now.gap {
                    drag.set(Some(Drag { gap, ..now }));
                }
            }
        };
        let step = move |by: isize| {
            let from = place.get_untracked();
            if let Some(to) = from
                .checked_add_signed(by)
                .filter(|to| *to < count.get_untracked())
            {
                pressed.set_value(focused());
                on_move.run((from, to));
            }
        };
        let state = move || {
            drag.get()
                .filter(|drag| drag.from == place.get())
                .map(|_| "dragged")
        };
        let mark = move || {
            let drag = drag.get().filter(|drag| drag.to() != drag.from)?;
            let place = place.get();
            if drag.gap == place {
                Some("before")
            } else if drag.gap == count.get() && place + 1 == drag.gap {
                Some("after")
            } else {
                None
            }
        };
        view! {
            <li class="reorder-item" data-state=state data-drop=mark>
                <span
                    class="reorder-handle"
                    title=move || words.get().drag
                    aria-hidden="true"
                    on:pointerdown=grip
                    on:pointermove=pull
                    on:pointerup=move |_| drop()
                    on:pointercancel=move |_| drag.set(None)
                >
                    <Icon symbol=Symbol::Grip/>
                </span>
                <div class="reorder-content">{children(item)}</div>
                <div class="reorder-moves">
                    <IconButton
                        label=move || words.get().up
                        icon=Symbol::Up
                        size=ButtonSize::Small
                        on_press=move |()| step(-1)
                    />
                    <IconButton
                        label=move || words.get().down
                        icon=Symbol::Down
                        size=ButtonSize::Small
                        on_press=move |()| step(1)
                    />
                </div>
            </li>
        }
    };
    view! {
        <ol class="reorder" role="list" aria-label=label node_ref=list>
            <ForEnumerate each=move || items.get() key=key children=draw/>
        </ol>
    }
}

/// The gap a pointer at height `y` is nearest to: 0 above the first item, the count below the last.
fn gap_at(list: &web_sys::Element, y: f64) -> usize {
    let mut gap = 0;
    let mut item = list.first_element_child();
    while let Some(now) = item {
        let place = now.get_bounding_client_rect();
        if y < place.top() + place.height() / 2.0 {
            break;
        }
        gap += 1;
        item = now.next_element_sibling();
    }
    gap
}

/// The element that has the focus.
fn focused() -> Option<web_sys::HtmlElement> {
    document()
        .active_element()
        .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
}
