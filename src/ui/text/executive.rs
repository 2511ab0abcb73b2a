//! Words of the executive's page.

/// Words of the executive's page; the page that is printed is Thai, and its words are the report's.
#[derive(Debug)]
pub struct ExecutiveText {
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// The proposed name of the file: office and year.
    pub file_name: fn(&str, u16) -> String,
    /// Heading of the orders.
    pub orders: &'static str,
    /// What orders are for.
    pub orders_text: &'static str,
    /// Opens the form of a new order.
    pub add: &'static str,
    /// What was ordered.
    pub order: &'static str,
    /// An example of it.
    pub order_example: &'static str,
    /// An order without words.
    pub order_missing: &'static str,
    /// The day of it.
    pub date: &'static str,
    /// To whom.
    pub to: &'static str,
    /// To everybody.
    pub everybody: &'static str,
    /// By whom.
    pub signed_by: &'static str,
    /// Records it.
    pub save: &'static str,
    /// After it was recorded.
    pub saved: &'static str,
    /// Nothing was ordered yet.
    pub no_orders: &'static str,
    /// Changes an order; gets its first words.
    pub edit: fn(&str) -> String,
    /// Ends changing it.
    pub done: &'static str,
    /// Deletes an order; gets its first words.
    pub delete: fn(&str) -> String,
    /// The date of an order is not known.
    pub no_date: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
}

/// Thai.
pub const TH: ExecutiveText = ExecutiveText {
    title: "สำหรับผู้บริหาร",
    lead: "สรุปหนึ่งหน้าให้ผู้บริหารอ่านและลงนาม พร้อมบันทึกข้อสั่งการ",
    file_name: |office, year| format!("สรุปผู้บริหาร-{office}-{year}"),
    orders: "ข้อสั่งการของผู้บริหาร",
    orders_text: "บันทึกสิ่งที่ผู้บริหารสั่งการ เพื่อให้พิมพ์อยู่ในหน้าสรุปและส่วนราชการรับไปดำเนินการ",
    add: "บันทึกข้อสั่งการ",
    order: "ข้อสั่งการ",
    order_example: "เช่น ให้กองช่างจัดทำคู่มือสำหรับประชาชนให้แล้วเสร็จภายในสิ้นเดือนนี้",
    order_missing: "โปรดพิมพ์ข้อสั่งการ",
    date: "วันที่สั่งการ",
    to: "สั่งการถึง",
    everybody: "ทุกส่วนราชการ",
    signed_by: "ผู้สั่งการ",
    save: "บันทึก",
    saved: "บันทึกข้อสั่งการแล้ว",
    no_orders: "ยังไม่มีข้อสั่งการที่บันทึกไว้",
    edit: |order| format!("แก้ไขข้อสั่งการ “{order}”"),
    done: "เสร็จสิ้น",
    delete: |order| format!("ลบข้อสั่งการ “{order}”"),
    no_date: "ไม่ระบุวันที่",
    preview: "ตัวอย่างก่อนพิมพ์ กระดาษ A4 แนวตั้ง",
};

/// English.
pub const EN: ExecutiveText = ExecutiveText {
    title: "For the executive",
    lead: "One page for the executive to read and sign, and a place to record orders.",
    file_name: |office, year| format!("Executive summary-{office}-{year}"),
    orders: "Orders of the executive",
    orders_text: "Record what was ordered: it is printed on the page, and the divisions take it from there.",
    add: "Record an order",
    order: "Order",
    order_example: "For example: the public works division completes its public manual by the end of the month",
    order_missing: "Please type the order",
    date: "Date",
    to: "To",
    everybody: "Every division",
    signed_by: "Ordered by",
    save: "Record",
    saved: "The order was recorded",
    no_orders: "No order recorded yet",
    edit: |order| format!("Change the order “{order}”"),
    done: "Done",
    delete: |order| format!("Delete the order “{order}”"),
    no_date: "No date",
    preview: "Preview of the A4 sheet",
};
