use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::scan::model::Unread;
use crate::scan::read::testing::{codes, file, read, read_bytes};

fn made(folder: &Path, sql: &str) -> PathBuf {
    let path = folder.join("padrón 1.db");
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    path
}

#[test]
fn tables_and_views_are_read_and_nothing_is_left_beside() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(
        folder.path(),
        "CREATE TABLE \"giro \"\"x\"\"\" (id INTEGER, nombre TEXT, foto BLOB, monto REAL);
         INSERT INTO \"giro \"\"x\"\"\" VALUES (1, 'Tortillería', x'0102', 2.5), (2, NULL, NULL, NULL);
         CREATE VIEW v AS SELECT id FROM \"giro \"\"x\"\"\";",
    );
    let (done, facts, seen) = read(&mut file(&path));
    assert_eq!((done, facts.format.as_str()), (Ok(()), "sqlite"));
    assert_eq!(seen.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["giro \"x\"", "v"]);
    assert_eq!(seen[0].columns, ["id", "nombre", "foto", "monto"]);
    assert_eq!(seen[0].rows, [vec!["1", "Tortillería", "[2 bytes]", "2.5"], vec!["2"]]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn layers_of_a_geopackage_have_extent_and_system() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(
        folder.path(),
        "PRAGMA application_id = 0x47504B47;
         CREATE TABLE gpkg_contents (table_name TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL);
         CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INT);
         INSERT INTO gpkg_contents VALUES ('calles', -97, 19, -96, 20);
         INSERT INTO gpkg_geometry_columns VALUES ('calles', 'geom', 'MULTILINESTRING', 4326);
         CREATE TABLE calles (id INTEGER, geom BLOB); INSERT INTO calles VALUES (1, x'47');",
    );
    let (done, facts, _) = read(&mut file(&path));
    assert_eq!((done, facts.format.as_str()), (Ok(()), "gpkg"));
    assert_eq!(facts.tables.len(), 1);
    assert_eq!(facts.tables[0].geometry.as_deref(), Some("line"));
    assert_eq!(facts.tables[0].territory.bounds, Some([-97.0, 19.0, -96.0, 20.0]));
    assert!(codes(&facts).is_empty());
}

#[test]
fn a_view_without_end_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(
        folder.path(),
        "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) AS n FROM r;",
    );
    let started = std::time::Instant::now();
    let (done, ..) = read(&mut file(&path));
    assert_eq!(done, Err(Unread::TooSlow));
    assert!(started.elapsed() < std::time::Duration::from_secs(10));
}

#[test]
fn a_view_of_rows_without_end_is_stopped_and_its_tables_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(
        folder.path(),
        "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r;
         CREATE TABLE t (a); INSERT INTO t VALUES (1);",
    );
    let (done, facts, _) = read(&mut file(&path));
    assert_eq!(done, Err(Unread::TooSlow));
    assert_eq!(facts.tables[1].name, "t");
}

#[test]
fn a_member_of_an_archive_is_read_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), "CREATE TABLE t (a); INSERT INTO t VALUES (1);");
    let bytes = std::fs::read(path).unwrap();
    let (done, _, seen) = read_bytes("m.db", &bytes);
    assert_eq!(done, Ok(()));
    assert_eq!(seen[0].rows, [["1"]]);
}

#[test]
fn broken_databases_say_so() {
    let fake = [b"SQLite format 3\0".as_slice(), &[0xff; 4000]].concat();
    let (done, ..) = read_bytes("m.db", &fake);
    assert!(matches!(done, Err(Unread::Broken(_))), "{done:?}");
}
