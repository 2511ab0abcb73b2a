//! The text in a field between two commits: what is typed is never overwritten and never forgotten.
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

const PAUSE: Duration = Duration::from_secs(1);

/// What stands in a field, and when it is handed on: on leaving, on Enter, after a second without
/// typing, when the field is taken off the page, and when the page is closed.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    text: RwSignal<String>,
    /// The last text that came from outside or was handed on.
    settled: StoredValue<String>,
    focused: RwSignal<bool>,
    pause: StoredValue<Option<TimeoutHandle>>,
    on_commit: Callback<String>,
}

impl Draft {
    /// Follows `value`, except while something else is typed, or stands there with an error.
    pub(super) fn following(
        value: Signal<String>,
        error: Signal<Option<String>>,
        on_commit: Callback<String>,
    ) -> Self {
        let first = value.get_untracked();
        let draft = Self {
            text: RwSignal::new(first.clone()),
            settled: StoredValue::new(first),
            focused: RwSignal::new(false),
            pause: StoredValue::new(None),
            on_commit,
        };
        Effect::new(move |before: Option<String>| {
            let now = value.get();
            let is_news = before.is_some_and(|before| before != now);
            let is_refused = error.get_untracked().is_some() && draft.text.get_untracked() != now;
            if is_news && !draft.is_dirty() && !is_refused {
                draft.show(now.clone());
            }
            now
        });
        let closing = window_event_listener_untyped("pagehide", move |_| draft.commit());
        on_cleanup(move || {
            closing.remove();
            draft.commit();
        });
        draft
    }

    /// What stands in the field.
    pub(super) fn text(&self) -> String {
        self.text.get()
    }

    /// Whether the field has the focus.
    pub(super) fn is_focused(&self) -> bool {
        self.focused.get()
    }

    /// What stands in the field, not followed.
    pub(super) fn text_now(&self) -> String {
        self.text.get_untracked()
    }

    /// Whether the field has the focus, not followed.
    pub(super) fn is_focused_now(&self) -> bool {
        self.focused.get_untracked()
    }

    /// Puts `text` into the field as settled.
    pub(super) fn show(&self, text: String) {
        self.settled.set_value(text.clone());
        self.text.set(text);
    }

    /// Takes what the person typed, and hands it on after a pause.
    pub(super) fn take(&self, text: String) {
        self.text.set(text);
        self.stop_pause();
        let draft = *self;
        self.pause
            .set_value(set_timeout_with_handle(move || draft.commit(), PAUSE).ok());
    }

    /// The field got the focus.
    pub(super) fn enter(&self) {
        self.focused.set(true);
    }

    /// The field lost the focus. Browsers say so too when a field that has it is taken off the
    /// page; what it held was handed on by then.
    pub(super) fn leave(&self) {
        if self.focused.is_disposed() {
            return;
        }
        self.focused.set(false);
        self.commit();
    }

    /// Hands the text on unless it already was.
    pub(super) fn commit(&self) {
        self.stop_pause();
        if self.is_dirty() {
            let text = self.text.get_untracked();
            self.settled.set_value(text.clone());
            self.on_commit.run(text);
        }
    }

    fn is_dirty(&self) -> bool {
        self.text
            .with_untracked(|text| self.settled.with_value(|settled| text != settled))
    }

    fn stop_pause(&self) {
        if let Some(pause) = self.pause.get_value() {
            pause.clear();
            self.pause.set_value(None);
        }
    }
}
