//! Charts: drawn from numbers as SVG without a fixed width, so that their letters stay as large as
//! the page's; darker is more, so that they read on paper without colour.
use leptos::prelude::*;

/// A bar of a chart, a point of a line or a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub label: String,
    /// How far it reaches; `None` where there is nothing to show.
    pub value: Option<f64>,
    /// The value as it is written.
    pub shown: String,
}

/// What a chart says to those who do not see it: each mark with its value.
fn spoken(name: &str, marks: &[Mark]) -> String {
    let marks: Vec<String> = marks
        .iter()
        .map(|mark| format!("{} {}", mark.label, mark.shown))
        .collect();
    format!("{name}: {}", marks.join(", "))
}

/// A share of a whole as SVG writes it, from 0 % to 100 %.
fn percent(value: f64, whole: f64) -> String {
    let share = if whole > 0.0 {
        value / whole * 100.0
    } else {
        0.0
    };
    format!("{:.2}%", share.clamp(0.0, 100.0))
}

/// Height of a bar with the words over it.
const BAR_ROW: usize = 46;

/// A bar a row, the words above it and the value at its end.
#[component]
pub fn BarChart(
    /// What is compared.
    #[prop(into)]
    label: Signal<String>,
    /// The bars, from the top.
    #[prop(into)]
    bars: Signal<Vec<Mark>>,
    /// The value of a bar as long as the chart is wide.
    #[prop(into)]
    whole: Signal<f64>,
) -> impl IntoView {
    let bar = move |(at, mark): (usize, Mark)| {
        let top = at * BAR_ROW;
        let width = percent(mark.value.unwrap_or_default(), whole.get());
        view! {
            <text class="chart-words" x="0" y=top + 17>{mark.label}</text>
            <text class="chart-value" x="100%" y=top + 17 text-anchor="end">{mark.shown}</text>
            <rect class="chart-ground" x="0" y=top + 25 width="100%" height="12" rx="2"></rect>
            <rect class="chart-bar" x="0" y=top + 25 width=width height="12" rx="2"></rect>
        }
    };
    view! {
        <svg
            class="chart"
            role="img"
            aria-label=move || bars.with(|bars| spoken(&label.get(), bars))
            width="100%"
            height=move || bars.with(Vec::len) * BAR_ROW
        >
            {move || bars.get().into_iter().enumerate().map(bar).collect_view()}
        </svg>
    }
}

/// How a whole is divided: the darkest part is the highest level.
#[component]
pub fn ShareBar(
    /// What is divided, and how, in words.
    label: String,
    /// The parts, highest level first.
    parts: Vec<usize>,
) -> impl IntoView {
    let whole = parts.iter().sum::<usize>() as f64;
    let levels = parts.len();
    let mut before = 0.0;
    let parts: Vec<(usize, f64, f64)> = parts
        .into_iter()
        .enumerate()
        .map(|(level, count)| {
            let from = before;
            before += count as f64;
            (level, from, count as f64)
        })
        .filter(|(_, _, count)| *count > 0.0)
        .collect();
    let part = move |(level, from, count): (usize, f64, f64)| {
        view! {
            <rect
                class="chart-level"
                data-tone=tone(level, levels)
                x=percent(from, whole)
                y="0"
                width=percent(count, whole)
                height="100%"
            ></rect>
        }
    };
    view! {
        <svg class="chart-share" role="img" aria-label=label width="100%" height="18">
            {parts.into_iter().map(part).collect_view()}
        </svg>
    }
}

/// How much of a whole a part is.
#[component]
pub fn PartBar(
    /// The part, and how much it is, in words.
    label: String,
    /// The part.
    part: usize,
    /// The whole.
    whole: usize,
) -> impl IntoView {
    let width = percent(part as f64, whole as f64);
    view! {
        <svg class="chart-share" role="img" aria-label=label width="100%" height="14">
            <rect class="chart-ground" x="0" y="0" width="100%" height="100%"></rect>
            <rect class="chart-bar" x="0" y="0" width=width height="100%"></rect>
        </svg>
    }
}

/// One of the five tones of levels, 0 the darkest.
#[must_use]
pub fn tone(level: usize, levels: usize) -> usize {
    match levels {
        0 | 1 => 0,
        _ => (level * 4 + (levels - 1) / 2) / (levels - 1),
    }
}

/// Where a line chart's values lie from the top of the drawing to its bottom.
const LINE_TOP: f64 = 26.0;
const LINE_BOTTOM: f64 = 150.0;

/// A value that goes up and down from one time to the next; the line is broken where there is
/// nothing to show.
#[component]
pub fn LineChart(
    /// What goes up and down.
    #[prop(into)]
    label: Signal<String>,
    /// The points, in the order of time.
    #[prop(into)]
    points: Signal<Vec<Mark>>,
    /// The lowest and the highest value that could be.
    #[prop(into)]
    bounds: Signal<(f64, f64)>,
) -> impl IntoView {
    let drawing = move || {
        let points = points.get();
        let (low, high) = bounds.get();
        let across = |at: usize| percent(at as f64 + 0.5, points.len() as f64);
        let down = |value: f64| {
            let share = ((value - low) / (high - low).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
            LINE_BOTTOM - share * (LINE_BOTTOM - LINE_TOP)
        };
        let lines = points.windows(2).enumerate().filter_map(|(at, pair)| {
            let (from, to) = (pair[0].value?, pair[1].value?);
            Some(view! {
                <line class="chart-line" x1=across(at) y1=down(from) x2=across(at + 1) y2=down(to)></line>
            })
        });
        let lines = lines.collect_view();
        // Of many points every second or third is named: words must not run into each other.
        let every = points.len().div_ceil(8).max(1);
        // On a telephone there is room for half of the words.
        let halved = |place: usize| (place % 2 == 1 && every > 1).then_some("hide");
        let marks = points.iter().enumerate().map(|(at, mark)| {
            let x = across(at);
            let named = (at % every == 0).then(|| {
                view! {
                    <text
                        class="chart-words"
                        data-narrow=halved(at / every)
                        x=x.clone()
                        y=LINE_BOTTOM + 24.0
                        text-anchor="middle"
                    >
                        {mark.label.clone()}
                    </text>
                }
            });
            let point = mark.value.map(|value| {
                let y = down(value);
                view! {
                    <circle class="chart-point" cx=x.clone() cy=y r="4"></circle>
                    <text class="chart-value" data-narrow=halved(at) x=x y=y - 10.0 text-anchor="middle">
                        {mark.shown.clone()}
                    </text>
                }
            });
            view! { {named} {point} }
        });
        let marks = marks.collect_view();
        let edge = |value: f64| {
            view! {
                <line class="chart-edge" x1="0" y1=down(value) x2="100%" y2=down(value)></line>
            }
        };
        view! { {edge(high)} {edge(low)} {lines} {marks} }
    };
    view! {
        <svg
            class="chart"
            role="img"
            aria-label=move || points.with(|points| spoken(&label.get(), points))
            width="100%"
            height="184"
        >
            {drawing}
        </svg>
    }
}

/// A column for each of many days, with the words of the first and the last below.
#[component]
pub fn ColumnChart(
    /// What was counted, and what the most was.
    #[prop(into)]
    label: Signal<String>,
    /// The columns, in the order of time; words stand under the first and the last.
    #[prop(into)]
    columns: Signal<Vec<Mark>>,
) -> impl IntoView {
    let drawing = move || {
        let columns = columns.get();
        let count = columns.len().max(1) as f64;
        let most = columns
            .iter()
            .filter_map(|mark| mark.value)
            .fold(0.0, f64::max);
        let column = |(at, mark): (usize, &Mark)| {
            let value = mark.value.filter(|value| *value > 0.0)?;
            let height = (value / most * 90.0).max(1.0);
            Some(view! {
                <rect
                    class="chart-bar"
                    x=percent(at as f64, count)
                    y=100.0 - height
                    width=percent(0.86, count)
                    height=height
                ></rect>
            })
        };
        let bars = columns.iter().enumerate().filter_map(column).collect_view();
        let words = |mark: Option<&Mark>| mark.map(|mark| mark.label.clone());
        view! {
            {bars}
            <line class="chart-edge" x1="0" y1="100" x2="100%" y2="100"></line>
            <text class="chart-words" x="0" y="120">{words(columns.first())}</text>
            <text class="chart-words" x="100%" y="120" text-anchor="end">{words(columns.last())}</text>
        }
    };
    view! {
        <svg class="chart" role="img" aria-label=label width="100%" height="126">{drawing}</svg>
    }
}
