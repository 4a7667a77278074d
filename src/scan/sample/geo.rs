//! Shapes of a table or of a layer for a small map: longitude and latitude in degrees (WGS 84).

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::super::model::{Column, Kind, Table};
use super::COUNTED;
use super::chart::number;
use crate::grid::{Grid, GridRow};

/// Shapes that are drawn.
const SHAPES: usize = 2_000;
/// Points of all shapes together.
const POINTS: usize = 20_000;

/// What is drawn.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// West, south, east, north.
    pub bounds: [f64; 4],
    pub shapes: Vec<Shape>,
    /// Shapes that are not drawn, for there are too many.
    pub left_out: u64,
}

/// One place, line or area.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    pub name: Option<String>,
    pub form: Form,
    /// Points, lines or rings.
    pub parts: Vec<Vec<[f64; 2]>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Form {
    #[default]
    Points,
    Lines,
    Areas,
}

impl Map {
    fn of(shapes: Vec<Shape>, left_out: u64) -> Option<Self> {
        let points = || shapes.iter().flat_map(|shape| shape.parts.iter().flatten());
        let start = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        let bounds = points().fold(start, |[west, south, east, north], [x, y]| {
            [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]
        });
        points().next()?;
        Some(Self { bounds, shapes, left_out })
    }
}

/// Whether a column of this kind says what a place is called.
pub(super) fn names(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Category | Kind::Code)
}

/// The points of a table with latitude and longitude among the columns that may be shown.
pub(super) fn points<'g, R: Iterator<Item = &'g GridRow>>(
    places: &[(&Column, usize)],
    rows: &impl Fn() -> R,
) -> Option<Map> {
    let of = |kind: Kind| places.iter().find(|(column, _)| column.kind == kind).map(|(_, at)| *at);
    let (latitude, longitude) = (of(Kind::Latitude)?, of(Kind::Longitude)?);
    let name = places.iter().find(|(column, _)| names(column.kind)).map(|(_, at)| *at);
    let (mut shapes, mut left_out) = (Vec::new(), 0);
    for row in rows() {
        let degree = |at: usize| row.cells.get(at).and_then(|cell| number(cell));
        let Some(point) = degree(longitude).zip(degree(latitude)).and_then(|(x, y)| on_earth(x, y)) else {
            continue;
        };
        if shapes.len() == SHAPES {
            left_out += 1;
            continue;
        }
        let name = name.and_then(|at| row.cells.get(at)).filter(|name| !name.trim().is_empty()).cloned();
        shapes.push(Shape { name, form: Form::Points, parts: vec![vec![point]] });
    }
    Map::of(shapes, left_out)
}

fn on_earth(x: f64, y: f64) -> Option<[f64; 2]> {
    ((-180.0..=180.0).contains(&x) && (-90.0..=90.0).contains(&y) && (x, y) != (0.0, 0.0)).then_some([x, y])
}

/// The features of a collection, or the one that the text is.
fn features(layer: &Json) -> Vec<&Json> {
    match layer.get("features").and_then(Json::as_array) {
        Some(features) => features.iter().collect(),
        None => vec![layer],
    }
}

/// The properties of a layer as the rows of a table.
pub(super) fn grid(table: &Table, layer: &Json) -> Grid {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let head = GridRow { number: 1, cells: columns.iter().map(ToString::to_string).collect() };
    let cell = |value: Option<&Json>| match value {
        None | Some(Json::Null) => String::new(),
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    let row = |(at, feature): (usize, &Json)| {
        let properties = feature.get("properties");
        let cells = columns.iter().map(|name| cell(properties.and_then(|all| all.get(name)))).collect();
        GridRow { number: at as u64 + 2, cells }
    };
    let rows = features(layer).into_iter().take(COUNTED as usize).enumerate().map(row);
    Grid { name: table.name.clone(), rows: std::iter::once(head).chain(rows).collect(), ..Grid::default() }
}

/// The shapes of a GeoJSON text, each with the property that `name` says.
pub fn geojson(layer: &Json, name: Option<&str>) -> Option<Map> {
    let (mut shapes, mut left_out, mut points) = (Vec::new(), 0, 0);
    for feature in features(layer) {
        let geometry = feature.get("geometry").unwrap_or(feature);
        let called = name.and_then(|name| feature.get("properties")?.get(name)?.as_str()).map(String::from);
        let found = shape(geometry);
        let size: usize = found.iter().flat_map(|(_, parts)| parts).map(Vec::len).sum();
        if shapes.len() + found.len() > SHAPES || points + size.min(400) > POINTS {
            left_out += 1;
            continue;
        }
        for (form, parts) in found {
            let parts: Vec<_> = parts.into_iter().map(|part| thinned(part, 400)).collect();
            points += parts.iter().map(Vec::len).sum::<usize>();
            shapes.push(Shape { name: called.clone(), form, parts });
        }
    }
    Map::of(shapes, left_out)
}

/// Every n-th point of a long line, its ends kept: a small map shows no more.
fn thinned(part: Vec<[f64; 2]>, most: usize) -> Vec<[f64; 2]> {
    if part.len() <= most {
        return part;
    }
    let every = part.len().div_ceil(most);
    let last = part.len() - 1;
    part.into_iter()
        .enumerate()
        .filter(|(at, _)| at % every == 0 || *at == last)
        .map(|(_, point)| point)
        .collect()
}

type Parts = Vec<Vec<[f64; 2]>>;

fn shape(geometry: &Json) -> Vec<(Form, Parts)> {
    let coordinates = geometry.get("coordinates");
    let lines = |values: &[Json]| values.iter().map(line).filter(|part| !part.is_empty()).collect::<Parts>();
    match geometry.get("type").and_then(Json::as_str).unwrap_or_default() {
        "Point" => {
            coordinates.and_then(point).map(|one| (Form::Points, vec![vec![one]])).into_iter().collect()
        }
        "MultiPoint" => vec![(Form::Points, vec![line(coordinates.unwrap_or(&Json::Null))])],
        "LineString" => vec![(Form::Lines, vec![line(coordinates.unwrap_or(&Json::Null))])],
        "MultiLineString" => vec![(Form::Lines, lines(list(coordinates)))],
        "Polygon" => vec![(Form::Areas, lines(list(coordinates)))],
        "MultiPolygon" => {
            let rings = list(coordinates).iter().flat_map(|area| lines(list(Some(area)))).collect();
            vec![(Form::Areas, rings)]
        }
        // One level: a collection inside a collection is not read (RFC 7946, 3.1.8, advises against it).
        "GeometryCollection" => {
            let inner = list(geometry.get("geometries"));
            let plain = inner.iter().filter(|one| one.get("geometries").is_none());
            plain.flat_map(shape).collect()
        }
        _ => Vec::new(),
    }
}

fn list(value: Option<&Json>) -> &[Json] {
    value.and_then(Json::as_array).map_or(&[], Vec::as_slice)
}

fn line(value: &Json) -> Vec<[f64; 2]> {
    value.as_array().map(|points| points.iter().filter_map(point).collect()).unwrap_or_default()
}

fn point(value: &Json) -> Option<[f64; 2]> {
    let pair = value.as_array()?;
    on_earth(pair.first()?.as_f64()?, pair.get(1)?.as_f64()?)
}
