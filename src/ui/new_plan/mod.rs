//! Beginning a plan: the dialogue of the year switch, and the form it shares with
//! the first run.

mod dialog;
mod draft;
mod form;
mod measures;
mod office;

pub use dialog::NewPlanDialog;
pub use form::NewPlanForm;
