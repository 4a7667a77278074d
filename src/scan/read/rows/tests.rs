//! Cells as people see them, whatever file they come in.

use super::super::testing::source;
use super::*;
use crate::scan::read::sheet::tests::made;

fn read(name: &str, bytes: &[u8]) -> Grids {
    rows(&mut source(name, bytes), Bounds::books(1_000)).unwrap()
}

fn cells(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    read(name, bytes).grids.swap_remove(0).rows.into_iter().map(|row| row.cells).collect()
}

#[test]
fn a_workbook_gives_what_is_seen_in_it() {
    let inside = r#"<sheetData><row r="2">
        <c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"Tí"&amp;"tulo"</f><v>Título</v></c>
        <c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><f>A1*#REF!</f><v>#REF!</v></c>
        <c r="E2"><v>0.30000000000000004</v></c><c r="F2"><v>15.0</v></c>
        <c r="G2" s="1"><v>45000</v></c><c r="H2"><v>45000</v></c><c r="I2"><f>NOW()</f></c>
        <c r="J2"><v>-103.35</v></c></row></sheetData>"#;
    let found = cells("libro.xlsx", &made::workbook(&[("Hoja1", "visible", inside)]));
    assert_eq!(
        found,
        [["2", "Título", "VERDADERO", "#REF!", "0.3", "15", "2023-03-15", "45000", "", "-103.35"]
            .map(String::from)]
    );
}

#[test]
fn of_merged_cells_the_first_is_kept() {
    let inside = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
        <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row></sheetData>
        <mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#;
    let found = cells("libro.xlsx", &made::workbook(&[("Hoja1", "visible", inside)]));
    assert_eq!(found, [["1", "", "3"], ["", "", "6"]]);
}

#[test]
fn hidden_sheets_are_there_and_say_so() {
    let inside = made::grid(&["a|b"]);
    let book = made::workbook(&[("Ver", "visible", &inside), ("_plan", "veryHidden", &inside)]);
    let found: Vec<(String, bool)> =
        read("libro.xlsx", &book).grids.into_iter().map(|grid| (grid.name, grid.hidden)).collect();
    assert_eq!(found, [("Ver".into(), false), ("_plan".into(), true)]);
}

#[test]
fn text_is_read_in_any_encoding() {
    let text = "Título;Año;Nota\r\nPeñón;2026;\"a; \"\"b\"\"\nc\"\r\nÁrea;2025;€\r\n";
    let latin: Vec<u8> = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let wide = |big: bool| {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(unit).collect::<Vec<u8>>()
    };
    let marked = format!("\u{feff}{text}").into_bytes();
    for bytes in [text.as_bytes().to_vec(), marked, latin, wide(false), wide(true)] {
        let found = cells("datos.csv", &bytes);
        assert_eq!(
            found,
            [["Título", "Año", "Nota"], ["Peñón", "2026", "a; \"b\"\nc"], ["Área", "2025", "€"]]
        );
    }
}

#[test]
fn a_cell_of_more_than_a_page_is_whole_in_a_book_and_cut_in_a_list() {
    let long = "x".repeat(20_000);
    let text = format!("a,b\n{long},2\n");
    let book = read("datos.csv", text.as_bytes());
    assert_eq!((book.grids[0].rows[1].cells[0].len(), book.cut.len()), (20_000, 0));
    let list = rows(&mut source("datos.csv", text.as_bytes()), Bounds::lists(1_000)).unwrap();
    let place = Cut { grid: "datos".into(), row: 2, column: 0 };
    assert_eq!((list.grids[0].rows[1].cells[0].len(), list.cut), (4_000, vec![place]));
}
