//! What this browser keeps: the batches of every log, drafts, settings, and what could not be read.

use super::clock::now_ms;
use super::database::{Access, Database, Transaction, result_of};
use super::ids::random_id;
use super::store_error::{StoreError, text_at};
use js_sys::{Array, JSON, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbObjectStoreParameters};

/// Object stores. `META` holds the identity of the database and the counter of its actor.
const META: &str = "meta";
const BATCHES: &str = "batches";
const LOGS: &str = "logs";
const DRAFTS: &str = "drafts";
const SETTINGS: &str = "settings";
const ASIDE: &str = "aside";

/// Index of `BATCHES` over (log, arrival).
const BY_LOG: &str = "by_log";

/// Keys in `META`.
const DATABASE_ID: &str = "database";
const ACTOR: &str = "actor";
const LAST_N: &str = "n";

/// The largest whole number that a JavaScript number holds exactly.
const LARGEST: u64 = (1 << 53) - 1;

/// The database of this browser. A clone is a second handle to the same connection.
///
/// Every write is one transaction with `durability: "strict"`, and its future resolves only
/// when the transaction is complete: what has resolved survives a killed browser.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    database: Database,
    /// Which database this page has opened first; none until then.
    id: RefCell<Option<String>>,
    actor: RefCell<String>,
}

/// The numbers that a batch was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Who writes: this browser database.
    pub actor: String,
    /// The first of the consecutive numbers.
    pub first_n: u64,
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
    /// Opens the database of the app, creating it where there is none.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the page may not store anything, [`StoreError::Blocked`]
    /// and [`StoreError::NewerVersion`] when another version of the app has it.
    pub async fn open() -> Result<Self, StoreError> {
        Self::open_named("prongsai").await
    }

    /// Opens a database of another name, for tests that must not meet.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_named(name: &str) -> Result<Self, StoreError> {
        let store = Self(Rc::new(Inner {
            database: Database::new(name, 1, create_stores),
            id: RefCell::default(),
            actor: RefCell::default(),
        }));
        store.identify().await?;
        Ok(store)
    }

    /// The actor under which this database writes; as of the last time it was looked up.
    /// [`Appended::drawn`] says under which one a batch was written.
    #[must_use]
    pub fn actor(&self) -> String {
        self.0.actor.borrow().clone()
    }

    /// Gives this database a new actor, for when another copy of it writes under the same one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn renew_actor(&self) -> Result<String, StoreError> {
        let actor = self
            .write(&[META], async |transaction| {
                let meta = transaction.store(META)?;
                let actor = random_id();
                put(&meta, ACTOR, &actor.as_str().into()).await?;
                put(&meta, LAST_N, &0.into()).await?;
                Ok(actor)
            })
            .await?;
        self.0.actor.replace(actor.clone());
        Ok(actor)
    }

    /// Appends a batch to `log`: draws `count` consecutive numbers, larger than every number
    /// drawn before and than `at_least`, and stores what `encode` makes of them. Drawing and
    /// storing are one transaction, so no two tabs ever draw the same number.
    ///
    /// # Errors
    /// Nothing was stored then; the numbers are not used up.
    pub async fn append(
        &self,
        log: &str,
        at_least: u64,
        count: u64,
        encode: impl FnOnce(&Drawn) -> String + 'static,
    ) -> Result<Appended, StoreError> {
        let mut encode = Some(encode);
        let mut encoded: Option<(Drawn, String)> = None;
        let appended = self
            .write(&[META, BATCHES], async |transaction| {
                let meta = transaction.store(META)?;
                let (actor, last_n) = counter(&meta).await?;
                let first_n = last_n.max(at_least) + 1;
                if let Some(encode) = encode.take() {
                    let drawn = Drawn {
                        actor: actor.clone(),
                        first_n,
                    };
                    let text = encode(&drawn);
                    encoded = Some((drawn, text));
                }
                // On a second try the text is there already. Its numbers hold as long as
                // nobody has drawn any in between.
                let Some((drawn, text)) = encoded
                    .as_ref()
                    .filter(|(drawn, _)| drawn.actor == actor && drawn.first_n >= first_n)
                else {
                    return Err(StoreError::Lost("another tab has written".to_owned()));
                };
                let last_n = drawn.first_n + count.max(1) - 1;
                put(&meta, LAST_N, &number(last_n)).await?;
                let arrival = add_batch(transaction, log, text).await?;
                Ok(Appended {
                    arrival,
                    drawn: drawn.clone(),
                })
            })
            .await?;
        self.0.actor.replace(appended.drawn.actor.clone());
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
            let meta = transaction.store(META)?;
            let (_, last_n) = counter(&meta).await?;
            // A number past all bounds in a hostile file must not use up the counter.
            if highest_n > last_n && highest_n < LARGEST / 2 {
                put(&meta, LAST_N, &number(highest_n)).await?;
            }
            add_batch(transaction, log, &text).await
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
            let by_log = batches.index(BY_LOG).map_err(failed)?;
            let from = Array::of2(&log.into(), &number(arrival));
            // An array sorts after every number.
            let to = Array::of2(&log.into(), &Array::new());
            let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&from, &to, true, true)
                .map_err(failed)?;
            let records = result_of(by_log.get_all_with_key(&range)).await?;
            let mut found: Vec<Stored> = Array::from(&records)
                .iter()
                .filter_map(|record| stored(&record))
                .collect();
            if arrival == 0 {
                let indexed = result_of(by_log.count()).await?;
                let all = result_of(batches.count()).await?;
                if indexed != all {
                    found.extend(strays(&batches).await?);
                    found.sort_by_key(|stored| stored.arrival);
                }
            }
            Ok(found)
        })
        .await
    }

    /// All logs with their summaries, by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn logs(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.texts(LOGS, "").await
    }

    /// Keeps the summary of a log under its id, in place of the one before.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn put_log(&self, id: &str, summary: String) -> Result<(), StoreError> {
        self.put_text(LOGS, id, summary).await
    }

    /// Keeps what somebody has typed and what does not parse yet.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn put_draft(&self, key: &str, text: String) -> Result<(), StoreError> {
        self.put_text(DRAFTS, key, text).await
    }

    /// The drafts whose keys start with `prefix`, by key.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn drafts(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.texts(DRAFTS, prefix).await
    }

    /// Removes a draft, if it is there.
    ///
    /// # Errors
    /// The draft is still there then.
    pub async fn remove_draft(&self, key: &str) -> Result<(), StoreError> {
        self.write(&[DRAFTS], async |transaction| {
            let drafts = transaction.store(DRAFTS)?;
            result_of(drafts.delete(&key.into())).await?;
            Ok(())
        })
        .await
    }

    /// Keeps a setting of this computer, in place of the one before.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn put_setting(&self, key: &str, text: String) -> Result<(), StoreError> {
        self.put_text(SETTINGS, key, text).await
    }

    /// A setting of this computer.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(&[SETTINGS], async |transaction| {
            let settings = transaction.store(SETTINGS)?;
            Ok(result_of(settings.get(&key.into())).await?.as_string())
        })
        .await
    }

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

    async fn read<T>(
        &self,
        stores: &[&str],
        work: impl AsyncFnMut(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.run(stores, Access::Read, work).await
    }

    async fn write<T>(
        &self,
        stores: &[&str],
        work: impl AsyncFnMut(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.run(stores, Access::Write, work).await
    }

    async fn run<T>(
        &self,
        stores: &[&str],
        access: Access,
        work: impl AsyncFnMut(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.0.database.is_closed() {
            self.identify().await?;
        }
        self.0.database.run(stores, access, work).await
    }

    /// Finds out, on a fresh connection, which database this is and who writes in it, and
    /// names both where that is new.
    async fn identify(&self) -> Result<(), StoreError> {
        let known = self.0.id.borrow().clone();
        let (id, actor) = self
            .0
            .database
            .run(&[META], Access::Write, async |transaction| {
                let meta = transaction.store(META)?;
                let stored = result_of(meta.get(&DATABASE_ID.into())).await?.as_string();
                let id = match (stored, &known) {
                    (Some(stored), Some(known)) if stored != *known => {
                        return Err(StoreError::Emptied);
                    }
                    (Some(stored), _) => stored,
                    (None, Some(_)) => return Err(StoreError::Emptied),
                    (None, None) => {
                        let id = random_id();
                        put(&meta, DATABASE_ID, &id.as_str().into()).await?;
                        id
                    }
                };
                let (actor, _) = counter(&meta).await?;
                Ok((id, actor))
            })
            .await?;
        self.0.id.replace(Some(id));
        self.0.actor.replace(actor);
        Ok(())
    }

    async fn put_text(&self, store: &str, key: &str, text: String) -> Result<(), StoreError> {
        self.write(&[store], async |transaction| {
            put(&transaction.store(store)?, key, &text.as_str().into()).await
        })
        .await
    }

    async fn texts(&self, store: &str, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.read(&[store], async |transaction| {
            let texts = transaction.store(store)?;
            let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())
                .map_err(failed)?;
            let keys = result_of(texts.get_all_keys_with_key(&range)).await?;
            let values = result_of(texts.get_all_with_key(&range)).await?;
            Ok(Array::from(&keys)
                .iter()
                .zip(Array::from(&values).iter())
                .filter_map(|(key, value)| {
                    let text = value.as_string().unwrap_or_else(|| shown(&value));
                    Some((key.as_string()?, text))
                })
                .collect())
        })
        .await
    }
}

fn create_stores(database: &IdbDatabase) -> Result<(), JsValue> {
    for name in [META, LOGS, DRAFTS, SETTINGS] {
        database.create_object_store(name)?;
    }
    let numbered = |key: &str| {
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_auto_increment(true);
        parameters.set_key_path(&key.into());
        parameters
    };
    database.create_object_store_with_optional_parameters(ASIDE, &numbered("id"))?;
    let batches =
        database.create_object_store_with_optional_parameters(BATCHES, &numbered("arrival"))?;
    batches
        .create_index_with_str_sequence(BY_LOG, &Array::of2(&"log".into(), &"arrival".into()))?;
    Ok(())
}

/// The actor of the database and the last number it drew. A database without one, or with a
/// counter that is not what was stored, gets a new actor: numbers must never be drawn twice.
async fn counter(meta: &IdbObjectStore) -> Result<(String, u64), StoreError> {
    let actor = result_of(meta.get(&ACTOR.into())).await?.as_string();
    let last_n = whole(&result_of(meta.get(&LAST_N.into())).await?);
    if let (Some(actor), Some(last_n)) = (actor, last_n) {
        return Ok((actor, last_n));
    }
    let actor = random_id();
    put(meta, ACTOR, &actor.as_str().into()).await?;
    put(meta, LAST_N, &0.into()).await?;
    Ok((actor, 0))
}

async fn add_batch(transaction: &Transaction, log: &str, text: &str) -> Result<u64, StoreError> {
    let record = object(&[("log", &log.into()), ("text", &text.into())]);
    let key = result_of(transaction.store(BATCHES)?.add(&record)).await?;
    whole(&key).ok_or_else(|| StoreError::Failed("no arrival number".to_owned()))
}

async fn add_aside(
    transaction: &Transaction,
    record: &JsValue,
    why: &str,
) -> Result<(), StoreError> {
    let at = JsValue::from_f64(now_ms() as f64);
    let entry = object(&[("why", &why.into()), ("at", &at), ("record", record)]);
    result_of(transaction.store(ASIDE)?.add(&entry)).await?;
    Ok(())
}

async fn put(store: &IdbObjectStore, key: &str, value: &JsValue) -> Result<(), StoreError> {
    result_of(store.put_with_key(value, &key.into())).await?;
    Ok(())
}

/// The records that the index does not know because they name no log.
async fn strays(batches: &IdbObjectStore) -> Result<Vec<Stored>, StoreError> {
    let records = result_of(batches.get_all()).await?;
    Ok(Array::from(&records)
        .iter()
        .filter(|record| text_at(record, "log").is_none())
        .filter_map(|record| stored(&record))
        .collect())
}

/// A record of `BATCHES`, readable or not; none when its key is not a number of ours.
fn stored(record: &JsValue) -> Option<Stored> {
    let arrival = whole(&Reflect::get(record, &"arrival".into()).ok()?)?;
    let text = text_at(record, "text");
    Some(Stored {
        arrival,
        readable: text.is_some() && text_at(record, "log").is_some(),
        text: text.unwrap_or_else(|| shown(record)),
    })
}

/// What can be shown of any value.
fn shown(value: &JsValue) -> String {
    JSON::stringify(value)
        .ok()
        .and_then(|text| JsValue::from(text).as_string())
        .unwrap_or_else(|| format!("{value:?}"))
}

fn object(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in fields {
        // A fresh object takes every field.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

fn number(value: u64) -> JsValue {
    JsValue::from_f64(value as f64)
}

/// The whole number that `value` is.
fn whole(value: &JsValue) -> Option<u64> {
    let value = value.as_f64()?;
    (value >= 0.0 && value <= LARGEST as f64 && value.fract() == 0.0).then_some(value as u64)
}

fn failed(thrown: JsValue) -> StoreError {
    StoreError::from_js(&thrown)
}
