//! Words of `#/reports/survey`.

/// Words of the page of the survey’s report.
#[derive(Debug)]
pub struct SurveyReportText {
    /// Title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Name of the file: office and year.
    pub file_name: fn(&str, u16) -> String,
    /// Said while the responses are read.
    pub reading: &'static str,
    /// There is no form yet.
    pub no_form: &'static str,
    /// How a report comes about.
    pub no_form_about: &'static str,
    /// Leads to the survey.
    pub to_survey: &'static str,
    /// Chooses the form.
    pub form: &'static str,
    /// Chooses the time.
    pub time: &'static str,
    /// Chooses the division.
    pub division: &'static str,
    /// Name of the options.
    pub options: &'static str,
    /// What is inside.
    pub options_about: &'static str,
    /// Label of the number of the announcement.
    pub announcement: &'static str,
    /// Label of the day of the announcement.
    pub announced_on: &'static str,
    /// Label of who signs.
    pub signer: &'static str,
    /// Label of the capacity.
    pub signer_title: &'static str,
    /// Label of the introduction.
    pub introduction: &'static str,
    /// Chooses which suggestions are printed.
    pub quoted: &'static str,
    /// Tags only.
    pub quoted_tags: &'static str,
    /// All suggestions.
    pub quoted_all: &'static str,
    /// Chooses the digits.
    pub digits: &'static str,
    /// Thai digits.
    pub digits_thai: &'static str,
    /// Arabic digits.
    pub digits_arabic: &'static str,
    /// Title on the page of documents.
    pub card: &'static str,
    /// What it is, on the page of documents.
    pub card_about: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// Files the figures.
    pub file: &'static str,
    /// Files the figures anew.
    pub file_again: &'static str,
    /// Where the figures are filed.
    pub file_about: &'static str,
    /// They are filed.
    pub is_filed: &'static str,
    /// Said when they were filed.
    pub filed_now: &'static str,
}

pub(super) const TH: SurveyReportText = SurveyReportText {
    title: "รายงานผลการสำรวจความพึงพอใจ",
    lead: "ประกาศผลและรายงานฉบับเต็ม คำนวณและเรียบเรียงจากคำตอบให้พร้อมพิมพ์",
    file_name: |office, year| format!("รายงานความพึงพอใจ {year} {office}"),
    reading: "กำลังอ่านคำตอบ",
    no_form: "ยังไม่มีแบบสอบถาม",
    no_form_about: "เลือกแบบสอบถามมาตรฐานหรือสร้างเองก่อน แล้วรายงานจะเกิดจากคำตอบที่ได้รับ",
    to_survey: "ไปที่แบบสอบถาม",
    form: "แบบสอบถาม",
    time: "ช่วงเวลา",
    division: "ส่วนราชการ",
    options: "ข้อความในรายงาน",
    options_about: "เลขที่และวันที่ประกาศ ผู้ลงนาม ความเป็นมา ข้อเสนอแนะ ตัวเลข",
    announcement: "เลขที่ประกาศ (ถ้ามี)",
    announced_on: "ประกาศ ณ วันที่",
    signer: "ผู้ลงนาม (เว้นว่างไว้จะใช้ชื่อผู้บริหาร)",
    signer_title: "ตำแหน่งผู้ลงนาม",
    introduction: "ความเป็นมา",
    quoted: "ข้อเสนอแนะในรายงาน",
    quoted_tags: "สรุปตามป้ายกำกับ",
    quoted_all: "ป้ายกำกับและข้อความทั้งหมด",
    digits: "ตัวเลข",
    digits_thai: "เลขไทย ๑๒๓",
    digits_arabic: "เลขอารบิก 123",
    card: "รายงานความพึงพอใจของผู้รับบริการ",
    card_about: "ประกาศและรายงานจากแบบสอบถามที่จุดบริการ",
    open: "ดูและพิมพ์",
    file: "ลงทะเบียนผลสำรวจ",
    file_again: "ปรับทะเบียนให้ตรงกับผลล่าสุด",
    file_about: "บันทึกจำนวนผู้ตอบ ค่าเฉลี่ย และร้อยละลงทะเบียนผลสำรวจความพึงพอใจ ซึ่งมาตรการ E-Service นับให้ เมื่อมีวันที่ประกาศแล้วจะลงทะเบียนรายงานผู้บริหารของข้อ e8 ด้วย",
    is_filed: "อยู่ในทะเบียนแล้ว",
    filed_now: "ลงทะเบียนผลสำรวจแล้ว",
};

pub(super) const EN: SurveyReportText = SurveyReportText {
    title: "Report of the satisfaction survey",
    lead: "Announcement and full report, computed and written from the responses",
    file_name: |office, year| format!("Satisfaction report {year} {office}"),
    reading: "Reading the responses",
    no_form: "No form yet",
    no_form_about: "Take the standard form or make one, and the report follows from its responses",
    to_survey: "Go to the survey",
    form: "Form",
    time: "Time",
    division: "Division",
    options: "Words of the report",
    options_about: "Announcement, who signs, introduction, suggestions, digits",
    announcement: "Number of the announcement (if any)",
    announced_on: "Day of the announcement",
    signer: "Who signs (the executive if left empty)",
    signer_title: "Position",
    introduction: "Introduction",
    quoted: "Suggestions in the report",
    quoted_tags: "Tags and their numbers",
    quoted_all: "Tags and every suggestion",
    digits: "Digits",
    digits_thai: "Thai ๑๒๓",
    digits_arabic: "Arabic 123",
    card: "Satisfaction report",
    card_about: "Announcement and report from the survey at the counter",
    open: "See and print",
    file: "File in the registers",
    file_again: "Update the registers",
    file_about: "Number of responses, mean and percent go into the register of satisfaction reports, which the E-Service measure counts; once the results are announced, into the reports to the executive of e8 as well",
    is_filed: "In the register",
    filed_now: "The results are filed",
};
