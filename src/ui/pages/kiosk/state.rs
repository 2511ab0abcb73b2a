//! What a kiosk is doing, and the one citizen in front of it.

use crate::browser::{StoreError, clock, page, screen, speech};
use crate::calendar::FiscalYear;
use crate::log::RecordId;
use crate::survey::{Answers, Form, Kiosk, KioskPage, Response, ResponseId, Source, kiosk_pages};
use crate::ui::text::{KioskText, Text};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// When handing in counts as slow.
const SAID_AFTER: Duration = Duration::from_millis(150);

/// How many sizes of letters there are.
const SIZES: u8 = 3;

/// What the kiosk shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The first page.
    Welcome,
    /// Somebody answers.
    Run,
    /// The disk has it.
    Thanks,
    /// The disk did not take it.
    Trouble(Box<Response>, StoreError),
}

/// The kiosk. A copy is a handle to the same one.
#[derive(Clone, Copy)]
pub(super) struct Counter {
    pub(super) workspace: Workspace,
    pub(super) kiosk: StoredValue<Kiosk>,
    pub(super) form: Memo<Option<Arc<Form>>>,
    pub(super) office: Memo<String>,
    pub(super) stage: RwSignal<Stage>,
    pub(super) run: StoredValue<Option<Run>>,
    /// Code of the language that the citizen reads.
    pub(super) language: Memo<String>,
    /// The same, to be changed.
    chosen_language: RwSignal<String>,
    /// 0 is the usual size.
    pub(super) size: RwSignal<u8>,
    /// Seconds until the citizen counts as gone; none while somebody is there.
    pub(super) countdown: RwSignal<Option<i64>>,
    /// Seconds that the thanks still stand.
    thanks_left: RwSignal<i64>,
    /// The same, in words.
    pub(super) returns: Memo<String>,
    /// Whether the full screen is lost.
    pub(super) is_covered: RwSignal<bool>,
    /// Whether the question for the PIN is open.
    pub(super) asks_pin: RwSignal<bool>,
    /// When the screen was touched last.
    touched_ms: StoredValue<i64>,
    /// The fiscal year that was answered in last, and the log that it belongs to.
    year_log: StoredValue<Option<(FiscalYear, String)>>,
}

/// One citizen's answers. Its signals go with the page that shows them.
#[derive(Clone, Copy)]
pub(super) struct Run {
    id: ResponseId,
    pub(super) answers: RwSignal<Answers>,
    pub(super) service: RwSignal<Option<RecordId>>,
    pub(super) suggestion: RwSignal<String>,
    /// Place of the page.
    pub(super) at: RwSignal<usize>,
    pub(super) is_sending: StoredValue<bool>,
    /// Whether that takes long enough to be said: what is drawn at once only delays it.
    pub(super) is_slow: RwSignal<bool>,
}

impl Run {
    pub(super) fn begin(workspace: Workspace) -> Self {
        Self {
            id: workspace.new_response_id(),
            answers: RwSignal::default(),
            service: RwSignal::new(None),
            suggestion: RwSignal::default(),
            at: RwSignal::new(0),
            is_sending: StoredValue::new(false),
            is_slow: RwSignal::new(false),
        }
    }

    /// Whether nothing at all was answered.
    fn is_empty(&self) -> bool {
        self.answers.with_untracked(Answers::is_empty)
            && self
                .suggestion
                .with_untracked(|text| text.trim().is_empty())
    }
}

impl Counter {
    pub(super) fn new(workspace: Workspace, kiosk: Kiosk) -> Self {
        let survey = workspace.survey();
        let form_id = kiosk.form.clone();
        let form = Memo::new(move |_| {
            survey.with(|survey| {
                let form = survey.form(&form_id).filter(|form| form.can_start());
                form.cloned().map(Arc::new)
            })
        });
        let plan = workspace.plan();
        let first = kiosk.languages.first().cloned();
        let chosen_language = RwSignal::new(first.unwrap_or_else(|| "th".to_owned()));
        let language = Memo::new(move |_| chosen_language.get());
        let thanks_left = RwSignal::new(0);
        let returns = move |_: Option<&String>| {
            language.with(|language| (words_in(language).returns_in)(thanks_left.get()))
        };
        Self {
            workspace,
            kiosk: StoredValue::new(kiosk),
            form,
            office: Memo::new(move |_| plan.with(|plan| plan.office.name.clone())),
            stage: RwSignal::new(Stage::Welcome),
            run: StoredValue::new(None),
            language,
            chosen_language,
            size: RwSignal::new(0),
            countdown: RwSignal::new(None),
            thanks_left,
            returns: Memo::new(returns),
            is_covered: RwSignal::new(false),
            asks_pin: RwSignal::new(false),
            touched_ms: StoredValue::new(clock::now_ms()),
            year_log: StoredValue::new(None),
        }
    }

    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// The kiosk for what one page of it draws: the same, but what is read leaves nothing behind.
    pub(super) fn on_this_page(self) -> Self {
        Self {
            form: on_this_page(self.form),
            office: on_this_page(self.office),
            language: on_this_page(self.language),
            returns: on_this_page(self.returns),
            ..self
        }
    }

    /// The words that frame a form, in the citizen's language.
    pub(super) fn text(self) -> &'static KioskText {
        self.language.with(|language| words_in(language))
    }

    /// A word of the frame that follows the language.
    pub(super) fn say(self, choose: fn(&KioskText) -> &'static str) -> Signal<String> {
        Signal::derive(move || choose(self.text()).to_owned())
    }

    /// The pages of the form for the answers up to now.
    pub(super) fn pages(self, run: Run) -> Vec<KioskPage> {
        let (pace, services) = self
            .kiosk
            .with_value(|kiosk| (kiosk.pace, kiosk.services.len()));
        let form = self.form.get();
        form.map(|form| {
            run.answers
                .with(|answers| kiosk_pages(&form, pace, services, answers))
        })
        .unwrap_or_default()
    }

    /// Somebody is there.
    pub(super) fn touch(self) {
        self.touched_ms.set_value(clock::now_ms());
        if self.countdown.get_untracked().is_some() {
            self.countdown.set(None);
        }
    }

    /// A citizen begins.
    pub(super) fn begin(self) {
        self.touch();
        self.fill_screen();
        self.stage.set(Stage::Run);
    }

    /// Takes the screen back where it was lost; a browser that refuses is not asked again
    /// until the next touch.
    pub(super) fn fill_screen(self) {
        if screen::is_full() || !screen::can_fill() {
            self.is_covered.set(false);
            return;
        }
        spawn_local(async move {
            let _filled = screen::fill().await;
            let _gone = self.is_covered.try_set(false);
        });
    }

    /// Whether nobody but staff looks at it: nothing is stored, nothing moves the page.
    pub(super) fn is_preview(self) -> bool {
        self.kiosk.with_value(|kiosk| !kiosk.is_running)
    }

    /// Back to the first page: nothing of the citizen remains.
    pub(super) fn go_home(self) {
        if self.is_preview() {
            if let Some(run) = self.run.get_value() {
                run.answers.set(Answers::default());
                run.at.set(0);
            }
            return;
        }
        speech::hush();
        page::leave_field();
        self.countdown.set(None);
        self.stage.set(Stage::Welcome);
        self.set_first_language();
        self.size.set(0);
    }

    fn set_first_language(self) {
        let first = self
            .kiosk
            .with_value(|kiosk| kiosk.languages.first().cloned());
        if let Some(first) = first
            && self.chosen_language.with_untracked(|now| *now != first)
        {
            self.read_in(first);
        }
    }

    /// The citizen reads another language.
    pub(super) fn read_in(self, language: String) {
        self.chosen_language.set(language);
    }

    /// Letters of the next size, after the largest the usual ones.
    pub(super) fn turn_size(self) {
        self.size.update(|size| *size = (*size + 1) % SIZES);
    }

    /// Hands the answers in; thanks only once the disk has them.
    pub(super) fn send(self, run: Run) {
        if run.is_sending.get_value() {
            return;
        }
        if run.is_empty() || self.is_preview() {
            return self.go_home();
        }
        run.is_sending.set_value(true);
        let say = move || {
            let _gone = run.is_slow.try_set(true);
        };
        set_timeout(say, SAID_AFTER);
        self.keep(self.response(run, false), Stage::Thanks);
    }

    /// The citizen has gone away: what was answered is kept or not, as set.
    pub(super) fn abandon(self, run: Run) {
        let keeps = self.kiosk.with_value(|kiosk| kiosk.keeps_partial);
        if !keeps || run.is_empty() || run.is_sending.get_value() {
            return self.go_home();
        }
        run.is_sending.set_value(true);
        self.keep(self.response(run, true), Stage::Welcome);
    }

    /// Tries once more to store what could not be stored.
    pub(super) fn keep_again(self, response: Response) {
        self.keep(response, Stage::Welcome);
    }

    /// What the disk did not take waits for it after the kiosk has ended: staff see it, save it to
    /// a file, and try again.
    pub(super) fn hand_over(self) {
        let Stage::Trouble(response, _) = self.stage.get_untracked() else {
            return;
        };
        let of_year = self.year_log.get_value().map(|(_, log)| log);
        let log = of_year.unwrap_or_else(|| self.kiosk.with_value(|kiosk| kiosk.log.clone()));
        self.workspace.keep_later(log, *response);
    }

    fn keep(self, response: Response, then: Stage) {
        spawn_local(async move {
            let log = self.log_of(&response).await;
            let kept = self
                .workspace
                .keep_responses(&log, std::slice::from_ref(&response))
                .await;
            if self.stage.is_disposed() {
                return;
            }
            self.touch();
            match (kept, then) {
                (Err(why), _) => self.stage.set(Stage::Trouble(Box::new(response), why)),
                (Ok(()), Stage::Thanks) => {
                    speech::hush();
                    page::leave_field();
                    let seconds = self.kiosk.with_value(|kiosk| kiosk.thanks_seconds);
                    self.thanks_left.set(i64::from(seconds));
                    self.stage.set(Stage::Thanks);
                }
                (Ok(()), _) => self.go_home(),
            }
        });
    }

    /// The log that a response belongs to: a kiosk may run past the last day of its year.
    async fn log_of(self, response: &Response) -> String {
        let year = FiscalYear::of(response.day);
        if let Some((known, log)) = self.year_log.get_value()
            && known == year
        {
            return log;
        }
        let log = self.kiosk.with_value(|kiosk| kiosk.log.clone());
        let workspace = self.workspace;
        let log = workspace
            .log_of_day(&log, &response.form, response.day)
            .await;
        // The kiosk may have ended meanwhile.
        let _gone = self.year_log.try_set_value(Some((year, log.clone())));
        log
    }

    fn response(self, run: Run, is_partial: bool) -> Response {
        let (division, service) = self.kiosk.with_value(|kiosk| {
            let only = (kiosk.services.len() == 1).then(|| kiosk.services[0].clone());
            (kiosk.division.clone(), only)
        });
        let service = service.or_else(|| run.service.get_untracked());
        // A chosen service speaks of the division that gives it.
        let given_by = service.as_ref().and_then(|id| {
            let survey = self.workspace.survey();
            survey.with_untracked(|survey| survey.service(id)?.division.clone())
        });
        let form = self.form.get_untracked();
        Response {
            id: run.id,
            day: self.workspace.day_now(),
            form: form
                .map(|form| form.id.clone())
                .unwrap_or_else(|| "".into()),
            division: division.or(given_by),
            service,
            answers: run.answers.get_untracked(),
            suggestion: run.suggestion.with_untracked(|text| text.trim().to_owned()),
            is_partial,
            source: Source::Kiosk,
            is_clock_unconfirmed: self.workspace.was_day_doubted(),
            is_erased: false,
        }
    }

    /// What each second brings: the countdown, the way home.
    pub(super) fn tick(self) {
        let quiet = (clock::now_ms() - self.touched_ms.get_value()) / 1_000;
        // A clock that was turned back makes nobody wait.
        if quiet < 0 {
            return self.touch();
        }
        let (idle, countdown, thanks) = self.kiosk.with_value(|kiosk| {
            let idle = i64::from(kiosk.idle_seconds);
            let thanks = i64::from(kiosk.thanks_seconds);
            (idle, i64::from(kiosk.countdown_seconds), thanks)
        });
        match self.stage.get_untracked() {
            Stage::Run => {
                let Some(run) = self.run.get_value() else {
                    return;
                };
                let left = idle + countdown - quiet;
                if run.is_sending.get_value() {
                    self.touch();
                } else if left <= 0 {
                    self.abandon(run);
                } else if quiet >= idle {
                    self.countdown.set(Some(left));
                }
            }
            Stage::Thanks if quiet >= thanks => self.go_home(),
            Stage::Thanks => self.thanks_left.set(thanks - quiet),
            Stage::Welcome if quiet >= idle => {
                self.asks_pin.set(false);
                self.set_first_language();
                self.size.set(0);
            }
            Stage::Welcome | Stage::Trouble(..) => {}
        }
    }
}

/// The words that frame a form; for a language of the office's own in English.
fn words_in(language: &str) -> &'static KioskText {
    let language = if language == "th" {
        crate::calendar::Language::Thai
    } else {
        crate::calendar::Language::English
    };
    &Text::of(language).kiosk
}

/// A copy of a value that goes with the page that is being drawn.
///
/// What is drawn stays in the list of all that it ever read after it is gone (`reactive_graph` 0.2
/// takes out only what is drawn again), so pages that come and go by the thousand must not read what
/// stays: they read this, and this alone takes itself out.
fn on_this_page<T: Clone + PartialEq + Send + Sync + 'static>(of: Memo<T>) -> Memo<T> {
    let copy = Memo::new(move |_| of.get());
    on_cleanup(move || {
        let subscriber = ArcMemo::from(copy).to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    });
    copy
}
