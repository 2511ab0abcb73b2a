//! The built-in sample: the six-month report of 2566 of a sub-district office.
//!
//! Typed from the published report. Scan errors of the source are corrected; the
//! author's own slips (a step number twice, an odd date) are kept, because
//! finding them is part of the work. Deadlines and links of results to tasks are
//! what the sentences say.

use super::field;
use super::sample_rules::SAMPLE_RULES;
use crate::calendar::Date;
use crate::log::{Change, OrderKey};

/// Year, month and day (Buddhist era) as of which the sample is looked at.
pub const SAMPLE_AS_OF: (u16, u8, u8) = (2566, 4, 30);

/// The log that the sample lives in.
#[must_use]
pub fn sample_log_id() -> &'static str {
    "sample-2566"
}

/// A measure as the report prints it.
struct Row {
    key: &'static str,
    instrument: &'static str,
    indicator: &'static str,
    item: &'static str,
    prints_indicator: bool,
    starts_table: bool,
    issue: &'static str,
    parties: &'static [&'static str],
    note: &'static str,
    /// Printed number (empty: the position) and sentence.
    steps: &'static [(&'static str, &'static str)],
    /// Whether the executive does it, deadline, sentence.
    tasks: &'static [(bool, &'static str, &'static str)],
    /// Printed number, date, number of the task it fulfils (0: none), sentence.
    outcomes: &'static [(&'static str, &'static str, usize, &'static str)],
}

const OFFICER: bool = false;
const EXECUTIVE: bool = true;
const SECRETARIAT: &str = "d.secretariat";

const ROWS: [Row; 8] = [
    Row {
        key: "e-service",
        instrument: "OIT",
        indicator: "9.2",
        item: "o17",
        prints_indicator: true,
        starts_table: false,
        issue: "การให้บริการ E-Service",
        parties: &[SECRETARIAT, "d.finance", "d.works", "d.education"],
        note: "ทุกภารกิจงานจัดทำข้อมูลในส่วนงานตนเอง และส่งมอบให้เจ้าหน้าที่ผู้รับผิดชอบเผยแพร่ข้อมูลบนเว็บไซต์",
        steps: &[
            (
                "",
                "เจ้าหน้าที่ทุกภารกิจงานต้องจัดทำคู่มือสำหรับประชาชนในภารกิจส่วนงานตนเองอย่างน้อย ๑ คู่มือ สรุปลงสถิติการให้บริการในภารกิจงานที่ให้บริการ รอบ ๖ เดือนของปีงบประมาณปัจจุบัน รายงานผลการสำรวจความพึงพอใจในการให้บริการของปีงบประมาณ พ.ศ. ๒๕๖๕ จัดทำระบบการให้บริการออนไลน์ อย่างน้อย ๑ ภารกิจงานบนเว็บไซต์หน่วยงาน",
            ),
            ("", "รายงานผู้บริหาร"),
            ("", "เผยแพร่ข้อมูลบนเว็บไซต์หน่วยงานและช่องทางอื่นๆ"),
        ],
        tasks: &[
            (
                OFFICER,
                "month:2023-01",
                "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการจัดทำคู่มือสำหรับประชาชนในส่วนงานตนเองอย่างน้อย ๑ คู่มือ ภายในเดือนมกราคม",
            ),
            (
                OFFICER,
                "month:2023-04",
                "เจ้าหน้าที่รวบรวมสถิติการให้บริการในภารกิจงานที่ให้บริการ รอบ ๖ เดือนของปีงบประมาณ พ.ศ. ๒๕๖๖ ภายในเดือนเมษายน ๒๕๖๖",
            ),
            (
                OFFICER,
                "month:2023-01",
                "เจ้าหน้าที่ผู้รับผิดชอบรายงานผลการสำรวจความพึงพอใจในการให้บริการของปีงบประมาณ พ.ศ. ๒๕๖๕- ภายในเดือนมกราคม ๒๕๖๖",
            ),
            (
                OFFICER,
                "month:2022-12",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดทำระบบการให้บริการออนไลน์ อย่างน้อย ๑ ภารกิจงานบนเว็บไซต์หน่วยงานภายในเดือนธันวาคม ๒๕๖๕",
            ),
            (
                EXECUTIVE,
                "month:2023-01",
                "ผู้บริหารกำกับติดตามการดำเนินการให้เจ้าหน้าที่ดำเนินการภายในเดือนมกราคม ๒๕๖๖",
            ),
        ],
        outcomes: &[
            (
                "",
                "2022-12-16",
                1,
                "คู่มือสำหรับประชาชน ดำเนินการแล้วเมื่อวันที่ ๑๖ ธันวาคม พ.ศ.๒๕๖๕",
            ),
            (
                "2.",
                "2023-04-04",
                2,
                "สถิติการให้บริการ รอบ ๖ เดือนของปีงบประมาณ พ.ศ. ๒๕๖๖ ดำเนินการแล้ว เมื่อวันที่ ๔ เมษายน พ.ศ.๒๕๖๖",
            ),
            (
                "",
                "2022-11-24",
                3,
                "การสำรวจความพึงพอใจในการให้บริการของปีงบประมาณ พ.ศ. ๒๕๖๕ ดำเนินการแล้วเมื่อวันที่ ๒๔ พฤศจิกายน พ.ศ.๒๕๖๕",
            ),
            (
                "",
                "2023-04-06",
                4,
                "ช่องทางให้บริการออนไลน์ E-Service ดำเนินการแล้วเมื่อวันที่ ๖ เมษายน ๒๕๖๖",
            ),
        ],
    },
    Row {
        key: "personnel",
        instrument: "OIT",
        indicator: "9.4",
        item: "",
        prints_indicator: false,
        starts_table: true,
        issue: "การบริหารและพัฒนาทรัพยากรบุคคล",
        parties: &["s.personnel"],
        note: "",
        steps: &[
            (
                "",
                "เมื่อผู้บริหารมีนโยบายเกี่ยวกับการบริหารทรัพยากรบุคคล หรือหน่วยงานมีแผนพัฒนาทรัพยากรบุคคลในปัจจุบัน เจ้าหน้าที่ผู้รับผิดชอบต้องมีการจัดทำรายงานผลการดำเนินงานนโยบายหรือแผนพัฒนาทรัพยากรบุคคลไปสู่การปฏิบัติ มีการจัดทำข้อมูลสถิติตัวเลขให้เห็นชัดเจนในบางนโยบาย เช่น แผนอัตรากำลังหรือการส่งบุคลากรเข้ารับการฝึกอบรม เป็นต้น จัดทำรายงานปีปัจจุบันในรอบ ๖ เดือน และจัดทำรายงานผลการดำเนินการตามนโยบายหรือแผนพัฒนาทรัพยากรบุคคลรอบปีของ",
            ),
            ("", "รายงานผู้บริหาร"),
            ("", "เผยแพร่ข้อมูลบนเว็บไซต์หน่วยงานและช่องทางอื่นๆ"),
        ],
        tasks: &[
            (
                OFFICER,
                "month:2022-11",
                "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการเผยแพร่แผนพัฒนาทรัพยากรบุคคลของผู้บริหารสูงสุดคนปัจจุบันหรือเผยแพร่แผนพัฒนาทรัพยากรบุคคลที่มีผลใช้ในปัจจุบัน บนเว็บไซต์ของหน่วยงานและช่องทางอื่นภายในเดือนพฤศจิกายน ๒๕๖๕",
            ),
            (
                OFFICER,
                "month:2023-04",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดทำข้อมูลรายงานผลการดำเนินงานนโยบายหรือแผนพัฒนาทรัพยากรบุคคลไปสู่การปฏิบัติ และสรุปสถิติแผนอัตรากำลัง การบรรจุแต่งตั้งสถิติการจัดส่งเจ้าหน้าที่อบรม ในรอบ ๖ เดือนข้อมูลปีงบประมาณ ๒๕๖๖ ภายในเดือนเมษายน ๒๕๖๖",
            ),
            (
                OFFICER,
                "month:2022-11",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดทำหลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคลให้ครบทุกหลักเกณฑ์ภายในเดือนพฤศจิกายน ๒๕๖๕",
            ),
            (
                OFFICER,
                "month:2022-11",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดทำรายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ภายในเดือนพฤศจิกายน ๒๕๖๕",
            ),
            (
                EXECUTIVE,
                "",
                "ผู้บริหารกำกับติดตามให้เจ้าหน้าที่ผู้รับผิดชอบดำเนินการให้ครบทุกกระบวนการขั้นตอนภายในกำหนดและกำกับเจ้าหน้าที่เผยแพร่ข้อมูลบนเว็บไซต์หน่วยงาน",
            ),
        ],
        outcomes: &[(
            "-",
            "2022-10",
            0,
            "การบริหารและพัฒนาทรัพยากรบุคคล ดำเนินการแล้ว เดือนตุลาคม .พ.ศ.๒๕๖๕",
        )],
    },
    Row {
        key: "corruption",
        instrument: "IIT",
        indicator: "5",
        item: "",
        prints_indicator: false,
        starts_table: false,
        issue: "การแก้ไขปัญหาการทุจริต",
        parties: &["s.general"],
        note: "",
        steps: &[
            (
                "",
                "หน่วยงานควรประชาสัมพันธ์ข้อมูลทางสถิติเรื่องการร้องเรียนการทุจริตและประพฤติมิชอบที่ยังไม่ได้รับการแก้ไข",
            ),
            (
                "",
                "ผู้บริหารสูงสุดของหน่วยงานควรมีนโยบายในการต่อต้านการทุจริตทุกรูปแบบที่ชัดเจน และแจ้งหรือประชาสัมพันธ์ให้เจ้าหน้าที่ในหน่วยงานได้ทราบและปฏิบัติตามนโยบายอย่างเคร่งครัด และควรมีกิจกรรมร่วมกับเจ้าหน้าที่ในหน่วยงานในการการต่อต้านการทุจริตอย่างต่อเนื่อง",
            ),
            (
                "",
                "หน่วยงานควรควรมีมาตรการที่ชัดเจนในการต่อการทุจริตในหน่วยงาน และแจ้งหรือประชาสัมพันธ์ให้เจ้าหน้าที่ในหน่วยงานได้ทราบและปฏิบัติตามนโยบายอย่างเคร่งครัด",
            ),
            (
                "2",
                "รายงานความคืบหน้าของการดำเนินงานให้ผู้บริหารและบุคลากรในหน่วยงานได้รับทราบผ่านช่องทางต่างๆอย่างต่อเนื่อง",
            ),
        ],
        tasks: &[
            (
                OFFICER,
                "month:2022-11",
                "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการเผยแพร่นโยบายการแก้ไขปัญหาการทุจริต บนเว็บไซต์ของหน่วยงานและช่องทางอื่นภายในเดือนพฤศจิกายน ๒๕๖๕",
            ),
            (
                OFFICER,
                "month:2023-04",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดทำข้อมูลรายงานผลการนำนโยบายการป้องกันการทุจริตไปสู่การปฏิบัติ และสรุปสถิติการร้องเรียนการทุจริต ในรอบ ๖ เดือนข้อมูลปีงบประมาณ ๒๕๖๖ ภายในเดือนเมษายน ๒๕๖๖",
            ),
            (
                OFFICER,
                "month:2022-11",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดทำรายงานผล ภายในเดือนพฤศจิกายน ๒๕๖๕ ให้ผู้บริหารทราบ",
            ),
            (
                EXECUTIVE,
                "",
                "ผู้บริหารกำกับติดตามให้เจ้าหน้าที่ผู้รับผิดชอบดำเนินการให้ครบทุกกระบวนการขั้นตอนภายในกำหนด และกำกับเจ้าหน้าที่เผยแพร่ข้อมูลบนเว็บไซต์หน่วยงาน",
            ),
        ],
        outcomes: &[
            (
                "",
                "2022-11-28",
                1,
                "เผยแพร่นโยบายการแก้ไขปัญหาการทุจริตดำเนินการแล้ว เมื่อวันที่ ๒๘ พฤศจิกายน พ.ศ.๒๕๖๕",
            ),
            (
                "",
                "2023-04-04",
                2,
                "รายงานผลการนำนโยบายการป้องกันการทุจริตไปสู่การปฏิบัติ และสรุปสถิติการร้องเรียนการทุจริต ในรอบ ๖ เดือนข้อมูลปีงบประมาณ ๒๕๖๖ ดำเนินการแล้ว เมื่อวันที่ ๔ เมษายน พ.ศ.๒๕๖๖",
            ),
        ],
    },
    Row {
        key: "e6",
        instrument: "EIT",
        indicator: "7",
        item: "e6",
        prints_indicator: false,
        starts_table: false,
        issue: "การเผยแพร่ข้อมูลของหน่วยงานที่ท่านติดต่อ มีลักษณะดังต่อไปนี้ มากน้อยเพียงใด\n☐ เข้าถึงง่าย ไม่ซับซ้อน\n☐ มีช่องทางหลากหลาย",
        parties: &["executive", SECRETARIAT],
        note: "",
        steps: &[
            (
                "",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดให้มีช่องทางการติดต่อให้มีมากกว่า ๑ ช่องทาง และติดต่อได้สะดวกมากยิ่งขึ้น เช่น เว็บไซต์หน่วยงาน ที่อยู่สำนักงาน เบอร์โทรศัพท์หน่วยงาน เบอร์โทรศัพท์ผู้บริหารและเจ้าหน้าที่ facebook หน่วยงาน ไลน์หน่วยงาน",
            ),
            (
                "",
                "เจ้าหน้าที่ผู้รับผิดชอบเสนอผู้บริหารพิจารณาอนุมัติงบประมาณในส่วนที่ต้องดำเนินการ",
            ),
            (
                "",
                "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการประชาสัมพันธ์ช่องทางติดต่อกับหน่วยงานผ่านช่องทางต่างๆ ให้ประชาชนเข้าถึงได้",
            ),
        ],
        tasks: &[
            (
                OFFICER,
                "every:quarter",
                "เจ้าหน้าที่ผู้รับผิดชอบรายงานสรุปจำนวนช่องทางการติดต่อหน่วยงาน และการประชาสัมพันธ์ช่องทางการติดต่อหน่วยงานให้ผู้บริหารทราบ อย่างน้อยไตรมาสละ ๑ ครั้ง",
            ),
            (
                EXECUTIVE,
                "continuous",
                "ผู้บริหารกำกับเจ้าหน้าที่ในหน่วยงานประชาสัมพันธ์ช่องทางการติดต่อหน่วยงานในทุกภารกิจงาน และกำกับให้เจ้าหน้าที่รายงานผลการดำเนินการประชาสัมพันธ์อย่างต่อเนื่อง",
            ),
        ],
        outcomes: &[(
            "",
            "2022-11",
            0,
            "การเผยแพร่ข้อมูลของหน่วยงานที่ท่านติดต่อ ดำเนินการแล้ว เมื่อ เดือน พฤศจิกายน พ.ศ ๒๕๖๕",
        )],
    },
    Row {
        key: "e7",
        instrument: "EIT",
        indicator: "7",
        item: "e7",
        prints_indicator: false,
        starts_table: false,
        issue: "หน่วยงานที่ท่านติดต่อ มีการเผยแพร่ผลงานหรือข้อมูลที่สาธารณชนควรรับทราบอย่างชัดเจน มากน้อยเพียงใด",
        parties: &["all-staff"],
        note: "",
        steps: &[
            (
                "",
                "เจ้าหน้าที่ทุกภารกิจงานต้องดำเนินการประชาสัมพันธ์การดำเนินงานในภารกิจของตนเองให้เป็นปัจจุบันสม่ำเสมอ",
            ),
            ("", "รายงานผู้บริหาร"),
            (
                "",
                "ประชาสัมพันธ์ผลการดำเนินงานตามภารกิจหน้าที่ของหน่วยงานบนเว็บไซต์ของหน่วยงานและช่องทางอื่นๆเพื่อสร้างการรับรู้สู่บุคคลภายนอกให้มากที่สุด",
            ),
        ],
        tasks: &[
            (
                OFFICER,
                "continuous",
                "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการประชาสัมพันธ์ทุกภารกิจงานอย่างสม่ำเสมอเป็นปัจจุบัน",
            ),
            (
                EXECUTIVE,
                "every:month",
                "ผู้บริหารกำกับติดตามการประชาสัมพันธ์ทุกเดือน",
            ),
        ],
        outcomes: &[(
            "",
            "2022-11",
            0,
            "การเผยแพร่ผลงานหรือข้อมูลที่สาธารณชน ดำเนินการแล้ว เมื่อ เดือน พฤศจิกายน พ.ศ ๒๕๖๕",
        )],
    },
    Row {
        key: "e8",
        instrument: "EIT",
        indicator: "7",
        item: "e8",
        prints_indicator: false,
        starts_table: true,
        issue: "หน่วยงานที่ท่านติดต่อ มีช่องทางรับฟังคำติชมหรือความคิดเห็นเกี่ยวกับการดำเนินงาน/การให้บริการ หรือไม่",
        parties: &["s.relations", "all-missions"],
        note: "",
        steps: &[
            (
                "",
                "เจ้าหน้าที่ผู้รับผิดชอบจัดให้มีช่องทางการรับฟังความคิดเห็น ให้หลากหลายช่องทาง เช่น กล่องรับความคิดเห็น ณ ที่ตั้งสำนักงาน หรือช่องทางรับฟังความคิดเห็นบนหน้าเว็บไซต์หน่วยงานตนเอง หรือช่องทางอื่นๆ เช่นเมื่อมีการให้บริการในภารกิจใดแล้วให้ผู้รับบริการประเมินความพึงพอใจและข้อเสนอแนะข้อคิดเห็นแก่การให้บริการ",
            ),
            (
                "",
                "ดำเนินการประชาสัมพันธ์ สร้างการรับรู้ถึงช่องทางการรับฟังความคิดเห็นให้บุคคลภายนอกทราบให้มากที่สุด",
            ),
        ],
        tasks: &[
            (
                OFFICER,
                "continuous",
                "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการประชาสัมพันธ์ช่องทางการรับฟังความคิดเห็นให้บุคคลภายนอกทราบอย่างสม่ำเสมอ",
            ),
            (
                EXECUTIVE,
                "in:4,10",
                "ผู้บริหารกำกับติดตามให้มีช่องทางในการรับฟังความคิดเห็นหรือคำติชมในการให้บริการ และให้เจ้าหน้าที่รายงานผู้บริหารทุก ๖ เดือน ภายในเดือนเมษายน และเดือนตุลาคม ของทุกปี",
            ),
        ],
        outcomes: &[(
            "",
            "2022-11",
            0,
            "ช่องทางรับฟังคำติชมหรือความคิดเห็นเกี่ยวกับการให้บริการ ดำเนินการแล้ว เมื่อ เดือน พฤศจิกายน พ.ศ ๒๕๖๕",
        )],
    },
    Row {
        key: "e9",
        instrument: "EIT",
        indicator: "7",
        item: "e9",
        prints_indicator: false,
        starts_table: false,
        issue: "หน่วยงานที่ท่านติดต่อ มีการชี้แจงและตอบคำถาม เมื่อมีข้อกังวลสงสัยเกี่ยวกับการดำเนินงานได้อย่างชัดเจน มากน้อยเพียงใด",
        parties: &[SECRETARIAT, "other-missions"],
        note: "",
        steps: &[
            (
                "",
                "แต่งตั้งเจ้าหน้าที่รับผิดชอบตอบข้อซักถาม โดยจัดให้มีช่องทางในการตอบข้อซักถามผ่านช่องทางเว็บไซต์หน่วยงาน โทรศัพท์ หรือไลน์หน่วยงาน",
            ),
            ("", "รายงานผู้บริหารทราบในการดำเนินการ"),
            ("", "ประชาสัมพันธ์ช่องทางถามตอบให้บุคคลภายนอกทราบอย่างทั่วถึง"),
        ],
        tasks: &[
            (
                OFFICER,
                "in:4,10",
                "เจ้าหน้าที่รายงานการประชาสัมพันธ์ช่องทางถามตอบให้ผู้บริหารทราบทุก ๖ เดือนภายในเดือนเมษายน และเดือนตุลาคม ของทุกปี",
            ),
            (
                EXECUTIVE,
                "in:4,10",
                "ผู้บริหารกำกับติดตามการดำเนินการของเจ้าหน้าที่ทุก ๖ เดือนตามกำหนด",
            ),
        ],
        outcomes: &[(
            "",
            "2022-11",
            0,
            "การชี้แจงและตอบคำถาม เมื่อมีข้อกังวลสงสัยเกี่ยวกับการดำเนินงาน ดำเนินการแล้ว เมื่อ เดือน พฤศจิกายน พ.ศ ๒๕๖๕",
        )],
    },
    Row {
        key: "e10",
        instrument: "EIT",
        indicator: "7",
        item: "e10",
        prints_indicator: false,
        starts_table: true,
        issue: "หน่วยงานที่ท่านติดต่อ มีช่องทางให้ผู้มาติดต่อร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงานหรือไม่",
        parties: &[SECRETARIAT],
        note: "",
        steps: &[
            (
                "",
                "จัดให้มีช่องทางรับแจ้งเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงานโดยแยกจากเรื่องร้องเรียนอื่นๆ มากกว่า ๑ ช่องทาง เช่นทางเว็บไซต์หน่วยงาน ทางโทรศัพท์ ทางไปรษณีย์",
            ),
            (
                "",
                "ประชาสัมพันธ์ช่องทางรับเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงานให้บุคคลภายนอกรับทราบอย่างสม่ำเสมอ",
            ),
        ],
        tasks: &[
            (
                OFFICER,
                "every:quarter",
                "เจ้าหน้าที่ผู้รับผิดชอบรายงานการประชาสัมพันธ์ช่องทางรับเรื่องร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงาน ให้ผู้บริหารทราบถึงการประชาสัมพันธ์ ไตรมาสละ ๑ ครั้ง",
            ),
            (
                EXECUTIVE,
                "every:quarter",
                "ผู้บริหารกำกับติดตามการดำเนินการของเจ้าหน้าที่ทุกไตรมาส",
            ),
        ],
        outcomes: &[(
            "",
            "2023-10",
            0,
            "ช่องทางให้ผู้มาติดต่อร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงาน ดำเนินการ เดือน ตุลาคม พ.ศ ๒๕๖๖",
        )],
    },
];

/// Everything that the sample's log begins with, as one command.
#[must_use]
pub fn sample_changes() -> Vec<Change> {
    let mut changes = Vec::new();
    let mut set = |record: &str, name: &str, value: &str| {
        if !value.is_empty() {
            changes.push(Change::set(record, name, value));
        }
    };
    let (year, month, day) = SAMPLE_AS_OF;
    let as_of = Date::from_be(year, month, day)
        .map(|date| date.to_wire())
        .unwrap_or_default();
    for (name, value) in [
        (field::NAME, "องค์การบริหารส่วนตำบลเมืองโดน"),
        (field::AMPHOE, "ประทาย"),
        (field::CHANGWAT, "นครราชสีมา"),
        (field::YEAR, "2566"),
        (field::ASSESSED, "2565"),
        (field::AS_OF, &as_of),
    ] {
        set("office", name, value);
    }
    let divisions = [
        ("d.secretariat", "สำนักปลัด"),
        ("d.finance", "กองคลัง"),
        ("d.works", "กองช่าง"),
        ("d.education", "กองการศึกษา"),
    ];
    for ((id, name), order) in divisions.iter().zip(OrderKey::spread(divisions.len())) {
        set(id, field::NAME, name);
        set(id, field::ORDER, order.as_str());
    }
    let sections = [
        ("s.personnel", "งานการเจ้าหน้าที่"),
        ("s.general", "งานบริหารงานทั่วไป"),
        ("s.relations", "งานประชาสัมพันธ์"),
    ];
    for ((id, name), order) in sections.iter().zip(OrderKey::spread(sections.len())) {
        set(id, field::PARENT, SECRETARIAT);
        set(id, field::NAME, name);
        set(id, field::ORDER, order.as_str());
    }
    for (row, order) in ROWS.iter().zip(OrderKey::spread(ROWS.len())) {
        let measure = format!("m.2566.{}", row.key);
        let flag = |is_set: bool| if is_set { field::YES } else { "" };
        for (name, value) in [
            (field::INSTRUMENT, row.instrument),
            (field::INDICATOR, row.indicator),
            (field::ITEM, row.item),
            (field::PRINTS_INDICATOR, flag(row.prints_indicator)),
            (field::STARTS_TABLE, flag(row.starts_table)),
            (field::ISSUE, row.issue),
            (field::NOTE, row.note),
            (field::ORDER, order.as_str()),
        ] {
            set(&measure, name, value);
        }
        for party in row.parties {
            set(&measure, &format!("{}{party}", field::PARTY), field::YES);
        }
        for (i, ((number, text), order)) in row
            .steps
            .iter()
            .zip(OrderKey::spread(row.steps.len()))
            .enumerate()
        {
            let step = format!("p.2566.{}.{}", row.key, i + 1);
            set(&step, field::PARENT, &measure);
            set(&step, field::ORDER, order.as_str());
            set(&step, field::NUMBER, number);
            set(&step, field::TEXT, text);
        }
        let tasks = row.tasks.iter().zip(OrderKey::spread(row.tasks.len()));
        for (i, ((executive, deadline, text), order)) in tasks.enumerate() {
            let task = format!("t.2566.{}.{}", row.key, i + 1);
            set(&task, field::PARENT, &measure);
            set(&task, field::ORDER, order.as_str());
            set(
                &task,
                field::DOER,
                if *executive { "executive" } else { "" },
            );
            set(&task, field::DEADLINE, deadline);
            set(&task, field::TEXT, text);
            let rules = SAMPLE_RULES
                .iter()
                .filter(|(key, _)| *key == format!("{}.{}", row.key, i + 1));
            for (n, rule) in (1..).zip(rules.flat_map(|(_, rules)| *rules)) {
                set(&task, &format!("{}{n}", field::RULE), rule);
            }
        }
        let outcomes = row
            .outcomes
            .iter()
            .zip(OrderKey::spread(row.outcomes.len()));
        for (i, ((number, date, task, text), order)) in outcomes.enumerate() {
            let outcome = format!("r.2566.{}.{}", row.key, i + 1);
            set(&outcome, field::PARENT, &measure);
            set(&outcome, field::ORDER, order.as_str());
            set(&outcome, field::NUMBER, number);
            set(&outcome, field::DATE, date);
            set(&outcome, field::TEXT, text);
            if *task > 0 {
                set(&outcome, field::TASK, &format!("t.2566.{}.{task}", row.key));
            }
        }
    }
    for report in ["report.6", "report.12"] {
        for (instrument, heading) in [
            (
                "OIT",
                "๑. การเปิดเผยสาธารณะ (Open Data Integrity and Transparency Assessment : OIT)",
            ),
            (
                "IIT",
                "๒ แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment : IIT)",
            ),
            (
                "EIT",
                "๓. แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (External Integrity and Transparency Assessment : EIT) ตัวชี้วัดด้าน ประสิทธิภาพการสื่อสาร",
            ),
        ] {
            set(report, &format!("{}{instrument}", field::SECTION), heading);
        }
        for table in ["personnel", "corruption", "e6", "e8", "e10"] {
            set(
                report,
                &format!("{}5:m.2566.{table}", field::TITLE),
                "การดำเนินการ",
            );
        }
        for table in ["e6", "e8", "e10"] {
            let title = "การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ";
            set(report, &format!("{}4:m.2566.{table}", field::TITLE), title);
        }
    }
    changes
}
