//! Geometry of the features of a layer, on its way from a reader to who writes it: in the units of its file.

/// East and north, as the file has them.
pub type Point = [f64; 2];

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Geometry {
    #[default]
    Empty,
    Point(Point),
    Points(Vec<Point>),
    Lines(Vec<Vec<Point>>),
    /// For each polygon its rings, the outer one first.
    Polygons(Vec<Vec<Vec<Point>>>),
    /// Rings of which nobody said yet which are holes and of which polygon.
    Rings(Vec<Vec<Point>>),
    Several(Vec<Geometry>),
}

/// The geometry of one feature.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shape {
    pub geometry: Geometry,
    /// It had heights or measures, which are left out.
    pub heights: bool,
}

impl From<Geometry> for Shape {
    fn from(geometry: Geometry) -> Self {
        Self { geometry, heights: false }
    }
}
