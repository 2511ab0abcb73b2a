//! Official documents: one report model and a pure writer per format.
//!
//! [`measures_report`], [`executive_page`] and [`survey_report`] turn a plan and its survey into a
//! [`Document`]; a writer turns any document into a format ([`write_html`], [`write_docx`]). Tables
//! of typed values are [`Grid`]s ([`write_xlsx`], [`write_csv`]), days to remember a [`Calendar`]
//! ([`write_ics`]). Digits, blanks and wording are settled in the model, so that every format shows
//! the same figures. A closed round is the report of the log as it was: the same plan and options
//! give the same document and the same bytes.
mod analysis;
mod chart;
mod compounds;
mod csv;
mod differences;
mod document;
mod docx;
mod duties;
mod executive;
mod gaps;
mod grid;
mod html;
mod ics;
mod measures;
mod memo;
mod open_data;
mod parcel;
mod pen;
mod publication;
mod questionnaire;
mod register;
mod register_page;
mod responses;
mod survey;
mod words;
mod xlsx;
mod xml;

pub use analysis::{analysis_report, score_grid};
pub use compounds::{Piece, pieces};
pub use csv::{Csv, write_csv};
pub use differences::{Difference, Place, differences};
pub use document::{
    Align, Bar, Block, Cell, Chart, Column, Cover, Document, MemoHead, Page, Paragraph, Picture,
    Row, Sheet, Signature, Style, Table,
};
pub use docx::{Letterhead, write_docx};
pub use duties::{duty_calendar, duty_slip};
pub use executive::executive_page;
pub use gaps::{Gap, GapKind, gaps};
pub use grid::{Formula, Grid, GridColumn, Total, Value};
pub use html::{write_html, write_html_page};
pub use ics::{Calendar, Event, write_ics};
pub use measures::{
    BLANK, MeasuresOptions, measure_tables, measures_report, standard_heading, standard_lead,
};
pub use memo::{MemoPeriod, memo};
pub use open_data::plan_grids;
pub use parcel::{Part, TooLarge, pack};
pub use publication::{
    PublicDocument, PublicOptions, grid_page, public_documents, public_grids, write_pack,
};
pub use questionnaire::{QuestionnaireOptions, questionnaire};
pub use register::register_grid;
pub use register_page::{register_grids, register_page};
pub use responses::{BookWords, ResponseBook, ResponseCsv, ResponseTable, ResponseWords};
pub use survey::{SurveyInput, standard_introduction, survey_report};
pub use xlsx::{Workbook, write_xlsx};
