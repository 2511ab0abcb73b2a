//! The dates of the core against the Thai calendar that browsers have.

use prongsai::calendar::{Date, Language, Numerals};
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::setting::{Tool, can_walk};

/// What the browser's calendar makes of days given as `YYYY-MM-DD`.
const BROWSER_DATES: &str = "
    const [days, locale, month] = arguments;
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' });
    return days.map((day) => {
      const parts = Object.fromEntries(format.formatToParts(new Date(`${day}T00:00:00Z`)).map((p) => [p.type, p.value]));
      return `${parts.day} ${parts.month} ${parts.year}`;
    });";

#[test]
fn dates_read_as_in_the_thai_calendar_of_the_browser_on_each_day_of_a_century() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let first = Date::from_be(2501, 1, 1).expect("a day of 1958");
    let days: Vec<Date> = (0..36_525).map(|day| first.plus_days(day)).collect();
    let browser = Browser::open(Launch::on_file(Kind::Chromium));
    let (thai, arabic) = (Numerals::Thai, Numerals::Arabic);
    let check = |locale: &str, month: &str, ours: &dyn Fn(Date) -> String| {
        let wire: Vec<String> = days.iter().map(|day| day.to_wire()).collect();
        let theirs = browser.script(
            BROWSER_DATES,
            vec![json!(wire), json!(locale), json!(month)],
        );
        let theirs = theirs.as_array().expect("a date for each day");
        for (day, theirs) in days.iter().zip(theirs) {
            assert_eq!(Value::from(ours(*day)), *theirs, "{}", day.to_wire());
        }
    };
    check("th-TH-u-ca-buddhist-nu-thai", "long", &|day| {
        day.long(Language::Thai, thai)
    });
    check("th-TH-u-ca-buddhist-nu-latn", "short", &|day| {
        day.short(Language::Thai, arabic)
    });
    check("en-GB", "long", &|day| day.long(Language::English, arabic));
    browser.finish();
}
