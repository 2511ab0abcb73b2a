//! The running kiosk: a fact on the disk, which only the PIN ends.

use super::Workspace;
use crate::browser::{Store, StoreError, clock, local, page, screen};
use crate::exchange::{decode_kiosk, encode_kiosk};
use crate::survey::{Kiosk, Tries};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The setting that holds it, and what other tabs are told when it has changed.
const KIOSK: &str = "kiosk";

/// What an answer to the question for the PIN leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinAnswer {
    /// The kiosk has ended.
    Opened,
    /// It was wrong; so many seconds until the next try.
    Wrong(i64),
    /// Nobody listens yet; so many seconds until the next try.
    TooEarly(i64),
    /// The disk did not take the try.
    Failed,
}

impl Workspace {
    /// The kiosk as it is set, running or not; none where there has never been one.
    #[must_use]
    pub fn kiosk(&self) -> Signal<Option<Kiosk>> {
        self.kiosk.into()
    }

    /// Whether citizens have the screen.
    #[must_use]
    pub fn is_kiosk(&self) -> Signal<bool> {
        let kiosk = self.kiosk;
        Signal::derive(move || {
            kiosk.with(|kiosk| kiosk.as_ref().is_some_and(|kiosk| kiosk.is_running))
        })
    }

    /// Whether a kiosk ran when this page was closed, as far as local storage knows: until
    /// the disk says more, nothing of the plan may be shown.
    #[must_use]
    pub fn may_be_kiosk(&self) -> bool {
        matches!(local::get::<bool>(KIOSK), Ok(Some(true)))
    }

    /// Hands the screen to citizens, once the disk knows it.
    ///
    /// # Errors
    /// The kiosk has not begun then.
    pub async fn start_kiosk(&self, kiosk: Kiosk) -> Result<(), StoreError> {
        let store = self.store_or_refusal()?;
        self.keep_face_of(&store, &kiosk.log).await?;
        store.put_setting(KIOSK, encode_kiosk(&kiosk)).await?;
        self.follow_kiosk(Some(kiosk));
        self.announce_kiosk();
        Ok(())
    }

    /// Tries to end the kiosk. A try counts as wrong on the disk before it is looked at, so
    /// that neither a reload nor a second tab gives further ones.
    pub async fn try_pin(&self, typed: &str) -> PinAnswer {
        self.hear_pin(typed).await.unwrap_or(PinAnswer::Failed)
    }

    async fn hear_pin(&self, typed: &str) -> Result<PinAnswer, StoreError> {
        let store = self.store_or_refusal()?;
        let Some(kiosk) = read(&store).await? else {
            self.end_kiosk(&store, None).await?;
            return Ok(PinAnswer::Opened);
        };
        let now = clock::now_ms();
        // A full disk knows less of them than this page.
        let known = self
            .kiosk
            .with_untracked(|known| known.as_ref().map(|known| known.tries))
            .filter(|known| known.wrong > kiosk.tries.wrong);
        let tries = known.unwrap_or(kiosk.tries);
        let left = tries.seconds_left(now);
        if left > 0 {
            return Ok(PinAnswer::TooEarly(left));
        }
        let tries = tries.and_wrong(now);
        let kiosk = Kiosk { tries, ..kiosk };
        note(&store, &kiosk).await?;
        if kiosk.pin.opens_with(typed) || kiosk.spare.opens_with(typed) {
            self.end_kiosk(&store, Some(kiosk)).await?;
            return Ok(PinAnswer::Opened);
        }
        // The wait begins with the answer: on a slow computer hashing takes seconds.
        let now = clock::now_ms();
        let tries = Tries {
            last_ms: now,
            ..tries
        };
        let kiosk = Kiosk { tries, ..kiosk };
        note(&store, &kiosk).await?;
        self.follow_kiosk(Some(kiosk));
        Ok(PinAnswer::Wrong(tries.seconds_left(now)))
    }

    async fn end_kiosk(&self, store: &Store, kiosk: Option<Kiosk>) -> Result<(), StoreError> {
        let ended = kiosk.map(|kiosk| Kiosk {
            is_running: false,
            tries: Tries::default(),
            ..kiosk
        });
        if let Some(ended) = &ended {
            note(store, ended).await?;
        }
        self.follow_kiosk(ended);
        self.announce_kiosk();
        screen::leave();
        page::replace_hash("/survey");
        self.leave_locked_kiosk(store);
        Ok(())
    }

    /// Reads on the disk whether a kiosk runs.
    pub(super) async fn find_kiosk(&self, store: &Store) -> Result<(), StoreError> {
        let kiosk = read(store).await?;
        self.follow_kiosk(kiosk);
        Ok(())
    }

    /// Follows what another tab has done; whether the announcement was about that.
    pub(super) fn hear_of_kiosk(&self, announced: &str) -> bool {
        let is_kiosk = announced == KIOSK;
        if is_kiosk {
            let workspace = *self;
            spawn_local(async move {
                if let Ok(store) = workspace.store_or_refusal()
                    && workspace.find_kiosk(&store).await.is_ok()
                    && !store.is_locked()
                    && let Some(log) = workspace.kiosk_log()
                {
                    workspace.switch_to(log);
                }
            });
        }
        is_kiosk
    }

    /// The log of the running kiosk.
    pub(super) fn kiosk_log(&self) -> Option<String> {
        self.kiosk.with_untracked(|kiosk| {
            let running = kiosk.as_ref().filter(|kiosk| kiosk.is_running);
            running.map(|kiosk| kiosk.log.clone())
        })
    }

    fn follow_kiosk(&self, kiosk: Option<Kiosk>) {
        let is_running = kiosk.as_ref().is_some_and(|kiosk| kiosk.is_running);
        // Only keeps the next page from painting the plan first; the disk decides.
        let _kept = if is_running {
            local::put(KIOSK, &true)
        } else {
            local::remove(KIOSK)
        };
        if is_running {
            self.forget_responses();
        }
        self.kiosk.set(kiosk);
    }

    fn announce_kiosk(&self) {
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.announce(KIOSK);
            }
        });
    }

    fn store_or_refusal(&self) -> Result<Store, StoreError> {
        let store = self.inner.with_value(|inner| inner.store.clone());
        store.ok_or_else(|| StoreError::Refused(String::new()))
    }
}

/// Notes it on the disk. A full one must not keep staff from making room: then it holds for as
/// long as the page lives, and the kiosk is back after a reload.
async fn note(store: &Store, kiosk: &Kiosk) -> Result<(), StoreError> {
    match store.put_setting(KIOSK, encode_kiosk(kiosk)).await {
        Err(StoreError::Full) => Ok(()),
        noted => noted,
    }
}

async fn read(store: &Store) -> Result<Option<Kiosk>, StoreError> {
    let text = store.setting(KIOSK).await?;
    Ok(text.as_deref().and_then(decode_kiosk))
}
