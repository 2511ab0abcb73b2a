//! Taking turns, so that a busy machine slows both sides alike.
use std::time::Instant;

use anyhow::Result;

/// The median of some figures; of an even number the mean of the middle two. None of none.
pub fn median(mut figures: Vec<f64>) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() {
        0 => None,
        count if count % 2 == 1 => Some(figures[middle]),
        _ => Some(f64::midpoint(figures[middle - 1], figures[middle])),
    }
}

/// The figure below which a share of all lies, from 0 to 1, by the nearest rank. None of none.
pub fn percentile(mut figures: Vec<f64>, share: f64) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    let rank = (share * figures.len() as f64).ceil() as usize;
    figures.get(rank.saturating_sub(1)).copied()
}

/// Measures two sides in turn and gives the median of each.
pub fn in_turn(
    times: usize,
    mut ours: impl FnMut() -> Result<f64>,
    mut theirs: impl FnMut() -> Result<Option<f64>>,
) -> Result<(f64, Option<f64>)> {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..times {
        a.push(ours()?);
        b.extend(theirs()?);
    }
    Ok((median(a).unwrap_or_default(), median(b)))
}

/// How many milliseconds a piece of work takes, and what it gives.
pub fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let started = Instant::now();
    let done = work();
    (started.elapsed().as_secs_f64() * 1000.0, done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn a_percentile_is_a_figure_that_was_measured() {
        let figures: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(percentile(figures.clone(), 0.5), Some(50.0));
        assert_eq!(percentile(figures, 0.99), Some(99.0));
    }
}
