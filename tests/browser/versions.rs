//! Two versions of the app on one database: the newer brings it up to date, the older lets go of it.

use super::responses::{breaking, packed};
use super::{factory, fresh, said, wait};
use js_sys::{Function, Promise};
use prongsai::browser::{Store, StoreError, ids};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::IdbDatabase;

/// A database as an earlier app made it, which knew no responses yet.
const EARLIER: &str = "
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      for (const store of ['meta', 'logs', 'drafts', 'settings']) database.createObjectStore(store);
      database.createObjectStore('aside', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('batches', { keyPath: 'arrival', autoIncrement: true })
        .createIndex('by_log', ['log', 'arrival']);
      const put = (store, ...given) => opening.transaction.objectStore(store).put(...given);
      put('meta', 'earlier', 'database');
      put('meta', 'somebody', 'actor');
      put('meta', 7, 'n');
      put('settings', 'a', 'open-log');
      put('batches', { log: 'a', text: 'first' });
      put('batches', { log: 'a', text: 'second' });
    };
    opening.onsuccess = () => { opening.result.close(); done(); };";

/// Every record of the copy, as lines.
const COPY: &str = "
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const store = opening.result.transaction('before-upgrade').objectStore('before-upgrade');
      const keys = store.getAllKeys(), values = store.getAll();
      values.onsuccess = () => {
        opening.result.close();
        done(keys.result.map((key, at) => JSON.stringify([key, values.result[at]])).join('\\n'));
      };
    };";

/// Runs a script that knows the `name` of a database and calls `done`.
async fn run(script: &str, name: &str) -> JsValue {
    let function = Function::new_with_args("name, done", script);
    let promise = Promise::new(&mut |done, _| {
        let called = function.call2(&JsValue::NULL, &name.into(), &done);
        called.expect("the script runs");
    });
    JsFuture::from(promise).await.expect("it ends")
}

async fn earlier() -> String {
    let name = format!("test-{}", ids::random_id());
    run(EARLIER, &name).await;
    name
}

async fn texts(store: &Store) -> Vec<String> {
    let read = store.read_since("a", 0).await.expect("read");
    read.into_iter().map(|stored| stored.text).collect()
}

#[test]
async fn an_older_database_gets_what_it_misses_and_a_copy_of_what_it_held_is_kept() {
    let name = earlier().await;
    let store = Store::open_later(&name, 1)
        .await
        .expect("brought up to date");
    assert_eq!(store.actor(), "somebody");
    assert_eq!(texts(&store).await, ["first", "second"]);
    let response = [("r".to_owned(), packed("r"))];
    store.put_responses("a", &response).await.expect("kept");
    let appended = store.append("a", 0, 1, said).await.expect("appended");
    assert_eq!(appended.drawn.first_n, 8);
    let expected = [
        r#"[["batches",1],{"log":"a","text":"first","arrival":1}]"#,
        r#"[["batches",2],{"log":"a","text":"second","arrival":2}]"#,
        r#"[["meta","actor"],"somebody"]"#,
        r#"[["meta","database"],"earlier"]"#,
        r#"[["meta","n"],7]"#,
        r#"[["settings","open-log"],"a"]"#,
    ];
    let copy = run(COPY, &name).await.as_string().expect("a text");
    assert_eq!(copy.lines().collect::<Vec<_>>(), expected);
    // Whoever looks after the app can take the copy out.
    let everything = store.everything().await.expect("read");
    assert!(everything.contains(r#"["batches",2]"#), "{everything}");
}

#[test]
async fn only_the_copy_before_the_last_upgrade_is_kept() {
    let name = earlier().await;
    for versions in [1, 2] {
        let store = Store::open_later(&name, versions).await.expect("open");
        store.append("a", 0, 1, said).await.expect("appended");
    }
    let copy = run(COPY, &name).await.as_string().expect("a text");
    let batches = copy.lines().filter(|line| line.contains(r#"["batches","#));
    assert_eq!(batches.count(), 3, "{copy}");
    assert!(!copy.contains("before-upgrade"), "{copy}");
}

#[test]
async fn an_upgrade_without_room_for_the_copy_leaves_the_database_as_it_was() {
    let (name, store) = fresh().await;
    store.append("a", 0, 1, said).await.expect("appended");
    let before = texts(&store).await;
    drop(store);
    let mend = breaking("put", 2, "QuotaExceededError");
    let full = Store::open_later(&name, 1).await.err();
    mend();
    assert_eq!(full, Some(StoreError::Full));
    let older = Store::open_named(&name)
        .await
        .expect("the older app opens it");
    assert_eq!(texts(&older).await, before);
    older.append("a", 0, 1, said).await.expect("appended");
}

#[test]
async fn an_older_app_neither_opens_nor_writes_what_a_newer_one_has_brought_up_to_date() {
    let (name, older) = fresh().await;
    older.append("a", 0, 1, said).await.expect("appended");
    let newer = Store::open_later(&name, 1).await.expect("open");
    let before = texts(&newer).await;
    let refused = older.append("a", 0, 1, said).await;
    assert_eq!(refused, Err(StoreError::NewerVersion));
    let refused = Store::open_named(&name).await.err();
    assert_eq!(refused, Some(StoreError::NewerVersion));
    assert_eq!(texts(&newer).await, before);
    newer.append("a", 0, 1, said).await.expect("appended");
}

#[test]
async fn an_upgrade_that_an_open_tab_blocks_is_said_and_complete_once_the_tab_is_gone() {
    let name = earlier().await;
    let request = factory().open_with_u32(&name, 1).expect("a request");
    wait(&request).await;
    let tab: IdbDatabase = request.result().expect("it is open").unchecked_into();
    let blocked = Store::open_later(&name, 1).await.err();
    assert_eq!(blocked, Some(StoreError::Blocked));
    tab.close();
    let store = Store::open_later(&name, 1).await.expect("open");
    let response = [("r".to_owned(), packed("r"))];
    store.put_responses("a", &response).await.expect("kept");
    assert_eq!(texts(&store).await, ["first", "second"]);
}

#[test]
async fn looking_for_the_newest_app_creates_no_database() {
    let delete = || factory().delete_database("prongsai").expect("a request");
    wait(&delete()).await;
    assert_eq!(Store::newest_app().await, None);
    let store = Store::open().await.expect("open");
    store.append("a", 0, 1, said).await.expect("appended");
    store.sign("2026-01-01 here").await.expect("signed");
    let newest = Store::newest_app().await;
    assert_eq!(newest.as_deref(), Some("2026-01-01 here"));
    drop(store);
    wait(&delete()).await;
}
