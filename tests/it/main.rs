//! Behaviour of the core, read as documents and laws.
mod report;
mod survey;
