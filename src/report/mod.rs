//! Official documents: one report model and a pure writer per format.
//!
//! [`measures_report`], [`executive_page`] and [`survey_report`] turn a plan and its survey into a
//! [`Document`]; a writer turns any document into a format ([`write_html`], [`write_docx`]). Digits,
//! blanks and wording are settled in the model, so
//! that every format shows the same figures. A closed round is the report of the log as it was:
//! the same plan and options give the same document and the same bytes.
mod compounds;
mod differences;
mod document;
mod docx;
mod executive;
mod gaps;
mod html;
mod measures;
mod parcel;
mod pen;
mod survey;
mod xml;

pub use compounds::{Piece, pieces};
pub use differences::{Difference, Place, differences};
pub use document::{
    Align, Block, Cell, Column, Cover, Document, Page, Paragraph, Row, Sheet, Signature, Style,
    Table,
};
pub use docx::{Letterhead, write_docx};
pub use executive::executive_page;
pub use gaps::{Gap, GapKind, gaps};
pub use html::write_html;
pub use measures::{
    BLANK, MeasuresOptions, measure_tables, measures_report, standard_heading, standard_lead,
};
pub use parcel::{Part, TooLarge, pack};
pub use survey::{SurveyInput, standard_introduction, survey_report};
