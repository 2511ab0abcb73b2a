//! How safe what is shown is.

use crate::browser::StoreError;

/// Whether what is shown is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The database is being opened; nothing was changed yet.
    Opening,
    /// Everything is on the disk.
    Saved,
    /// A command is on its way.
    Saving,
    /// Commands wait because the disk did not take one.
    NotSaved {
        /// How many commands.
        count: usize,
        /// Why.
        why: StoreError,
    },
    /// The browser keeps nothing; commands live as long as the page.
    Unkept,
}

/// Something that people must know and that stays until they close it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// So many batches could not be read and were set aside.
    SetAside(usize),
    /// The database was gone; the plan was brought back from local storage.
    Recovered,
}
