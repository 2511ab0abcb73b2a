//! Files that were handed in: they wait until somebody has seen what they would change.

use super::commands::{Build, Came, Record, Step};
use super::opening::aside_key;
use super::queue::Job;
use super::settling::Settling;
use super::{KnownLog, Reading, Workspace};
use crate::browser::{StoreError, ids};
use crate::exchange::{
    Brought, Comparison, Effect, Opened, encode_batch, links_to_keep, take_in, tell_apart,
    told_apart,
};
use crate::log::{Change, Edit, EditId, Log, Prepared};
use crate::plan::{self, Double, Kind, Plan, doubles, join};
use crate::survey::Response;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is done once the disk has a file, with the number of edits that were new. It outlives
/// the page that it was made on.
pub type Done = Box<dyn FnOnce(usize)>;

/// More edits and responses than this take longer than a moment on an old computer.
const LARGE: usize = 2_000;

/// A file that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its name without a folder.
    pub name: String,
    /// What is in it.
    pub opened: Arc<Opened>,
}

/// Which plan a file belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// The one that is open.
    Here,
    /// One of the same office and year as the open one, which somebody began apart from it.
    BegunApart,
    /// Another one of this computer.
    Elsewhere(KnownLog),
    /// None that this computer has.
    Nowhere,
}

/// What the waiting files would change of the open plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The files.
    pub offers: Vec<(Offer, Belongs)>,
    /// What would change.
    pub comparison: Comparison,
    /// The plan as it would be.
    pub plan: Plan,
    /// What is probably one.
    pub doubles: Vec<Double>,
    /// What the responses of the files bring.
    pub brought: Brought,
    edits: Vec<Edit>,
}

impl Preview {
    /// Whether taking the files in would change nothing at all.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.comparison.is_nothing_new() && self.brought.is_nothing_new()
    }
}

/// What a person leaves out of the files, and how they settle and join the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// Places of differences that are not taken.
    pub left_out: BTreeSet<usize>,
    /// How conflicts are settled, by their places.
    pub settled: BTreeMap<usize, Settling>,
    /// Doubles that become one.
    pub joined: Vec<Double>,
    /// Whether the responses are left out.
    pub leaves_responses: bool,
}

/// Files that are taken in, with all that was decided.
pub(super) struct TakeIn {
    log_id: String,
    edits: Vec<Edit>,
    aside: BTreeSet<EditId>,
    by_hand: Vec<Prepared>,
    responses: Vec<Response>,
    /// The files themselves.
    files: Vec<Arc<Opened>>,
    settle: Option<Build>,
    /// They came by themselves with the shared folder: what was put aside here stays aside, and
    /// it is no step that a person could take back.
    is_of_folder: bool,
}

impl TakeIn {
    /// All of a file.
    fn whole(opened: &Arc<Opened>) -> Self {
        Self {
            responses: opened.responses.clone(),
            files: vec![opened.clone()],
            log_id: opened.log_id.clone(),
            edits: opened.edits.clone(),
            aside: BTreeSet::new(),
            by_hand: Vec::new(),
            settle: None,
            is_of_folder: false,
        }
    }

    /// All of what the files of a shared folder tell of the open log.
    pub(super) fn of_folder(log_id: &str, log: &Log, files: Vec<Arc<Opened>>) -> Self {
        let responses = files.iter().flat_map(|file| &file.responses).cloned();
        Self {
            responses: responses.collect(),
            log_id: log_id.to_owned(),
            edits: told_apart(log, files.iter().map(|file| &**file)),
            aside: BTreeSet::new(),
            by_hand: Vec::new(),
            settle: None,
            is_of_folder: true,
            files,
        }
    }
}

impl TakeIn {
    /// Whether taking it in may take longer than a moment.
    pub(super) fn is_large(&self) -> bool {
        self.edits.len() + self.responses.len() > LARGE
    }

    /// Whether everything that the files tell is here already, or was put aside here.
    pub(super) fn is_nothing_new(&self, log: &Log) -> bool {
        let mut aside = BTreeSet::new();
        aside.extend(log.aside().map(|edit| &edit.id));
        let is_known = |edit: &Edit| {
            let is_here = log.edit(&edit.id).is_some() || aside.contains(&edit.id);
            is_here && !(edit.is_erased && log.holds_value_of(&edit.id))
        };
        self.responses.is_empty() && self.edits.iter().all(is_known)
    }
}

/// Those of the edits of a log whose values were erased elsewhere.
pub(super) fn erased_by(log: &Log, edits: &[Edit]) -> Vec<EditId> {
    let erased = edits.iter().filter(|edit| edit.is_erased);
    let ids = erased.map(|edit| edit.id.clone());
    ids.filter(|id| log.holds_value_of(id)).collect()
}

impl Workspace {
    /// The files that wait for a decision.
    #[must_use]
    pub fn offers(&self) -> Signal<Vec<Offer>> {
        self.offers.into()
    }

    /// Holds a file until somebody has decided. The first plan of an empty computer is opened at
    /// once: there is nothing that it could change.
    pub fn offer(&self, offer: Offer, on_done: Done) {
        let is_first = self.open_log.with_untracked(String::is_empty);
        if is_first {
            self.open_offer(&offer, on_done);
        } else {
            self.hold(vec![offer]);
        }
    }

    /// Holds files until somebody has decided. Those that came together are held at once, so that what they
    /// would change is found out once.
    pub fn hold(&self, files: Vec<Offer>) {
        if files.is_empty() {
            return;
        }
        self.offers.update(|offers| {
            for file in files {
                offers.retain(|other| other.opened != file.opened);
                offers.push(file);
            }
        });
    }

    /// Whether much is being taken in.
    #[must_use]
    pub fn is_taking(&self) -> Signal<bool> {
        self.is_taking.into()
    }

    /// Lets go of the files that belong to the open plan.
    pub fn decline_offers(&self) {
        let belongs = |offer: &Offer| self.belongs(&offer.opened);
        self.offers.update(|offers| {
            offers
                .retain(|offer| matches!(belongs(offer), Belongs::Elsewhere(_) | Belongs::Nowhere));
        });
    }

    /// Lets go of one file.
    pub fn decline(&self, offer: &Offer) {
        self.offers
            .update(|offers| offers.retain(|other| other != offer));
    }

    /// Opens a file as a plan of its own.
    pub fn open_offer(&self, offer: &Offer, on_done: Done) {
        let opened = &offer.opened;
        self.decline(offer);
        if opened.is_proposal() || opened.log_id.is_empty() {
            let office = Kind::Office.prefix();
            let year = opened.year.be().to_string();
            let mut changes = vec![
                Change::set(office, plan::NAME, &opened.office_name),
                Change::set(office, plan::YEAR, &year),
            ];
            let proposed = opened.to_write(&Log::default()).into_iter();
            changes.extend(proposed.map(|prepared| prepared.change));
            self.enqueue(Job::Begin(ids::random_id(), changes));
            on_done(opened.to_write(&Log::default()).len());
            return;
        }
        if !opened.by_hand.is_empty() {
            // What was changed by hand is shown once the plan is open.
            self.offers.update(|offers| offers.push(offer.clone()));
        }
        self.enqueue(Job::TakeIn(Box::new(TakeIn::whole(opened)), on_done));
    }

    /// Takes all of a file in that contradicts nothing.
    pub(super) fn take_in_quietly(&self, opened: Arc<Opened>, on_done: Done) {
        self.enqueue(Job::TakeIn(Box::new(TakeIn::whole(&opened)), on_done));
    }

    /// Which plan a file belongs to.
    #[must_use]
    pub fn belongs(&self, opened: &Opened) -> Belongs {
        let open = self.open_log.get();
        if opened.log_id == open {
            return Belongs::Here;
        }
        let known = self.logs.with(|logs| {
            let is_it = |log: &&KnownLog| log.id == opened.log_id && !log.id.is_empty();
            logs.iter().find(is_it).cloned()
        });
        if let Some(known) = known {
            return Belongs::Elsewhere(known);
        }
        let is_sample = open == plan::sample_log_id();
        let is_same = |office: &str, year: u16| {
            !office.trim().is_empty()
                && office.trim() == opened.office_name.trim()
                && year == opened.year.be()
        };
        if !is_sample
            && self
                .plan
                .with(|plan| is_same(&plan.office.name, plan.year.be()))
        {
            // A file without edits has no plan of its own that could have been begun apart.
            return if opened.is_proposal() {
                Belongs::Here
            } else {
                Belongs::BegunApart
            };
        }
        let alike = self.logs.with(|logs| {
            let is_it = |log: &&KnownLog| !log.is_sample && is_same(&log.office, log.year);
            logs.iter().find(is_it).cloned()
        });
        alike.map_or(Belongs::Nowhere, Belongs::Elsewhere)
    }

    /// What the waiting files would change of the open plan; none where no file belongs to it.
    #[must_use]
    pub fn preview(&self) -> Option<Arc<Preview>> {
        let offers = self.offers.get().into_iter();
        let with = offers.map(|offer| (self.belongs(&offer.opened), offer));
        let ours = with.filter(|(it, _)| matches!(it, Belongs::Here | Belongs::BegunApart));
        let offers: Vec<(Offer, Belongs)> = ours.map(|(belongs, it)| (it, belongs)).collect();
        if offers.is_empty() {
            return None;
        }
        let all = offers.iter().flat_map(|(offer, _)| &offer.opened.responses);
        let mut offered: BTreeMap<_, &Response> = BTreeMap::new();
        offered.extend(all.map(|it| (it.id, it)));
        let brought = if offered.is_empty() {
            Brought::default()
        } else {
            let Reading::Read(known) = self.responses().get() else {
                return None;
            };
            let offered: Vec<Response> = offered.into_values().cloned().collect();
            Brought::of(&offered, |id| known.response(id))
        };
        let reader = Arc::new(self.author());
        let before = self.plan.get();
        self.with_log(|log| {
            let edits = told_apart(log, offers.iter().map(|(offer, _)| &*offer.opened));
            let by_hand = offers
                .iter()
                .flat_map(|(offer, _)| offer.opened.to_write(log));
            let by_hand: Vec<Prepared> = by_hand.collect();
            let comparison = Comparison::of(log, &edits, &by_hand, &reader).ok()?;
            let plan = Plan::fold(&comparison.merged, before.year);
            let doubles = doubles(&before, &plan);
            Some(Arc::new(Preview {
                offers,
                comparison,
                plan,
                doubles,
                brought,
                edits,
            }))
        })
    }

    /// Takes the waiting files in, except the differences that were left out; settles conflicts
    /// and joins doubles as was decided. Calls back with how many edits were new.
    pub fn accept(&self, preview: &Preview, decided: &Decided, on_done: Done) {
        let choice = preview.comparison.choose(&decided.left_out);
        let conflicts = preview.comparison.differences.iter().enumerate();
        let settled: Vec<(crate::exchange::Difference, Settling)> = conflicts
            .filter(|(place, it)| {
                it.effect == Effect::Conflict && !decided.left_out.contains(place)
            })
            .filter_map(|(place, it)| Some((it.clone(), decided.settled.get(&place)?.clone())))
            .collect();
        let (year, joined) = (preview.plan.year, decided.joined.clone());
        let responses = if decided.leaves_responses {
            Vec::new()
        } else {
            let brought = &preview.brought;
            brought
                .fresh
                .iter()
                .chain(&brought.completed)
                .cloned()
                .collect()
        };
        let settle: Build = Box::new(move |log, _| {
            let mut changes: Vec<Change> = settled
                .iter()
                .flat_map(|(difference, settling)| settling.changes(log, difference))
                .collect();
            for double in &joined {
                changes.extend(join(log, &Plan::fold(log, year), double));
            }
            changes
        });
        let taken = TakeIn {
            log_id: self.open_log.get_untracked(),
            edits: preview.edits.clone(),
            aside: choice.aside,
            by_hand: choice.by_hand,
            responses,
            files: preview
                .offers
                .iter()
                .map(|(it, _)| it.opened.clone())
                .collect(),
            settle: Some(settle),
            is_of_folder: false,
        };
        self.decline_offers();
        self.enqueue(Job::TakeIn(Box::new(taken), on_done));
    }

    pub(super) async fn perform_take_in(
        &self,
        mut taken: Box<TakeIn>,
        on_done: Done,
    ) -> Result<(), (Job, StoreError)> {
        let is_open = self.inner.with_value(|inner| inner.log_id == taken.log_id);
        if taken.is_of_folder && !is_open {
            // Another plan was opened meanwhile: this one's folder is looked at with the plan.
            return Ok(());
        }
        let gone = self
            .inner
            .with_value(|inner| erased_by(&inner.log, &taken.edits).len());
        let came = match self.keep_and_merge(&taken).await {
            Ok(came) => came,
            Err(why) => return Err((Job::TakeIn(taken, on_done), why)),
        };
        let responses = came.responses.len() + came.completed.len();
        let count = came.edits.len() + responses + taken.by_hand.len() + gone;
        if is_open && !taken.is_of_folder {
            let settle = taken.settle.take();
            let plan = self.plan.get_untracked();
            self.inner.update_value(|inner| {
                inner.undo.push(Step::Import(came));
                inner.redo.clear();
            });
            self.update_stacks();
            // What was changed by hand replaces the file's edits; what settles replaces both.
            let by_hand = std::mem::take(&mut taken.by_hand);
            if let Err(failed) = self.write(by_hand, Record::OfImport).await {
                if let Some(settle) = settle {
                    self.put_first(Job::Command(settle));
                }
                return Err(failed);
            }
            let prepared = self.inner.with_value(|inner| {
                let changes = settle.map(|settle| settle(&inner.log, &plan));
                inner.log.prepare(changes.unwrap_or_default())
            });
            self.write(prepared, Record::OfImport).await?;
        }
        on_done(count);
        Ok(())
    }

    /// Keeps the responses first: without the log that goes with them they are only not read yet.
    async fn keep_and_merge(&self, taken: &TakeIn) -> Result<Came, StoreError> {
        let mut came = self
            .keep_brought(&taken.log_id, &taken.responses, taken.is_of_folder)
            .await?;
        came.edits = self.merge(taken).await?;
        let files: Vec<&Opened> = taken.files.iter().map(|file| &**file).collect();
        self.keep_beside(&taken.log_id, &files).await;
        Ok(came)
    }

    /// Merges files with the log they belong to, once the disk has them; which edits came.
    async fn merge(&self, taken: &TakeIn) -> Result<BTreeSet<EditId>, StoreError> {
        let id = &taken.log_id;
        let store = self.inner.with_value(|inner| inner.store.clone());
        let is_open = self.inner.with_value(|inner| inner.log_id == *id);
        let (mut log, arrival) = match &store {
            Some(store) => {
                let (log, arrival, _) = self.read_log(store, id).await?;
                (log, arrival)
            }
            None => self.inner.with_value(|inner| {
                let known = if is_open {
                    Some(&inner.log)
                } else {
                    inner.shelf.get(id)
                };
                (known.cloned().unwrap_or_default(), 0)
            }),
        };
        let (mut edits, _) = tell_apart(&log, taken.edits.clone());
        let files: Vec<&Opened> = taken.files.iter().map(|file| &**file).collect();
        let links = links_to_keep(&log, &files, &edits);
        let gone = erased_by(&log, &edits);
        let unknown = edits.iter().filter(|edit| log.known(&edit.id).is_none());
        let unknown: Vec<Edit> = unknown.cloned().collect();
        self.watch_identity(&log, &taken.files).await?;
        if taken.is_of_folder {
            edits.retain(|edit| log.edit(&edit.id).is_some() || log.known(&edit.id).is_none());
        }
        // What stays aside loses its value too.
        for id in &gone {
            log.erase(id);
        }
        let Ok(came) = take_in(&mut log, &edits, &taken.aside) else {
            // Told apart, they contradict nothing.
            return Ok(BTreeSet::new());
        };
        let mut links = links;
        links.retain(|link| log.link(link.clone()));
        let aside = log.aside_ids().to_string();
        match &store {
            Some(store) => {
                let highest = unknown.iter().map(|edit| edit.id.n).max();
                let setting = (aside_key(id), aside.clone());
                let text = encode_batch(&unknown, &links);
                if unknown.is_empty() && links.is_empty() {
                    store.put_setting(&setting.0, setting.1).await?;
                } else {
                    let highest = highest.unwrap_or_default();
                    store
                        .append_with_setting(id, highest, text, setting)
                        .await?;
                }
                if !gone.is_empty() || !taken.responses.is_empty() {
                    self.erase_from_disk(store, id, &log).await?;
                }
                self.announce(id);
            }
            None if !is_open => self.inner.update_value(|inner| {
                inner.shelf.insert(id.clone(), log.clone());
            }),
            None => {}
        }
        if is_open {
            self.inner.update_value(|inner| {
                inner.log = log;
                inner.arrival = arrival;
                inner.aside = aside;
            });
            self.refresh().await;
            self.refold();
            self.check_chains();
        } else {
            self.enqueue(Job::Show(id.clone()));
        }
        Ok(came)
    }

    /// Somebody else writes under our name, because this database was copied: from now on it has
    /// another one.
    async fn watch_identity(&self, log: &Log, files: &[Arc<Opened>]) -> Result<(), StoreError> {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return Ok(());
        };
        let own = store.actor();
        let edits = files.iter().flat_map(|file| &file.edits);
        let mut named = edits.filter(|edit| *edit.id.actor == *own);
        if named.any(|edit| {
            log.known(&edit.id)
                .is_none_or(|known| !known.agrees_with(edit))
        }) {
            store.renew_actor().await?;
        }
        Ok(())
    }

    pub(super) fn announce(&self, log_id: &str) {
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.announce(log_id);
            }
        });
    }
}
