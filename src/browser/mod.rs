//! The outside world: storage, files, clock, tabs, everything that the browser lends.
//!
//! It stores and carries texts; what they mean is not its business. Nothing here writes to
//! the console: what goes wrong is an error that the screen shows.

mod aside;
mod batch;
pub mod clock;
mod database;
mod erasing;
pub mod files;
mod folder;
mod folder_error;
mod guard;
pub mod ids;
mod listener;
pub mod local;
pub mod page;
pub mod picture;
mod raw;
mod responses;
pub mod room;
pub mod screen;
mod seal;
pub mod speech;
mod store;
mod store_error;
mod tabs;
mod transaction;
mod turn;
mod upgrade;
mod value;

pub use aside::Aside;
pub use batch::{Appended, Drawn, Entry, Stored};
pub use erasing::Replacing;
pub use folder::{Folder, FolderFile, Permission};
pub use folder_error::FolderError;
pub use listener::Listener;
pub use responses::{Packed, StoredResponses};
pub use seal::LockError;
pub use store::Store;
pub use store_error::StoreError;
pub use tabs::Tabs;
pub use turn::Turn;
