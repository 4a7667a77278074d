//! Shapefiles: records are counted, their kind and extent kept; the `.dbf` beside gives the columns. Who takes the rows
//! gets the geometry of each record too.

use std::io::Read;
use std::path::Path;

use super::super::model::{Encoding, Facts, Table, Unread};
use super::super::personal::lists::Lists;
use super::super::profile::shapes::Shape as ShapeOf;
use super::super::profile::tap::Tap;
use super::bounds::{self, Bounds, Shapes};
use super::{Input, Reader, Source, dbf, flag, projection, stem, system};

mod records;

pub struct Shape;

impl Reader for Shape {
    fn formats(&self) -> &[&'static str] {
        &["shp"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let parts = Parts::beside(source.path.as_deref());
        with_parts(source, parts, lists, facts)
    }
}

/// Reads a map whose other parts are known.
///
/// # Errors
/// Why one of its parts could not be read to its end.
pub fn with_parts(source: &mut Source, parts: Parts, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    let name = stem(&source.name).to_string();
    if !parts.missing().is_empty() {
        facts.flags.push(flag("shape-part-missing", &parts.missing().join(", ")));
    }
    let header = header(&mut source.input)?;
    if let Some(tap) = lists.tap.get().filter(|tap| tap.wants_shapes()) {
        return tapped(source, parts, (lists, &name), (facts, tap.as_ref()));
    }
    let walked = records::count(&mut source.input, source.size);
    let crs = parts.prj.as_deref().and_then(|text| projection::from_wkt(&String::from_utf8_lossy(text)));
    let (mut table, from_table) = attributes(parts, lists, &name);
    let count = walked.as_ref().map_or(0, |count| *count);
    if table.columns.is_empty() && table.rows == 0 {
        table.rows = count;
    }
    let mut shapes = Shapes::default();
    shapes.add(kind(header.kind));
    bounds::place(&mut table, &header.bounds, &shapes, crs);
    facts.tables.push(table);
    walked.map(|_| ()).and(from_table)
}

/// Tells each record with its row.
fn tapped(
    source: &mut Source,
    parts: Parts,
    (lists, name): (&Lists, &str),
    (facts, tap): (&mut Facts, &dyn Tap),
) -> Result<(), Unread> {
    let Some((mut dbf, size)) = parts.dbf else { return Ok(()) };
    let mut shapes = records::Records::new(&mut source.input, source.size).map_err(|error| system(&error))?;
    let mut broken = Ok(());
    let mut each = |row: Option<u64>| {
        let shape = shapes.next().unwrap_or_else(|why| {
            broken = Err(why);
            ShapeOf::default()
        });
        if let Some(row) = row {
            tap.shape(row, shape);
        }
    };
    let (table, _, done) = dbf::table(&mut dbf, size, parts.encoding, (lists, name), &mut each)?;
    facts.tables.push(table);
    done.and(broken)
}

/// The files that a shapefile is made of, but for the shapes.
#[derive(Default)]
pub struct Parts {
    /// With its size.
    pub dbf: Option<(Input, u64)>,
    pub shx: bool,
    pub prj: Option<Vec<u8>>,
    /// What the `.cpg` names.
    pub encoding: Option<Encoding>,
}

/// Bytes of a `.prj` that are read.
pub const PRJ: u64 = 64 * 1024;

impl Parts {
    fn beside(path: Option<&Path>) -> Self {
        let Some(path) = path else { return Self::default() };
        let find = |ending: &str| {
            let both = [ending.to_string(), ending.to_ascii_uppercase()];
            both.iter().map(|ending| path.with_extension(ending)).find(|path| path.is_file())
        };
        let dbf = find("dbf").and_then(|path| crate::fsx::open_regular(&path).ok());
        Self {
            dbf: dbf.map(|(file, meta)| (Input::File(file), meta.len())),
            shx: find("shx").is_some(),
            prj: find("prj").and_then(|path| text(&path)),
            encoding: dbf::beside(path),
        }
    }

    fn missing(&self) -> Vec<&'static str> {
        let parts = [(".dbf", self.dbf.is_some()), (".shx", self.shx), (".prj", self.prj.is_some())];
        parts.into_iter().filter(|(_, there)| !there).map(|(name, _)| name).collect()
    }
}

fn text(path: &Path) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    crate::fsx::open_regular(path).ok()?.0.take(PRJ).read_to_end(&mut text).ok()?;
    Some(text)
}

/// The table of the `.dbf`; an empty one when it is missing or cannot be read.
fn attributes(parts: Parts, lists: &Lists, name: &str) -> (Table, Result<(), Unread>) {
    let bare = || Table { name: name.to_string(), ..Table::default() };
    let Some((mut input, size)) = parts.dbf else { return (bare(), Ok(())) };
    match dbf::table(&mut input, size, parts.encoding, (lists, name), &mut |_| {}) {
        Ok((table, _, done)) => (table, done),
        Err(why) => (bare(), Err(why)),
    }
}

struct Header {
    kind: i32,
    bounds: Bounds,
}

fn header(input: &mut impl Read) -> Result<Header, Unread> {
    let mut bytes = [0u8; 100];
    input.read_exact(&mut bytes).map_err(|error| system(&error))?;
    let number = |at: usize| {
        let mut eight = [0u8; 8];
        eight.copy_from_slice(&bytes[at..at + 8]);
        f64::from_le_bytes(eight)
    };
    let kind = i32::from_le_bytes([bytes[32], bytes[33], bytes[34], bytes[35]]);
    let mut bounds = Bounds::default();
    bounds.add(number(36), number(44));
    bounds.add(number(52), number(60));
    Ok(Header { kind, bounds })
}

/// The name that GeoJSON has for a kind of shape, without heights and measures.
fn kind(code: i32) -> &'static str {
    match code % 10 {
        1 | 8 => "Point",
        3 => "LineString",
        5 => "Polygon",
        _ => "",
    }
}

/// A map of one polygon whose sizes are as told, for tests.
#[cfg(test)]
pub fn made(words: u32, parts: i32, points: i32) -> Vec<u8> {
    let mut bytes = 9994i32.to_be_bytes().to_vec();
    bytes.resize(28, 0);
    bytes.extend(1000i32.to_le_bytes());
    bytes.extend(5i32.to_le_bytes());
    for edge in [-97.0f64, 19.0, -96.0, 20.0] {
        bytes.extend(edge.to_le_bytes());
    }
    bytes.resize(100, 0);
    bytes.extend(1u32.to_be_bytes());
    bytes.extend(words.to_be_bytes());
    bytes.extend(5i32.to_le_bytes());
    bytes.extend([0; 32]);
    bytes.extend(parts.to_le_bytes());
    bytes.extend(points.to_le_bytes());
    bytes.extend([0; 68]);
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, file, read, read_bytes};
    use super::*;

    fn put(path: &Path, bytes: &[u8]) {
        std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
    }

    #[test]
    fn a_map_with_its_parts_has_attributes_extent_and_system() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("colonias.shp");
        put(&path, &made(56, 1, 4));
        put(&path.with_extension("shx"), b"");
        put(&path.with_extension("dbf"), &dbf::made(&[("COLONIA", b'C', 6)], &[b" Centro"]));
        put(&path.with_extension("prj"), br#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]"#);
        let (done, facts, seen) = read(&mut file(&path));
        assert_eq!((done, facts.format.as_str()), (Ok(()), "shp"));
        assert_eq!(seen[0].rows, [["Centro"]]);
        let table = &facts.tables[0];
        assert_eq!(table.territory.bounds, Some([-97.0, 19.0, -96.0, 20.0]));
        assert_eq!((table.crs.as_deref(), table.geometry.as_deref()), (Some("EPSG:4326"), Some("polygon")));
        assert!(codes(&facts).is_empty(), "{:?}", facts.flags);
    }

    #[test]
    fn a_gap_between_records_is_passed_over() {
        let mut bytes = made(56, 1, 4);
        let second: Vec<u8> = [2u32.to_be_bytes().as_slice(), &bytes[104..]].concat();
        bytes.extend([0xe1; 16]);
        bytes.extend(second);
        let (done, facts, _) = read_bytes("m.shp", &bytes);
        assert_eq!((done, facts.tables[0].rows), (Ok(()), 2));
    }

    #[test]
    fn missing_parts_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("colonias.shp");
        put(&path, &made(56, 1, 4));
        let (done, facts, _) = read(&mut file(&path));
        assert_eq!(done, Ok(()));
        assert_eq!(codes(&facts), ["shape-part-missing", "crs-missing"]);
        assert_eq!(facts.flags[0].detail, ".dbf, .shx, .prj");
        assert_eq!(facts.tables[0].rows, 1);
    }

    #[test]
    fn sizes_that_lie_are_told_and_nothing_is_reserved_for_them() {
        for bytes in [made(u32::MAX, 1, 4), made(56, 1, -5), made(56, i32::MAX, 4)] {
            let (done, ..) = read_bytes("m.shp", &bytes);
            assert_eq!(done, Err(Unread::Broken("SHP 1".into())));
        }
    }
}
