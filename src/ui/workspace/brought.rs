//! What comes with files beside the log: responses, and members of later versions.

use super::Workspace;
use super::commands::Came;
use super::responses::{packed, read_all, read_kept};
use crate::browser::{Store, StoreError};
use crate::exchange::{Brought, Erased, Opened, keep_beside};
use crate::survey::{Response, ResponseId, Suggestions};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The setting that holds members of later versions that came with files of a log.
pub(super) fn beside_key(log_id: &str) -> String {
    format!("beside/{log_id}")
}

/// The setting that holds which responses of a log were put aside on this computer.
fn aside_key(log_id: &str) -> String {
    format!("responses-aside/{log_id}")
}

/// The responses of a log that were put aside.
pub(super) async fn aside_of(
    store: &Store,
    log_id: &str,
) -> Result<BTreeSet<ResponseId>, StoreError> {
    let kept = store.setting(&aside_key(log_id)).await?.unwrap_or_default();
    Ok(kept.split(',').filter_map(ResponseId::parse).collect())
}

async fn keep_aside(
    store: &Store,
    log_id: &str,
    aside: &BTreeSet<ResponseId>,
) -> Result<(), StoreError> {
    let ids: Vec<String> = aside.iter().map(ResponseId::to_string).collect();
    store.put_setting(&aside_key(log_id), ids.join(",")).await
}

/// Adds the suggestions of responses that are kept without them.
async fn complete(store: &Store, log_id: &str, responses: &[Response]) -> Result<(), StoreError> {
    if responses.is_empty() {
        return Ok(());
    }
    let texts = Suggestions::new(responses).pack();
    store.add_suggestions(log_id, &texts).await
}

impl Workspace {
    /// The responses of a log, for a file.
    pub(super) async fn responses_of(&self, log_id: &str) -> Result<Vec<Response>, StoreError> {
        let store = self.inner.with_value(|inner| inner.store.clone());
        match store {
            Some(store) => Ok(read_all(&store, log_id).await?.all().collect()),
            None => Ok(Vec::new()),
        }
    }

    /// Keeps the responses of a file and, unless those are left, takes up what was put aside; which
    /// are counted from now on that were not before, and which got their suggestion.
    pub(super) async fn keep_brought(
        &self,
        log_id: &str,
        offered: &[Response],
        leaves_aside: bool,
    ) -> Result<Came, StoreError> {
        let store = self.inner.with_value(|inner| inner.store.clone());
        let (Some(store), false) = (store, offered.is_empty()) else {
            return Ok(Came::default());
        };
        let aside = aside_of(&store, log_id).await?;
        let known = read_kept(&store, log_id).await?;
        let brought = Brought::of(offered, |id| known.response(id));
        if !brought.fresh.is_empty() {
            let records: Vec<_> = brought.fresh.iter().map(packed).collect();
            store.put_responses(log_id, &records).await?;
        }
        complete(&store, log_id, &brought.completed).await?;
        let ids: BTreeSet<ResponseId> = offered.iter().map(|response| response.id).collect();
        let mut came: BTreeSet<ResponseId> = aside.intersection(&ids).copied().collect();
        if leaves_aside {
            came.clear();
        }
        if !came.is_empty() {
            keep_aside(&store, log_id, &(&aside - &came)).await?;
        }
        came.extend(brought.fresh.iter().map(|response| response.id));
        self.say_responses_came(log_id);
        Ok(Came {
            responses: came,
            completed: brought.completed,
            ..Came::default()
        })
    }

    /// Puts responses that came aside and takes their suggestions from those that were completed, or the
    /// reverse.
    pub(super) async fn move_responses(
        &self,
        log_id: &str,
        came: &Came,
        is_redo: bool,
    ) -> Result<(), StoreError> {
        let is_nothing = came.responses.is_empty() && came.completed.is_empty();
        let store = self.inner.with_value(|inner| inner.store.clone());
        let (Some(store), false) = (store, is_nothing) else {
            return Ok(());
        };
        if is_redo {
            // What was erased meanwhile gets nothing back.
            let known = read_kept(&store, log_id).await?;
            let brought = Brought::of(&came.completed, |id| known.response(id));
            complete(&store, log_id, &brought.completed).await?;
        } else if !came.completed.is_empty() {
            let bare = Erased {
                responses: came.completed.iter().map(|response| response.id).collect(),
                ..Erased::default()
            };
            store
                .rewrite_responses(log_id, &|_| None, &|bytes| bare.from_suggestions(bytes))
                .await?;
        }
        if !came.responses.is_empty() {
            let (aside, ids) = (aside_of(&store, log_id).await?, &came.responses);
            let aside = if is_redo { &aside - ids } else { &aside | ids };
            keep_aside(&store, log_id, &aside).await?;
        }
        self.say_responses_came(log_id);
        Ok(())
    }

    /// Keeps what a later version put into a file.
    pub(super) async fn keep_beside(&self, log_id: &str, opened: &[&Opened]) {
        let store = self.inner.with_value(|inner| inner.store.clone());
        let Some(store) = store else { return };
        for opened in opened.iter().filter(|opened| !opened.beside.is_empty()) {
            let key = beside_key(log_id);
            let kept = store.setting(&key).await.ok().flatten().unwrap_or_default();
            let kept = keep_beside(&kept, &opened.beside, opened.written_on);
            // Of no use to this version: the file itself still has it.
            let _kept = store.put_setting(&key, kept).await;
        }
    }
}
