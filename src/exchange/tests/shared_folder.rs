//! Computers that share a folder, through real bytes: a sync program carries the files between
//! their copies of it, late, in pieces and in two versions.

use super::super::{Listed, Shared, SharedContent, Standing, read_file, take_in, tell_apart};
use super::meetings::{Content, contents, in_force};
use super::*;
use crate::log::EditId;
use crate::survey::{Answers, ERASED, ResponseId, Source, YES};
use std::collections::{BTreeMap, BTreeSet};

const LOG: &str = "log-1";

/// A copy of the folder on one computer: when each file was changed, and its bytes.
type Folder = BTreeMap<String, (i64, Vec<u8>)>;

/// A computer that shares the folder.
#[derive(Clone)]
struct Desk {
    actor: String,
    /// All names under which it has written.
    writers: Vec<String>,
    last_n: u64,
    log: Log,
    responses: BTreeMap<ResponseId, Response>,
    shared: Shared,
    folder: Folder,
}

impl Desk {
    fn new(name: &str) -> Self {
        Self {
            actor: name.to_owned(),
            writers: vec![name.to_owned()],
            last_n: 0,
            log: Log::default(),
            responses: BTreeMap::new(),
            shared: Shared::join(name, &Shared::name_of("อบต.", year(), "")),
            folder: Folder::new(),
        }
    }

    fn write(&mut self, changes: Vec<Change>, at: i64) {
        let prepared = self.log.prepare(changes);
        let first_n = self.last_n.max(self.log.highest_n()) + 1;
        let actor = self.actor.as_str().into();
        let edits = Prepared::stamp(prepared, &actor, first_n, at, &Arc::default());
        self.last_n = first_n + edits.len() as u64;
        self.log.insert_all(edits).expect("own numbers are new");
    }

    fn set(&mut self, record: &str, field: &str, value: &str) {
        self.write(vec![Change::set(record, field, value)], 0);
    }

    fn renew(&mut self, name: String) {
        self.writers.push(name.clone());
        self.actor = name;
        self.last_n = 0;
    }

    /// Takes in as the app does; a copy of this computer is met with a new name.
    fn take(&mut self, edits: Vec<Edit>, new_name: impl FnOnce() -> String) {
        let (edits, twins) = tell_apart(&self.log, edits);
        let aside: BTreeSet<EditId> = self.log.aside().map(|it| it.id.clone()).collect();
        let is_known = |edit: &Edit| self.log.edit(&edit.id).is_some() || aside.contains(&edit.id);
        let is_ours = |edit: &Edit| *edit.id.actor == *self.actor && !is_known(edit);
        if twins.contains(self.actor.as_str()) || edits.iter().any(is_ours) {
            self.renew(new_name());
        }
        // What was put aside here stays aside.
        let fresh = edits.into_iter().filter(|it| !aside.contains(&it.id));
        let fresh: Vec<Edit> = fresh.collect();
        take_in(&mut self.log, &fresh, &BTreeSet::new()).expect("told apart");
    }

    fn listed(&self) -> Vec<Listed> {
        let files = self.folder.iter();
        files
            .map(|(name, (modified, bytes))| Listed {
                name: name.clone(),
                modified: *modified,
                size: bytes.len() as u64,
            })
            .collect()
    }

    /// A look at the folder: takes in what changed, then writes its own. Whether anything came or
    /// went.
    fn look(&mut self, now: i64) -> bool {
        // As after a restart.
        self.shared = Shared::decode(&self.shared.encode()).expect("own text");
        let mut was_busy = false;
        for listed in self.shared.look(&self.listed()) {
            let before = (self.log.len(), self.responses.len());
            let bytes = &self.folder[&listed.name].1;
            let Some(opened) = self.shared.read(&listed, LOG, bytes) else {
                continue;
            };
            if self
                .shared
                .is_written_by_a_copy(&listed.name, &opened, &self.log, &self.writers)
            {
                let device = format!("{}.{now}", self.shared.device());
                self.shared.part(&device);
            }
            for response in opened.responses {
                let known = self
                    .responses
                    .entry(response.id)
                    .or_insert(response.clone());
                if response.is_erased {
                    *known = response;
                }
            }
            let name = format!("{}.{now}", self.actor);
            self.take(opened.edits, || name);
            was_busy |= before != (self.log.len(), self.responses.len());
        }
        let plan = Plan::fold(&self.log, year());
        let responses: Vec<Response> = self.responses.values().cloned().collect();
        let files = self.shared.outgoing(&SharedContent {
            log: &self.log,
            log_id: LOG,
            plan: &plan,
            writers: &self.writers,
            responses: Some(&responses),
            beside: &Beside::new(),
            by: &Author::default(),
            written_on: Date::from_be(2566, 4, 30).expect("a day"),
            app_version: "0.1.0",
        });
        was_busy |= !files.is_empty();
        for file in files {
            let listed = Listed {
                name: file.name.clone(),
                modified: now,
                size: file.bytes.len() as u64,
            };
            self.shared.wrote(&listed, file.digest);
            self.folder.insert(file.name, (now, file.bytes));
        }
        was_busy
    }

    fn standing(&self, name: &str) -> Option<&Standing> {
        let mut files = self.shared.files();
        files.find(|(listed, _)| listed.name == name).map(|it| it.1)
    }

    fn own_file(&self) -> String {
        format!("prongsai-อบต-2566-{}.json", self.shared.device())
    }
}

/// Carries the files of one copy of the folder to another computer, as Syncthing does: the newer
/// one counts, and a file that was written on both is kept twice.
fn carry(from: &Folder, to: &mut Desk) {
    for (name, (modified, bytes)) in from {
        let known = to.folder.get(name).cloned();
        if known.as_ref().is_some_and(|known| known.0 >= *modified) {
            continue;
        }
        to.folder.insert(name.clone(), (*modified, bytes.clone()));
        let second = name.replace(".json", &format!(".sync-conflict-{modified}.json"));
        if let Some(known) = known.filter(|it| it.1 != *bytes && to.shared.is_own(name)) {
            to.folder.insert(second, known);
        }
    }
}

/// Everybody looks and everything is carried, until nothing moves any more.
fn settle(desks: &mut [Desk], now: &mut i64) {
    for _ in 0..8 {
        let mut was_busy = false;
        for desk in desks.iter_mut() {
            *now += 1;
            was_busy |= desk.look(*now);
        }
        for from in 0..desks.len() {
            for to in 0..desks.len() {
                let folder = desks[from].folder.clone();
                carry(&folder, &mut desks[to]);
            }
        }
        if !was_busy {
            return;
        }
    }
    panic!("the folder does not come to rest");
}

#[track_caller]
fn check_equal(desks: &[Desk]) {
    for desk in desks {
        assert!(desk.log.edits().eq(desks[0].log.edits()));
        assert_eq!(desk.responses, desks[0].responses);
    }
}

fn answer(n: u8, month: u8) -> Response {
    Response {
        id: ResponseId([n; 16]),
        day: Date::from_be(2566, month, 5).expect("a day"),
        form: "sf.standard".into(),
        division: None,
        service: None,
        answers: [("speed", 4)].into_iter().collect::<Answers>(),
        suggestion: "ขอที่จอดรถ".to_owned(),
        is_partial: false,
        source: Source::Kiosk,
        is_clock_unconfirmed: false,
        is_erased: false,
    }
}

fn trio() -> [Desk; 3] {
    ["a", "b", "c"].map(Desk::new)
}

#[test]
fn each_writes_its_own_edits_alone_and_together_they_fold_to_the_same_plan() {
    let (mut desks, mut now) = (trio(), 0);
    for change in sample_changes() {
        desks[0].write(vec![change], 0);
    }
    settle(&mut desks, &mut now);
    desks[1].set("m.2566.e6", "note", "จากกองคลัง");
    desks[2].set("m.2566.e6", "issue", "จากกองช่าง");
    settle(&mut desks, &mut now);
    check_equal(&desks);
    let mut together = Log::default();
    for desk in &desks {
        let opened = read_file(&desks[0].folder[&desk.own_file()].1).expect("own file");
        assert_eq!(
            (&opened.device, &opened.writers),
            (&desk.actor, &desk.writers)
        );
        assert!(opened.edits.iter().all(|it| *it.id.actor == *desk.actor));
        assert!(opened.is_partial && !opened.is_proposal() && opened.by_hand.is_empty());
        together.insert_all(opened.edits).expect("fits");
    }
    let plans = [&together, &desks[1].log].map(|log| Plan::fold(log, year()));
    assert_eq!(plans[0], plans[1]);
}

#[test]
fn what_has_not_changed_is_neither_read_nor_written_again() {
    let (mut desks, mut now) = (trio(), 0);
    desks[0].set("m.1", "issue", "x");
    settle(&mut desks, &mut now);
    let listed = desks[1].listed();
    assert_eq!(desks[1].shared.look(&listed), []);
    assert!(!desks[1].look(99));
}

#[test]
fn a_file_that_is_cut_short_waits_and_is_read_again() {
    let (mut desks, mut now) = (trio(), 0);
    desks[0].set("m.1", "issue", "x");
    desks[0].look(1);
    let name = desks[0].own_file();
    let (modified, whole) = desks[0].folder[&name].clone();
    let half = whole[..whole.len() / 2].to_vec();
    desks[1].folder.insert(name.clone(), (modified, half));
    desks[1].look(2);
    assert_eq!(desks[1].standing(&name), Some(&Standing::Unfinished));
    // Also where the folder says that nothing has changed since.
    assert_eq!(desks[1].shared.look(&desks[1].listed()).len(), 1);
    desks[1].folder.insert(name, (modified, whole));
    settle(&mut desks, &mut now);
    assert_eq!(desks[1].log.value("m.1", "issue"), Some("x"));
}

#[test]
fn the_second_version_of_a_file_waits_and_is_not_mixed_in() {
    let (mut desks, mut now) = (trio(), 0);
    desks[0].set("m.1", "issue", "x");
    settle(&mut desks, &mut now);
    let name = desks[0].own_file();
    let bytes = desks[0].folder[&name].1.clone();
    let second = name.replace(".json", ".sync-conflict-20260101-120000-ABCDEFG.json");
    desks[1].folder.insert(second.clone(), (5, bytes));
    assert!(!desks[1].look(6));
    assert_eq!(desks[1].standing(&second), Some(&Standing::Twofold));
    desks[1].folder.remove(&second);
    desks[1].look(7);
    assert_eq!(desks[1].standing(&second), None);
}

#[test]
fn files_of_another_plan_and_files_that_were_sent_stay_apart() {
    let mut desk = Desk::new("a");
    let sent = write(&sample());
    let other = String::from_utf8(sent.clone()).expect("UTF-8");
    let other = other.replacen("\"log\":\"log-1\"", "\"log\":\"log-2\",\"device\":\"b\"", 1);
    desk.folder.insert("sent.json".to_owned(), (1, sent));
    desk.folder
        .insert("other.json".to_owned(), (1, other.into_bytes()));
    let newer = b"{\"prongsai\":{\"format\":9,\"written\":\"2026-01-01\"}}".to_vec();
    desk.folder.insert("newer.json".to_owned(), (1, newer));
    desk.look(2);
    assert!(desk.log.is_empty());
    for name in ["sent.json", "other.json"] {
        assert!(
            matches!(desk.standing(name), Some(Standing::Apart { .. })),
            "{name}"
        );
    }
    assert!(matches!(
        desk.standing("newer.json"),
        Some(Standing::Refused(_))
    ));
}

#[test]
fn two_computers_of_one_name_part_and_both_keep_what_they_wrote() {
    let (mut desks, mut now) = (trio().to_vec(), 0);
    desks[0].set("m.1", "issue", "x");
    settle(&mut desks, &mut now);
    // The disk of the first one is copied whole; both go on, then meet in one network folder.
    let mut copy = desks[0].clone();
    desks[0].set("m.1", "note", "ของเครื่องเดิม");
    copy.set("m.2", "note", "ของเครื่องที่คัดลอก");
    desks[0].look(50);
    copy.folder.clone_from(&desks[0].folder);
    copy.look(51);
    assert_ne!(copy.shared.device(), desks[0].shared.device());
    assert_ne!(copy.actor, desks[0].actor);
    desks.push(copy);
    now = 51;
    settle(&mut desks, &mut now);
    for desk in &desks {
        assert_eq!(desk.log.value("m.1", "note"), Some("ของเครื่องเดิม"));
        assert_eq!(desk.log.value("m.2", "note"), Some("ของเครื่องที่คัดลอก"));
    }
}

#[test]
fn what_was_put_aside_here_is_not_brought_back_by_the_folder() {
    let (mut desks, mut now) = (trio(), 0);
    desks[0].set("m.1", "issue", "x");
    settle(&mut desks, &mut now);
    let theirs: BTreeSet<EditId> = desks[1].log.edits().map(|it| it.id.clone()).collect();
    desks[1].log.put_aside(&theirs);
    desks[0].set("m.2", "issue", "y");
    settle(&mut desks, &mut now);
    assert_eq!(desks[1].log.value("m.1", "issue"), None);
    assert_eq!(desks[1].log.value("m.2", "issue"), Some("y"));
}

#[test]
fn responses_travel_by_month_once_and_an_erased_one_leaves_its_file() {
    let (mut desks, mut now) = (trio(), 0);
    for n in 1..=4 {
        desks[0]
            .responses
            .insert(ResponseId([n; 16]), answer(n, 1 + n % 2));
    }
    settle(&mut desks, &mut now);
    check_equal(&desks);
    let holding = |desk: &Desk, id: u8| {
        let id = ResponseId([id; 16]).to_string();
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(&id);
        let files = desk.folder.iter().filter(|(_, (_, bytes))| holds(bytes));
        files.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        holding(&desks[1], 1),
        ["prongsai-อบต-2566-a-answers-2023-02.json"]
    );
    // For people it is one computer that has sent something.
    let news = desks[1].shared.news();
    let told = news.iter().filter_map(|(_, standing)| match standing {
        Standing::Taken(told) => Some((told.device.as_str(), told.responses.len())),
        _ => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), [("a", 4), ("c", 0)]);
    // One more leaves the file of the other month as it was.
    let january = "prongsai-อบต-2566-a-answers-2023-01.json";
    let before = desks[0].folder[january].clone();
    desks[0].responses.insert(ResponseId([5; 16]), answer(5, 2));
    settle(&mut desks, &mut now);
    assert_eq!(desks[0].folder[january], before);
    assert_eq!(desks[1].responses.len(), 5);

    let mark = format!("sv.{}", ResponseId([1; 16]));
    desks[1].set(&mark, ERASED, YES);
    settle(&mut desks, &mut now);
    assert_eq!(
        holding(&desks[0], 1),
        [
            "prongsai-อบต-2566-a-answers-erased.json",
            "prongsai-อบต-2566-b.json"
        ]
    );
}

#[test]
fn a_large_month_is_parted_and_then_written_in_parts() {
    let mut desk = Desk::new("a");
    for n in 0..4_001_u32 {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&(n.wrapping_mul(0x9e37_79b9)).to_be_bytes());
        let id = ResponseId(id);
        desk.responses.insert(id, Response { id, ..answer(1, 2) });
        if n == 3_999 {
            desk.look(1);
            assert_eq!(desk.folder.len(), 2);
        }
    }
    desk.look(2);
    assert_eq!(desk.folder.len(), 18);
    let whole = &desk.folder["prongsai-อบต-2566-a-answers-2023-02.json"].1;
    assert_eq!(read_file(whole).expect("own file").responses, []);
    let (id, before) = (ResponseId([0xf1; 16]), desk.folder.clone());
    desk.responses.insert(id, Response { id, ..answer(1, 2) });
    desk.look(3);
    let changed = desk
        .folder
        .iter()
        .filter(|(name, file)| before[*name] != **file);
    assert_eq!(changed.count(), 1);
}

#[test]
fn a_division_without_the_folder_reaches_everybody_through_whoever_took_its_stick() {
    let (mut desks, mut now) = (trio(), 0);
    let mut apart = Desk::new("stick");
    apart.set("m.9", "issue", "จากแฟลชไดรฟ์");
    let opened = read_file(&write(&apart.log)).expect("own file");
    desks[2].take(opened.edits, String::new);
    settle(&mut desks, &mut now);
    check_equal(&desks);
    assert_eq!(desks[0].log.value("m.9", "issue"), Some("จากแฟลชไดรฟ์"));
}

/// Who, what, and two numbers that choose more.
type Event = (usize, u8, usize, usize);

/// What happens among twelve divisions and one that has no folder.
fn play(desks: &mut Vec<Desk>, events: &[Event], now: &mut i64) -> BTreeSet<Content> {
    let mut acknowledged = BTreeSet::new();
    for (who, what, a, b) in events {
        *now += 1;
        let who = who % desks.len();
        match what {
            0..=4 => {
                let (record, field) = (["m.1", "m.2", "t.1"][a % 3], ["issue", "note"][b % 2]);
                let change = if *what == 4 {
                    Change::delete(record)
                } else {
                    Change::set(record, field, ["", "x", "y"][b % 3])
                };
                let desk = &mut desks[who];
                // Each time is one of a kind, so that an edit is found under another name.
                let at = *now * 100;
                desk.write(vec![change], at);
                acknowledged.extend(contents(&desk.log).into_iter().filter(|it| it.3 == at));
            }
            5..=7 => {
                desks[who].look(*now);
            }
            8 | 9 => {
                let folder = desks[who].folder.clone();
                let to = a % desks.len();
                carry(&folder, &mut desks[to]);
            }
            10 => {
                // Carrying is interrupted; the rest comes another time.
                let to = a % desks.len();
                let file = desks[who].folder.iter().nth(b % 5);
                if let Some((name, (modified, bytes))) = file {
                    let half = bytes[..bytes.len() / 2].to_vec();
                    let cut = (name.clone(), (modified - 1, half));
                    if !desks[to].shared.is_own(name) && !desks[to].folder.contains_key(name) {
                        desks[to].folder.insert(cut.0, cut.1);
                    }
                }
            }
            11 => {
                let edits: Vec<Edit> = desks[who].log.edits().cloned().collect();
                let name = format!("{}.{now}", desks[a % desks.len()].actor);
                let to = a % desks.len();
                desks[to].take(edits, || name);
            }
            12 if desks.len() < 14 => {
                // A computer is copied whole, with its copy of the folder; both go on.
                let copy = desks[who].clone();
                desks.push(copy);
            }
            _ => {
                // Carried twice, or lost: the file of somebody is gone from one copy.
                let name = desks[who].folder.keys().nth(b % 7).cloned();
                if let Some(name) = name.filter(|name| !name.contains("sync-conflict")) {
                    desks[who].folder.remove(&name);
                }
            }
        }
    }
    acknowledged
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 2_000 }))]

    /// A year in a shared folder: late, cut, lost and doubled files, sticks beside it, copied
    /// computers; in the end all have the same and nothing that was written is missing.
    #[test]
    fn twelve_divisions_that_share_a_folder_end_equal(
        events in prop::collection::vec((0usize..12, 0u8..14, 0usize..100, 0usize..100), 1..80),
    ) {
        let mut desks: Vec<Desk> = (0..12).map(|n| Desk::new(&format!("desk{n}"))).collect();
        let mut now = 0;
        let acknowledged = play(&mut desks, &events, &mut now);
        settle(&mut desks, &mut now);
        let is_copied = desks.len() > 12;
        for desk in &desks {
            let contents = contents(&desk.log);
            prop_assert_eq!(&contents, &acknowledged);
            prop_assert_eq!(in_force(&desk.log), in_force(&desks[0].log));
            // Copies have names that each computer gives for itself.
            prop_assert!(is_copied || desk.log.edits().eq(desks[0].log.edits()));
        }
    }
}
