//! The text of each geometry, moved to WGS 84, turned as RFC 7946 wants it, and looked at.

use std::collections::HashSet;
use std::fmt::Write;

use super::crs::Mover;
use super::rings;
use super::told::{Check, Geo};
use super::{MEXICO, Recipe};
use crate::scan::profile::shapes::{Geometry, Point, Shape};
use crate::scan::profile::values::hash;

/// Different geometries that are remembered.
const KNOWN: usize = 2_000_000;

/// Decimals from which two of the same place are told.
const FINE: u8 = 4;

/// Makes the geometries of one layer.
pub struct Shaper {
    recipe: Recipe,
    mover: Mover,
    told: Geo,
    known: HashSet<u64>,
    /// The first kind of geometry: point, line or polygon.
    family: Option<&'static str>,
}

/// What was seen of one feature.
#[derive(Default)]
struct Look {
    checks: Vec<Check>,
    /// Points that could be moved.
    points: u64,
    mexico: u64,
}

impl Look {
    fn see(&mut self, check: Check) {
        if !self.checks.contains(&check) {
            self.checks.push(check);
        }
    }
}

impl Shaper {
    /// `None` when the system of the recipe is not known; [`Recipe::of`] makes none such.
    pub fn new(recipe: Recipe) -> Option<Self> {
        let mover = Mover::of(&recipe.crs)?;
        let told = Geo {
            crs: recipe.crs.clone(),
            assumed: recipe.assumed,
            decimals: recipe.decimals,
            ..Geo::default()
        };
        Some(Self { recipe, mover, told, known: HashSet::new(), family: None })
    }

    /// The geometry of a feature, numbered from 1, as JSON; `null` when nothing of it is left.
    pub fn shape(&mut self, feature: u64, shape: Shape) -> String {
        let mut look = Look::default();
        if shape.heights {
            look.see(Check::Heights);
        }
        let moved = self.moved(shape.geometry, &mut look);
        let text = self.text(&moved, &mut look);
        self.told.features += 1;
        self.judge(feature, text.as_deref(), &mut look);
        for check in look.checks {
            self.told.see(check, feature);
        }
        text.unwrap_or_else(|| "null".to_string())
    }

    /// A point of two numbers as they stand in cells, latitude first.
    pub fn point(&mut self, feature: u64, latitude: &str, longitude: &str) -> String {
        let number = |text: &str| text.trim().parse::<f64>().ok();
        let geometry = match (number(longitude), number(latitude)) {
            (Some(x), Some(y)) => Geometry::Point([x, y]),
            _ => Geometry::Empty,
        };
        self.shape(feature, geometry.into())
    }

    /// What was seen in all.
    pub fn told(&self) -> &Geo {
        &self.told
    }

    fn judge(&mut self, feature: u64, text: Option<&str>, look: &mut Look) {
        let Some(text) = text else {
            look.see(Check::Empty);
            return self.count("null");
        };
        let kind = text.get(9..).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        self.count(kind);
        let family = ["Point", "Line", "Polygon"].into_iter().find(|family| kind.contains(family));
        match (self.family, family) {
            (None, Some(family)) => self.family = Some(family),
            (Some(first), other) if other != Some(first) => look.see(Check::Mixed),
            _ => {}
        }
        // More than half of it: one point beyond a border does not make a road one of another country.
        if look.mexico * 2 < look.points && !look.checks.contains(&Check::Zero) {
            look.see(Check::OutsideMexico);
        }
        // Points that were rounded so that nobody is found are meant to be the same.
        let coarse = self.recipe.decimals < FINE;
        let new = coarse || self.known.len() >= KNOWN || self.known.insert(hash(text.as_bytes()));
        if !new && feature > 1 {
            look.see(Check::Duplicate);
        }
    }

    fn count(&mut self, kind: &str) {
        match self.told.kinds.iter_mut().find(|(known, _)| known == kind) {
            Some((_, count)) => *count += 1,
            None => self.told.kinds.push((kind.to_string(), 1)),
        }
    }

    /// In degrees, rounded, without what is no place.
    fn moved(&self, geometry: Geometry, look: &mut Look) -> Geometry {
        let line = |points: Vec<Point>, look: &mut Look| -> Vec<Point> {
            let mut moved: Vec<Point> =
                points.into_iter().filter_map(|point| self.point_of(point, look)).collect();
            moved.dedup();
            moved
        };
        let rings = |all: Vec<Vec<Point>>, look: &mut Look| -> Vec<Vec<Point>> {
            let closed = |ring: Vec<Point>| closed(line(ring, look), look);
            all.into_iter().filter_map(closed).collect()
        };
        match geometry {
            Geometry::Empty => Geometry::Empty,
            Geometry::Point(point) => self.point_of(point, look).map_or(Geometry::Empty, Geometry::Point),
            Geometry::Points(points) => {
                Geometry::Points(points.into_iter().filter_map(|point| self.point_of(point, look)).collect())
            }
            Geometry::Lines(lines) => {
                let mut kept = Vec::new();
                for points in lines {
                    let moved = line(points, look);
                    if moved.len() >= 2 { kept.push(moved) } else { look.see(Check::TooFew) }
                }
                Geometry::Lines(kept)
            }
            Geometry::Polygons(polygons) => {
                let mut kept = Vec::new();
                for polygon in polygons {
                    let made = rings(polygon, look);
                    kept.extend((!made.is_empty()).then_some(made));
                }
                Geometry::Polygons(kept)
            }
            Geometry::Rings(all) => Geometry::Polygons(rings::polygons(rings(all, look))),
            Geometry::Several(all) => {
                Geometry::Several(all.into_iter().map(|one| self.moved(one, look)).collect())
            }
        }
    }

    fn point_of(&self, point: Point, look: &mut Look) -> Option<Point> {
        let point = if self.recipe.swap { [point[1], point[0]] } else { point };
        let within = |[west, south, east, north]: [f64; 4], [x, y]: Point| {
            (west..=east).contains(&x) && (south..=north).contains(&y)
        };
        // The longitude of Mexico where the latitude should be, and the other way round: no place, or another country.
        if self.mover.is_degrees() && within(MEXICO, [point[1], point[0]]) {
            look.see(Check::Swapped);
            return None;
        }
        let Some([lon, lat]) = self.mover.degrees(point) else {
            look.see(Check::NoPlace);
            return None;
        };
        look.points += 1;
        if lon.abs() < 1e-6 && lat.abs() < 1e-6 {
            look.see(Check::Zero);
        }
        look.mexico += u64::from(within(MEXICO, [lon, lat]));
        if self.recipe.within.is_some_and(|bounds| !within(bounds, [lon, lat])) {
            look.see(Check::Outside);
        }
        let unit = 10f64.powi(i32::from(self.recipe.decimals));
        // Without the sign of a zero that is negative.
        Some([(lon * unit).round() / unit + 0.0, (lat * unit).round() / unit + 0.0])
    }

    /// The geometry as JSON; `None` when nothing is in it.
    fn text(&mut self, geometry: &Geometry, look: &mut Look) -> Option<String> {
        let mut out = String::new();
        self.write(geometry, look, &mut out).then_some(out)
    }

    fn write(&mut self, geometry: &Geometry, look: &mut Look, out: &mut String) -> bool {
        let start = out.len();
        let kind = |one: &str, many: bool| {
            format!("{{\"type\":\"{}{one}\",\"coordinates\":", if many { "Multi" } else { "" })
        };
        match geometry {
            Geometry::Point(point) => {
                out.push_str(&kind("Point", false));
                self.points(&[*point], false, out);
            }
            Geometry::Points(points) if !points.is_empty() => {
                out.push_str(&kind("Point", true));
                self.points(points, true, out);
            }
            Geometry::Lines(lines) if !lines.is_empty() => {
                let many = lines.len() > 1;
                out.push_str(&kind("LineString", many));
                self.lists(lines, many, out);
            }
            Geometry::Polygons(polygons) if !polygons.is_empty() => {
                let many = polygons.len() > 1;
                out.push_str(&kind("Polygon", many));
                out.push_str(if many { "[" } else { "" });
                for (at, polygon) in polygons.iter().enumerate() {
                    out.push_str(if at > 0 { "," } else { "" });
                    self.lists(&turned(polygon), true, out);
                }
                out.push_str(if many { "]" } else { "" });
            }
            Geometry::Several(all) => return self.several(all, look, out),
            _ => return false,
        }
        out.push('}');
        out.len() > start
    }

    fn several(&mut self, all: &[Geometry], look: &mut Look, out: &mut String) -> bool {
        let mut texts = Vec::new();
        for one in all {
            texts.extend(self.text(one, look));
        }
        match texts.as_slice() {
            [] => return false,
            [one] => out.push_str(one),
            texts => {
                let _ =
                    write!(out, "{{\"type\":\"GeometryCollection\",\"geometries\":[{}]}}", texts.join(","));
            }
        }
        true
    }

    fn lists(&mut self, lists: &[Vec<Point>], many: bool, out: &mut String) {
        out.push_str(if many { "[" } else { "" });
        for (at, points) in lists.iter().enumerate() {
            out.push_str(if at > 0 { "," } else { "" });
            self.points(points, true, out);
        }
        out.push_str(if many { "]" } else { "" });
    }

    fn points(&mut self, points: &[Point], list: bool, out: &mut String) {
        out.push_str(if list { "[" } else { "" });
        for (at, [x, y]) in points.iter().enumerate() {
            out.push_str(if at > 0 { "," } else { "" });
            // A text takes whatever is written; the shortest digits of a rounded number are its decimals.
            let _ = write!(out, "[{x},{y}]");
            let bbox = self.told.bbox.get_or_insert([*x, *y, *x, *y]);
            *bbox = [bbox[0].min(*x), bbox[1].min(*y), bbox[2].max(*x), bbox[3].max(*y)];
        }
        out.push_str(if list { "]" } else { "" });
    }
}

/// A ring with its end at its beginning; `None` when it has too few points.
fn closed(mut ring: Vec<Point>, look: &mut Look) -> Option<Vec<Point>> {
    let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) else {
        look.see(Check::TooFew);
        return None;
    };
    if first != last {
        look.see(Check::Open);
        ring.push(first);
    }
    if ring.len() < 4 {
        look.see(Check::TooFew);
        return None;
    }
    match rings::crosses(&ring) {
        Some(true) => look.see(Check::Crossing),
        Some(false) => {}
        None => look.see(Check::NotLooked),
    }
    Some(ring)
}

/// The outer ring against the clock, the holes with it.
fn turned(polygon: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let turn = |(at, ring): (usize, &Vec<Point>)| {
        let mut ring = ring.clone();
        if (rings::turn(&ring) > 0.0) != (at == 0) {
            ring.reverse();
        }
        ring
    };
    polygon.iter().enumerate().map(turn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaper() -> Shaper {
        Shaper::new(Recipe::default()).unwrap()
    }

    fn ring() -> Vec<Point> {
        vec![[-97.0, 19.0], [-97.0, 19.1], [-96.9, 19.1], [-96.9, 19.0], [-97.0, 19.0]]
    }

    #[test]
    fn rings_are_turned_against_the_clock_and_closed() {
        let mut shaper = shaper();
        let mut open = ring();
        open.pop();
        let text = shaper.shape(1, Geometry::Rings(vec![open]).into());
        assert_eq!(
            text,
            r#"{"type":"Polygon","coordinates":[[[-97,19],[-96.9,19],[-96.9,19.1],[-97,19.1],[-97,19]]]}"#
        );
        assert_eq!(
            (shaper.told().count(Check::Open), shaper.told().bbox),
            (1, Some([-97.0, 19.0, -96.9, 19.1]))
        );
    }

    #[test]
    fn what_is_wrong_is_told_with_the_number_of_the_feature() {
        let mut shaper = shaper();
        let shapes: [Geometry; 9] = [
            Geometry::Point([-96.92, 19.53]),
            Geometry::Point([19.53, -96.92]),
            Geometry::Point([0.0, 0.0]),
            Geometry::Point([2.35, 48.85]),
            Geometry::Empty,
            Geometry::Point([500_000.0, 2_100_000.0]),
            Geometry::Lines(vec![vec![[-97.0, 19.0], [-97.0, 19.0]]]),
            Geometry::Rings(vec![vec![
                [-97.0, 19.0],
                [-96.0, 20.0],
                [-96.0, 19.0],
                [-97.0, 20.0],
                [-97.0, 19.0],
            ]]),
            Geometry::Point([-96.92, 19.53]),
        ];
        for (at, geometry) in shapes.into_iter().enumerate() {
            shaper.shape(at as u64 + 1, geometry.into());
        }
        let of = |check: Check| {
            shaper
                .told()
                .seen
                .iter()
                .find(|(known, _)| *known == check)
                .map(|(_, seen)| seen.first.clone())
                .unwrap_or_default()
        };
        assert_eq!((of(Check::Swapped), of(Check::NoPlace)), (vec![2], vec![6]));
        assert_eq!(of(Check::Zero), [3]);
        assert_eq!(of(Check::OutsideMexico), [4]);
        assert_eq!(of(Check::Empty), [2, 5, 6, 7]);
        assert_eq!(of(Check::TooFew), [7]);
        assert_eq!(
            (of(Check::Crossing), of(Check::Mixed), of(Check::Duplicate)),
            (vec![8], vec![8], vec![9])
        );
        assert_eq!(shaper.told().findings("m.shp").len(), shaper.told().seen.len());
    }

    #[test]
    fn swapped_coordinates_are_put_right_when_that_is_wanted() {
        let mut shaper = Shaper::new(Recipe { swap: true, ..Recipe::default() }).unwrap();
        assert_eq!(shaper.point(1, "-96.92", "19.53"), r#"{"type":"Point","coordinates":[-96.92,19.53]}"#);
        assert!(shaper.told().seen.is_empty());
    }

    #[test]
    fn points_of_persons_are_rounded() {
        let mut shaper = Shaper::new(Recipe { decimals: 2, ..Recipe::default() }).unwrap();
        assert_eq!(
            shaper.point(1, "19.532171", "-96.918273"),
            r#"{"type":"Point","coordinates":[-96.92,19.53]}"#
        );
        assert_eq!(shaper.point(2, "", "-96.9"), "null");
    }
}
