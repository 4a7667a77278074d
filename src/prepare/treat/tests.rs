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

/// People who do not exist: age, sex, place, amount, by a simple generator.
fn people(count: u32) -> Vec<Vec<String>> {
    let mut seed = 12345u32;
    let mut next = |most: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % most
    };
    (0..count)
        .map(|at| {
            let sex = if next(2) == 0 { "M" } else { "H" };
            let amount = format!("{}.{:02}", next(5000), next(100));
            [format!("P{at}"), next(95).to_string(), sex.to_string(), format!("Colonia {}", next(12)), amount]
                .to_vec()
        })
        .collect()
}

const COLUMNS: [&str; 5] = ["folio", "edad", "sexo", "colonia", "monto"];

fn run(asked: &[Asked], rows: &[Vec<String>], twice: bool) -> (Vec<String>, Vec<Vec<String>>, Told) {
    let mut treater = Treater::new(&header(&COLUMNS), asked, Some(KEY)).unwrap();
    if twice {
        rows.iter().for_each(|row| treater.survey(row));
    }
    let mut out = Vec::new();
    for row in rows {
        let mut row = row.clone();
        if treater.row(&mut row) {
            out.push(row);
        }
    }
    out.extend(treater.end());
    (treater.header(), out, treater.told())
}

/// The smallest group, worked out in another way: by sorting.
fn smallest(rows: &[Vec<String>], columns: &[usize]) -> u64 {
    let mut keys: Vec<Vec<&String>> =
        rows.iter().map(|row| columns.iter().map(|at| &row[*at]).collect()).collect();
    keys.sort();
    keys.chunk_by(|one, other| one == other).map(|group| group.len() as u64).min().unwrap_or(0)
}

#[test]
fn counts_are_of_all_rows_and_the_small_ones_are_emptied() {
    let rows = people(2000);
    let asked = [
        Asked::new("edad", "generalise-age", Some("10")),
        Asked::new("*", "aggregate", Some("colonia, edad, sexo; sum:monto; mean:edad; k=5")),
    ];
    let (header, out, told) = run(&asked, &rows, false);
    assert_eq!(
        header,
        ["colonia", "edad_desde", "edad_hasta", "sexo", "casos", "suma_monto", "promedio_edad"]
    );
    let shown: u64 = out.iter().filter_map(|row| row[4].parse::<u64>().ok()).sum();
    let cells = told.cells.unwrap();
    assert_eq!((told.rows_in, told.aggregated, told.rows_out), (2000, 2000, out.len() as u64));
    assert_eq!(shown + cells.primary_rows + cells.complementary_rows, 2000);
    assert_eq!(
        out.iter().filter(|row| row[4].is_empty()).count() as u64,
        cells.primary + cells.complementary
    );
    assert!(out.iter().all(|row| row[4].is_empty() == row[5].is_empty()), "a sum gives its count away");
    assert!(out.iter().all(|row| row[4].parse::<u64>().is_ok_and(|count| count >= 5) || row[4].is_empty()));
    assert!(told.after.unwrap().k >= 5);
    assert!(cells.primary > 0 && cells.complementary > 0);
}

#[test]
fn without_a_minimum_sums_and_counts_are_whole() {
    let rows = people(500);
    let (_, out, told) = run(&[Asked::new("*", "aggregate", Some("sexo; sum:monto; k=0"))], &rows, false);
    let cents = |text: &str| (text.parse::<f64>().unwrap() * 100.0).round() as i64;
    let all: i64 = rows.iter().map(|row| cents(&row[4])).sum();
    assert_eq!(out.iter().map(|row| cents(&row[2])).sum::<i64>(), all);
    assert_eq!(out.iter().map(|row| row[1].parse::<u64>().unwrap()).sum::<u64>(), 500);
    assert_eq!(told.cells.unwrap().primary, 0);
}

#[test]
fn small_groups_of_rows_lose_the_fewest_cells() {
    let rows = people(600);
    for twice in [false, true] {
        let asked = [
            Asked::new("folio", "drop", None),
            Asked::new("edad", "generalise-age", Some("10")),
            Asked::new("*", "suppress", Some("edad, sexo, colonia; k=5")),
        ];
        let (header, out, told) = run(&asked, &rows, twice);
        assert_eq!(header, ["edad_desde", "edad_hasta", "sexo", "colonia", "monto"]);
        let local = told.local.unwrap();
        assert_eq!(told.rows_in, told.rows_out + told.removed);
        assert_eq!(told.rows_out, out.len() as u64);
        let after = told.after.unwrap();
        assert!(after.k >= 5, "{after:?}");
        assert_eq!(after.k, smallest(&out, &[0, 1, 2, 3]));
        assert!(local.rows > 0 && local.rows < 600, "{local:?}");
        let emptied = out.iter().filter(|row| row[2].is_empty()).count() as u64;
        assert_eq!(local.emptied[1], ("sexo".to_string(), emptied));
        assert_eq!(told.before.unwrap().k, smallest(&rows, &[1, 2, 3]));
    }
}

#[test]
fn rows_of_small_groups_can_be_taken_out_whole() {
    let rows = people(600);
    let (_, out, told) =
        run(&[Asked::new("*", "suppress", Some("sexo, colonia, edad; k=2; rows"))], &rows, false);
    assert_eq!(told.removed + out.len() as u64, 600);
    assert!(smallest(&out, &[1, 2, 3]) >= 2);
}

#[test]
fn a_sensitive_column_that_is_the_same_in_a_group_is_told() {
    let names = header(&["sexo", "colonia", "diagnostico"]);
    let mut treater = Treater::new(&names, &[], None).unwrap().measuring(&names[..2], &names[2..]);
    for row in [
        ["M", "Centro", "diabetes"],
        ["M", "Centro", "diabetes"],
        ["H", "Centro", "asma"],
        ["H", "Centro", "gripe"],
    ] {
        treater.row(&mut header(&row));
    }
    let alike = treater.told().alike;
    assert_eq!(
        (alike.len(), alike[0].column.as_str(), alike[0].groups.count, alike[0].rows.count),
        (1, "diagnostico", 1, 2)
    );
}

mod always {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nothing_that_was_dropped_or_replaced_comes_out(values in proptest::collection::vec("[A-Z]{4}[0-9]{6}", 1..40)) {
            let asked = [Asked::new("curp", "drop", None), Asked::new("rfc", "pseudonym", None)];
            let names = header(&["curp", "rfc", "otro"]);
            let mut treater = Treater::new(&names, &asked, Some(KEY)).unwrap();
            for value in &values {
                let mut row = vec![value.clone(), format!("{value}X"), "x".to_string()];
                prop_assert!(treater.row(&mut row));
                let line = row.join(",");
                prop_assert!(values.iter().all(|value| !line.contains(value.as_str())));
            }
            let told = serde_json::to_string(&treater.told()).unwrap();
            prop_assert!(values.iter().all(|value| !told.contains(value.as_str())));
        }

        #[test]
        fn k_is_that_of_an_independent_count(seed in 1u32..500) {
            let rows = people(seed);
            let asked = [Asked::new("edad", "generalise-age", Some("20")), Asked::new("monto", "band", None)];
            let (_, out, told) = run(&asked, &rows, false);
            prop_assert_eq!(told.before.unwrap().k, smallest(&rows, &[1, 4]));
            prop_assert_eq!(told.after.unwrap().k, smallest(&out, &[1, 2, 5, 6]));
        }
    }
}
