//! Writes a calendar as iCalendar (RFC 5545), for phones and Outlook.
//!
//! A writer of our own: what we say is whole days with alarms, and the crates for it stamp each
//! event with the clock and a random id, so that the same duties would come out twice.
use crate::calendar::Date;

/// Whole days to remember.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its name in a program that shows several.
    pub name: String,
    /// The day on which it is written.
    pub stamp: Date,
    /// The days.
    pub events: Vec<Event>,
}

/// A day to remember.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Tells it from all others; the same one in a later file replaces it.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What it says in one line.
    pub summary: String,
    /// The rest, in lines.
    pub description: String,
    /// So many days before, at nine in the morning, it rings.
    pub alarms: Vec<u8>,
}

/// What a line holds at most, in octets.
const LINE: usize = 75;

/// The calendar as an `.ics` file: UTF-8, lines folded at 75 octets and ended by CR LF.
#[must_use]
pub fn write_ics(calendar: &Calendar) -> Vec<u8> {
    let mut ics = String::new();
    let mut line = |name: &str, value: &str| fold(&mut ics, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Prongsai//Prongsai//TH");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &escaped(&calendar.name));
    let stamp = format!("{}T000000Z", compact(calendar.stamp));
    for event in &calendar.events {
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&event.id));
        line("DTSTAMP", &stamp);
        line("DTSTART;VALUE=DATE", &compact(event.day));
        line("DTEND;VALUE=DATE", &compact(event.day.plus_days(1)));
        line("SUMMARY", &escaped(&event.summary));
        if !event.description.is_empty() {
            line("DESCRIPTION", &escaped(&event.description));
        }
        // A duty takes no time of the day away.
        line("TRANSP", "TRANSPARENT");
        for days in &event.alarms {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line("DESCRIPTION", &escaped(&event.summary));
            line("TRIGGER", &trigger(*days));
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    ics.into_bytes()
}

/// Nine in the morning so many days before: a whole day begins at midnight.
fn trigger(days: u8) -> String {
    match days {
        0 => "PT9H".to_owned(),
        1 => "-PT15H".to_owned(),
        days => format!("-P{}DT15H", days - 1),
    }
}

fn compact(day: Date) -> String {
    day.to_wire().replace('-', "")
}

/// A value of text: its own marks are escaped, lines become `\n`, other control characters go.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line in pieces of at most 75 octets, never within a letter; each further one begins with a
/// space.
fn fold(ics: &mut String, line: &str) {
    let mut room = LINE;
    for c in line.chars() {
        if c.len_utf8() > room {
            ics.push_str("\r\n ");
            room = LINE - 1;
        }
        ics.push(c);
        room -= c.len_utf8();
    }
    ics.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(events: Vec<Event>) -> String {
        let calendar = Calendar {
            name: "ภาระงาน, กองคลัง".to_owned(),
            stamp: Date::from_wire("2023-01-05").expect("a day"),
            events,
        };
        String::from_utf8(write_ics(&calendar)).expect("UTF-8")
    }

    #[test]
    fn a_duty_is_a_whole_day_that_rings_before() {
        let text = calendar(vec![Event {
            id: "t.1.20230131@prongsai".to_owned(),
            day: Date::from_wire("2023-01-31").expect("a day"),
            summary: "รายงาน; ผล".to_owned(),
            description: "ก\r\nข".to_owned(),
            alarms: vec![7, 1],
        }]);
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Prongsai//Prongsai//TH\r\n\
            CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:ภาระงาน\\, กองคลัง\r\n\
            BEGIN:VEVENT\r\nUID:t.1.20230131@prongsai\r\nDTSTAMP:20230105T000000Z\r\n\
            DTSTART;VALUE=DATE:20230131\r\nDTEND;VALUE=DATE:20230201\r\nSUMMARY:รายงาน\\; ผล\r\n\
            DESCRIPTION:ก\\nข\r\nTRANSP:TRANSPARENT\r\n\
            BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:รายงาน\\; ผล\r\nTRIGGER:-P6DT15H\r\nEND:VALARM\r\n\
            BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:รายงาน\\; ผล\r\nTRIGGER:-PT15H\r\nEND:VALARM\r\n\
            END:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let summary = "น้ำ กำ ที่ ปี่ ปู่ ญู ฐู ฎุ ซื้อ เอี๊ยด ผู้ ก็ ป้ำ จ่ำ ".repeat(5);
        let text = calendar(vec![Event {
            id: "x".to_owned(),
            day: Date::from_wire("2023-01-31").expect("a day"),
            summary: summary.clone(),
            description: String::new(),
            alarms: Vec::new(),
        }]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        assert!(
            text.replace("\r\n ", "")
                .contains(&format!("SUMMARY:{summary}\r\n"))
        );
        assert!(calendar(Vec::new()).ends_with("\r\nEND:VCALENDAR\r\n"));
    }
}
