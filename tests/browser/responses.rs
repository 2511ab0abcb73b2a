//! Responses in a real browser: once each, never in the order of arrival, packed all or none.

use super::fresh;
use prongsai::browser::{Packed, StoreError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

pub(super) fn packed(text: &str) -> Packed {
    Packed {
        columns: text.as_bytes().to_vec(),
        suggestions: text.to_uppercase().into_bytes(),
    }
}

fn responses(ids: &[&str]) -> Vec<(String, Packed)> {
    ids.iter()
        .map(|id| ((*id).to_owned(), packed(id)))
        .collect()
}

#[test]
async fn a_response_that_is_put_twice_is_one_and_order_is_that_of_the_ids() {
    let (_, store) = fresh().await;
    for ids in [&["c"], &["a"], &["b"], &["a"]] {
        store
            .put_responses("y", &responses(ids))
            .await
            .expect("kept");
    }
    store
        .put_responses("other", &responses(&["d"]))
        .await
        .expect("kept");
    let stored = store.responses("y").await.expect("read");
    assert_eq!(stored.blocks, Vec::<Vec<u8>>::new());
    assert_eq!(stored.tail, responses(&["a", "b", "c"]));
    assert_eq!(store.count_loose("y").await, Ok(3));
}

#[test]
async fn a_block_takes_the_place_of_its_responses_at_once() {
    let (_, store) = fresh().await;
    store
        .put_responses("y", &responses(&["a", "b", "c"]))
        .await
        .expect("kept");
    let block = packed("block");
    let ids = ["a".to_owned(), "b".to_owned()];
    assert_eq!(store.pack_responses("y", &ids, &block).await, Ok(true));
    let stored = store.responses("y").await.expect("read");
    assert_eq!(stored.blocks, std::slice::from_ref(&block.columns));
    assert_eq!(stored.tail, responses(&["c"]));
    let texts = store.packed_suggestions("y").await.expect("read");
    assert_eq!(texts, std::slice::from_ref(&block.suggestions));
    // Another tab wanted to pack the same ones.
    assert_eq!(store.pack_responses("y", &ids, &block).await, Ok(false));
    assert_eq!(store.responses("y").await.expect("read"), stored);
}

#[test]
async fn packing_that_fails_in_the_middle_changes_nothing() {
    let (_, store) = fresh().await;
    let all = responses(&["a", "b"]);
    store.put_responses("y", &all).await.expect("kept");
    let ids = ["a".to_owned(), "b".to_owned()];
    // The block is put, then the second response cannot be deleted.
    let mend = breaking("delete", 1, "UnknownError");
    let failed = store.pack_responses("y", &ids, &packed("block")).await;
    mend();
    assert!(failed.is_err(), "{failed:?}");
    let stored = store.responses("y").await.expect("read");
    assert_eq!((stored.blocks.len(), stored.tail), (0, all));
}

#[test]
async fn a_full_disk_is_said_and_none_of_the_responses_is_kept() {
    let (_, store) = fresh().await;
    let mend = breaking("put", 1, "QuotaExceededError");
    let full = store.put_responses("y", &responses(&["a", "b"])).await;
    mend();
    assert_eq!(full, Err(StoreError::Full));
    assert_eq!(store.count_loose("y").await, Ok(0));
}

#[test]
async fn a_response_that_the_disk_refuses_afterwards_takes_the_others_with_it() {
    let (_, store) = fresh().await;
    // The second is added under the key of the first: an error that comes when the put is long called.
    let mend = instead(
        "put",
        "this.first ??= given[1];
         return this.first === given[1] ? whole.apply(this, given) : this.add(given[0], this.first);",
    );
    let refused = store.put_responses("y", &responses(&["a", "b"])).await;
    mend();
    assert!(
        matches!(&refused, Err(StoreError::Failed(why)) if why.contains("ConstraintError")),
        "{refused:?}"
    );
    assert_eq!(store.count_loose("y").await, Ok(0));
}

#[test]
async fn a_response_that_cannot_be_read_is_set_aside_whole() {
    let (_, store) = fresh().await;
    store
        .put_responses("y", &responses(&["a", "b"]))
        .await
        .expect("kept");
    let moved = store.set_response_aside("y", "a", "damaged").await;
    assert_eq!(moved, Ok(()));
    assert_eq!(store.count_loose("y").await, Ok(1));
    let aside = store.aside().await.expect("read");
    assert_eq!(aside[0].why, "damaged");
}

/// Lets a verb of object stores fail from its call number `from` on, counted from 0, with a
/// named error, until what it gives is called.
pub(super) fn breaking(verb: &str, from: u32, error: &str) -> impl FnOnce() + use<> {
    let body = format!(
        "if (calls++ >= {from}) throw new DOMException('broken', '{error}');
         return whole.apply(this, given);"
    );
    instead(verb, &body)
}

/// Puts a function body in the place of a verb of object stores, until what it gives is called; it may call
/// `whole` with what was `given`, and count in `calls`.
fn instead(verb: &str, body: &str) -> impl FnOnce() + use<> {
    let code = format!(
        "const whole = IDBObjectStore.prototype.{verb};
         let calls = 0;
         IDBObjectStore.prototype.{verb} = function (...given) {{ {body} }};
         return () => {{ IDBObjectStore.prototype.{verb} = whole; }};"
    );
    let mend: js_sys::Function = js_sys::Function::new_no_args(&code)
        .call0(&JsValue::NULL)
        .expect("it is broken")
        .into();
    move || {
        mend.call0(&JsValue::NULL).expect("it is mended");
    }
}
