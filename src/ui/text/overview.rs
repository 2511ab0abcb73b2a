//! Words of the overview.

use crate::plan::Kind;

/// Words of the overview.
#[derive(Debug)]
pub struct OverviewText {
    /// The round that is under way: six months, twelve months.
    pub rounds: [&'static str; 2],
    /// "As of 30 April 2566".
    pub as_of: fn(&str) -> String,
    /// Name of the row of figures.
    pub figures: &'static str,
    /// Out of so many measures.
    pub of_all: fn(usize) -> String,
    /// Heading of what is to be done next.
    pub next: &'static str,
    /// Whose work is shown.
    pub whose: &'static str,
    /// That of my division.
    pub mine: &'static str,
    /// Everybody's.
    pub everybody: &'static str,
    /// Nothing is late or due.
    pub nothing_due: &'static str,
    /// What that means.
    pub nothing_due_text: &'static str,
    /// Days past.
    pub late_by: fn(i64) -> String,
    /// Due on the day itself.
    pub today: &'static str,
    /// Days to come.
    pub in_days: fn(i64) -> String,
    /// How often a recurring task was missed.
    pub missed: fn(usize) -> String,
    /// A task without a sentence.
    pub no_text: &'static str,
    /// Shows so many more.
    pub show_more: fn(usize) -> String,
    /// Shows few again.
    pub show_less: &'static str,
    /// Heading of the table of divisions.
    pub divisions: &'static str,
    /// Column of the division.
    pub division: &'static str,
    /// Column of all measures.
    pub total: &'static str,
    /// Column of the bar.
    pub progress: &'static str,
    /// That a measure of several divisions counts for each.
    pub shared: &'static str,
    /// No division is known yet.
    pub no_division: &'static str,
    /// The way to the settings.
    pub to_settings: &'static str,
    /// Parts of a bar: done, in progress, late, not started.
    pub bar: [fn(usize) -> String; 4],
    /// Tasks that wait to be linked with a result.
    pub unlinked: fn(usize) -> String,
    /// Leads to them.
    pub to_unlinked: &'static str,
    /// Heading of conflicts.
    pub conflicts: fn(usize) -> String,
    /// What a conflict is and what to do.
    pub conflicts_text: &'static str,
    /// Takes a value of a conflict.
    pub take: &'static str,
    /// The value that is shown now.
    pub shown_now: &'static str,
    /// A field that was cleared.
    pub cleared: &'static str,
    /// Somebody deleted what somebody else changed.
    pub deleted: &'static str,
    /// Keeps what somebody deleted.
    pub keep: &'static str,
    /// What stands beside a deletion.
    pub changed: &'static str,
    /// Somebody without a name.
    pub somebody: &'static str,
    /// Heading of values that could not be read.
    pub notes: fn(usize) -> String,
    /// What to do about them.
    pub notes_text: &'static str,
    /// A record whose parent is gone.
    pub stray: &'static str,
    /// Kinds of records, in the order of `Kind`.
    pub kinds: [&'static str; Kind::COUNT],
    /// Names of fields by the beginning of their name; one that is not listed is `other_field`.
    pub fields: &'static [(&'static str, &'static str)],
    /// Any other field.
    pub other_field: &'static str,
    /// A set flag.
    pub yes: &'static str,
    /// Heading of an empty plan.
    pub begin: &'static str,
    /// How to begin.
    pub begin_text: &'static str,
    /// First way: title and sentence.
    pub begin_sample: [&'static str; 2],
    /// Second way.
    pub begin_own: [&'static str; 2],
    /// Third way.
    pub begin_file: [&'static str; 2],
}

/// Thai.
pub const TH: OverviewText = OverviewText {
    rounds: ["รอบ 6 เดือน", "รอบ 12 เดือน"],
    as_of: |day| format!("ข้อมูล ณ {day}"),
    figures: "จำนวนมาตรการตามสถานะ",
    of_all: |count| format!("จาก {count} เรื่อง"),
    next: "สิ่งที่ต้องทำต่อไป",
    whose: "แสดงงานของใคร",
    mine: "ของกองฉัน",
    everybody: "ทั้งหมด",
    nothing_due: "ไม่มีงานค้าง",
    nothing_due_text: "งานที่มีกำหนดเวลาได้รายงานผลครบแล้ว เมื่อมีงานใกล้ถึงกำหนดจะแสดงที่นี่",
    late_by: |days| format!("เกินมา {days} วัน"),
    today: "ครบกำหนดวันนี้",
    in_days: |days| format!("อีก {days} วัน"),
    missed: |times| format!("ขาด {times} ครั้ง"),
    no_text: "งานที่ยังไม่ได้ระบุข้อความ",
    show_more: |count| format!("แสดงอีก {count} รายการ"),
    show_less: "แสดงเฉพาะรายการแรก",
    divisions: "ความคืบหน้ารายส่วนราชการ",
    division: "ส่วนราชการ",
    total: "ทั้งหมด",
    progress: "ความคืบหน้า",
    shared: "เรื่องที่รับผิดชอบร่วมกันนับให้ทุกส่วนราชการที่เกี่ยวข้อง",
    no_division: "ยังไม่ได้ระบุส่วนราชการ เพิ่มได้ที่หน้าตั้งค่า",
    to_settings: "ไปที่หน้าตั้งค่า",
    bar: [
        |count| format!("เสร็จ {count}"),
        |count| format!("กำลังดำเนินการ {count}"),
        |count| format!("เกินกำหนด {count}"),
        |count| format!("ยังไม่เริ่ม {count}"),
    ],
    unlinked: |count| format!("มีงาน {count} ข้อที่ยังไม่ระบุว่าเสร็จด้วยผลใด"),
    to_unlinked: "ระบุผลของงาน",
    conflicts: |count| format!("ข้อมูลที่แก้ไขไม่ตรงกัน {count} รายการ"),
    conflicts_text: "มีผู้แก้ไขข้อมูลเดียวกันไว้คนละอย่าง โดยไม่ทราบการแก้ไขของกันและกัน ไม่มีข้อมูลใดสูญหาย โปรดเลือกค่าที่ถูกต้อง",
    take: "ใช้ค่านี้",
    shown_now: "ค่าที่แสดงอยู่",
    cleared: "(เว้นว่าง)",
    deleted: "ลบรายการนี้",
    keep: "เก็บรายการนี้ไว้",
    changed: "แก้ไขรายการนี้",
    somebody: "ไม่ระบุชื่อ",
    notes: |count| format!("ข้อมูลที่อ่านไม่ได้ {count} รายการ"),
    notes_text: "ข้อมูลเหล่านี้ยังเก็บอยู่ครบ แต่โปรแกรมรุ่นนี้แสดงไม่ได้ อาจบันทึกจากโปรแกรมรุ่นใหม่กว่า หรือรายการที่สังกัดถูกลบไปแล้ว โปรดเปิดเรื่องที่เกี่ยวข้องแล้วกรอกใหม่",
    stray: "รายการที่สังกัดถูกลบไปแล้ว",
    kinds: [
        "หน่วยงาน",
        "ส่วนราชการ",
        "งานในสังกัด",
        "มาตรการ",
        "ขั้นตอน",
        "งาน",
        "ผลการดำเนินการ",
        "หลักฐาน",
        "ข้อประเมิน",
        "ข้อสั่งการ",
        "การปิดรอบ",
        "รูปแบบรายงาน",
        "ผลการประเมิน",
        "แถวในทะเบียน",
        "ทะเบียน",
        "คอลัมน์ของทะเบียน",
        "คำชี้แจงข้อที่ควรตรวจสอบ",
    ],
    fields: &[
        ("name", "ชื่อ"),
        ("amphoe", "อำเภอ"),
        ("changwat", "จังหวัด"),
        ("executive", "ผู้บริหาร"),
        ("coordinator", "ผู้ประสานงาน"),
        ("year", "ปีงบประมาณ"),
        ("assessed", "ปีที่ประเมิน"),
        ("as-of", "ดูข้อมูล ณ วันที่"),
        ("cut-off:6", "วันตัดยอดรอบ 6 เดือน"),
        ("cut-off:12", "วันตัดยอดรอบ 12 เดือน"),
        ("parent", "สังกัดรายการ"),
        ("instrument", "แบบวัด"),
        ("indicator", "ตัวชี้วัด"),
        ("item", "รหัสข้อ"),
        ("issue", "ประเด็น"),
        ("note", "หมายเหตุ"),
        ("text", "ข้อความ"),
        ("number", "ลำดับที่พิมพ์"),
        ("deadline", "กำหนดเวลา"),
        ("doer", "ผู้ปฏิบัติ"),
        ("waived", "เหตุที่ไม่ต้องดำเนินการ"),
        ("date", "วันที่"),
        ("task", "งานที่เกี่ยวข้อง"),
        ("target", "แหล่งหลักฐาน"),
        ("kind", "ประเภท"),
        ("choices", "ตัวเลือกของคอลัมน์"),
        ("removed", "การนำข้อออกจากรายการ"),
        ("division", "ส่วนราชการ"),
        ("cell:", "ช่องในทะเบียน"),
        ("rule:", "เกณฑ์ของงาน"),
        ("reason", "เหตุผล"),
        ("lead", "ข้อความนำ"),
        ("numerals", "ตัวเลขในรายงาน"),
        ("party:", "ผู้รับผิดชอบ"),
        ("register", "ทะเบียน"),
        ("cell:", "ช่องในทะเบียน"),
        ("rule:", "เงื่อนไขที่นับจากทะเบียน"),
        ("uses:", "ทะเบียนที่ใช้"),
        ("basis", "ข้อความจากทะเบียนขณะเขียนผล"),
        ("facts", "ข้อเท็จจริงขณะชี้แจง"),
        ("title:", "หัวตาราง"),
        ("section:", "หัวข้อส่วน"),
        ("prints-indicator", "การพิมพ์ตัวชี้วัด"),
        ("starts-table", "การเริ่มตารางใหม่"),
    ],
    other_field: "ข้อมูลอื่น",
    yes: "ใช่",
    begin: "แผนนี้ยังไม่มีมาตรการ เริ่มจากทางใดทางหนึ่ง",
    begin_text: "มาตรการมาจากผลการวิเคราะห์การประเมิน ITA ปีที่ผ่านมา แต่ละเรื่องมีผู้รับผิดชอบ ขั้นตอน งานที่มีกำหนดเวลา และผลการดำเนินการ",
    begin_sample: [
        "เลือกจากแผนตัวอย่าง",
        "มาตรการจริง 8 เรื่องพร้อมขั้นตอนและกำหนดเวลา เลือกเรื่องที่ตรงกับหน่วยงานแล้วแก้ไขต่อ",
    ],
    begin_own: ["เพิ่มมาตรการเอง", "เพิ่มทีละเรื่องตามผลการวิเคราะห์ของหน่วยงาน"],
    begin_file: [
        "เปิดไฟล์ที่ได้รับ",
        "ไฟล์แผนจากสำนักปลัดหรือเพื่อนร่วมงาน ข้อมูลจะรวมกับที่มีอยู่โดยไม่ทับกัน",
    ],
};

/// English.
pub const EN: OverviewText = OverviewText {
    rounds: ["6-month round", "12-month round"],
    as_of: |day| format!("As of {day}"),
    figures: "Measures by status",
    of_all: |count| format!("of {count}"),
    next: "What to do next",
    whose: "Whose work is shown",
    mine: "My division",
    everybody: "Everybody",
    nothing_due: "Nothing is waiting",
    nothing_due_text: "Every task with a deadline has its result. What falls due next appears here.",
    late_by: |days| format!("{days} days late"),
    today: "Due today",
    in_days: |days| format!("In {days} days"),
    missed: |times| format!("Missed {times} times"),
    no_text: "A task without words",
    show_more: |count| format!("Show {count} more"),
    show_less: "Show the first only",
    divisions: "Progress by division",
    division: "Division",
    total: "All",
    progress: "Progress",
    shared: "A measure of several divisions counts for each of them.",
    no_division: "No division is known yet; add them in the settings.",
    to_settings: "Go to the settings",
    bar: [
        |count| format!("{count} done"),
        |count| format!("{count} in progress"),
        |count| format!("{count} late"),
        |count| format!("{count} not started"),
    ],
    unlinked: |count| format!("{count} tasks do not say yet which result fulfils them"),
    to_unlinked: "Link the results",
    conflicts: |count| format!("{count} entries were changed differently"),
    conflicts_text: "Two people changed the same thing without knowing of each other. Nothing is lost; please choose the right value.",
    take: "Use this",
    shown_now: "Shown now",
    cleared: "(empty)",
    deleted: "Delete this entry",
    keep: "Keep this entry",
    changed: "Changed this entry",
    somebody: "No name given",
    notes: |count| format!("{count} entries could not be read"),
    notes_text: "They are kept, but this version cannot show them: a newer version may have written them, or what they belong to was deleted. Please open the measure and fill it in again.",
    stray: "What it belongs to was deleted",
    kinds: [
        "Office",
        "Division",
        "Section",
        "Measure",
        "Step",
        "Task",
        "Result",
        "Evidence",
        "Item",
        "Order",
        "Closed round",
        "Report settings",
        "Score",
        "Row of a register",
        "Register",
        "Column of a register",
        "Answer to a finding",
    ],
    fields: &[
        ("name", "name"),
        ("amphoe", "district"),
        ("changwat", "province"),
        ("executive", "executive"),
        ("coordinator", "coordinator"),
        ("year", "fiscal year"),
        ("assessed", "assessed year"),
        ("as-of", "shown as of"),
        ("cut-off:6", "cut-off of the 6-month round"),
        ("cut-off:12", "cut-off of the 12-month round"),
        ("parent", "what it belongs to"),
        ("instrument", "instrument"),
        ("indicator", "indicator"),
        ("item", "item code"),
        ("issue", "issue"),
        ("note", "note"),
        ("text", "words"),
        ("number", "printed number"),
        ("deadline", "deadline"),
        ("doer", "who does it"),
        ("waived", "why it need not be done"),
        ("date", "date"),
        ("task", "task"),
        ("target", "place of the evidence"),
        ("kind", "kind"),
        ("choices", "choices of the column"),
        ("removed", "removal from the list"),
        ("division", "division"),
        ("cell:", "cell"),
        ("rule:", "rule of the task"),
        ("reason", "reason"),
        ("lead", "lead paragraph"),
        ("numerals", "digits of the report"),
        ("party:", "responsible"),
        ("register", "register"),
        ("cell:", "cell of a register"),
        ("rule:", "rule"),
        ("uses:", "register in use"),
        ("basis", "what the register proposed"),
        ("facts", "facts at the time"),
        ("title:", "column title"),
        ("section:", "section heading"),
        ("prints-indicator", "printing of the indicator"),
        ("starts-table", "beginning of a table"),
    ],
    other_field: "other",
    yes: "yes",
    begin: "This plan has no measures yet. Begin in one of these ways",
    begin_text: "Measures follow from the analysis of last year's assessment. Each has people responsible, steps, tasks with deadlines, and results.",
    begin_sample: [
        "Choose from the sample",
        "Eight real measures with steps and deadlines: choose what fits and adapt it.",
    ],
    begin_own: [
        "Add your own",
        "One by one, as the analysis of your office says.",
    ],
    begin_file: [
        "Open a file you received",
        "A plan from the coordinator or a colleague; it is merged with what is here and overwrites nothing.",
    ],
};
