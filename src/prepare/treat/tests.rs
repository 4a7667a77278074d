//! Treatments on small tables of people who do not exist.

use super::*;
use crate::scan::personal::lists::Lists;
use crate::text::Lang;

const KEY: &[u8] = &[7; 32];

fn header(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| name.to_string()).collect()
}

fn treated(names: &[&str], asked: &[Asked], rows: &[&[&str]]) -> (Vec<String>, Vec<Vec<String>>, Told) {
    let lists = Lists::sample();
    let mut treater = Treater::new(&header(names), asked, Some(KEY)).unwrap().reading(&lists);
    let mut out = Vec::new();
    for row in rows {
        let mut row = header(row);
        if treater.row(&mut row) {
            out.push(row);
        }
    }
    out.extend(treater.end());
    (treater.header(), out, treater.told())
}

#[test]
fn columns_are_dropped_replaced_and_made_coarser() {
    let asked = [
        Asked::new("curp", "drop", None),
        Asked::new("folio", "pseudonym", None),
        Asked::new("nacio", "generalise-age", Some("5, 2026-01-01")),
        Asked::new("alta", "generalise-month", None),
        Asked::new("monto", "band", Some("1000")),
    ];
    let rows: &[&[&str]] = &[
        &["BOXW310820HNERXN09", "A1", "1991-05-15", "2026-05-15", "1250"],
        &["BOXW310820HNERXN09", "A1", "pendiente", "", "x"],
    ];
    let (header, out, told) = treated(&["curp", "folio", "nacio", "alta", "monto"], &asked, rows);
    assert_eq!(header, ["folio", "edad_desde", "edad_hasta", "alta", "monto_desde", "monto_hasta"]);
    assert_eq!(out[0][1..], ["30", "34", "2026-05", "1000", "2000"]);
    assert_eq!(out[1][1..], ["", "", "", "", ""], "what cannot be read does not stay");
    assert_eq!(out[0][0], out[1][0]);
    assert_eq!(out[0][0].len(), 16);
    let unread: Vec<u64> = told.did.iter().map(|did| did.unread).collect();
    assert_eq!(unread, [0, 0, 1, 0, 1]);
    assert_eq!((told.rows_in, told.rows_out), (2, 2));
}

#[test]
fn k_is_told_before_and_after() {
    let asked =
        [Asked::new("edad", "generalise-age", Some("10")), Asked::new("fecha", "generalise-year", None)];
    let rows: &[&[&str]] = &[
        &["31", "2026-01-02", "M"],
        &["33", "2026-05-09", "M"],
        &["38", "2026-11-30", "M"],
        &["52", "2026-11-30", "H"],
    ];
    let (_, _, told) = treated(&["edad", "fecha", "sexo"], &asked, rows);
    let (before, after) = (told.before.unwrap(), told.after.unwrap());
    assert_eq!((before.k, before.alone.count, before.groups.count), (1, 4, 4));
    assert_eq!((after.k, after.alone.count, after.groups.count), (1, 1, 2));
    assert_eq!(after.columns, ["edad_desde", "edad_hasta", "fecha"]);
}

#[test]
fn all_that_cannot_be_done_is_told_at_once() {
    let asked = [
        Asked::new("nadie", "drop", None),
        Asked::new("edad", "borrar", None),
        Asked::new("nombre", "pseudonym", None),
        Asked::new("lat", "round-coordinates", Some("nueve")),
        Asked::new("sexo", "keep", None),
        Asked::new("sexo", "drop", None),
        Asked::new("monto", "aggregate", None),
        Asked::new("*", "drop", None),
    ];
    let names = header(&["edad", "nombre", "lat", "sexo", "monto"]);
    let wrong = Treater::new(&names, &asked, None).err().unwrap();
    assert_eq!(wrong.len(), 8, "{wrong:#?}");
    assert!(wrong.iter().all(|text| !text.to(Lang::Es).contains('{')), "{wrong:#?}");
}

#[test]
fn texts_are_hidden_where_a_person_stands_in_them() {
    let asked = [Asked::new("nota", "review-text", None)];
    let rows: &[&[&str]] = &[&["Llamar a juan@gmail.com hoy"], &["Bache en la esquina"]];
    let (_, out, told) = treated(&["nota"], &asked, rows);
    assert!(!out[0][0].contains("gmail"), "{out:?}");
    assert_eq!(out[1][0], "Bache en la esquina");
    assert_eq!(told.did[0].changed, 1);
}
