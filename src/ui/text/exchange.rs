//! Words of `#/exchange`.

/// Words of the page that sends and takes in.
#[derive(Debug)]
pub struct ExchangeText {
    /// What the page is for.
    pub lead: &'static str,
    /// Heading of taking in.
    pub receive: &'static str,
    /// How to.
    pub receive_about: &'static str,
    /// Chooses files.
    pub choose: &'static str,
    /// A file is read: which of how many.
    pub reading: fn(usize, usize) -> String,
    /// Heading of sending.
    pub send: &'static str,
    /// How to.
    pub send_about: &'static str,
    /// What is sent.
    pub what: &'static str,
    /// The whole plan.
    pub whole: &'static str,
    /// The work of one division.
    pub one_division: &'static str,
    /// The plan without responses.
    pub plan_alone: &'static str,
    /// The responses without the plan.
    pub responses_alone: &'static str,
    /// Sends what citizens wrote freely.
    pub suggestions: &'static str,
    /// Why one might not.
    pub suggestions_hint: &'static str,
    /// Heading of the responses in a file.
    pub responses: &'static str,
    /// Takes so many responses.
    pub take_responses: fn(usize) -> String,
    /// So many are here already.
    pub equal_responses: fn(usize) -> String,
    /// So many say something else than the ones here.
    pub differing_responses: fn(usize) -> String,
    /// Which division's work.
    pub whose: &'static str,
    /// Which division the whole plan is made for.
    pub made_for: &'static str,
    /// What that does.
    pub made_for_hint: &'static str,
    /// For no one in particular.
    pub for_everyone: &'static str,
    /// Saves the file.
    pub save: &'static str,
    /// Saves it compressed.
    pub save_packed: &'static str,
    /// When to use which.
    pub packed_hint: fn(&str) -> String,
    /// Heading of the preview.
    pub preview: &'static str,
    /// That nothing has changed yet.
    pub preview_about: &'static str,
    /// Who wrote a file, and when: name of the file, person, day.
    pub from: fn(&str, &str, &str) -> String,
    /// It holds a part of the plan.
    pub partial: &'static str,
    /// Somebody changed it by hand or another program made it.
    pub by_hand: &'static str,
    /// It holds no edits: each value is a proposal.
    pub proposal: &'static str,
    /// It holds things that this version does not know.
    pub unknown: fn(usize) -> String,
    /// It was saved by an editor, or stood on a disk that lost power.
    pub mended: &'static str,
    /// Something in its history is other than it was written.
    pub tampered: &'static str,
    /// The plan of the file was begun apart from this one.
    pub begun_apart: &'static str,
    /// Counts: new, changed, deleted, in conflict, equal.
    pub counts: [&'static str; 5],
    /// Nothing is new in the file.
    pub nothing_new: &'static str,
    /// The file's changes are only history.
    pub only_history: &'static str,
    /// Heading of conflicts.
    pub conflicts: fn(usize) -> String,
    /// What to do about them.
    pub conflicts_about: &'static str,
    /// The side of this computer.
    pub ours: &'static str,
    /// The side of the file.
    pub theirs: &'static str,
    /// Both joined.
    pub both: &'static str,
    /// Typed anew.
    pub anew: &'static str,
    /// Decided later.
    pub later: &'static str,
    /// The field of the text that settles a conflict.
    pub settled_text: &'static str,
    /// How to settle, spoken.
    pub settle: &'static str,
    /// Heading of what is probably one.
    pub doubles: fn(usize) -> String,
    /// What joining does.
    pub doubles_about: &'static str,
    /// Joins a division.
    pub join_division: fn(&str) -> String,
    /// Joins a measure.
    pub join_measure: fn(&str) -> String,
    /// A record that is new.
    pub added: &'static str,
    /// A field that changes.
    pub changed: &'static str,
    /// A record that was deleted.
    pub removed: &'static str,
    /// A record that moves in its list.
    pub moved: &'static str,
    /// What a value becomes, spoken between old and new.
    pub becomes: &'static str,
    /// An empty value.
    pub empty: &'static str,
    /// Changes of a group: how many.
    pub changes: fn(usize) -> String,
    /// So many more changes of a group are not shown.
    pub more_changes: fn(usize) -> String,
    /// What was chosen is being taken in.
    pub taking: &'static str,
    /// Takes a whole group, spoken.
    pub take_group: fn(&str) -> String,
    /// Groups beyond measures: office, divisions, item list, everything else.
    pub groups: [&'static str; 4],
    /// A measure without an issue.
    pub unnamed: &'static str,
    /// Applies everything.
    pub accept_all: &'static str,
    /// Applies what was chosen: how many of how many.
    pub accept_some: fn(usize, usize) -> String,
    /// Does not take the file in.
    pub decline: &'static str,
    /// Closes a preview without news.
    pub close: &'static str,
    /// So many edits were taken in.
    pub accepted: fn(usize) -> String,
    /// What came with the file was put aside.
    pub put_aside: &'static str,
    /// It was taken up again.
    pub taken_up: &'static str,
    /// Heading of files that belong to another plan.
    pub others: &'static str,
    /// A file's plan: office and year.
    pub other_plan: fn(&str, u16) -> String,
    /// It is a plan that this computer has.
    pub elsewhere: &'static str,
    /// It is none.
    pub nowhere: &'static str,
    /// Opens the plan it belongs to.
    pub go_there: &'static str,
    /// Opens it as a plan of its own.
    pub open_new: &'static str,
    /// Leaves it.
    pub leave: &'static str,
    /// Opens the format of the files.
    pub format: &'static str,
    /// Shows the schema.
    pub schema: &'static str,
    /// Shows the description.
    pub description: &'static str,
    /// Heading of the folder that computers share.
    pub shared_folder: &'static str,
    /// What it does and how to begin.
    pub shared_folder_about: &'static str,
    /// Chooses it.
    pub join_folder: &'static str,
    /// This browser knows no folders.
    pub no_folders: &'static str,
    /// The browser wants to be allowed again: name of the folder.
    pub folder_asks: fn(&str) -> String,
    /// Allows it.
    pub allow_folder: &'static str,
    /// The folder that is used.
    pub folder_named: fn(&str) -> String,
    /// It is being read.
    pub folder_busy: &'static str,
    /// When it was looked at.
    pub folder_looked: fn(&str) -> String,
    /// Looks at once.
    pub look_now: &'static str,
    /// Goes on without it.
    pub leave_folder: &'static str,
    /// Leads to it from the overview.
    pub to_folder: &'static str,
    /// Nobody else has written there yet.
    pub folder_empty: &'static str,
    /// So many changes, the last of them when.
    pub folder_edits: fn(usize, &str) -> String,
    /// So many responses.
    pub folder_responses: fn(usize) -> String,
    /// Somebody joined and has written nothing yet.
    pub folder_nothing: &'static str,
    /// It is of another plan or was not made for the folder: office and year.
    pub folder_apart: fn(&str, u16) -> String,
    /// Hands it in.
    pub folder_preview: &'static str,
    /// The second of two versions.
    pub folder_twofold: &'static str,
    /// It is not whole yet.
    pub folder_unfinished: &'static str,
    /// The folder is gone, not allowed, full, locked, failing, anything else.
    pub folder_faults: [&'static str; 6],
}

/// Thai.
pub const TH: ExchangeText = ExchangeText {
    lead: "แต่ละกองทำงานในเครื่องของตน แล้วรวมงานกันด้วยไฟล์ งานของทุกคนอยู่ครบ ไม่มีใครทับงานใคร",
    receive: "รับข้อมูล",
    receive_about: "เลือกไฟล์ที่ได้รับจากกองอื่น จะเลือกพร้อมกันหลายไฟล์ หรือลากไฟล์มาวางในหน้านี้ก็ได้ โปรแกรมจะแสดงสิ่งที่จะเปลี่ยนให้ดูก่อน",
    choose: "เลือกไฟล์ที่ได้รับ",
    reading: |place, of| {
        if of > 1 {
            format!("กำลังอ่านไฟล์ที่ {place} จาก {of} ไฟล์")
        } else {
            "กำลังอ่านไฟล์".to_owned()
        }
    },
    send: "ส่งข้อมูล",
    send_about: "บันทึกไฟล์ลงแฟลชไดรฟ์ หรือส่งทางช่องทางที่หน่วยงานใช้ ผู้รับเปิดไฟล์ได้จากหน้านี้ในเครื่องของตน",
    what: "ส่งอะไร",
    whole: "ทั้งหมด รวมคำตอบแบบสอบถาม",
    one_division: "เฉพาะงานของกองเดียว",
    plan_alone: "แผนโดยไม่มีคำตอบแบบสอบถาม",
    responses_alone: "เฉพาะคำตอบแบบสอบถาม",
    suggestions: "รวมข้อเสนอแนะที่ผู้ตอบเขียนไว้",
    suggestions_hint: "ข้อเสนอแนะอาจมีข้อมูลส่วนบุคคลที่ผู้ตอบเขียนเอง หากไม่จำเป็นต้องใช้ ไม่ควรส่ง",
    responses: "คำตอบแบบสอบถาม",
    take_responses: |count| format!("รับคำตอบใหม่ {count} ชุด"),
    equal_responses: |count| format!("มีอยู่แล้ว {count} ชุด จะไม่นับซ้ำ"),
    differing_responses: |count| {
        format!("มี {count} ชุดที่คำตอบต่างจากชุดเดียวกันในเครื่องนี้ จะคงของเครื่องนี้ไว้")
    },
    whose: "งานของกองใด",
    made_for: "ส่งให้กองใด",
    made_for_hint: "เมื่อกองนั้นเปิดไฟล์ โปรแกรมจะแสดงงานของกองนั้นก่อน",
    for_everyone: "ไม่ระบุ",
    save: "บันทึกไฟล์สำหรับส่ง",
    save_packed: "บันทึกแบบบีบอัด",
    packed_hint: |size| {
        format!("ไฟล์มีขนาด {size} เมกะไบต์ แบบบีบอัดเล็กกว่ามาก และรับเข้าโปรแกรมได้เหมือนกัน")
    },
    preview: "สิ่งที่จะเปลี่ยน",
    preview_about: "แผนยังไม่เปลี่ยนแปลง ตรวจดูก่อน แล้วกดรับข้อมูล",
    from: |name, who, day| format!("ไฟล์ {name} จาก {who} บันทึกเมื่อ {day}"),
    partial: "มีเฉพาะบางส่วนของแผน ส่วนที่ไม่มีในไฟล์จะคงเดิม",
    by_hand: "ไฟล์นี้ถูกแก้ไขด้วยโปรแกรมอื่น ค่าที่แก้จะบันทึกเป็นการแก้ไขของท่าน",
    proposal: "ไฟล์นี้สร้างจากโปรแกรมอื่น ค่าที่จะทับข้อมูลเดิมจึงยังไม่ถูกเลือกไว้",
    unknown: |count| format!("มีข้อมูล {count} รายการที่โปรแกรมรุ่นนี้ไม่รู้จัก"),
    mended: "ไฟล์มีอักขระเกินซึ่งเกิดจากการคัดลอกหรือบันทึกซ้ำ โปรแกรมอ่านข้อมูลได้ครบ",
    tampered: "ประวัติการแก้ไขในไฟล์ไม่ตรงกับที่บันทึกไว้เดิม อาจมีผู้แก้ไขไฟล์นอกโปรแกรม โปรดสอบถามผู้ส่งก่อนรับเข้า",
    begun_apart: "แผนในไฟล์เป็นของหน่วยงานและปีเดียวกัน แต่เริ่มทำแยกกัน หากรับเข้า สองแผนจะรวมเป็นแผนเดียว",
    counts: ["เพิ่มใหม่", "เปลี่ยนแปลง", "ลบ", "ไม่ตรงกัน", "เหมือนเดิม"],
    nothing_new: "ไฟล์นี้ไม่มีข้อมูลใหม่ แผนไม่เปลี่ยนแปลง",
    only_history: "ข้อมูลที่แสดงเหมือนเดิมทุกรายการ มีเพียงประวัติการแก้ไขเพิ่มขึ้น",
    conflicts: |count| format!("แก้ไขไม่ตรงกัน {count} รายการ"),
    conflicts_about: "สองฝ่ายแก้ไขข้อมูลเดียวกันโดยไม่ทราบของกันและกัน เลือกค่าที่ถูกต้อง หรือไว้ตัดสินภายหลังที่หน้าภาพรวม",
    ours: "ของเครื่องนี้",
    theirs: "จากไฟล์",
    both: "รวมทั้งสองข้อความ",
    anew: "พิมพ์ใหม่",
    later: "ตัดสินภายหลัง",
    settled_text: "ข้อความที่ใช้",
    settle: "เลือกค่าที่ใช้",
    doubles: |count| format!("น่าจะเป็นเรื่องเดียวกัน {count} รายการ"),
    doubles_about: "รายการเหล่านี้ทำแยกกันแต่ชื่อเหมือนกัน หากรวม งานและผลของทั้งสองจะอยู่ในรายการเดียว",
    join_division: |name| format!("รวม “{name}” เป็นส่วนราชการเดียว"),
    join_measure: |issue| format!("รวม “{issue}” เป็นเรื่องเดียว"),
    added: "เพิ่มใหม่",
    changed: "เปลี่ยน",
    removed: "ลบ",
    moved: "ย้ายลำดับในรายการ",
    becomes: "เปลี่ยนเป็น",
    empty: "(เว้นว่าง)",
    changes: |count| format!("{count} รายการ"),
    more_changes: |count| format!("และอีก {count} รายการที่ไม่ได้แสดง ซึ่งจะรับหรือไม่รับพร้อมกันทั้งกลุ่ม"),
    taking: "กำลังรับข้อมูล",
    take_group: |name| format!("รับการเปลี่ยนแปลงของ {name}"),
    groups: ["ข้อมูลหน่วยงาน", "ส่วนราชการ", "รายการข้อประเมิน", "ข้อมูลอื่น"],
    unnamed: "มาตรการที่ยังไม่มีประเด็น",
    accept_all: "รับข้อมูลทั้งหมด",
    accept_some: |count, of| format!("รับที่เลือก {count} จาก {of} รายการ"),
    decline: "ไม่รับไฟล์นี้",
    close: "ปิด",
    accepted: |count| format!("รับข้อมูลแล้ว {count} รายการ"),
    put_aside: "เลิกรับไฟล์แล้ว แผนกลับเป็นเหมือนก่อนรับ หากเปิดไฟล์เดิมอีกครั้ง โปรแกรมจะเสนอให้ใหม่",
    taken_up: "รับข้อมูลจากไฟล์อีกครั้งแล้ว",
    others: "ไฟล์ของแผนอื่น",
    other_plan: |office, year| format!("{office} ปีงบประมาณ พ.ศ. {year}"),
    elsewhere: "เป็นแผนที่มีอยู่ในเครื่องนี้ แต่ไม่ใช่แผนที่เปิดอยู่ เปิดแผนนั้นแล้วโปรแกรมจะแสดงสิ่งที่จะเปลี่ยน",
    nowhere: "เป็นแผนที่ยังไม่มีในเครื่องนี้ จะเปิดเป็นแผนแยกต่างหาก ไม่ปนกับแผนที่เปิดอยู่",
    go_there: "เปิดแผนนั้น",
    open_new: "เปิดเป็นแผนใหม่",
    leave: "ไม่เปิด",
    format: "รูปแบบของไฟล์ สำหรับผู้เขียนโปรแกรม",
    schema: "ดู JSON Schema",
    description: "ดูคำอธิบาย",
    shared_folder: "โฟลเดอร์ที่ใช้ร่วมกัน",
    shared_folder_about: "ใช้เมื่อหลายเครื่องเห็นโฟลเดอร์เดียวกัน เช่น ไดรฟ์เครือข่ายของหน่วยงาน หรือโฟลเดอร์ที่ซิงค์ด้วย Nextcloud หรือ Syncthing แต่ละเครื่องเขียนเฉพาะไฟล์ของตน และรับงานของเครื่องอื่นให้เอง เครื่องที่ยังไม่มีแผนนี้ ให้เปิดไฟล์แผนที่ได้รับก่อน แล้วจึงเลือกโฟลเดอร์",
    join_folder: "เลือกโฟลเดอร์ที่ใช้ร่วมกัน",
    no_folders: "เบราว์เซอร์นี้ใช้โฟลเดอร์ร่วมกันไม่ได้ โปรดเปิดโปรแกรมด้วย Google Chrome หรือ Microsoft Edge หรือรับส่งด้วยไฟล์",
    folder_asks: |name| {
        format!(
            "เบราว์เซอร์ต้องให้ท่านอนุญาตก่อน จึงจะใช้โฟลเดอร์ “{name}” ได้อีกครั้ง ระหว่างนี้งานของท่านยังไม่ส่งถึงเครื่องอื่น"
        )
    },
    allow_folder: "อนุญาตให้ใช้โฟลเดอร์",
    folder_named: |name| format!("โฟลเดอร์ “{name}”"),
    folder_busy: "กำลังรับส่งข้อมูล",
    folder_looked: |at| format!("ตรวจล่าสุด {at}"),
    look_now: "ตรวจเดี๋ยวนี้",
    leave_folder: "เลิกใช้โฟลเดอร์นี้",
    to_folder: "ดูโฟลเดอร์ที่ใช้ร่วมกัน",
    folder_empty: "ยังไม่มีไฟล์จากเครื่องอื่นในโฟลเดอร์นี้ งานของเครื่องนี้บันทึกลงโฟลเดอร์แล้ว",
    folder_edits: |count, at| format!("แก้ไข {count} รายการ ล่าสุด {at}"),
    folder_responses: |count| format!("คำตอบแบบสอบถาม {count} ชุด"),
    folder_nothing: "ใช้โฟลเดอร์นี้แล้ว แต่ยังไม่มีการแก้ไข",
    folder_apart: |office, year| {
        format!(
            "เป็นไฟล์ของ {office} ปีงบประมาณ พ.ศ. {year} ที่ไม่ได้เขียนจากโฟลเดอร์ของแผนนี้ โปรแกรมจึงไม่รวมให้เอง"
        )
    },
    folder_preview: "ดูสิ่งที่จะเปลี่ยน",
    folder_twofold: "โปรแกรมซิงค์สร้างไฟล์นี้ขึ้นเพราะมีสองเครื่องเขียนไฟล์เดียวกัน โปรแกรมจะรอและไม่รวมไฟล์นี้ งานในไฟล์นี้ยังอยู่ในเครื่องที่เขียน และจะส่งมาในไฟล์ของเครื่องนั้น",
    folder_unfinished: "ไฟล์ยังมาไม่ครบ โปรแกรมจะรอและอ่านใหม่เอง",
    folder_faults: [
        "ไม่พบโฟลเดอร์ที่ใช้ร่วมกัน โปรดตรวจว่าเชื่อมต่อไดรฟ์เครือข่ายแล้ว และโฟลเดอร์ไม่ได้ถูกย้าย งานของท่านยังอยู่ในเครื่องนี้",
        "เบราว์เซอร์ไม่อนุญาตให้ใช้โฟลเดอร์ โปรดกด “ตรวจเดี๋ยวนี้” แล้วอนุญาต งานของท่านยังอยู่ในเครื่องนี้",
        "โฟลเดอร์ที่ใช้ร่วมกันไม่มีที่ว่าง โปรดลบไฟล์ที่ไม่ใช้ออกจากไดรฟ์นั้น งานของท่านยังอยู่ในเครื่องนี้",
        "เขียนลงโฟลเดอร์ไม่ได้ เพราะโปรแกรมอื่นใช้ไฟล์อยู่หรือไม่มีสิทธิ์เขียน โปรแกรมจะลองใหม่เอง",
        "อ่านไฟล์ที่เพิ่งเขียนแล้วไม่ตรงกัน ไดรฟ์นั้นอาจเสีย โปรดใช้โฟลเดอร์อื่น งานของท่านยังอยู่ในเครื่องนี้",
        "ใช้โฟลเดอร์ไม่ได้ในขณะนี้ โปรแกรมจะลองใหม่เอง งานของท่านยังอยู่ในเครื่องนี้",
    ],
};

/// English.
pub const EN: ExchangeText = ExchangeText {
    lead: "Each division works on its own computer and files bring the work together. Everybody's work is kept; nobody overwrites anybody.",
    receive: "Receive",
    receive_about: "Choose the files that you got from other divisions, several at once if you like, or drop them onto this page. You see what would change before anything changes.",
    choose: "Choose files",
    reading: |place, of| {
        if of > 1 {
            format!("Reading file {place} of {of}")
        } else {
            "Reading the file".to_owned()
        }
    },
    send: "Send",
    send_about: "Save a file to a stick, or send it on the ways that your office uses. It is opened on this page of the other computer.",
    what: "What to send",
    whole: "Everything, with survey responses",
    one_division: "The work of one division",
    plan_alone: "The plan without responses",
    responses_alone: "Survey responses only",
    suggestions: "Send what citizens wrote freely",
    suggestions_hint: "It may hold personal data that citizens wrote themselves. Do not send it where it is not needed.",
    responses: "Survey responses",
    take_responses: |count| format!("Take {count} new responses"),
    equal_responses: |count| format!("{count} are here already and are not counted twice."),
    differing_responses: |count| {
        format!("{count} say something else than the same response here; what is here stays.")
    },
    whose: "Whose work",
    made_for: "For which division",
    made_for_hint: "When that division opens the file, its own work is shown first.",
    for_everyone: "Nobody in particular",
    save: "Save a file to send",
    save_packed: "Save compressed",
    packed_hint: |size| {
        format!(
            "The file has {size} MB; compressed it is much smaller and can be taken in as well."
        )
    },
    preview: "What would change",
    preview_about: "The plan is still unchanged. Look it over, then take it in.",
    from: |name, who, day| format!("{name}, from {who}, saved on {day}"),
    partial: "It holds a part of the plan; what is not in it stays as it is.",
    by_hand: "This file was changed in another program. What was changed becomes an edit of yours.",
    proposal: "Another program made this file, so what would overwrite is not ticked.",
    unknown: |count| format!("It holds {count} things that this version does not know."),
    mended: "The file has stray characters from copying or saving; everything in it could be read.",
    tampered: "The history in this file is not what was written: somebody may have changed the file without the app. Ask the sender before you take it in.",
    begun_apart: "The plan of this file is of the same office and year, but was begun apart. Taking it in joins the two.",
    counts: ["New", "Changed", "Deleted", "Differing", "Unchanged"],
    nothing_new: "This file holds nothing new; the plan is unchanged.",
    only_history: "Everything that is shown stays the same; only the history grows.",
    conflicts: |count| format!("{count} entries were changed differently"),
    conflicts_about: "Both sides changed the same thing without knowing of each other. Choose what is right, or decide later on the overview.",
    ours: "This computer",
    theirs: "The file",
    both: "Both texts joined",
    anew: "Type anew",
    later: "Decide later",
    settled_text: "The text to use",
    settle: "What to use",
    doubles: |count| format!("{count} entries are probably one"),
    doubles_about: "They were made apart and have the same name. Joined, the work of both stands in one entry.",
    join_division: |name| format!("Join “{name}” into one division"),
    join_measure: |issue| format!("Join “{issue}” into one measure"),
    added: "New",
    changed: "Changed",
    removed: "Deleted",
    moved: "Moved in its list",
    becomes: "becomes",
    empty: "(empty)",
    changes: |count| format!("{count} changes"),
    more_changes: |count| {
        format!("and {count} more that are not shown; they are taken with their group.")
    },
    taking: "Taking it in",
    take_group: |name| format!("Take the changes of {name}"),
    groups: ["Office", "Divisions", "Item list", "Other"],
    unnamed: "A measure without an issue",
    accept_all: "Take everything in",
    accept_some: |count, of| format!("Take {count} of {of} in"),
    decline: "Do not take it",
    close: "Close",
    accepted: |count| format!("{count} changes taken in"),
    put_aside: "The file was put aside and the plan is as before. Open the file again and it is offered anew.",
    taken_up: "Taken in again",
    others: "Files of other plans",
    other_plan: |office, year| format!("{office}, fiscal year {year}"),
    elsewhere: "This computer has that plan, but another one is open. Open it to see what would change.",
    nowhere: "This computer does not have that plan yet. It opens as a plan of its own and does not mix with this one.",
    go_there: "Open that plan",
    open_new: "Open as a new plan",
    leave: "Leave it",
    format: "The format of the files, for people who write programs",
    schema: "Show the JSON Schema",
    description: "Show the description",
    shared_folder: "Shared folder",
    shared_folder_about: "Where several computers see one folder: a network drive of the office, or a folder that Nextcloud or Syncthing carries. Each computer writes only files of its own and takes in the work of the others by itself. A computer that does not have this plan yet opens a file of it first, then chooses the folder.",
    join_folder: "Choose the shared folder",
    no_folders: "This browser cannot share a folder. Open the app in Google Chrome or Microsoft Edge, or send files.",
    folder_asks: |name| {
        format!(
            "The browser wants your permission before the folder “{name}” can be used again. Until then your work does not reach the other computers."
        )
    },
    allow_folder: "Allow the folder",
    folder_named: |name| format!("Folder “{name}”"),
    folder_busy: "Sending and receiving",
    folder_looked: |at| format!("last looked at {at}"),
    look_now: "Look now",
    leave_folder: "Stop using this folder",
    to_folder: "Show the shared folder",
    folder_empty: "No other computer has written here yet. The work of this one is in the folder.",
    folder_edits: |count, at| format!("{count} changes, the last on {at}"),
    folder_responses: |count| format!("{count} survey responses"),
    folder_nothing: "Shares the folder, no changes yet",
    folder_apart: |office, year| {
        format!(
            "A file of {office}, fiscal year {year}, that was not written by this plan's folder; it is not taken in by itself."
        )
    },
    folder_preview: "See what would change",
    folder_twofold: "The program that carries the folder made this file because two computers wrote one file. It waits and is not taken in: its work is still on the computer that wrote it and comes with that computer's own file.",
    folder_unfinished: "This file is not whole yet. It waits and is read again by itself.",
    folder_faults: [
        "The shared folder is not there. Check that the network drive is connected and that the folder was not moved. Your work is still on this computer.",
        "The browser does not allow the folder. Press “Look now” and allow it. Your work is still on this computer.",
        "The shared folder has no room left. Remove files that are not needed from that drive. Your work is still on this computer.",
        "The folder cannot be written: another program holds the file, or writing is not allowed. It is tried again by itself.",
        "A file that was just written reads back differently; that drive may be failing. Use another folder. Your work is still on this computer.",
        "The folder cannot be used now. It is tried again by itself. Your work is still on this computer.",
    ],
};
