//! Words of the settings.

/// Words of the settings.
#[derive(Debug)]
pub struct SettingsText {
    /// What the page is for.
    pub lead: &'static str,
    /// Heading of the office.
    pub office: &'static str,
    /// Label of its full name.
    pub name: &'static str,
    /// Label of อำเภอ.
    pub amphoe: &'static str,
    /// Label of จังหวัด.
    pub changwat: &'static str,
    /// Label of the head of the office.
    pub executive: &'static str,
    /// An example.
    pub executive_hint: &'static str,
    /// Label of who keeps the plan.
    pub coordinator: &'static str,
    /// Label of the font of documents.
    pub font: &'static str,
    /// Which font to choose.
    pub font_hint: &'static str,
    /// Heading of years and rounds.
    pub years: &'static str,
    /// Label of the plan's year.
    pub plan_year: &'static str,
    /// Label of the assessed year.
    pub assessed_year: &'static str,
    /// Why they differ.
    pub assessed_hint: &'static str,
    /// Label of the cut-off day of 6 and of 12 months.
    pub cut_offs: [&'static str; 2],
    /// What a cut-off day is.
    pub cut_off_hint: &'static str,
    /// Heading of the divisions.
    pub divisions: &'static str,
    /// How they are used.
    pub divisions_about: &'static str,
    /// Label of a division's name.
    pub division: &'static str,
    /// Label of a section's name.
    pub section: &'static str,
    /// The list of sections; gets the division.
    pub sections_of: fn(&str) -> String,
    /// Label of the field for a new division.
    pub new_division: &'static str,
    /// Label of the field for a new section.
    pub new_section: &'static str,
    /// Moves by dragging.
    pub drag: &'static str,
    /// Takes a division or section away; gets its name.
    pub delete: fn(&str) -> String,
    /// Deleted; gets the name and how many measures name it.
    pub deleted: fn(&str, usize) -> String,
    /// No division yet: title.
    pub no_divisions: &'static str,
    /// No division yet: what to do.
    pub no_divisions_about: &'static str,
    /// Heading of the screen.
    pub screen: &'static str,
    /// That these settings belong to the computer.
    pub screen_about: &'static str,
    /// Label of the language.
    pub language: &'static str,
    /// The languages, each in itself.
    pub languages: [&'static str; 2],
    /// Label of light and dark.
    pub theme: &'static str,
    /// As the computer, light, dark.
    pub themes: [&'static str; 3],
    /// Label of the digits.
    pub digits: &'static str,
    /// Thai and Arabic digits.
    pub digit_kinds: [&'static str; 2],
    /// That reports have digits of their own.
    pub digits_hint: &'static str,
    /// Heading of the data.
    pub data: &'static str,
    /// Where the data are, and what a file is for.
    pub data_about: &'static str,
    /// Saves everything to a file.
    pub save_file: &'static str,
    /// Opens a file.
    pub open_file: &'static str,
    /// What opening does.
    pub open_file_about: &'static str,
    /// Heading of who is working.
    pub who: &'static str,
    /// That it is no login.
    pub who_about: &'static str,
    /// Heading of the item list.
    pub catalogue: &'static str,
    /// What the item list is for.
    pub catalogue_about: &'static str,
    /// Opens the item list.
    pub catalogue_open: &'static str,
}

/// Thai.
pub const TH: SettingsText = SettingsText {
    lead: "ข้อมูลหน่วยงาน กอง รายการข้อ ITA การแสดงผล และการสำรองข้อมูล",
    office: "หน่วยงาน",
    name: "ชื่อหน่วยงาน",
    amphoe: "อำเภอ",
    changwat: "จังหวัด",
    executive: "ผู้บริหาร",
    executive_hint: "ชื่อและตำแหน่งของผู้บริหารใช้สำหรับลงนามท้ายรายงาน",
    coordinator: "ผู้ประสานงาน",
    font: "ฟอนต์ในไฟล์ Word",
    font_hint: "เลือกฟอนต์ที่มีอยู่ในคอมพิวเตอร์ของสำนักงาน",
    years: "ปีและรอบรายงาน",
    plan_year: "ปีงบประมาณของแผน",
    assessed_year: "ปีการประเมินที่นำผลมาวิเคราะห์",
    assessed_hint: "ตามปกติคือปีก่อนปีของแผน",
    cut_offs: [
        "วันสุดท้ายของผลในรายงานรอบ 6 เดือน",
        "วันสุดท้ายของผลในรายงานรอบ 12 เดือน",
    ],
    cut_off_hint: "รายงานแต่ละรอบแสดงผลที่ดำเนินการถึงวันนี้ ตั้งให้เลยสิ้นรอบได้ เช่น เมื่อส่งรายงานต้นเดือนเมษายน",
    divisions: "กองและส่วนราชการ",
    divisions_about: "ใช้เป็นผู้รับผิดชอบมาตรการ เรียงตามลำดับที่ต้องการให้ปรากฏในรายงาน",
    division: "ชื่อกองหรือส่วนราชการ",
    section: "ชื่องาน",
    sections_of: |division| format!("งานใน{division}"),
    new_division: "เพิ่มกองหรือส่วนราชการ",
    new_section: "เพิ่มงาน",
    drag: "ลากเพื่อเรียงลำดับ",
    delete: |name| format!("ลบ{name}"),
    deleted: |name, measures| {
        if measures == 0 {
            format!("ลบ{name}แล้ว")
        } else {
            format!(
                "ลบ{name}แล้ว มี {measures} มาตรการที่ระบุเป็นผู้รับผิดชอบ โปรดตรวจสอบผู้รับผิดชอบของมาตรการเหล่านั้น"
            )
        }
    },
    no_divisions: "ยังไม่มีกองหรือส่วนราชการ",
    no_divisions_about: "เพิ่มกองของหน่วยงาน เช่น สำนักปลัด กองคลัง กองช่าง เพื่อเลือกเป็นผู้รับผิดชอบมาตรการ",
    screen: "การแสดงผลบนเครื่องนี้",
    screen_about: "มีผลเฉพาะเครื่องนี้ ไม่เปลี่ยนข้อมูลในแผน",
    language: "ภาษา",
    languages: ["ไทย", "English"],
    theme: "ความสว่าง",
    themes: ["ตามเครื่อง", "สว่าง", "มืด"],
    digits: "ตัวเลขบนหน้าจอ",
    digit_kinds: ["ไทย ๑๒๓", "อารบิก 123"],
    digits_hint: "ใช้กับหน้าจอภาษาไทย ตัวเลขในรายงานเลือกได้ต่างหากที่หน้ารายงาน",
    data: "ข้อมูลและไฟล์",
    data_about: "โปรแกรมเก็บแผนไว้ในเบราว์เซอร์ของเครื่องนี้ และบันทึกให้ทันทีทุกครั้งที่แก้ไข โปรดบันทึกเป็นไฟล์ลงแฟลชไดรฟ์เป็นประจำ เพื่อสำรองไว้และใช้ส่งต่อให้กองหรือเครื่องอื่น",
    save_file: "บันทึกทั้งหมดเป็นไฟล์",
    open_file: "เปิดไฟล์…",
    open_file_about: "เปิดไฟล์ของแผนเดียวกัน โปรแกรมจะรวมข้อมูลให้โดยไม่ลบของเดิม หากเป็นแผนอื่นจะเปิดแยกเป็นอีกแผน ลากไฟล์มาวางในหน้านี้ก็ได้",
    who: "ท่านคือใคร",
    who_about: "ใช้บอกเพื่อนร่วมงานว่าใครเป็นผู้บันทึก ไม่ใช่การเข้าสู่ระบบ",
    catalogue: "รายการข้อ ITA ของหน่วยงาน",
    catalogue_about: "แก้ถ้อยคำ เพิ่ม เรียง หรือวางรายการจาก Excel ได้ การปรับรุ่นโปรแกรมจะไม่ทับสิ่งที่ท่านแก้",
    catalogue_open: "เปิดรายการข้อ",
};

/// English.
pub const EN: SettingsText = SettingsText {
    lead: "The office, its divisions, the ITA item list, the screen, and copies of your data.",
    office: "Office",
    name: "Name of the office",
    amphoe: "District (amphoe)",
    changwat: "Province",
    executive: "Executive",
    executive_hint: "Reports are signed with the executive's name and position.",
    coordinator: "Coordinator",
    font: "Font of Word files",
    font_hint: "Choose one that the computers of the office have",
    years: "Years and rounds",
    plan_year: "Fiscal year of the plan",
    assessed_year: "Assessment that is analysed",
    assessed_hint: "Usually the year before the plan's",
    cut_offs: [
        "Last day of the 6-month report",
        "Last day of the 12-month report",
    ],
    cut_off_hint: "A report holds results up to this day. It may lie after the round's end, for example when the report is handed in early in April.",
    divisions: "Divisions",
    divisions_about: "They answer for measures, in the order in which reports list them.",
    division: "Name of the division",
    section: "Name of the section",
    sections_of: |division| format!("Sections of {division}"),
    new_division: "Add a division",
    new_section: "Add a section",
    drag: "Drag to reorder",
    delete: |name| format!("Delete {name}"),
    deleted: |name, measures| match measures {
        0 => format!("{name} was deleted"),
        1 => format!("{name} was deleted. One measure names it: please check who is responsible."),
        _ => {
            format!(
                "{name} was deleted. {measures} measures name it: please check who is responsible."
            )
        }
    },
    no_divisions: "No divisions yet",
    no_divisions_about: "Add the divisions of your office, so that they can answer for measures.",
    screen: "This computer's screen",
    screen_about: "For this computer only; the plan does not change.",
    language: "Language",
    languages: TH.languages,
    theme: "Brightness",
    themes: ["As the computer", "Light", "Dark"],
    digits: "Digits on screens in Thai",
    digit_kinds: ["Thai ๑๒๓", "Arabic 123"],
    digits_hint: "English screens have Arabic digits. Reports have a choice of their own on the reports page.",
    data: "Data and files",
    data_about: "The plan is kept in the browser of this computer and saved with every change. Save it to a file on a stick regularly: as a backup, and to hand it to a division or another computer.",
    save_file: "Save everything to a file",
    open_file: "Open a file…",
    open_file_about: "A file of the same plan is merged and nothing is deleted; another plan opens beside this one. You can also drop the file onto this page.",
    who: "Who are you?",
    who_about: "Tells colleagues who wrote what. It is no login.",
    catalogue: "The office's ITA item list",
    catalogue_about: "Correct, add, reorder or paste items from Excel. Updates of the app never replace what you wrote.",
    catalogue_open: "Open the item list",
};
