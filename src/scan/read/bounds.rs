//! Where the shapes of a layer lie, and of what kind they are.

use super::super::model::{Flag, Table};

/// Smallest box around points; empty until one is added.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bounds {
    /// West, south, east, north.
    edges: Option<[f64; 4]>,
}

impl Bounds {
    pub fn add(&mut self, x: f64, y: f64) {
        if !x.is_finite() || !y.is_finite() {
            return;
        }
        let [west, south, east, north] = self.edges.unwrap_or([x, y, x, y]);
        self.edges = Some([west.min(x), south.min(y), east.max(x), north.max(y)]);
    }

    pub fn edges(&self) -> Option<[f64; 4]> {
        self.edges
    }

    /// Can they be degrees?
    pub fn fit_degrees(&self) -> bool {
        self.edges.is_none_or(|[west, south, east, north]| {
            west >= -180.0 && east <= 180.0 && south >= -90.0 && north <= 90.0
        })
    }
}

/// Kinds of shapes that were met.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shapes {
    kinds: [bool; 3],
}

const KINDS: [&str; 3] = ["point", "line", "polygon"];

impl Shapes {
    /// Takes the name of a type in GeoJSON or KML.
    pub fn add(&mut self, kind: &str) {
        let place = match kind {
            "Point" | "MultiPoint" => 0,
            "LineString" | "MultiLineString" => 1,
            "Polygon" | "MultiPolygon" => 2,
            _ => return,
        };
        self.kinds[place] = true;
    }

    /// `mixed` for more than one kind.
    pub fn name(&self) -> Option<String> {
        let met: Vec<&str> =
            KINDS.iter().zip(self.kinds).filter(|(_, met)| *met).map(|(kind, _)| *kind).collect();
        match met.as_slice() {
            [] => None,
            [one] => Some((*one).to_string()),
            _ => Some("mixed".to_string()),
        }
    }
}

/// Writes into a table where its shapes lie. `crs` is the system that the file names, `None` when it names none.
pub fn place(table: &mut Table, bounds: &Bounds, shapes: &Shapes, crs: Option<String>) {
    table.geometry = shapes.name();
    let degrees = crs.as_deref().is_some_and(is_degrees);
    if degrees && bounds.fit_degrees() {
        table.territory.bounds = bounds.edges();
        table.crs = crs;
        return;
    }
    let detail = match (&crs, degrees) {
        (Some(name), false) => name.clone(),
        _ => bounds.edges().map(|[west, south, ..]| format!("{west:.1} {south:.1}")).unwrap_or_default(),
    };
    table.crs = crs.filter(|_| !degrees);
    table.flags.push(Flag { code: "crs-missing".to_string(), detail, ..Flag::default() });
}

/// WGS 84 in degrees, by its code.
pub fn is_degrees(crs: &str) -> bool {
    crs == "EPSG:4326"
}
