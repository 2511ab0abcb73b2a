//! The links of chains as they stand in batches and files, and what a file's own chains say of it.

use super::error::ReadError;
use super::wire::{Link as WireLink, Text};
use crate::log::{Edit, EditId, Hash, Link, Log, Proof, Proofs, Seed};
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;
use std::sync::Arc;

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
