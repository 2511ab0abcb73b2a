//! Figures of a survey, filed where measures count them.

use super::command::add_rows;
use super::definition::Register;
use crate::calendar::{Date, FiscalYear};
use crate::log::{Change, Log, RecordId};
use crate::plan::{Kind, Plan, field};
use crate::sorting::SmallSort;

/// The register of satisfaction reports, which the E-Service measure counts.
const SATISFACTION: &str = "satisfaction";
/// The register of reports to the executive, which e8 counts.
const REPORTS: &str = "reports";

/// What a survey came to. Figures have the decimals that are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyFigures {
    /// What tells this survey from others: its form, time and division.
    pub key: String,
    /// The fiscal year that was surveyed.
    pub year: FiscalYear,
    /// How many people answered.
    pub respondents: usize,
    /// The mean, where the scale has five levels.
    pub mean: Option<String>,
    /// The percent.
    pub percent: Option<String>,
    /// The day on which the results were announced.
    pub announced_on: Option<Date>,
    /// The name of the report.
    pub title: String,
    /// The division that it is about, by its record.
    pub division: Option<RecordId>,
}

/// Files the figures of a survey in the registers that measures count: a row among
/// the satisfaction reports, and, once the results are announced, one among the
/// reports to the executive: what citizens said of the service, which e8 counts.
///
/// The rows are the same whenever the same survey is filed: filing it again writes
/// what has changed.
#[must_use]
pub fn file_survey(log: &Log, plan: &Plan, figures: &SurveyFigures) -> Vec<Change> {
    let announced = figures.announced_on.map(Date::to_wire).unwrap_or_default();
    let mut changes = filed(
        log,
        plan,
        SATISFACTION,
        &figures.key,
        &[
            ("year", figures.year.be().to_string()),
            ("respondents", figures.respondents.to_string()),
            ("mean", figures.mean.clone().unwrap_or_default()),
            ("percent", figures.percent.clone().unwrap_or_default()),
            ("published", announced.clone()),
        ],
    );
    if !announced.is_empty() {
        let division = figures.division.as_deref().unwrap_or_default();
        changes.extend(filed(
            log,
            plan,
            REPORTS,
            &figures.key,
            &[
                ("date", announced),
                ("subject", "opinion".to_owned()),
                ("title", figures.title.clone()),
                ("division", division.to_owned()),
            ],
        ));
    }
    changes
}

/// Whether the figures of a survey stand in the register already.
#[must_use]
pub fn is_filed(plan: &Plan, key: &str) -> bool {
    let id = row_id(SATISFACTION, key);
    let mut rows = plan.registers.rows(SATISFACTION).iter();
    rows.any(|row| row.id == id)
}

/// What a survey of an earlier year came to, as the register of satisfaction reports has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FiledSurvey {
    /// The fiscal year that was surveyed.
    pub year: FiscalYear,
    /// How many people answered; 0 where that is not told.
    pub respondents: usize,
    /// The mean on a scale of five levels.
    pub mean: f64,
}

/// The surveys of the register of satisfaction reports that tell year and mean, by year; of
/// several of one year the one that most people answered.
#[must_use]
pub fn filed_surveys(plan: &Plan) -> Vec<FiledSurvey> {
    let Some(register) = plan.registers.register(SATISFACTION) else {
        return Vec::new();
    };
    let mut surveys: Vec<FiledSurvey> = Vec::new();
    for row in plan.registers.rows(SATISFACTION) {
        let cell = |key: &str| row.value(Register::column(&register, key)?);
        let year = cell("year").and_then(|year| FiscalYear::new(year.parse().ok()?));
        let mean = cell("mean").and_then(|mean| mean.parse().ok());
        let respondents = cell("respondents").and_then(|count| count.parse().ok());
        let (Some(year), Some(mean)) = (year, mean) else {
            continue;
        };
        let respondents = respondents.unwrap_or_default();
        surveys.push(FiledSurvey {
            year,
            respondents,
            mean,
        });
    }
    surveys.small_sort_by_key(|survey| (survey.year, std::cmp::Reverse(survey.respondents)));
    surveys.dedup_by_key(|survey| survey.year);
    surveys
}

fn row_id(register: &str, key: &str) -> RecordId {
    Kind::Row.id(&format!("survey.{register}.{key}"))
}

fn filed(log: &Log, plan: &Plan, key: &str, survey: &str, cells: &[(&str, String)]) -> Vec<Change> {
    let Some(register) = plan.registers.register(key) else {
        return Vec::new();
    };
    let id = row_id(key, survey);
    let is_known = log.value(&id, field::ORDER).is_some();
    let mut changes = if is_known {
        Vec::new()
    } else {
        add_rows(log, plan, &register, std::slice::from_ref(&id))
    };
    changes.extend(cells.iter().filter_map(|(column, value)| {
        let column = Register::column(&register, column)?;
        Some(Change::set(&id, &column.field, value))
    }));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Prepared};
    use std::sync::Arc;

    fn year() -> FiscalYear {
        FiscalYear::new(2566).expect("a fiscal year")
    }

    fn figures(respondents: usize, announced_on: Option<Date>) -> SurveyFigures {
        SurveyFigures {
            key: "standard.year".to_owned(),
            year: year(),
            respondents,
            mean: Some("4.58".to_owned()),
            percent: Some("91.65".to_owned()),
            announced_on,
            title: "รายงานผลการสำรวจ".to_owned(),
            division: None,
        }
    }

    fn file(log: &mut Log, figures: &SurveyFigures) -> Plan {
        let plan = Plan::fold(log, year());
        let by = Arc::new(Author::default());
        let prepared = log.prepare(file_survey(log, &plan, figures));
        let edits = Prepared::stamp(prepared, &"test".into(), log.highest_n() + 1, 0, &by);
        log.insert_all(edits).expect("no contradiction");
        Plan::fold(log, year())
    }

    fn cells(plan: &Plan, key: &str) -> Vec<Vec<String>> {
        let register = plan.registers.register(key).expect("a register");
        let rows = plan.registers.rows(key).iter();
        rows.map(|row| {
            let columns = register.columns.iter();
            columns
                .map(|column| row.value(column).unwrap_or_default().to_owned())
                .collect()
        })
        .collect()
    }

    #[test]
    fn the_largest_survey_of_a_year_speaks_for_it() {
        let mut log = Log::default();
        let of = |key: &str, year: u16, respondents, mean: Option<&str>| SurveyFigures {
            key: key.to_owned(),
            year: FiscalYear::new(year).expect("a year"),
            mean: mean.map(str::to_owned),
            ..figures(respondents, None)
        };
        file(&mut log, &of("b", 2566, 400, Some("4.21")));
        file(&mut log, &of("division", 2565, 30, Some("4.90")));
        file(&mut log, &of("a", 2565, 380, Some("4.05")));
        let plan = file(&mut log, &of("c", 2564, 300, None));
        let found = filed_surveys(&plan);
        let found = found
            .iter()
            .map(|one| (one.year.be(), one.respondents, one.mean));
        assert_eq!(
            found.collect::<Vec<_>>(),
            [(2565, 380, 4.05), (2566, 400, 4.21)]
        );
    }

    #[test]
    fn figures_are_filed_once_and_follow_the_survey() {
        let mut log = Log::default();
        let plan = file(&mut log, &figures(399, None));
        assert!(is_filed(&plan, "standard.year"));
        assert!(!is_filed(&plan, "standard.first-half"));
        assert_eq!(
            cells(&plan, SATISFACTION),
            [["2566", "399", "4.58", "91.65", "", ""]]
        );
        assert!(cells(&plan, REPORTS).is_empty());
        let plan = file(&mut log, &figures(400, Date::from_be(2566, 10, 16)));
        assert_eq!(
            cells(&plan, SATISFACTION),
            [["2566", "400", "4.58", "91.65", "2023-10-16", ""]]
        );
        assert_eq!(
            cells(&plan, REPORTS),
            [["2023-10-16", "opinion", "รายงานผลการสำรวจ", "", ""]]
        );
    }
}
