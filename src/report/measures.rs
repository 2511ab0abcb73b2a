//! The report of the measures after 6 or 12 months (o43 of 2566): cover, lead, three tables.
use super::document::{
    Align, Block, Cell, Column, Cover, Document, Page, Paragraph, Picture, Row, Sheet, Signature,
    Style, Table,
};
use super::pen::Pen;
use super::words;
use crate::calendar::{Date, Deadline, Language, Numerals, PartialDate, Round, parse_typed};
use crate::ita::{Catalogue, Instrument};
use crate::plan::{
    EvidenceKind, Measure, Number, Outcome, Plan, ReportPart, ReportSettings, Task, measure_state,
};

/// What stands where there is nothing to say: custom wants no empty cell.
pub const BLANK: &str = "ไม่มี";

/// What is chosen when the report is looked at, not kept in the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeasuresOptions {
    /// Other digits than those of the report's settings.
    pub numerals: Option<Numerals>,
    /// The day as of which measures stand, where the report shows how; none: the cut-off day.
    pub today: Option<Date>,
}

/// The report of a round.
///
/// It leaves out results dated after the round's cut-off, unless they lie outside of the fiscal
/// year as well: such a date is a slip, and must be seen to be mended. Results without a date are
/// printed. The deadline of a task and the date of a result are added where their sentences do
/// not say them.
#[must_use]
pub fn measures_report(plan: &Plan, round: Round, options: &MeasuresOptions) -> Document {
    let settings = plan.report(round);
    let cut_off = plan.cut_off(round);
    let numerals = options.numerals.unwrap_or(settings.numerals);
    let report = Report {
        plan,
        round,
        settings,
        catalogue: plan.catalogue(plan.assessed.be()),
        pen: Pen { numerals },
        columns: WIDTHS.len(),
        extra: columns_of(settings),
        as_of: options.today.unwrap_or(cut_off).min(cut_off),
    };
    let office = &plan.office.name;
    let title = format!("{TITLE} {} {office}", report.year_and_round());
    Document {
        title: report.pen.line(&title),
        language: Language::Thai,
        numerals,
        foot: String::new(),
        sheets: report.sheets(),
    }
}

fn columns_of(settings: &ReportSettings) -> Vec<ReportPart> {
    let parts = ReportPart::ALL.into_iter();
    parts
        .filter(|part| part.is_column() && settings.has(*part))
        .collect()
}

/// The sections of the plan without its results: what is to be mended, by whom, how, until when.
pub(super) fn plan_sections(plan: &Plan, numerals: Numerals) -> Vec<Block> {
    let round = Round::SixMonths;
    let report = Report {
        plan,
        round,
        settings: plan.report(round),
        catalogue: plan.catalogue(plan.assessed.be()),
        pen: Pen { numerals },
        columns: WIDTHS.len() - 1,
        extra: Vec::new(),
        as_of: plan.cut_off(round),
    };
    let mut blocks = Vec::new();
    for instrument in Instrument::ALL {
        report.section(instrument, &mut blocks);
    }
    blocks
}

const TITLE: &str = "รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
const TITLE_LINES: [&str; 2] = [
    "รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและ",
    "ความโปร่งใสภายในหน่วยงาน",
];
const WIDTHS: [u8; 5] = [18, 13, 26, 25, 18];

struct Report<'a> {
    plan: &'a Plan,
    round: Round,
    settings: &'a ReportSettings,
    catalogue: Catalogue,
    pen: Pen,
    /// How many of the five columns are shown.
    columns: usize,
    /// Those that are shown besides.
    extra: Vec<ReportPart>,
    /// The day as of which measures stand.
    as_of: Date,
}

impl Report<'_> {
    fn year_and_round(&self) -> String {
        let months = self.round.months();
        let year = self.plan.year.be();
        format!("ประจำปีงบประมาณ พ.ศ. {year} รอบ {months} เดือน")
    }

    fn sheets(&self) -> Vec<Sheet> {
        let sheet = |page, blocks| Sheet { page, blocks };
        let mut body = self.body();
        if self.settings.has(ReportPart::Signatures) {
            body.push(Block::Signatures(self.signatures()));
        }
        let mut sheets = vec![
            sheet(Page::Cover, vec![Block::Cover(self.cover())]),
            sheet(Page::Landscape, body),
        ];
        if self.settings.has(ReportPart::Pictures) {
            let evidence = self.evidence();
            if evidence.len() > 1 {
                sheets.push(sheet(Page::Portrait, evidence));
            }
        }
        sheets
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

    /// The heading of the appendix, then what each measure's reported results are shown by: where
    /// it lies, and pictures.
    fn evidence(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading {
            level: 2,
            text: "หลักฐานและภาพประกอบ".to_owned(),
        }];
        for measure in &self.plan.measures {
            let outcomes = measure.outcomes.iter();
            let reported = outcomes.filter(|it| is_reported(self.plan, self.round, it));
            let mut shown = Vec::new();
            let mut pictures = Vec::new();
            for evidence in reported.flat_map(|outcome| &outcome.evidence) {
                let caption = self.pen.line(&evidence.text);
                if evidence.kind == EvidenceKind::Picture {
                    pictures.push(Picture {
                        caption,
                        source: evidence.target.clone(),
                    });
                    continue;
                }
                let text = format!("- {caption} {}", self.pen.line(&evidence.target));
                let text = text.trim_end().to_owned();
                shown.push(Block::Paragraph(Paragraph::new(Style::Plain, text)));
            }
            if !pictures.is_empty() {
                shown.push(Block::Pictures(pictures));
            }
            if !shown.is_empty() {
                let issue = format!("{} {}", measure.item, measure.issue);
                let text = self.pen.line(&issue);
                blocks.push(Block::Heading { level: 3, text });
                blocks.extend(shown);
            }
        }
        blocks
    }

    fn cover(&self) -> Cover {
        let office = &self.plan.office;
        let months = self.plan.year.round(self.round);
        let month = |day: Date| day.year_month().long(Language::Thai, self.pen.numerals);
        let (first, last) = (month(months.first), month(months.last));
        let lines = |lines: &[String]| -> Vec<String> {
            lines.iter().flat_map(|line| self.pen.lines(line)).collect()
        };
        Cover {
            title: TITLE_LINES.map(str::to_owned).to_vec(),
            period: lines(&[self.year_and_round(), format!("(เดือน{first} - {last})")]),
            office: lines(&[office.name.clone(), place(&office.amphoe, &office.changwat)]),
        }
    }

    fn body(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading {
            level: 2,
            text: self.pen.line(&format!(
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {} ประจำปีงบประมาณ พ.ศ. {}",
                office(self.plan),
                self.plan.year.be()
            )),
        }];
        let lead = self.settings.lead.clone();
        let lead = lead.unwrap_or_else(|| standard_lead(self.plan));
        let lead = self.pen.lines(&lead).into_iter();
        blocks.extend(lead.map(|text| Block::Paragraph(Paragraph::new(Style::Prose, text))));
        for instrument in Instrument::ALL {
            self.section(instrument, &mut blocks);
        }
        blocks
    }

    /// A heading and one table or more: a new one where a measure asks for it.
    fn section(&self, instrument: Instrument, blocks: &mut Vec<Block>) {
        let text = self
            .settings
            .section(instrument)
            .map_or_else(|| standard_heading(instrument), str::to_owned);
        let text = self.pen.line(&text);
        blocks.push(Block::Heading {
            level: 3,
            text: text.clone(),
        });
        let tables = measure_tables(self.plan, instrument);
        if tables.is_empty() {
            let row = Row {
                key: String::new(),
                is_total: false,
                cells: vec![Cell::new(BLANK.to_owned()); self.columns + self.extra.len()],
            };
            blocks.push(Block::Table(self.table(text, None, vec![row])));
            return;
        }
        for table in tables {
            let rows = table.iter().map(|measure| self.row(measure)).collect();
            let table = self.table(text.clone(), table.first().map(|first| &*first.id), rows);
            blocks.push(Block::Table(table));
        }
    }

    fn table(&self, caption: String, first: Option<&str>, rows: Vec<Row>) -> Table {
        let titles = (1..=self.columns).map(|column| self.settings.title(column, first));
        let titles = titles.chain(self.extra.iter().map(|part| title_of(*part).0));
        let widths = WIDTHS.iter().take(self.columns).copied();
        let widths = widths.chain(self.extra.iter().map(|part| title_of(*part).1));
        let widths: Vec<u32> = widths.map(u32::from).collect();
        let whole: u32 = widths.iter().sum();
        let columns = titles.zip(widths).map(|(title, width)| Column {
            title: self.pen.line(title),
            percent: u8::try_from(width * 100 / whole).unwrap_or_default(),
            align: Align::Start,
        });
        Table {
            caption,
            columns: columns.collect(),
            rows,
        }
    }

    fn row(&self, measure: &Measure) -> Row {
        let cells = [
            self.issue(measure),
            self.responsible(measure),
            self.numbered(&measure.steps, |step| (&step.number, step.text.clone())),
            self.numbered(&measure.tasks, |task| (&task.number, self.task(task))),
            self.numbered(
                measure
                    .outcomes
                    .iter()
                    .filter(|outcome| is_reported(self.plan, self.round, outcome)),
                |outcome| (&outcome.number, self.outcome(outcome)),
            ),
        ];
        Row {
            key: (*measure.id).to_owned(),
            is_total: false,
            cells: cells
                .into_iter()
                .take(self.columns)
                .map(|entries| self.pen.cell(entries, BLANK))
                .chain(
                    self.extra
                        .iter()
                        .map(|part| self.extra_cell(*part, measure)),
                )
                .collect(),
        }
    }

    fn extra_cell(&self, part: ReportPart, measure: &Measure) -> Cell {
        let (text, blank) = match part {
            ReportPart::Status => {
                let state = measure_state(self.plan, measure, self.as_of);
                (words::of_measure(state), BLANK)
            }
            ReportPart::Budget => (measure.budget.as_str(), "ไม่ใช้งบประมาณ"),
            ReportPart::Problems => (measure.problems.as_str(), BLANK),
            ReportPart::Suggestions => (measure.suggestions.as_str(), BLANK),
            ReportPart::Pictures | ReportPart::Signatures => ("", BLANK),
        };
        self.pen.cell(self.pen.entry(None, text), blank)
    }

    /// The indicator's lines where they are wanted, then the issue: in OIT an entry under its
    /// indicator, in EIT behind the code of the question.
    fn issue(&self, measure: &Measure) -> Vec<Paragraph> {
        let mut lines = Vec::new();
        if measure.prints_indicator && !measure.indicator.is_empty() {
            let path = self.catalogue.indicator_path(&measure.indicator);
            let known = path.iter().any(|known| known.number == measure.indicator);
            for indicator in &path {
                let line = format!("ตัวชี้วัดที่ {} {}", indicator.number, indicator.name);
                lines.extend(self.pen.entry(None, &line));
            }
            if !known {
                let line = format!("ตัวชี้วัดที่ {}", measure.indicator);
                lines.extend(self.pen.entry(None, &line));
            }
        }
        let issue = measure.issue.trim();
        let issue = match measure.instrument {
            Instrument::Oit if !issue.is_empty() => format!("- {issue}"),
            Instrument::Eit => format!("{} {issue}", measure.item),
            Instrument::Oit | Instrument::Iit => issue.to_owned(),
        };
        lines.extend(self.pen.entry(None, &issue));
        lines
    }

    fn responsible(&self, measure: &Measure) -> Vec<Paragraph> {
        let names = measure
            .parties
            .iter()
            .filter_map(|party| party.name(self.plan));
        let mut lines: Vec<Paragraph> =
            names.flat_map(|name| self.pen.entry(None, &name)).collect();
        let note = measure.note.trim();
        if !note.is_empty() {
            lines.extend(self.pen.entry(None, &format!("- {note}")));
        }
        lines
    }

    /// Entries that say something, each behind its number; the position counts those only.
    fn numbered<'m, T: 'm>(
        &self,
        entries: impl IntoIterator<Item = &'m T>,
        read: impl Fn(&'m T) -> (&'m Number, String),
    ) -> Vec<Paragraph> {
        let entries = entries.into_iter().map(read);
        let written = entries.filter(|(_, text)| !text.trim().is_empty());
        (1..)
            .zip(written)
            .flat_map(|(position, (number, text))| {
                let number = match number {
                    Number::Position => Some(format!("{position}.")),
                    Number::Printed(printed) => Some(format!("{printed}.")),
                    Number::Hidden => None,
                };
                self.pen.entry(number, &text)
            })
            .collect()
    }

    fn task(&self, task: &Task) -> String {
        let text = task.text.trim();
        let mut said = text.to_owned();
        if let Some(deadline) = task.deadline.filter(|deadline| !deadline.is_said_in(text)) {
            append(
                &mut said,
                &deadline.describe(Language::Thai, self.pen.numerals),
            );
        }
        if let Some(reason) = &task.waived {
            append(&mut said, &format!("(ไม่ต้องดำเนินการ: {})", reason.trim()));
        }
        said
    }

    fn outcome(&self, outcome: &Outcome) -> String {
        let text = outcome.text.trim();
        let mut said = text.to_owned();
        if let Some(date) = outcome.date.filter(|date| !self.is_date_said(*date, text)) {
            let done = if text.contains("ดำเนินการแล้ว") {
                "เมื่อ"
            } else {
                "ดำเนินการแล้วเมื่อ"
            };
            let date = date.official(Language::Thai, self.pen.numerals);
            append(&mut said, &format!("{done}{date}"));
        }
        said
    }

    /// Whether the sentence of a result names its date: in words as a deadline would be, or as
    /// 16/12/2565.
    fn is_date_said(&self, date: PartialDate, text: &str) -> bool {
        let in_words = match date {
            PartialDate::Day(day) => Deadline::Day(day),
            PartialDate::Month(month) => Deadline::Month(month),
        };
        let typed = |word| parse_typed(word, self.plan.year).is_ok_and(|typed| typed == date);
        in_words.is_said_in(text)
            || text
                .split_whitespace()
                .any(|word| word.contains('/') && typed(word))
    }
}

/// Title and width of an optional column.
const fn title_of(part: ReportPart) -> (&'static str, u8) {
    match part {
        ReportPart::Status => ("สถานะ", 10),
        ReportPart::Budget => ("งบประมาณ", 10),
        ReportPart::Problems => ("ปัญหาและอุปสรรค", 15),
        ReportPart::Suggestions => ("ข้อเสนอแนะ", 15),
        ReportPart::Pictures | ReportPart::Signatures => ("", 0),
    }
}

/// The lead paragraph where the office wrote none.
#[must_use]
pub fn standard_lead(plan: &Plan) -> String {
    format!(
        "จากการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {} \
         นำมาสู่ข้อเสนอแนะในการกำหนดมาตรการในการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานของ {} ดังนี้",
        plan.assessed.be(),
        office(plan)
    )
}

/// The heading of a section where the office wrote none.
#[must_use]
pub fn standard_heading(instrument: Instrument) -> String {
    let place = match instrument {
        Instrument::Oit => 1,
        Instrument::Iit => 2,
        Instrument::Eit => 3,
    };
    let (thai, english) = (instrument.name_th(), instrument.name_en());
    format!("{place}. {thai} ({english} : {})", instrument.code())
}

/// The tables of a section, each as its measures: a new one begins where a measure asks for it.
#[must_use]
pub fn measure_tables(plan: &Plan, instrument: Instrument) -> Vec<Vec<&Measure>> {
    let of_section = plan.measures.iter();
    let measures: Vec<&Measure> = of_section
        .filter(|measure| measure.instrument == instrument)
        .collect();
    measures
        .chunk_by(|_, next| !next.starts_table)
        .map(<[&Measure]>::to_vec)
        .collect()
}

/// Whether a result belongs into the report of a round.
pub(super) fn is_reported(plan: &Plan, round: Round, outcome: &Outcome) -> bool {
    outcome.date.is_none_or(|date| {
        date.first_day() <= plan.cut_off(round) || !plan.year.period().contains_partial(date)
    })
}

fn office(plan: &Plan) -> &str {
    match plan.office.name.trim() {
        "" => "หน่วยงาน",
        name => name,
    }
}

/// อำเภอ… จังหวัด…, as far as they are known.
pub(super) fn place(amphoe: &str, changwat: &str) -> String {
    let mut place = String::new();
    for (word, name) in [("อำเภอ", amphoe.trim()), ("จังหวัด", changwat.trim())]
    {
        if !name.is_empty() {
            append(&mut place, &format!("{word}{name}"));
        }
    }
    place
}

fn append(sentence: &mut String, more: &str) {
    if !sentence.is_empty() {
        sentence.push(' ');
    }
    sentence.push_str(more);
}
