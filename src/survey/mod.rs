//! The citizen satisfaction survey: forms, responses and their statistics.
