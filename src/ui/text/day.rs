//! Words of the question which day it is.

/// Words of the question which day it is, asked when the clock of the computer cannot be right.
#[derive(Debug)]
pub struct DayText {
    /// Heading of the dialogue.
    pub title: &'static str,
    /// The clock shows a day before the build; gets both.
    pub before_build: fn(&str, &str) -> String,
    /// The clock shows a day before the newest edit; gets both.
    pub before_newest: fn(&str, &str) -> String,
    /// The clock shows a day long after the newest edit; gets both.
    pub long_after_newest: fn(&str, &str) -> String,
    /// What the day is for, and that the clock stays as it is.
    pub use_of_it: &'static str,
    /// Label of the field.
    pub today: &'static str,
    /// No day was typed.
    pub missing: &'static str,
    /// The day lies before the build; gets that day.
    pub too_early: fn(&str) -> String,
    /// Takes the day that was typed.
    pub answer: &'static str,
    /// Takes the day of the clock.
    pub clock_is_right: &'static str,
    /// Nobody has answered yet.
    pub unsettled: &'static str,
    /// Opens the dialogue again.
    pub settle: &'static str,
}

/// Thai.
pub const TH: DayText = DayText {
    title: "วันนี้วันที่เท่าไร",
    before_build: |today, built| {
        format!("นาฬิกาของเครื่องนี้บอกว่าเป็นวันที่ {today} แต่โปรแกรมจัดทำเมื่อวันที่ {built} นาฬิกาจึงไม่ตรงแน่นอน")
    },
    before_newest: |today, newest| {
        format!(
            "นาฬิกาของเครื่องนี้บอกว่าเป็นวันที่ {today} แต่มีการแก้ไขข้อมูลในเครื่องนี้เมื่อวันที่ {newest} นาฬิกาจึงอาจไม่ตรง"
        )
    },
    long_after_newest: |today, newest| {
        format!(
            "นาฬิกาของเครื่องนี้บอกว่าเป็นวันที่ {today} ห่างจากการแก้ไขครั้งล่าสุดในเครื่องนี้เมื่อวันที่ {newest} เกิน 400 วัน นาฬิกาจึงอาจไม่ตรง"
        )
    },
    use_of_it: "โปรแกรมใช้วันที่นี้ดูว่างานใดถึงหรือเกินกำหนด และลงวันที่ในประวัติการแก้ไข นาฬิกาของเครื่องจะไม่เปลี่ยน",
    today: "วันที่วันนี้",
    missing: "โปรดพิมพ์วันที่วันนี้",
    too_early: |built| format!("โปรแกรมจัดทำเมื่อวันที่ {built} โปรดพิมพ์วันที่ตั้งแต่วันนั้นเป็นต้นไป"),
    answer: "ใช้วันที่นี้",
    clock_is_right: "นาฬิกาถูกต้องแล้ว",
    unsettled: "นาฬิกาของเครื่องนี้อาจไม่ตรง และยังไม่ได้ยืนยันวันที่วันนี้ สถานะงานและวันที่ในประวัติอาจผิด",
    settle: "ยืนยันวันที่",
};

/// English.
pub const EN: DayText = DayText {
    title: "Which day is it today?",
    before_build: |today, built| {
        format!(
            "The clock of this computer shows {today}, but the app was made on {built}: the clock is certainly wrong."
        )
    },
    before_newest: |today, newest| {
        format!(
            "The clock of this computer shows {today}, but data were changed here on {newest}: the clock may be wrong."
        )
    },
    long_after_newest: |today, newest| {
        format!(
            "The clock of this computer shows {today}, more than 400 days after the last change here on {newest}: the clock may be wrong."
        )
    },
    use_of_it: "The app needs the day to tell which tasks are due or late and to date the history. The computer's clock stays as it is.",
    today: "Today",
    missing: "Please type today's date",
    too_early: |built| format!("The app was made on {built}: please type that day or a later one"),
    answer: "Use this day",
    clock_is_right: "The clock is right",
    unsettled: "The clock of this computer may be wrong and nobody has settled the day: what is late, and the dates in the history, may be wrong too.",
    settle: "Settle the day",
};
