//! What was typed and cannot be read yet: kept on the disk, so that a reload
//! brings it back.

use super::Workspace;
use leptos::prelude::*;
use leptos::task::spawn_local;

impl Workspace {
    /// Keeps a draft of the open plan under a key of record and field; `None`
    /// removes it.
    pub fn keep_draft(&self, key: &str, draft: Option<String>) {
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let Some(store) = store else { return };
        let key = format!("{log_id}/{key}");
        spawn_local(async move {
            // The text still stands in the field; only a reload would miss it.
            let _kept = match draft {
                Some(text) => store.put_draft(&key, text).await,
                None => store.remove_draft(&key).await,
            };
        });
    }

    /// Looks a draft up and puts it into `found`.
    pub fn find_draft(&self, key: String, found: RwSignal<Option<String>>) {
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let Some(store) = store else { return };
        let key = format!("{log_id}/{key}");
        spawn_local(async move {
            let Ok(drafts) = store.drafts(&key).await else {
                return;
            };
            if let Some((_, text)) = drafts.into_iter().find(|(found, _)| *found == key) {
                found.set(Some(text));
            }
        });
    }
}
