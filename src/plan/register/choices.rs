//! What one may choose in the cells of the built-in registers.

use super::words::Words;

/// One of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As it stands in the log; never renamed.
    pub key: &'static str,
    /// Its name.
    pub words: Words,
}

const fn choice(key: &'static str, th: &'static str, en: &'static str) -> Choice {
    Choice {
        key,
        words: Words::new(th, en),
    }
}

/// Yes or no.
pub const YES_NO: &[Choice] = &[choice("yes", "มี", "Yes"), choice("no", "ไม่มี", "No")];

/// How people reach the office.
pub const CHANNELS: &[Choice] = &[
    choice("web", "เว็บไซต์หน่วยงาน", "Web site"),
    choice("telephone", "โทรศัพท์", "Telephone"),
    choice("facebook", "Facebook", "Facebook"),
    choice("line", "LINE", "LINE"),
    choice("email", "อีเมล", "E-mail"),
    choice("box", "กล่องรับความคิดเห็น", "Box"),
    choice("post", "ไปรษณีย์", "Post"),
    choice("in-person", "ติดต่อด้วยตนเองที่สำนักงาน", "In person"),
    choice(
        "assessment",
        "แบบประเมินหลังให้บริการ",
        "Assessment after a service",
    ),
    choice("board", "ป้ายประกาศ", "Notice board"),
    choice("broadcast", "เสียงตามสาย/หอกระจายข่าว", "Public address"),
    choice("meeting", "ประชุม/ประชาคม", "Meeting"),
    choice("other", "ช่องทางอื่น", "Other"),
];

/// What a channel is for, and what is made known and reported about it.
pub const PURPOSES: &[Choice] = &[
    choice("contact", "ติดต่อหน่วยงาน", "Contact"),
    choice("opinion", "รับฟังความคิดเห็น", "Opinions"),
    choice("question", "ถาม–ตอบ", "Questions and answers"),
    choice("corruption", "ร้องเรียนการทุจริต", "Complaints of corruption"),
    choice("complaint", "ร้องเรียนร้องทุกข์ทั่วไป", "Other complaints"),
];

/// What was made known, or reported to the executive.
pub const SUBJECTS: &[Choice] = &[
    choice("work", "ผลการดำเนินงาน", "Work of the office"),
    choice("contact", "ช่องทางการติดต่อ", "Contact channels"),
    choice("opinion", "ช่องทางรับฟังความคิดเห็น", "Channels for opinions"),
    choice("question", "ช่องทางถาม–ตอบ", "Channels for questions"),
    choice(
        "corruption",
        "ช่องทางร้องเรียนการทุจริต",
        "Channels for complaints of corruption",
    ),
    choice("service", "การให้บริการประชาชน", "Services to the public"),
    choice("satisfaction", "ผลสำรวจความพึงพอใจ", "Satisfaction survey"),
    choice("personnel", "การบริหารทรัพยากรบุคคล", "Personnel"),
    choice("integrity", "การป้องกันการทุจริต", "Prevention of corruption"),
    choice("complaint", "สถิติเรื่องร้องเรียน", "Statistics of complaints"),
    choice("other", "เรื่องอื่น", "Other"),
];

/// Where a citizen was served.
pub const SERVED: &[Choice] = &[
    choice("counter", "ณ จุดบริการ", "At the counter"),
    choice("online", "ออนไลน์", "Online"),
    choice("telephone", "โทรศัพท์", "By telephone"),
    choice("outreach", "นอกสถานที่", "Outside the office"),
    choice("other", "ช่องทางอื่น", "Other"),
];

/// Papers of personnel.
pub const PERSONNEL_PAPERS: &[Choice] = &[
    choice("policy", "นโยบาย", "Policy"),
    choice("plan", "แผน", "Plan"),
    choice("report-6", "รายงานผล รอบ ๖ เดือน", "Report of six months"),
    choice("report-12", "รายงานผลประจำปี", "Yearly report"),
];

/// How somebody came to a post.
pub const APPOINTMENTS: &[Choice] = &[
    choice("appointed", "บรรจุแต่งตั้ง", "Appointed"),
    choice("transferred", "โอน/ย้าย", "Transferred"),
    choice("promoted", "เลื่อนระดับ", "Promoted"),
    choice("hired", "จ้างพนักงานจ้าง", "Hired"),
    choice("left", "พ้นจากตำแหน่ง", "Left"),
];

/// The five topics that the criteria for personnel must cover.
pub const CRITERIA: &[Choice] = &[
    choice("selection", "การสรรหาและคัดเลือกบุคลากร", "Selection"),
    choice("appointment", "การบรรจุและแต่งตั้งบุคลากร", "Appointment"),
    choice("development", "การพัฒนาบุคลากร", "Development"),
    choice("assessment", "การประเมินผลการปฏิบัติงานบุคลากร", "Assessment"),
    choice(
        "reward",
        "การให้คุณให้โทษและการสร้างขวัญกำลังใจ",
        "Rewards and discipline",
    ),
];

/// What an office does against corruption.
pub const INTEGRITY: &[Choice] = &[
    choice("policy", "นโยบาย/ประกาศเจตนารมณ์", "Policy"),
    choice("activity", "กิจกรรม", "Activity"),
    choice("measure", "มาตรการ/แนวปฏิบัติ", "Measure"),
    choice("plan", "แผนป้องกันการทุจริต", "Plan"),
    choice("risk", "การประเมินความเสี่ยง", "Assessment of risks"),
    choice("report", "รายงานผล", "Report"),
];

/// What was complained about.
pub const COMPLAINTS: &[Choice] = &[
    choice("corruption", "การทุจริตและประพฤติมิชอบ", "Corruption"),
    choice("general", "เรื่องร้องเรียนทั่วไป", "General"),
];
