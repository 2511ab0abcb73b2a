//! Passphrases: the question for the one of a file, and a new one typed twice.

use super::parts::{Button, ButtonKind, Dialog, PassphraseField};
use super::text::EncryptionText;
use super::workspace::Workspace;
use crate::exchange::LEAST_PASSPHRASE;
use futures_channel::oneshot;
use leptos::prelude::*;

/// A new passphrase while it is typed.
#[derive(Clone, Copy)]
pub struct NewPassphrase {
    first: RwSignal<String>,
    again: RwSignal<String>,
    is_tried: RwSignal<bool>,
}

/// What is wrong with a new passphrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unfit {
    TooShort,
    Differs,
}

impl NewPassphrase {
    /// Nothing typed yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            first: RwSignal::new(String::new()),
            again: RwSignal::new(String::new()),
            is_tried: RwSignal::new(false),
        }
    }

    fn unfit(self) -> Option<Unfit> {
        let first = self.first.get();
        if first.chars().count() < LEAST_PASSPHRASE {
            Some(Unfit::TooShort)
        } else {
            (first != self.again.get()).then_some(Unfit::Differs)
        }
    }

    /// The passphrase, where it is fit; else the fields say what is wrong from now on.
    #[must_use]
    pub fn take(self) -> Option<String> {
        let unfit = untrack(|| self.unfit());
        self.is_tried.set(true);
        unfit.is_none().then(|| self.first.get_untracked())
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.first.try_set(String::new());
        self.again.try_set(String::new());
        self.is_tried.try_set(false);
    }
}

impl Default for NewPassphrase {
    fn default() -> Self {
        Self::new()
    }
}

fn say(choose: fn(&EncryptionText) -> &'static str) -> Signal<String> {
    let text = Workspace::expect().text();
    Signal::derive(move || choose(&text.get().encryption).to_owned())
}

/// The two fields of a new passphrase.
#[component]
pub fn NewPassphraseFields(
    /// What is typed.
    draft: NewPassphrase,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let shown = RwSignal::new(false);
    let error = move |unfit: Unfit| {
        Signal::derive(move || {
            let is_it = draft.is_tried.get() && draft.unfit() == Some(unfit);
            let text = &text.get().encryption;
            is_it.then(|| match unfit {
                Unfit::TooShort => workspace.digits(&(text.too_short)(LEAST_PASSPHRASE)),
                Unfit::Differs => text.differ.to_owned(),
            })
        })
    };
    view! {
        <PassphraseField
            label=say(|t| t.new)
            value=draft.first
            shown
            error=error(Unfit::TooShort)
            is_new=true
        />
        <PassphraseField
            label=say(|t| t.again)
            value=draft.again
            shown
            error=error(Unfit::Differs)
            is_new=true
        />
        <Shown shown/>
    }
}

/// Lets a passphrase be read.
#[component]
pub fn Shown(
    /// Whether it can be.
    shown: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                class="choice-box"
                type="checkbox"
                prop:checked=shown
                on:change:target=move |event| shown.set(event.target().checked())
            />
            <span>{say(|t| t.show)}</span>
        </label>
    }
}

/// A question for the passphrase of a file, and who waits for the answer.
#[derive(Clone, Copy)]
pub struct Question {
    /// The name of the file, and whether the last answer was wrong; none while nothing is asked.
    asked: RwSignal<Option<(String, bool)>>,
    answer: StoredValue<Option<oneshot::Sender<String>>, LocalStorage>,
}

impl Question {
    /// Nothing is asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            answer: StoredValue::new_local(None),
        }
    }

    /// Asks for the passphrase of the file of this name; none when the person would rather not.
    pub async fn ask(self, name: &str, was_wrong: bool) -> Option<String> {
        let (sender, receiver) = oneshot::channel();
        self.answer.try_set_value(Some(sender));
        self.asked.try_set(Some((name.to_owned(), was_wrong)));
        let answer = receiver.await.ok();
        self.asked.try_set(None);
        answer
    }

    fn answer(self, typed: Option<String>) {
        let waiting = self.answer.try_update_value(Option::take).flatten();
        // Without an answer the channel closes.
        if let (Some(sender), Some(typed)) = (waiting, typed) {
            let _heard = sender.send(typed);
        }
    }
}

impl Default for Question {
    fn default() -> Self {
        Self::new()
    }
}

/// The dialogue that asks for the passphrase of a file.
#[component]
pub fn PassphraseDialog(
    /// What is asked.
    question: Question,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    // A closed page waits for nothing.
    on_cleanup(move || question.answer(None));
    Effect::new(move |_| {
        question.asked.track();
        typed.set(String::new());
    });
    let about = move || {
        let asked = question.asked.get();
        asked.map(|(name, _)| (text.get().encryption.ask_about)(&name))
    };
    let error = Signal::derive(move || {
        let was_wrong = matches!(question.asked.get(), Some((_, true)));
        was_wrong.then(|| text.get().encryption.wrong.to_owned())
    });
    let submit = move || {
        let typed = typed.get_untracked();
        if !typed.is_empty() {
            question.answer(Some(typed));
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || question.asked.with(Option::is_some))
            on_close=move |()| question.answer(None)
            title=say(|t| t.ask)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
        >
            <form
                class="stack"
                autocomplete="off"
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <p>{about}</p>
                <PassphraseField label=say(|t| t.passphrase) value=typed shown error/>
                <Shown shown/>
                <div class="row">
                    <Button kind=ButtonKind::Primary label=say(|t| t.open) submits=true/>
                </div>
            </form>
        </Dialog>
    }
}
