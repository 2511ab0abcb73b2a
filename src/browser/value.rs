//! Values of JavaScript, which may be anything, as the values that were expected.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// The largest whole number that a JavaScript number holds exactly.
pub(super) const LARGEST: u64 = (1 << 53) - 1;

/// The text that `object` has under `key`.
pub(super) fn text_at(object: &JsValue, key: &str) -> Option<String> {
    js_sys::Reflect::get(object, &key.into()).ok()?.as_string()
}

/// What can be shown of any value.
pub(super) fn shown(value: &JsValue) -> String {
    JSON::stringify(value)
        .ok()
        .and_then(|text| JsValue::from(text).as_string())
        .unwrap_or_else(|| format!("{value:?}"))
}

pub(super) fn object(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in fields {
        // A fresh object takes every field.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

pub(super) fn number(value: u64) -> JsValue {
    JsValue::from_f64(value as f64)
}

/// The whole number that `value` is.
pub(super) fn whole(value: &JsValue) -> Option<u64> {
    let value = value.as_f64()?;
    (value >= 0.0 && value <= LARGEST as f64 && value.fract() == 0.0).then_some(value as u64)
}
