//! Official documents: one report model and a pure writer per format.
