//! Words of rules: what a task demands of the registers, how far it is, how well evidenced.

use crate::plan::{EvidenceGrade, EvidenceReview};

/// Words of rules and of the evidence grade.
#[derive(Debug)]
pub struct RulesText {
    /// Heading of the rules of a task.
    pub title: &'static str,
    /// What rules are for, where a task has none.
    pub about: &'static str,
    /// Adds a rule.
    pub add: &'static str,
    /// Opens the fields of a rule; gets the rule.
    pub edit: fn(&str) -> String,
    /// Closes them.
    pub done: &'static str,
    /// Deletes a rule; gets the rule.
    pub delete: fn(&str) -> String,
    /// Label of the register.
    pub register: &'static str,
    /// Label of the kind.
    pub kind: &'static str,
    /// Label of the number.
    pub count: &'static str,
    /// What is typed there is no number.
    pub count_wrong: &'static str,
    /// No choice is made.
    pub any: &'static str,
    /// Label of the choice which orders count, and its two options.
    pub of_task: [&'static str; 2],
    /// Kinds: at least, each division, more than, every month, quarter, half-year, months of
    /// six and of twelve, published.
    pub kinds: [&'static str; 9],
    /// A register that was deleted.
    pub no_register: &'static str,
    /// Opens the register.
    pub open: &'static str,
    /// Heading of a proposed sentence.
    pub proposed: &'static str,
    /// Makes it a result.
    pub adopt: &'static str,
    /// Said when it was made one.
    pub adopted: &'static str,
    /// The records changed after the sentence was written.
    pub changed: &'static str,
    /// Takes the new sentence.
    pub take_new: &'static str,
    /// Keeps the old one.
    pub keep_old: &'static str,
    /// Nothing is recorded any more.
    pub nothing_recorded: &'static str,
    /// Name of the evidence grade.
    pub evidence: &'static str,
    /// The grade in a word.
    pub grade: fn(EvidenceGrade) -> &'static str,
    /// What a grade rests on.
    pub grade_reason: fn(&EvidenceReview) -> String,
    /// Heading of what is still missing in the registers.
    pub gap: &'static str,
    /// What it is.
    pub gap_text: &'static str,
    /// Nothing is missing.
    pub no_gap: &'static str,
}

/// Thai.
pub const TH: RulesText = RulesText {
    title: "เงื่อนไขที่นับจากทะเบียน",
    about: "เมื่อกำหนดเงื่อนไข โปรแกรมจะนับจากทะเบียนให้ว่าครบ ใกล้กำหนด ล่าช้า หรือยังขาดอะไร",
    add: "เพิ่มเงื่อนไข",
    edit: |rule| format!("แก้ไขเงื่อนไข “{rule}”"),
    done: "เสร็จสิ้น",
    delete: |rule| format!("ลบเงื่อนไข “{rule}”"),
    register: "นับจากทะเบียน",
    kind: "ต้องมี",
    count: "จำนวน",
    count_wrong: "พิมพ์จำนวนเป็นตัวเลข เช่น 1",
    any: "ทั้งหมด",
    of_task: ["ทุกข้อสั่งการ", "เฉพาะที่ติดตามงานนี้"],
    kinds: [
        "อย่างน้อย … รายการ",
        "ทุกส่วนราชการที่รับผิดชอบ มีอย่างน้อย … รายการ",
        "มากกว่า … รายการ",
        "ทุกเดือน",
        "ทุกไตรมาส",
        "ทุกครึ่งปี",
        "ครบทุกเดือนของรอบ 6 เดือน",
        "ครบทุกเดือนของรอบ 12 เดือน",
        "เอกสารที่เผยแพร่แล้ว",
    ],
    no_register: "ทะเบียนที่ถูกลบ",
    open: "เปิดทะเบียน",
    proposed: "ข้อความที่เสนอจากทะเบียน",
    adopt: "ใช้เป็นผลการดำเนินการ",
    adopted: "เพิ่มผลการดำเนินการแล้ว แก้ไขข้อความได้",
    changed: "ทะเบียนเปลี่ยนไปหลังจากเขียนข้อความนี้ ข้อความที่เสนอใหม่คือ",
    take_new: "ใช้ข้อความใหม่",
    keep_old: "คงข้อความเดิม",
    nothing_recorded: "(ไม่มีข้อมูลในทะเบียนแล้ว)",
    evidence: "หลักฐาน",
    grade: |grade| match grade {
        EvidenceGrade::NoEvidence => "ไม่มีหลักฐาน",
        EvidenceGrade::NotStarted => "ยังไม่เริ่มบันทึก",
        EvidenceGrade::Limited => "มีบางส่วน",
        EvidenceGrade::Substantial => "มีเป็นส่วนใหญ่",
        EvidenceGrade::Complete => "ครบถ้วน",
    },
    grade_reason: |review| {
        let rules = match review.rules {
            0 => "ไม่มีเงื่อนไขที่นับจากทะเบียน".to_owned(),
            rules => format!("เข้าเงื่อนไข {} จาก {rules} ข้อ", review.rules_met),
        };
        let results = match review.results {
            0 => "ยังไม่มีผล".to_owned(),
            results => format!(
                "ผลที่มีหลักฐานแนบ {} จาก {results} ข้อ",
                review.results_with_evidence
            ),
        };
        format!(
            "{rules} · บันทึกในทะเบียน {} รายการ · {results}",
            review.records
        )
    },
    gap: "สิ่งที่ยังขาดตามทะเบียน",
    gap_text: "นับจากข้อมูลที่แต่ละส่วนราชการบันทึกไว้ เทียบกับที่มาตรการกำหนด",
    no_gap: "ข้อมูลในทะเบียนครบตามที่มาตรการกำหนดถึงวันนี้",
};

/// English.
pub const EN: RulesText = RulesText {
    title: "Counted from registers",
    about: "With a rule, the app counts the register and says what is complete, due, late or missing.",
    add: "Add a rule",
    edit: |rule| format!("Change the rule “{rule}”"),
    done: "Done",
    delete: |rule| format!("Delete the rule “{rule}”"),
    register: "Counts the register",
    kind: "Wants",
    count: "How many",
    count_wrong: "Type a number, such as 1",
    any: "All",
    of_task: ["Every order", "Only those about this task"],
    kinds: [
        "At least … records",
        "At least … records of each responsible division",
        "More than … records",
        "One every month",
        "One every quarter",
        "One every half-year",
        "Every month of the 6-month round",
        "Every month of the 12-month round",
        "A published document",
    ],
    no_register: "a deleted register",
    open: "Open the register",
    proposed: "Proposed from the register",
    adopt: "Use as a result",
    adopted: "The result was added; its words can be changed",
    changed: "The register has changed since this was written. Proposed now:",
    take_new: "Take the new sentence",
    keep_old: "Keep the old one",
    nothing_recorded: "(nothing is recorded any more)",
    evidence: "Evidence",
    grade: |grade| match grade {
        EvidenceGrade::NoEvidence => "no evidence",
        EvidenceGrade::NotStarted => "not started",
        EvidenceGrade::Limited => "limited",
        EvidenceGrade::Substantial => "substantial",
        EvidenceGrade::Complete => "complete",
    },
    grade_reason: |review| {
        let rules = match review.rules {
            0 => "no rule counts a register".to_owned(),
            rules => format!("{} of {rules} rules met", review.rules_met),
        };
        let results = match review.results {
            0 => "no results yet".to_owned(),
            results => format!(
                "{} of {results} results with evidence",
                review.results_with_evidence
            ),
        };
        format!("{rules} · {} records · {results}", review.records)
    },
    gap: "What the registers still lack",
    gap_text: "Counted from what the divisions have recorded, against what the measures demand.",
    no_gap: "The registers hold all that the measures demand up to today",
};
