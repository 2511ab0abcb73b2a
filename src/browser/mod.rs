//! The outside world: storage, files, clock, tabs, everything that the browser lends.
//!
//! It stores and carries texts; what they mean is not its business. Nothing here writes to
//! the console: what goes wrong is an error that the screen shows.

pub mod clock;
mod database;
pub mod files;
pub mod ids;
mod listener;
pub mod local;
pub mod page;
pub mod picture;
mod store;
mod store_error;
mod tabs;

pub use listener::Listener;
pub use store::{Appended, Aside, Drawn, Store, Stored};
pub use store_error::StoreError;
pub use tabs::Tabs;
