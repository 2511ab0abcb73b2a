//! Words around every document: how it is handed out.

/// Words around every document.
#[derive(Debug)]
pub struct DocumentsText {
    /// Prints it, or saves it as a PDF.
    pub print: &'static str,
    /// Hands it out as DOCX.
    pub word: &'static str,
    /// Hands its tables out as XLSX.
    pub excel: &'static str,
    /// Hands its first table out as CSV.
    pub csv: &'static str,
    /// Hands its days out as ICS.
    pub calendar: &'static str,
    /// Name of the preview.
    pub preview: &'static str,
    /// Title of the duty slips.
    pub duties: &'static str,
    /// What they are for.
    pub duties_lead: &'static str,
    /// What they are, on the page of documents.
    pub duties_about: &'static str,
    /// Opens them.
    pub duties_open: &'static str,
    /// Beginning of the proposed file name: division and year.
    pub duties_file: fn(&str, u16) -> String,
    /// Chooses the division.
    pub division: &'static str,
    /// What to do with the calendar file.
    pub calendar_hint: &'static str,
    /// Title of the memo.
    pub memo: &'static str,
    /// What it is for.
    pub memo_lead: &'static str,
    /// What it is, on the page of documents.
    pub memo_about: &'static str,
    /// Opens it.
    pub memo_open: &'static str,
    /// What is left to do on paper.
    pub memo_hint: &'static str,
    /// Chooses the period.
    pub period: &'static str,
    /// A quarter.
    pub quarter: fn(u8) -> String,
    /// Beginning of the proposed file name: period and year.
    pub memo_file: fn(&str, u16) -> String,
    /// No division yet: title.
    pub no_divisions: &'static str,
    /// No division yet: what to do.
    pub no_divisions_about: &'static str,
    /// Leads to the settings.
    pub to_settings: &'static str,
    /// Handed out; gets the name of the file.
    pub handed_out: fn(&str) -> String,
    /// The browser refused to hand it out.
    pub not_handed_out: &'static str,
    /// The file would be too large for its format.
    pub too_large: &'static str,
}

/// Thai.
pub const TH: DocumentsText = DocumentsText {
    print: "พิมพ์ / PDF",
    word: "Word (DOCX)",
    excel: "Excel (XLSX)",
    csv: "CSV",
    calendar: "ปฏิทิน (ICS)",
    preview: "ตัวอย่างก่อนพิมพ์",
    duties: "ใบภาระงาน",
    duties_lead: "งานของแต่ละส่วนราชการตลอดปี เรียงตามวันครบกำหนด แจกเป็นกระดาษหรือใส่ปฏิทินในโทรศัพท์",
    duties_about: "งานและวันครบกำหนดของแต่ละส่วนราชการ พร้อมไฟล์ปฏิทินที่เตือนล่วงหน้า",
    duties_open: "เปิดใบภาระงาน",
    duties_file: |division, year| format!("ใบภาระงาน-{division}-{year}"),
    division: "ส่วนราชการ",
    calendar_hint: "ไฟล์ปฏิทินเปิดได้ในโทรศัพท์และ Outlook เตือนล่วงหน้า ๗ วัน และ ๑ วันก่อนครบกำหนด",
    memo: "บันทึกข้อความ",
    memo_lead: "รายงานผู้บริหารรายไตรมาสหรือราย ๖ เดือน: สิ่งที่ทำแล้ว ล่าช้า ใกล้ครบกำหนด และเรื่องที่ขอให้พิจารณา",
    memo_about: "รายงานผู้บริหารรายไตรมาสและราย ๖ เดือน ข้อความกรอกจากแผนให้แล้ว",
    memo_open: "เปิดบันทึกข้อความ",
    memo_hint: "เว้นที่สำหรับตราครุฑและเลขที่หนังสือไว้ให้เติมตามแบบของสำนักงาน แก้ไขข้อความได้ในไฟล์ Word",
    period: "ช่วงเวลา",
    quarter: |number| format!("ไตรมาสที่ {number}"),
    memo_file: |period, year| format!("บันทึกข้อความ-รายงานมาตรการ-{year}-{period}"),
    no_divisions: "ยังไม่มีส่วนราชการ",
    no_divisions_about: "เพิ่มสำนักหรือกองในหน้าตั้งค่าก่อน จึงจะแยกงานให้แต่ละส่วนราชการได้",
    to_settings: "ไปหน้าตั้งค่า",
    handed_out: |name| format!("ดาวน์โหลด {name} แล้ว"),
    not_handed_out: "บันทึกไฟล์ไม่สำเร็จ เบราว์เซอร์ไม่อนุญาตให้ดาวน์โหลด โปรดอนุญาตแล้วลองอีกครั้ง",
    too_large: "ไฟล์ใหญ่เกินกว่าที่รูปแบบนี้จะเก็บได้ โปรดแบ่งเป็นหลายไฟล์",
};

/// English.
pub const EN: DocumentsText = DocumentsText {
    print: "Print / PDF",
    word: "Word (DOCX)",
    excel: "Excel (XLSX)",
    csv: "CSV",
    calendar: "Calendar (ICS)",
    preview: "Preview",
    duties: "Duty slips",
    duties_lead: "What a division has to do in the year, by day: on paper, or in the calendar of a telephone",
    duties_about: "Tasks and days of each division, with a calendar file that reminds",
    duties_open: "Open the slips",
    duties_file: |division, year| format!("Duties-{division}-{year}"),
    division: "Division",
    calendar_hint: "Telephones and Outlook open the calendar file; it rings 7 days and 1 day before",
    memo: "Memo",
    memo_lead: "Reports to the executive by quarter or half-year: what is done, late, due, and to be decided",
    memo_about: "Quarterly and half-yearly report to the executive, filled from the plan",
    memo_open: "Open the memo",
    memo_hint: "There is room for the emblem and the number; the words can be changed in the Word file",
    period: "Period",
    quarter: |number| format!("Quarter {number}"),
    memo_file: |period, year| format!("Memo-measures-{year}-{period}"),
    no_divisions: "No division yet",
    no_divisions_about: "Add the divisions in the settings first",
    to_settings: "Go to the settings",
    handed_out: |name| format!("Downloaded {name}"),
    not_handed_out: "The file was not saved: the browser refused the download. Allow it, then try again",
    too_large: "The file is larger than its format can hold. Split it into several",
};
