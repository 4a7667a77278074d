//! XLSX as its parts say it.

use super::super::testing::{book, parts};
use super::*;

fn part(name: &str) -> String {
    parts(&write(&book()).unwrap()).remove(name).unwrap()
}

#[test]
fn the_same_content_is_the_same_bytes() {
    assert_eq!(write(&book()).unwrap(), write(&book()).unwrap());
}

#[test]
fn no_cell_is_a_formula_or_a_link() {
    for (name, text) in parts(&write(&book()).unwrap()) {
        if name.starts_with("xl/worksheets/sheet") {
            assert!(!text.contains("<f>") && !text.contains("<f ") && !text.contains("hyperlink"), "{name}");
        }
    }
}

#[test]
fn numbers_and_dates_are_such_and_what_no_cell_keeps_is_text() {
    let sheet = part("xl/worksheets/sheet2.xml");
    for cell in ["<v>1250</v>", "<v>-103.35</v>", "<v>1250.5</v>", "<v>45351</v>"] {
        assert!(sheet.contains(cell), "{cell}");
    }
    let texts = part("xl/sharedStrings.xml");
    for text in ["12345678901234567.5", "9223372036854775807", "1850-01-01", "=1+1", "007"] {
        assert!(texts.contains(&format!(">{text}</t>")), "{text}");
    }
}

#[test]
fn structure_and_sheets_are_locked_and_hidden_ones_well_hidden() {
    let workbook = part("xl/workbook.xml");
    assert!(workbook.contains("<workbookProtection lockStructure=\"1\"/><bookViews>"), "{workbook}");
    assert_eq!(workbook.matches("state=\"veryHidden\"").count(), 2, "{workbook}");
    for at in 1..=5 {
        assert!(
            part(&format!("xl/worksheets/sheet{at}.xml")).contains("<sheetProtection sheet=\"1\""),
            "{at}"
        );
    }
}

#[test]
fn choices_come_from_the_hidden_lists_down_to_the_last_row() {
    let sheet = part("xl/worksheets/sheet2.xml");
    let closed = "sqref=\"C5:C1048576\"><formula1>'_listas'!$A$1:$A$2</formula1>";
    let open = "sqref=\"D5:D1048576\"><formula1>'_listas'!$B$1:$B$2</formula1>";
    assert!(sheet.contains(closed) && sheet.contains(open), "{sheet}");
    assert!(sheet.contains("type=\"list\" errorStyle=\"information\""), "{sheet}");
    assert!(part("xl/workbook.xml").contains("name=\"_listas\""));
}

#[test]
fn help_is_a_note_and_what_is_required_a_sign_and_a_word() {
    let notes = part("xl/comments1.xml");
    assert!(notes.contains("Cómo se llama el conjunto.") && notes.contains("¿Mensual?"), "{notes}");
    assert!(part("xl/sharedStrings.xml").contains("Título * (obligatorio)"));
}

#[test]
fn rows_are_as_high_as_their_texts_and_may_grow() {
    let sheet = part("xl/worksheets/sheet2.xml");
    assert!(sheet.contains("ht=\"30\">") && !sheet.contains("customHeight"), "{sheet}");
}

#[test]
fn a_name_that_excel_does_not_take_is_told() {
    let mut book = book();
    book.sheets[1].name = "a/b".into();
    assert!(write(&book).unwrap_err().es.starts_with("No se pudo armar el archivo"));
}

#[test]
fn a_text_that_is_too_long_is_cut_and_the_rest_of_the_workbook_is_there() {
    let mut book = book();
    book.sheets[1].rows[0][1] = "ñ".repeat(40_000).as_str().into();
    let texts = parts(&write(&book).unwrap()).remove("xl/sharedStrings.xml").unwrap();
    assert!(texts.contains("ñ… [cortado: faltan 7"), "marked");
}

#[test]
fn a_row_that_asks_something_of_its_own_has_its_own_list() {
    let shown = write(&super::super::testing::asking()).unwrap();
    let sheet = parts(&shown).remove("xl/worksheets/sheet1.xml").unwrap();
    assert!(sheet.contains("sqref=\"B2\"") && !sheet.contains("sqref=\"B3\""), "{sheet}");
    assert!(
        sheet.contains("<formula1>_listas!$A$1:$A$2</formula1>") || sheet.contains("'_listas'!$A$1:$A$2"),
        "{sheet}"
    );
}
