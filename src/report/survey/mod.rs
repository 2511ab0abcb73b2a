//! The report of the satisfaction survey in the official manner: announcement and full report.

mod announcement;
mod findings;
mod full;
mod general;
mod tables;

use super::document::{Block, Cell, Column, Document, Paragraph, Style, Table};
use super::measures::BLANK;
use super::pen::Pen;
use crate::calendar::{Date, Language, Period};
use crate::plan::Plan;
pub use full::standard_introduction;

use crate::survey::{Figures, Form, Scale, Survey, Tally, shown};

/// What the report of the survey speaks of.
#[derive(Clone, Copy, Debug)]
pub struct SurveyInput<'a> {
    /// Office and divisions.
    pub plan: &'a Plan,
    /// Services and settings.
    pub survey: &'a Survey,
    /// The form, in its newest version that is counted.
    pub form: &'a Form,
    /// What was answered in the period, in all divisions or in the one that is named.
    pub tally: &'a Tally,
    /// The days that are reported.
    pub period: Period,
    /// The division that the report is about; `None` for the whole office.
    pub division: Option<&'a str>,
    /// What was suggested: tags and how often each was given, most frequent first.
    pub tags: &'a [(String, usize)],
    /// Suggestions to quote, without personal data; empty where none are quoted.
    pub quotes: &'a [String],
}

/// Announcement and full report, upright A4.
///
/// Groups of fewer than five responses are not told apart, but in the plain counts of general
/// data of a whole office.
#[must_use]
pub fn survey_report(input: &SurveyInput<'_>) -> Document {
    let report = Report {
        input: *input,
        pen: Pen {
            numerals: input.survey.settings.numerals,
        },
    };
    let title = format!("{} {}", report.title(), report.of_whom());
    Document {
        title: report.pen.line(&title),
        language: Language::Thai,
        numerals: report.pen.numerals,
        foot: String::new(),
        sheets: vec![report.announcement(), report.cover(), report.full()],
    }
}

/// What the survey is called in its report.
const TITLE: &str = "รายงานผลการสำรวจความพึงพอใจของผู้รับบริการ";

struct Report<'a> {
    input: SurveyInput<'a>,
    pen: Pen,
}

impl Report<'_> {
    fn title(&self) -> String {
        format!("{TITLE} {}", self.year_and_round())
    }

    /// The office, or the division of it that is reported on.
    fn of_whom(&self) -> String {
        let office = self.input.plan.office.name.trim();
        match self
            .input
            .division
            .and_then(|id| self.input.plan.division(id))
        {
            Some(division) => format!("{} {office}", division.name.trim()),
            None => office.to_owned(),
        }
    }

    /// ประจำปีงบประมาณ พ.ศ. ๒๕๖๖, with the round or quarter where the period is one.
    fn year_and_round(&self) -> String {
        use crate::calendar::{FiscalYear, Quarter, Round};
        let period = self.input.period;
        let year = FiscalYear::of(period.first);
        let name = format!("ประจำปีงบประมาณ พ.ศ. {}", year.be());
        if period == year.period() {
            return name;
        }
        if period == year.round(Round::SixMonths) {
            return format!("{name} รอบ 6 เดือน");
        }
        let mut quarters = Quarter::ALL.into_iter();
        match quarters.find(|quarter| period == year.quarter(*quarter)) {
            Some(quarter) => format!("{name} ไตรมาสที่ {}", quarter.number()),
            None => name,
        }
    }

    fn day(&self, day: Date) -> String {
        day.official(Language::Thai, self.pen.numerals)
    }

    /// ระหว่างวันที่ … ถึงวันที่ …
    fn days(&self) -> String {
        let Period { first, last } = self.input.period;
        format!("ระหว่าง{} ถึง{}", self.day(first), self.day(last))
    }

    fn paragraph(&self, style: Style, text: &str) -> Block {
        Block::Paragraph(Paragraph::new(style, self.pen.line(text)))
    }

    fn prose(&self, text: &str) -> Block {
        self.paragraph(Style::Prose, text)
    }

    fn heading(&self, level: u8, text: &str) -> Block {
        Block::Heading {
            level,
            text: self.pen.line(text),
        }
    }

    /// Adds a table under its number and name: ตารางที่ ๑ เพศ.
    fn push_table(&self, blocks: &mut Vec<Block>, table: Table) {
        let tables = blocks
            .iter()
            .filter(|block| matches!(block, Block::Table(_)));
        let number = tables.count() + 1;
        blocks.push(self.paragraph(Style::Plain, &format!("ตารางที่ {number} {}", table.caption)));
        blocks.push(Block::Table(table));
    }

    fn cell(&self, text: &str) -> Cell {
        Cell::new(self.pen.line(text))
    }

    fn columns(&self, titles: &[(&str, u8)]) -> Vec<Column> {
        use super::document::Align;
        let column = |(at, &(title, percent)): (usize, &(&str, u8))| Column {
            title: self.pen.line(title),
            percent,
            align: if at == 0 { Align::Start } else { Align::Centre },
        };
        titles.iter().enumerate().map(column).collect()
    }

    /// The scale whose levels means of the whole form stand for.
    fn scale(&self) -> Option<&Scale> {
        let form = self.input.form;
        let mut items = form.items().filter_map(|item| form.scale(item));
        let first = items.next()?;
        items.all(|scale| scale.id == first.id).then_some(first)
    }

    /// The word for the level that a mean stands for.
    fn level(&self, figures: &Figures, scale: Option<&Scale>) -> Option<String> {
        let bands = &self.input.survey.settings.bands;
        let level = bands.level(figures.mean?, scale?)?;
        Some(level.text.thai().to_owned())
    }

    /// (x̄ = ๔.๕๘, S.D. = ๐.๕๐) คิดเป็นร้อยละ ๙๑.๖๕
    fn in_figures(&self, figures: &Figures) -> String {
        format!(
            "(x̄ = {}, S.D. = {}) คิดเป็นร้อยละ {}",
            shown(figures.mean, 2),
            shown(figures.deviation, 2),
            shown(figures.percent, 2)
        )
    }

    /// อยู่ในระดับมากที่สุด (x̄ = …) คิดเป็นร้อยละ …
    fn judged(&self, figures: &Figures, scale: Option<&Scale>) -> String {
        let level = self.level(figures, scale);
        let level = level.map_or_else(String::new, |level| format!("อยู่ในระดับ{level} "));
        format!("{level}{}", self.in_figures(figures))
    }
}
