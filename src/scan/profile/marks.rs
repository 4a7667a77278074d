//! From the marks of cells to what a check says of the column.

use super::super::model::{Flag, Kind, Spot, WrittenAs};
use super::cell::{Form, Mark, Nulls, classify};
use super::column::Column;
use super::kind::Told;
use super::number;
use super::tally::Tally;

/// Decimals that amounts of money need.
const CENTS: usize = 2;

/// The flags of a column.
pub fn flags(seen: &Column, told: &Told, sample: &[(String, u64)], at: u32) -> Vec<Flag> {
    let mut flags = Vec::new();
    let none = Nulls::default();
    let example = |mark: Mark| {
        let marked = |value: &str| classify(value.as_bytes(), &none).marks & mark.bit() != 0;
        sample
            .iter()
            .find(|(value, _)| marked(value.trim()))
            .map(|(value, _)| value.clone())
            .unwrap_or_default()
    };
    let mut push = |code: &str, tally: &Tally, detail: &dyn Fn() -> String| {
        if tally.count > 0 {
            let detail = detail();
            let places = tally.rows().map(|row| Spot { row, column: Some(at) }).collect();
            flags.push(Flag { code: code.into(), count: tally.count, of: told.cells, places, detail });
        }
    };
    let tally = |mark: Mark| &seen.marks[mark as usize];
    let dates = matches!(told.kind, Kind::Date | Kind::DateTime);
    let numbers = is_numeric(told.kind) || numeric_share(seen) * 2 > told.cells;
    push("spaces-extra", tally(Mark::Spaces), &String::new);
    push("formula-error", tally(Mark::Error), &|| example(Mark::Error));
    push("values-packed", tally(Mark::Packed), &String::new);
    push("coordinates-packed", tally(Mark::CoordinatesPacked), &String::new);
    push("missing-words", &seen.nulls, &|| null_words(seen));
    if numbers {
        push("number-units", tally(Mark::Unit), &|| example(Mark::Unit));
        push("number-separators", tally(Mark::Thousands), &|| example(Mark::Thousands));
        push("number-scientific", tally(Mark::Scientific), &String::new);
    }
    if !dates {
        push("number-range", tally(Mark::Range), &|| example(Mark::Range));
    } else {
        push("date-not-iso", tally(Mark::NotIso), &|| example(Mark::NotIso));
        push("date-impossible", tally(Mark::Impossible), &|| example(Mark::Impossible));
        // Where one date says which comes first, the others follow it.
        let said = (tally(Mark::DayMonth).count > 0, tally(Mark::MonthDay).count > 0);
        if said.0 == said.1 {
            push("date-ambiguous", tally(Mark::Ambiguous), &|| example(Mark::Ambiguous));
        }
    }
    flags.extend(decimals(seen, told, at));
    flags
}

/// What the cells tell together of how they are written.
pub fn written(seen: &Column, sample: &[(String, u64)]) -> WrittenAs {
    let count = |mark: Mark| seen.marks[mark as usize].count;
    let mut units: Vec<(String, u64)> = Vec::new();
    for (unit, times) in
        sample.iter().filter_map(|(value, times)| Some((number::unit(value.trim())?, *times)))
    {
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, all)) => *all += times,
            None => units.push((unit, times)),
        }
    }
    units.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    WrittenAs {
        day_month: count(Mark::DayMonth),
        month_day: count(Mark::MonthDay),
        either: count(Mark::Ambiguous),
        separated: count(Mark::Thousands),
        decimal_comma: count(Mark::DecimalComma),
        units: units.into_iter().map(|(unit, _)| unit).collect(),
    }
}

fn null_words(seen: &Column) -> String {
    let words: Vec<String> =
        seen.null_words.iter().take(4).map(|(word, _)| String::from_utf8_lossy(word).into_owned()).collect();
    words.join("\n")
}

fn numeric_share(seen: &Column) -> u64 {
    [Form::Integer, Form::Digits, Form::Decimal, Form::Money, Form::Percent]
        .iter()
        .map(|form| seen.forms[*form as usize])
        .sum()
}

fn is_numeric(kind: Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Decimal | Kind::Money | Kind::Percent)
}

/// Amounts of money with more decimals than cents.
fn decimals(seen: &Column, told: &Told, at: u32) -> Option<Flag> {
    let many: u64 = seen.decimals[CENTS + 1..].iter().sum();
    let most = (0..seen.decimals.len()).rev().find(|at| seen.decimals[*at] > 0)?;
    (told.kind == Kind::Money && many > 0).then(|| Flag {
        code: "decimals-many".into(),
        count: many,
        of: told.cells,
        places: vec![Spot { row: 0, column: Some(at) }],
        detail: most.to_string(),
    })
}
