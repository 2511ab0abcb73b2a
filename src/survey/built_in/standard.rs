//! The standard form: four aspects with the wordings that local offices use.

use super::general::{AGE, EDUCATION, FIVE, OCCUPATION, SEX};
use super::{AspectPlan, FormPlan, item};

pub(super) static FORM: FormPlan = FormPlan {
    key: "standard",
    name: (
        "แบบสำรวจความพึงพอใจของผู้รับบริการ",
        "Satisfaction with our service",
    ),
    lead: (
        "ความเห็นของท่านช่วยให้หน่วยงานปรับปรุงการให้บริการ แบบสำรวจนี้ไม่ถามชื่อ และไม่เก็บข้อมูลที่ระบุตัวท่านได้",
        "Your opinion helps us to serve you better. We do not ask for your name, and nothing here identifies you.",
    ),
    thanks: ("ขอขอบคุณที่สละเวลาให้ความเห็น", "Thank you for taking the time"),
    prompt: (
        "ข้อเสนอแนะเพิ่มเติม",
        "Is there anything else you would like to tell us?",
    ),
    questions: &[&SEX, &AGE, &EDUCATION, &OCCUPATION],
    scales: &[FIVE],
    aspects: &[
        AspectPlan {
            key: "process",
            text: (
                "ด้านกระบวนการและขั้นตอนการให้บริการ",
                "Process and steps of the service",
            ),
            items: &[
                item(
                    "process-simple",
                    "ขั้นตอนการให้บริการไม่ยุ่งยากซับซ้อนและมีความคล่องตัว",
                    "The steps are simple and run smoothly",
                ),
                item(
                    "process-quick",
                    "ความสะดวกรวดเร็วของการให้บริการ",
                    "The service is convenient and quick",
                ),
                item(
                    "process-explained",
                    "ความชัดเจนในการอธิบาย ชี้แจง แนะนำขั้นตอน",
                    "The steps are explained clearly",
                ),
                item(
                    "process-fair",
                    "การให้บริการเป็นไปตามลำดับก่อนหลัง มีความเสมอภาค",
                    "People are served in turn and alike",
                ),
                item(
                    "process-time",
                    "ระยะเวลาในแต่ละขั้นตอนเหมาะสม",
                    "Each step takes a suitable time",
                ),
                item(
                    "process-posted",
                    "มีการติดประกาศขั้นตอนและระยะเวลาชัดเจน",
                    "Steps and times are posted clearly",
                ),
            ],
        },
        AspectPlan {
            key: "channel",
            text: ("ด้านช่องทางการให้บริการ", "Ways to reach us"),
            items: &[
                item(
                    "channel-many",
                    "มีช่องทางติดต่อหลากหลาย",
                    "There are several ways to reach us",
                ),
                item(
                    "channel-online",
                    "ข้อมูลบนเว็บไซต์และสื่อสังคมเข้าถึงง่าย เป็นปัจจุบัน",
                    "Our web site and social media are easy to find and up to date",
                ),
                item(
                    "channel-feedback",
                    "มีช่องทางรับฟังความคิดเห็น",
                    "There are ways to give your opinion",
                ),
            ],
        },
        AspectPlan {
            key: "staff",
            text: ("ด้านเจ้าหน้าที่ผู้ให้บริการ", "Staff"),
            items: &[
                item(
                    "staff-polite",
                    "ความสุภาพ ยิ้มแย้มแจ่มใส กิริยามารยาท",
                    "They are polite and friendly",
                ),
                item(
                    "staff-ready",
                    "ความเอาใจใส่ กระตือรือร้น และความพร้อมในการให้บริการ",
                    "They are attentive and ready to help",
                ),
                item(
                    "staff-able",
                    "มีความรู้ ความสามารถเหมาะสมกับงาน",
                    "They know their work",
                ),
                item(
                    "staff-honest",
                    "ความซื่อสัตย์สุจริต ไม่เรียกรับผลประโยชน์",
                    "They are honest and ask for no favours",
                ),
            ],
        },
        AspectPlan {
            key: "place",
            text: ("ด้านสิ่งอำนวยความสะดวก", "Facilities"),
            items: &[
                item(
                    "place-seats",
                    "ที่นั่ง น้ำดื่ม ห้องน้ำ เพียงพอ",
                    "There are enough seats, drinking water and toilets",
                ),
                item(
                    "place-signs",
                    "ป้ายบอกจุดบริการชัดเจน",
                    "Signs show clearly where to go",
                ),
                item("place-clean", "ความสะอาดของสถานที่", "The place is clean"),
            ],
        },
    ],
};
