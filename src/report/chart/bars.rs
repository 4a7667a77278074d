//! Bars with their figures in words: full up to what is sure, light up to the most, a stroke for what is likely or for
//! what there is.

use super::Size;
use super::mark::{hatch, segment};
use super::svg::{Anchor, Svg};
use super::width::{fit, width};
use crate::text::{Lang, Text};

/// What is drawn.
pub struct Bars<'a> {
    /// The drawing's own in the page.
    pub id: &'static str,
    pub title: String,
    pub desc: String,
    /// How a drawing is called that is one of several: `{title}`, `{part}`, `{parts}`.
    pub part: &'a Text,
    pub lang: Lang,
    pub rows: &'a [Row],
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub label: String,
    /// In the unit of all rows; the likely one where there is a range.
    pub value: f64,
    /// The least and the most.
    pub range: Option<(f64, f64)>,
    pub limit: Option<f64>,
    /// The figure in words, with its unit.
    pub told: String,
}

/// The drawings: one for as many rows as fit on a sheet.
pub fn bars(drawing: &Bars<'_>, size: Size) -> Vec<String> {
    let ends = |row: &Row| [row.value, row.range.map_or(0.0, |range| range.1), row.limit.unwrap_or(0.0)];
    let most = drawing.rows.iter().flat_map(ends).filter(|end| end.is_finite()).fold(0.0, f64::max).max(1e-9);
    let parts: Vec<_> = drawing.rows.chunks(size.rows()).collect();
    let count = parts.len();
    parts.iter().enumerate().map(|(at, rows)| part(drawing, (rows, most), (at + 1, count), size)).collect()
}

fn part(drawing: &Bars<'_>, (rows, most): (&[Row], f64), (at, count): (usize, usize), size: Size) -> String {
    let title = match count {
        1 => drawing.title.clone(),
        _ => {
            let part = drawing.part.with("part", at).with("parts", count);
            part.with("title", &drawing.title).to(drawing.lang).to_string()
        }
    };
    let mut svg = Svg::new(&format!("{}-{at}", drawing.id), size, (&title, &drawing.desc));
    let letters = size.letters();
    let told = drawing.rows.iter().map(|row| width(&row.told, letters)).fold(0.0, f64::max);
    let labels = drawing.rows.iter().map(|row| width(&row.label, letters)).fold(0.0, f64::max);
    let wide = size == Size::Wide;
    let left = if wide { labels.min(270.0) + 12.0 } else { 1.0 };
    let right = if wide { size.width() - told.min(240.0) - 12.0 } else { size.width() - 1.0 };
    let place = |value: f64| left + (value / most).clamp(0.0, 1.0) * (right - left);
    let height = if wide { 30.0 } else { 44.0 };
    for (at, row) in rows.iter().enumerate() {
        let top = 4.0 + height * at as f64;
        let (label, middle) = if wide { (top + 19.0, top + 14.0) } else { (top + 15.0, top + 30.0) };
        let room = if wide { left - 10.0 } else { size.width() - width(&row.told, letters) - 10.0 };
        svg.text("label", Anchor::Start, (0.0, label), &fit(&row.label, letters, room));
        svg.text("label", Anchor::End, (size.width(), label), &row.told);
        bar(&mut svg, row, &place, middle);
    }
    svg.line("axis", (left, 2.0), (left, 4.0 + height * rows.len() as f64));
    svg.finish(8.0 + height * rows.len() as f64, letters)
}

fn bar(svg: &mut Svg, row: &Row, place: &dyn Fn(f64) -> f64, y: f64) {
    if let Some((least, most)) = row.range.filter(|(least, most)| least < most) {
        let [from, least, most, likely] = [0.0, least, most, row.value].map(|at| place(at.max(0.0)));
        svg.rect("bar", (from, y - 7.0), (least - from, 14.0));
        svg.rect("range", (least, y - 7.0), (most - least, 14.0));
        svg.path("likely", &segment((likely, y - 9.0), (likely, y + 9.0)));
        return;
    }
    let (from, to) = (place(0.0), place(row.value.max(0.0)));
    let within = row.limit.map_or(to, |limit| place(limit.max(0.0)).min(to));
    svg.rect("bar", (from, y - 7.0), (within - from, 14.0));
    if to > within {
        svg.rect("over", (within, y - 7.0), (to - within, 14.0));
        svg.put(&hatch("hatch-over", (within, y - 7.0), (to - within, 14.0)));
    }
    if let Some(limit) = row.limit {
        let x = place(limit.max(0.0));
        svg.path("limit", &segment((x, y - 11.0), (x, y + 11.0)));
    }
}
