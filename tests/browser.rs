//! The browser layer in a real browser: run with `--target wasm32-unknown-unknown`.
#![cfg(all(target_arch = "wasm32", feature = "web"))]

use prongsai::browser::{Drawn, Store, StoreError, Tabs, clock, ids, local, page, picture};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};
use web_sys::{Event, IdbDatabase, IdbOpenDbRequest, IdbTransaction};

wasm_bindgen_test_configure!(run_in_browser);

#[path = "browser/folder.rs"]
mod folder;
#[path = "browser/responses.rs"]
mod responses;
#[path = "browser/seal.rs"]
mod seal;
#[path = "browser/shared_folder.rs"]
mod shared_folder;
#[path = "browser/versions.rs"]
mod versions;

async fn fresh() -> (String, Store) {
    let name = format!("test-{}", ids::random_id());
    let store = Store::open_named(&name).await.expect("the database opens");
    (name, store)
}

fn said(drawn: &Drawn) -> String {
    format!("{} {}", drawn.actor, drawn.first_n)
}

#[test]
async fn two_tabs_that_write_at_once_draw_different_rising_numbers() {
    let (name, one) = fresh().await;
    let two = Store::open_named(&name).await.expect("it opens twice");
    assert_eq!(one.actor(), two.actor());

    let pending: Vec<_> = (0..40)
        .map(|turn| {
            let store = if turn % 2 == 0 { &one } else { &two }.clone();
            wasm_bindgen_futures::future_to_promise(async move {
                let appended = store.append("y", 0, 3, said).await.expect("it is appended");
                Ok(JsValue::from_f64(appended.drawn.first_n as f64))
            })
        })
        .collect();
    let mut numbers = Vec::new();
    for promise in pending {
        let n = JsFuture::from(promise).await.expect("it resolves");
        numbers.push(n.as_f64().expect("a number") as u64);
    }
    numbers.sort_unstable();
    let expected: Vec<u64> = (0..40).map(|turn| 1 + turn * 3).collect();
    assert_eq!(numbers, expected);

    let read = one.read_since("y", 0).await.expect("it is read");
    assert_eq!(read.len(), 40);
    let texts: Vec<String> = expected
        .iter()
        .map(|n| format!("{} {n}", one.actor()))
        .collect();
    let found: Vec<String> = read.into_iter().map(|stored| stored.text).collect();
    assert_eq!(found, texts);
}

#[test]
async fn reading_on_brings_only_what_arrived_since_and_only_of_this_log() {
    let (_, store) = fresh().await;
    let first = store.append("a", 0, 1, said).await.expect("appended");
    store.append("b", 0, 1, said).await.expect("appended");
    let third = store.append("a", 0, 1, said).await.expect("appended");
    let since = store.read_since("a", first.arrival).await.expect("read");
    assert_eq!(since.len(), 1);
    assert_eq!(since[0].arrival, third.arrival);
    let none = store.read_since("a", third.arrival).await.expect("read");
    assert!(none.is_empty());
}

#[test]
async fn numbers_rise_above_those_of_others() {
    let (_, store) = fresh().await;
    store
        .append_foreign("a", 70, "theirs".to_owned())
        .await
        .expect("appended");
    let after_import = store.append("a", 0, 1, said).await.expect("appended");
    assert_eq!(after_import.drawn.first_n, 71);
    let after_folding = store.append("a", 200, 5, said).await.expect("appended");
    assert_eq!(after_folding.drawn.first_n, 201);
    let next = store.append("a", 0, 1, said).await.expect("appended");
    assert_eq!(next.drawn.first_n, 206);
}

#[test]
async fn what_was_appended_is_there_after_opening_anew() {
    let (name, store) = fresh().await;
    let actor = store.actor();
    store.append("a", 0, 1, said).await.expect("appended");
    store
        .put_log("a", "summary".to_owned())
        .await
        .expect("kept");
    drop(store);
    let again = Store::open_named(&name).await.expect("it opens again");
    assert_eq!(again.actor(), actor);
    assert_eq!(again.read_since("a", 0).await.expect("read").len(), 1);
    let logs = again.logs().await.expect("read");
    assert_eq!(logs, [("a".to_owned(), "summary".to_owned())]);
}

#[test]
async fn a_log_is_listed_even_when_the_page_died_before_its_summary_was_kept() {
    let (_, store) = fresh().await;
    for log in ["b", "a", "a", "แผน"] {
        store.append(log, 0, 1, said).await.expect("appended");
    }
    store
        .put_log("b", "summary".to_owned())
        .await
        .expect("kept");
    store.put_log("c", "empty".to_owned()).await.expect("kept");
    let logs = store.logs().await.expect("read");
    let logs: Vec<_> = logs.iter().map(|(id, text)| (&**id, &**text)).collect();
    assert_eq!(
        logs,
        [("a", ""), ("b", "summary"), ("c", "empty"), ("แผน", "")]
    );
}

#[test]
async fn drafts_are_found_by_the_beginning_of_their_key() {
    let (_, store) = fresh().await;
    for key in ["a/1", "a/2", "b/1"] {
        store
            .put_draft(key, key.to_uppercase())
            .await
            .expect("kept");
    }
    store.remove_draft("a/1").await.expect("removed");
    let drafts = store.drafts("a/").await.expect("read");
    assert_eq!(drafts, [("a/2".to_owned(), "A/2".to_owned())]);
}

#[test]
async fn settings_are_kept() {
    let (_, store) = fresh().await;
    assert_eq!(store.setting("division").await, Ok(None));
    let kept = store.put_setting("division", "สำนักปลัด".to_owned()).await;
    assert_eq!(kept, Ok(()));
    let setting = store.setting("division").await;
    assert_eq!(setting, Ok(Some("สำนักปลัด".to_owned())));
}

#[test]
async fn a_new_actor_starts_its_own_numbers() {
    let (_, store) = fresh().await;
    store.append("a", 0, 9, said).await.expect("appended");
    let before = store.actor();
    let renewed = store.renew_actor().await.expect("renewed");
    assert_ne!(renewed, before);
    let appended = store.append("a", 0, 1, said).await.expect("appended");
    assert_eq!(appended.drawn.actor, renewed);
    assert_eq!(appended.drawn.first_n, 1);
}

#[test]
async fn damaged_records_are_read_as_damaged_and_set_aside_whole() {
    let (name, store) = fresh().await;
    store.append("a", 0, 1, said).await.expect("appended");
    for damaged in [
        r#"{"log":"a","text":{"cut":1}}"#,
        r#"{"log":"a"}"#,
        r#"{"text":"lost"}"#,
    ] {
        plant(&name, "batches", damaged).await;
    }
    store.append("a", 0, 1, said).await.expect("appended");

    let read = store.read_since("a", 0).await.expect("read");
    let readable: Vec<bool> = read.iter().map(|stored| stored.readable).collect();
    assert_eq!(readable, [true, false, false, false, true]);
    assert_eq!(read[1].text, r#"{"log":"a","text":{"cut":1},"arrival":2}"#);
    assert_eq!(read[3].text, "lost");

    for damaged in read.iter().filter(|stored| !stored.readable) {
        let moved = store.set_aside(damaged.arrival, "damaged".to_owned()).await;
        assert_eq!(moved, Ok(()));
    }
    assert_eq!(store.read_since("a", 0).await.expect("read").len(), 2);
    let aside = store.aside().await.expect("read");
    let texts: Vec<&str> = aside.iter().map(|aside| aside.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            r#"{"log":"a","text":{"cut":1},"arrival":2}"#,
            r#"{"log":"a","arrival":3}"#,
            "lost"
        ]
    );
    assert!(
        aside
            .iter()
            .all(|aside| aside.why == "damaged" && aside.at > 0)
    );
}

#[test]
async fn a_write_is_strict_and_complete_before_it_is_answered() {
    let (_, store) = fresh().await;
    let watched = js_sys::Function::new_no_args(
        "const begin = IDBDatabase.prototype.transaction;
         const seen = [];
         IDBDatabase.prototype.transaction = function (...given) {
             const transaction = begin.apply(this, given);
             if (transaction.mode === 'readwrite') {
                 seen.push(transaction.durability);
                 transaction.addEventListener('complete', () => seen.push('complete'));
             }
             return transaction;
         };
         return seen;",
    )
    .call0(&JsValue::NULL)
    .expect("it is watched");
    store.append("a", 0, 1, said).await.expect("appended");
    let seen: js_sys::Array = watched.unchecked_into();
    let seen: Vec<_> = seen.iter().take(2).map(|it| it.as_string()).collect();
    assert_eq!(seen[0].as_deref(), Some("strict"));
    assert_eq!(seen[1].as_deref(), Some("complete"));
}

#[test]
async fn a_write_that_fails_uses_up_no_number_and_leaves_nothing_behind() {
    let (_, store) = fresh().await;
    for broken in ["add", "put"] {
        let mend = responses::breaking(broken, 0, "UnknownError");
        let failed = store.append("a", 0, 1, said).await;
        mend();
        assert!(failed.is_err(), "{failed:?}");
    }
    let mend = responses::breaking("add", 0, "QuotaExceededError");
    let full = store.append("a", 0, 1, said).await;
    mend();
    assert_eq!(full, Err(StoreError::Full));
    assert_eq!(store.read_since("a", 0).await, Ok(Vec::new()));
    let appended = store.append("a", 0, 1, said).await.expect("appended");
    assert_eq!(appended.drawn.first_n, 1);
}

#[test]
async fn a_database_that_is_deleted_under_the_page_is_noticed_before_writing() {
    let (name, store) = fresh().await;
    store.append("a", 0, 1, said).await.expect("appended");
    let request = factory().delete_database(&name).expect("a request");
    wait(&request).await;
    let refused = store.append("a", 0, 1, said).await;
    assert_eq!(refused, Err(StoreError::Emptied));
}

#[test]
async fn a_connection_that_died_is_opened_again() {
    let (name, store) = fresh().await;
    store.append("a", 0, 1, said).await.expect("appended");
    // Asking for a newer version closes the connection; the asker changes its mind.
    let request = factory().open_with_u32(&name, 2).expect("a request");
    let target = request.clone();
    let change_mind = Closure::once_into_js(move || {
        let upgrade = target.transaction().expect("an upgrade");
        upgrade.abort().expect("it is aborted");
    });
    request.set_onupgradeneeded(Some(change_mind.unchecked_ref()));
    wait(&request).await;
    let appended = store.append("a", 0, 1, said).await.expect("appended");
    assert_eq!(appended.drawn.first_n, 2);
}

#[test]
fn random_ids_have_sixteen_signs_and_differ() {
    let ids: std::collections::BTreeSet<String> = (0..1_000).map(|_| ids::random_id()).collect();
    assert_eq!(ids.len(), 1_000);
    assert!(ids.iter().all(|id| id.len() == 16));
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit();
    assert!(ids.iter().all(|id| id.bytes().all(plain)));
}

#[test]
fn a_snapshot_that_is_no_longer_understood_is_handed_back_as_text() {
    local::put("snapshot", &vec![1, 2, 3]).expect("kept");
    assert_eq!(local::get::<Vec<i32>>("snapshot"), Ok(Some(vec![1, 2, 3])));
    let other = local::get::<String>("snapshot").expect_err("no text");
    assert!(
        matches!(&other, local::LocalError::Unreadable { text, .. } if text == "[1,2,3]"),
        "{other:?}"
    );
    local::remove("snapshot").expect("removed");
    assert_eq!(local::get::<Vec<i32>>("snapshot"), Ok(None));
}

#[test]
fn a_snapshot_that_is_too_large_leaves_the_one_before() {
    local::put("large", "small").expect("kept");
    let full = local::put("large", &"ก".repeat(6_000_000));
    assert_eq!(full, Err(local::LocalError::Full));
    assert_eq!(local::get::<String>("large"), Ok(Some("small".to_owned())));
    local::remove("large").expect("removed");
}

#[test]
async fn other_tabs_hear_an_announcement_and_the_speaker_does_not() {
    let (speaker, hearer) = (Tabs::new(), Tabs::new());
    let (sender, heard) = futures_channel::oneshot::channel();
    let mut sender = Some(sender);
    let _self = speaker.on_announced(|log| panic!("heard itself say {log}"));
    let _other = hearer.on_announced(move |log| {
        if let Some(sender) = sender.take() {
            sender.send(log).expect("somebody waits");
        }
    });
    speaker.announce("2569");
    assert_eq!(heard.await.as_deref(), Ok("2569"));
}

#[test]
fn the_place_in_the_address_is_read_as_it_was_set() {
    page::set_hash("/measures/a?q=1");
    assert_eq!(page::hash(), "/measures/a?q=1");
    let part = page::encode("แผน/1 & 2");
    page::replace_hash(&format!("/search/{part}"));
    assert_eq!(page::hash(), format!("/search/{part}"));
    assert_eq!(page::decode(&part), "แผน/1 & 2");
    page::set_hash("");
}

#[test]
fn the_clock_agrees_with_itself() {
    let (year, month, day) = clock::today();
    assert!(year >= 2024 && (1..=12).contains(&month) && (1..=31).contains(&day));
    assert!(clock::now_ms() > 1_700_000_000_000);
    assert_eq!(clock::built(), None);
}

#[test]
async fn a_large_picture_becomes_a_small_upright_jpeg() {
    let noise = drawn_png(2_400, 1_200).await;
    assert!(noise.len() > 200_000);
    let picture = picture::scale_picture(&noise, "image/png", 200_000)
        .await
        .expect("it fits");
    assert!(picture.bytes.len() <= 200_000);
    assert_eq!(picture.mime, "image/jpeg");
    assert!(picture.width <= 1_600 && picture.width.abs_diff(picture.height * 2) <= 2);
    assert_eq!(picture.bytes[..2], [0xff, 0xd8]);
}

#[test]
async fn what_is_no_picture_is_refused() {
    let refused = picture::scale_picture(b"no picture", "image/jpeg", 200_000).await;
    assert_eq!(refused, Err(picture::PictureError::NotAPicture));
}

/// A PNG of random points, which compress badly.
async fn drawn_png(width: u32, height: u32) -> Vec<u8> {
    let code = format!(
        "const c = document.createElement('canvas'); c.width = {width}; c.height = {height};
         const x = c.getContext('2d'); const d = x.createImageData({width}, {height});
         let s = 1; for (let i = 0; i < d.data.length; i++) {{
             s = (s * 48271) % 2147483647; d.data[i] = i % 4 === 3 ? 255 : s & 255; }}
         x.putImageData(d, 0, 0);
         return new Promise(done => c.toBlob(b => done(b.arrayBuffer()), 'image/png'));"
    );
    let promise = js_sys::Function::new_no_args(&code)
        .call0(&JsValue::NULL)
        .expect("it is drawn");
    let buffer = JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
        .await
        .expect("it is encoded");
    js_sys::Uint8Array::new(&buffer).to_vec()
}

fn factory() -> web_sys::IdbFactory {
    let window = web_sys::window().expect("a window");
    window.indexed_db().expect("allowed").expect("there")
}

/// Puts a record into a store as somebody with the developer tools would.
async fn plant(database: &str, store: &str, json: &str) {
    plant_value(database, store, &js_sys::JSON::parse(json).expect("JSON")).await;
}

async fn plant_value(database: &str, store: &str, record: &JsValue) {
    let request = factory().open(database).expect("a request");
    wait(&request).await;
    let database: IdbDatabase = request.result().expect("it is open").unchecked_into();
    let begin: js_sys::Function = js_sys::Reflect::get(&database, &"transaction".into())
        .expect("a method")
        .unchecked_into();
    let transaction: IdbTransaction = begin
        .call2(&database, &store.into(), &"readwrite".into())
        .expect("a transaction")
        .unchecked_into();
    transaction
        .object_store(store)
        .and_then(|store| store.add(record))
        .expect("it is added");
    let done = js_sys::Promise::new(&mut |resolve, _| {
        transaction.set_oncomplete(Some(&resolve));
    });
    JsFuture::from(done).await.expect("it is complete");
    database.close();
}

async fn wait(request: &IdbOpenDbRequest) {
    let done = js_sys::Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        let failed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            let _ = resolve.call0(&JsValue::NULL);
        });
        request.set_onerror(Some(failed.as_ref().unchecked_ref()));
        failed.forget();
    });
    JsFuture::from(done).await.expect("it ends");
}
