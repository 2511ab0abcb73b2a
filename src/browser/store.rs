//! The database of this browser: who writes in it, its logs, drafts and settings.

use super::database::{Database, Failure};
use super::guard::Guard;
use super::ids::random_id;
use super::responses::{BLOCKS, RESPONSES, SUGGESTIONS};
use super::seal::{lock_in, mark_of};
use super::store_error::StoreError;
use super::transaction::{Access, Transaction, result_of};
use super::upgrade::Shape;
use super::value::{shown, whole};
use js_sys::Array;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbObjectStoreParameters};

/// Object stores. `META` holds the identity of the database and the counter of its actor.
pub(super) const META: &str = "meta";
pub(super) const BATCHES: &str = "batches";
pub(super) const LOGS: &str = "logs";
pub(super) const DRAFTS: &str = "drafts";
pub(super) const SETTINGS: &str = "settings";
pub(super) const ASIDE: &str = "aside";

/// Index of `BATCHES` over (log, arrival).
pub(super) const BY_LOG: &str = "by_log";

/// Keys in `META`.
const DATABASE_ID: &str = "database";
const NEWEST_APP: &str = "app";
const ACTOR: &str = "actor";
const FORMER: &str = "former-actors";
pub(super) const LAST_N: &str = "n";

/// The version of the database: raised with every object store that is added. Databases of lower
/// ones get what they miss, with a copy of what they held (`upgrade.rs`).
const VERSION: u32 = 1;

/// How many times a piece of work is tried, each time on a fresh connection.
const TRIES: usize = 2;

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
    guard: RefCell<Guard>,
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
        Self::open_later(name, 0).await
    }

    /// As [`Store::open_named`] in an app that is so many versions of the database later, for tests.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_later(name: &str, versions: u32) -> Result<Self, StoreError> {
        let shape = Shape {
            version: VERSION + versions,
            complete: create_missing_stores,
        };
        let store = Self(Rc::new(Inner {
            database: Database::new(name, Some(shape)),
            id: RefCell::default(),
            actor: RefCell::default(),
            guard: RefCell::default(),
        }));
        store.identify().await?;
        Ok(store)
    }

    /// Notes that `app` works on this database, unless a newer one has been here: its words
    /// begin with the day on which it was built. Returns the newest that was here.
    ///
    /// # Errors
    /// Nothing was noted then.
    pub async fn sign(&self, app: &str) -> Result<String, StoreError> {
        self.write(&[META], async |transaction| {
            let meta = transaction.store(META)?;
            let before = result_of(meta.get(&NEWEST_APP.into())).await?.as_string();
            if let Some(newer) = before.filter(|before| before.as_str() >= app) {
                return Ok(newer);
            }
            put(&meta, NEWEST_APP, &app.into()).await?;
            Ok(app.to_owned())
        })
        .await
    }

    /// The newest app that has signed the database, also where this one is too old to open
    /// it; none when nobody has.
    pub async fn newest_app() -> Option<String> {
        let database = Database::new("prongsai", None);
        let read = database.run(&[META], Access::Read, async |transaction| {
            let meta = transaction.store(META)?;
            Ok(result_of(meta.get(&NEWEST_APP.into())).await?.as_string())
        });
        read.await.ok().flatten()
    }

    pub(super) fn guard(&self) -> &RefCell<Guard> {
        &self.0.guard
    }

    /// Gives the database a version that earlier apps, which know no locks, leave alone.
    pub(super) async fn raise_version(&self) -> Result<(), StoreError> {
        self.0.database.raise().await
    }

    /// The names of the object stores, also of those that a newer app has made.
    pub(super) async fn store_names(&self) -> Result<Vec<String>, StoreError> {
        self.0.database.store_names().await
    }

    /// The actor under which this database writes; as of the last time it was looked up.
    /// [`super::Appended::drawn`] says under which one a batch was written.
    #[must_use]
    pub fn actor(&self) -> String {
        self.0.actor.borrow().clone()
    }

    /// Another tab may have renewed it.
    pub(super) fn remember_actor(&self, actor: &str) {
        actor.clone_into(&mut self.0.actor.borrow_mut());
    }

    /// Gives this database a new actor, for when another copy of it writes under the same one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn renew_actor(&self) -> Result<String, StoreError> {
        let actor = self
            .write(&[META], async |transaction| {
                let meta = transaction.store(META)?;
                let before = former(&meta).await?;
                let (last, _) = counter(&meta).await?;
                put(&meta, FORMER, &format!("{before}{last},").into()).await?;
                let actor = random_id();
                put(&meta, ACTOR, &actor.as_str().into()).await?;
                put(&meta, LAST_N, &0.into()).await?;
                Ok(actor)
            })
            .await?;
        self.remember_actor(&actor);
        Ok(actor)
    }

    /// All actors under which this database has written, the present one last.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn writers(&self) -> Result<Vec<String>, StoreError> {
        self.write(&[META], async |transaction| {
            let meta = transaction.store(META)?;
            let former = former(&meta).await?;
            let (actor, _) = counter(&meta).await?;
            let former = former.split_terminator(',').map(str::to_owned);
            Ok(former.chain([actor]).collect())
        })
        .await
    }

    /// All logs with their summaries, by id; the summary is empty where a log has batches
    /// and none was kept.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn logs(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut logs: BTreeMap<String, String> = self.texts(LOGS, "").await?.into_iter().collect();
        for id in self.logs_with_batches().await? {
            logs.entry(id).or_default();
        }
        Ok(logs.into_iter().collect())
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
            let setting = result_of(settings.get(&key.into())).await?;
            Ok(self.opened(&setting)?.as_string())
        })
        .await
    }

    pub(super) async fn read<T>(
        &self,
        stores: &[&str],
        work: impl AsyncFnMut(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.run(stores, Access::Read, work).await
    }

    pub(super) async fn write<T>(
        &self,
        stores: &[&str],
        mut work: impl AsyncFnMut(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut with_meta = stores.to_vec();
        if !stores.contains(&META) {
            with_meta.push(META);
        }
        let under_lock = async |transaction: &Transaction| {
            let asked = self.ask_for_lock(transaction)?;
            let worked = work(transaction).await;
            self.hold_to_lock(asked, transaction).await?;
            if worked.is_ok() {
                transaction.commit();
            }
            worked
        };
        self.run(&with_meta, Access::Write, under_lock).await
    }

    async fn run<T>(
        &self,
        stores: &[&str],
        access: Access,
        mut work: impl AsyncFnMut(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut cause = String::new();
        for _ in 0..TRIES {
            if self.0.database.is_closed() {
                self.identify().await?;
            }
            match self.0.database.run(stores, access, &mut work).await {
                Ok(done) => return Ok(done),
                Err(Failure::Final(error)) => return Err(error),
                Err(Failure::Died(why)) => cause = why,
                Err(Failure::OtherLock) => "another lock".clone_into(&mut cause),
            }
        }
        Err(StoreError::Lost(cause))
    }

    /// Finds out, on a fresh connection, which database this is and who writes in it, and
    /// names both where that is new.
    async fn identify(&self) -> Result<(), StoreError> {
        let known = self.0.id.borrow().clone();
        let (id, actor, lock) = self
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
                Ok((id, actor, lock_in(transaction).await?))
            })
            .await
            .map_err(|failure| match failure {
                Failure::Died(why) => StoreError::Lost(why),
                Failure::OtherLock => StoreError::Locked,
                Failure::Final(error) => error,
            })?;
        self.0.guard.borrow_mut().follow(mark_of(&lock))?;
        self.0.id.replace(Some(id));
        self.remember_actor(&actor);
        Ok(())
    }

    async fn put_text(&self, store: &str, key: &str, text: String) -> Result<(), StoreError> {
        self.write(&[store], async |transaction| {
            let text = match store {
                SETTINGS => self.closed_setting(key, &text)?,
                _ => self.closed(text.as_str().into())?,
            };
            put(&transaction.store(store)?, key, &text).await
        })
        .await
    }

    async fn texts(&self, store: &str, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.read(&[store], async |transaction| {
            let kept = transaction.store(store)?;
            let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())
                .map_err(|thrown| StoreError::from_js(&thrown))?;
            let keys = result_of(kept.get_all_keys_with_key(&range)).await?;
            let values = result_of(kept.get_all_with_key(&range)).await?;
            let mut texts = Vec::new();
            for (key, value) in Array::from(&keys).iter().zip(Array::from(&values).iter()) {
                let text = self.opened(&value)?.as_string();
                let text = text.unwrap_or_else(|| shown(&value));
                texts.extend(key.as_string().map(|key| (key, text)));
            }
            Ok(texts)
        })
        .await
    }
}

fn create_missing_stores(database: &IdbDatabase) -> Result<(), JsValue> {
    let present = database.object_store_names();
    for name in [META, LOGS, DRAFTS, SETTINGS, RESPONSES, BLOCKS, SUGGESTIONS] {
        if !present.contains(name) {
            database.create_object_store(name)?;
        }
    }
    let numbered = |name: &str, key: &str| {
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_auto_increment(true);
        parameters.set_key_path(&key.into());
        database.create_object_store_with_optional_parameters(name, &parameters)
    };
    if !present.contains(ASIDE) {
        numbered(ASIDE, "id")?;
    }
    if !present.contains(BATCHES) {
        numbered(BATCHES, "arrival")?.create_index_with_str_sequence(
            BY_LOG,
            &Array::of2(&"log".into(), &"arrival".into()),
        )?;
    }
    Ok(())
}

/// The actors that were renewed, each followed by a comma.
async fn former(meta: &IdbObjectStore) -> Result<String, StoreError> {
    let former = result_of(meta.get(&FORMER.into())).await?;
    Ok(former.as_string().unwrap_or_default())
}

/// The actor of the database and the last number it drew. A database without one, or with a
/// counter that is not what was stored, gets a new actor: numbers must never be drawn twice.
pub(super) async fn counter(meta: &IdbObjectStore) -> Result<(String, u64), StoreError> {
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

pub(super) async fn put(
    store: &IdbObjectStore,
    key: &str,
    value: &JsValue,
) -> Result<(), StoreError> {
    result_of(store.put_with_key(value, &key.into())).await?;
    Ok(())
}
