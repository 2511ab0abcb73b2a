//! One round of work in the work folder: what others wrote comes in first, then the plan goes out.

use super::taking::erased_by;
use super::work_folder::{FolderTrouble, Kept};
use super::{Offer, Sending, Workspace};
use crate::browser::{Folder, FolderFile, Turn};
use crate::exchange::{
    Brought, Comparison, Effect, Generations, Opened, ReadError, current_of, is_work_file_of,
    read_file, tell_apart, work_file_name, write_file,
};
use crate::sorting::SmallSort;
use futures_channel::oneshot;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The turn that the tabs of this browser take in the folder.
const TURN: &str = "prongsai-work-folder";

/// The setting that remembers how a log was last seen in the folder.
fn seen_key(log_id: &str) -> String {
    format!("work-folder/{log_id}")
}

/// How a log was last seen in the folder by this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Seen {
    /// What of it was written last: the same again is not written twice.
    print: String,
    /// When that was read back.
    at: i64,
    /// Size and time of each of its current files, by name: another one was written elsewhere.
    files: BTreeMap<String, String>,
}

impl Seen {
    fn encode(&self) -> String {
        let mut lines = vec![self.print.clone(), self.at.to_string()];
        let files = self.files.iter();
        lines.extend(files.map(|(name, sign)| format!("{sign} {name}")));
        lines.join("\n")
    }

    fn decode(text: &str) -> Self {
        let mut lines = text.lines();
        let mut seen = Self {
            print: lines.next().unwrap_or_default().to_owned(),
            at: lines.next().and_then(|at| at.parse().ok()).unwrap_or(0),
            files: BTreeMap::new(),
        };
        for (sign, name) in lines.filter_map(|line| line.split_once(' ')) {
            seen.files.insert(name.to_owned(), sign.to_owned());
        }
        seen
    }

    fn knows(&self, file: &FolderFile) -> bool {
        self.files.get(&file.name) == Some(&sign_of(file))
    }

    fn note(&mut self, file: &FolderFile) {
        self.files.insert(file.name.clone(), sign_of(file));
    }
}

/// What tells a file from one that was written later.
fn sign_of(file: &FolderFile) -> String {
    format!("{}@{}", file.bytes, file.changed_at)
}

/// The current files of a folder by name, each followed by what was being written when a stick was
/// pulled out, and by what it was before, the newest first.
fn groups(files: &[FolderFile]) -> BTreeMap<String, Vec<FolderFile>> {
    let mut groups: BTreeMap<String, Vec<FolderFile>> = BTreeMap::new();
    for file in files {
        if let Some(current) = current_of(&file.name) {
            groups.entry(current).or_default().push(file.clone());
        }
    }
    for (current, group) in &mut groups {
        let rank = |file: &FolderFile| match is_current(file, current) {
            true => 0,
            false if is_unfinished(file) => 1,
            false => 2,
        };
        group.small_sort_by_key(|file| (rank(file), -file.changed_at));
    }
    groups
}

fn is_current(file: &FolderFile, current: &str) -> bool {
    file.name == current
}

fn is_unfinished(file: &FolderFile) -> bool {
    file.name.ends_with(".new.json")
}

/// The first file of a group that can be read; none where all are damaged.
async fn first_readable(
    folder: &Folder,
    group: &[FolderFile],
) -> Result<Option<Offer>, FolderTrouble> {
    for file in group {
        let Some(bytes) = folder.read(&file.name).await? else {
            continue;
        };
        match read_file(&bytes) {
            Ok(opened) => {
                return Ok(Some(Offer {
                    name: file.name.clone(),
                    opened: Arc::new(opened),
                }));
            }
            Err(error @ ReadError::TooNew { .. }) => return Err(FolderTrouble::Content(error)),
            // Cut short by a stick that was pulled out: the one before it is whole.
            Err(_) => {}
        }
    }
    Ok(None)
}

impl Workspace {
    /// Brings the folder up to date with a log, and the log with the folder.
    pub(super) async fn keep_log(
        &self,
        folder: &Folder,
        log_id: &str,
    ) -> Result<Kept, FolderTrouble> {
        let _turn = Turn::take(TURN).await;
        let mut seen = Seen::decode(&self.folder_setting(log_id).await);
        let files = folder.files().await?;
        let groups = groups(&files).into_iter();
        for (current, group) in groups.filter(|(current, _)| is_work_file_of(current, log_id)) {
            for (place, file) in group.iter().enumerate() {
                let is_due = is_current(file, &current) || is_unfinished(file);
                if !is_due || seen.knows(file) {
                    continue;
                }
                if let Some(offer) = first_readable(folder, &group[place..]).await?
                    && offer.opened.log_id == log_id
                    && !self.take_from_folder(offer).await
                {
                    return Ok(Kept::Undecided);
                }
                seen.note(file);
            }
        }
        let kept = self.put_in_folder(folder, log_id, &files, seen).await?;
        if matches!(kept, Kept::At(_)) {
            let mut older = folder.files().await?;
            older.retain(|file| {
                current_of(&file.name).is_some_and(|current| is_work_file_of(&current, log_id))
            });
            self.sweep_folder(folder, log_id, &older).await;
        }
        Ok(kept)
    }

    /// Takes in what a file of the folder has beyond the open log, and waits until the disk has
    /// it; false where a person has to look first, who then finds it among the files that wait.
    async fn take_from_folder(&self, offer: Offer) -> bool {
        let Some(opened) = self.beyond_the_open(&offer.opened).await else {
            return true;
        };
        let contradicts = self.inner.with_value(|inner| {
            let (told, _) = tell_apart(&inner.log, opened.edits.clone());
            let reader = Arc::new(self.author());
            let compared = Comparison::of(&inner.log, &told, &[], &reader);
            compared.is_ok_and(|compared| compared.count(Effect::Conflict) > 0)
        });
        let (sender, taken) = oneshot::channel();
        if contradicts || !opened.by_hand.is_empty() || opened.is_proposal() {
            self.offer(offer, Box::new(|_| {}));
            return false;
        }
        self.take_in_quietly(
            Arc::new(opened),
            Box::new(move |count| {
                // The page that waited may be gone.
                let _ = sender.send(count);
            }),
        );
        let count = taken.await.unwrap_or_default();
        if count > 0 {
            let words = (self.text().get_untracked().folder.came)(count);
            self.say_undoable(self.digits_now(&words));
        }
        true
    }

    /// What a file has that this computer neither has nor has put aside; none where that is
    /// nothing.
    async fn beyond_the_open(&self, opened: &Opened) -> Option<Opened> {
        let mut fresh = opened.clone();
        let (known, aside) = self.inner.with_value(|inner| {
            let (told, _) = tell_apart(&inner.log, opened.edits.clone());
            let aside: BTreeSet<_> = inner.log.aside().map(|edit| edit.id.clone()).collect();
            let is_known = |id| inner.log.edit(id).is_some() || aside.contains(id);
            let is_whole = told.iter().all(|edit| is_known(&edit.id));
            (is_whole && erased_by(&inner.log, &told).is_empty(), aside)
        });
        fresh.edits.retain(|edit| !aside.contains(&edit.id));
        let store = self.inner.with_value(|inner| inner.store.clone());
        let mut brings_responses = false;
        if let Some(store) = store {
            let log_id = &opened.log_id;
            // What the disk does not give now is asked for again with the next file.
            let aside = super::brought::aside_of(&store, log_id).await.ok()?;
            fresh.responses.retain(|it| !aside.contains(&it.id));
            let kept = super::responses::read_kept(&store, log_id).await.ok()?;
            let brought = Brought::of(&fresh.responses, |id| kept.response(id));
            brings_responses = !brought.is_nothing_new();
        }
        let has_more = !known || brings_responses || !fresh.by_hand.is_empty();
        (has_more || fresh.is_proposal()).then_some(fresh)
    }

    /// Writes the open log into the folder, unless it lies there as it is.
    async fn put_in_folder(
        &self,
        folder: &Folder,
        log_id: &str,
        files: &[FolderFile],
        mut seen: Seen,
    ) -> Result<Kept, FolderTrouble> {
        // To be sure that nothing is new costs reading all responses: asked only where something came.
        let now = self.sent_now(log_id);
        let is_as_left = self.inner.with_value(|inner| inner.put_in_folder == now);
        let name = self.work_file_of(log_id);
        let current = files.iter().find(|file| file.name == name);
        if is_as_left && current.is_some_and(|file| seen.knows(file)) {
            return Ok(Kept::At(seen.at));
        }
        let sending = Sending::default();
        let beyond = self.beyond(&sending).await;
        if !beyond.is_whole {
            return Err(FolderTrouble::Incomplete);
        }
        let log = self.inner.with_value(|inner| inner.log.clone());
        if self.open_log.with_untracked(|open| open != log_id) {
            // The other one has announced itself.
            return Ok(Kept::Nothing);
        }
        let erased = log.erased().count();
        let print = format!(
            "{} {} {} {erased}",
            log.len(),
            log.highest_n(),
            beyond.size()
        );
        if seen.print == print && current.is_some_and(|file| seen.knows(file)) {
            self.inner.update_value(|inner| inner.put_in_folder = now);
            return Ok(Kept::At(seen.at));
        }
        let bytes = self
            .outgoing(&log, &sending, &beyond, &mut write_file)
            .bytes;
        let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
        let today = self.day.get_untracked();
        let generations = current.map(|file| {
            let written_on = self.day_of(file.changed_at);
            Generations::of(&name, written_on, today, &names)
        });
        let generations = generations.unwrap_or_default();
        for kept in &generations.keep {
            folder.copy(&name, kept).await?;
        }
        folder.write_safely(&name, &bytes).await?;
        for old in &generations.drop {
            // One that stays is dropped the next day.
            let _dropped = folder.remove(old).await;
        }
        seen.print = print;
        seen.at = self.now_ms();
        let files = folder.files().await?;
        if let Some(file) = files.iter().find(|file| file.name == name) {
            seen.note(file);
        }
        self.keep_folder_setting(log_id, &seen).await;
        self.inner.update_value(|inner| inner.put_in_folder = now);
        self.note_copy();
        Ok(Kept::At(seen.at))
    }

    fn work_file_of(&self, log_id: &str) -> String {
        self.plan
            .with_untracked(|plan| work_file_name(&plan.office.name, plan.year.be(), log_id))
    }

    /// Opens all plans of a folder on a computer that has none; the one that was written last is
    /// shown.
    pub(super) async fn bring_everything(&self, folder: &Folder) -> Result<(), FolderTrouble> {
        let files = folder.files().await?;
        let groups = groups(&files);
        let mut all: Vec<&Vec<FolderFile>> = groups.values().collect();
        all.small_sort_by_key(|group| group.iter().map(|file| file.changed_at).max());
        let mut count = 0;
        for group in all {
            if let Some(offer) = first_readable(folder, group).await? {
                count += 1;
                self.open_offer(&offer, Box::new(|_| {}));
            }
        }
        let text = &self.text().get_untracked().folder;
        if count == 0 {
            self.folder_hint.set(text.nothing_there.to_owned());
        } else {
            self.say(self.digits_now(&(text.plans_came)(count)), None);
        }
        Ok(())
    }

    /// Shows the plans of a folder that this computer does not have among the files that wait.
    pub(super) async fn offer_other_plans(&self, folder: &Folder) -> Result<(), FolderTrouble> {
        let files = folder.files().await?;
        let logs = self.logs.get_untracked();
        let is_known = |current: &str| logs.iter().any(|log| is_work_file_of(current, &log.id));
        let mut count = 0;
        for (current, group) in groups(&files) {
            if is_known(&current) {
                continue;
            }
            if let Some(offer) = first_readable(folder, &group).await? {
                count += 1;
                self.offer(offer, Box::new(|_| {}));
            }
        }
        if count > 0 {
            let words = (self.text().get_untracked().folder.other_plans)(count);
            self.say(self.digits_now(&words), None);
        }
        Ok(())
    }

    async fn folder_setting(&self, log_id: &str) -> String {
        let store = self.inner.with_value(|inner| inner.store.clone());
        match store {
            // Unread, the file of the folder is only looked at once more.
            Some(store) => {
                let kept = store.setting(&seen_key(log_id)).await;
                kept.ok().flatten().unwrap_or_default()
            }
            None => String::new(),
        }
    }

    async fn keep_folder_setting(&self, log_id: &str, seen: &Seen) {
        let store = self.inner.with_value(|inner| inner.store.clone());
        if let Some(store) = store {
            let _kept = store.put_setting(&seen_key(log_id), seen.encode()).await;
        }
    }
}
