//! What was typed and cannot be read yet: kept on the disk, so that a reload
//! brings it back.

use super::{Saving, Workspace};
use leptos::prelude::*;
use leptos::task::spawn_local;

impl Workspace {
    /// Keeps a draft of the open plan under a key of record and field; `None`
    /// removes it.
    pub fn keep_draft(&self, key: &str, draft: Option<String>) {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        let key = format!("{}/{key}", self.open_log.get_untracked());
        spawn_local(async move {
            // The text still stands in the field; only a reload would miss it.
            let _kept = match draft {
                Some(text) => store.put_draft(&key, text).await,
                None => store.remove_draft(&key).await,
            };
        });
    }

    /// Looks a draft up and puts it into `found`, as soon as the database is open: a page
    /// is painted before that.
    pub fn find_draft(&self, key: String, found: RwSignal<Option<String>>) {
        let workspace = *self;
        let key = format!("{}/{key}", self.open_log.get_untracked());
        Effect::new(move |is_found: Option<bool>| {
            let is_opening = workspace.saving.get() == Saving::Opening;
            let store = workspace.inner.with_value(|inner| inner.store.clone());
            let (false, false, Some(store)) = (is_found == Some(true), is_opening, store) else {
                return is_found == Some(true);
            };
            let key = key.clone();
            spawn_local(async move {
                let Ok(drafts) = store.drafts(&key).await else {
                    return;
                };
                if let Some((_, text)) = drafts.into_iter().find(|(found, _)| *found == key) {
                    // The field may be off the page by now.
                    let _gone = found.try_set(Some(text));
                }
            });
            true
        });
    }
}
