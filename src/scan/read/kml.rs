//! KML and KMZ: placemarks are rows; of their shapes only kind and extent are kept, unless somebody takes them.

mod drawing;

use std::io::BufRead;
use std::sync::Arc;

use quick_xml::reader::Reader as Events;

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::tap::Tap;
use super::archive::members;
use super::bounds::{self, Bounds, Shapes};
use super::decode::decoded;
use super::feed::{Keyed, Value, push_capped};
use super::xml::{Step, attributes, events, walk};
use super::{Reader, Source, stem};
use drawing::Drawing;

/// Bytes of coordinates that are gathered before they are read.
const GATHERED: usize = 1 << 20;

pub struct Kml;

impl Reader for Kml {
    fn formats(&self) -> &[&'static str] {
        &["kml", "kmz"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        if !source.head.starts_with(b"PK") {
            return layer(source, lists, facts);
        }
        let wanted = |name: &str| name.to_ascii_lowercase().ends_with(".kml");
        members(source, facts, &wanted, &mut |inner, facts| layer(inner, lists, facts))
    }
}

fn layer(source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    let name = stem(&source.name).to_string();
    let (text, how) = decoded(source);
    facts.text.get_or_insert(how);
    let mut places = Places::new(lists, &name);
    let done = places.read(&mut events(text));
    if let Some(mut table) = places.rows.finish() {
        bounds::place(&mut table, &places.bounds, &places.shapes, Some("EPSG:4326".to_string()));
        facts.tables.push(table);
    }
    done
}

/// Placemarks while they go by.
struct Places<'l> {
    rows: Keyed<'l>,
    bounds: Bounds,
    shapes: Shapes,
    /// Column that the text inside belongs to.
    column: Option<String>,
    /// Name of the open element of extended data.
    extended: Option<String>,
    cell: String,
    coordinates: Option<String>,
    /// Depth of the open placemark.
    placemark: Option<usize>,
    /// Who takes the geometry of each row.
    tap: Option<Arc<dyn Tap>>,
    drawing: Drawing,
}

impl<'l> Places<'l> {
    fn new(lists: &'l Lists, name: &str) -> Self {
        Self {
            rows: Keyed::new(lists, name),
            bounds: Bounds::default(),
            shapes: Shapes::default(),
            column: None,
            extended: None,
            cell: String::new(),
            coordinates: None,
            placemark: None,
            tap: lists.tap.get().filter(|tap| tap.wants_shapes()),
            drawing: Drawing::default(),
        }
    }

    fn read<R: BufRead>(&mut self, events: &mut Events<R>) -> Result<(), Unread> {
        walk(events, |step, stack| {
            let Some(name) = stack.last() else { return };
            match step {
                Step::Start(start) => {
                    let named = match name.as_str() {
                        "Data" | "SimpleData" => attributes(start).into_iter().find(|(key, _)| key == "name"),
                        _ => None,
                    };
                    self.start(name, named.map(|(_, value)| value), stack.len());
                }
                Step::Text(text) => self.text(text),
                Step::End => self.end(name, stack),
            }
        })
    }

    fn start(&mut self, name: &str, named: Option<String>, depth: usize) {
        if name == "Placemark" {
            self.placemark = Some(depth);
        }
        let Some(placemark) = self.placemark else { return };
        match name {
            "name" | "description" if depth == placemark + 1 => self.column = Some(name.to_string()),
            "SimpleData" => self.column = named,
            "Data" => self.extended = named,
            "value" => self.column.clone_from(&self.extended),
            "coordinates" => self.coordinates = Some(String::new()),
            kind => self.shapes.add(kind),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(points) = &mut self.coordinates {
            points.push_str(text);
            if points.len() > GATHERED {
                // The last point may be cut: it waits for the rest.
                let end = points.rfind(char::is_whitespace).unwrap_or(points.len());
                let rest = points.split_off(end);
                add_points(points, &mut self.bounds, &mut self.drawing);
                self.coordinates = Some(rest);
            }
        } else if self.column.is_some() {
            push_capped(&mut self.cell, text);
        }
    }

    fn end(&mut self, name: &str, stack: &[String]) {
        let depth = stack.len();
        match name {
            "coordinates" => {
                let points = self.coordinates.take().unwrap_or_default();
                add_points(&points, &mut self.bounds, &mut self.drawing);
                self.drawing.end_list(stack);
            }
            "name" | "description" | "SimpleData" | "value" => self.end_cell(),
            "Data" => self.extended = None,
            "Placemark" if self.placemark == Some(depth) => {
                self.placemark = None;
                let shape = self.drawing.take();
                if let Some(tap) = &self.tap {
                    tap.shape(self.rows.rows() + 1, shape);
                }
                self.rows.end_row();
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let text = std::mem::take(&mut self.cell);
        let Some(column) = self.column.take() else { return };
        if text.trim().is_empty() {
            self.rows.place(&column);
        } else {
            self.rows.put(&column, Value::Text(text.trim().to_string()));
        }
    }
}

/// Points as `longitude,latitude,height`, parted by blanks.
fn add_points(text: &str, bounds: &mut Bounds, drawing: &mut Drawing) {
    for point in text.split_whitespace() {
        let mut numbers = point.split(',').map(|number| number.trim().parse::<f64>());
        if let (Some(Ok(x)), Some(Ok(y))) = (numbers.next(), numbers.next()) {
            bounds.add(x, y);
            drawing.point([x, y], numbers.next().and_then(Result::ok));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, read_bytes};

    const MAP: &str = r#"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Rutas</name>
        <Placemark><name>Norte</name><description>Va &amp; viene</description><ExtendedData>
        <Data name="clave"><value>7</value></Data><SchemaData><SimpleData name="km">12.5</SimpleData></SchemaData>
        </ExtendedData><LineString><coordinates>-96.9,19.5,0 -96.8,19.6,0</coordinates></LineString></Placemark>
        <Placemark><name>Sur</name><Point><coordinates>-97,19</coordinates></Point></Placemark></Document></kml>"#;

    #[test]
    fn placemarks_are_rows() {
        let (done, facts, seen) = read_bytes("rutas.kml", MAP.as_bytes());
        assert_eq!(done, Ok(()));
        assert_eq!(facts.format, "kml");
        assert_eq!(seen[0].columns, ["name", "description", "clave", "km"]);
        assert_eq!(seen[0].rows, [vec!["Norte", "Va & viene", "7", "12.5"], vec!["Sur"]]);
        let table = &facts.tables[0];
        assert_eq!(table.territory.bounds, Some([-97.0, 19.0, -96.8, 19.6]));
        assert_eq!(table.geometry.as_deref(), Some("mixed"));
        assert!(!codes(&facts).contains(&"crs-missing"));
    }

    #[test]
    fn a_zipped_map_is_read_too() {
        let bytes = super::super::archive::zipped(&[("doc.kml", MAP.as_bytes()), ("files/a.png", b"x")]);
        let (done, facts, seen) = read_bytes("rutas.kmz", &bytes);
        assert_eq!((done, facts.format.as_str()), (Ok(()), "kmz"));
        assert_eq!(seen[0].rows.len(), 2);
    }
}
