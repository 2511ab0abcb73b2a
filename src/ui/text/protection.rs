//! Words about the passphrase of the data on this computer.

use super::Text;
use crate::browser::LockError;
use crate::exchange::DecryptError;

/// Words about the passphrase of the data on this computer.
#[derive(Debug)]
pub struct ProtectionText {
    /// Heading on the page of settings.
    pub title: &'static str,
    /// What it is good for, while there is none.
    pub about: &'static str,
    /// What holds while there is one.
    pub is_on: &'static str,
    /// What to know before.
    pub warning: &'static str,
    /// Saves a copy before.
    pub save_copy: &'static str,
    /// What is said of a file with everything as it lies there.
    pub raw: &'static str,
    /// Begins to set one.
    pub set: &'static str,
    /// Begins to change it.
    pub replace: &'static str,
    /// Begins to give it up.
    pub give_up: &'static str,
    /// Locks the page now.
    pub lock: &'static str,
    /// Does what was begun.
    pub go_on: &'static str,
    /// Does not.
    pub cancel: &'static str,
    /// The key is being derived.
    pub working: &'static str,
    /// So many of so many parts are converted.
    pub changing: fn(usize, usize) -> String,
    /// It is done.
    pub changed: &'static str,
    /// Heading of the locked page.
    pub locked: &'static str,
    /// Who knows the passphrase.
    pub locked_about: &'static str,
    /// The field of the locked page.
    pub password: &'static str,
    /// The field of who changes it or gives it up.
    pub passphrase: &'static str,
    /// Opens the data.
    pub unlock: &'static str,
    /// It is another one.
    pub wrong: &'static str,
    /// The keys on this computer are damaged.
    pub damaged: &'static str,
    /// Question of who has forgotten it.
    pub forgotten: &'static str,
    /// The answer.
    pub forgotten_about: &'static str,
}

impl ProtectionText {
    /// Why the data did not open, or a passphrase was not set or given up.
    #[must_use]
    pub fn of(&self, why: &LockError, text: &Text) -> String {
        use DecryptError::{CutShort, Damaged, DamagedAtEnd, ForKeys, TooHeavy, TooNew};
        match why {
            LockError::Passphrase(DecryptError::WrongPassphrase) => self.wrong.to_owned(),
            LockError::Passphrase(why @ (TooHeavy(_) | TooNew)) => text.encryption.of(*why),
            LockError::Passphrase(CutShort | DamagedAtEnd | Damaged | ForKeys) => {
                self.damaged.to_owned()
            }
            LockError::Store(why) => text.saving.words_of(why).to_owned(),
        }
    }
}

/// Thai.
pub const TH: ProtectionText = ProtectionText {
    title: "รหัสผ่านของข้อมูลในเครื่องนี้",
    about: "สำหรับเครื่องที่ใช้ร่วมกันหลายคน เมื่อตั้งรหัสผ่านแล้ว แผน ประวัติการแก้ไข และคำตอบแบบสอบถามในเบราว์เซอร์นี้จะถูกเข้ารหัส และต้องใส่รหัสผ่านทุกครั้งที่เปิดโปรแกรม",
    is_on: "ข้อมูลในเบราว์เซอร์นี้เข้ารหัสไว้ โปรแกรมล็อกเองเมื่อไม่มีผู้ใช้นาน 15 นาที แบบสอบถามที่เคาน์เตอร์ยังเปิดและรับคำตอบได้โดยไม่ต้องใส่รหัสผ่าน",
    warning: "หากลืมรหัสผ่าน จะไม่มีผู้ใดเปิดข้อมูลในเครื่องนี้ได้อีก รวมถึงผู้จัดทำโปรแกรม ก่อนตั้งรหัสผ่าน โปรดบันทึกไฟล์สำเนาที่หน้า “รับ–ส่งข้อมูล” (เข้ารหัสหรือไม่ก็ได้) แล้วเก็บไว้ที่อื่น ไฟล์ในโฟลเดอร์งานและโฟลเดอร์กลางไม่ถูกเข้ารหัส หากใช้อยู่ โปรดเก็บแฟลชไดรฟ์ให้ปลอดภัย",
    save_copy: "บันทึกไฟล์สำเนาของแผนนี้ก่อน",
    raw: "ข้อมูลในเครื่องนี้มีรหัสผ่าน เนื้อหาในไฟล์ข้อมูลดิบจึงยังเข้ารหัสอยู่ ผู้รับต้องใช้รหัสผ่านด้วยจึงจะกู้ข้อมูลได้",
    set: "ตั้งรหัสผ่าน…",
    replace: "เปลี่ยนรหัสผ่าน…",
    give_up: "เลิกใช้รหัสผ่าน…",
    lock: "ล็อกเดี๋ยวนี้",
    go_on: "ตกลง",
    cancel: "ยกเลิก",
    working: "กำลังตรวจสอบรหัสผ่าน หน้าจออาจหยุดนิ่งสักครู่",
    changing: |done, of| {
        format!(
            "กำลังปรับข้อมูลในเครื่อง {done} จาก {of} ส่วน โปรดอย่าปิดหน้านี้ หากปิดไป ข้อมูลไม่สูญหาย และโปรแกรมจะทำต่อเมื่อเปิดครั้งหน้า"
        )
    },
    changed: "ดำเนินการเรื่องรหัสผ่านเรียบร้อยแล้ว",
    locked: "ข้อมูลในเครื่องนี้มีรหัสผ่าน",
    locked_about: "โปรดใส่รหัสผ่านที่หน่วยงานตั้งไว้สำหรับเครื่องนี้",
    password: "รหัสผ่าน",
    passphrase: "รหัสผ่านปัจจุบัน",
    unlock: "เปิดข้อมูล",
    wrong: "รหัสผ่านไม่ถูกต้อง โปรดตรวจสอบภาษาของแป้นพิมพ์และตัวพิมพ์ใหญ่–เล็ก แล้วลองอีกครั้ง",
    damaged: "กุญแจที่เก็บไว้ในเบราว์เซอร์เสียหาย จึงเปิดข้อมูลในเครื่องนี้ไม่ได้ แม้รหัสผ่านจะถูกต้อง โปรดเปิดจากไฟล์สำเนาหรือโฟลเดอร์งาน",
    forgotten: "ลืมรหัสผ่าน",
    forgotten_about: "ไม่มีทางเปิดข้อมูลในเครื่องนี้โดยไม่มีรหัสผ่าน หากมีไฟล์สำเนาหรือโฟลเดอร์งาน ให้เปิดจากไฟล์นั้นในเบราว์เซอร์อื่นหรือเครื่องอื่น หรือให้ผู้ดูแลเครื่องล้างข้อมูลของโปรแกรมนี้ในเบราว์เซอร์แล้วเริ่มใหม่จากไฟล์สำเนา",
};

/// English.
pub const EN: ProtectionText = ProtectionText {
    title: "Passphrase of the data on this computer",
    about: "For a computer that several people share. Once a passphrase is set, the plan, its history and the responses in this browser are encrypted, and each start asks for it.",
    is_on: "The data in this browser are encrypted. The app locks itself after 15 minutes without use. The form at the counter goes on starting and taking responses without the passphrase.",
    warning: "Once the passphrase is forgotten, nobody can open the data on this computer any more, not even the makers of the app. Save a copy on the page of files first, encrypted or not, and keep it elsewhere. The files of a work folder and of a shared folder are not encrypted: keep the stick safe.",
    save_copy: "Save a copy of this plan first",
    raw: "The data on this computer have a passphrase, so what the raw file holds stays encrypted: whoever gets it needs the passphrase too.",
    set: "Set a passphrase…",
    replace: "Change the passphrase…",
    give_up: "Give the passphrase up…",
    lock: "Lock now",
    go_on: "Go on",
    cancel: "Cancel",
    working: "Looking at the passphrase; the page may stand still for a moment",
    changing: |done, of| {
        format!(
            "Converting the data, part {done} of {of}. Please do not close this page; if it is closed, nothing is lost and the next start goes on."
        )
    },
    changed: "The passphrase has been taken care of",
    locked: "The data on this computer have a passphrase",
    locked_about: "Type the passphrase that the office has set for this computer.",
    password: "Passphrase",
    passphrase: "Present passphrase",
    unlock: "Open the data",
    wrong: "The passphrase is wrong. Look at the keyboard's language and capitals, then try again.",
    damaged: "The keys that this browser keeps are damaged, so the data cannot be opened even with the right passphrase. Open a copy or the work folder instead.",
    forgotten: "Forgotten the passphrase",
    forgotten_about: "Nothing opens the data on this computer without it. Open a copy or the work folder in another browser or on another computer, or have the data of this app cleared in the browser and begin anew from the copy.",
};
