//! What to do with the columns of a table, from what a scan saw of them.

use jiff::civil::Date;

use super::Asked;
use crate::scan::model::{Column, Kind, Personal, Table};
use crate::scan::personal::ALARM;

/// What is known beside the table.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Rows that every group should have: [`super::SMALL`], or [`super::SMALLER`] for sensitive topics.
    pub k: u64,
    /// The day that ages are worked out for.
    pub day: Option<Date>,
    /// INEGI key of the municipality or state.
    pub area: Option<String>,
}

/// For each column with personal data the Guide's first treatment, and for those that single out together the first
/// step of their ladder. `header`: the names as they come to the treatment, in the order of `table.columns`.
pub fn propose(table: &Table, header: &[String], wish: &Wish) -> Vec<Asked> {
    let columns = table.columns.iter().zip(header);
    columns.filter_map(|(column, name)| one(column, name, wish)).collect()
}

fn one(column: &Column, name: &str, wish: &Wish) -> Option<Asked> {
    let personal = private(column);
    if let Some(found) = personal.first() {
        let how = found.treatments.first().map_or("drop", String::as_str);
        return Some(fitting(column, name, how, wish));
    }
    match column.quasi.as_deref()? {
        "age" => Some(Asked::new(name, "generalise-age", Some("5"))),
        "date" => Some(Asked::new(name, "generalise-month", None)),
        "postal_code" => Some(Asked::new(name, "generalise-place", Some("3"))),
        _ => None,
    }
}

/// The personal data of a column that is of persons and not of an office, the surest first.
pub fn private(column: &Column) -> Vec<&Personal> {
    let of = |found: &&Personal| found.private && found.confidence >= ALARM;
    let mut found: Vec<&Personal> = column.personal.iter().filter(of).collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.confidence));
    found
}

/// A treatment with what it has to be told; where the column does not fit it, the column is dropped.
fn fitting(column: &Column, name: &str, how: &str, wish: &Wish) -> Asked {
    match how {
        "generalise-age" if column.kind == Kind::Integer => Asked::new(name, how, Some("5")),
        "generalise-age" => match wish.day {
            Some(day) => Asked::new(name, how, Some(&format!("5, {day}"))),
            None => Asked::new(name, "generalise-year", None),
        },
        "generalise-place" => Asked::new(name, how, Some("neighbourhood")),
        // They are of the whole table: for a column alone there is dropping it.
        "aggregate" | "suppress" | "keep" => Asked::new(name, "drop", None),
        how => Asked::new(name, how, None),
    }
}

/// Columns that single out a person together, with their classes, that are no identifiers themselves.
pub fn quasi(table: &Table) -> Vec<(usize, String)> {
    let classes = table.columns.iter().enumerate();
    classes.filter_map(|(at, column)| Some((at, class(column)?))).collect()
}

/// The class of a column that singles out a person together with others.
pub fn class(column: &Column) -> Option<String> {
    let birth = private(column).iter().any(|found| found.class == "birth_date");
    if birth { Some("birth_date".to_string()) } else { column.quasi.clone() }
}

/// Columns whose values nobody should learn of a person.
pub fn sensitive(table: &Table) -> Vec<usize> {
    let is = |column: &Column| private(column).iter().any(|found| found.class == "sensitive");
    table.columns.iter().enumerate().filter(|(_, column)| is(column)).map(|(at, _)| at).collect()
}

/// Share of different values from which a column has another one in nearly each row, in hundredths.
const EACH: u64 = 95;
/// Rows from which that says something.
const ROWS: u64 = 20;

/// Names of the columns that have another value in each row of persons: one points at a person for who has another table
/// with it.
pub fn keys(table: &Table, header: &[String]) -> Vec<String> {
    let people = table.columns.iter().any(|column| !private(column).is_empty()) || quasi(table).len() >= 2;
    if !people || table.rows < ROWS {
        return Vec::new();
    }
    let each = |column: &Column| {
        let filled = table.rows.saturating_sub(column.nulls);
        let key = matches!(column.kind, Kind::Code | Kind::Integer | Kind::Text);
        key && private(column).is_empty()
            && column.quasi.is_none()
            && filled >= ROWS
            && column.distinct.count * 100 >= filled * EACH
    };
    let columns = table.columns.iter().zip(header).filter(|(column, _)| each(column));
    columns.map(|(_, name)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Distinct;

    fn column(name: &str, kind: Kind, class: Option<(&str, &[&str])>, quasi: Option<&str>) -> Column {
        let personal = class.map(|(class, treatments)| Personal {
            class: class.into(),
            confidence: 90,
            private: true,
            treatments: treatments.iter().map(|one| one.to_string()).collect(),
            ..Personal::default()
        });
        Column {
            name: name.into(),
            kind,
            personal: personal.into_iter().collect(),
            quasi: quasi.map(String::from),
            distinct: Distinct { count: 100, exact: true },
            ..Column::default()
        }
    }

    #[test]
    fn each_class_gets_the_first_treatment_of_the_guide_that_fits() {
        let table = Table {
            rows: 100,
            columns: vec![
                column("CURP", Kind::Curp, Some(("curp", &["drop", "pseudonym"])), None),
                column("Nació", Kind::Date, Some(("birth_date", &["generalise-age"])), Some("date")),
                column("Domicilio", Kind::Text, Some(("address", &["generalise-place", "drop"])), None),
                column("Edad", Kind::Integer, None, Some("age")),
                column("Sexo", Kind::Category, None, Some("sex")),
                column("Folio", Kind::Code, None, None),
            ],
            ..Table::default()
        };
        let header: Vec<String> =
            ["curp", "nacio", "domicilio", "edad", "sexo", "folio"].map(String::from).to_vec();
        let wish = Wish { k: 5, day: "2026-01-01".parse().ok(), area: None };
        let asked = propose(&table, &header, &wish);
        let told: Vec<_> = asked.iter().map(|one| (&*one.column, &*one.how, one.with.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("curp", "drop", None),
                ("nacio", "generalise-age", Some("5, 2026-01-01")),
                ("domicilio", "generalise-place", Some("neighbourhood")),
                ("edad", "generalise-age", Some("5")),
            ]
        );
        assert!(super::super::Treater::new(&header, &asked, None).is_ok());
        assert_eq!(quasi(&table), [(1, "birth_date".into()), (3, "age".into()), (4, "sex".into())]);
        assert_eq!(keys(&table, &header), ["folio"]);
        let dated = propose(&table, &header, &Wish { k: 5, ..Wish::default() });
        assert_eq!(dated[1].how, "generalise-year");
    }

    #[test]
    fn what_is_of_an_office_or_unsure_is_left_alone() {
        let mut table = Table {
            columns: vec![column("Correo", Kind::Email, Some(("email", &["drop"])), None)],
            ..Table::default()
        };
        table.columns[0].personal[0].private = false;
        assert!(propose(&table, &["correo".to_string()], &Wish::default()).is_empty());
    }
}
