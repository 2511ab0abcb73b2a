//! Rules: what a task demands of the registers, as data, and how far it is fulfilled.
//!
//! A task may carry several [`Rule`]s. [`progress()`] counts the records of one as of a day and
//! names what is missing; [`task_state`](super::task_state) reads them where no person has
//! recorded a result; [`proposal()`] says in the words of the report what they hold.

mod definition;
mod fulfilment;
mod progress;
mod proposal;
mod tally;

pub use definition::{Interval, Rule, RuleKind, TaskRule};
pub(super) use fulfilment::{has_records, state_by_records};
pub use progress::{Missing, Progress, progress, responsible_divisions};
pub use proposal::{basis_of, is_outdated, proposal};
pub(super) use tally::Tallies;

#[cfg(test)]
mod tests;
