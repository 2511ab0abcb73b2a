//! Creates a database and brings an older one up to date, all or nothing, with a copy of what it held before.

use super::listener::Listener;
use super::store_error::StoreError;
use super::transaction::{Transaction, result_of};
use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbVersionChangeEvent};

/// The object store with every record as it was before the last upgrade, under (object store, key).
pub(super) const BEFORE_UPGRADE: &str = "before-upgrade";

/// What a database has to be like.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// Its version; a database of a higher one is left alone.
    pub(super) version: u32,
    /// Creates the object stores that are missing.
    pub(super) complete: fn(&IdbDatabase) -> Result<(), JsValue>,
}

/// What is added to the version of a database once a passphrase protects it, for ever: apps of
/// before there were passphrases would take sealed records for damaged ones.
pub(super) const PROTECTED: u32 = 1_000;

impl Shape {
    /// The version of a database of this shape that a passphrase protects or has protected.
    pub(super) fn protected(self) -> u32 {
        PROTECTED + self.version
    }

    /// Whether a database of this version has this shape already.
    fn is_of(self, version: u32) -> bool {
        version % PROTECTED == self.version
    }
}

/// Sees to it that the database which `request` opens has its shape, should it be new or older: in
/// the one transaction of the upgrade, so that a full disk or a killed browser leaves it as it was.
/// Without a shape no database is created. What went wrong is there once the request has failed.
pub(super) fn follow_upgrade(
    request: &IdbOpenDbRequest,
    shape: Option<Shape>,
) -> (Listener, Rc<Cell<Option<StoreError>>>) {
    let failure = Rc::new(Cell::new(None));
    let (target, failed) = (request.clone(), failure.clone());
    let listener = Listener::new(request, "upgradeneeded", move |event| {
        let event = event.dyn_ref::<IdbVersionChangeEvent>();
        let before = event.map_or(0.0, IdbVersionChangeEvent::old_version) as u32;
        let (target, failed) = (target.clone(), failed.clone());
        spawn_local(async move {
            let Some(raw) = target.transaction() else {
                return;
            };
            let (transaction, end) = Transaction::watch(raw);
            let worked = upgrade(&target, &transaction, before, shape).await;
            if worked.is_err() {
                transaction.abort();
            }
            let why = match (worked, end.await) {
                (Err(why), _) => why,
                (Ok(()), Ok(Err(thrown))) => StoreError::from_js(&thrown),
                (Ok(()), _) => return,
            };
            failed.set(Some(why));
        });
    });
    (listener, failure)
}

async fn upgrade(
    request: &IdbOpenDbRequest,
    transaction: &Transaction,
    before: u32,
    shape: Option<Shape>,
) -> Result<(), StoreError> {
    let shape = shape.ok_or_else(|| StoreError::Failed("no database".to_owned()))?;
    let failed = |thrown: JsValue| StoreError::from_js(&thrown);
    let database: IdbDatabase = request.result().map_err(failed)?.unchecked_into();
    if before != 0 && !shape.is_of(before) {
        copy(&database, transaction).await?;
    }
    (shape.complete)(&database).map_err(failed)
}

/// Copies every record; only the copy before the last upgrade is kept.
async fn copy(database: &IdbDatabase, transaction: &Transaction) -> Result<(), StoreError> {
    let failed = |thrown: JsValue| StoreError::from_js(&thrown);
    let names = database.object_store_names();
    if names.contains(BEFORE_UPGRADE) {
        database
            .delete_object_store(BEFORE_UPGRADE)
            .map_err(failed)?;
    }
    let copy = database
        .create_object_store(BEFORE_UPGRADE)
        .map_err(failed)?;
    let names = (0..names.length()).filter_map(|place| names.get(place));
    for name in names.filter(|name| name != BEFORE_UPGRADE) {
        let store = transaction.store(&name)?;
        let keys = Array::from(&result_of(store.get_all_keys()).await?);
        let values = Array::from(&result_of(store.get_all()).await?);
        for (key, value) in keys.iter().zip(values.iter()) {
            // One that fails ends the whole transaction.
            copy.put_with_key(&value, &Array::of2(&name.as_str().into(), &key))
                .map_err(failed)?;
        }
    }
    Ok(())
}
