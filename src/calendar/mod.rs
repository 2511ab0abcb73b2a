//! Time as a Thai office counts it: Buddhist-era dates, fiscal years, rounds, deadlines.
