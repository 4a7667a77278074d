//! The map: points of municipal seats, marked by how far their plans are, over the outline of the country.
//!
//! Degrees of longitude are as wide as they are at the middle latitude (equirectangular). Stages differ by shape as well
//! as by colour, so that the map is read without colours and on paper.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::row::STAGES;
use super::{Given, Row};
use crate::guide::load::{OUTLINE, POINTS};

/// Width of the drawing, in its own units.
const WIDTH: f64 = 1000.0;
/// Free room around what is drawn.
const MARGIN: f64 = 14.0;

/// Where everything is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    height: f64,
    /// By the key of the municipality, sorted.
    points: Vec<(String, (f64, f64))>,
    rings: Vec<Vec<(f64, f64)>>,
}

impl Map {
    /// The map of a Guide; `None` when it has no points.
    pub fn of(given: &Given<'_>) -> Option<Self> {
        let text = |name| given.guide.lore.get(name).map(AsRef::as_ref).unwrap_or_default();
        let (points, rings) = (points(text(POINTS)), rings(text(OUTLINE)));
        let all = || points.iter().map(|(_, point)| *point).chain(rings.iter().flatten().copied());
        let ends = |value: fn((f64, f64)) -> f64| {
            all()
                .map(value)
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)))
        };
        let ((south, north), (west, east)) = (ends(|point| point.0), ends(|point| point.1));
        if points.is_empty() {
            return None;
        }
        let squeeze = ((south + north) / 2.0).to_radians().cos().max(0.2);
        let scale = (WIDTH - 2.0 * MARGIN) / ((east - west) * squeeze).max(0.01);
        let place = |(lat, lon): (f64, f64)| {
            (MARGIN + (lon - west) * squeeze * scale, MARGIN + (north - lat) * scale)
        };
        Some(Self {
            height: (north - south) * scale + 2.0 * MARGIN,
            points: points.into_iter().map(|(key, point)| (key, place(point))).collect(),
            rings: rings.into_iter().map(|ring| ring.into_iter().map(place).collect()).collect(),
        })
    }

    /// Where a municipality is drawn.
    pub fn place(&self, area: &str) -> Option<(f64, f64)> {
        let at = self.points.binary_search_by(|(key, _)| key.as_str().cmp(area)).ok()?;
        self.points.get(at).map(|(_, point)| *point)
    }

    /// How many plans have no point.
    pub fn without(&self, rows: &[Row]) -> usize {
        rows.iter().filter(|row| self.place(&row.area).is_none()).count()
    }

    /// What the template draws: size, paths of the outline, of the municipalities without a plan, of each stage; and
    /// how many plans have no point.
    pub fn json(&self, rows: &[Row]) -> Json {
        let size = size(rows.len());
        let mut stages = vec![String::new(); STAGES];
        let mut planned = std::collections::BTreeSet::new();
        for row in rows {
            if let (Some(place), Some(path)) = (self.place(&row.area), stages.get_mut(row.stage)) {
                path.push_str(&shape(row.stage, place, size));
                planned.insert(row.area.as_str());
            }
        }
        let bare = self.points.iter().filter(|(key, _)| !planned.contains(key.as_str()));
        json!({
            "width": WIDTH,
            "height": self.height.round(),
            "size": size,
            "outline": self.rings.iter().map(|ring| outline(ring)).collect::<String>(),
            "bare": bare.map(|(_, (x, y))| format!("M{x:.0} {y:.0}h2v2h-2z")).collect::<String>(),
            "stages": stages,
            "without": self.without(rows),
        })
    }
}

/// Half the width of a mark: small where there are many.
fn size(marks: usize) -> f64 {
    match marks {
        0..=40 => 8.0,
        41..=300 => 6.0,
        301..=1_200 => 4.5,
        _ => 3.2,
    }
}

/// The mark of a stage: ring, triangle down, triangle up, square, diamond, disc.
pub fn shape(stage: usize, (x, y): (f64, f64), r: f64) -> String {
    let circle =
        |r: f64| format!("M{:.1} {y:.1}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z", x - r, d = 2.0 * r);
    let polygon = |points: &[(f64, f64)]| {
        let mut path = String::new();
        for (at, (dx, dy)) in points.iter().enumerate() {
            let sign = if at == 0 { 'M' } else { 'L' };
            // Writing to a text does not fail.
            let _ = write!(path, "{sign}{:.1} {:.1}", x + dx * r, y + dy * r);
        }
        path + "z"
    };
    match stage {
        0 => circle(r * 0.8),
        1 => polygon(&[(-1.0, -0.8), (1.0, -0.8), (0.0, 1.0)]),
        2 => polygon(&[(-1.0, 0.8), (1.0, 0.8), (0.0, -1.0)]),
        3 => polygon(&[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)]),
        4 => polygon(&[(0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)]),
        _ => circle(r),
    }
}

fn outline(ring: &[(f64, f64)]) -> String {
    let sign = |at: usize| if at == 0 { 'M' } else { 'L' };
    let mut path: String =
        ring.iter().enumerate().map(|(at, (x, y))| format!("{}{x:.1} {y:.1}", sign(at))).collect();
    path.push('z');
    path
}

/// Rows of `key⇥lat⇥lon`, after comments and one header line; sorted by key.
fn points(text: &str) -> Vec<(String, (f64, f64))> {
    let row = |line: &str| {
        let mut cells = line.split('\t');
        let key =
            cells.next().filter(|key| key.bytes().all(|byte| byte.is_ascii_digit()) && !key.is_empty())?;
        Some((key.to_string(), (degree(cells.next()?, 90.0)?, degree(cells.next()?, 180.0)?)))
    };
    let mut all: Vec<(String, (f64, f64))> =
        text.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// Rings of `lat,lon lat,lon …`, one a line.
fn rings(text: &str) -> Vec<Vec<(f64, f64)>> {
    let point = |pair: &str| {
        let (lat, lon) = pair.split_once(',')?;
        Some((degree(lat, 90.0)?, degree(lon, 180.0)?))
    };
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split_whitespace().filter_map(point).collect())
        .collect()
}

fn degree(text: &str, most: f64) -> Option<f64> {
    text.trim().parse().ok().filter(|degree: &f64| degree.abs() <= most)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::sample;
    use super::*;

    #[test]
    fn most_municipalities_have_a_point_inside_their_state() {
        let guide = sample::guide();
        let all = points(&guide.lore[POINTS]);
        assert!(all.len() > 2_350, "{}", all.len());
        assert!(all.iter().all(|(key, _)| guide.areas.get(key).is_some()));
        // The box of the country, and of some states far from each other.
        let within = |key: &str, [south, north, west, east]: [f64; 4]| {
            let of = all.iter().filter(|(area, _)| area.starts_with(key));
            of.for_each(|(area, (lat, lon))| {
                assert!((south..north).contains(lat) && (west..east).contains(lon), "{area} {lat} {lon}");
            });
        };
        within("", [14.5, 32.8, -117.2, -86.7]);
        within("01", [21.6, 22.5, -102.9, -101.8]);
        within("02", [28.0, 32.8, -117.2, -112.7]);
        within("20", [15.6, 18.7, -98.6, -93.8]);
        within("31", [19.5, 21.7, -90.5, -87.4]);
    }

    #[test]
    fn places_are_inside_the_drawing_and_marks_are_told_apart() {
        let guide = sample::guide();
        let given = Given { guide: &guide, today: date(2026, 11, 26), rules: &[], targets: &[], goals: &[] };
        let map = Map::of(&given).unwrap();
        for (key, (x, y)) in &map.points {
            assert!((0.0..WIDTH).contains(x) && (0.0..map.height).contains(y), "{key}");
        }
        let marks: std::collections::BTreeSet<String> =
            (0..STAGES).map(|stage| shape(stage, (10.0, 10.0), 4.0)).collect();
        assert_eq!(marks.len(), STAGES);
        let (tijuana, merida) = (map.place("02004").unwrap(), map.place("31050").unwrap());
        assert!(tijuana.0 < merida.0 && tijuana.1 < merida.1, "north is up and west at the left");
        assert_eq!(map.place("99999"), None);
    }

    #[test]
    fn a_guide_without_points_has_no_map() {
        let mut guide = sample::guide();
        guide.lore.insert(POINTS, "# none\n".into());
        let given = Given { guide: &guide, today: date(2026, 11, 26), rules: &[], targets: &[], goals: &[] };
        assert_eq!(Map::of(&given), None);
    }
}
