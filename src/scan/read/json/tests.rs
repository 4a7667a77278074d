use crate::scan::model::Unread;
use crate::scan::read::testing::{Seen, read_bytes};

fn only(bytes: &str) -> Seen {
    let (done, _, seen) = read_bytes("datos.json", bytes.as_bytes());
    assert_eq!(done, Ok(()));
    assert_eq!(seen.len(), 1, "{seen:?}");
    seen.into_iter().next().unwrap()
}

#[test]
fn a_list_of_objects_has_columns_in_order_of_appearance() {
    let table = only(r#"[{"a":1,"b":"x"},{"c":true,"a":2.5},{"b":null}]"#);
    assert_eq!(table.name, "datos");
    assert_eq!(table.columns, ["a", "b", "c"]);
    assert_eq!(table.rows, [vec!["1", "x"], vec!["2.5", "", "true"], vec![]]);
}

#[test]
fn the_largest_list_in_an_object_is_the_table() {
    let (done, facts, _) =
        read_bytes("d.json", br#"{"meta":{"autores":[{"n":1}]},"r":{"filas":[{"x":1},{"x":2}]},"z":3}"#);
    assert_eq!(done, Ok(()));
    assert_eq!(facts.tables.len(), 1);
    assert_eq!(facts.tables[0].name, "filas");
}

#[test]
fn one_object_is_one_row_with_its_inner_objects_flat() {
    let table = only(r#"{"nombre":"Parque","lugar":{"calle":"Juárez"},"dias":["lu","ma"]}"#);
    assert_eq!(table.columns, ["nombre", "lugar.calle", "dias"]);
    assert_eq!(table.rows, [["Parque", "Juárez", "lu; ma"]]);
}

#[test]
fn lists_of_lists_are_rows_without_names() {
    let table = only(r#"[["a","b"],[1,null],[2,[3]]]"#);
    assert_eq!(table.rows, [vec!["a", "b"], vec!["1"], vec!["2", "[3]"]]);
}

#[test]
fn nested_values_are_their_own_text() {
    let table = only(r#"[{"a":{"b":[1,"x",null],"c":{}}}]"#);
    assert_eq!(table.rows, [[r#"{"b":[1,"x",null],"c":{}}"#]]);
}

#[test]
fn a_column_that_comes_after_the_first_rows_is_added() {
    let mut text = String::from("[");
    for row in 0..300 {
        text.push_str(&format!(r#"{{"a":{row}}},"#));
    }
    text.push_str(r#"{"tarde":1}]"#);
    let table = only(&text);
    assert_eq!(table.columns, ["a", "tarde"]);
    assert_eq!(table.rows.len(), 301);
    assert_eq!(table.rows[300], ["", "1"]);
}

#[test]
fn a_broken_text_says_where_and_keeps_what_was_read() {
    let (done, facts, seen) = read_bytes("d.json", b"[{\"a\":1},\n{\"a\":]");
    assert_eq!(done, Err(Unread::Broken("JSON 2:6".into())));
    assert_eq!(facts.tables.len(), 1);
    assert_eq!(seen[0].rows, [["1"]]);
}

#[test]
fn depth_without_end_is_refused() {
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let (done, ..) = read_bytes("d.json", deep.as_bytes());
    assert!(matches!(done, Err(Unread::Broken(_))), "{done:?}");
}

#[test]
fn a_text_that_does_not_end_is_not_held() {
    let long = format!("[\"{}\"]", "x".repeat(super::HOLD + 100_000));
    let (done, ..) = read_bytes("d.json", long.as_bytes());
    assert_eq!(done, Err(Unread::Broken(crate::scan::read::decode::TOO_LONG.into())));
}

#[test]
fn latin_letters_and_a_mark_of_order_are_read() {
    let (_, facts, seen) = read_bytes("d.json", b"[{\"a\":\"Le\xf3n\"}]");
    assert_eq!(seen[0].rows, [["León"]]);
    assert_eq!(facts.text.unwrap().encoding.name(), "windows-1252");
    let (_, _, seen) = read_bytes("d.json", b"\xef\xbb\xbf[{\"a\":\"Le\xc3\xb3n\"}]");
    assert_eq!(seen[0].rows, [["León"]]);
}

#[test]
fn a_schema_is_no_data() {
    let text = br#"{"$schema":"http://json-schema.org/draft-07/schema#","anyOf":[{"type":"null"},{"type":"string"}]}"#;
    let (done, facts, _) = read_bytes("s.json", text);
    assert_eq!((done, facts.tables.len()), (Ok(()), 0));
}
