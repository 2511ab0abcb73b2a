//! The analysis of last year's result and the measures that follow from it (o42 of 2566).
use super::document::{
    Align, Bar, Block, Cell, Chart, Column, Cover, Document, Page, Paragraph, Row, Sheet, Style,
    Table,
};
use super::grid::{Grid, GridColumn, Value};
use super::measures::{BLANK, place, plan_sections};
use super::pen::Pen;
use crate::calendar::{Language, Numerals};
use crate::ita::{Assessment, Basis, Catalogue, Indicator, Instrument, PASSING, Score};
use crate::plan::Plan;

/// The analysis and the measures: result, strengths, weak points, what is done about them.
#[must_use]
pub fn analysis_report(plan: &Plan, numerals: Numerals) -> Document {
    let analysis = Analysis::of(plan, numerals);
    let pen = analysis.pen;
    let year = plan.year.be();
    Document {
        title: pen.line(&format!(
            "การวิเคราะห์ผลการประเมินและมาตรการส่งเสริมคุณธรรมและความโปร่งใส {year} {}",
            plan.office.name
        )),
        language: Language::Thai,
        numerals,
        foot: String::new(),
        sheets: vec![
            Sheet {
                page: Page::Cover,
                blocks: vec![Block::Cover(analysis.cover())],
            },
            Sheet {
                page: Page::Portrait,
                blocks: analysis.body(),
            },
            Sheet {
                page: Page::Landscape,
                blocks: analysis.measures(),
            },
        ],
    }
}

/// The scores as a table of typed values.
#[must_use]
pub fn score_grid(plan: &Plan) -> Grid {
    let analysis = Analysis::of(plan, Numerals::Arabic);
    let points = |score: Option<Score>| {
        score.map_or(Value::Blank, |score| {
            Value::Number(f64::from(score.hundredths()) / 100.0)
        })
    };
    let row = |code: &str, name: &str, now: Option<Score>, before: Option<Score>| {
        let change = analysis.change(now, before);
        vec![
            Value::text(code),
            Value::text(name),
            points(now),
            points(before),
            change.map_or(Value::Blank, |change| {
                Value::Number(f64::from(change) / 100.0)
            }),
        ]
    };
    let instruments = Instrument::ALL.into_iter().map(|instrument| {
        let [now, before] = analysis.instrument(instrument);
        row(instrument.code(), instrument.name_th(), now, before)
    });
    let indicators = analysis.catalogue.indicators.iter().map(|indicator| {
        let [now, before] = analysis.indicator(&indicator.number);
        row(&indicator.number, &indicator.name, now, before)
    });
    let year = plan.assessed.be();
    Grid {
        name: format!("ผลการประเมิน {year}"),
        columns: vec![
            GridColumn::new("รหัส", 8),
            GridColumn::new("แบบวัด/ตัวชี้วัด", 50),
            GridColumn::new(&format!("คะแนนปี {year}"), 14),
            GridColumn::new(&format!("คะแนนปี {}", plan.assessed.previous().be()), 14),
            GridColumn::new("เพิ่ม/ลด", 12),
        ],
        rows: instruments.chain(indicators).collect(),
    }
}

struct Analysis<'a> {
    plan: &'a Plan,
    catalogue: Catalogue,
    before_catalogue: Catalogue,
    now: Assessment,
    before: Assessment,
    pen: Pen,
}

impl<'a> Analysis<'a> {
    fn of(plan: &'a Plan, numerals: Numerals) -> Self {
        let (year, before) = (plan.assessed.be(), plan.assessed.previous().be());
        Self {
            plan,
            catalogue: plan.catalogue(year),
            before_catalogue: plan.catalogue(before),
            now: plan.assessment(year),
            before: plan.assessment(before),
            pen: Pen { numerals },
        }
    }

    /// This year's and last year's score.
    fn instrument(&self, instrument: Instrument) -> [Option<Score>; 2] {
        let score = |scores: &Assessment, catalogue| {
            let found: Option<(Score, Basis)> = scores.instrument(instrument, catalogue);
            found.map(|(score, _)| score)
        };
        [
            score(&self.now, &self.catalogue),
            score(&self.before, &self.before_catalogue),
        ]
    }

    fn indicator(&self, number: &str) -> [Option<Score>; 2] {
        [self.now.indicator(number), self.before.indicator(number)]
    }

    /// In hundredths.
    fn change(&self, now: Option<Score>, before: Option<Score>) -> Option<i32> {
        Some(i32::from(now?.hundredths()) - i32::from(before?.hundredths()))
    }

    fn heading(&self, level: u8, text: &str) -> Block {
        Block::Heading {
            level,
            text: self.pen.line(text),
        }
    }

    fn paragraph(&self, style: Style, text: &str) -> Block {
        Block::Paragraph(Paragraph::new(style, self.pen.line(text)))
    }

    fn cover(&self) -> Cover {
        let office = &self.plan.office;
        let lines = |lines: &[String]| -> Vec<String> {
            lines.iter().flat_map(|line| self.pen.lines(line)).collect()
        };
        Cover {
            title: lines(&[
                "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส".to_owned(),
                "และมาตรการส่งเสริมคุณธรรม".to_owned(),
                "และความโปร่งใสภายในหน่วยงาน".to_owned(),
            ]),
            period: lines(&[format!("ประจำปีงบประมาณ พ.ศ. {}", self.plan.year.be())]),
            office: lines(&[office.name.clone(), place(&office.amphoe, &office.changwat)]),
        }
    }

    fn body(&self) -> Vec<Block> {
        let year = self.plan.assessed.be();
        let mut blocks = vec![self.heading(
            2,
            &format!(
                "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน (ITA) \
                 ประจำปีงบประมาณ พ.ศ. {year}"
            ),
        )];
        if self.now.scores.is_empty() {
            blocks.push(self.paragraph(
                Style::Prose,
                &format!("ยังไม่ได้บันทึกผลการประเมินประจำปีงบประมาณ พ.ศ. {year}"),
            ));
            return blocks;
        }
        blocks.push(self.heading(3, "1. ผลการประเมินในภาพรวม"));
        blocks.push(self.paragraph(Style::Prose, &self.overall()));
        blocks.push(Block::Table(self.by_instrument()));
        blocks.push(self.heading(3, "2. ผลการประเมินรายตัวชี้วัด"));
        blocks.push(Block::Chart(self.chart()));
        blocks.push(Block::Table(self.by_indicator()));
        blocks.push(self.heading(3, "3. จุดแข็ง"));
        let strong = self.now.strong(&self.catalogue);
        blocks.extend(self.list(&strong, |_| String::new()));
        blocks.push(self.heading(3, "4. จุดที่ต้องพัฒนา"));
        let weak = self.now.weak(&self.catalogue);
        blocks.extend(self.list(&weak, |score| {
            format!(
                " ต่ำกว่าเกณฑ์ {PASSING} คะแนน อยู่ {} คะแนน",
                points(short_of(score))
            )
        }));
        blocks
    }

    fn overall(&self) -> String {
        let year = self.plan.assessed.be();
        let office = match self.plan.office.name.trim() {
            "" => "หน่วยงาน",
            name => name,
        };
        let Some((total, grade)) = self.now.grade(&self.catalogue, year) else {
            return format!("{office} ยังบันทึกผลการประเมินไม่ครบทั้งสามแบบวัด จึงยังไม่สรุปคะแนนรวม");
        };
        let before_year = self.plan.assessed.previous().be();
        let before = self.before.grade(&self.before_catalogue, before_year);
        let change = before.and_then(|(before, _)| self.change(Some(total), Some(before)));
        let change = change.map_or_else(String::new, |change| {
            let word = match change {
                0 => return " เท่ากับปีก่อน".to_owned(),
                1.. => "เพิ่มขึ้น",
                _ => "ลดลง",
            };
            format!(" {word}จากปีก่อน {} คะแนน", points(change.abs()))
        });
        let weak = self.now.weak(&self.catalogue).len();
        format!(
            "{office} ได้คะแนนรวม {total} คะแนน ผลการประเมินระดับ {}{change} \
             มีตัวชี้วัดที่ต่ำกว่าเกณฑ์ {PASSING} คะแนน จำนวน {weak} ตัวชี้วัด",
            grade.name_th()
        )
    }

    fn score_cells(&self, [now, before]: [Option<Score>; 2]) -> [String; 3] {
        let text = |score: Option<Score>| score.map_or_else(|| "-".to_owned(), |it| it.to_string());
        let change = self.change(now, before);
        let change = change.map_or_else(|| "-".to_owned(), signed);
        [text(now), text(before), change]
    }

    fn columns(&self, columns: &[(String, u8, Align)]) -> Vec<Column> {
        let column = |(title, percent, align): &(String, u8, Align)| Column {
            title: self.pen.line(title),
            percent: *percent,
            align: *align,
        };
        columns.iter().map(column).collect()
    }

    fn row(&self, key: &str, is_total: bool, cells: Vec<String>) -> Row {
        let cells = cells.iter().map(|text| Cell::new(self.pen.line(text)));
        Row {
            key: key.to_owned(),
            is_total,
            cells: cells.collect(),
        }
    }

    fn years(&self) -> [String; 2] {
        [self.plan.assessed, self.plan.assessed.previous()]
            .map(|year| format!("คะแนนปี {}", year.be()))
    }

    fn by_instrument(&self) -> Table {
        let mut rows: Vec<Row> = Instrument::ALL
            .into_iter()
            .map(|instrument| {
                let [now, before, change] = self.score_cells(self.instrument(instrument));
                let name = format!("{} ({})", instrument.name_th(), instrument.code());
                let weight = instrument.weight_percent().to_string();
                self.row(
                    instrument.code(),
                    false,
                    vec![name, weight, now, before, change],
                )
            })
            .collect();
        let year = self.plan.assessed.be();
        let total = |scores: &Assessment, catalogue, year| {
            scores.grade(catalogue, year).map(|(total, _)| total)
        };
        let totals = [
            total(&self.now, &self.catalogue, year),
            total(&self.before, &self.before_catalogue, year - 1),
        ];
        let [now, before, change] = self.score_cells(totals);
        let cells = vec!["คะแนนรวม".to_owned(), "100".to_owned(), now, before, change];
        rows.push(self.row("total", true, cells));
        let [now, before] = self.years();
        Table {
            caption: "คะแนนของแต่ละแบบวัด".to_owned(),
            columns: self.columns(&[
                ("แบบวัด".to_owned(), 44, Align::Start),
                ("น้ำหนัก (ร้อยละ)".to_owned(), 14, Align::Centre),
                (now, 14, Align::Centre),
                (before, 14, Align::Centre),
                ("เพิ่ม/ลด".to_owned(), 14, Align::Centre),
            ]),
            rows,
        }
    }

    fn by_indicator(&self) -> Table {
        let rows = self.catalogue.top_indicators().map(|indicator| {
            let scores = self.indicator(&indicator.number);
            let verdict = match scores[0] {
                None => "-".to_owned(),
                Some(score) if score < PASSING => {
                    format!("ต้องพัฒนา (ขาด {})", points(short_of(score)))
                }
                Some(_) => "ผ่านเกณฑ์".to_owned(),
            };
            let [now, before, change] = self.score_cells(scores);
            let cells = vec![name_of(indicator), now, before, change, verdict];
            self.row(&indicator.number, false, cells)
        });
        let [now, before] = self.years();
        Table {
            caption: "คะแนนของแต่ละตัวชี้วัด".to_owned(),
            columns: self.columns(&[
                ("ตัวชี้วัด".to_owned(), 37, Align::Start),
                (now, 12, Align::Centre),
                (before, 12, Align::Centre),
                ("เพิ่ม/ลด".to_owned(), 11, Align::Centre),
                (format!("เทียบกับเกณฑ์ {PASSING}"), 28, Align::Start),
            ]),
            rows: rows.collect(),
        }
    }

    fn chart(&self) -> Chart {
        let bars = self.catalogue.top_indicators().filter_map(|indicator| {
            let score = self.now.indicator(&indicator.number)?;
            let is_short = score < PASSING;
            let figure = if is_short {
                format!("{score} (ขาด {})", points(short_of(score)))
            } else {
                score.to_string()
            };
            Some(Bar {
                label: self.pen.line(&name_of(indicator)),
                value: u32::from(score.hundredths()),
                figure: self.pen.line(&figure),
                is_short,
            })
        });
        Chart {
            caption: "คะแนนของแต่ละตัวชี้วัดเทียบกับเกณฑ์".to_owned(),
            bars: bars.collect(),
            most: u32::from(Score::MAX.hundredths()),
            mark: Some((
                u32::from(PASSING.hundredths()),
                self.pen.line(&format!("เกณฑ์ {PASSING}")),
            )),
        }
    }

    fn list(&self, found: &[(&Indicator, Score)], more: impl Fn(Score) -> String) -> Vec<Block> {
        if found.is_empty() {
            return vec![self.paragraph(Style::Plain, BLANK)];
        }
        (1..)
            .zip(found)
            .map(|(number, (indicator, score))| {
                let number: usize = number;
                let text = format!("{} ได้ {score} คะแนน{}", name_of(indicator), more(*score));
                Block::Paragraph(Paragraph {
                    style: Style::Plain,
                    number: Some(self.pen.line(&format!("{number}."))),
                    text: self.pen.line(&text),
                })
            })
            .collect()
    }

    fn measures(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading(
            2,
            &format!(
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {} ประจำปีงบประมาณ พ.ศ. {}",
                self.plan.office.name.trim(),
                self.plan.year.be()
            ),
        )];
        blocks.extend(plan_sections(self.plan, self.pen.numerals));
        blocks
    }
}

fn name_of(indicator: &Indicator) -> String {
    format!("ตัวชี้วัดที่ {} {}", indicator.number, indicator.name)
}

/// How much a score is below the mark, in hundredths.
fn short_of(score: Score) -> i32 {
    i32::from(PASSING.hundredths()) - i32::from(score.hundredths())
}

fn points(hundredths: i32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn signed(change: i32) -> String {
    let sign = match change {
        0 => "",
        1.. => "+",
        _ => "-",
    };
    format!("{sign}{}", points(change.abs()))
}
