//! Places as areas keep them: points with the latitude first, a shapefile that does not say its projection.

use std::fmt::Write as _;

use super::cells::Cell;
use super::table::Sheet;
use crate::text::fold::fold;

/// Names of the columns that say where a row is.
const PLACE: [&str; 2] = ["LATITUD", "LONGITUD"];

/// Latitude and longitude, or two coordinates of another system in that order.
type Place = (f64, f64);
/// A place with the other cells of its row, by their header.
type Point<'s> = (Place, Vec<(&'s str, String)>);

/// Rows with their place: latitude, longitude, and the other cells by their header.
fn points(sheet: &Sheet) -> Vec<Point<'_>> {
    let at = |name: &str| sheet.header.iter().position(|own| own == name);
    let number = |row: &[Cell], at: Option<usize>| match at.and_then(|at| row.get(at)) {
        Some(Cell::Number(number)) => *number,
        _ => 0.0,
    };
    let one = |row: &Vec<Cell>| {
        let place = (number(row, at(PLACE[0])), number(row, at(PLACE[1])));
        let others = sheet.header.iter().zip(row).filter(|(name, _)| !PLACE.contains(&name.as_str()));
        (place, others.map(|(name, cell)| (name.as_str(), cell.text())).collect())
    };
    sheet.rows.iter().map(one).collect()
}

/// GeoJSON with the coordinates the wrong way round.
pub fn geojson(sheet: &Sheet) -> Vec<u8> {
    let features = points(sheet).into_iter().map(|((lat, lon), cells)| {
        let cells: serde_json::Map<_, _> =
            cells.into_iter().map(|(name, cell)| (name.to_string(), cell.into())).collect();
        serde_json::json!({
            "type": "Feature",
            "geometry": { "type": "Point", "coordinates": [lat, lon] },
            "properties": cells,
        })
    });
    let all = serde_json::json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() });
    format!("{all:#}\n").into_bytes()
}

/// KML with the coordinates the wrong way round.
pub fn kml(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n",
    );
    for ((lat, lon), cells) in points(sheet) {
        let name = cells.first().map(|(_, cell)| cell.as_str()).unwrap_or_default();
        let name = name.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(
            out,
            "<Placemark><name>{name}</name><Point><coordinates>{lat},{lon}</coordinates></Point></Placemark>"
        );
    }
    out.push_str("</Document></kml>\n");
    out.into_bytes()
}

/// The three files of a shapefile of points; what says its projection is missing.
pub fn shapefile(path: &str, sheet: &Sheet) -> Vec<(String, Vec<u8>)> {
    let points = points(sheet);
    let stem = path.strip_suffix(".shp").unwrap_or(path);
    let (mut shapes, mut index) = (Vec::new(), Vec::new());
    for (at, ((lat, lon), _)) in points.iter().enumerate() {
        // Each record is 14 words of two bytes behind the 50 of the head.
        index.extend(int(50 + at * 14));
        index.extend(int(10));
        shapes.extend(int(at + 1));
        shapes.extend(int(10));
        shapes.extend(1_i32.to_le_bytes());
        shapes.extend(lon.to_le_bytes());
        shapes.extend(lat.to_le_bytes());
    }
    let with_head = |body: Vec<u8>| [head(100 + body.len(), &points), body].concat();
    vec![
        (format!("{stem}.shp"), with_head(shapes)),
        (format!("{stem}.shx"), with_head(index)),
        (format!("{stem}.dbf"), dbf(&points)),
    ]
}

fn int(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(0).to_be_bytes()
}

/// The 100 bytes that `.shp` and `.shx` begin with.
fn head(size: usize, points: &[Point<'_>]) -> Vec<u8> {
    let mut out = int(9994).to_vec();
    out.extend([0; 20]);
    out.extend(int(size / 2));
    out.extend(1000_i32.to_le_bytes());
    out.extend(1_i32.to_le_bytes());
    let edge = |of: fn(&Place) -> f64, pick: fn(f64, f64) -> f64| {
        points.iter().map(|(place, _)| of(place)).reduce(pick).unwrap_or(0.0)
    };
    let lon = |pick| edge(|place| place.1, pick);
    let lat = |pick| edge(|place| place.0, pick);
    for bound in [lon(f64::min), lat(f64::min), lon(f64::max), lat(f64::max)] {
        out.extend(bound.to_le_bytes());
    }
    out.extend([0; 32]);
    out
}

/// Width of a text of a dBASE file.
const WIDE: usize = 60;

fn dbf(points: &[Point<'_>]) -> Vec<u8> {
    let names: Vec<&str> =
        points.first().map(|(_, cells)| cells.iter().map(|(name, _)| *name).collect()).unwrap_or_default();
    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes();
    let mut out = vec![3, 125, 1, 15];
    out.extend(u32::try_from(points.len()).unwrap_or(0).to_le_bytes());
    out.extend(short(32 + 32 * names.len() + 1));
    out.extend(short(1 + WIDE * names.len()));
    out.extend([0; 20]);
    for name in &names {
        let mut field = [0_u8; 32];
        for (place, byte) in field.iter_mut().zip(fold(name).to_uppercase().bytes().take(10)) {
            *place = byte;
        }
        field[11] = b'C';
        field[16] = WIDE as u8;
        out.extend(field);
    }
    out.push(b'\r');
    for (_, cells) in points {
        out.push(b' ');
        for (_, cell) in cells {
            let bytes = encoding_rs::WINDOWS_1252.encode(cell).0.into_owned();
            out.extend(bytes.into_iter().chain(std::iter::repeat(b' ')).take(WIDE));
        }
    }
    out.push(0x1a);
    out
}
