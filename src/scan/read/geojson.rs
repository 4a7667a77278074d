//! GeoJSON: features are rows of their properties; of their shapes only kind and extent are kept.

use std::io::BufReader;
use std::sync::Arc;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::shapes::{Geometry, Point, Shape as Drawn};
use super::super::profile::tap::Tap;
use super::bounds::{self, Bounds, Shapes};
use super::decode::{Guard, decoded};
use super::feed::{Keyed, Value};
use super::json::seed::{Row, Seed, Take, skip_list, skip_object};
use super::json::{HOLD, unread};
use super::{Reader, Source, projection, stem};

pub struct GeoJson;

impl Reader for GeoJson {
    fn formats(&self) -> &[&'static str] {
        &["geojson"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let name = stem(&source.name).to_string();
        let (text, how) = decoded(source);
        facts.text = Some(how);
        let input = BufReader::with_capacity(64 * 1024, Guard::new(text, [b'"', b','], HOLD));
        let mut json = serde_json::Deserializer::from_reader(input);
        let mut layer = Layer {
            rows: Keyed::new(lists, &name),
            bounds: Bounds::default(),
            shapes: Shapes::default(),
            crs: String::new(),
            tap: lists.tap.get().filter(|tap| tap.wants_shapes()),
            drawn: Drawn::default(),
        };
        let done = Seed(Top(&mut layer)).deserialize(&mut json).and_then(|()| json.end());
        if let Some(mut table) = layer.rows.finish() {
            // Without a word on it, the standard says WGS 84 in degrees.
            let crs =
                if layer.crs.is_empty() { "EPSG:4326".to_string() } else { projection::named(&layer.crs) };
            bounds::place(&mut table, &layer.bounds, &layer.shapes, Some(crs));
            facts.tables.push(table);
        }
        done.map_err(|error| unread(error, "GeoJSON"))
    }
}

struct Layer<'l> {
    rows: Keyed<'l>,
    bounds: Bounds,
    shapes: Shapes,
    crs: String,
    /// Who takes the geometry of each row.
    tap: Option<Arc<dyn Tap>>,
    drawn: Drawn,
}

/// The whole text: a collection, one feature, or one shape without properties.
struct Top<'a, 'l>(&'a mut Layer<'l>);

impl<'de> Take<'de> for Top<'_, '_> {
    type Out = ();

    fn plain(self, _: Option<Value>) {}

    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        skip_list(list)
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let layer = self.0;
        let mut collection = false;
        while let Some(key) = object.next_key::<String>()? {
            match key.as_str() {
                "features" => {
                    collection = true;
                    object.next_value_seed(Seed(Features(layer)))?;
                }
                "crs" => layer.crs = object.next_value_seed(Seed(Crs))?,
                key => layer.part(key, &mut object)?,
            }
        }
        if !collection {
            layer.end_row();
        }
        Ok(())
    }
}

impl Layer<'_> {
    fn end_row(&mut self) {
        if let Some(tap) = &self.tap {
            tap.shape(self.rows.rows() + 1, std::mem::take(&mut self.drawn));
        }
        self.rows.end_row();
    }

    /// A part of a feature or of a shape.
    fn part<'de, A: MapAccess<'de>>(&mut self, key: &str, object: &mut A) -> Result<(), A::Error> {
        match key {
            "geometry" if self.tap.is_some() => {
                object.next_value::<serde_json::Value>().map(|value| self.drawn = drawn(&value))
            }
            "properties" => object.next_value_seed(Seed(Row { keyed: &mut self.rows, ends: false })),
            "geometry" | "geometries" => object.next_value_seed(Seed(Shape(self))),
            "coordinates" => object.next_value_seed(Seed(Points(&mut self.bounds))).map(|_| ()),
            "type" => object.next_value_seed(Seed(Word)).map(|kind| self.shapes.add(&kind)),
            _ => object.next_value::<serde::de::IgnoredAny>().map(|_| ()),
        }
    }
}

struct Features<'a, 'l>(&'a mut Layer<'l>);

impl<'de> Take<'de> for Features<'_, '_> {
    type Out = ();

    fn plain(self, _: Option<Value>) {}

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Seed(Feature(self.0)))?.is_some() {}
        Ok(())
    }

    fn object<A: MapAccess<'de>>(self, object: A) -> Result<(), A::Error> {
        skip_object(object)
    }
}

struct Feature<'a, 'l>(&'a mut Layer<'l>);

impl<'de> Take<'de> for Feature<'_, '_> {
    type Out = ();

    fn plain(self, _: Option<Value>) {}

    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        skip_list(list)
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let layer = self.0;
        while let Some(key) = object.next_key::<String>()? {
            layer.part(&key, &mut object)?;
        }
        layer.end_row();
        Ok(())
    }
}

/// A geometry as it is drawn.
fn drawn(value: &serde_json::Value) -> Drawn {
    let mut heights = false;
    let geometry = geometry(value, &mut heights);
    Drawn { geometry, heights }
}

fn geometry(value: &serde_json::Value, heights: &mut bool) -> Geometry {
    let inside = &value["coordinates"];
    let mut points = |value: &serde_json::Value| -> Vec<Point> {
        list(value).iter().filter_map(|one| point(one, heights)).collect()
    };
    match value["type"].as_str().unwrap_or_default() {
        "Point" => point(inside, heights).map_or(Geometry::Empty, Geometry::Point),
        "MultiPoint" => Geometry::Points(points(inside)),
        "LineString" => Geometry::Lines(vec![points(inside)]),
        "MultiLineString" => Geometry::Lines(list(inside).iter().map(points).collect()),
        "Polygon" => Geometry::Polygons(vec![list(inside).iter().map(points).collect()]),
        "MultiPolygon" => {
            let polygons = list(inside);
            Geometry::Polygons(
                polygons.iter().map(|one| list(one).iter().map(&mut points).collect()).collect(),
            )
        }
        "GeometryCollection" => {
            let all = list(&value["geometries"]);
            Geometry::Several(all.iter().map(|one| geometry(one, heights)).collect())
        }
        _ => Geometry::Empty,
    }
}

fn list(value: &serde_json::Value) -> &[serde_json::Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn point(value: &serde_json::Value, heights: &mut bool) -> Option<Point> {
    let numbers = value.as_array()?;
    *heights |= numbers.len() > 2;
    Some([numbers.first()?.as_f64()?, numbers.get(1)?.as_f64()?])
}

/// A geometry, or several in a list of them; their depth is limited by serde_json.
struct Shape<'a, 'l>(&'a mut Layer<'l>);

impl<'de> Take<'de> for Shape<'_, '_> {
    type Out = ();

    fn plain(self, _: Option<Value>) {}

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Seed(Shape(self.0)))?.is_some() {}
        Ok(())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while let Some(key) = object.next_key::<String>()? {
            self.0.part(&key, &mut object)?;
        }
        Ok(())
    }
}

/// Coordinates: two numbers are a point, lists of them are more of them. Gives back a number.
struct Points<'a>(&'a mut Bounds);

impl<'de> Take<'de> for Points<'_> {
    type Out = Option<f64>;

    fn plain(self, value: Option<Value>) -> Option<f64> {
        match value? {
            // Degrees have at most three digits before the point: nothing is lost.
            Value::Integer(whole) => Some(whole as f64),
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<f64>, A::Error> {
        let mut point = [None; 2];
        let mut place = 0;
        while let Some(number) = list.next_element_seed(Seed(Points(self.0)))? {
            if let Some(slot) = point.get_mut(place) {
                *slot = number;
            }
            place += 1;
        }
        if let [Some(x), Some(y)] = point {
            self.0.add(x, y);
        }
        Ok(None)
    }

    fn object<A: MapAccess<'de>>(self, object: A) -> Result<Option<f64>, A::Error> {
        skip_object(object).map(|()| None)
    }
}

/// A text, or nothing.
struct Word;

impl<'de> Take<'de> for Word {
    type Out = String;

    fn plain(self, value: Option<Value>) -> String {
        match value {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        }
    }

    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<String, A::Error> {
        skip_list(list).map(|()| String::new())
    }

    fn object<A: MapAccess<'de>>(self, object: A) -> Result<String, A::Error> {
        skip_object(object).map(|()| String::new())
    }
}

/// The old way to name a system: `{"type": "name", "properties": {"name": "urn:ogc:def:crs:..."}}`.
struct Crs;

impl<'de> Take<'de> for Crs {
    type Out = String;

    fn plain(self, value: Option<Value>) -> String {
        Word.plain(value)
    }

    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<String, A::Error> {
        skip_list(list).map(|()| String::new())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<String, A::Error> {
        let mut found = String::new();
        while let Some(key) = object.next_key::<String>()? {
            match key.as_str() {
                "properties" => found = object.next_value_seed(Seed(Crs))?,
                "name" | "code" => found = object.next_value_seed(Seed(Word))?,
                _ => {
                    object.next_value::<serde::de::IgnoredAny>()?;
                }
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, read_bytes};

    #[test]
    fn features_are_rows_and_their_extent_is_kept() {
        let text = br#"{"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"ruta":7},"geometry":{"type":"Point","coordinates":[-96.9,19.5,3]}},
          {"type":"Feature","properties":{"ruta":8},"geometry":{"type":"Point","coordinates":[-97,19]}}]}"#;
        let (done, facts, seen) = read_bytes("rutas.geojson", text);
        assert_eq!(done, Ok(()));
        assert_eq!(facts.format, "geojson");
        assert_eq!(seen[0].rows, [["7"], ["8"]]);
        let table = &facts.tables[0];
        assert_eq!(table.territory.bounds, Some([-97.0, 19.0, -96.9, 19.5]));
        assert_eq!((table.crs.as_deref(), table.geometry.as_deref()), (Some("EPSG:4326"), Some("point")));
        assert!(codes(&facts).is_empty());
    }

    #[test]
    fn coordinates_that_are_no_degrees_are_told() {
        let text = br#"{"type":"Feature","properties":{"a":1},
          "geometry":{"type":"Polygon","coordinates":[[[500000,2100000],[500010,2100000],[500010,2100010]]]}}"#;
        let (done, facts, _) = read_bytes("predio.json", text);
        assert_eq!(done, Ok(()));
        assert_eq!(codes(&facts), ["crs-missing"]);
        assert_eq!(facts.tables[0].territory.bounds, None);
        assert_eq!(facts.tables[0].geometry.as_deref(), Some("polygon"));
    }

    #[test]
    fn another_system_is_named() {
        let text = br#"{"type":"FeatureCollection","crs":{"type":"name","properties":
          {"name":"urn:ogc:def:crs:EPSG::6372"}},"features":[{"type":"Feature","properties":{"a":1},
          "geometry":{"type":"Point","coordinates":[2500000,900000]}}]}"#;
        let (_, facts, _) = read_bytes("m.geojson", text);
        assert_eq!(facts.tables[0].crs.as_deref(), Some("EPSG:6372"));
        assert_eq!(codes(&facts), ["crs-missing"]);
    }
}
