//! All responses of a log, block by block: what came since is taken in without copying the rest.

use crate::exchange::ResponseSource;
use crate::log::RecordId;
use crate::survey::{Answers, BLOCK, Columns, Response, ResponseId, Suggestions};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// All responses of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responses {
    /// Answers, a block at a time; an id may stand in two of them for a moment.
    pub blocks: Vec<Arc<Columns>>,
    /// What was written freely, a block at a time; mostly by the responses of the block of
    /// answers that stands in the same place.
    pub suggestions: Vec<Arc<Suggestions>>,
    /// How many records could not be read; they stay where they are.
    pub unreadable: usize,
    /// How many damaged ones were set aside just now.
    pub set_aside: usize,
}

impl Responses {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns().map(Columns::len).sum()
    }

    /// The blocks as they are counted.
    pub fn columns(&self) -> impl Iterator<Item = &Columns> + Clone {
        self.blocks.iter().map(|block| &**block)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What was answered in a response.
    #[must_use]
    pub fn answers(&self, id: ResponseId) -> Option<Answers> {
        self.response(id).map(|response| response.answers)
    }

    /// A response with all that is known of it.
    #[must_use]
    pub fn response(&self, id: ResponseId) -> Option<Response> {
        let (block, row) = self.place(id, 0)?;
        let suggestion = self.suggestion(id, block).unwrap_or_default().to_owned();
        let response = self.blocks[block].response(row)?;
        Some(Response {
            suggestion,
            ..response
        })
    }

    /// Block and row of a response, which is looked for in the block `near` first.
    #[must_use]
    pub fn place(&self, id: ResponseId, near: usize) -> Option<(usize, usize)> {
        let row = |at: usize| Some((at, self.blocks.get(at)?.row(id)?));
        let mut others = 0..self.blocks.len();
        row(near).or_else(|| others.find_map(row))
    }

    /// What was written freely in a response, looked for in the block `near` first.
    #[must_use]
    pub fn suggestion(&self, id: ResponseId, near: usize) -> Option<&str> {
        let near = self.suggestions.get(near);
        near.into_iter()
            .chain(&self.suggestions)
            .find_map(|texts| texts.of(id))
    }

    /// All of them, each with what was written freely.
    pub fn all(&self) -> impl Iterator<Item = Response> {
        let blocks = self.columns().enumerate();
        blocks.flat_map(move |(at, block)| {
            block.responses().map(move |response| {
                let suggestion = self.suggestion(response.id, at).unwrap_or_default();
                Response {
                    suggestion: suggestion.to_owned(),
                    ..response
                }
            })
        })
    }

    /// Without those that were put aside.
    pub(super) fn without(mut self, aside: &BTreeSet<ResponseId>) -> Self {
        for block in &mut self.blocks {
            if aside.iter().any(|id| block.row(*id).is_some()) {
                let kept = block.responses().filter(|it| !aside.contains(&it.id));
                *block = Arc::new(Columns::new(&kept.collect::<Vec<_>>()));
            }
        }
        for id in aside {
            self.erase_suggestion(*id);
        }
        self
    }

    fn erase_suggestion(&mut self, id: ResponseId) {
        for texts in &mut self.suggestions {
            if texts.of(id).is_some() {
                Arc::make_mut(texts).erase(id);
            }
        }
    }

    /// Takes in what this tab has written or is about to, without reading the disk again; those that are
    /// here already stay as they are.
    pub(super) fn with(&self, written: &[Response]) -> Self {
        let is_new =
            |response: &&Response| !self.columns().any(|block| block.row(response.id).is_some());
        let written: Vec<Response> = written.iter().filter(is_new).cloned().collect();
        let mut now = self.clone();
        now.push(Columns::new(&written), Suggestions::new(&written));
        // Two blocks of like size become one: each response is copied a few times in all, not
        // with every one that comes after it.
        while let [.., before, last] = &now.blocks[..]
            && last.len() >= before.len()
            && before.len() + last.len() <= BLOCK
        {
            let joined = Columns::joined([&**before, last]);
            now.blocks.truncate(now.blocks.len() - 2);
            now.blocks.push(Arc::new(joined));
        }
        now
    }

    /// Takes in what lies on the disk one by one. A response that was put once more after it had
    /// been packed is the same one, unless it was erased meanwhile.
    pub(super) fn take_in_tail(&mut self, tail: Columns, spoken: Vec<Suggestions>) {
        let mut known: BTreeSet<ResponseId> = BTreeSet::new();
        let mut erased = Vec::new();
        for block in &mut self.blocks {
            for id in block.shared_with(&tail) {
                known.insert(id);
                if tail.is_erased(id) && !block.is_erased(id) {
                    Arc::make_mut(block).erase(id);
                    erased.push(id);
                }
            }
        }
        let texts = Suggestions::joined(spoken);
        if known.is_empty() && !tail.is_empty() {
            self.push(tail, texts);
        } else if !tail.is_empty() {
            let new: Vec<Response> = tail
                .responses()
                .filter(|response| !known.contains(&response.id))
                .collect();
            self.push(Columns::new(&new), texts);
        }
        for id in erased {
            self.erase_suggestion(id);
        }
    }

    fn push(&mut self, columns: Columns, texts: Suggestions) {
        self.blocks.push(Arc::new(columns));
        if !texts.is_empty() {
            self.suggestions.push(Arc::new(texts));
        }
    }
}

/// Those of all responses that go into a file; each is made when the file asks for it.
#[derive(Clone, Debug, Default)]
pub(super) struct Going {
    all: Responses,
    /// Block and row of each.
    places: Vec<(usize, usize)>,
    leaves_suggestions: bool,
}

impl Going {
    /// Those about the divisions that `takes` names, with what was written freely or without.
    pub(super) fn new(
        all: Responses,
        leaves_suggestions: bool,
        takes: impl Fn(Option<&RecordId>) -> bool,
    ) -> Self {
        let mut places = Vec::new();
        for (at, block) in all.columns().enumerate() {
            let rows = (0..block.len()).filter(|row| takes(block.division(*row)));
            places.extend(rows.map(|row| (at, row)));
        }
        Self {
            all,
            places,
            leaves_suggestions,
        }
    }

    /// Grows with each response and each text.
    pub(super) fn size(&self) -> usize {
        let texts = self.all.suggestions.iter().flat_map(|block| block.iter());
        let texts: usize = texts.map(|(_, text)| text.len()).sum();
        self.places.len() + texts
    }

    fn id(&self, (block, row): (usize, usize)) -> ResponseId {
        self.all.blocks[block].ids()[row]
    }
}

impl ResponseSource for Going {
    fn ids(&self) -> Vec<ResponseId> {
        self.places.iter().map(|place| self.id(*place)).collect()
    }

    fn is_erased(&self, place: usize) -> bool {
        let at = self.places[place];
        self.all.blocks[at.0].is_erased(self.id(at))
    }

    fn response(&self, place: usize) -> Option<Cow<'_, Response>> {
        let (block, row) = *self.places.get(place)?;
        let mut response = self.all.blocks[block].response(row)?;
        if !self.leaves_suggestions {
            let text = self.all.suggestion(response.id, block).unwrap_or_default();
            text.clone_into(&mut response.suggestion);
        }
        Some(Cow::Owned(response))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use crate::survey::Source;

    fn response(n: u8) -> Response {
        Response {
            division: (n > 1).then(|| if n < 4 { "d.a".into() } else { "d.b".into() }),
            form: "sf.standard".into(),
            day: Date::from_be(2566, 1, 9).expect("a day"),
            answers: [("i1", 1 + n % 5)].into_iter().collect(),
            suggestion: format!("ข้อเสนอ {n}"),
            source: Source::Kiosk,
            is_erased: false,
            ..Response::erased(ResponseId([n; 16]))
        }
    }

    fn going(leaves_suggestions: bool, takes: impl Fn(Option<&RecordId>) -> bool) -> Vec<Response> {
        let on_disk: Vec<Response> = (0..4).map(response).collect();
        let waiting: Vec<Response> = (3..6).map(response).collect();
        let all = Responses::default().with(&on_disk).with(&waiting);
        let going = Going::new(all, leaves_suggestions, takes);
        let count = going.ids().len();
        assert_eq!(going.response(count), None);
        let all = (0..count).filter_map(|place| going.response(place));
        let mut all: Vec<Response> = all.map(Cow::into_owned).collect();
        all.sort_by_key(|response| response.id);
        all
    }

    #[test]
    fn what_waits_goes_once_with_what_lies_on_the_disk() {
        let all: Vec<Response> = (0..6).map(response).collect();
        assert_eq!(going(false, |_| true), all);
    }

    #[test]
    fn a_division_gets_its_own_and_words_stay_where_that_is_wished() {
        let own = (4..6).map(|n| Response {
            suggestion: String::new(),
            ..response(n)
        });
        let about = |division: Option<&RecordId>| division.is_some_and(|it| **it == *"d.b");
        assert_eq!(going(true, about), own.collect::<Vec<_>>());
    }

    #[test]
    fn of_an_erased_one_nothing_goes_but_its_id() {
        let all = Responses::default().with(&[response(1), Response::erased(ResponseId([2; 16]))]);
        let going = Going::new(all, false, |_| true);
        let erased: Vec<bool> = (0..2).map(|place| going.is_erased(place)).collect();
        assert_eq!(erased, [false, true]);
        let left = going.response(1).map(Cow::into_owned);
        assert_eq!(left, Some(Response::erased(ResponseId([2; 16]))));
    }
}
