//! The one page that the executive reads and signs: how the divisions stand, what needs an order.
use super::document::{
    Align, Block, Cell, Column, Document, Page, Paragraph, Row, Sheet, Signature, Style, Table,
};
use super::measures::{BLANK, place};
use super::pen::{Pen, clipped, letters};
use crate::calendar::{Date, Language, Numerals};
use crate::plan::{Doer, Measure, Plan, Standing, Summary, Task, agenda, summaries};
use crate::sorting::SmallSort;

/// The executive's page as of a day, upright A4.
///
/// To stay on one page it shortens sentences and names the longest-standing late tasks and the
/// latest orders only, saying how many more there are.
#[must_use]
pub fn executive_page(plan: &Plan, today: Date, numerals: Numerals) -> Document {
    let page = ExecutivePage {
        plan,
        today,
        pen: Pen { numerals },
        lines: 1,
    };
    let mut blocks = page.head();
    blocks.push(page.heading("๑. ผลการดำเนินการรายส่วนราชการ"));
    blocks.push(Block::Table(page.by_division()));
    blocks.push(page.paragraph(
        Style::Note,
        "เรื่องที่รับผิดชอบร่วมกันนับให้ทุกส่วนราชการที่เกี่ยวข้อง แถวรวมนับเรื่องละหนึ่งครั้ง",
    ));
    blocks.push(page.heading("๒. เรื่องที่ล่าช้าและควรสั่งการ"));
    let late = page.late_tasks();
    let (late_shown, orders_shown) = page.shown(late.len());
    let lines = page.room() / (late_shown + orders_shown).max(1);
    let page = ExecutivePage {
        lines: lines.clamp(1, MOST_LINES),
        ..page
    };
    blocks.extend(page.late(&late, late_shown));
    blocks.push(page.heading("๓. ข้อสั่งการที่บันทึกไว้"));
    blocks.extend(page.orders(orders_shown));
    blocks.push(page.heading("๔. ข้อสั่งการเพิ่มเติม"));
    blocks.push(Block::Lines(2));
    blocks.push(Block::Signatures(page.signatures()));
    Document {
        title: page.pen.line(&format!("{TITLE} ณ {}", page.day(today))),
        language: Language::Thai,
        numerals,
        foot: String::new(),
        sheets: vec![Sheet {
            page: Page::Portrait,
            blocks,
        }],
    }
}

const TITLE: &str = "สรุปผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
/// Rows of two lines that fit on the page beside the rest and the rows of the divisions.
const ROWS: usize = 11;
/// A page with few rows gives each so many times the room.
const MOST_LINES: usize = 3;
/// What fits into two lines of a cell, wherever its words break.
const SENTENCE_LETTERS: usize = 40;
const ORDER_LETTERS: usize = 50;
const ISSUE_LETTERS: usize = 20;
const WHO_LETTERS: usize = 16;

struct ExecutivePage<'a> {
    plan: &'a Plan,
    today: Date,
    pen: Pen,
    /// How many times two lines a row has.
    lines: usize,
}

/// A late task, once, however often it was missed.
struct LateTask<'a> {
    measure: &'a Measure,
    task: &'a Task,
    due: Date,
    times: usize,
}

impl ExecutivePage<'_> {
    fn day(&self, day: Date) -> String {
        day.official(Language::Thai, self.pen.numerals)
    }

    fn heading(&self, text: &str) -> Block {
        Block::Heading {
            level: 3,
            text: self.pen.line(text),
        }
    }

    fn paragraph(&self, style: Style, text: &str) -> Block {
        Block::Paragraph(Paragraph::new(style, self.pen.line(text)))
    }

    fn head(&self) -> Vec<Block> {
        let office = &self.plan.office;
        let from = format!(
            "{} {}",
            office.name,
            place(&office.amphoe, &office.changwat)
        );
        let year = self.plan.year.be();
        let all = Summary::of(self.plan, self.today, |_| true);
        vec![
            Block::Heading {
                level: 2,
                text: TITLE.to_owned(),
            },
            self.paragraph(Style::Centred, &from),
            self.paragraph(
                Style::Centred,
                &format!("ประจำปีงบประมาณ พ.ศ. {year} ข้อมูล ณ {}", self.day(self.today)),
            ),
            self.paragraph(
                Style::Prose,
                &format!(
                    "มาตรการทั้งหมด {} เรื่อง แล้วเสร็จ {} กำลังดำเนินการ {} ล่าช้า {} ยังไม่เริ่ม {}",
                    all.total(),
                    all.done,
                    all.in_progress,
                    all.late,
                    all.not_started
                ),
            ),
        ]
    }

    fn by_division(&self) -> Table {
        let row = |key: &str, name: &str, summary: Summary, is_total: bool| {
            let figures = [
                summary.total(),
                summary.done,
                summary.in_progress,
                summary.late,
                summary.not_started,
            ];
            let figures = figures.map(|figure| Cell::new(self.pen.line(&figure.to_string())));
            Row {
                key: key.to_owned(),
                is_total,
                cells: std::iter::once(Cell::new(self.pen.line(name)))
                    .chain(figures)
                    .collect(),
            }
        };
        let mut rows = Vec::new();
        for (division, summary) in summaries(self.plan, self.today) {
            let name = self
                .plan
                .division(&division)
                .map_or("", |division| &division.name);
            rows.push(row(&division, name, summary, false));
        }
        let all = Summary::of(self.plan, self.today, |_| true);
        rows.push(row("total", "รวมทั้งหน่วยงาน", all, true));
        let mut columns = self.columns(&[
            ("ส่วนราชการ", 35),
            ("ทั้งหมด", 11),
            ("แล้วเสร็จ", 13),
            ("กำลังดำเนินการ", 17),
            ("ล่าช้า", 11),
            ("ยังไม่เริ่ม", 13),
        ]);
        for column in &mut columns[1..] {
            column.align = Align::Centre;
        }
        Table {
            caption: "ผลการดำเนินการรายส่วนราชการ (จำนวนเรื่อง)".to_owned(),
            columns,
            rows,
        }
    }

    fn columns(&self, titles: &[(&str, u8)]) -> Vec<Column> {
        let column = |&(title, percent): &(&str, u8)| Column {
            title: self.pen.line(title),
            percent,
            align: Align::Start,
        };
        titles.iter().map(column).collect()
    }

    /// The longest late first.
    fn late_tasks(&self) -> Vec<LateTask<'_>> {
        let mut late: Vec<LateTask<'_>> = Vec::new();
        for duty in agenda(self.plan, self.today) {
            if duty.standing != Standing::Late {
                continue;
            }
            if let Some(known) = late.iter_mut().find(|known| known.task.id == duty.task) {
                known.times += 1;
                continue;
            }
            let Some(measure) = self.plan.measure(&duty.measure) else {
                continue;
            };
            if let Some(task) = measure.task(&duty.task) {
                let due = duty.due;
                late.push(LateTask {
                    measure,
                    task,
                    due,
                    times: 1,
                });
            }
        }
        late
    }

    /// How many rows of two lines fit for late tasks and orders.
    fn room(&self) -> usize {
        ROWS.saturating_sub(self.plan.divisions.len()).max(4)
    }

    /// How many late tasks and orders fit: two orders at least, then the late tasks, then what
    /// room is left to further orders.
    fn shown(&self, late: usize) -> (usize, usize) {
        let orders = self.plan.orders.len();
        let room = self.room();
        let late = late.min(room - orders.min(2));
        (late, orders.min(room - late))
    }

    fn late(&self, late: &[LateTask<'_>], shown: usize) -> Vec<Block> {
        if late.is_empty() {
            return vec![self.paragraph(Style::Plain, BLANK)];
        }
        let rows = late
            .iter()
            .take(shown)
            .map(|late| self.late_row(late))
            .collect();
        let mut columns = self.columns(&[
            ("ประเด็น", 20),
            ("สิ่งที่ต้องดำเนินการ", 36),
            ("ผู้รับผิดชอบ", 19),
            ("ครบกำหนด", 14),
            ("ช้า (วัน)", 11),
        ]);
        for column in &mut columns[3..] {
            column.align = Align::Centre;
        }
        let mut blocks = vec![Block::Table(Table {
            caption: "เรื่องที่ล่าช้าและควรสั่งการ".to_owned(),
            columns,
            rows,
        })];
        blocks.extend(self.more(late.len(), shown));
        blocks
    }

    fn late_row(&self, late: &LateTask<'_>) -> Row {
        let issue = late.measure.issue.lines().next().unwrap_or_default();
        let times = (late.times > 1).then(|| format!(" (ขาด {} ครั้ง)", late.times));
        let times = times.unwrap_or_default();
        let room = (SENTENCE_LETTERS * self.lines).saturating_sub(letters(&times));
        let what = clipped(late.task.text.trim(), room) + &times;
        let who: Vec<String> = match late.task.doer {
            Doer::Executive => vec!["ผู้บริหาร".to_owned()],
            Doer::Officer => {
                let parties = late.measure.parties.iter();
                parties.filter_map(|party| party.name(self.plan)).collect()
            }
        };
        let due = late.due.short(Language::Thai, self.pen.numerals);
        let days = late.due.days_until(self.today).to_string();
        let cells = [
            clipped(issue.trim(), ISSUE_LETTERS * self.lines),
            what,
            named(&who),
            due,
            days,
        ];
        let cell = |text: String| self.pen.cell(self.pen.entry(None, &text), BLANK);
        Row {
            key: (*late.task.id).to_owned(),
            is_total: false,
            cells: cells.map(cell).to_vec(),
        }
    }

    /// The latest first.
    fn orders(&self, shown: usize) -> Vec<Block> {
        let mut orders: Vec<_> = self.plan.orders.iter().collect();
        orders.small_sort_by_key(|order| std::cmp::Reverse(order.date));
        if orders.is_empty() {
            return vec![self.paragraph(Style::Plain, BLANK)];
        }
        let rows = orders.iter().take(shown).map(|order| {
            let date = order
                .date
                .map(|date| date.short(Language::Thai, self.pen.numerals));
            let whom = order
                .division
                .as_deref()
                .and_then(|id| self.plan.division(id));
            let whom = whom.map_or("ทุกส่วนราชการ", |division| {
                &division.name
            });
            let text = clipped(order.text.trim(), ORDER_LETTERS * self.lines);
            let cells = [
                date.unwrap_or_default(),
                text,
                whom.to_owned(),
                order.signed_by.clone(),
            ];
            let cell = |text: String| self.pen.cell(self.pen.entry(None, &text), "-");
            Row {
                key: (*order.id).to_owned(),
                is_total: false,
                cells: cells.map(cell).to_vec(),
            }
        });
        let rows = rows.collect();
        let columns = [("วันที่", 16), ("ข้อสั่งการ", 44), ("ถึง", 20), ("ผู้สั่งการ", 20)];
        let mut blocks = vec![Block::Table(Table {
            caption: "ข้อสั่งการที่บันทึกไว้".to_owned(),
            columns: self.columns(&columns),
            rows,
        })];
        blocks.extend(self.more(orders.len(), shown));
        blocks
    }

    fn more(&self, of: usize, shown: usize) -> Option<Block> {
        let left_out = of.checked_sub(shown).filter(|left_out| *left_out > 0)?;
        let text = format!("และอีก {left_out} รายการ ดูรายละเอียดในแผน");
        Some(self.paragraph(Style::Note, &text))
    }

    fn signatures(&self) -> Vec<Signature> {
        let office = &self.plan.office;
        [
            ("ผู้รายงาน", &office.coordinator),
            ("ผู้บริหาร", &office.executive),
        ]
        .map(|(role, name)| Signature {
            role: role.to_owned(),
            name: self.pen.line(name),
        })
        .to_vec()
    }
}

/// As many names as fit into a cell, one at least, and how many more there are.
fn named(who: &[String]) -> String {
    let mut named = String::new();
    for (place, name) in who.iter().enumerate() {
        if place > 0 && letters(&named) + letters(name) > WHO_LETTERS {
            return format!("{named} และอีก {}", who.len() - place);
        }
        if place > 0 {
            named.push_str(", ");
        }
        named.push_str(name);
    }
    named
}
