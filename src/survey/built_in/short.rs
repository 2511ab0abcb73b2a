//! The short form: one question with faces, what went well or badly, a sentence.

use super::super::field;
use super::{AspectPlan, FormPlan, QuestionPlan, ScalePlan, item};

static GOOD: QuestionPlan = QuestionPlan {
    key: "went-well",
    text: (
        "สิ่งที่ท่านประทับใจ (เลือกได้มากกว่า 1 ข้อ)",
        "What went well? (choose any)",
    ),
    fields: &[
        (field::KIND, "several"),
        (field::PLACE, "after"),
        (field::WHEN, "high"),
    ],
    choices: &TOPICS,
};

static BAD: QuestionPlan = QuestionPlan {
    key: "went-badly",
    text: (
        "สิ่งที่ควรปรับปรุง (เลือกได้มากกว่า 1 ข้อ)",
        "What should be better? (choose any)",
    ),
    fields: &[
        (field::KIND, "several"),
        (field::PLACE, "after"),
        (field::WHEN, "low"),
    ],
    choices: &TOPICS,
};

static TOPICS: [(&str, &str); 6] = [
    ("ความรวดเร็ว", "Speed"),
    ("ความสุภาพและการเอาใจใส่", "Politeness and care"),
    ("ความชัดเจนของคำแนะนำ", "Clear advice"),
    ("ความเสมอภาคและลำดับคิว", "Fair turns"),
    ("สถานที่และสิ่งอำนวยความสะดวก", "Place and facilities"),
    ("ช่องทางติดต่อและข้อมูล", "Ways to reach us and information"),
];

pub(super) static FORM: FormPlan = FormPlan {
    key: "short",
    name: ("ความพึงพอใจแบบสั้น", "Quick feedback"),
    lead: ("", ""),
    thanks: ("ขอบคุณสำหรับความเห็น", "Thank you for your feedback"),
    prompt: ("อยากบอกอะไรเราเพิ่มเติม", "Tell us more in a sentence"),
    questions: &[&GOOD, &BAD],
    scales: &[ScalePlan {
        key: "faces",
        fields: &[(field::LOOK, "smileys"), (field::DIRECTION, "rising")],
        levels: &[
            (1, 1, ("ไม่พอใจมาก", "Very unhappy")),
            (2, 2, ("ไม่พอใจ", "Unhappy")),
            (3, 3, ("เฉย ๆ", "Neutral")),
            (4, 4, ("พอใจ", "Happy")),
            (5, 5, ("พอใจมาก", "Very happy")),
        ],
    }],
    aspects: &[AspectPlan {
        key: "overall",
        text: ("ความพึงพอใจโดยรวม", "Overall satisfaction"),
        items: &[item(
            "overall",
            "วันนี้ท่านพอใจกับการให้บริการเพียงใด",
            "How happy are you with our service today?",
        )],
    }],
};
