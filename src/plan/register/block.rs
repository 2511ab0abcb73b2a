//! A block of cells as spreadsheets put it on the clipboard: rows of lines, cells of tabs.

/// Reads a block. A cell that begins with a quote and ends with one may hold line breaks,
/// tabs and doubled quotes, as Excel and Calc write them; the line break that ends the last
/// row makes no further row.
#[must_use]
pub fn read_block(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = read_cell(rest);
        row.push(cell);
        rest = after;
        if let Some(next) = rest.strip_prefix('\t') {
            rest = next;
            if rest.is_empty() {
                row.push(String::new());
            }
            continue;
        }
        rest = line_end(rest).unwrap_or(rest);
        rows.push(std::mem::take(&mut row));
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

/// A cell, and what follows it: a tab, a line break or nothing.
fn read_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"').and_then(read_quoted) {
        return quoted;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A quoted cell behind its first quote; `None` where the quote was only a letter.
fn read_quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        if let Some(next) = rest.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else {
            let ends = rest.is_empty() || rest.starts_with(['\t', '\n', '\r']);
            return ends.then_some((cell, rest));
        }
    }
}

fn line_end(text: &str) -> Option<&str> {
    ["\r\n", "\n", "\r"]
        .iter()
        .find_map(|end| text.strip_prefix(end))
}

/// Writes a block for the clipboard, as [`read_block`] reads it.
#[must_use]
pub fn write_block(rows: &[Vec<String>]) -> String {
    let quoted = |cell: &String| {
        if cell.contains(['\t', '\n', '\r', '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let lines = rows
        .iter()
        .map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(read_block(text), expected, "{text:?}");
    }

    #[test]
    fn blocks_are_read_as_spreadsheets_write_them() {
        check("", &[]);
        check("12", &[&["12"]]);
        check("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a\tb\nc", &[&["a", "b"], &["c"]]);
        check("a\t\t\n\tb", &[&["a", "", ""], &["", "b"]]);
        check("a\t", &[&["a", ""]]);
        check("a\n\nb", &[&["a"], &[""], &["b"]]);
        check("\"งาน\n\"\"ทะเบียน\"\"\"\t5\n", &[&["งาน\n\"ทะเบียน\"", "5"]]);
        check("5\" pipe\t1", &[&["5\" pipe", "1"]]);
        check("\"half\t1", &[&["\"half", "1"]]);
        check("\"a\"b\t1", &[&["\"a\"b", "1"]]);
    }

    proptest! {
        #[test]
        fn a_block_is_read_as_it_was_written(rows in prop::collection::vec(prop::collection::vec("[ก-ฮa\"\t\n\r ]{1,6}", 1..4), 1..5)) {
            prop_assert_eq!(read_block(&write_block(&rows)), rows);
        }
    }
}
