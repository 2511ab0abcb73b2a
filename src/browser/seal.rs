//! Records that only a passphrase opens: sealed where they are written, opened where they are
//! read.
//!
//! A record says itself whether it is sealed, so that a database of which only a part was
//! sealed when the browser was killed is read all the same. Every transaction that writes looks
//! at the lock, and begins again where it is not the one that was known, so that no tab leaves
//! anything readable after a lock was put on, or seals anything after it was taken off.

use super::aside::{RECORD, WHY};
use super::guard::{Mark, Value, given_up, sealed_at};
use super::responses::{BLOCKS, COLUMNS, RESPONSES, SUGGESTIONS, TEXTS};
use super::store::{ASIDE, BATCHES, DRAFTS, LOGS, META, SETTINGS, Store, put};
use super::store_error::StoreError;
use super::transaction::{Asked, Transaction, result_of};
use super::upgrade::BEFORE_UPGRADE;
use super::value::{object, text_at};
use crate::exchange::{DecryptError, Keys};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The key in `META` of the lock: its name, its keys as the passphrase wraps them, and whether
/// records are being sealed or opened.
pub(super) const LOCK: &str = "lock";

/// The key in `META` of the last lock that was taken off: should something sealed turn up that
/// was overlooked, its passphrase still opens it.
const FORMER_LOCK: &str = "former-lock";

/// The fields of the lock.
const NAME: &str = "name";
const KEYS: &str = "keys";
const STATE: &str = "state";

/// States of the lock: records are being sealed, all are, they are being opened.
const CLOSING: &str = "closing";
const CLOSED: &str = "closed";
const OPENING: &str = "opening";

/// The field of a batch, and of a text set aside.
const TEXT: &str = "text";

/// What a sealed text in local storage begins with.
const SEALED_TEXT: &str = "sealed:";

/// Settings that a kiosk reads without the passphrase.
const PLAIN_SETTINGS: [&str; 2] = ["kiosk", "kiosk-face"];

/// The object stores whose records are sealed.
const SEALED_STORES: [&str; 9] = [
    LOGS,
    DRAFTS,
    SETTINGS,
    ASIDE,
    RESPONSES,
    SUGGESTIONS,
    BLOCKS,
    BATCHES,
    BEFORE_UPGRADE,
];

/// So many records are sealed in one transaction.
const AT_ONCE: usize = 100;

/// Why a lock did not open, or was not put on or taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The passphrase does not open it, or the computer could not try.
    Passphrase(DecryptError),
    /// The database.
    Store(StoreError),
}

impl From<StoreError> for LockError {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<DecryptError> for LockError {
    fn from(why: DecryptError) -> Self {
        Self::Passphrase(why)
    }
}

impl Store {
    /// Whether a passphrase protects the database.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        self.guard().borrow().is_on()
    }

    /// Whether nothing sealed can be read before [`Store::unlock`]; writing goes on.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.guard().borrow().is_locked()
    }

    /// Protects the database by a passphrase, as slowly as [`Keys::wrap`]. What is written from
    /// now on is sealed; [`Store::convert`] seals what there is.
    ///
    /// # Errors
    /// Nothing has changed then. [`StoreError::Locked`] where there is a passphrase already.
    pub async fn protect(&self, passphrase: &str) -> Result<(), LockError> {
        let keys = Keys::fresh();
        let wrapped = keys.wrap(passphrase)?;
        // Versions of the app that know no locks must not take sealed records for damaged ones.
        self.raise_version().await?;
        let lock = object(&[
            (NAME, &keys.lock_name().as_str().into()),
            (KEYS, &Uint8Array::from(&wrapped[..])),
            (STATE, &CLOSING.into()),
        ]);
        self.write(&[META], async |transaction| {
            let meta = transaction.store(META)?;
            // In place of another lock nothing of what that one has sealed could be opened.
            if lock_in(transaction).await?.is_object() {
                return Err(StoreError::Locked);
            }
            put(&meta, LOCK, &lock).await
        })
        .await?;
        Ok(self.guard().borrow_mut().open_with(keys, false)?)
    }

    /// Opens the lock, as slowly as [`crate::exchange::decrypt`]. Whether
    /// [`Store::convert`] was interrupted the last time.
    ///
    /// # Errors
    /// It is still closed then.
    pub async fn unlock(&self, passphrase: &str) -> Result<bool, LockError> {
        let Some((keys, state)) = self.unwrap(passphrase).await? else {
            self.follow_lock().await?;
            return Ok(false);
        };
        let mut guard = self.guard().borrow_mut();
        guard.open_with(keys, state == OPENING)?;
        Ok(state != CLOSED)
    }

    /// Takes another passphrase for the same lock, as slowly as [`Keys::wrap`] and
    /// [`Store::unlock`].
    ///
    /// # Errors
    /// The one before still opens it then.
    pub async fn change_passphrase(&self, before: &str, after: &str) -> Result<(), LockError> {
        let (keys, _) = self.unwrap(before).await?.ok_or(StoreError::Locked)?;
        let wrapped = keys.wrap(after)?;
        let field = Uint8Array::from(&wrapped[..]);
        self.change_lock(&keys, KEYS, &field).await?;
        Ok(())
    }

    /// Begins to take the lock off; [`Store::convert`] does the rest.
    ///
    /// # Errors
    /// Nothing has changed then.
    pub async fn unprotect(&self, passphrase: &str) -> Result<(), LockError> {
        let (keys, _) = self.unwrap(passphrase).await?.ok_or(StoreError::Locked)?;
        self.change_lock(&keys, STATE, &OPENING.into()).await?;
        Ok(self.guard().borrow_mut().open_with(keys, true)?)
    }

    /// Looks whether another tab has put a lock on or taken it off.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn follow_lock(&self) -> Result<(), StoreError> {
        self.write(&[META], async |_| Ok(())).await
    }

    /// Seals every record that is not, or opens every one where the lock is being taken off:
    /// some at a time, each time in one transaction, so that nothing is lost at any moment.
    /// `tell` hears how many of how many kinds are done.
    ///
    /// # Errors
    /// What is not done yet is done the next time.
    pub async fn convert(&self, tell: impl Fn(usize, usize)) -> Result<(), StoreError> {
        let mut names = self.store_names().await?;
        names.retain(|name| SEALED_STORES.contains(&name.as_str()));
        loop {
            self.follow_lock().await?;
            let mark = self.guard().borrow().mark();
            let mut changed = 0;
            for (done, name) in names.iter().enumerate() {
                tell(done, names.len());
                changed += self.convert_store(name).await?;
            }
            // The keys go only after a whole round has found nothing that they have to open.
            let is_ending = mark.as_ref().is_some_and(|mark| mark.is_ending);
            if (changed == 0 || !is_ending) && self.finish(mark).await? {
                tell(names.len(), names.len());
                return Ok(());
            }
        }
    }

    /// Seals anew, with the quick key, the responses that a kiosk has sealed without it.
    ///
    /// # Errors
    /// They are read more slowly then.
    pub async fn reseal_responses(&self) -> Result<(), StoreError> {
        self.convert_store(RESPONSES).await?;
        Ok(())
    }

    /// Notes that everything is sealed, or takes the lock off. False where another tab has put
    /// it on or begun to take it off meanwhile: then nothing is done.
    async fn finish(&self, mark: Option<Mark>) -> Result<bool, StoreError> {
        let is_done = self
            .write(&[META], async |transaction| {
                let lock = lock_in(transaction).await?;
                if mark_of(&lock) != mark {
                    return Ok(false);
                }
                let meta = transaction.store(META)?;
                match &mark {
                    None => {}
                    Some(mark) if mark.is_ending => {
                        put(&meta, FORMER_LOCK, &lock).await?;
                        result_of(meta.delete(&LOCK.into())).await?;
                    }
                    Some(_) => {
                        set(&lock, STATE, &CLOSED.into())?;
                        put(&meta, LOCK, &lock).await?;
                    }
                }
                Ok(true)
            })
            .await?;
        self.follow_lock().await?;
        Ok(is_done)
    }

    /// Converts the records of an object store; how many were changed.
    async fn convert_store(&self, name: &str) -> Result<usize, StoreError> {
        let keys = self
            .read(&[name], async |transaction| {
                let keys = result_of(transaction.store(name)?.get_all_keys()).await?;
                Ok(Array::from(&keys).to_vec())
            })
            .await?;
        let mut changed = 0;
        for some in keys.chunks(AT_ONCE) {
            changed += self
                .write(&[name], async |transaction| {
                    let store = transaction.store(name)?;
                    let mut changed = 0;
                    for key in some {
                        if name == SETTINGS && is_plain_setting(key) {
                            continue;
                        }
                        let value = result_of(store.get(key)).await?;
                        let Some(converted) = self.converted(&value)? else {
                            continue;
                        };
                        let request = if matches!(name, BATCHES | ASIDE) {
                            store.put(&converted)
                        } else {
                            store.put_with_key(&converted, key)
                        };
                        result_of(request).await?;
                        changed += 1;
                    }
                    Ok(changed)
                })
                .await?;
        }
        Ok(changed)
    }

    /// A value as it should lie there; nothing where it does.
    fn converted(&self, value: &JsValue) -> Result<Option<JsValue>, StoreError> {
        let guard = self.guard().borrow();
        if !guard.is_on() {
            return Ok(None);
        }
        if let Some(sealed) = sealed_at(value) {
            if !guard.is_ending() && !Keys::is_slow(&sealed) {
                return Ok(None);
            }
            return match guard.open(value)? {
                Value::Opened(opened) if guard.is_ending() => Ok(Some(opened)),
                Value::Opened(opened) => {
                    drop(guard);
                    self.sealed_surely(&opened)
                }
                // What is damaged stays; once the lock is off nothing must ask for it any more.
                Value::Damaged => Ok(guard.is_ending().then(|| given_up(value))),
                Value::Plain => Ok(None),
            };
        }
        drop(guard);
        if let Some(sealed) = self.sealed_surely(value)? {
            return Ok(Some(sealed));
        }
        let mut has_changed = false;
        if value.is_object() {
            for field in [TEXT, COLUMNS, TEXTS, RECORD, WHY] {
                let inner = Reflect::get(value, &field.into()).unwrap_or_default();
                if let Some(converted) = self.converted(&inner)? {
                    has_changed = true;
                    set(value, field, &converted)?;
                }
            }
        }
        Ok(has_changed.then(|| value.clone()))
    }

    /// A text or bytes sealed, and opened again to see that they are what they were before they
    /// take the place of the only copy; nothing where it is neither, or nothing is sealed.
    fn sealed_surely(&self, value: &JsValue) -> Result<Option<JsValue>, StoreError> {
        let guard = self.guard().borrow();
        let Some(sealed) = guard.seal(value)? else {
            return Ok(None);
        };
        let is_same = |opened: &JsValue| {
            let bytes = |value: &JsValue| value.dyn_ref().map(Uint8Array::to_vec);
            match value.as_string() {
                Some(text) => opened.as_string() == Some(text),
                None => bytes(opened) == bytes(value),
            }
        };
        match guard.open(&sealed)? {
            Value::Opened(opened) if is_same(&opened) => Ok(Some(sealed)),
            _ => Err(StoreError::Failed("sealed wrongly".to_owned())),
        }
    }

    /// A text or bytes as they are to be stored, within a transaction that writes.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub(super) fn closed(&self, value: JsValue) -> Result<JsValue, StoreError> {
        Ok(self.guard().borrow().seal(&value)?.unwrap_or(value))
    }

    /// As [`Store::closed`], of a setting under its key.
    pub(super) fn closed_setting(&self, key: &str, text: &str) -> Result<JsValue, StoreError> {
        match PLAIN_SETTINGS.contains(&key) {
            true => Ok(text.into()),
            false => self.closed(text.into()),
        }
    }

    /// A stored value, opened where it is sealed; where it is damaged, as it lies there.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub(super) fn opened(&self, value: &JsValue) -> Result<JsValue, StoreError> {
        Ok(match self.guard().borrow().open(value)? {
            Value::Opened(opened) => opened,
            Value::Plain | Value::Damaged => value.clone(),
        })
    }

    /// A text for local storage, sealed where the database is.
    #[must_use]
    pub fn closed_text(&self, text: &str) -> String {
        match self.guard().borrow().seal_bytes(text.as_bytes()) {
            Ok(Some(sealed)) => format!("{SEALED_TEXT}{}", BASE64_STANDARD.encode(sealed)),
            // Readable is better than lost.
            Ok(None) | Err(_) => text.to_owned(),
        }
    }

    /// What [`Store::closed_text`] has sealed; a plain text as it is.
    #[must_use]
    pub fn opened_text(&self, text: String) -> String {
        let opened = || {
            let sealed = BASE64_STANDARD
                .decode(text.strip_prefix(SEALED_TEXT)?)
                .ok()?;
            let opened = self.guard().borrow().open_bytes(&sealed)?;
            String::from_utf8(opened).ok()
        };
        opened().unwrap_or(text)
    }

    /// Asks at the beginning of a transaction that writes which lock the database has. It answers
    /// beside the work, which is done with the lock that this page knows and so waits for nothing.
    pub(super) fn ask_for_lock(
        &self,
        transaction: &Transaction,
    ) -> Result<(Option<Mark>, Asked), StoreError> {
        let known = self.guard().borrow().mark();
        let lock = transaction.store(META)?.get(&LOCK.into());
        Ok((known, Asked::new(lock)?))
    }

    /// Hears the answer once the work is done.
    ///
    /// # Errors
    /// Where the lock is another one: this page has taken it over, and the transaction is to be
    /// undone and done again.
    pub(super) async fn hold_to_lock(
        &self,
        (known, asked): (Option<Mark>, Asked),
        transaction: &Transaction,
    ) -> Result<(), StoreError> {
        let Ok(lock) = asked.answer().await else {
            // The transaction has failed, and says itself why.
            return Ok(());
        };
        let lock = mark_of(&lock);
        let mut guard = self.guard().borrow_mut();
        // An unlocking in this page may have changed what it knows in the middle of the work.
        if lock == known && guard.mark() == known {
            return Ok(());
        }
        guard.follow(lock)?;
        transaction.has_other_lock.set(true);
        Err(StoreError::Locked)
    }

    /// Changes a field of the lock that these keys are of.
    async fn change_lock(
        &self,
        keys: &Keys,
        field: &str,
        value: &JsValue,
    ) -> Result<(), StoreError> {
        self.write(&[META], async |transaction| {
            let lock = lock_in(transaction).await?;
            let is_same = text_at(&lock, NAME).is_some_and(|name| name == keys.lock_name());
            let is_ending = text_at(&lock, STATE).as_deref() == Some(OPENING);
            // Another tab has taken it off or put another one on.
            if !is_same || is_ending {
                return Err(StoreError::Locked);
            }
            set(&lock, field, value)?;
            put(&transaction.store(META)?, LOCK, &lock).await
        })
        .await
    }

    /// The keys that a passphrase opens, and the state of the lock; none where there is no lock.
    async fn unwrap(&self, passphrase: &str) -> Result<Option<(Keys, String)>, LockError> {
        let lock = self.read(&[META], lock_in).await?;
        if !lock.is_object() {
            return Ok(None);
        }
        let wrapped = Reflect::get(&lock, &KEYS.into()).unwrap_or_default();
        let wrapped = wrapped.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let keys = Keys::unwrap(&wrapped.unwrap_or_default(), passphrase)?;
        Ok(Some((keys, text_at(&lock, STATE).unwrap_or_default())))
    }
}

/// The lock as it lies in the database.
pub(super) async fn lock_in(transaction: &Transaction) -> Result<JsValue, StoreError> {
    result_of(transaction.store(META)?.get(&LOCK.into())).await
}

/// What the database says with a lock; a damaged one has a name that is none.
pub(super) fn mark_of(lock: &JsValue) -> Option<Mark> {
    lock.is_object().then(|| Mark {
        name: text_at(lock, NAME).unwrap_or_default(),
        is_ending: text_at(lock, STATE).as_deref() == Some(OPENING),
    })
}

fn is_plain_setting(key: &JsValue) -> bool {
    let key = key.as_string().unwrap_or_default();
    PLAIN_SETTINGS.contains(&key.as_str())
}

/// Sets a field of a copy of what lies there.
fn set(value: &JsValue, field: &str, to: &JsValue) -> Result<(), StoreError> {
    let is_set = Reflect::set(value, &field.into(), to);
    is_set
        .map(|_| ())
        .map_err(|thrown| StoreError::from_js(&thrown))
}
