//! The batches of every log: appended with numbers of their own, read in the order of arrival.

use super::store::{BATCHES, BY_LOG, LAST_N, META, SETTINGS, Store, counter, put};
use super::store_error::StoreError;
use super::transaction::{Transaction, result_of};
use super::value::{LARGEST, number, object, shown, text_at, whole};
use crate::sorting::SmallSort;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::IdbKeyRange;

/// The keys in `META` of the marks, by log and actor.
const MARK: &str = "mark/";

/// The numbers that a batch was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Who writes: this browser database.
    pub actor: String,
    /// The first of the consecutive numbers.
    pub first_n: u64,
    /// The [`Entry::mark`] of what this actor appended to the log before; empty for nothing.
    pub before: String,
}

/// What is appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The batch.
    pub text: String,
    /// What whoever appends to the log next under the same actor is told.
    pub mark: String,
}

impl From<String> for Entry {
    fn from(text: String) -> Self {
        let mark = String::new();
        Self { text, mark }
    }
}

/// A batch that is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Its place in the order of arrival of this database.
    pub arrival: u64,
    /// The numbers it was given.
    pub drawn: Drawn,
}

/// A batch as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its place in the order of arrival of this database.
    pub arrival: u64,
    /// The text that was stored; of a damaged record, whatever can be shown of it.
    pub text: String,
    /// False when the record is not what this app writes: [`Store::set_aside`] is its place.
    pub readable: bool,
}

impl Store {
    /// Appends a batch to `log`: draws `count` consecutive numbers, larger than every number
    /// drawn before and than `at_least`, and stores what `encode` makes of them. Drawing and
    /// storing are one transaction, so no two tabs ever draw the same number.
    ///
    /// # Errors
    /// Nothing was stored then; the numbers are not used up.
    pub async fn append<E: Into<Entry>>(
        &self,
        log: &str,
        at_least: u64,
        count: u64,
        encode: impl FnOnce(&Drawn) -> E + 'static,
    ) -> Result<Appended, StoreError> {
        let mut encode = Some(encode);
        let mut encoded: Option<(Drawn, Entry)> = None;
        let appended = self
            .write(&[META, BATCHES], async |transaction| {
                let meta = transaction.store(META)?;
                let (actor, last_n) = counter(&meta).await?;
                let first_n = last_n.max(at_least) + 1;
                let mark = format!("{MARK}{log}/{actor}");
                let before = result_of(meta.get(&mark.as_str().into())).await?;
                let before = before.as_string().unwrap_or_default();
                if let Some(encode) = encode.take() {
                    let drawn = Drawn {
                        actor: actor.clone(),
                        first_n,
                        before: before.clone(),
                    };
                    let entry = encode(&drawn).into();
                    encoded = Some((drawn, entry));
                }
                // On a second try the text is there already. Its numbers hold as long as
                // nobody has drawn any in between.
                let holds = |drawn: &Drawn| {
                    drawn.actor == actor && drawn.first_n >= first_n && drawn.before == before
                };
                let Some((drawn, entry)) = encoded.as_ref().filter(|(drawn, _)| holds(drawn))
                else {
                    return Err(StoreError::Lost("another tab has written".to_owned()));
                };
                let last_n = drawn.first_n + count.max(1) - 1;
                put(&meta, LAST_N, &number(last_n)).await?;
                if !entry.mark.is_empty() {
                    put(&meta, &mark, &entry.mark.as_str().into()).await?;
                }
                let arrival = self.add_batch(transaction, log, &entry.text).await?;
                Ok(Appended {
                    arrival,
                    drawn: drawn.clone(),
                })
            })
            .await?;
        self.remember_actor(&appended.drawn.actor);
        Ok(appended)
    }

    /// Appends a batch that others have written and returns its arrival. The numbers that
    /// this database draws from now on are larger than `highest_n`, the largest in it.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn append_foreign(
        &self,
        log: &str,
        highest_n: u64,
        text: String,
    ) -> Result<u64, StoreError> {
        self.write(&[META, BATCHES], async |transaction| {
            self.add_foreign(transaction, log, highest_n, &text).await
        })
        .await
    }

    /// As [`Self::append_foreign`], together with a setting: both are stored or none.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn append_with_setting(
        &self,
        log: &str,
        highest_n: u64,
        text: String,
        (key, setting): (String, String),
    ) -> Result<u64, StoreError> {
        self.write(&[META, BATCHES, SETTINGS], async |transaction| {
            let settings = transaction.store(SETTINGS)?;
            put(&settings, &key, &self.closed_setting(&key, &setting)?).await?;
            self.add_foreign(transaction, log, highest_n, &text).await
        })
        .await
    }

    /// The batches of `log` that arrived after `arrival`, in the order of arrival; 0 for all.
    ///
    /// Read from 0 they include the damaged records that name no log.
    ///
    /// # Errors
    /// When the database cannot be read. A damaged record is no error.
    pub async fn read_since(&self, log: &str, arrival: u64) -> Result<Vec<Stored>, StoreError> {
        self.read(&[BATCHES], async |transaction| {
            let batches = transaction.store(BATCHES)?;
            let by_log = batches
                .index(BY_LOG)
                .map_err(|thrown| StoreError::from_js(&thrown))?;
            let from = Array::of2(&log.into(), &number(arrival));
            // An array sorts after every number.
            let to = Array::of2(&log.into(), &Array::new());
            let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&from, &to, true, true)
                .map_err(|thrown| StoreError::from_js(&thrown))?;
            let records = result_of(by_log.get_all_with_key(&range)).await?;
            let mut found = Vec::new();
            for record in Array::from(&records).iter() {
                found.extend(self.stored(&record)?);
            }
            if arrival == 0 {
                let indexed = result_of(by_log.count()).await?;
                let all = result_of(batches.count()).await?;
                if indexed != all {
                    let records = result_of(batches.get_all()).await?;
                    for record in Array::from(&records).iter() {
                        // The index does not know it because it names no log.
                        if text_at(&record, "log").is_none() {
                            found.extend(self.stored(&record)?);
                        }
                    }
                    found.small_sort_by_key(|stored| stored.arrival);
                }
            }
            Ok(found)
        })
        .await
    }

    /// The logs that have batches, by id.
    pub(super) async fn logs_with_batches(&self) -> Result<Vec<String>, StoreError> {
        self.read(&[BATCHES], async |transaction| {
            let batches = transaction.store(BATCHES)?;
            let by_log = batches
                .index(BY_LOG)
                .map_err(|thrown| StoreError::from_js(&thrown))?;
            let mut found: Vec<String> = Vec::new();
            loop {
                // Past all batches of the log before: an array sorts after every number.
                let before = found.last().map_or("", String::as_str);
                let after = Array::of2(&before.into(), &Array::new());
                let range = IdbKeyRange::lower_bound(&after)
                    .map_err(|thrown| StoreError::from_js(&thrown))?;
                let first = result_of(by_log.get(&range)).await?;
                let Some(log) = text_at(&first, "log") else {
                    return Ok(found);
                };
                found.push(log);
            }
        })
        .await
    }

    async fn add_foreign(
        &self,
        transaction: &Transaction,
        log: &str,
        highest_n: u64,
        text: &str,
    ) -> Result<u64, StoreError> {
        let meta = transaction.store(META)?;
        let (_, last_n) = counter(&meta).await?;
        // A number past all bounds in a hostile file must not use up the counter.
        if highest_n > last_n && highest_n < LARGEST / 2 {
            put(&meta, LAST_N, &number(highest_n)).await?;
        }
        self.add_batch(transaction, log, text).await
    }

    async fn add_batch(
        &self,
        transaction: &Transaction,
        log: &str,
        text: &str,
    ) -> Result<u64, StoreError> {
        let text = self.closed(text.into())?;
        let record = object(&[("log", &log.into()), ("text", &text)]);
        let key = result_of(transaction.store(BATCHES)?.add(&record)).await?;
        whole(&key).ok_or_else(|| StoreError::Failed("no arrival number".to_owned()))
    }

    /// A record of `BATCHES`, readable or not; none when its key is not a number of ours.
    fn stored(&self, record: &JsValue) -> Result<Option<Stored>, StoreError> {
        let at = |field: &str| Reflect::get(record, &field.into()).unwrap_or_default();
        let Some(arrival) = whole(&at("arrival")) else {
            return Ok(None);
        };
        let text = self.opened(&at("text"))?.as_string();
        Ok(Some(Stored {
            arrival,
            readable: text.is_some() && text_at(record, "log").is_some(),
            text: text.unwrap_or_else(|| shown(record)),
        }))
    }
}
