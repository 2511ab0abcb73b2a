//! Words of the frame around the pages, and words that pages share.

/// Words of the frame, and shared ones.
#[derive(Debug)]
pub struct AppText {
    /// Name of the app.
    pub name: &'static str,
    /// First link of the page, for the keyboard.
    pub skip: &'static str,
    /// Name of the navigation.
    pub navigation: &'static str,
    /// Shows the rest of the navigation where there is little room.
    pub more: &'static str,
    /// `#/`
    pub overview: &'static str,
    /// `#/plan`
    pub plan: &'static str,
    /// `#/executive`
    pub executive: &'static str,
    /// `#/reports`
    pub reports: &'static str,
    /// `#/survey`
    pub survey: &'static str,
    /// `#/exchange`
    pub exchange: &'static str,
    /// `#/settings`
    pub settings: &'static str,
    /// `#/help`
    pub help: &'static str,
    /// "Fiscal year 2566", Buddhist era.
    pub fiscal_year: fn(u16) -> String,
    /// The same in the head of the page, where there is little room.
    pub fiscal_year_short: fn(u16) -> String,
    /// Name of the year switch.
    pub year_switch: &'static str,
    /// Entry of the year switch that begins the next year.
    pub new_year: &'static str,
    /// Entry of the year switch that opens the sample.
    pub open_sample: &'static str,
    /// Mark of the sample in lists of years.
    pub sample: &'static str,
    /// Where nobody has said who they are.
    pub who_unknown: &'static str,
    /// Name of the button that changes who one is.
    pub who_change: &'static str,
    /// Name of the language switch: the other language, in itself.
    pub other_language: &'static str,
    /// Name of the switch of light and dark.
    pub theme: &'static str,
    /// Closes a dialogue or message.
    pub close: &'static str,
    /// Leaves a dialogue without doing anything.
    pub cancel: &'static str,
    /// Confirms.
    pub ok: &'static str,
    /// Adds something.
    pub add: &'static str,
    /// Deletes something.
    pub delete: &'static str,
    /// Moves something up.
    pub move_up: &'static str,
    /// Moves something down.
    pub move_down: &'static str,
    /// While the app reads its memory.
    pub opening: &'static str,
    /// A plan is looked at as of another day than today; gets the day.
    pub as_of: fn(&str) -> String,
    /// A time of day: hour and minute.
    pub time: fn(u32, u32) -> String,
    /// Label of that day.
    pub as_of_label: &'static str,
    /// What the banner of the sample says.
    pub sample_banner: &'static str,
    /// The page that was asked for is not there.
    pub not_found: &'static str,
    /// January to December.
    pub months: [&'static str; 12],
    /// Sunday to Saturday, short.
    pub weekdays: [&'static str; 7],
    /// Opens the calendar of a date field.
    pub pick_date: &'static str,
    /// Turns the calendar back.
    pub previous_month: &'static str,
    /// Turns the calendar on.
    pub next_month: &'static str,
    /// Takes the month without a day.
    pub whole_month: &'static str,
    /// A text that is no date.
    pub date_unreadable: &'static str,
    /// A day that a month does not have: day, month's name, year.
    pub date_no_such_day: fn(u32, &str, u16) -> String,
    /// A month above 12.
    pub date_no_such_month: fn(u32) -> String,
    /// A year far from now.
    pub date_year_out_of_range: fn(u32) -> String,
    /// A Christian-era year: the year found and the date meant.
    pub date_christian_era: fn(u16, &str) -> String,
    /// Where a date must name a day.
    pub date_needs_day: &'static str,
}

/// Thai.
pub const TH: AppText = AppText {
    name: "โปร่งใส",
    skip: "ข้ามไปยังเนื้อหา",
    navigation: "เมนูหลัก",
    more: "เพิ่มเติม",
    overview: "ภาพรวม",
    plan: "แผนมาตรการ",
    executive: "สำหรับผู้บริหาร",
    reports: "รายงาน",
    survey: "แบบสอบถาม",
    exchange: "รับ–ส่งข้อมูล",
    settings: "ตั้งค่า",
    help: "วิธีใช้",
    fiscal_year: |year| format!("ปีงบประมาณ พ.ศ. {year}"),
    fiscal_year_short: |year| format!("ปีงบฯ {year}"),
    year_switch: "เลือกปีงบประมาณ",
    new_year: "ขึ้นปีใหม่จากปีนี้…",
    open_sample: "เปิดแผนตัวอย่าง",
    sample: "แผนตัวอย่าง",
    who_unknown: "ยังไม่ได้ระบุผู้ใช้",
    who_change: "เปลี่ยนผู้ใช้",
    other_language: "English",
    theme: "สลับโหมดสว่าง/มืด",
    close: "ปิด",
    cancel: "ยกเลิก",
    ok: "ตกลง",
    add: "เพิ่ม",
    delete: "ลบ",
    move_up: "เลื่อนขึ้น",
    move_down: "เลื่อนลง",
    opening: "กำลังเปิดแผน…",
    as_of: |day| format!("ข้อมูล ณ {day}"),
    time: |hour, minute| format!("{hour:02}.{minute:02} น."),
    as_of_label: "ดูข้อมูล ณ วันที่",
    sample_banner: "นี่คือแผนตัวอย่าง ลองแก้ไขได้ตามต้องการ แผนจริงของหน่วยงานจะไม่ถูกกระทบ",
    not_found: "ไม่พบรายการนี้ อาจถูกลบไปแล้ว",
    months: [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ],
    weekdays: ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."],
    pick_date: "เลือกวันที่จากปฏิทิน",
    previous_month: "เดือนก่อนหน้า",
    next_month: "เดือนถัดไป",
    whole_month: "ทั้งเดือน (ไม่ระบุวัน)",
    date_unreadable: "อ่านวันที่ไม่ได้ พิมพ์ เช่น 16 ธ.ค. 65 หรือ 16/12/2565",
    date_no_such_day: |day, month, year| format!("เดือน{month} {year} ไม่มีวันที่ {day} โปรดตรวจสอบวันที่"),
    date_no_such_month: |month| format!("ไม่มีเดือนที่ {month} เดือนต้องอยู่ระหว่าง 1 ถึง 12"),
    date_year_out_of_range: |year| format!("ปี {year} อยู่นอกช่วงที่ใช้ได้ โปรดพิมพ์ปี พ.ศ."),
    date_christian_era: |year, meant| format!("{year} เป็นปี ค.ศ. หากหมายถึง {meant} โปรดพิมพ์ปี พ.ศ."),
    date_needs_day: "โปรดระบุวันด้วย เช่น 16 ธ.ค. 65",
};

/// English.
pub const EN: AppText = AppText {
    name: "Prongsai",
    skip: "Skip to content",
    navigation: "Main menu",
    more: "More",
    overview: "Overview",
    plan: "Plan of measures",
    executive: "For the executive",
    reports: "Reports",
    survey: "Survey",
    exchange: "Send and receive",
    settings: "Settings",
    help: "Help",
    fiscal_year: |year| format!("Fiscal year {year} BE"),
    fiscal_year_short: |year| format!("FY {year}"),
    year_switch: "Choose the fiscal year",
    new_year: "Begin the next year from this one…",
    open_sample: "Open the sample plan",
    sample: "Sample plan",
    who_unknown: "Nobody named yet",
    who_change: "Change who is working",
    other_language: "ไทย",
    theme: "Switch light and dark",
    close: "Close",
    cancel: "Cancel",
    ok: "OK",
    add: "Add",
    delete: "Delete",
    move_up: "Move up",
    move_down: "Move down",
    opening: "Opening the plan…",
    as_of: |day| format!("As of {day}"),
    time: |hour, minute| format!("{hour:02}:{minute:02}"),
    as_of_label: "Show as of",
    sample_banner: "This is the sample plan. Change what you like: your office's own plan is not touched.",
    not_found: "This entry is not there; it may have been deleted.",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    weekdays: ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
    pick_date: "Choose the date from a calendar",
    previous_month: "Previous month",
    next_month: "Next month",
    whole_month: "Whole month (no day)",
    date_unreadable: "This is no date. Type, for example, 16 Dec 2022 or 16/12/2565",
    date_no_such_day: |day, month, year| {
        format!("{month} {year} has no day {day}; please check the date")
    },
    date_no_such_month: |month| format!("There is no month {month}; months run from 1 to 12"),
    date_year_out_of_range: |year| {
        format!("The year {year} is out of range; type a Buddhist-era year")
    },
    date_christian_era: |year, meant| {
        format!("{year} is a Christian-era year. If you mean {meant}, type the Buddhist-era year")
    },
    date_needs_day: "Please give the day as well, such as 16 Dec 2022",
};
