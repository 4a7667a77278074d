//! Shapefiles in an archive: their parts are members that belong together.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, SeekFrom};

use super::{Inflated, MEMBERS, adopt, inflate, member, unread};
use crate::scan::detect::encoding_named;
use crate::scan::model::{Facts, Unread};
use crate::scan::personal::lists::Lists;
use crate::scan::read::shape::{PRJ, Parts, with_parts};
use crate::scan::read::{Source, system};

/// Endings of the parts, and of what programs put beside them.
const PARTS: [&str; 9] = ["shp", "shx", "dbf", "prj", "cpg", "sbn", "sbx", "qpj", "cst"];

/// Maps of one archive that are read.
const MAPS: usize = 100;

/// Bytes of a whole map, inflated.
const MAP: u64 = 128 << 20;

/// Names without ending, in lower case, of the members that are shapes.
pub fn stems(source: &mut Source) -> BTreeSet<String> {
    let Ok(archive) = zip::ZipArchive::new(&mut source.input) else { return BTreeSet::new() };
    let names =
        archive.file_names_raw().take(MEMBERS).map(|name| String::from_utf8_lossy(name).to_lowercase());
    names.filter_map(|name| name.strip_suffix(".shp").map(String::from)).take(MAPS).collect()
}

/// Is a member a part of one of the maps?
pub fn is_part(name: &str, maps: &BTreeSet<String>) -> bool {
    let name = name.to_lowercase();
    let name = name.strip_suffix(".xml").unwrap_or(&name);
    name.rsplit_once('.').is_some_and(|(stem, ending)| PARTS.contains(&ending) && maps.contains(stem))
}

/// Reads each map with its parts.
///
/// # Errors
/// Why the first of those that could not be read could not.
pub fn read(
    source: &mut Source,
    maps: &BTreeSet<String>,
    lists: &Lists,
    facts: &mut Facts,
) -> Result<(), Unread> {
    let mut first = Ok(());
    for stem in maps {
        let parts = parts(source, stem);
        first = first.and(parts.and_then(|parts| one(parts, source.threads, lists, facts)));
    }
    first
}

/// The bytes of a map's parts by their endings, and the name of its shapes.
struct Found {
    name: String,
    parts: BTreeMap<String, Vec<u8>>,
    index: bool,
}

fn parts(source: &mut Source, stem: &str) -> Result<Found, Unread> {
    source.input.seek(SeekFrom::Start(0)).map_err(|error| system(&error))?;
    let mut archive = zip::ZipArchive::new(&mut source.input).map_err(|error| unread(&error))?;
    let mut found = Found { name: String::new(), parts: BTreeMap::new(), index: false };
    let mut left = MAP;
    for index in 0..archive.len().min(MEMBERS) {
        let name =
            archive.by_index_raw(index).map_err(|error| unread(&error))?.name_raw().to_ascii_lowercase();
        let name = String::from_utf8_lossy(&name).to_lowercase();
        let ending = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
        match ending {
            "shx" => found.index = true,
            "shp" | "dbf" | "prj" | "cpg" => match inflate(&mut archive, index, &|_| true, left)? {
                Some(Inflated::Whole(whole, bytes)) => {
                    left = left.saturating_sub(bytes.len() as u64);
                    if ending == "shp" {
                        found.name = whole;
                    }
                    found.parts.insert(ending.to_string(), bytes);
                }
                Some(Inflated::TooBig(..)) => return Err(Unread::TooBig),
                None => {}
            },
            _ => {}
        }
    }
    Ok(found)
}

fn one(mut found: Found, threads: usize, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
    let Some(shapes) = found.parts.remove("shp") else { return Ok(()) };
    let table = found.parts.remove("dbf").map(|bytes| member("", bytes, threads));
    let named = found.parts.remove("cpg").and_then(|bytes| encoding_named(&String::from_utf8_lossy(&bytes)));
    let mut prj = found.parts.remove("prj");
    if let Some(text) = &mut prj {
        text.truncate(usize::try_from(PRJ).unwrap_or(usize::MAX));
    }
    let parts =
        Parts { dbf: table.map(|table| (table.input, table.size)), shx: found.index, prj, encoding: named };
    let mut own = Facts::default();
    let done = with_parts(&mut member(&found.name, shapes, threads), parts, lists, &mut own);
    adopt(own, &found.name, facts);
    done
}

#[cfg(test)]
mod tests {
    use crate::scan::read::testing::{codes, read_bytes, zipped};
    use crate::scan::read::{dbf, shape};

    #[test]
    fn the_parts_of_a_zipped_map_are_read_together() {
        let table = dbf::made(&[("COLONIA", b'C', 6)], &[b" Centro"]);
        let shapes = shape::made(56, 1, 4);
        let files: [(&str, &[u8]); 5] = [
            ("mapa/COLONIAS.DBF", &table),
            ("mapa/COLONIAS.SHP", &shapes),
            ("mapa/COLONIAS.SHX", b"x"),
            ("mapa/COLONIAS.PRJ", br#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]"#),
            ("mapa/COLONIAS.shp.xml", b"<metadata/>"),
        ];
        let (done, facts, seen) = read_bytes("colonias.zip", &zipped(&files));
        assert_eq!(done, Ok(()));
        assert_eq!(facts.tables.len(), 1);
        assert_eq!(facts.tables[0].name, "mapa/COLONIAS.SHP/COLONIAS");
        assert_eq!(facts.tables[0].crs.as_deref(), Some("EPSG:4326"));
        assert_eq!(seen[0].rows, [["Centro"]]);
        assert!(codes(&facts).is_empty(), "{:?}", facts.flags);
    }

    #[test]
    fn what_a_zipped_map_lacks_is_told() {
        let (done, facts, _) = read_bytes("m.zip", &zipped(&[("m.shp", &shape::made(56, 1, 4))]));
        assert_eq!(done, Ok(()));
        assert_eq!(codes(&facts), ["shape-part-missing", "crs-missing"]);
        assert_eq!(facts.flags[0].detail, "m.shp: .dbf, .shx, .prj");
    }
}
