//! The report of the measures, printed.

use crate::people::open_the_sample;
use prongsai::calendar::thai_digits;
use walks::browser::Browser;
use walks::seek::button;
use walks::setting::{Tool, can_walk};

/// A text without white space, and with SARA AM as one letter however the font wrote it.
fn bare(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    text.replace("\u{e4d}\u{e32}", "\u{e33}")
        .replace('\u{2060}', "")
}

fn print_the_report() -> Option<(Browser, Vec<String>)> {
    if !can_walk(&[Tool::Pdftotext]) {
        return None;
    }
    let browser = open_the_sample()?;
    browser.go("#/reports/measures");
    browser.see(&button("พิมพ์ / PDF"));
    browser.settle();
    let pages = browser.print("report-of-measures");
    Some((browser, pages.iter().map(|page| bare(page)).collect()))
}

#[test]
fn the_report_prints_with_cover_lead_sections_and_no_controls() {
    let Some((browser, pages)) = print_the_report() else {
        return;
    };
    let (cover, whole) = (&pages[0], pages.concat());
    for words in [
        "รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "รอบ ๖ เดือน",
        "องค์การบริหารส่วนตำบลเมืองโดน",
        "อำเภอประทาย จังหวัดนครราชสีมา",
    ] {
        assert!(cover.contains(&bare(words)), "{words}: {cover}");
    }
    for words in [
        "จากการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
        "๑. การเปิดเผยสาธารณะ (Open Data Integrity and Transparency Assessment : OIT)",
    ] {
        assert!(whole.contains(&bare(words)), "{words}");
    }
    let places = ["OIT)", "IIT)", "EIT)"].map(|section| whole.find(section));
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
    for control in ["พิมพ์ / PDF", "เลิกทำ", "บันทึกแล้ว", "เมนูหลัก"]
    {
        assert!(!whole.contains(&bare(control)), "{control} is printed");
    }
    browser.finish();
}

#[test]
fn each_page_of_tables_has_its_header_and_its_number() {
    let Some((browser, pages)) = print_the_report() else {
        return;
    };
    assert!(pages.len() > 3, "{} pages", pages.len());
    for (number, page) in pages.iter().enumerate().skip(1) {
        let counted = thai_digits(&format!("-{}-", number + 1));
        assert!(page.contains(&counted), "no {counted}:\n{page}");
        for title in ["ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการ/มาตรการ", "แล้วเสร็จ"]
        {
            assert!(
                page.contains(&bare(title)),
                "page {}: no {title}:\n{page}",
                number + 1
            );
        }
    }
    browser.finish();
}

#[test]
fn the_executive_reads_one_page() {
    if !can_walk(&[Tool::Pdftotext]) {
        return;
    }
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/executive");
    browser.see(&button("พิมพ์ / PDF"));
    browser.settle();
    let pages = browser.print("executive");
    assert_eq!(pages.len(), 1, "{}", pages.join("\n---\n"));
    let page = bare(&pages[0]);
    assert!(page.contains(&bare("องค์การบริหารส่วนตำบลเมืองโดน")), "{page}");
    assert!(page.contains(&bare("ผลการดำเนินการรายส่วนราชการ")), "{page}");
    assert!(!page.contains(&bare("พิมพ์ / PDF")), "{page}");
    browser.finish();
}
