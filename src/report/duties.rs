//! What a division has to do in a year: a slip of paper, and a calendar that rings.
use super::document::{
    Align, Block, Cell, Column, Document, Page, Paragraph, Row, Sheet, Style, Table,
};
use super::ics::{Calendar, Event};
use super::measures::BLANK;
use super::pen::{Pen, clipped};
use super::words;
use crate::calendar::{Date, Deadline, Language, Numerals};
use crate::plan::{Doer, Measure, Plan, Standing, Task, agenda, task_state};
use crate::sorting::SmallSort;

/// Days before a duty on which the calendar rings.
const ALARMS: [u8; 2] = [7, 1];

/// The duty slip of a division for the year, upright A4: its tasks by the day they are due next,
/// tasks without a day last.
#[must_use]
pub fn duty_slip(plan: &Plan, division: &str, today: Date, numerals: Numerals) -> Document {
    let slip = Slip {
        plan,
        today,
        pen: Pen { numerals },
    };
    let name = plan.division(division).map_or("", |known| &known.name);
    let year = plan.year.be();
    let title = format!("ใบภาระงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส {name}");
    let pen = slip.pen;
    let centred = |text: &str| Block::Paragraph(Paragraph::new(Style::Centred, pen.line(text)));
    let rows = slip.rows(division);
    let count = rows.len();
    let blocks = vec![
        Block::Heading {
            level: 2,
            text: pen.line(&title),
        },
        centred(&format!("{} ประจำปีงบประมาณ พ.ศ. {year}", plan.office.name)),
        centred(&format!(
            "งานทั้งหมด {count} รายการ ข้อมูล ณ {}",
            today.official(Language::Thai, numerals)
        )),
        Block::Table(slip.table(name, rows)),
    ];
    Document {
        title: pen.line(&format!("{title} {year}")),
        language: Language::Thai,
        numerals,
        foot: String::new(),
        sheets: vec![Sheet {
            page: Page::Portrait,
            blocks,
        }],
    }
}

/// The days on which a division's tasks, or with `None` the whole office's, are due and not done.
#[must_use]
pub fn duty_calendar(plan: &Plan, division: Option<&str>, today: Date) -> Calendar {
    let of_division = |measure: &Measure| {
        division.is_none_or(|division| measure.parties.iter().any(|it| it.includes(division, plan)))
    };
    let name = division
        .and_then(|id| plan.division(id))
        .map_or(plan.office.name.trim(), |known| known.name.as_str());
    let duties = tasks(plan, |measure, _| of_division(measure));
    let events = duties.flat_map(|(measure, task)| {
        let days = due_days(plan, measure, task, today);
        days.into_iter().map(|day| event(plan, measure, task, day))
    });
    let mut events: Vec<Event> = events.collect();
    events.small_sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    Calendar {
        name: format!("งาน ITA {name} {}", plan.year.be()),
        stamp: today,
        events,
    }
}

/// Days of the year, from today on, on which a task is due; the day of one that is late as well.
fn due_days(plan: &Plan, measure: &Measure, task: &Task, today: Date) -> Vec<Date> {
    let standing = task_state(plan, measure, task, today).standing(today);
    if matches!(
        standing,
        Standing::Done | Standing::DoneLate | Standing::Waived
    ) {
        return Vec::new();
    }
    let deadline = task.deadline;
    let days = deadline.map_or_else(Vec::new, |deadline| deadline.occurrences(plan.year));
    let days = days.into_iter().map(|occurrence| occurrence.due);
    match deadline {
        Some(Deadline::Recurring(_)) => days.filter(|day| *day >= today).collect(),
        _ => days.collect(),
    }
}

fn event(plan: &Plan, measure: &Measure, task: &Task, day: Date) -> Event {
    let parties: Vec<String> = measure
        .parties
        .iter()
        .filter_map(|party| party.name(plan))
        .collect();
    let issue = measure
        .issue
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    Event {
        id: format!("{}.{}@prongsai", task.id, day.to_wire().replace('-', "")),
        day,
        summary: task.text.split_whitespace().collect::<Vec<_>>().join(" "),
        description: format!(
            "ประเด็น: {} {issue}\nผู้รับผิดชอบ: {}",
            measure.item,
            parties.join(", ")
        ),
        alarms: ALARMS.to_vec(),
    }
}

/// The tasks that say something, in the order of the plan.
fn tasks(
    plan: &Plan,
    concerns: impl Fn(&Measure, &Task) -> bool,
) -> impl Iterator<Item = (&Measure, &Task)> {
    plan.measures.iter().flat_map(move |measure| {
        let tasks = measure.tasks.iter();
        let wanted: Vec<_> = tasks
            .filter(|task| !task.text.trim().is_empty() && concerns(measure, task))
            .map(|task| (measure, task))
            .collect();
        wanted
    })
}

struct Slip<'a> {
    plan: &'a Plan,
    today: Date,
    pen: Pen,
}

impl Slip<'_> {
    fn rows(&self, division: &str) -> Vec<Row> {
        let of_division = |measure: &Measure, task: &Task| {
            let mut parties = measure.parties.iter();
            // What the executive does is on the executive's page.
            task.doer == Doer::Officer && parties.any(|party| party.includes(division, self.plan))
        };
        let duties = agenda(self.plan, self.today);
        let next = |task: &Task| {
            let mut of_task = duties.iter().filter(|duty| duty.task == task.id);
            of_task.next().map(|duty| duty.due)
        };
        let last_day = |task: &Task| {
            let occurrences = task.deadline?.occurrences(self.plan.year);
            occurrences.last().map(|occurrence| occurrence.due)
        };
        let mut tasks: Vec<_> = tasks(self.plan, of_division)
            .map(|(measure, task)| {
                let day = next(task).or_else(|| last_day(task));
                ((day.is_none(), day), measure, task)
            })
            .collect();
        tasks.small_sort_by_key(|(day, ..)| *day);
        (1..)
            .zip(tasks)
            .map(|(number, (_, measure, task))| self.row(number, measure, task))
            .collect()
    }

    fn row(&self, number: usize, measure: &Measure, task: &Task) -> Row {
        let numerals = self.pen.numerals;
        let deadline = match task.deadline {
            None => "ไม่กำหนด".to_owned(),
            Some(Deadline::Day(day)) => day.short(Language::Thai, numerals),
            Some(Deadline::Month(month)) => month.last_day().short(Language::Thai, numerals),
            Some(deadline) => deadline.describe(Language::Thai, numerals),
        };
        let state = task_state(self.plan, measure, task, self.today);
        let standing = words::of_task(state.standing(self.today));
        let issue = format!("{} {}", measure.item, measure.issue);
        let issue = clipped(&self.pen.line(&issue), ISSUE_LETTERS);
        let cells = [
            number.to_string(),
            clipped(&self.pen.line(&task.text), TASK_LETTERS),
            issue,
            deadline,
            standing.to_owned(),
        ];
        let cell = |text: String| self.pen.cell(self.pen.entry(None, &text), BLANK);
        Row {
            key: (*task.id).to_owned(),
            is_total: false,
            cells: cells.map(cell).to_vec(),
        }
    }

    fn table(&self, division: &str, mut rows: Vec<Row>) -> Table {
        if rows.is_empty() {
            rows.push(Row {
                key: String::new(),
                is_total: false,
                cells: vec![Cell::new(BLANK.to_owned()); COLUMNS.len()],
            });
        }
        let column = |(title, percent, align): (&str, u8, Align)| Column {
            title: title.to_owned(),
            percent,
            align,
        };
        Table {
            caption: format!("ภาระงานของ{division}"),
            columns: COLUMNS.map(column).to_vec(),
            rows,
        }
    }
}

/// Two lines of a cell each, so that the slip of a division stays one page.
const TASK_LETTERS: usize = 54;
const ISSUE_LETTERS: usize = 20;
const COLUMNS: [(&str, u8, Align); 5] = [
    ("ที่", 5, Align::Centre),
    ("สิ่งที่ต้องดำเนินการ", 45, Align::Start),
    ("ประเด็น", 20, Align::Start),
    ("กำหนดเวลา", 16, Align::Start),
    ("สถานะ", 14, Align::Start),
];
