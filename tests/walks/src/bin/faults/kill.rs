//! Kills the browser in the middle of a stream: of changes, and of what citizens send at the counter.

use crate::campaigns::{FIELDS, begin, check_all, introduce_again, open_measure, stream};
use crate::counter;
use crate::trial::Trial;
use serde_json::json;
use std::time::{Duration, Instant};
use walks::browser::Browser;

/// A fault comes at the latest so long after the stream has begun.
const LONGEST: Duration = Duration::from_secs(3);

const WORK: &str = "work";
const COUNTER: &str = "counter";

/// How often each number stands in what is stored, as a list; called with (object store, how it begins).
const STORED: &str = "
    const [store, words, done] = arguments;
    const opening = indexedDB.open('prongsai');
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const counts = [];
        for (const { text, suggestions } of reading.result) {
          const written = text ?? new TextDecoder().decode(suggestions);
          for (const [, number] of written.matchAll(new RegExp(words + ' ([0-9]+)', 'g'))) {
            counts[number] = (counts[number] ?? 0) + 1;
          }
        }
        done(counts);
      };
    };";

/// One kill; the profiles go on from try to try.
pub fn kill(number: usize, trial: &mut Trial) {
    if number.is_multiple_of(2) {
        kill_at_work(number, trial);
    } else {
        kill_at_the_counter(number, trial);
    }
}

fn kill_at_work(number: usize, trial: &mut Trial) {
    let mut browser = trial.take_browser(WORK).unwrap_or_else(begin);
    open_measure(&browser);
    introduce_again(&browser);
    let first = first_of(number);
    stream(&browser, FIELDS[0], first);
    let known = wait_and_kill(&mut browser, first, trial.moment(number, LONGEST));
    open_measure(&browser);
    check(&browser, trial, "batches", "ครั้งที่", first..=known);
    check_all(&browser);
    trial.keep_browser(WORK, browser);
}

fn kill_at_the_counter(number: usize, trial: &mut Trial) {
    let mut browser = trial.take_browser(COUNTER).unwrap_or_else(counter::begin);
    counter::see_first_page(&browser);
    let first = first_of(number);
    browser.script(include_str!("citizens.js"), vec![json!(first)]);
    let known = wait_and_kill(&mut browser, first, trial.moment(number, LONGEST));
    counter::see_first_page(&browser);
    check(&browser, trial, "responses", "ข้อเสนอที่", first..=known);
    if number + 2 >= trial.tries {
        // What is stored is also what can be read: the app counts the same.
        let stored = counter::stored(&browser);
        counter::leave(&browser);
        let counted = counter::counted(&browser);
        trial.expect(counted == stored, || {
            format!("{stored} responses are stored, {counted} are counted")
        });
        check_all(&browser);
    }
    trial.keep_browser(COUNTER, browser);
}

/// No number is used in two tries.
fn first_of(number: usize) -> u64 {
    number as u64 * 1_000 + 1
}

/// Kills the browser once its moment has come and opens it again; the last number that was acknowledged.
fn wait_and_kill(browser: &mut Browser, first: u64, moment: Duration) -> u64 {
    let started = Instant::now();
    let mut known = first - 1;
    while started.elapsed() < moment {
        let told = browser.script("return window.acknowledged", vec![]);
        known = told.as_u64().unwrap_or(known).max(known);
    }
    browser.kill();
    browser.open_again();
    known
}

/// Everything that was acknowledged is stored, and nothing twice.
fn check(
    browser: &Browser,
    trial: &mut Trial,
    store: &str,
    words: &str,
    acknowledged: std::ops::RangeInclusive<u64>,
) {
    let counts = browser.script_async(STORED.to_owned(), vec![json!(store), json!(words)]);
    let counts: Vec<u64> = counts
        .as_array()
        .into_iter()
        .flatten()
        .map(|count| count.as_u64().unwrap_or_default())
        .collect();
    let count = |number: u64| counts.get(number as usize).copied().unwrap_or_default();
    let missing: Vec<u64> = acknowledged.clone().filter(|it| count(*it) == 0).collect();
    let doubled = counts.iter().filter(|count| **count > 1).count();
    trial.count(acknowledged.count() as u64);
    trial.expect(missing.is_empty(), || {
        format!("{words}: acknowledged and not there: {missing:?}")
    });
    trial.expect(doubled == 0, || {
        format!("{words}: {doubled} are there more than once")
    });
}
