//! The screens: pages, the parts they are made of, and the words they show.
//!
//! [`App`] opens the [`workspace`], frames the page that the address names
//! ([`route`]) with the [`shell`], and shows every word from [`text`].

mod app;
mod concern;
mod day;
mod documents;
mod erasing;
mod fields;
mod health_light;
mod history;
mod new_plan;
pub mod pages;
pub mod parts;
mod passphrase;
pub mod record_words;
mod route;
mod rule_words;
mod shell;
mod take_file;
pub mod text;
mod who;
mod work_folder;
pub mod workspace;

pub use app::{App, Hash};
