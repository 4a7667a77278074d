//! The same kinds of hostile files as `hostile.py` writes, smaller.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::support::Sandbox;

const MIB: usize = 1 << 20;
const SPACE: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// Puts them all into the folder `hostil`.
pub fn fill(sandbox: &Sandbox) {
    let put = |name: &str, bytes: Vec<u8>| {
        sandbox.put(&format!("hostil/{name}"), bytes);
    };
    for (name, cells) in small() {
        put(name, book(&cells, "<sst/>"));
    }
    put("bomba_texto.xlsx", book(&format!("{TEXT}{}</t></is></c></row>", "x".repeat(50 * MIB)), "<sst/>"));
    put(
        "bomba_celdas.xlsx",
        book(&format!("<row r=\"1\">{}</row>", "<c r=\"A1\"/>".repeat(5 * MIB)), "<sst/>"),
    );
    put(
        "bomba_textos.xlsx",
        book("", &format!("<sst {SPACE}>{}</sst>", "<si><t>x</t></si>".repeat(3 * MIB))),
    );
    put("linea.csv", vec![b'x'; 64 * MIB]);
    put("comilla.csv", [&b"a,b\n1,\"abierta\n"[..], &b"1,2\n".repeat(16 * MIB)].concat());
    put("comas.csv", vec![b','; 16 * MIB]);
    put("ancho.csv", wide());
    put("nulos.csv", vec![0; MIB]);
    put("hondo.json", ["[".repeat(MIB), "]".repeat(MIB)].concat().into());
    put("hondo.xml", ["<a>".repeat(MIB), "</a>".repeat(MIB)].concat().into());
    put("risas.xml", format!("<?xml version=\"1.0\"?>{}<lolz>&lol9;</lolz>", laughs()).into());
    put(
        "fuera.xml",
        b"<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>".into(),
    );
    put("puntos.shp", shape(0x7fff_ffff, 0x7fff_ffff, 1));
    put("menos.shp", shape(100, -5, 1));
    put("partes.shp", shape(0x3fff_ffff, 10, 0x7fff_ffff));
    put("falsa.db", [&b"SQLite format 3\0"[..], &[0xff; 4000]].concat());
    #[cfg(feature = "sqlite")]
    put("rota.db", broken_base(sandbox));
    let whole = book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<sst/>");
    put("cortado.xlsx", whole[..whole.len() - 40].to_vec());
    put("no_es.xlsx", b"hola".into());
    put("vacio.xlsx", Vec::new());
    put("vacio.csv", Vec::new());
    put(
        "hondo.pdf",
        format!("%PDF-1.4\n1 0 obj\n{}{}\nendobj\n%%EOF", "[".repeat(200_000), "]".repeat(200_000)).into(),
    );
}

const TEXT: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";

/// Cells that lie about where they are.
fn small() -> Vec<(&'static str, String)> {
    let cell = |at: &str| format!("<c r=\"{at}\"><v>1</v></c>");
    vec![
        (
            "esquina.xlsx",
            format!("<row r=\"1\">{}</row><row r=\"1048576\">{}</row>", cell("A1"), cell("XFD1048576")),
        ),
        (
            "diagonal.xlsx",
            format!("<row r=\"1\">{}</row><row r=\"200000\">{}</row>", cell("A1"), cell("ZZ200000")),
        ),
        ("lejos.xlsx", format!("<row r=\"1\">{}</row>", cell("ZZZZZZZZZZ99999999999999999999"))),
        ("cero.xlsx", format!("<row r=\"0\">{}</row>", cell("A0"))),
    ]
}

/// A workbook of one sheet with those rows and those shared texts.
fn book(rows: &str, strings: &str) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let workbook = format!(
        "<workbook {SPACE} xmlns:r=\"{office}\"><sheets><sheet name=\"H\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    let sheet = format!("<worksheet {SPACE}><sheetData>{rows}</sheetData></worksheet>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", strings),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Entities that grow tenfold nine times.
fn laughs() -> String {
    let line = |at: usize| {
        let before = if at == 1 { String::from("&lol;") } else { format!("&lol{};", at - 1) };
        format!("<!ENTITY lol{at} \"{}\">", before.repeat(10))
    };
    format!("<!DOCTYPE lolz [<!ENTITY lol \"lol\">{}]>", (1..10).map(line).collect::<String>())
}

/// 1,900 columns of long cells that are all different.
fn wide() -> Vec<u8> {
    let names: Vec<String> = (0..1900).map(|at| format!("c{at}")).collect();
    let mut text = names.join(",");
    for row in 0..150u64 {
        let cells: Vec<String> =
            (0..1900u64).map(|at| format!("{:0>90}", row * 7_919 + at * 104_729)).collect();
        text += "\n";
        text += &cells.join(",");
    }
    text.into_bytes()
}

/// A layer of one polygon that says that it is longer than its file.
fn shape(length: i32, points: i32, parts: i32) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in [9994, 0, 0, 0, 0, 0, 1000] {
        bytes.extend(i32::to_be_bytes(word));
    }
    for word in [1000, 5] {
        bytes.extend(i32::to_le_bytes(word));
    }
    bytes.extend([0; 64]);
    bytes.extend([1, length].map(i32::to_be_bytes).concat());
    bytes.extend(i32::to_le_bytes(5));
    bytes.extend([0.0, 0.0, 1.0, 1.0].map(f64::to_le_bytes).concat());
    bytes.extend([parts, points].map(i32::to_le_bytes).concat());
    bytes.extend([0; 64]);
    bytes
}

/// A database with bytes changed all over.
#[cfg(feature = "sqlite")]
fn broken_base(sandbox: &Sandbox) -> Vec<u8> {
    let path = sandbox.join("base.db");
    let base = rusqlite::Connection::open(&path).unwrap();
    base.execute_batch(
        "create table t (a integer, b text);
         with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)
         insert into t select i, printf('%050d', i) from n",
    )
    .unwrap();
    drop(base);
    let mut bytes = std::fs::read(path).unwrap();
    let mut at = 100;
    while at < bytes.len() {
        bytes[at] ^= 0x5A;
        at += 733;
    }
    bytes
}
