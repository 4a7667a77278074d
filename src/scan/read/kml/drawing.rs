//! The geometry of a placemark, put together while its elements go by.

use crate::scan::profile::shapes::{Geometry, Point, Shape};

/// What was drawn so far.
#[derive(Default)]
pub struct Drawing {
    /// Of the open list of coordinates.
    open: Vec<Point>,
    points: Vec<Point>,
    lines: Vec<Vec<Point>>,
    polygons: Vec<Vec<Vec<Point>>>,
    heights: bool,
}

impl Drawing {
    /// A point of the open list.
    pub fn point(&mut self, point: Point, height: Option<f64>) {
        self.open.push(point);
        self.heights |= height.is_some_and(|height| height != 0.0);
    }

    /// The list is complete: `path` are the names of the elements around it, the nearest last.
    pub fn end_list(&mut self, path: &[String]) {
        let points = std::mem::take(&mut self.open);
        let within = |name: &str| path.iter().any(|known| known == name);
        if within("innerBoundaryIs") {
            match self.polygons.last_mut() {
                Some(polygon) => polygon.push(points),
                None => self.polygons.push(vec![points]),
            }
        } else if within("Polygon") || within("LinearRing") {
            self.polygons.push(vec![points]);
        } else if within("LineString") {
            self.lines.push(points);
        } else {
            self.points.extend(points);
        }
    }

    /// What the placemark is; the next one begins.
    pub fn take(&mut self) -> Shape {
        let Self { points, lines, polygons, heights, .. } = std::mem::take(self);
        let mut all = Vec::new();
        match points.as_slice() {
            [] => {}
            [one] => all.push(Geometry::Point(*one)),
            _ => all.push(Geometry::Points(points)),
        }
        all.extend((!lines.is_empty()).then_some(Geometry::Lines(lines)));
        all.extend((!polygons.is_empty()).then_some(Geometry::Polygons(polygons)));
        let geometry = match all.len() {
            0 => Geometry::Empty,
            1 => all.remove(0),
            _ => Geometry::Several(all),
        };
        Shape { geometry, heights }
    }
}
