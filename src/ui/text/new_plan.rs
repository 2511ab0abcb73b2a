//! Words of beginning a plan or a year.

/// Words of beginning a plan or a year.
#[derive(Debug)]
pub struct NewPlanText {
    /// Heading of the dialogue.
    pub title: &'static str,
    /// The two ways.
    pub question: &'static str,
    /// A copy of the open plan; gets the year.
    pub next_year: fn(&str) -> String,
    /// What is copied.
    pub next_year_about: &'static str,
    /// An empty plan.
    pub empty: &'static str,
    /// What it is for.
    pub empty_about: &'static str,
    /// Where one is; gets step and steps.
    pub step: fn(usize, usize) -> String,
    /// Heading of the first step.
    pub office: &'static str,
    /// Label of the kind of office.
    pub kind: &'static str,
    /// The kinds, in the order of `OfficeKind::ALL`; the last is any other.
    pub kinds: [&'static str; 6],
    /// Label of the name.
    pub name: &'static str,
    /// How to type it.
    pub name_hint: &'static str,
    /// No name was given.
    pub name_missing: &'static str,
    /// Shows the whole name.
    pub full_name: fn(&str) -> String,
    /// Label of อำเภอ.
    pub amphoe: &'static str,
    /// Label of จังหวัด.
    pub changwat: &'static str,
    /// Label of the fiscal year.
    pub year: &'static str,
    /// What the year means; gets first and last day.
    pub year_hint: fn(&str, &str) -> String,
    /// Label of the divisions.
    pub divisions: &'static str,
    /// That they can be changed later.
    pub divisions_hint: &'static str,
    /// The usual divisions of an office, in order.
    pub usual_divisions: [&'static str; 8],
    /// Label of a further division.
    pub other_division: &'static str,
    /// No division was chosen.
    pub divisions_missing: &'static str,
    /// Goes to the second step.
    pub next: &'static str,
    /// Goes back to the first step.
    pub back: &'static str,
    /// Heading of the second step.
    pub measures: &'static str,
    /// What can be adopted, and that nothing must; gets the year.
    pub measures_about: fn(&str) -> String,
    /// Label of the list.
    pub measures_list: &'static str,
    /// A measure: instrument, issue, number of tasks.
    pub measure: fn(&str, &str, usize) -> String,
    /// Ticks all.
    pub all: &'static str,
    /// Ticks none.
    pub none: &'static str,
    /// Makes the plan; gets how many measures are adopted.
    pub create: fn(usize) -> String,
    /// Heading after a new year was begun; gets the year.
    pub begun: fn(&str) -> String,
    /// Everything was mapped.
    pub all_mapped: &'static str,
    /// Measures to look at; gets how many.
    pub unmapped: fn(usize) -> String,
    /// The code that was left out.
    pub old_code: fn(&str) -> String,
    /// Closes the list.
    pub done: &'static str,
}

/// Thai.
pub const TH: NewPlanText = NewPlanText {
    title: "ขึ้นปีใหม่หรือเริ่มแผนใหม่",
    question: "ท่านต้องการเริ่มแผนแบบใด",
    next_year: |year| format!("ขึ้นปีใหม่จากปีนี้ เป็นปีงบประมาณ พ.ศ. {year}"),
    next_year_about: "คัดลอกหน่วยงาน กอง และมาตรการทั้งหมด เลื่อนปีในข้อความและกำหนดเวลาให้ โดยไม่นำผลการดำเนินการมา แผนปีนี้ยังอยู่ครบ",
    empty: "เริ่มแผนใหม่เปล่า",
    empty_about: "กรอกชื่อหน่วยงานและกองใหม่ แล้วเลือกมาตรการตั้งต้นได้ตามต้องการ แผนอื่นในเครื่องนี้ไม่ถูกกระทบ",
    step: |step, steps| format!("ขั้นที่ {step} จาก {steps}"),
    office: "หน่วยงานและปีงบประมาณ",
    kind: "ประเภทหน่วยงาน",
    kinds: [
        "องค์การบริหารส่วนตำบล",
        "เทศบาลตำบล",
        "เทศบาลเมือง",
        "เทศบาลนคร",
        "องค์การบริหารส่วนจังหวัด",
        "อื่น ๆ (พิมพ์ชื่อเต็ม)",
    ],
    name: "ชื่อหน่วยงาน",
    name_hint: "พิมพ์เฉพาะชื่อ ไม่ต้องพิมพ์ประเภทหน่วยงานซ้ำ",
    name_missing: "โปรดพิมพ์ชื่อหน่วยงาน",
    full_name: |name| format!("ชื่อในรายงาน: {name}"),
    amphoe: "อำเภอ",
    changwat: "จังหวัด",
    year: "ปีงบประมาณ",
    year_hint: |first, last| format!("{first} ถึง {last}"),
    divisions: "กองและส่วนราชการ",
    divisions_hint: "เลือกเท่าที่มีในหน่วยงาน แก้ชื่อและเพิ่มงานในกองได้ภายหลังในหน้าตั้งค่า",
    usual_divisions: [
        "สำนักปลัด",
        "กองคลัง",
        "กองช่าง",
        "กองการศึกษา ศาสนาและวัฒนธรรม",
        "กองสวัสดิการสังคม",
        "กองสาธารณสุขและสิ่งแวดล้อม",
        "กองยุทธศาสตร์และงบประมาณ",
        "หน่วยตรวจสอบภายใน",
    ],
    other_division: "ส่วนราชการอื่น",
    divisions_missing: "โปรดเลือกหรือเพิ่มอย่างน้อยหนึ่งส่วนราชการ",
    next: "ถัดไป",
    back: "ย้อนกลับ",
    measures: "มาตรการตั้งต้น",
    measures_about: |year| {
        format!(
            "เลือกมาตรการจากแผนตัวอย่างมาใช้เป็นตัวตั้งต้นได้ โปรแกรมเลื่อนปีในข้อความและกำหนดเวลาเป็นปีงบประมาณ พ.ศ. {year} ให้ ท่านแก้ไขได้ทุกข้อความ หรือจะไม่เลือกเลยก็ได้"
        )
    },
    measures_list: "มาตรการจากแผนตัวอย่าง",
    measure: |instrument, issue, tasks| format!("{instrument} · {issue} ({tasks} งาน)"),
    all: "เลือกทั้งหมด",
    none: "ไม่เลือกเลย",
    create: |count| {
        if count == 0 {
            "สร้างแผนเปล่า".to_owned()
        } else {
            format!("สร้างแผนพร้อม {count} มาตรการ")
        }
    },
    begun: |year| format!("เริ่มแผนปีงบประมาณ พ.ศ. {year} แล้ว"),
    all_mapped: "คัดลอกมาตรการทั้งหมดแล้ว ข้อที่ระบุรหัสไว้มีในปีใหม่ครบทุกข้อ",
    unmapped: |count| {
        format!(
            "คัดลอกมาตรการทั้งหมดแล้ว แต่มี {count} มาตรการที่ไม่พบข้อเดียวกันในปีใหม่ จึงเว้นรหัสข้อไว้ โปรดเปิดแต่ละมาตรการแล้วเลือกข้อใหม่"
        )
    },
    old_code: |code| format!("เดิมคือข้อ {code}"),
    done: "เสร็จแล้ว",
};

/// English.
pub const EN: NewPlanText = NewPlanText {
    title: "Begin a year or a plan",
    question: "How would you like to begin?",
    next_year: |year| format!("Begin fiscal year {year} BE from this one"),
    next_year_about: "Copies office, divisions and all measures and moves the years in texts and deadlines, without the results. This year's plan stays as it is.",
    empty: "Start an empty plan",
    empty_about: "Name the office and its divisions anew and choose measures to begin with. Other plans on this computer are not touched.",
    step: |step, steps| format!("Step {step} of {steps}"),
    office: "Office and fiscal year",
    kind: "Kind of office",
    kinds: [
        "Sub-district administrative organisation",
        "Sub-district municipality",
        "Town municipality",
        "City municipality",
        "Provincial administrative organisation",
        "Other (type the full name)",
    ],
    name: "Name of the office",
    name_hint: "The name only; the kind is put before it.",
    name_missing: "Please type the name of the office",
    full_name: |name| format!("In reports: {name}"),
    amphoe: "District (amphoe)",
    changwat: "Province",
    year: "Fiscal year",
    year_hint: |first, last| format!("{first} to {last}"),
    divisions: "Divisions",
    divisions_hint: "Choose those that your office has. Names and sections can be changed later under Settings.",
    usual_divisions: TH.usual_divisions,
    other_division: "Another division",
    divisions_missing: "Please choose or add at least one division",
    next: "Next",
    back: "Back",
    measures: "Measures to begin with",
    measures_about: |year| {
        format!(
            "Measures of the sample can be taken over. Years in texts and deadlines are moved to fiscal year {year} BE. You can change every word, or choose none."
        )
    },
    measures_list: "Measures of the sample",
    measure: |instrument, issue, tasks| format!("{instrument} · {issue} ({tasks} tasks)"),
    all: "Choose all",
    none: "Choose none",
    create: |count| match count {
        0 => "Create an empty plan".to_owned(),
        1 => "Create the plan with 1 measure".to_owned(),
        _ => format!("Create the plan with {count} measures"),
    },
    begun: |year| format!("The plan of fiscal year {year} BE has begun"),
    all_mapped: "All measures were copied, and every item code was found in the new year.",
    unmapped: |count| {
        format!(
            "All measures were copied. For {count} of them the new year has no matching item, so the code was left out: open each one and choose the item."
        )
    },
    old_code: |code| format!("was item {code}"),
    done: "Done",
};
