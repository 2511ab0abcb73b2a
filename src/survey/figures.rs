//! Mean, standard deviation and percent, and how they are rounded.

/// What is said of a set of scores.
///
/// A figure that cannot be computed is `None` and shown as a dash: a mean of
/// nothing, a standard deviation of fewer than two.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many scores there are.
    pub n: usize,
    /// Their arithmetic mean (x̄).
    pub mean: Option<f64>,
    /// Their sample standard deviation (S.D., divided by n − 1).
    pub deviation: Option<f64>,
    /// The unrounded mean in percent of the highest score, as satisfaction
    /// reports state it: 4.5825 of 5 is 91.65 %.
    pub percent: Option<f64>,
}

impl Figures {
    /// The figures of counted scores, exact up to the last division.
    #[must_use]
    pub fn of_counts(counts: impl IntoIterator<Item = (u16, usize)>, top: u16) -> Self {
        let (mut n, mut sum, mut squares) = (0_u64, 0_u64, 0_u128);
        for (score, count) in counts {
            let (score, count) = (u64::from(score), count as u64);
            n += count;
            sum += score * count;
            squares += u128::from(score * score) * u128::from(count);
        }
        // n Σx² − (Σx)², which is no less than 0 and loses no digit.
        let spread = u128::from(n) * squares - u128::from(sum) * u128::from(sum);
        let pairs = u128::from(n) * u128::from(n.saturating_sub(1));
        Self::of(
            n as usize,
            (n > 0).then(|| sum as f64 / n as f64),
            (pairs > 0).then(|| (spread as f64 / pairs as f64).sqrt()),
            top.into(),
        )
    }

    pub(super) fn of(n: usize, mean: Option<f64>, deviation: Option<f64>, top: f64) -> Self {
        Self {
            n,
            mean,
            deviation,
            percent: mean.filter(|_| top > 0.0).map(|mean| mean / top * 100.0),
        }
    }
}

/// A sum of scores that arrive one by one, measured from the first of them, so
/// that scores that are all alike deviate by exactly nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Gatherer {
    n: usize,
    first: f64,
    sum: f64,
    squares: f64,
}

impl Gatherer {
    // Called millions of times: in line, as the build for size would not have it.
    #[inline(always)]
    pub(super) fn take(&mut self, score: f64) {
        if self.n == 0 {
            self.first = score;
        }
        let distance = score - self.first;
        self.n += 1;
        self.sum += distance;
        self.squares += distance * distance;
    }

    /// Takes in what another one gathered.
    pub(super) fn join(&mut self, other: &Self) {
        if other.n == 0 {
            return;
        }
        if self.n == 0 {
            *self = *other;
            return;
        }
        // The other's distances, measured from this one's first score.
        let (shift, n) = (other.first - self.first, other.n as f64);
        self.n += other.n;
        self.sum += other.sum + n * shift;
        self.squares += other.squares + 2.0 * shift * other.sum + n * shift * shift;
    }

    /// The figures, scores multiplied by `factor` and in percent of `top`.
    pub(super) fn figures(&self, factor: f64, top: f64) -> Figures {
        let n = self.n as f64;
        let mean = (self.n > 0).then(|| (self.first + self.sum / n) * factor);
        let deviation = (self.n > 1).then(|| {
            let spread = (self.squares - self.sum * self.sum / n).max(0.0);
            (spread / (n - 1.0)).sqrt() * factor
        });
        Figures::of(self.n, mean, deviation, top)
    }
}

/// A part in percent of a whole; `None` of nothing.
#[must_use]
pub fn percent_of(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64 * 100.0)
}

/// A figure with so many decimals, halves away from zero as on paper: 4.125 is
/// 4.13, and so is what falls short of it by the error of binary fractions only.
#[must_use]
pub fn rounded(figure: f64, decimals: u8) -> String {
    let width = usize::from(decimals);
    let unit = 10_f64.powi(i32::from(decimals));
    let units = (figure.abs() * unit * (1.0 + 1e-12)).round();
    let sign = if figure < 0.0 && units > 0.0 { "-" } else { "" };
    format!("{sign}{:.width$}", units / unit)
}

/// A figure as [`rounded`] writes it, or a dash where there is none.
#[must_use]
pub fn shown(figure: Option<f64>, decimals: u8) -> String {
    figure
        .filter(|figure| figure.is_finite())
        .map_or_else(|| DASH.to_owned(), |figure| rounded(figure, decimals))
}

/// What stands in place of a figure that there is not.
pub const DASH: &str = "–";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(counts: &[(u16, usize)], top: u16, expected: [&str; 3]) {
        let figures = Figures::of_counts(counts.iter().copied(), top);
        let shown = [figures.mean, figures.deviation, figures.percent].map(|it| shown(it, 2));
        assert_eq!(shown, expected);
    }

    #[test]
    fn few_or_equal_scores_give_right_figures_or_a_dash() {
        check(&[], 5, ["–", "–", "–"]);
        check(&[(5, 0)], 5, ["–", "–", "–"]);
        check(&[(4, 1)], 5, ["4.00", "–", "80.00"]);
        check(&[(4, 1), (5, 1)], 5, ["4.50", "0.71", "90.00"]);
        check(&[(3, 1000)], 5, ["3.00", "0.00", "60.00"]);
        check(&[(0, 3)], 100, ["0.00", "0.00", "0.00"]);
        check(&[(0, 2)], 0, ["0.00", "0.00", "–"]);
    }

    /// Percentages and means that offices have published (see the domain notes):
    /// the percent is of the unrounded mean, or it could not be 91.65 for 4.58.
    #[test]
    fn published_figures_come_out() {
        for (mean, percent, sum) in [
            ("4.58", "91.65", 9165),
            ("4.64", "92.75", 9275),
            ("4.56", "91.13", 9113),
        ] {
            // 2,000 answers whose sum is the one that the percent tells.
            let fives = sum - 2000 * 4;
            check(
                &[(5, fives), (4, 2000 - fives)],
                5,
                [mean, &deviation(fives), percent],
            );
        }
    }

    fn deviation(fives: usize) -> String {
        let share = fives as f64 / 2000.0;
        rounded((share * (1.0 - share) * 2000.0 / 1999.0).sqrt(), 2)
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (figure, decimals, expected) in [
            (4.125, 2, "4.13"),
            (801.0 / 200.0, 2, "4.01"),
            (1.005, 2, "1.01"),
            (2.5, 0, "3"),
            (-2.5, 0, "-3"),
            (-0.001, 2, "0.00"),
            (4.504_999_9, 2, "4.50"),
            (100.0, 2, "100.00"),
            (1e-300, 2, "0.00"),
        ] {
            assert_eq!(rounded(figure, decimals), expected);
        }
        assert_eq!(shown(Some(f64::NAN), 2), DASH);
    }

    proptest! {
        #[test]
        fn gathering_one_by_one_agrees_with_counting(scores in prop::collection::vec(0_u16..=100, 0..60)) {
            let counted = Figures::of_counts(scores.iter().map(|score| (*score, 1)), 100);
            let mut gatherer = Gatherer::default();
            for score in &scores {
                gatherer.take(f64::from(*score));
            }
            let gathered = gatherer.figures(1.0, 100.0);
            let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-9,
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            };
            prop_assert!(near(counted.mean, gathered.mean));
            prop_assert!(near(counted.deviation, gathered.deviation));
            prop_assert!(near(counted.percent, gathered.percent));
        }
    }
}
