//! What the responses of a file bring: a set that only grows.

use crate::survey::{Response, ResponseId};

/// What the responses of a file bring to those that are here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Those to keep: they are new, or were erased elsewhere, which wins over every copy.
    pub fresh: Vec<Response>,
    /// Those that are here without the suggestion that the file has.
    pub completed: Vec<Response>,
    /// How many are here already.
    pub equal: usize,
    /// How many are here with other answers under the same id; ours stay, because a response is
    /// never changed.
    pub differing: usize,
}

impl Brought {
    /// Compares the responses of a file with what is `known` here.
    pub fn of(offered: &[Response], known: impl Fn(ResponseId) -> Option<Response>) -> Self {
        let mut brought = Self::default();
        for response in offered {
            let Some(ours) = known(response.id) else {
                brought.fresh.push(response.clone());
                continue;
            };
            let same_words = Response {
                suggestion: ours.suggestion.clone(),
                ..response.clone()
            };
            if ours.is_erased {
                brought.equal += 1;
            } else if response.is_erased {
                brought.fresh.push(response.clone());
            } else if same_words != ours {
                brought.differing += 1;
            } else if ours.suggestion.is_empty() && !response.suggestion.is_empty() {
                brought.completed.push(response.clone());
            } else {
                brought.equal += 1;
            }
        }
        brought
    }

    /// Whether they would change nothing.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.fresh.is_empty() && self.completed.is_empty()
    }
}
