//! The chains of hashes over the open log: a link for each command, whether what stands there is
//! what was written, and the codes that reports bear.

use super::Workspace;
use crate::browser::{Drawn, Entry, StoreError, page};
use crate::exchange::{Moment, Opened, encode_batch, read_hash, write_hash};
use crate::log::{Checking, Edit, EditId, Knowledge, Link, Seed, Written, check_code};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// So many edits are checked before the page may draw and answer: a few milliseconds on an old
/// computer.
const AT_ONCE: usize = 200;

/// What is known of the chains of the open log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chains {
    /// They are not checked yet.
    #[default]
    Unchecked,
    /// They were.
    Checked {
        /// So many edits stand as they were written.
        linked: usize,
        /// So many have no hash: they came in a file that carries a part, or are older than chains.
        unlinked: usize,
        /// From which edits on others stand there than were written, or are missing.
        breaks: Vec<EditId>,
    },
}

impl Chains {
    /// Whether something is other than it was written.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        matches!(self, Self::Checked { breaks, .. } if !breaks.is_empty())
    }
}

/// A command with its link.
pub(super) fn linked(edits: Vec<Edit>, drawn: &Drawn, seed: Seed) -> Written {
    let before = read_hash(&drawn.before).unwrap_or_default();
    let links = Link::of(&edits, seed, before).into_iter().collect();
    Written { edits, links }
}

/// A command as the database takes it.
pub(super) fn entry(edits: Vec<Edit>, drawn: &Drawn, seed: Seed) -> Entry {
    let Written { edits, links } = linked(edits, drawn, seed);
    Entry {
        text: encode_batch(&edits, &links),
        mark: links
            .last()
            .map(|link| write_hash(&link.hash))
            .unwrap_or_default(),
    }
}

impl Workspace {
    /// What is known of the chains of the open log.
    #[must_use]
    pub fn chains(&self) -> Signal<Chains> {
        self.chains.into()
    }

    /// Checks the chains of the open log when the page has nothing else to do, some edits at a time.
    pub(super) fn check_chains(&self) {
        let workspace = *self;
        self.chains.set(Chains::Unchecked);
        if self.kiosk.with_untracked(Option::is_some) {
            return;
        }
        let turn = self.inner.try_update_value(|inner| {
            inner.checking_turn += 1;
            (inner.checking_turn, inner.log_id.clone())
        });
        page::when_idle(move || {
            spawn_local(async move {
                let mut checking = Checking::default();
                loop {
                    let is_done = workspace.inner.try_with_value(|inner| {
                        let is_last = turn.as_ref().is_some_and(|(turn, id)| {
                            *turn == inner.checking_turn && *id == inner.log_id
                        });
                        is_last.then(|| checking.go_on(&inner.log, AT_ONCE))
                    });
                    match is_done.flatten() {
                        None => return,
                        Some(true) => break,
                        Some(false) => page::breathe().await,
                    }
                }
                let all = workspace
                    .inner
                    .with_value(|inner| inner.log.len() + inner.log.aside().count());
                let (mut linked, mut breaks) = (0, Vec::new());
                for chain in checking.chains.into_values() {
                    linked += chain.edits;
                    breaks.extend(chain.breaks);
                }
                let unlinked = all.saturating_sub(linked);
                workspace.chains.set(Chains::Checked {
                    linked,
                    unlinked,
                    breaks,
                });
            });
        });
    }

    /// The code of the open log, as it is or as it was when only these edits were known; none
    /// where nothing has a hash.
    #[must_use]
    pub fn check_code(&self, known: Option<&Knowledge>) -> Option<String> {
        self.with_log(|log| check_code(&log.chain_ends(known)))
    }

    /// The moment at which the open log had a code that somebody read from a report.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_code(&self, code: &str) -> Result<Option<Moment>, StoreError> {
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let Some(store) = store else {
            return Ok(None);
        };
        let stored = store.read_since(&log_id, 0).await?;
        let texts = stored.iter().filter(|batch| batch.readable);
        Ok(Moment::of_code(texts.map(|batch| &*batch.text), code))
    }

    /// Whether a file says something else about what it holds than what was written, as far as
    /// hashes here or in it tell.
    #[must_use]
    pub fn is_disputed(&self, opened: &Opened) -> bool {
        self.with_log(|log| opened.links.iter().any(|link| log.disputes(link)))
    }
}
