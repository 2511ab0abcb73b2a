//! Several logs side by side: the sample, this year's plan, last year's.

use super::commands::Record;
use super::{Phase, Saving, Workspace};
use crate::browser::files::{self, FileError, PickedFile};
use crate::browser::{clock, ids};
use crate::calendar::{Date, FiscalYear, Round};
use crate::exchange::{
    FileContent, Opened, ReadError, Summary, encode_batch, file_name, read_file, write_file,
};
use crate::log::{Change, Knowledge, Log, OrderKey, Prepared, RecordId};
use crate::plan::{self, Kind, Plan, adopt_sample, begin_new_year, sample_changes, sample_log_id};
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
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        let Ok(listed) = store.logs().await else {
            return;
        };
        let mut logs: Vec<KnownLog> = listed
            .into_iter()
            .map(|(id, summary)| {
                // A summary of another version may lack fields; the log itself is what counts.
                let summary = Summary::decode(&summary).unwrap_or_default();
                KnownLog {
                    is_sample: id == sample_log_id(),
                    office: summary.office,
                    year: summary.year,
                    id,
                }
            })
            .collect();
        logs.sort_by(|a, b| (!a.is_sample, a.year, &a.id).cmp(&(!b.is_sample, b.year, &b.id)));
        self.logs.set(logs);
    }

    /// Opens another log of the database.
    pub fn switch_to(&self, id: String) {
        let workspace = *self;
        spawn_local(async move { workspace.show_log(id).await });
    }

    /// Opens the sample, making it where it is not yet there.
    pub fn open_sample(&self) {
        if self
            .logs
            .with_untracked(|logs| logs.iter().any(|log| log.is_sample))
        {
            self.switch_to(sample_log_id().to_owned());
        } else {
            self.begin_log(sample_log_id().to_owned(), sample_changes());
        }
    }

    /// Starts an office's plan; returns the measures whose item has no counterpart,
    /// by their record and old code.
    pub fn start_plan(&self, new: &NewPlan) -> Vec<(RecordId, String)> {
        let office = Kind::Office.prefix();
        let year = new.year.be().to_string();
        let assessed = new.year.previous().be().to_string();
        let mut changes: Vec<Change> = [
            (plan::NAME, &new.office),
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
        self.begin_log(ids::random_id(), changes);
        adoption.unmapped
    }

    /// Begins the plan of the next year as a copy of the open one; returns the
    /// measures whose item has no counterpart, by their new record and old code.
    pub fn start_next_year(&self) -> Vec<(RecordId, String)> {
        let plan = self.plan.get_untracked();
        let new_year = self
            .inner
            .with_value(|inner| begin_new_year(&inner.log, &plan, plan.year.next()));
        self.begin_log(ids::random_id(), new_year.changes);
        new_year.unmapped
    }

    /// Makes a log with a first command, and shows it.
    fn begin_log(&self, id: String, changes: Vec<Change>) {
        let workspace = *self;
        spawn_local(async move {
            let prepared: Vec<Prepared> = Log::default().prepare(changes);
            workspace.inner.update_value(|inner| {
                inner.log = Log::default();
                inner.log_id.clone_from(&id);
                inner.arrival = 0;
                inner.undo.clear();
                inner.redo.clear();
            });
            workspace.open_log.set(id.clone());
            if workspace.write(prepared, Record::None).await {
                workspace.enlist(&id).await;
            }
            workspace.phase.set(Phase::Open);
        });
    }

    /// Writes the open log into the list of logs.
    async fn enlist(&self, id: &str) {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        let plan = self.plan.get_untracked();
        let summary = crate::exchange::log_summary(&plan, self.today().get_untracked(), id);
        if let Err(why) = store.put_log(id, summary.encode()).await {
            self.saving.set(Saving::NotSaved { count: 1, why });
        }
        let _remembered = store
            .put_setting(super::opening::OPEN_LOG, id.to_owned())
            .await;
        self.list_logs().await;
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

    /// Saves everything of the open log to a file.
    ///
    /// # Errors
    /// When the browser does not let a page save files.
    pub fn download_plan(&self) -> Result<(), FileError> {
        let plan = self.plan.get_untracked();
        let today = super::dates::today();
        let me = self.me.get_untracked();
        let division = me
            .as_ref()
            .map(|me| me.division.clone())
            .unwrap_or_default();
        let by = crate::log::Author {
            division: division.as_str().into(),
            person: me.map(|me| me.person).unwrap_or_default().as_str().into(),
        };
        let bytes = self.inner.with_value(|inner| {
            write_file(&FileContent {
                log: &inner.log,
                plan: &plan,
                log_id: &inner.log_id,
                written_on: today,
                by: &by,
                app_version: env!("CARGO_PKG_VERSION"),
            })
        });
        let division = plan
            .division(&division)
            .map(|division| division.name.clone())
            .unwrap_or_default();
        let name = file_name(&plan.office.name, plan.year.be(), &division, today);
        files::download(&name, &bytes, "application/json")
    }

    /// Saves everything to a file, and says so.
    pub fn offer_file(&self) {
        let saving = &self.text().get_untracked().saving;
        let message = if self.download_plan().is_ok() {
            saving.downloaded
        } else {
            saving.download_refused
        };
        self.say(message, None);
    }

    /// Takes a file in: merges it with the log it belongs to, or opens it as a new
    /// one. Calls back with how many edits were new, or why it was refused.
    pub fn take_in(&self, file: &PickedFile, on_done: Callback<Result<usize, ReadError>>) {
        let opened = match read_file(&file.bytes) {
            Ok(opened) => opened,
            Err(error) => return on_done.run(Err(error)),
        };
        let workspace = *self;
        spawn_local(async move { on_done.run(workspace.merge(opened).await) });
    }

    async fn merge(&self, opened: Opened) -> Result<usize, ReadError> {
        let id = opened.log_id.clone();
        let is_open = self.inner.with_value(|inner| inner.log_id == id);
        if !is_open {
            let is_known = self
                .logs
                .with_untracked(|logs| logs.iter().any(|log| log.id == id));
            if is_known {
                self.show_log(id.clone()).await;
            } else {
                self.inner.update_value(|inner| {
                    inner.log = Log::default();
                    inner.log_id.clone_from(&id);
                    inner.arrival = 0;
                    inner.undo.clear();
                    inner.redo.clear();
                });
                self.open_log.set(id.clone());
            }
        }
        let (store, mut merged) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log.clone()));
        let edits: Vec<_> = opened
            .edits
            .into_iter()
            .filter(|edit| merged.edit(&edit.id) != Some(edit))
            .collect();
        let highest = edits.iter().map(|edit| edit.id.n).max().unwrap_or_default();
        let text = encode_batch(&edits);
        let count = match merged.insert_all(edits) {
            Ok(count) => count,
            Err(contradiction) => {
                self.take_new_actor(&contradiction.0.actor).await;
                return Err(ReadError::Contradiction(contradiction.0));
            }
        };
        if count > 0 {
            if let Some(store) = store
                && let Err(why) = store.append_foreign(&id, highest, text).await
            {
                self.saving.set(Saving::NotSaved { count: 1, why });
                return Ok(0);
            }
            self.inner.update_value(|inner| inner.log = merged);
            self.refold();
        }
        self.enlist(&id).await;
        self.phase.set(Phase::Open);
        if !matches!(
            self.saving.get_untracked(),
            Saving::NotSaved { .. } | Saving::Unkept
        ) {
            self.saving.set(Saving::Saved);
        }
        Ok(count)
    }

    /// Somebody else writes under our name (this database was copied): from now on
    /// it has another one.
    async fn take_new_actor(&self, actor: &str) {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        if store.actor() == actor
            && let Err(why) = store.renew_actor().await
        {
            self.saving.set(Saving::NotSaved { count: 0, why });
        }
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
