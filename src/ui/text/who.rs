//! Words of the dialogue ท่านคือใคร.

/// Words of the dialogue that asks who is working.
#[derive(Debug)]
pub struct WhoText {
    /// Its heading.
    pub title: &'static str,
    /// Why it is asked, and that it is no login.
    pub no_login: &'static str,
    /// Label of the name.
    pub name: &'static str,
    /// No name was given.
    pub name_missing: &'static str,
    /// Label of the position.
    pub position: &'static str,
    /// Label of the division.
    pub division: &'static str,
    /// No division.
    pub no_division: &'static str,
    /// Goes on without an answer.
    pub skip: &'static str,
    /// Gives the answer.
    pub answer: &'static str,
}

/// Thai.
pub const TH: WhoText = WhoText {
    title: "ท่านคือใคร",
    no_login: "ชื่อนี้จะแสดงในประวัติการแก้ไข เพื่อให้เพื่อนร่วมงานทราบว่าใครเป็นผู้บันทึก ไม่ใช่การเข้าสู่ระบบและไม่มีรหัสผ่าน",
    name: "ชื่อหรือชื่อเล่น",
    name_missing: "โปรดพิมพ์ชื่อหรือชื่อเล่น",
    position: "ตำแหน่ง (ถ้ามี)",
    division: "สังกัด",
    no_division: "ไม่ระบุสังกัด",
    skip: "ข้ามไปก่อน",
    answer: "เริ่มทำงาน",
};

/// English.
pub const EN: WhoText = WhoText {
    title: "Who are you?",
    no_login: "This name is shown in the history of changes, so that colleagues know who wrote what. It is no login and there is no password.",
    name: "Name or nickname",
    name_missing: "Please type a name or nickname",
    position: "Position (if any)",
    division: "Division",
    no_division: "No division",
    skip: "Skip for now",
    answer: "Start working",
};
