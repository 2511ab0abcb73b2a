//! What the names of files in a shared folder tell.

use crate::calendar::FiscalYear;
use crate::exchange::ReadError;
use crate::exchange::file::part_of_name;

/// The end of every name.
const JSON: &str = ".json";

/// How the names of files of responses go on after the stem.
pub(super) const ANSWERS: &str = "-answers-";

/// What programs that carry folders put into the name of the second of two versions: Syncthing,
/// Nextcloud and Dropbox, ownCloud.
const TWOFOLD: [&str; 4] = [
    "sync-conflict",
    "conflicted copy",
    "_conflict-",
    "case clash from",
];

/// What a file is called while it is written, and what it was before.
const PASSING: [&str; 2] = [".new.json", ".previous.json"];

/// `prongsai-<office>-<year>-<division>`; parts that are empty are left out.
pub(super) fn name(office: &str, year: FiscalYear, division: &str) -> String {
    let parts = ["prongsai", office, &year.be().to_string(), division].map(part_of_name);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// The beginning of the names of a device's files: for people whose they are, and who can be told
/// apart even where two have one name.
pub(super) fn stem(name: &str, device: &str) -> String {
    format!("{name}-{device}")
}

/// Whether a file is one of those that begin with this stem.
pub(super) fn is_of(stem: &str, name: &str) -> bool {
    name.strip_prefix(stem)
        .is_some_and(|rest| rest == JSON || rest.starts_with(ANSWERS))
}

/// The name of the file of edits.
pub(super) fn of_edits(stem: &str) -> String {
    format!("{stem}{JSON}")
}

/// The name of a file of responses.
pub(super) fn of_answers(stem: &str, part: &str) -> String {
    format!("{stem}{ANSWERS}{part}{JSON}")
}

/// Whether a file may hold data: not hidden, not on its way.
pub(super) fn is_data(name: &str) -> bool {
    let is_passing = PASSING.iter().any(|end| name.ends_with(end));
    name.ends_with(JSON) && !name.starts_with(['.', '~']) && !is_passing
}

/// Whether a file is the second of two versions.
pub(super) fn is_twofold(name: &str) -> bool {
    TWOFOLD.iter().any(|word| name.contains(word))
}

/// Whether reading a file again may bring what it did not bring now: it is on its way.
pub(super) const fn is_awaited(error: &ReadError) -> bool {
    matches!(
        error,
        ReadError::Empty
            | ReadError::CutShort { .. }
            | ReadError::NotText { .. }
            | ReadError::NotJson { .. }
            | ReadError::Joined { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_on_their_way_are_passed_over_and_second_versions_told() {
        for (name, data, twofold) in [
            ("prongsai-อบต.-2566-กองคลัง-k3x9.json", true, false),
            ("prongsai-อบต.-2566-กองคลัง-k3x9.new.json", false, false),
            ("prongsai-อบต.-2566-กองคลัง-k3x9.previous.json", false, false),
            (".syncthing.prongsai-k3x9.json.tmp", false, false),
            ("~prongsai-k3x9.json", false, false),
            ("desktop.ini", false, false),
            (
                "prongsai-k3x9.sync-conflict-20260101-120000-AAAAAAA.json",
                true,
                true,
            ),
            (
                "prongsai-k3x9 (conflicted copy 2026-01-01 120000).json",
                true,
                true,
            ),
            (
                "prongsai-k3x9 (ปลัด's conflicted copy 2026-01-01).json",
                true,
                true,
            ),
            ("prongsai-k3x9_conflict-20260101-120000.json", true, true),
        ] {
            assert_eq!((is_data(name), is_twofold(name)), (data, twofold), "{name}");
        }
    }

    #[test]
    fn a_device_knows_its_files_and_not_those_that_only_begin_alike() {
        let stem = stem("prongsai-อบต.-2566-กองคลัง", "k3x9");
        assert!(is_of(&stem, &of_edits(&stem)));
        assert!(is_of(&stem, &of_answers(&stem, "2023-02")));
        for other in [
            "-k3x90.json",
            "-k3x9.sync-conflict-1.json",
            "-k3x9 (1).json",
        ] {
            let name = format!("prongsai-อบต.-2566-กองคลัง{other}");
            assert!(!is_of(&stem, &name), "{name}");
        }
    }
}
