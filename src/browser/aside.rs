//! What could not be read: kept whole, shown, never thrown away.

use super::clock::now_ms;
use super::store::{ASIDE, BATCHES, Store};
use super::store_error::StoreError;
use super::transaction::{Transaction, result_of};
use super::value::{number, object, shown, text_at, whole};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// A record that could not be read, kept whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its key among the records set aside.
    pub id: u64,
    /// What was wrong with it.
    pub why: String,
    /// The text that was stored; of a damaged record, whatever can be shown of it.
    pub text: String,
    /// When it was set aside, in milliseconds since 1970 by this computer's clock.
    pub at: i64,
}

impl Store {
    /// Moves the batch that arrived as `arrival` out of its log, whole. Without such a batch
    /// nothing happens.
    ///
    /// # Errors
    /// The batch is still in its place then.
    pub async fn set_aside(&self, arrival: u64, why: String) -> Result<(), StoreError> {
        self.write(&[BATCHES, ASIDE], async |transaction| {
            let batches = transaction.store(BATCHES)?;
            let record = result_of(batches.get(&number(arrival))).await?;
            if record.is_undefined() {
                return Ok(());
            }
            add_aside(transaction, &record, &why).await?;
            result_of(batches.delete(&number(arrival))).await?;
            Ok(())
        })
        .await
    }

    /// Keeps a text from elsewhere that could not be read among the records set aside.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn keep_aside(&self, text: &str, why: &str) -> Result<(), StoreError> {
        self.write(&[ASIDE], async |transaction| {
            let record = object(&[("text", &text.into())]);
            add_aside(transaction, &record, why).await
        })
        .await
    }

    /// Everything that was set aside, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn aside(&self) -> Result<Vec<Aside>, StoreError> {
        self.read(&[ASIDE], async |transaction| {
            let entries = result_of(transaction.store(ASIDE)?.get_all()).await?;
            let aside = |entry: JsValue| {
                let record = Reflect::get(&entry, &"record".into()).unwrap_or_default();
                Some(Aside {
                    id: whole(&Reflect::get(&entry, &"id".into()).ok()?)?,
                    why: text_at(&entry, "why").unwrap_or_default(),
                    text: text_at(&record, "text").unwrap_or_else(|| shown(&record)),
                    at: Reflect::get(&entry, &"at".into())
                        .ok()
                        .and_then(|at| at.as_f64())
                        .unwrap_or_default() as i64,
                })
            };
            Ok(Array::from(&entries).iter().filter_map(aside).collect())
        })
        .await
    }
}

pub(super) async fn add_aside(
    transaction: &Transaction,
    record: &JsValue,
    why: &str,
) -> Result<(), StoreError> {
    let at = JsValue::from_f64(now_ms() as f64);
    let entry = object(&[("why", &why.into()), ("at", &at), ("record", record)]);
    result_of(transaction.store(ASIDE)?.add(&entry)).await?;
    Ok(())
}
