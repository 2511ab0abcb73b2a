//! Which item of another year asks for the same: numbers move from year to year.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::catalogue::{Catalogue, Item};
use super::instrument::Instrument;

/// What became of an item in another year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mapping {
    /// The same subject has the same code there.
    Same(String),
    /// The same subject has this other code there.
    Moved(String),
    /// Nothing there can be told to be the same; a person has to choose.
    Unmapped,
}

/// Where the item of one assessed year is found in another, by the built-in
/// catalogues; see [`Catalogue::map_to`]. A year without one is taken to be as
/// the newest before it.
#[must_use]
pub fn map_item(code: &str, from_year: u16, to_year: u16) -> Mapping {
    match (Catalogue::nearest(from_year), Catalogue::nearest(to_year)) {
        (Some(from), Some(to)) => from.map_to(code, to),
        _ => Mapping::Unmapped,
    }
}

/// Where the indicator of one assessed year is found in another; see
/// [`Catalogue::map_indicator_to`].
#[must_use]
pub fn map_indicator(number: &str, from_year: u16, to_year: u16) -> Mapping {
    match (Catalogue::nearest(from_year), Catalogue::nearest(to_year)) {
        (Some(from), Some(to)) => from.map_indicator_to(number, to),
        _ => Mapping::Unmapped,
    }
}

impl Catalogue {
    /// Where an indicator or sub-indicator of this catalogue is found in
    /// another: by its name within the same instrument. A sub-indicator moves up
    /// to its indicator where the other catalogue divides that no further.
    #[must_use]
    pub fn map_indicator_to(&self, number: &str, other: &Self) -> Mapping {
        let Some(indicator) = self.indicator(number) else {
            return Mapping::Unmapped;
        };
        let same = other.indicators.iter().find(|candidate| {
            candidate.instrument == indicator.instrument
                && candidate.parent.is_some() == indicator.parent.is_some()
                && normalised(&candidate.name) == normalised(&indicator.name)
        });
        match (same, &indicator.parent) {
            (Some(same), _) if same.number == number => Mapping::Same(number.to_owned()),
            (Some(same), _) => Mapping::Moved(same.number.clone()),
            (None, Some(parent)) => match self.map_indicator_to(parent, other) {
                Mapping::Same(above) | Mapping::Moved(above)
                    if !other
                        .indicators
                        .iter()
                        .any(|i| i.parent.as_ref() == Some(&above)) =>
                {
                    Mapping::Moved(above)
                }
                _ => Mapping::Unmapped,
            },
            (None, None) => Mapping::Unmapped,
        }
    }

    /// Where an item of this catalogue is found in another.
    ///
    /// An OIT item is found by its name, else by its subject; its number says
    /// nothing. A question of IIT or EIT keeps its code where the other
    /// catalogue has it with the same wording, or where one of the two wordings
    /// was never read. Two candidates are as good as none.
    #[must_use]
    pub fn map_to(&self, code: &str, other: &Self) -> Mapping {
        let Some(item) = self.item(code) else {
            return Mapping::Unmapped;
        };
        if item.instrument != Instrument::Oit
            && let Some(same) = other.item(code)
            && (item.name.is_empty()
                || same.name.is_empty()
                || normalised(&item.name) == normalised(&same.name))
        {
            return Mapping::Same(code.to_owned());
        }
        let names = self.names_of(item);
        let by_name = |name: &str, of: &str| normalised(name) == normalised(of);
        for matches in [by_name, share_a_subject] {
            let mut found = other.items.iter().filter(|candidate| {
                candidate.instrument == item.instrument
                    && other
                        .names_of(candidate)
                        .iter()
                        .any(|of| names.iter().any(|name| matches(name, of)))
            });
            match (found.next(), found.next()) {
                (Some(only), None) if only.code == code => return Mapping::Same(code.to_owned()),
                (Some(only), None) => return Mapping::Moved(only.code.clone()),
                (Some(_), Some(_)) => return Mapping::Unmapped,
                (None, _) => {}
            }
        }
        Mapping::Unmapped
    }

    /// The name of an item, and the built-in one where the office has renamed it.
    fn names_of<'a>(&'a self, item: &'a Item) -> Vec<&'a str> {
        let built_in = Self::built_in(self.year).and_then(|year| year.item(&item.code));
        let mut names = vec![item.name.as_str()];
        names.extend(built_in.map(|item| item.name.as_str()));
        names.retain(|name| !name.is_empty());
        names.dedup();
        names
    }
}

/// A name without what lists print differently: blanks, punctuation, case.
fn normalised(name: &str) -> String {
    let spoken = |c: &char| !c.is_whitespace() && !"()-–.,ฯ*\"“”".contains(*c);
    name.chars()
        .filter(spoken)
        .flat_map(char::to_lowercase)
        .collect()
}

fn share_a_subject(name: &str, of: &str) -> bool {
    subjects_of(name) & subjects_of(of) != 0
}

/// The subjects of a name, one bit for each row of [`SUBJECTS`].
fn subjects_of(name: &str) -> u64 {
    static BY_NAME: OnceLock<BTreeMap<String, u64>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let mut by_name = BTreeMap::new();
        for (row, names) in SUBJECTS.iter().enumerate() {
            for name in *names {
                *by_name.entry(normalised(name)).or_insert(0) |= 1 << row;
            }
        }
        by_name
    });
    by_name.get(&normalised(name)).copied().unwrap_or(0)
}

/// OIT items whose names changed while the subject stayed, one subject a row:
/// what is published and mended for one serves the other. Kept by hand, because
/// likeness of texts cannot tell a plan from the report on it. An item that
/// took in two earlier ones stands in the rows of both.
const SUBJECTS: &[&[&str]] = &[
    // Structure of the office; 2568 joins it with the powers and duties.
    &["โครงสร้าง", "โครงสร้างและอำนาจหน้าที่"],
    &["อำนาจหน้าที่", "โครงสร้างและอำนาจหน้าที่"],
    // Annual plan and its follow-up; 2566 joins work and budget.
    &["แผนดำเนินงานประจำปี", "แผนดำเนินงานและการใช้งบประมาณประจำปี"],
    &[
        "แผนการใช้จ่ายงบประมาณประจำปี",
        "แผนดำเนินงานและการใช้งบประมาณประจำปี",
    ],
    &[
        "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน",
        "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน",
    ],
    &[
        "รายงานการกำกับติดตามการใช้จ่ายงบประมาณประจำปี รอบ 6 เดือน",
        "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน",
    ],
    // Manual for those who come for a service.
    &[
        "คู่มือหรือมาตรฐานการให้บริการ",
        "คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการ หรือผู้มาติดต่อ",
    ],
    // Service statistics.
    &["ข้อมูลเชิงสถิติการให้บริการ", "ข้อมูลสถิติการให้บริการ"],
    // Services over the internet.
    &["E-Service", "ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)"],
    // Yearly report on procurement.
    &[
        "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี",
        "รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุของหน่วยงาน",
    ],
    // Personnel: policy or plan; the criteria, which 2569 joins with it; what was done; the report.
    &[
        "นโยบายการบริหารทรัพยากรบุคคล",
        "นโยบายหรือแผนการบริหารทรัพยากรบุคคล",
        "แผนการบริหารและพัฒนาทรัพยากรบุคคล",
        "หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล",
    ],
    &[
        "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล",
        "หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล",
    ],
    &[
        "การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล",
        "การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล",
    ],
    &[
        "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี",
        "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล",
    ],
    // Statistics of complaints of corruption.
    &[
        "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
        "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
    ],
    // Taking part.
    &[
        "การเปิดโอกาสให้เกิดการมีส่วนร่วม",
        "ผลการเปิดโอกาสให้มีส่วนร่วมในการดำเนินงาน",
    ],
    // No gifts: the declaration, and the culture that 2568 joins with it.
    &[
        "นโยบายไม่รับของขวัญ (No Gift Policy)",
        "ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่",
        "ประกาศเจตนารมณ์และการสร้างวัฒนธรรมตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่",
        "การขับเคลื่อนนโยบาย No Gift Policy จากการปฏิบัติหน้าที่ และการเสริมสร้างความรู้เกี่ยวกับหลักเกณฑ์การรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยาของเจ้าพนักงานของรัฐ",
    ],
    &[
        "การสร้างวัฒนธรรม No Gift Policy",
        "ประกาศเจตนารมณ์และการสร้างวัฒนธรรมตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่",
    ],
    // Risk of corruption: its assessment, of which 2568 asks for the part on bribes; its management.
    &[
        "การประเมินความเสี่ยงการทุจริตประจำปี",
        "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี",
        "การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจของหน่วยงาน",
        "การประเมินความเสี่ยงการทุจริตในหน่วยงานภาครัฐ",
    ],
    &[
        "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต",
        "การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ",
        "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ",
        "รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริตของหน่วยงาน",
    ],
    // Report on the plan against corruption.
    &[
        "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี",
        "รายงานผลการดำเนินการป้องกันการทุจริต",
    ],
    // Ethics: the code and its promotion, joined in 2568.
    &[
        "ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ",
        "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม",
    ],
    &["การขับเคลื่อนจริยธรรม", "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม"],
    // The measures that follow from last year's result, and the report on them.
    &[
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร",
    ],
    &[
        "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ita::ItemOverride;

    fn moved(code: &str) -> Mapping {
        Mapping::Moved(code.to_owned())
    }

    fn same(code: &str) -> Mapping {
        Mapping::Same(code.to_owned())
    }

    #[track_caller]
    fn check(code: &str, from_year: u16, to_year: u16, mapping: Mapping) {
        assert_eq!(map_item(code, from_year, to_year), mapping);
    }

    #[test]
    fn open_data_items_follow_their_subject() {
        check("o17", 2565, 2566, moved("o18")); // E-Service
        check("o17", 2565, 2568, moved("o10"));
        check("o18", 2566, 2569, moved("o10"));
        check("o10", 2568, 2569, same("o10"));
        check("o16", 2565, 2566, moved("o17")); // satisfaction survey
        check("o14", 2565, 2568, moved("o9")); // service manual
        check("o15", 2565, 2568, moved("o11")); // service statistics
        check("o25", 2565, 2569, moved("o13")); // personnel policy
        check("o27", 2565, 2569, moved("o13")); // personnel criteria
        check("o28", 2565, 2569, moved("o14")); // personnel report
        check("o30", 2565, 2568, moved("o18")); // complaint channel
        check("o31", 2565, 2569, moved("o18")); // complaint statistics
        check("o42", 2565, 2566, same("o42")); // measures
        check("o42", 2566, 2569, moved("o25"));
        check("o43", 2566, 2569, moved("o26"));
        check("o30", 2566, 2567, moved("o25")); // taking part
    }

    #[test]
    fn an_item_without_a_successor_is_left_to_a_person() {
        check("o16", 2565, 2569, Mapping::Unmapped); // the survey is not in what was read
        check("o32", 2565, 2566, Mapping::Unmapped);
        check("o34", 2564, 2565, Mapping::Unmapped); // same number, other subject
        check("o99", 2565, 2566, Mapping::Unmapped);
    }

    #[test]
    fn a_merged_item_does_not_map_back_to_one_of_two() {
        check("o13", 2569, 2566, Mapping::Unmapped);
    }

    #[test]
    fn questions_keep_their_code_while_they_ask_the_same() {
        check("e10", 2564, 2565, same("e10"));
        check("e1", 2564, 2565, same("e1"));
        check("i4", 2565, 2564, same("i4"));
        check("e6", 2565, 2566, Mapping::Unmapped); // 2566 was not read
    }

    #[test]
    fn a_question_whose_wording_is_not_known_keeps_its_code() {
        let from = Catalogue::built_in(2565).expect("2565");
        let edit = ItemOverride {
            code: "e6".into(),
            indicator: Some("7".into()),
            ..ItemOverride::default()
        };
        let to = Catalogue::built_in(2566)
            .expect("2566")
            .with_overrides(&[edit]);
        assert_eq!(from.map_to("e6", &to), same("e6"));
    }

    #[test]
    fn a_question_that_changed_its_number_is_found_by_its_wording() {
        let from = Catalogue::built_in(2565).expect("2565");
        let name = from.item("e6").map(|item| item.name.clone());
        let edit = ItemOverride {
            code: "e7".into(),
            name,
            ..ItemOverride::default()
        };
        let to = Catalogue::built_in(2566)
            .expect("2566")
            .with_overrides(&[edit]);
        assert_eq!(from.map_to("e6", &to), moved("e7"));
        assert_eq!(from.map_to("e7", &to), Mapping::Unmapped);
    }

    #[test]
    fn an_item_that_the_office_renamed_is_found_by_its_official_name() {
        let edit = ItemOverride {
            code: "o17".into(),
            name: Some("บริการออนไลน์ของเรา".into()),
            ..ItemOverride::default()
        };
        let from = Catalogue::built_in(2565)
            .expect("2565")
            .with_overrides(&[edit]);
        assert_eq!(
            from.map_to("o17", Catalogue::built_in(2566).expect("2566")),
            moved("o18")
        );
    }

    #[test]
    fn within_a_year_every_named_item_maps_to_itself() {
        for &year in Catalogue::years() {
            for item in &Catalogue::built_in(year).expect("a built-in year").items {
                check(&item.code, year, year, same(&item.code));
            }
        }
    }

    #[test]
    fn a_year_without_a_catalogue_is_as_the_newest_before_it() {
        check("o25", 2569, 2570, same("o25"));
        check("o17", 2565, 2571, moved("o10"));
    }

    #[track_caller]
    fn check_indicator(number: &str, from_year: u16, to_year: u16, mapping: Mapping) {
        assert_eq!(map_indicator(number, from_year, to_year), mapping);
    }

    #[test]
    fn indicators_follow_their_name() {
        check_indicator("7", 2565, 2569, same("7"));
        check_indicator("9.2", 2565, 2566, same("9.2"));
        check_indicator("9.4", 2565, 2568, moved("9")); // 2568 has no sub-indicators
        check_indicator("9.3", 2565, 2566, Mapping::Unmapped); // same number, other subject
        check_indicator("9", 2565, 2570, same("9"));
        check_indicator("11", 2565, 2566, Mapping::Unmapped);
    }

    #[test]
    fn every_name_of_a_subject_stands_in_a_catalogue() {
        let years = || {
            Catalogue::years()
                .iter()
                .filter_map(|&year| Catalogue::built_in(year))
        };
        for name in SUBJECTS.iter().copied().flatten() {
            let known = years().any(|year| year.items.iter().any(|item| item.name == *name));
            assert!(known, "{name}");
        }
    }
}
