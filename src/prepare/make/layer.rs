//! Rows that are written as features.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::prepare::geo::write::{self, Kind};
use crate::prepare::geo::{self, Geo, Shaper};
use crate::prepare::recipe::{Recipe, Work};
use crate::prepare::treat::Asked;
use crate::scan::profile::shapes::Shape;
use crate::text::{Text, geo as say};

/// The column in which the geometry of a row passes its treatment; no header is written so.
const HIDDEN: &str = "\u{1}geometry";

/// Shapes that wait while no table of theirs is open: of a layer that is not wanted.
const WAITING: usize = 4096;

/// Geometry on its way from a reader to the rows that it is of.
#[derive(Default)]
pub struct Queue {
    shapes: Mutex<VecDeque<(u64, Shape)>>,
    taken: AtomicBool,
}

impl Queue {
    pub fn put(&self, row: u64, shape: Shape) {
        let Ok(mut shapes) = self.shapes.lock() else { return };
        if row == 1 || (shapes.len() >= WAITING && !self.taken.load(Ordering::Relaxed)) {
            shapes.clear();
        }
        shapes.push_back((row, shape));
    }

    /// Says whether somebody takes them.
    pub fn taken(&self, yes: bool) {
        self.taken.store(yes, Ordering::Relaxed);
    }

    /// The next shape of a row up to this one.
    fn next(&self, row: u64) -> Option<(u64, Shape)> {
        let mut shapes = self.shapes.lock().ok()?;
        if shapes.front()?.0 <= row { shapes.pop_front() } else { None }
    }
}

/// Features of one table.
pub struct Layer {
    shaper: Shaper,
    /// Properties: their places in a treated row.
    properties: Vec<(usize, String, Kind)>,
    /// Where the geometry is: in the hidden column, or in those of latitude and longitude.
    hidden: Option<usize>,
    point: Option<(usize, usize)>,
    features: u64,
}

impl Layer {
    /// Names of the columns as they go into treatment.
    pub fn input(recipe: &Recipe, mut names: Vec<String>) -> Vec<String> {
        if recipe.geo.as_ref().is_some_and(|geo| geo.point.is_none()) {
            names.push(HIDDEN.to_string());
        }
        names
    }

    /// For the columns that come out of treatment.
    ///
    /// # Errors
    /// When none of them has the geometry any more, or its system is not known.
    pub fn of(recipe: &Recipe, geo: &geo::Recipe, header: &[String]) -> Result<Self, Text> {
        let place = |wanted: &str| header.iter().position(|name| name == wanted);
        let hidden = place(HIDDEN);
        let point = geo.point.as_ref().and_then(|(lat, lon)| Some((place(lat)?, place(lon)?)));
        if hidden.is_none() && point.is_none() {
            return Err(say::NO_GEOMETRY);
        }
        let mut geo = geo.clone();
        if geo.point.as_ref().is_some_and(|(lat, _)| rounded(recipe, lat)) {
            geo.decimals = geo.decimals.min(2);
        }
        let unknown = || say::CRS_UNKNOWN.with("crs", &geo.crs).with("known", geo::crs::KNOWN);
        let shaper = Shaper::new(geo.clone()).ok_or_else(unknown)?;
        let is_geometry =
            |at: usize| Some(at) == hidden || point.is_some_and(|(lat, lon)| at == lat || at == lon);
        let properties = header.iter().enumerate().filter(|(at, _)| !is_geometry(*at));
        let properties = properties.map(|(at, name)| (at, name.clone(), kind(recipe, name))).collect();
        Ok(Self { shaper, properties, hidden, point, features: 0 })
    }

    /// Names of the properties.
    pub fn header(&self) -> Vec<String> {
        self.properties.iter().map(|(_, name, _)| name.clone()).collect()
    }

    /// Whether the geometry comes from the reader and not from cells.
    pub fn has_own_geometry(&self) -> bool {
        self.hidden.is_some()
    }

    pub fn open(name: &str) -> String {
        write::open(name)
    }

    /// The geometry of a row as text, for the hidden column; the rows before it that were left out for being blank
    /// are told to `skipped`.
    pub fn shape(&mut self, queue: &Queue, row: u64, skipped: &mut Vec<(u64, String)>) -> Option<String> {
        self.hidden?;
        while let Some((number, shape)) = queue.next(row) {
            let text = self.shaper.shape(number, shape);
            if number == row {
                return Some(text);
            }
            skipped.push((number, text));
        }
        Some(self.shaper.shape(row, Shape::default()))
    }

    /// Geometry behind the last row that was told.
    pub fn rest(&mut self, queue: &Queue) -> Vec<(u64, String)> {
        let mut skipped = Vec::new();
        if self.hidden.is_some() {
            while let Some((number, shape)) = queue.next(u64::MAX) {
                skipped.push((number, self.shaper.shape(number, shape)));
            }
        }
        skipped
    }

    /// A treated row as a feature.
    pub fn feature(&mut self, row: &[String]) -> String {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        self.features += 1;
        let geometry = match (self.hidden, self.point) {
            (Some(at), _) => cell(at).to_string(),
            (None, Some((lat, lon))) => self.shaper.point(self.features, cell(lat), cell(lon)),
            (None, None) => "null".to_string(),
        };
        let properties: Vec<(&str, Kind, &str)> =
            self.properties.iter().map(|(at, name, kind)| (name.as_str(), *kind, cell(*at))).collect();
        let geometry = if geometry.is_empty() { "null" } else { &geometry };
        write::feature(self.features, self.features == 1, geometry, &properties)
    }

    /// A feature of which nothing but the geometry is known.
    pub fn bare(&mut self, geometry: &str) -> String {
        self.features += 1;
        let properties: Vec<(&str, Kind, &str)> =
            self.properties.iter().map(|(_, name, kind)| (name.as_str(), *kind, "")).collect();
        write::feature(self.features, self.features == 1, geometry, &properties)
    }

    /// What stands behind the features, and what was seen of them.
    pub fn close(&self) -> (String, Geo) {
        (write::close(self.shaper.told().bbox), self.shaper.told().clone())
    }
}

/// Whether a column is rounded to two decimals, as its treatment does without another word.
fn rounded(recipe: &Recipe, name: &str) -> bool {
    let is = |asked: &Asked| asked.column == name && asked.how == "round-coordinates" && asked.with.is_none();
    recipe.treat.iter().any(is)
}

/// How a property is written: as the repair of its column left it.
fn kind(recipe: &Recipe, name: &str) -> Kind {
    let column = recipe.columns.iter().find(|column| column.name == name);
    match column.map(|column| &column.work) {
        Some(Work::Number(_) | Work::Pair(..)) => Kind::Number,
        Some(Work::Boolean) => Kind::Bool,
        // From and to, of a treatment.
        None => Kind::Number,
        _ => Kind::Text,
    }
}
