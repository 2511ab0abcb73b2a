//! Personal data in suggestions: telephone and identity numbers and mail addresses are masked
//! before anybody sees them.

/// What stands in place of personal data.
pub const MASK: &str = "●●●";

/// The text without telephone numbers, identity numbers and mail addresses.
///
/// Digits may be Thai and be parted by single spaces, dashes, dots or brackets.
/// A telephone number has 9 or 10 digits and begins with 0, or follows 66; an
/// identity number has 13. Nine digits in one go are masked whatever they are.
#[must_use]
pub fn masked(text: &str) -> String {
    let text = without_mail(text);
    let letters: Vec<char> = text.chars().collect();
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let begins = is_digit(letter) || letter == '+';
        let is_inside = at > 0 && is_digit(letters[at - 1]);
        if begins
            && !is_inside
            && let Some(length) = number_length(&letters[at..])
        {
            // An opening bracket belongs to the number.
            if shown.ends_with('(') {
                shown.pop();
            }
            shown.push_str(MASK);
            at += length;
            continue;
        }
        shown.push(letter);
        at += 1;
    }
    shown
}

/// Whether anything in the text is masked.
#[must_use]
pub fn holds_personal_data(text: &str) -> bool {
    masked(text) != text
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

fn value(c: char) -> u32 {
    match c {
        '๐'..='๙' => u32::from(c) - u32::from('๐'),
        _ => u32::from(c) - u32::from('0'),
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '–' | '‑' | '.' | '(' | ')' | '\u{a0}')
}

/// How many letters from here on are a number of a person.
fn number_length(letters: &[char]) -> Option<usize> {
    let plus = usize::from(letters.first() == Some(&'+'));
    let mut digits = Vec::new();
    // Where each digit ends.
    let mut ends = Vec::new();
    let mut unbroken = true;
    let mut first_run = 0;
    let mut at = plus;
    while digits.len() < 20 {
        let mut next = at;
        while next < letters.len() && next - at < 3 && is_separator(letters[next]) {
            next += 1;
        }
        let Some(&digit) = letters.get(next).filter(|digit| is_digit(**digit)) else {
            break;
        };
        unbroken &= next == at || digits.is_empty();
        first_run += usize::from(unbroken);
        digits.push(value(digit));
        at = next + 1;
        ends.push(at);
    }
    let whole = |count: usize| -> Option<usize> {
        let end = *ends.get(count.checked_sub(1)?)?;
        (!letters.get(end).copied().is_some_and(is_digit)).then_some(end)
    };
    let country = digits.starts_with(&[6, 6]) && (plus == 1 || first_run > 2 || digits.len() > 10);
    let phone = |from: usize| whole(from + 9).or_else(|| whole(from + 8));
    if country {
        // +66 81 234 5678, and with the 0 that does not belong there.
        let zero = usize::from(digits.get(2) == Some(&0));
        if let Some(end) = phone(2 + zero) {
            return Some(end);
        }
    }
    if plus == 1 {
        return None;
    }
    if digits.first() == Some(&0) {
        return whole(10)
            .or_else(|| whole(9))
            .or_else(|| long_run(first_run, &ends));
    }
    whole(13)
        .filter(|_| digits.first().is_some_and(|first| (1..=8).contains(first)))
        .or_else(|| long_run(first_run, &ends))
}

/// Nine or more digits in one go.
fn long_run(run: usize, ends: &[usize]) -> Option<usize> {
    (run >= 9).then(|| ends.get(run - 1).copied()).flatten()
}

fn without_mail(text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (before, after) = rest.split_at(at);
        let name = before.trim_end_matches(is_part);
        let host = &after[1..];
        let end = host.find(|c| !is_part(c)).unwrap_or(host.len());
        let is_mail = name.len() < before.len() && host[..end].trim_matches('.').contains('.');
        if is_mail {
            shown.push_str(name);
            shown.push_str(MASK);
        } else {
            shown.push_str(before);
            shown.push_str(&after[..1 + end]);
        }
        rest = &host[end..];
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(masked(text), expected);
        assert_eq!(masked(expected), expected);
    }

    #[test]
    fn telephone_numbers_are_masked_however_they_are_written() {
        for number in [
            "0812345678",
            "081-234-5678",
            "081 234 5678",
            "08-1234-5678",
            "081.234.5678",
            "๐๘๑๒๓๔๕๖๗๘",
            "๐๘๑-๒๓๔-๕๖๗๘",
            "044123456",
            "0-4412-3456",
            "02 123 4567",
            "+66812345678",
            "+66 81 234 5678",
            "+66 (0) 81 234 5678",
            "66812345678",
            "081 - 234 - 5678",
        ] {
            check(&format!("โทร {number} ครับ"), "โทร ●●● ครับ");
            check(&format!("โทร{number}"), "โทร●●●");
        }
        check("(044) 123456", "●●●");
        check("0812345678 0898765432", "●●● ●●●");
        check("081-234-5678, 044-123456", "●●●, ●●●");
    }

    #[test]
    fn identity_numbers_are_masked_however_they_are_written() {
        for number in [
            "1309900123456",
            "1-3099-00123-45-6",
            "1 3099 00123 45 6",
            "๑๓๐๙๙๐๐๑๒๓๔๕๖",
            "๑-๓๐๙๙-๐๐๑๒๓-๔๕-๖",
        ] {
            check(&format!("เลขบัตร {number}"), "เลขบัตร ●●●");
        }
    }

    #[test]
    fn other_long_numbers_and_mail_addresses_are_masked() {
        check("บัญชี 123456789012", "บัญชี ●●●");
        check("ส่งที่ somchai.j@example.co.th นะ", "ส่งที่ ●●● นะ");
        check("a@b และ @home", "a@b และ @home");
    }

    #[test]
    fn what_is_nobodys_number_stays() {
        for text in [
            "เปิด 08.30 - 16.30 น.",
            "ปี 2565 2566 2567",
            "ค่าธรรมเนียม 1,000,000 บาท",
            "วันที่ 16 ธันวาคม 2565",
            "สายด่วน 1669 หรือ 1784",
            "ชั้น 2 ห้อง 210",
            "16-12-2565",
            "",
            "ขอบคุณ 😊 <script>alert(1)</script>",
        ] {
            check(text, text);
            assert!(!holds_personal_data(text));
        }
    }

    proptest! {
        #[test]
        fn no_ten_digits_in_a_row_that_begin_with_0_are_left(before in "[ก-ฮ ]{0,5}", digits in "0[0-9๐-๙]{9}", after in "[ก-ฮ .]{0,5}") {
            let shown = masked(&format!("{before}{digits}{after}"));
            prop_assert!(!shown.contains(&digits));
            prop_assert!(shown.starts_with(&before));
        }

        #[test]
        fn any_text_is_masked_without_a_panic(text in ".{0,60}") {
            let once = masked(&text);
            prop_assert_eq!(masked(&once), once);
        }
    }
}
