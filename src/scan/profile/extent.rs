//! From when to when, and where: the period and the territory that a table covers.

use super::super::model::{Column, Kind, Period, Territory};
use super::super::personal::lists::Lists;
use super::rows::Rows;
use crate::text::fold::fold;

/// Keys of places that are told.
const KEYS: usize = 12;

/// The period: of a column of dates that are no births, of a column of years, or of the name.
pub fn period(columns: &[Column], rows: &Rows, name: &str) -> Option<Period> {
    let dated = columns.iter().enumerate().filter(|(_, column)| {
        matches!(column.kind, Kind::Date | Kind::DateTime)
            && column.purity >= 80
            && !column.personal.iter().any(|found| found.class == "birth_date")
            && !fold(&column.name).contains("nac")
    });
    // The column with the fewest blanks says it for most rows.
    let best = dated.min_by_key(|(_, column)| column.nulls);
    if let Some((at, Column { min: Some(from), max: Some(to), .. })) = best {
        return Some(Period { from: from.clone(), to: to.clone(), column: Some(at as u32) });
    }
    years(columns, rows).or_else(|| {
        let (from, to) = years_in(name)?;
        Some(Period { from: from.to_string(), to: to.to_string(), column: None })
    })
}

fn years(columns: &[Column], rows: &Rows) -> Option<Period> {
    const NAMES: [&str; 6] = ["anio", "ano", "ejercicio", "year", "anio_fiscal", "periodo"];
    let at = columns.iter().position(|column| {
        column.kind == Kind::Integer && NAMES.contains(&fold(&column.name).replace(' ', "_").as_str())
    })?;
    let (from, to) = (rows.columns[at].least?.value, rows.columns[at].most?.value);
    let year = |value: f64| (1900.0..=2100.0).contains(&value);
    (year(from) && year(to)).then(|| Period {
        from: (from as u32).to_string(),
        to: (to as u32).to_string(),
        column: Some(at as u32),
    })
}

/// The first and the last year that a name speaks of.
pub fn years_in(name: &str) -> Option<(u32, u32)> {
    let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
    let years: Vec<u32> =
        numbers.filter_map(|part| part.parse().ok()).filter(|year| (1950..=2100).contains(year)).collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

/// The territory: keys of INEGI, names of municipalities, coordinates.
pub fn territory(
    columns: &[Column],
    samples: &[Vec<(String, u64)>],
    rows: &Rows,
    lists: &Lists,
) -> Territory {
    let mut found = Territory { bounds: bounds(columns, rows), ..Territory::default() };
    let of = |kind: Kind| columns.iter().position(|column| column.kind == kind);
    let state = of(Kind::StateKey).map(|at| &samples[at]);
    if let Some(at) = of(Kind::MunicipalityKey).or(of(Kind::LocalityKey)) {
        let one_state =
            state.and_then(|sample| if sample.len() == 1 { sample[0].0.parse().ok() } else { None });
        found.keys = keys(&samples[at], one_state);
    } else if let Some(sample) = state {
        found.keys = keys(sample, None);
    }
    if found.keys.is_empty() {
        found.keys = named(columns, samples, lists);
    }
    found
}

/// Keys with their zeros; a municipality of three digits takes the state of the table.
fn keys(sample: &[(String, u64)], state: Option<u32>) -> Vec<String> {
    let mut sample: Vec<&(String, u64)> = sample.iter().collect();
    sample.sort_by_key(|(value, count)| (std::cmp::Reverse(*count), value));
    let full = |value: &str| match (value.len(), value.parse::<u32>(), state) {
        (1 | 2, Ok(key @ 1..=32), None) => Some(format!("{key:02}")),
        (5, Ok(_), _) => Some(value.to_string()),
        (9, Ok(_), _) => value.get(..5).map(String::from),
        (1..=3, Ok(key), Some(state)) => Some(format!("{state:02}{key:03}")),
        _ => None,
    };
    let mut keys: Vec<String> = Vec::new();
    for key in sample.into_iter().filter_map(|(value, _)| full(value)) {
        if keys.len() < KEYS && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Municipalities by their names, in a column that says that it holds them.
fn named(columns: &[Column], samples: &[Vec<(String, u64)>], lists: &Lists) -> Vec<String> {
    let says = |column: &Column| {
        let name = fold(&column.name);
        name.contains("municipio") || name.contains("entidad") || name.contains("estado") || name == "nom_mun"
    };
    let mut keys: Vec<String> = Vec::new();
    for (_, sample) in columns.iter().zip(samples).filter(|(column, _)| says(column)) {
        for (value, _) in sample {
            if let Some(key) = lists.area_named(value)
                && keys.len() < KEYS
                && !keys.contains(&key)
            {
                keys.push(key);
            }
        }
    }
    keys
}

/// The box of the coordinates.
fn bounds(columns: &[Column], rows: &Rows) -> Option<[f64; 4]> {
    let of = |kind: Kind| {
        let at = columns.iter().position(|column| column.kind == kind)?;
        Some((rows.columns[at].least?.value, rows.columns[at].most?.value))
    };
    let (south, north) = of(Kind::Latitude)?;
    let (west, east) = of(Kind::Longitude)?;
    Some([west, south, east, north])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_out_of_names() {
        assert_eq!(years_in("licencias_2019-2023 final"), Some((2019, 2023)));
        assert_eq!(years_in("reporte 12345"), None);
    }

    #[test]
    fn keys_get_their_zeros_and_their_state() {
        let sample = |values: &[&str]| values.iter().map(|value| (value.to_string(), 1)).collect::<Vec<_>>();
        assert_eq!(keys(&sample(&["1", "14"]), None), ["01", "14"]);
        assert_eq!(keys(&sample(&["39"]), Some(14)), ["14039"]);
        assert_eq!(keys(&sample(&["140390001"]), None), ["14039"]);
    }
}
