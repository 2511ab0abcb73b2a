//! Words around every document: how it is handed out.

/// Words around every document.
#[derive(Debug)]
pub struct DocumentsText {
    /// Prints it, or saves it as a PDF.
    pub print: &'static str,
    /// Hands it out as DOCX.
    pub word: &'static str,
    /// Handed out; gets the name of the file.
    pub handed_out: fn(&str) -> String,
    /// The browser refused to hand it out.
    pub not_handed_out: &'static str,
    /// The file would be too large for its format.
    pub too_large: &'static str,
}

/// Thai.
pub const TH: DocumentsText = DocumentsText {
    print: "พิมพ์ / PDF",
    word: "Word (DOCX)",
    handed_out: |name| format!("ดาวน์โหลด {name} แล้ว"),
    not_handed_out: "บันทึกไฟล์ไม่สำเร็จ เบราว์เซอร์ไม่อนุญาตให้ดาวน์โหลด โปรดอนุญาตแล้วลองอีกครั้ง",
    too_large: "ไฟล์ใหญ่เกินกว่าที่รูปแบบนี้จะเก็บได้ โปรดแบ่งเป็นหลายไฟล์",
};

/// English.
pub const EN: DocumentsText = DocumentsText {
    print: "Print / PDF",
    word: "Word (DOCX)",
    handed_out: |name| format!("Downloaded {name}"),
    not_handed_out: "The file was not saved: the browser refused the download. Allow it, then try again",
    too_large: "The file is larger than its format can hold. Split it into several",
};
