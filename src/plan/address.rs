//! Web addresses as people type them.

/// Ends of names that are documents, unless a scheme says that they are hosts.
const DOCUMENTS: [&str; 8] = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".jpg", ".png", ".zip",
];

/// The web address that was typed, with the scheme that people leave out; nothing is an
/// address too, an empty one.
#[must_use]
pub fn read_address(typed: &str) -> Option<String> {
    if typed.is_empty() {
        return Some(String::new());
    }
    let lower = typed.to_lowercase();
    let schemed = if lower.starts_with("https://") || lower.starts_with("http://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let (_, rest) = schemed.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        if port.bytes().all(|byte| byte.is_ascii_digit()) {
            name
        } else {
            host
        }
    });
    let labels: Vec<&str> = name.split('.').collect();
    let is_host = labels.len() > 1
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || !c.is_ascii())
        });
    let is_document = schemed != typed
        && DOCUMENTS
            .iter()
            .any(|end| name.to_lowercase().ends_with(end));
    (is_host && !is_document && !typed.contains(char::is_whitespace)).then_some(schemed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(read_address(typed).as_deref(), expected);
    }

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let full = Some("https://www.example.go.th/e-service?id=1#top");
        check("https://www.example.go.th/e-service?id=1#top", full);
        check("www.example.go.th/e-service?id=1#top", full);
        check(
            "http://example.go.th:8080",
            Some("http://example.go.th:8080"),
        );
        check("https://เทศบาล.ไทย/หน้า", Some("https://เทศบาล.ไทย/หน้า"));
        check("", Some(""));
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for typed in [
            "javascript:alert(1)",
            "javascript://example.go.th/%0aalert(1)",
            "data:text/html,x",
            "file:///C:/a.pdf",
            "คู่มือประชาชน",
            "คู่มือ.pdf",
            "คู่มือ ฉบับปี 2566.pdf",
            "https://",
            "https://..",
            "mailto:a@example.go.th",
        ] {
            check(typed, None);
        }
    }
}
