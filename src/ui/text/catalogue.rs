//! Words of the office's item list.

use crate::ita::PasteError;

/// Words of the office's item list.
#[derive(Debug)]
pub struct CatalogueText {
    /// The title.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Leads back.
    pub back: &'static str,
    /// Label of the year.
    pub year: &'static str,
    /// Label of the instruments.
    pub instrument: &'static str,
    /// A year that nothing is built in for: that year, and the one that is shown.
    pub borrowed: fn(&str, &str) -> String,
    /// What is known of the list's completeness; gets the remark.
    pub coverage: fn(&str) -> String,
    /// So many items carry a wording that is not verified.
    pub unverified_count: fn(usize) -> String,
    /// Caption of the table: instrument and year.
    pub caption: fn(&str, &str) -> String,
    /// Column of the code.
    pub code: &'static str,
    /// Column of the wording.
    pub name: &'static str,
    /// Column of the indicator.
    pub indicator: &'static str,
    /// Column of the buttons.
    pub actions: &'static str,
    /// No indicator.
    pub no_indicator: &'static str,
    /// Mark of a wording that nobody compared with the official one.
    pub unverified: &'static str,
    /// Mark of the office's own wording.
    pub own: &'static str,
    /// Label of a wording; gets the code.
    pub name_of: fn(&str) -> String,
    /// Label of an indicator; gets the code.
    pub indicator_of: fn(&str) -> String,
    /// Moves an item up; gets the code.
    pub up: fn(&str) -> String,
    /// Moves an item down; gets the code.
    pub down: fn(&str) -> String,
    /// Says that the wording is right; gets the code.
    pub confirm: fn(&str) -> String,
    /// Brings the built-in wording back; gets the code.
    pub reset: fn(&str) -> String,
    /// Takes an item out; gets the code.
    pub remove: fn(&str) -> String,
    /// An item was taken out; gets the code.
    pub removed: fn(&str) -> String,
    /// Heading of the items that were taken out.
    pub removed_items: &'static str,
    /// Brings an item back; gets the code.
    pub restore: fn(&str) -> String,
    /// No item at all: title.
    pub empty: &'static str,
    /// No item at all: what to do.
    pub empty_about: &'static str,
    /// Heading of the form that adds an item.
    pub add: &'static str,
    /// The code is there already.
    pub exists: fn(&str) -> String,
    /// Opens the dialogue that pastes.
    pub paste: &'static str,
    /// How to paste.
    pub paste_about: &'static str,
    /// Label of the field to paste into.
    pub paste_field: &'static str,
    /// An example inside it.
    pub paste_example: &'static str,
    /// Caption of the preview.
    pub preview: &'static str,
    /// Column of what happens.
    pub effect: &'static str,
    /// A new item, a changed one, an unchanged one.
    pub effects: [&'static str; 3],
    /// A row that is left out.
    pub left_out: &'static str,
    /// Takes the rows; gets how many.
    pub take: fn(usize) -> String,
    /// Rows were taken; gets how many.
    pub taken: fn(usize) -> String,
    /// A row begins with no code: row and its text.
    pub no_code: fn(usize, &str) -> String,
    /// A bare number of no instrument: row and number.
    pub no_instrument: fn(usize, u16) -> String,
    /// A code without wording: row and code.
    pub no_name: fn(usize, &str) -> String,
    /// No number of an indicator: row and text.
    pub bad_indicator: fn(usize, &str) -> String,
    /// Too many columns: row and the first text too many.
    pub too_many_columns: fn(usize, &str) -> String,
    /// A code twice: row, code, first row.
    pub repeated: fn(usize, &str, usize) -> String,
}

impl CatalogueText {
    /// Why a pasted row was not understood, and what to do.
    #[must_use]
    pub fn of_paste(&self, error: &PasteError) -> String {
        match error {
            PasteError::NoCode { row, text } => (self.no_code)(*row, text),
            PasteError::NoInstrument { row, number } => (self.no_instrument)(*row, *number),
            PasteError::NoName { row, code } => (self.no_name)(*row, code),
            PasteError::BadIndicator { row, text } => (self.bad_indicator)(*row, text),
            PasteError::TooManyColumns { row, text } => (self.too_many_columns)(*row, text),
            PasteError::Repeated { row, code, first } => (self.repeated)(*row, code, *first),
        }
    }
}

/// Thai.
pub const TH: CatalogueText = CatalogueText {
    title: "รายการข้อ ITA ของหน่วยงาน",
    lead: "สำเนาของหน่วยงานเอง แก้ถ้อยคำให้ตรงกับเอกสารของ ป.ป.ช. ได้ทุกข้อ การปรับรุ่นโปรแกรมจะไม่ทับสิ่งที่แก้ไว้",
    back: "กลับไปหน้าตั้งค่า",
    year: "ปีการประเมิน",
    instrument: "แบบวัด",
    borrowed: |year, shown| {
        format!(
            "โปรแกรมยังไม่มีรายการข้อของปี {year} จึงแสดงของปี {shown} เป็นตัวตั้งต้น โปรดแก้ให้ตรงกับเอกสารของปี {year}"
        )
    },
    coverage: |remark| format!("หมายเหตุของรายการนี้: {remark}"),
    unverified_count: |count| {
        format!("มี {count} ข้อที่ยังไม่ได้ตรวจกับเอกสารต้นฉบับ โปรดตรวจถ้อยคำก่อนใช้ในเอกสารราชการ")
    },
    caption: |instrument, year| format!("ข้อของแบบวัด {instrument} ปี {year}"),
    code: "ข้อ",
    name: "ถ้อยคำ",
    indicator: "ตัวชี้วัด",
    actions: "จัดการ",
    no_indicator: "ไม่ระบุ",
    unverified: "ยังไม่ตรวจสอบ",
    own: "แก้ไขโดยหน่วยงาน",
    name_of: |code| format!("ถ้อยคำของข้อ {code}"),
    indicator_of: |code| format!("ตัวชี้วัดของข้อ {code}"),
    up: |code| format!("เลื่อนข้อ {code} ขึ้น"),
    down: |code| format!("เลื่อนข้อ {code} ลง"),
    confirm: |code| format!("ยืนยันว่าถ้อยคำของข้อ {code} ถูกต้อง"),
    reset: |code| format!("กลับเป็นถ้อยคำเดิมของข้อ {code}"),
    remove: |code| format!("นำข้อ {code} ออก"),
    removed: |code| format!("นำข้อ {code} ออกแล้ว"),
    removed_items: "ข้อที่นำออก",
    restore: |code| format!("นำข้อ {code} กลับ"),
    empty: "ยังไม่มีรายการข้อของแบบวัดนี้",
    empty_about: "คัดลอกตารางจาก Excel หรือเอกสารคู่มือ แล้วกด “วางจาก Excel” หรือเพิ่มทีละข้อด้านล่าง",
    add: "เพิ่มข้อ",
    exists: |code| format!("มีข้อ {code} อยู่แล้ว แก้ไขในตารางด้านบนได้เลย"),
    paste: "วางจาก Excel",
    paste_about: "คัดลอกจาก Excel สามคอลัมน์ คือ รหัสข้อ ถ้อยคำ และเลขตัวชี้วัด (เว้นได้) แล้ววางในช่องนี้ โปรแกรมแสดงผลให้ตรวจก่อนบันทึก",
    paste_field: "ข้อความที่คัดลอกมา",
    paste_example: "o1\tโครงสร้าง\t9.1",
    preview: "ผลที่อ่านได้",
    effect: "ผล",
    effects: ["เพิ่มใหม่", "แก้ไข", "เหมือนเดิม"],
    left_out: "ไม่นำเข้า",
    take: |count| {
        if count == 0 {
            "บันทึก".to_owned()
        } else {
            format!("บันทึก {count} ข้อ")
        }
    },
    taken: |count| format!("บันทึกแล้ว {count} ข้อ"),
    no_code: |row, text| format!("แถวที่ {row} “{text}” ไม่ขึ้นต้นด้วยรหัสข้อ เช่น o1"),
    no_instrument: |row, number| {
        format!("แถวที่ {row} มีแต่เลข {number} โปรดใส่อักษรของแบบวัดนำหน้า เช่น o{number}")
    },
    no_name: |row, code| format!("แถวที่ {row} ข้อ {code} ไม่มีถ้อยคำ โปรดพิมพ์ถ้อยคำ"),
    bad_indicator: |row, text| {
        format!("แถวที่ {row} “{text}” ไม่ใช่เลขตัวชี้วัด โปรดพิมพ์เลข เช่น 9.2 หรือเว้นว่าง")
    },
    too_many_columns: |row, text| {
        format!("แถวที่ {row} มีคอลัมน์เกิน ตั้งแต่ “{text}” โปรดคัดลอกเฉพาะรหัส ถ้อยคำ และตัวชี้วัด")
    },
    repeated: |row, code, first| format!("แถวที่ {row} ข้อ {code} ซ้ำกับแถวที่ {first} ใช้แถวแรก"),
};

/// English.
pub const EN: CatalogueText = CatalogueText {
    title: "The office's ITA item list",
    lead: "Your office's own copy: correct any wording to match the NACC's papers. Updates of the app never replace what you wrote.",
    back: "Back to settings",
    year: "Assessed year",
    instrument: "Instrument",
    borrowed: |year, shown| {
        format!(
            "The app has no list for {year} yet and shows that of {shown} to begin with. Please correct it to match the papers of {year}."
        )
    },
    coverage: |remark| format!("About this list: {remark}"),
    unverified_count: |count| {
        format!(
            "{count} items were not compared with the official papers. Check their wording before you use it officially."
        )
    },
    caption: |instrument, year| format!("Items of {instrument}, {year}"),
    code: "Item",
    name: "Wording",
    indicator: "Indicator",
    actions: "Actions",
    no_indicator: "None",
    unverified: "Not verified",
    own: "Changed by the office",
    name_of: |code| format!("Wording of {code}"),
    indicator_of: |code| format!("Indicator of {code}"),
    up: |code| format!("Move {code} up"),
    down: |code| format!("Move {code} down"),
    confirm: |code| format!("Confirm that the wording of {code} is right"),
    reset: |code| format!("Back to the built-in wording of {code}"),
    remove: |code| format!("Take {code} out"),
    removed: |code| format!("{code} was taken out"),
    removed_items: "Items taken out",
    restore: |code| format!("Bring {code} back"),
    empty: "No items of this instrument yet",
    empty_about: "Copy the table from Excel or the manual and press “Paste from Excel”, or add items one by one below.",
    add: "Add an item",
    exists: |code| format!("{code} is there already; change it in the table above"),
    paste: "Paste from Excel",
    paste_about: "Copy three columns from Excel: code, wording, and the indicator's number (may be left out). Paste them here; you see what was read before anything is saved.",
    paste_field: "What you copied",
    paste_example: "o1\tโครงสร้าง\t9.1",
    preview: "What was read",
    effect: "Effect",
    effects: ["new", "changed", "as before"],
    left_out: "left out",
    take: |count| match count {
        0 => "Save".to_owned(),
        1 => "Save 1 item".to_owned(),
        _ => format!("Save {count} items"),
    },
    taken: |count| match count {
        1 => "1 item saved".to_owned(),
        _ => format!("{count} items saved"),
    },
    no_code: |row, text| {
        format!("Row {row}, “{text}”, does not begin with an item code such as o1")
    },
    no_instrument: |row, number| {
        format!(
            "Row {row} has the bare number {number}: put the instrument's letter before it, such as o{number}"
        )
    },
    no_name: |row, code| format!("Row {row}: {code} has no wording; please type it"),
    bad_indicator: |row, text| {
        format!("Row {row}: “{text}” is no indicator; type a number such as 9.2 or leave it empty")
    },
    too_many_columns: |row, text| {
        format!(
            "Row {row} has too many columns, from “{text}” on: copy code, wording and indicator only"
        )
    },
    repeated: |row, code, first| {
        format!("Row {row}: {code} stood in row {first} already, which counts")
    },
};
