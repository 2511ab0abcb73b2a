//! Names of sheets, as Excel allows them.

/// The longest name of a sheet, in units of UTF-16.
const LONGEST: usize = 31;

/// The names of the sheets of a workbook, in order.
#[derive(Debug, Default)]
pub(super) struct SheetNames(Vec<String>);

impl SheetNames {
    /// Adds a name, mended where Excel would refuse it, and hands back its number from 1: no
    /// `: \ / ? * [ ]`, no apostrophe at either end, not empty, not `History`, at most 31 letters,
    /// and no other sheet of that name, whatever its capitals.
    pub(super) fn add(&mut self, name: &str) -> usize {
        let spaced = name.replace([':', '\\', '/', '?', '*', '[', ']'], " ");
        let plain: String = spaced.chars().filter(|c| !c.is_control()).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = match plain.trim_matches('\'').trim() {
            "" => "แผ่น",
            plain => plain,
        };
        let mut name = clipped(plain, "");
        let mut times = 1;
        while self.is_taken(&name) {
            times += 1;
            name = clipped(plain, &format!(" ({times})"));
        }
        self.0.push(name);
        self.0.len()
    }

    /// The names with their numbers.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.0.iter().map(String::as_str))
    }

    /// The name that was added last.
    pub(super) fn last(&self) -> &str {
        self.0.last().map_or("", String::as_str)
    }

    fn is_taken(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        name == "history" || self.0.iter().any(|taken| taken.to_lowercase() == name)
    }
}

fn clipped(name: &str, end: &str) -> String {
    let room = LONGEST - end.len();
    let mut clipped = String::new();
    let mut taken = 0;
    for c in name.chars() {
        taken += c.len_utf16();
        if taken > room {
            break;
        }
        clipped.push(c);
    }
    clipped.trim_end_matches([' ', '\'']).to_owned() + end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_allowed_and_taken_once() {
        let mut names = SheetNames::default();
        for name in [
            "มาตรการ",
            "มาตรการ",
            "",
            "a/b:c",
            "A B C",
            "history",
            "'ก'",
            "\u{1}",
            &"ข".repeat(40),
            &"ข".repeat(50),
        ] {
            names.add(name);
        }
        let expected = [
            "มาตรการ".to_owned(),
            "มาตรการ (2)".to_owned(),
            "แผ่น".to_owned(),
            "a b c".to_owned(),
            "A B C (2)".to_owned(),
            "history (2)".to_owned(),
            "ก".to_owned(),
            "แผ่น (2)".to_owned(),
            "ข".repeat(31),
            format!("{} (2)", "ข".repeat(27)),
        ];
        assert_eq!(names.0, expected);
    }
}
