//! Words of the pages of reports: `#/reports` and `#/reports/measures`.

/// Words of the pages of reports.
#[derive(Debug)]
pub struct ReportsText {
    /// What the page of documents is for.
    pub lead: &'static str,
    /// Heading of the documents.
    pub documents: &'static str,
    /// Title of the report of the measures; gets the months of its round.
    pub measures_report: fn(u8) -> String,
    /// What the report covers: first and last month.
    pub period: fn(&str, &str) -> String,
    /// The last day whose results it holds.
    pub cut_off: fn(&str) -> String,
    /// Mark of a round that is open.
    pub is_open: &'static str,
    /// Mark of a round that was closed; gets the day.
    pub closed_on: fn(&str) -> String,
    /// Where the day of a closing is not known.
    pub unknown_day: &'static str,
    /// Opens a document.
    pub see_and_print: &'static str,
    /// Closes a round.
    pub close_round: &'static str,
    /// Closes a round that was closed before.
    pub close_again: &'static str,
    /// Said when a round was closed.
    pub round_closed: fn(u8) -> String,
    /// Title of the executive's page.
    pub executive: &'static str,
    /// What it is.
    pub executive_about: &'static str,
    /// Opens it.
    pub executive_open: &'static str,
    /// Heading of what to look at before printing; gets the months of the round.
    pub before_printing: fn(u8) -> String,
    /// Nothing is left to look at.
    pub nothing_missing: &'static str,
    /// Tasks past their day.
    pub late_tasks: &'static str,
    /// What to do about them.
    pub late_tasks_remedy: &'static str,
    /// Results that name no task.
    pub unlinked: &'static str,
    /// What to do about them.
    pub unlinked_remedy: &'static str,
    /// Measures without a result.
    pub no_result: &'static str,
    /// What to do about them.
    pub no_result_remedy: &'static str,
    /// Results outside of the fiscal year.
    pub outside_year: &'static str,
    /// What to do about them.
    pub outside_year_remedy: &'static str,
    /// Results after the cut-off day.
    pub after_cut_off: &'static str,
    /// What becomes of them; gets the cut-off day.
    pub after_cut_off_remedy: fn(&str) -> String,
    /// A number of things.
    pub items: fn(usize) -> String,
    /// A measure without words.
    pub unnamed_measure: &'static str,
    /// Heading of the closed rounds.
    pub closed_rounds: &'static str,
    /// What closing a round means.
    pub closing_about: &'static str,
    /// Nothing was closed yet.
    pub none_closed: &'static str,
    /// Opens the report as it was.
    pub print_again: &'static str,
    /// Opens the list of what differs; gets how much.
    pub see_changes: fn(usize) -> String,
    /// Nothing differs.
    pub unchanged: &'static str,
    /// Takes the closing back.
    pub reopen: &'static str,
    /// What the page of the report is for.
    pub measures_lead: &'static str,
    /// The way back.
    pub all_reports: &'static str,
    /// Name of the switch of rounds.
    pub round: &'static str,
    /// A round by its months.
    pub round_name: fn(u8) -> String,
    /// How to come by a PDF.
    pub print_hint: &'static str,
    /// Name of the options.
    pub options: &'static str,
    /// Options of single kinds; a list of what is inside.
    pub options_about: &'static str,
    /// Name of the switch of digits.
    pub digits: &'static str,
    /// Thai digits.
    pub digits_thai: &'static str,
    /// Arabic digits.
    pub digits_arabic: &'static str,
    /// Label of the lead paragraph.
    pub lead_paragraph: &'static str,
    /// Puts the standard words back.
    pub use_standard: &'static str,
    /// Heading of the section headings.
    pub headings: &'static str,
    /// Heading of the column titles.
    pub columns: &'static str,
    /// Chooses the table whose titles are changed.
    pub columns_of: &'static str,
    /// All tables.
    pub whole_report: &'static str,
    /// A table: its number and what it begins with.
    pub table: fn(usize, &str) -> String,
    /// A column by its number.
    pub column: fn(usize) -> String,
    /// That the titles of a table follow those of the report.
    pub columns_follow: &'static str,
    /// Takes the settings of the other round; gets its months.
    pub copy_settings: fn(u8) -> String,
    /// Said when they were taken.
    pub settings_copied: &'static str,
    /// The report of a closed round is shown; gets the day.
    pub closed_banner: fn(&str) -> String,
    /// This computer does not hold all that was reported.
    pub incomplete: &'static str,
    /// Leads to the report as it is now.
    pub see_now: &'static str,
    /// Name of the switch between report and changes.
    pub view: &'static str,
    /// The report as it was.
    pub as_reported: &'static str,
    /// What differs since.
    pub changes: &'static str,
    /// Caption of the table of what differs; gets the day.
    pub changes_since: fn(&str) -> String,
    /// Column: where.
    pub place: &'static str,
    /// Column: what it said.
    pub then: &'static str,
    /// Column: what it says.
    pub now: &'static str,
    /// Nothing differs.
    pub no_changes: &'static str,
    /// What it means that nothing differs.
    pub no_changes_about: &'static str,
    /// Where nothing stood.
    pub was_absent: &'static str,
    /// Where nothing stands.
    pub is_absent: &'static str,
    /// Places: the cover.
    pub on_cover: &'static str,
    /// Places: a heading.
    pub in_heading: &'static str,
    /// Places: the lead.
    pub in_paragraph: &'static str,
    /// Places: the title of a column.
    pub in_column_title: fn(usize) -> String,
    /// Places: a whole row.
    pub whole_row: &'static str,
    /// The closing that the address names is gone.
    pub closing_gone: &'static str,
    /// What may have become of it.
    pub closing_gone_about: &'static str,
    /// Beginning of the proposed file name: office, year, months, whether it is the closed one.
    pub file_name: fn(&str, u16, u8, bool) -> String,
}

/// Thai.
pub const TH: ReportsText = ReportsText {
    lead: "พิมพ์เอกสารเพื่อเสนอผู้บริหาร แล้วปิดรอบเมื่อรายงานแล้ว",
    documents: "เอกสาร",
    measures_report: |months| format!("รายงานมาตรการ รอบ {months} เดือน"),
    period: |first, last| format!("ผลการดำเนินการเดือน{first} – {last}"),
    cut_off: |day| format!("นับผลที่ทำถึงวันที่ {day}"),
    is_open: "ยังไม่ปิดรอบ",
    closed_on: |day| format!("ปิดรอบแล้วเมื่อ {day}"),
    unknown_day: "ไม่ทราบวันที่",
    see_and_print: "ดูและพิมพ์",
    close_round: "ปิดรอบ",
    close_again: "ปิดอีกครั้ง",
    round_closed: |months| format!("ปิดรอบ {months} เดือนแล้ว"),
    executive: "สรุปสำหรับผู้บริหาร",
    executive_about: "หนึ่งหน้ากระดาษ: งานที่เสร็จ งานที่ล่าช้า และเรื่องที่ต้องสั่งการ",
    executive_open: "เปิดหน้าสรุป",
    before_printing: |months| format!("ตรวจก่อนพิมพ์ รอบ {months} เดือน"),
    nothing_missing: "ไม่พบสิ่งที่ต้องแก้ไข พร้อมพิมพ์ได้",
    late_tasks: "งานที่เลยกำหนดและยังไม่มีผล",
    late_tasks_remedy: "หากทำแล้ว โปรดบันทึกผลและวันที่ หากไม่ต้องทำ โปรดระบุเหตุผล",
    unlinked: "ผลที่ยังไม่ระบุว่าเป็นผลของงานใด",
    unlinked_remedy: "พิมพ์รายงานได้ แต่จะยังนับสถานะของงานไม่ได้ โปรดเลือกงานที่เสร็จด้วยผลนี้",
    no_result: "มาตรการที่ยังไม่มีผลในรอบนี้",
    no_result_remedy: "ในรายงานจะพิมพ์ว่า “ไม่มี”",
    outside_year: "ผลที่ลงวันที่ไม่ตรงกับรอบ",
    outside_year_remedy: "วันที่อยู่นอกปีงบประมาณหรือหลังวันที่รายงาน อาจพิมพ์ปีผิด โปรดตรวจสอบ",
    after_cut_off: "ผลที่ไม่อยู่ในรายงานรอบนี้",
    after_cut_off_remedy: |day| format!("เพราะทำหลังวันที่ {day} จะไปอยู่ในรายงานรอบถัดไป"),
    items: |count| format!("{count} รายการ"),
    unnamed_measure: "มาตรการที่ยังไม่ได้ตั้งชื่อ",
    closed_rounds: "รอบที่ปิดแล้ว",
    closing_about: "ปิดรอบคือการทำเครื่องหมายว่ารายงานนี้เสนอแล้ว ปิดแล้วยังแก้ไขแผนต่อได้ตามปกติ ส่วนรายงานฉบับที่เสนอจะพิมพ์ซ้ำได้เหมือนเดิมทุกตัวอักษร ถ้ากดผิด กดเลิกทำได้",
    none_closed: "ยังไม่มีรอบที่ปิด เมื่อเสนอรายงานแล้ว กด “ปิดรอบ” ที่รายงานรอบนั้น",
    print_again: "พิมพ์ฉบับที่ปิดรอบอีกครั้ง",
    see_changes: |count| format!("ดูสิ่งที่เปลี่ยนไปหลังปิดรอบ ({count} แห่ง)"),
    unchanged: "ยังไม่มีสิ่งใดเปลี่ยนไปหลังปิดรอบ",
    reopen: "ยกเลิกการปิดรอบ",
    measures_lead: "สิ่งที่เห็นด้านล่างคือสิ่งที่จะพิมพ์ออกมา",
    all_reports: "รายงานทั้งหมด",
    round: "รอบของรายงาน",
    round_name: |months| format!("รอบ {months} เดือน"),
    print_hint: "ถ้าต้องการไฟล์ PDF ให้เลือกเครื่องพิมพ์เป็น “บันทึกเป็น PDF” (Save as PDF) ขนาดและแนวกระดาษตั้งไว้ให้แล้ว ปกเป็นแนวตั้ง ตารางเป็นแนวนอน",
    options: "ปรับข้อความในรายงาน",
    options_about: "ตัวเลข ส่วนเพิ่มเติม ย่อหน้านำ หัวข้อ และหัวตาราง",
    digits: "ตัวเลขในรายงาน",
    digits_thai: "เลขไทย ๑๒๓",
    digits_arabic: "เลขอารบิก 123",
    lead_paragraph: "ย่อหน้านำ",
    use_standard: "ใช้ข้อความมาตรฐาน",
    headings: "หัวข้อของแต่ละส่วน",
    columns: "หัวตาราง",
    columns_of: "หัวตารางของ",
    whole_report: "ทุกตารางในรายงาน",
    table: |number, first| format!("ตารางที่ {number} เริ่มที่ {first}"),
    column: |number| format!("คอลัมน์ที่ {number}"),
    columns_follow: "ช่องที่ไม่ได้แก้ จะใช้ข้อความเดียวกับทุกตารางในรายงาน",
    copy_settings: |months| format!("ใช้ข้อความเดียวกับรอบ {months} เดือน"),
    settings_copied: "ใช้ข้อความเดียวกันแล้ว",
    closed_banner: |day| format!("นี่คือรายงานฉบับที่ปิดรอบเมื่อ {day} การแก้ไขหลังจากนั้นไม่มีผลกับฉบับนี้"),
    incomplete: "เครื่องนี้ยังได้รับข้อมูลไม่ครบเท่าตอนปิดรอบ รายงานนี้อาจไม่เหมือนฉบับที่เสนอ โปรดเปิดไฟล์จากเครื่องที่ปิดรอบ",
    see_now: "ดูฉบับปัจจุบัน",
    view: "สิ่งที่แสดง",
    as_reported: "ฉบับที่ปิดรอบ",
    changes: "สิ่งที่เปลี่ยนไปหลังปิดรอบ",
    changes_since: |day| format!("สิ่งที่เปลี่ยนไปหลังปิดรอบเมื่อ {day}"),
    place: "ที่ใด",
    then: "ฉบับที่ปิดรอบ",
    now: "ปัจจุบัน",
    no_changes: "ไม่มีสิ่งใดเปลี่ยนไป",
    no_changes_about: "หากพิมพ์วันนี้ จะได้ข้อความเหมือนฉบับที่ปิดรอบ",
    was_absent: "เดิมไม่มี",
    is_absent: "ไม่มีแล้ว",
    on_cover: "ปก",
    in_heading: "หัวข้อ",
    in_paragraph: "ย่อหน้านำ",
    in_column_title: |number| format!("หัวตาราง คอลัมน์ที่ {number}"),
    whole_row: "ทั้งมาตรการ",
    closing_gone: "ไม่พบรอบที่ปิดนี้",
    closing_gone_about: "การปิดรอบอาจถูกยกเลิกไปแล้ว หรือเป็นของแผนปีอื่น",
    file_name: |office, year, months, is_closed| {
        let closed = if is_closed {
            "-ฉบับปิดรอบ"
        } else {
            ""
        };
        format!("รายงานมาตรการ-{office}-{year}-รอบ{months}เดือน{closed}")
    },
};

/// English.
pub const EN: ReportsText = ReportsText {
    lead: "Print what the executive is to see, and close the round when it was reported.",
    documents: "Documents",
    measures_report: |months| format!("Report of the measures, {months} months"),
    period: |first, last| format!("Results of {first} to {last}"),
    cut_off: |day| format!("Holds results up to {day}"),
    is_open: "Not closed yet",
    closed_on: |day| format!("Closed on {day}"),
    unknown_day: "an unknown day",
    see_and_print: "See and print",
    close_round: "Close the round",
    close_again: "Close again",
    round_closed: |months| format!("The round of {months} months is closed"),
    executive: "Summary for the executive",
    executive_about: "One page: what is done, what is late, and what needs an order",
    executive_open: "Open the summary",
    before_printing: |months| format!("Before printing the {months}-month report"),
    nothing_missing: "Nothing needs mending: the report is ready to print",
    late_tasks: "Tasks past their day without a result",
    late_tasks_remedy: "Record the result and its date, or say why it need not be done",
    unlinked: "Results that do not say which task they fulfil",
    unlinked_remedy: "The report prints them, but the tasks cannot be counted: choose the task",
    no_result: "Measures without a result in this round",
    no_result_remedy: "The report will say “ไม่มี” (none)",
    outside_year: "Results whose date does not belong to the round",
    outside_year_remedy: "Outside of the fiscal year, or after the report: the year may be a slip",
    after_cut_off: "Results that this report leaves out",
    after_cut_off_remedy: |day| format!("They are dated after {day} and go into the next report"),
    items: |count| {
        if count == 1 {
            "1 item".to_owned()
        } else {
            format!("{count} items")
        }
    },
    unnamed_measure: "A measure without a name",
    closed_rounds: "Closed rounds",
    closing_about: "Closing a round marks its report as handed in. The plan can still be changed; the report that was handed in can be printed again, letter by letter. Undo takes a closing back.",
    none_closed: "No round is closed yet. Press “Close the round” at a report once it was handed in.",
    print_again: "Print the closed report again",
    see_changes: |count| {
        if count == 1 {
            "See what has changed since (1 place)".to_owned()
        } else {
            format!("See what has changed since ({count} places)")
        }
    },
    unchanged: "Nothing has changed since",
    reopen: "Take the closing back",
    measures_lead: "What you see below is what will be printed.",
    all_reports: "All reports",
    round: "Round of the report",
    round_name: |months| format!("{months} months"),
    print_hint: "For a PDF, choose “Save as PDF” as the printer. Size and orientation of the paper are set: the cover upright, the tables lengthwise.",
    options: "Change the words of the report",
    options_about: "Digits, lead paragraph, headings and column titles",
    digits: "Digits of the report",
    digits_thai: "Thai ๑๒๓",
    digits_arabic: "Arabic 123",
    lead_paragraph: "Lead paragraph",
    use_standard: "Use the standard words",
    headings: "Headings of the sections",
    columns: "Column titles",
    columns_of: "Column titles of",
    whole_report: "Every table of the report",
    table: |number, first| format!("Table {number}, beginning with {first}"),
    column: |number| format!("Column {number}"),
    columns_follow: "A title that is not changed here is that of every table.",
    copy_settings: |months| format!("Use the words of the {months}-month report"),
    settings_copied: "The words were taken over",
    closed_banner: |day| {
        format!("This is the report as it was closed on {day}. Later changes are not in it.")
    },
    incomplete: "This computer does not hold everything that was known when the round was closed: the report may differ from the one handed in. Open the file of the computer that closed it.",
    see_now: "See it as it is now",
    view: "What is shown",
    as_reported: "As closed",
    changes: "Changes since",
    changes_since: |day| format!("What has changed since the round was closed on {day}"),
    place: "Where",
    then: "As closed",
    now: "Now",
    no_changes: "Nothing has changed",
    no_changes_about: "Printed today, the report says what it said when the round was closed.",
    was_absent: "Was not there",
    is_absent: "No longer there",
    on_cover: "Cover",
    in_heading: "Heading",
    in_paragraph: "Lead paragraph",
    in_column_title: |number| format!("Title of column {number}"),
    whole_row: "Whole measure",
    closing_gone: "This closed round is not there",
    closing_gone_about: "Its closing may have been taken back, or belongs to the plan of another year.",
    file_name: |office, year, months, is_closed| {
        let closed = if is_closed { "-closed" } else { "" };
        format!("measures-{office}-{year}-{months}-months{closed}")
    },
};
