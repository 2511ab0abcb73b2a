//! Words of the history: of a field, of the whole plan, and of going back to a day.

/// Words of the history of a field, `#/log` and `#/past`.
#[derive(Debug)]
pub struct HistoryText {
    /// The button in the head, and the heading of the dialogue.
    pub history: &'static str,
    /// The heading with what it is the history of.
    pub history_of: fn(&str) -> String,
    /// Nothing was ever written there.
    pub nothing: &'static str,
    /// What stood there before is not known here.
    pub empty: &'static str,
    /// It became so.
    pub became: fn(&str, &str) -> String,
    /// The record was deleted.
    pub deleted: &'static str,
    /// Leads to the whole history.
    pub whole: &'static str,
    /// Title of `#/log`.
    pub log: &'static str,
    /// What it is.
    pub log_lead: &'static str,
    /// What is searched.
    pub search: &'static str,
    /// The name of the cross in the search.
    pub clear: &'static str,
    /// Label of the choice of a division of the authors.
    pub division: &'static str,
    /// Any of them.
    pub any_division: &'static str,
    /// Label of the choice of a measure.
    pub measure: &'static str,
    /// Any of them, and what belongs to none.
    pub any_measure: &'static str,
    /// So many changes.
    pub count: fn(usize) -> String,
    /// Columns: when, who, what, before, after.
    pub columns: [&'static str; 5],
    /// Shows more of them.
    pub more: &'static str,
    /// Nothing fits the filters.
    pub no_match: &'static str,
    /// Prints what is filtered.
    pub print: &'static str,
    /// Saves what is filtered as a table.
    pub csv: &'static str,
    /// Beginning of the file name; gets office and year.
    pub file_name: fn(&str, u16) -> String,
    /// Title of `#/past`.
    pub past: &'static str,
    /// What it is for.
    pub past_lead: &'static str,
    /// Label of the day.
    pub day: &'static str,
    /// What that means.
    pub day_hint: &'static str,
    /// No day was chosen yet.
    pub no_day: &'static str,
    /// Nothing has changed since that day.
    pub same: &'static str,
    /// Columns: choose, what, then, now.
    pub past_columns: [&'static str; 4],
    /// The record did not exist then.
    pub not_yet: &'static str,
    /// It was added since.
    pub added: &'static str,
    /// It is deleted now.
    pub gone: &'static str,
    /// It stood there then.
    pub was_there: &'static str,
    /// Chooses all.
    pub all: &'static str,
    /// Chooses none.
    pub none: &'static str,
    /// Brings so many things back.
    pub bring_back: fn(usize) -> String,
    /// So many things were brought back.
    pub brought_back: fn(usize) -> String,
}

/// Thai.
pub const TH: HistoryText = HistoryText {
    history: "ประวัติการแก้ไข",
    history_of: |what| format!("ประวัติการแก้ไข: {what}"),
    nothing: "ยังไม่มีการแก้ไข",
    empty: "(เว้นว่าง)",
    became: |before, after| format!("จาก “{before}” เป็น “{after}”"),
    deleted: "ลบรายการนี้",
    whole: "ดูประวัติทั้งหมดของแผน",
    log: "ประวัติการแก้ไขของแผน",
    log_lead: "ใครแก้ไขอะไร เมื่อใด จากอะไรเป็นอะไร ชื่อผู้แก้ไขเป็นไปตามที่แต่ละคนระบุไว้",
    search: "ค้นหาในประวัติ",
    clear: "ล้างคำค้น",
    division: "ส่วนราชการของผู้แก้ไข",
    any_division: "ทุกส่วนราชการ",
    measure: "มาตรการ",
    any_measure: "ทุกเรื่อง",
    count: |count| format!("{count} รายการ ใหม่สุดอยู่บน"),
    columns: ["เมื่อ", "ผู้แก้ไข", "สิ่งที่แก้ไข", "เดิม", "แก้ไขเป็น"],
    more: "แสดงเพิ่ม",
    no_match: "ไม่พบรายการที่ตรงกับที่เลือก",
    print: "พิมพ์",
    csv: "บันทึกเป็นตาราง (CSV)",
    file_name: |office, year| format!("ประวัติการแก้ไข-{office}-{year}"),
    past: "ย้อนดูแผนในวันก่อน",
    past_lead: "เทียบแผนในวันที่เลือกกับปัจจุบัน แล้วเลือกนำเฉพาะสิ่งที่ต้องการกลับมา",
    day: "แผน ณ สิ้นวันที่",
    day_hint: "นับตามวันที่ของเครื่องที่ใช้แก้ไขแต่ละรายการ",
    no_day: "เลือกวันที่ที่ต้องการย้อนดู",
    same: "แผนในวันนั้นเหมือนกับปัจจุบัน",
    past_columns: ["เลือก", "สิ่งที่ต่างไป", "วันนั้น", "ปัจจุบัน"],
    not_yet: "ยังไม่มี",
    added: "เพิ่มหลังจากวันนั้น",
    gone: "ลบแล้ว",
    was_there: "ยังมีอยู่",
    all: "เลือกทั้งหมด",
    none: "ไม่เลือกเลย",
    bring_back: |count| format!("นำ {count} รายการกลับเป็นอย่างวันนั้น"),
    brought_back: |count| format!("นำ {count} รายการกลับเป็นอย่างเดิมแล้ว"),
};

/// English.
pub const EN: HistoryText = HistoryText {
    history: "History of changes",
    history_of: |what| format!("History: {what}"),
    nothing: "Never changed",
    empty: "(empty)",
    became: |before, after| format!("from “{before}” to “{after}”"),
    deleted: "Deleted",
    whole: "The whole history of the plan",
    log: "History of the plan",
    log_lead: "Who changed what, when, from what to what. Names are as people stated them.",
    search: "Search the history",
    clear: "Clear the search",
    division: "Division of the author",
    any_division: "Every division",
    measure: "Measure",
    any_measure: "Everything",
    count: |count| format!("{count} changes, newest first"),
    columns: ["When", "Who", "What", "Before", "After"],
    more: "Show more",
    no_match: "No change fits the filters",
    print: "Print",
    csv: "Save as a table (CSV)",
    file_name: |office, year| format!("History-{office}-{year}"),
    past: "The plan on an earlier day",
    past_lead: "Compare the plan of a day with the present one, and bring back what you choose.",
    day: "The plan at the end of",
    day_hint: "By the day of the computer on which each change was made.",
    no_day: "Choose the day to look back to",
    same: "The plan of that day is the present one",
    past_columns: ["Choose", "What differs", "Then", "Now"],
    not_yet: "Not there yet",
    added: "Added since",
    gone: "Deleted",
    was_there: "Still there",
    all: "Choose all",
    none: "Choose none",
    bring_back: |count| format!("Bring {count} things back to that day"),
    brought_back: |count| format!("{count} things are again as they were"),
};
