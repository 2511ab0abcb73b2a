//! Registers: the countable things that measures demand, each recorded once.
//!
//! A [`Register`] says what is recorded in which [`Column`]s; a [`Row`] is a record of the log
//! with a field for each cell. The registers of a plan ([`Registers`]) are shared by all its
//! measures: the channels serve e6, e8, e9 and e10 alike.

mod amount;
mod assign;
mod block;
mod built_in;
mod cell;
mod choices;
mod column;
mod command;
mod definition;
mod filing;
mod registers;
mod row;
mod words;

pub use amount::{Amount, AmountError};
pub use assign::registers_of_item;
pub use block::{read_block, write_block};
pub use built_in::{FOLLOW_UP, built_in_registers};
pub use cell::{CellError, cell_choices, parse_cell, show_cell};
pub use choices::*;
pub use column::{CellKind, Column, month_key};
pub use command::{
    MAX_ROWS, PasteError, Pasted, Refused, add_column, add_register, add_rows, attach_register,
    delete_register, delete_rows, insert_row, kind_key, paste,
};
pub use definition::{Derived, Register, RegisterKey};
pub use filing::{FiledSurvey, SurveyFigures, file_survey, filed_surveys, is_filed};
pub use registers::Registers;
pub use row::Row;
pub use words::{Label, Words};

#[cfg(test)]
mod tests;
