//! Transactions that have ended only when the disk has them.

use super::listener::Listener;
use super::store_error::StoreError;
use futures_channel::oneshot;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

/// What a transaction may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    /// Write, and end only when the disk has it (`durability: "strict"`).
    Write,
}

/// A running transaction.
pub(super) struct Transaction {
    raw: IdbTransaction,
    /// Whether its work was done with a lock that is no longer that of the database.
    pub(super) has_other_lock: Cell<bool>,
    _listeners: [Listener; 2],
}

impl Transaction {
    pub(super) fn watch(raw: IdbTransaction) -> (Self, oneshot::Receiver<Result<(), JsValue>>) {
        let (sender, end) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        let completed = {
            let sender = sender.clone();
            Listener::new(&raw, "complete", move |_| {
                send(&sender, Ok(()));
            })
        };
        let aborted = {
            let raw = raw.clone();
            Listener::new(&raw.clone(), "abort", move |_| {
                let why = raw.error().map_or(JsValue::UNDEFINED, JsValue::from);
                send(&sender, Err(why));
            })
        };
        let transaction = Self {
            raw,
            has_other_lock: Cell::new(false),
            _listeners: [completed, aborted],
        };
        (transaction, end)
    }

    /// Undoes what has been done so far, unless an error has done that already.
    pub(super) fn abort(&self) {
        let _ = self.raw.abort();
    }

    /// Nothing more comes: the disk begins at once instead of when all requests were answered.
    pub(super) fn commit(&self) {
        #[expect(
            deprecated,
            reason = "web-sys says so of it without a reason, no standard does"
        )]
        let begun = self.raw.commit();
        // One that has failed already says so itself.
        let _ = begun;
    }

    /// The object store `name`, which must be one of those the transaction was begun with.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        self.raw
            .object_store(name)
            .map_err(|thrown| StoreError::from_js(&thrown))
    }
}

/// Waits for what a request of a running transaction brings.
pub(super) async fn result_of(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StoreError> {
    Asked::new(request)?.answer().await
}

/// A request of a running transaction whose answer is heard from the beginning, so that it may be
/// waited for after those of others.
pub(super) struct Asked {
    request: IdbRequest,
    answered: oneshot::Receiver<()>,
    _listeners: [Listener; 2],
}

impl Asked {
    pub(super) fn new(request: Result<IdbRequest, JsValue>) -> Result<Self, StoreError> {
        let request = request.map_err(|thrown| StoreError::from_js(&thrown))?;
        let (sender, answered) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        let listeners = ["success", "error"].map(|kind| {
            let sender = sender.clone();
            Listener::new(&request, kind, move |_| send(&sender, ()))
        });
        Ok(Self {
            request,
            answered,
            _listeners: listeners,
        })
    }

    pub(super) async fn answer(self) -> Result<JsValue, StoreError> {
        let _ = self.answered.await;
        let error = self.request.error();
        match error.map_err(|thrown| StoreError::from_js(&thrown))? {
            Some(error) => Err(StoreError::from_js(&error)),
            None => {
                let result = self.request.result();
                result.map_err(|thrown| StoreError::from_js(&thrown))
            }
        }
    }
}

/// Sends through a channel that several listeners share; only the first is heard.
pub(super) fn send<T>(sender: &Cell<Option<oneshot::Sender<T>>>, value: T) {
    if let Some(sender) = sender.take() {
        // Nobody waits any more: nothing to tell.
        let _ = sender.send(value);
    }
}

/// `database.transaction(stores, mode, {durability})`, which web-sys has only behind its flag
/// for unstable interfaces. Browsers that do not know the option ignore it.
pub(super) fn begin(
    database: &IdbDatabase,
    stores: &[&str],
    access: Access,
) -> Result<IdbTransaction, JsValue> {
    let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
    let options = Object::new();
    let mode = match access {
        Access::Read => "readonly",
        Access::Write => {
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            "readwrite"
        }
    };
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    begin
        .call3(database, &names, &mode.into(), &options)?
        .dyn_into()
}
