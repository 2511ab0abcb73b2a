//! The clock of this computer, and the day on which this copy of the app was built.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the clock"
)]

use js_sys::Date;
use wasm_bindgen::JsValue;

/// Year (of the common era), month and day of month on this computer, in its time zone.
#[must_use]
pub fn today() -> (i32, u32, u32) {
    parts(&Date::new_0())
}

/// The day on this computer, in its time zone, at a moment in milliseconds since 1970.
#[must_use]
pub fn day_of(ms: i64) -> (i32, u32, u32) {
    parts(&Date::new(&JsValue::from_f64(ms as f64)))
}

/// Hour and minute on this computer at a moment in milliseconds since 1970.
#[must_use]
pub fn time_of(ms: i64) -> (u32, u32) {
    let date = Date::new(&JsValue::from_f64(ms as f64));
    (date.get_hours(), date.get_minutes())
}

/// The moment at which a day begins on this computer, in milliseconds since 1970.
#[must_use]
pub fn start_of(year: i32, month: u32, day: u32) -> i64 {
    let month = i32::try_from(month).unwrap_or(1) - 1;
    let date =
        Date::new_with_year_month_day(year.unsigned_abs(), month, i32::try_from(day).unwrap_or(1));
    date.get_time() as i64
}

fn parts(date: &Date) -> (i32, u32, u32) {
    (
        i32::try_from(date.get_full_year()).unwrap_or(i32::MAX),
        date.get_month() + 1,
        date.get_date(),
    )
}

/// Milliseconds since 1970-01-01 UTC, by the clock of this computer, which may be wrong.
#[must_use]
pub fn now_ms() -> i64 {
    Date::now() as i64
}

/// Minutes that this computer's zone is ahead of UTC at the time `ms`; 420 in Thailand.
#[must_use]
pub fn minutes_ahead_of_utc(ms: i64) -> i32 {
    -(Date::new(&JsValue::from_f64(ms as f64)).get_timezone_offset() as i32)
}

/// The day on which this file was built, from `<meta name="prongsai-built" content="YYYY-MM-DD">`.
///
/// A clock that shows an earlier day is certainly wrong.
#[must_use]
pub fn built() -> Option<(i32, u32, u32)> {
    let content = web_sys::window()?
        .document()?
        .query_selector("meta[name='prongsai-built']")
        .ok()??
        .get_attribute("content")?;
    let mut parts = content.get(..10)?.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Some((year, month, day))
}
