//! The assessment framework: catalogues of indicators and items per year, scores and grades.

mod assessment;
mod built_in;
mod catalogue;
mod instrument;
mod mapping;
mod overrides;
mod parse;
mod paste;
mod score;
mod sheet;

pub use assessment::{Assessment, Basis, EXCELLENT, PASSING, PastedScore, Scored, read_scores};
pub use catalogue::{Catalogue, Completeness, Coverage, Indicator, Item, SubItem, Wording};
pub use instrument::Instrument;
pub use mapping::{Mapping, map_indicator, map_item};
pub use overrides::ItemOverride;
pub use parse::{CatalogueError, CatalogueFault};
pub use paste::{PasteError, PastedItem, parse_code, parse_pasted, parse_pasted_in};
pub use score::{Grade, GradeRule, InstrumentScores, Score};
