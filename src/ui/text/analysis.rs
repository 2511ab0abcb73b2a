//! Words of the page of the analysis: `#/analysis`.

/// Words of the page of the analysis.
#[derive(Debug)]
pub struct AnalysisText {
    /// Its title.
    pub title: &'static str,
    /// Its short name in the navigation.
    pub short: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// What it is, on the page of documents.
    pub about: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// Heading of the scores; gets the year.
    pub scores: fn(u16) -> String,
    /// Name of their table.
    pub table: &'static str,
    /// Column: what has a score.
    pub scored: &'static str,
    /// Column: the score of a year.
    pub score_of: fn(u16) -> String,
    /// Column: the change.
    pub change: &'static str,
    /// Label of a field; gets what has the score, and the year.
    pub score_label: fn(&str, u16) -> String,
    /// What the indicators come to.
    pub computed: fn(&str) -> String,
    /// What was typed is no score.
    pub bad_score: &'static str,
    /// The total cannot be said yet.
    pub no_total: &'static str,
    /// Total, grade, and the change against the year before.
    pub total: fn(&str, &str, Option<f64>) -> String,
    /// Opens the dialogue that takes a result.
    pub paste: &'static str,
    /// What can be pasted.
    pub paste_about: &'static str,
    /// Chooses the year of what is pasted.
    pub paste_year: &'static str,
    /// A year.
    pub year: fn(u16) -> String,
    /// Label of the field.
    pub paste_field: &'static str,
    /// An example of it.
    pub paste_example: &'static str,
    /// Caption of what was read.
    pub read: &'static str,
    /// Before the lines that were not.
    pub unread: &'static str,
    /// Takes so many scores.
    pub take: fn(usize) -> String,
    /// Said when they were taken.
    pub taken: fn(usize) -> String,
    /// Heading of the indicators that did not pass.
    pub weak: &'static str,
    /// What to do about them.
    pub weak_about: &'static str,
    /// All passed.
    pub none_weak: &'static str,
    /// A score, and how much it is below the mark.
    pub short_by: fn(&str, &str) -> String,
    /// Makes a measure of an indicator.
    pub add_measure: &'static str,
    /// Makes another one.
    pub add_another: &'static str,
    /// Said when it was made.
    pub measure_added: &'static str,
    /// Leads to the measures that there are.
    pub has_measures: fn(usize) -> String,
    /// Heading of the preview.
    pub preview: &'static str,
    /// Beginning of the proposed file name: office and year.
    pub file_name: fn(&str, u16) -> String,
}

/// Thai.
pub const TH: AnalysisText = AnalysisText {
    title: "วิเคราะห์ผลการประเมิน",
    short: "วิเคราะห์ผล",
    lead: "ใส่คะแนน ITA ของปีที่ผ่านมา ดูว่าตัวชี้วัดใดต่ำกว่าเกณฑ์ แล้วตั้งเป็นประเด็นในแผนได้ทันที",
    about: "ผลการประเมินปีที่ผ่านมา จุดแข็ง จุดที่ต้องพัฒนา และมาตรการ (o42)",
    open: "เปิดหน้าวิเคราะห์",
    scores: |year| format!("ผลการประเมินปี {year}"),
    table: "คะแนนของแบบวัดและตัวชี้วัด",
    scored: "แบบวัดและตัวชี้วัด",
    score_of: |year| format!("คะแนนปี {year}"),
    change: "เพิ่ม/ลด",
    score_label: |name, year| format!("คะแนน {name} ปี {year}"),
    computed: |score| format!("เฉลี่ย {score}"),
    bad_score: "ใส่ตัวเลข 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง",
    no_total: "ใส่คะแนนให้ครบทั้งสามแบบวัด หรือครบทุกตัวชี้วัด แล้วระบบจะสรุปคะแนนรวมและระดับให้",
    total: |total, grade, change| {
        let change = match change {
            None => String::new(),
            Some(change) if change > 0.0 => format!(" เพิ่มขึ้นจากปีก่อน {change:.2} คะแนน"),
            Some(change) if change < 0.0 => format!(" ลดลงจากปีก่อน {:.2} คะแนน", -change),
            Some(_) => " เท่ากับปีก่อน".to_owned(),
        };
        format!("คะแนนรวม {total} ระดับ {grade}{change}")
    },
    paste: "วางผลการประเมิน",
    paste_about: "คัดลอกผลจากเว็บไซต์หรือไฟล์ แล้ววางที่นี่ บรรทัดละหนึ่งรายการ คะแนนอยู่ท้ายบรรทัด",
    paste_year: "เป็นผลของ",
    year: |year| format!("ปี {year}"),
    paste_field: "ผลการประเมิน",
    paste_example: "IIT 88.10\n1 การปฏิบัติหน้าที่ 91.25\n7 ประสิทธิภาพการสื่อสาร 70.01",
    read: "อ่านได้ดังนี้",
    unread: "บรรทัดที่อ่านไม่ได้และจะไม่นำเข้า",
    take: |count| format!("ใช้คะแนน {count} รายการ"),
    taken: |count| format!("บันทึกคะแนน {count} รายการแล้ว"),
    weak: "ตัวชี้วัดที่ต่ำกว่าเกณฑ์ 85",
    weak_about: "เรียงจากต่ำสุด กดเพื่อตั้งเป็นประเด็นในแผน แล้วกำหนดผู้รับผิดชอบ ขั้นตอน และวันครบกำหนด",
    none_weak: "ทุกตัวชี้วัดที่ใส่คะแนนแล้วผ่านเกณฑ์ 85",
    short_by: |score, short| format!("ได้ {score} คะแนน ขาดอีก {short} คะแนน"),
    add_measure: "ตั้งเป็นประเด็น",
    add_another: "เพิ่มอีกประเด็น",
    measure_added: "เพิ่มประเด็นในแผนแล้ว",
    has_measures: |count| format!("มีในแผนแล้ว {count} เรื่อง"),
    preview: "ตัวอย่างเอกสาร กดปุ่มด้านบนเพื่อพิมพ์หรือดาวน์โหลด",
    file_name: |office, year| format!("วิเคราะห์ผลและมาตรการ-{office}-{year}"),
};

/// English.
pub const EN: AnalysisText = AnalysisText {
    title: "Analysis of the result",
    short: "Analysis",
    lead: "Enter last year's ITA scores, see which indicators fell short, and make issues of the plan from them",
    about: "Last year's result, strengths, weak points and the measures (o42)",
    open: "Open the analysis",
    scores: |year| format!("Result of {year}"),
    table: "Scores of instruments and indicators",
    scored: "Instruments and indicators",
    score_of: |year| format!("Score {year}"),
    change: "Change",
    score_label: |name, year| format!("Score {name}, {year}"),
    computed: |score| format!("mean {score}"),
    bad_score: "A number from 0 to 100 with two decimals at most",
    no_total: "Enter the scores of all three instruments, or of all indicators: then total and grade are said here",
    total: |total, grade, change| {
        let change = change.map_or_else(String::new, |change| {
            format!(", {change:+.2} against the year before")
        });
        format!("Total {total}, grade {grade}{change}")
    },
    paste: "Paste a result",
    paste_about: "Copy the result from a web page or file and paste it here, a line each, the score at its end",
    paste_year: "Result of",
    year: |year| format!("{year}"),
    paste_field: "Result",
    paste_example: "IIT 88.10\n1 การปฏิบัติหน้าที่ 91.25\n7 ประสิทธิภาพการสื่อสาร 70.01",
    read: "What was read",
    unread: "Lines that could not be read and are left out",
    take: |count| format!("Use {count} scores"),
    taken: |count| format!("{count} scores entered"),
    weak: "Indicators below 85",
    weak_about: "The weakest first. Make an issue of the plan from each, then say who does what until when",
    none_weak: "Every indicator with a score reaches 85",
    short_by: |score, short| format!("{score} points, {short} short"),
    add_measure: "Make it an issue",
    add_another: "Add another issue",
    measure_added: "The issue is in the plan",
    has_measures: |count| format!("{count} in the plan"),
    preview: "Preview; the buttons above print it or hand it out",
    file_name: |office, year| format!("Analysis and measures-{office}-{year}"),
};
