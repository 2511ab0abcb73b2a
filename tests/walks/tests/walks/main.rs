//! Ways through the app, as people go them.
#![allow(missing_docs)]

mod first_run;
