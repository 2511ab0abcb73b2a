//! Words of a form's own page.

/// Words of `#/survey/form/<id>`.
#[derive(Debug)]
pub struct FormText {
    /// The form is not there.
    pub missing: &'static str,
    /// Why it cannot be changed; gets the number of responses.
    pub frozen: fn(usize) -> String,
    /// Makes the next version.
    pub new_version: fn(u32) -> String,
    /// It was made.
    pub made_version: fn(u32) -> String,
    /// A newer version is there.
    pub newer: fn(u32) -> String,
    /// Goes to it.
    pub go_newer: &'static str,
    /// No longer offers it.
    pub retire: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Which language is being edited.
    pub editing: &'static str,
    /// Thai.
    pub thai: &'static str,
    /// English.
    pub english: &'static str,
    /// Heading of what frames the questions.
    pub frame: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it says at the beginning.
    pub lead: &'static str,
    /// What it says at the end.
    pub thanks: &'static str,
    /// Asks for a suggestion.
    pub asks_suggestion: &'static str,
    /// How.
    pub prompt: &'static str,
    /// Heading of the questions with choices.
    pub questions: &'static str,
    /// What they are.
    pub questions_text: &'static str,
    /// A question.
    pub question: &'static str,
    /// A new one.
    pub add_question: &'static str,
    /// A choice.
    pub choice: &'static str,
    /// A new one.
    pub add_choice: &'static str,
    /// Any number of choices.
    pub several: &'static str,
    /// Behind the aspects.
    pub after: &'static str,
    /// Heading of what is rated.
    pub aspects: &'static str,
    /// An aspect.
    pub aspect: &'static str,
    /// A new one.
    pub add_aspect: &'static str,
    /// An item.
    pub item: &'static str,
    /// A new one.
    pub add_item: &'static str,
    /// The scale of an item.
    pub item_scale: &'static str,
    /// Agreeing speaks against the office.
    pub reversed: &'static str,
    /// Heading of the scales.
    pub scales: &'static str,
    /// A scale; gets its place.
    pub scale: fn(usize) -> String,
    /// A new one.
    pub add_scale: &'static str,
    /// What it looks like.
    pub look: &'static str,
    /// With words.
    pub look_words: &'static str,
    /// With faces.
    pub look_smileys: &'static str,
    /// From which end it is shown.
    pub direction: &'static str,
    /// From the top.
    pub falling: &'static str,
    /// From the bottom.
    pub rising: &'static str,
    /// Offers no opinion.
    pub no_opinion: &'static str,
    /// A level; gets its number.
    pub level: fn(u8) -> String,
    /// What it counts.
    pub score: &'static str,
    /// The score is no number.
    pub score_wrong: &'static str,
    /// A new one.
    pub add_level: &'static str,
    /// How many levels a scale has.
    pub levels_hint: &'static str,
    /// Heading of the languages.
    pub languages: &'static str,
    /// What can be added.
    pub languages_text: &'static str,
    /// The code of a language.
    pub language_code: &'static str,
    /// An example of it.
    pub language_code_example: &'static str,
    /// Its name in itself.
    pub language_name: &'static str,
    /// Takes a language away.
    pub delete_language: fn(&str) -> String,
    /// Deletes a part; gets its words.
    pub delete_part: fn(&str) -> String,
    /// Heading of the preview.
    pub preview: &'static str,
    /// How a question is shown.
    pub preview_text: &'static str,
    /// Heading of the print.
    pub print_title: &'static str,
    /// What it is.
    pub print_text: &'static str,
    /// The pile.
    pub batch: &'static str,
    /// The first sheet.
    pub first: &'static str,
    /// How many.
    pub count: &'static str,
    /// The language.
    pub language: &'static str,
    /// Prints.
    pub print: &'static str,
    /// The print as it will be.
    pub print_preview: &'static str,
}

/// Thai.
pub const TH: FormText = FormText {
    missing: "ไม่พบแบบสอบถามนี้ อาจถูกลบไปแล้ว",
    frozen: |n| {
        format!(
            "แบบนี้มีคำตอบแล้ว {n} ชุด จึงแก้ไขไม่ได้ เพื่อให้ผลเดิมยังตรงกับข้อคำถาม หากต้องการแก้ไข ให้สร้างรุ่นใหม่ ข้อที่ไม่เปลี่ยนยังรวมผลกับรุ่นเดิมได้"
        )
    },
    new_version: |version| format!("สร้างรุ่นที่ {version} เพื่อแก้ไข"),
    made_version: |version| format!("สร้างรุ่นที่ {version} แล้ว แก้ไขได้เลย"),
    newer: |version| format!("มีรุ่นที่ {version} ซึ่งใหม่กว่าแล้ว"),
    go_newer: "เปิดรุ่นใหม่",
    retire: "เลิกใช้แบบนี้",
    delete: "ลบแบบสอบถามนี้",
    editing: "ภาษาที่กำลังแก้ไข",
    thai: "ไทย",
    english: "English",
    frame: "ชื่อและคำชี้แจง",
    name: "ชื่อแบบสอบถาม",
    lead: "คำชี้แจงก่อนเริ่ม",
    thanks: "คำขอบคุณเมื่อส่งแล้ว",
    asks_suggestion: "ถามข้อเสนอแนะ",
    prompt: "คำถามข้อเสนอแนะ",
    questions: "คำถามแบบเลือกตอบ",
    questions_text: "เช่น เพศ อายุ อาชีพ โปรแกรมเพิ่มคำตอบ “ไม่ระบุ” ให้ทุกข้อ",
    question: "คำถาม",
    add_question: "เพิ่มคำถาม",
    choice: "คำตอบ",
    add_choice: "เพิ่มคำตอบ",
    several: "เลือกได้หลายข้อ",
    after: "ถามหลังการประเมิน",
    aspects: "ด้านและข้อที่ให้ประเมิน",
    aspect: "ชื่อด้าน",
    add_aspect: "เพิ่มด้าน",
    item: "ข้อประเมิน",
    add_item: "เพิ่มข้อประเมิน",
    item_scale: "มาตรวัดของข้อนี้",
    reversed: "ข้อเชิงลบ",
    scales: "มาตรวัด",
    scale: |n| format!("มาตรวัดที่ {n}"),
    add_scale: "เพิ่มมาตรวัด",
    look: "แสดงเป็น",
    look_words: "ตัวเลขและข้อความ",
    look_smileys: "หน้ายิ้มและข้อความ",
    direction: "เรียงจาก",
    falling: "มากไปน้อย",
    rising: "น้อยไปมาก",
    no_opinion: "มีตัวเลือก “ไม่มีความเห็น” (ไม่นับในค่าเฉลี่ย)",
    level: |n| format!("ระดับ {n}"),
    score: "คะแนน",
    score_wrong: "โปรดพิมพ์คะแนนเป็นจำนวนเต็ม 0 ถึง 1000",
    add_level: "เพิ่มระดับ",
    levels_hint: "มาตรวัดมีได้ 2 ถึง 10 ระดับ",
    languages: "ภาษา",
    languages_text: "ทุกแบบมีภาษาไทยและอังกฤษ เพิ่มภาษาอื่นที่คนในพื้นที่ใช้ได้ เช่น เมียนมา เขมร ลาว",
    language_code: "รหัสภาษา",
    language_code_example: "เช่น my, km, lo",
    language_name: "ชื่อภาษาในภาษานั้น",
    delete_language: |name| format!("เลิกใช้ภาษา {name}"),
    delete_part: |words| format!("ลบ “{words}”"),
    preview: "ตัวอย่างที่เคาน์เตอร์",
    preview_text: "ลองกดตอบได้ ไม่มีการบันทึก",
    print_title: "พิมพ์เป็นแบบสอบถามกระดาษ",
    print_text: "เลขข้อและเลขคำตอบตรงกับหน้ากรอกจากกระดาษ แผ่นมีเลขที่เรียงกันเพื่อตรวจทานภายหลัง",
    batch: "ชุดที่",
    first: "เริ่มจากแผ่นที่",
    count: "จำนวนแผ่น",
    language: "ภาษา",
    print: "พิมพ์ / บันทึกเป็น PDF",
    print_preview: "ตัวอย่างก่อนพิมพ์ กระดาษ A4",
};

/// English.
pub const EN: FormText = FormText {
    missing: "This form is not there; it may have been deleted.",
    frozen: |n| {
        format!(
            "This form has {n} responses, so it stays as it is and the results fit its questions. To change it, make a new version; lines that stay the same are still read together."
        )
    },
    new_version: |version| format!("Make version {version} to change it"),
    made_version: |version| format!("Version {version} is ready to be changed"),
    newer: |version| format!("There is a newer version {version}"),
    go_newer: "Open the newer version",
    retire: "No longer offer this form",
    delete: "Delete this form",
    editing: "Language being edited",
    thai: "ไทย",
    english: "English",
    frame: "Name and introduction",
    name: "Name of the form",
    lead: "Introduction",
    thanks: "Thanks at the end",
    asks_suggestion: "Ask for a suggestion",
    prompt: "How it is asked for",
    questions: "Questions with choices",
    questions_text: "Such as sex, age, occupation. “Prefer not to say” is always added.",
    question: "Question",
    add_question: "Add a question",
    choice: "Choice",
    add_choice: "Add a choice",
    several: "Several may be chosen",
    after: "Asked after the rating",
    aspects: "Aspects and rated items",
    aspect: "Name of the aspect",
    add_aspect: "Add an aspect",
    item: "Item",
    add_item: "Add an item",
    item_scale: "Scale of this item",
    reversed: "Negative item",
    scales: "Scales",
    scale: |n| format!("Scale {n}"),
    add_scale: "Add a scale",
    look: "Shown as",
    look_words: "Numbers and words",
    look_smileys: "Faces and words",
    direction: "From",
    falling: "High to low",
    rising: "Low to high",
    no_opinion: "Offer “No opinion” (left out of means)",
    level: |n| format!("Level {n}"),
    score: "Score",
    score_wrong: "Type a whole number from 0 to 1000",
    add_level: "Add a level",
    levels_hint: "A scale has 2 to 10 levels",
    languages: "Languages",
    languages_text: "Every form speaks Thai and English. Add what else people here speak, such as Burmese, Khmer, Lao.",
    language_code: "Code of the language",
    language_code_example: "For example my, km, lo",
    language_name: "Its name in itself",
    delete_language: |name| format!("Take {name} away"),
    delete_part: |words| format!("Delete “{words}”"),
    preview: "As citizens see it",
    preview_text: "Try it: nothing is stored.",
    print_title: "Print as a paper questionnaire",
    print_text: "Lines and answers have the numbers of the page that types them in again; each sheet has a number of its own.",
    batch: "Batch",
    first: "First sheet",
    count: "How many sheets",
    language: "Language",
    print: "Print / save as PDF",
    print_preview: "Preview of the A4 sheets",
};
