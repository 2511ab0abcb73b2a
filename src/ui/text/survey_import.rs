//! Words of `#/survey/import`.

use crate::calendar::counted;

/// Words of the page that takes responses in from a file.
#[derive(Debug)]
pub struct SurveyImportText {
    /// Title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// There is no form yet.
    pub no_form: &'static str,
    /// Leads to the survey.
    pub to_survey: &'static str,
    /// Heading of the file.
    pub file: &'static str,
    /// What happens to the file.
    pub file_about: &'static str,
    /// Chooses a file.
    pub choose_file: &'static str,
    /// The file is empty.
    pub is_empty: &'static str,
    /// A workbook of an old Excel.
    pub is_old_excel: &'static str,
    /// A container without a workbook.
    pub is_no_workbook: &'static str,
    /// A damaged workbook.
    pub is_damaged: &'static str,
    /// Neither text nor a workbook.
    pub is_no_text: &'static str,
    /// Too large.
    pub is_too_large: &'static str,
    /// How a workbook was read.
    pub read_xlsx: &'static str,
    /// How a text was read: letters and delimiter.
    pub read_csv: fn(&str, &str) -> String,
    /// UTF-8.
    pub utf8: &'static str,
    /// UTF-16.
    pub utf16: &'static str,
    /// Windows-874.
    pub windows_874: &'static str,
    /// Comma.
    pub comma: &'static str,
    /// Semicolon.
    pub semicolon: &'static str,
    /// Tab.
    pub tab: &'static str,
    /// Bar.
    pub bar: &'static str,
    /// How many rows.
    pub rows: fn(usize) -> String,
    /// Heading of the settings.
    pub settings: &'static str,
    /// Chooses the form.
    pub form: &'static str,
    /// A form with its version.
    pub form_version: fn(&str, u32) -> String,
    /// Chooses the division of rows that name none.
    pub division: &'static str,
    /// When the division counts.
    pub division_hint: &'static str,
    /// No division.
    pub no_division: &'static str,
    /// The day of rows that tell none.
    pub day: &'static str,
    /// Whether the first row holds titles.
    pub has_header: &'static str,
    /// Heading of the columns.
    pub columns: &'static str,
    /// What is proposed, and what is left out.
    pub columns_about: &'static str,
    /// Column of columns.
    pub column: &'static str,
    /// A column without a title.
    pub column_number: fn(usize) -> String,
    /// Column of examples.
    pub examples: &'static str,
    /// Column of meanings.
    pub meaning: &'static str,
    /// Name of the choice of a column's meaning.
    pub meaning_of: fn(&str) -> String,
    /// Nothing.
    pub ignore: &'static str,
    /// The day.
    pub target_day: &'static str,
    /// The division.
    pub target_division: &'static str,
    /// The service.
    pub target_service: &'static str,
    /// A suggestion.
    pub target_suggestion: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// How many are new, how many known.
    pub counts: fn(usize, usize) -> String,
    /// Rows without a day.
    pub without_day: fn(usize) -> String,
    /// Rows without an answer.
    pub without_answer: fn(usize) -> String,
    /// Cells that were not understood.
    pub unread: fn(usize) -> String,
    /// A cell by row and column.
    pub cell: fn(usize, usize) -> String,
    /// Takes the responses in.
    pub take: fn(usize) -> String,
    /// They are in.
    pub done: fn(usize) -> String,
    /// Leads to the results.
    pub to_results: &'static str,
}

pub(super) const TH: SurveyImportText = SurveyImportText {
    title: "นำเข้าคำตอบจากไฟล์",
    lead: "จากไฟล์ CSV หรือ Excel เช่น คำตอบที่ส่งออกจาก Google Forms แถวที่เคยนำเข้าแล้วจะไม่นับซ้ำ",
    no_form: "ต้องมีแบบสอบถามก่อน จึงจะบอกได้ว่าแต่ละคอลัมน์คือข้อใด",
    to_survey: "ไปที่แบบสอบถาม",
    file: "1. เลือกไฟล์",
    file_about: "ไฟล์ถูกอ่านในเครื่องนี้เท่านั้น ไม่ส่งไปที่ใด",
    choose_file: "เลือกไฟล์",
    is_empty: "ไฟล์นี้ไม่มีข้อมูล",
    is_old_excel: "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) เปิดด้วย Excel แล้วบันทึกเป็น .xlsx หรือ .csv ก่อน",
    is_no_workbook: "ไฟล์นี้ไม่ใช่ตาราง เลือกไฟล์ .xlsx หรือ .csv",
    is_damaged: "ไฟล์ Excel นี้เสียหาย เปิดด้วย Excel แล้วบันทึกใหม่ หรือบันทึกเป็น .csv",
    is_no_text: "ไฟล์นี้ไม่ใช่ตาราง เลือกไฟล์ .csv หรือ .xlsx",
    is_too_large: "ไฟล์นี้ใหญ่เกินไป แบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์",
    read_xlsx: "อ่านแผ่นงานแรกของไฟล์ Excel",
    read_csv: |encoding, delimiter| format!("อ่านเป็น CSV {encoding} คั่นด้วย{delimiter}"),
    utf8: "รหัสอักขระ UTF-8",
    utf16: "รหัสอักขระ UTF-16",
    windows_874: "รหัสภาษาไทยแบบเก่า (TIS-620 / Windows-874)",
    comma: "จุลภาค",
    semicolon: "อัฒภาค",
    tab: "แท็บ",
    bar: "ขีดตั้ง",
    rows: |count| format!("{count} แถว", count = counted(count)),
    settings: "2. คำตอบเหล่านี้คืออะไร",
    form: "แบบสอบถาม",
    form_version: |name, version| format!("{name} (ฉบับที่ {version})"),
    division: "ส่วนราชการ",
    division_hint: "ใช้กับแถวที่ไม่ได้บอกส่วนราชการ",
    no_division: "ไม่ระบุ",
    day: "วันที่ (ใช้กับแถวที่ไม่มีวันที่)",
    has_header: "แถวแรกเป็นชื่อคอลัมน์",
    columns: "3. แต่ละคอลัมน์คือข้อใด",
    columns_about: "โปรแกรมเทียบชื่อคอลัมน์ให้แล้ว ตรวจและแก้ได้ คอลัมน์ที่อาจบอกตัวผู้ตอบ เช่น ชื่อ โทรศัพท์ อีเมล ไม่ต้องนำเข้า",
    column: "คอลัมน์",
    column_number: |number| format!("คอลัมน์ที่ {number}"),
    examples: "ตัวอย่างข้อมูล",
    meaning: "นำเข้าเป็น",
    meaning_of: |column| format!("นำเข้า “{column}” เป็น"),
    ignore: "ไม่นำเข้า",
    target_day: "วันที่ตอบ",
    target_division: "ส่วนราชการ",
    target_service: "งานบริการ",
    target_suggestion: "ข้อเสนอแนะ",
    preview: "4. ตรวจแล้วนำเข้า",
    counts: |new, known| {
        if known == 0 {
            format!("คำตอบใหม่ {new} ชุด", new = counted(new))
        } else {
            format!(
                "คำตอบใหม่ {new} ชุด · เคยนำเข้าแล้ว {known} ชุด จะไม่นับซ้ำ",
                new = counted(new),
                known = counted(known)
            )
        }
    },
    without_day: |count| {
        format!(
            "{count} แถวไม่มีวันที่ จะไม่นำเข้า กำหนดวันที่ในข้อ 2 ได้",
            count = counted(count)
        )
    },
    without_answer: |count| format!("{count} แถวไม่มีคำตอบ จะไม่นำเข้า", count = counted(count)),
    unread: |count| {
        format!(
            "{count} ช่องไม่ตรงกับตัวเลือกในแบบสอบถาม ช่องเหล่านี้จะนับเป็นไม่ตอบ",
            count = counted(count)
        )
    },
    cell: |row, column| format!("แถว {row} คอลัมน์ {column}"),
    take: |count| format!("นำเข้า {count} ชุด", count = counted(count)),
    done: |count| format!("นำเข้าและบันทึกแล้ว {count} ชุด", count = counted(count)),
    to_results: "ดูผล",
};

pub(super) const EN: SurveyImportText = SurveyImportText {
    title: "Import responses",
    lead: "From a CSV or Excel file, such as an export of Google Forms. Rows that came in before are not counted twice",
    no_form: "A form is needed first, so that columns can be matched to it",
    to_survey: "Go to the survey",
    file: "1. Choose a file",
    file_about: "The file is read on this computer and sent nowhere",
    choose_file: "Choose a file",
    is_empty: "The file is empty",
    is_old_excel: "This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or .csv",
    is_no_workbook: "This is no table. Choose an .xlsx or .csv file",
    is_damaged: "This Excel file is damaged. Open it in Excel and save it again, or as .csv",
    is_no_text: "This is no table. Choose a .csv or .xlsx file",
    is_too_large: "The file is too large. Split it and import one part after the other",
    read_xlsx: "First sheet of an Excel file",
    read_csv: |encoding, delimiter| format!("CSV, {encoding}, parted by {delimiter}"),
    utf8: "UTF-8",
    utf16: "UTF-16",
    windows_874: "old Thai letters (TIS-620 / Windows-874)",
    comma: "commas",
    semicolon: "semicolons",
    tab: "tabs",
    bar: "bars",
    rows: |count| format!("{count} rows", count = counted(count)),
    settings: "2. What these responses are",
    form: "Form",
    form_version: |name, version| format!("{name} (version {version})"),
    division: "Division",
    division_hint: "For rows that name no division",
    no_division: "None",
    day: "Day (for rows without one)",
    has_header: "The first row holds titles",
    columns: "3. What each column means",
    columns_about: "Titles were matched; check and correct them. Leave out what could tell who answered, such as names, telephones or mail addresses",
    column: "Column",
    column_number: |number| format!("Column {number}"),
    examples: "Examples",
    meaning: "Taken in as",
    meaning_of: |column| format!("“{column}” is taken in as"),
    ignore: "Leave out",
    target_day: "Day",
    target_division: "Division",
    target_service: "Service",
    target_suggestion: "Suggestion",
    preview: "4. Check and import",
    counts: |new, known| {
        if known == 0 {
            format!("{new} new responses", new = counted(new))
        } else {
            format!(
                "{new} new responses · {known} came in before and are not counted twice",
                new = counted(new),
                known = counted(known)
            )
        }
    },
    without_day: |count| {
        format!(
            "{count} rows without a day are left out; a day can be set in step 2",
            count = counted(count)
        )
    },
    without_answer: |count| {
        format!(
            "{count} rows without an answer are left out",
            count = counted(count)
        )
    },
    unread: |count| {
        format!(
            "{count} cells match no choice of the form and count as no answer",
            count = counted(count)
        )
    },
    cell: |row, column| format!("row {row}, column {column}"),
    take: |count| format!("Import {count} responses", count = counted(count)),
    done: |count| format!("{count} responses are in and saved", count = counted(count)),
    to_results: "See the results",
};
