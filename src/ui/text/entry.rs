//! Words of the entry of questionnaires on paper.

/// Words of `#/survey/entry`.
#[derive(Debug)]
pub struct EntryText {
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Heading of what holds for the whole pile.
    pub pile: &'static str,
    /// The day on which people answered.
    pub day: &'static str,
    /// The pile.
    pub batch: &'static str,
    /// An example of it.
    pub batch_example: &'static str,
    /// The number on the sheet.
    pub number: &'static str,
    /// It is no number.
    pub number_wrong: &'static str,
    /// The service.
    pub service: &'static str,
    /// None.
    pub none: &'static str,
    /// What is done with a sheet.
    pub mode: &'static str,
    /// Typed in.
    pub first: &'static str,
    /// Typed once more and compared.
    pub second: &'static str,
    /// The sheet; gets its number.
    pub sheet: fn(u32) -> String,
    /// Which keys do what.
    pub keys: &'static str,
    /// How many lines are answered.
    pub answered: fn(usize, usize) -> String,
    /// The suggestion.
    pub suggestion: &'static str,
    /// Keeps the sheet.
    pub keep: &'static str,
    /// Compares the sheet.
    pub compare: &'static str,
    /// The sheet is on the disk.
    pub kept: fn(u32) -> String,
    /// Nothing was typed.
    pub empty: &'static str,
    /// The sheet was typed in before.
    pub known: fn(u32) -> String,
    /// The sheet was not typed in yet.
    pub unknown: fn(u32) -> String,
    /// The disk did not take it.
    pub not_kept: fn(&str) -> String,
    /// Both typings are alike.
    pub alike: fn(u32) -> String,
    /// Heading of the differences.
    pub differences: fn(u32) -> String,
    /// One of them: line, first, second.
    pub difference: fn(usize, &str, &str) -> String,
    /// The suggestion differs.
    pub suggestion_differs: &'static str,
    /// Nothing was answered.
    pub no_answer: &'static str,
    /// Keeps what was typed first.
    pub keep_first: &'static str,
    /// Takes what was typed second.
    pub take_second: &'static str,
    /// Why the first response no longer counts.
    pub replaced: &'static str,
    /// ไม่ระบุ
    pub unsaid: &'static str,
    /// No opinion.
    pub no_opinion: &'static str,
    /// What is left to type of a line with several choices.
    pub several: &'static str,
    /// How many sheets of the pile are kept.
    pub in_pile: fn(usize) -> String,
}

/// Thai.
pub const TH: EntryText = EntryText {
    title: "กรอกจากแบบสอบถามกระดาษ",
    lead: "กดตัวเลขตามที่ผู้ตอบเลือก โปรแกรมเลื่อนไปข้อถัดไปให้เอง ใช้แป้นพิมพ์อย่างเดียวได้ทั้งหมด",
    pile: "ชุดแบบสอบถาม",
    day: "วันที่ตอบ",
    batch: "ชุดที่",
    batch_example: "เช่น 1 หรือ กองคลัง-ม.ค.",
    number: "แผ่นที่",
    number_wrong: "โปรดพิมพ์เลขที่แผ่น ตั้งแต่ 1",
    service: "งานบริการ",
    none: "ไม่ระบุ",
    mode: "วิธีกรอก",
    first: "กรอกใหม่",
    second: "กรอกซ้ำเพื่อตรวจทาน",
    sheet: |number| format!("แผ่นที่ {number}"),
    keys: "ตัวเลข ตอบแล้วไปข้อถัดไป · 0 ไม่ระบุ · เว้นวรรค ข้ามข้อ · Backspace แก้ข้อก่อนหน้า · ↑ ↓ เลื่อน · Enter บันทึกแผ่นนี้",
    answered: |answered, of| format!("ตอบแล้ว {answered} จาก {of} ข้อ"),
    suggestion: "ข้อเสนอแนะ",
    keep: "บันทึกแผ่นนี้ (Enter)",
    compare: "ตรวจทานแผ่นนี้ (Enter)",
    kept: |number| format!("บันทึกแผ่นที่ {number} แล้ว"),
    empty: "แผ่นนี้ยังไม่ได้กรอกอะไร",
    known: |number| {
        format!("แผ่นที่ {number} ของชุดนี้กรอกไปแล้ว โปรดตรวจเลขที่แผ่น หรือเลือก “กรอกซ้ำเพื่อตรวจทาน”")
    },
    unknown: |number| format!("ยังไม่เคยกรอกแผ่นที่ {number} ของชุดนี้ โปรดตรวจเลขที่แผ่น หรือเลือก “กรอกใหม่”"),
    not_kept: |why| format!("ยังไม่ได้บันทึกแผ่นนี้ {why}"),
    alike: |number| format!("แผ่นที่ {number} กรอกตรงกันทั้งสองครั้ง"),
    differences: |number| format!("แผ่นที่ {number} กรอกไม่ตรงกัน"),
    difference: |line, first, second| format!("ข้อ {line}: ครั้งแรก {first} · ครั้งนี้ {second}"),
    suggestion_differs: "ข้อเสนอแนะไม่เหมือนกัน",
    no_answer: "ไม่ได้ตอบ",
    keep_first: "ใช้ครั้งแรก",
    take_second: "ใช้ครั้งนี้แทน",
    replaced: "แทนที่ด้วยการกรอกซ้ำเพื่อตรวจทาน",
    unsaid: "ไม่ระบุ",
    no_opinion: "ไม่มีความเห็น",
    several: "เลือกได้หลายข้อ กดเว้นวรรคเมื่อครบ",
    in_pile: |n| format!("ชุดนี้กรอกแล้ว {n} แผ่น"),
};

/// English.
pub const EN: EntryText = EntryText {
    title: "Enter questionnaires from paper",
    lead: "Press the digit that was chosen; the next line comes by itself. The keyboard alone is enough.",
    pile: "The pile",
    day: "Day of the answers",
    batch: "Batch",
    batch_example: "For example 1 or Finance-Jan",
    number: "Sheet",
    number_wrong: "Type the number of the sheet, from 1",
    service: "Service",
    none: "None",
    mode: "What to do",
    first: "Enter",
    second: "Enter again to check",
    sheet: |number| format!("Sheet {number}"),
    keys: "Digits answer and move on · 0 not said · Space skips a line · Backspace corrects the one before · ↑ ↓ move · Enter keeps the sheet",
    answered: |answered, of| format!("{answered} of {of} answered"),
    suggestion: "Suggestion",
    keep: "Keep this sheet (Enter)",
    compare: "Check this sheet (Enter)",
    kept: |number| format!("Sheet {number} is kept"),
    empty: "Nothing was typed on this sheet",
    known: |number| {
        format!(
            "Sheet {number} of this batch was entered before. Check its number, or choose “Enter again to check”."
        )
    },
    unknown: |number| {
        format!(
            "Sheet {number} of this batch was not entered yet. Check its number, or choose “Enter”."
        )
    },
    not_kept: |why| format!("The sheet is not kept. {why}"),
    alike: |number| format!("Sheet {number}: both entries are alike"),
    differences: |number| format!("Sheet {number}: the entries differ"),
    difference: |line, first, second| format!("Line {line}: first {first} · now {second}"),
    suggestion_differs: "The suggestions differ",
    no_answer: "no answer",
    keep_first: "Keep the first",
    take_second: "Take this one",
    replaced: "Replaced when the sheet was entered again",
    unsaid: "Not said",
    no_opinion: "No opinion",
    several: "Several may be chosen; press Space when done",
    in_pile: |n| format!("{n} sheets of this batch are kept"),
};
