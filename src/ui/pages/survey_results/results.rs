//! What the page shows, computed once for each filter.

use super::filter::Filter;
use crate::calendar::FiscalYear;
use crate::sorting::SmallSort;
use crate::survey::{self, Form, ResponseId, SMALLEST_GROUP, Survey, Tally, excluded};
use crate::ui::workspace::Responses;
use std::sync::Arc;

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
    pub tally: Tally,
    /// What they say whenever they came.
    pub ever: Tally,
    /// What the filter means to a tally.
    pub filter: survey::Filter,
    /// The year of the plan.
    pub year: FiscalYear,
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
    /// `None` where there is no form.
    pub fn new(
        survey: Arc<Survey>,
        responses: Arc<Responses>,
        filter: &Filter,
        year: FiscalYear,
    ) -> Option<Self> {
        let Chosen { form, versions } = choose(&survey, &responses, filter)?;
        let out = excluded(&survey.marks);
        let count = |filter: &survey::Filter| {
            let versions: Vec<&Form> = versions.iter().collect();
            Tally::new(&form, &versions, responses.columns(), &out, filter)
        };
        let filter = filter.to_tally(year);
        let tally = count(&filter);
        let ever = match filter.period {
            None => tally.clone(),
            Some(_) => count(&survey::Filter {
                period: None,
                ..filter.clone()
            }),
        };
        Some(Self {
            tally,
            ever,
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
    pub fn suggestions(&self) -> Vec<(ResponseId, String)> {
        let versions: Vec<&Form> = self.versions.iter().collect();
        let out = excluded(&self.survey.marks);
        let mut found = Vec::new();
        for block in self.responses.columns() {
            // Both ascend: one way through both finds what is in both.
            let ids = survey::selected(&versions, [block], &out, &self.filter);
            let mut ids = ids.into_iter().peekable();
            for (id, text) in self.responses.suggestions.iter() {
                while ids.next_if(|chosen| *chosen < id).is_some() {}
                if ids.next_if_eq(&id).is_some() {
                    found.push((id, text.to_owned()));
                }
            }
        }
        found.small_sort_by_key(|(id, _)| *id);
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
