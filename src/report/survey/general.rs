//! The tables of general data: who answered, in numbers and percent.

use super::super::document::{Row, Table};
use super::Report;
use crate::calendar::counted;
use crate::survey::{
    Group, Place, Question, QuestionTally, UNSAID, answered, percent_of, published, shown,
};

impl Report<'_> {
    /// The questions of general data with what was answered.
    pub(super) fn general_tables(&self) -> Vec<(Table, bool)> {
        answered(self.input.form, self.input.tally)
            .filter(|(question, _)| question.place == Place::Before)
            .map(|(question, tally)| self.question_table(question, tally))
            .collect()
    }

    /// The table of a question, and whether some of it is hidden.
    pub(super) fn question_table(
        &self,
        question: &Question,
        tally: &QuestionTally,
    ) -> (Table, bool) {
        let count = self.input.tally.count;
        // Of one division alone, general data tell small groups apart.
        let is_shown = if self.input.division.is_some() {
            published(&tally.choices)
        } else {
            vec![true; tally.choices.len()]
        };
        let row = |(group, is_shown): (&Group<u8>, &bool)| {
            let choice = question
                .choices
                .iter()
                .find(|choice| choice.number == group.key);
            let name = choice.map_or("ไม่ระบุ", |choice| choice.text.thai());
            let (number, percent) = if *is_shown {
                (
                    counted(group.count),
                    shown(percent_of(group.count, count), 2),
                )
            } else {
                ("น้อยกว่า 5".to_owned(), crate::survey::DASH.to_owned())
            };
            let key = if group.key == UNSAID { "unsaid" } else { name };
            Row {
                key: key.to_owned(),
                is_total: false,
                cells: [name, &number, &percent]
                    .map(|text| self.cell(text))
                    .to_vec(),
            }
        };
        let mut rows: Vec<Row> = tally.choices.iter().zip(&is_shown).map(row).collect();
        rows.push(Row {
            key: "total".to_owned(),
            is_total: true,
            cells: [
                "รวม".to_owned(),
                counted(count),
                shown(percent_of(count, count), 2),
            ]
            .map(|text| self.cell(&text))
            .to_vec(),
        });
        let table = Table {
            caption: self.pen.line(question.text.thai()),
            columns: self.columns(&[
                (question.text.thai(), 60),
                ("จำนวน (คน)", 20),
                ("ร้อยละ", 20),
            ]),
            rows,
        };
        (table, is_shown.contains(&false))
    }
}
