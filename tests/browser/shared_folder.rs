//! Two computers and one real directory: each writes its own file, reads the other's once, and is
//! told when a copy of it has written.

use super::folder::new_folder;
use super::fresh;
use prongsai::browser::{Folder, FolderFile};
use prongsai::calendar::{Date, FiscalYear};
use prongsai::exchange::{Beside, Listed, Opened, Shared, SharedContent, Standing};
use prongsai::log::{Author, Change, Log, Prepared};
use prongsai::plan::Plan;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test as test;

const LOG: &str = "log-1";

fn write(log: &mut Log, writer: &str, value: &str) {
    let prepared = log.prepare(vec![Change::set("m.1", "issue", value)]);
    let by = Arc::new(Author::default());
    let edits = Prepared::stamp(prepared, &writer.into(), log.highest_n() + 1, 0, &by);
    log.insert_all(edits).expect("own numbers are new");
}

async fn list(folder: &Folder) -> Vec<Listed> {
    let files = folder.files().await.expect("it is listed");
    let listed = |file: FolderFile| Listed {
        name: file.name,
        modified: file.changed_at,
        size: file.bytes,
    };
    files.into_iter().map(listed).collect()
}

/// Reads what changed, as the app does.
async fn read(folder: &Folder, shared: &mut Shared) -> Vec<(String, Opened)> {
    let mut came = Vec::new();
    for listed in shared.look(&list(folder).await) {
        let bytes = folder.read(&listed.name).await.expect("it is read");
        let opened = shared.read(&listed, LOG, &bytes.unwrap_or_default());
        came.extend(opened.map(|opened| (listed.name.clone(), opened)));
    }
    came
}

/// Writes what is new; how many files that were.
async fn send(folder: &Folder, shared: &mut Shared, log: &Log, writer: &str) -> usize {
    let year = FiscalYear::new(2566).expect("a year");
    let outgoing = shared.outgoing(&SharedContent {
        log,
        log_id: LOG,
        plan: &Plan::fold(log, year),
        writers: &[writer.to_owned()],
        responses: Some(&[]),
        beside: &Beside::new(),
        by: &Author::default(),
        written_on: Date::from_be(2566, 4, 30).expect("a day"),
        app_version: "0.1.0",
    });
    for file in &outgoing {
        folder
            .write(&file.name, &file.bytes)
            .await
            .expect("written");
        let there = list(folder).await;
        let listed = there.iter().find(|it| it.name == file.name);
        shared.wrote(listed.expect("it is there"), file.digest);
    }
    outgoing.len()
}

#[test]
async fn each_computer_writes_its_own_file_and_reads_the_others_once() {
    let (folder, _) = new_folder().await;
    let [mut one, mut two] = ["a", "b"].map(|device| Shared::join(device, "prongsai-2566"));
    let (mut log, other) = (Log::default(), Log::default());
    write(&mut log, "a", "ของเครื่องหนึ่ง");
    assert_eq!(send(&folder, &mut one, &log, "a").await, 1);
    let came = read(&folder, &mut two).await;
    assert!(log.edits().eq(came[0].1.edits.iter()));
    assert_eq!(send(&folder, &mut two, &other, "b").await, 1);
    // Remembered as text, nothing is read or written again.
    let mut two = Shared::decode(&two.encode()).expect("own text");
    assert_eq!(read(&folder, &mut two).await, []);
    assert_eq!(send(&folder, &mut two, &other, "b").await, 0);
    write(&mut log, "a", "แก้แล้ว");
    send(&folder, &mut one, &log, "a").await;
    assert_eq!(read(&folder, &mut two).await.len(), 1);
}

#[test]
async fn a_file_cut_short_on_the_disk_waits_until_it_is_whole() {
    let (folder, _) = new_folder().await;
    let [mut one, mut two] = ["a", "b"].map(|device| Shared::join(device, "prongsai-2566"));
    let mut log = Log::default();
    write(&mut log, "a", "ครบ");
    send(&folder, &mut one, &log, "a").await;
    let name = "prongsai-2566-a.json";
    let whole = folder.read(name).await.expect("read").expect("there");
    let half = &whole[..whole.len() / 2];
    folder.write(name, half).await.expect("written");
    assert_eq!(read(&folder, &mut two).await, []);
    let standing = |shared: &Shared| shared.files().next().map(|it| it.1.clone());
    assert_eq!(standing(&two), Some(Standing::Unfinished));
    folder.write(name, &whole).await.expect("written");
    assert_eq!(read(&folder, &mut two).await.len(), 1);
}

#[test]
async fn what_a_copy_of_this_computer_wrote_under_its_name_is_told() {
    let (folder, _) = new_folder().await;
    let mut one = Shared::join("a", "prongsai-2566");
    let (mut log, mut copied) = (Log::default(), Log::default());
    write(&mut log, "a", "ของเครื่องเดิม");
    send(&folder, &mut one, &log, "a").await;
    let mut copy = one.clone();
    write(&mut copied, "a", "ของเครื่องที่คัดลอก");
    send(&folder, &mut copy, &copied, "a").await;
    let (name, opened) = read(&folder, &mut one).await.remove(0);
    assert!(one.is_written_by_a_copy(&name, &opened, &log, &["a".to_owned()]));
}

#[test]
async fn a_database_remembers_all_names_under_which_it_has_written() {
    let (_, store) = fresh().await;
    let first = store.actor();
    let second = store.renew_actor().await.expect("renewed");
    let third = store.renew_actor().await.expect("renewed");
    assert_eq!(store.writers().await, Ok(vec![first, second, third]));
}
