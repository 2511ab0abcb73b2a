//! What could not be read: kept whole, shown, never thrown away.

use super::clock::now_ms;
use super::store::{ASIDE, BATCHES, Store};
use super::store_error::StoreError;
use super::transaction::{Transaction, result_of};
use super::value::{number, object, shown, whole};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// The fields of an entry.
pub(super) const WHY: &str = "why";
pub(super) const RECORD: &str = "record";

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
            self.add_aside(transaction, &record, &why).await?;
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
            let record = object(&[("text", &self.closed(text.into())?)]);
            self.add_aside(transaction, &record, why).await
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
            let mut aside = Vec::new();
            for entry in Array::from(&entries).iter() {
                let at = |field: &str| Reflect::get(&entry, &field.into()).unwrap_or_default();
                let record = at(RECORD);
                let text = Reflect::get(&record, &"text".into()).unwrap_or_default();
                let text = self.opened(&text)?.as_string();
                let Some(id) = whole(&at("id")) else { continue };
                aside.push(Aside {
                    id,
                    why: self.opened(&at(WHY))?.as_string().unwrap_or_default(),
                    text: text.unwrap_or_else(|| shown(&record)),
                    at: at("at").as_f64().unwrap_or_default() as i64,
                });
            }
            Ok(aside)
        })
        .await
    }

    pub(super) async fn add_aside(
        &self,
        transaction: &Transaction,
        record: &JsValue,
        why: &str,
    ) -> Result<(), StoreError> {
        let at = JsValue::from_f64(now_ms() as f64);
        let why = self.closed(why.into())?;
        let entry = object(&[(WHY, &why), ("at", &at), (RECORD, record)]);
        result_of(transaction.store(ASIDE)?.add(&entry)).await?;
        Ok(())
    }
}
