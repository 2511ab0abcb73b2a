//! A form as a questionnaire on A4, its lines numbered as they are typed in again.
use super::document::{
    Align, Block, Cell, Column, Document, Page, Paragraph, Row, Sheet, Style, Table,
};
use super::pen::Pen;
use crate::calendar::{Language, Numerals};
use crate::survey::{Form, Item, Scale, SheetLine, SheetPlace, Words, sheet_lines};

/// The square that a pen ticks, with the number that is typed in for it; both stay on one line.
fn tick_box(number: u8) -> String {
    format!("□\u{a0}{number}")
}

/// Percents of the columns beside the question and the levels.
const NUMBER_PERCENT: u8 = 7;
const LEVEL_PERCENT: u8 = 10;
const MANY_LEVELS_PERCENT: u8 = 6;

/// What is printed on each sheet beside the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireOptions<'a> {
    /// Who asks.
    pub office: &'a str,
    /// The pile; empty leaves room to write it.
    pub batch: &'a str,
    /// The number of the first sheet; none leaves room to write it on a single sheet.
    pub first: Option<u32>,
    /// How many sheets.
    pub count: u32,
    /// Code of the language.
    pub language: &'a str,
}

/// The words of the frame.
struct Frame {
    batch: &'static str,
    number: &'static str,
    general: &'static str,
    rated: &'static str,
    further: &'static str,
    tick: &'static str,
    line: &'static str,
    question: &'static str,
    answer: &'static str,
    unsaid: &'static str,
    no_opinion: &'static str,
    suggestion: &'static str,
    privacy: &'static str,
}

static THAI: Frame = Frame {
    batch: "ชุดที่",
    number: "แผ่นที่",
    general: "ข้อมูลทั่วไป",
    rated: "ความเห็นต่อการให้บริการ",
    further: "คำถามเพิ่มเติม",
    tick: "โปรดทำเครื่องหมาย ✓ ในช่องที่ตรงกับความเห็นของท่าน",
    line: "ข้อ",
    question: "คำถาม",
    answer: "คำตอบ",
    unsaid: "ไม่ระบุ",
    no_opinion: "ไม่มีความเห็น",
    suggestion: "ข้อเสนอแนะเพิ่มเติม",
    privacy: "โปรดอย่าเขียนชื่อ ที่อยู่ หมายเลขโทรศัพท์ หรือเลขประจำตัวประชาชน",
};

static ENGLISH: Frame = Frame {
    batch: "Batch",
    number: "Sheet",
    general: "About you",
    rated: "Your opinion of the service",
    further: "A little more",
    tick: "Please tick ✓ the box that fits your opinion",
    line: "No.",
    question: "Question",
    answer: "Answer",
    unsaid: "Prefer not to say",
    no_opinion: "No opinion",
    suggestion: "Is there anything else you would like to tell us?",
    privacy: "Please do not write names, addresses, telephone numbers or identity numbers",
};

/// The questionnaire, each sheet of paper a copy with a number of its own. Digits are those of
/// the keyboard, because they are typed in again.
#[must_use]
pub fn questionnaire(form: &Form, options: &QuestionnaireOptions<'_>) -> Document {
    let writer = Questionnaire {
        form,
        options,
        frame: if options.language == "th" {
            &THAI
        } else {
            &ENGLISH
        },
        pen: Pen {
            numerals: Numerals::Arabic,
        },
        lines: sheet_lines(form),
    };
    let body = writer.body();
    let sheets = (0..options.count.max(1)).map(|copy| {
        let number = options.first.map(|first| first.saturating_add(copy));
        let mut blocks = writer.head(number);
        blocks.extend(body.iter().cloned());
        Sheet {
            page: Page::Portrait,
            blocks,
        }
    });
    Document {
        title: writer.words(&form.name),
        language: if options.language == "th" {
            Language::Thai
        } else {
            Language::English
        },
        numerals: Numerals::Arabic,
        foot: String::new(),
        sheets: sheets.collect(),
    }
}

struct Questionnaire<'a> {
    form: &'a Form,
    options: &'a QuestionnaireOptions<'a>,
    frame: &'static Frame,
    pen: Pen,
    lines: Vec<SheetLine>,
}

impl Questionnaire<'_> {
    fn words(&self, words: &Words) -> String {
        self.pen.line(words.of(self.options.language))
    }

    fn head(&self, number: Option<u32>) -> Vec<Block> {
        let batch = match self.options.batch {
            "" => "..........".to_owned(),
            batch => self.pen.line(batch),
        };
        let number = number.map_or_else(|| "..........".to_owned(), |number| number.to_string());
        let frame = self.frame;
        let mut blocks = vec![
            note(format!(
                "{} {batch}   {} {number}",
                frame.batch, frame.number
            )),
            Block::Heading {
                level: 2,
                text: self.words(&self.form.name),
            },
            Block::Paragraph(Paragraph::new(
                Style::Centred,
                self.pen.line(self.options.office),
            )),
        ];
        let lead = self.words(&self.form.lead);
        if !lead.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::new(Style::Prose, lead)));
        }
        blocks
    }

    fn body(&self) -> Vec<Block> {
        let frame = self.frame;
        let mut blocks = Vec::new();
        let first_rated = self.lines.iter().position(is_item);
        let last_rated = self.lines.iter().rposition(is_item);
        let before = &self.lines[..first_rated.unwrap_or(self.lines.len())];
        if !before.is_empty() {
            blocks.push(heading(frame.general));
            blocks.push(Block::Table(self.questions(frame.general, before)));
        }
        if let (Some(first), Some(last)) = (first_rated, last_rated) {
            blocks.push(heading(frame.rated));
            blocks.push(note(frame.tick.to_owned()));
            for rows in
                self.lines[first..=last].chunk_by(|a, b| self.table_of(a) == self.table_of(b))
            {
                blocks.extend(self.levels(rows).map(Block::Table));
            }
        }
        let after = last_rated.map_or(&[][..], |last| &self.lines[last + 1..]);
        if !after.is_empty() {
            blocks.push(heading(frame.further));
            blocks.push(Block::Table(self.questions(frame.further, after)));
        }
        if let Some(prompt) = &self.form.prompt {
            let own = self.words(prompt);
            blocks.push(heading(if own.is_empty() {
                frame.suggestion
            } else {
                &own
            }));
            blocks.push(Block::Lines(3));
            blocks.push(note(frame.privacy.to_owned()));
        }
        blocks
    }

    /// Which aspect and scale a line belongs to: lines of one table share both.
    fn table_of(&self, line: &SheetLine) -> Option<(usize, usize)> {
        match line.place {
            SheetPlace::Item(aspect, place) => Some((
                aspect,
                self.form.aspects.get(aspect)?.items.get(place)?.scale,
            )),
            SheetPlace::Question(_) => None,
        }
    }

    fn questions(&self, caption: &str, lines: &[SheetLine]) -> Table {
        let frame = self.frame;
        let rows = lines.iter().filter_map(|line| {
            let SheetPlace::Question(place) = line.place else {
                return None;
            };
            let question = self.form.questions.get(place)?;
            let choices = question.choices.iter();
            let mut answers: Vec<String> = choices
                .map(|choice| (choice.number, self.words(&choice.text)))
                .map(|(number, words)| format!("{}\u{a0}{words}", tick_box(number)))
                .collect();
            answers.push(format!("{}\u{a0}{}", tick_box(0), frame.unsaid));
            Some(row(
                line,
                vec![
                    Cell::new(line.number.to_string()),
                    Cell::new(self.words(&question.text)),
                    Cell::new(answers.join("   ")),
                ],
            ))
        });
        Table {
            caption: caption.to_owned(),
            columns: vec![
                column(frame.line, NUMBER_PERCENT, Align::Centre),
                column(frame.question, 23, Align::Start),
                column(frame.answer, 70, Align::Start),
            ],
            rows: rows.collect(),
        }
    }

    fn item(&self, line: &SheetLine) -> Option<(&Item, &Words, &Scale)> {
        let SheetPlace::Item(aspect, place) = line.place else {
            return None;
        };
        let aspect = self.form.aspects.get(aspect)?;
        let item = aspect.items.get(place)?;
        Some((item, &aspect.text, self.form.scale(item)?))
    }

    fn levels(&self, lines: &[SheetLine]) -> Option<Table> {
        let (_, aspect, scale) = self.item(lines.first()?)?;
        let aspect = self.words(aspect);
        let no_opinion = scale.has_no_opinion.then_some(self.frame.no_opinion);
        let levels: Vec<(u8, String)> = scale
            .shown()
            .map(|level| (level.number, self.words(&level.text)))
            .chain(no_opinion.map(|words| (0, words.to_owned())))
            .collect();
        let percent = if levels.len() > 6 {
            MANY_LEVELS_PERCENT
        } else {
            LEVEL_PERCENT
        };
        let taken = NUMBER_PERCENT + percent * u8::try_from(levels.len()).unwrap_or(u8::MAX / 16);
        let mut columns = vec![
            column(self.frame.line, NUMBER_PERCENT, Align::Centre),
            column(&aspect, 100 - taken.min(85), Align::Start),
        ];
        columns.extend(
            levels
                .iter()
                .map(|(_, title)| column(title, percent, Align::Centre)),
        );
        let rows = lines.iter().filter_map(|line| {
            let (item, _, _) = self.item(line)?;
            let mut cells = vec![
                Cell::new(line.number.to_string()),
                Cell::new(self.words(&item.text)),
            ];
            let boxes = levels.iter().map(|(number, _)| tick_box(*number));
            cells.extend(boxes.map(Cell::new));
            Some(row(line, cells))
        });
        Some(Table {
            caption: aspect,
            rows: rows.collect(),
            columns,
        })
    }
}

fn is_item(line: &SheetLine) -> bool {
    matches!(line.place, SheetPlace::Item(..))
}

fn heading(text: &str) -> Block {
    Block::Heading {
        level: 3,
        text: text.to_owned(),
    }
}

fn note(text: String) -> Block {
    Block::Paragraph(Paragraph::new(Style::Note, text))
}

fn column(title: &str, percent: u8, align: Align) -> Column {
    Column {
        title: title.to_owned(),
        percent,
        align,
    }
}

fn row(line: &SheetLine, cells: Vec<Cell>) -> Row {
    Row {
        key: line.key.clone(),
        is_total: false,
        cells,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Log, Prepared};
    use crate::survey::{BuiltIn, NO_OPINION, Survey, adopt_form};
    use std::sync::Arc;

    fn form(built_in: BuiltIn) -> Form {
        let mut log = Log::default();
        let prepared = log.prepare(adopt_form(built_in));
        let by = Arc::new(Author::default());
        log.insert_all(Prepared::stamp(prepared, &"test".into(), 1, 0, &by))
            .expect("no contradiction");
        Survey::fold(&log).forms[0].clone()
    }

    fn options(first: Option<u32>, count: u32) -> QuestionnaireOptions<'static> {
        QuestionnaireOptions {
            office: "องค์การบริหารส่วนตำบลเมืองโดน",
            batch: "ก",
            first,
            count,
            language: "th",
        }
    }

    fn tables(document: &Document) -> Vec<&Table> {
        let tables = document.blocks().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        tables.collect()
    }

    #[test]
    fn lines_have_the_numbers_under_which_they_are_typed_in() {
        let form = form(BuiltIn::Standard);
        let document = questionnaire(&form, &options(Some(1), 1));
        let rows = tables(&document).into_iter().flat_map(|table| &table.rows);
        let printed: Vec<(String, String)> = rows
            .map(|row| (row.cells[0].plain(), row.key.clone()))
            .collect();
        let typed: Vec<(String, String)> = sheet_lines(&form)
            .into_iter()
            .map(|line| (line.number.to_string(), line.key))
            .collect();
        assert_eq!(printed, typed);
    }

    #[test]
    fn each_table_is_as_wide_as_the_page() {
        for built_in in BuiltIn::ALL {
            let document = questionnaire(&form(built_in), &options(None, 1));
            for table in tables(&document) {
                let width: u32 = table.columns.iter().map(|one| u32::from(one.percent)).sum();
                assert_eq!(width, 100, "{}", table.caption);
                assert!(
                    table
                        .rows
                        .iter()
                        .all(|row| row.cells.len() == table.columns.len())
                );
            }
        }
    }

    #[test]
    fn each_sheet_has_the_next_number() {
        let document = questionnaire(&form(BuiltIn::Short), &options(Some(9), 3));
        let heads: Vec<String> = document
            .sheets
            .iter()
            .map(|sheet| match &sheet.blocks[0] {
                Block::Paragraph(head) => head.text.clone(),
                other => panic!("no head: {other:?}"),
            })
            .collect();
        assert_eq!(
            heads,
            ["ชุดที่ ก   แผ่นที่ 9", "ชุดที่ ก   แผ่นที่ 10", "ชุดที่ ก   แผ่นที่ 11"]
        );
    }

    #[test]
    fn the_level_that_zero_stands_for_is_printed_only_where_it_is_offered() {
        let mut form = form(BuiltIn::Standard);
        form.scales[0].has_no_opinion = true;
        let document = questionnaire(&form, &options(None, 1));
        let table = tables(&document)[1];
        assert_eq!(table.columns[7].title, "ไม่มีความเห็น");
        let boxes: Vec<String> = table.rows[0].cells[2..].iter().map(Cell::plain).collect();
        let numbers = ["5", "4", "3", "2", "1", "0"];
        assert_eq!(boxes, numbers.map(|number| format!("□\u{a0}{number}")));
        let line = &sheet_lines(&form)[4];
        assert_eq!(line.zero, Some(NO_OPINION));
    }
}
