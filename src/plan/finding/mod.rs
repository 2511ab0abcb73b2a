//! Findings: what a checker sees in the whole plan that a person should look at.
//!
//! A [`Finding`] is data: what is the matter, where, and the facts it rests on. It leads to the
//! field in which it is mended, or is answered with a reason that is kept under a key that
//! everybody derives alike. When the facts change, the answer no longer covers it.

mod answer;
mod check_measure;
mod check_register;
mod matter;

pub(super) use answer::answers;
pub use answer::{Answer, answer_finding, withdraw_answer};
pub use matter::{Finding, Matter, MatterKind};

use super::fold::Plan;
use crate::calendar::Date;

/// Everything that the checker sees as of a day: by measure in the order of the report, then by
/// register. Answered findings stand among the others.
#[must_use]
pub fn findings(plan: &Plan, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let catalogue = plan.catalogue(plan.assessed.be());
    for measure in &plan.measures {
        check_measure::check(plan, &catalogue, measure, today, &mut found);
    }
    check_register::check(plan, today, &mut found);
    found
}

#[cfg(test)]
mod tests;
