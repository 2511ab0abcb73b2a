//! Words about files that only a passphrase opens.

use crate::exchange::DecryptError;

/// Words about encrypted files.
#[derive(Debug)]
pub struct EncryptionText {
    /// Heading of the question for the passphrase of a file.
    pub ask: &'static str,
    /// Which file, and where its passphrase comes from.
    pub ask_about: fn(&str) -> String,
    /// The field.
    pub passphrase: &'static str,
    /// The field of a new one.
    pub new: &'static str,
    /// The same once more.
    pub again: &'static str,
    /// Lets it be read.
    pub show: &'static str,
    /// Opens the file.
    pub open: &'static str,
    /// The key is being derived.
    pub opening: &'static str,
    /// Encrypts what is saved.
    pub encrypt: &'static str,
    /// What that means for whom.
    pub encrypt_about: &'static str,
    /// The key of a new file is being derived.
    pub encrypting: &'static str,
    /// Saves the encrypted file.
    pub save: &'static str,
    /// Fewest letters.
    pub too_short: fn(usize) -> String,
    /// The two differ.
    pub differ: &'static str,
    /// Another passphrase, or a damaged beginning.
    pub wrong: &'static str,
    /// Stops in the middle.
    pub cut_short: &'static str,
    /// The last part was cut short or changed.
    pub damaged_at_end: &'static str,
    /// Changed.
    pub damaged: &'static str,
    /// Encrypted for keys.
    pub for_keys: &'static str,
    /// Of a later version of the format.
    pub too_new: &'static str,
    /// Takes so many megabytes.
    pub too_heavy: fn(u32) -> String,
}

impl EncryptionText {
    /// Why a file did not open, and what to do.
    #[must_use]
    pub fn of(&self, why: DecryptError) -> String {
        match why {
            DecryptError::WrongPassphrase => self.wrong,
            DecryptError::CutShort => self.cut_short,
            DecryptError::DamagedAtEnd => self.damaged_at_end,
            DecryptError::Damaged => self.damaged,
            DecryptError::ForKeys => self.for_keys,
            DecryptError::TooNew => self.too_new,
            DecryptError::TooHeavy(megabytes) => return (self.too_heavy)(megabytes),
        }
        .to_owned()
    }
}

/// Thai.
pub const TH: EncryptionText = EncryptionText {
    ask: "ไฟล์นี้มีรหัสผ่าน",
    ask_about: |name| format!("โปรดใส่รหัสผ่านของไฟล์ {name} ตามที่ได้รับแจ้งจากผู้ส่ง"),
    passphrase: "รหัสผ่านของไฟล์",
    new: "ตั้งรหัสผ่าน",
    again: "ใส่รหัสผ่านที่ตั้งอีกครั้ง",
    show: "แสดงรหัสผ่าน",
    open: "เปิดไฟล์",
    opening: "กำลังถอดรหัสไฟล์ หน้าจออาจหยุดนิ่งสักครู่",
    encrypt: "เข้ารหัสไฟล์ด้วยรหัสผ่าน",
    encrypt_about: "เปิดได้เฉพาะผู้ที่รู้รหัสผ่าน โปรดแจ้งรหัสผ่านแก่ผู้รับทางอื่น เช่น ทางโทรศัพท์ ไม่ส่งไปพร้อมไฟล์ หากลืมรหัสผ่าน จะไม่มีผู้ใดเปิดไฟล์นี้ได้อีก",
    encrypting: "กำลังเข้ารหัสไฟล์ หน้าจออาจหยุดนิ่งสักครู่",
    save: "บันทึกไฟล์เข้ารหัส",
    too_short: |least| format!("รหัสผ่านต้องยาวอย่างน้อย {least} ตัวอักษร"),
    differ: "รหัสผ่านทั้งสองช่องไม่ตรงกัน โปรดใส่ใหม่ให้เหมือนกัน",
    wrong: "รหัสผ่านไม่ถูกต้อง โปรดตรวจสอบภาษาของแป้นพิมพ์และตัวพิมพ์ใหญ่–เล็ก แล้วลองอีกครั้ง หากมั่นใจว่าถูกต้อง ส่วนต้นของไฟล์อาจเสียหาย โปรดขอไฟล์ใหม่จากผู้ส่ง",
    cut_short: "ไฟล์นี้ไม่ครบ ข้อมูลขาดหายกลางไฟล์ อาจดึงแฟลชไดรฟ์ออกก่อนคัดลอกเสร็จ โปรดคัดลอกไฟล์จากต้นทางใหม่อีกครั้ง",
    damaged_at_end: "รหัสผ่านถูกต้อง แต่ส่วนท้ายของไฟล์ขาดหายหรือถูกแก้ไข โปรดคัดลอกไฟล์จากต้นทางใหม่ หรือขอไฟล์ใหม่จากผู้ส่ง",
    damaged: "ไฟล์นี้ถูกแก้ไขหรือเสียหายหลังจากเข้ารหัสแล้ว จึงไม่นำข้อมูลเข้า โปรดขอไฟล์ใหม่จากผู้ส่ง",
    for_keys: "ไฟล์นี้เข้ารหัสด้วยกุญแจของโปรแกรมอื่น ไม่ใช่รหัสผ่าน โปรดขอให้ผู้ส่งเข้ารหัสด้วยรหัสผ่าน",
    too_new: "ไฟล์นี้เข้ารหัสด้วยรูปแบบที่ใหม่กว่าโปรแกรมนี้รู้จัก โปรดขอให้ผู้ส่งบันทึกใหม่จากโปรแกรมโปร่งใส",
    too_heavy: |megabytes| {
        format!(
            "การเข้าหรือถอดรหัสไฟล์นี้ต้องใช้หน่วยความจำ {megabytes} เมกะไบต์ ซึ่งเครื่องนี้มีไม่พอ โปรดปิดโปรแกรมอื่นแล้วลองอีกครั้ง หรือใช้เครื่องอื่น"
        )
    },
};

/// English.
pub const EN: EncryptionText = EncryptionText {
    ask: "This file has a passphrase",
    ask_about: |name| format!("Type the passphrase of {name} as its sender has told you."),
    passphrase: "Passphrase of the file",
    new: "New passphrase",
    again: "The same passphrase again",
    show: "Show the passphrase",
    open: "Open the file",
    opening: "Decrypting the file; the page may stand still for a moment",
    encrypt: "Encrypt the file with a passphrase",
    encrypt_about: "Only who knows the passphrase can open it. Tell it by another way, such as the telephone, never together with the file. Nobody can open the file once the passphrase is forgotten.",
    encrypting: "Encrypting the file; the page may stand still for a moment",
    save: "Save the encrypted file",
    too_short: |least| format!("A passphrase has at least {least} characters."),
    differ: "The two passphrases differ. Type the same one twice.",
    wrong: "The passphrase is wrong. Look at the keyboard's language and capitals, then try again. If you are sure of it, the beginning of the file may be damaged: ask its sender for it anew.",
    cut_short: "This file is incomplete; perhaps the stick was pulled out too early. Copy it again from where it came.",
    damaged_at_end: "The passphrase is right, but the end of the file is missing or was changed. Copy it again, or ask its sender for it anew.",
    damaged: "This file was changed or damaged after it was encrypted, so nothing of it was taken in. Ask its sender for it anew.",
    for_keys: "This file was encrypted for keys of another program, not with a passphrase. Ask its sender to encrypt it with a passphrase.",
    too_new: "This file was encrypted in a newer format than this program knows. Ask its sender to save it anew from Prongsai.",
    too_heavy: |megabytes| {
        format!(
            "Encryption takes {megabytes} megabytes of memory here, which this computer does not have. Close other programs and try again, or use another computer."
        )
    },
};
