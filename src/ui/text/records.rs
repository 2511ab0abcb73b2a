//! Words of the registers: the tables in which the things that measures demand are recorded.

use super::demands::{self, DemandsText};
use super::own_register::{self, OwnText};
use crate::plan::CellError;
use crate::ui::parts::SheetWords;

/// Words of the page of records.
#[derive(Debug)]
pub struct RecordsText {
    /// Leads to the page from a measure; gets how many records there are.
    pub open: fn(usize) -> String,
    /// Its title.
    pub title: &'static str,
    /// Leads back to the measure.
    pub back: &'static str,
    /// Name of the list of registers.
    pub registers: &'static str,
    /// How many records a register holds.
    pub count: fn(usize) -> String,
    /// What belongs into a register; gets its key.
    pub about: fn(&str) -> &'static str,
    /// Heading of what is demanded.
    pub demands: &'static str,
    /// Nothing recorded yet: title.
    pub empty: &'static str,
    /// Nothing recorded yet: how to begin in a table.
    pub empty_about: &'static str,
    /// Nothing recorded yet: how to begin on a phone.
    pub empty_cards: &'static str,
    /// Copies the whole register for a spreadsheet.
    pub copy: &'static str,
    /// It was copied; gets how many rows.
    pub copied: fn(usize) -> String,
    /// The browser does not let us copy.
    pub not_copied: &'static str,
    /// Downloads the register.
    pub download: &'static str,
    /// Rows were deleted; gets how many.
    pub deleted: fn(usize) -> String,
    /// Cells were emptied; gets how many.
    pub cleared: fn(usize) -> String,
    /// A block was pasted: its rows, and how many of them are new.
    pub pasted: fn(usize, usize) -> String,
    /// So many cells lie beyond the last column.
    pub beyond: fn(usize) -> String,
    /// Nothing on the clipboard can be pasted.
    pub paste_empty: &'static str,
    /// Too many rows: those of the block, and how many more there may be.
    pub paste_too_many: fn(usize, usize) -> String,
    /// So many cells could not be read.
    pub refused: fn(usize) -> String,
    /// One of them: row, column and text.
    pub refused_cell: fn(usize, &str, &str) -> String,
    /// So many more of them.
    pub refused_more: fn(usize) -> String,
    /// Throws away what could not be read.
    pub discard: &'static str,
    /// It was thrown away; gets how many.
    pub discarded: fn(usize) -> String,
    /// Takes an offered text instead.
    pub take_offer: fn(&str) -> String,
    /// A text that can be read by now but was not written.
    pub unsaved: &'static str,
    /// Heading of the months.
    pub months: &'static str,
    /// A month in which something stands; gets its name.
    pub month_filled: fn(&str) -> String,
    /// A month in which nothing stands; gets its name.
    pub month_empty: fn(&str) -> String,
    /// Says that there was no complaint; gets the month.
    pub no_complaint: fn(&str) -> String,
    /// What that does.
    pub no_complaint_about: &'static str,
    /// It was recorded; gets the month.
    pub no_complaint_done: fn(&str) -> String,
    /// What helps to type a cell, by its kind.
    pub hints: Hints,
    /// Words of the table.
    pub sheet: SheetWords,
    /// Why cells are refused.
    pub faults: Faults,
    /// Words of rules.
    pub demand: DemandsText,
    /// Registers that the office makes.
    pub own: OwnText,
}

/// What helps to type a cell.
#[derive(Debug)]
pub struct Hints {
    /// A day or a month.
    pub date: &'static str,
    /// A day.
    pub day: &'static str,
    /// A year.
    pub year: &'static str,
    /// A whole number.
    pub count: &'static str,
    /// Baht.
    pub money: &'static str,
    /// One of a list.
    pub choice: &'static str,
    /// A web address.
    pub address: &'static str,
}

/// Why cells are refused, and what to do.
#[derive(Debug)]
pub struct Faults {
    /// No number.
    pub not_a_number: &'static str,
    /// Below 0.
    pub negative: &'static str,
    /// Broken where people are counted.
    pub not_whole: &'static str,
    /// Too many digits.
    pub too_long: &'static str,
    /// Above the most there can be.
    pub too_much: fn(u16) -> String,
    /// A dash where a number belongs.
    pub dash: &'static str,
    /// A month where a day is wanted.
    pub wants_day: &'static str,
    /// A year of the Christian era.
    pub christian_year: fn(u16) -> String,
    /// No year.
    pub not_a_year: &'static str,
    /// Not in the list.
    pub not_in_list: &'static str,
    /// No such division.
    pub no_division: &'static str,
    /// No such task.
    pub no_task: &'static str,
    /// No web address.
    pub not_an_address: &'static str,
}

impl Faults {
    /// Why a cell is refused; a date says it in words of its own.
    #[must_use]
    pub fn of(&self, error: &CellError) -> Option<String> {
        Some(match error {
            CellError::NotANumber => self.not_a_number.to_owned(),
            CellError::Negative => self.negative.to_owned(),
            CellError::NotWhole => self.not_whole.to_owned(),
            CellError::TooLong => self.too_long.to_owned(),
            CellError::TooMuch { max } => (self.too_much)(*max),
            CellError::Dash => self.dash.to_owned(),
            CellError::Date(_) => return None,
            CellError::WantsDay => self.wants_day.to_owned(),
            CellError::ChristianYear { found } => (self.christian_year)(*found),
            CellError::NotAYear => self.not_a_year.to_owned(),
            CellError::NotInList => self.not_in_list.to_owned(),
            CellError::NoSuchDivision => self.no_division.to_owned(),
            CellError::NoSuchTask => self.no_task.to_owned(),
            CellError::NotAnAddress => self.not_an_address.to_owned(),
        })
    }
}

fn about_th(key: &str) -> &'static str {
    match key {
        "manuals" => "บันทึกคู่มือสำหรับประชาชนแถวละ ๑ คู่มือ ระบุกอง วันที่เผยแพร่ และลิงก์ที่เปิดดูได้",
        "statistics" => {
            "แถวละ ๑ งานบริการต่อ ๑ ช่องทาง กรอกจำนวนผู้รับบริการรายเดือน เดือนที่ไม่มีผู้รับบริการให้กรอก\u{a0}๐"
        }
        "satisfaction" => "บันทึกรายงานผลสำรวจความพึงพอใจแถวละ ๑ ฉบับ ให้มีรายงานของปีงบประมาณที่แล้วด้วย",
        "online-services" => {
            "บันทึกบริการออนไลน์แถวละ ๑ บริการ ระบุลิงก์ วันที่เปิดให้บริการ และจำนวนการใช้รายเดือน"
        }
        "personnel-papers" => "บันทึกนโยบาย แผน และรายงานผลด้านทรัพยากรบุคคล แถวละ ๑ ฉบับ",
        "manpower" => "บันทึกกรอบอัตรากำลังและจำนวนที่มีคนครอง แถวละ ๑ ตำแหน่ง โปรแกรมคำนวณตำแหน่งว่างให้",
        "appointments" => "บันทึกการบรรจุ แต่งตั้ง โอนย้าย และเลื่อนระดับ แถวละ ๑ รายการ",
        "training" => "บันทึกการฝึกอบรมแถวละ ๑ หลักสูตร ระบุจำนวนคน จำนวนวัน และงบประมาณ",
        "criteria" => "บันทึกหลักเกณฑ์การบริหารทรัพยากรบุคคลให้ครบทั้ง ๕ ด้าน",
        "integrity" => "บันทึกนโยบาย กิจกรรม และมาตรการป้องกันการทุจริต พร้อมวันที่และวิธีที่แจ้งให้ทราบ",
        "complaints" => {
            "บันทึกจำนวนเรื่องร้องเรียนรายเดือน แยกเรื่องทุจริตออกจากเรื่องทั่วไป เดือนที่ไม่มีเรื่องให้กดปุ่มของเดือนนั้น"
        }
        "channels" => {
            "บันทึกช่องทางแถวละ ๑ ช่องทางต่อ ๑ การใช้งาน ช่องทางเดียวกันที่ใช้ได้หลายเรื่องให้บันทึกหลายแถว"
        }
        "publicity" => "บันทึกการประชาสัมพันธ์ทุกครั้ง ระบุวันที่ เรื่อง ช่องทาง และกองที่ดำเนินการ",
        "reports" => "บันทึกรายงานที่เสนอผู้บริหารแถวละ ๑ ฉบับ พร้อมวันที่รายงาน",
        "questions" => "บันทึกคำถามและคำตอบ โปรแกรมนับจำนวนวันที่ใช้ตอบให้",
        "follow-up" => "บันทึกข้อสั่งการของผู้บริหาร เป็นรายการเดียวกับหน้าสำหรับผู้บริหาร",
        _ if key.starts_with("general") => {
            "บันทึกกิจกรรมหรือเอกสารที่แสดงว่าได้ดำเนินการตามมาตรการนี้ แถวละ ๑ รายการ"
        }
        _ => "ทะเบียนที่หน่วยงานกำหนดเอง แถวละ ๑ รายการ",
    }
}

fn about_en(key: &str) -> &'static str {
    match key {
        "manuals" => {
            "One row a public manual: its division, the day it was published, and a link that opens"
        }
        "statistics" => {
            "One row a service and channel: how many citizens were served each month; 0 for a month without any"
        }
        "satisfaction" => {
            "One row a satisfaction report; that of last fiscal year belongs here too"
        }
        "online-services" => {
            "One row an online service: its link, since when it is open, and its uses each month"
        }
        "personnel-papers" => "One row a policy, plan or report on personnel",
        "manpower" => {
            "One row a position: how many there are and how many are filled; the vacant ones are computed"
        }
        "appointments" => "One row an appointment, transfer or promotion",
        "training" => "One row a course: people, days and budget",
        "criteria" => "The personnel criteria, for all five topics",
        "integrity" => {
            "Policies, activities and measures against corruption, with their dates and how they were made known"
        }
        "complaints" => {
            "Complaints by month, corruption apart from the rest; for a month without any press its button"
        }
        "channels" => {
            "One row a channel and purpose; a channel that serves several purposes has several rows"
        }
        "publicity" => {
            "Everything that was made known: the day, the subject, where and by which division"
        }
        "reports" => "One row a report to the executive, with its date",
        "questions" => "Questions and answers; the days it took are computed",
        "follow-up" => "Orders of the executive, the same as on the executive's page",
        _ if key.starts_with("general") => {
            "Activities and documents that show that this measure is carried out, one a row"
        }
        _ => "A register of the office's own, one thing a row",
    }
}

/// Thai.
pub const TH: RecordsText = RecordsText {
    open: |count| match count {
        0 => "บันทึกข้อมูล".to_owned(),
        _ => format!("บันทึกข้อมูล ({count} รายการ)"),
    },
    title: "บันทึกข้อมูล",
    back: "กลับไปที่มาตรการ",
    registers: "ทะเบียน",
    count: |count| format!("{count} รายการ"),
    about: about_th,
    demands: "สิ่งที่มาตรการกำหนด",
    empty: "ยังไม่มีรายการ",
    empty_about: "พิมพ์ในแถวว่างด้านล่างได้เลย หรือคัดลอกจาก Excel แล้วกดที่ช่องแรกและวาง (Ctrl+V)",
    empty_cards: "กด “เพิ่มรายการ” แล้วกรอกทีละรายการ",
    copy: "คัดลอกทั้งทะเบียน",
    copied: |rows| format!("คัดลอกแล้ว {rows} แถว วางใน Excel ได้เลย"),
    not_copied: "เบราว์เซอร์ไม่อนุญาตให้คัดลอก ใช้การดาวน์โหลดแทน",
    download: "ดาวน์โหลด CSV",
    deleted: |rows| format!("ลบแล้ว {rows} แถว"),
    cleared: |cells| format!("ล้างแล้ว {cells} ช่อง"),
    pasted: |rows, added| match added {
        0 => format!("วางแล้ว {rows} แถว"),
        _ => format!("วางแล้ว {rows} แถว เป็นแถวใหม่ {added} แถว"),
    },
    beyond: |cells| format!("มี {cells} ช่องไม่ตรงกับคอลัมน์ใด จึงไม่ได้วาง"),
    paste_empty: "ไม่มีข้อความให้วาง คัดลอกช่องใน Excel ก่อนแล้ววางอีกครั้ง",
    paste_too_many: |pasted, free| {
        format!("วางไม่ได้ เพราะมี {pasted} แถว แต่ทะเบียนนี้รับเพิ่มได้อีก {free} แถว ข้อมูลเดิมไม่เปลี่ยนแปลง")
    },
    refused: |count| format!("มี {count} ช่องที่อ่านไม่ได้ จึงยังไม่ได้บันทึก กดเพื่อไปแก้ทีละช่อง"),
    refused_cell: |row, column, text| format!("แถว {row} {column}: “{text}”"),
    refused_more: |count| format!("และอีก {count} ช่อง"),
    discard: "ทิ้งข้อความที่อ่านไม่ได้",
    discarded: |count| format!("ทิ้งแล้ว {count} ช่อง"),
    take_offer: |text| format!("ใช้ {text}"),
    unsaved: "ข้อความนี้ยังไม่ได้บันทึก",
    months: "เดือนที่บันทึกแล้ว",
    month_filled: |month| format!("{month} บันทึกแล้ว"),
    month_empty: |month| format!("{month} ยังไม่ได้บันทึก"),
    no_complaint: |month| format!("{month}: ไม่มีเรื่องร้องเรียน"),
    no_complaint_about: "เดือนใดไม่มีเรื่องร้องเรียน กดที่เดือนนั้น โปรแกรมจะบันทึกว่า “ไม่มีเรื่องร้องเรียน” ให้",
    no_complaint_done: |month| format!("บันทึกแล้วว่าเดือน{month}ไม่มีเรื่องร้องเรียน"),
    hints: Hints {
        date: "เช่น ๑๖ ธ.ค. ๖๕ หรือ ธ.ค. ๖๕",
        day: "เช่น ๑๖ ธ.ค. ๖๕",
        year: "ปี พ.ศ. เช่น ๒๕๖๖",
        count: "จำนวนเต็ม",
        money: "จำนวนเงินเป็นบาท",
        choice: "พิมพ์บางส่วนแล้วเลือกจากรายการ",
        address: "เช่น www.example.go.th/manual",
    },
    sheet: SheetWords {
        number: "ที่",
        row: |row| format!("แถว {row}: คำสั่งของแถว"),
        new_row: "แถวใหม่",
        total: "รวม",
        cell: |column, row| format!("{column} แถว {row}"),
        up: "เลื่อนขึ้น",
        down: "เลื่อนลง",
        delete: |rows| match rows {
            0 | 1 => "ลบแถวนี้".to_owned(),
            _ => format!("ลบ {rows} แถวที่เลือก"),
        },
        keys: "พิมพ์ทับได้เลย · Enter แก้ไข/ลงแถวถัดไป · Tab ไปขวา · Shift+ลูกศร เลือกหลายช่อง · Ctrl+C / Ctrl+V คัดลอกและวางกับ Excel · Delete ล้าง · Ctrl+Z เลิกทำ · Shift+F10 คำสั่งของแถว",
        add: "เพิ่มรายการ",
        record: |row| format!("รายการที่ {row}"),
        blank: "(ยังไม่ได้กรอก)",
        more: |count| format!("แสดงอีก {count} รายการ"),
        unchosen: "(ไม่ระบุ)",
        close: "เสร็จ",
    },
    faults: Faults {
        not_a_number: "ไม่ใช่ตัวเลข กรอกเป็นตัวเลข เช่น ๑๒",
        negative: "จำนวนต้องไม่ติดลบ",
        not_whole: "ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม",
        too_long: "ตัวเลขหรือทศนิยมยาวเกินไป ตรวจดูอีกครั้ง",
        too_much: |max| format!("ต้องไม่เกิน {max}"),
        dash: "ช่องนี้เป็นจำนวน ถ้าไม่มีให้กรอก ๐",
        wants_day: "ระบุวันที่ด้วย เช่น ๑๖ ธ.ค. ๖๕",
        christian_year: |year| format!("{year} เป็นปี ค.ศ. ทะเบียนนี้ใช้ปี พ.ศ."),
        not_a_year: "ไม่ใช่ปี พ.ศ. เช่น ๒๕๖๖",
        not_in_list: "ไม่มีในรายการ กด F2 แล้วเลือกจากรายการ",
        no_division: "ไม่มีกองหรือสำนักชื่อนี้ กด F2 แล้วเลือกจากรายการ หรือเพิ่มกองในหน้าตั้งค่า",
        no_task: "ไม่มีงานนี้ในแผน กด F2 แล้วเลือกจากรายการ",
        not_an_address: "ไม่ใช่ที่อยู่เว็บ เช่น www.example.go.th/manual",
    },
    demand: demands::TH,
    own: own_register::TH,
};

/// English.
pub const EN: RecordsText = RecordsText {
    open: |count| match count {
        0 => "Records".to_owned(),
        1 => "Records (1)".to_owned(),
        _ => format!("Records ({count})"),
    },
    title: "Records",
    back: "Back to the measure",
    registers: "Registers",
    count: |count| match count {
        1 => "1 record".to_owned(),
        _ => format!("{count} records"),
    },
    about: about_en,
    demands: "What the measure demands",
    empty: "No records yet",
    empty_about: "Type in the empty row below, or copy from Excel, click the first cell and paste (Ctrl+V)",
    empty_cards: "Press “Add a record” and fill it in",
    copy: "Copy the whole register",
    copied: |rows| format!("{rows} rows copied; paste them into Excel"),
    not_copied: "The browser does not allow copying; download instead",
    download: "Download CSV",
    deleted: |rows| format!("Rows deleted: {rows}"),
    cleared: |cells| format!("Cells cleared: {cells}"),
    pasted: |rows, added| match added {
        0 => format!("Rows pasted: {rows}"),
        _ => format!("Rows pasted: {rows}, new: {added}"),
    },
    beyond: |cells| format!("Cells that match no column were not pasted: {cells}"),
    paste_empty: "There is no text to paste: copy cells in Excel first, then paste again",
    paste_too_many: |pasted, free| {
        format!(
            "Not pasted: {pasted} rows, and this register takes {free} more. Nothing was changed"
        )
    },
    refused: |count| {
        format!("Cells that could not be read and are not saved: {count}. Press one to mend it")
    },
    refused_cell: |row, column, text| format!("Row {row}, {column}: “{text}”"),
    refused_more: |count| format!("and {count} more"),
    discard: "Discard what could not be read",
    discarded: |count| format!("Discarded: {count}"),
    take_offer: |text| format!("Use {text}"),
    unsaved: "This text is not saved yet",
    months: "Months recorded",
    month_filled: |month| format!("{month}: recorded"),
    month_empty: |month| format!("{month}: not recorded"),
    no_complaint: |month| format!("{month}: no complaints"),
    no_complaint_about: "Press a month without complaints to record that there were none",
    no_complaint_done: |month| format!("Recorded: no complaints in {month}"),
    hints: Hints {
        date: "Such as 16 Dec 2022 or Dec 2022",
        day: "Such as 16 Dec 2022",
        year: "Buddhist era, such as 2566",
        count: "A whole number",
        money: "Baht",
        choice: "Type a part and choose from the list",
        address: "Such as www.example.go.th/manual",
    },
    sheet: SheetWords {
        number: "No.",
        row: |row| format!("Row {row}: actions"),
        new_row: "New row",
        total: "Total",
        cell: |column, row| format!("{column}, row {row}"),
        up: "Move up",
        down: "Move down",
        delete: |rows| match rows {
            0 | 1 => "Delete this row".to_owned(),
            _ => format!("Delete the {rows} selected rows"),
        },
        keys: "Type over a cell · Enter edits / goes down · Tab goes right · Shift+arrows select · Ctrl+C / Ctrl+V copy and paste with Excel · Delete clears · Ctrl+Z undoes · Shift+F10 row actions",
        add: "Add a record",
        record: |row| format!("Record {row}"),
        blank: "(nothing filled in)",
        more: |count| format!("Show {count} more"),
        unchosen: "(not said)",
        close: "Done",
    },
    faults: Faults {
        not_a_number: "This is no number; type one, such as 12",
        negative: "The number must not be negative",
        not_whole: "It must be a whole number",
        too_long: "Too many digits or decimals; please check",
        too_much: |max| format!("At most {max}"),
        dash: "A number belongs here; type 0 for none",
        wants_day: "Say the day too, such as 16 Dec 2022",
        christian_year: |year| {
            format!("{year} is of the Christian era; this register uses the Buddhist era")
        },
        not_a_year: "This is no year of the Buddhist era, such as 2566",
        not_in_list: "Not in the list: press F2 and choose",
        no_division: "No division of this name: press F2 and choose, or add it in the settings",
        no_task: "No such task in the plan: press F2 and choose",
        not_an_address: "This is no web address, such as www.example.go.th/manual",
    },
    demand: demands::EN,
    own: own_register::EN,
};
