//! What the page shows, computed once for each filter.

use super::filter::Filter;
use crate::calendar::FiscalYear;
use crate::log::RecordId;
use crate::sorting::SmallSort;
use crate::survey::{self, Form, ResponseId, SMALLEST_GROUP, Survey, Tally, excluded};
use crate::ui::workspace::Responses;
use leptos::prelude::*;
use std::sync::{Arc, Weak};

/// What the page shows for a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Forms, services, settings.
    pub survey: Arc<Survey>,
    /// All responses.
    pub responses: Arc<Responses>,
    /// The form that is shown, in the version whose words are shown.
    pub form: Form,
    /// The versions that are read together.
    pub versions: Vec<Form>,
    /// What the responses of the filter say.
    pub tally: Arc<Tally>,
    /// What they say whenever they came.
    pub ever: Arc<Tally>,
    /// The filter of the page.
    pub asked: Filter,
    /// What it means to a tally.
    pub filter: survey::Filter,
    /// The year of the plan.
    pub year: FiscalYear,
}

/// What was counted last, which outlives the page: opening it again counts nothing.
#[derive(Clone, Copy, Default)]
pub struct Counted(StoredValue<Vec<Count>>);

struct Count {
    of: Origin,
    form: (RecordId, String),
    filter: survey::Filter,
    tally: Arc<Tally>,
}

/// Of what something was counted; held weakly, so that what nobody shows any more leaves the
/// memory.
type Origin = (Weak<Survey>, Weak<Responses>);

impl Counted {
    /// How many tallies are remembered: a filter takes two.
    const MOST: usize = 4;

    fn once(
        self,
        of: Origin,
        form: (RecordId, String),
        filter: &survey::Filter,
        count: impl FnOnce() -> Tally,
    ) -> Arc<Tally> {
        let known = self.0.with_value(|counts| {
            let known = counts.iter().find(|known| {
                let is_of_them = known.of.0.ptr_eq(&of.0) && known.of.1.ptr_eq(&of.1);
                is_of_them && known.form == form && known.filter == *filter
            });
            known.map(|known| Arc::clone(&known.tally))
        });
        known.unwrap_or_else(|| {
            let tally = Arc::new(count());
            let count = Count {
                of,
                form,
                filter: filter.clone(),
                tally: Arc::clone(&tally),
            };
            self.0.update_value(|counts| {
                counts.truncate(Self::MOST - 1);
                counts.insert(0, count);
            });
            tally
        })
    }
}

/// The form that a filter shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The version whose words are shown.
    pub form: Form,
    /// The versions that are read together, this one among them.
    pub versions: Vec<Form>,
}

/// The form that the filter names, else the one with the most responses; with all its versions, or
/// the single one that the filter names.
pub fn choose(survey: &Survey, responses: &Responses, filter: &Filter) -> Option<Chosen> {
    let count = |form: &Form| -> usize {
        let blocks = responses.columns();
        blocks.map(|block| block.count_of_form(&form.id)).sum()
    };
    let by_key = |key: &str| -> usize { survey.versions(key).map(&count).sum() };
    let named = survey.newest().find(|form| form.key == filter.form);
    let newest = named.or_else(|| {
        // The first of those with equally many.
        let forms: Vec<&Form> = survey.newest().collect();
        forms.into_iter().rev().max_by_key(|form| by_key(&form.key))
    })?;
    let mut versions: Vec<Form> = survey
        .versions(&newest.key)
        .filter(|form| filter.version.is_empty() || *form.id == *filter.version)
        .cloned()
        .collect();
    if versions.is_empty() {
        versions = survey.versions(&newest.key).cloned().collect();
    }
    let form = versions.iter().find(|form| count(form) > 0);
    let form = form.or_else(|| versions.first())?.clone();
    Some(Chosen { form, versions })
}

impl Results {
    /// `None` where there is no form. What was counted last is not counted again.
    pub fn new(
        survey: Arc<Survey>,
        responses: Arc<Responses>,
        asked: &Filter,
        year: FiscalYear,
        counted: Counted,
    ) -> Option<Self> {
        let Chosen { form, versions } = choose(&survey, &responses, asked)?;
        let out = excluded(&survey.marks);
        let count = |filter: &survey::Filter| {
            let of = (Arc::downgrade(&survey), Arc::downgrade(&responses));
            let form_of = (form.id.clone(), asked.version.clone());
            counted.once(of, form_of, filter, || {
                let versions: Vec<&Form> = versions.iter().collect();
                Tally::new(&form, &versions, responses.columns(), &out, filter)
            })
        };
        let filter = asked.to_tally(year);
        let ever = count(&survey::Filter {
            period: None,
            ..filter.clone()
        });
        let tally = match filter.period {
            None => Arc::clone(&ever),
            Some(_) => count(&filter),
        };
        Some(Self {
            tally,
            ever,
            asked: asked.clone(),
            filter,
            year,
            form,
            versions,
            survey,
            responses,
        })
    }

    /// Whether so few people pass a filter of general data that one of them could be known.
    pub fn is_hidden(&self) -> bool {
        !self.filter.answers.is_empty() && (1..SMALLEST_GROUP).contains(&self.tally.count)
    }

    /// What was written freely in the responses that the figures are of, ascending by id.
    pub fn suggestions(&self) -> Vec<(ResponseId, Arc<str>)> {
        let versions: Vec<&Form> = self.versions.iter().collect();
        let out = excluded(&self.survey.marks);
        let blocks = self.responses.columns();
        let picks: Vec<Vec<bool>> = blocks
            .map(|block| survey::picks(&versions, block, &out, &self.filter))
            .collect();
        let mut found = Vec::new();
        for (near, texts) in self.responses.suggestions.iter().enumerate() {
            for (id, text) in texts.iter() {
                let place = self.responses.place(id, near);
                if place.is_some_and(|(block, row)| picks[block][row]) {
                    found.push((id, Arc::clone(text)));
                }
            }
        }
        found.small_sort_by_key(|(id, _)| *id);
        found.dedup_by_key(|(id, _)| *id);
        found
    }

    /// The responses that the figures are of.
    pub fn ids(&self) -> Vec<ResponseId> {
        let versions: Vec<&Form> = self.versions.iter().collect();
        let out = excluded(&self.survey.marks);
        let mut ids = survey::selected(&versions, self.responses.columns(), &out, &self.filter);
        ids.small_sort();
        ids
    }
}
