//! Kills the browser, or lets it discard the tab, in the middle of a stream: of changes, and of what
//! citizens send at the counter.

use crate::campaigns::{FIELDS, begin_on, check_all, introduce_again, open_measure, stream};
use crate::counter;
use crate::trial::Trial;
use serde_json::json;
use std::time::{Duration, Instant};
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::setting;

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

/// What ends a page in the middle.
struct End {
    /// Where it is.
    launch: fn() -> Launch,
    /// How it ends and comes back.
    come: fn(&mut Browser),
}

const KILL: End = End {
    launch: || Launch::on_file(Kind::Chromium),
    come: |browser| {
        browser.kill();
        browser.open_again();
    },
};

const DISCARD: End = End {
    launch: || Launch::on_site(setting::app_site()).with_discarding(),
    come: Browser::discard,
};

/// One kill; the profiles go on from try to try.
pub fn kill(number: usize, trial: &mut Trial) {
    end(&KILL, number, trial);
}

/// A tab that the browser discards.
pub fn discard(number: usize, trial: &mut Trial) {
    end(&DISCARD, number, trial);
}

fn end(end: &End, number: usize, trial: &mut Trial) {
    if number.is_multiple_of(2) {
        end_at_work(end, number, trial);
    } else {
        end_at_the_counter(end, number, trial);
    }
}

fn end_at_work(end: &End, number: usize, trial: &mut Trial) {
    let begun = trial.take_browser(WORK);
    let mut browser = begun.unwrap_or_else(|| untouched(begin_on((end.launch)())));
    open_measure(&browser);
    introduce_again(&browser);
    let first = first_of(number);
    stream(&browser, FIELDS[0], first);
    let known = wait_for(end, &mut browser, first, trial.moment(number, LONGEST));
    open_measure(&browser);
    check(&browser, trial, "batches", "ครั้งที่", first..=known);
    check_all(&browser);
    trial.keep_browser(WORK, browser);
}

fn end_at_the_counter(end: &End, number: usize, trial: &mut Trial) {
    let begun = trial.take_browser(COUNTER);
    let mut browser = begun.unwrap_or_else(|| untouched(counter::begin_on((end.launch)())));
    counter::see_first_page(&browser);
    let first = first_of(number);
    browser.script(include_str!("citizens.js"), vec![json!(first)]);
    let known = wait_for(end, &mut browser, first, trial.moment(number, LONGEST));
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

/// A page into which nobody has typed since it was loaded: no other one is discarded.
fn untouched(browser: Browser) -> Browser {
    browser.reload();
    browser
}

/// No number is used in two tries.
fn first_of(number: usize) -> u64 {
    number as u64 * 1_000 + 1
}

/// Lets the end come in its moment; the last number that was acknowledged before.
fn wait_for(end: &End, browser: &mut Browser, first: u64, moment: Duration) -> u64 {
    let started = Instant::now();
    let mut known = first - 1;
    while started.elapsed() < moment {
        let told = browser.script("return window.acknowledged", vec![]);
        known = told.as_u64().unwrap_or(known).max(known);
    }
    (end.come)(browser);
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
