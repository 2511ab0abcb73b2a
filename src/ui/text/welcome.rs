//! Words of the first run.

/// Words of the first run: the ways in.
#[derive(Debug)]
pub struct WelcomeText {
    /// What the app is for, in a sentence.
    pub purpose: &'static str,
    /// Heading above the ways in.
    pub question: &'static str,
    /// What the sample is.
    pub sample_about: &'static str,
    /// The way to a new plan.
    pub begin: &'static str,
    /// What it asks for.
    pub begin_about: &'static str,
    /// The way for a division.
    pub received: &'static str,
    /// Who it is for.
    pub received_about: &'static str,
    /// The way to one's own copy.
    pub open: &'static str,
    /// What it opens.
    pub open_about: &'static str,
    /// What a division does, in steps.
    pub received_steps: [&'static str; 3],
    /// Opens the browser's choice of files.
    pub choose_file: &'static str,
    /// That a file can be dropped.
    pub drop_hint: &'static str,
    /// While a file is held over the page.
    pub drop_here: &'static str,
    /// While the file is read.
    pub reading: &'static str,
    /// Goes back to the ways in.
    pub back: &'static str,
    /// Where the data stay.
    pub privacy: &'static str,
}

/// Thai.
pub const TH: WelcomeText = WelcomeText {
    purpose: "จัดทำแผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ติดตามงานของทุกกอง และพิมพ์รายงานรอบ 6 และ 12 เดือน ได้ในไฟล์เดียว ไม่ต้องใช้อินเทอร์เน็ต",
    question: "ท่านต้องการเริ่มอย่างไร",
    sample_about: "ดูแผนที่กรอกครบแล้วของ อบต. แห่งหนึ่ง ลองแก้ไขและพิมพ์รายงานได้โดยไม่กระทบข้อมูลจริง",
    begin: "เริ่มแผนใหม่",
    begin_about: "สำหรับผู้ประสานงานของหน่วยงาน กรอกชื่อหน่วยงานและกอง แล้วเลือกมาตรการตั้งต้น",
    received: "ฉันได้รับไฟล์จากสำนักปลัด",
    received_about: "สำหรับเจ้าหน้าที่กอง เปิดไฟล์ที่ได้รับ กรอกรายการของกองท่าน แล้วส่งกลับ",
    open: "เปิดไฟล์",
    open_about: "เปิดไฟล์แผนที่ท่านบันทึกไว้ เช่น จากแฟลชไดรฟ์หรือเครื่องเดิม",
    received_steps: [
        "เลือกไฟล์แผนที่ได้รับ ชื่อไฟล์ลงท้ายด้วย .json",
        "บอกว่าท่านคือใคร แล้วกรอกรายการของกองท่าน",
        "ในหน้า “ตั้งค่า” บันทึกทั้งหมดเป็นไฟล์ แล้วส่งไฟล์นั้นกลับสำนักปลัด",
    ],
    choose_file: "เลือกไฟล์…",
    drop_hint: "หรือลากไฟล์มาวางตรงไหนของหน้านี้ก็ได้",
    drop_here: "วางไฟล์ที่นี่เพื่อเปิด",
    reading: "กำลังอ่านไฟล์…",
    back: "ย้อนกลับ",
    privacy: "ข้อมูลเก็บอยู่ในเบราว์เซอร์ของเครื่องนี้เท่านั้น โปรแกรมไม่ส่งข้อมูลออกไปที่ใด",
};

/// English.
pub const EN: WelcomeText = WelcomeText {
    purpose: "Keep the plan of integrity measures, follow the work of every division and print the 6- and 12-month reports: in one file, without the internet.",
    question: "How would you like to begin?",
    sample_about: "See a finished plan of a sub-district office. Change and print what you like; no real data are touched.",
    begin: "Start a new plan",
    begin_about: "For the coordinator of an office: name the office and its divisions, then choose measures to begin with.",
    received: "I got a file from the secretariat",
    received_about: "For officers of a division: open the file, fill in your division's rows, and send it back.",
    open: "Open a file",
    open_about: "Open a plan that you saved, from a stick or from another computer.",
    received_steps: [
        "Choose the plan you received; its name ends in .json.",
        "Say who you are, and fill in the rows of your division.",
        "On the page “Settings”, save everything to a file and send that file back to the secretariat.",
    ],
    choose_file: "Choose a file…",
    drop_hint: "or drop it anywhere on this page",
    drop_here: "Drop the file here to open it",
    reading: "Reading the file…",
    back: "Back",
    privacy: "Your data stay in the browser of this computer. The app sends nothing anywhere.",
};
