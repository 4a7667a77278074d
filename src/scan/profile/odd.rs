//! Values that do not belong: numbers far from the rest, places that are in no catalogue.

use super::super::model::{Flag, Kind, Spot};
use super::super::personal::lists::Lists;
use super::column::{Column, Extreme};
use super::kind::Told;
use super::number::number;
use crate::text::fold::fold;

/// Numbers of the sample from which quartiles are worth anything.
const ENOUGH: usize = 16;
/// Widths of the middle half beyond it: far enough that amounts with a long tail stay quiet.
const FAR: f64 = 25.0;
/// Values that are named.
const NAMED: usize = 3;

/// D12: the least or the most stands far beyond the middle half of a fair sample of the different values.
pub fn outlier(seen: &Column, told: &Told, sample: &[(String, u64)], at: u32) -> Option<Flag> {
    if !matches!(told.kind, Kind::Integer | Kind::Decimal | Kind::Money) {
        return None;
    }
    let mut numbers: Vec<f64> = sample
        .iter()
        .filter_map(|(value, _)| number(value.trim().as_bytes()))
        .map(|number| number.value)
        .collect();
    if numbers.len() < ENOUGH {
        return None;
    }
    numbers.sort_by(f64::total_cmp);
    let (low, high) = (numbers[numbers.len() / 4], numbers[numbers.len() * 3 / 4]);
    let reach = (high - low) * FAR;
    let far =
        |extreme: &Extreme| reach > 0.0 && (extreme.value > high + reach || extreme.value < low - reach);
    let found: Vec<Extreme> = [seen.least?, seen.most?].into_iter().filter(far).collect();
    let places = found.iter().map(|extreme| Spot { row: extreme.row, column: Some(at) }).collect();
    (!found.is_empty()).then(|| Flag {
        code: "value-outlier".into(),
        count: found.len() as u64,
        of: told.cells,
        places,
        detail: String::new(),
    })
}

/// D11: names of states or municipalities, nearly all of them INEGI's, and some that are not.
pub fn unlisted(name: &str, told: &Told, sample: &[(String, u64)], lists: &Lists) -> Option<Flag> {
    let name = fold(name);
    let places =
        name.contains("municipio") || name.contains("entidad") || name == "estado" || name == "nom_mun";
    if !places || told.kind != Kind::Category || sample.len() < ENOUGH {
        return None;
    }
    let known = |value: &str| lists.is_area(value);
    let strange: Vec<&(String, u64)> = sample.iter().filter(|(value, _)| !known(value)).collect();
    if strange.is_empty() || strange.len() * 5 > sample.len() {
        return None;
    }
    let words: Vec<&str> = strange.iter().take(NAMED).map(|(value, _)| value.as_str()).collect();
    let count = strange.iter().map(|(_, count)| count).sum();
    let code = "value-unlisted".into();
    Some(Flag { code, count, of: told.cells, places: Vec::new(), detail: words.join("\n") })
}

#[cfg(test)]
mod tests {
    use super::super::super::profile::cell::Nulls;
    use super::*;

    fn column(values: &[String]) -> (Column, Vec<(String, u64)>) {
        let mut column = Column::new(1, true);
        for (row, value) in values.iter().enumerate() {
            column.see(value.as_bytes(), row as u64 + 2, &Nulls::default());
        }
        column.settle();
        (column, values.iter().map(|value| (value.clone(), 1)).collect())
    }

    fn told(kind: Kind) -> Told {
        Told { kind, purity: 100, cells: 40 }
    }

    #[test]
    fn one_number_far_from_the_rest_is_told_with_its_row() {
        let mut values: Vec<String> = (100..140).map(|number| number.to_string()).collect();
        let (seen, sample) = column(&values);
        assert_eq!(outlier(&seen, &told(Kind::Integer), &sample, 0), None);
        values[7] = "990000".into();
        let (seen, sample) = column(&values);
        let flag = outlier(&seen, &told(Kind::Integer), &sample, 0).unwrap();
        assert_eq!((flag.count, flag.places[0].row), (1, 9));
    }
}
