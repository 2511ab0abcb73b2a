//! Erasing personal data for good: from memory, the disk, the snapshot and the files of the folders.

use super::commands::Record;
use super::queue::Job;
use super::responses::read_kept;
use super::{Reading, Workspace};
use crate::browser::{Aside, Folder, FolderFile, Replacing, Store, StoreError, clock};
use crate::exchange::Erased;
use crate::log::{EditId, Log};
use crate::survey::{ResponseId, erase};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// The setting that tells when something of a log was last erased.
pub(super) fn erased_key(log_id: &str) -> String {
    format!("erased/{log_id}")
}

/// The setting that tells up to which erasing the older files of the work folder are without it.
fn swept_key(log_id: &str) -> String {
    format!("swept/{log_id}")
}

/// What this computer keeps beside the plan itself that may hold personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leftovers {
    /// Keys of drafts of the open plan.
    pub drafts: Vec<String>,
    /// What could not be read.
    pub aside: Vec<Aside>,
    /// Responses of the open plan, those put aside included; erased ones are not counted.
    pub responses: usize,
    /// Those of them that came with a file and were put aside.
    pub responses_aside: BTreeSet<ResponseId>,
    /// Responses of which only the id is left.
    pub erased_responses: usize,
}

impl Workspace {
    /// Erases the values of edits of the open plan, for good.
    pub fn erase_values(&self, edits: BTreeSet<EditId>) {
        self.stay_fresh();
        self.enqueue(Job::Erase(edits, BTreeSet::new()));
    }

    /// Erases the content of responses of the open plan, for good.
    pub fn erase_responses(&self, responses: BTreeSet<ResponseId>) {
        self.stay_fresh();
        self.enqueue(Job::Erase(BTreeSet::new(), responses));
    }

    /// Says of the responses that they are erased, and takes all of it from the disk.
    pub(super) async fn perform_erasing(
        &self,
        edits: &BTreeSet<EditId>,
        responses: &BTreeSet<ResponseId>,
    ) -> Result<(), StoreError> {
        let marks = self.inner.with_value(|inner| {
            let marks = responses.iter().map(|id| erase(*id));
            inner.log.prepare(marks.collect())
        });
        self.write(marks, Record::Lasting)
            .await
            .map_err(|(_, why)| why)?;
        let (store, log_id, mut log) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone(), inner.log.clone()));
        for id in edits {
            log.erase(id);
        }
        if let Some(store) = store {
            self.erase_from_disk(&store, &log_id, &log).await?;
        }
        self.inner.update_value(|inner| {
            for id in edits {
                inner.log.erase(id);
            }
            if let Some(tabs) = &inner.tabs {
                tabs.announce(&log_id);
            }
        });
        self.refold();
        self.take_snapshot();
        self.say(self.text().get_untracked().erasing.done, None);
        Ok(())
    }

    /// Takes what a log says was erased out of everything that the disk keeps of it; responses out
    /// of other years too, into which they may have been copied. Done again, it changes nothing.
    pub(super) async fn erase_from_disk(
        &self,
        store: &Store,
        log_id: &str,
        log: &Log,
    ) -> Result<(), StoreError> {
        let erased = Erased::of(log);
        if erased.is_empty() {
            return Ok(());
        }
        let mut what = Replacing {
            setting: (erased_key(log_id), clock::now_ms().to_string()),
            ..Replacing::default()
        };
        for stored in store.read_since(log_id, 0).await? {
            if let Some(text) = erased.from_batch(&stored.text).filter(|_| stored.readable) {
                what.batches.push((stored.arrival, text));
            }
        }
        for edit in log.erased() {
            let key = format!("{log_id}/{}/{}", edit.record, edit.field);
            if !what.drafts.contains(&key) {
                what.drafts.push(key);
            }
        }
        store.replace(log_id, &what).await?;
        store.forget_before_upgrade().await?;
        if erased.responses.is_empty() {
            return Ok(());
        }
        for (id, _) in store.logs().await? {
            let changed = store
                .rewrite_responses(&id, &|bytes| erased.from_columns(bytes), &|bytes| {
                    erased.from_suggestions(bytes)
                })
                .await?;
            if changed > 0 {
                store
                    .put_setting(&erased_key(&id), what.setting.1.clone())
                    .await?;
                self.say_responses_came(&id);
            }
        }
        Ok(())
    }

    /// Erases from the disk what a mark speaks of and what is there all the same: it came with a
    /// file, or the program ended in the middle.
    pub(super) fn erase_what_is_left(&self) {
        let Reading::Read(responses) = self.responses.get_untracked() else {
            return;
        };
        let is_left = |id: &ResponseId| {
            let place = responses.place(*id, 0);
            place.is_some_and(|(block, _)| !responses.blocks[block].is_erased(*id))
        };
        let left: BTreeSet<ResponseId> = self.survey.with_untracked(|survey| {
            let marks = survey.marks.iter().filter(|(_, mark)| mark.is_erased);
            marks.map(|(id, _)| *id).filter(is_left).collect()
        });
        if !left.is_empty() {
            self.enqueue(Job::Erase(BTreeSet::new(), left));
        }
    }

    /// Whether something was erased in another tab since the open log was read.
    pub(super) async fn was_erased_elsewhere(&self, store: &Store, log_id: &str) -> bool {
        let kept = store.setting(&erased_key(log_id)).await;
        let now = (log_id.to_owned(), kept.ok().flatten().unwrap_or_default());
        let before = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.erased, now.clone()));
        before.is_some_and(|before| before.0 == now.0 && before.1 != now.1)
    }

    /// Takes what was erased out of the older files of a log in the work folder, once after each
    /// erasing. The current file is written anew before.
    pub(super) async fn sweep_folder(
        &self,
        folder: &Folder,
        log_id: &str,
        files: &[FolderFile],
    ) -> bool {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return true;
        };
        let setting = async |key: String| store.setting(&key).await.ok().flatten();
        let due = setting(erased_key(log_id)).await;
        if due.is_none() || due == setting(swept_key(log_id)).await {
            return true;
        }
        let erased = self.inner.with_value(|inner| Erased::of(&inner.log));
        let mut is_whole = true;
        for file in files {
            let swept = async {
                let bytes = folder.read(&file.name).await.ok()??;
                match erased.from_file(&bytes).ok()? {
                    Some(bytes) => folder.write(&file.name, &bytes).await.ok(),
                    None => Some(()),
                }
            };
            is_whole &= swept.await.is_some();
        }
        if is_whole {
            // Otherwise it is looked at once more with the next change.
            let _kept = store
                .put_setting(&swept_key(log_id), due.unwrap_or_default())
                .await;
        }
        is_whole
    }

    /// Finds out what this computer keeps beside the plan itself.
    pub fn find_leftovers(&self, found: RwSignal<Leftovers>) {
        let workspace = *self;
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let Some(store) = store else { return };
        spawn_local(async move {
            let drafts = store.drafts(&format!("{log_id}/")).await;
            let kept = read_kept(&store, &log_id).await.unwrap_or_default();
            let erased = kept.all().filter(|response| response.is_erased).count();
            let mut responses_aside = super::brought::aside_of(&store, &log_id)
                .await
                .unwrap_or_default();
            responses_aside.retain(|id| kept.response(*id).is_some_and(|it| !it.is_erased));
            let leftovers = Leftovers {
                drafts: drafts
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(key, _)| key)
                    .collect(),
                aside: store.aside().await.unwrap_or_default(),
                responses: kept.len() - erased,
                responses_aside,
                erased_responses: erased,
            };
            // The page may be gone.
            let _gone = found.try_set(leftovers);
            workspace.look_at_health();
        });
    }

    /// Removes drafts and what could not be read, for good; then looks again at what is left.
    pub fn erase_leftovers(
        &self,
        drafts: Vec<String>,
        aside: Vec<u64>,
        found: RwSignal<Leftovers>,
    ) {
        let workspace = *self;
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        spawn_local(async move {
            let erased = async {
                store.forget_before_upgrade().await?;
                for key in &drafts {
                    store.remove_draft(key).await?;
                }
                for id in aside {
                    store.remove_aside(id).await?;
                }
                Ok::<(), StoreError>(())
            };
            let text = workspace.text().get_untracked();
            let words = match erased.await {
                Ok(()) => text.erasing.done,
                Err(why) => text.saving.words_of(&why),
            };
            workspace.say(words, None);
            workspace.find_leftovers(found);
        });
    }
}
