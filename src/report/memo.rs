//! The memo (บันทึกข้อความ) that reports to the executive, quarterly or half-yearly.
use super::document::{Block, Document, MemoHead, Page, Paragraph, Sheet, Signature, Style};
use super::measures::BLANK;
use super::pen::{Pen, clipped};
use crate::calendar::{Date, Language, Numerals, Period, Quarter, Round};
use crate::plan::{Doer, Duty, Measure, Outcome, Plan, Standing, Summary, agenda};

/// The time that a memo speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemoPeriod {
    /// A quarter.
    Quarter(Quarter),
    /// A round.
    Round(Round),
}

impl MemoPeriod {
    /// All of a year: four quarters, two rounds.
    pub const ALL: [Self; 6] = [
        Self::Quarter(Quarter::First),
        Self::Quarter(Quarter::Second),
        Self::Quarter(Quarter::Third),
        Self::Quarter(Quarter::Fourth),
        Self::Round(Round::SixMonths),
        Self::Round(Round::TwelveMonths),
    ];

    /// As an address names it: `q1`, `6`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Quarter(quarter) => format!("q{}", quarter.number()),
            Self::Round(round) => round.months().to_string(),
        }
    }

    /// Reads what [`Self::key`] writes.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.key() == key)
    }

    /// Its days in a plan's year.
    #[must_use]
    pub fn days(self, plan: &Plan) -> Period {
        match self {
            Self::Quarter(quarter) => plan.year.quarter(quarter),
            Self::Round(round) => plan.year.round(round),
        }
    }
}

/// The memo about a period: what was done in it, and what is late and due as of its last day or,
/// while it runs, of `today`.
#[must_use]
pub fn memo(plan: &Plan, period: MemoPeriod, today: Date, numerals: Numerals) -> Document {
    let days = period.days(plan);
    let memo = Memo {
        plan,
        period,
        days,
        as_of: today.min(days.last),
        pen: Pen { numerals },
    };
    let subject = memo.subject();
    let mut blocks = vec![Block::Memo(memo.head(&subject, today))];
    blocks.extend(memo.body());
    Document {
        title: memo.pen.line(&format!("บันทึกข้อความ {subject}")),
        language: Language::Thai,
        numerals,
        foot: String::new(),
        sheets: vec![Sheet {
            page: Page::Portrait,
            blocks,
        }],
    }
}

/// Entries of a list, so that a memo stays one that is read.
const ENTRIES: usize = 10;
const SENTENCE_LETTERS: usize = 110;
/// Days ahead that a memo looks.
const AHEAD: i64 = 60;

struct Memo<'a> {
    plan: &'a Plan,
    period: MemoPeriod,
    days: Period,
    as_of: Date,
    pen: Pen,
}

impl Memo<'_> {
    fn period_words(&self) -> String {
        let month = |day: Date| day.year_month().long(Language::Thai, self.pen.numerals);
        let name = match self.period {
            MemoPeriod::Quarter(quarter) => format!("ไตรมาสที่ {}", quarter.number()),
            MemoPeriod::Round(round) => format!("รอบ {} เดือน", round.months()),
        };
        format!(
            "{name} (เดือน{} - {})",
            month(self.days.first),
            month(self.days.last)
        )
    }

    fn subject(&self) -> String {
        format!(
            "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน \
             ประจำปีงบประมาณ พ.ศ. {} {}",
            self.plan.year.be(),
            self.period_words()
        )
    }

    fn head(&self, subject: &str, today: Date) -> MemoHead {
        let office = self.plan.office.name.trim();
        let division = self.plan.divisions.first().map_or("", |it| it.name.trim());
        MemoHead {
            from: self.pen.line(&format!("{division} {office}")),
            number: String::new(),
            date: today.long(Language::Thai, self.pen.numerals),
            subject: self.pen.line(subject),
            to: self.pen.line(&head_of(office)),
        }
    }

    fn heading(&self, text: &str) -> Block {
        Block::Heading {
            level: 3,
            text: self.pen.line(text),
        }
    }

    fn prose(&self, text: &str) -> Block {
        Block::Paragraph(Paragraph::new(Style::Prose, self.pen.line(text)))
    }

    fn body(&self) -> Vec<Block> {
        let plan = self.plan;
        let office = plan.office.name.trim();
        let often = match self.period {
            MemoPeriod::Quarter(_) => "ทุกไตรมาส",
            MemoPeriod::Round(_) => "ทุก 6 เดือน",
        };
        let all = Summary::of(plan, self.as_of, |_| true);
        let (done, late, due) = (self.done(), self.late(), self.due());
        let mut blocks = vec![
            self.heading("1. เรื่องเดิม"),
            self.prose(&format!(
                "ตามที่ {office} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน \
                 ประจำปีงบประมาณ พ.ศ. {} จำนวน {} เรื่อง จากการวิเคราะห์ผลการประเมินคุณธรรมและ\
                 ความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {} และกำหนดให้รายงานผลต่อผู้บริหาร\
                 {often} นั้น",
                plan.year.be(),
                all.total(),
                plan.assessed.be()
            )),
            self.heading("2. ข้อเท็จจริง"),
            self.prose(&format!(
                "ผลการดำเนินการ{} ข้อมูล ณ {} มีมาตรการแล้วเสร็จ {} เรื่อง กำลังดำเนินการ {} เรื่อง \
                 ล่าช้า {} เรื่อง และยังไม่เริ่ม {} เรื่อง มีรายละเอียดดังนี้",
                self.period_words(),
                self.as_of.official(Language::Thai, self.pen.numerals),
                all.done,
                all.in_progress,
                all.late,
                all.not_started
            )),
        ];
        self.list(&mut blocks, "2.1 งานที่ดำเนินการแล้วในรอบนี้", &done);
        self.list(&mut blocks, "2.2 งานที่ล่าช้า", &late);
        self.list(
            &mut blocks,
            &format!("2.3 งานที่จะครบกำหนดภายใน {AHEAD} วัน"),
            &due,
        );
        blocks.push(self.heading("3. ข้อพิจารณา"));
        blocks.push(self.prose("จึงเห็นควรพิจารณา ดังนี้"));
        blocks.extend(self.entries(&self.decisions(&late)));
        blocks.push(self.prose("จึงเรียนมาเพื่อโปรดทราบและพิจารณา"));
        let office = &plan.office;
        blocks.push(self.signature("ผู้รายงาน", &office.coordinator));
        blocks.push(self.heading("ความเห็นและข้อสั่งการของผู้บริหาร"));
        blocks.push(Block::Lines(2));
        blocks.push(self.signature("ผู้บริหาร", &office.executive));
        blocks
    }

    fn signature(&self, role: &str, name: &str) -> Block {
        Block::Signatures(vec![Signature {
            role: role.to_owned(),
            name: self.pen.line(name),
        }])
    }

    fn list(&self, blocks: &mut Vec<Block>, title: &str, entries: &[String]) {
        let text = format!("{title} จำนวน {} รายการ", entries.len());
        let text = if entries.is_empty() {
            format!("{title} {BLANK}")
        } else {
            text
        };
        let paragraph = Paragraph::new(Style::Plain, self.pen.line(&text));
        blocks.push(Block::Paragraph(paragraph));
        blocks.extend(self.entries(&entries[..entries.len().min(ENTRIES)]));
        if let Some(more) = entries.len().checked_sub(ENTRIES).filter(|more| *more > 0) {
            let text = self
                .pen
                .line(&format!("และอีก {more} รายการ รายละเอียดตามรายงานที่แนบ"));
            blocks.push(Block::Paragraph(Paragraph::new(Style::Note, text)));
        }
    }

    fn entries(&self, entries: &[String]) -> Vec<Block> {
        (1..)
            .zip(entries)
            .map(|(number, text)| {
                let number: usize = number;
                Block::Paragraph(Paragraph {
                    style: Style::Plain,
                    number: Some(self.pen.line(&format!("{number}."))),
                    text: self.pen.line(text),
                })
            })
            .collect()
    }

    /// Results dated in the period, in the order of the plan.
    fn done(&self) -> Vec<String> {
        let dated = |outcome: &&Outcome| {
            outcome.date.is_some_and(|date| {
                self.days.contains_partial(date) && date.first_day() <= self.as_of
            })
        };
        let measures = self.plan.measures.iter();
        let outcomes = measures.flat_map(|measure| measure.outcomes.iter().filter(dated));
        let written = outcomes.filter(|outcome| !outcome.text.trim().is_empty());
        written.map(|outcome| short(&outcome.text)).collect()
    }

    fn late(&self) -> Vec<String> {
        let duties = agenda(self.plan, self.as_of);
        let late = duties.iter().filter(|duty| duty.standing == Standing::Late);
        late.filter_map(|duty| self.duty(duty)).collect()
    }

    fn due(&self) -> Vec<String> {
        let duties = agenda(self.plan, self.as_of);
        let soon = duties.iter().filter(|duty| {
            duty.standing != Standing::Late && self.as_of.days_until(duty.due) <= AHEAD
        });
        soon.filter_map(|duty| self.duty(duty)).collect()
    }

    fn duty(&self, duty: &Duty) -> Option<String> {
        let measure = self.plan.measure(&duty.measure)?;
        let task = measure.task(&duty.task)?;
        let due = duty.due.long(Language::Thai, self.pen.numerals);
        let who = self.who(measure, duty.doer);
        Some(format!("{} (ครบกำหนด {due} {who})", short(&task.text)))
    }

    fn who(&self, measure: &Measure, doer: Doer) -> String {
        match doer {
            Doer::Executive => "ผู้บริหาร".to_owned(),
            Doer::Officer => {
                let parties = measure.parties.iter();
                let names = parties.filter_map(|party| party.name(self.plan));
                names.collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// What the executive is asked to decide.
    fn decisions(&self, late: &[String]) -> Vec<String> {
        let mut decisions = vec!["รับทราบผลการดำเนินการตามมาตรการ".to_owned()];
        if !late.is_empty() {
            decisions.push(format!(
                "สั่งการให้ส่วนราชการที่รับผิดชอบเร่งรัดงานที่ล่าช้า จำนวน {} รายการ ตามข้อ 2.2 \
                 ให้แล้วเสร็จโดยเร็ว",
                late.len()
            ));
        }
        if let MemoPeriod::Round(round) = self.period {
            decisions.push(format!(
                "อนุมัติให้เผยแพร่รายงานผลการดำเนินการ รอบ {} เดือน บนเว็บไซต์ของหน่วยงานและช่องทางอื่น",
                round.months()
            ));
        }
        decisions
    }
}

fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    clipped(&words.join(" "), SENTENCE_LETTERS)
}

/// The title of the head of an office: นายกองค์การบริหารส่วนตำบล…, นายกเทศมนตรีเมือง….
fn head_of(office: &str) -> String {
    if office.starts_with("องค์การบริหารส่วน") {
        return format!("นายก{office}");
    }
    match office.strip_prefix("เทศบาล") {
        Some(rest) => format!("นายกเทศมนตรี{rest}"),
        None => "ผู้บริหาร".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_each_kind_of_office_has_a_title() {
        for (office, title) in [
            ("องค์การบริหารส่วนตำบลเมืองโดน", "นายกองค์การบริหารส่วนตำบลเมืองโดน"),
            ("เทศบาลเมืองปากช่อง", "นายกเทศมนตรีเมืองปากช่อง"),
            ("โรงเรียนบ้านหนอง", "ผู้บริหาร"),
        ] {
            assert_eq!(head_of(office), title);
        }
    }

    #[test]
    fn a_period_reads_back() {
        for period in MemoPeriod::ALL {
            assert_eq!(MemoPeriod::from_key(&period.key()), Some(period));
        }
        assert_eq!(MemoPeriod::from_key("q5"), None);
    }
}
