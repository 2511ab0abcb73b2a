//! Kinds of local offices and how their full names are made; the provinces.

/// The kind of a local office, which stands before its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OfficeKind {
    /// องค์การบริหารส่วนตำบล
    #[default]
    SubdistrictOrganisation,
    /// องค์การบริหารส่วนจังหวัด
    ProvincialOrganisation,
    /// เทศบาลตำบล
    SubdistrictMunicipality,
    /// เทศบาลเมือง
    TownMunicipality,
    /// เทศบาลนคร
    CityMunicipality,
    /// Any other, whose name is typed in full.
    Other,
}

impl OfficeKind {
    /// All of them, the most frequent first.
    pub const ALL: [Self; 6] = [
        Self::SubdistrictOrganisation,
        Self::SubdistrictMunicipality,
        Self::TownMunicipality,
        Self::CityMunicipality,
        Self::ProvincialOrganisation,
        Self::Other,
    ];

    /// What stands before the name; nothing for [`Self::Other`].
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::SubdistrictOrganisation => "องค์การบริหารส่วนตำบล",
            Self::ProvincialOrganisation => "องค์การบริหารส่วนจังหวัด",
            Self::SubdistrictMunicipality => "เทศบาลตำบล",
            Self::TownMunicipality => "เทศบาลเมือง",
            Self::CityMunicipality => "เทศบาลนคร",
            Self::Other => "",
        }
    }

    /// How the log names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SubdistrictOrganisation => "subdistrict-organisation",
            Self::ProvincialOrganisation => "provincial-organisation",
            Self::SubdistrictMunicipality => "subdistrict-municipality",
            Self::TownMunicipality => "town-municipality",
            Self::CityMunicipality => "city-municipality",
            Self::Other => "other",
        }
    }

    /// The kind that the log names so.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kind that a full name begins with.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|kind| name.trim_start().starts_with(kind.prefix()))
            .unwrap_or(Self::Other)
    }

    /// The full name of an office that was of another kind until now.
    #[must_use]
    pub fn rename(self, full_name: &str) -> String {
        let before = Self::of_name(full_name).prefix();
        let name = full_name.trim();
        self.full_name(name.strip_prefix(before).unwrap_or(name))
    }

    const fn abbreviation(self) -> &'static str {
        match self {
            Self::SubdistrictOrganisation => "อบต.",
            Self::ProvincialOrganisation => "อบจ.",
            Self::SubdistrictMunicipality => "ทต.",
            Self::TownMunicipality => "ทม.",
            Self::CityMunicipality => "ทน.",
            Self::Other => "",
        }
    }

    /// The full name of an office whose name was typed with or without its kind.
    /// Empty where no name was typed.
    #[must_use]
    pub fn full_name(self, typed: &str) -> String {
        let (prefix, short) = (self.prefix(), self.abbreviation());
        let typed = typed.trim();
        let name = typed.strip_prefix(prefix).unwrap_or(typed);
        let name = name.strip_prefix(short).unwrap_or(name).trim();
        if name.is_empty() {
            String::new()
        } else {
            format!("{prefix}{name}")
        }
    }
}

/// The provinces (จังหวัด, and Bangkok) in the order of the Thai alphabet.
pub const CHANGWATS: [&str; 77] = [
    "กระบี่",
    "กรุงเทพมหานคร",
    "กาญจนบุรี",
    "กาฬสินธุ์",
    "กำแพงเพชร",
    "ขอนแก่น",
    "จันทบุรี",
    "ฉะเชิงเทรา",
    "ชลบุรี",
    "ชัยนาท",
    "ชัยภูมิ",
    "ชุมพร",
    "เชียงราย",
    "เชียงใหม่",
    "ตรัง",
    "ตราด",
    "ตาก",
    "นครนายก",
    "นครปฐม",
    "นครพนม",
    "นครราชสีมา",
    "นครศรีธรรมราช",
    "นครสวรรค์",
    "นนทบุรี",
    "นราธิวาส",
    "น่าน",
    "บึงกาฬ",
    "บุรีรัมย์",
    "ปทุมธานี",
    "ประจวบคีรีขันธ์",
    "ปราจีนบุรี",
    "ปัตตานี",
    "พระนครศรีอยุธยา",
    "พะเยา",
    "พังงา",
    "พัทลุง",
    "พิจิตร",
    "พิษณุโลก",
    "เพชรบุรี",
    "เพชรบูรณ์",
    "แพร่",
    "ภูเก็ต",
    "มหาสารคาม",
    "มุกดาหาร",
    "แม่ฮ่องสอน",
    "ยโสธร",
    "ยะลา",
    "ร้อยเอ็ด",
    "ระนอง",
    "ระยอง",
    "ราชบุรี",
    "ลพบุรี",
    "ลำปาง",
    "ลำพูน",
    "เลย",
    "ศรีสะเกษ",
    "สกลนคร",
    "สงขลา",
    "สตูล",
    "สมุทรปราการ",
    "สมุทรสงคราม",
    "สมุทรสาคร",
    "สระแก้ว",
    "สระบุรี",
    "สิงห์บุรี",
    "สุโขทัย",
    "สุพรรณบุรี",
    "สุราษฎร์ธานี",
    "สุรินทร์",
    "หนองคาย",
    "หนองบัวลำภู",
    "อ่างทอง",
    "อำนาจเจริญ",
    "อุดรธานี",
    "อุตรดิตถ์",
    "อุทัยธานี",
    "อุบลราชธานี",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: OfficeKind, typed: &str, full: &str) {
        assert_eq!(kind.full_name(typed), full);
    }

    #[test]
    fn the_kind_stands_before_a_name_once_however_it_was_typed() {
        let kind = OfficeKind::SubdistrictOrganisation;
        for typed in [
            "เมืองโดน",
            " เมืองโดน ",
            "อบต.เมืองโดน",
            "อบต. เมืองโดน",
            "องค์การบริหารส่วนตำบลเมืองโดน",
        ] {
            check(kind, typed, "องค์การบริหารส่วนตำบลเมืองโดน");
        }
        check(OfficeKind::TownMunicipality, "บัวใหญ่", "เทศบาลเมืองบัวใหญ่");
        check(OfficeKind::Other, "เมืองพัทยา", "เมืองพัทยา");
    }

    #[test]
    fn a_kind_alone_is_no_name() {
        check(OfficeKind::SubdistrictOrganisation, " ", "");
        check(OfficeKind::SubdistrictMunicipality, "เทศบาลตำบล", "");
    }

    #[test]
    fn a_full_name_tells_its_kind_and_takes_another() {
        for kind in OfficeKind::ALL {
            assert_eq!(OfficeKind::of_name(&kind.full_name("เมืองโดน")), kind);
            assert_eq!(OfficeKind::from_code(kind.code()), Some(kind));
        }
        let town = OfficeKind::TownMunicipality;
        assert_eq!(
            town.rename("องค์การบริหารส่วนตำบลเมืองโดน"),
            "เทศบาลเมืองเมืองโดน"
        );
        assert_eq!(OfficeKind::Other.rename("เทศบาลนครขอนแก่น"), "ขอนแก่น");
        assert_eq!(town.rename(""), "");
    }

    #[test]
    fn no_province_stands_twice() {
        let mut sorted = CHANGWATS.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), CHANGWATS.len());
    }
}
