//! The chain of hashes over what one database wrote: it shows a change of any of it to whoever
//! holds an earlier hash. It is no signature: who can write the log can write the chain.
//!
//! Each edit gives a leaf, made of everything about it but its value, and of a salted hash of the
//! value; each hash is made of the one before and the leaf. So a value may be left out or erased
//! and the chain still holds: what is kept of it then says nothing about it, because the salt is
//! gone too.

use super::edit::{Actor, Edit, EditId};
use super::knowledge::Knowledge;
use super::log::{Contradiction, Log};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// A SHA-256.
pub type Hash = [u8; 32];

/// What the salts of a command are made from: random, and never known once one of its values is
/// erased.
pub type Seed = [u8; 16];

/// The part of a chain that a command has added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The first of its edits; the others count on.
    pub first: EditId,
    /// What is needed to make the leaf of each.
    pub proofs: Proofs,
    /// The hash after its last edit.
    pub hash: Hash,
}

/// What is needed to make the leaves of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proofs {
    /// So many edits, whose salts are made from a seed.
    Seed(u64, Seed),
    /// One an edit, where something was erased.
    Each(Vec<Proof>),
}

/// What is needed to make the leaf of an edit. Of two copies the greater one stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// The leaf itself, where the edit is not here: whoever sent the log had put it aside.
    Leaf(Hash),
    /// The salt of its value.
    Salt(Hash),
    /// The salted hash of a value that was erased.
    Value(Hash),
}

/// The chain of an actor as far as it is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The number of its first edit: what was written before has no hash.
    pub from: u64,
    /// The number of its last edit.
    pub to: u64,
    /// The newest hash.
    pub hash: Hash,
    /// How many edits were found as they were written.
    pub edits: usize,
    /// Edits from which on the hashes are others than those that were written.
    pub breaks: Vec<EditId>,
}

fn hash(kind: u8, parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    for part in parts {
        // With its length: no two lists of parts are alike.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

fn salt_of(seed: &Seed, n: u64) -> Hash {
    hash(b's', &[seed, &n.to_be_bytes()])
}

fn hash_of_value(edit: &Edit, salt: &Hash) -> Hash {
    let value = edit.value.as_deref();
    let is_set: &[u8] = if value.is_some() { b"=" } else { b"" };
    hash(b'v', &[salt, is_set, value.unwrap_or_default().as_bytes()])
}

/// The leaf of an edit; none where what is needed does not fit it.
fn leaf(edit: Option<&Edit>, proof: Proof) -> Option<Hash> {
    if let Proof::Leaf(leaf) = proof {
        return Some(leaf);
    }
    let edit = edit?;
    let value = match proof {
        Proof::Leaf(_) => return None,
        Proof::Salt(_) if edit.is_erased => return None,
        Proof::Salt(salt) => hash_of_value(edit, &salt),
        Proof::Value(value) => value,
    };
    let numbers: Vec<[u8; 8]> = edit.replaces.iter().map(|id| id.n.to_be_bytes()).collect();
    let (n, at) = (edit.id.n.to_be_bytes(), edit.at.to_be_bytes());
    let mut parts: Vec<&[u8]> = vec![
        edit.id.actor.as_bytes(),
        &n,
        &at,
        edit.by.division.as_bytes(),
        edit.by.person.as_bytes(),
        edit.record.as_bytes(),
        edit.field.as_bytes(),
        &value,
    ];
    for (id, n) in edit.replaces.iter().zip(&numbers) {
        parts.extend([id.actor.as_bytes(), n]);
    }
    Some(hash(b'e', &parts))
}

impl Proofs {
    /// How many edits they are of.
    #[must_use]
    pub fn len(&self) -> u64 {
        match self {
            Self::Seed(count, _) => *count,
            Self::Each(proofs) => proofs.len() as u64,
        }
    }

    /// Whether they are of none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn of(&self, first: u64, place: u64) -> Option<Proof> {
        match self {
            Self::Seed(count, seed) => {
                (place < *count).then(|| Proof::Salt(salt_of(seed, first.saturating_add(place))))
            }
            Self::Each(proofs) => proofs.get(usize::try_from(place).ok()?).copied(),
        }
    }
}

impl Link {
    /// The link of a command, after the hash that was the newest of its actor in its log; none of
    /// no edits.
    #[must_use]
    pub fn of(edits: &[Edit], seed: Seed, before: Hash) -> Option<Self> {
        let first = edits.first()?.id.clone();
        let proofs = Proofs::Seed(edits.len() as u64, seed);
        let mut newest = before;
        for edit in edits {
            let salt = Proof::Salt(salt_of(&seed, edit.id.n));
            newest = hash(b'h', &[&newest, &leaf(Some(edit), salt)?]);
        }
        Some(Self {
            first,
            proofs,
            hash: newest,
        })
    }

    /// The edits that are needed to check it.
    pub fn needs(&self) -> impl Iterator<Item = EditId> {
        let is_needed = |place: &u64| {
            let proof = self.proofs.of(self.first.n, *place);
            !matches!(proof, Some(Proof::Leaf(_)))
        };
        (0..self.proofs.len())
            .filter(is_needed)
            .map(|place| self.id(place))
    }

    /// The edit at a place, counted from 0.
    fn id(&self, place: u64) -> EditId {
        EditId {
            n: self.first.n.saturating_add(place),
            actor: self.first.actor.clone(),
        }
    }

    fn goes_over(&self, id: &EditId) -> bool {
        self.first.actor == id.actor && (self.first.n..=self.last()).contains(&id.n)
    }

    /// The number of its last edit.
    #[must_use]
    pub fn last(&self) -> u64 {
        self.first
            .n
            .saturating_add(self.proofs.len())
            .saturating_sub(1)
    }

    /// The hash after its last edit as the log gives it; none where an edit is missing, or what is
    /// needed for its leaf.
    fn again(&self, log: &Log, before: Hash) -> Option<Hash> {
        let mut newest = before;
        for place in 0..self.proofs.len() {
            let id = self.id(place);
            let proof = self.proofs.of(self.first.n, place)?;
            newest = hash(b'h', &[&newest, &leaf(log.known(&id), proof)?]);
        }
        Some(newest)
    }

    /// Forgets the salt of an edit whose value is about to be erased: the salts of the others
    /// cannot give it back.
    pub fn forget(&mut self, edit: &Edit) {
        if !self.goes_over(&edit.id) {
            return;
        }
        let place = edit.id.n - self.first.n;
        let proofs = (0..self.proofs.len()).filter_map(|it| self.proofs.of(self.first.n, it));
        let mut proofs: Vec<Proof> = proofs.collect();
        let at = usize::try_from(place)
            .ok()
            .and_then(|at| proofs.get_mut(at));
        if let Some(proof) = at {
            if let Proof::Salt(salt) = *proof {
                *proof = Proof::Value(hash_of_value(edit, &salt));
            }
            self.proofs = Proofs::Each(proofs);
        }
    }

    /// The link for a reader to whom edits that were put aside do not go.
    fn without_aside(&self, log: &Log) -> Self {
        let of = |place| {
            let id = self.id(place);
            let proof = self.proofs.of(self.first.n, place)?;
            let is_here = log.edit(&id).is_some();
            Some(match leaf(log.known(&id), proof).filter(|_| !is_here) {
                Some(leaf) => (Proof::Leaf(leaf), true),
                None => (proof, false),
            })
        };
        let (proofs, is_changed): (Vec<Proof>, Vec<bool>) =
            (0..self.proofs.len()).filter_map(of).unzip();
        let mut link = self.clone();
        if is_changed.contains(&true) {
            link.proofs = Proofs::Each(proofs);
        }
        link
    }

    /// What two copies of a link say together: a salt that one of them has forgotten is forgotten.
    fn join(&mut self, other: &Self) {
        if self.proofs == other.proofs || self.proofs.len() != other.proofs.len() {
            return;
        }
        let both = (0..self.proofs.len()).filter_map(|place| {
            let own = self.proofs.of(self.first.n, place)?;
            Some(own.max(other.proofs.of(self.first.n, place)?))
        });
        self.proofs = Proofs::Each(both.collect());
    }
}

/// Edits with those links of chains that go over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The edits.
    pub edits: Vec<Edit>,
    /// The links.
    pub links: Vec<Link>,
}

/// The links of a log by actor and the number of their first edit; no two go over one edit.
pub(super) type Links = BTreeMap<(Actor, u64), Link>;

/// The link that goes over an edit.
pub(super) fn link_of<'a>(links: &'a mut Links, id: &EditId) -> Option<&'a mut Link> {
    let upto = (Bound::Unbounded, Bound::Included((id.actor.clone(), id.n)));
    let (_, link) = links.range_mut(upto).next_back()?;
    (link.first.actor == id.actor && link.last() >= id.n).then_some(link)
}

impl Log {
    /// Takes edits in, all or none, and their links.
    ///
    /// # Errors
    /// The first [`Contradiction`]; the log is then unchanged.
    pub fn take(&mut self, written: Written) -> Result<usize, Contradiction> {
        let fresh = self.insert_all(written.edits)?;
        for link in written.links {
            self.link(link);
        }
        Ok(fresh)
    }

    /// Takes a link in. Of two over one edit that end in other hashes the one that is here stays;
    /// false then.
    pub fn link(&mut self, link: Link) -> bool {
        let upto = (link.first.actor.clone(), link.last());
        let before = self.links_mut().range_mut(..=upto).next_back();
        let known = before
            .map(|(_, known)| known)
            .filter(|known| known.first.actor == link.first.actor && known.last() >= link.first.n);
        match known {
            Some(known) if known.first == link.first && known.hash == link.hash => {
                known.join(&link);
                true
            }
            Some(_) => false,
            None => {
                let key = (link.first.actor.clone(), link.first.n);
                self.links_mut().insert(key, link);
                true
            }
        }
    }

    /// The link that begins with an edit.
    #[must_use]
    pub fn link_at(&self, first: &EditId) -> Option<&Link> {
        self.links().get(&(first.actor.clone(), first.n))
    }

    /// Whether a link that is here goes over the same edits and ends in another hash.
    #[must_use]
    pub fn disputes(&self, link: &Link) -> bool {
        let known = self.link_at(&link.first);
        known.is_some_and(|known| known.last() == link.last() && known.hash != link.hash)
    }

    /// The links of all chains, by actor and number.
    pub fn all_links(&self) -> impl Iterator<Item = &Link> {
        self.links().values()
    }

    /// The links of those actors of whom nothing was left out, for a reader to whom edits that
    /// were put aside do not go.
    pub(super) fn links_without(&self, left_out: &BTreeSet<Actor>) -> Links {
        let kept = self
            .links()
            .iter()
            .filter(|((actor, _), _)| !left_out.contains(actor));
        let has_aside = self.aside().next().is_some();
        let sent = |link: &Link| {
            if has_aside {
                link.without_aside(self)
            } else {
                link.clone()
            }
        };
        kept.map(|(key, link)| (key.clone(), sent(link))).collect()
    }

    /// The newest hash of each actor, of those edits alone that were known at some moment where one
    /// is given.
    #[must_use]
    pub fn chain_ends(&self, known: Option<&Knowledge>) -> Ends {
        let mut ends = Ends::new();
        for link in self.links().values() {
            let last = EditId {
                n: link.last(),
                actor: link.first.actor.clone(),
            };
            if known.is_none_or(|known| known.contains(&last)) {
                ends.insert(last.actor, link.hash);
            }
        }
        ends
    }

    /// All chains, checked at once.
    #[must_use]
    pub fn chains(&self) -> BTreeMap<Actor, Chain> {
        let mut checking = Checking::default();
        while !checking.go_on(self, usize::MAX) {}
        checking.chains
    }
}

/// Checking the chains of a log, a slice at a time. Those edits that no link names have no hash:
/// they were written before there were chains, or came in a file that carries a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checking {
    /// What was found so far, by actor.
    pub chains: BTreeMap<Actor, Chain>,
    /// The link before the next one.
    last: Option<(Actor, u64)>,
}

impl Checking {
    /// Checks links until there were so many edits; whether all are checked.
    pub fn go_on(&mut self, log: &Log, most: usize) -> bool {
        let from = match self.last.clone() {
            Some(last) => Bound::Excluded(last),
            None => Bound::Unbounded,
        };
        let mut count = 0;
        for (key, link) in log.links().range((from, Bound::Unbounded)) {
            if count >= most {
                return false;
            }
            let chain = self.chains.entry(key.0.clone()).or_insert_with(|| Chain {
                from: key.1,
                to: 0,
                hash: Hash::default(),
                edits: 0,
                breaks: Vec::new(),
            });
            let edits = usize::try_from(link.proofs.len()).unwrap_or_default();
            count += edits;
            if link.again(log, chain.hash) == Some(link.hash) {
                chain.edits += edits;
            } else {
                chain.breaks.push(link.first.clone());
            }
            // Goes on from what was written, so that one change is one break.
            (chain.hash, chain.to) = (link.hash, link.last());
            self.last = Some(key.clone());
        }
        true
    }
}

/// The newest hash of each actor.
pub type Ends = BTreeMap<Actor, Hash>;

/// One short code for the newest hashes of all actors, to be printed and read aloud,
/// `4F7A-19C2-0B3D-88E1`: the first 64 bits of a hash over them. None where there is no chain.
#[must_use]
pub fn check_code(ends: &Ends) -> Option<String> {
    let mut parts: Vec<&[u8]> = Vec::new();
    for (actor, end) in ends {
        parts.extend([actor.as_bytes(), end]);
    }
    (!parts.is_empty()).then(|| short(&hash(b'a', &parts)))
}

fn short(hash: &Hash) -> String {
    let pairs = hash[..8].chunks(2);
    let groups: Vec<String> = pairs
        .map(|pair| pair.iter().map(|byte| format!("{byte:02X}")).collect())
        .collect();
    groups.join("-")
}

#[cfg(test)]
#[path = "chain_tests.rs"]
mod tests;
