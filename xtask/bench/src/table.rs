//! The table that a run prints and keeps.
use std::fmt;
use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::{peers, reasons};

/// One comparison.
pub struct Row {
    /// What is measured.
    pub what: &'static str,
    /// Against what.
    pub peer: String,
    /// Our figure.
    pub ours: f64,
    /// The peer's figure; none where it is not installed or has none.
    pub theirs: Option<f64>,
    /// Of both figures.
    pub unit: &'static str,
    /// What we want.
    pub goal: Goal,
}

/// What a row wants.
#[derive(Clone, Copy)]
pub enum Goal {
    /// Our figure is at most so many times the peer's.
    Ratio(f64),
    /// Our figure is at most so much.
    Most(f64),
    /// Told only.
    None,
}

impl Row {
    /// Our figure over the peer's.
    fn ratio(&self) -> Option<f64> {
        self.theirs.map(|theirs| self.ours / theirs)
    }

    /// Whether the goal is met; none where there is none or nothing to compare with.
    pub fn is_met(&self) -> Option<bool> {
        match self.goal {
            Goal::Ratio(most) => self.ratio().map(|ratio| ratio <= most),
            Goal::Most(most) => Some(self.ours <= most),
            Goal::None => None,
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let goal = match self.goal {
            Goal::Ratio(most) => format!("≤ {} ×", figure(most)),
            Goal::Most(most) => format!("≤ {} {}", figure(most), self.unit),
            Goal::None => "—".to_owned(),
        };
        let theirs = self.theirs.map_or("not here".to_owned(), |theirs| {
            format!("{} {}", figure(theirs), self.unit)
        });
        let ratio = self
            .ratio()
            .map_or("—".to_owned(), |ratio| format!("{ratio:.2}"));
        let met = match self.is_met() {
            Some(true) => "met",
            Some(false) => "**not met**",
            None => "—",
        };
        write!(
            f,
            "| {} | {} {} | {} | {theirs} | {ratio} | {goal} | {met} |",
            self.what,
            figure(self.ours),
            self.unit,
            self.peer,
        )
    }
}

/// All comparisons of a run.
#[derive(Default)]
pub struct Table {
    /// In order.
    pub rows: Vec<Row>,
}

impl Table {
    /// Writes the table with the machine that it was measured on.
    pub fn keep(&self) -> Result<()> {
        let text = format!(
            "# Measured against its peers\n\n\
             One run of `cargo xtask bench` on {}. Ours and theirs in turn, medians. Times on another \
             machine differ; ratios should not.\n\n{self}\n",
            machine()
        );
        Ok(fs::write(
            peers::folder_of_bench().join("results.md"),
            text,
        )?)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | ours | against | theirs | ratio | goal | |")?;
        writeln!(f, "|---|---|---|---|---|---|---|")?;
        for row in &self.rows {
            writeln!(f, "{row}")?;
        }
        let unmet = self.rows.iter().filter(|row| row.is_met() == Some(false));
        for (place, row) in unmet.enumerate() {
            if place == 0 {
                writeln!(f, "\n## Not met, why, and what next\n")?;
            }
            let why = reasons::why(row.what);
            let why = why.unwrap_or_else(|| "it was met before: look for what changed.".to_owned());
            writeln!(f, "- **{}**, beside {}: {why}", row.what, row.peer)?;
        }
        Ok(())
    }
}

/// Three digits that count, and thousands parted.
fn figure(number: f64) -> String {
    if number.abs() < 100.0 {
        return format!("{number:.3}")
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned();
    }
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Cores, processor and versions, as far as the machine tells.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("an unnamed processor", |(_, name)| name);
    let said = |program: &str| {
        let out = Command::new(program).arg("--version").output().ok()?;
        let text = String::from_utf8(out.stdout).ok()?;
        Some(text.lines().next()?.trim().to_owned())
    };
    let versions: Vec<String> = ["chromium", "rustc", "node", "python3"]
        .into_iter()
        .filter_map(|program| Some(format!("{program}: {}", said(program)?)))
        .collect();
    format!("{cores} cores of {processor} ({})", versions.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_whether_its_goal_is_met() {
        let row = |ours, theirs, goal| Row {
            what: "bytes",
            peer: "another".to_owned(),
            ours,
            theirs,
            unit: "B",
            goal,
        };
        assert_eq!(row(1.0, Some(2.0), Goal::Ratio(0.5)).is_met(), Some(true));
        assert_eq!(row(1.1, Some(2.0), Goal::Ratio(0.5)).is_met(), Some(false));
        assert_eq!(row(1.0, None, Goal::Ratio(0.5)).is_met(), None);
        assert_eq!(row(3.0, None, Goal::Most(2.0)).is_met(), Some(false));
        assert_eq!(
            row(1_234_567.0, Some(2_000_000.0), Goal::Ratio(0.6)).to_string(),
            "| bytes | 1,234,567 B | another | 2,000,000 B | 0.62 | ≤ 0.6 × | **not met** |"
        );
    }
}
