//! One thing at a time over all tabs of this browser.

use super::transaction::send;
use futures_channel::oneshot;
use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;

/// A turn that has come; the next tab's comes when it is dropped, or when this page is gone.
#[must_use = "a dropped turn is over"]
pub struct Turn {
    _end: Option<oneshot::Sender<()>>,
}

impl Turn {
    /// Waits until no other tab has the turn of this name. Where the browser knows no locks (plain
    /// http, before 2022) it comes at once.
    pub async fn take(name: &str) -> Self {
        let (sender, taken) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        let given = sender.clone();
        let hold = Closure::once_into_js(move || {
            let (end, ended) = oneshot::channel::<()>();
            send(&given, Self { _end: Some(end) });
            future_to_promise(async move {
                let _over = ended.await;
                Ok(JsValue::UNDEFINED)
            })
        });
        let asked = || {
            let navigator = web_sys::window().ok_or(JsValue::UNDEFINED)?.navigator();
            let locks = Reflect::get(&navigator, &"locks".into())?;
            let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
            let asked = request.call2(&locks, &name.into(), &hold)?;
            asked.dyn_into::<Promise>()
        };
        let without = Self { _end: None };
        let Ok(asked) = asked() else {
            return without;
        };
        let refused = Closure::new(move |_| send(&sender, Self { _end: None }));
        let _watched = asked.catch(&refused);
        taken.await.unwrap_or(without)
    }
}
