//! Words about how safe the data of this computer are.

/// Words of the light in the head and of `#/health`.
#[derive(Debug)]
pub struct HealthText {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// What the light means, for those who do not see it; gets all its words.
    pub light: fn(&str) -> String,
    /// A copy was made today, or so many days ago.
    pub copied: fn(i64) -> String,
    /// No copy was ever made.
    pub never_copied: &'static str,
    /// Nothing that would have to be copied.
    pub no_copy_needed: &'static str,
    /// So much room is left.
    pub room_left: fn(&str) -> String,
    /// It cannot be known how much.
    pub room_unknown: &'static str,
    /// The browser keeps the data until a person deletes them.
    pub is_promised: &'static str,
    /// It may forget them.
    pub may_forget: &'static str,
    /// No other version of the app is open.
    pub one_version: &'static str,
    /// Another one is open or has been here; gets place and day.
    pub other_version: fn(&str, &str) -> String,
    /// How a fact stands: good, unknown, warn, severe.
    pub states: [&'static str; 4],
    /// Headings: saving, copies, room, promise, versions, the day, what was set aside.
    pub facts: [&'static str; 7],
    /// What saved means.
    pub saved_means: &'static str,
    /// Why a copy outside the browser is needed.
    pub copy_remedy: &'static str,
    /// What uses room, and what to do when it runs out; gets what is used.
    pub room_used: fn(&str) -> String,
    /// Why it cannot be known.
    pub room_remedy: &'static str,
    /// How to keep the browser from forgetting.
    pub forget_remedy: &'static str,
    /// Asks the browser to keep the data.
    pub ask_promise: &'static str,
    /// It agreed.
    pub promise_given: &'static str,
    /// It did not.
    pub promise_refused: &'static str,
    /// This app; gets version, day and place.
    pub this_app: fn(&str, &str, &str) -> String,
    /// What to do about two versions.
    pub version_remedy: &'static str,
    /// The day that counts.
    pub today: fn(&str) -> String,
    /// Nothing was set aside.
    pub nothing_aside: &'static str,
    /// So many records were; why, and what to do.
    pub aside: fn(usize) -> String,
    /// Heading of what can be done by hand.
    pub by_hand: &'static str,
    /// What it is for.
    pub by_hand_about: &'static str,
    /// Reads everything that is stored.
    pub look_over: &'static str,
    /// Repairs what can be.
    pub repair: &'static str,
    /// What that does.
    pub repair_about: &'static str,
    /// It was done.
    pub repaired: &'static str,
    /// Saves everything as it lies there.
    pub raw: &'static str,
    /// What that is for.
    pub raw_about: &'static str,
    /// Everything that was looked at is sound: logs, batches, edits.
    pub sound: fn(usize, usize, usize) -> String,
    /// Not everything is: unreadable, contradicting, of a newer app.
    pub unsound: fn(usize, usize, usize) -> String,
    /// So many edits were never sent to this computer.
    pub missing: fn(usize) -> String,
}

/// Thai.
pub const TH: HealthText = HealthText {
    title: "ความปลอดภัยของข้อมูล",
    lead: "ข้อมูลในเครื่องนี้ปลอดภัยเพียงใด และควรทำอะไรต่อ",
    light: |words| format!("ความปลอดภัยของข้อมูล: {words}"),
    copied: |days| {
        if days == 0 {
            "ทำสำเนาแล้ววันนี้".to_owned()
        } else {
            format!("สำเนาเมื่อ {days} วันก่อน")
        }
    },
    never_copied: "ยังไม่มีสำเนา",
    no_copy_needed: "ยังไม่ต้องทำสำเนา",
    room_left: |left| format!("เหลือพื้นที่ {left}"),
    room_unknown: "ไม่ทราบพื้นที่ที่เหลือ",
    is_promised: "เบราว์เซอร์รับรองว่าจะเก็บไว้",
    may_forget: "เบราว์เซอร์ไม่รับรองว่าจะเก็บไว้",
    one_version: "ไม่พบโปรแกรมรุ่นอื่น",
    other_version: |place, built| format!("มีโปรแกรมอีกรุ่นหนึ่งใช้ข้อมูลนี้: {place} (จัดทำเมื่อ {built})"),
    states: ["ปกติ", "ไม่แน่นอน", "ควรแก้ไข", "ต้องแก้ไขทันที"],
    facts: [
        "การบันทึกลงเครื่อง",
        "สำเนานอกเบราว์เซอร์",
        "พื้นที่เก็บข้อมูล",
        "การเก็บรักษาของเบราว์เซอร์",
        "รุ่นของโปรแกรม",
        "วันที่ของเครื่อง",
        "ข้อมูลที่แยกเก็บไว้",
    ],
    saved_means: "เมื่อขึ้นว่า “บันทึกแล้ว” ข้อมูลลงดิสก์แล้ว ปิดโปรแกรมหรือเบราว์เซอร์ค้างก็ไม่หาย",
    copy_remedy: "ถ้าเครื่องเสียหรือเบราว์เซอร์ถูกล้าง สำเนานี้คือข้อมูลที่เหลืออยู่ โปรดบันทึกเป็นไฟล์ลงแฟลชไดรฟ์หรือโฟลเดอร์กลางอย่างน้อยสัปดาห์ละครั้ง",
    room_used: |used| format!("ใช้ไป {used} รูปภาพใช้พื้นที่มากที่สุด หากพื้นที่ใกล้หมด โปรดลบไฟล์ที่ไม่ใช้ในเครื่อง"),
    room_remedy: "เบราว์เซอร์ไม่บอกพื้นที่แก่หน้าเว็บที่เปิดด้วย http หากบันทึกไม่ได้เพราะพื้นที่เต็ม โปรแกรมจะแจ้งทันที",
    forget_remedy: "เบราว์เซอร์อาจลบข้อมูลเมื่อดิสก์ใกล้เต็ม และลบทุกครั้งที่ปิดถ้าตั้งไว้เช่นนั้นหรือใช้หน้าต่างส่วนตัว (InPrivate, Incognito) โปรดเปิดในหน้าต่างปกติ ปิดการตั้งค่า “ล้างข้อมูลเมื่อปิดเบราว์เซอร์” และทำสำเนาเป็นประจำ",
    ask_promise: "ขอให้เบราว์เซอร์เก็บไว้ถาวร",
    promise_given: "เบราว์เซอร์รับรองแล้วว่าจะเก็บข้อมูลไว้",
    promise_refused: "เบราว์เซอร์ไม่รับรอง โปรดทำสำเนาเป็นประจำ",
    this_app: |version, built, place| format!("รุ่น {version} จัดทำเมื่อ {built} · {place}"),
    version_remedy: "โปรดปิดหน้าต่างของรุ่นเก่า แล้วใช้ไฟล์รุ่นใหม่เพียงไฟล์เดียว ข้อมูลไม่หาย ทั้งสองรุ่นใช้ข้อมูลชุดเดียวกัน",
    today: |day| format!("วันนี้ {day}"),
    nothing_aside: "ไม่มี ข้อมูลทั้งหมดอ่านได้",
    aside: |count| {
        format!("{count} ชุดที่อ่านไม่ได้ แยกเก็บไว้โดยไม่ลบ โปรดดาวน์โหลดเก็บไว้ และแจ้งผู้ดูแลโปรแกรม")
    },
    by_hand: "ตรวจสอบและกู้คืน",
    by_hand_about: "ใช้เมื่อสงสัยว่าข้อมูลผิดปกติ หรือเมื่อผู้ดูแลโปรแกรมขอ",
    look_over: "ตรวจสอบข้อมูลทั้งหมด",
    repair: "ซ่อมแซม",
    repair_about: "แยกส่วนที่อ่านไม่ได้ออก นำสิ่งที่สำเนาสำรองในเครื่องยังมีกลับมา และจัดรายการแผนใหม่ โดยไม่ลบสิ่งใด",
    repaired: "ซ่อมแซมแล้ว",
    raw: "ดาวน์โหลดข้อมูลดิบทั้งหมด",
    raw_about: "ทุกอย่างที่โปรแกรมเก็บในเครื่องนี้ตามที่เก็บจริง สำหรับให้ผู้ดูแลโปรแกรมกู้ข้อมูล",
    sound: |logs, batches, edits| {
        format!("ข้อมูลสมบูรณ์ ตรวจแล้ว {logs} แผน {batches} ชุด {edits} รายการแก้ไข")
    },
    unsound: |unreadable, contradicting, newer| {
        format!(
            "พบข้อมูลที่อ่านไม่ได้ {unreadable} ชุด ขัดแย้งกันเอง {contradicting} ชุด และเป็นของโปรแกรมรุ่นใหม่กว่า {newer} ชุด ส่วนที่เหลือใช้ได้ตามปกติ"
        )
    },
    missing: |count| {
        format!("มี {count} รายการแก้ไขก่อนหน้าที่ไม่เคยส่งมาถึงเครื่องนี้ ซึ่งเป็นปกติของไฟล์ที่ส่งมาบางส่วน")
    },
};

/// English.
pub const EN: HealthText = HealthText {
    title: "Safety of the data",
    lead: "How safe the data on this computer are, and what to do next.",
    light: |words| format!("Safety of the data: {words}"),
    copied: |days| match days {
        0 => "Copied today".to_owned(),
        1 => "Copied yesterday".to_owned(),
        days => format!("Copied {days} days ago"),
    },
    never_copied: "Never copied",
    no_copy_needed: "No copy needed yet",
    room_left: |left| format!("{left} of room left"),
    room_unknown: "Room left not known",
    is_promised: "The browser promises to keep them",
    may_forget: "The browser does not promise to keep them",
    one_version: "No other version found",
    other_version: |place, built| {
        format!("Another version of the app uses these data: {place} (made on {built})")
    },
    states: ["Fine", "Not known", "To be mended", "To be mended now"],
    facts: [
        "Saving on this computer",
        "Copy outside the browser",
        "Room",
        "Whether the browser keeps the data",
        "Version of the app",
        "Day of this computer",
        "Data set aside",
    ],
    saved_means: "“Saved” means that the disk has it: closing the app or a browser that hangs loses nothing.",
    copy_remedy: "If the computer breaks or the browser is cleared, the copy is what remains. Save to a file on a stick or shared folder at least once a week.",
    room_used: |used| {
        format!(
            "{used} used. Pictures need the most. When room runs out, delete files you do not need on this computer."
        )
    },
    room_remedy: "The browser does not tell pages that are opened over http. If saving fails for lack of room, the app says so at once.",
    forget_remedy: "The browser may delete the data when the disk is nearly full, and does so each time it is closed if it is set to or if a private window is used. Open the app in a normal window, switch off “clear data on exit”, and make copies.",
    ask_promise: "Ask the browser to keep them",
    promise_given: "The browser promises to keep the data",
    promise_refused: "The browser does not promise it: please make copies",
    this_app: |version, built, place| format!("Version {version}, made on {built} · {place}"),
    version_remedy: "Close the windows of the older version and use the newer file alone. Nothing is lost: both use the same data.",
    today: |day| format!("Today is {day}"),
    nothing_aside: "None: everything could be read",
    aside: |count| {
        format!(
            "{count} records could not be read and were set aside, not deleted. Please download them and tell whoever looks after the app."
        )
    },
    by_hand: "Check and rescue",
    by_hand_about: "For when something looks wrong, or when whoever looks after the app asks for it.",
    look_over: "Check all data",
    repair: "Repair",
    repair_about: "Sets aside what cannot be read, brings back what this computer's snapshot still has, and makes the list of plans anew. Nothing is deleted.",
    repaired: "Repaired",
    raw: "Download all raw data",
    raw_about: "Everything that the app keeps on this computer, as it lies there, for a rescue by whoever looks after the app.",
    sound: |logs, batches, edits| {
        format!("The data are sound: {logs} plans, {batches} batches, {edits} edits checked")
    },
    unsound: |unreadable, contradicting, newer| {
        format!(
            "{unreadable} batches cannot be read, {contradicting} contradict others, {newer} were written by a newer version. Everything else works."
        )
    },
    missing: |count| {
        format!(
            "{count} earlier edits were never sent to this computer, which is normal after a file that carries a part."
        )
    },
};
