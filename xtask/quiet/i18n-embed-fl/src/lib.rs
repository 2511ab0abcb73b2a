//! Stands in for the crate of this name, see `i18n-embed` beside it: a message is its name.

/// The name of a message.
#[macro_export]
macro_rules! fl {
    ($loader:expr, $message:literal $($rest:tt)*) => {
        String::from($message)
    };
}
