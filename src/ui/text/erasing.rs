//! Words about erasing personal data for good.

/// Words of `#/erase`, and of the question before anything is erased.
#[derive(Debug)]
pub struct ErasingText {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// The button that asks to erase something.
    pub erase: &'static str,
    /// Heading of the question.
    pub question: &'static str,
    /// A value; gets the value, the field, and what it belongs to.
    pub value: fn(&str, &str, &str) -> String,
    /// A response; gets what was written freely, empty for nothing.
    pub response: fn(&str) -> String,
    /// Where it goes from.
    pub goes: &'static str,
    /// What does not come back, and what stays.
    pub stays: &'static str,
    /// Erases one value; gets how often it was written.
    pub this_value: fn(usize) -> String,
    /// Erases all values of the field; gets how many.
    pub all_values: fn(usize) -> String,
    /// Erases the response.
    pub this_response: &'static str,
    /// Does nothing.
    pub cancel: &'static str,
    /// It was done.
    pub done: &'static str,
    /// What stands in the place of a value that was erased.
    pub erased: &'static str,
    /// So many values of a file were erased elsewhere.
    pub came: fn(usize) -> String,
    /// Heading of what is kept.
    pub places: &'static str,
    /// Headings of the places: values, responses, put aside, drafts, unreadable, folders, people.
    pub place: [&'static str; 7],
    /// Values: so many hold one, so many are erased.
    pub values: fn(usize, usize) -> String,
    /// How to erase a value.
    pub values_how: &'static str,
    /// Leads to the log.
    pub to_log: &'static str,
    /// Responses: so many hold content, so many are erased.
    pub responses: fn(usize, usize) -> String,
    /// How to erase a response, and what leaving it out is.
    pub responses_how: &'static str,
    /// Leads to the results.
    pub to_results: &'static str,
    /// Put aside: so many values and responses.
    pub put_aside: fn(usize, usize) -> String,
    /// What that is.
    pub put_aside_how: &'static str,
    /// So many drafts.
    pub drafts: fn(usize) -> String,
    /// What a draft is.
    pub drafts_how: &'static str,
    /// So many records that could not be read.
    pub unreadable: fn(usize) -> String,
    /// Why they cannot be looked into.
    pub unreadable_how: &'static str,
    /// One of them; gets the day and how many letters.
    pub record: fn(&str, usize) -> String,
    /// Erases all of a place.
    pub erase_all: &'static str,
    /// How the folders are kept free of it.
    pub folders_how: &'static str,
    /// Leads to the folders.
    pub to_folders: &'static str,
    /// Which names stay.
    pub people_how: &'static str,
    /// Heading of what is out of reach.
    pub outside: &'static str,
    /// Copies that this computer cannot reach, each a line.
    pub copies: [&'static str; 6],
}

/// Thai.
pub const TH: ErasingText = ErasingText {
    title: "ข้อมูลส่วนบุคคลและการลบถาวร",
    lead: "โปรแกรมเก็บอะไรไว้ที่ใด และลบอย่างไรให้หายจริง",
    erase: "ลบถาวร…",
    question: "ลบถาวร กู้คืนไม่ได้",
    value: |value, field, what| format!("ค่า “{value}” ในช่อง {field} ของ {what}"),
    response: |words| {
        if words.is_empty() {
            "คำตอบหนึ่งชุดทั้งชุด เหลือเพียงเลขสุ่มประจำชุด".to_owned()
        } else {
            format!("คำตอบทั้งชุดที่เขียนว่า “{words}” เหลือเพียงเลขสุ่มประจำชุด")
        }
    },
    goes: "หายจากเครื่องนี้ทันที ทั้งแผน ประวัติ ฉบับร่างของช่องนั้น ภาพหน้าแรกที่เก็บไว้ และไฟล์ที่เครื่องนี้เขียนในโฟลเดอร์งานและโฟลเดอร์กลาง เครื่องอื่นลบตามเมื่อรับไฟล์จากเครื่องนี้",
    stays: "เปิดไฟล์เก่าแล้วก็ไม่กลับมา ที่ยังอยู่คือใครแก้ไขช่องใดเมื่อใด รายงานที่ปิดรอบแล้วเมื่อพิมพ์ใหม่จะไม่มีค่านี้ และสำเนาที่ส่งหรือพิมพ์ออกไปแล้วต้องลบเอง",
    this_value: |count| {
        if count > 1 {
            format!("ลบค่านี้ทั้ง {count} ครั้งที่บันทึก")
        } else {
            "ลบค่านี้".to_owned()
        }
    },
    all_values: |count| format!("ลบทั้ง {count} ค่าที่เคยอยู่ในช่องนี้ รวมค่าปัจจุบัน"),
    this_response: "ลบคำตอบชุดนี้",
    cancel: "ไม่ลบ",
    done: "ลบถาวรแล้ว",
    erased: "(ลบถาวรแล้ว)",
    came: |count| format!("มี {count} ค่าที่ถูกลบถาวรแล้วจากเครื่องอื่น เมื่อรับไฟล์นี้จะหายจากเครื่องนี้ด้วย"),
    places: "ที่เก็บในเครื่องนี้",
    place: [
        "แผน ทะเบียน และประวัติการแก้ไข",
        "คำตอบแบบสอบถาม",
        "ส่วนของไฟล์ที่ไม่ได้รับเข้า",
        "ฉบับร่างที่ยังพิมพ์ไม่เสร็จ",
        "ข้อมูลที่อ่านไม่ได้ซึ่งแยกเก็บไว้",
        "โฟลเดอร์งานและโฟลเดอร์กลาง",
        "ชื่อผู้แก้ไข",
    ],
    values: |kept, erased| format!("{kept} ค่า · ลบถาวรแล้ว {erased} ค่า"),
    values_how: "ค้นหาข้อความในประวัติ แล้วเลือก “ลบถาวร…” ที่รายการนั้น หรือเปิดประวัติของช่องจากปุ่มนาฬิกาด้านบน การแก้หรือลบตามปกติไม่ทำให้ค่าเดิมหายจากประวัติ",
    to_log: "เปิดประวัติการแก้ไข",
    responses: |kept, erased| format!("{kept} ชุด · ลบถาวรแล้ว {erased} ชุด"),
    responses_how: "เลือก “ลบถาวร…” ที่ข้อเสนอแนะในหน้าผลสำรวจ ต่างจาก “ไม่นับคำตอบชุดนี้” ซึ่งตัดออกจากผลแต่เก็บเนื้อหาไว้และนับใหม่ได้",
    to_results: "เปิดผลสำรวจ",
    put_aside: |values, responses| format!("{values} ค่า และคำตอบ {responses} ชุด"),
    put_aside_how: "ส่วนที่เลือกไม่รับหรือยกเลิกการรับ เก็บไว้เผื่อรับภายหลัง ไม่ถูกส่งออก",
    drafts: |count| format!("{count} ช่อง"),
    drafts_how: "ข้อความที่พิมพ์ค้างไว้ซึ่งโปรแกรมยังอ่านไม่ออก",
    unreadable: |count| format!("{count} ชุด"),
    unreadable_how: "โปรแกรมอ่านไม่ได้จึงบอกไม่ได้ว่ามีข้อมูลของใคร โปรดดาวน์โหลดในหน้าความปลอดภัยของข้อมูลก่อน ถ้ายังต้องการกู้",
    record: |day, letters| format!("{day} · {letters} ตัวอักษร"),
    erase_all: "ลบทั้งหมดถาวร…",
    folders_how: "ไฟล์ของแผนนี้ที่เครื่องนี้เขียนไว้ ทั้งปัจจุบัน ก่อนหน้า และรุ่นเก่า ถูกเขียนใหม่โดยไม่มีสิ่งที่ลบ ทันทีหรือเมื่อเปิดโฟลเดอร์ครั้งต่อไป ไฟล์ของเครื่องอื่นเขียนใหม่เมื่อเครื่องนั้นรับไฟล์แล้ว",
    to_folders: "เปิดหน้ารับ–ส่งข้อมูล",
    people_how: "ชื่อที่เจ้าหน้าที่ระบุไว้ยังอยู่กับรายการแก้ไขทุกรายการ เพราะเป็นหลักฐานว่าใครแก้ไข จะลบแยกไม่ได้ ชื่อที่เครื่องจำไว้เปลี่ยนได้ที่ปุ่มชื่อด้านบน",
    outside: "สำเนาที่โปรแกรมลบให้ไม่ได้",
    copies: [
        "ไฟล์ที่บันทึก ดาวน์โหลด หรือส่งให้ผู้อื่น รวมถึงข้อมูลดิบและไฟล์ตาราง",
        "เอกสารที่พิมพ์หรือบันทึกเป็น Word, Excel, PDF และชุดเผยแพร่บนเว็บไซต์",
        "เครื่องอื่นที่ยังไม่ได้รับไฟล์หลังการลบ และเครื่องที่ใช้โปรแกรมรุ่นเก่ากว่า ซึ่งส่งต่อเครื่องหมายการลบแต่ไม่ลบเอง",
        "แผนปีอื่นที่คัดลอกค่านี้ไปตอนเริ่มปีใหม่ ให้เปิดแผนปีนั้นแล้วลบอีกครั้ง",
        "สำเนาสำรองของวินโดวส์ ไดรฟ์เครือข่าย และถังขยะของแฟลชไดรฟ์",
        "ร่องรอยในดิสก์ที่เบราว์เซอร์ยังไม่เขียนทับ ผู้มีความรู้อาจกู้ได้ภายในระยะหนึ่ง",
    ],
};

/// English.
pub const EN: ErasingText = ErasingText {
    title: "Personal data and erasing",
    lead: "What is kept where, and how to make it go for good.",
    erase: "Erase…",
    question: "Erase for good: it cannot come back",
    value: |value, field, what| format!("The value “{value}” in {field} of {what}"),
    response: |words| {
        if words.is_empty() {
            "One whole response; its random number alone is left".to_owned()
        } else {
            format!("The whole response that says “{words}”; its random number alone is left")
        }
    },
    goes: "It goes from this computer at once: plan, history, drafts of the field, the picture of the first screen, and the files that this computer wrote into work folder and shared folder. Other computers follow when they take a file from here.",
    stays: "No older file brings it back. Who changed which field and when stays. Reports of closed rounds that are printed anew lack it, and copies that were sent or printed have to be destroyed by hand.",
    this_value: |count| {
        if count > 1 {
            format!("Erase this value, all {count} times it was saved")
        } else {
            "Erase this value".to_owned()
        }
    },
    all_values: |count| {
        format!("Erase all {count} values that ever stood in this field, the present one too")
    },
    this_response: "Erase this response",
    cancel: "Keep it",
    done: "Erased for good",
    erased: "(erased)",
    came: |count| {
        format!("{count} values were erased elsewhere; taking the file in erases them here")
    },
    places: "Kept on this computer",
    place: [
        "Plan, registers and history",
        "Responses",
        "Parts of files that were not taken",
        "Drafts",
        "Unreadable data set aside",
        "Work folder and shared folder",
        "Names of those who made changes",
    ],
    values: |kept, erased| format!("{kept} values · {erased} erased"),
    values_how: "Search the history and choose “Erase…” at the line, or open the history of a field with the clock at the top. Changing or deleting in the usual way leaves the old value in the history.",
    to_log: "Open the history",
    responses: |kept, erased| format!("{kept} responses · {erased} erased"),
    responses_how: "Choose “Erase…” at a suggestion on the page of results. Leaving a response out is another thing: its content is kept, and it can be counted again.",
    to_results: "Open the results",
    put_aside: |values, responses| format!("{values} values and {responses} responses"),
    put_aside_how: "What was not taken or was taken back: kept in case it is taken later, and never sent.",
    drafts: |count| format!("{count} fields"),
    drafts_how: "What was typed and cannot be read yet.",
    unreadable: |count| format!("{count} records"),
    unreadable_how: "The app cannot read them and cannot tell whose data they hold. Download them on the page of safety first if they may still be rescued.",
    record: |day, letters| format!("{day} · {letters} letters"),
    erase_all: "Erase all of it…",
    folders_how: "The files of this plan that this computer wrote, the present, the one before and older ones, are written again without what was erased, at once or when the folder is next opened. Files of other computers are written again once they have taken it in.",
    to_folders: "Open the page of files",
    people_how: "The name that a person gave stays with each change, because it shows who made it; it cannot be erased alone. The name that this computer remembers can be changed with the button at the top.",
    outside: "Copies that the app cannot reach",
    copies: [
        "Files that were saved, downloaded or sent, raw data and tables too",
        "Documents that were printed or saved as Word, Excel or PDF, and packs for the web site",
        "Computers that have taken no file since, and older versions of the app, which hand the mark on but erase nothing themselves",
        "Plans of other years into which the value was copied: open that year and erase it there",
        "Backups of Windows, network drives, and the bin of a stick",
        "Traces on the disk that the browser has not written over yet: for a while somebody with skill may bring them back",
    ],
};
