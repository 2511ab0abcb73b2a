//! Behaviour of the core, read as documents and laws.
mod corpus;
mod formats;
mod report;
mod survey;
mod survey_report;
