//! Formats by bytes made here, and by the real files where they are.

use super::super::read::testing::{file, shared, source};
use super::{identify, lies};

fn of(name: &str, bytes: &[u8]) -> &'static str {
    identify(&mut source(name, bytes)).format
}

#[test]
fn content_tells_the_format() {
    let cases: [(&str, &[u8]); 34] = [
        ("unknown", b""),
        ("unknown", &[0; 64]),
        ("text", b"Una frase.\n"),
        ("text", b"a,b\n1,2\n"),
        ("text", b"\xff\xfea\0,\0b\0\n\0"),
        ("text", b"[1] una nota al pie"),
        ("text", b"<5,6\n<N/D>,7\n"),
        ("pdf", b"%PDF-1.4\n"),
        ("png", b"\x89PNG\r\n\x1a\n\0\0"),
        ("jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("gz", b"\x1f\x8b\x08\0\0\0\0\0"),
        ("bz2", b"BZh91AY&SY123"),
        ("xz", b"\xfd7zXZ\0\0"),
        ("sqlite", b"SQLite format 3\0\x10\0"),
        ("access", b"\0\x01\0\0Standard Jet DB\0\x01"),
        ("dwg", b"AC1032\0\0\0\0"),
        ("dxf", b"  0\r\nSECTION\r\n  2\r\nHEADER\r\n"),
        ("rtf", b"{\\rtf1\\ansi"),
        ("json", b"{\"a\": 1}"),
        ("json", b"[1, 2]"),
        ("json-ld", b"{\"@context\": \"x\", \"a\": {\"type\": \"Feature\"}}"),
        ("geojson", b"{\"features\": [{\"type\": \"Feature\"}], \"type\": \"FeatureCollection\"}"),
        ("jsonl", b"{\"a\": 1}\n{\"a\": 2}\n"),
        ("xml", b"<?xml version=\"1.0\"?><obras/>"),
        ("xml", b"<!-- x --><obras a='1'>"),
        ("kml", b"<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">"),
        ("rdf", b"<rdf:RDF xmlns:rdf=\"x\">"),
        ("html", b"  <!DOCTYPE html><html>"),
        ("html", b"<div class=\"a\">x</div>"),
        ("turtle", b"# nota\n@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"),
        ("turtle", b"PREFIX dcat: <http://www.w3.org/ns/dcat#>\n"),
        ("prj", b"GEOGCS[\"WGS 84\"]"),
        ("ics", b"BEGIN:VCALENDAR\r\n"),
        ("sql", b"-- respaldo\nCREATE TABLE t (a int);\n"),
    ];
    for (format, bytes) in cases {
        assert_eq!(of("x", bytes), format, "{:?}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(of("x.cpg", b"UTF-8"), "cpg");
    assert_eq!(of("x.txt", b"UTF-8"), "text");
}

#[test]
fn the_names_inside_tell_archives_apart() {
    let zipped = |names: &[&str]| {
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, b"x".as_slice())).collect();
        super::super::read::testing::zipped(&files)
    };
    let cases: [(&str, &[&str]); 7] = [
        ("xlsx", &["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"]),
        ("xlsb", &["[Content_Types].xml", "xl/workbook.bin"]),
        ("docx", &["[Content_Types].xml", "word/document.xml"]),
        ("ods", &["content.xml", "META-INF/manifest.xml"]),
        ("kmz", &["doc.kml", "images/a.png"]),
        ("zip", &["a.kml", "b.csv"]),
        ("zip", &["a.csv"]),
    ];
    for (format, names) in cases {
        assert_eq!(of("x", &zipped(names)), format, "{names:?}");
    }
    // A file that lost its end is told by the members that are left.
    let whole = zipped(cases[0].1);
    assert_eq!(of("x", &whole[..whole.len() - 30]), "xlsx");
}

#[test]
fn a_name_lies_when_it_promises_another_format() {
    for (name, format) in
        [("a.xls", "html"), ("a.xls", "xlsx"), ("a.xls", "text"), ("a.csv", "pdf"), ("a.csv", "ods")]
    {
        assert!(lies(name, format), "{name} {format}");
    }
    let honest = [
        ("a.txt", "tsv"),
        ("a.json", "geojson"),
        ("a.json", "json-ld"),
        ("a.xml", "kml"),
        ("a.ssv", "csv"),
        ("a.htm", "html"),
        ("a.jpeg", "jpg"),
        ("a.xlsm", "xlsx"),
        ("a", "pdf"),
        ("a.v2", "csv"),
    ];
    for (name, format) in honest {
        assert!(!lies(name, format), "{name} {format}");
    }
}

/// The words of the table of truth, where the vocabulary has others or rows decide.
fn expected(word: &str) -> &str {
    match word {
        "jsonld" => "json-ld",
        "ttl" => "turtle",
        "jpeg" => "jpg",
        "xlsm" => "xlsx",
        "csv" | "tsv" | "psv" | "md" => "text",
        word => word,
    }
}

#[test]
fn the_real_files_are_what_they_are() {
    let Some(data) = shared() else { return };
    let truth = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/scan/truth.tsv");
    let Ok(truth) = std::fs::read_to_string(truth) else { return };
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in truth.lines().filter(|line| !line.starts_with('#') && !line.starts_with("path\t")) {
        let mut cells = line.split('\t');
        let (path, format) = (cells.next().unwrap(), cells.nth(1).unwrap());
        let found = identify(&mut file(&data.join(path))).format;
        count += 1;
        if found != expected(format) {
            wrong.push(format!("{path}: {found}, not {format}"));
        }
    }
    assert!(count > 400);
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
