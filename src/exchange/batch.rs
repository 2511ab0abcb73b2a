//! A command as text: its edits by columns.

use super::chain;
use super::error::ReadError;
use super::wire::{Batch, Batches, FEW, FORMAT, Text};
use crate::log::{Author, Edit, EditId, Link, Written};
use std::collections::HashSet;
use std::sync::Arc;

/// The largest number that every program reads exactly.
const LARGEST_N: u64 = (1 << 53) - 1;

/// Writes the edits of a command, or of a file that was taken in, as one text, with the links that
/// go over them.
///
/// Edits that follow each other and share actor, time and author become one
/// block, so the text is shortest when they come in the order of their numbers.
#[must_use]
pub fn encode_batch(edits: &[Edit], links: &[Link]) -> String {
    let (batches, erased) = to_wire(edits);
    let batches = Batches {
        format: FORMAT,
        batches,
        erased,
        chain: chain::to_wire(links),
    };
    serde_json::to_string(&batches).unwrap_or_default()
}

/// Reads what [`encode_batch`] wrote, in the same order; what was erased stands at the end.
///
/// # Errors
/// [`ReadError`] when the text is not whole or of a newer version.
pub fn decode_batch(text: &str) -> Result<Written, ReadError> {
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let batches: Batches =
        serde_json::from_str(text).map_err(|error| ReadError::of_json(&error, text.len()))?;
    if batches.format > FORMAT {
        return Err(ReadError::TooNew {
            found: batches.format,
            known: FORMAT,
        });
    }
    let edits = from_wire(batches.batches, batches.erased)?;
    let links = chain::from_wire(batches.chain, &edits)?;
    Ok(Written { edits, links })
}

/// Groups edits into blocks without changing their order; apart from them those whose value was
/// erased, which an older version keeps as a member that it does not know, and thus never takes
/// for another edit than the one that it has with its value.
pub(super) fn to_wire<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> (Vec<Batch>, Vec<Batch>) {
    let (mut kept, mut erased) = (Vec::new(), Vec::new());
    for edit in edits {
        let batches: &mut Vec<Batch> = if edit.is_erased {
            &mut erased
        } else {
            &mut kept
        };
        let text = |text: &Arc<str>| Text(Arc::clone(text));
        let continues = batches.last().is_some_and(|batch| {
            batch.actor.0 == edit.id.actor
                && batch.n + batch.fields.len() as u64 == edit.id.n
                && batch.at == edit.at
                && batch.by.0.0 == edit.by.division
                && batch.by.1.0 == edit.by.person
        });
        if !continues {
            batches.push(Batch {
                actor: text(&edit.id.actor),
                n: edit.id.n,
                at: edit.at,
                by: (text(&edit.by.division), text(&edit.by.person)),
                records: Vec::new(),
                fields: Vec::new(),
                values: Vec::new(),
                replaces: Vec::new(),
            });
        }
        let Some(batch) = batches.last_mut() else {
            continue;
        };
        match batch.records.last_mut() {
            Some((record, count)) if record.0 == edit.record => *count += 1,
            _ => batch.records.push((text(&edit.record), 1)),
        }
        if !edit.replaces.is_empty() {
            batch.replaces.resize(batch.fields.len(), Vec::new());
            batch.replaces.push(
                edit.replaces
                    .iter()
                    .map(|id| reference(id, &edit.id.actor))
                    .collect(),
            );
        }
        batch.fields.push(text(&edit.field));
        batch.values.push(edit.value.as_ref().map(text));
    }
    (kept, erased)
}

fn reference(id: &EditId, own: &str) -> Text {
    let n = id.n;
    Text(
        if *id.actor == *own {
            n.to_string()
        } else {
            format!("{n}@{}", id.actor)
        }
        .into(),
    )
}

/// The edits of these blocks, in order. Texts that return (actors, records,
/// fields, authors) are shared.
pub(super) fn from_wire(batches: Vec<Batch>, erased: Vec<Batch>) -> Result<Vec<Edit>, ReadError> {
    let mut shared = Shared::default();
    let mut edits = Vec::with_capacity(batches.iter().map(|batch| batch.fields.len()).sum());
    let kept = batches.len();
    for (place, batch) in batches.into_iter().chain(erased).enumerate() {
        let first = edits.len();
        shared.unfold(batch, place, &mut edits)?;
        if place >= kept {
            edits[first..].iter_mut().for_each(Edit::erase);
        }
    }
    Ok(edits)
}

/// Texts and authors met so far.
#[derive(Default)]
struct Shared {
    texts: HashSet<Arc<str>>,
    authors: HashSet<Arc<Author>>,
    /// Fields of the batch at hand beside the texts that they share.
    fields: Vec<(Arc<str>, Arc<str>)>,
}

impl Shared {
    fn text(&mut self, text: &Arc<str>) -> Arc<str> {
        match self.texts.get(text) {
            Some(known) => Arc::clone(known),
            None => {
                self.texts.insert(Arc::clone(text));
                Arc::clone(text)
            }
        }
    }

    /// A field of the batch at hand, in which those that are alike are one already: its place in memory finds
    /// it.
    fn field(&mut self, field: &Arc<str>) -> Arc<str> {
        let is_it = |(it, _): &&(Arc<str>, Arc<str>)| Arc::ptr_eq(it, field);
        if let Some((_, known)) = self.fields.iter().find(is_it) {
            return Arc::clone(known);
        }
        let known = self.text(field);
        if self.fields.len() < FEW {
            self.fields.push((Arc::clone(field), Arc::clone(&known)));
        }
        known
    }

    fn author(&mut self, author: Author) -> Arc<Author> {
        match self.authors.get(&author) {
            Some(known) => Arc::clone(known),
            None => {
                let author = Arc::new(author);
                self.authors.insert(Arc::clone(&author));
                author
            }
        }
    }

    fn unfold(
        &mut self,
        batch: Batch,
        place: usize,
        edits: &mut Vec<Edit>,
    ) -> Result<(), ReadError> {
        let uneven = ReadError::Uneven { batch: place };
        let count = batch.fields.len();
        let counted = batch
            .records
            .iter()
            .try_fold(0usize, |sum, (_, of)| sum.checked_add(*of));
        if counted != Some(count) || batch.values.len() != count || batch.replaces.len() > count {
            return Err(uneven);
        }
        let actor = self.text(&batch.actor.0);
        let (division, person) = (self.text(&batch.by.0.0), self.text(&batch.by.1.0));
        let by = self.author(Author { division, person });
        self.fields.clear();
        let mut replaces = batch.replaces.into_iter();
        let mut columns = batch.fields.iter().zip(batch.values).enumerate();
        for (record, count) in &batch.records {
            let record = self.text(&record.0);
            for (i, (field, value)) in columns.by_ref().take(*count) {
                let id = EditId {
                    n: batch.n.saturating_add(i as u64),
                    actor: Arc::clone(&actor),
                };
                let replaces: Option<Vec<EditId>> = replaces
                    .next()
                    .unwrap_or_default()
                    .iter()
                    .map(|reference| self.referred(&reference.0, &actor))
                    .collect();
                let Some(replaces) = replaces else {
                    return Err(uneven);
                };
                let possible = (1..=LARGEST_N).contains(&id.n)
                    && replaces.is_sorted_by(|a, b| a < b)
                    && replaces.last().is_none_or(|last| last.n < id.n);
                if !possible {
                    return Err(ReadError::Impossible(id));
                }
                edits.push(Edit {
                    id,
                    replaces,
                    at: batch.at,
                    by: Arc::clone(&by),
                    record: Arc::clone(&record),
                    field: self.field(&field.0),
                    value: value.map(|value| value.0),
                    is_erased: false,
                });
            }
        }
        Ok(())
    }

    fn referred(&mut self, reference: &str, own: &Arc<str>) -> Option<EditId> {
        let (n, actor) = match reference.split_once('@') {
            Some((n, actor)) => (n, self.text(&actor.into())),
            None => (reference, Arc::clone(own)),
        };
        n.parse().ok().map(|n| EditId { n, actor })
    }
}
