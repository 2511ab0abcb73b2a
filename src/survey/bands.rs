//! Which level a mean stands for.

use super::figures::rounded;
use super::scale::{Level, Scale};

/// How means become levels. Bounds have two decimals, so the mean is rounded to
/// two before it is placed: no mean falls between 4.50 and 4.51.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Bands {
    /// The nearest level: from 4.51 on มากที่สุด, from 3.51 on มาก, and so on down.
    #[default]
    Nearest,
    /// Bands of one width: of five levels from 4.21, 3.41, 2.61, 1.81.
    Equal,
    /// The office's own lower bounds in hundredths, highest first, without that
    /// of the lowest level; they hold for scales with one level more.
    Own(Vec<u32>),
}

impl Bands {
    /// Reads what [`Self::to_wire`] writes; `None` for anything else, also for
    /// bounds that do not fall.
    #[must_use]
    pub fn from_wire(text: &str) -> Option<Self> {
        match text {
            "nearest" => Some(Self::Nearest),
            "equal" => Some(Self::Equal),
            bounds => {
                let bounds: Option<Vec<u32>> = bounds.split(',').map(hundredths).collect();
                bounds
                    .filter(|bounds| bounds.is_sorted_by(|a, b| a > b) && bounds.len() < 10)
                    .map(Self::Own)
            }
        }
    }

    /// As it stands in the log: `nearest`, `equal`, or `4.51,3.51,2.51,1.51`.
    #[must_use]
    pub fn to_wire(&self) -> String {
        match self {
            Self::Nearest => "nearest".to_owned(),
            Self::Equal => "equal".to_owned(),
            Self::Own(bounds) => {
                let bounds: Vec<String> =
                    bounds.iter().map(|&bound| with_decimals(bound)).collect();
                bounds.join(",")
            }
        }
    }

    /// The level that a mean stands for. `None` on a scale whose levels do not
    /// count by ones, as the EIT's 0, 33, 67 and 100: its means have no level.
    #[must_use]
    pub fn level<'a>(&self, mean: f64, scale: &'a Scale) -> Option<&'a Level> {
        let bounds = self.bounds(scale)?;
        let mean = hundredths(&rounded(mean, 2))?;
        let place = bounds.iter().position(|bound| mean >= *bound);
        scale.levels.get(place.unwrap_or(bounds.len()))
    }

    /// The lower bounds for a scale in hundredths, highest level first, without
    /// that of the lowest level, below which nothing is.
    #[must_use]
    pub fn bounds(&self, scale: &Scale) -> Option<Vec<u32>> {
        let counts_by_ones = scale
            .levels
            .windows(2)
            .all(|pair| pair[0].score == pair[1].score + 1);
        if !counts_by_ones || scale.levels.len() < 2 {
            return None;
        }
        let last = scale.levels.len() - 1;
        let bottom = u32::from(scale.bottom()) * 100;
        let equal = |above: u32| {
            let width = (scale.levels.len() as u32 - 1) * 100;
            // The upper bound of the band below, and a hundredth.
            bottom + width * above / (scale.levels.len() as u32) + 1
        };
        let above = (1..=last as u32).rev();
        match self {
            Self::Nearest => Some(above.map(|above| bottom + above * 100 - 49).collect()),
            Self::Equal => Some(above.map(equal).collect()),
            Self::Own(bounds) if bounds.len() == last => Some(bounds.clone()),
            Self::Own(_) => Self::Nearest.bounds(scale),
        }
    }

    /// The bands of a scale in words, highest first: `4.51–5.00`.
    #[must_use]
    pub fn ranges(&self, scale: &Scale) -> Vec<(String, String)> {
        let Some(bounds) = self.bounds(scale) else {
            return Vec::new();
        };
        let mut upper = u32::from(scale.top()) * 100;
        let lowest = [u32::from(scale.bottom()) * 100];
        bounds
            .iter()
            .chain(&lowest)
            .map(|&lower| {
                let range = (with_decimals(lower), with_decimals(upper));
                upper = lower.saturating_sub(1);
                range
            })
            .collect()
    }
}

fn with_decimals(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// `4.51` and `4.5` as hundredths.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    if part.len() > 2 || whole.is_empty() || whole.len() > 4 {
        return None;
    }
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::Words;

    fn scale(scores: &[u16]) -> Scale {
        Scale {
            id: "sk.a".into(),
            key: "a".to_owned(),
            levels: scores
                .iter()
                .map(|&score| Level {
                    id: format!("sl.{score}").into(),
                    number: u8::try_from(score).expect("small"),
                    score,
                    text: Words::default(),
                })
                .collect(),
            direction: crate::survey::Direction::Falling,
            look: crate::survey::Look::Words,
            has_no_opinion: false,
        }
    }

    #[track_caller]
    fn check(bands: &str, mean: f64, expected: u16) {
        let five = scale(&[5, 4, 3, 2, 1]);
        let bands = Bands::from_wire(bands).expect("bands");
        assert_eq!(
            bands.level(mean, &five).map(|level| level.score),
            Some(expected)
        );
        assert_eq!(Bands::from_wire(&bands.to_wire()), Some(bands));
    }

    #[test]
    fn each_bound_belongs_to_the_level_above_it() {
        for (mean, level) in [
            (5.0, 5),
            (4.51, 5),
            (4.505, 5),
            (4.504_9, 4),
            (4.50, 4),
            (3.51, 4),
            (3.50, 3),
            (2.51, 3),
            (2.50, 2),
            (1.51, 2),
            (1.50, 1),
            (1.0, 1),
        ] {
            check("nearest", mean, level);
            check("4.51,3.51,2.51,1.51", mean, level);
        }
        for (mean, level) in [
            (4.21, 5),
            (4.20, 4),
            (3.41, 4),
            (3.40, 3),
            (2.61, 3),
            (2.60, 2),
            (1.81, 2),
            (1.80, 1),
        ] {
            check("equal", mean, level);
        }
    }

    #[test]
    fn bands_are_written_as_offices_write_them() {
        let five = scale(&[5, 4, 3, 2, 1]);
        let written = |bands: Bands| -> Vec<String> {
            let ranges = bands.ranges(&five).into_iter();
            ranges.map(|(from, to)| format!("{from}–{to}")).collect()
        };
        assert_eq!(
            written(Bands::Nearest),
            [
                "4.51–5.00",
                "3.51–4.50",
                "2.51–3.50",
                "1.51–2.50",
                "1.00–1.50"
            ]
        );
        assert_eq!(
            written(Bands::Equal),
            [
                "4.21–5.00",
                "3.41–4.20",
                "2.61–3.40",
                "1.81–2.60",
                "1.00–1.80"
            ]
        );
    }

    #[test]
    fn a_scale_that_does_not_count_by_ones_has_no_levels_for_means() {
        assert_eq!(Bands::Nearest.level(67.0, &scale(&[100, 67, 33, 0])), None);
        let two = scale(&[2, 1]);
        assert_eq!(Bands::Nearest.level(1.51, &two).map(|it| it.score), Some(2));
        let own = Bands::from_wire("4.51,3.51,2.51,1.51").expect("bands");
        assert_eq!(own.level(1.5, &two).map(|it| it.score), Some(1));
    }

    #[test]
    fn bounds_that_do_not_fall_are_no_bands() {
        for text in ["", "4.51,4.51", "3.51,4.51", "4,x", "4.511", "-1", "4.51,"] {
            assert_eq!(Bands::from_wire(text), None, "{text}");
        }
    }
}
