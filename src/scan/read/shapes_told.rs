//! Layers tell the geometry of each row to who takes the rows.

use std::path::Path;
use std::sync::{Arc, Mutex};

use super::super::model::{Encoding, Facts};
use super::super::personal::lists::Lists;
use super::super::profile::shapes::{Geometry, Shape};
use super::super::profile::tap::{Drain, Opening, Tap};
use super::testing::file;
use super::{dbf, read, shape};

#[derive(Default)]
struct Collector(Mutex<Vec<(u64, Shape)>>);

impl Tap for Collector {
    fn open(&self, _: &Opening) -> Option<Box<dyn Drain>> {
        None
    }

    fn odd(&self) -> Encoding {
        Encoding::Windows1252
    }

    fn wants_shapes(&self) -> bool {
        true
    }

    fn shape(&self, row: u64, shape: Shape) {
        self.0.lock().unwrap().push((row, shape));
    }
}

fn told(path: &Path) -> Vec<(u64, Shape)> {
    let lists = Lists::sample();
    let collector = Arc::new(Collector::default());
    lists.tap.set(Some(Arc::clone(&collector) as Arc<dyn Tap>));
    read(&mut file(path), &lists, &mut Facts::default()).unwrap();
    collector.0.lock().unwrap().clone()
}

fn put(path: &Path, bytes: &[u8]) {
    std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
}

/// A shapefile of points.
fn points(all: &[[f64; 2]]) -> Vec<u8> {
    let mut bytes = shape::made(56, 1, 4);
    bytes.truncate(100);
    bytes[32] = 1;
    for (at, [x, y]) in all.iter().enumerate() {
        bytes.extend((at as u32 + 1).to_be_bytes());
        bytes.extend(10u32.to_be_bytes());
        bytes.extend(1i32.to_le_bytes());
        bytes.extend(x.to_le_bytes());
        bytes.extend(y.to_le_bytes());
    }
    bytes
}

#[test]
fn a_deleted_record_takes_its_shape_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pozos.shp");
    put(&path, &points(&[[-97.0, 19.0], [-98.0, 20.0], [-99.0, 21.0]]));
    put(&path.with_extension("dbf"), &dbf::made(&[("NOMBRE", b'C', 3)], &[b" uno", b"*dos", b" tre"]));
    let shapes: Vec<(u64, Geometry)> =
        told(&path).into_iter().map(|(row, one)| (row, one.geometry)).collect();
    assert_eq!(shapes, [(1, Geometry::Point([-97.0, 19.0])), (2, Geometry::Point([-99.0, 21.0]))]);
}

#[test]
fn geometry_of_geojson_and_kml_comes_with_the_number_of_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rutas.geojson");
    put(
        &path,
        br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":null},
        {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]},
        "properties":{"a":2}},{"type":"Feature","properties":{"a":3},"geometry":{"type":"Point",
        "coordinates":[-97,19,2240]}}]}"#,
    );
    let ring = vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]];
    let shapes = told(&path);
    assert_eq!(shapes.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(shapes[0].1, Shape::default());
    assert_eq!(shapes[1].1.geometry, Geometry::Polygons(vec![vec![ring]]));
    assert_eq!(shapes[2].1, Shape { geometry: Geometry::Point([-97.0, 19.0]), heights: true });
    let path = folder.path().join("rutas.kml");
    put(
        &path,
        br#"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>N</name>
        <MultiGeometry><Point><coordinates>-97,19</coordinates></Point><LineString><coordinates>-97,19 -96,20
        </coordinates></LineString></MultiGeometry></Placemark></Document></kml>"#,
    );
    let line = Geometry::Lines(vec![vec![[-97.0, 19.0], [-96.0, 20.0]]]);
    assert_eq!(told(&path)[0].1.geometry, Geometry::Several(vec![Geometry::Point([-97.0, 19.0]), line]));
}
