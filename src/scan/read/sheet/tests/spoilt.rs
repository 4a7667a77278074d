//! Workbooks with wrong bytes: they are read or refused, and nothing else happens.

use std::io::Cursor;

use proptest::prelude::*;

use super::headers::Rows;
use super::made::{grid, package, scanned, workbook_with};
use crate::scan::read::sheet::{Kind, read_as};

/// A sheet in which some bytes are others.
fn spoilt(text: &str, changes: &[(usize, u8)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (at, byte) in changes {
        let at = at % bytes.len();
        bytes[at] = *byte;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn changes() -> impl Strategy<Value = Vec<(usize, u8)>> {
    let byte = prop_oneof![
        Just(b'<'),
        Just(b'>'),
        Just(b'"'),
        Just(b'\''),
        Just(b'&'),
        Just(b'/'),
        Just(b'9'),
        any::<u8>()
    ];
    prop::collection::vec((any::<usize>(), byte), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spoilt_sheets_do_no_harm(changes in changes()) {
        let sheet = grid(&["Ramo|Gasto|", "Salud|10|x", "", "Agua|20|y"]) + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
        let strings = "<si><t>a &amp; b</t></si><si><r><t>c</t></r></si>";
        let book = workbook_with(&[("H", "visible", &spoilt(&sheet, &changes))], &spoilt(strings, &changes), "");
        let (result, facts) = scanned(book);
        prop_assert!(result.is_err() || facts.tables.len() < 3);
    }

    #[test]
    fn spoilt_documents_do_no_harm(changes in changes()) {
        let text = r#"<d:document-content><t:table t:name="H"><t:table-row t:number-rows-repeated="2"><t:table-cell o:value-type="float" o:value="1"
            t:number-columns-repeated="3"><p>1</p></t:table-cell></t:table-row></t:table></d:document-content>"#;
        let mut rows = Rows::default();
        let read = read_as(Kind::Ods, Cursor::new(package(&[("content.xml", &spoilt(text, &changes))])), 1, &mut rows);
        prop_assert!(read.is_err() || rows.rows.len() < 300);
    }

    #[test]
    fn spoilt_packages_do_no_harm(changes in changes(), length in any::<usize>()) {
        let mut book = workbook_with(&[("H", "visible", &grid(&["Ramo|Gasto", "Salud|10"]))], "", "");
        for (at, byte) in changes {
            let at = at % book.len();
            book[at] = byte;
        }
        book.truncate(book.len() - length % 8);
        let (_, facts) = scanned(book);
        prop_assert!(facts.tables.len() < 2);
    }
}
