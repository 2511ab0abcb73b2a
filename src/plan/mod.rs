//! The office's plan of measures and what is known of their progress.
