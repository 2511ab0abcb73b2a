//! Draws a chart of bars as SVG, for documents that can hold one.
use super::document::Chart;
use super::html::escape;
use super::pen::clipped;
use std::fmt::Write;

const WIDTH: u32 = 700;
/// Where the bars begin, and how long a full one is.
const LEFT: u32 = 270;
const FULL: u32 = 340;
const ROW: u32 = 26;
const LABEL_LETTERS: usize = 36;

/// The chart as one `<figure>`. A bar that falls short is hatched besides its colour, so that it is
/// told on paper without colours.
pub(super) fn write_chart(html: &mut String, chart: &Chart) {
    let rows = u32::try_from(chart.bars.len()).unwrap_or(0);
    let bottom = rows * ROW + 8;
    let height = bottom + 20;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">\
         <defs><pattern id=\"short\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#f3d9c4\"/>\
         <rect width=\"2.5\" height=\"6\" fill=\"#a8481c\"/></pattern></defs>",
        escaped(&chart.caption)
    );
    for (row, bar) in (0..).zip(&chart.bars) {
        let top = row * ROW + 8;
        let text = top + 14;
        let (fill, stroke) = if bar.is_short {
            ("url(#short)", "#a8481c")
        } else {
            ("#2f5d8a", "#2f5d8a")
        };
        let length = length(bar.value, chart.most);
        // The figure of a bar that falls short stands behind the mark, not across it.
        let behind = match &chart.mark {
            Some((mark, _)) if bar.is_short => length.max(self::length(*mark, chart.most)),
            _ => length,
        };
        let _written = write!(
            svg,
            "<text x=\"{}\" y=\"{text}\" text-anchor=\"end\">{}</text>\
             <rect x=\"{LEFT}\" y=\"{top}\" width=\"{length}\" height=\"18\" fill=\"{fill}\" \
             stroke=\"{stroke}\"/><text x=\"{}\" y=\"{text}\">{}</text>",
            LEFT - 8,
            escaped(&clipped(&bar.label, LABEL_LETTERS)),
            LEFT + behind + 6,
            escaped(&bar.figure),
        );
    }
    if let Some((value, label)) = &chart.mark {
        let x = LEFT + length(*value, chart.most);
        let _written = write!(
            svg,
            "<path d=\"M{x} 2V{bottom}\" stroke=\"#000000\" stroke-dasharray=\"4 3\"/>\
             <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            bottom + 15,
            escaped(label),
        );
    }
    svg.push_str("</svg>");
    html.push_str("<figure class=\"chart\">");
    html.push_str(&svg);
    html.push_str("</figure>");
}

fn length(value: u32, most: u32) -> u32 {
    value.min(most) * FULL / most.max(1)
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    escape(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Bar;

    #[test]
    fn a_bar_is_as_long_as_its_value_and_says_its_figure() {
        let bar = |label: &str, value, is_short| Bar {
            label: label.to_owned(),
            value,
            figure: format!("{value} <ก>"),
            is_short,
        };
        let mut html = String::new();
        let chart = Chart {
            caption: "ก & ข".to_owned(),
            bars: vec![
                bar("น้ำ", 50, true),
                bar("กำ", 100, false),
                bar("เกิน", 300, false),
            ],
            most: 100,
            mark: Some((85, "๘๕".to_owned())),
        };
        write_chart(&mut html, &chart);
        for expected in [
            "aria-label=\"ก &amp; ข\"",
            "width=\"170\" height=\"18\" fill=\"url(#short)\"",
            "width=\"340\" height=\"18\" fill=\"#2f5d8a\"",
            "50 &lt;ก&gt;",
            "M559 2V86",
        ] {
            assert!(html.contains(expected), "{expected}: {html}");
        }
        assert_eq!(html.matches("width=\"340\"").count(), 2);
    }
}
