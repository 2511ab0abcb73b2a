//! The wire types: what stands in a file, kept apart from the types of the domain.
//!
//! Format 1. Within it a later version may add kinds of records, fields and members; what it
//! must not change is what stands here. Anything else is a new format.

use super::wire_survey::{Form, Identity, Response};
use crate::calendar::{Date, FiscalYear};
use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The format that this version writes and the newest that it reads.
pub(super) const FORMAT: u32 = 1;

/// A text that the domain shares; read with a single allocation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Text(pub(super) Arc<str>);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Shared;
        impl Visitor<'_> for Shared {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text(text.into()))
            }
        }
        deserializer.deserialize_str(Shared)
    }
}

/// More fields are different in no batch of ours.
pub(super) const FEW: usize = 64;

/// Texts of which few are different, as names of fields are: each of those is allocated once.
fn few<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Text>, D::Error> {
    struct All;
    impl<'de> Visitor<'de> for All {
        type Value = Vec<Text>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of texts")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<Text>, A::Error> {
            let (mut all, mut known) = (Vec::new(), Vec::new());
            while let Some(text) = list.next_element_seed(Known(&mut known))? {
                all.push(text);
            }
            Ok(all)
        }
    }
    struct Known<'a>(&'a mut Vec<Text>);
    impl<'de> DeserializeSeed<'de> for Known<'_> {
        type Value = Text;
        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Text, D::Error> {
            deserializer.deserialize_str(self)
        }
    }
    impl Visitor<'_> for Known<'_> {
        type Value = Text;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
            let known = self.0.iter().find(|known| *known.0 == *text);
            Ok(known.cloned().unwrap_or_else(|| {
                let text = Text(text.into());
                if self.0.len() < FEW {
                    self.0.push(text.clone());
                }
                text
            }))
        }
    }
    deserializer.deserialize_seq(All)
}

#[cfg(test)]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

/// Edits of one command, by columns: one actor, one time, one author, numbers
/// that follow each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Batch {
    /// The database that wrote it.
    pub(super) actor: Text,
    /// Number of the first edit.
    pub(super) n: u64,
    /// Milliseconds since 1970, UTC, by the writer's clock.
    pub(super) at: i64,
    /// Division and person.
    pub(super) by: (Text, Text),
    /// Records, each with the number of edits in a row that are about it.
    pub(super) records: Vec<(Text, usize)>,
    /// One field an edit; an empty one deletes the record.
    #[serde(deserialize_with = "few")]
    pub(super) fields: Vec<Text>,
    /// One value an edit; null clears the field.
    pub(super) values: Vec<Option<Text>>,
    /// The edits that each edit replaces: `"4"` of the same actor, `"4@other"`.
    /// Empty lists at the end are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) replaces: Vec<Vec<Text>>,
}

/// A part of the chain of hashes over what one database wrote: that of one command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Link {
    /// The database that wrote it.
    pub(super) actor: Text,
    /// Number of its first edit.
    pub(super) n: u64,
    /// How many edits it goes over; absent where `proofs` tell.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(super) count: u64,
    /// From which their salts are made, 16 bytes in base64 without padding; absent where `proofs` stand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) seed: String,
    /// One an edit where a value was erased or left out: `s` and its salt, `v` and the salted hash of
    /// its value, `l` and its leaf, 32 bytes in base64 without padding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) proofs: Vec<String>,
    /// The SHA-256 after the last of them, likewise.
    pub(super) hash: String,
}

/// Batches as local databases keep them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Batches {
    /// The format.
    pub(super) format: u32,
    /// In the order in which they were written.
    pub(super) batches: Vec<Batch>,
    /// Those whose values were erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) erased: Vec<Batch>,
    /// The chain over them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) chain: Vec<Link>,
}

/// What stands in a list of a file, which may be made while the file is written.
pub(super) trait Many {
    /// Whether the list is left out.
    fn is_none(&self) -> bool;
}

impl Many for Vec<Response> {
    fn is_none(&self) -> bool {
        self.is_empty()
    }
}

/// A whole file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(bound = "R: Many + Default + schemars::JsonSchema"))]
pub(super) struct File<R: Many = Vec<Response>> {
    /// Marks the file as one of this program.
    pub(super) prongsai: Header,
    /// Full name of the office.
    pub(super) office: String,
    /// Fiscal year, Buddhist era.
    #[serde(with = "year")]
    #[cfg_attr(test, schemars(with = "u16"))]
    pub(super) year: FiscalYear,
    /// The plan for people and other programs: the fold of the edits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) plan: Option<Plan>,
    /// The edits, by writer and number. Absent from a file that another program made.
    #[serde(default)]
    pub(super) edits: Vec<Batch>,
    /// Edits whose values were erased: all but the value stays. No copy of a value counts any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) erased_edits: Vec<Batch>,
    /// The chains over the edits, by writer and number. They show that something was changed to whoever
    /// holds an earlier hash. A program that changes edits leaves them as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) chain: Vec<Link>,
    /// What citizens are asked, for people and other programs.
    #[serde(default, skip_serializing_if = "Vec::is_empty", skip_deserializing)]
    pub(super) forms: Vec<Form>,
    /// What they answered: a set that only grows.
    #[serde(default, skip_serializing_if = "Many::is_none")]
    pub(super) responses: R,
    /// Responses whose content was erased. No copy of them counts any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) erased: Vec<Identity>,
    /// Members of a later version, as they stood in its files.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(test, schemars(skip))]
    pub(super) beside: BTreeMap<String, Box<RawValue>>,
}

/// What marks a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Header {
    /// The format; a larger one than ours is refused.
    pub(super) format: u32,
    /// CRC-32 of all that follows this text, as eight hexadecimal digits: where it is right, nobody has
    /// changed the file since the program wrote it. A program that changes a file may leave it as it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) sum: String,
    /// Version of the program that wrote the file.
    #[serde(default)]
    pub(super) app: String,
    /// The identity of the log; empty in a file that another program made.
    #[serde(default)]
    pub(super) log: String,
    /// Day of writing.
    #[serde(with = "day")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) written: Date,
    /// The division of who wrote the file.
    #[serde(default)]
    pub(super) division: String,
    /// Who wrote the file.
    #[serde(default)]
    pub(super) person: String,
    /// The division that the file was made for: its rows stand out when it is opened.
    #[serde(default, rename = "for", skip_serializing_if = "String::is_empty")]
    pub(super) made_for: String,
    /// Whether it holds a part of the plan only.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) partial: bool,
    /// Of a file in a shared folder: the computer that writes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) device: String,
    /// Of a file in a shared folder: the databases whose edits it holds all of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) writers: Vec<String>,
}

/// The plan as people and other programs read it, and may write it. Dates are ISO 8601
/// of the Christian era, `2022-12-16` or `2022-12`; fiscal years are of the Buddhist era.
///
/// What is absent was not sent; an empty text clears a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Plan {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) office: Option<Office>,
    /// Fiscal year of the assessment that the plan answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) assessed: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) as_of: Option<String>,
    /// Last days of the 6-month and the 12-month report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cut_offs: Option<[String; 2]>,
    #[serde(default)]
    pub(super) divisions: Vec<Division>,
    #[serde(default)]
    pub(super) measures: Vec<Measure>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) items: Vec<Item>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) orders: Vec<Order>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) closings: Vec<Closing>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) reports: Vec<Report>,
    /// What the office recorded, and the registers that it made itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) registers: Vec<Register>,
    /// Why findings are left as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) answers: Vec<Answer>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Office {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) amphoe: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) changwat: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) executive: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) coordinator: Option<String>,
}

/// A division, a section of one, or a responsible party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Named {
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Division {
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) sections: Vec<Named>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Measure {
    pub(super) id: String,
    /// `OIT`, `IIT` or `EIT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) instrument: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) indicator: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) item: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) prints_indicator: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) starts_table: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) issue: Option<String>,
    #[serde(default)]
    pub(super) parties: Vec<Named>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    /// Keys of the registers that the office attached to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) registers: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) budget: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) problems: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) suggestions: Option<String>,
    #[serde(default)]
    pub(super) steps: Vec<Step>,
    #[serde(default)]
    pub(super) tasks: Vec<Task>,
    #[serde(default)]
    pub(super) results: Vec<Outcome>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Step {
    pub(super) id: String,
    /// The printed number; absent: its position; `-`: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Task {
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    /// `day:2023-01-31`, `month:2023-01`, `every:month`, `every:quarter`,
    /// `in:4,10` or `continuous`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) deadline: Option<String>,
    /// Whether the executive does it instead of an officer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by_executive: Option<bool>,
    /// Why it need not be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) waived: Option<String>,
    /// What it demands of the registers: `at-least:1:each manuals`,
    /// `more-than:1 channels purpose=contact`, `every:quarter reports`, `filled:6 statistics`,
    /// `published satisfaction year=2565`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) rules: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Outcome {
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    /// The task that it fulfils.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) task: Option<String>,
    /// What the records proposed when a person last wrote the sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) basis: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence: Vec<Evidence>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Evidence {
    pub(super) id: String,
    /// `address`, `file` or `picture`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) target: Option<String>,
}

/// The office's own wording of a catalogue item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Item {
    pub(super) year: u16,
    pub(super) code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) instrument: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) indicator: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) removed: Option<bool>,
}

/// An order of the executive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Order {
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) division: Option<String>,
    /// The task that it follows up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) task: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) signed_by: Option<String>,
}

/// A register with its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Register {
    /// The key of a built-in one, `general.<item>`, or the record of one of the office's own.
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) columns: Vec<Column>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Column {
    pub(super) key: String,
    pub(super) name: String,
    /// `text`, `count`, `money`, `decimal`, `date`, `day`, `year`, `choice`, `division`,
    /// `task` or `address`.
    pub(super) kind: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Row {
    pub(super) id: String,
    /// Keys of columns and what their cells hold; an empty cell is left out.
    pub(super) cells: Vec<(String, String)>,
}

/// Why a finding is left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Answer {
    pub(super) id: String,
    pub(super) reason: String,
    /// The facts for which the reason was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) facts: String,
}

/// A round that was reported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Closing {
    pub(super) id: String,
    /// 6 or 12 months.
    pub(super) round: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<String>,
    /// The edits that were known: `actor:1-17,19;other:1-5`.
    pub(super) knowledge: String,
}

/// What the office set for the report of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Report {
    /// 6 or 12 months.
    pub(super) round: u8,
    /// Names and values, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) settings: Vec<(String, String)>,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// A fiscal year as its number of the Buddhist era.
mod year {
    use super::{Deserialize, Deserializer, Error, FiscalYear, Serializer};

    pub(super) fn serialize<S: Serializer>(
        year: &FiscalYear,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(year.be())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<FiscalYear, D::Error> {
        FiscalYear::new(u16::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not a fiscal year of the Buddhist era"))
    }
}

/// A day as ISO 8601.
pub(super) mod day {
    use super::{Date, Deserialize, Deserializer, Error, Serializer};

    pub(in crate::exchange) fn serialize<S: Serializer>(
        day: &Date,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&day.to_wire())
    }

    pub(in crate::exchange) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Date, D::Error> {
        Date::from_wire(&String::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("not a day such as 2022-12-16"))
    }
}
