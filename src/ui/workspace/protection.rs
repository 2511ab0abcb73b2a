//! The passphrase of the data on this computer: asked before anything is read, put on, changed
//! and taken off.

use super::opening::Phase;
use super::{Saving, Workspace, snapshot};
use crate::browser::{LockError, Store, StoreError, clock, local, page};
use crate::exchange::{decode_batch, encode_batch, kiosk_face};
use crate::log::Log;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// The setting that holds what a kiosk shows, for a start without the passphrase.
const KIOSK_FACE: &str = "kiosk-face";

/// What other tabs are told when a passphrase was put on or taken off.
const LOCK: &str = "lock";

/// The key in local storage that keeps every tab, also one that slept, from leaving anything
/// readable there.
const PROTECTED: &str = "protected";

/// So long nobody has to touch anything until the page is locked again.
const IDLE: Duration = Duration::from_secs(15 * 60);

/// How often it is looked whether that time is over.
const LOOK: Duration = Duration::from_secs(20);

/// How often a page that is to be locked looks whether the disk has everything.
const TRY: Duration = Duration::from_millis(200);

/// How the data on this computer are protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protection {
    /// Not at all.
    #[default]
    Off,
    /// By a passphrase.
    On,
    /// So many of so many parts are sealed or opened.
    Changing(usize, usize),
}

/// What is done with the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockChange {
    /// It is set.
    Set(String),
    /// It becomes another: the one before, the one after.
    Replace(String, String),
    /// It is given up.
    GiveUp(String),
}

/// Whether local storage says that nothing may be left there readably.
pub(super) fn is_marked() -> bool {
    matches!(local::get::<bool>(PROTECTED), Ok(Some(true)))
}

impl Workspace {
    /// How the data on this computer are protected.
    #[must_use]
    pub fn protection(&self) -> Signal<Protection> {
        self.protection.into()
    }

    /// Notes how the database is protected as it is met.
    pub(super) fn follow_protection(&self, store: &Store) {
        if store.is_protected() {
            self.protection.set(Protection::On);
            forget_locally();
        } else {
            self.protection.set(Protection::Off);
            // What storage refuses to remove it has refused to keep.
            let _removed = local::remove(PROTECTED);
        }
    }

    /// Shows what a kiosk shows, or asks for the passphrase.
    pub(super) async fn stay_locked(&self, store: Store) -> Result<(), StoreError> {
        if let Some(log_id) = self.kiosk_log()
            && let Some(face) = store.setting(KIOSK_FACE).await?
            && let Ok(written) = decode_batch(&face)
        {
            self.inner.update_value(|inner| {
                let mut log = Log::default();
                // They were made from one log.
                let _fresh = log.insert_all(written.edits);
                inner.log = log;
                inner.store = Some(store);
            });
            // Painted, not open: nothing is written to a log of which only the face is known.
            self.open_log.set(log_id);
            self.follow_tabs();
            self.refold();
            self.pump();
            self.phase.set(Phase::Open);
            return Ok(());
        }
        self.inner.update_value(|inner| inner.locked = Some(store));
        self.phase.set(Phase::Locked);
        Ok(())
    }

    /// Opens what the passphrase protects. The page stands still meanwhile.
    ///
    /// # Errors
    /// Nothing is opened then.
    pub async fn unlock(&self, passphrase: &str) -> Result<(), LockError> {
        let Some(store) = self.inner.with_value(|inner| inner.locked.clone()) else {
            return Ok(());
        };
        let is_unfinished = store.unlock(passphrase).await?;
        self.inner.update_value(|inner| inner.locked = None);
        self.follow_protection(&store);
        self.phase.set(Phase::Opening);
        self.lock_when_idle();
        if let Err(why) = self.open_logs(store.clone()).await {
            self.refuse(why);
            self.phase.set(Phase::FirstRun);
        }
        let workspace = *self;
        spawn_local(async move {
            if is_unfinished {
                // What is left is done the next time.
                let _converted = workspace.convert(&store).await;
            } else {
                // Slower to read, nothing else.
                let _resealed = store.reseal_responses().await;
            }
        });
        Ok(())
    }

    /// Sets, changes or gives up the passphrase. The page stands still meanwhile.
    ///
    /// # Errors
    /// It is as it was then, except where records could not be converted: that goes on with
    /// the next start.
    pub async fn change_lock(&self, change: LockChange) -> Result<(), LockError> {
        let store = self.inner.with_value(|inner| inner.store.clone());
        let store = store.ok_or_else(|| StoreError::Refused(String::new()))?;
        match change {
            LockChange::Set(passphrase) => {
                // Before: a browser that is killed in between has lost a snapshot, no secret.
                forget_locally();
                let protected = store.protect(&passphrase).await;
                self.follow_protection(&store);
                protected?;
                self.lock_when_idle();
                // Without it a kiosk asks for the passphrase when it starts again.
                let _kept = self.keep_kiosk_face(&store).await;
            }
            LockChange::Replace(before, after) => {
                return store.change_passphrase(&before, &after).await;
            }
            LockChange::GiveUp(passphrase) => store.unprotect(&passphrase).await?,
        }
        self.announce_lock();
        self.convert(&store).await?;
        Ok(())
    }

    async fn convert(&self, store: &Store) -> Result<(), StoreError> {
        let protection = self.protection;
        let converted = store
            .convert(|done, of| protection.set(Protection::Changing(done, of)))
            .await;
        self.follow_protection(store);
        if !store.is_protected() {
            self.note_snapshot_due();
            self.announce_lock();
        }
        converted
    }

    /// Locks again what is on the disk, as soon as everything is: with the page everything that
    /// was read is gone.
    pub fn lock_now(&self) {
        page::leave_field();
        let is_locking = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.is_locking, true));
        if is_locking == Some(false) {
            self.lock_once_saved();
        }
    }

    fn lock_once_saved(&self) {
        let is_saved = self.saving.get_untracked() == Saving::Saved;
        if is_saved && self.waiting.get_untracked() == 0 {
            return page::reload();
        }
        let workspace = *self;
        set_timeout(move || workspace.lock_once_saved(), TRY);
    }

    fn announce_lock(&self) {
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.announce(LOCK);
            }
        });
    }

    /// Another tab has put a lock on or taken it off; whether the announcement was about that.
    pub(super) fn hear_of_lock(&self, announced: &str) -> bool {
        let is_lock = announced == LOCK;
        if let Some(store) = self.inner.with_value(|inner| inner.store.clone())
            && is_lock
        {
            let workspace = *self;
            spawn_local(async move {
                // Where the database does not say it now, it does with the next writing.
                if store.follow_lock().await.is_err() {
                    return;
                }
                workspace.follow_protection(&store);
                if store.is_locked() && workspace.kiosk_log().is_none() {
                    workspace.lock_now();
                }
            });
        }
        is_lock
    }

    /// Keeps what the running kiosk shows where it is found without the passphrase: the forms,
    /// the services, the names of office and divisions, nobody's name and no history.
    pub(super) async fn keep_kiosk_face(&self, store: &Store) -> Result<(), StoreError> {
        let Some(id) = self.kiosk_log() else {
            return Ok(());
        };
        self.keep_face_of(store, &id).await
    }

    /// As [`Self::keep_kiosk_face`], of the kiosk that is about to show this log.
    pub(super) async fn keep_face_of(&self, store: &Store, id: &str) -> Result<(), StoreError> {
        if !store.is_protected() || store.is_locked() {
            return Ok(());
        }
        let is_open = self.inner.with_value(|inner| inner.log_id == id);
        let face = if is_open {
            self.inner.with_value(|inner| kiosk_face(&inner.log))
        } else {
            kiosk_face(&self.read_log(store, id).await?.0)
        };
        let face = encode_batch(&face, &[]);
        store.put_setting(KIOSK_FACE, face).await
    }

    /// A kiosk that was started without the passphrase ends: the passphrase is asked for.
    pub(super) fn leave_locked_kiosk(&self, store: &Store) {
        if !store.is_locked() {
            return;
        }
        let kept = store.clone();
        self.inner.update_value(|inner| inner.locked = Some(kept));
        self.phase.set(Phase::Locked);
        // Responses that a full disk did not take are known to this page only.
        if self.waiting.get_untracked() == 0 {
            page::reload();
        }
    }

    /// Locks the page when nobody has touched anything for a while.
    fn lock_when_idle(&self) {
        let is_watched = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.is_watched, true));
        if is_watched != Some(false) {
            return;
        }
        let workspace = *self;
        let last = StoredValue::new_local(clock::now_ms());
        for listener in page::on_touched(move || last.set_value(clock::now_ms())) {
            listener.forever();
        }
        let look = move || {
            let passed = clock::now_ms() - last.get_value();
            let is_idle = passed >= IDLE.as_millis() as i64;
            let is_on = workspace.protection.get_untracked() == Protection::On;
            if is_idle && is_on && workspace.kiosk_log().is_none() {
                workspace.lock_now();
            }
        };
        // As long as the page lives.
        let _timer = set_interval_with_handle(look, LOOK);
    }
}

/// Takes everything readable out of local storage, and sees to it that nothing follows.
fn forget_locally() {
    // Where storage is refused there is nothing to forget.
    let _marked = local::put(PROTECTED, &true);
    for key in [
        snapshot::OPEN_PLAN,
        snapshot::SUMMARY,
        super::preferences::ME,
    ] {
        let _removed = local::remove(key);
    }
}
