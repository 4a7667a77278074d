//! Table Schema v2 of a published table: what a program has to know to read it.
//!
//! `missingValues` is always `[""]`: prepared files write nothing for what is missing. What an empty cell means, and the
//! unit, are properties of ours (`emptyMeans`, `unit`): the standard has none.

use serde_json::{Map, Value, json};

use crate::catalog::{Column, Distribution};
use crate::scan::model::{Column as Seen, Table};
use crate::text::fold::fold;

/// Types of Table Schema that a dictionary may name.
pub const TYPES: [&str; 10] =
    ["string", "integer", "number", "boolean", "date", "datetime", "time", "year", "yearmonth", "geopoint"];

/// Where the standard describes itself.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// Texts that mean yes, folded, without letters that were changed by accents.
const TRUE: [&str; 7] = ["si", "s", "yes", "y", "true", "verdadero", "1"];

/// The Table Schema of a file of the catalogue, as its dictionary says; without columns it has no fields.
pub fn table_schema(file: &Distribution) -> Value {
    table_schema_seen(file, None)
}

/// As [`table_schema`], with what was counted in the file itself: what is never empty, never twice, and between which
/// bounds. Bounds of columns that persons can be told by are left out, as is any column that was not matched by name.
pub fn table_schema_seen(file: &Distribution, seen: Option<&Table>) -> Value {
    let found = |name: &str| {
        let table = seen?;
        table.columns.iter().find(|column| column.name == name).map(|column| (table.rows, column))
    };
    let fields: Vec<Value> = file.columns.iter().map(|column| field(column, found(&column.name))).collect();
    let mut schema = json!({ "$schema": PROFILE, "fields": fields, "missingValues": [""] });
    let keys: Vec<&str> = file
        .columns
        .iter()
        .filter(|column| ["string", "integer"].contains(&kind(column)))
        .filter(|column| found(&column.name).is_some_and(|(rows, seen)| public(seen) && unique(seen, rows)))
        .map(|column| column.name.as_str())
        .collect();
    if let ([key], Some(schema)) = (keys.as_slice(), schema.as_object_mut()) {
        schema.insert("primaryKey".into(), json!([key]));
    }
    schema
}

fn kind(column: &Column) -> &str {
    let own = column.kind.as_str();
    if TYPES.contains(&own) { own } else { "string" }
}

fn field(column: &Column, seen: Option<(u64, &Seen)>) -> Value {
    let mut field = Map::new();
    field.insert("name".into(), json!(column.name));
    field.insert("type".into(), json!(kind(column)));
    let texts = [
        ("title", &column.title),
        ("description", &column.description),
        ("example", &column.example),
        ("unit", &column.unit),
        ("emptyMeans", &column.null),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            field.insert(key.into(), json!(text));
        }
    }
    let mut constraints = Map::new();
    if kind(column) == "boolean" {
        truths(column, &mut field);
    } else if !column.values.is_empty() {
        constraints.insert("enum".into(), json!(once(&column.values)));
    }
    if let Some((rows, seen)) = seen {
        counted(column, rows, seen, &mut constraints);
    }
    if !constraints.is_empty() {
        field.insert("constraints".into(), Value::Object(constraints));
    }
    Value::Object(field)
}

/// Each value once, in the order given: the standard takes no doubles.
fn once(values: &[String]) -> Vec<&String> {
    let mut kept: Vec<&String> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

/// A yes and no says which words it is written with.
fn truths(column: &Column, field: &mut Map<String, Value>) {
    let is_true = |value: &&&String| TRUE.contains(&fold(value).as_str());
    let all = once(&column.values);
    let (yes, no): (Vec<&String>, Vec<&String>) = all.iter().partition(|value| is_true(value));
    if yes.len() == 1 && !no.is_empty() {
        field.insert("trueValues".into(), json!(yes));
        field.insert("falseValues".into(), json!(no));
    }
}

fn counted(column: &Column, rows: u64, seen: &Seen, constraints: &mut Map<String, Value>) {
    if rows > 0 && seen.nulls == 0 {
        constraints.insert("required".into(), json!(true));
    }
    if unique(seen, rows) {
        constraints.insert("unique".into(), json!(true));
    }
    let bounded = ["integer", "number", "date", "datetime", "year", "yearmonth"].contains(&kind(column));
    if !bounded || !public(seen) || !column.values.is_empty() {
        return;
    }
    for (key, bound) in [("minimum", &seen.min), ("maximum", &seen.max)] {
        if let Some(bound) = bound.as_deref().and_then(|bound| limit(kind(column), bound)) {
            constraints.insert(key.into(), bound);
        }
    }
}

/// A bound in the form of its type; `None` when it has not that form.
fn limit(kind: &str, bound: &str) -> Option<Value> {
    match kind {
        "integer" | "year" => bound.parse::<i64>().ok().map(|number| json!(number)),
        "number" => match bound.parse::<i64>() {
            Ok(whole) => Some(json!(whole)),
            Err(_) => {
                bound.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| json!(number))
            }
        },
        "date" => bound.parse::<jiff::civil::Date>().ok().map(|day| json!(day.to_string())),
        _ => None,
    }
}

/// Whether no person can be told by its values.
pub(super) fn public(seen: &Seen) -> bool {
    seen.quasi.is_none() && !seen.personal.iter().any(|found| found.private)
}

/// Never empty and never twice: of one row only, nothing is known.
pub(super) fn unique(seen: &Seen, rows: u64) -> bool {
    rows > 1 && seen.nulls == 0 && seen.distinct.exact && seen.distinct.count == rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Copy, Kept};
    use crate::scan::model::{Distinct, Personal};

    fn file(columns: Vec<Column>) -> Distribution {
        Distribution {
            id: "r".into(),
            file_name: None,
            title: "R".into(),
            description: None,
            format: Some("csv".into()),
            media_type: None,
            byte_size: None,
            sha256: None,
            url: None,
            rows: None,
            modified: None,
            update: None,
            copy: Copy::Kept(Kept::Missing),
            columns,
            parts: Vec::new(),
        }
    }

    fn column(name: &str, kind: &str) -> Column {
        Column { name: name.into(), kind: kind.into(), ..Column::default() }
    }

    fn seen(name: &str, count: u64) -> Seen {
        let distinct = Distinct { count, exact: true };
        Seen { name: name.into(), distinct, min: Some("1".into()), max: Some("9".into()), ..Seen::default() }
    }

    #[test]
    fn a_field_says_what_the_dictionary_says() {
        let state = Column {
            title: Some("Estado".into()),
            values: vec!["Abierta".into(), "Cerrada".into(), "Abierta".into()],
            null: Some("No se registró".into()),
            ..column("estado", "string")
        };
        let schema = table_schema(&file(vec![state, column("monto", "dinero")]));
        assert_eq!(schema["fields"][0]["constraints"], json!({"enum": ["Abierta", "Cerrada"]}));
        assert_eq!(schema["fields"][0]["emptyMeans"], "No se registró");
        assert_eq!(schema["fields"][1], json!({"name": "monto", "type": "string"}));
        assert_eq!(schema["missingValues"], json!([""]));
    }

    #[test]
    fn a_yes_and_no_says_its_words() {
        let yes = Column { values: vec!["Sí".into(), "No".into()], ..column("vigente", "boolean") };
        let schema = table_schema(&file(vec![yes]));
        assert_eq!(schema["fields"][0]["trueValues"], json!(["Sí"]));
        assert_eq!(schema["fields"][0]["falseValues"], json!(["No"]));
    }

    #[test]
    fn what_one_column_proves_is_the_key() {
        let columns = vec![column("folio", "integer"), column("giro", "string")];
        let mut table =
            Table { rows: 9, columns: vec![seen("folio", 9), seen("giro", 2)], ..Table::default() };
        let schema = table_schema_seen(&file(columns.clone()), Some(&table));
        assert_eq!(schema["primaryKey"], json!(["folio"]));
        assert_eq!(
            schema["fields"][0]["constraints"],
            json!({"required": true, "unique": true, "minimum": 1, "maximum": 9})
        );
        table.columns[1].distinct.count = 9;
        assert_eq!(table_schema_seen(&file(columns), Some(&table)).get("primaryKey"), None);
    }

    #[test]
    fn bounds_of_persons_are_not_told() {
        let mut age = seen("edad", 5);
        age.personal.push(Personal { private: true, ..Personal::default() });
        let table = Table { rows: 9, columns: vec![age], ..Table::default() };
        let schema = table_schema_seen(&file(vec![column("edad", "integer")]), Some(&table));
        assert_eq!(schema["fields"][0]["constraints"], json!({"required": true}));
    }
}
