//! Measures Prongsai beside what its users would pick instead, in one run, and writes a table of ratios.
//!
//! Every row measures us and a peer in turn (A B A B) and takes the median of each, so that whatever else
//! the machine does falls on both. Each row checks its own result against the peer's before it believes
//! its time. Figures of other machines mean nothing here: only ratios are kept.
use std::env;

use anyhow::{Result, bail};

mod documents;
mod growth;
mod merging;
mod peers;
mod reasons;
mod register;
mod responses;
mod size;
mod soak;
mod start;
mod statistics;
mod table;
mod taking;
mod turns;
mod typing;
mod year;

use table::{Row, Table};

/// The name of what can be measured, and what measures it.
type Subject = (&'static str, fn() -> Result<Vec<Row>>);

/// In the order of the table.
const SUBJECTS: [Subject; 10] = [
    ("size", size::rows),
    ("start", start::rows),
    ("typing", typing::rows),
    ("statistics", statistics::rows),
    ("responses", responses::rows),
    ("taking", taking::rows),
    ("soak", soak::rows),
    ("merging", merging::rows),
    ("documents", documents::rows),
    ("growth", growth::rows),
];

fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["--setup"] => peers::set_up(),
        ["--quick"] => size::guard(),
        [] => measure(&SUBJECTS.map(|(name, _)| name)),
        names => measure(names),
    }
}

/// Measures the named subjects; with all of them the table is written to its file.
fn measure(names: &[&str]) -> Result<()> {
    let mut table = Table::default();
    for name in names {
        let Some((_, rows)) = SUBJECTS.iter().find(|(known, _)| known == name) else {
            let known = SUBJECTS.map(|(name, _)| name).join(", ");
            bail!("`{name}` cannot be measured; these can: {known}");
        };
        eprintln!("==> measuring {name}");
        table.rows.extend(rows()?);
    }
    println!("{table}");
    if names.len() == SUBJECTS.len() {
        table.keep()?;
    }
    Ok(())
}
