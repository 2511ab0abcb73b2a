//! Folders in a real browser: safe writing with directory handles, permission with a fake one.

use super::fresh;
use prongsai::browser::{Folder, FolderError, Permission, Turn, ids};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::FileSystemDirectoryHandle;

const NAME: &str = "prongsai-หนองน้ำใส-2566.json";
const NEW: &str = "prongsai-หนองน้ำใส-2566.new.json";
const PREVIOUS: &str = "prongsai-หนองน้ำใส-2566.previous.json";

/// What `code` promises, with `given` as `it`.
async fn run(code: &str, given: &JsValue) -> JsValue {
    let code = format!("return (async () => {{ {code} }})();");
    let promise = js_sys::Function::new_with_args("it", &code)
        .call1(&JsValue::NULL, given)
        .expect("it begins");
    JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
        .await
        .expect("it ends well")
}

fn folder(handle: JsValue) -> Folder {
    handle.unchecked_into::<FileSystemDirectoryHandle>().into()
}

/// A new folder of the origin-private file system, and its name there.
pub(super) async fn new_folder() -> (Folder, String) {
    let name = ids::random_id();
    let code = "const root = await navigator.storage.getDirectory();
                return await root.getDirectoryHandle(it, { create: true });";
    (folder(run(code, &name.as_str().into()).await), name)
}

async fn pull_out(name: &str) {
    let code = "const root = await navigator.storage.getDirectory();
                await root.removeEntry(it, { recursive: true });";
    run(code, &name.into()).await;
}

/// A handle that answers `state` when it is asked for permission and then `asked`, and whose
/// files throw an error of this name.
async fn fake(state: &str, asked: &str, error: &str) -> Folder {
    let given = js_sys::Array::of3(&state.into(), &asked.into(), &error.into());
    let code = "const [state, asked, error] = it;
                const refuse = async () => { throw new DOMException('fake', error); };
                return {
                    name: 'stick', kind: 'directory',
                    queryPermission: async ({ mode }) => mode === 'readwrite' ? state : 'denied',
                    requestPermission: async () => asked,
                    getFileHandle: refuse, removeEntry: refuse,
                    values: () => ({ next: refuse }),
                };";
    folder(run(code, &given).await)
}

async fn names(folder: &Folder) -> Vec<String> {
    let files = folder.files().await.expect("it is listed");
    let mut names: Vec<String> = files.into_iter().map(|file| file.name).collect();
    names.sort();
    names
}

#[test]
async fn a_file_is_replaced_with_the_one_before_kept_beside() {
    let (stick, _) = new_folder().await;
    assert_eq!(stick.read(NAME).await, Ok(None));
    assert_eq!(stick.write_safely(NAME, b"first").await, Ok(()));
    assert_eq!(names(&stick).await, [NAME]);
    assert_eq!(stick.write_safely(NAME, b"second").await, Ok(()));
    assert_eq!(names(&stick).await, [NAME, PREVIOUS]);
    assert_eq!(stick.read(NAME).await, Ok(Some(b"second".to_vec())));
    assert_eq!(stick.read(PREVIOUS).await, Ok(Some(b"first".to_vec())));
    let files = stick.files().await.expect("it is listed");
    assert!(files.iter().all(|file| file.changed_at > 1_700_000_000_000));
    assert!(files.iter().any(|file| file.bytes == 6));
}

#[test]
async fn at_every_step_of_writing_a_whole_file_lies_in_the_folder() {
    let (stick, name) = new_folder().await;
    stick.write_safely(NAME, b"first").await.expect("written");
    // The disk gives way at the first, the second, the third file that is put.
    for (gives_way_at, left) in [
        (1, &[NAME][..]),
        (2, &[NEW, NAME]),
        (3, &[NEW, NAME, PREVIOUS]),
    ] {
        let given = js_sys::Array::of2(&name.as_str().into(), &gives_way_at.into());
        let code = "const [name, givesWayAt] = it; let count = 0;
            const root = await navigator.storage.getDirectory();
            const folder = await root.getDirectoryHandle(name);
            return {
                values: () => folder.values(),
                removeEntry: (name) => folder.removeEntry(name),
                getFileHandle: async (name, options) => {
                    const file = await folder.getFileHandle(name, options);
                    if (!options?.create || ++count < givesWayAt) return file;
                    return { createWritable: async () => {
                        throw new DOMException('full', 'QuotaExceededError');
                    } };
                },
            };";
        let failing = folder(run(code, &given).await);
        let refused = failing.write_safely(NAME, b"second").await;
        assert_eq!(refused, Err(FolderError::Full));
        let whole: Vec<Vec<u8>> = {
            let mut whole = Vec::new();
            for name in left {
                whole.extend(stick.read(name).await.expect("read"));
            }
            whole
        };
        assert!(whole.contains(&b"first".to_vec()), "{gives_way_at}");
    }
    assert_eq!(stick.write_safely(NAME, b"third").await, Ok(()));
    assert_eq!(names(&stick).await, [NAME, PREVIOUS]);
}

#[test]
async fn what_the_disk_did_not_keep_is_noticed() {
    let code = "const file = { getFile: async () => new File(['fir'], 'a.json'),
                    createWritable: async () => ({ write: async () => {}, close: async () => {} }) };
                return { getFileHandle: async () => file };";
    let failing = folder(run(code, &JsValue::NULL).await);
    let refused = failing.write_safely(NAME, b"first").await;
    assert_eq!(refused, Err(FolderError::Unequal));
}

#[test]
async fn a_missing_file_is_told_from_a_folder_that_is_gone() {
    let (stick, name) = new_folder().await;
    assert_eq!(stick.read("none.json").await, Ok(None));
    assert_eq!(stick.remove("none.json").await, Ok(()));
    assert_eq!(stick.copy("none.json", "other.json").await, Ok(false));
    pull_out(&name).await;
    assert_eq!(stick.read(NAME).await, Err(FolderError::Gone));
    assert_eq!(stick.files().await, Err(FolderError::Gone));
    assert_eq!(stick.remove(NAME).await, Err(FolderError::Gone));
    let refused = stick.write_safely(NAME, b"lost").await;
    assert_eq!(refused, Err(FolderError::Gone));
}

#[test]
async fn what_is_wrong_with_a_folder_is_told_by_what_can_be_done() {
    for (error, expected) in [
        ("NotAllowedError", FolderError::NotAllowed),
        ("SecurityError", FolderError::NotAllowed),
        ("NotFoundError", FolderError::Gone),
        ("QuotaExceededError", FolderError::Full),
        ("NoModificationAllowedError", FolderError::Locked),
        (
            "InvalidStateError",
            FolderError::Failed("InvalidStateError: fake".to_owned()),
        ),
    ] {
        let stick = fake("granted", "granted", error).await;
        assert_eq!(stick.read(NAME).await, Err(expected.clone()));
        assert_eq!(stick.write(NAME, b"").await, Err(expected.clone()));
        assert_eq!(stick.files().await, Err(expected));
    }
}

#[test]
async fn permission_is_looked_up_without_asking_and_asked_for_when_told_to() {
    for (state, asked, found, given) in [
        (
            "granted",
            "granted",
            Permission::Granted,
            Permission::Granted,
        ),
        ("prompt", "granted", Permission::Ask, Permission::Granted),
        ("prompt", "denied", Permission::Ask, Permission::Denied),
        ("prompt", "prompt", Permission::Ask, Permission::Ask),
        ("denied", "denied", Permission::Denied, Permission::Denied),
    ] {
        let stick = fake(state, asked, "NotAllowedError").await;
        assert_eq!(stick.permission().await, found);
        assert_eq!(stick.ask_permission().await, given);
    }
    let (real, _) = new_folder().await;
    assert_eq!(real.permission().await, Permission::Granted);
}

#[test]
async fn a_folder_is_remembered_and_forgotten() {
    let (_, store) = fresh().await;
    let (stick, _) = new_folder().await;
    assert!(store.folder("folder").await.expect("read").is_none());
    store.put_folder("folder", &stick).await.expect("kept");
    stick.write(NAME, b"first").await.expect("written");
    let kept = store.folder("folder").await.expect("read");
    let kept = kept.expect("it is there");
    assert!(kept.is_same(&stick).await);
    assert!(!kept.is_same(&new_folder().await.0).await);
    assert_eq!(kept.read(NAME).await, Ok(Some(b"first".to_vec())));
    store.remove_setting("folder").await.expect("forgotten");
    assert!(store.folder("folder").await.expect("read").is_none());
}

#[test]
async fn a_folder_is_chosen_in_the_dialogue_of_the_browser() {
    let set = "window.showDirectoryPicker = it;";
    let (stick, name) = new_folder().await;
    let choose = "return async ({ mode }) => {
        if (mode !== 'readwrite') throw new TypeError('mode');
        const root = await navigator.storage.getDirectory();
        return await root.getDirectoryHandle(it);
    };";
    run(set, &run(choose, &name.as_str().into()).await).await;
    let picked = Folder::pick().await.expect("it is asked").expect("chosen");
    assert!(picked.is_same(&stick).await);
    assert_eq!(picked.name(), name);

    let refuse = "return async () => { throw new DOMException('fake', it); };";
    run(set, &run(refuse, &"AbortError".into()).await).await;
    assert!(Folder::pick().await.expect("it is asked").is_none());
    run(set, &run(refuse, &"SecurityError".into()).await).await;
    let refused = Folder::pick().await.expect_err("it is refused");
    assert_eq!(refused, FolderError::NotAllowed);

    assert!(Folder::is_supported());
    run(set, &JsValue::UNDEFINED).await;
    assert!(!Folder::is_supported());
    let refused = Folder::pick().await.expect_err("there is no dialogue");
    assert_eq!(refused, FolderError::Unsupported);
}

#[test]
async fn turns_come_one_after_the_other() {
    let name = ids::random_id();
    let order = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let first = Turn::take(&name).await;
    let waiting = {
        let (name, order) = (name.clone(), order.clone());
        wasm_bindgen_futures::future_to_promise(async move {
            let _second = Turn::take(&name).await;
            order.borrow_mut().push("second");
            Ok(JsValue::UNDEFINED)
        })
    };
    let _other = Turn::take("another thing").await;
    // Whoever looks at the locks sees the second one wait.
    let held = run(
        "return (await navigator.locks.query()).pending.length;",
        &JsValue::NULL,
    )
    .await;
    assert_eq!(held.as_f64(), Some(1.0));
    order.borrow_mut().push("first");
    drop(first);
    JsFuture::from(waiting).await.expect("its turn comes");
    assert_eq!(*order.borrow(), ["first", "second"]);
}
