//! The assessment framework: catalogues of indicators and items per year.
