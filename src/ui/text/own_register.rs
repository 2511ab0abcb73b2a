//! Words of registers that the office makes.

/// Words of registers that the office makes.
#[derive(Debug)]
pub struct OwnText {
    /// Opens the list of registers to add.
    pub add: &'static str,
    /// Makes a new one.
    pub make: &'static str,
    /// Attaches one that is there; gets its name.
    pub attach: fn(&str) -> String,
    /// Takes it off the measure.
    pub detach: &'static str,
    /// It was taken off.
    pub detached: &'static str,
    /// Deletes it with its rows.
    pub delete: &'static str,
    /// It was deleted; gets its name.
    pub deleted: fn(&str) -> String,
    /// Opens the form of its name and columns.
    pub edit: &'static str,
    /// Title of the form of a new one.
    pub new_title: &'static str,
    /// What a register of one's own is for.
    pub new_about: &'static str,
    /// Its name.
    pub name: &'static str,
    /// An example of a name.
    pub name_example: &'static str,
    /// It has no name.
    pub name_missing: &'static str,
    /// Heading of the columns.
    pub columns: &'static str,
    /// Label of the name of a column; gets its place.
    pub column: fn(usize) -> String,
    /// Label of the kind of a column; gets its place.
    pub kind: fn(usize) -> String,
    /// Label of what can be chosen in a column; gets its place.
    pub choices: fn(usize) -> String,
    /// How they are written.
    pub choices_hint: &'static str,
    /// An example of them.
    pub choices_example: &'static str,
    /// Adds a column.
    pub add_column: &'static str,
    /// Name of a column that was just added.
    pub new_column: &'static str,
    /// Removes a column; gets its name.
    pub remove_column: fn(&str) -> String,
    /// A column was removed; gets its name.
    pub column_removed: fn(&str) -> String,
    /// Names of the first columns of a new register: subject, date, number.
    pub first_columns: [&'static str; 3],
    /// Makes it.
    pub create: &'static str,
    /// Closes the form of a register that is there.
    pub done: &'static str,
    /// Words of the buttons that put columns in order: up, down, drag.
    pub order: [&'static str; 3],
}

/// Thai.
pub const TH: OwnText = OwnText {
    add: "เพิ่มทะเบียน",
    make: "สร้างทะเบียนของหน่วยงาน…",
    attach: |name| format!("ใช้ทะเบียน “{name}”"),
    detach: "เอาออกจากมาตรการนี้",
    detached: "เอาทะเบียนออกจากมาตรการนี้แล้ว รายการในทะเบียนยังอยู่",
    delete: "ลบทะเบียนพร้อมทุกรายการ",
    deleted: |name| format!("ลบทะเบียน “{name}” แล้ว"),
    edit: "ชื่อและคอลัมน์",
    new_title: "สร้างทะเบียนของหน่วยงาน",
    new_about: "กำหนดชื่อและคอลัมน์เองได้ ใช้กับมาตรการใดก็ได้ แก้ไขภายหลังได้ทุกเมื่อ",
    name: "ชื่อทะเบียน",
    name_example: "เช่น ทะเบียนกิจกรรมจิตอาสา",
    name_missing: "ตั้งชื่อทะเบียนก่อน",
    columns: "คอลัมน์",
    column: |place| format!("ชื่อคอลัมน์ {place}"),
    kind: |place| format!("ชนิดของคอลัมน์ {place}"),
    choices: |place| format!("ตัวเลือกของคอลัมน์ {place}"),
    choices_hint: "บรรทัดละ 1 ตัวเลือก คัดลอกจาก Excel มาวางได้ ถ้ายังไม่ระบุ ช่องนี้รับข้อความใดก็ได้",
    choices_example: "ยืม\nคืน\nชำรุด",
    add_column: "เพิ่มคอลัมน์",
    new_column: "คอลัมน์ใหม่",
    remove_column: |name| format!("ลบคอลัมน์ {name}"),
    column_removed: |name| format!("ลบคอลัมน์ “{name}” แล้ว"),
    first_columns: ["เรื่อง", "วันที่", "จำนวน"],
    create: "สร้างทะเบียน",
    done: "เสร็จ",
    order: ["เลื่อนขึ้น", "เลื่อนลง", "ลากเพื่อเรียงลำดับ"],
};

/// English.
pub const EN: OwnText = OwnText {
    add: "Add a register",
    make: "Make a register of our own…",
    attach: |name| format!("Use register “{name}”"),
    detach: "Take off this measure",
    detached: "The register was taken off this measure; its records stay",
    delete: "Delete the register with all records",
    deleted: |name| format!("Register “{name}” deleted"),
    edit: "Name and columns",
    new_title: "Make a register of our own",
    new_about: "Name it and choose its columns; any measure can use it, and everything can be changed later",
    name: "Name of the register",
    name_example: "Such as volunteer activities",
    name_missing: "Name the register first",
    columns: "Columns",
    column: |place| format!("Name of column {place}"),
    kind: |place| format!("Kind of column {place}"),
    choices: |place| format!("Choices of column {place}"),
    choices_hint: "One a line; they can be pasted from Excel. While there are none, the cells take any text.",
    choices_example: "Lent\nReturned\nDamaged",
    add_column: "Add a column",
    new_column: "New column",
    remove_column: |name| format!("Delete column {name}"),
    column_removed: |name| format!("Column “{name}” deleted"),
    first_columns: ["Subject", "Date", "Number"],
    create: "Make the register",
    done: "Done",
    order: ["Move up", "Move down", "Drag to reorder"],
};
