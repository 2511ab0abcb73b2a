//! The passes over the columns of a block, and what they gather.

use super::days::Days;
use super::item_pass::{ItemPass, Total, mean};
use super::rows::Rows;
use super::{AspectTally, Filter, Group, QuestionTally, Tally};
use crate::log::RecordId;
use crate::sorting::SmallSort;
use crate::survey::answers::{Answers, UNSAID};
use crate::survey::columns::{CLOCK_UNCONFIRMED, Columns, PARTIAL};
use crate::survey::figures::{Figures, Gatherer};
use crate::survey::form::{Form, Question, QuestionKind};
use crate::survey::response::ResponseId;
use std::collections::BTreeMap;

/// Counting in progress.
pub(super) struct Passes<'a> {
    form: &'a Form,
    versions: Vec<&'a str>,
    filter: &'a Filter,
    /// The items, aspect by aspect.
    items: Vec<ItemPass<'a>>,
    /// By what a respondent's mean is multiplied to be shown.
    factor: f64,
    top: f64,
    count: usize,
    partial: usize,
    unsure_of_day: usize,
    days: BTreeMap<i32, Gathered>,
    /// By question, choice number.
    choices: Vec<Vec<Gathered>>,
    divisions: BTreeMap<Option<RecordId>, Gathered>,
    services: BTreeMap<Option<RecordId>, Gathered>,
    aspects: Vec<Gatherer>,
    overall: Gatherer,
}

/// Responses that have something in common, and their overall scores.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gathered {
    pub(super) count: usize,
    pub(super) scores: Gatherer,
}

impl Gathered {
    // Called once a row and group: in line, as the build for size would not have it.
    #[inline(always)]
    fn take(&mut self, score: f64) {
        self.count += 1;
        if !score.is_nan() {
            self.scores.take(score);
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.count += other.count;
        self.scores.join(&other.scores);
    }
}

impl<'a> Passes<'a> {
    pub(super) fn new(form: &'a Form, versions: &[&'a Form], filter: &'a Filter) -> Self {
        let tops: Vec<u32> = form
            .items()
            .filter_map(|item| form.scale(item))
            .map(|scale| u32::from(scale.top()).max(1))
            .collect();
        let one_top = tops.windows(2).all(|pair| pair[0] == pair[1]);
        // With scales of several tops scores count in units of which each top has
        // the same whole number.
        let unit_top = tops.iter().copied().fold(1, least_common_multiple);
        let unit_top = unit_top.min(MOST_UNITS);
        let top = match tops.first() {
            Some(top) if one_top => f64::from(*top),
            Some(_) => 100.0,
            None => 0.0,
        };
        let items = form.aspects.iter().enumerate().flat_map(|(at, aspect)| {
            let items = aspect.items.iter();
            items.map(move |item| ItemPass::new(item, at, form, versions, unit_top))
        });
        Self {
            items: items.collect(),
            factor: top / f64::from(unit_top),
            top,
            count: 0,
            partial: 0,
            unsure_of_day: 0,
            days: BTreeMap::new(),
            choices: vec![vec![Gathered::default(); 256]; form.questions.len()],
            divisions: BTreeMap::new(),
            services: BTreeMap::new(),
            aspects: vec![Gatherer::default(); form.aspects.len()],
            overall: Gatherer::default(),
            versions: versions.iter().map(|version| &*version.id).collect(),
            form,
            filter,
        }
    }

    pub(super) fn count(&mut self, columns: &Columns, excluded: &[ResponseId]) {
        let rows = Rows::new(columns, &self.versions, excluded, self.filter);
        if rows.len() == 0 {
            return;
        }
        self.count += rows.len();
        for flags in &*rows.of(&columns.flags) {
            self.partial += usize::from(flags & PARTIAL != 0);
            self.unsure_of_day += usize::from(flags & CLOCK_UNCONFIRMED != 0);
        }
        let scores = self.rate(columns, &rows);
        self.count_days(&rows.of(&columns.days), &scores);
        self.choose(columns, &rows, &scores);
        for (numbers, groups) in [
            (&columns.divisions, &mut self.divisions),
            (&columns.services, &mut self.services),
        ] {
            gather(columns, &rows.of(numbers), &scores, groups);
        }
    }

    fn count_days(&mut self, days: &[i32], scores: &[f64]) {
        let (mut first, mut last) = (i32::MAX, i32::MIN);
        for day in days {
            first = first.min(*day);
            last = last.max(*day);
        }
        // Some years of days fit into a small table; a clock that ran wild does not.
        let width = last
            .checked_sub(first)
            .and_then(|width| usize::try_from(width).ok());
        if let Some(width) = width.filter(|width| *width < 4_000) {
            let mut table = vec![Gathered::default(); width + 1];
            for (day, score) in days.iter().zip(scores) {
                table[(day - first) as usize].take(*score);
            }
            for (day, gathered) in (first..).zip(&table).filter(|(_, one)| one.count > 0) {
                self.days.entry(day).or_default().join(gathered);
            }
        } else {
            for (day, score) in days.iter().zip(scores) {
                self.days.entry(*day).or_default().take(*score);
            }
        }
    }

    /// Counts the answers to the items; gives each row's overall score, NaN for a
    /// row without any.
    fn rate(&mut self, columns: &Columns, rows: &Rows) -> Vec<f64> {
        let width = rows.len();
        let (mut totals, mut parts): (Vec<Total>, Vec<Total>) = (vec![0; width], vec![0; width]);
        for (at, scores) in self.aspects.iter_mut().enumerate() {
            parts.fill(0);
            for item in self.items.iter_mut().filter(|item| item.aspect == at) {
                item.count(columns, rows, &mut parts);
            }
            for (part, total) in parts.iter().zip(&mut totals) {
                if *part > 0 {
                    scores.take(mean(*part));
                    *total += part;
                }
            }
        }
        let scores: Vec<f64> = totals.into_iter().map(mean).collect();
        for score in &scores {
            if !score.is_nan() {
                self.overall.take(*score);
            }
        }
        scores
    }

    fn choose(&mut self, columns: &Columns, rows: &Rows, scores: &[f64]) {
        for (question, gathered) in self.form.questions.iter().zip(&mut self.choices) {
            match question.kind {
                QuestionKind::One => match columns.answer(&question.key) {
                    Some(column) => {
                        for (number, score) in rows.of(column).iter().zip(scores) {
                            gathered[usize::from(*number)].take(*score);
                        }
                    }
                    None => {
                        for score in scores {
                            gathered[0].take(*score);
                        }
                    }
                },
                QuestionKind::Several => tick(question, columns, rows, scores, gathered),
            }
        }
    }

    pub(super) fn finish(self) -> Tally {
        let Self { factor, top, .. } = self;
        let figures = |gathered: &Gathered| gathered.scores.figures(factor, top);
        let questions = self.form.questions.iter().zip(&self.choices);
        let questions = questions.map(|(question, gathered)| QuestionTally {
            key: question.key.clone(),
            choices: groups(question, gathered, &figures),
        });
        let by_record = |groups: BTreeMap<Option<RecordId>, Gathered>| {
            let mut groups: Vec<Group<Option<RecordId>>> = groups
                .into_iter()
                .map(|(key, gathered)| Group {
                    key,
                    count: gathered.count,
                    figures: figures(&gathered),
                })
                .collect();
            groups.small_sort_by_key(|group| group.key.is_none());
            groups
        };
        let mut items = self.items.iter().peekable();
        let aspects = self.form.aspects.iter().zip(&self.aspects).enumerate();
        let aspects = aspects.map(|(at, (aspect, scores))| {
            let mut own = Vec::new();
            while let Some(item) = items.next_if(|item| item.aspect == at) {
                own.push(item.tally(self.count));
            }
            AspectTally {
                key: aspect.key.clone(),
                items: own,
                figures: scores.figures(factor, top),
            }
        });
        Tally {
            count: self.count,
            partial: self.partial,
            unsure_of_day: self.unsure_of_day,
            aspects: aspects.collect(),
            questions: questions.collect(),
            divisions: by_record(self.divisions),
            services: by_record(self.services),
            days: Days::new(self.days, factor, top),
            overall: self.overall.figures(factor, top),
            top,
        }
    }
}

fn tick(
    question: &Question,
    columns: &Columns,
    rows: &Rows,
    scores: &[f64],
    gathered: &mut [Gathered],
) {
    let mut is_answered = vec![false; rows.len()];
    for choice in &question.choices {
        let key = Answers::tick_key(&question.key, choice.number);
        let Some(column) = columns.answer(&key) else {
            continue;
        };
        let rest = scores.iter().zip(&mut is_answered);
        for (ticked, (score, is_answered)) in rows.of(column).iter().zip(rest) {
            if *ticked != 0 {
                *is_answered = true;
                gathered[usize::from(choice.number)].take(*score);
            }
        }
    }
    let unanswered = scores
        .iter()
        .zip(is_answered)
        .filter(|(_, answered)| !answered);
    for (score, _) in unanswered {
        gathered[0].take(*score);
    }
}

fn groups(
    question: &Question,
    gathered: &[Gathered],
    figures: &impl Fn(&Gathered) -> Figures,
) -> Vec<Group<u8>> {
    let mut groups: Vec<Group<u8>> = question
        .choices
        .iter()
        .map(|choice| {
            let gathered = &gathered[usize::from(choice.number)];
            Group {
                key: choice.number,
                count: gathered.count,
                figures: figures(gathered),
            }
        })
        .collect();
    // What was left open, and numbers of choices that the form no longer has.
    let mut open = Gathered::default();
    for (number, other) in (0_u8..=255).zip(gathered) {
        if !question
            .choices
            .iter()
            .any(|choice| choice.number == number)
        {
            open.join(other);
        }
    }
    groups.push(Group {
        key: UNSAID,
        count: open.count,
        figures: figures(&open),
    });
    groups
}

/// Gathers scores by the name that a column of numbers gives to each row.
fn gather(
    columns: &Columns,
    numbers: &[u16],
    scores: &[f64],
    groups: &mut BTreeMap<Option<RecordId>, Gathered>,
) {
    let mut by_number = vec![None::<Gathered>; columns.names.len() + 1];
    for (number, gathered) in by_number.iter_mut().enumerate() {
        let name = columns.name(number as u16).cloned();
        *gathered = groups.remove(&name);
    }
    for (number, score) in numbers.iter().zip(scores) {
        by_number[usize::from(*number)]
            .get_or_insert_default()
            .take(*score);
    }
    for (number, gathered) in by_number.into_iter().enumerate() {
        if let Some(gathered) = gathered {
            groups.insert(columns.name(number as u16).cloned(), gathered);
        }
    }
}

/// Beyond it the sum over a long form would not fit; scales whose tops have so
/// large a common multiple count in units a little too small.
const MOST_UNITS: u32 = 1_000_000;

fn least_common_multiple(a: u32, b: u32) -> u32 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x.max(1)).saturating_mul(b)
}
