//! Names of fields, as they stand in the log. Changing one changes what old logs
//! mean: names are added, never renamed.

/// Name of an office, division, section or item.
pub const NAME: &str = "name";
/// Place in its list, an [`OrderKey`](crate::log::OrderKey).
pub const ORDER: &str = "order";
/// Kind of the office, or of a piece of evidence.
pub const KIND: &str = "kind";
/// อำเภอ of the office.
pub const AMPHOE: &str = "amphoe";
/// จังหวัด of the office.
pub const CHANGWAT: &str = "changwat";
/// Head of the office, as printed under documents.
pub const EXECUTIVE: &str = "executive";
/// Who keeps the plan.
pub const COORDINATOR: &str = "coordinator";
/// Font of the office's documents: `psk`, `new`, `it9`.
pub const FONT: &str = "font";
/// Fiscal year of the plan, Buddhist era.
pub const YEAR: &str = "year";
/// Fiscal year of the assessment that the plan analyses.
pub const ASSESSED: &str = "assessed";
/// The day as of which a sample or a past year is looked at.
pub const AS_OF: &str = "as-of";
/// Last day whose results the 6-month report holds.
pub const CUT_OFF_6: &str = "cut-off:6";
/// Last day whose results the 12-month report holds.
pub const CUT_OFF_12: &str = "cut-off:12";
/// The record that a child belongs to: section → division; step, task, result →
/// measure; evidence → result.
pub const PARENT: &str = "parent";
/// Instrument of a measure or item: `OIT`, `IIT`, `EIT`.
pub const INSTRUMENT: &str = "instrument";
/// Number of the indicator: `9`, `9.2`.
pub const INDICATOR: &str = "indicator";
/// Code of the item: `o18`, `e6`.
pub const ITEM: &str = "item";
/// `yes` where the report prints the indicator's lines above the issue.
pub const PRINTS_INDICATOR: &str = "prints-indicator";
/// `yes` where a new table of the report begins with this measure.
pub const STARTS_TABLE: &str = "starts-table";
/// The issue to mend or develop.
pub const ISSUE: &str = "issue";
/// A free note.
pub const NOTE: &str = "note";
/// Members of the set of responsible parties: `party:<party>` = `yes`.
pub const PARTY: &str = "party:";
/// The sentence of a step, task, result, order or piece of evidence.
pub const TEXT: &str = "text";
/// The number that is printed; absent: the position; `-`: none.
pub const NUMBER: &str = "number";
/// Deadline of a task.
pub const DEADLINE: &str = "deadline";
/// `executive` where the executive does the task.
pub const DOER: &str = "doer";
/// Why a task need not be done.
pub const WAIVED: &str = "waived";
/// Date of a result or order.
pub const DATE: &str = "date";
/// The task that a result fulfils, or that an order is about.
pub const TASK: &str = "task";
/// Address, file name or picture of a piece of evidence.
pub const TARGET: &str = "target";
/// `yes` where the office took an item out of its list.
pub const REMOVED: &str = "removed";
/// The division that an order goes to.
pub const DIVISION: &str = "division";
/// Round of a closing: `6` or `12`.
pub const ROUND: &str = "round";
/// What was known when a round was closed.
pub const KNOWLEDGE: &str = "knowledge";
/// Lead paragraph of a report.
pub const LEAD: &str = "lead";
/// `thai` or `arabic` digits in a report.
pub const NUMERALS: &str = "numerals";
/// Column titles of a report: `title:<1–5>`, and of one table of it:
/// `title:<1–5>:<measure that starts the table>`.
pub const TITLE: &str = "title:";
/// Heading of a section of a report: `section:<instrument>`.
pub const SECTION: &str = "section:";
/// The register that a row belongs to.
pub const REGISTER: &str = "register";
/// Cells of a row: `cell:<column>`.
pub const CELL: &str = "cell:";
/// Registers that the office attached to a measure: `uses:<register>` = `yes`.
pub const USES: &str = "uses:";
/// Rules of a task: `rule:<key>`.
pub const RULE: &str = "rule:";
/// What one may choose in a column of a register of the office's own, one a line.
pub const CHOICES: &str = "choices";
/// What the records proposed when a person last wrote a result.
pub const BASIS: &str = "basis";
/// The facts for which a finding was answered.
pub const FACTS: &str = "facts";
/// The points that something scored, `0.00` to `100.00`.
pub const SCORE: &str = "score";
/// Optional parts of a report: `part:<name>` = `yes`.
pub const PART: &str = "part:";
/// Budget of a measure.
pub const BUDGET: &str = "budget";
/// Problems and obstacles of a measure.
pub const PROBLEMS: &str = "problems";
/// Suggestions about a measure.
pub const SUGGESTIONS: &str = "suggestions";
/// What a flag holds when it is set.
pub const YES: &str = "yes";
