//! The responses of surveys: each on the disk on its own at first, packed into blocks later.
//!
//! A response is put under its random id, so that putting it twice makes one, and reading
//! gives them in the order of their ids, never in that of their arrival.

use super::ids::random_id;
use super::store::{ASIDE, Store};
use super::store_error::StoreError;
use super::transaction::result_of;
use super::value::object;
use js_sys::{Array, Reflect, Uint8Array};
use std::collections::BTreeSet;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore};

/// Object stores, all keyed by (log, id).
pub(super) const RESPONSES: &str = "responses";
pub(super) const BLOCKS: &str = "response-blocks";
pub(super) const SUGGESTIONS: &str = "suggestion-blocks";

/// The fields of a record of `RESPONSES`.
pub(super) const COLUMNS: &str = "columns";
pub(super) const TEXTS: &str = "suggestions";

/// A response, or a block of them, as bytes: what is counted, and apart from it what was
/// written freely. Of a damaged record, nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// Answers.
    pub columns: Vec<u8>,
    /// Suggestions.
    pub suggestions: Vec<u8>,
}

/// All responses of a log as they lie on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredResponses {
    /// The columns of the blocks, each as it was packed; of a damaged record, nothing.
    pub blocks: Vec<Vec<u8>>,
    /// Those that are in no block yet, by id.
    pub tail: Vec<(String, Packed)>,
}

impl Store {
    /// Keeps responses of `log`, each under its id, in one transaction: all or none.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn put_responses(
        &self,
        log: &str,
        responses: &[(String, Packed)],
    ) -> Result<(), StoreError> {
        self.write(&[RESPONSES], async |transaction| {
            let store = transaction.store(RESPONSES)?;
            for (id, packed) in responses {
                // Nobody waits for an answer: a failed request ends the transaction.
                let request = store.put_with_key(&self.record_of(packed)?, &key(log, id));
                request.map_err(|thrown| StoreError::from_js(&thrown))?;
            }
            Ok(())
        })
        .await
    }

    /// The responses of `log` without the suggestions of those that are packed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn responses(&self, log: &str) -> Result<StoredResponses, StoreError> {
        self.read(&[RESPONSES, BLOCKS], async |transaction| {
            let range = all_of(log)?;
            let blocks = self.bytes(&transaction.store(BLOCKS)?, &range).await?;
            let store = transaction.store(RESPONSES)?;
            let keys = result_of(store.get_all_keys_with_key(&range)).await?;
            let records = result_of(store.get_all_with_key(&range)).await?;
            let mut tail = Vec::new();
            for (key, record) in Array::from(&keys).iter().zip(Array::from(&records).iter()) {
                let packed = Packed {
                    columns: self.bytes_at(&record, COLUMNS)?,
                    suggestions: self.bytes_at(&record, TEXTS)?,
                };
                tail.extend(id_of(&key).map(|id| (id, packed)));
            }
            Ok(StoredResponses { blocks, tail })
        })
        .await
    }

    /// The suggestions of the responses of `log` that are packed, a block each.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn packed_suggestions(&self, log: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        self.read(&[SUGGESTIONS], async |transaction| {
            let store = transaction.store(SUGGESTIONS)?;
            self.bytes(&store, &all_of(log)?).await
        })
        .await
    }

    /// Keeps suggestions of responses of `log` that are here without them.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn add_suggestions(&self, log: &str, packed: &[u8]) -> Result<(), StoreError> {
        self.write(&[SUGGESTIONS], async |transaction| {
            let bytes = self.closed(Uint8Array::from(packed).into())?;
            let block = key(log, &random_id());
            let store = transaction.store(SUGGESTIONS)?;
            result_of(store.put_with_key(&bytes, &block)).await?;
            Ok(())
        })
        .await
    }

    /// How many responses of `log` lie on their own.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn count_loose(&self, log: &str) -> Result<usize, StoreError> {
        self.read(&[RESPONSES], async |transaction| {
            let store = transaction.store(RESPONSES)?;
            let count = result_of(store.count_with_key(&all_of(log)?)).await?;
            Ok(count.as_f64().unwrap_or_default() as usize)
        })
        .await
    }

    /// Puts a block in the place of the responses `ids`, in one transaction. Gives false, and
    /// changes nothing, when one of them no longer lies on its own: another tab has packed it.
    ///
    /// # Errors
    /// Nothing was changed then.
    pub async fn pack_responses(
        &self,
        log: &str,
        ids: &[String],
        packed: &Packed,
    ) -> Result<bool, StoreError> {
        self.write(&[RESPONSES, BLOCKS, SUGGESTIONS], async |transaction| {
            let store = transaction.store(RESPONSES)?;
            let keys = result_of(store.get_all_keys_with_key(&all_of(log)?)).await?;
            let loose: BTreeSet<String> = Array::from(&keys)
                .iter()
                .filter_map(|key| id_of(&key))
                .collect();
            if !ids.iter().all(|id| loose.contains(id)) {
                return Ok(false);
            }
            let block = key(log, &random_id());
            let parts = [
                (BLOCKS, &packed.columns),
                (SUGGESTIONS, &packed.suggestions),
            ];
            for (name, bytes) in parts {
                let bytes = self.closed(Uint8Array::from(&bytes[..]).into())?;
                result_of(transaction.store(name)?.put_with_key(&bytes, &block)).await?;
            }
            for id in ids {
                let request = store.delete(&key(log, id));
                request.map_err(|thrown| StoreError::from_js(&thrown))?;
            }
            Ok(true)
        })
        .await
    }

    /// Moves a response that cannot be read out of the way, whole.
    ///
    /// # Errors
    /// It is still in its place then.
    pub async fn set_response_aside(
        &self,
        log: &str,
        id: &str,
        why: &str,
    ) -> Result<(), StoreError> {
        self.write(&[RESPONSES, ASIDE], async |transaction| {
            let store = transaction.store(RESPONSES)?;
            let key = key(log, id);
            let record = result_of(store.get(&key)).await?;
            if record.is_undefined() {
                return Ok(());
            }
            self.add_aside(transaction, &record, why).await?;
            result_of(store.delete(&key)).await?;
            Ok(())
        })
        .await
    }

    /// Puts bytes in the place of those of `log` for which there are others; how many there were.
    pub(super) async fn rewrite(
        &self,
        store: &IdbObjectStore,
        log: &str,
        again: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
    ) -> Result<usize, StoreError> {
        let mut changed = 0;
        for (key, value) in entries(store, log).await? {
            if let Some(bytes) = again(&bytes_of(&self.opened(&value)?)) {
                let bytes = self.closed(Uint8Array::from(&bytes[..]).into())?;
                result_of(store.put_with_key(&bytes, &key)).await?;
                changed += 1;
            }
        }
        Ok(changed)
    }

    /// As [`Store::rewrite`], of responses that lie on their own.
    pub(super) async fn rewrite_loose(
        &self,
        store: &IdbObjectStore,
        log: &str,
        columns: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
        texts: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
    ) -> Result<usize, StoreError> {
        let mut changed = 0;
        for (key, record) in entries(store, log).await? {
            let answers = self.bytes_at(&record, COLUMNS)?;
            let suggestions = self.bytes_at(&record, TEXTS)?;
            let again = (columns(&answers), texts(&suggestions));
            if again.0.is_some() || again.1.is_some() {
                let packed = Packed {
                    columns: again.0.unwrap_or(answers),
                    suggestions: again.1.unwrap_or(suggestions),
                };
                result_of(store.put_with_key(&self.record_of(&packed)?, &key)).await?;
                changed += 1;
            }
        }
        Ok(changed)
    }

    fn record_of(&self, packed: &Packed) -> Result<JsValue, StoreError> {
        let columns = self.closed(Uint8Array::from(&packed.columns[..]).into())?;
        let suggestions = self.closed(Uint8Array::from(&packed.suggestions[..]).into())?;
        Ok(object(&[(COLUMNS, &columns), (TEXTS, &suggestions)]).into())
    }

    fn bytes_at(&self, record: &JsValue, field: &str) -> Result<Vec<u8>, StoreError> {
        let value = Reflect::get(record, &field.into()).unwrap_or_default();
        Ok(bytes_of(&self.opened(&value)?))
    }

    async fn bytes(
        &self,
        store: &IdbObjectStore,
        range: &JsValue,
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        let values = result_of(store.get_all_with_key(range)).await?;
        let values = Array::from(&values);
        let opened = values.iter().map(|it| Ok(bytes_of(&self.opened(&it)?)));
        opened.collect()
    }
}

fn key(log: &str, id: &str) -> JsValue {
    Array::of2(&log.into(), &id.into()).into()
}

fn id_of(key: &JsValue) -> Option<String> {
    key.dyn_ref::<Array>()?.get(1).as_string()
}

/// The keys of a log: an array sorts after every text.
fn all_of(log: &str) -> Result<JsValue, StoreError> {
    let from = Array::of1(&log.into());
    let to = Array::of2(&log.into(), &Array::new());
    IdbKeyRange::bound(&from, &to)
        .map(JsValue::from)
        .map_err(|thrown| StoreError::from_js(&thrown))
}

/// Keys and values of a log.
async fn entries(store: &IdbObjectStore, log: &str) -> Result<Vec<(JsValue, JsValue)>, StoreError> {
    let range = all_of(log)?;
    let keys = result_of(store.get_all_keys_with_key(&range)).await?;
    let values = result_of(store.get_all_with_key(&range)).await?;
    let (keys, values) = (Array::from(&keys), Array::from(&values));
    Ok(keys.iter().zip(values.iter()).collect())
}

fn bytes_of(value: &JsValue) -> Vec<u8> {
    value.dyn_ref().map(Uint8Array::to_vec).unwrap_or_default()
}
