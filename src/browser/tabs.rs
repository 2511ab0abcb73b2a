//! The other tabs of this browser that show the same office.

use super::ids::random_id;
use super::listener::Listener;
use super::local;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

const CHANNEL: &str = "prongsai";

/// The channel on which tabs say which version of the app they are.
const VERSIONS: &str = "prongsai-versions";

/// Key of the local storage that carries announcements where there are no channels.
const KEY: &str = "tabs";

/// Tells the other tabs that a log has grown, and hears it from them. A tab never hears itself.
///
/// An announcement is a hint to read what has arrived, nothing more: one may get lost (a
/// sleeping tab), and some come twice.
#[derive(Clone)]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    versions: Option<BroadcastChannel>,
}

impl Default for Tabs {
    fn default() -> Self {
        Self::new()
    }
}

impl Tabs {
    /// Joins the other tabs. Without `BroadcastChannel` the events of local storage serve; with
    /// neither, each tab is alone and sees the others' work after a reload.
    #[must_use]
    pub fn new() -> Self {
        Self {
            channel: BroadcastChannel::new(CHANNEL).ok(),
            versions: BroadcastChannel::new(VERSIONS).ok(),
        }
    }

    /// Tells the other tabs that `log` has grown.
    pub fn announce(&self, log: &str) {
        match &self.channel {
            Some(channel) => {
                // Fails for a closed channel only, and nobody closes it.
                let _ = channel.post_message(&log.into());
            }
            None => {
                // The same text twice would be no change, and so no event.
                let _ = local::put_text(KEY, &format!("{}{log}", random_id()));
            }
        }
    }

    /// Tells the other tabs which version of the app this one is, or asks them for theirs.
    pub fn say_version(&self, words: &str) {
        if let Some(channel) = &self.versions {
            // Fails for a closed channel only, and nobody closes it.
            let _ = channel.post_message(&words.into());
        }
    }

    /// Calls `hear` with what another tab says or asks about versions. Without channels
    /// nothing is ever heard.
    pub fn on_version(&self, mut hear: impl FnMut(String) + 'static) -> Option<Listener> {
        let channel = self.versions.as_ref()?;
        Some(Listener::new(channel, "message", move |event| {
            if let Some(words) = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| event.data().as_string())
            {
                hear(words);
            }
        }))
    }

    /// Calls `hear` with the log that another tab has announced.
    pub fn on_announced(&self, mut hear: impl FnMut(String) + 'static) -> Option<Listener> {
        if let Some(channel) = &self.channel {
            return Some(Listener::new(channel, "message", move |event| {
                if let Some(log) = event
                    .dyn_ref::<MessageEvent>()
                    .and_then(|event| event.data().as_string())
                {
                    hear(log);
                }
            }));
        }
        let key = local::full_key(KEY);
        Some(Listener::new(
            web_sys::window()?.as_ref(),
            "storage",
            move |event| {
                if let Some(event) = event.dyn_ref::<StorageEvent>()
                    && event.key().as_deref() == Some(&key)
                    && let Some(text) = event.new_value()
                    && let Some(log) = text.get(random_id().len()..)
                {
                    hear(log.to_owned());
                }
            },
        ))
    }
}
