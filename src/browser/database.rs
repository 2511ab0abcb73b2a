//! One connection to IndexedDB that comes back when it dies, and brings an older database up to date.

use super::listener::Listener;
use super::store_error::{StoreError, name_of, words_of};
use super::transaction::{self, Access, Transaction, send};
use super::upgrade::{PROTECTED, Shape, follow_upgrade};
use futures_channel::oneshot;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, IdbDatabase, IdbOpenDbRequest};

/// A database by name, with at most one connection to it.
pub(super) struct Database {
    name: String,
    /// The version it is brought to, and how; none for a connection that only looks at what is there.
    shape: Option<Shape>,
    connection: RefCell<Option<Rc<Connection>>>,
}

struct Connection {
    database: IdbDatabase,
    /// Set when the browser has closed it or another tab has asked for it to be closed.
    closed: Rc<Cell<bool>>,
    _listeners: [Listener; 2],
}

impl Drop for Connection {
    fn drop(&mut self) {
        // Running transactions still come to their end.
        self.database.close();
    }
}

impl Database {
    pub(super) fn new(name: &str, shape: Option<Shape>) -> Self {
        Self {
            name: name.to_owned(),
            shape,
            connection: RefCell::new(None),
        }
    }

    /// Raises the version to that of a protected database, where it is lower.
    pub(super) async fn raise(&self) -> Result<(), StoreError> {
        let version = self.connection().await?.version();
        let Some(shape) = self.shape.filter(|shape| version < shape.protected()) else {
            return Ok(());
        };
        // Another connection of one page is in its way as that of another tab.
        self.connection.take();
        let raised = open_at(&self.name, Some(shape.protected()), Some(shape)).await?;
        *self.connection.borrow_mut() = Some(Rc::new(raised));
        Ok(())
    }

    /// Does `work` in one transaction over `stores` and returns once it is complete.
    ///
    /// `work` must await nothing but requests of its transaction, or the browser ends the
    /// transaction early.
    pub(super) async fn run<T>(
        &self,
        stores: &[&str],
        access: Access,
        work: impl AsyncFnOnce(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, Failure> {
        let connection = self.connection().await.map_err(Failure::Final)?;
        let result = connection.run(stores, access, work).await;
        if let Err(Failure::Died(_)) = result {
            self.forget(&connection);
        }
        result
    }

    /// Whether the next piece of work has to open a connection first.
    pub(super) fn is_closed(&self) -> bool {
        self.connection
            .borrow()
            .as_ref()
            .is_none_or(|connection| connection.closed.get())
    }

    /// The names of its object stores.
    pub(super) async fn store_names(&self) -> Result<Vec<String>, StoreError> {
        let names = self.connection().await?.database.object_store_names();
        Ok((0..names.length())
            .filter_map(|place| names.get(place))
            .collect())
    }

    async fn connection(&self) -> Result<Rc<Connection>, StoreError> {
        if let Some(open) = self.connection.borrow().as_ref()
            && !open.closed.get()
        {
            return Ok(open.clone());
        }
        let fresh = Rc::new(open(&self.name, self.shape).await?);
        *self.connection.borrow_mut() = Some(fresh.clone());
        Ok(fresh)
    }

    /// Lets go of a dead connection, unless somebody else has already opened another.
    fn forget(&self, dead: &Rc<Connection>) {
        let mut current = self.connection.borrow_mut();
        if current.as_ref().is_some_and(|it| Rc::ptr_eq(it, dead)) {
            *current = None;
        }
    }
}

/// Why a transaction came to nothing.
pub(super) enum Failure {
    /// The connection is dead, nothing was written; on a new one it may go well.
    Died(String),
    /// Its work was done with a lock that the database no longer has; done again it may go well.
    OtherLock,
    Final(StoreError),
}

impl Connection {
    fn version(&self) -> u32 {
        self.database.version() as u32
    }

    async fn run<T>(
        &self,
        stores: &[&str],
        access: Access,
        work: impl AsyncFnOnce(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, Failure> {
        let raw =
            transaction::begin(&self.database, stores, access).map_err(|thrown| match name_of(
                &thrown,
            )
            .as_str()
            {
                "InvalidStateError" => Failure::Died(words_of(&thrown)),
                _ => Failure::Final(StoreError::from_js(&thrown)),
            })?;
        let (transaction, end) = Transaction::watch(raw);
        let worked = work(&transaction).await;
        if worked.is_err() {
            transaction.abort();
        }
        let ended = end.await.unwrap_or_else(|_| Err(JsValue::UNDEFINED));
        let error = match (worked, ended) {
            (Ok(done), Ok(())) => return Ok(done),
            (Ok(_), Err(thrown)) => StoreError::from_js(&thrown),
            (Err(error), _) => error,
        };
        Err(match error {
            StoreError::Failed(why) if self.closed.get() => Failure::Died(why),
            _ if transaction.has_other_lock.get() => Failure::OtherLock,
            other => Failure::Final(other),
        })
    }
}

/// Opens the database, creating it or bringing it up to date first where that is wanted.
async fn open(name: &str, shape: Option<Shape>) -> Result<Connection, StoreError> {
    let Some(shape) = shape else {
        return open_at(name, None, None).await;
    };
    match open_at(name, Some(shape.version), Some(shape)).await {
        Err(StoreError::NewerVersion) => {}
        opened => return opened,
    }
    let found = open_at(name, None, None).await?;
    let version = found.version();
    if version == shape.protected() {
        return Ok(found);
    }
    if !(PROTECTED + 1..shape.protected()).contains(&version) {
        return Err(StoreError::NewerVersion);
    }
    drop(found);
    open_at(name, Some(shape.protected()), Some(shape)).await
}

/// Opens the database at a version, or as it is.
async fn open_at(
    name: &str,
    version: Option<u32>,
    shape: Option<Shape>,
) -> Result<Connection, StoreError> {
    let refused = |thrown: JsValue| StoreError::Refused(words_of(&thrown));
    let factory = web_sys::window()
        .ok_or_else(|| StoreError::Refused("no window".to_owned()))?
        .indexed_db()
        .map_err(refused)?
        .ok_or_else(|| StoreError::Refused("no IndexedDB".to_owned()))?;
    let request = match version {
        Some(version) => factory.open_with_u32(name, version),
        None => factory.open(name),
    }
    .map_err(refused)?;

    let (upgrading, failure) = follow_upgrade(&request, shape);
    let opened = opened(&request).await;
    if opened == Err(StoreError::Blocked) {
        // It is brought up to date all the same once the other tab is gone.
        upgrading.forever();
    }
    if let Some(why) = failure.take() {
        return Err(why);
    }
    let database = opened.map_err(|error| match error {
        StoreError::Failed(why) if is_storage_refused() => StoreError::Refused(why),
        other => other,
    })?;

    let closed = Rc::new(Cell::new(false));
    let lost = {
        let closed = closed.clone();
        Listener::new(&database, "close", move |_| closed.set(true))
    };
    // A newer version of the app, or somebody who deletes the database, must not wait for us.
    let asked = {
        let (database, closed) = (database.clone(), closed.clone());
        Listener::new(&database.clone(), "versionchange", move |_| {
            closed.set(true);
            database.close();
        })
    };
    Ok(Connection {
        database,
        closed,
        _listeners: [lost, asked],
    })
}

/// Waits until the request to open succeeds, fails or is blocked by another tab.
async fn opened(request: &IdbOpenDbRequest) -> Result<IdbDatabase, StoreError> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let target: &EventTarget = request;
    let _listeners = ["success", "error", "blocked"].map(|kind| {
        let sender = sender.clone();
        Listener::new(target, kind, move |event| send(&sender, event.type_()))
    });
    match receiver.await.as_deref() {
        Ok("blocked") => {
            // The request goes on by itself; a connection that nobody uses any more would
            // block the other tabs in turn.
            let late = request.clone();
            Listener::new(target, "success", move |_| {
                if let Ok(database) = late.result() {
                    database.unchecked_into::<IdbDatabase>().close();
                }
            })
            .forever();
            Err(StoreError::Blocked)
        }
        _ => match request.error() {
            Ok(None) => request
                .result()
                .map(JsCast::unchecked_into)
                .map_err(|thrown| StoreError::from_js(&thrown)),
            Ok(Some(error)) if error.name() == "InvalidStateError" => {
                // Firefox in a mode without storage.
                Err(StoreError::Refused(words_of(&error)))
            }
            Ok(Some(error)) => Err(StoreError::from_js(&error)),
            Err(thrown) => Err(StoreError::from_js(&thrown)),
        },
    }
}

/// Chromium with all data of sites blocked calls that an unknown error of the database; its
/// local storage says plainly that it is refused.
fn is_storage_refused() -> bool {
    web_sys::window().is_some_and(|window| window.local_storage().is_err())
}
