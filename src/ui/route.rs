//! Which page is shown: the part of the address after `#`.

use std::fmt;

/// A page of the app. What is open lives in the address, so that the browser's
/// back button and a second tab work as people expect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// `#/`
    #[default]
    Overview,
    /// `#/plan`
    Plan,
    /// `#/plan/<measure>`
    Measure(String),
    /// `#/plan/<measure>/records`
    Records(String),
    /// `#/executive`
    Executive,
    /// `#/findings`
    Findings,
    /// `#/reports`
    Reports,
    /// `#/reports/measures`
    MeasuresReport,
    /// `#/reports/duties`
    Duties,
    /// `#/reports/survey`
    SurveyReport,
    /// `#/survey`
    Survey,
    /// `#/survey/results`
    SurveyResults,
    /// `#/survey/import`
    SurveyImport,
    /// `#/survey/form/<form>`
    SurveyForm(String),
    /// `#/survey/entry`
    SurveyEntry,
    /// `#/kiosk` before it runs
    Kiosk,
    /// `#/reports/memo`
    Memo,
    /// `#/analysis`
    Analysis,
    /// `#/reports/publish`
    Publish,
    /// `#/reports/statistics`
    Statistics,
    /// `#/exchange`
    Exchange,
    /// `#/settings`
    Settings,
    /// `#/settings/catalogue`
    Catalogue,
    /// `#/health`
    Health,
    /// `#/erase`
    Erase,
    /// `#/log`
    Log,
    /// `#/past`
    Past,
    /// `#/help`
    Help,
}

impl Page {
    /// Reads a hash with or without `#`; what follows a `?` belongs to the page.
    /// An unknown one leads to the overview.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash
            .trim_start_matches('#')
            .split('?')
            .next()
            .unwrap_or_default();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            ["plan"] => Self::Plan,
            ["plan", measure] => Self::Measure((*measure).to_owned()),
            ["plan", measure, "records"] => Self::Records((*measure).to_owned()),
            ["executive"] => Self::Executive,
            ["findings"] => Self::Findings,
            ["reports"] => Self::Reports,
            ["reports", "measures"] => Self::MeasuresReport,
            ["reports", "duties"] => Self::Duties,
            ["reports", "survey"] => Self::SurveyReport,
            ["survey"] => Self::Survey,
            ["survey", "results"] => Self::SurveyResults,
            ["survey", "import"] => Self::SurveyImport,
            ["survey", "form", form] => Self::SurveyForm((*form).to_owned()),
            ["survey", "entry"] => Self::SurveyEntry,
            ["kiosk"] => Self::Kiosk,
            ["reports", "memo"] => Self::Memo,
            ["analysis"] => Self::Analysis,
            ["reports", "publish"] => Self::Publish,
            ["reports", "statistics"] => Self::Statistics,
            ["exchange"] => Self::Exchange,
            ["settings"] => Self::Settings,
            ["settings", "catalogue"] => Self::Catalogue,
            ["health"] => Self::Health,
            ["erase"] => Self::Erase,
            ["log"] => Self::Log,
            ["past"] => Self::Past,
            ["help"] => Self::Help,
            _ => Self::Overview,
        }
    }

    /// The address of the page, for links.
    #[must_use]
    pub fn href(&self) -> String {
        format!("#{self}")
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("/"),
            Self::Plan => f.write_str("/plan"),
            Self::Measure(id) => write!(f, "/plan/{id}"),
            Self::Records(id) => write!(f, "/plan/{id}/records"),
            Self::Executive => f.write_str("/executive"),
            Self::Findings => f.write_str("/findings"),
            Self::Reports => f.write_str("/reports"),
            Self::MeasuresReport => f.write_str("/reports/measures"),
            Self::Duties => f.write_str("/reports/duties"),
            Self::SurveyReport => f.write_str("/reports/survey"),
            Self::Survey => f.write_str("/survey"),
            Self::SurveyResults => f.write_str("/survey/results"),
            Self::SurveyImport => f.write_str("/survey/import"),
            Self::SurveyForm(id) => write!(f, "/survey/form/{id}"),
            Self::SurveyEntry => f.write_str("/survey/entry"),
            Self::Kiosk => f.write_str("/kiosk"),
            Self::Memo => f.write_str("/reports/memo"),
            Self::Analysis => f.write_str("/analysis"),
            Self::Publish => f.write_str("/reports/publish"),
            Self::Statistics => f.write_str("/reports/statistics"),
            Self::Exchange => f.write_str("/exchange"),
            Self::Settings => f.write_str("/settings"),
            Self::Catalogue => f.write_str("/settings/catalogue"),
            Self::Health => f.write_str("/health"),
            Self::Erase => f.write_str("/erase"),
            Self::Log => f.write_str("/log"),
            Self::Past => f.write_str("/past"),
            Self::Help => f.write_str("/help"),
        }
    }
}

/// The settings of a page behind the `?` of a hash, as `key=value` pairs.
#[must_use]
pub fn query(hash: &str) -> Vec<(String, String)> {
    let Some((_, query)) = hash.split_once('?') else {
        return Vec::new();
    };
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), decode(value)))
        .collect()
}

/// A page's address with settings; empty values are left out.
#[must_use]
pub fn with_query(page: &Page, query: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = query
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{key}={}", encode(value)))
        .collect();
    if pairs.is_empty() {
        page.href()
    } else {
        format!("{}?{}", page.href(), pairs.join("&"))
    }
}

/// Escapes what would end a value or the hash; Thai stays readable.
fn encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '%' | '&' | '=' | '#' | '?' | ' ' => {
                encoded.push_str(&format!("%{:02X}", u32::from(c)));
            }
            _ => encoded.push(c),
        }
    }
    encoded
}

fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match (first, hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_leads_to_its_page_and_back() {
        for page in [
            Page::Overview,
            Page::Plan,
            Page::Measure("m.2566.e6".to_owned()),
            Page::Records("m.2566.e6".to_owned()),
            Page::Executive,
            Page::Findings,
            Page::Reports,
            Page::MeasuresReport,
            Page::Statistics,
            Page::Publish,
            Page::Analysis,
            Page::Memo,
            Page::Duties,
            Page::Survey,
            Page::SurveyResults,
            Page::SurveyImport,
            Page::SurveyReport,
            Page::SurveyForm("sf.short".to_owned()),
            Page::SurveyEntry,
            Page::Kiosk,
            Page::Exchange,
            Page::Settings,
            Page::Catalogue,
            Page::Health,
            Page::Erase,
            Page::Log,
            Page::Past,
            Page::Help,
        ] {
            assert_eq!(Page::parse(&page.href()), page);
            let filtered = with_query(&page, &[("q", "คู่มือ & 50%"), ("status", "")]);
            assert_eq!(Page::parse(&filtered), page);
            assert_eq!(query(&filtered), [("q".to_owned(), "คู่มือ & 50%".to_owned())]);
        }
    }

    #[test]
    fn an_unknown_address_leads_to_the_overview() {
        assert_eq!(Page::parse("#/nowhere/at/all"), Page::Overview);
        assert_eq!(Page::parse(""), Page::Overview);
        assert!(query("#/plan?status").is_empty());
    }
}
