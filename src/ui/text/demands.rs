//! Words of rules: what a task demands of the registers, how much is there, what is missing.

use crate::calendar::Round;
use crate::plan::{Interval, RuleKind};

/// Words of rules. Numbers come in Arabic digits.
#[derive(Debug)]
pub struct DemandsText {
    /// At least so many.
    pub at_least: fn(u32) -> String,
    /// At least so many for each division.
    pub at_least_each: fn(u32) -> String,
    /// More than so many.
    pub more_than: fn(u32) -> String,
    /// Every month, quarter, half-year.
    pub every: [&'static str; 3],
    /// Each month of a round of so many months.
    pub filled: fn(u8) -> String,
    /// Published, with the date.
    pub published: &'static str,
    /// Only records with this value in this column.
    pub only: fn(&str, &str) -> String,
    /// So many of so many records.
    pub of_records: fn(usize, usize) -> String,
    /// So many of so many divisions.
    pub of_divisions: fn(usize, usize) -> String,
    /// So many of so many months.
    pub of_months: fn(usize, usize) -> String,
    /// So many of so many times.
    pub of_times: fn(usize, usize) -> String,
    /// The rule holds since a date.
    pub since: fn(&str) -> String,
    /// The rule holds.
    pub holds: &'static str,
    /// Nothing is missing so far.
    pub on_the_way: &'static str,
    /// Something is missing.
    pub lacks: &'static str,
    /// So many records more.
    pub records: fn(usize) -> String,
    /// So many records without a date.
    pub dates: fn(usize) -> String,
    /// A division has none: its name and that of the register.
    pub division: fn(&str, &str) -> String,
    /// Nothing recorded in these months.
    pub months: fn(&str) -> String,
    /// Not reported in these quarters.
    pub quarters: fn(&str) -> String,
    /// Not reported by this day.
    pub half_year: fn(&str) -> String,
}

impl DemandsText {
    /// What a rule demands.
    #[must_use]
    pub fn of(&self, kind: RuleKind) -> String {
        match kind {
            RuleKind::AtLeast { count, each: false } => (self.at_least)(count),
            RuleKind::AtLeast { count, each: true } => (self.at_least_each)(count),
            RuleKind::MoreThan { count } => (self.more_than)(count),
            RuleKind::Every(Interval::Month) => self.every[0].to_owned(),
            RuleKind::Every(Interval::Quarter) => self.every[1].to_owned(),
            RuleKind::Every(Interval::HalfYear) => self.every[2].to_owned(),
            RuleKind::Filled(round) => (self.filled)(Round::months(round)),
            RuleKind::Published => self.published.to_owned(),
        }
    }

    /// So much of it is there.
    #[must_use]
    pub fn count(&self, kind: RuleKind, met: usize, target: usize) -> String {
        let words = match kind {
            RuleKind::AtLeast { each: true, .. } => self.of_divisions,
            RuleKind::AtLeast { each: false, .. }
            | RuleKind::MoreThan { .. }
            | RuleKind::Published => self.of_records,
            RuleKind::Every(Interval::Month) | RuleKind::Filled(_) => self.of_months,
            RuleKind::Every(Interval::Quarter | Interval::HalfYear) => self.of_times,
        };
        words(met, target)
    }
}

/// Thai.
pub const TH: DemandsText = DemandsText {
    at_least: |count| format!("อย่างน้อย {count} รายการ"),
    at_least_each: |count| format!("อย่างน้อย {count} รายการในทุกกองที่รับผิดชอบ"),
    more_than: |count| format!("มากกว่า {count} รายการ"),
    every: ["ทุกเดือน", "ไตรมาสละ 1 ครั้ง", "ทุก 6 เดือน"],
    filled: |months| format!("ครบทุกเดือนของรอบ {months} เดือน"),
    published: "เผยแพร่แล้ว โดยระบุวันที่เผยแพร่",
    only: |column, value| format!("{column}: {value}"),
    of_records: |met, target| format!("มีแล้ว {met} จาก {target} รายการ"),
    of_divisions: |met, target| format!("มีแล้ว {met} จาก {target} กอง"),
    of_months: |met, target| format!("มีแล้ว {met} จาก {target} เดือน"),
    of_times: |met, target| format!("มีแล้ว {met} จาก {target} ครั้ง"),
    since: |date| format!("ครบตั้งแต่ {date}"),
    holds: "ครบแล้ว",
    on_the_way: "ยังไม่ถึงกำหนด",
    lacks: "ยังขาด",
    records: |count| format!("ขาดอีก {count} รายการ"),
    dates: |count| format!("มี {count} รายการที่ยังไม่ระบุวันที่ จึงยังไม่นับ"),
    division: |division, register| format!("{division}ยังไม่มี{register}"),
    months: |months| format!("ยังไม่ได้บันทึก {months}"),
    quarters: |quarters| format!("ไตรมาส {quarters} ยังไม่ได้รายงาน"),
    half_year: |day| format!("รอบที่ครบกำหนด {day} ยังไม่ได้รายงาน"),
};

/// English.
pub const EN: DemandsText = DemandsText {
    at_least: |count| format!("At least {count}"),
    at_least_each: |count| format!("At least {count} in each responsible division"),
    more_than: |count| format!("More than {count}"),
    every: ["Every month", "Once a quarter", "Every 6 months"],
    filled: |months| format!("Each month of the {months}-month round"),
    published: "Published, with its date",
    only: |column, value| format!("{column}: {value}"),
    of_records: |met, target| format!("{met} of {target} records"),
    of_divisions: |met, target| format!("{met} of {target} divisions"),
    of_months: |met, target| format!("{met} of {target} months"),
    of_times: |met, target| format!("{met} of {target} times"),
    since: |date| format!("complete since {date}"),
    holds: "Complete",
    on_the_way: "Not due yet",
    lacks: "Missing",
    records: |count| format!("{count} more"),
    dates: |count| format!("{count} without a date do not count yet"),
    division: |division, register| format!("{division} has none ({register})"),
    months: |months| format!("Nothing recorded in {months}"),
    quarters: |quarters| format!("Quarter {quarters} not reported"),
    half_year: |day| format!("Due {day}, not reported"),
};
