//! Two computers that write under one name, because one was copied from the other.
//!
//! Both number on from where they were parted, so the same number stands for two edits. The
//! edits of the other one get a name of their own here, made of what parts the two: wherever
//! they are met again they get the same name, and a file that calls ours so is understood.

use super::read::Opened;
use crate::log::{Actor, Edit, EditId, Log};
use crate::sorting::SmallSort;
use std::collections::{BTreeMap, BTreeSet};

/// Edits of a file as they can stand beside those of a log, and the names under which two have
/// written.
pub fn tell_apart(own: &Log, edits: Vec<Edit>) -> (Vec<Edit>, BTreeSet<Actor>) {
    let called = call_by_our_names(own, edits);
    let mut partings: BTreeMap<Actor, Parting> = BTreeMap::new();
    for edit in &called {
        let differs = own
            .known(&edit.id)
            .is_some_and(|known| !known.agrees_with(edit));
        let is_first = partings
            .get(&edit.id.actor)
            .is_none_or(|parting| edit.id.n < parting.n);
        if differs && is_first {
            let parting = Parting {
                n: edit.id.n,
                name: name_of(edit),
            };
            partings.insert(edit.id.actor.clone(), parting);
        }
    }
    let twins = partings.keys().cloned().collect();
    (rename(called, &partings), twins)
}

/// The edits of several files, each once, by writer and number, so that they contradict neither a log nor
/// each other.
pub fn told_apart<'a>(own: &Log, files: impl IntoIterator<Item = &'a Opened>) -> Vec<Edit> {
    let (mut met, mut by_writer) = (own.clone(), BTreeMap::<Actor, Vec<Edit>>::new());
    for file in files {
        let (told, _) = tell_apart(&met, file.edits.clone());
        // Told apart from all that was met, they contradict nothing.
        let _met = met.insert_all(told.clone());
        let mut told = told.into_iter();
        while let Some(writer) = told.as_slice().first().map(|edit| edit.id.actor.clone()) {
            let is_of = |edit: &&Edit| edit.id.actor == writer;
            let run = told.as_slice().iter().take_while(is_of).count();
            let of = by_writer.entry(writer).or_default();
            of.extend(told.by_ref().take(run));
        }
    }
    let mut edits = Vec::with_capacity(by_writer.values().map(Vec::len).sum());
    for mut of in by_writer.into_values() {
        if !of.is_sorted_by(|a, b| a.id.n < b.id.n) {
            // An erased copy comes first, and is the one that stays.
            of.small_sort_by_key(|edit| (edit.id.n, !edit.is_erased));
            of.dedup_by(|later, first| later.id == first.id);
        }
        edits.append(&mut of);
    }
    edits
}

/// From which number on an actor gets another name.
struct Parting {
    n: u64,
    name: Actor,
}

/// `actor-n-hash`: which edit parts the two, and what it says.
fn name_of(edit: &Edit) -> Actor {
    format!("{}-{}-{:016x}", edit.id.actor, edit.id.n, hash(edit)).into()
}

/// What others call the twin of somebody may be the one that we know under the plain name.
fn call_by_our_names(own: &Log, edits: Vec<Edit>) -> Vec<Edit> {
    let mut partings = BTreeMap::new();
    for run in edits.chunk_by(|one, next| one.id.actor == next.id.actor) {
        let Some(name) = run.first().map(|edit| &edit.id.actor) else {
            continue;
        };
        if partings.contains_key(name) {
            continue;
        }
        let mut parts = name.rsplitn(3, '-');
        let (_, Some(n), Some(plain)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let Ok(n) = n.parse() else { continue };
        let id = EditId {
            n,
            actor: plain.into(),
        };
        if own.edit(&id).is_some_and(|known| name_of(known) == *name) {
            let parting = Parting { n, name: id.actor };
            partings.insert(name.clone(), parting);
        }
    }
    rename(edits, &partings)
}

fn rename(mut edits: Vec<Edit>, partings: &BTreeMap<Actor, Parting>) -> Vec<Edit> {
    if partings.is_empty() {
        return edits;
    }
    let give_name = |id: &mut EditId| {
        if let Some(parting) = partings.get(&id.actor).filter(|it| id.n >= it.n) {
            id.actor = parting.name.clone();
        }
    };
    for edit in &mut edits {
        give_name(&mut edit.id);
        edit.replaces.iter_mut().for_each(give_name);
        edit.replaces.small_sort();
    }
    // A file may hold both under either name.
    let mut seen = BTreeSet::new();
    edits.retain(|edit| seen.insert(edit.id.clone()));
    edits
}

/// FNV-1a: the same on every computer, and nobody's secret depends on it.
fn hash(edit: &Edit) -> u64 {
    let at = edit.at.to_string();
    let value = edit.value.as_deref();
    let parts: [&str; 7] = [
        &edit.record,
        &edit.field,
        value.unwrap_or_default(),
        if value.is_some() { "=" } else { "" },
        &at,
        &edit.by.division,
        &edit.by.person,
    ];
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
