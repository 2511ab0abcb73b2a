//! Ways through the app, as people go them.
#![allow(missing_docs)]

mod calendar;
mod first_run;
mod intranet;
mod watch;
