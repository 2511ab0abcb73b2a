//! Who is responsible for a measure.

use super::fold::Plan;
use super::record::Kind;
use crate::log::RecordId;

/// One responsible party. Ordered as the report lists them: the executive,
/// divisions, then groups.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// ผู้บริหาร
    Executive,
    /// A division, by its record.
    Division(RecordId),
    /// A section of a division, by its record.
    Section(RecordId),
    /// เจ้าหน้าที่ทุกภารกิจงาน
    AllStaff,
    /// ทุกภารกิจงาน
    AllMissions,
    /// ภารกิจอื่นที่เกี่ยวข้อง
    OtherMissions,
}

impl Party {
    /// The groups that every office has.
    pub const GROUPS: [Self; 4] = [
        Self::Executive,
        Self::AllStaff,
        Self::AllMissions,
        Self::OtherMissions,
    ];

    /// As it stands in a field's name after `party:`.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Executive => "executive",
            Self::Division(id) | Self::Section(id) => id,
            Self::AllStaff => "all-staff",
            Self::AllMissions => "all-missions",
            Self::OtherMissions => "other-missions",
        }
    }

    /// Reads what [`Self::key`] writes.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match Kind::of(key) {
            Some(Kind::Division) => Some(Self::Division(key.into())),
            Some(Kind::Section) => Some(Self::Section(key.into())),
            _ => Self::GROUPS.into_iter().find(|group| group.key() == key),
        }
    }

    /// The words of the report: สำนักปลัด, or division and section together.
    /// `None` where the division or section no longer exists.
    #[must_use]
    pub fn name(&self, plan: &Plan) -> Option<String> {
        Some(match self {
            Self::Executive => "ผู้บริหาร".to_owned(),
            Self::AllStaff => "เจ้าหน้าที่ทุกภารกิจงาน".to_owned(),
            Self::AllMissions => "ทุกภารกิจงาน".to_owned(),
            Self::OtherMissions => "ภารกิจอื่นที่เกี่ยวข้อง".to_owned(),
            Self::Division(id) => plan.division(id)?.name.clone(),
            Self::Section(id) => {
                let (division, section) = plan.section(id)?;
                format!("{} {}", division.name, section.name)
            }
        })
    }

    /// Whether work of this party is work of that division. A group of all
    /// missions includes every division; other related missions name none.
    #[must_use]
    pub fn includes(&self, division: &str, plan: &Plan) -> bool {
        match self {
            Self::Division(id) => &**id == division,
            Self::Section(id) => plan.section(id).is_some_and(|(of, _)| &*of.id == division),
            Self::AllStaff | Self::AllMissions => true,
            Self::Executive | Self::OtherMissions => false,
        }
    }
}
