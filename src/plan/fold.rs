//! The plan as a fold of the log.

use super::field;
use super::finding::{Answer, answers};
use super::font::Font;
use super::measure::{Doer, Evidence, EvidenceKind, Measure, Number, Order, Outcome, Step, Task};
use super::office::{Closing, Division, Office, Section};
use super::office_kind::OfficeKind;
use super::party::Party;
use super::record::Kind;
use super::register::Registers;
use super::report_settings::ReportSettings;
use super::rule::{Rule, Tallies, TaskRule};
use super::score::read_score_record;
use crate::calendar::{Date, Deadline, FiscalYear, PartialDate, Round};
use crate::ita::{Assessment, Catalogue, Instrument, ItemOverride, Score};
use crate::log::{Knowledge, Log, RecordId};
use crate::sorting::SmallSort;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is known of one fiscal year of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The office.
    pub office: Office,
    /// The year whose measures these are.
    pub year: FiscalYear,
    /// The year whose assessment they answer.
    pub assessed: FiscalYear,
    /// The day as of which the plan is looked at instead of today: a sample's.
    pub as_of: Option<Date>,
    /// Last day whose results the 6-month and the 12-month report hold.
    pub cut_offs: [Date; 2],
    /// Divisions in order.
    pub divisions: Vec<Division>,
    /// Measures in the order of the report: OIT, IIT, EIT.
    pub measures: Vec<Measure>,
    /// The office's own wording of catalogue items, by year.
    pub items: BTreeMap<u16, Vec<ItemOverride>>,
    /// Orders of the executive, in order.
    pub orders: Vec<Order>,
    /// Rounds that were closed, oldest first.
    pub closings: Vec<Closing>,
    /// Scores of the assessments, by year.
    pub assessments: BTreeMap<u16, Assessment>,
    /// Settings of the 6-month and the 12-month report.
    pub reports: [ReportSettings; 2],
    /// The registers and their rows.
    pub registers: Registers,
    /// What the rules of the tasks count in them.
    pub(super) tallies: Tallies,
    /// Why findings are left as they are, by the records of the answers.
    pub answers: BTreeMap<String, Answer>,
    /// What could not be read; it stays in the log.
    pub notes: Vec<Note>,
}

/// A value or record that this version cannot make sense of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The record.
    pub record: RecordId,
    /// The field; empty for a record whose parent is missing.
    pub field: String,
    /// What stands there.
    pub value: String,
}

/// Reads records and remembers what it could not read.
struct Reader<'a> {
    log: &'a Log,
    notes: Vec<Note>,
}

impl Reader<'_> {
    fn text(&self, record: &str, field: &str) -> String {
        self.log.value(record, field).unwrap_or_default().to_owned()
    }

    fn is_set(&self, record: &str, field: &str) -> bool {
        self.log.value(record, field) == Some(field::YES)
    }

    fn parsed<T>(
        &mut self,
        record: &str,
        field: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.log.value(record, field)?;
        let parsed = parse(value);
        if parsed.is_none() {
            self.notes.push(Note {
                record: record.into(),
                field: field.to_owned(),
                value: value.to_owned(),
            });
        }
        parsed
    }

    /// The records of a kind in order: by order key, ties by id.
    fn sorted(&self, kind: Kind) -> Vec<RecordId> {
        let prefix = format!("{}.", kind.prefix());
        let mut records: Vec<(&str, &RecordId)> = self
            .log
            .records(&prefix)
            .map(|record| {
                (
                    self.log.value(record, field::ORDER).unwrap_or_default(),
                    record,
                )
            })
            .collect();
        records.small_sort();
        records
            .into_iter()
            .map(|(_, record)| record.clone())
            .collect()
    }

    /// The children of a kind by parent, each list in order.
    fn children<T>(
        &mut self,
        kind: Kind,
        read: impl Fn(&mut Self, RecordId) -> T,
    ) -> BTreeMap<String, Vec<T>> {
        let mut children: BTreeMap<String, Vec<T>> = BTreeMap::new();
        for id in self.sorted(kind) {
            let parent = self.text(&id, field::PARENT);
            let child = read(self, id);
            children.entry(parent).or_default().push(child);
        }
        children
    }

    /// Children whose parent is gone: somebody added them while somebody else
    /// deleted it.
    fn note_strays<T>(
        &mut self,
        kind: Kind,
        children: BTreeMap<String, Vec<T>>,
        id: impl Fn(&T) -> &RecordId,
    ) {
        for (parent, strays) in children {
            for stray in &strays {
                let note = Note {
                    record: id(stray).clone(),
                    field: String::new(),
                    value: parent.clone(),
                };
                debug_assert!(Kind::of(&note.record) == Some(kind));
                self.notes.push(note);
            }
        }
    }
}

impl Plan {
    /// Folds a log. Never fails: what cannot be read becomes a [`Note`].
    ///
    /// `fallback` is the year of a plan whose year is not known (an empty log).
    #[must_use]
    pub fn fold(log: &Log, fallback: FiscalYear) -> Self {
        Self::with_registers(log, fallback, Registers::fold(log), None)
    }

    /// The fold after edits of these records were added to the log that this plan is the
    /// fold of: the same as [`Self::fold`], without reading rows that nobody touched.
    #[must_use]
    pub fn refolded(&self, log: &Log, touched: &BTreeSet<RecordId>) -> Self {
        let registers = self.registers.refolded(log, touched);
        let is_row = |id: &RecordId| Kind::of(id) == Some(Kind::Row);
        if touched.iter().all(is_row) {
            let before = Some((&self.registers, &self.tallies));
            let tallies = Tallies::new(&self.measures, &registers, self.year, before);
            return Self {
                registers,
                tallies,
                ..self.clone()
            };
        }
        Self::with_registers(log, self.year, registers, Some(self))
    }

    fn with_registers(
        log: &Log,
        fallback: FiscalYear,
        registers: Registers,
        before: Option<&Self>,
    ) -> Self {
        let mut reader = Reader {
            log,
            notes: Vec::new(),
        };
        let office = Kind::Office.prefix();
        let be_year = |text: &str| text.parse().ok().and_then(FiscalYear::new);
        let year = reader
            .parsed(office, field::YEAR, be_year)
            .unwrap_or(fallback);
        let assessed = reader
            .parsed(office, field::ASSESSED, be_year)
            .unwrap_or_else(|| year.previous());
        let as_of = reader.parsed(office, field::AS_OF, Date::from_wire);
        let font = reader.parsed(office, field::FONT, Font::from_key);
        let cut_off_6 = reader.parsed(office, field::CUT_OFF_6, Date::from_wire);
        let cut_off_12 = reader.parsed(office, field::CUT_OFF_12, Date::from_wire);
        let name = reader.text(office, field::NAME);
        let mut plan = Self {
            office: Office {
                kind: reader
                    .parsed(office, field::KIND, OfficeKind::from_code)
                    .unwrap_or_else(|| OfficeKind::of_name(&name)),
                name,
                amphoe: reader.text(office, field::AMPHOE),
                changwat: reader.text(office, field::CHANGWAT),
                executive: reader.text(office, field::EXECUTIVE),
                coordinator: reader.text(office, field::COORDINATOR),
                font: font.unwrap_or_default(),
            },
            year,
            assessed,
            as_of,
            cut_offs: [
                cut_off_6.unwrap_or_else(|| Round::SixMonths.default_cut_off(year)),
                cut_off_12.unwrap_or_else(|| Round::TwelveMonths.default_cut_off(year)),
            ],
            divisions: divisions(&mut reader),
            measures: Vec::new(),
            items: items(&mut reader),
            orders: orders(&mut reader),
            closings: closings(&mut reader),
            assessments: assessments(&mut reader),
            reports: [
                ReportSettings::fold(log, "report.6"),
                ReportSettings::fold(log, "report.12"),
            ],
            registers,
            tallies: Tallies::default(),
            answers: answers(log),
            notes: Vec::new(),
        };
        plan.measures = measures(&mut reader, &plan);
        let before = before
            .filter(|before| before.year == plan.year)
            .map(|before| (&before.registers, &before.tallies));
        plan.tallies = Tallies::new(&plan.measures, &plan.registers, plan.year, before);
        plan.notes = reader.notes;
        plan
    }

    /// The division with this record.
    #[must_use]
    pub fn division(&self, id: &str) -> Option<&Division> {
        self.divisions.iter().find(|division| &*division.id == id)
    }

    /// The section with this record, and its division.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<(&Division, &Section)> {
        self.divisions.iter().find_map(|division| {
            let section = division
                .sections
                .iter()
                .find(|section| &*section.id == id)?;
            Some((division, section))
        })
    }

    /// The measure with this record.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| &*measure.id == id)
    }

    /// The task with this record, and its measure.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<(&Measure, &Task)> {
        self.measures
            .iter()
            .find_map(|measure| Some((measure, measure.task(id)?)))
    }

    /// Settings of the report of a round.
    #[must_use]
    pub fn report(&self, round: Round) -> &ReportSettings {
        match round {
            Round::SixMonths => &self.reports[0],
            Round::TwelveMonths => &self.reports[1],
        }
    }

    /// Last day whose results the report of a round holds.
    #[must_use]
    pub fn cut_off(&self, round: Round) -> Date {
        match round {
            Round::SixMonths => self.cut_offs[0],
            Round::TwelveMonths => self.cut_offs[1],
        }
    }

    /// The scores of a year, as far as they were entered.
    #[must_use]
    pub fn assessment(&self, year: u16) -> Assessment {
        self.assessments.get(&year).cloned().unwrap_or_default()
    }

    /// The catalogue of a year with the office's own wording laid over it. For a
    /// year without a built-in one it is the nearest: item lists are similar from
    /// year to year, and the office corrects its copy.
    #[must_use]
    pub fn catalogue(&self, year: u16) -> Catalogue {
        let overrides = self.items.get(&year).map_or(&[][..], Vec::as_slice);
        let empty = || Catalogue {
            year,
            coverage: Vec::new(),
            indicators: Vec::new(),
            items: Vec::new(),
        };
        Catalogue::nearest(year)
            .cloned()
            .unwrap_or_else(empty)
            .with_overrides(overrides)
    }
}

fn divisions(reader: &mut Reader<'_>) -> Vec<Division> {
    let mut sections = reader.children(Kind::Section, |reader, id| Section {
        name: reader.text(&id, field::NAME),
        id,
    });
    let divisions = reader
        .sorted(Kind::Division)
        .into_iter()
        .map(|id| Division {
            name: reader.text(&id, field::NAME),
            sections: sections.remove(&*id).unwrap_or_default(),
            id,
        })
        .collect();
    reader.note_strays(Kind::Section, sections, |section| &section.id);
    divisions
}

fn measures(reader: &mut Reader<'_>, plan: &Plan) -> Vec<Measure> {
    let mut evidence = reader.children(Kind::Evidence, |reader, id| Evidence {
        kind: EvidenceKind::from_key(&reader.text(&id, field::KIND)),
        text: reader.text(&id, field::TEXT),
        target: reader.text(&id, field::TARGET),
        id,
    });
    let mut steps = reader.children(Kind::Step, |reader, id| Step {
        number: Number::from_field(&reader.text(&id, field::NUMBER)),
        text: reader.text(&id, field::TEXT),
        id,
    });
    let mut tasks = reader.children(Kind::Task, |reader, id| Task {
        number: Number::from_field(&reader.text(&id, field::NUMBER)),
        text: reader.text(&id, field::TEXT),
        deadline: reader.parsed(&id, field::DEADLINE, Deadline::from_wire),
        doer: match reader.log.value(&id, field::DOER) {
            Some("executive") => Doer::Executive,
            _ => Doer::Officer,
        },
        waived: reader.log.value(&id, field::WAIVED).map(Into::into),
        rules: rules(reader, &id),
        id,
    });
    let mut outcomes = BTreeMap::<String, Vec<Outcome>>::new();
    for id in reader.sorted(Kind::Outcome) {
        let outcome = Outcome {
            number: Number::from_field(&reader.text(&id, field::NUMBER)),
            text: reader.text(&id, field::TEXT),
            date: reader.parsed(&id, field::DATE, PartialDate::from_wire),
            task: reader.log.value(&id, field::TASK).map(Into::into),
            basis: reader.log.value(&id, field::BASIS).map(Into::into),
            evidence: evidence.remove(&*id).unwrap_or_default(),
            id,
        };
        outcomes
            .entry(reader.text(&outcome.id, field::PARENT))
            .or_default()
            .push(outcome);
    }
    let mut measures: Vec<Measure> = reader
        .sorted(Kind::Measure)
        .into_iter()
        .map(|id| Measure {
            instrument: reader
                .parsed(&id, field::INSTRUMENT, Instrument::from_code)
                .unwrap_or(Instrument::Oit),
            indicator: reader.text(&id, field::INDICATOR),
            item: reader.text(&id, field::ITEM),
            prints_indicator: reader.is_set(&id, field::PRINTS_INDICATOR),
            starts_table: reader.is_set(&id, field::STARTS_TABLE),
            issue: reader.text(&id, field::ISSUE),
            parties: parties(reader, &id, plan),
            note: reader.text(&id, field::NOTE),
            budget: reader.text(&id, field::BUDGET),
            problems: reader.text(&id, field::PROBLEMS),
            suggestions: reader.text(&id, field::SUGGESTIONS),
            registers: members(reader, &id, field::USES).map(Into::into).collect(),
            steps: steps.remove(&*id).unwrap_or_default(),
            tasks: tasks.remove(&*id).unwrap_or_default(),
            outcomes: outcomes.remove(&*id).unwrap_or_default(),
            id,
        })
        .collect();
    measures.small_sort_by_key(|measure| measure.instrument);
    reader.note_strays(Kind::Step, steps, |step| &step.id);
    reader.note_strays(Kind::Task, tasks, |task| &task.id);
    reader.note_strays(Kind::Outcome, outcomes, |outcome| &outcome.id);
    reader.note_strays(Kind::Evidence, evidence, |evidence| &evidence.id);
    measures
}

/// The rules of a task, by their keys.
fn rules(reader: &mut Reader<'_>, task: &str) -> Vec<TaskRule> {
    let log = reader.log;
    let fields = log.fields(task).map(|(name, _)| name);
    let fields = fields.filter(|name| name.starts_with(field::RULE));
    fields
        .filter_map(|name| {
            let rule = reader.parsed(task, name, Rule::from_wire)?;
            let key = name.trim_start_matches(field::RULE).to_owned();
            Some(TaskRule { key, rule })
        })
        .collect()
}

/// The members of a set that is kept as one field a member.
fn members<'a>(
    reader: &Reader<'a>,
    record: &'a str,
    prefix: &'a str,
) -> impl Iterator<Item = &'a str> {
    let set = reader.log.fields(record);
    set.filter(|(_, value)| *value == field::YES)
        .filter_map(move |(name, _)| name.strip_prefix(prefix))
}

/// The responsible parties in the order of the report: the executive, the
/// divisions as the office orders them, then groups.
fn parties(reader: &Reader<'_>, measure: &str, plan: &Plan) -> Vec<Party> {
    let place = |party: &Party| match party {
        Party::Division(id) => (
            plan.divisions
                .iter()
                .position(|d| d.id == *id)
                .unwrap_or(usize::MAX),
            0,
        ),
        Party::Section(id) => plan
            .divisions
            .iter()
            .enumerate()
            .find_map(|(at, division)| {
                Some((
                    at,
                    1 + division
                        .sections
                        .iter()
                        .position(|section| section.id == *id)?,
                ))
            })
            .unwrap_or((usize::MAX, 0)),
        Party::Executive | Party::AllStaff | Party::AllMissions | Party::OtherMissions => (0, 0),
    };
    let rank = |party: &Party| match party {
        Party::Executive => 0,
        Party::Division(_) | Party::Section(_) => 1,
        Party::AllStaff | Party::AllMissions | Party::OtherMissions => 2,
    };
    let mut parties: Vec<Party> = members(reader, measure, field::PARTY)
        .filter_map(Party::from_key)
        .collect();
    parties.small_sort_by_key(|party| (rank(party), place(party), party.clone()));
    parties
}

fn items(reader: &mut Reader<'_>) -> BTreeMap<u16, Vec<ItemOverride>> {
    let mut items: BTreeMap<u16, Vec<ItemOverride>> = BTreeMap::new();
    for id in reader.sorted(Kind::Item) {
        let Some((year, code)) = id
            .splitn(3, '.')
            .skip(1)
            .collect::<Vec<_>>()
            .try_into()
            .ok()
            .map(<[&str; 2]>::into)
        else {
            continue;
        };
        let Ok(year) = str::parse::<u16>(year) else {
            continue;
        };
        let text = |field: &str| reader.log.value(&id, field).map(str::to_owned);
        items.entry(year).or_default().push(ItemOverride {
            code: str::to_owned(code),
            instrument: text(field::INSTRUMENT)
                .as_deref()
                .and_then(Instrument::from_code),
            indicator: text(field::INDICATOR),
            name: text(field::NAME),
            removed: reader
                .log
                .value(&id, field::REMOVED)
                .map(|value| value == field::YES),
            order: text(field::ORDER),
        });
    }
    items
}

fn orders(reader: &mut Reader<'_>) -> Vec<Order> {
    reader
        .sorted(Kind::Order)
        .into_iter()
        .map(|id| Order {
            text: reader.text(&id, field::TEXT),
            date: reader.parsed(&id, field::DATE, Date::from_wire),
            division: reader.log.value(&id, field::DIVISION).map(Into::into),
            task: reader.log.value(&id, field::TASK).map(Into::into),
            signed_by: reader.text(&id, field::EXECUTIVE),
            id,
        })
        .collect()
}

fn closings(reader: &mut Reader<'_>) -> Vec<Closing> {
    let mut closings: Vec<Closing> = reader
        .sorted(Kind::Closing)
        .into_iter()
        .filter_map(|id| {
            let knowledge = reader.parsed(&id, field::KNOWLEDGE, Knowledge::parse)?;
            Some(Closing {
                round: match reader.log.value(&id, field::ROUND) {
                    Some("12") => Round::TwelveMonths,
                    _ => Round::SixMonths,
                },
                on: reader.parsed(&id, field::DATE, Date::from_wire),
                knowledge,
                id,
            })
        })
        .collect();
    closings.small_sort_by_key(|closing| closing.on);
    closings
}

fn assessments(reader: &mut Reader<'_>) -> BTreeMap<u16, Assessment> {
    let mut assessments: BTreeMap<u16, Assessment> = BTreeMap::new();
    for id in reader.sorted(Kind::Score) {
        let score = reader.parsed(&id, field::SCORE, Score::parse);
        if let Some(((year, of), score)) = read_score_record(&id).zip(score) {
            assessments
                .entry(year)
                .or_default()
                .scores
                .insert(of, score);
        }
    }
    assessments
}
