//! The append-only log of edits of single fields, of which everything else is a fold.
