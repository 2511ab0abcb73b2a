//! The tables of what was rated: a summary of the aspects, one for each aspect, one by division.

use super::super::document::{Bar, Chart, Row, Table};
use super::Report;
use crate::log::RecordId;
use crate::survey::{
    Aspect, AspectTally, DASH, Figures, Group, Scale, published, rated, rated_items, shown,
};

impl Report<'_> {
    /// x̄, S.D., ร้อยละ, ระดับ as cells behind a name.
    fn row(&self, key: &str, name: &str, figures: &Figures, scale: Option<&Scale>) -> Row {
        let level = self.level(figures, scale);
        let cells = [
            name.to_owned(),
            shown(figures.mean, 2),
            shown(figures.deviation, 2),
            shown(figures.percent, 2),
            level.unwrap_or_else(|| DASH.to_owned()),
        ];
        Row {
            key: key.to_owned(),
            is_total: false,
            cells: cells.iter().map(|text| self.cell(text)).collect(),
        }
    }

    fn rating(&self, caption: &str, first: &str, rows: Vec<Row>) -> Table {
        Table {
            caption: self.pen.line(caption),
            columns: self.columns(&[
                (first, 48),
                ("x̄", 11),
                ("S.D.", 11),
                ("ร้อยละ", 13),
                ("ระดับ", 17),
            ]),
            rows,
        }
    }

    /// A row for each aspect, and the whole.
    pub(super) fn summary_table(&self) -> Table {
        let form = self.input.form;
        let mut rows: Vec<Row> = rated(form, self.input.tally)
            .map(|(aspect, tally)| {
                let scale = aspect.items.first().and_then(|item| form.scale(item));
                self.row(&aspect.id, aspect.text.thai(), &tally.figures, scale)
            })
            .collect();
        let mut total = self.row("total", "ภาพรวม", &self.input.tally.overall, self.scale());
        total.is_total = true;
        rows.push(total);
        self.rating("ความพึงพอใจในภาพรวมและรายด้าน", "ด้าน", rows)
    }

    /// The mean of each aspect as a bar, where there are several; the table above it says the same.
    pub(super) fn aspect_chart(&self) -> Option<Chart> {
        let hundredths = |mean: f64| (mean * 100.0).round() as u32;
        let bars = rated(self.input.form, self.input.tally).filter_map(|(aspect, tally)| {
            Some(Bar {
                label: self.pen.line(aspect.text.thai()),
                value: hundredths(tally.figures.mean?),
                figure: self.pen.line(&shown(tally.figures.mean, 2)),
                is_short: false,
            })
        });
        let bars: Vec<Bar> = bars.collect();
        (bars.len() > 1).then(|| Chart {
            caption: "ค่าเฉลี่ยความพึงพอใจรายด้าน".to_owned(),
            bars,
            most: hundredths(self.input.tally.top),
            mark: None,
        })
    }

    /// A row for each item of an aspect, and the aspect.
    pub(super) fn aspect_table(&self, aspect: &Aspect, tally: &AspectTally) -> Table {
        let form = self.input.form;
        let mut rows: Vec<Row> = (1..)
            .zip(rated_items(aspect, tally))
            .map(|(number, (item, tally))| {
                let name = format!("{number}. {}", item.text.thai());
                self.row(&item.id, &name, &tally.figures, form.scale(item))
            })
            .collect();
        let scale = aspect.items.first().and_then(|item| form.scale(item));
        let mut total = self.row("total", "รวม", &tally.figures, scale);
        total.is_total = true;
        rows.push(total);
        self.rating(aspect.text.thai(), "ประเด็น", rows)
    }

    /// A row for each division that was answered about; `None` where there are not two.
    pub(super) fn division_table(&self) -> Option<(Table, bool)> {
        let groups = &self.input.tally.divisions;
        if groups.len() < 2 || self.input.division.is_some() {
            return None;
        }
        let is_shown = published(groups);
        let name = |group: &Group<Option<RecordId>>| match &group.key {
            Some(id) => {
                let division = self.input.plan.division(id);
                division
                    .map_or("ไม่พบชื่อส่วนราชการ", |one| one.name.trim())
                    .to_owned()
            }
            None => "ไม่ระบุ".to_owned(),
        };
        let rows = groups.iter().zip(&is_shown).map(|(group, is_shown)| {
            let hidden = Figures::default();
            let figures = if *is_shown { &group.figures } else { &hidden };
            self.row(
                group.key.as_deref().unwrap_or_default(),
                &name(group),
                figures,
                self.scale(),
            )
        });
        let table = self.rating("ความพึงพอใจจำแนกตามส่วนราชการ", "ส่วนราชการ", rows.collect());
        Some((table, is_shown.contains(&false)))
    }
}
