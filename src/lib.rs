//! Prongsai (โปร่งใส): the integrity measures of a Thai local office in one HTML
//! file.
//!
//! # Bird's eye view
//!
//! A clerk double-clicks `prongsai.html`. The page paints from a snapshot in local
//! storage, opens the browser's database, folds the **log of edits** it finds there
//! into a **plan**, and shows it. Each command of the clerk becomes a batch of
//! edits that is written in one strict transaction and only then folded and shown
//! as saved. Reports are functions of the plan. Files carry the log, so that
//! divisions can work apart and meet.
//!
//! ```text
//! typed ─► ui (command) ─► log (what it replaces) ─► browser (numbers, disk)
//!                                                        │ acknowledged
//! screen ◄─ ui ◄─ plan (fold, progress) ◄─ log (fold) ◄──┘
//! paper  ◄─ report ◄─ plan
//! file   ◄─► exchange ◄─► log
//! ```
//!
//! # Layers, lowest first
//!
//! | layer | what lives there | never names |
//! |---|---|---|
//! | [`sorting`] | stable sorting that is compiled once for all types | anything of ours |
//! | [`calendar`] | fiscal year, rounds, Buddhist-era dates, Thai numerals, deadlines | the layers above |
//! | [`log`] | edits, what is in force, conflicts, order keys, undo | any record type, serde |
//! | [`ita`] | item catalogues per year, scores, grades | the layers above |
//! | [`plan`] | office, measures, tasks, results, progress, commands, the sample | serde, clock, randomness |
//! | [`survey`] | forms, anonymous responses, what they say together | plan, clock, randomness |
//! | [`exchange`] | wire format, files, snapshots: the only layer that knows JSON | browser, report |
//! | [`report`] | one document model, a pure writer per format | exchange, browser |
//! | `browser` | storage, files, clock, ids, tabs: the whole outside world | report, ui, leptos |
//! | `ui` | workspace, words, parts, pages | web-sys where `browser` has a verb |
//!
//! `cargo xtask tidy` holds this table against every `use`. `browser` and `ui`
//! exist only with the feature `web`, so `cargo test --no-default-features` cannot
//! even see the browser and takes seconds.
//!
//! # Invariants
//!
//! - The core is pure: no clock, no randomness, no storage. Today and new ids are
//!   arguments.
//! - The log is append-only. An edit is in force until an edit names it in
//!   `replaces`; arrival order and clocks decide nothing, so folding is
//!   commutative, associative and idempotent.
//! - Lists are records with an order key each; sets are one field per member. No
//!   field holds a list of records, so no list ever travels as one block.
//! - Status is computed from dates and links, never typed and never stored.
//! - What cannot be read is kept: a value becomes a note of the plan, a damaged
//!   batch is set aside, a file is refused with its place and remedy.
//! - Wire types are apart from domain types. Writing is canonical: the same data
//!   gives the same bytes, and `read(write(x)) == x`.
//! - What a database wrote is a chain of salted hashes, a link for each command ([`log::Link`]);
//!   erasing a value takes its salt along and the chain still holds.
//! - Where the office has set a passphrase, each transaction that writes looks at the lock first
//!   and follows it (`browser::seal`), so nothing readable is left on the disk by any tab. What
//!   encrypts draws its own random numbers; nothing else of the core does.
//! - "บันทึกแล้ว" is said after the transaction's `complete`, not before.
//!
//! # Where this differs from the design that it began with, and why
//!
//! - **A deletion is one edit of the whole record** (an empty field name) that
//!   replaces the record's edits its writer saw. There is no tombstone to clean
//!   up: undo writes the values again, and what somebody else wrote meanwhile
//!   simply stays in force beside it.
//! - **A closed round keeps which edits were known**, as ranges of numbers per
//!   actor ([`log::Knowledge`]), instead of a copy of the plan. Old edits that
//!   arrive later on a stick lie outside of it, so the report comes out again byte
//!   for byte, and differences are a comparison of two folds.
//! - **The next command waits for the disk** (a queue in `ui::workspace`) instead
//!   of showing edits before they are numbered. A strict append takes about a
//!   millisecond; fields keep their own drafts meanwhile, so nobody notices, and
//!   nothing is ever shown that is not kept.
//! - **Kinds of records stand in their ids** (`m.…` a measure, `t.…` a task), so a
//!   fold finds its records by a range of ids and the log needs no table of types.
//!
//! # Reading order for a newcomer
//!
//! [`log::Edit`], [`log::Log`] → [`plan::Plan::fold`] → [`plan::task_state`] →
//! `ui::workspace::Workspace` → one page of `ui::pages` → [`report::measures_report`].

#[cfg(feature = "web")]
pub mod browser;
pub mod calendar;
pub mod exchange;
pub mod ita;
pub mod log;
pub mod plan;
pub mod report;
pub mod sorting;
pub mod survey;
#[cfg(feature = "web")]
pub mod ui;
