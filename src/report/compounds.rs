//! Official compounds and dates that a line must not be broken in.
//!
//! Browsers break Thai with a dictionary of everyday words, which takes ส่งเสริม or ผู้รับผิดชอบ
//! apart.
use super::pen::is_mark;
use crate::calendar::{Language, month_name, month_short_name};
use crate::sorting::SmallSort;
use std::sync::OnceLock;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Lines may break in it where the dictionary says.
    Free(&'a str),
    /// It stays on one line.
    Unbroken(&'a str),
}

const COMPOUNDS: &[&str] = &[
    "E-Service",
    "กระบวนการ",
    "กลุ่มเป้าหมาย",
    "กองการศึกษา",
    "กองคลัง",
    "กองช่าง",
    "กำกับติดตาม",
    "กำหนดระยะเวลา",
    "ข้อเสนอแนะ",
    "คล่องตัว",
    "ความคิดเห็น",
    "ความพึงพอใจ",
    "ความเสมอภาค",
    "ความโปร่งใส",
    "คุณธรรม",
    "คู่มือสำหรับประชาชน",
    "งบประมาณ",
    "งานการเจ้าหน้าที่",
    "งานบริหารงานทั่วไป",
    "งานประชาสัมพันธ์",
    "จริยธรรม",
    "จังหวัด",
    "ช่องทาง",
    "ดำเนินการ",
    "ดำเนินงาน",
    "ตรวจสอบภายใน",
    "ตัวชี้วัด",
    "ทรัพยากรบุคคล",
    "ทุกภารกิจงาน",
    "ทุจริต",
    "ธรรมาภิบาล",
    "นโยบาย",
    "น้อยที่สุด",
    "บทบาทหน้าที่",
    "บุคลากร",
    "ประจำปี",
    "ประชาชน",
    "ประชาสัมพันธ์",
    "ประพฤติมิชอบ",
    "ประสิทธิภาพ",
    "ประเด็น",
    "ประเมินผล",
    "ปรับปรุงแก้ไข",
    "ปานกลาง",
    "ปีงบประมาณ",
    "ผลการดำเนินการ",
    "ผลประโยชน์ทับซ้อน",
    "ผู้บริหาร",
    "ผู้มีส่วนได้ส่วนเสีย",
    "ผู้รับบริการ",
    "ผู้รับผิดชอบ",
    "ภายนอก",
    "ภายใน",
    "ภารกิจ",
    "มากที่สุด",
    "มาตรการ",
    "มีส่วนร่วม",
    "ระยะเวลา",
    "รับผิดชอบ",
    "รายงานผล",
    "ร้องเรียน",
    "วันที่",
    "วิธีการ",
    "สม่ำเสมอ",
    "สาธารณชน",
    "สาธารณะ",
    "สำนักงาน",
    "สำนักปลัด",
    "ส่งเสริม",
    "หน่วยงาน",
    "หลักเกณฑ์",
    "องค์การบริหารส่วนตำบล",
    "ออนไลน์",
    "อัตรากำลัง",
    "อำเภอ",
    "เจ้าหน้าที่",
    "เผยแพร่",
    "เว็บไซต์",
    "แผนพัฒนา",
    "แล้วเสร็จ",
    "ไตรมาส",
];

/// Words by their first letter, the longest first: a place for each letter of Thai, the first one for the
/// letters of other scripts together.
type ByLetter = [Vec<&'static str>; 128];

/// Where words of a first letter are. U+0E00 is no letter.
fn place_of(letter: char) -> usize {
    let place = u32::from(letter).wrapping_sub(0x0E00) as usize;
    if place < 128 { place } else { 0 }
}

fn by_letter(words: impl Iterator<Item = &'static str>) -> ByLetter {
    let mut by_letter = [const { Vec::new() }; 128];
    for word in words {
        by_letter[place_of(word.chars().next().unwrap_or_default())].push(word);
    }
    for words in &mut by_letter {
        words.small_sort_by_key(|word| std::cmp::Reverse(word.len()));
    }
    by_letter
}

/// The longest of the words that a text begins with.
fn word_at(words: &ByLetter, text: &str) -> Option<&'static str> {
    let words = &words[place_of(text.chars().next()?)];
    words.iter().copied().find(|word| text.starts_with(word))
}

/// Cuts a text into what may be broken over lines and what may not: compounds (the longest that
/// fits), พ.ศ. with its year, a day with its month, a month with its year, ๖ เดือน. Together the
/// pieces are the text.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut free_from = 0;
    let mut at = 0;
    let mut before = None;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let len = compound_len(rest)
            .or_else(|| era_len(rest))
            .or_else(|| month_len(rest))
            .or_else(|| day_len(rest).filter(|_| !before.is_some_and(is_digit)))
            // A mark belongs to the letter before it; cutting there would tear them apart.
            .filter(|len| !rest[*len..].starts_with(is_mark));
        before = Some(c);
        let Some(len) = len else {
            at += c.len_utf8();
            continue;
        };
        if free_from < at {
            pieces.push(Piece::Free(&text[free_from..at]));
        }
        pieces.push(Piece::Unbroken(&rest[..len]));
        at += len;
        free_from = at;
    }
    if free_from < text.len() {
        pieces.push(Piece::Free(&text[free_from..]));
    }
    pieces
}

fn compound_len(text: &str) -> Option<usize> {
    static WORDS: OnceLock<ByLetter> = OnceLock::new();
    let words = WORDS.get_or_init(|| by_letter(COMPOUNDS.iter().copied()));
    word_at(words, text).map(str::len)
}

/// พ.ศ. ๒๕๖๖
fn era_len(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("พ.ศ.")?.trim_start_matches(' ');
    let year = digits_len(rest);
    (year > 0).then(|| text.len() - rest.len() + year)
}

/// ธันวาคม ๒๕๖๕
fn month_len(text: &str) -> Option<usize> {
    let name = month_at(text)?;
    let rest = text[name.len()..].trim_start_matches(' ');
    let year = digits_len(rest);
    (year > 0).then(|| text.len() - rest.len() + year)
}

/// ๑๖ ธันวาคม, 16 ธ.ค., ๖ เดือน
fn day_len(text: &str) -> Option<usize> {
    let day = digits_len(text);
    if !(1..=2).contains(&text[..day].chars().count()) {
        return None;
    }
    let rest = text[day..].trim_start_matches(' ');
    let name = month_at(rest).or_else(|| rest.starts_with("เดือน").then_some("เดือน"))?;
    Some(text.len() - rest.len() + name.len())
}

/// The name of a month that the text begins with.
fn month_at(text: &str) -> Option<&'static str> {
    static NAMES: OnceLock<ByLetter> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let names = [month_name, month_short_name].into_iter();
        by_letter(names.flat_map(|name| (1..=12).map(move |month| name(month, Language::Thai))))
    });
    word_at(names, text)
}

fn digits_len(text: &str) -> usize {
    let digits = text.chars().take_while(|c| is_digit(*c));
    digits.map(char::len_utf8).sum()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unbroken pieces stand in brackets.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown: String = pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Free(free) => free.to_owned(),
                Piece::Unbroken(word) => format!("[{word}]"),
            })
            .collect();
        assert_eq!(shown, expected);
        assert_eq!(shown.replace(['[', ']'], ""), text);
    }

    #[test]
    fn the_longest_compound_stays_together() {
        check("มาตรการส่งเสริมคุณธรรม", "[มาตรการ][ส่งเสริม][คุณธรรม]");
        check("ผู้รับผิดชอบ", "[ผู้รับผิดชอบ]");
        check("เจ้าหน้าที่รับผิดชอบ", "[เจ้าหน้าที่][รับผิดชอบ]");
        check("ปีงบประมาณ และงบประมาณ", "[ปีงบประมาณ] และ[งบประมาณ]");
        check("น้ำ กำ ที่ ปี่", "น้ำ กำ ที่ ปี่");
        check("", "");
    }

    #[test]
    fn a_year_stays_with_its_era_and_a_day_with_its_month() {
        check("ใน พ.ศ. ๒๕๖๖ นี้", "ใน [พ.ศ. ๒๕๖๖] นี้");
        check("พ.ศ.๒๕๖๕", "[พ.ศ.๒๕๖๕]");
        check("พ.ศ. นี้", "พ.ศ. นี้");
        check("วันที่ ๑๖ ธันวาคม ๒๕๖๕", "[วันที่] [๑๖ ธันวาคม] ๒๕๖๕");
        check("4 เม.ย. 66", "[4 เม.ย.] 66");
        check("๒๕๖๖ มกราคม", "๒๕๖๖ มกราคม");
        check("รอบ ๖ เดือน", "รอบ [๖ เดือน]");
        check("เดือนเมษายน ๒๕๖๖", "เดือน[เมษายน ๒๕๖๖]");
        check("เดือนเมษายน และ", "เดือนเมษายน และ");
    }

    #[test]
    fn each_compound_is_listed_once() {
        let mut words = COMPOUNDS.to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), COMPOUNDS.len());
    }
}
