//! The general data that forms ask for, and the scale of five levels.

use super::{QuestionPlan, ScalePlan};

pub(super) static SEX: QuestionPlan = QuestionPlan {
    key: "sex",
    text: ("เพศ", "Sex"),
    fields: &[],
    choices: &[
        ("ชาย", "Male"),
        ("หญิง", "Female"),
        ("เพศทางเลือก", "Another gender"),
    ],
};

pub(super) static AGE: QuestionPlan = QuestionPlan {
    key: "age",
    text: ("อายุ", "Age"),
    fields: &[],
    choices: &[
        ("ต่ำกว่า 20 ปี", "Under 20"),
        ("20–30 ปี", "20–30"),
        ("31–40 ปี", "31–40"),
        ("41–50 ปี", "41–50"),
        ("51–60 ปี", "51–60"),
        ("มากกว่า 60 ปี", "Over 60"),
    ],
};

pub(super) static EDUCATION: QuestionPlan = QuestionPlan {
    key: "education",
    text: ("ระดับการศึกษา", "Education"),
    fields: &[],
    choices: &[
        ("ประถมศึกษาหรือต่ำกว่า", "Primary school or less"),
        ("มัธยมศึกษาตอนต้น", "Lower secondary school"),
        (
            "มัธยมศึกษาตอนปลายหรือ ปวช.",
            "Upper secondary school or vocational certificate",
        ),
        ("อนุปริญญาหรือ ปวส.", "Diploma"),
        ("ปริญญาตรี", "Bachelor’s degree"),
        ("สูงกว่าปริญญาตรี", "Master’s degree or higher"),
    ],
};

pub(super) static OCCUPATION: QuestionPlan = QuestionPlan {
    key: "occupation",
    text: ("อาชีพ", "Occupation"),
    fields: &[],
    choices: &[
        ("เกษตรกร", "Farmer"),
        ("รับจ้างทั่วไป", "Day labourer"),
        ("ค้าขายหรือธุรกิจส่วนตัว", "Trader or own business"),
        ("พนักงานหรือลูกจ้างเอกชน", "Private employee"),
        (
            "ข้าราชการ พนักงานของรัฐ หรือรัฐวิสาหกิจ",
            "Public servant or state enterprise",
        ),
        ("นักเรียนหรือนักศึกษา", "Student"),
        ("พ่อบ้านหรือแม่บ้าน", "Homemaker"),
        ("ว่างงานหรือเกษียณอายุ", "Not working or retired"),
        ("อื่น ๆ", "Other"),
    ],
};

pub(super) const FIVE: ScalePlan = ScalePlan {
    key: "five",
    fields: &[],
    levels: &[
        (1, 1, ("น้อยที่สุด", "Very low")),
        (2, 2, ("น้อย", "Low")),
        (3, 3, ("ปานกลาง", "Moderate")),
        (4, 4, ("มาก", "High")),
        (5, 5, ("มากที่สุด", "Very high")),
    ],
};
