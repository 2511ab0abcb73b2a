//! The EIT's questions e6 to e10 (FY 2565 numbers) for the office to check itself before the
//! assessment does, on the assessment's own scales.

use super::{AspectPlan, FormPlan, ItemPlan, ScalePlan};

const fn coded(
    key: &'static str,
    code: &'static str,
    scale: &'static str,
    thai: &'static str,
    english: &'static str,
) -> ItemPlan {
    ItemPlan {
        key,
        code,
        scale,
        text: (thai, english),
    }
}

pub(super) static FORM: FormPlan = FormPlan {
    key: "eit",
    name: (
        "แบบตรวจสอบตนเองตามคำถาม EIT ข้อ e6–e10",
        "Self-check on the EIT questions e6–e10",
    ),
    lead: (
        "โปรดตอบตามที่ท่านได้รับรู้หรือมีประสบการณ์จากการติดต่อหน่วยงานนี้ แบบสำรวจนี้ไม่ถามชื่อ และไม่เก็บข้อมูลที่ระบุตัวท่านได้",
        "Please answer from your own experience with this office. We do not ask for your name, and nothing here identifies you.",
    ),
    thanks: ("ขอขอบคุณที่สละเวลาให้ความเห็น", "Thank you for taking the time"),
    prompt: (
        "ข้อเสนอแนะเพิ่มเติม",
        "Is there anything else you would like to tell us?",
    ),
    questions: &[],
    scales: &[
        ScalePlan {
            key: "extent",
            fields: &[],
            levels: &[
                (1, 0, ("น้อยที่สุดหรือไม่มีเลย", "Least or not at all")),
                (2, 33, ("น้อย", "Little")),
                (3, 67, ("มาก", "Much")),
                (4, 100, ("มากที่สุด", "Most")),
            ],
        },
        ScalePlan {
            key: "presence",
            fields: &[],
            levels: &[(1, 0, ("ไม่มี", "No")), (2, 100, ("มี", "Yes"))],
        },
    ],
    aspects: &[AspectPlan {
        key: "communication",
        text: ("ประสิทธิภาพการสื่อสาร", "Effectiveness of communication"),
        items: &[
            coded(
                "e6-simple",
                "e6",
                "",
                "การเผยแพร่ข้อมูลของหน่วยงานที่ท่านติดต่อ เข้าถึงง่าย ไม่ซับซ้อน มากน้อยเพียงใด",
                "How easy is it to reach what this office publishes?",
            ),
            coded(
                "e6-channels",
                "e6",
                "",
                "การเผยแพร่ข้อมูลของหน่วยงานที่ท่านติดต่อ มีช่องทางหลากหลาย มากน้อยเพียงใด",
                "How many ways does this office use to publish?",
            ),
            coded(
                "e7",
                "e7",
                "",
                "หน่วยงานที่ท่านติดต่อ มีการเผยแพร่ผลงานหรือข้อมูลที่สาธารณชนควรรับทราบอย่างชัดเจน มากน้อยเพียงใด",
                "How clearly does this office publish its work and what the public should know?",
            ),
            coded(
                "e8",
                "e8",
                "presence",
                "หน่วยงานที่ท่านติดต่อ มีช่องทางรับฟังคำติชมหรือความคิดเห็นเกี่ยวกับการดำเนินงาน/การให้บริการ หรือไม่",
                "Does this office have a way to give praise, criticism or an opinion on its work and service?",
            ),
            coded(
                "e9",
                "e9",
                "",
                "หน่วยงานที่ท่านติดต่อ มีการชี้แจงและตอบคำถาม เมื่อมีข้อกังวลสงสัยเกี่ยวกับการดำเนินงานได้อย่างชัดเจน มากน้อยเพียงใด",
                "How clearly does this office explain and answer when there are doubts about its work?",
            ),
            coded(
                "e10",
                "e10",
                "presence",
                "หน่วยงานที่ท่านติดต่อ มีช่องทางให้ผู้มาติดต่อร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงาน หรือไม่",
                "Does this office have a way to report corruption of its officials?",
            ),
        ],
    }],
};
