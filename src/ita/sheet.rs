//! The cells of a block that was copied from a spreadsheet.

/// The cells of each row, white space reduced. A cell that holds a line break
/// or a tab arrives between quotes, its own quotes doubled.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = vec![Vec::new()];
    let mut rest = text.as_str();
    loop {
        let (cell, after) = quoted_cell(rest).unwrap_or_else(|| {
            let end = rest.find(['\t', '\n']).unwrap_or(rest.len());
            (rest[..end].to_owned(), &rest[end..])
        });
        let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let mut left = after.chars();
        match left.next() {
            Some('\t') => {}
            Some(_) => rows.push(Vec::new()),
            None => return rows,
        }
        rest = left.as_str();
    }
}

/// A cell between quotes and what follows it, when the quotes really enclose the cell.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => {
                return (after.is_empty() || after.starts_with(['\t', '\n']))
                    .then_some((cell, after));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(rows(text), expected, "{text:?}");
    }

    #[test]
    fn cells_stand_between_tabs_and_rows_between_line_breaks() {
        check("", &[&[""]]);
        check("a\tb\nc", &[&["a", "b"], &["c"]]);
        check(
            "a\t\tb\r\n\r\nc\rd",
            &[&["a", "", "b"], &[""], &["c"], &["d"]],
        );
        check("  a   b \tc\u{a0}d", &[&["a b", "c d"]]);
    }

    #[test]
    fn a_cell_with_a_line_break_or_a_tab_stays_one_cell() {
        check(
            "o1\t\"โครง\nสร้าง\"\t9.1\no2",
            &[&["o1", "โครง สร้าง", "9.1"], &["o2"]],
        );
        check("\"a\tb\"", &[&["a b"]]);
        check("\"คำว่า \"\"ดี\"\"\"", &[&["คำว่า \"ดี\""]]);
    }

    #[test]
    fn quotes_that_do_not_enclose_a_cell_are_text() {
        check("\"ดี\" มาก\tข", &[&["\"ดี\" มาก", "ข"]]);
        check("\"ดี\tข", &[&["\"ดี", "ข"]]);
    }
}
