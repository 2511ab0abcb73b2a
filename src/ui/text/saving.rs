//! Words about saving, undo and storage.

use crate::browser::StoreError;
use crate::ui::workspace::Saving;

/// Words about saving, undo and storage.
#[derive(Debug)]
pub struct SavingText {
    /// Everything is on the disk.
    pub saved: &'static str,
    /// A change is on its way to the disk.
    pub saving: &'static str,
    /// Changes that are not on the disk.
    pub not_saved: fn(usize) -> String,
    /// The memory of the browser is being read.
    pub opening: &'static str,
    /// The browser keeps nothing.
    pub unkept: &'static str,
    /// What that means and what to do.
    pub unkept_remedy: &'static str,
    /// The disk is full: remedy.
    pub full: &'static str,
    /// A newer version has the database: remedy.
    pub newer_version: &'static str,
    /// Which file is the newer one: its place, and the day on which it was made.
    pub newer_file: fn(&str, &str) -> String,
    /// Another tab blocks the database: remedy.
    pub blocked: &'static str,
    /// The database was emptied while the page was open: remedy.
    pub emptied: &'static str,
    /// The database failed: remedy.
    pub lost: &'static str,
    /// Another window has set a passphrase or given it up.
    pub locked: &'static str,
    /// Tries to save again.
    pub try_again: &'static str,
    /// Saves everything to a file.
    pub download: &'static str,
    /// Takes the last command back.
    pub undo: &'static str,
    /// Does it again.
    pub redo: &'static str,
    /// Says what was taken back.
    pub undone: &'static str,
    /// Says what was done again.
    pub redone: &'static str,
    /// Nothing to take back.
    pub nothing_to_undo: &'static str,
    /// So many fields were changed since and stay as they are.
    pub undo_blocked: fn(usize) -> String,
    /// So many records of the memory could not be read and were set aside.
    pub set_aside: fn(usize) -> String,
    /// Downloads what was set aside.
    pub download_aside: &'static str,
    /// The plan was brought back from the snapshot.
    pub recovered: &'static str,
    /// The file was handed to the browser.
    pub downloaded: &'static str,
    /// Beside the last: the browser may keep the file back.
    pub held_back: &'static str,
    /// The browser saves no files.
    pub download_refused: &'static str,
    /// Something was deleted.
    pub deleted: &'static str,
    /// Something was added to the plan by taking a file in: how many edits.
    pub taken_in: fn(usize) -> String,
    /// The file held nothing new.
    pub nothing_new: &'static str,
}

impl SavingText {
    /// What people must do while changes are not safe; `None` while they are.
    #[must_use]
    pub fn remedy(&self, saving: &Saving) -> Option<&'static str> {
        match saving {
            Saving::Opening | Saving::Saved | Saving::Saving => None,
            Saving::Unkept => Some(self.unkept_remedy),
            Saving::NotSaved { why, .. } => Some(self.words_of(why)),
        }
    }

    /// What the disk did not do, and what to do about it.
    #[must_use]
    pub fn words_of(&self, why: &StoreError) -> &'static str {
        match why {
            StoreError::Full => self.full,
            StoreError::NewerVersion => self.newer_version,
            StoreError::Blocked => self.blocked,
            StoreError::Emptied => self.emptied,
            StoreError::Locked => self.locked,
            StoreError::Refused(_) => self.unkept_remedy,
            StoreError::Lost(_) | StoreError::Failed(_) => self.lost,
        }
    }
}

/// Thai.
pub const TH: SavingText = SavingText {
    saved: "บันทึกแล้ว",
    saving: "กำลังบันทึก…",
    not_saved: |n| format!("ยังไม่ได้บันทึก {n} รายการ"),
    opening: "กำลังเปิด…",
    unkept: "เบราว์เซอร์นี้ไม่เก็บข้อมูล",
    unkept_remedy: "เบราว์เซอร์ไม่อนุญาตให้โปรแกรมเก็บข้อมูลในเครื่องนี้ งานที่ทำจะหายไปเมื่อปิดหน้านี้ โปรดบันทึกเป็นไฟล์ก่อนปิดทุกครั้ง",
    full: "พื้นที่เก็บข้อมูลเต็ม รายการล่าสุดยังไม่ได้บันทึก โปรดลบไฟล์ที่ไม่ใช้ในเครื่อง แล้วกด “ลองบันทึกอีกครั้ง” หรือบันทึกเป็นไฟล์ไว้ก่อน",
    newer_version: "มีโปรแกรมรุ่นใหม่กว่าเปิดข้อมูลนี้อยู่ หน้านี้จึงบันทึกไม่ได้ โปรดปิดหน้านี้แล้วใช้ไฟล์โปรแกรมรุ่นใหม่",
    newer_file: |place, built| format!("ไฟล์รุ่นใหม่คือ {place} (จัดทำเมื่อ {built})"),
    blocked: "มีหน้าต่างอื่นของโปรแกรมรุ่นเก่าเปิดค้างอยู่ โปรดปิดหน้าต่างอื่นทั้งหมด แล้วกด “ลองบันทึกอีกครั้ง”",
    emptied: "ข้อมูลในเบราว์เซอร์ถูกลบไปขณะที่หน้านี้เปิดอยู่ สิ่งที่เห็นบนจอยังอยู่ครบ โปรดบันทึกเป็นไฟล์ทันที",
    lost: "เขียนข้อมูลลงเครื่องไม่สำเร็จ กด “ลองบันทึกอีกครั้ง” หากยังไม่ได้ โปรดบันทึกเป็นไฟล์ แล้วเปิดโปรแกรมใหม่",
    locked: "มีการตั้งหรือเลิกใช้รหัสผ่านของข้อมูลในหน้าต่างอื่น หน้านี้จึงบันทึกไม่ได้ โปรดเปิดหน้านี้ใหม่อีกครั้ง",
    try_again: "ลองบันทึกอีกครั้ง",
    download: "บันทึกเป็นไฟล์",
    undo: "เลิกทำ",
    redo: "ทำซ้ำ",
    undone: "เลิกทำแล้ว",
    redone: "ทำซ้ำแล้ว",
    nothing_to_undo: "ไม่มีรายการให้เลิกทำ",
    undo_blocked: |n| format!("มี {n} รายการที่ถูกแก้ไขหลังจากนั้น จึงคงไว้ตามเดิม"),
    set_aside: |n| format!("มีข้อมูล {n} ชุดที่อ่านไม่ได้ โปรแกรมแยกเก็บไว้โดยไม่ลบ ส่วนที่เหลือใช้งานได้ตามปกติ"),
    download_aside: "ดาวน์โหลดข้อมูลที่แยกเก็บไว้",
    recovered: "ฐานข้อมูลในเบราว์เซอร์หายไป โปรแกรมกู้แผนจากสำเนาล่าสุดให้แล้ว โปรดตรวจสอบรายการที่แก้ไขล่าสุด",
    downloaded: "บันทึกเป็นไฟล์แล้ว ดูไฟล์ได้ในโฟลเดอร์ดาวน์โหลด",
    held_back: "หน้านี้เปิดผ่าน http เบราว์เซอร์จึงอาจพักไฟล์ไว้ก่อน หากไม่พบไฟล์ ให้กด Ctrl+J แล้วเลือกเก็บไฟล์นี้ไว้",
    download_refused: "เบราว์เซอร์ไม่อนุญาตให้บันทึกไฟล์ โปรดตรวจสอบการตั้งค่าการดาวน์โหลดของเบราว์เซอร์",
    deleted: "ลบแล้ว",
    taken_in: |n| format!("รับข้อมูลจากไฟล์แล้ว {n} รายการ"),
    nothing_new: "ไฟล์นี้ไม่มีข้อมูลใหม่ แผนไม่เปลี่ยนแปลง",
};

/// English.
pub const EN: SavingText = SavingText {
    saved: "Saved",
    saving: "Saving…",
    not_saved: |n| format!("{n} not saved"),
    opening: "Opening…",
    unkept: "This browser keeps nothing",
    unkept_remedy: "The browser does not let the app keep data on this computer. Your work is gone when this page is closed: save it to a file before you close it.",
    full: "The storage is full and the latest changes are not saved. Delete files you do not need and press “Try again”, or save to a file first.",
    newer_version: "A newer version of the app has these data open, so this page cannot save. Close it and use the newer file.",
    newer_file: |place, built| format!("The newer file is {place} (made on {built})."),
    blocked: "Another window holds an older version of the app open. Close all other windows and press “Try again”.",
    emptied: "The browser's data were deleted while this page was open. What you see is still complete: save it to a file now.",
    lost: "Writing to the disk failed. Press “Try again”; if it still fails, save to a file and open the app anew.",
    locked: "Another window has set a passphrase for the data or given it up, so this page cannot save. Open it anew.",
    try_again: "Try again",
    download: "Save to a file",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone",
    redone: "Done again",
    nothing_to_undo: "Nothing to undo",
    undo_blocked: |n| format!("{n} fields were changed since and stay as they are"),
    set_aside: |n| {
        format!(
            "{n} records could not be read. They are kept aside, not deleted; everything else works."
        )
    },
    download_aside: "Download what was set aside",
    recovered: "The browser's database was gone; the plan was brought back from the latest copy. Please check your last changes.",
    downloaded: "Saved to a file in the downloads folder",
    held_back: "This page came by plain http, so the browser may hold the file back: if it is not there, press Ctrl+J and choose to keep it",
    download_refused: "The browser does not allow saving files; please check its download settings",
    deleted: "Deleted",
    taken_in: |n| format!("{n} changes taken in from the file"),
    nothing_new: "This file holds nothing new; the plan is unchanged",
};
