//! Small workbooks, made part by part.

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::scan::model::{Facts, Unread};
use crate::scan::personal::lists::Lists;
use crate::scan::read::sheet::SheetReader;
use crate::scan::read::{HEAD, Input, Reader, Source, Told};

/// A package of those parts.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of sheets: name, state, what its part holds inside `worksheet`.
pub fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    workbook_with(sheets, "", "")
}

/// The same with shared texts (`si` elements) and attributes of the workbook.
pub fn workbook_with(sheets: &[(&str, &str, &str)], strings: &str, properties: &str) -> Vec<u8> {
    const STYLES: &str = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>"#;
    let (mut pages, mut relations, mut parts) = (String::new(), String::new(), Vec::new());
    let relation = |id: usize, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"r{id}\" Type=\"http://schemas.example/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    for (id, (name, state, inside)) in sheets.iter().enumerate() {
        pages += &format!("<sheet name=\"{name}\" sheetId=\"{id}\" state=\"{state}\" r:id=\"r{id}\"/>");
        relations += &relation(id, "worksheet", &format!("worksheets/sheet{id}.xml"));
        parts.push((format!("xl/worksheets/sheet{id}.xml"), format!("<worksheet>{inside}</worksheet>")));
    }
    relations += &relation(900, "sharedStrings", "sharedStrings.xml");
    relations += &relation(901, "styles", "/xl/styles.xml");
    parts.push((
        "xl/workbook.xml".into(),
        format!("<workbook><workbookPr {properties}/><sheets>{pages}</sheets></workbook>"),
    ));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{relations}</Relationships>")));
    parts.push(("xl/sharedStrings.xml".into(), format!("<sst>{strings}</sst>")));
    parts.push(("xl/styles.xml".into(), STYLES.into()));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    package(&parts)
}

/// Rows of a sheet from lines of cells parted by `|`, from row 1 on; numbers are numbers, `` is no cell.
pub fn grid(lines: &[&str]) -> String {
    let rows = lines.iter().enumerate().map(|(at, line)| {
        let cells = line.split('|').enumerate().filter(|(_, text)| !text.is_empty()).map(|(column, text)| {
            let place = format!("{}{}", crate::scan::read::sheet::range::letters(column), at + 1);
            match text.parse::<f64>() {
                Ok(_) => format!("<c r=\"{place}\"><v>{text}</v></c>"),
                Err(_) => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
            }
        });
        format!("<row r=\"{}\">{}</row>", at + 1, cells.collect::<String>())
    });
    format!("<sheetData>{}</sheetData>", rows.collect::<String>())
}

/// Reads a file as the scan does.
pub fn scanned(bytes: Vec<u8>) -> (Result<(), Unread>, Facts) {
    let mut facts = Facts::default();
    let mut source = Source {
        name: "libro.xlsx".into(),
        path: None,
        size: bytes.len() as u64,
        head: bytes[..bytes.len().min(HEAD)].to_vec(),
        input: Input::Memory(Cursor::new(bytes)),
        told: Told::default(),
        threads: 2,
    };
    let result = SheetReader.read(&mut source, &Lists::default(), &mut facts);
    (result, facts)
}
