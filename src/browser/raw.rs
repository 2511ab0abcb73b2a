//! Everything that is stored, as it lies there: for a rescue by hand.

use super::local;
use super::store::Store;
use super::store_error::StoreError;
use super::transaction::result_of;
use super::value::object;
use js_sys::{Array, JSON, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

impl Store {
    /// Everything of the database and of local storage as one JSON text: object stores by
    /// name, each a list of keys with their values, untouched. Bytes are written in base 64.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn everything(&self) -> Result<String, StoreError> {
        let names = self.store_names().await?;
        let mut stores: Vec<(String, JsValue)> = Vec::new();
        for name in &names {
            // One store at a time: a damaged one must not keep the others back.
            let entries = self
                .read(&[name], async |transaction| {
                    let store = transaction.store(name)?;
                    let keys = result_of(store.get_all_keys()).await?;
                    let values = result_of(store.get_all()).await?;
                    let entries = Array::from(&keys)
                        .iter()
                        .zip(Array::from(&values).iter())
                        .map(|(key, value)| Array::of2(&key, &value))
                        .collect::<Array>();
                    Ok(entries)
                })
                .await;
            let entries = match entries {
                Ok(entries) => entries.into(),
                Err(why) => JsValue::from_str(&format!("{why:?}")),
            };
            stores.push((name.clone(), entries));
        }
        let stores: Vec<(&str, &JsValue)> = stores
            .iter()
            .map(|(name, entries)| (name.as_str(), entries))
            .collect();
        let local = local::everything();
        let local: Vec<(&str, JsValue)> = local
            .iter()
            .map(|(key, value)| (key.as_str(), value.into()))
            .collect();
        let local: Vec<(&str, &JsValue)> = local.iter().map(|(key, value)| (*key, value)).collect();
        let whole = object(&[
            ("database", object(&stores).as_ref()),
            ("local", object(&local).as_ref()),
        ]);
        written(&whole.into()).ok_or_else(|| StoreError::Failed("JSON".to_owned()))
    }
}

/// As JSON, with bytes in base 64.
fn written(value: &JsValue) -> Option<String> {
    let readable = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(|_, value: JsValue| {
        let Some(bytes) = value.dyn_ref::<Uint8Array>() else {
            return value;
        };
        let letters: String = bytes.to_vec().into_iter().map(char::from).collect();
        let base64 = web_sys::window().and_then(|window| window.btoa(&letters).ok());
        object(&[("base64", &base64.unwrap_or_default().into())]).into()
    });
    let replacer = readable.as_ref().unchecked_ref();
    JSON::stringify_with_replacer(value, replacer)
        .ok()?
        .as_string()
}
