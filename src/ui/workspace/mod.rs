//! The one place where the app's state lives: private signals, reading through
//! them, changing through named commands.
//!
//! Pages take it from the context with [`Workspace::expect`]. Commands are put in
//! a queue and written one after the other; what is shown is always a fold of
//! what the disk has acknowledged.

mod all_responses;
mod brought;
mod chain;
mod commands;
mod dates;
mod day;
mod drafts;
mod erasing;
mod folder_keeping;
mod health;
mod kiosk;
mod opening;
mod preferences;
mod protection;
mod queue;
mod rescue;
mod responses;
mod saving;
mod sending;
mod settling;
mod shared_folder;
mod snapshot;
mod stepping;
mod taking;
mod work_folder;
mod years;

use crate::browser::{Store, Tabs};
use crate::calendar::{ClockDoubt, Date, FiscalYear, Language, Numerals};
use crate::exchange::Me;
use crate::log::{Log, Prepared, RecordId};
use crate::plan::{Kind, Plan};
use crate::survey::{Kiosk, Survey};
use crate::ui::parts::Toast;
use crate::ui::text::Text;
use leptos::prelude::*;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

pub use all_responses::Responses;
pub use chain::Chains;
pub use erasing::Leftovers;
pub use health::LookOver;
pub use kiosk::PinAnswer;
pub use opening::Phase;
pub use preferences::Theme;
pub use protection::{LockChange, Protection};
pub use responses::Reading;
pub use saving::{Notice, Saving};
pub use sending::{Sending, Wrapping};
pub use settling::Settling;
pub use shared_folder::{SharedFolder, Sharing};
pub use taking::{Belongs, Decided, Done, Offer, Preview};
pub use work_folder::{FolderTrouble, WorkFolder};
pub use years::{KnownLog, NewPlan};

/// What is not reactive.
struct Inner {
    store: Option<Store>,
    /// A database that waits for its passphrase.
    locked: Option<Store>,
    /// Whether the page is locked as soon as everything is saved.
    is_locking: bool,
    /// Whether it is watched for being left alone.
    is_watched: bool,
    /// Whether the browser refuses to keep anything: logs live as long as the page.
    is_unkept: bool,
    /// The logs that are not open, where the browser keeps none.
    shelf: BTreeMap<String, Log>,
    tabs: Option<Tabs>,
    log: Log,
    /// The open log; empty while there is none.
    log_id: String,
    /// Up to which arrival the open log is folded.
    arrival: u64,
    queue: VecDeque<queue::Job>,
    /// The command that is being written now.
    in_flight: Vec<Prepared>,
    /// Whether a job is being written now.
    is_writing: bool,
    /// Commands of this tab that can be taken back, and those that can be done
    /// again: the edits of each.
    undo: Vec<commands::Step>,
    redo: Vec<commands::Step>,
    /// What was put aside of the open log, as the database has it.
    aside: String,
    /// Which log was last looked at for what other tabs erased, and when they did.
    erased: (String, String),
    snapshot_due: bool,
    /// Responses kept by this tab since it last looked whether they make a block.
    unpacked: usize,
    /// Which reading of the responses is the latest.
    reading_turn: usize,
    /// How often responses have come or gone.
    responses_came: usize,
    /// What the shared folder has of this computer.
    sent: shared_folder::Sent,
    /// What the work folder has of this computer.
    put_in_folder: shared_folder::Sent,
    /// Whether the shared folder is looked at once more.
    looks_again: bool,
    next_toast: usize,
    /// Which check of the chains is the latest.
    checking_turn: usize,
    /// The app itself: what must outlive the page that made it belongs to it.
    root: Owner,
}

/// The app's state. A copy is a handle to the same state.
#[derive(Clone, Copy)]
pub struct Workspace {
    inner: StoredValue<Inner, LocalStorage>,
    /// What works in the work folder.
    keeper: StoredValue<work_folder::Keeper, LocalStorage>,
    work_folder: RwSignal<WorkFolder>,
    folder_hint: RwSignal<String>,
    plan: RwSignal<Arc<Plan>>,
    /// Grows with each edit folded; what reads the log itself follows it.
    revision: RwSignal<u64>,
    /// The survey of the open log, folded when a page asks for it.
    survey: Memo<Arc<Survey>>,
    responses: RwSignal<Reading>,
    shared: RwSignal<SharedFolder>,
    kiosk: RwSignal<Option<Kiosk>>,
    phase: RwSignal<Phase>,
    saving: RwSignal<Saving>,
    /// How many changes are not on the disk.
    waiting: RwSignal<usize>,
    notices: RwSignal<Vec<Notice>>,
    logs: RwSignal<Vec<KnownLog>>,
    open_log: RwSignal<String>,
    me: RwSignal<Option<Me>>,
    asks_who: RwSignal<bool>,
    /// Whose work a file that was opened is, until the person says who they are.
    expected_division: RwSignal<String>,
    /// Files that wait until somebody has seen what they would change.
    offers: RwSignal<Vec<Offer>>,
    /// Whether much is being taken in.
    is_taking: RwSignal<bool>,
    /// Whether a file is being encrypted.
    is_encrypting: RwSignal<bool>,
    protection: RwSignal<Protection>,
    /// The person chose to go on without a name; not asked again while the page is
    /// open.
    is_unnamed: RwSignal<bool>,
    /// Whether the dialogue that begins a new plan or year is open.
    asks_new_plan: RwSignal<bool>,
    toasts: RwSignal<Vec<Toast>>,
    can_undo: RwSignal<bool>,
    can_redo: RwSignal<bool>,
    language: RwSignal<Language>,
    /// The digits that were chosen for Thai.
    chosen_numerals: RwSignal<Numerals>,
    /// The digits of the screens.
    numerals: Signal<Numerals>,
    theme: RwSignal<Theme>,
    /// How the browser keeps it all.
    known: RwSignal<health::Known>,
    /// What the chains of the open log say.
    chains: RwSignal<Chains>,
    /// The day that counts.
    day: RwSignal<Date>,
    /// What speaks against it.
    doubt: RwSignal<Option<ClockDoubt>>,
    /// Whether the dialogue that asks for the day is open.
    asks_day: RwSignal<bool>,
}

impl Workspace {
    /// Makes the state and begins to open what the browser keeps.
    #[must_use]
    pub fn begin() -> Self {
        let day = day::first_day();
        let plan = Plan::fold(&Log::default(), FiscalYear::of(day));
        let preferences = preferences::load();
        let language = RwSignal::new(preferences.language);
        let chosen_numerals = RwSignal::new(preferences.numerals);
        let inner = StoredValue::new_local(Inner {
            store: None,
            locked: None,
            is_locking: false,
            is_watched: false,
            is_unkept: false,
            shelf: BTreeMap::new(),
            tabs: None,
            log: Log::default(),
            log_id: String::new(),
            arrival: 0,
            queue: VecDeque::new(),
            in_flight: Vec::new(),
            is_writing: false,
            undo: Vec::new(),
            redo: Vec::new(),
            aside: String::new(),
            erased: (String::new(), String::new()),
            snapshot_due: false,
            unpacked: 0,
            reading_turn: 0,
            responses_came: 0,
            sent: shared_folder::Sent::default(),
            put_in_folder: shared_folder::Sent::default(),
            looks_again: false,
            next_toast: 0,
            checking_turn: 0,
            root: Owner::current().unwrap_or_default(),
        });
        let revision = RwSignal::new(0);
        let survey = Memo::new(move |_| {
            revision.track();
            Arc::new(inner.with_value(|inner| Survey::fold(&inner.log)))
        });
        let workspace = Self {
            inner,
            keeper: StoredValue::new_local(work_folder::Keeper::default()),
            work_folder: RwSignal::new(WorkFolder::Unchosen),
            folder_hint: RwSignal::new(String::new()),
            plan: RwSignal::new(Arc::new(plan)),
            revision,
            survey,
            responses: RwSignal::new(Reading::Unasked),
            shared: RwSignal::new(SharedFolder::default()),
            kiosk: RwSignal::new(None),
            phase: RwSignal::new(Phase::Opening),
            saving: RwSignal::new(Saving::Opening),
            waiting: RwSignal::new(0),
            notices: RwSignal::new(Vec::new()),
            logs: RwSignal::new(Vec::new()),
            open_log: RwSignal::new(String::new()),
            me: RwSignal::new(preferences::load_me(day)),
            asks_who: RwSignal::new(false),
            expected_division: RwSignal::new(String::new()),
            offers: RwSignal::new(Vec::new()),
            is_taking: RwSignal::new(false),
            is_encrypting: RwSignal::new(false),
            protection: RwSignal::new(Protection::Off),
            is_unnamed: RwSignal::new(false),
            asks_new_plan: RwSignal::new(false),
            toasts: RwSignal::new(Vec::new()),
            can_undo: RwSignal::new(false),
            can_redo: RwSignal::new(false),
            language,
            chosen_numerals,
            numerals: preferences::numerals_of_screen(language, chosen_numerals),
            theme: RwSignal::new(preferences.theme),
            known: RwSignal::new(health::Known::default()),
            chains: RwSignal::new(Chains::default()),
            day: RwSignal::new(day),
            doubt: RwSignal::new(None),
            asks_day: RwSignal::new(false),
        };
        workspace.follow_preferences();
        workspace.guard_leaving();
        workspace.doubt_day();
        workspace.follow_day();
        workspace.follow_health();
        workspace.follow_folder();
        workspace.follow_work_folder();
        workspace.begin_opening();
        workspace
    }

    /// The workspace of the app.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// What the app is doing.
    #[must_use]
    pub fn phase(&self) -> Signal<Phase> {
        self.phase.into()
    }

    /// The plan as it is folded now.
    #[must_use]
    pub fn plan(&self) -> Signal<Arc<Plan>> {
        self.plan.into()
    }

    /// The forms of the open plan, and what was said about single responses.
    #[must_use]
    pub fn survey(&self) -> Signal<Arc<Survey>> {
        self.survey.into()
    }

    /// Reads the log; what calls it in a view follows each new edit.
    pub fn with_log<T>(&self, read: impl FnOnce(&Log) -> T) -> T {
        self.revision.track();
        self.inner.with_value(|inner| read(&inner.log))
    }

    /// The day as of which everything is shown: a sample's own, else today.
    #[must_use]
    pub fn today(&self) -> Signal<Date> {
        let (plan, day) = (self.plan, self.day);
        Signal::derive(move || plan.with(|plan| plan.as_of).unwrap_or_else(|| day.get()))
    }

    /// The words of the language that was chosen.
    #[must_use]
    pub fn text(&self) -> Signal<&'static Text> {
        let language = self.language;
        Signal::derive(move || Text::of(language.get()))
    }

    /// Whether what is shown is on the disk.
    #[must_use]
    pub fn saving(&self) -> Signal<Saving> {
        self.saving.into()
    }

    /// What people must know beyond the passing messages.
    #[must_use]
    pub fn notices(&self) -> Signal<Vec<Notice>> {
        self.notices.into()
    }

    /// The passing messages.
    #[must_use]
    pub fn toasts(&self) -> Signal<Vec<Toast>> {
        self.toasts.into()
    }

    /// Whether something can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> Signal<bool> {
        self.can_undo.into()
    }

    /// Whether something can be done again.
    #[must_use]
    pub fn can_redo(&self) -> Signal<bool> {
        self.can_redo.into()
    }

    /// Who says to be working.
    #[must_use]
    pub fn me(&self) -> Signal<Option<Me>> {
        self.me.into()
    }

    /// Whether the dialogue ท่านคือใคร is open.
    #[must_use]
    pub fn asks_who(&self) -> Signal<bool> {
        self.asks_who.into()
    }

    /// Whether the dialogue that begins a new plan or year is open.
    #[must_use]
    pub fn asks_new_plan(&self) -> Signal<bool> {
        self.asks_new_plan.into()
    }

    /// Opens the dialogue that begins a new plan or year.
    pub fn ask_new_plan(&self) {
        self.asks_new_plan.set(true);
    }

    /// Closes the dialogue that begins a new plan or year.
    pub fn close_new_plan(&self) {
        self.asks_new_plan.set(false);
    }

    /// A new id for a record of this kind.
    #[must_use]
    pub fn new_id(&self, kind: Kind) -> RecordId {
        kind.id(&crate::browser::ids::random_id())
    }

    /// Shows a passing message, with the words and deed of a button.
    pub fn say(&self, message: impl Into<String>, action: Option<(String, Callback<()>)>) {
        let mut id = 0;
        self.inner.update_value(|inner| {
            inner.next_toast += 1;
            id = inner.next_toast;
        });
        self.toasts.update(|toasts| {
            toasts.push(Toast {
                id,
                message: message.into(),
                action,
            })
        });
    }

    /// Shows a passing message that offers to take the last command back, also after
    /// the row or page that it was given on has gone.
    pub fn say_undoable(&self, message: impl Into<String>) {
        let workspace = *self;
        let root = self.inner.with_value(|inner| inner.root.clone());
        let undo = root.with(|| Callback::new(move |()| workspace.undo()));
        let label = self.text().get_untracked().saving.undo;
        self.say(message, Some((label.to_owned(), undo)));
    }

    /// Takes a passing message away.
    pub fn close_toast(&self, id: usize) {
        self.toasts
            .update(|toasts| toasts.retain(|toast| toast.id != id));
    }
}
