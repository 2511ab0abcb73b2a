//! How tasks and measures stand, in the words of documents.
use crate::plan::{MeasureState, Standing};

/// How a task stands.
pub(super) const fn of_task(standing: Standing) -> &'static str {
    match standing {
        Standing::Late => "ล่าช้า",
        Standing::DueSoon => "ใกล้ครบกำหนด",
        Standing::Unattributed => "มีผลแล้ว ยังไม่ระบุงาน",
        Standing::Open => "ยังไม่ถึงกำหนด",
        Standing::Running => "ดำเนินการต่อเนื่อง",
        Standing::DoneLate => "แล้วเสร็จ (ช้า)",
        Standing::Done => "แล้วเสร็จ",
        Standing::Waived => "ไม่ต้องดำเนินการ",
    }
}

/// How a measure stands.
pub(super) const fn of_measure(state: MeasureState) -> &'static str {
    match state {
        MeasureState::Done => "แล้วเสร็จ",
        MeasureState::InProgress => "กำลังดำเนินการ",
        MeasureState::Late => "ล่าช้า",
        MeasureState::NotStarted => "ยังไม่เริ่ม",
    }
}
