//! Registers as an office uses them: shared by measures, pasted into, made by itself.

use super::*;
use crate::calendar::{FiscalYear, Language};
use crate::ita::Catalogue;
use crate::log::{Author, Change, EditId, Log, Prepared, RecordId};
use crate::plan::{self, Plan, sample_changes};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

fn year() -> FiscalYear {
    FiscalYear::new(2566).expect("a year")
}

/// An office at work: its log and plan, folded anew after each command.
struct Desk {
    log: Log,
    plan: Plan,
    keys: usize,
}

impl Desk {
    fn new(changes: Vec<Change>) -> Self {
        let log = Log::default();
        let plan = Plan::fold(&log, year());
        let mut desk = Self { log, plan, keys: 0 };
        desk.run(changes);
        desk
    }

    fn sample() -> Self {
        Self::new(sample_changes())
    }

    /// Runs a command as the app does, and holds the quick fold against the whole one.
    #[track_caller]
    fn run(&mut self, changes: Vec<Change>) -> Vec<EditId> {
        let prepared = self.log.prepare(changes);
        self.write(prepared)
    }

    #[track_caller]
    fn write(&mut self, prepared: Vec<Prepared>) -> Vec<EditId> {
        let by = Arc::new(Author::default());
        let first = self.log.highest_n() + 1;
        let edits = Prepared::stamp(prepared, &"a".into(), first, 0, &by);
        let ids = edits.iter().map(|edit| edit.id.clone()).collect();
        let touched: BTreeSet<RecordId> = edits.iter().map(|edit| edit.record.clone()).collect();
        self.log.insert_all(edits).expect("own numbers");
        self.plan = self.plan.refolded(&self.log, &touched);
        assert_eq!(self.plan, Plan::fold(&self.log, year()));
        ids
    }

    fn register(&self, key: &str) -> Arc<Register> {
        self.plan.registers.register(key).expect("a register")
    }

    #[track_caller]
    fn paste(&mut self, key: &str, at: usize, column: usize, text: &str) -> Pasted {
        let register = self.register(key);
        let rows = self.plan.registers.rows(key);
        let targets: Vec<RecordId> = rows.iter().skip(at).map(|row| row.id.clone()).collect();
        let keys = &mut self.keys;
        let new_key = || {
            *keys += 1;
            format!("new{keys}")
        };
        let (log, plan) = (&self.log, &self.plan);
        let pasted = paste(log, plan, &register, &targets, column, text, new_key);
        let pasted = pasted.expect("room");
        self.run(pasted.changes.clone());
        pasted
    }

    /// The cells of a register, one line a row.
    fn told(&self, key: &str) -> Vec<String> {
        let register = self.register(key);
        let line = |row: &Arc<Row>| {
            let cells = register.columns.iter();
            let cells: Vec<&str> = cells.map(|it| row.value(it).unwrap_or("·")).collect();
            cells.join(" ")
        };
        self.plan.registers.rows(key).iter().map(line).collect()
    }
}

#[track_caller]
fn check_item(code: &str, assessed: u16, expected: &[&str]) {
    assert_eq!(
        registers_of_item(code, assessed),
        expected,
        "{code} {assessed}"
    );
}

#[test]
fn an_item_leads_to_its_registers_whatever_its_number_that_year() {
    for (code, year) in [("o14", 2564), ("o14", 2565), ("o15", 2566), ("o9", 2568)] {
        check_item(code, year, &["manuals"]);
    }
    for (code, year) in [("o15", 2565), ("o16", 2566), ("o11", 2568)] {
        check_item(code, year, &["statistics"]);
    }
    for (code, year) in [("o17", 2565), ("o18", 2566), ("o10", 2568), ("o10", 2569)] {
        check_item(
            code,
            year,
            &["online-services", "manuals", "statistics", "satisfaction"],
        );
    }
    for (code, year) in [("o31", 2565), ("o29", 2566), ("o19", 2568), ("o18", 2569)] {
        check_item(code, year, &["complaints"]);
    }
    for (code, year) in [("o30", 2564), ("o28", 2566), ("o18", 2568), ("o17", 2569)] {
        check_item(code, year, &["channels", "publicity"]);
    }
    check_item(
        "o26",
        2566,
        &["personnel-papers", "manpower", "appointments", "training"],
    );
    check_item("o25", 2566, &["criteria"]);
    check_item("o13", 2569, &["personnel-papers", "criteria"]);
    for year in [2565, 2566, 2569] {
        check_item("e6", year, &["channels", "publicity", "reports"]);
    }
    check_item("o1", 2565, &[]);
    check_item("o99", 2565, &[]);
}

#[test]
fn each_item_and_indicator_of_each_year_opens_a_form() {
    for &assessed in Catalogue::years() {
        let catalogue = Catalogue::built_in(assessed).expect("a built-in year");
        let items = catalogue
            .items
            .iter()
            .map(|item| (item.code.as_str(), item.indicator.as_str(), item.instrument));
        let indicators = catalogue
            .indicators
            .iter()
            .map(|indicator| ("", indicator.number.as_str(), indicator.instrument));
        for (item, indicator, instrument) in items.chain(indicators) {
            let desk = Desk::new(vec![
                Change::set("office", plan::YEAR, &(assessed + 1).to_string()),
                Change::set("m.x", plan::INSTRUMENT, instrument.code()),
                Change::set("m.x", plan::ITEM, item),
                Change::set("m.x", plan::INDICATOR, indicator),
            ]);
            let registers = desk.plan.registers_of(&desk.plan.measures[0]);
            let last = registers.last().expect("a form");
            assert!(
                registers.iter().any(|it| it.is_general()),
                "{item} {indicator}"
            );
            assert!(!last.columns.is_empty());
            for register in &registers {
                assert!(!register.label.of(Language::English).is_empty());
            }
        }
    }
}

#[test]
fn the_measures_of_the_sample_share_what_is_recorded_once() {
    let desk = Desk::sample();
    let first = |measure: &str| {
        let measure = desk.plan.measure(measure).expect("a measure");
        desk.plan
            .register_for(measure)
            .expect("a register")
            .key
            .to_string()
    };
    assert_eq!(first("m.2566.e-service"), "online-services");
    assert_eq!(first("m.2566.personnel"), "personnel-papers");
    assert_eq!(first("m.2566.corruption"), "integrity");
    for (measure, register) in [("e6", "channels"), ("e7", "publicity"), ("e9", "questions")] {
        assert_eq!(first(&format!("m.2566.{measure}")), register);
    }
    let leads_to_channels = |measure: &&plan::Measure| {
        let registers = desk.plan.registers_of(measure);
        registers
            .iter()
            .any(|register| &*register.key == "channels")
    };
    let sharing: Vec<&str> = desk
        .plan
        .measures
        .iter()
        .filter(leads_to_channels)
        .map(|measure| measure.item.as_str())
        .collect();
    assert_eq!(sharing, ["e6", "e8", "e9", "e10"]);
}

#[test]
fn an_office_takes_an_indicator_without_items_and_records_a_year() {
    let mut desk = Desk::new(vec![
        Change::set("office", plan::YEAR, "2569"),
        Change::set("d.a", plan::NAME, "กองคลัง"),
        Change::set("m.x", plan::INSTRUMENT, "IIT"),
        Change::set("m.x", plan::INDICATOR, "4"),
    ]);
    let register = desk.plan.register_for(&desk.plan.measures[0]).expect("one");
    assert_eq!(&*register.key, "general.4");
    let months = [
        "ต.ค. 68",
        "พ.ย. 68",
        "ธ.ค. 68",
        "ม.ค. 69",
        "ก.พ. 69",
        "มี.ค. 69",
    ];
    let block: Vec<String> = months
        .iter()
        .map(|month| format!("ตรวจการยืมทรัพย์สิน\t\t1\t{month}\tพัสดุ\tกองคลัง"))
        .collect();
    let pasted = desk.paste("general.4", 0, 0, &block.join("\r\n"));
    assert_eq!((pasted.added, pasted.refused.len()), (6, 0));
    assert_eq!(
        desk.told("general.4")[0],
        "ตรวจการยืมทรัพย์สิน · 1 2025-10 พัสดุ d.a ·"
    );
    let rows = desk.plan.registers.rows("general.4");
    let filled = register.filled_months(rows, desk.plan.year);
    assert_eq!(filled.iter().filter(|filled| **filled).count(), 6);
}

#[test]
fn a_block_of_a_spreadsheet_fills_rows_and_makes_new_ones() {
    let mut desk = Desk::sample();
    let titles = "งานบริการ\tกอง/สำนัก\tช่องทาง\tตุลาคม\tพฤศจิกายน\r\n";
    let rows = "ทะเบียน\tสำนักปลัด\tณ จุดบริการ\t๑๒\t1,250\r\nภาษี\tกองคลัง\tออนไลน์\t3\t\r\n";
    let pasted = desk.paste("statistics", 0, 0, &format!("{titles}{rows}"));
    assert_eq!(
        (pasted.added, pasted.refused, pasted.beyond),
        (2, vec![], 0)
    );
    let rest = " ·".repeat(10);
    assert_eq!(
        desk.told("statistics"),
        [
            format!("ทะเบียน d.secretariat counter 12 1250{rest}"),
            format!("ภาษี d.finance online 3 ·{rest}"),
        ]
    );
    let register = desk.register("statistics");
    let rows = desk.plan.registers.rows("statistics");
    let totals: Vec<_> = register
        .derived
        .iter()
        .map(|derived| derived.of(&register, &rows[0]))
        .collect();
    // The four quarters, half a year, the year.
    let sum = Some(Amount::whole(1262));
    assert_eq!(totals, [sum, None, None, None, sum, sum]);

    // Over what stands there, from the second row on, and two rows further.
    let pasted = desk.paste("statistics", 1, 3, "5\t6\n7\t8\n9\t10");
    assert_eq!((pasted.rows.len(), pasted.added), (3, 2));
    let told = desk.told("statistics");
    assert_eq!(told.len(), 4);
    assert_eq!(told[1], format!("ภาษี d.finance online 5 6{rest}"));
    assert_eq!(told[3], format!("· · · 9 10{rest}"));
}

#[test]
fn months_are_pasted_under_their_names_in_whatever_order() {
    let block = |titles: &str| format!("{titles}\r\nทะเบียน\t\t\t1\t2\t3\r\n");
    for (titles, expected, beyond) in [
        (
            "งานบริการ\tหน่วยงาน\tช่องทาง\tต.ค.\tพ.ย.\tธ.ค.",
            [1, 2, 3, 0],
            0,
        ),
        ("\t\t\tต.ค. 65\tพ.ย.65\tธันวาคม ๒๕๖๕", [1, 2, 3, 0], 0),
        ("\t\t\tOctober\tNov\tDec 2022", [1, 2, 3, 0], 0),
        // As offices keep their tables: by the calendar year, with sums between.
        ("\t\t\tม.ค. 66\tธ.ค. 65\tต.ค. 65", [3, 0, 2, 1], 0),
        ("\t\t\tต.ค.\tพ.ย.\tรวม", [1, 2, 0, 0], 1),
        // A month of another year has no column.
        ("\t\t\tต.ค. 64\tพ.ย. 65\tธ.ค. 65", [0, 2, 3, 0], 1),
    ] {
        let mut desk = Desk::sample();
        let pasted = desk.paste("statistics", 0, 0, &block(titles));
        assert_eq!((pasted.added, pasted.refused.len()), (1, 0), "{titles}");
        assert_eq!(pasted.beyond, beyond, "{titles}");
        let register = desk.register("statistics");
        let row = &desk.plan.registers.rows("statistics")[0];
        let figures: Vec<Option<Amount>> = register
            .months()
            .take(4)
            .map(|month| row.amount(month))
            .collect();
        let expected = expected.map(|it| (it > 0).then(|| Amount::whole(it)));
        assert_eq!(figures, expected, "{titles}");
    }
    // With the corner in a month, and where no line names months.
    let mut desk = Desk::sample();
    desk.paste("statistics", 0, 3, "ม.ค.\tก.พ.\n7\t8");
    desk.paste("statistics", 1, 3, "9\t10");
    assert_eq!(
        desk.told("statistics"),
        [
            format!("· · ·{} 7 8{}", " ·".repeat(3), " ·".repeat(7)),
            format!("· · · 9 10{}", " ·".repeat(10)),
        ]
    );
}

#[test]
fn an_office_lists_what_may_be_chosen_in_a_column_of_its_own() {
    let mut desk = Desk::new(vec![
        Change::set("g.x", plan::NAME, "ยืมพัสดุ"),
        Change::set("k.a", plan::PARENT, "g.x"),
        Change::set("k.a", plan::NAME, "ชนิด"),
        Change::set("k.a", plan::KIND, "choice"),
        Change::set("k.a", plan::CHOICES, "ยืม ในเวลา\n\n คืน \n"),
        Change::set("m.x", plan::ISSUE, "x"),
        Change::set("t.x", plan::PARENT, "m.x"),
        Change::set("t.x", "rule:1", "at-least:2 g.x k.a=ยืม%20ในเวลา"),
    ]);
    let words = &desk.register("g.x").columns[0].words;
    assert_eq!(**words, ["ยืม ในเวลา", "คืน"].map(str::to_owned));
    let pasted = desk.paste("g.x", 0, 0, "ยืม  ในเวลา\nชำรุด\nคืน\nยืมในเวลา");
    assert_eq!(pasted.refused.len(), 1);
    assert_eq!(pasted.refused[0].error, CellError::NotInList);
    assert_eq!(desk.told("g.x"), ["ยืม ในเวลา", "·", "คืน", "ยืม ในเวลา"]);
    let (measure, task) = (&desk.plan.measures[0], &desk.plan.measures[0].tasks[0]);
    let today = crate::calendar::Date::from_be(2566, 3, 1).expect("a day");
    let progress = plan::progress(&desk.plan, measure, task, &task.rules[0].rule, today);
    assert!(progress.is_met() && progress.records == 2);
}

#[test]
fn what_cannot_stand_in_a_cell_is_told_and_nothing_else_is_lost() {
    let mut desk = Desk::sample();
    let pasted = desk.paste(
        "training",
        0,
        0,
        "จริยธรรม\tกองคลัง\t31 ก.พ. 66\t-2\t1\t12,000\nพัสดุ\tกองบิน\t16/12/2022\t๒๐\tสอง\t1.5\tเกิน",
    );
    assert_eq!(
        desk.told("training"),
        ["จริยธรรม d.finance · · 1 12000", "พัสดุ · · 20 · 1.5"]
    );
    let refused: Vec<(&str, &str, bool)> = pasted
        .refused
        .iter()
        .map(|it| {
            (
                it.field.as_str(),
                it.text.as_str(),
                it.error.offer().is_some(),
            )
        })
        .collect();
    assert_eq!(
        refused,
        [
            ("cell:date", "31 ก.พ. 66", false),
            ("cell:people", "-2", false),
            ("cell:division", "กองบิน", false),
            ("cell:date", "16/12/2022", true),
            ("cell:days", "สอง", false),
        ]
    );
    assert_eq!(pasted.beyond, 1);
}

#[test]
fn one_paste_is_one_undo() {
    let mut desk = Desk::sample();
    desk.paste("statistics", 0, 0, "ทะเบียน\tสำนักปลัด\t\t1");
    let before = desk.plan.clone();
    let register = desk.register("statistics");
    let targets = [before.registers.rows("statistics")[0].id.clone()];
    let mut n = 0;
    let new_key = || {
        n += 1;
        format!("u{n}")
    };
    let text = "ก\tกองช่าง\t\t9\nข\tกองช่าง\t\t9";
    let pasted = paste(&desk.log, &desk.plan, &register, &targets, 0, text, new_key);
    let command = desk.run(pasted.expect("room").changes);
    assert_eq!(desk.plan.registers.rows("statistics").len(), 2);
    let undo = desk.log.undo(&command);
    assert_eq!(undo.blocked, []);
    desk.write(undo.prepared);
    assert_eq!(desk.told("statistics").len(), 1);
    assert_eq!(desk.plan, before);
}

#[test]
fn ten_thousand_rows_are_refused_as_a_whole() {
    let desk = Desk::sample();
    let register = desk.register("statistics");
    let refuse = |text: &str| {
        let new_key = || String::from("x");
        paste(&desk.log, &desk.plan, &register, &[], 0, text, new_key)
    };
    assert_eq!(
        refuse(&"ก\t\t\t1\n".repeat(10_000)),
        Err(PasteError::TooManyRows {
            pasted: 10_000,
            free: MAX_ROWS
        })
    );
    assert_eq!(refuse(""), Err(PasteError::Empty));
    assert_eq!(refuse("\t\t\n\t"), Err(PasteError::Empty));
}

#[test]
fn an_office_makes_a_register_of_its_own() {
    let mut desk = Desk::sample();
    let columns = [
        ("k.a".into(), "โครงการ", CellKind::Text),
        ("k.b".into(), "งบประมาณ", CellKind::Money),
        ("k.c".into(), "วันที่", CellKind::Date),
    ];
    let changes = add_register(&desk.log, &desk.plan, &"g.x".into(), "โครงการ", &columns);
    desk.run(changes);
    let register = desk.register("g.x");
    let changes = add_column(
        &desk.log,
        &register,
        &"k.d".into(),
        "กอง",
        CellKind::Division,
    );
    desk.run(changes);
    desk.run(vec![attach_register("m.2566.e6", "g.x", true)]);
    let measure = desk.plan.measure("m.2566.e6").expect("a measure");
    let keys: Vec<String> = desk
        .plan
        .registers_of(measure)
        .iter()
        .map(|register| register.key.to_string())
        .collect();
    assert_eq!(
        keys,
        [
            "channels",
            "publicity",
            "reports",
            "g.x",
            "follow-up",
            "general.e6"
        ]
    );
    desk.paste("g.x", 0, 0, "ถนน\t1,000.25\tธ.ค. 65\tกองช่าง");
    assert_eq!(desk.told("g.x"), ["ถนน 1000.25 2022-12 d.works"]);
    let register = desk.register("g.x");
    desk.run(delete_register(&desk.plan, &register));
    assert_eq!(desk.plan.registers.register("g.x"), None);
    assert!(desk.plan.registers.rows("g.x").is_empty());
    assert!(delete_register(&desk.plan, &desk.register("channels")).is_empty());
}

#[test]
fn the_orders_of_the_executive_are_the_rows_of_the_follow_up() {
    let mut desk = Desk::sample();
    desk.run(vec![
        Change::set("o.1", plan::TEXT, "เร่งรัดคู่มือ"),
        Change::set("o.1", plan::DATE, "2023-02-01"),
    ]);
    let pasted = desk.paste("follow-up", 1, 0, "t.2566.e10.2\t1 มี.ค. 66\tรายงานทุกไตรมาส");
    assert_eq!(pasted.refused, []);
    assert_eq!(
        desk.told("follow-up"),
        [
            "· 2023-02-01 เร่งรัดคู่มือ · ·",
            "t.2566.e10.2 2023-03-01 รายงานทุกไตรมาส · ·"
        ]
    );
    assert_eq!(desk.plan.orders.len(), 2);
    assert_eq!(desk.plan.orders[1].task.as_deref(), Some("t.2566.e10.2"));
}

#[test]
fn every_key_of_the_registers_is_there_once() {
    let mut keys = BTreeSet::new();
    for register in built_in_registers() {
        assert!(keys.insert(register.key.clone()), "{}", register.key);
        let mut columns = BTreeSet::new();
        for column in &register.columns {
            assert!(
                columns.insert(column.key()),
                "{} {}",
                register.key,
                column.key()
            );
            if let CellKind::Choice(choices) = column.kind {
                let names: BTreeSet<&str> = choices.iter().map(|choice| choice.key).collect();
                assert_eq!(names.len(), choices.len());
            }
        }
    }
}

/// A row, the register it comes into (the last: none), and a cell.
fn edit() -> impl Strategy<Value = (usize, usize, u8)> {
    (0usize..6, 0usize..4, 0u8..4)
}

proptest! {
    #[test]
    fn folding_what_was_touched_is_folding_all(commands in prop::collection::vec(prop::collection::vec(edit(), 1..5), 1..12)) {
        let mut desk = Desk::new(vec![
            Change::set("g.x", plan::NAME, "x"),
            Change::set("m.x", plan::ISSUE, "x"),
            Change::set("t.x", plan::PARENT, "m.x"),
            Change::set("t.x", "rule:1", "at-least:1 manuals title=manuals"),
            Change::set("t.x", "rule:2", "filled:6 statistics"),
            Change::set("t.x", "rule:3", "at-least:1 g.x"),
        ]);
        let registers = ["manuals", "statistics", "g.x", ""];
        for command in commands {
            let changes = command.into_iter().map(|(row, register, deed)| {
                let id = if row == 5 { "o.1".to_owned() } else { format!("w.{row}") };
                match deed {
                    0 => Change::delete(&id),
                    1 => Change::set(&id, plan::ORDER, ["1", "2", "3", "4"][register]),
                    2 => Change::set(&id, "cell:title", registers[register]),
                    _ => Change::set(&id, plan::REGISTER, registers[register]),
                }
            });
            desk.run(changes.collect());
        }
    }
}
