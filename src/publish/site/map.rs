//! A small map: shapes in a frame with lines of longitude and latitude, and nothing behind them.
//!
//! Degrees of longitude are as wide as they are at the middle latitude (equirectangular), which a municipality or a
//! state does not notice.

use serde_json::{Value as Json, json};

use super::{Maker, words};
use crate::catalog::Distribution;
use crate::scan::sample::{Form, Map, Shape};
use crate::text::fold::{short, visible};
use crate::text::{Lang, site_pages as say};

/// Width of the drawing, in its own units.
const WIDTH: f64 = 960.0;
/// Heights that a page can bear.
const HEIGHTS: (f64, f64) = (300.0, 560.0);
/// Share of the frame that stays free on each side.
const MARGIN: f64 = 0.06;
/// Degrees of the least extent: a single point is drawn with its surroundings.
const LEAST: f64 = 0.01;
/// Names that are told below the map.
const NAMES: usize = 100;

struct Frame {
    west: f64,
    north: f64,
    /// Units of the drawing for a degree.
    x: f64,
    y: f64,
    height: f64,
}

impl Frame {
    fn of([west, south, east, north]: [f64; 4]) -> Self {
        let squeeze = ((south + north) / 2.0).to_radians().cos().max(0.2);
        let (wide, high) = (((east - west) * squeeze).max(LEAST), (north - south).max(LEAST));
        let room = WIDTH * (1.0 - 2.0 * MARGIN);
        let height = (room * high / wide / (1.0 - 2.0 * MARGIN)).clamp(HEIGHTS.0, HEIGHTS.1);
        let y = (room / wide).min(height * (1.0 - 2.0 * MARGIN) / high);
        let x = y * squeeze;
        let (middle_x, middle_y) = ((west + east) / 2.0, (south + north) / 2.0);
        Self { west: middle_x - WIDTH / 2.0 / x, north: middle_y + height / 2.0 / y, x, y, height }
    }

    fn at(&self, [x, y]: [f64; 2]) -> (f64, f64) {
        ((x - self.west) * self.x, (self.north - y) * self.y)
    }
}

/// The map of a file, as its template has it.
pub(super) fn drawn(maker: &Maker<'_>, file: &Distribution, map: &Map) -> Json {
    let frame = Frame::of(map.bounds);
    let west = if maker.given.lang == Lang::Es { 'O' } else { 'W' };
    let (lines, labels) = grid(&frame, west);
    let count = words::count(map.shapes.len() as u64 + map.left_out);
    let degree =
        |at: usize| map.bounds.get(at).map_or_else(String::new, |degree| words::number(round(*degree)));
    let label = say::MAP_LABEL
        .with("file", &file.title)
        .with("n", &count)
        .with("west", degree(0))
        .with("south", degree(1))
        .with("east", degree(2))
        .with("north", degree(3));
    let mut caption = say::MAP_CAPTION.with("file", &file.title).with("n", &count);
    if map.left_out > 0 {
        caption = caption.and(&say::MAP_LEFT_OUT.with("n", words::count(map.left_out)));
    }
    let shapes: Vec<Json> = map.shapes.iter().flat_map(|shape| shape_json(&frame, shape)).collect();
    json!({
        "width": WIDTH,
        "height": (frame.height * 10.0).round() / 10.0,
        "radius": if map.shapes.len() > 400 { 3.5 } else { 6.0 },
        "label": maker.to(&label),
        "caption": maker.to(&caption),
        "lines": lines,
        "labels": labels,
        "shapes": shapes,
        "names": names(map),
    })
}

fn round(degree: f64) -> f64 {
    (degree * 1000.0).round() / 1000.0
}

fn names(map: &Map) -> Vec<String> {
    let mut names: Vec<String> =
        map.shapes.iter().filter_map(|shape| shape.name.as_deref()).map(called).collect();
    names.sort();
    names.dedup();
    names.truncate(NAMES);
    names
}

fn called(name: &str) -> String {
    short(&visible(name), 80)
}

fn shape_json(frame: &Frame, shape: &Shape) -> Vec<Json> {
    let name = shape.name.as_deref().map(called);
    if shape.form == Form::Points {
        let point = |point: &[f64; 2]| {
            let (x, y) = frame.at(*point);
            json!({ "kind": "point", "x": format!("{x:.1}"), "y": format!("{y:.1}"), "name": name })
        };
        return shape.parts.iter().flatten().map(point).collect();
    }
    let area = shape.form == Form::Areas;
    let d: String = shape.parts.iter().map(|part| path(frame, part, area)).collect();
    vec![json!({ "kind": if area { "area" } else { "line" }, "d": d, "name": name })]
}

/// Points nearer to each other than the eye sees are one.
fn path(frame: &Frame, part: &[[f64; 2]], closed: bool) -> String {
    let mut d = String::new();
    let mut last = None;
    for point in part {
        let (x, y) = frame.at(*point);
        let now = ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
        if last != Some(now) {
            d.push_str(&format!("{}{x:.1} {y:.1}", if last.is_none() { "M" } else { "L" }));
        }
        last = Some(now);
    }
    if closed && !d.is_empty() {
        d.push('Z');
    }
    d
}

/// Lines of whole steps, and what they are called at the edges.
fn grid(frame: &Frame, west: char) -> (Vec<String>, Vec<Json>) {
    let (wide, high) = (WIDTH / frame.x, frame.height / frame.y);
    let step = step(wide.max(high) / 5.0);
    let digits = (-step.log10().floor()).max(0.0) as usize;
    let (mut lines, mut labels) = (Vec::new(), Vec::new());
    for at in 0..=((wide / step).floor() as i64) {
        let degree = ((frame.west / step).ceil() + at as f64) * step;
        let x = (degree - frame.west) * frame.x;
        if (60.0..WIDTH - 60.0).contains(&x) {
            lines.push(format!("M{x:.1} 0V{:.1}", frame.height));
            let text = format!("{:.digits$}° {}", degree.abs(), if degree < 0.0 { west } else { 'E' });
            labels.push(json!({ "x": format!("{:.1}", x + 4.0), "y": format!("{:.1}", frame.height - 8.0), "text": text, "end": false }));
        }
    }
    for at in 0..=((high / step).floor() as i64) {
        let degree = ((frame.north / step).floor() - at as f64) * step;
        let y = (frame.north - degree) * frame.y;
        if (20.0..frame.height - 30.0).contains(&y) {
            lines.push(format!("M0 {y:.1}H{WIDTH}"));
            let text = format!("{:.digits$}° {}", degree.abs(), if degree < 0.0 { 'S' } else { 'N' });
            labels.push(json!({ "x": "6", "y": format!("{:.1}", y - 5.0), "text": text, "end": false }));
        }
    }
    (lines, labels)
}

/// 1, 2 or 5 of a power of ten, not below.
fn step(wanted: f64) -> f64 {
    let power = 10_f64.powf(wanted.log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|step| step * power).find(|step| *step >= wanted).unwrap_or(10.0 * power)
}
