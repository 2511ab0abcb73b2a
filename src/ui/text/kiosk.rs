//! Words of the kiosk: what citizens read, and what staff read before and after.

/// Words of the kiosk.
#[derive(Debug)]
pub struct KioskText {
    /// Name of the window.
    pub title: &'static str,
    /// Begins to answer.
    pub begin: &'static str,
    /// About how many minutes it takes.
    pub minutes: fn(usize) -> String,
    /// That nobody is asked who they are.
    pub anonymous: &'static str,
    /// Name of the languages.
    pub languages: &'static str,
    /// Makes letters larger, then small again.
    pub text_size: &'static str,
    /// Reads the page aloud.
    pub read_aloud: &'static str,
    /// Falls silent.
    pub be_silent: &'static str,
    /// The page, and how many there are.
    pub progress: fn(usize, usize) -> String,
    /// One page back.
    pub back: &'static str,
    /// One page on.
    pub next: &'static str,
    /// One page on without an answer.
    pub skip: &'static str,
    /// Hands the answers in.
    pub send: &'static str,
    /// They are on their way.
    pub sending: &'static str,
    /// Asks for the service.
    pub service: &'static str,
    /// ไม่ระบุ
    pub unsaid: &'static str,
    /// Has no opinion on an item.
    pub no_opinion: &'static str,
    /// Heading of the general data.
    pub general: &'static str,
    /// Heading of the last questions.
    pub further: &'static str,
    /// How a suggestion is asked for where the form has no words of its own.
    pub suggestion: &'static str,
    /// Inside its empty field.
    pub suggestion_empty: &'static str,
    /// What must not be written there.
    pub privacy: &'static str,
    /// Heading of the last page.
    pub thanks: &'static str,
    /// Seconds until the first page comes back.
    pub returns_in: fn(i64) -> String,
    /// Goes to the first page at once.
    pub done: &'static str,
    /// Heading of the countdown.
    pub still_there: &'static str,
    /// What happens after so many seconds, with the answers kept.
    pub keeps_in: fn(i64) -> String,
    /// What happens after so many seconds, with the answers forgotten.
    pub forgets_in: fn(i64) -> String,
    /// Goes on answering.
    pub stay: &'static str,
    /// Leaves, answers as set.
    pub leave: &'static str,
    /// On the cover.
    pub cover: &'static str,
    /// The answers could not be stored.
    pub trouble: &'static str,
    /// What citizens do then.
    pub trouble_text: &'static str,
    /// The form cannot be shown any more.
    pub no_form: &'static str,
    /// Opens what is for staff.
    pub staff: &'static str,
    /// Heading of it.
    pub staff_title: &'static str,
    /// What it does.
    pub staff_text: &'static str,
    /// Label of the PIN.
    pub pin: &'static str,
    /// Ends the kiosk.
    pub end: &'static str,
    /// The PIN is being looked at.
    pub looking: &'static str,
    /// Wrong; so many seconds until the next try.
    pub wrong: fn(i64) -> String,
    /// So many seconds until the next try.
    pub wait: fn(i64) -> String,
    /// The disk did not answer.
    pub failed: &'static str,
    /// What to do when the PIN is forgotten.
    pub forgotten: &'static str,
    /// What that is.
    pub forgotten_text: &'static str,
}

/// Thai.
pub const TH: KioskText = KioskText {
    title: "แบบสอบถาม",
    begin: "เริ่มทำแบบสอบถาม",
    minutes: |minutes| format!("ใช้เวลาประมาณ {minutes} นาที"),
    anonymous: "ไม่ต้องบอกชื่อ และไม่เก็บข้อมูลที่ระบุตัวท่าน",
    languages: "ภาษา",
    text_size: "ขนาดตัวอักษร",
    read_aloud: "อ่านให้ฟัง",
    be_silent: "หยุดอ่าน",
    progress: |page, of| format!("หน้า {page} จาก {of}"),
    back: "ย้อนกลับ",
    next: "ถัดไป",
    skip: "ข้าม",
    send: "ส่งแบบสอบถาม",
    sending: "กำลังส่ง…",
    service: "วันนี้ท่านมาติดต่อเรื่องใด",
    unsaid: "ไม่ระบุ",
    no_opinion: "ไม่มีความเห็น",
    general: "ข้อมูลทั่วไปของผู้ตอบ",
    further: "คำถามเพิ่มเติม",
    suggestion: "ข้อเสนอแนะเพิ่มเติม",
    suggestion_empty: "พิมพ์ที่นี่ หรือเว้นว่างไว้ก็ได้",
    privacy: "โปรดอย่าเขียนชื่อ ที่อยู่ หมายเลขโทรศัพท์ หรือเลขประจำตัวประชาชน",
    thanks: "ขอบคุณ",
    returns_in: |seconds| format!("หน้าแรกจะกลับมาใน {seconds} วินาที"),
    done: "เสร็จสิ้น",
    still_there: "ท่านยังทำแบบสอบถามอยู่หรือไม่",
    keeps_in: |seconds| {
        format!("หากไม่แตะหน้าจอภายใน {seconds} วินาที โปรแกรมจะเก็บคำตอบเท่าที่มีและกลับไปหน้าแรก")
    },
    forgets_in: |seconds| format!("หากไม่แตะหน้าจอภายใน {seconds} วินาที คำตอบจะถูกลบและกลับไปหน้าแรก"),
    stay: "ทำต่อ",
    leave: "เลิกทำ กลับไปหน้าแรก",
    cover: "แตะเพื่อทำแบบสอบถามต่อ",
    trouble: "ขออภัย ขณะนี้ส่งแบบสอบถามไม่ได้",
    trouble_text: "โปรดแจ้งเจ้าหน้าที่ คำตอบของท่านยังอยู่ในเครื่องนี้",
    no_form: "แบบสอบถามนี้เปิดไม่ได้แล้ว โปรดแจ้งเจ้าหน้าที่",
    staff: "เจ้าหน้าที่",
    staff_title: "สำหรับเจ้าหน้าที่",
    staff_text: "ใส่ PIN เพื่อออกจากหน้าแบบสอบถามและกลับไปยังโปรแกรม",
    pin: "PIN",
    end: "ออกจากหน้าแบบสอบถาม",
    looking: "กำลังตรวจสอบ…",
    wrong: |seconds| format!("PIN ไม่ถูกต้อง ลองใหม่ได้ใน {seconds} วินาที"),
    wait: |seconds| format!("โปรดรออีก {seconds} วินาทีก่อนลองใหม่"),
    failed: "ตรวจสอบ PIN ไม่ได้ เพราะอ่านหรือเขียนข้อมูลในเครื่องไม่สำเร็จ โปรดลองใหม่",
    forgotten: "ลืม PIN",
    forgotten_text: "ใส่รหัสสำรองที่จดไว้เมื่อตั้ง PIN แทน PIN ได้ หากไม่มีรหัสสำรอง ให้ผู้ดูแลแผนเปิดไฟล์แผนที่บันทึกไว้ล่าสุดบนเครื่องอื่นเพื่อทำงานต่อ ข้อมูลในเครื่องนี้จะยังอยู่ครบจนกว่าจะพบ PIN หรือรหัสสำรอง",
};

/// English.
pub const EN: KioskText = KioskText {
    title: "Questionnaire",
    begin: "Begin",
    minutes: |minutes| {
        if minutes == 1 {
            "Takes about a minute".to_owned()
        } else {
            format!("Takes about {minutes} minutes")
        }
    },
    anonymous: "No name is asked, and nothing that identifies you is kept",
    languages: "Language",
    text_size: "Text size",
    read_aloud: "Read aloud",
    be_silent: "Stop reading",
    progress: |page, of| format!("Page {page} of {of}"),
    back: "Back",
    next: "Next",
    skip: "Skip",
    send: "Send",
    sending: "Sending…",
    service: "What did you come for today?",
    unsaid: "Prefer not to say",
    no_opinion: "No opinion",
    general: "About you",
    further: "A little more",
    suggestion: "Is there anything else you would like to tell us?",
    suggestion_empty: "Write here, or leave it empty",
    privacy: "Please do not write names, addresses, telephone numbers or identity numbers",
    thanks: "Thank you",
    returns_in: |seconds| format!("The first page comes back in {seconds} s"),
    done: "Done",
    still_there: "Are you still there?",
    keeps_in: |seconds| {
        format!(
            "Without a touch within {seconds} s your answers so far are kept and the first page comes back"
        )
    },
    forgets_in: |seconds| {
        format!(
            "Without a touch within {seconds} s your answers are deleted and the first page comes back"
        )
    },
    stay: "Go on",
    leave: "Stop and go to the first page",
    cover: "Touch to go on with the questionnaire",
    trouble: "Sorry, your answers cannot be sent now",
    trouble_text: "Please tell the staff. Your answers are still on this device.",
    no_form: "This questionnaire cannot be opened any more. Please tell the staff.",
    staff: "Staff",
    staff_title: "For staff",
    staff_text: "Enter the PIN to leave the questionnaire and go back to the app.",
    pin: "PIN",
    end: "Leave the questionnaire",
    looking: "Checking…",
    wrong: |seconds| format!("Wrong PIN. You can try again in {seconds} s"),
    wait: |seconds| format!("Please wait {seconds} s before you try again"),
    failed: "The PIN could not be checked because this device's storage did not answer. Please try again.",
    forgotten: "PIN forgotten",
    forgotten_text: "The spare code that you wrote down when the PIN was set works in its place. Without it, whoever keeps the plan opens the latest saved plan file on another computer and goes on there; the data on this device stay complete until the PIN or the code is found.",
};
