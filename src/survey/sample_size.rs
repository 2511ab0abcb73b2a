//! How many responses speak for a population (Taro Yamane, 1967).

/// The error that local offices accept: 5 %.
pub const MARGIN: f64 = 0.05;

/// How many responses a population needs at this margin of error:
/// n = N / (1 + N e²), rounded up. `None` of nobody.
#[must_use]
pub fn sample_size(population: u32, margin: f64) -> Option<u32> {
    let n = f64::from(population);
    // What exceeds a whole number by the error of binary fractions only is whole.
    let size = n / (1.0 + n * margin * margin) - 1e-9;
    (population > 0 && margin > 0.0).then(|| (size.ceil() as u32).min(population))
}

/// The margin of error that so many responses reach: e = √(1/n − 1/N). `None`
/// without responses, or without a population; nothing is left of it when
/// everyone has answered.
#[must_use]
pub fn margin_reached(population: u32, responses: usize) -> Option<f64> {
    if population == 0 || responses == 0 {
        return None;
    }
    let left = 1.0 / responses as f64 - 1.0 / f64::from(population);
    Some(left.max(0.0).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Yamane's table for 5 %.
    #[test]
    fn the_published_table_comes_out() {
        for (population, size) in [
            (500, 223),
            (1_000, 286),
            (2_000, 334),
            (5_000, 371),
            (10_000, 385),
            (100_000, 399),
            (1, 1),
        ] {
            assert_eq!(sample_size(population, MARGIN), Some(size), "{population}");
        }
        assert_eq!(sample_size(0, MARGIN), None);
        assert_eq!(sample_size(400, MARGIN), Some(200));
    }

    #[test]
    fn a_margin_needs_responses_and_vanishes_when_everyone_answered() {
        assert_eq!(margin_reached(1_000, 0), None);
        assert_eq!(margin_reached(0, 10), None);
        assert_eq!(margin_reached(10, 10), Some(0.0));
        assert_eq!(margin_reached(10, 12), Some(0.0));
    }

    proptest! {
        #[test]
        fn the_size_that_is_asked_for_reaches_the_margin(population in 1_u32..2_000_000) {
            let size = sample_size(population, MARGIN).expect("a population");
            let reached = margin_reached(population, size as usize).expect("responses");
            prop_assert!(reached <= MARGIN + 1e-9);
        }
    }
}
