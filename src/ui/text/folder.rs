//! Words of the work folder, and of the reminder where there is none.

use crate::browser::FolderError;

/// Words of the work folder.
#[derive(Debug)]
pub struct FolderText {
    /// What it is called.
    pub title: &'static str,
    /// What it is for, before one is chosen.
    pub about: &'static str,
    /// Chooses one.
    pub choose: &'static str,
    /// Which folders browsers refuse, and what to do.
    pub choose_hint: &'static str,
    /// The dialogue was closed without a choice, or the browser has refused one.
    pub not_chosen: &'static str,
    /// This browser knows no folders.
    pub unsupported: &'static str,
    /// One was chosen before; gets its name.
    pub waiting: fn(&str) -> String,
    /// Opens it.
    pub open: &'static str,
    /// What opening it does, on the first screen.
    pub open_about: &'static str,
    /// The plan lies in it; gets its name and when.
    pub saved: fn(&str, &str) -> String,
    /// What that rests on, and what else lies there.
    pub saved_about: &'static str,
    /// It is in use, nothing lies in it yet; gets its name.
    pub in_use: fn(&str) -> String,
    /// The sample is not kept there.
    pub no_sample: &'static str,
    /// A person has to look first; gets its name.
    pub deciding: fn(&str) -> String,
    /// Leads there.
    pub decide: &'static str,
    /// It does not take the plan; gets its name and why.
    pub failing: fn(&str, &str) -> String,
    /// The folder is not there: remedy.
    pub gone: &'static str,
    /// The disk is full: remedy.
    pub full: &'static str,
    /// The file is held or write-protected: remedy.
    pub locked: &'static str,
    /// What was read back is another: remedy.
    pub unequal: &'static str,
    /// The permission is missing: remedy.
    pub not_allowed: &'static str,
    /// Anything else, in the words of the browser.
    pub failed: fn(&str) -> String,
    /// The database did not give everything: remedy.
    pub incomplete: &'static str,
    /// Writes now.
    pub now: &'static str,
    /// Chooses another one.
    pub other: &'static str,
    /// Stops using it.
    pub leave: &'static str,
    /// Something came from it: how much.
    pub came: fn(usize) -> String,
    /// Plans were opened from it: how many.
    pub plans_came: fn(usize) -> String,
    /// It holds further plans: how many.
    pub other_plans: fn(usize) -> String,
    /// It holds no plan.
    pub nothing_there: &'static str,
    /// A day's work has no copy; gets the day.
    pub reminder: fn(&str) -> String,
    /// Downloads a copy.
    pub download: &'static str,
    /// Puts the reminder off until tomorrow.
    pub later: &'static str,
}

impl FolderText {
    /// What is wrong with a folder, and what to do about it.
    #[must_use]
    pub fn words_of(&self, why: &FolderError) -> String {
        let words = match why {
            FolderError::Unsupported => self.unsupported,
            FolderError::NotAllowed => self.not_allowed,
            FolderError::Gone => self.gone,
            FolderError::Full => self.full,
            FolderError::Locked => self.locked,
            FolderError::Unequal => self.unequal,
            FolderError::Failed(why) => return (self.failed)(why),
        };
        words.to_owned()
    }
}

/// Thai.
pub const TH: FolderText = FolderText {
    title: "โฟลเดอร์งาน",
    about: "เลือกโฟลเดอร์ในแฟลชไดรฟ์ครั้งเดียว จากนั้นทุกครั้งที่ท่านหยุดพิมพ์ โปรแกรมจะเก็บแผนทั้งหมดลงโฟลเดอร์นั้นให้เอง พร้อมไฟล์ย้อนหลังรายวัน รายสัปดาห์ และรายเดือน หากเครื่องเสียหรือเบราว์เซอร์ถูกล้าง ก็เปิดโฟลเดอร์นี้ทำงานต่อได้ทุกเครื่อง",
    choose: "เลือกโฟลเดอร์งาน",
    choose_hint: "เบราว์เซอร์ไม่ให้เลือก Desktop, Documents หรือ Downloads ทั้งโฟลเดอร์ โปรดสร้างโฟลเดอร์ใหม่ชื่อ prongsai แล้วเลือกโฟลเดอร์นั้น",
    not_chosen: "ยังไม่ได้เลือกโฟลเดอร์ ถ้าเบราว์เซอร์ไม่รับโฟลเดอร์ที่ต้องการ โปรดกดเลือกอีกครั้ง สร้างโฟลเดอร์ใหม่ชื่อ prongsai ไว้ข้างใน แล้วเลือกโฟลเดอร์ prongsai",
    unsupported: "เบราว์เซอร์นี้เก็บงานลงโฟลเดอร์เองไม่ได้ (Chrome และ Edge บนคอมพิวเตอร์ทำได้) โปรแกรมจะเตือนให้ดาวน์โหลดสำเนาหลังวันที่มีการทำงาน",
    waiting: |name| format!("งานของท่านเก็บไว้ในโฟลเดอร์ “{name}” เบราว์เซอร์ให้กดอนุญาตหนึ่งครั้งหลังเปิดใหม่"),
    open: "เปิดโฟลเดอร์งาน",
    open_about: "เคยเก็บงานไว้ในแฟลชไดรฟ์ด้วย “โฟลเดอร์งาน” เปิดแล้วทำงานต่อได้ทันที",
    saved: |name, moment| format!("บันทึกลงโฟลเดอร์ “{name}” แล้ว เมื่อ {moment}"),
    saved_about: "อ่านทวนจากโฟลเดอร์แล้วตรงกัน ไฟล์ก่อนหน้าและไฟล์ย้อนหลัง (7\u{a0}วัน 5\u{a0}สัปดาห์ 12\u{a0}เดือน) อยู่ในโฟลเดอร์เดียวกัน",
    in_use: |name| format!("ใช้โฟลเดอร์ “{name}” อยู่"),
    no_sample: "แผนตัวอย่างไม่เก็บลงโฟลเดอร์",
    deciding: |name| {
        format!("ในโฟลเดอร์ “{name}” มีข้อมูลที่ขัดแย้งกับเครื่องนี้ โปรดตรวจก่อน โปรแกรมจึงจะบันทึกลงโฟลเดอร์ต่อ")
    },
    decide: "ตรวจข้อมูลจากโฟลเดอร์",
    failing: |name, why| format!("ยังไม่ได้บันทึกลงโฟลเดอร์ “{name}” (ในเครื่องนี้บันทึกแล้ว): {why}"),
    gone: "ไม่พบโฟลเดอร์ แฟลชไดรฟ์อาจถูกถอดออก หรือโฟลเดอร์ถูกย้าย โปรดเสียบแฟลชไดรฟ์กลับ โปรแกรมจะบันทึกต่อให้เอง",
    full: "พื้นที่เต็ม โปรดลบไฟล์ที่ไม่ใช้ออกจากแฟลชไดรฟ์ โปรแกรมจะบันทึกต่อให้เอง",
    locked: "เขียนไฟล์ไม่ได้ โปรดปิดโปรแกรมอื่นที่เปิดไฟล์นี้อยู่ และตรวจว่าแฟลชไดรฟ์ไม่ได้ล็อกกันเขียน",
    unequal: "อ่านทวนแล้วไม่ตรงกับที่เขียน แฟลชไดรฟ์อาจเสีย โปรดเลือกโฟลเดอร์ในแฟลชไดรฟ์อันอื่น",
    not_allowed: "เบราว์เซอร์ยังไม่ได้รับอนุญาตให้ใช้โฟลเดอร์ โปรดกดอีกครั้ง แล้วกด “อนุญาต” (Allow) ในหน้าต่างที่เบราว์เซอร์ถาม",
    failed: |why| format!("โปรดลองอีกครั้ง หรือเลือกโฟลเดอร์อื่น (เบราว์เซอร์แจ้งว่า {why})"),
    incomplete: "อ่านข้อมูลในเครื่องได้ไม่ครบ จึงยังไม่เขียนทับไฟล์ในโฟลเดอร์ โปรดโหลดหน้านี้ใหม่",
    now: "บันทึกลงโฟลเดอร์เดี๋ยวนี้",
    other: "เลือกโฟลเดอร์อื่น",
    leave: "เลิกใช้โฟลเดอร์งาน",
    came: |count| format!("รับข้อมูลจากโฟลเดอร์งานแล้ว {count} รายการ"),
    plans_came: |count| format!("เปิดแผนจากโฟลเดอร์งานแล้ว {count} แผน"),
    other_plans: |count| format!("ในโฟลเดอร์งานมีแผนอื่นอีก {count} แผน ดูได้ที่หน้า “รับ–ส่งข้อมูล”"),
    nothing_there: "ไม่พบแผนในโฟลเดอร์นี้ เมื่อเริ่มแผนแล้ว โปรแกรมจะเก็บแผนไว้ที่นี่",
    reminder: |day| format!("งานเมื่อ {day} ยังไม่มีสำเนานอกเบราว์เซอร์"),
    download: "ดาวน์โหลดสำเนา",
    later: "ไว้ภายหลัง",
};

/// English.
pub const EN: FolderText = FolderText {
    title: "Work folder",
    about: "Choose a folder on your stick once. From then on the app keeps the whole plan there by itself whenever you pause, with older files by day, week and month. If the computer breaks or the browser is cleared, open this folder and go on working on any computer.",
    choose: "Choose the work folder",
    choose_hint: "Browsers refuse Desktop, Documents and Downloads themselves. Make a new folder named prongsai and choose that one.",
    not_chosen: "No folder was chosen. If the browser refused the one you wanted, choose again, make a new folder named prongsai inside it, and choose prongsai.",
    unsupported: "This browser cannot keep your work in a folder by itself (Chrome and Edge on a computer can). The app will remind you to download a copy after each day of work.",
    waiting: |name| {
        format!(
            "Your work is kept in the folder “{name}”. The browser wants one click of yours after each restart."
        )
    },
    open: "Open the work folder",
    open_about: "Your work lies on a stick in a “work folder”: open it and go on.",
    saved: |name, moment| format!("Saved to the folder “{name}” at {moment}"),
    saved_about: "Read back from the folder and found equal. The file before it and older ones (7 days, 5 weeks, 12 months) lie in the same folder.",
    in_use: |name| format!("The folder “{name}” is in use"),
    no_sample: "The sample plan is not kept in the folder.",
    deciding: |name| {
        format!(
            "The folder “{name}” holds something that contradicts this computer. Please look at it first; then the app goes on saving to the folder."
        )
    },
    decide: "Look at what is in the folder",
    failing: |name, why| {
        format!("Not saved to the folder “{name}” (but saved on this computer): {why}")
    },
    gone: "The folder is not there: the stick was pulled out, or the folder was moved. Plug the stick in again; the app goes on by itself.",
    full: "The disk is full. Delete files that you do not need from the stick; the app goes on by itself.",
    locked: "The file cannot be written. Close other programs that have it open, and see that the stick is not write-protected.",
    unequal: "What was read back is not what was written: the stick may be broken. Choose a folder on another one.",
    not_allowed: "The browser may not use the folder yet. Press again, and then “Allow” where the browser asks.",
    failed: |why| format!("Try again, or choose another folder (the browser says: {why})"),
    incomplete: "Not everything on this computer could be read, so the file in the folder was left alone. Reload this page.",
    now: "Save to the folder now",
    other: "Choose another folder",
    leave: "Stop using the work folder",
    came: |count| format!("{count} changes came from the work folder"),
    plans_came: |count| format!("{count} plans were opened from the work folder"),
    other_plans: |count| {
        format!("The work folder holds {count} further plans: see the exchange page")
    },
    nothing_there: "There is no plan in this folder. Once you begin one, the app keeps it here.",
    reminder: |day| format!("The work of {day} has no copy outside the browser yet"),
    download: "Download a copy",
    later: "Later",
};
