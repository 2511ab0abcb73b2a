//! The outside world: storage, files, clock, tabs, everything that the browser lends.
