//! Behaviour of the core, read as documents and laws.
mod book;
mod corpus;
mod encryption;
mod formats;
mod inert;
mod publication;
mod report;
mod survey;
mod survey_report;
