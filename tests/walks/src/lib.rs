//! Browser walks: a person's ways through the app in real browsers.
