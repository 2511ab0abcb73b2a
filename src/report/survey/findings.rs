//! What was found, in sentences: from the highest to the lowest, รองลงมาได้แก่….

use super::super::document::Block;
use super::Report;
use crate::sorting::SmallSort;
use crate::survey::{Aspect, AspectTally, Figures, rated, rated_items, shown};

/// Something that was rated, and how.
struct Rated<'a> {
    name: &'a str,
    figures: &'a Figures,
}

impl Report<'_> {
    /// The aspects from the highest to the lowest; nothing where there is but one.
    pub(super) fn ranked_aspects(&self) -> Option<Block> {
        let all: Vec<Rated<'_>> = rated(self.input.form, self.input.tally)
            .map(|(aspect, tally)| Rated {
                name: aspect.text.thai(),
                figures: &tally.figures,
            })
            .collect();
        let sentence = ranked(&all, "", "")?;
        Some(self.prose(&format!(
            "เมื่อพิจารณาเป็นรายด้าน เรียงจากมากไปน้อย ได้แก่ {sentence}"
        )))
    }

    /// The finding of an aspect: its level, then its items from the highest to the lowest.
    pub(super) fn aspect_finding(&self, aspect: &Aspect, tally: &AspectTally) -> Block {
        let scale = aspect
            .items
            .first()
            .and_then(|item| self.input.form.scale(item));
        let name = aspect.text.thai();
        if tally.figures.n == 0 {
            return self.prose(&format!("ไม่มีผู้ตอบข้อใดใน{name}"));
        }
        let items: Vec<Rated<'_>> = rated_items(aspect, tally)
            .map(|(item, tally)| Rated {
                name: item.text.thai(),
                figures: &tally.figures,
            })
            .collect();
        let judged = self.judged(&tally.figures, scale);
        let items = ranked(&items, "“", "”").map_or_else(String::new, |sentence| {
            format!(" เมื่อพิจารณาเป็นรายข้อ เรียงจากมากไปน้อย ได้แก่ {sentence}")
        });
        self.prose(&format!("ผู้รับบริการมีความพึงพอใจต่อ{name}โดยรวม{judged}{items}"))
    }
}

/// From the highest to the lowest: “ก” (x̄ = 4.64) รองลงมาได้แก่ “ข” และ “ค” (x̄ = 4.50 เท่ากัน)
/// และ “ง” (x̄ = 4.20) ตามลำดับ. Those whose means are printed alike share a place; those without
/// a mean have none. `None` where fewer than two have one.
fn ranked(all: &[Rated<'_>], open: &str, close: &str) -> Option<String> {
    let mut places: Vec<(String, f64, Vec<&str>)> = Vec::new();
    for one in all {
        let Some(mean) = one.figures.mean else {
            continue;
        };
        let printed = shown(Some(mean), 2);
        match places.iter_mut().find(|place| place.0 == printed) {
            Some(place) => place.2.push(one.name),
            None => places.push((printed, mean, vec![one.name])),
        }
    }
    places.small_sort_by(|a, b| b.1.total_cmp(&a.1));
    let count: usize = places.iter().map(|place| place.2.len()).sum();
    if count < 2 {
        return None;
    }
    let last = places.len() - 1;
    // Before a quotation mark a space, before a word none.
    let and = if open.is_empty() {
        " และ"
    } else {
        " และ "
    };
    let mut sentence = String::new();
    for (at, (printed, _, names)) in places.iter().enumerate() {
        sentence.push_str(match at {
            0 => "",
            1 => " รองลงมาได้แก่ ",
            _ if at == last => and,
            _ => " ",
        });
        let quoted: Vec<String> = names
            .iter()
            .map(|name| format!("{open}{name}{close}"))
            .collect();
        let same = if names.len() > 1 {
            " เท่ากัน"
        } else {
            ""
        };
        sentence.push_str(&format!("{} (x̄ = {printed}{same})", quoted.join(and)));
    }
    if places.len() > 1 {
        sentence.push_str(" ตามลำดับ");
    }
    Some(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(means: &[(&str, Option<f64>)], expected: Option<&str>) {
        let figures: Vec<Figures> = means
            .iter()
            .map(|(_, mean)| Figures {
                mean: *mean,
                ..Figures::default()
            })
            .collect();
        let all: Vec<Rated<'_>> = means
            .iter()
            .zip(&figures)
            .map(|((name, _), figures)| Rated { name, figures })
            .collect();
        assert_eq!(ranked(&all, "", "").as_deref(), expected);
    }

    #[test]
    fn findings_go_from_the_highest_to_the_lowest() {
        check(
            &[("ก", Some(4.2)), ("ข", Some(4.64)), ("ค", Some(4.5))],
            Some("ข (x̄ = 4.64) รองลงมาได้แก่ ค (x̄ = 4.50) และก (x̄ = 4.20) ตามลำดับ"),
        );
        check(
            &[("ก", Some(4.2)), ("ข", Some(4.64))],
            Some("ข (x̄ = 4.64) รองลงมาได้แก่ ก (x̄ = 4.20) ตามลำดับ"),
        );
        check(
            &[
                ("ก", Some(4.2)),
                ("ข", Some(4.201)),
                ("ค", Some(4.0)),
                ("ง", None),
            ],
            Some("ก และข (x̄ = 4.20 เท่ากัน) รองลงมาได้แก่ ค (x̄ = 4.00) ตามลำดับ"),
        );
        check(
            &[("ก", Some(4.0)), ("ข", Some(4.0))],
            Some("ก และข (x̄ = 4.00 เท่ากัน)"),
        );
        check(&[("ก", Some(4.0)), ("ข", None)], None);
        check(&[], None);
    }
}
