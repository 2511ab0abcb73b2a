//! Names of the survey's fields, as they stand in the log. Names are added,
//! never renamed.

/// The words of a record in a language: `text:th`, `text:en`, `text:<other>`.
pub const TEXT: &str = "text:";
/// What a form says before its first question, by language.
pub const LEAD: &str = "lead:";
/// What a form says when it is done, by language.
pub const THANKS: &str = "thanks:";
/// How a form asks for a suggestion, by language.
pub const PROMPT: &str = "prompt:";
/// A language that the office added to a form, and its name in that language:
/// `language:my` = `မြန်မာ`.
pub const LANGUAGE: &str = "language:";
/// Place in its list, an [`OrderKey`](crate::log::OrderKey).
pub const ORDER: &str = "order";
/// The record that a child belongs to: question, scale and aspect → form;
/// choice → question; level → scale; item → aspect.
pub const PARENT: &str = "parent";
/// What the versions of a form share, and the copies of a question, item or
/// scale in them; absent: the end of the record's own id.
pub const KEY: &str = "key";
/// Number of a form's version, from 1.
pub const VERSION: &str = "version";
/// `yes` where a form is no longer offered.
pub const RETIRED: &str = "retired";
/// `no` where a form asks for no suggestion.
pub const SUGGESTION: &str = "suggestion";
/// `several` where any number of a question's choices may be ticked.
pub const KIND: &str = "kind";
/// `after` where a question comes behind the aspects.
pub const PLACE: &str = "place";
/// `high` or `low` where a question is asked only after such answers.
pub const WHEN: &str = "when";
/// Number of a choice or level, as responses hold it.
pub const NUMBER: &str = "number";
/// What a level counts in means; absent: its number.
pub const SCORE: &str = "score";
/// `rising` where a scale is shown from its lowest level on.
pub const DIRECTION: &str = "direction";
/// `smileys` where a scale is shown as faces.
pub const LOOK: &str = "look";
/// `yes` where a scale offers "no opinion".
pub const NO_OPINION: &str = "no-opinion";
/// The scale of an item; absent: the first of the form.
pub const SCALE: &str = "scale";
/// `yes` where agreeing with an item speaks against the office.
pub const REVERSED: &str = "reversed";
/// The official code of an item: `e8`.
pub const CODE: &str = "code";
/// The division that gives a service.
pub const DIVISION: &str = "division";
/// Why a response does not count.
pub const VOID: &str = "void";
/// `yes` where the content of a response was erased.
pub const ERASED: &str = "erased";
/// Members of the set of a suggestion's tags: `tag:<tag>` = `yes`.
pub const TAG: &str = "tag:";
/// How means become levels: `nearest`, `equal`, or lower bounds from the top.
pub const BANDS: &str = "bands";
/// How many people the survey speaks of.
pub const POPULATION: &str = "population";
/// `thai` or `arabic` digits in the survey's report.
pub const NUMERALS: &str = "numerals";
/// Number of the announcement of the results.
pub const ANNOUNCEMENT: &str = "announcement";
/// Day of the announcement.
pub const ANNOUNCED_ON: &str = "announced-on";
/// Who signs the announcement.
pub const SIGNER: &str = "signer";
/// In what capacity.
pub const SIGNER_TITLE: &str = "signer-title";
/// What the survey's report says first.
pub const INTRODUCTION: &str = "introduction";
/// `all` where the report quotes suggestions.
pub const QUOTED: &str = "quoted";
/// What a flag holds when it is set.
pub const YES: &str = "yes";
/// What a flag that is on by itself holds when it is off.
pub const NO: &str = "no";
