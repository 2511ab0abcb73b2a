//! The catalogues that come with the app, read when first asked for.

use std::sync::OnceLock;

use super::catalogue::Catalogue;
use super::parse::parse;

/// Years and texts of the built-in catalogues, ascending.
const BUILT_IN: [(u16, &str); 6] = [
    (2564, include_str!("catalogues/2564.txt")),
    (2565, include_str!("catalogues/2565.txt")),
    (2566, include_str!("catalogues/2566.txt")),
    (2567, include_str!("catalogues/2567.txt")),
    (2568, include_str!("catalogues/2568.txt")),
    (2569, include_str!("catalogues/2569.txt")),
];

const YEARS: [u16; BUILT_IN.len()] = {
    let mut years = [0; BUILT_IN.len()];
    let mut i = 0;
    while i < years.len() {
        years[i] = BUILT_IN[i].0;
        i += 1;
    }
    years
};

impl Catalogue {
    /// The years with a built-in catalogue, ascending.
    #[must_use]
    pub const fn years() -> &'static [u16] {
        &YEARS
    }

    /// The built-in catalogue of an assessed year, read when first asked for.
    #[must_use]
    pub fn built_in(year: u16) -> Option<&'static Self> {
        static READ: [OnceLock<Option<Catalogue>>; BUILT_IN.len()] =
            [const { OnceLock::new() }; BUILT_IN.len()];
        let place = YEARS.iter().position(|&y| y == year)?;
        READ[place]
            .get_or_init(|| parse(BUILT_IN[place].1).ok())
            .as_ref()
    }

    /// The catalogue to begin with for a year: its own, else the newest one
    /// before it, else the oldest.
    #[must_use]
    pub fn nearest(year: u16) -> Option<&'static Self> {
        let own = YEARS.iter().rev().find(|&&y| y <= year).or(YEARS.first());
        own.and_then(|&y| Self::built_in(y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ita::Instrument;
    use crate::ita::catalogue::{Wording, number_of};

    fn of(year: u16) -> &'static Catalogue {
        Catalogue::built_in(year).expect("a built-in year")
    }

    #[test]
    fn every_built_in_catalogue_reads_without_a_fault() {
        for (year, text) in BUILT_IN {
            let read = parse(text).expect("a catalogue without a fault");
            assert_eq!(read.year, year);
        }
        assert_eq!(Catalogue::years(), [2564, 2565, 2566, 2567, 2568, 2569]);
        assert!(Catalogue::built_in(2570).is_none());
    }

    #[track_caller]
    fn check_counts(year: u16, instrument: Instrument, verified: usize, unverified: usize) {
        let count = |wording| {
            let items = of(year).items.iter();
            items
                .filter(|i| i.instrument == instrument && i.wording == wording)
                .count()
        };
        assert_eq!(
            (count(Wording::Verified), count(Wording::Unverified)),
            (verified, unverified),
            "{year} {instrument:?}"
        );
    }

    #[test]
    fn each_year_holds_what_was_read_and_no_more() {
        for year in [2564, 2565] {
            check_counts(year, Instrument::Oit, 43, 0);
            check_counts(year, Instrument::Iit, 30, 0);
            check_counts(year, Instrument::Eit, 5, 10);
        }
        check_counts(2566, Instrument::Oit, 43, 0);
        check_counts(2567, Instrument::Oit, 1, 0);
        check_counts(2568, Instrument::Oit, 19, 5);
        check_counts(2569, Instrument::Oit, 17, 0);
        for year in [2566, 2567, 2568, 2569] {
            check_counts(year, Instrument::Iit, 0, 0);
            check_counts(year, Instrument::Eit, 0, 0);
        }
    }

    #[track_caller]
    fn check_item(year: u16, code: &str, indicator: &str, name: &str) {
        let item = of(year).item(code).expect("an item");
        assert_eq!(
            (item.indicator.as_str(), item.name.as_str()),
            (indicator, name)
        );
    }

    #[test]
    fn items_stand_where_the_official_lists_put_them() {
        check_item(2565, "o17", "9.2", "E-Service");
        check_item(2566, "o18", "9.2", "E-Service");
        check_item(2568, "o10", "9", "E-Service");
        check_item(
            2569,
            "o10",
            "9",
            "ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)",
        );
        check_item(2564, "o34", "10.1", "เจตจำนงสุจริตของผู้บริหาร");
        check_item(2565, "o34", "10.1", "นโยบายไม่รับของขวัญ (No Gift Policy)");
        check_item(
            2566,
            "o42",
            "10.2",
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        );
        check_item(
            2565,
            "e10",
            "7",
            "หน่วยงานที่ท่านติดต่อ มีช่องทางให้ผู้มาติดต่อร้องเรียนการทุจริตของเจ้าหน้าที่ในหน่วยงาน หรือไม่",
        );
    }

    #[test]
    fn a_question_keeps_its_aspects_and_a_publication_its_elements() {
        let question = of(2565).item("e6").expect("e6");
        let aspects: Vec<_> = question
            .sub_items
            .iter()
            .map(|s| (s.code.as_str(), s.name.as_str()))
            .collect();
        assert_eq!(
            aspects,
            [("e6.1", "เข้าถึงง่าย ไม่ซับซ้อน"), ("e6.2", "มีช่องทางหลากหลาย")]
        );
        let publication = of(2566).item("o1").expect("o1");
        assert_eq!(publication.elements.len(), 3);
        assert_eq!(
            publication.elements_source,
            "http://banklongsuan.go.th/ita-2566/"
        );
    }

    #[test]
    fn a_year_inferred_or_remembered_is_not_verified() {
        assert_eq!(
            of(2568).item("o9").expect("o9").wording,
            Wording::Unverified
        );
        assert_eq!(
            of(2568).item("o27").expect("o27").wording,
            Wording::Unverified
        );
        assert_eq!(of(2568).item("o27").expect("o27").source, "");
        assert_eq!(
            of(2566).indicator("8").expect("8").wording,
            Wording::Unverified
        );
        assert_eq!(
            of(2566).indicator("7").expect("7").wording,
            Wording::Verified
        );
    }

    #[test]
    fn every_year_has_the_ten_indicators() {
        for &year in Catalogue::years() {
            let tops = of(year).indicators.iter().filter(|i| i.parent.is_none());
            let numbers: Vec<_> = tops.map(|i| i.number.as_str()).collect();
            assert_eq!(
                numbers,
                ["9", "10", "1", "2", "3", "4", "5", "6", "7", "8"],
                "{year}"
            );
        }
    }

    #[test]
    fn every_item_hangs_on_an_indicator_of_its_own_instrument() {
        for &year in Catalogue::years() {
            for item in &of(year).items {
                let indicator = of(year).indicator(&item.indicator).expect("its indicator");
                assert_eq!(indicator.instrument, item.instrument);
                assert_eq!(Instrument::of_item(&item.code), Some(item.instrument));
            }
        }
    }

    #[test]
    fn the_path_of_a_sub_indicator_begins_with_its_indicator() {
        let path = of(2565).indicator_path("9.2");
        let names: Vec<_> = path.iter().map(|i| i.name.as_str()).collect();
        assert_eq!(names, ["การเปิดเผยข้อมูล", "การบริหารงาน"]);
        assert_eq!(of(2565).indicator_path("7").len(), 1);
        assert!(of(2565).indicator_path("99").is_empty());
    }

    #[test]
    fn an_indicator_holds_the_items_of_its_sub_indicators() {
        assert_eq!(of(2565).items_of("9").count(), 33);
        assert_eq!(of(2565).items_of("9.2").count(), 8);
        assert_eq!(of(2565).items_of("1").count(), 6);
        assert_eq!(of(2565).items_of("10").count(), 10);
    }

    #[test]
    fn items_come_by_number_within_an_instrument() {
        for &year in Catalogue::years() {
            let keys: Vec<_> = of(year)
                .items
                .iter()
                .map(|i| (i.instrument, number_of(&i.code)))
                .collect();
            assert!(keys.is_sorted(), "{year}");
            let places: Vec<_> = of(year)
                .items
                .iter()
                .map(|i| (i.instrument, &i.order))
                .collect();
            assert!(places.is_sorted(), "{year}");
        }
    }

    #[test]
    fn a_year_without_a_catalogue_begins_with_the_newest_before_it() {
        let year = |y| Catalogue::nearest(y).map(|c| c.year);
        assert_eq!(year(2566), Some(2566));
        assert_eq!(year(2570), Some(2569));
        assert_eq!(year(2560), Some(2564));
    }
}
