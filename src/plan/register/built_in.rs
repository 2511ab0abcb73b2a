//! The registers that every office has.

use super::choices;
use super::column::{CellKind, Column, month_key};
use super::definition::{Derived, Register};
use super::words::{Label, Words};
use crate::calendar::{Language, month_name};
use crate::plan::field;
use std::sync::{Arc, LazyLock};

/// A register as it stands in the table below.
struct Given {
    key: &'static str,
    name: Words,
    /// Whether its rows outlast the year: channels, manuals, online services.
    stands: bool,
    columns: &'static [(&'static str, &'static str, &'static str, CellKind)],
    /// The column that says since when a row counts.
    dated: &'static str,
    /// Whether a column for each month follows.
    monthly: bool,
    derived: &'static [Derived],
}

use CellKind::{Address, Choice, Count, Date, Day, Decimal, Division, Money, Task, Text, Year};

const DIVISION: (&str, &str, &str, CellKind) = ("division", "กอง/สำนัก", "Division", Division);
const ADDRESS: (&str, &str, &str, CellKind) = ("address", "ลิงก์", "Link", Address);
const PUBLISHED: (&str, &str, &str, CellKind) = ("published", "วันที่เผยแพร่", "Published on", Date);

const fn quarter(th: &'static str, en: &'static str, first: usize) -> Derived {
    Derived::Months {
        label: Words::new(th, en),
        first,
        count: 3,
    }
}

const YEAR_TOTALS: &[Derived] = &[
    quarter("ไตรมาส ๑", "Quarter 1", 0),
    quarter("ไตรมาส ๒", "Quarter 2", 3),
    quarter("ไตรมาส ๓", "Quarter 3", 6),
    quarter("ไตรมาส ๔", "Quarter 4", 9),
    Derived::Months {
        label: Words::new("รวม ๖ เดือนแรก", "First half"),
        first: 0,
        count: 6,
    },
    Derived::Months {
        label: Words::new("รวมทั้งปี", "Year"),
        first: 0,
        count: 12,
    },
];

const GIVEN: &[Given] = &[
    Given {
        key: "manuals",
        name: Words::new("คู่มือสำหรับประชาชน", "Public manuals"),
        stands: true,
        columns: &[
            ("title", "ชื่อคู่มือ", "Manual", Text),
            ("service", "งานบริการ", "Service", Text),
            DIVISION,
            PUBLISHED,
            ADDRESS,
            ("revision", "ปีที่ปรับปรุง", "Revised in", Year),
        ],
        dated: "published",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "statistics",
        name: Words::new("สถิติการให้บริการ", "Service statistics"),
        stands: false,
        columns: &[
            ("service", "งานบริการ", "Service", Text),
            DIVISION,
            ("channel", "ช่องทาง", "Channel", Choice(choices::SERVED)),
        ],
        dated: "",
        monthly: true,
        derived: YEAR_TOTALS,
    },
    Given {
        key: "satisfaction",
        name: Words::new("ผลสำรวจความพึงพอใจ", "Satisfaction reports"),
        stands: false,
        columns: &[
            ("year", "ปีงบประมาณที่สำรวจ", "Year surveyed", Year),
            ("respondents", "ผู้ตอบ (คน)", "Respondents", Count),
            ("mean", "ค่าเฉลี่ย", "Mean", Decimal { max: 5 }),
            ("percent", "ร้อยละ", "Percent", Decimal { max: 100 }),
            PUBLISHED,
            ADDRESS,
        ],
        dated: "published",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "online-services",
        name: Words::new("บริการออนไลน์ (E-Service)", "Online services"),
        stands: true,
        columns: &[
            ("service", "งานบริการ", "Service", Text),
            DIVISION,
            ADDRESS,
            ("opened", "เปิดให้บริการเมื่อ", "Opened on", Date),
        ],
        dated: "opened",
        monthly: true,
        derived: YEAR_TOTALS,
    },
    Given {
        key: "personnel-papers",
        name: Words::new("นโยบาย แผน และรายงานบุคลากร", "Personnel policies and plans"),
        stands: false,
        columns: &[
            ("kind", "ประเภท", "Kind", Choice(choices::PERSONNEL_PAPERS)),
            ("title", "ชื่อเอกสาร", "Title", Text),
            ("year", "ปีงบประมาณ", "Fiscal year", Year),
            PUBLISHED,
            ADDRESS,
        ],
        dated: "published",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "manpower",
        name: Words::new("อัตรากำลัง", "Manpower"),
        stands: true,
        columns: &[
            DIVISION,
            ("position", "ตำแหน่ง", "Position", Text),
            ("positions", "กรอบอัตรา", "Positions", Count),
            ("filled", "มีคนครอง", "Filled", Count),
        ],
        dated: "",
        monthly: false,
        derived: &[Derived::Difference {
            label: Words::new("ว่าง", "Vacant"),
            of: "positions",
            less: "filled",
        }],
    },
    Given {
        key: "appointments",
        name: Words::new("การบรรจุแต่งตั้ง", "Appointments"),
        stands: false,
        columns: &[
            ("kind", "ประเภท", "Kind", Choice(choices::APPOINTMENTS)),
            ("position", "ตำแหน่ง", "Position", Text),
            DIVISION,
            ("people", "จำนวน (คน)", "People", Count),
            ("date", "วันที่มีผล", "With effect from", Date),
        ],
        dated: "date",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "training",
        name: Words::new("การฝึกอบรม", "Training"),
        stands: false,
        columns: &[
            ("course", "หลักสูตร", "Course", Text),
            DIVISION,
            ("date", "วันที่อบรม", "Date", Date),
            ("people", "ผู้เข้าอบรม (คน)", "People", Count),
            ("days", "จำนวนวัน", "Days", Count),
            ("budget", "งบประมาณ (บาท)", "Budget (baht)", Money),
        ],
        dated: "date",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "criteria",
        name: Words::new("หลักเกณฑ์ ๕ ด้านของบุคลากร", "The five personnel criteria"),
        stands: false,
        columns: &[
            ("topic", "ด้าน", "Topic", Choice(choices::CRITERIA)),
            ("title", "ชื่อหลักเกณฑ์", "Title", Text),
            PUBLISHED,
            ADDRESS,
        ],
        dated: "published",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "integrity",
        name: Words::new("การป้องกันและแก้ไขปัญหาการทุจริต", "Integrity"),
        stands: false,
        columns: &[
            ("kind", "ประเภท", "Kind", Choice(choices::INTEGRITY)),
            ("title", "เรื่อง", "Subject", Text),
            ("date", "วันที่", "Date", Date),
            ("made-known", "แจ้งให้ทราบโดย", "Made known by", Text),
            DIVISION,
            ADDRESS,
        ],
        dated: "date",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "complaints",
        name: Words::new("เรื่องร้องเรียน", "Complaints"),
        stands: false,
        columns: &[
            ("month", "เดือน", "Month", Date),
            ("kind", "ประเภท", "Kind", Choice(choices::COMPLAINTS)),
            ("received", "รับเรื่อง", "Received", Count),
            ("done", "ดำเนินการแล้วเสร็จ", "Done", Count),
            ("in-progress", "อยู่ระหว่างดำเนินการ", "In progress", Count),
        ],
        dated: "month",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "channels",
        name: Words::new("ช่องทางการติดต่อ", "Channels"),
        stands: true,
        columns: &[
            ("purpose", "ใช้สำหรับ", "Purpose", Choice(choices::PURPOSES)),
            ("kind", "ช่องทาง", "Channel", Choice(choices::CHANNELS)),
            ("detail", "ที่อยู่/หมายเลข", "Address or number", Text),
            ("since", "เปิดใช้ตั้งแต่", "Since", Date),
            ("answers", "ผู้รับผิดชอบ", "Who answers", Text),
        ],
        dated: "since",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "publicity",
        name: Words::new("การประชาสัมพันธ์", "Publicity"),
        stands: false,
        columns: &[
            ("date", "วันที่", "Date", Date),
            ("subject", "เรื่อง", "Subject", Choice(choices::SUBJECTS)),
            ("title", "รายละเอียด", "Details", Text),
            ("where", "ช่องทาง", "Where", Choice(choices::CHANNELS)),
            DIVISION,
            ADDRESS,
        ],
        dated: "date",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "reports",
        name: Words::new("รายงานผู้บริหาร", "Reports to the executive"),
        stands: false,
        columns: &[
            ("date", "วันที่รายงาน", "Date", Date),
            ("subject", "เรื่อง", "Subject", Choice(choices::SUBJECTS)),
            ("title", "ชื่อรายงาน/เลขที่หนังสือ", "Title or number", Text),
            DIVISION,
            ADDRESS,
        ],
        dated: "date",
        monthly: false,
        derived: &[],
    },
    Given {
        key: "questions",
        name: Words::new("คำถามและคำตอบ", "Questions and answers"),
        stands: false,
        columns: &[
            ("question", "คำถาม", "Question", Text),
            ("asked", "ถามเมื่อ", "Asked on", Date),
            ("answered", "ตอบเมื่อ", "Answered on", Date),
            ("by", "ผู้ตอบ", "Answered by", Text),
            DIVISION,
        ],
        dated: "answered",
        monthly: false,
        derived: &[Derived::Days {
            label: Words::new("ใช้เวลา (วัน)", "Days"),
            from: "asked",
            to: "answered",
        }],
    },
    Given {
        key: "follow-up",
        name: Words::new("การกำกับติดตามของผู้บริหาร", "The executive's follow-up"),
        stands: false,
        columns: &[
            (field::TASK, "งานที่ติดตาม", "Task", Task),
            (field::DATE, "วันที่สั่งการ", "Date", Day),
            (field::TEXT, "ข้อสั่งการ", "Order", Text),
            (field::DIVISION, "สั่งถึง", "To", Division),
            (field::EXECUTIVE, "ผู้ลงนาม", "Signed by", Text),
        ],
        dated: field::DATE,
        monthly: false,
        derived: &[],
    },
];

/// The columns of the register that an item without one of its own gets.
const GENERAL: Given = Given {
    key: "general",
    name: Words::new("กิจกรรมและเอกสาร", "Activities and documents"),
    stands: false,
    columns: &[
        ("activity", "กิจกรรม/การดำเนินการ", "Activity", Text),
        ("document", "เอกสาร/เลขที่", "Document", Text),
        ("number", "จำนวน", "Number", Count),
        ("date", "วันที่", "Date", Date),
        ("who", "ผู้รับผิดชอบ", "Who", Text),
        DIVISION,
        ADDRESS,
    ],
    dated: "date",
    monthly: false,
    derived: &[],
};

/// The register of the executive's orders: its rows are the orders themselves.
pub const FOLLOW_UP: &str = "follow-up";

/// October to September.
const MONTHS: [u8; 12] = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];

fn made(given: &Given, key: &str) -> Register {
    let are_orders = given.key == FOLLOW_UP;
    let mut columns: Vec<Column> = given
        .columns
        .iter()
        .map(|&(key, th, en, kind)| {
            let mut column = Column::new(key, Label::Words(Words::new(th, en)), kind);
            if are_orders {
                key.clone_into(&mut column.field);
            }
            column
        })
        .collect();
    if given.monthly {
        columns.extend(MONTHS.map(|month| {
            let name = Words::new(
                month_name(month, Language::Thai),
                month_name(month, Language::English),
            );
            Column {
                month: Some(month),
                ..Column::new(&month_key(month), Label::Words(name), Count)
            }
        }));
    }
    let dated = columns
        .iter()
        .position(|column| column.key() == given.dated);
    Register {
        key: key.into(),
        label: Label::Words(given.name),
        columns,
        dated,
        derived: given.derived.to_vec(),
        stands: given.stands,
    }
}

/// The built-in registers, in the order in which people meet them.
#[must_use]
pub fn built_in_registers() -> &'static [Arc<Register>] {
    static MADE: LazyLock<Vec<Arc<Register>>> = LazyLock::new(|| {
        let all = GIVEN.iter().map(|given| Arc::new(made(given, given.key)));
        all.collect()
    });
    &MADE
}

/// The general register of an item, an indicator or a measure.
pub(super) fn general_register(key: &str) -> Register {
    made(&GENERAL, key)
}
