//! A dictionary proposed from what a table holds: a person only completes what no program can know.

use crate::catalog::Column;
use crate::scan::model::{Column as Seen, Kind, Table};
use crate::text::fold::{fold, short, visible};

/// Values that a category may have, to be listed.
const VALUES: usize = 12;
/// Characters of an example.
const EXAMPLE: usize = 60;

/// The columns of a published table as far as they can be told from it, in its order. Columns without a name are left
/// out: a file that has one is not fit to publish.
pub fn propose(table: &Table) -> Vec<Column> {
    let named = table.columns.iter().filter(|column| !column.name.trim().is_empty());
    named.map(column).collect()
}

fn column(seen: &Seen) -> Column {
    let open = super::schema::public(seen);
    let values = values(seen).filter(|_| open);
    let example = seen.top.first().map(|(value, _)| value).or(seen.min.as_ref());
    let example = example.filter(|_| open && values.is_none());
    Column {
        name: seen.name.clone(),
        title: Some(titled(&seen.name)).filter(|title| !title.is_empty()),
        kind: kind(seen).into(),
        unit: seen.unit.clone(),
        values: values.unwrap_or_default(),
        null: None,
        example: example.map(|value| short(&one_line(value), EXAMPLE)),
        description: None,
    }
}

/// All the values of a category, when they are few and all known.
fn values(seen: &Seen) -> Option<Vec<String>> {
    let closed = matches!(seen.kind, Kind::Category | Kind::Boolean);
    let whole = seen.distinct.exact && seen.top.len() as u64 == seen.distinct.count;
    let few = !seen.top.is_empty() && seen.top.len() <= VALUES;
    (closed && whole && few).then(|| {
        let mut values: Vec<String> = seen.top.iter().map(|(value, _)| one_line(value)).collect();
        values.sort();
        values
    })
}

/// The type of Table Schema of what a column holds.
pub(super) fn kind(seen: &Seen) -> &'static str {
    match seen.kind {
        Kind::Integer if year(seen) => "year",
        Kind::Integer => "integer",
        Kind::Decimal | Kind::Money | Kind::Percent | Kind::Latitude | Kind::Longitude => "number",
        Kind::Date => "date",
        Kind::DateTime => "datetime",
        Kind::Time => "time",
        Kind::Boolean => "boolean",
        _ => "string",
    }
}

/// Whether numbers are years: the name says so, and they could be.
fn year(seen: &Seen) -> bool {
    let bound = |bound: &Option<String>| bound.as_deref().and_then(|bound| bound.parse::<i64>().ok());
    let fits = |number: i64| (1900..=2100).contains(&number);
    let named = fold(&seen.name)
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| ["ano", "anio", "ejercicio", "year"].contains(&word));
    named && bound(&seen.min).is_some_and(fits) && bound(&seen.max).is_some_and(fits)
}

fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `FECHA_sol` as «Fecha sol»; words in capitals of up to five letters stay: `RFC`, `CURP`.
pub fn titled(name: &str) -> String {
    let shown = short(&one_line(&name.replace(['_', '-', '.'], " ")), EXAMPLE);
    let shouted = |word: &str| word.chars().all(|sign| !sign.is_lowercase());
    let all_shouted = shown.split(' ').all(shouted) && shown.contains(' ');
    let small = |word: &str| match shouted(word) && !all_shouted && word.chars().count() <= 5 {
        true => word.to_string(),
        false => word.to_lowercase(),
    };
    let text = shown.split(' ').map(small).collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::{Distinct, Personal};

    fn seen(name: &str, kind: Kind, top: &[&str]) -> Seen {
        let top: Vec<(String, u64)> = top.iter().map(|value| (value.to_string(), 1)).collect();
        let distinct = Distinct { count: top.len() as u64, exact: true };
        Seen { name: name.into(), kind, distinct, top, ..Seen::default() }
    }

    #[test]
    fn names_become_titles() {
        let shown = ["fecha_sol", "FECHA DE ALTA", "RFC", "cve_ENT", "", "año.fiscal"].map(titled);
        assert_eq!(shown, ["Fecha sol", "Fecha de alta", "RFC", "Cve ENT", "", "Año fiscal"]);
    }

    #[test]
    fn what_a_table_holds_is_proposed() {
        let mut year = seen("anio", Kind::Integer, &[]);
        (year.min, year.max) = (Some("2019".into()), Some("2025".into()));
        let table = Table {
            columns: vec![seen("ESTADO_tramite", Kind::Category, &["Negada", "Aprobada"]), year],
            ..Table::default()
        };
        let found = propose(&table);
        assert_eq!(found[0].title.as_deref(), Some("Estado tramite"));
        assert_eq!(
            (found[0].values.as_slice(), &found[0].example),
            (&["Aprobada".into(), "Negada".into()][..], &None)
        );
        assert_eq!((found[1].kind.as_str(), found[1].example.as_deref()), ("year", Some("2019")));
    }

    #[test]
    fn nothing_of_a_person_is_proposed() {
        let mut name = seen("nombre", Kind::Category, &["Ana Ruiz"]);
        name.personal.push(Personal { private: true, ..Personal::default() });
        let found = propose(&Table { columns: vec![name], ..Table::default() });
        assert_eq!((found[0].values.len(), &found[0].example), (0, &None));
    }
}
