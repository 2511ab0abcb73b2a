//! The kiosk as the disk keeps it, so that nothing but the PIN ends it.

use crate::log::{Author, Change, Edit, Log, Prepared};
use crate::plan::{self, Kind};
use crate::survey::{Kiosk, Pace, Pin, SurveyKind, Tries};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct WireKiosk {
    running: bool,
    log: String,
    form: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    division: Option<String>,
    services: Vec<String>,
    pace: WirePace,
    idle: u16,
    countdown: u16,
    thanks: u16,
    partial: bool,
    languages: Vec<String>,
    pin: WirePin,
    spare: WirePin,
    wrong: u32,
    last: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WirePace {
    Question,
    Aspect,
}

#[derive(Serialize, Deserialize)]
struct WirePin {
    salt: String,
    hash: String,
    cost: u8,
}

impl WirePin {
    fn of(pin: &Pin) -> Self {
        Self {
            salt: to_hex(&pin.salt),
            hash: to_hex(&pin.hash),
            cost: pin.cost,
        }
    }

    fn pin(&self) -> Option<Pin> {
        Some(Pin {
            salt: from_hex(&self.salt)?,
            hash: from_hex(&self.hash)?,
            cost: self.cost,
        })
    }
}

/// The kiosk as it is stored.
#[must_use]
pub fn encode_kiosk(kiosk: &Kiosk) -> String {
    let wire = WireKiosk {
        running: kiosk.is_running,
        log: kiosk.log.clone(),
        form: kiosk.form.to_string(),
        division: kiosk.division.as_deref().map(str::to_owned),
        services: kiosk.services.iter().map(ToString::to_string).collect(),
        pace: match kiosk.pace {
            Pace::Question => WirePace::Question,
            Pace::Aspect => WirePace::Aspect,
        },
        idle: kiosk.idle_seconds,
        countdown: kiosk.countdown_seconds,
        thanks: kiosk.thanks_seconds,
        partial: kiosk.keeps_partial,
        languages: kiosk.languages.clone(),
        pin: WirePin::of(&kiosk.pin),
        spare: WirePin::of(&kiosk.spare),
        wrong: kiosk.tries.wrong,
        last: kiosk.tries.last_ms,
    };
    serde_json::to_string(&wire).unwrap_or_default()
}

/// Reads what [`encode_kiosk`] wrote; `None` for anything else.
#[must_use]
pub fn decode_kiosk(text: &str) -> Option<Kiosk> {
    let wire: WireKiosk = serde_json::from_str(text).ok()?;
    Some(Kiosk {
        is_running: wire.running,
        form: wire.form.as_str().into(),
        division: wire.division.as_deref().map(Into::into),
        services: wire.services.iter().map(|id| id.as_str().into()).collect(),
        pace: match wire.pace {
            WirePace::Question => Pace::Question,
            WirePace::Aspect => Pace::Aspect,
        },
        idle_seconds: wire.idle,
        countdown_seconds: wire.countdown,
        thanks_seconds: wire.thanks,
        keeps_partial: wire.partial,
        pin: wire.pin.pin()?,
        spare: wire.spare.pin()?,
        tries: Tries {
            wrong: wire.wrong,
            last_ms: wire.last,
        },
        log: wire.log,
        languages: wire.languages,
    })
}

/// What of a log a kiosk shows, as edits of nobody: forms, services, the names of the office and
/// of its divisions; no history, nobody's name and nothing that was said about a response.
#[must_use]
pub fn kiosk_face(log: &Log) -> Vec<Edit> {
    const OFFICE: [&str; 5] = [
        plan::NAME,
        plan::KIND,
        plan::AMPHOE,
        plan::CHANGWAT,
        plan::YEAR,
    ];
    const DIVISION: [&str; 2] = [plan::NAME, plan::ORDER];
    let mut changes = Vec::new();
    for record in log.records("") {
        let is_shown = |field: &str| match Kind::of(record) {
            Some(Kind::Office) => OFFICE.contains(&field),
            Some(Kind::Division) => DIVISION.contains(&field),
            _ => SurveyKind::of(record).is_some_and(|kind| kind != SurveyKind::Mark),
        };
        let values = log.values(record).filter(|(field, _)| is_shown(field));
        changes.extend(values.map(|(field, value)| Change::set(record, field, value)));
    }
    let prepared = Log::default().prepare(changes);
    Prepared::stamp(prepared, &"kiosk".into(), 1, 0, &Author::default().into())
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{BuiltIn, Survey, adopt_form};

    #[test]
    fn a_kiosk_is_read_as_it_was_written() {
        let kiosk = Kiosk {
            is_running: true,
            log: "แผน".to_owned(),
            form: "sf.standard".into(),
            division: Some("d.1".into()),
            services: vec!["ss.1".into(), "ss.2".into()],
            pace: Pace::Aspect,
            idle_seconds: 60,
            countdown_seconds: 20,
            thanks_seconds: 8,
            keeps_partial: true,
            languages: vec!["th".to_owned(), "my".to_owned()],
            pin: Pin {
                salt: [0x0f; 16],
                hash: [0xa5; 32],
                cost: 14,
            },
            spare: Pin {
                salt: [1; 16],
                hash: [2; 32],
                cost: 14,
            },
            tries: Tries {
                wrong: 3,
                last_ms: 1_700_000_000_000,
            },
        };
        assert_eq!(decode_kiosk(&encode_kiosk(&kiosk)), Some(kiosk.clone()));
        let alone = Kiosk {
            division: None,
            services: Vec::new(),
            pace: Pace::Question,
            ..kiosk
        };
        assert_eq!(decode_kiosk(&encode_kiosk(&alone)), Some(alone));
    }

    #[test]
    fn the_face_of_a_kiosk_shows_its_form_and_nobody() {
        let mut log = Log::default();
        let by = Author {
            division: "d.1".into(),
            person: "สมใจ".into(),
        };
        let mut changes = adopt_form(BuiltIn::Short);
        changes.push(Change::set("office", plan::NAME, "เทศบาลตำบลตัวอย่าง"));
        changes.push(Change::set("m.1", "issue", "ลับ"));
        changes.push(Change::set("sv.1", "reason", "ลับ"));
        let prepared = log.prepare(changes);
        log.insert_all(Prepared::stamp(prepared, &"a".into(), 1, 7, &by.into()))
            .expect("no contradiction");
        let mut face = Log::default();
        let edits = kiosk_face(&log);
        let written = format!("{edits:?}");
        assert!(!written.contains("สมใจ") && !written.contains("ลับ"));
        face.insert_all(edits).expect("no contradiction");
        assert_eq!(face.value("office", plan::NAME), Some("เทศบาลตำบลตัวอย่าง"));
        let form = BuiltIn::Short.id();
        let (before, after) = (Survey::fold(&log), Survey::fold(&face));
        assert_eq!(before.form(&form), after.form(&form));
    }

    #[test]
    fn what_is_no_kiosk_is_none() {
        for text in ["", "{}", "null", "[1]", "{\"running\":true}"] {
            assert_eq!(decode_kiosk(text), None, "{text}");
        }
    }
}
