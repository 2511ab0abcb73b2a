//! The single times at which a deadline falls due, and the results that meet them.
use super::{Date, PartialDate, Period};
use crate::sorting::SmallSort;

/// One time at which something must have been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Occurrence {
    /// A result dated in it is in time. It ends with the due day; that of a one-off deadline
    /// begins at [`Date::MIN`], because work done early is done.
    pub window: Period,
    /// The last day that is in time.
    pub due: Date,
}

impl Occurrence {
    /// Whether the result is in time; one of month precision is when any day of it would be, so
    /// that a month meets a deadline *in* that month.
    pub fn is_met_by(&self, result: PartialDate) -> bool {
        self.window.contains_partial(result)
    }
}

/// What came of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Met {
    /// Done within its window.
    InTime(PartialDate),
    /// Done after its due day.
    Late(PartialDate),
    /// No result speaks for it; whether that is late depends on today.
    Missing,
}

/// For each occurrence, in the order given, what came of it.
///
/// Occurrences are ordered by time, as a deadline gives them; results may come in any order and
/// each is used once. First each occurrence takes the earliest result in its own window; then
/// what is left fills, from the earliest on, the occurrences still missing that were due before
/// it. So two results in January make up for a missed October to December.
pub fn match_results(occurrences: &[Occurrence], results: &[PartialDate]) -> Vec<Met> {
    let mut unused = results.to_vec();
    unused.small_sort();
    let mut met: Vec<Met> = occurrences
        .iter()
        .map(|occurrence| {
            let own = unused.iter().position(|date| occurrence.is_met_by(*date));
            own.map_or(Met::Missing, |index| Met::InTime(unused.remove(index)))
        })
        .collect();
    for (met, occurrence) in met.iter_mut().zip(occurrences) {
        if *met == Met::Missing {
            let later = unused
                .iter()
                .position(|date| date.first_day() > occurrence.due);
            if let Some(index) = later {
                *met = Met::Late(unused.remove(index));
            }
        }
    }
    met
}

#[cfg(test)]
mod tests {
    use super::super::{Deadline, FiscalYear};
    use super::*;

    /// `+` in time, `!` late, each with the result it used; `-` missing.
    #[track_caller]
    fn check(deadline: &str, results: &[&str], expected: &str) {
        let year = FiscalYear::new(2566).expect("a year");
        let deadline = Deadline::from_wire(deadline).expect("a deadline");
        let read = |wire: &&str| PartialDate::from_wire(wire).expect("a date");
        let mut results: Vec<_> = results.iter().map(read).collect();
        for _ in 0..2 {
            let found = match_results(&deadline.occurrences(year), &results);
            let told: Vec<_> = found
                .iter()
                .map(|met| match met {
                    Met::InTime(date) => format!("+{}", date.to_wire()),
                    Met::Late(date) => format!("!{}", date.to_wire()),
                    Met::Missing => "-".to_owned(),
                })
                .collect();
            assert_eq!(told.join(" "), expected);
            results.reverse();
        }
    }

    #[test]
    fn one_result_meets_a_day_and_a_month_of_it_is_enough() {
        check("day:2023-01-15", &[], "-");
        check("day:2023-01-15", &["2023-01-15"], "+2023-01-15");
        check("day:2023-01-15", &["2023-01-16"], "!2023-01-16");
        check("day:2023-01-15", &["2023-01"], "+2023-01");
        check("day:2023-01-15", &["2023-02"], "!2023-02");
        check("day:2023-01-15", &["2022-01-01", "2023-03"], "+2022-01-01");
        check(
            "day:2023-01-15",
            &["2023-02-01", "2023-01-20"],
            "!2023-01-20",
        );
    }

    #[test]
    fn one_result_up_to_its_end_meets_a_month() {
        check("month:2022-12", &["2023-04-06"], "!2023-04-06");
        check("month:2022-12", &["2022-12-31"], "+2022-12-31");
        check("month:2022-12", &["2023-01-01"], "!2023-01-01");
        check("month:2022-12", &["2022-12"], "+2022-12");
        check("month:2022-12", &["2023-01"], "!2023-01");
        check("month:2022-12", &["2022-11-24"], "+2022-11-24");
    }

    #[test]
    fn each_quarter_takes_its_own_result_first() {
        check("every:quarter", &["2022-11"], "+2022-11 - - -");
        check("every:quarter", &["2023-01-05"], "- +2023-01-05 - -");
        check(
            "every:quarter",
            &["2023-01-05", "2023-02"],
            "!2023-02 +2023-01-05 - -",
        );
        check(
            "every:quarter",
            &["2022-10-01", "2023-03-31", "2023-06-30", "2023-09-30"],
            "+2022-10-01 +2023-03-31 +2023-06-30 +2023-09-30",
        );
        check("every:quarter", &["2023-10"], "!2023-10 - - -");
        check("every:quarter", &["2022-09-30"], "- - - -");
    }

    #[test]
    fn each_month_takes_its_own_result_first() {
        check(
            "every:month",
            &["2022-10", "2022-12-01", "2022-12-30", "2023-09-30"],
            "+2022-10 !2022-12-30 +2022-12-01 - - - - - - - - +2023-09-30",
        );
    }

    #[test]
    fn half_years_are_reported_up_to_the_end_of_the_named_month() {
        check("in:4,10", &["2022-11"], "+2022-11 -");
        check(
            "in:4,10",
            &["2023-04-30", "2023-10-31"],
            "+2023-04-30 +2023-10-31",
        );
        check("in:4,10", &["2023-05-01"], "- +2023-05-01");
        check(
            "in:4,10",
            &["2023-05-01", "2023-06-01"],
            "!2023-06-01 +2023-05-01",
        );
        check("in:4,10", &["2022-10-31"], "- -");
    }

    #[test]
    fn a_continuous_duty_has_nothing_to_miss() {
        check("continuous", &["2023-01"], "");
    }
}
