//! Words of the survey's hub, and of what staff set before a kiosk begins.

use crate::calendar::counted;

/// Words of `#/survey`, and of `#/kiosk` before it runs.
#[derive(Debug)]
pub struct SurveyText {
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// How many responses came today.
    pub today: &'static str,
    /// How many there are.
    pub all: &'static str,
    /// The state of the storage, as a label.
    pub storage: &'static str,
    /// So many records could not be read.
    pub unreadable: fn(usize) -> String,
    /// The plan's year is over, and this browser has the plan of the new one: both years.
    pub new_year: fn(u16, u16) -> String,
    /// The same without a plan of the new year.
    pub no_new_year: fn(u16, u16) -> String,
    /// Heading of the forms.
    pub forms: &'static str,
    /// Where there is none yet.
    pub no_forms: &'static str,
    /// What to do then.
    pub no_forms_text: &'static str,
    /// Heading of those that come with the app.
    pub built_in: &'static str,
    /// Takes one over.
    pub adopt: fn(&str) -> String,
    /// The same in few words, on the button.
    pub adopt_short: &'static str,
    /// What the standard form asks.
    pub standard_text: &'static str,
    /// What the short form asks.
    pub short_text: &'static str,
    /// What the self-check asks.
    pub eit_text: &'static str,
    /// A form of the office's own.
    pub blank: &'static str,
    /// Its name until it has one.
    pub blank_name: &'static str,
    /// Version and number of rated items.
    pub version: fn(u32, usize) -> String,
    /// A form without a name.
    pub unnamed: &'static str,
    /// Nothing to rate yet.
    pub cannot_start: &'static str,
    /// Leads to the kiosk.
    pub at_counter: &'static str,
    /// Leads to the entry of paper.
    pub from_paper: &'static str,
    /// Leads to the form's own page.
    pub edit: &'static str,
    /// Heading of the services.
    pub services: &'static str,
    /// What they are for.
    pub services_text: &'static str,
    /// A service in Thai.
    pub service: &'static str,
    /// The same in English.
    pub service_english: &'static str,
    /// A new one.
    pub new_service: &'static str,
    /// The division that gives it.
    pub division: &'static str,
    /// No division.
    pub no_division: &'static str,
    /// Deletes a service.
    pub delete_service: fn(&str) -> String,
    /// Title of the page that sets a kiosk.
    pub kiosk: &'static str,
    /// What it does.
    pub kiosk_lead: &'static str,
    /// The form.
    pub form: &'static str,
    /// What is chosen in a division's stead.
    pub any_division: &'static str,
    /// What choosing services does.
    pub services_hint: &'static str,
    /// How much stands on a page.
    pub pace: &'static str,
    /// One question.
    pub pace_question: &'static str,
    /// One aspect.
    pub pace_aspect: &'static str,
    /// Languages on offer.
    pub languages: &'static str,
    /// Thai.
    pub thai: &'static str,
    /// English.
    pub english: &'static str,
    /// No language is chosen.
    pub language_missing: &'static str,
    /// Seconds until the countdown.
    pub idle: &'static str,
    /// Seconds of it.
    pub countdown: &'static str,
    /// Seconds of the thanks.
    pub thanks: &'static str,
    /// A figure between two others was not typed.
    pub seconds_wrong: fn(u16, u16) -> String,
    /// Keeps what was answered before going away.
    pub keeps_partial: &'static str,
    /// Heading of the settings that seldom change.
    pub timing: &'static str,
    /// Heading of the PIN.
    pub pin_title: &'static str,
    /// What it is for.
    pub pin_text: &'static str,
    /// Uses the last one.
    pub pin_same: &'static str,
    /// The PIN.
    pub pin: &'static str,
    /// The PIN once more.
    pub pin_again: &'static str,
    /// It is no PIN.
    pub pin_unfit: &'static str,
    /// The two differ.
    pub pin_differs: &'static str,
    /// Begins.
    pub start: &'static str,
    /// The PIN is being hashed.
    pub starting: &'static str,
    /// Heading of the spare code.
    pub spare: &'static str,
    /// What to do with it.
    pub spare_text: &'static str,
    /// It is written down: begins.
    pub spare_done: &'static str,
    /// What the page cannot stop.
    pub limits: &'static str,
    /// Why it did not begin.
    pub not_started: fn(&str) -> String,
}

/// Thai.
pub const TH: SurveyText = SurveyText {
    title: "แบบสอบถาม",
    lead: "ให้ผู้รับบริการประเมินที่เคาน์เตอร์ หรือกรอกจากแบบสอบถามกระดาษ โปรแกรมเก็บคำตอบไว้ในเครื่องนี้และคำนวณผลให้",
    today: "คำตอบวันนี้",
    all: "คำตอบทั้งหมด",
    storage: "การเก็บข้อมูล",
    unreadable: |n| {
        format!(
            "มีคำตอบ {n} ชุดที่อ่านไม่ได้ โปรแกรมเก็บไว้ที่เดิมโดยไม่ลบ และไม่นับรวม",
            n = counted(n)
        )
    },
    new_year: |plan, today| {
        format!(
            "แผนที่เปิดอยู่เป็นปีงบประมาณ {plan} แต่วันนี้อยู่ในปีงบประมาณ {today} แบบสอบถามที่เปิดค้างไว้เก็บคำตอบเข้าแผนตามปีของวันที่ตอบ เปิดแผนปี {today} เพื่อดูคำตอบตั้งแต่ 1 ตุลาคม"
        )
    },
    no_new_year: |plan, today| {
        format!(
            "แผนที่เปิดอยู่เป็นปีงบประมาณ {plan} แต่วันนี้อยู่ในปีงบประมาณ {today} คำตอบตั้งแต่ 1 ตุลาคมพักไว้ที่นี่ก่อน เมื่อเริ่มแผนปี {today} จากแผนนี้ คำตอบเหล่านั้นจะเข้าแผนใหม่เอง"
        )
    },
    forms: "แบบสอบถามของหน่วยงาน",
    no_forms: "ยังไม่มีแบบสอบถาม",
    no_forms_text: "เลือกแบบที่เตรียมไว้ด้านล่างแล้วเริ่มใช้ได้ทันที หรือปรับข้อคำถามให้ตรงกับงานของหน่วยงานก่อน",
    built_in: "แบบที่เตรียมไว้ให้",
    adopt: |name| format!("ใช้แบบนี้ “{name}”"),
    adopt_short: "ใช้แบบนี้",
    standard_text: "ข้อมูลทั่วไป 4 ข้อ ประเมิน 4 ด้านด้วยมาตรวัด 5 ระดับ และข้อเสนอแนะ เหมาะกับรายงานความพึงพอใจประจำปี",
    short_text: "หน้ายิ้มหนึ่งข้อ สิ่งที่ประทับใจหรือควรปรับปรุง และข้อเสนอแนะ ใช้เวลาไม่ถึงครึ่งนาที",
    eit_text: "คำถาม EIT ข้อ e6–e10 สำหรับตรวจสอบตนเองก่อนการประเมิน",
    blank: "สร้างแบบเปล่า",
    blank_name: "แบบสอบถามใหม่",
    version: |version, items| format!("รุ่นที่ {version} · ประเมิน {items} ข้อ"),
    unnamed: "(ไม่มีชื่อ)",
    cannot_start: "ยังใช้ไม่ได้ เพราะยังไม่มีข้อคำถาม หรือมาตรวัดยังมีไม่ถึง 2 ระดับ",
    at_counter: "เปิดที่เคาน์เตอร์",
    from_paper: "กรอกจากกระดาษ",
    edit: "แก้ไขและพิมพ์",
    services: "งานบริการ",
    services_text: "รายการงานที่ประชาชนมาติดต่อ ใช้ให้ผู้ตอบเลือกที่เคาน์เตอร์ และใช้แยกผลตามงาน",
    service: "ชื่องานบริการ",
    service_english: "ชื่อภาษาอังกฤษ",
    new_service: "งานบริการใหม่",
    division: "ส่วนราชการ",
    no_division: "ไม่ระบุ",
    delete_service: |name| format!("ลบงานบริการ “{name}”"),
    kiosk: "เปิดแบบสอบถามที่เคาน์เตอร์",
    kiosk_lead: "ตั้งค่าแล้วหันหน้าจอหรือแท็บเล็ตให้ผู้รับบริการ จะออกจากหน้าแบบสอบถามได้ด้วย PIN เท่านั้น",
    form: "แบบสอบถาม",
    any_division: "ตามงานบริการที่เลือก หรือไม่ระบุ",
    services_hint: "เลือกหนึ่งงาน คำตอบทั้งหมดเป็นของงานนั้น เลือกหลายงาน ผู้ตอบเลือกเอง ไม่เลือก จะไม่ถาม",
    pace: "แสดงหน้าละ",
    pace_question: "1 คำถาม",
    pace_aspect: "1 ด้าน",
    languages: "ภาษาที่ให้เลือก",
    thai: "ไทย",
    english: "อังกฤษ (English)",
    language_missing: "โปรดเลือกอย่างน้อย 1 ภาษา",
    idle: "วินาทีที่ไม่มีการแตะ ก่อนเริ่มนับถอยหลัง",
    countdown: "วินาทีนับถอยหลัง",
    thanks: "วินาทีที่แสดงหน้าขอบคุณ",
    seconds_wrong: |least, most| format!("โปรดพิมพ์จำนวนวินาที {least} ถึง {most}"),
    keeps_partial: "เก็บคำตอบที่ทำไม่จบ",
    timing: "เวลาและคำตอบที่ทำไม่จบ",
    pin_title: "PIN สำหรับเจ้าหน้าที่",
    pin_text: "ตัวเลข 4–8 หลัก ใช้ออกจากหน้าแบบสอบถาม โปรแกรมเก็บเป็นรหัสที่ย้อนกลับไม่ได้",
    pin_same: "ใช้ PIN เดิม",
    pin: "PIN",
    pin_again: "PIN อีกครั้ง",
    pin_unfit: "โปรดพิมพ์ตัวเลขอารบิก 4–8 หลัก",
    pin_differs: "PIN สองช่องไม่ตรงกัน",
    start: "เริ่มแบบสอบถาม",
    starting: "กำลังเริ่ม…",
    spare: "จดรหัสสำรองไว้",
    spare_text: "หากลืม PIN ใช้รหัสนี้แทนได้ โปรดจดและเก็บไว้กับเจ้าหน้าที่ โปรแกรมจะไม่แสดงอีก",
    spare_done: "จดแล้ว เริ่มแบบสอบถาม",
    limits: "หน้าเว็บห้ามปิดเบราว์เซอร์ สลับโปรแกรม หรือปิดเครื่องไม่ได้ หากวางเครื่องไว้โดยไม่มีเจ้าหน้าที่ดูแล โปรดเปิดเบราว์เซอร์ในโหมดคีออสก์ตามวิธีในไฟล์ README",
    not_started: |why| format!("เริ่มไม่ได้: {why}"),
};

/// English.
pub const EN: SurveyText = SurveyText {
    title: "Survey",
    lead: "Let citizens rate the service at the counter, or type in questionnaires from paper. Responses stay on this computer, and the figures are computed for you.",
    today: "Responses today",
    all: "All responses",
    storage: "Storage",
    unreadable: |n| {
        format!(
            "{n} responses could not be read. They stay where they are and are not counted.",
            n = counted(n)
        )
    },
    new_year: |plan, today| {
        format!(
            "The open plan is of fiscal year {plan}, and today is in {today}. A questionnaire that still runs puts each response into the plan of its day's year: open the plan of {today} to see those since 1 October."
        )
    },
    no_new_year: |plan, today| {
        format!(
            "The open plan is of fiscal year {plan}, and today is in {today}. Responses since 1 October wait here: the plan of {today} takes them over when it is begun from this one."
        )
    },
    forms: "Forms of the office",
    no_forms: "No form yet",
    no_forms_text: "Choose one of those below and begin at once, or fit its questions to your office first.",
    built_in: "Forms that come with the app",
    adopt: |name| format!("Use this form “{name}”"),
    adopt_short: "Use this form",
    standard_text: "Four general questions, four aspects on a scale of five levels, and suggestions: for the yearly satisfaction report.",
    short_text: "One question with faces, what went well or badly, and a sentence: less than half a minute.",
    eit_text: "The EIT’s questions e6–e10, to check yourselves before the assessment.",
    blank: "Make an empty form",
    blank_name: "New form",
    version: |version, items| format!("Version {version} · {items} rated items"),
    unnamed: "(no name)",
    cannot_start: "Cannot be used yet: nothing to rate, or a scale has fewer than 2 levels",
    at_counter: "Open at the counter",
    from_paper: "Enter from paper",
    edit: "Edit and print",
    services: "Services",
    services_text: "What citizens come for: they choose at the counter, and results are told apart by it.",
    service: "Name of the service",
    service_english: "English name",
    new_service: "New service",
    division: "Division",
    no_division: "None",
    delete_service: |name| format!("Delete the service “{name}”"),
    kiosk: "Open a form at the counter",
    kiosk_lead: "Set it, then turn the screen or tablet to the citizens. Only the PIN leaves the questionnaire.",
    form: "Form",
    any_division: "As the chosen service, or none",
    services_hint: "One: all responses are about it. Several: the citizen chooses. None: nobody is asked.",
    pace: "On each page",
    pace_question: "One question",
    pace_aspect: "One aspect",
    languages: "Languages on offer",
    thai: "Thai",
    english: "English",
    language_missing: "Choose at least one language",
    idle: "Seconds without a touch before the countdown",
    countdown: "Seconds of the countdown",
    thanks: "Seconds of the thank-you page",
    seconds_wrong: |least, most| format!("Type a number of seconds from {least} to {most}"),
    keeps_partial: "Keep unfinished answers",
    timing: "Timing and unfinished answers",
    pin_title: "PIN for staff",
    pin_text: "4–8 digits that leave the questionnaire. It is kept in a form that cannot be turned back.",
    pin_same: "Use the last PIN",
    pin: "PIN",
    pin_again: "PIN once more",
    pin_unfit: "Type 4–8 digits",
    pin_differs: "The two PINs differ",
    start: "Begin",
    starting: "Beginning…",
    spare: "Write the spare code down",
    spare_text: "It works in place of a forgotten PIN. Write it down and keep it with the staff; it is not shown again.",
    spare_done: "Written down, begin",
    limits: "A page cannot stop anybody from closing the browser, switching programs or turning the computer off. Where nobody looks after the device, start the browser in its kiosk mode as the README says.",
    not_started: |why| format!("Could not begin: {why}"),
};
