//! Ways through the app, as people go them.
#![allow(missing_docs)]

mod browsers;
mod calendar;
mod damage;
mod exchange;
mod first_run;
mod health;
mod intranet;
mod keeping;
mod keyboard;
mod languages;
mod measure;
mod offline;
mod pages;
mod people;
mod records;
mod report;
mod watch;
mod year;
