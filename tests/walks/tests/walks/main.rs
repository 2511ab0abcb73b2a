//! Ways through the app, as people go them.
#![allow(missing_docs)]

mod browsers;
mod calendar;
mod damage;
mod first_run;
mod intranet;
mod keeping;
mod keyboard;
mod offline;
mod pages;
mod people;
mod watch;
