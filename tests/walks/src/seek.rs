//! Naming a thing on the page as a person names it: a role, a name, and what it stands within.

use serde_json::{Value, json};
use std::fmt;

/// What a step looks for. Without [`Thing::nth`] exactly one such thing must be seen.
#[derive(Clone, Debug)]
pub struct Thing {
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
struct Step {
    role: &'static str,
    name: Option<String>,
    matching: Matching,
    nth: Option<usize>,
}

/// How a name is compared.
#[derive(Clone, Copy, Debug)]
enum Matching {
    Whole,
    Part,
    Beginning,
}

impl Matching {
    /// In the words of the script.
    const fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::Beginning => "beginning",
        }
    }
}

/// A thing of an ARIA role with this whole accessible name; white space counts as one blank.
#[must_use]
pub fn thing(role: &'static str, name: &str) -> Thing {
    Thing {
        steps: vec![Step {
            role,
            name: Some(name.to_owned()),
            matching: Matching::Whole,
            nth: None,
        }],
    }
}

/// A thing of an ARIA role, whatever its name.
#[must_use]
pub fn any(role: &'static str) -> Thing {
    Thing {
        steps: vec![Step {
            role,
            name: None,
            matching: Matching::Whole,
            nth: None,
        }],
    }
}

/// Words that stand somewhere on the page: the innermost element that holds them.
#[must_use]
pub fn text(words: &str) -> Thing {
    thing("text", words).part()
}

macro_rules! roles {
    ($($role:ident)*) => { $(
        #[doc = concat!("A ", stringify!($role), " of this name.")]
        #[must_use]
        pub fn $role(name: &str) -> Thing {
            thing(stringify!($role), name)
        }
    )* };
}

roles! { button link heading textbox checkbox radio combobox table row cell dialog group region navigation }

impl Thing {
    /// The name may have more words around the given ones.
    #[must_use]
    pub fn part(mut self) -> Self {
        if let Some(step) = self.steps.last_mut() {
            step.matching = Matching::Part;
        }
        self
    }

    /// The name begins with the given words.
    #[must_use]
    pub fn beginning(mut self) -> Self {
        if let Some(step) = self.steps.last_mut() {
            step.matching = Matching::Beginning;
        }
        self
    }

    /// The one at this place among several, counted from 0 in the order of the page.
    #[must_use]
    pub fn nth(mut self, place: usize) -> Self {
        if let Some(step) = self.steps.last_mut() {
            step.nth = Some(place);
        }
        self
    }

    /// Looks only inside `outer`.
    #[must_use]
    pub fn within(self, outer: Self) -> Self {
        Self {
            steps: [outer.steps, self.steps].concat(),
        }
    }

    /// The form that the script in the page reads.
    pub(crate) fn to_json(&self) -> Value {
        let steps = self.steps.iter();
        steps
            .map(|s| json!({ "role": s.role, "name": s.name, "matching": s.matching.word(), "nth": s.nth }))
            .collect()
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.steps.iter().rev().enumerate() {
            let joint = if place == 0 { "" } else { " within " };
            write!(f, "{joint}{}", step.role)?;
            if let Some(name) = &step.name {
                write!(f, " ({}) “{name}”", step.matching.word())?;
            }
            if let Some(nth) = step.nth {
                write!(f, " number {nth}")?;
            }
        }
        Ok(())
    }
}
