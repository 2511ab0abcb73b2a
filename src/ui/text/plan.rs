//! Words of the page of the plan, and words for how measures stand.

use crate::plan::MeasureState;

/// Words of the page of the plan.
#[derive(Debug)]
pub struct PlanText {
    /// Its title.
    pub title: &'static str,
    /// How many measures there are, and what to do with them.
    pub lead: fn(usize) -> String,
    /// All measures, in filters.
    pub all: &'static str,
    /// Nothing is left to do.
    pub done: &'static str,
    /// Something was reported, something is open.
    pub in_progress: &'static str,
    /// A task is late.
    pub late: &'static str,
    /// Nothing was reported yet.
    pub not_started: &'static str,
    /// Results wait to be linked to tasks.
    pub unlinked: &'static str,
    /// Name of the filter by status.
    pub status_filter: &'static str,
    /// Label of the filter by division.
    pub division_filter: &'static str,
    /// Every division, in the filter.
    pub every_division: &'static str,
    /// Label of the search field.
    pub search: &'static str,
    /// Empties the search field.
    pub clear_search: &'static str,
    /// The filter lets nothing through.
    pub no_match: &'static str,
    /// What to do then.
    pub no_match_text: &'static str,
    /// Clears the filter.
    pub clear_filter: &'static str,
    /// How many measures the filter lets through: shown, of all.
    pub shown: fn(usize, usize) -> String,
    /// Adds a measure.
    pub add: &'static str,
    /// Adds a measure to the section of this abbreviation.
    pub add_to: fn(&str) -> String,
    /// Number of measures of a section.
    pub count: fn(usize) -> String,
    /// A section has no measure.
    pub empty: fn(&str) -> String,
    /// What belongs into the section, for OIT, IIT and EIT.
    pub empty_text: [&'static str; 3],
    /// The list of measures of a section, spoken.
    pub list: fn(&str) -> String,
    /// A measure without an issue.
    pub no_issue: &'static str,
    /// A measure without responsible parties.
    pub no_party: &'static str,
    /// Number of an indicator.
    pub indicator: fn(&str) -> String,
    /// Mark of a catalogue wording that nobody has verified.
    pub unverified: &'static str,
    /// What that mark means.
    pub unverified_hint: &'static str,
    /// Tasks done, of all.
    pub tasks: fn(usize, usize) -> String,
    /// A measure has no task.
    pub no_task: &'static str,
    /// Parts of the bar of a measure: tasks done, late, to be linked, open.
    pub bar: [fn(usize) -> String; 4],
    /// The day of the next task.
    pub due: fn(&str) -> String,
    /// The day of the longest-standing late task.
    pub overdue: fn(&str) -> String,
    /// Marks rows of the division of who is working.
    pub mine: &'static str,
    /// Name of the menu of a row: the issue.
    pub row_menu: fn(&str) -> String,
    /// Opens the form of a measure.
    pub open: &'static str,
    /// Copies a measure.
    pub duplicate: &'static str,
    /// After a measure was copied.
    pub duplicated: &'static str,
    /// Drags a row.
    pub drag: &'static str,
    /// Opens the dialogue that adopts from the sample.
    pub adopt: &'static str,
    /// Heading of that dialogue.
    pub adopt_title: &'static str,
    /// What happens to what is adopted: year of the sample, year of the plan.
    pub adopt_text: fn(u16, u16) -> String,
    /// Mark of what was adopted already.
    pub adopted: &'static str,
    /// Chooses everything that was not adopted yet.
    pub choose_all: &'static str,
    /// Adopts so many.
    pub adopt_chosen: fn(usize) -> String,
    /// After so many were adopted.
    pub adopted_toast: fn(usize) -> String,
    /// Steps and tasks of a measure of the sample.
    pub adopt_size: fn(usize, usize) -> String,
    /// Items without a counterpart in the new year.
    pub unmapped_title: &'static str,
    /// What to do about them: the assessed year.
    pub unmapped_text: fn(u16) -> String,
    /// A code that has no counterpart.
    pub unmapped_code: fn(&str) -> String,
}

impl PlanText {
    /// The word for how a measure stands.
    #[must_use]
    pub fn state(&self, state: MeasureState) -> &'static str {
        match state {
            MeasureState::Late => self.late,
            MeasureState::NotStarted => self.not_started,
            MeasureState::InProgress => self.in_progress,
            MeasureState::Done => self.done,
        }
    }
}

/// Thai.
pub const TH: PlanText = PlanText {
    title: "แผนมาตรการ",
    lead: |count| format!("ทั้งหมด {count} เรื่อง เลือกเรื่องเพื่อกรอกรายละเอียดและบันทึกผล"),
    all: "ทั้งหมด",
    done: "เสร็จแล้ว",
    in_progress: "กำลังดำเนินการ",
    late: "เกินกำหนด",
    not_started: "ยังไม่เริ่ม",
    unlinked: "รอระบุผล",
    status_filter: "สถานะ",
    division_filter: "ส่วนราชการ",
    every_division: "ทุกส่วนราชการ",
    search: "ค้นหาเรื่อง รหัสข้อ ขั้นตอน หรือผล",
    clear_search: "ล้างคำค้นหา",
    no_match: "ไม่พบมาตรการที่ตรงกับเงื่อนไข",
    no_match_text: "ลองใช้คำค้นที่สั้นลง หรือล้างตัวกรองเพื่อดูมาตรการทั้งหมด",
    clear_filter: "ล้างตัวกรอง",
    shown: |shown, all| format!("แสดง {shown} จาก {all} เรื่อง"),
    add: "เพิ่มมาตรการ",
    add_to: |code| format!("เพิ่มมาตรการในส่วน {code}"),
    count: |count| format!("{count} เรื่อง"),
    empty: |code| format!("ยังไม่มีมาตรการในส่วน {code}"),
    empty_text: [
        "ข้อมูลที่หน่วยงานต้องเปิดเผยต่อสาธารณะบนเว็บไซต์แต่ยังขาดหรือยังไม่ครบถ้วน เช่น คู่มือสำหรับประชาชน การให้บริการ E-Service",
        "เรื่องที่บุคลากรในหน่วยงานให้คะแนนน้อย เช่น การใช้งบประมาณ การแก้ไขปัญหาการทุจริต",
        "เรื่องที่ประชาชนและผู้มาติดต่อให้คะแนนน้อย เช่น การเข้าถึงข้อมูล ช่องทางรับฟังความคิดเห็น",
    ],
    list: |code| format!("มาตรการในส่วน {code}"),
    no_issue: "ยังไม่ได้ระบุประเด็น",
    no_party: "ยังไม่ได้ระบุผู้รับผิดชอบ",
    indicator: |number| format!("ตัวชี้วัด {number}"),
    unverified: "ยังไม่ได้ตรวจสอบถ้อยคำ",
    unverified_hint: "ชื่อข้อนี้ยังไม่ได้เทียบกับเอกสารของสำนักงาน ป.ป.ช. แก้ไขได้ที่หน้าตั้งค่า",
    tasks: |done, of| format!("{done}/{of} งาน"),
    no_task: "ยังไม่มีงาน",
    bar: [
        |count| format!("เสร็จ {count} งาน"),
        |count| format!("เกินกำหนด {count} งาน"),
        |count| format!("รอระบุผล {count} งาน"),
        |count| format!("ยังไม่เสร็จ {count} งาน"),
    ],
    due: |day| format!("กำหนดถัดไป {day}"),
    overdue: |day| format!("ครบกำหนดเมื่อ {day}"),
    mine: "งานของส่วนราชการท่าน",
    row_menu: |issue| format!("ตัวเลือกของ “{issue}”"),
    open: "เปิดแก้ไข",
    duplicate: "ทำสำเนา",
    duplicated: "ทำสำเนามาตรการแล้ว",
    drag: "ลากเพื่อเปลี่ยนลำดับ",
    adopt: "เลือกจากแผนตัวอย่าง",
    adopt_title: "เลือกมาตรการจากแผนตัวอย่าง",
    adopt_text: |from, to| {
        format!(
            "มาตรการพร้อมขั้นตอนและงานจะถูกคัดลอกมาให้แก้ไขต่อ ปี พ.ศ. และกำหนดเวลาเลื่อนจากปีงบประมาณ {from} เป็น {to} โดยไม่คัดลอกผลการดำเนินการ ส่วนราชการที่ไม่มีในแผนนี้จะเว้นว่างไว้"
        )
    },
    adopted: "มีในแผนแล้ว",
    choose_all: "เลือกทั้งหมด",
    adopt_chosen: |count| format!("เพิ่ม {count} เรื่องลงในแผน"),
    adopted_toast: |count| format!("เพิ่มมาตรการจากแผนตัวอย่าง {count} เรื่องแล้ว"),
    adopt_size: |steps, tasks| format!("{steps} ขั้นตอน · {tasks} งาน"),
    unmapped_title: "ข้อที่ต้องเลือกรหัสใหม่",
    unmapped_text: |year| {
        format!(
            "รหัสต่อไปนี้ไม่มีข้อที่ตรงกันในรายการประเมินปี {year} จึงเว้นรหัสไว้ โปรดเปิดมาตรการแล้วเลือกข้อที่ถูกต้อง"
        )
    },
    unmapped_code: |code| format!("รหัสเดิม {code}"),
};

/// English.
pub const EN: PlanText = PlanText {
    title: "Plan of measures",
    lead: |count| {
        format!(
            "{count} measures for integrity and transparency. Open one to fill it in and record results."
        )
    },
    all: "All",
    done: "Done",
    in_progress: "In progress",
    late: "Late",
    not_started: "Not started",
    unlinked: "Results to link",
    status_filter: "Status",
    division_filter: "Division",
    every_division: "Every division",
    search: "Search issues, codes, steps or results",
    clear_search: "Clear the search",
    no_match: "No measure matches",
    no_match_text: "Try a shorter word, or clear the filter to see every measure.",
    clear_filter: "Clear the filter",
    shown: |shown, all| format!("{shown} of {all} measures shown"),
    add: "Add a measure",
    add_to: |code| format!("Add a measure to {code}"),
    count: |count| format!("{count} measures"),
    empty: |code| format!("No measure in {code} yet"),
    empty_text: [
        "What the office must publish on its web site and has not, or not completely: public manuals, e-services.",
        "What the people inside the office rated low: use of the budget, how corruption is dealt with.",
        "What citizens and visitors rated low: access to information, ways to give feedback.",
    ],
    list: |code| format!("Measures of {code}"),
    no_issue: "No issue given yet",
    no_party: "Nobody responsible yet",
    indicator: |number| format!("Indicator {number}"),
    unverified: "Wording not verified",
    unverified_hint: "This name was not yet compared with the official list. It can be changed in the settings.",
    tasks: |done, of| format!("{done}/{of} tasks"),
    no_task: "No tasks yet",
    bar: [
        |count| format!("{count} done"),
        |count| format!("{count} late"),
        |count| format!("{count} to link"),
        |count| format!("{count} open"),
    ],
    due: |day| format!("Next due {day}"),
    overdue: |day| format!("Was due {day}"),
    mine: "Work of your division",
    row_menu: |issue| format!("Options of “{issue}”"),
    open: "Open",
    duplicate: "Duplicate",
    duplicated: "The measure was duplicated",
    drag: "Drag to change the order",
    adopt: "Choose from the sample",
    adopt_title: "Choose measures from the sample plan",
    adopt_text: |from, to| {
        format!(
            "Measures are copied with their steps and tasks for you to adapt. Years and deadlines move from {from} to {to}; results are not copied. Divisions that this plan does not have are left out."
        )
    },
    adopted: "Already in the plan",
    choose_all: "Choose all",
    adopt_chosen: |count| format!("Add {count} to the plan"),
    adopted_toast: |count| format!("{count} measures were added from the sample"),
    adopt_size: |steps, tasks| format!("{steps} steps · {tasks} tasks"),
    unmapped_title: "Items to choose anew",
    unmapped_text: |year| {
        format!(
            "These codes have no counterpart in the list of {year} and were left out. Open the measure and choose the right item."
        )
    },
    unmapped_code: |code| format!("Was {code}"),
};
