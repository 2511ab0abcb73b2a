//! A register on paper, with a chart.
use super::document::{
    Align, Bar, Block, Cell, Chart, Column, Document, Page, Paragraph, Row as PaperRow, Sheet,
    Style, Table,
};
use super::grid::Grid;
use super::measures::BLANK;
use super::pen::Pen;
use super::register::register_grid;
use crate::calendar::{Date, Language, Numerals};
use crate::plan::{
    Amount, CellKind, Column as RegisterColumn, Derived, Plan, Register, Row, show_cell,
};
use crate::sorting::SmallSort;
use std::sync::Arc;

/// Complaints: that there is none is said in words of their own.
const COMPLAINTS: &str = "complaints";
const BARS: usize = 12;
/// Columns from which on a table lies lengthwise.
const MANY_COLUMNS: usize = 6;

/// A register as a page of the office, as of a day: its rows, their sums, and a chart of what they
/// count. Columns that nobody filled in are left out.
#[must_use]
pub fn register_page(
    plan: &Plan,
    register: &Register,
    today: Date,
    numerals: Numerals,
) -> Document {
    let paper = Paper::new(plan, register, numerals);
    let pen = paper.pen;
    let name = register.label.of(Language::Thai);
    let title = format!("{name} ประจำปีงบประมาณ พ.ศ. {}", plan.year.be());
    let centred = |text: &str| Block::Paragraph(Paragraph::new(Style::Centred, pen.line(text)));
    let mut blocks = vec![
        Block::Heading {
            level: 2,
            text: pen.line(&title),
        },
        centred(&plan.office.name),
        centred(&format!(
            "ข้อมูล ณ {}",
            today.official(Language::Thai, numerals)
        )),
    ];
    if paper.rows.is_empty() {
        let none = if &*register.key == COMPLAINTS {
            "ไม่มีเรื่องร้องเรียน"
        } else {
            BLANK
        };
        blocks.push(centred(none));
    } else {
        let chart = paper.chart(name);
        blocks.push(Block::Table(paper.table(name)));
        blocks.extend(chart.map(Block::Chart));
    }
    let page = if paper.columns.len() + register.derived.len() > MANY_COLUMNS {
        Page::Landscape
    } else {
        Page::Portrait
    };
    Document {
        title: pen.line(&format!("{title} {}", plan.office.name)),
        language: Language::Thai,
        numerals,
        foot: String::new(),
        sheets: vec![Sheet { page, blocks }],
    }
}

/// Each register that holds rows as a table of typed values.
#[must_use]
pub fn register_grids(plan: &Plan) -> Vec<Grid> {
    let keys = plan.registers.keys();
    let registers = keys.filter_map(|key| plan.registers.register(key));
    registers
        .map(|register| register_grid(plan, &register, Language::Thai))
        .collect()
}

struct Paper<'a> {
    plan: &'a Plan,
    register: &'a Register,
    /// Those that hold something.
    columns: Vec<&'a RegisterColumn>,
    rows: Vec<&'a Arc<Row>>,
    pen: Pen,
}

impl<'a> Paper<'a> {
    fn new(plan: &'a Plan, register: &'a Register, numerals: Numerals) -> Self {
        let rows = plan.registers.rows(&register.key).iter();
        let rows: Vec<_> = rows
            .filter(|row| !row.is_blank(&register.columns))
            .collect();
        let is_used = |column: &&RegisterColumn| rows.iter().any(|row| row.value(column).is_some());
        Self {
            plan,
            register,
            columns: register.columns.iter().filter(is_used).collect(),
            rows,
            pen: Pen { numerals },
        }
    }

    fn shown(&self, column: &RegisterColumn, row: &Row) -> String {
        let numerals = self.pen.numerals;
        row.value(column).map_or_else(String::new, |value| {
            show_cell(self.plan, column.kind, value, Language::Thai, numerals)
        })
    }

    fn table(&self, name: &str) -> Table {
        let weight = |kind: CellKind| match kind {
            CellKind::Text | CellKind::Address | CellKind::Task => 26_u32,
            CellKind::Division | CellKind::Choice(_) | CellKind::Word => 16,
            CellKind::Date | CellKind::Day | CellKind::Money => 13,
            CellKind::Count | CellKind::Decimal { .. } | CellKind::Year => 7,
        };
        let derived = &self.register.derived;
        let weights = self.columns.iter().map(|column| weight(column.kind));
        let weights: Vec<u32> = weights.chain(derived.iter().map(|_| 9)).collect();
        let whole = weights.iter().sum::<u32>().max(1);
        let titles = self.columns.iter().map(|column| {
            let is_figure = column.kind.is_figure();
            (column.label.of(Language::Thai), is_figure)
        });
        let titles = titles.chain(
            derived
                .iter()
                .map(|it| (it.label().of(Language::Thai), true)),
        );
        let columns = titles
            .zip(&weights)
            .map(|((title, is_figure), weight)| Column {
                title: self.pen.line(title),
                percent: u8::try_from(weight * 100 / whole).unwrap_or(1).max(1),
                align: if is_figure {
                    Align::Centre
                } else {
                    Align::Start
                },
            });
        let mut rows: Vec<PaperRow> = self.rows.iter().map(|row| self.row(row)).collect();
        rows.extend(self.totals());
        Table {
            caption: name.to_owned(),
            columns: columns.collect(),
            rows,
        }
    }

    fn row(&self, row: &Row) -> PaperRow {
        let cells = self.columns.iter().map(|column| self.shown(column, row));
        let derived = self.register.derived.iter();
        let derived = derived.map(|derived| self.figure(derived.of(self.register, row)));
        let cell = |text: String| self.pen.cell(self.pen.entry(None, &text), "-");
        PaperRow {
            key: (*row.id).to_owned(),
            is_total: false,
            cells: cells.chain(derived).map(cell).collect(),
        }
    }

    fn figure(&self, amount: Option<Amount>) -> String {
        amount.map_or_else(String::new, |amount| amount.shown(0, self.pen.numerals))
    }

    /// The sums of what adds up, where there is more than one row.
    fn totals(&self) -> Option<PaperRow> {
        let sum = |amounts: &mut dyn Iterator<Item = Amount>| amounts.reduce(Amount::plus);
        let mut adds_up = false;
        let mut cells: Vec<String> = Vec::new();
        for column in &self.columns {
            let is_sum = matches!(column.kind, CellKind::Count | CellKind::Money);
            let total = is_sum
                .then(|| sum(&mut self.rows.iter().filter_map(|row| row.amount(column))))
                .flatten();
            adds_up |= total.is_some();
            cells.push(self.figure(total));
        }
        for derived in &self.register.derived {
            let amounts = self
                .rows
                .iter()
                .filter_map(|row| derived.of(self.register, row));
            let total = derived.adds_up().then(|| sum(&mut { amounts })).flatten();
            adds_up |= total.is_some();
            cells.push(self.figure(total));
        }
        if let Some(first) = cells.first_mut().filter(|first| first.is_empty()) {
            "รวม".clone_into(first);
        }
        (adds_up && self.rows.len() > 1).then(|| PaperRow {
            key: "total".to_owned(),
            is_total: true,
            cells: cells.into_iter().map(Cell::new).collect(),
        })
    }

    /// What the rows count; where they count nothing, how many rows there are of each choice.
    fn chart(&self, name: &str) -> Option<Chart> {
        let mut bars = self.counted().or_else(|| self.grouped())?;
        bars.truncate(BARS);
        let most = bars
            .iter()
            .map(|bar| bar.value)
            .max()
            .filter(|most| *most > 0)?;
        Some(Chart {
            caption: name.to_owned(),
            bars,
            most,
            mark: None,
        })
    }

    fn bar(&self, label: &str, amount: Amount) -> Bar {
        Bar {
            label: self.pen.line(label),
            value: amount.to_string().parse::<f64>().map_or(0, whole),
            figure: amount.shown(0, self.pen.numerals),
            is_short: false,
        }
    }

    fn counted(&self) -> Option<Vec<Bar>> {
        let title = self.register.title()?;
        let figure = self.columns.iter().find(|column| {
            matches!(column.kind, CellKind::Count | CellKind::Money) && column.month.is_none()
        });
        let months = self.register.derived.iter().rev();
        let months = months
            .clone()
            .find(|it| matches!(it, Derived::Months { .. }));
        let amount = |row: &Row| match (months, figure) {
            (Some(months), _) => months.of(self.register, row),
            (None, Some(column)) => row.amount(column),
            (None, None) => None,
        };
        let bars: Vec<Bar> = self
            .rows
            .iter()
            .filter_map(|row| Some(self.bar(&self.shown(title, row), amount(row)?)))
            .collect();
        (!bars.is_empty()).then_some(bars)
    }

    fn grouped(&self) -> Option<Vec<Bar>> {
        let is_group = |kind| {
            matches!(
                kind,
                CellKind::Choice(_) | CellKind::Word | CellKind::Division
            )
        };
        let column = self.columns.iter().find(|column| is_group(column.kind))?;
        let mut groups: Vec<(String, u64)> = Vec::new();
        for row in &self.rows {
            let group = match self.shown(column, row) {
                empty if empty.is_empty() => "ไม่ระบุ".to_owned(),
                group => group,
            };
            match groups.iter_mut().find(|(known, _)| *known == group) {
                Some((_, count)) => *count += 1,
                None => groups.push((group, 1)),
            }
        }
        groups.small_sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let bars = groups.iter();
        Some(
            bars.map(|(group, count)| self.bar(group, Amount::whole(*count)))
                .collect(),
        )
    }
}

/// For the length of a bar, which needs no fractions.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast saturates"
)]
fn whole(value: f64) -> u32 {
    value.round() as u32
}
