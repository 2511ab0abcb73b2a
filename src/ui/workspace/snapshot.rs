//! The snapshot in local storage: what the next start paints from.

use super::Workspace;
use super::protection::is_marked;
use crate::browser::{local, page};
use crate::exchange::{OpenPlan, log_summary};
use leptos::prelude::*;
use std::time::Duration;

/// The key of the open plan.
pub(super) const OPEN_PLAN: &str = "open-plan";
/// The key of the summary.
pub(super) const SUMMARY: &str = "summary";

/// The least time between two snapshots: local storage is slow where it matters.
const PAUSE: Duration = Duration::from_secs(30);

impl Workspace {
    /// The snapshot no longer shows what is folded.
    pub(super) fn note_snapshot_due(&self) {
        self.inner.update_value(|inner| inner.snapshot_due = true);
    }

    /// Writes snapshots when idle, and when the page is left.
    pub(super) fn keep_snapshots(&self) {
        let workspace = *self;
        let timer = set_interval_with_handle(
            move || page::when_idle(move || workspace.take_snapshot()),
            PAUSE,
        );
        if let Ok(timer) = timer {
            on_cleanup(move || timer.clear());
        }
        for listener in page::on_hidden(move || workspace.take_snapshot()) {
            listener.forever();
        }
    }

    pub(super) fn take_snapshot(&self) {
        let plan = self.plan.get_untracked();
        let today = self.today().get_untracked();
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let Some(store) = store else { return };
        let is_protected = store.is_protected() || is_marked();
        let is_due = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.snapshot_due));
        if is_due != Some(true) || log_id.is_empty() {
            return;
        }
        let summary = log_summary(&plan, today, &log_id);
        let open = self
            .inner
            .with_value(|inner| OpenPlan::of(&inner.log, &log_id, inner.arrival))
            .filter(|_| !is_protected);
        // Never needed for correctness: where it does not fit, the old one must go,
        // because it would paint another state.
        if is_protected || local::put(SUMMARY, &summary).is_err() {
            let _gone = local::remove(SUMMARY);
        }
        let kept = open.map(|open| local::put(OPEN_PLAN, &open));
        if kept.is_none_or(|kept| kept.is_err()) {
            let _gone = local::remove(OPEN_PLAN);
        }
        let workspace = *self;
        leptos::task::spawn_local(async move {
            // The list of years is written anew with each snapshot: a failure is made good then.
            let _listed = store.put_log(&log_id, summary.encode()).await;
            // As is what a kiosk in another tab shows.
            let _kept = workspace.keep_kiosk_face(&store).await;
        });
    }
}
