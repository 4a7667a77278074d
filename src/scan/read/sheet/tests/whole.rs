//! What is seen of whole workbooks.

use std::io::Cursor;

use super::headers::Rows;
use super::made::{grid, package, scanned, workbook, workbook_with};
use crate::scan::model::{Facts, Unread};
use crate::scan::read::sheet::{Kind, read_as};

const DATA: [&str; 4] = ["Municipio|Habitantes", "Comala|20888", "Tecomán|116305", "Armería|27626"];

fn names(facts: &Facts) -> Vec<&str> {
    facts.tables.iter().map(|table| table.name.as_str()).collect()
}

fn detail<'f>(facts: &'f Facts, code: &str) -> Option<&'f str> {
    let tables = facts.tables.iter().flat_map(|table| &table.flags);
    facts.flags.iter().chain(tables).find(|flag| flag.code == code).map(|flag| flag.detail.as_str())
}

/// Texts of the cells of the first sheet, row by row.
fn cells(kind: Kind, bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut rows = Rows::default();
    read_as(kind, Cursor::new(bytes), 1, &mut rows).unwrap();
    rows.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
}

#[test]
fn every_sheet_with_cells_is_a_table_and_hidden_ones_are_told() {
    let data = grid(&DATA);
    let sheets = [
        ("Uno", "visible", &*data),
        ("Vacía", "visible", "<sheetData/>"),
        ("Dos", "hidden", &data),
        ("Tres", "veryHidden", &data),
    ];
    let (result, facts) = scanned(workbook(&sheets));
    assert_eq!((result, names(&facts)), (Ok(()), vec!["Uno", "Dos", "Tres"]));
    assert_eq!(facts.tables.iter().map(|table| table.hidden).collect::<Vec<_>>(), [false, true, true]);
    assert_eq!(detail(&facts, "sheet-hidden"), Some("Dos, Tres"));
}

#[test]
fn cells_of_all_forms_are_read_and_formulas_give_their_last_value() {
    let strings = "<si><t>compartido &amp; ñ</t></si><si><r><t>ri</t></r><r><t>co</t></r></si>";
    let sheet = r#"<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="D2" s="1"><v>45000</v></c>
        <c r="E2" s="2"><v>1.5</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#REF!</v></c>
        <c r="H2" t="str"><f>A1&amp;"x"</f><v>fórmula</v></c><c r="I2"><v>-1.50</v></c><c r="J2" s="1"/>
        <c r="K2" t="inlineStr"><is><t>a</t><rPh><t>z</t></rPh></is></c></row></sheetData>"#;
    let rows = cells(Kind::Xlsx, workbook_with(&[("H", "visible", sheet)], strings, ""));
    let expected =
        ["", "compartido & ñ", "rico", "2023-03-15", "36:00:00", "true", "#REF!", "fórmula", "-1.5", "", "a"];
    assert_eq!(rows, [vec![], expected.map(String::from).to_vec()]);
}

#[test]
fn days_may_be_counted_from_1904() {
    let sheet = r#"<sheetData><row><c s="1"><v>43538</v></c></row></sheetData>"#;
    let rows = cells(Kind::Xlsx, workbook_with(&[("H", "visible", sheet)], "", r#"date1904="1""#));
    assert_eq!(rows, [["2023-03-15"]]);
}

#[test]
fn merged_cells_are_counted() {
    let sheet = grid(&DATA)
        + r#"<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>"#;
    let (_, facts) = scanned(workbook(&[("H", "visible", &sheet)]));
    assert_eq!(detail(&facts, "cells-merged"), Some("A1:B1, A3:A4"));
}

#[test]
fn a_second_header_below_a_blank_row_begins_another_table() {
    let below = ["", "Cuadro 2", "Ramo|Gasto|Año", "Salud|10|2020", "Agua|20|2021"];
    let (_, facts) = scanned(workbook(&[("H", "visible", &grid(&[&DATA[..], &below[..]].concat()))]));
    assert_eq!(names(&facts), ["H (A1:B4)", "H (A6:C9)"]);
    assert_eq!(detail(&facts, "sheet-tables"), Some("A1:B4, A6:C9"));
}

#[test]
fn groups_notes_and_repeated_headers_begin_none() {
    let below = [
        "",
        "Colima|150000",
        "",
        "Municipio|Habitantes",
        "Ixtlahuacán|5000",
        "",
        "Fuente: INEGI|Censo",
        "Nota|Preliminar",
    ];
    let (_, facts) = scanned(workbook(&[("H", "visible", &grid(&[&DATA[..], &below[..]].concat()))]));
    assert_eq!((names(&facts), detail(&facts, "sheet-tables")), (vec!["H"], None));
}

#[test]
fn tables_side_by_side_are_told() {
    let lines = ["Ramo|Gasto||Área|Plazas", "Salud|10||Obras|3", "Agua|20||Parques|4", "Luz|5||Rastro|9"];
    let (_, facts) = scanned(workbook(&[("H", "visible", &grid(&lines))]));
    assert_eq!(detail(&facts, "sheet-tables"), Some("A1:B4, D1:E4"));
}

#[test]
fn broken_sheets_say_where_and_the_others_are_read() {
    let data = grid(&DATA);
    let broken = |sheet: &str| scanned(workbook(&[("Mala", "visible", sheet), ("Buena", "visible", &data)]));
    let far = broken(r#"<sheetData><row r="1"><c r="ZZZZ99"><v>1</v></c></row></sheetData>"#);
    assert_eq!((far.0, names(&far.1)), (Err(Unread::Broken("Mala!ZZZZ99".into())), vec!["Buena"]));
    let low = broken(r#"<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>"#);
    assert_eq!(low.0, Err(Unread::Broken("Mala!1048577".into())));
    let entity = broken(r#"<sheetData><row><c t="str"><v>&lol;</v></c></row></sheetData>"#);
    assert_eq!(entity.0, Err(Unread::Broken("Mala!&lol;".into())));
}

#[test]
fn a_few_cells_out_of_order_are_put_up_with() {
    let few = r#"<sheetData><row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row></sheetData>"#;
    assert_eq!(scanned(workbook(&[("H", "visible", few)])).0, Ok(()));
    let many =
        format!("<sheetData>{}</sheetData>", r#"<row r="5"><c r="A5"><v>1</v></c></row>"#.repeat(1_100));
    assert_eq!(scanned(workbook(&[("H", "visible", &many)])).0, Err(Unread::Broken("H!5".into())));
}

#[test]
fn what_is_no_workbook_is_broken() {
    let broken = |bytes: Vec<u8>| matches!(scanned(bytes).0, Err(Unread::Broken(_)));
    let whole = workbook(&[("H", "visible", &grid(&DATA))]);
    assert!(broken(Vec::new()) && broken(b"hola".to_vec()) && broken(whole[..whole.len() - 40].to_vec()));
    assert!(broken(package(&[("xl/other.xml", "<a/>")])));
}

#[test]
fn a_sheet_that_repeats_itself_for_ever_is_too_big() {
    let cells = format!("<sheetData><row r=\"1\">{}</row></sheetData>", "<c><v>1</v></c>".repeat(20_000));
    assert_eq!(scanned(workbook(&[("H", "visible", &cells)])).0, Err(Unread::TooBig));
}

#[test]
fn a_fault_of_another_reader_is_a_broken_file() {
    let fault = crate::scan::read::sheet::unharmed("XLS", || panic!("index out of bounds"));
    assert_eq!(fault, Err(Unread::Broken("XLS".into())));
}

/// A compound file of Office with one folder entry of that name.
fn compound(entry: &str) -> Vec<u8> {
    let mut bytes = vec![0_u8; 512 * 3];
    bytes[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    let mut put = |at: usize, value: &[u8]| bytes[at..at + value.len()].copy_from_slice(value);
    put(0x18, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    put(0x2C, &1_u32.to_le_bytes());
    put(0x30, &1_u32.to_le_bytes());
    put(0x38, &4096_u32.to_le_bytes());
    put(0x3C, &[0xFE, 0xFF, 0xFF, 0xFF]);
    put(0x44, &[0xFE, 0xFF, 0xFF, 0xFF]);
    put(0x4C, &[0; 4]);
    put(0x50, &[0xFF; 432]);
    put(512, &[0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF]);
    put(520, &[0xFF; 504]);
    for (at, name) in [(1024, "Root Entry"), (1152, entry)] {
        let letters: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        put(at, &letters);
        put(at + 64, &[(letters.len() + 2) as u8, 0, if at == 1024 { 5 } else { 2 }, 1]);
        put(at + 116, &[0xFE, 0xFF, 0xFF, 0xFF]);
    }
    bytes
}

#[test]
fn a_password_is_told() {
    assert_eq!(scanned(compound("EncryptedPackage")).0, Err(Unread::Password));
    assert!(matches!(scanned(compound("Nada")).0, Err(Unread::Broken(_))));
    let manifest =
        "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>";
    let ods = package(&[("META-INF/manifest.xml", manifest), ("content.xml", "")]);
    assert_eq!(scanned(ods).0, Err(Unread::Password));
}

/// A document of one sheet.
fn ods(rows: &str) -> Vec<u8> {
    let styles = r#"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let hidden = r#"<table:table table:name="Oculta" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    let sheet = format!(r#"<table:table table:name="Hoja1">{rows}</table:table>"#);
    package(&[(
        "content.xml",
        &format!("<office:document-content>{styles}{sheet}{hidden}</office:document-content>"),
    )])
}

const ODS: &str = r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>
    <table:table-cell office:value-type="date" office:date-value="2023-03-15"><office:annotation><text:p>nota</text:p></office:annotation><text:p>15/03/23</text:p></table:table-cell>
    <table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>a<text:s text:c="2"/><text:span>b</text:span></text:p><text:p>&amp;</text:p></table:table-cell><table:covered-table-cell/>
    <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VERDADERO</text:p></table:table-cell></table:table-row>"#;

#[test]
fn cells_of_open_document_are_read_and_repeated() {
    let row = ["1.5", "1.5", "2023-03-15", "a  b\n&", "", "true"].map(String::from).to_vec();
    assert_eq!(cells(Kind::Ods, ods(ODS)), [vec![], vec![], row.clone(), row]);
    let (result, facts) = scanned(ods(ODS));
    assert_eq!((result, names(&facts)), (Ok(()), vec!["Hoja1", "Oculta"]));
    assert_eq!(
        (detail(&facts, "sheet-hidden"), detail(&facts, "cells-merged")),
        (Some("Oculta"), Some("D3:E3"))
    );
}

#[test]
fn repeating_without_end_is_too_big() {
    let cell = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    assert_eq!(scanned(ods(&row)).0, Err(Unread::TooBig));
    assert_eq!(
        scanned(ods(&format!("<table:table-row>{cell}{cell}</table:table-row>"))).0,
        Err(Unread::Broken("Hoja1!1".into()))
    );
}
