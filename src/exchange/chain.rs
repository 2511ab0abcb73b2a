//! The links of chains as they stand in batches and files, and what a file's own chains say of it.

use super::error::ReadError;
use super::read::Opened;
use super::wire::{Link as WireLink, Text};
use crate::log::{Actor, Edit, EditId, Hash, Link, Log, Proof, Proofs, Seed};
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The links of files that are kept with their edits, by writer and number, each once.
///
/// A link is kept where it goes on from one that is here, or is the first of its writer, and all of its
/// edits come with it: then they stand in one batch, and erasing one of them finds its salt. What came
/// before without a link stays without, so that nothing is ever called broken that merely came in parts.
/// `edits` are those of the files, told apart: a file of which one has got another name says nothing.
#[must_use]
pub fn links_to_keep(own: &Log, files: &[&Opened], edits: &[Edit]) -> Vec<Link> {
    let mut kept: BTreeMap<(Actor, u64), Link> = BTreeMap::new();
    if files.iter().all(|file| file.links.is_empty()) {
        return Vec::new();
    }
    let mut all: BTreeMap<&EditId, &Edit> = BTreeMap::new();
    all.extend(edits.iter().map(|edit| (&edit.id, edit)));
    let mut begun: BTreeSet<Actor> = own.chain_ends(None).into_keys().collect();
    let is_whole = |file: &&&Opened| file.edits.iter().all(|edit| all.contains_key(&edit.id));
    for file in files.iter().filter(is_whole) {
        for of in file
            .links
            .chunk_by(|one, next| one.first.actor == next.first.actor)
        {
            let mut follows = of
                .first()
                .is_some_and(|it| begun.insert(it.first.actor.clone()));
            for link in of {
                let key = (link.first.actor.clone(), link.first.n);
                if let Some(here) = own.link_at(&link.first).or_else(|| kept.get(&key)) {
                    follows = here.hash == link.hash;
                    continue;
                }
                let comes = |id: EditId| all.contains_key(&id) && own.known(&id).is_none();
                follows = follows && link.needs().all(comes);
                if !follows {
                    break;
                }
                kept.insert(key, without_erased(link, file, &all));
            }
        }
    }
    kept.into_values().collect()
}

/// A link without the salts of those values that another file erases.
fn without_erased(link: &Link, file: &Opened, all: &BTreeMap<&EditId, &Edit>) -> Link {
    let mut link = link.clone();
    let needed: Vec<EditId> = link.needs().collect();
    for id in needed {
        let is_erased = all.get(&id).is_some_and(|edit| edit.is_erased);
        let place = (&id.actor, id.n);
        let at = file
            .edits
            .binary_search_by(|edit| (&edit.id.actor, edit.id.n).cmp(&place));
        let edit = at.ok().and_then(|at| file.edits.get(at));
        if let Some(edit) = edit.filter(|edit| is_erased && !edit.is_erased) {
            link.forget(edit);
        }
    }
    link
}

/// A hash as a database keeps it.
#[must_use]
pub fn write_hash(hash: &Hash) -> String {
    BASE64.encode(hash)
}

/// Reads what [`write_hash`] wrote; none for anything else.
#[must_use]
pub fn read_hash(text: &str) -> Option<Hash> {
    BASE64.decode(text).ok()?.try_into().ok()
}

pub(super) fn to_wire<'a>(links: impl IntoIterator<Item = &'a Link>) -> Vec<WireLink> {
    links.into_iter().map(link_to_wire).collect()
}

fn link_to_wire(link: &Link) -> WireLink {
    let (mut count, mut seed, mut proofs) = (0, String::new(), Vec::new());
    match &link.proofs {
        Proofs::Seed(of, bytes) => (count, seed) = (*of, BASE64.encode(bytes)),
        Proofs::Each(each) => proofs = each.iter().map(proof_to_wire).collect(),
    }
    WireLink {
        actor: Text(Arc::clone(&link.first.actor)),
        n: link.first.n,
        count,
        seed,
        proofs,
        hash: write_hash(&link.hash),
    }
}

fn proof_to_wire(proof: &Proof) -> String {
    let (kind, hash) = match proof {
        Proof::Leaf(hash) => ('l', hash),
        Proof::Salt(hash) => ('s', hash),
        Proof::Value(hash) => ('v', hash),
    };
    format!("{kind}{}", write_hash(hash))
}

/// The links of a text that holds so many edits, by writer and number.
pub(super) fn from_wire(links: Vec<WireLink>, edits: &[Edit]) -> Result<Vec<Link>, ReadError> {
    let mut all: Vec<Link> = Vec::with_capacity(links.len());
    for link in links {
        let first = EditId {
            n: link.n,
            actor: link.actor.0.clone(),
        };
        let impossible = ReadError::Impossible(first.clone());
        let link = link_of(&link, first).ok_or_else(|| impossible.clone())?;
        // In order and apart, each over no more edits than there are: checking them costs no more
        // than the text is long, whoever made it.
        let follows = all.last().is_none_or(|before| {
            let (own, before_it) = (&link.first, &before.first);
            own.actor > before_it.actor || (own.actor == before_it.actor && own.n > before.last())
        });
        let is_short = match &link.proofs {
            Proofs::Seed(count, _) => *count <= edits.len() as u64,
            Proofs::Each(_) => true,
        };
        if !follows || !is_short || link.proofs.is_empty() {
            return Err(impossible);
        }
        all.push(link);
    }
    Ok(all)
}

fn link_of(link: &WireLink, first: EditId) -> Option<Link> {
    let proofs = if link.seed.is_empty() {
        let each: Option<Vec<Proof>> = link.proofs.iter().map(|it| proof_of(it)).collect();
        Proofs::Each(each?)
    } else {
        let seed: Seed = BASE64.decode(&link.seed).ok()?.try_into().ok()?;
        Proofs::Seed(link.count, seed)
    };
    Some(Link {
        first,
        proofs,
        hash: read_hash(&link.hash)?,
    })
}

fn proof_of(text: &str) -> Option<Proof> {
    let (kind, hash) = text.split_at_checked(1)?;
    let hash = read_hash(hash)?;
    match kind {
        "l" => Some(Proof::Leaf(hash)),
        "s" => Some(Proof::Salt(hash)),
        "v" => Some(Proof::Value(hash)),
        _ => None,
    }
}

/// The links of a text that do not hold: the edits are others than those that were written, or
/// are not there; ascending.
pub(super) fn breaks(edits: &[Edit], links: &[Link]) -> Vec<EditId> {
    if links.is_empty() {
        return Vec::new();
    }
    let mut log = Log::default();
    // Each id stands there once, so nothing can contradict.
    let _fresh = log.insert_all(edits.to_vec());
    for link in links {
        log.link(link.clone());
    }
    let mut breaks = Vec::new();
    for (_, chain) in log.chains() {
        breaks.extend(chain.breaks);
    }
    breaks
}
