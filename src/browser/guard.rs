//! What a page knows of the lock of its database: how a value is sealed and opened by it.

use super::store_error::StoreError;
use super::value::{object, text_at};
use crate::exchange::{Keys, Lock};
use js_sys::{Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The fields of a sealed value: the bytes, whether they are a text, the name of their lock.
const SEALED: &str = "sealed";
const IS_TEXT: &str = "is-text";
const LOCK: &str = "lock";

/// The field of one that no key has opened, where its lock was taken off.
const UNOPENED: &str = "unopened";

/// What this page knows of the lock of its database.
#[derive(Default)]
pub(super) struct Guard {
    /// The lock and its name, where there is one.
    lock: Option<(String, Lock)>,
    /// Its keys, once the passphrase was said.
    keys: Option<Rc<Keys>>,
    /// It is being taken off: what is written stays plain.
    is_ending: bool,
}

/// What the database says of its lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) name: String,
    pub(super) is_ending: bool,
}

/// A stored value as it is read.
pub(super) enum Value {
    /// It was not sealed.
    Plain,
    /// It was, and is opened.
    Opened(JsValue),
    /// Its keys do not open it: it is damaged.
    Damaged,
}

impl Guard {
    /// Takes over what the database says: another tab may have put a lock on, or taken it off.
    /// Keys are kept as long as they are of that lock.
    ///
    /// # Errors
    /// [`StoreError::Locked`] for a lock that cannot be read: nothing may be written then.
    pub(super) fn follow(&mut self, found: Option<Mark>) -> Result<(), StoreError> {
        let Some(Mark { name, is_ending }) = found else {
            *self = Self::default();
            return Ok(());
        };
        if self.lock.as_ref().is_none_or(|(known, _)| *known != name) {
            let lock = Lock::named(&name).ok_or(StoreError::Locked)?;
            self.keys = None;
            self.lock = Some((name, lock));
        }
        self.is_ending = is_ending;
        Ok(())
    }

    /// Takes over the keys of a lock.
    pub(super) fn open_with(&mut self, keys: Keys, is_ending: bool) -> Result<(), StoreError> {
        let name = keys.lock_name();
        self.follow(Some(Mark { name, is_ending }))?;
        self.keys = Some(Rc::new(keys));
        Ok(())
    }

    pub(super) fn is_on(&self) -> bool {
        self.lock.is_some()
    }

    pub(super) fn is_locked(&self) -> bool {
        self.lock.is_some() && self.keys.is_none()
    }

    pub(super) fn is_ending(&self) -> bool {
        self.is_ending
    }

    /// What the database says while this is true.
    pub(super) fn mark(&self) -> Option<Mark> {
        let (name, _) = self.lock.as_ref()?;
        Some(Mark {
            name: name.clone(),
            is_ending: self.is_ending,
        })
    }

    /// Seals bytes; none where nothing is sealed.
    pub(super) fn seal_bytes(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let Some((_, lock)) = self.lock.as_ref().filter(|_| !self.is_ending) else {
            return Ok(None);
        };
        let sealed = match &self.keys {
            Some(keys) => keys.seal(bytes),
            None => lock.seal(bytes),
        };
        // Nothing takes the place of what could not be sealed.
        let sealed = sealed.ok_or_else(|| StoreError::Failed("not sealed".to_owned()))?;
        Ok(Some(sealed))
    }

    /// Seals a text or bytes; none where a value is neither, or nothing is sealed.
    pub(super) fn seal(&self, value: &JsValue) -> Result<Option<JsValue>, StoreError> {
        let text = value.as_string();
        let bytes = match &text {
            Some(text) => text.as_bytes().to_vec(),
            None => match value.dyn_ref::<Uint8Array>() {
                Some(bytes) => bytes.to_vec(),
                None => return Ok(None),
            },
        };
        let (Some(sealed), Some((name, _))) = (self.seal_bytes(&bytes)?, &self.lock) else {
            return Ok(None);
        };
        let sealed = Uint8Array::from(&sealed[..]);
        let is_text = JsValue::from_bool(text.is_some());
        let name = name.as_str().into();
        let value = object(&[(SEALED, &sealed), (IS_TEXT, &is_text), (LOCK, &name)]);
        Ok(Some(value.into()))
    }

    /// Opens bytes; none where they are damaged.
    pub(super) fn open_bytes(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        self.keys.as_ref()?.open(sealed).ok()
    }

    /// Opens a stored value.
    ///
    /// # Errors
    /// [`StoreError::Locked`] where it is of a lock whose keys this page does not have.
    pub(super) fn open(&self, value: &JsValue) -> Result<Value, StoreError> {
        let Some(sealed) = sealed_at(value) else {
            return Ok(Value::Plain);
        };
        let name = text_at(value, LOCK);
        let is_known = self.lock.as_ref().map(|(name, _)| name) == name.as_ref();
        // Not damaged: this page has yet to hear of another lock.
        if self.keys.is_none() || (!is_known && name.is_some()) {
            return Err(StoreError::Locked);
        }
        let Some(opened) = self.open_bytes(&sealed) else {
            return Ok(Value::Damaged);
        };
        let is_text = Reflect::get(value, &IS_TEXT.into()).is_ok_and(|it| it.is_truthy());
        Ok(Value::Opened(if is_text {
            String::from_utf8_lossy(&opened).as_ref().into()
        } else {
            Uint8Array::from(&opened[..]).into()
        }))
    }
}

/// The bytes of a value that is sealed.
pub(super) fn sealed_at(value: &JsValue) -> Option<Vec<u8>> {
    if !value.is_object() {
        return None;
    }
    let sealed = Reflect::get(value, &SEALED.into()).ok()?;
    sealed.dyn_ref().map(Uint8Array::to_vec)
}

/// A sealed value that nothing opens, as it is kept once its lock is off: no longer to be opened.
pub(super) fn given_up(value: &JsValue) -> JsValue {
    let at = |field: &str| Reflect::get(value, &field.into()).unwrap_or_default();
    object(&[
        (UNOPENED, &at(SEALED)),
        (IS_TEXT, &at(IS_TEXT)),
        (LOCK, &at(LOCK)),
    ])
    .into()
}
