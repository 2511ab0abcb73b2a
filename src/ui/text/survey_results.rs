//! Words of `#/survey/results`.

use crate::calendar::counted;
use crate::report::BookWords;

/// Words of the page of results.
#[derive(Debug)]
pub struct SurveyResultsText {
    /// Title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Said while the responses are read.
    pub reading: &'static str,
    /// The disk does not give the responses.
    pub unreadable: &'static str,
    /// There are no responses yet.
    pub none: &'static str,
    /// How responses come about.
    pub none_about: &'static str,
    /// Leads to the survey.
    pub to_survey: &'static str,
    /// Leads to the import.
    pub import: &'static str,
    /// Leads to the report.
    pub report: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Name of the print: office and year.
    pub file_name: fn(&str, u16) -> String,
    /// Chooses the form.
    pub form: &'static str,
    /// Chooses a version of the form.
    pub versions: &'static str,
    /// All versions.
    pub all_versions: &'static str,
    /// A version by its number.
    pub version: fn(u32) -> String,
    /// Chooses the time.
    pub time: &'static str,
    /// All the time.
    pub ever: &'static str,
    /// A fiscal year.
    pub year: fn(u16) -> String,
    /// October to March.
    pub first_half: &'static str,
    /// April to September.
    pub second_half: &'static str,
    /// A quarter.
    pub quarter: fn(u8) -> String,
    /// From one day to another.
    pub any_days: &'static str,
    /// The first day.
    pub first_day: &'static str,
    /// The last day.
    pub last_day: &'static str,
    /// Chooses the division.
    pub division: &'static str,
    /// All divisions.
    pub every_division: &'static str,
    /// Chooses the service.
    pub service: &'static str,
    /// All services.
    pub every_service: &'static str,
    /// Chooses who answered.
    pub who: &'static str,
    /// All who answered.
    pub everybody: &'static str,
    /// Nothing was said.
    pub unsaid: &'static str,
    /// A record that is not there any more.
    pub unknown: &'static str,
    /// How many pass the filter, of how many.
    pub counted: fn(usize, usize) -> String,
    /// Shows everything again.
    pub clear: &'static str,
    /// A group is too small to be shown.
    pub too_few: &'static str,
    /// Heading of the figures that matter.
    pub glance: &'static str,
    /// What the first figure counts.
    pub responses: &'static str,
    /// Mean.
    pub mean: &'static str,
    /// Standard deviation.
    pub deviation: &'static str,
    /// Percent of the highest score.
    pub percent: &'static str,
    /// Percent.
    pub percent_short: &'static str,
    /// Level.
    pub level: &'static str,
    /// Number of scores.
    pub n: &'static str,
    /// How many were left in the middle.
    pub partial: fn(usize) -> String,
    /// Heading of the aspects.
    pub by_aspect: &'static str,
    /// Column of aspects.
    pub aspect: &'static str,
    /// The whole form.
    pub overall: &'static str,
    /// The whole aspect.
    pub whole_aspect: &'static str,
    /// Column of items.
    pub item: &'static str,
    /// Column of bars.
    pub shares: &'static str,
    /// Column of those without opinion.
    pub no_opinion: &'static str,
    /// Column of those without answer.
    pub missing: &'static str,
    /// Heading of general data.
    pub general: &'static str,
    /// Column of choices.
    pub choice: &'static str,
    /// Column of the bar of a choice.
    pub share: &'static str,
    /// Column of counts.
    pub number: &'static str,
    /// In place of a small number.
    pub few: &'static str,
    /// None of several choices.
    pub none_ticked: &'static str,
    /// Heading of the groups.
    pub groups: &'static str,
    /// Chooses what tells groups apart.
    pub groups_by: &'static str,
    /// Column of groups.
    pub group: &'static str,
    /// In place of the figures of a small group.
    pub few_hidden: &'static str,
    /// Why small groups are not shown.
    pub hidden: &'static str,
    /// Heading of the trend.
    pub trend: &'static str,
    /// Chooses the step of the trend.
    pub trend_step: &'static str,
    /// By month.
    pub by_month: &'static str,
    /// By quarter.
    pub by_quarter: &'static str,
    /// By half.
    pub by_half: &'static str,
    /// By year.
    pub by_year: &'static str,
    /// A quarter of a year, short.
    pub quarter_short: fn(u8, u16) -> String,
    /// A half of a year, short.
    pub half_short: fn(u8, u16) -> String,
    /// Where the years before come from.
    pub years_filed: &'static str,
    /// Column of periods.
    pub period: &'static str,
    /// Opens the table of a chart.
    pub as_table: &'static str,
    /// Heading of the days.
    pub days: &'static str,
    /// Column of days.
    pub day: &'static str,
    /// The most on one day.
    pub most_in_a_day: fn(usize) -> String,
    /// So many came while the clock was in doubt.
    pub unsure_of_day: fn(usize) -> String,
    /// Name of the file of responses without its ending, of the office and the year.
    pub download_name: fn(&str, u16) -> String,
    /// So many responses of so many are in the file that is being written.
    pub writing: fn(usize, usize) -> String,
    /// What the workbook of responses says.
    pub book: BookWords<'static>,
    /// Column of the division.
    pub column_division: &'static str,
    /// Column of the service.
    pub column_service: &'static str,
    /// Column of what is odd about a response.
    pub column_note: &'static str,
    /// Somebody went away in the middle.
    pub left_early: &'static str,
    /// The clock was in doubt.
    pub clock_doubted: &'static str,
    /// Column of the day of a response.
    pub column_day: &'static str,
    /// Heading of sample size and bands.
    pub sample_title: &'static str,
    /// Label of the population.
    pub population: &'static str,
    /// What the population is for.
    pub population_hint: &'static str,
    /// The population cannot be read.
    pub population_wrong: &'static str,
    /// Needed, there, and the margin reached in percent.
    pub sample: fn(u32, usize, &str) -> String,
    /// Chooses the bands.
    pub bands: &'static str,
    /// Nearest level.
    pub bands_nearest: &'static str,
    /// Equal bands.
    pub bands_equal: &'static str,
    /// The office's own bounds.
    pub bands_own: &'static str,
    /// Label of own bounds.
    pub bounds: &'static str,
    /// How to type bounds.
    pub bounds_hint: &'static str,
    /// Bounds that cannot be read.
    pub bounds_wrong: &'static str,
    /// Heading of the suggestions.
    pub suggestions: &'static str,
    /// How personal data are treated.
    pub suggestions_about: &'static str,
    /// Searches suggestions.
    pub search: &'static str,
    /// Empties the search.
    pub clear_search: &'static str,
    /// Name of the group of tags.
    pub tags: &'static str,
    /// How many are found, of how many.
    pub suggestions_found: fn(usize, usize) -> String,
    /// Shows more.
    pub more: &'static str,
    /// Something in a suggestion is masked.
    pub was_masked: &'static str,
    /// Adds a tag.
    pub add_tag: &'static str,
    /// Label of a new tag.
    pub new_tag: &'static str,
    /// Takes a tag off.
    pub remove_tag: fn(&str) -> String,
    /// Takes a response out of all figures.
    pub leave_out: &'static str,
    /// Said when a response was taken out.
    pub left_out: &'static str,
    /// Why a response was taken out.
    pub void_reason: &'static str,
    /// How many responses were taken out.
    pub voided: fn(usize) -> String,
    /// Takes them in again.
    pub count_again: &'static str,
}

pub(super) const TH: SurveyResultsText = SurveyResultsText {
    title: "ผลแบบสอบถาม",
    lead: "ค่าเฉลี่ย ร้อยละ และข้อเสนอแนะจากผู้รับบริการ เลือกช่วงเวลา ส่วนราชการ หรือกลุ่มผู้ตอบได้",
    reading: "กำลังอ่านคำตอบ",
    unreadable: "อ่านคำตอบจากเครื่องนี้ไม่ได้ ปิดแท็บอื่นของโปรแกรมแล้วโหลดหน้านี้ใหม่",
    none: "ยังไม่มีคำตอบ",
    none_about: "คำตอบจะมาจากจุดบริการ จากการกรอกแบบสอบถามกระดาษ หรือจากการนำเข้าไฟล์ของ Google Forms และ Excel",
    to_survey: "ไปที่แบบสอบถาม",
    import: "นำเข้าคำตอบจากไฟล์",
    report: "รายงานและประกาศ",
    print: "พิมพ์หน้านี้",
    file_name: |office, year| format!("ผลแบบสอบถาม {year} {office}"),
    form: "แบบสอบถาม",
    versions: "ฉบับของแบบสอบถาม",
    all_versions: "ทุกฉบับรวมกัน",
    version: |number| format!("ฉบับที่ {number}"),
    time: "ช่วงเวลา",
    ever: "ทุกวันที่มีคำตอบ",
    year: |year| format!("ปีงบประมาณ {year}"),
    first_half: "รอบ 6 เดือนแรก (ต.ค.–มี.ค.)",
    second_half: "รอบ 6 เดือนหลัง (เม.ย.–ก.ย.)",
    quarter: |number| format!("ไตรมาสที่ {number}"),
    any_days: "กำหนดวันเอง",
    first_day: "ตั้งแต่วันที่",
    last_day: "ถึงวันที่",
    division: "ส่วนราชการ",
    every_division: "ทุกส่วนราชการ",
    service: "งานบริการ",
    every_service: "ทุกงานบริการ",
    who: "ผู้ตอบ",
    everybody: "ผู้ตอบทุกคน",
    unsaid: "ไม่ระบุ",
    unknown: "รายการที่ถูกลบแล้ว",
    counted: |count, all| {
        if count == all {
            format!("คำตอบ {count} ชุด", count = counted(count))
        } else {
            format!(
                "คำตอบ {count} ชุด จาก {all} ชุด",
                count = counted(count),
                all = counted(all)
            )
        }
    },
    clear: "ล้างตัวกรอง",
    too_few: "กลุ่มนี้มีผู้ตอบน้อยกว่า 5 คน จึงไม่แสดงผล เพื่อไม่ให้ทราบว่าผู้ใดตอบอย่างไร",
    glance: "ภาพรวม",
    responses: "ผู้ตอบ (ชุด)",
    mean: "x̄",
    deviation: "S.D.",
    percent: "ร้อยละของคะแนนเต็ม",
    percent_short: "ร้อยละ",
    level: "ระดับ",
    n: "n",
    partial: |count| {
        format!(
            "ในจำนวนนี้ตอบไม่ครบทุกข้อ {count} ชุด นับเฉพาะข้อที่ตอบ",
            count = counted(count)
        )
    },
    by_aspect: "ค่าเฉลี่ยรายด้าน",
    aspect: "ด้าน",
    overall: "ภาพรวม",
    whole_aspect: "รวมทั้งด้าน",
    item: "ประเด็น",
    shares: "การกระจายของคำตอบ",
    no_opinion: "ไม่มีความเห็น",
    missing: "ไม่ตอบ",
    general: "ข้อมูลทั่วไปและคำถามเลือกตอบ",
    choice: "ตัวเลือก",
    share: "สัดส่วน",
    number: "จำนวน",
    few: "น้อยกว่า 5",
    none_ticked: "ไม่ได้เลือกข้อใด",
    groups: "เปรียบเทียบความพึงพอใจระหว่างกลุ่ม",
    groups_by: "จำแนกตาม",
    group: "กลุ่ม",
    few_hidden: "ไม่แสดงผล (กลุ่มเล็ก)",
    hidden: "กลุ่มที่มีผู้ตอบน้อยกว่า 5 คน และกลุ่มที่อาจคำนวณย้อนกลับได้ ไม่แสดงผล เพื่อไม่ให้ทราบว่าผู้ใดตอบอย่างไร",
    trend: "แนวโน้มค่าเฉลี่ยภาพรวม",
    trend_step: "ช่วงของแนวโน้ม",
    by_month: "รายเดือน",
    by_quarter: "รายไตรมาส",
    by_half: "รายรอบ 6 เดือน",
    by_year: "รายปี",
    quarter_short: |quarter, year| format!("ไตรมาส {quarter}/{year:02}"),
    half_short: |half, year| format!("รอบ {half}/{year:02}"),
    years_filed: "ปีก่อน ๆ ที่ไม่มีคำตอบในแผนนี้ ใช้ค่าเฉลี่ยจากทะเบียนผลสำรวจความพึงพอใจ",
    period: "ช่วงเวลา",
    as_table: "ดูเป็นตาราง",
    days: "จำนวนคำตอบรายวัน",
    day: "วันที่",
    most_in_a_day: |most| format!("วันที่มากที่สุดมี {most} ชุด", most = counted(most)),
    unsure_of_day: |count| {
        format!(
            "{count} ชุดตอบขณะที่นาฬิกาของเครื่องอาจไม่ตรง วันที่ของชุดเหล่านี้อาจคลาดเคลื่อน",
            count = counted(count)
        )
    },
    download_name: |office, year| format!("คำตอบแบบสอบถาม-{office}-{year}"),
    writing: |done, all| {
        format!(
            "เขียนไฟล์แล้ว {done} จาก {all} ชุด",
            done = counted(done),
            all = counted(all)
        )
    },
    book: BookWords {
        responses: "คำตอบ",
        summary: "สรุป",
        codes: "คำอธิบายรหัส",
        coded: "รหัส",
        labelled: "ข้อความ",
        scored: "คะแนน",
        item: "คำถาม",
        count: "จำนวนผู้ตอบ",
        code: "รหัส",
        meaning: "ความหมาย",
        percent: "ร้อยละ",
    },
    column_day: "วันที่ตอบ",
    column_division: "ส่วนราชการ",
    column_service: "บริการที่มาติดต่อ",
    column_note: "หมายเหตุ",
    left_early: "ตอบไม่จบ",
    clock_doubted: "นาฬิกาของเครื่องอาจไม่ตรง",
    sample_title: "ขนาดกลุ่มตัวอย่างและเกณฑ์การแปลผล",
    population: "จำนวนประชากร (ผู้รับบริการหรือผู้มีสิทธิ)",
    population_hint: "ใช้คำนวณขนาดกลุ่มตัวอย่างตามสูตรของทาโร ยามาเน ที่ความคลาดเคลื่อนร้อยละ 5",
    population_wrong: "พิมพ์เป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป เช่น 6,500",
    sample: |needed, count, margin| {
        format!(
            "ต้องการอย่างน้อย {needed} ชุด มีแล้ว {count} ชุด ความคลาดเคลื่อนที่ได้ร้อยละ {margin}",
            count = counted(count),
            needed = counted(needed as usize)
        )
    },
    bands: "เกณฑ์การแปลผลค่าเฉลี่ย",
    bands_nearest: "4.51 / 3.51 / 2.51 / 1.51 (นิยมใช้)",
    bands_equal: "4.21 / 3.41 / 2.61 / 1.81 (ช่วงเท่ากัน)",
    bands_own: "กำหนดเอง",
    bounds: "ค่าต่ำสุดของแต่ละระดับ จากสูงไปต่ำ",
    bounds_hint: "เว้นวรรคระหว่างค่า เช่น 4.51 3.51 2.51 1.51",
    bounds_wrong: "พิมพ์ค่าจากมากไปน้อย ทศนิยมไม่เกินสองตำแหน่ง เช่น 4.51 3.51 2.51 1.51",
    suggestions: "ข้อเสนอแนะ",
    suggestions_about: "เบอร์โทรศัพท์ เลขประจำตัวประชาชน และอีเมลถูกปิดไว้ด้วย ●●● ก่อนแสดงและส่งออก ลำดับที่แสดงไม่ใช่ลำดับที่ได้รับ",
    search: "ค้นหาข้อเสนอแนะ",
    clear_search: "ล้างคำค้น",
    tags: "ป้ายกำกับ",
    suggestions_found: |found, all| {
        if found == all {
            format!("{all} ข้อความ", all = counted(all))
        } else {
            format!(
                "พบ {found} จาก {all} ข้อความ",
                all = counted(all),
                found = counted(found)
            )
        }
    },
    more: "แสดงเพิ่ม",
    was_masked: "ปิดข้อมูลส่วนบุคคลไว้",
    add_tag: "ติดป้าย",
    new_tag: "ป้ายใหม่",
    remove_tag: |tag| format!("เอาป้าย {tag} ออก"),
    leave_out: "ไม่นับคำตอบชุดนี้",
    left_out: "ไม่นับคำตอบชุดนั้นแล้ว",
    void_reason: "ตัดออกจากหน้าผลแบบสอบถาม",
    voided: |count| {
        format!(
            "ตัดออกจากผลแล้ว {count} ชุด เนื้อหายังเก็บไว้",
            count = counted(count)
        )
    },
    count_again: "นำกลับมานับทั้งหมด",
};

pub(super) const EN: SurveyResultsText = SurveyResultsText {
    title: "Survey results",
    lead: "Means, percentages and suggestions from the people you served, by time, division or group",
    reading: "Reading the responses",
    unreadable: "The responses cannot be read from this computer. Close other tabs of the app and load this page again",
    none: "No responses yet",
    none_about: "They come from the counter, from questionnaires on paper, or from a file of Google Forms or Excel",
    to_survey: "Go to the survey",
    import: "Import responses",
    report: "Report and announcement",
    print: "Print this page",
    file_name: |office, year| format!("Survey results {year} {office}"),
    form: "Form",
    versions: "Version of the form",
    all_versions: "All versions together",
    version: |number| format!("Version {number}"),
    time: "Time",
    ever: "Any time",
    year: |year| format!("Fiscal year {year}"),
    first_half: "First half (Oct–Mar)",
    second_half: "Second half (Apr–Sep)",
    quarter: |number| format!("Quarter {number}"),
    any_days: "Choose days",
    first_day: "From",
    last_day: "To",
    division: "Division",
    every_division: "Every division",
    service: "Service",
    every_service: "Every service",
    who: "Who answered",
    everybody: "Everybody",
    unsaid: "Not said",
    unknown: "Something deleted since",
    counted: |count, all| {
        if count == all {
            format!("{count} responses", count = counted(count))
        } else {
            format!(
                "{count} of {all} responses",
                count = counted(count),
                all = counted(all)
            )
        }
    },
    clear: "Clear",
    too_few: "Fewer than 5 people are in this group, so nothing is shown: one of them could be known",
    glance: "At a glance",
    responses: "Responses",
    mean: "Mean",
    deviation: "S.D.",
    percent: "% of full score",
    percent_short: "%",
    level: "Level",
    n: "n",
    partial: |count| {
        format!(
            "{count} of them are incomplete; what was answered counts",
            count = counted(count)
        )
    },
    by_aspect: "Mean of each aspect",
    aspect: "Aspect",
    overall: "Overall",
    whole_aspect: "The whole aspect",
    item: "Item",
    shares: "Distribution",
    no_opinion: "No opinion",
    missing: "No answer",
    general: "Who answered, and questions with choices",
    choice: "Choice",
    share: "Share",
    number: "Number",
    few: "under 5",
    none_ticked: "None chosen",
    groups: "Groups compared",
    groups_by: "By",
    group: "Group",
    few_hidden: "Not shown (small group)",
    hidden: "Groups of fewer than 5, and those they could be computed from, are not shown",
    trend: "Trend of the overall mean",
    trend_step: "Step",
    by_month: "Months",
    by_quarter: "Quarters",
    by_half: "Halves",
    by_year: "Years",
    quarter_short: |quarter, year| format!("Q{quarter}/{year:02}"),
    half_short: |half, year| format!("H{half}/{year:02}"),
    years_filed: "Years before the responses of this plan are those of the register of satisfaction reports",
    period: "Period",
    as_table: "Show as a table",
    days: "Responses per day",
    day: "Day",
    most_in_a_day: |most| format!("{most} on the busiest day", most = counted(most)),
    unsure_of_day: |count| {
        format!(
            "{count} came while the computer's clock was in doubt; their days may be wrong",
            count = counted(count)
        )
    },
    download_name: |office, year| format!("survey-responses-{office}-{year}"),
    writing: |done, all| {
        format!(
            "{done} of {all} responses written",
            done = counted(done),
            all = counted(all)
        )
    },
    book: BookWords {
        responses: "Responses",
        summary: "Summary",
        codes: "Codes",
        coded: "code",
        labelled: "words",
        scored: "score",
        item: "Question",
        count: "Answers",
        code: "Code",
        meaning: "Meaning",
        percent: "Percent",
    },
    column_day: "Date",
    column_division: "Division (ส่วนราชการ)",
    column_service: "Service (บริการที่มาติดต่อ)",
    column_note: "Note",
    left_early: "left early",
    clock_doubted: "clock in doubt",
    sample_title: "Sample size and levels",
    population: "Population (people served)",
    population_hint: "For the sample size after Taro Yamane with an error of 5 %",
    population_wrong: "Type a whole number from 1 on, such as 6,500",
    sample: |needed, count, margin| {
        format!(
            "{needed} responses needed, {count} there; the error reached is {margin} %",
            count = counted(count),
            needed = counted(needed as usize)
        )
    },
    bands: "How means become levels",
    bands_nearest: "4.51 / 3.51 / 2.51 / 1.51 (usual)",
    bands_equal: "4.21 / 3.41 / 2.61 / 1.81 (equal)",
    bands_own: "Own bounds",
    bounds: "Lowest mean of each level, highest first",
    bounds_hint: "With spaces between, such as 4.51 3.51 2.51 1.51",
    bounds_wrong: "Type falling values with two decimals at most, such as 4.51 3.51 2.51 1.51",
    suggestions: "Suggestions",
    suggestions_about: "Telephone and identity numbers and mail addresses are covered by ●●● before anything is shown or handed out. The order is not that of arrival",
    search: "Search suggestions",
    clear_search: "Clear",
    tags: "Tags",
    suggestions_found: |found, all| {
        if found == all {
            format!("{all} suggestions", all = counted(all))
        } else {
            format!(
                "{found} of {all} suggestions",
                all = counted(all),
                found = counted(found)
            )
        }
    },
    more: "Show more",
    was_masked: "Personal data is covered",
    add_tag: "Tag",
    new_tag: "New tag",
    remove_tag: |tag| format!("Remove the tag {tag}"),
    leave_out: "Leave this response out",
    left_out: "That response is left out",
    void_reason: "Left out on the page of results",
    voided: |count| {
        format!(
            "{count} responses are left out; their content is kept",
            count = counted(count)
        )
    },
    count_again: "Count them again",
};
