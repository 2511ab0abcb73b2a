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
    /// Label of the optional parts of the measures report.
    pub parts_label: &'static str,
    /// Where what they show is entered.
    pub parts_hint: &'static str,
    /// The parts, in the order of `ReportPart::ALL`.
    pub parts: [&'static str; 6],
    /// Heading of what a measure says in such columns.
    pub extra: &'static str,
    /// When it is shown.
    pub extra_about: &'static str,
    /// Label of the budget.
    pub budget: &'static str,
    /// Label of problems and obstacles.
    pub problems: &'static str,
    /// Label of suggestions.
    pub suggestions: &'static str,
    /// Title of the pages of registers.
    pub statistics: &'static str,
    /// What they are for.
    pub statistics_lead: &'static str,
    /// What they are, on the page of documents.
    pub statistics_about: &'static str,
    /// Opens them.
    pub statistics_open: &'static str,
    /// What the Excel file holds.
    pub statistics_hint: &'static str,
    /// Chooses the register.
    pub register: &'static str,
    /// Beginning of the proposed file name: register and year.
    pub statistics_file: fn(&str, u16) -> String,
    /// Title of the publication pack.
    pub publish: &'static str,
    /// What it is for.
    pub publish_lead: &'static str,
    /// What it is, on the page of documents.
    pub publish_about: &'static str,
    /// Opens it.
    pub publish_open: &'static str,
    /// Hands it out.
    pub publish_download: &'static str,
    /// Beginning of the proposed file name.
    pub publish_file: fn(u16) -> String,
    /// Heading of what becomes public.
    pub becomes_public: &'static str,
    /// The open data.
    pub public_data: &'static str,
    /// What is left out by rule.
    pub left_out: &'static str,
    /// The drafts that are left out.
    pub drafts: fn(&str) -> String,
    /// The report of the survey is left out because it is not announced.
    pub survey_draft: &'static str,
    /// A table of open data, by name.
    pub open_data: fn(&str) -> String,
    /// Label of what may be published besides.
    pub also_publish: &'static str,
    /// The names of those who sign.
    pub with_names: &'static str,
    /// The pictures of the evidence.
    pub with_pictures: &'static str,
    /// How to add the PDFs.
    pub publish_steps: &'static str,
    /// Chooses the document that is seen.
    pub public_document: &'static str,
    /// Nothing becomes public yet: title.
    pub nothing_public: &'static str,
    /// Nothing becomes public yet: what to do.
    pub nothing_public_about: &'static str,
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
    parts_label: "ส่วนเพิ่มเติมในรายงาน",
    parts_hint: "งบประมาณ ปัญหา และข้อเสนอแนะ กรอกได้ที่หน้าของแต่ละมาตรการ",
    parts: [
        "คอลัมน์สถานะ",
        "คอลัมน์งบประมาณ",
        "คอลัมน์ปัญหาและอุปสรรค",
        "คอลัมน์ข้อเสนอแนะ",
        "ภาคผนวกหลักฐานและภาพประกอบ",
        "ที่ลงชื่อท้ายรายงาน",
    ],
    extra: "งบประมาณ ปัญหา และข้อเสนอแนะ",
    extra_about: "พิมพ์ในรายงานเมื่อเลือกคอลัมน์เหล่านี้ที่หน้ารายงาน",
    budget: "งบประมาณ",
    problems: "ปัญหาและอุปสรรค",
    suggestions: "ข้อเสนอแนะ",
    statistics: "สถิติและทะเบียน",
    statistics_lead: "สถิติการให้บริการ เรื่องร้องเรียน ช่องทางติดต่อ และทะเบียนอื่น อย่างละหนึ่งเอกสารพร้อมแผนภูมิ",
    statistics_about: "สถิติการให้บริการ เรื่องร้องเรียน ช่องทางติดต่อ และทะเบียนอื่น พร้อมแผนภูมิ",
    statistics_open: "เปิดสถิติ",
    statistics_hint: "ไฟล์ Excel มีทุกทะเบียน แผ่นละหนึ่งทะเบียน",
    register: "ทะเบียน",
    statistics_file: |register, year| format!("{register}-{year}"),
    publish: "ชุดเผยแพร่บนเว็บไซต์",
    publish_lead: "รวมเอกสารที่เผยแพร่ได้ ข้อมูลเปิด และหน้ารวมลิงก์ ไว้ในไฟล์ ZIP เดียว ดูก่อนว่ามีอะไรบ้าง",
    publish_about: "เอกสาร ข้อมูลเปิด และหน้ารวมลิงก์ สำหรับเว็บไซต์ของหน่วยงาน ในไฟล์ ZIP เดียว",
    publish_open: "เตรียมชุดเผยแพร่",
    publish_download: "ดาวน์โหลดชุดเผยแพร่ (ZIP)",
    publish_file: |year| format!("ชุดเผยแพร่-ITA-{year}"),
    becomes_public: "สิ่งที่จะเผยแพร่",
    public_data: "เอกสารด้านล่างทุกฉบับ เป็นหน้าเว็บและ Word และข้อมูลเปิด (มาตรการ งาน และผลที่รายงานในรอบที่ปิดแล้ว) เป็น CSV และ JSON",
    left_out: "ไม่รวมข้อสั่งการและสรุปสำหรับผู้บริหาร และปิดบังเบอร์โทรศัพท์ เลขประจำตัวประชาชน และอีเมลให้เอง",
    drafts: |open| format!("ไม่รวมฉบับที่ยังไม่ปิดรอบ: {open}"),
    survey_draft: "ไม่รวมรายงานความพึงพอใจ เพราะยังไม่ถึงวันที่ประกาศ ใส่วันที่ประกาศได้ที่หน้ารายงานนั้น",
    open_data: |name| format!("ข้อมูลเปิด: {name}"),
    also_publish: "เลือกเผยแพร่เพิ่ม",
    with_names: "ชื่อผู้ลงนาม",
    with_pictures: "ภาพประกอบ (ตรวจแล้วว่าไม่มีภาพบุคคลที่ไม่ยินยอม)",
    publish_steps: "หน้ารวมลิงก์มีลิงก์ไฟล์ PDF ด้วย: เลือกเอกสารทีละฉบับด้านล่าง กด “พิมพ์ / PDF” แล้วบันทึกตามชื่อที่เสนอไว้ในโฟลเดอร์เดียวกับไฟล์ในชุด",
    public_document: "ดูสิ่งที่จะเผยแพร่",
    nothing_public: "ยังไม่มีเอกสารที่เผยแพร่ได้",
    nothing_public_about: "ปิดรอบรายงานเมื่อเสนอแล้ว หรือใส่ผลการประเมินที่หน้าวิเคราะห์ แล้วกลับมาที่หน้านี้",
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
    parts_label: "Optional parts of the report",
    parts_hint: "Budget, problems and suggestions are entered on the page of each measure",
    parts: [
        "Column: status",
        "Column: budget",
        "Column: problems and obstacles",
        "Column: suggestions",
        "Appendix of evidence and pictures",
        "Places to sign at the end",
    ],
    extra: "Budget, problems and suggestions",
    extra_about: "Printed where the report is set to show these columns",
    budget: "Budget",
    problems: "Problems and obstacles",
    suggestions: "Suggestions",
    statistics: "Statistics and registers",
    statistics_lead: "Service statistics, complaints, channels and the other registers, a page each, with a chart",
    statistics_about: "Service statistics, complaints, channels and the other registers, with charts",
    statistics_open: "Open the statistics",
    statistics_hint: "The Excel file holds every register, a sheet each",
    register: "Register",
    statistics_file: |register, year| format!("{register}-{year}"),
    publish: "Publication pack",
    publish_lead: "Documents that may become public, open data and an index page in one ZIP file. See first what is in it",
    publish_about: "Documents, open data and an index page for the office's web site, in one ZIP file",
    publish_open: "Prepare the pack",
    publish_download: "Download the pack (ZIP)",
    publish_file: |year| format!("Publication-ITA-{year}"),
    becomes_public: "What becomes public",
    public_data: "Every document below as a web page and as Word, and the open data (measures, tasks, and results that a closed round reported) as CSV and JSON",
    left_out: "Orders and the executive's summary are left out; telephone and identity numbers and mail addresses are masked",
    drafts: |open| format!("Left out because the round is not closed: {open}"),
    survey_draft: "The report of the survey is left out because it is not announced yet; its page has a field for the day",
    open_data: |name| format!("Open data: {name}"),
    also_publish: "Publish as well",
    with_names: "The names of those who sign",
    with_pictures: "The pictures (nobody is on them who did not agree)",
    publish_steps: "The index page links PDFs as well: choose each document below, press “Print / PDF”, and save it under the proposed name beside the files of the pack",
    public_document: "See what becomes public",
    nothing_public: "Nothing to publish yet",
    nothing_public_about: "Close a round once it was reported, or enter the result on the page of the analysis; then come back",
    no_divisions: "No division yet",
    no_divisions_about: "Add the divisions in the settings first",
    to_settings: "Go to the settings",
    handed_out: |name| format!("Downloaded {name}"),
    not_handed_out: "The file was not saved: the browser refused the download. Allow it, then try again",
    too_large: "The file is larger than its format can hold. Split it into several",
};
