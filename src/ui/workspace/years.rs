//! Several logs side by side: the sample, this year's plan, last year's.

use super::queue::Job;
use super::{Workspace, chain};
use crate::browser::files;
use crate::browser::{Drawn, Store, StoreError, clock, ids};
use crate::calendar::{Date, FiscalYear, Round};
use crate::exchange::{Summary, decode_batch, log_summary};
use crate::log::{Change, Knowledge, Log, OrderKey, Prepared, RecordId};
use crate::plan::{
    self, Kind, OfficeKind, Plan, adopt_sample, begin_new_year, sample_changes, sample_log_id,
};
use crate::sorting::SmallSort;
use crate::survey::carry_over;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// A log of the database, for the year switch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLog {
    /// Its id.
    pub id: String,
    /// Name of the office.
    pub office: String,
    /// Fiscal year, Buddhist era.
    pub year: u16,
    /// Whether it is the sample.
    pub is_sample: bool,
}

/// What a new plan begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan {
    /// Full name of the office.
    pub office: String,
    /// Its kind.
    pub kind: OfficeKind,
    /// อำเภอ
    pub amphoe: String,
    /// จังหวัด
    pub changwat: String,
    /// The fiscal year.
    pub year: FiscalYear,
    /// Names of the divisions, in order.
    pub divisions: Vec<String>,
    /// Measures of the sample to begin with.
    pub measures: Vec<RecordId>,
}

impl Workspace {
    /// The logs of the database, by year; the sample first.
    #[must_use]
    pub fn logs(&self) -> Signal<Vec<KnownLog>> {
        self.logs.into()
    }

    /// The id of the open log.
    #[must_use]
    pub fn open_log(&self) -> Signal<String> {
        self.open_log.into()
    }

    pub(super) async fn list_logs(&self) {
        let store = self.inner.with_value(|inner| inner.store.clone());
        let logs = match store {
            Some(store) => match self.read_logs(&store).await {
                Ok(logs) => logs,
                Err(_) => return,
            },
            None => self.inner.with_value(|inner| {
                let open = (&inner.log_id, &inner.log);
                let logs = inner.shelf.iter().filter(|(id, _)| **id != inner.log_id);
                sorted(
                    logs.chain([open])
                        .map(|(id, log)| known_log(&self.summarize(id, log)))
                        .collect(),
                )
            }),
        };
        self.logs.set(logs);
    }

    /// The logs of the database. One without a summary that can be read gets it anew:
    /// the log is what counts.
    pub(super) async fn read_logs(&self, store: &Store) -> Result<Vec<KnownLog>, StoreError> {
        let mut logs = Vec::new();
        for (id, text) in store.logs().await? {
            let summary = match Summary::decode(&text).filter(|summary| summary.log_id == id) {
                Some(summary) => summary,
                None => {
                    let mut log = Log::default();
                    for batch in store.read_since(&id, 0).await? {
                        // What cannot be read is set aside when the log is opened.
                        let _folded = decode_batch(&batch.text).map(|written| log.take(written));
                    }
                    let summary = self.summarize(&id, &log);
                    store.put_log(&id, summary.encode()).await?;
                    summary
                }
            };
            logs.push(known_log(&summary));
        }
        Ok(sorted(logs))
    }

    pub(super) fn summarize(&self, id: &str, log: &Log) -> Summary {
        let today = self.day.get_untracked();
        log_summary(&Plan::fold(log, FiscalYear::of(today)), today, id)
    }

    /// Opens another log of the database.
    pub fn switch_to(&self, id: String) {
        self.enqueue(Job::Show(id));
    }

    /// Opens the sample, making it where it is not yet there.
    pub fn open_sample(&self) {
        if self
            .logs
            .with_untracked(|logs| logs.iter().any(|log| log.is_sample))
        {
            self.switch_to(sample_log_id().to_owned());
        } else {
            self.enqueue(Job::Begin(sample_log_id().to_owned(), sample_changes()));
        }
    }

    /// Starts an office's plan; returns the measures whose item has no counterpart,
    /// by their record and old code.
    pub fn start_plan(&self, new: &NewPlan) -> Vec<(RecordId, String)> {
        let office = Kind::Office.prefix();
        let year = new.year.be().to_string();
        let assessed = new.year.previous().be().to_string();
        let mut changes: Vec<Change> = [
            (plan::NAME, new.office.as_str()),
            (plan::KIND, new.kind.code()),
            (plan::AMPHOE, &new.amphoe),
            (plan::CHANGWAT, &new.changwat),
            (plan::YEAR, &year),
            (plan::ASSESSED, &assessed),
        ]
        .into_iter()
        .map(|(field, value)| Change::set(office, field, value))
        .collect();
        for (name, order) in new
            .divisions
            .iter()
            .zip(OrderKey::spread(new.divisions.len()))
        {
            let id = self.new_id(Kind::Division);
            changes.push(Change::set(&id, plan::NAME, name));
            changes.push(Change::set(&id, plan::ORDER, order.as_str()));
        }
        let adoption = adopt_sample(&changes, &new.measures, new.year);
        changes.extend(adoption.changes);
        self.enqueue(Job::Begin(ids::random_id(), changes));
        adoption.unmapped
    }

    /// Begins the plan of the next year as a copy of the open one; returns the
    /// measures whose item has no counterpart, by their new record and old code.
    pub fn start_next_year(&self) -> Vec<(RecordId, String)> {
        let plan = self.plan.get_untracked();
        let (mut new_year, survey) = self.inner.with_value(|inner| {
            let new_year = begin_new_year(&inner.log, &plan, plan.year.next());
            (new_year, carry_over(&inner.log))
        });
        new_year.changes.extend(survey);
        let (old, new) = (self.open_log.get_untracked(), ids::random_id());
        self.enqueue(Job::BringResponses(old, new.clone(), plan.year.next()));
        self.enqueue(Job::Begin(new, new_year.changes));
        new_year.unmapped
    }

    /// Makes a log with a first command, unless another tab has made it, and shows it.
    pub(super) async fn begin_log(&self, id: &str, changes: &[Change]) -> Result<(), StoreError> {
        let prepared = Log::default().prepare(changes.to_vec());
        let by = Arc::new(self.author());
        let (at, seed) = (self.now_ms(), ids::random_bytes());
        let store = self.inner.with_value(|inner| inner.store.clone());
        match store {
            Some(store) => {
                if store.read_since(id, 0).await?.is_empty() {
                    let count = prepared.len() as u64;
                    let encode = move |drawn: &Drawn| {
                        let actor = drawn.actor.as_str().into();
                        let edits = Prepared::stamp(prepared, &actor, drawn.first_n, at, &by);
                        chain::entry(edits, drawn, seed)
                    };
                    store.append(id, 0, count, encode).await?;
                    self.inner.with_value(|inner| {
                        if let Some(tabs) = &inner.tabs {
                            tabs.announce(id);
                        }
                    });
                }
            }
            None => {
                let mut log = Log::default();
                // An empty log knows nothing that could contradict.
                let _fresh = log.insert_all(self.stamp_unwritten(prepared, 0));
                self.inner.update_value(|inner| {
                    inner.shelf.entry(id.to_owned()).or_insert(log);
                });
            }
        }
        self.enqueue(Job::Show(id.to_owned()));
        Ok(())
    }

    /// Marks the state that was reported.
    pub fn close_round(&self, round: Round, on: Date) {
        let id = self.new_id(Kind::Closing);
        self.change(move |log, _| {
            vec![
                Change::set(&id, plan::ROUND, &round.months().to_string()),
                Change::set(&id, plan::DATE, &on.to_wire()),
                Change::set(&id, plan::KNOWLEDGE, &log.knowledge().to_string()),
            ]
        });
    }

    /// The plan as it was when only these edits were known.
    #[must_use]
    pub fn plan_as_of(&self, knowledge: &Knowledge) -> Arc<Plan> {
        let year = self.plan.with_untracked(|plan| plan.year);
        Arc::new(
            self.inner
                .with_value(|inner| Plan::fold(&inner.log.as_of(knowledge), year)),
        )
    }

    /// Downloads what was set aside because it could not be read, as one text.
    pub fn download_aside(&self) {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        spawn_local(async move {
            let Ok(aside) = store.aside().await else {
                return;
            };
            let text: String = aside
                .iter()
                .map(|aside| {
                    format!(
                        "# {} {} {}\n{}\n",
                        aside.id, aside.at, aside.why, aside.text
                    )
                })
                .collect();
            let name = format!("prongsai-aside-{}.txt", clock::now_ms());
            // Nothing else can be offered where the browser saves no files at all.
            let _saved = files::download(&name, text.as_bytes(), "text/plain;charset=utf-8");
        });
    }
}

fn known_log(summary: &Summary) -> KnownLog {
    KnownLog {
        is_sample: summary.log_id == sample_log_id(),
        id: summary.log_id.clone(),
        office: summary.office.clone(),
        year: summary.year,
    }
}

/// By year, the sample first.
fn sorted(mut logs: Vec<KnownLog>) -> Vec<KnownLog> {
    logs.small_sort_by(|a, b| (!a.is_sample, a.year, &a.id).cmp(&(!b.is_sample, b.year, &b.id)));
    logs
}
