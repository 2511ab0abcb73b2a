//! Words of `#/findings`.

use crate::plan::MatterKind;

/// Words of the page of findings.
#[derive(Debug)]
pub struct FindingsText {
    /// Its title, also in the navigation.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Name of the choice of what is shown.
    pub show: &'static str,
    /// Findings that wait.
    pub open: &'static str,
    /// Findings with a reason.
    pub answered: &'static str,
    /// All findings.
    pub all: &'static str,
    /// Name of the choice of a division.
    pub division: &'static str,
    /// Findings of every division.
    pub every_division: &'static str,
    /// Nothing waits in the whole plan.
    pub none_title: &'static str,
    /// Congratulates.
    pub none_text: &'static str,
    /// Nothing of what is chosen is there.
    pub none_chosen: &'static str,
    /// What it says there.
    pub none_chosen_text: &'static str,
    /// The heading of a kind.
    pub kind: fn(MatterKind) -> &'static str,
    /// What to do about a kind.
    pub remedy: fn(MatterKind) -> &'static str,
    /// How many.
    pub items: fn(usize) -> String,
    /// Opens the field in which it is mended; gets what it is about.
    pub mend: fn(&str) -> String,
    /// The words on that link.
    pub mend_short: &'static str,
    /// Opens the field for a reason.
    pub answer: &'static str,
    /// Label of that field.
    pub reason: &'static str,
    /// What belongs into it.
    pub reason_hint: &'static str,
    /// Keeps the reason.
    pub keep: &'static str,
    /// Closes the field.
    pub cancel: &'static str,
    /// Said when it was kept.
    pub kept: &'static str,
    /// Before a reason.
    pub reason_given: fn(&str) -> String,
    /// Before a reason whose facts have changed.
    pub reason_old: fn(&str) -> String,
    /// Takes a reason back.
    pub withdraw: &'static str,
    /// What stands for a thing without words.
    pub unnamed: &'static str,
    /// Days without a result.
    pub no_result: fn(&str) -> String,
    /// Due and done.
    pub done_late: fn(&str, &str) -> String,
    /// Also after the end of a round; gets its months.
    pub after_round: fn(u8) -> String,
    /// Date, cut-off day, months of the round.
    pub after_cut_off: fn(&str, &str, u8) -> String,
    /// Date and year.
    pub outside_year: fn(&str, u16) -> String,
    /// Date.
    pub in_future: fn(&str) -> String,
    /// Tasks and results.
    pub unlinked: fn(usize, usize) -> String,
    /// Date of the result and register.
    pub contradicted: fn(&str, &str) -> String,
    /// What is proposed now.
    pub records_changed: fn(&str) -> String,
    /// Nothing is recorded any more.
    pub records_gone: &'static str,
    /// Register and months.
    pub months_missing: fn(&str, &str) -> String,
    /// Nobody is responsible.
    pub no_party: &'static str,
    /// No time is set.
    pub no_deadline: &'static str,
    /// A number.
    pub number_twice: fn(&str) -> String,
    /// What stands there.
    pub not_an_address: fn(&str) -> String,
    /// Code of the item.
    pub unverified: fn(&str) -> String,
    /// A register is gone.
    pub no_register: &'static str,
    /// On the overview: how many wait.
    pub waiting: fn(usize) -> String,
    /// Leads from there to the page.
    pub see: &'static str,
}

/// Thai.
pub const TH: FindingsText = FindingsText {
    title: "ข้อที่ควรตรวจสอบ",
    lead: "โปรแกรมตรวจทั้งแผนให้ แต่ละข้อพาไปยังช่องที่แก้ไขได้ทันที หรือชี้แจงเหตุผลเก็บไว้",
    show: "แสดงข้อที่ควรตรวจสอบ",
    open: "รอตรวจสอบ",
    answered: "ชี้แจงแล้ว",
    all: "ทั้งหมด",
    division: "ส่วนราชการ",
    every_division: "ทุกส่วนราชการ",
    none_title: "เรียบร้อยดี ไม่มีข้อที่ต้องแก้ไข",
    none_text: "วันที่ ผู้รับผิดชอบ กำหนดเวลา ผล และข้อมูลในทะเบียนสอดคล้องกันทั้งแผน ขอบคุณทุกส่วนราชการ",
    none_chosen: "ไม่มีข้อที่ตรงกับตัวเลือกนี้",
    none_chosen_text: "เลือก “ทั้งหมด” หรือเปลี่ยนส่วนราชการเพื่อดูข้ออื่น",
    kind: |kind| match kind {
        MatterKind::NoResult => "พ้นกำหนดแต่ยังไม่มีผล",
        MatterKind::DoneLate => "ดำเนินการหลังกำหนด",
        MatterKind::AfterCutOff => "ผลหลังวันตัดยอดของรายงาน",
        MatterKind::OutsideYear => "วันที่อยู่นอกปีงบประมาณ",
        MatterKind::InFuture => "วันที่ยังมาไม่ถึง",
        MatterKind::Contradicted => "ผลไม่ตรงกับทะเบียน",
        MatterKind::RecordsChanged => "ทะเบียนเปลี่ยนหลังเขียนผล",
        MatterKind::Unlinked => "ผลที่ไม่ระบุว่าเป็นของงานข้อใด",
        MatterKind::MonthsMissing => "เดือนที่ยังไม่มีข้อมูล",
        MatterKind::NoParty => "ยังไม่มีผู้รับผิดชอบ",
        MatterKind::NoDeadline => "ยังไม่มีกำหนดเวลา",
        MatterKind::NumberTwice => "เลขข้อซ้ำกัน",
        MatterKind::NotAnAddress => "ลิงก์ที่เปิดไม่ได้",
        MatterKind::Unverified => "ถ้อยคำที่ยังไม่ได้ตรวจสอบ",
        MatterKind::NoRegister => "เงื่อนไขที่ไม่มีทะเบียน",
    },
    remedy: |kind| match kind {
        MatterKind::NoResult => "บันทึกผล ลงข้อมูลในทะเบียน หรือระบุว่าไม่ต้องดำเนินการพร้อมเหตุผล",
        MatterKind::DoneLate => "ตรวจวันที่ให้ถูกต้อง หากล่าช้าจริงให้ชี้แจงเหตุผล",
        MatterKind::AfterCutOff => "ผลจะไม่อยู่ในรายงานรอบนี้ ตรวจวันที่หรือเลื่อนวันตัดยอดในหน้าตั้งค่า",
        MatterKind::OutsideYear => "มักเกิดจากพิมพ์ปีผิด ตรวจวันที่กับเอกสาร",
        MatterKind::InFuture => "ตรวจวันที่ ผลที่ยังไม่เกิดขึ้นยังไม่นับ",
        MatterKind::Contradicted => "เพิ่มข้อมูลในทะเบียนให้ครบ หรือแก้ไขผลให้ตรงกับความจริง",
        MatterKind::RecordsChanged => "ใช้ข้อความที่เสนอใหม่ หรือยืนยันข้อความเดิม",
        MatterKind::Unlinked => "เลือกว่าผลแต่ละข้อเป็นของงานข้อใด",
        MatterKind::MonthsMissing => "กรอกตัวเลขของเดือนที่ขาด หากไม่มีผู้รับบริการให้กรอก 0",
        MatterKind::NoParty => "เลือกส่วนราชการหรือกลุ่มผู้รับผิดชอบ",
        MatterKind::NoDeadline => "ระบุเดือน วัน รอบที่ต้องทำ หรือเลือกว่าต่อเนื่อง",
        MatterKind::NumberTwice => "แก้เลขข้อ หรือล้างเลขเพื่อให้เรียงตามลำดับเอง",
        MatterKind::NotAnAddress => "แก้ที่อยู่เว็บให้ครบ เช่น https://www.example.go.th",
        MatterKind::Unverified => "เทียบกับประกาศของ ป.ป.ช. แล้วแก้ไขในรายการข้อของหน่วยงาน",
        MatterKind::NoRegister => "ทะเบียนถูกลบไปแล้ว ลบเงื่อนไขหรือเลือกทะเบียนอื่น",
    },
    items: |count| format!("{count} ข้อ"),
    mend: |about| format!("ไปแก้ไข “{about}”"),
    mend_short: "ไปที่ช่องที่แก้ไข",
    answer: "ชี้แจงเหตุผล",
    reason: "เหตุผลที่คงไว้ตามเดิม",
    reason_hint: "เหตุผลจะเก็บไว้ในแผน และข้อนี้จะไม่ปรากฏในรายการที่รอตรวจสอบ",
    keep: "บันทึกเหตุผล",
    cancel: "ยกเลิก",
    kept: "บันทึกเหตุผลแล้ว",
    reason_given: |reason| format!("ชี้แจงว่า {reason}"),
    reason_old: |reason| format!("เคยชี้แจงว่า {reason} แต่ข้อมูลเปลี่ยนไปแล้ว"),
    withdraw: "ยกเลิกคำชี้แจง",
    unnamed: "(ยังไม่มีข้อความ)",
    no_result: |days| format!("ครบกำหนด {days} แล้วยังไม่มีผล"),
    done_late: |due, on| format!("กำหนดแล้วเสร็จ {due} ดำเนินการเมื่อ {on}"),
    after_round: |months| format!("หลังสิ้นรอบ {months} เดือน"),
    after_cut_off: |on, cut_off, months| {
        format!("ลงวันที่ {on} หลังวันตัดยอด {cut_off} ของรายงานรอบ {months} เดือน")
    },
    outside_year: |on, year| format!("{on} อยู่นอกปีงบประมาณ {year}"),
    in_future: |on| format!("{on} ยังมาไม่ถึง"),
    unlinked: |tasks, results| format!("มีผล {results} ข้อที่ไม่ระบุงาน ขณะที่งาน {tasks} ข้อยังไม่มีผล"),
    contradicted: |on, register| format!("ผลแจ้งว่าดำเนินการแล้ว {on} แต่ทะเบียน{register}ยังไม่ครบ"),
    records_changed: |proposal| format!("ข้อความที่เสนอใหม่: {proposal}"),
    records_gone: "ไม่มีข้อมูลในทะเบียนแล้ว",
    months_missing: |register, months| format!("ทะเบียน{register} ยังไม่มีข้อมูลเดือน {months}"),
    no_party: "เรื่องนี้ยังไม่มีผู้รับผิดชอบ",
    no_deadline: "ไม่ได้ระบุว่าต้องแล้วเสร็จเมื่อใด",
    number_twice: |number| format!("เลขข้อ {number} มีอยู่ก่อนหน้าแล้ว"),
    not_an_address: |target| format!("“{target}” ไม่ใช่ที่อยู่เว็บ"),
    unverified: |code| format!("ถ้อยคำของข้อ {code} ยังไม่ได้เทียบกับต้นฉบับ"),
    no_register: "ทะเบียนที่ใช้นับถูกลบไปแล้ว",
    waiting: |count| format!("มีข้อที่ควรตรวจสอบ {count} ข้อ"),
    see: "ดูข้อที่ควรตรวจสอบ",
};

/// English.
pub const EN: FindingsText = FindingsText {
    title: "Findings",
    lead: "The whole plan is checked. Each finding leads to the field in which it is mended, or is answered with a reason that is kept.",
    show: "Which findings are shown",
    open: "Waiting",
    answered: "Answered",
    all: "All",
    division: "Division",
    every_division: "Every division",
    none_title: "All is well: nothing to mend",
    none_text: "Dates, responsible parties, deadlines, results and registers agree throughout the plan. Thanks to every division.",
    none_chosen: "Nothing matches this choice",
    none_chosen_text: "Choose “All” or another division to see other findings.",
    kind: |kind| match kind {
        MatterKind::NoResult => "Past its day without a result",
        MatterKind::DoneLate => "Done after its day",
        MatterKind::AfterCutOff => "Results after the report's cut-off day",
        MatterKind::OutsideYear => "Dates outside the fiscal year",
        MatterKind::InFuture => "Dates yet to come",
        MatterKind::Contradicted => "Results that the registers contradict",
        MatterKind::RecordsChanged => "Registers changed after the result was written",
        MatterKind::Unlinked => "Results that name no task",
        MatterKind::MonthsMissing => "Months without figures",
        MatterKind::NoParty => "Nobody is responsible",
        MatterKind::NoDeadline => "No deadline",
        MatterKind::NumberTwice => "Numbers that stand twice",
        MatterKind::NotAnAddress => "Links that cannot be opened",
        MatterKind::Unverified => "Wording that was not verified",
        MatterKind::NoRegister => "Rules without a register",
    },
    remedy: |kind| match kind {
        MatterKind::NoResult => {
            "Record a result, fill in the register, or say why it need not be done."
        }
        MatterKind::DoneLate => "Check the date; where it really was late, give the reason.",
        MatterKind::AfterCutOff => {
            "The result is left out of this round's report: check the date, or move the cut-off day in the settings."
        }
        MatterKind::OutsideYear => {
            "Most often a slip in the year: compare the date with the paper."
        }
        MatterKind::InFuture => "Check the date; what has not happened yet does not count.",
        MatterKind::Contradicted => "Complete the register, or correct the result.",
        MatterKind::RecordsChanged => "Take the new sentence, or confirm the old one.",
        MatterKind::Unlinked => "Choose the task that each result fulfils.",
        MatterKind::MonthsMissing => "Fill in the months; where nobody came, type 0.",
        MatterKind::NoParty => "Choose the division or group that is responsible.",
        MatterKind::NoDeadline => "Choose a month, a day, how often, or continuously.",
        MatterKind::NumberTwice => "Change the number, or clear it to number by position.",
        MatterKind::NotAnAddress => "Complete the address, for example https://www.example.go.th",
        MatterKind::Unverified => {
            "Compare it with the official list and correct the office's items."
        }
        MatterKind::NoRegister => {
            "The register was deleted: delete the rule or choose another register."
        }
    },
    items: |count| match count {
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    },
    mend: |about| format!("Mend “{about}”"),
    mend_short: "Go to the field",
    answer: "Give a reason",
    reason: "Why it stays as it is",
    reason_hint: "The reason is kept in the plan, and the finding no longer waits.",
    keep: "Keep the reason",
    cancel: "Cancel",
    kept: "The reason was kept",
    reason_given: |reason| format!("Answered: {reason}"),
    reason_old: |reason| format!("Answered before: {reason}. The facts have changed since."),
    withdraw: "Take the answer back",
    unnamed: "(no words yet)",
    no_result: |days| format!("Due {days}, no result yet"),
    done_late: |due, on| format!("Due {due}, done {on}"),
    after_round: |months| format!("after the end of the {months}-month round"),
    after_cut_off: |on, cut_off, months| {
        format!("Dated {on}, after {cut_off}, the cut-off day of the {months}-month report")
    },
    outside_year: |on, year| format!("{on} lies outside the fiscal year {year}"),
    in_future: |on| format!("{on} is yet to come"),
    unlinked: |tasks, results| {
        format!("Results without a task: {results}; tasks without a result: {tasks}")
    },
    contradicted: |on, register| {
        format!("The result says done on {on}, but the register “{register}” is not complete")
    },
    records_changed: |proposal| format!("Proposed now: {proposal}"),
    records_gone: "Nothing is recorded any more",
    months_missing: |register, months| format!("{register}: nothing yet for {months}"),
    no_party: "Nobody is responsible for this measure",
    no_deadline: "Nothing says until when",
    number_twice: |number| format!("The number {number} stands above already"),
    not_an_address: |target| format!("“{target}” is no web address"),
    unverified: |code| format!("The wording of {code} was not compared with the official list"),
    no_register: "The register that is counted was deleted",
    waiting: |count| match count {
        1 => "1 finding waits to be looked at".to_owned(),
        count => format!("{count} findings wait to be looked at"),
    },
    see: "See the findings",
};
