//! Ways through the app, as people go them.
#![allow(missing_docs)]

mod browsers;
mod calendar;
mod chain;
mod counter;
mod damage;
mod documents;
mod encryption;
mod erasing;
mod exchange;
mod findings;
mod first_run;
mod forgetting;
mod health;
mod history;
mod hostile;
mod intranet;
mod keeping;
mod keyboard;
mod kiosk;
mod languages;
mod measure;
mod meeting_files;
mod offline;
mod pages;
mod people;
mod policy;
mod records;
mod report;
mod rules;
mod shared_folder;
mod survey;
mod survey_results;
mod watch;
mod work_folder;
mod year;
