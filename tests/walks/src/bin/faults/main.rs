//! Does to the app what happens on old computers, and counts what it loses: nothing, or the run fails.
//!
//! A killed browser is no power cut: what the operating system holds for the disk is written all the same.

mod campaigns;
mod counter;
mod kill;
mod trial;

use campaigns::{CAMPAIGNS, Campaign};
use std::hash::{BuildHasher, RandomState};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use trial::Trial;
use walks::setting::{Tool, can_walk};

/// What came of a campaign.
struct Outcome {
    name: &'static str,
    tried: usize,
    survived: usize,
    acknowledged: u64,
    failures: Vec<String>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_quick = arguments.iter().any(|argument| argument == "--quick");
    let seed = arguments
        .iter()
        .find_map(|argument| argument.strip_prefix("--seed=")?.parse().ok());
    let seed = seed.unwrap_or_else(|| RandomState::new().hash_one("seed") % 1_000_000);
    let only: Vec<&String> = arguments
        .iter()
        .filter(|it| !it.starts_with("--"))
        .collect();
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return ExitCode::SUCCESS;
    }
    let chosen = CAMPAIGNS
        .iter()
        .filter(|campaign| only.is_empty() || only.iter().any(|it| *it == campaign.name));
    println!("faults come as --seed={seed} has them");
    let outcomes: Vec<Outcome> = chosen
        .map(|campaign| run(campaign, is_quick, seed))
        .collect();

    println!(
        "\n{:<10}{:>8}{:>10}{:>14}{:>8}",
        "fault", "tried", "survived", "acknowledged", "lost"
    );
    for outcome in &outcomes {
        println!(
            "{:<10}{:>8}{:>10}{:>14}{:>8}",
            outcome.name,
            outcome.tried,
            outcome.survived,
            outcome.acknowledged,
            outcome.tried - outcome.survived
        );
    }
    let failures: Vec<&String> = outcomes.iter().flat_map(|it| &it.failures).collect();
    for failure in &failures {
        println!("    {failure}");
    }
    let survived: usize = outcomes.iter().map(|outcome| outcome.survived).sum();
    println!(
        "\n{survived} passed, {} failed",
        outcomes
            .iter()
            .map(|it| it.tried - it.survived)
            .sum::<usize>()
    );
    if failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run(campaign: &Campaign, is_quick: bool, seed: u64) -> Outcome {
    let tried = campaign.tries[usize::from(is_quick)];
    let mut trial = Trial::new(seed, tried);
    let mut survived = 0;
    for number in 0..tried {
        let before = trial.failures.len();
        let fell = catch_unwind(AssertUnwindSafe(|| (campaign.run)(number, &mut trial)));
        if fell.is_err() {
            trial
                .failures
                .push("the walk did not come to its end".to_owned());
        }
        survived += usize::from(trial.failures.len() == before);
    }
    if catch_unwind(AssertUnwindSafe(|| trial.end())).is_err() {
        trial
            .failures
            .push("the browser had something to complain of".to_owned());
    }
    let failures = trial.failures.iter();
    Outcome {
        name: campaign.name,
        tried,
        survived,
        acknowledged: trial.acknowledged,
        failures: failures
            .map(|it| format!("{}: {it}", campaign.name))
            .collect(),
    }
}
