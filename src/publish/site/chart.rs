//! Charts of columns: lengths and heights of bars, and the same in words.

use serde_json::{Value as Json, json};

use super::{Maker, samples, words};
use crate::catalog::Distribution;
use crate::scan::sample::{Chart, Sample};
use crate::text::fold::{short, visible};
use crate::text::{Text, site_pages as say};

/// Characters of a label.
const LABEL: usize = 60;

/// The charts of a file, in the order of its columns.
pub(super) fn charts(maker: &Maker<'_>, (file, sample): (&Distribution, &Sample)) -> Vec<Json> {
    let of = |column: &crate::scan::sample::Seen| {
        let title = samples::title(file, &column.name);
        Some(match column.chart.as_ref()? {
            Chart::Values { top, others } => values(maker, &title, (top, *others)),
            Chart::Ranges { from, width, counts } => ranges(maker, &title, (*from, *width, counts)),
            Chart::Time { counts } => time(maker, &title, counts),
        })
    };
    sample.columns.iter().filter_map(of).collect()
}

fn values(maker: &Maker<'_>, title: &str, (top, others): (&[(String, u64)], u64)) -> Json {
    let most = top.iter().map(|(_, count)| *count).chain([others]).max().unwrap_or(1).max(1);
    let bar = |label: &str, count: u64, rest: bool| {
        let width = format!("{:.1}", count as f64 * 100.0 / most as f64);
        json!({ "label": label, "count": words::count(count), "width": width, "rest": rest })
    };
    let mut bars: Vec<Json> =
        top.iter().map(|(label, count)| bar(&short(&visible(label), LABEL), *count, false)).collect();
    if others > 0 {
        bars.push(bar(maker.to(&say::OTHERS), others, true));
    }
    json!({ "kind": "values", "title": title, "bars": bars })
}

/// Columns from left to right; those with anything are at least a line high.
fn columns(bars: &[(String, u64)]) -> (Vec<Json>, u64) {
    let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let bar = |(label, count): &(String, u64)| {
        let height = if *count == 0 { 0.0 } else { (*count as f64 * 100.0 / most as f64).max(0.8) };
        json!({
            "label": label,
            "count": words::count(*count),
            "top": format!("{:.1}", 100.0 - height),
            "height": format!("{height:.1}"),
        })
    };
    (bars.iter().map(bar).collect(), most)
}

fn drawn(
    maker: &Maker<'_>,
    title: &str,
    (bars, ends): (&[(String, u64)], Vec<String>),
    (label, head): (&Text, &Text),
) -> Json {
    let (bars, most) = columns(bars);
    json!({
        "kind": "columns",
        "title": title,
        "bars": bars,
        "most": maker.to(&say::CHART_MOST.with("n", words::count(most))),
        "label": maker.to(&label.with("most", words::count(most))),
        "head": maker.to(head),
        "ends": ends,
    })
}

fn ranges(maker: &Maker<'_>, title: &str, (from, width, counts): (f64, f64, &[u64])) -> Json {
    let edge = |at: usize| words::number(from + width * at as f64);
    let bar = |(at, count): (usize, &u64)| {
        let label = say::RANGE_IS.with("from", edge(at)).with("to", edge(at + 1));
        (maker.to(&label).to_string(), *count)
    };
    let bars: Vec<(String, u64)> = counts.iter().enumerate().map(bar).collect();
    let (first, last) = (edge(0), edge(counts.len()));
    let label = say::CHART_RANGES.with("column", title).with("from", &first).with("to", &last);
    drawn(maker, title, (&bars, vec![first, last]), (&label, &say::RANGE))
}

fn time(maker: &Maker<'_>, title: &str, counts: &[(String, u64)]) -> Json {
    let lang = maker.given.lang;
    let bars: Vec<(String, u64)> =
        counts.iter().map(|(when, count)| (words::moment(when, lang), *count)).collect();
    let end = |bar: Option<&(String, u64)>| bar.map(|(when, _)| when.clone()).unwrap_or_default();
    let (first, last) = (end(bars.first()), end(bars.last()));
    // Of months with the same number, the first.
    let most = bars.iter().rev().max_by_key(|(_, count)| *count);
    let label =
        say::CHART_TIME.with("column", title).with("from", &first).with("to", &last).with("when", end(most));
    drawn(maker, title, (&bars, vec![first, last]), (&label, &say::TIME))
}
