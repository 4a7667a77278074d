use super::super::model::{Distinct, Personal};
use super::*;
use crate::grid::GridRow;

fn column(name: &str, kind: Kind, distinct: u64) -> Column {
    let distinct = Distinct { count: distinct, exact: true };
    Column { name: name.into(), kind, distinct, ..Column::default() }
}

fn grid(rows: &[&[&str]]) -> Grid {
    let row = |(at, cells): (usize, &&[&str])| GridRow {
        number: at as u64 + 1,
        cells: cells.iter().map(ToString::to_string).collect(),
    };
    Grid { name: "t".into(), rows: rows.iter().enumerate().map(row).collect(), ..Grid::default() }
}

fn facts(columns: Vec<Column>, rows: u64) -> Facts {
    let table = Table { name: "t".into(), header_row: 1, first_row: 2, rows, columns, ..Table::default() };
    Facts { format: "csv".into(), tables: vec![table], ..Facts::default() }
}

#[test]
fn a_private_column_is_left_out_and_told() {
    let private = Personal { class: "curp".into(), private: true, ..Personal::default() };
    let curp = Column { personal: vec![private], ..column("curp", Kind::Curp, 2) };
    let facts = facts(vec![curp, column("colonia", Kind::Category, 2)], 2);
    let sample = Sample::of(&facts, &[grid(&[&["curp", "colonia"], &["A", "Centro"], &["B", "Sur"]])]);
    assert_eq!(sample.rows, [["Centro"], ["Sur"]]);
    assert_eq!((sample.kept, sample.columns.len(), sample.of_rows), (1, 1, 2));
}

#[test]
fn a_column_is_believed_only_below_its_own_header() {
    let facts = facts(vec![column("colonia", Kind::Category, 2), column("monto", Kind::Integer, 2)], 1);
    let moved = Sample::of(&facts, &[grid(&[&["curp", "colonia", "monto"], &["SECRETO", "Centro", "5"]])]);
    assert_eq!(moved.rows, [["Centro", "5"]]);
    let twice = Sample::of(&facts, &[grid(&[&["x", "colonia", "colonia"], &["SECRETO", "Centro", "5"]])]);
    assert!(twice.columns.is_empty());
}

#[test]
fn charts_count_values_ranges_and_months() {
    let of = |kind, distinct, values: &[&str]| {
        chart::of(&column("c", kind, distinct), values.iter().copied(), values.len() as u64)
    };
    let top = vec![("a".to_string(), 2), ("b".to_string(), 1)];
    assert_eq!(of(Kind::Category, 2, &["b", "a", "", "a"]), Some(Chart::Values { top, others: 0 }));
    let ranges = of(Kind::Integer, 6, &["1", "2", "2", "9", "10", "12"]);
    assert_eq!(ranges, Some(Chart::Ranges { from: 0.0, width: 5.0, counts: vec![3, 1, 2] }));
    let months = of(Kind::Date, 3, &["2025-01-05", "2025-03-01", "2025-01-31"]);
    let counts = [("2025-01", 2), ("2025-02", 0), ("2025-03", 1)];
    let counts = counts.map(|(month, count)| (month.to_string(), count)).to_vec();
    assert_eq!(months, Some(Chart::Time { counts: counts.clone() }));
    assert_eq!(of(Kind::Category, 2, &["2025-01", "2025-03", "2025-01"]), Some(Chart::Time { counts }));
    assert_eq!(of(Kind::LongText, 3, &["a", "b", "c"]), None);
}

#[test]
fn a_layer_has_its_shapes_with_names_and_nothing_from_off_the_earth() {
    let layer = serde_json::json!({ "type": "FeatureCollection", "features": [
        { "type": "Feature", "properties": { "ruta": "R-1" },
          "geometry": { "type": "LineString", "coordinates": [[-103.3, 20.1], [-103.4, 20.2], [500, 1]] } },
        { "type": "Feature", "properties": { "ruta": null }, "geometry": null },
        { "type": "Feature", "properties": {}, "geometry": { "type": "Point", "coordinates": ["x", 1] } },
        { "type": "Feature", "properties": { "ruta": "A" }, "geometry": { "type": "MultiPolygon", "coordinates":
          [[[[-103, 20], [-102, 20], [-102, 21], [-103, 20]]]] } }
    ] });
    let map = geojson(&layer, Some("ruta")).unwrap();
    assert_eq!(map.bounds, [-103.4, 20.0, -102.0, 21.0]);
    let forms: Vec<(Form, Option<&str>)> =
        map.shapes.iter().map(|shape| (shape.form, shape.name.as_deref())).collect();
    assert_eq!(forms, [(Form::Lines, Some("R-1")), (Form::Areas, Some("A"))]);
    assert_eq!(map.shapes[0].parts[0].len(), 2);
}
