//! One citizen's way through a form, page by page.

use super::answers::{ItemsPage, QuestionsPage, ServicePage, SuggestionPage};
use super::state::{Counter, Run};
use super::welcome::Languages;
use crate::browser::{clock, speech};
use crate::survey::{Answers, Form, KioskPage, Pace};
use crate::ui::parts::{Button, ButtonSize, Icon, Symbol};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*, web_sys};
use std::time::Duration;

/// How long an answer is seen before the next question comes.
const SEEN: Duration = Duration::from_millis(280);

/// How soon after the first the second tap of a double tap comes at the latest.
const DOUBLE_TAP_MS: i64 = 400;

/// Which pages there are, and where the citizen is.
#[derive(Clone, Copy)]
pub(super) struct Way {
    counter: Counter,
    pub(super) run: Run,
    pages: Memo<Vec<KioskPage>>,
    /// When the page was turned last.
    turned_ms: StoredValue<i64>,
    /// When it turned last without being told to.
    turned_itself_ms: StoredValue<i64>,
}

impl Way {
    pub(super) fn expect() -> Self {
        expect_context()
    }

    fn is_last(self) -> bool {
        self.run.at.get() + 1 >= self.pages.with(Vec::len)
    }

    /// One page on; from the last one the answers are handed in.
    pub(super) fn on(self) {
        let last = self.pages.with_untracked(Vec::len).saturating_sub(1);
        if self.run.at.get_untracked() < last {
            self.run.at.update(|at| *at += 1);
        } else {
            self.counter.send(self.run);
        }
    }

    /// One page on after an answer that was the only one on its page, once it was seen. From
    /// the last page nobody is sent away unasked.
    pub(super) fn on_by_itself(self) {
        let is_alone = self
            .counter
            .kiosk
            .with_value(|kiosk| kiosk.pace == Pace::Question);
        if !is_alone || self.run.at.get_untracked() + 1 >= self.pages.with_untracked(Vec::len) {
            return;
        }
        let at = self.run.at.get_untracked();
        set_timeout(
            move || {
                if self.run.at.try_get_untracked() == Some(at) {
                    self.turned_itself_ms.set_value(clock::now_ms());
                    self.on();
                }
            },
            SEEN,
        );
    }

    fn back(self) {
        if self.run.is_sending.get_value() {
            return;
        }
        if self.run.at.get_untracked() == 0 {
            self.counter.go_home();
        } else {
            self.run.at.update(|at| *at -= 1);
        }
    }

    /// Whether something on this page is answered.
    fn is_answered(self, form: &Form) -> bool {
        let at = self.run.at.get();
        let page = self.pages.with(|pages| pages.get(at).cloned());
        self.run.answers.with(|answers| match page {
            Some(KioskPage::Service) => self.run.service.with(Option::is_some),
            Some(KioskPage::Suggestion) | None => true,
            Some(KioskPage::Questions(places)) => places.iter().any(|place| {
                let question = &form.questions[*place];
                answers.get(&question.key).is_some()
                    || question
                        .choices
                        .iter()
                        .any(|choice| answers.is_ticked(&question.key, choice.number))
            }),
            Some(KioskPage::Items(aspect, places)) => places.iter().any(|place| {
                answers
                    .get(&form.aspects[aspect].items[*place].key)
                    .is_some()
            }),
        })
    }

    /// Whether a click is the second of a double tap, which meant the page before.
    pub(super) fn is_repeated(self, event: &ev::MouseEvent) -> bool {
        event.detail() > 1 && is_just_now(self.turned_ms)
    }

    /// Whether a press on what leads on was meant for the page that has just turned by itself.
    fn is_overtaken(self) -> bool {
        is_just_now(self.turned_itself_ms)
    }
}

fn is_just_now(at_ms: StoredValue<i64>) -> bool {
    (0..DOUBLE_TAP_MS).contains(&(clock::now_ms() - at_ms.get_value()))
}

/// One citizen's way.
#[component]
pub(super) fn RunPage() -> impl IntoView {
    let counter = Counter::expect();
    let run = Run::begin(counter.workspace);
    counter.run.set_value(Some(run));
    on_cleanup(move || counter.run.set_value(None));
    let way = Way {
        counter,
        run,
        pages: Memo::new(move |_| counter.pages(run)),
        turned_ms: StoredValue::new(clock::now_ms()),
        turned_itself_ms: StoredValue::new(0),
    };
    provide_context(way);
    let page = Memo::new(move |_| way.pages.with(|pages| pages.get(run.at.get()).cloned()));
    Effect::new(move |before: Option<usize>| {
        let at = run.at.get();
        way.turned_ms.set_value(clock::now_ms());
        if before != Some(at) && !counter.is_preview() {
            speech::hush();
            // The new page stands after this round of effects.
            set_timeout(focus_heading, Duration::ZERO);
        }
        at
    });
    let shown = move || {
        let form = counter.form.get()?;
        Some(match page.get()? {
            KioskPage::Service => view! { <ServicePage/> }.into_any(),
            KioskPage::Questions(places) => view! { <QuestionsPage form places/> }.into_any(),
            KioskPage::Items(aspect, places) => {
                view! { <ItemsPage form aspect places/> }.into_any()
            }
            KioskPage::Suggestion => view! { <SuggestionPage form/> }.into_any(),
        })
    };
    view! {
        <Head way/>
        <div class="kiosk-page kiosk-run" role=(!counter.is_preview()).then_some("main")>
            {shown}
        </div>
        <Foot way/>
    }
}

fn focus_heading() {
    let heading = document().query_selector(".kiosk-run h1").ok().flatten();
    let heading = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(heading) = heading {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        // Where it cannot take the focus the page is read from its beginning.
        heading.focus().ok();
    }
}

/// How far one is, and how the page is read.
#[component]
fn Head(way: Way) -> impl IntoView {
    let counter = way.counter;
    let of = move || way.pages.with(Vec::len).max(1);
    let at = move || way.run.at.get() + 1;
    let width = move || format!("width: {}%", 100 * at() / of());
    view! {
        <header class="kiosk-head">
            <div
                class="kiosk-progress"
                role="progressbar"
                aria-label=counter.say(|text| text.title)
                aria-valuemin="0"
                aria-valuemax=move || of().to_string()
                aria-valuenow=move || at().to_string()
                aria-valuetext=move || (counter.text().progress)(at(), of())
            >
                <span style=width></span>
            </div>
            <p class="kiosk-at" aria-hidden="true">{move || (counter.text().progress)(at(), of())}</p>
            <div class="kiosk-tools">
                <ReadAloud/>
                <button
                    type="button"
                    class="kiosk-tool kiosk-letters"
                    aria-label=counter.say(|text| text.text_size)
                    title=counter.say(|text| text.text_size)
                    on:click=move |_| counter.turn_size()
                ></button>
                <Languages/>
            </div>
        </header>
    }
}

/// Reads the page aloud, where this computer has a voice of its own for the language.
#[component]
fn ReadAloud() -> impl IntoView {
    let counter = Counter::expect();
    let found = RwSignal::new(0_u32);
    let listener = StoredValue::new_local(speech::on_voices(move || {
        let _gone = found.try_update(|found| *found += 1);
    }));
    on_cleanup(move || listener.set_value(None));
    let can_speak = Memo::new(move |_| {
        found.track();
        counter
            .language
            .with(|language| speech::can_speak(language))
    });
    let read = move |_| {
        let page = document().query_selector(".kiosk-run").ok().flatten();
        let words = page.and_then(|page| page.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(words) = words {
            speech::speak(&words.inner_text(), &counter.language.get_untracked());
        }
    };
    view! {
        <Show when=move || can_speak.get()>
            <button type="button" class="kiosk-tool" on:click=read>
                <Icon symbol=Symbol::Sound/>
                <span>{counter.say(|text| text.read_aloud)}</span>
            </button>
        </Show>
    }
}

/// Back and on.
#[component]
fn Foot(way: Way) -> impl IntoView {
    let counter = way.counter;
    let run = way.run;
    let is_answered = move || counter.form.get().is_none_or(|form| way.is_answered(&form));
    let label = Signal::derive(move || {
        let text = counter.text();
        if run.is_slow.get() {
            text.sending
        } else if way.is_last() {
            text.send
        } else if is_answered() {
            text.next
        } else {
            text.skip
        }
        .to_owned()
    });
    let on = move |event: ev::MouseEvent| {
        if !way.is_repeated(&event) && !way.is_overtaken() && !run.is_sending.get_value() {
            way.on();
        }
    };
    view! {
        <footer class="kiosk-foot">
            <Button
                size=ButtonSize::Kiosk
                icon=Symbol::Left
                label=counter.say(|text| text.back)
                disabled=run.is_slow
                on_press=move |()| way.back()
            />
            <button
                type="button"
                class="button"
                data-kind=move || if is_answered() { "primary" } else { "secondary" }
                data-size="kiosk"
                disabled=run.is_slow
                on:click=on
            >
                <span>{label}</span>
                <Icon symbol=Signal::derive(move || if way.is_last() { Symbol::Check } else { Symbol::Right })/>
            </button>
        </footer>
    }
}

/// Takes an answer.
pub(super) fn give(way: Way, key: &str, number: u8) {
    way.run
        .answers
        .update(|answers: &mut Answers| answers.set(key, number));
    way.on_by_itself();
}
