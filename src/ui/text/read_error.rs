//! Words about files that could not be read: what is wrong, where, and what to do.

use crate::browser::files::FileError;
use crate::exchange::{Encoding, Foreign, ReadError};

/// Words about files that could not be read.
#[derive(Debug)]
pub struct ReadErrorText {
    /// Nothing in it.
    pub empty: &'static str,
    /// Too large: its size and the limit, in megabytes.
    pub too_large: fn(usize, usize) -> String,
    /// Compressed.
    pub compressed: &'static str,
    /// Saved again by an old program, Thai in one byte a letter.
    pub tis620: &'static str,
    /// Saved again as UTF-16.
    pub utf16: &'static str,
    /// No text at all.
    pub no_text: &'static str,
    /// The text stops in the middle.
    pub cut_short: &'static str,
    /// No JSON from a line and column on.
    pub not_json: fn(usize, usize) -> String,
    /// Two files were joined; the first one ends on this line.
    pub joined: fn(usize) -> String,
    /// JSON of another program.
    pub other_json: &'static str,
    /// A web page.
    pub html: &'static str,
    /// A ZIP archive, also .docx and .xlsx.
    pub zip: &'static str,
    /// A PDF document.
    pub pdf: &'static str,
    /// A picture.
    pub picture: &'static str,
    /// Written by a newer version: its format and the newest known.
    pub too_new: fn(u32, u32) -> String,
    /// Not in the shape of its format from a line and column on.
    pub misshapen: fn(usize, usize) -> String,
    /// Columns of a batch do not fit together; batches count from 1.
    pub uneven: fn(usize) -> String,
    /// An entry that no version can have written.
    pub impossible: fn(&str) -> String,
    /// Two entries under one name with different content.
    pub contradiction: fn(&str) -> String,
    /// The browser could not read the file of this name.
    pub unreadable: fn(&str) -> String,
    /// The browser gave no file at all.
    pub no_file: &'static str,
    /// More than one file was dropped.
    pub several: &'static str,
}

impl ReadErrorText {
    /// What is wrong with a file, and what to do.
    #[must_use]
    pub fn of_content(&self, error: &ReadError) -> String {
        const MEGABYTE: usize = 1_000_000;
        match error {
            ReadError::Empty => self.empty.to_owned(),
            ReadError::TooLarge { bytes, limit } => {
                (self.too_large)(bytes.div_ceil(MEGABYTE), limit / MEGABYTE)
            }
            ReadError::Compressed => self.compressed.to_owned(),
            ReadError::NotText { looks_like } => match looks_like {
                Encoding::Tis620 => self.tis620,
                Encoding::Utf16 => self.utf16,
                Encoding::Unknown => self.no_text,
            }
            .to_owned(),
            ReadError::CutShort { .. } => self.cut_short.to_owned(),
            ReadError::NotJson { line, column, .. } => (self.not_json)(*line, *column),
            ReadError::Joined { line } => (self.joined)(*line),
            ReadError::OtherProgram { kind } => match kind {
                Foreign::Json => self.other_json,
                Foreign::Html => self.html,
                Foreign::Zip => self.zip,
                Foreign::Pdf => self.pdf,
                Foreign::Picture => self.picture,
            }
            .to_owned(),
            ReadError::TooNew { found, known } => (self.too_new)(*found, *known),
            ReadError::Misshapen { line, column, .. } => (self.misshapen)(*line, *column),
            ReadError::Uneven { batch } => (self.uneven)(batch + 1),
            ReadError::Impossible(edit) => (self.impossible)(&format!("{}/{}", edit.actor, edit.n)),
            ReadError::Contradiction(edit) => {
                (self.contradiction)(&format!("{}/{}", edit.actor, edit.n))
            }
            ReadError::TwoResponses(id) => (self.contradiction)(id),
        }
    }

    /// Why a file could not be handed over, and what to do.
    #[must_use]
    pub fn of_file(&self, error: &FileError) -> String {
        match error {
            FileError::Unreadable { name, .. } => (self.unreadable)(name),
            FileError::Failed(_) => self.no_file.to_owned(),
        }
    }
}

/// Thai.
pub const TH: ReadErrorText = ReadErrorText {
    empty: "ไฟล์นี้ว่างเปล่า โปรดขอให้ผู้ส่งส่งไฟล์ใหม่ หรือเลือกไฟล์อื่น",
    too_large: |size, limit| {
        format!(
            "ไฟล์นี้มีขนาด {size} เมกะไบต์ ใหญ่กว่าที่โปรแกรมรับได้ ({limit} เมกะไบต์) โปรดตรวจสอบว่าเลือกไฟล์แผนที่บันทึกจากโปรแกรมโปร่งใส"
        )
    },
    compressed: "ไฟล์นี้ถูกบีบอัดไว้ โปรดแตกไฟล์ก่อน แล้วเลือกไฟล์ที่ลงท้ายด้วย .json",
    tis620: "ไฟล์นี้ถูกโปรแกรมอื่นบันทึกทับด้วยรหัสอักษรไทยแบบเก่า โปรดใช้ไฟล์ต้นฉบับที่บันทึกจากโปรแกรมโปร่งใส โดยไม่เปิดแก้ด้วยโปรแกรมอื่น",
    utf16: "ไฟล์นี้ถูกบันทึกทับด้วย Notepad แบบ Unicode โปรดใช้ไฟล์ต้นฉบับ หรือเปิดใน Notepad แล้วบันทึกใหม่โดยเลือกการเข้ารหัสเป็น UTF-8",
    no_text: "ไฟล์นี้ไม่ใช่ไฟล์แผน หรืออาจเสียหาย โปรดเลือกไฟล์ที่ลงท้ายด้วย .json ที่บันทึกจากโปรแกรมโปร่งใส",
    cut_short: "ไฟล์นี้ไม่ครบ ข้อมูลขาดหายกลางไฟล์ อาจดึงแฟลชไดรฟ์ออกก่อนคัดลอกเสร็จ โปรดคัดลอกไฟล์จากต้นทางใหม่อีกครั้ง",
    not_json: |line, column| {
        format!(
            "อ่านไฟล์นี้ไม่ได้ตั้งแต่บรรทัดที่ {line} ตำแหน่งที่ {column} อาจเสียหายหรือถูกแก้ด้วยโปรแกรมอื่น โปรดขอไฟล์ต้นฉบับใหม่"
        )
    },
    joined: |line| {
        format!("มีข้อมูลอื่นต่อท้ายไฟล์นี้หลังบรรทัดที่ {line} อาจนำสองไฟล์มาต่อกัน โปรดเปิดไฟล์ต้นฉบับทีละไฟล์")
    },
    other_json: "ไฟล์นี้เป็นของโปรแกรมอื่น โปรดเลือกไฟล์แผนที่บันทึกจากโปรแกรมโปร่งใส",
    html: "ไฟล์นี้เป็นหน้าเว็บหรือตัวโปรแกรมเอง ไม่ใช่ไฟล์แผน โปรดเลือกไฟล์ที่ลงท้ายด้วย .json",
    zip: "ไฟล์นี้เป็นไฟล์ Word, Excel หรือไฟล์ ZIP หากเป็น ZIP โปรดแตกไฟล์ก่อน แล้วเลือกไฟล์แผนที่ลงท้ายด้วย .json",
    pdf: "ไฟล์นี้เป็นเอกสาร PDF ไม่ใช่ไฟล์แผน โปรดเลือกไฟล์ที่ลงท้ายด้วย .json",
    picture: "ไฟล์นี้เป็นรูปภาพ ไม่ใช่ไฟล์แผน โปรดเลือกไฟล์ที่ลงท้ายด้วย .json",
    too_new: |found, known| {
        format!(
            "ไฟล์นี้บันทึกจากโปรแกรมรุ่นใหม่กว่า (รูปแบบที่ {found} โปรแกรมนี้อ่านได้ถึงรูปแบบที่ {known}) โปรดขอไฟล์โปรแกรมรุ่นใหม่จากผู้ส่ง แล้วเปิดไฟล์นี้อีกครั้ง"
        )
    },
    misshapen: |line, column| {
        format!(
            "เป็นไฟล์ของโปรแกรมโปร่งใส แต่ข้อมูลที่บรรทัดที่ {line} ตำแหน่งที่ {column} ไม่ถูกรูปแบบ อาจถูกแก้ด้วยมือ โปรดใช้ไฟล์ต้นฉบับ"
        )
    },
    uneven: |batch| format!("ข้อมูลชุดที่ {batch} ในไฟล์นี้ไม่ครบ ไฟล์อาจเสียหาย โปรดขอไฟล์ต้นฉบับใหม่"),
    impossible: |edit| format!("รายการ {edit} ในไฟล์นี้ไม่ถูกต้อง ไฟล์อาจถูกแก้ด้วยมือ โปรดใช้ไฟล์ต้นฉบับ"),
    contradiction: |edit| {
        format!(
            "รายการ {edit} ในไฟล์นี้ขัดแย้งกับข้อมูลที่มีอยู่ ไฟล์อาจถูกแก้ด้วยมือ โปรดใช้ไฟล์ต้นฉบับ แผนเดิมไม่เปลี่ยนแปลง"
        )
    },
    unreadable: |name| {
        format!(
            "อ่านไฟล์ “{name}” ไม่ได้ โปรดตรวจสอบว่าแฟลชไดรฟ์ยังเสียบอยู่ และไม่มีโปรแกรมอื่นเปิดไฟล์นี้ค้างไว้ แล้วลองอีกครั้ง"
        )
    },
    no_file: "เบราว์เซอร์เปิดหน้าต่างเลือกไฟล์ไม่ได้ โปรดลากไฟล์มาวางในหน้านี้แทน",
    several: "วางครั้งละหนึ่งไฟล์ โปรดลากไฟล์มาวางทีละไฟล์",
};

/// English.
pub const EN: ReadErrorText = ReadErrorText {
    empty: "This file is empty. Ask for it again, or choose another file.",
    too_large: |size, limit| {
        format!(
            "This file has {size} MB, more than the app takes ({limit} MB). Please check that it is a plan saved by Prongsai."
        )
    },
    compressed: "This file is compressed. Unpack it first and choose the file that ends in .json.",
    tis620: "Another program saved this file again in an old Thai encoding. Use the original as Prongsai saved it.",
    utf16: "Notepad saved this file again as Unicode. Use the original, or save it from Notepad with the encoding UTF-8.",
    no_text: "This is no plan, or it is damaged. Choose a file ending in .json that Prongsai saved.",
    cut_short: "This file stops in the middle; perhaps the stick was pulled out too early. Copy it again from its source.",
    not_json: |line, column| {
        format!(
            "This file cannot be read from line {line}, column {column} on. It may be damaged or was edited in another program: ask for the original."
        )
    },
    joined: |line| {
        format!(
            "More data follow after line {line}: two files seem to be joined. Open each original by itself."
        )
    },
    other_json: "This file belongs to another program. Choose a plan that Prongsai saved.",
    html: "This is a web page or the app itself, not a plan. Choose the file that ends in .json.",
    zip: "This is a Word, Excel or ZIP file. Unpack a ZIP first, then choose the plan that ends in .json.",
    pdf: "This is a PDF. The app opens plans only: files that end in .json.",
    picture: "This is a picture. The app opens plans only: files that end in .json.",
    too_new: |found, known| {
        format!(
            "This file was saved by a newer version (format {found}; this one reads up to {known}). Ask the sender for the newer app and open the file again."
        )
    },
    misshapen: |line, column| {
        format!(
            "This is a file of Prongsai, but line {line}, column {column} is not in order; it may have been edited by hand. Use the original."
        )
    },
    uneven: |batch| {
        format!(
            "Batch {batch} of this file is incomplete. It may be damaged: ask for the original."
        )
    },
    impossible: |edit| {
        format!(
            "Entry {edit} of this file cannot be right. It may have been edited by hand: use the original."
        )
    },
    contradiction: |edit| {
        format!(
            "Entry {edit} of this file contradicts what is here. It may have been edited by hand: use the original. Your plan is unchanged."
        )
    },
    unreadable: |name| {
        format!(
            "“{name}” cannot be read. Check that the stick is still plugged in and that no other program holds the file, then try again."
        )
    },
    no_file: "The browser could not ask for a file. Drop the file onto this page instead.",
    several: "One file at a time, please.",
};

#[cfg(test)]
mod tests {
    use super::{EN, TH};
    use crate::exchange::{LARGEST_FILE, read_file};

    /// A whole file with two edits, which the cases damage.
    const WHOLE: &str = "{\"prongsai\":{\"format\":1,\"log\":\"l\",\"written\":\"2023-04-30\"},\
        \"office\":\"อบต.\",\"year\":2566,\"edits\":[\
        {\"actor\":\"a\",\"n\":1,\"at\":1,\"by\":[\"\",\"\"],\"records\":[[\"office\",1]],\
        \"fields\":[\"name\"],\"values\":[\"อบต.\"]},\
        {\"actor\":\"a\",\"n\":2,\"at\":2,\"by\":[\"\",\"\"],\"records\":[[\"office\",1]],\
        \"fields\":[\"amphoe\"],\"values\":[\"เมือง\"]}]}";

    #[track_caller]
    fn check(bytes: impl AsRef<[u8]>, thai: &str) {
        let error = read_file(bytes.as_ref()).expect_err("refused");
        let words = TH.of_content(&error);
        assert!(words.contains(thai), "{words}");
        assert!(words.contains("โปรด"), "it names a remedy: {words}");
        assert!(!EN.of_content(&error).is_empty());
    }

    #[track_caller]
    fn with(from: &str, to: &str) -> String {
        assert!(WHOLE.contains(from), "{from}");
        WHOLE.replacen(from, to, 1)
    }

    #[test]
    fn whatever_is_wrong_with_a_file_is_said_in_thai_with_place_and_remedy() {
        assert!(read_file(WHOLE.as_bytes()).is_ok());
        check("hello", "บรรทัดที่ 1 ตำแหน่งที่ 1");
        check(&WHOLE.as_bytes()[..200], "ไฟล์นี้ไม่ครบ");
        check(format!("{WHOLE}\n{WHOLE}"), "อาจนำสองไฟล์มาต่อกัน");
        check(b"{\"prongsai\":\"\xa1\xc7\xd1\"}", "รหัสอักษรไทยแบบเก่า");
        check([0xff, 0xfe, b'{', 0], "Notepad แบบ Unicode");
        check(with("\"n\":1", "\"n\":1,\"n\":2"), "ไม่ถูกรูปแบบ");
        check(with("\"n\":1", "\"n\":1e400"), "ตำแหน่งที่");
        check(
            with("\"n\":2", "\"n\":9007199254740993"),
            "รายการ a/9007199254740993",
        );
        check("[".repeat(100_000), "ของโปรแกรมอื่น");
        check("{\"prongsai\":".repeat(100_000), "โปรด");
        check(vec![b' '; LARGEST_FILE + 1], "ใหญ่กว่าที่โปรแกรมรับได้");
        check("{\"name\":\"package\"}", "ของโปรแกรมอื่น");
        check(
            with("\"format\":1", "\"format\":2"),
            "โปรแกรมรุ่นใหม่กว่า (รูปแบบที่ 2",
        );
        check(with("\"n\":2", "\"n\":1"), "รายการ a/1 ในไฟล์นี้ขัดแย้ง");
        check("", "ไฟล์นี้ว่างเปล่า");
        check("<!DOCTYPE html>", "หน้าเว็บหรือตัวโปรแกรมเอง");
        check("%PDF-1.7", "เอกสาร PDF");
        check(b"PK\x03\x04", "Word, Excel");
    }

    #[test]
    fn what_editors_add_is_taken_in_and_markup_stays_text() {
        let marked = format!("\u{feff}{}\0\0", with("เมือง", "<script>alert(1)</script>"));
        let opened = read_file(marked.as_bytes()).expect("readable");
        assert_eq!(
            opened.notes.len(),
            2,
            "a mark and zeros at the end are noted"
        );
        let value = opened.edits.last().and_then(|edit| edit.value.as_deref());
        assert_eq!(value, Some("<script>alert(1)</script>"));
    }
}
