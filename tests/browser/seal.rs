//! A database that a passphrase protects.

use super::responses::breaking;
use super::{factory, fresh, plant_value, wait};
use js_sys::{Object, Reflect, Uint8Array};
use prongsai::browser::{LockError, Packed, Replacing, Store, StoreError};
use prongsai::exchange::DecryptError;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test as test;

const WORDS: &str = "กุ้งเผา 4 ตัว";

/// What nobody may find in what lies there.
const SECRET: &str = "secret-of-somchai";

fn packed() -> Packed {
    Packed {
        columns: SECRET.into(),
        suggestions: SECRET.into(),
    }
}

/// A database with something of every kind.
async fn full() -> (String, Store) {
    let (name, store) = fresh().await;
    fill(&store).await;
    (name, store)
}

async fn fill(store: &Store) {
    let secret = |_: &_| SECRET.to_owned();
    store.append("a", 0, 1, secret).await.expect("appended");
    store.append("a", 0, 1, secret).await.expect("appended");
    let appended = store.append("b", 0, 1, secret).await.expect("appended");
    let (arrival, why) = (appended.arrival, SECRET.to_owned());
    store.set_aside(arrival, why).await.expect("set aside");
    store.keep_aside(SECRET, SECRET).await.expect("kept aside");
    store.put_log("a", SECRET.to_owned()).await.expect("kept");
    store
        .put_draft("a/x", SECRET.to_owned())
        .await
        .expect("kept");
    store
        .put_setting("aside/a", SECRET.to_owned())
        .await
        .expect("kept");
    for id in ["r1", "r2"] {
        let response = [(id.to_owned(), packed())];
        store.put_responses("a", &response).await.expect("kept");
    }
    let ids = ["r2".to_owned()];
    store
        .pack_responses("a", &ids, &packed())
        .await
        .expect("packed");
}

/// Everything of [`full`] is there, as often as it was put.
async fn see_all(store: &Store, times: usize) {
    let stored = store.read_since("a", 0).await.expect("read");
    assert_eq!(stored.len(), 2 * times);
    assert!(stored.iter().all(|it| it.readable && it.text == SECRET));
    let aside = store.aside().await.expect("read");
    assert_eq!(aside.len(), 2 * times);
    assert!(aside.iter().all(|it| it.text == SECRET && it.why == SECRET));
    let logs = store.logs().await.expect("read");
    assert_eq!(logs, [("a".to_owned(), SECRET.to_owned())]);
    let drafts = store.drafts("").await.expect("read");
    assert_eq!(drafts, [("a/x".to_owned(), SECRET.to_owned())]);
    let setting = store.setting("aside/a").await.expect("read");
    assert_eq!(setting.as_deref(), Some(SECRET));
    let responses = store.responses("a").await.expect("read");
    assert_eq!(responses.blocks, vec![packed().columns; times]);
    assert_eq!(responses.tail, [("r1".to_owned(), packed())]);
    let texts = store.packed_suggestions("a").await.expect("read");
    assert_eq!(texts, vec![packed().suggestions; times]);
}

/// Whether the secret can be read in what lies there, bytes in base 64 included.
async fn betrays(store: &Store) -> bool {
    let everything = store.everything().await.expect("read");
    let database = everything.split("\"local\"").next().unwrap_or_default();
    let base64 = web_sys::window()
        .expect("a window")
        .btoa(SECRET)
        .expect("ascii");
    database.contains(SECRET) || database.contains(base64.trim_end_matches('='))
}

async fn protect(store: &Store) {
    store.protect(WORDS).await.expect("protected");
    store.convert(|_, _| {}).await.expect("converted");
}

#[test]
async fn nothing_lies_there_readably_and_the_passphrase_opens_everything() {
    let (name, store) = full().await;
    assert!(betrays(&store).await);
    protect(&store).await;
    assert!(!betrays(&store).await);
    see_all(&store, 1).await;
    fill(&store).await;
    assert!(!betrays(&store).await);

    let again = Store::open_named(&name).await.expect("it opens");
    assert!(again.is_protected() && again.is_locked());
    assert_eq!(again.read_since("a", 0).await, Err(StoreError::Locked));
    assert_eq!(again.setting("aside/a").await, Err(StoreError::Locked));
    let wrong = again.unlock("กุ้งเผา 5 ตัว").await;
    let expected = LockError::Passphrase(DecryptError::WrongPassphrase);
    assert_eq!(wrong, Err(expected));
    assert_eq!(again.unlock(WORDS).await, Ok(false));
    see_all(&again, 2).await;
}

#[test]
async fn a_kiosk_writes_without_the_passphrase_what_only_the_passphrase_opens() {
    let (name, store) = fresh().await;
    store
        .put_setting("kiosk", "plain".to_owned())
        .await
        .expect("kept");
    protect(&store).await;
    let kiosk = Store::open_named(&name).await.expect("it opens");
    let setting = kiosk.setting("kiosk").await.expect("read");
    assert_eq!(setting.as_deref(), Some("plain"));
    fill(&kiosk).await;
    assert!(!betrays(&kiosk).await);
    assert_eq!(kiosk.responses("a").await, Err(StoreError::Locked));
    kiosk.unlock(WORDS).await.expect("it opens");
    see_all(&kiosk, 1).await;
    kiosk.reseal_responses().await.expect("sealed anew");
    see_all(&kiosk, 1).await;
    see_all(&store, 1).await;
}

/// Does some of a piece of work and lets go of it, as a browser does that is killed.
struct Killed<F> {
    work: Pin<Box<F>>,
    steps: usize,
}

impl<F: Future> Future for Killed<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.steps == 0 {
            return Poll::Ready(None);
        }
        self.steps -= 1;
        self.work.as_mut().poll(context).map(Some)
    }
}

/// Converts, killed later each time, until that is done; how often it was killed.
async fn convert_with_kills(store: &Store, times: usize) -> usize {
    for kills in 0.. {
        let work = Box::pin(store.convert(|_, _| {}));
        let steps = 1 + kills * 3;
        if let Some(done) = (Killed { work, steps }).await {
            assert_eq!(done, Ok(()));
            return kills;
        }
        see_all(store, times).await;
    }
    unreachable!("it comes to its end")
}

#[test]
async fn a_conversion_that_is_killed_at_any_moment_loses_nothing_and_goes_on() {
    let (name, store) = full().await;
    store.protect(WORDS).await.expect("protected");
    fill(&store).await;
    assert!(convert_with_kills(&store, 2).await > 10);
    assert!(!betrays(&store).await);
    see_all(&store, 2).await;
    let again = Store::open_named(&name).await.expect("it opens");
    assert_eq!(again.unlock(WORDS).await, Ok(false));
    see_all(&again, 2).await;

    let unprotected = again.unprotect(WORDS).await;
    assert_eq!(unprotected, Ok(()));
    assert!(convert_with_kills(&again, 2).await > 10);
    assert!(!again.is_protected());
    let plain = Store::open_named(&name).await.expect("it opens");
    assert!(!plain.is_protected());
    see_all(&plain, 2).await;
}

#[test]
async fn what_was_broken_off_is_said_by_the_next_start() {
    let (name, store) = full().await;
    store.protect(WORDS).await.expect("protected");
    let again = Store::open_named(&name).await.expect("it opens");
    assert_eq!(again.unlock(WORDS).await, Ok(true));
    see_all(&again, 1).await;
    again.convert(|_, _| {}).await.expect("converted");
    assert!(!betrays(&again).await);

    let unprotected = again.unprotect(WORDS).await;
    assert_eq!(unprotected, Ok(()));
    let last = Store::open_named(&name).await.expect("it opens");
    assert!(last.is_locked());
    // A kiosk that does not know the passphrase leaves nothing behind that needs it.
    fill(&last).await;
    assert_eq!(last.unlock(WORDS).await, Ok(true));
    see_all(&last, 2).await;
    last.convert(|_, _| {}).await.expect("converted");
    assert!(!last.is_protected());
    see_all(&last, 2).await;
}

#[test]
async fn a_disk_that_is_full_in_the_middle_loses_nothing() {
    let (_, store) = full().await;
    store.protect(WORDS).await.expect("protected");
    let mend = breaking("put", 4, "QuotaExceededError");
    let full = store.convert(|_, _| {}).await;
    mend();
    assert_eq!(full, Err(StoreError::Full));
    see_all(&store, 1).await;
    store.convert(|_, _| {}).await.expect("converted");
    assert!(!betrays(&store).await);
    see_all(&store, 1).await;
}

/// Converts in both tabs at once.
async fn convert_both(one: &Store, other: &Store) {
    let converting = [one, other].map(|store| {
        let store = store.clone();
        wasm_bindgen_futures::future_to_promise(async move {
            let converted = store.convert(|_, _| {}).await;
            assert_eq!(converted, Ok(()));
            Ok(JsValue::UNDEFINED)
        })
    });
    for promise in converting {
        JsFuture::from(promise).await.expect("it is converted");
    }
}

#[test]
async fn two_tabs_that_convert_at_once_agree_also_when_one_changes_its_mind() {
    let (name, store) = full().await;
    store.protect(WORDS).await.expect("protected");
    let other = Store::open_named(&name).await.expect("it opens twice");
    other.unlock(WORDS).await.expect("it opens");
    convert_both(&store, &other).await;
    assert!(!betrays(&store).await);
    see_all(&other, 1).await;

    // One has sealed half when the other begins to open.
    fill(&store).await;
    let work = Box::pin(store.convert(|_, _| {}));
    let _killed = (Killed { work, steps: 9 }).await;
    let unprotected = other.unprotect(WORDS).await;
    assert_eq!(unprotected, Ok(()));
    convert_both(&store, &other).await;
    for tab in [&store, &other] {
        assert!(!tab.is_protected());
        see_all(tab, 2).await;
    }
}

#[test]
async fn another_passphrase_opens_what_was_sealed_before() {
    let (name, store) = full().await;
    protect(&store).await;
    let wrong = store.change_passphrase("กุ้งเผา 5 ตัว", "ปูนึ่ง 2 ตัว").await;
    assert!(wrong.is_err());
    let changed = store.change_passphrase(WORDS, "ปูนึ่ง 2 ตัว").await;
    assert_eq!(changed, Ok(()));
    let again = Store::open_named(&name).await.expect("it opens");
    assert!(again.unlock(WORDS).await.is_err());
    assert_eq!(again.unlock("ปูนึ่ง 2 ตัว").await, Ok(false));
    see_all(&again, 1).await;
}

#[test]
async fn a_tab_follows_a_lock_that_another_one_puts_on_or_takes_off() {
    let (name, store) = full().await;
    let other = Store::open_named(&name).await.expect("it opens twice");
    protect(&store).await;
    // It cannot read any more, and sets nothing aside as damaged; what it writes is sealed.
    assert_eq!(other.read_since("a", 0).await, Err(StoreError::Locked));
    fill(&other).await;
    assert!(other.is_locked() && !betrays(&store).await);
    see_all(&store, 2).await;

    let open = Store::open_named(&name).await.expect("it opens");
    open.unlock(WORDS).await.expect("it opens");
    let unprotected = store.unprotect(WORDS).await;
    assert_eq!(unprotected, Ok(()));
    fill(&open).await;
    store.convert(|_, _| {}).await.expect("converted");
    for tab in [&open, &other] {
        fill(tab).await;
        assert!(!tab.is_protected());
    }
    see_all(&store, 5).await;
    see_all(&other, 5).await;
}

#[test]
async fn a_second_lock_never_takes_the_place_of_the_first() {
    let (name, store) = full().await;
    let other = Store::open_named(&name).await.expect("it opens twice");
    protect(&store).await;
    let refused = other.protect("ปูนึ่ง 2 ตัว").await;
    assert_eq!(refused, Err(LockError::Store(StoreError::Locked)));
    let again = Store::open_named(&name).await.expect("it opens");
    assert_eq!(again.unlock(WORDS).await, Ok(false));
    see_all(&again, 1).await;
}

#[test]
async fn an_app_that_knows_no_locks_is_kept_out_and_a_later_one_comes_in() {
    let (name, store) = full().await;
    protect(&store).await;
    drop(store);
    let request = factory().open_with_u32(&name, 1).expect("a request");
    wait(&request).await;
    let error = request.error().expect("it has ended").expect("an error");
    assert_eq!(error.name(), "VersionError");

    let later = Store::open_later(&name, 1).await.expect("it opens");
    assert!(later.is_locked());
    assert_eq!(later.unlock(WORDS).await, Ok(false));
    see_all(&later, 1).await;
    assert!(!betrays(&later).await);
    let refused = Store::open_named(&name).await.err();
    assert_eq!(refused, Some(StoreError::NewerVersion));
}

#[test]
async fn the_copy_before_an_upgrade_is_sealed_too() {
    let (name, store) = full().await;
    drop(store);
    let later = Store::open_later(&name, 1).await.expect("it opens");
    let copied = later.everything().await.expect("read");
    assert!(copied.contains("before-upgrade") && betrays(&later).await);
    protect(&later).await;
    assert!(!betrays(&later).await);
    see_all(&later, 1).await;
    later
        .unprotect(WORDS)
        .await
        .expect("the passphrase is right");
    later.convert(|_, _| {}).await.expect("converted");
    let copy_in = |everything: &str| {
        let copy = everything.split("\"before-upgrade\":").nth(1);
        let copy = copy.and_then(|copy| copy.split("\"drafts\":").next());
        copy.expect("it is there").to_owned()
    };
    let after = later.everything().await.expect("read");
    assert_eq!(copy_in(&copied), copy_in(&after));
}

#[test]
async fn erasing_reaches_what_is_sealed_and_leaves_it_sealed() {
    let (_, store) = full().await;
    protect(&store).await;
    let what = Replacing {
        batches: vec![(1, "erased".to_owned())],
        drafts: vec!["a/x".to_owned()],
        setting: ("erased/a".to_owned(), SECRET.to_owned()),
    };
    store.replace("a", &what).await.expect("replaced");
    let again = |bytes: &[u8]| (bytes == SECRET.as_bytes()).then(|| b"gone".to_vec());
    let changed = store.rewrite_responses("a", &again, &again).await;
    assert_eq!(changed, Ok(3));
    assert!(!betrays(&store).await);
    let stored = store.read_since("a", 0).await.expect("read");
    let texts: Vec<&str> = stored.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["erased", SECRET]);
    assert_eq!(store.drafts("").await, Ok(Vec::new()));
    let responses = store.responses("a").await.expect("read");
    assert_eq!(responses.blocks, [b"gone".to_vec()]);
    assert_eq!(responses.tail[0].1.columns, b"gone");
    assert_eq!(responses.tail[0].1.suggestions, b"gone");
    let texts = store.packed_suggestions("a").await.expect("read");
    assert_eq!(texts, [b"gone".to_vec()]);
    store.remove_aside(1).await.expect("removed");
    assert_eq!(store.aside().await.expect("read").len(), 1);
}

#[test]
async fn a_sealed_record_that_was_damaged_is_kept_and_costs_no_other() {
    let (name, store) = full().await;
    protect(&store).await;
    let object = |fields: &[(&str, JsValue)]| {
        let object = Object::new();
        for (field, value) in fields {
            Reflect::set(&object, &(*field).into(), value).expect("a field");
        }
        JsValue::from(object)
    };
    let bytes = Uint8Array::from(&b"prongsai1 and nothing that was ever sealed"[..]);
    let text = object(&[("sealed", bytes.into()), ("is-text", true.into())]);
    let batch = object(&[("log", "a".into()), ("text", text)]);
    plant_value(&name, "batches", &batch).await;
    let stored = store.read_since("a", 0).await.expect("read");
    let readable: Vec<bool> = stored.iter().map(|it| it.readable).collect();
    assert_eq!(readable, [true, true, false]);
    store.convert(|_, _| {}).await.expect("converted");
    assert_eq!(store.read_since("a", 0).await.expect("read"), stored);

    // Without the lock it is still there, and still costs no other.
    store
        .unprotect(WORDS)
        .await
        .expect("the passphrase is right");
    store.convert(|_, _| {}).await.expect("converted");
    let after = store.read_since("a", 0).await.expect("read");
    let readable: Vec<bool> = after.iter().map(|it| it.readable).collect();
    assert_eq!(readable, [true, true, false]);
    assert!(after[2].text.contains("unopened"), "{after:?}");
}

#[test]
async fn a_text_for_local_storage_is_sealed_and_comes_back() {
    let (_, store) = fresh().await;
    assert_eq!(store.closed_text(SECRET), SECRET);
    protect(&store).await;
    let closed = store.closed_text(SECRET);
    assert!(!closed.contains(SECRET));
    assert_eq!(store.opened_text(closed), SECRET);
    assert_eq!(store.opened_text(SECRET.to_owned()), SECRET);
}
