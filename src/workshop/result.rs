//! What a condition asks of a file that was made fit to publish: a table as CSV, or points as GeoJSON.

use jiff::civil::Date;
use serde::Deserialize;

use crate::text::fold::fold;

/// Everything in it that is given must hold.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Result {
    /// None of these words is in it, accents and case aside.
    pub without: Vec<String>,
    /// All of these are, to the letter.
    pub with: Vec<String>,
    /// Columns whose cells are dates in ISO 8601, or blank.
    pub iso: Vec<String>,
    /// Columns whose cells are numbers, or blank.
    pub numbers: Vec<String>,
    /// Columns that it does not have.
    pub lacks: Vec<String>,
    /// No cell of this column is a whole number below this, other than 0.
    pub least: Option<Least>,
    /// At least so many columns, with a comma between them.
    pub columns: Option<usize>,
    /// No cell begins like a formula.
    pub inert: bool,
    /// Points have their longitude first, and lie in Mexico.
    pub longitude_first: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Least {
    pub column: String,
    pub k: i64,
}

/// Whether a text is what is asked for. One with letters that were lost never is.
pub fn asks_of(result: &Result, text: &str) -> bool {
    let flat = fold(text);
    let rows = rows(text);
    let column = |name: &String| cells(&rows, name);
    !text.contains('\u{fffd}')
        && result.without.iter().all(|word| !flat.contains(fold(word).as_str()))
        && result.with.iter().all(|word| text.contains(word.as_str()))
        && result.iso.iter().all(|name| column(name).iter().all(|cell| cell.is_empty() || iso(cell)))
        && result.numbers.iter().all(|name| column(name).iter().all(|cell| cell.is_empty() || number(cell)))
        && result.lacks.iter().all(|name| place(&rows, name).is_none())
        && result.least.as_ref().is_none_or(|least| {
            let small = |cell: &&str| cell.parse::<i64>().is_ok_and(|number| number != 0 && number < least.k);
            !cells(&rows, &least.column).iter().any(small)
        })
        && result.columns.is_none_or(|least| rows.first().is_some_and(|header| header.len() >= least))
        && (!result.inert || !rows.iter().flatten().any(|cell| cell.starts_with(['=', '@'])))
        && (!result.longitude_first || longitude_first(text))
}

/// Cells of a CSV with commas; quotation marks keep theirs.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// A header and the name that it had before it was made fit for machines: `Fecha de pago`, `fecha_de_pago`.
fn same(header: &str, name: &str) -> bool {
    let bare = |text: &str| fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    bare(header) == bare(name)
}

fn place(rows: &[Vec<String>], name: &str) -> Option<usize> {
    rows.first()?.iter().position(|header| same(header, name))
}

/// The cells of a column; none when it is not there.
fn cells<'r>(rows: &'r [Vec<String>], name: &str) -> Vec<&'r str> {
    let Some(at) = place(rows, name) else { return Vec::new() };
    rows.iter().skip(1).filter_map(|row| row.get(at)).map(|cell| cell.trim()).collect()
}

/// A day, a month or a year: what is left of a date may be less than it was.
fn iso(cell: &str) -> bool {
    if cell.len() == 4 {
        return cell.bytes().all(|byte| byte.is_ascii_digit());
    }
    cell.get(..10).is_some_and(|day| day.parse::<Date>().is_ok())
        || (cell.len() == 7 && format!("{cell}-01").parse::<Date>().is_ok())
}

fn number(cell: &str) -> bool {
    cell.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Whether the first pair of coordinates of a GeoJSON is a longitude and a latitude of Mexico.
fn longitude_first(text: &str) -> bool {
    let Some((_, rest)) = text.split_once("\"coordinates\"") else { return false };
    let signs = |letter: char| !(letter.is_ascii_digit() || matches!(letter, '-' | '.'));
    let mut numbers =
        rest.split(signs).filter(|part| !part.is_empty()).filter_map(|part| part.parse::<f64>().ok());
    let (first, second) = (numbers.next().unwrap_or(0.0), numbers.next().unwrap_or(0.0));
    (-119.0..=-86.0).contains(&first) && (14.0..=33.0).contains(&second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(result: &str, text: &str) -> bool {
        asks_of(&toml::from_str(result).unwrap(), text)
    }

    #[test]
    fn a_table_is_read_by_its_headers() {
        let text = "fecha_de_pago,monto,casos,nota\n2024-01-02,10.5,12,\"uno, dos\"\n,,0,\n";
        for (asked, holds) in [
            ("iso = [\"Fecha de pago\"]", true),
            ("iso = [\"nota\"]", false),
            ("numbers = [\"MONTO\"]", true),
            ("numbers = [\"nota\"]", false),
            ("without = [\"DOS\"]", false),
            ("with = [\"uno, dos\"]", true),
            ("lacks = [\"CURP\"]", true),
            ("lacks = [\"casos\"]", false),
            ("least = { column = \"casos\", k = 5 }", true),
            ("least = { column = \"casos\", k = 20 }", false),
            ("inert = true", true),
            ("columns = 4", true),
            ("columns = 5", false),
        ] {
            assert_eq!(is(asked, text), holds, "{asked}");
        }
    }

    #[test]
    fn letters_that_were_lost_are_never_right() {
        assert!(!is("", "a\nConstrucci\u{fffd}n\n"));
    }

    #[test]
    fn a_point_of_mexico_has_its_longitude_first() {
        assert!(is("longitude_first = true", "{\"coordinates\": [-99.1, 19.4]}"));
        assert!(!is("longitude_first = true", "{\"coordinates\": [19.4, -99.1]}"));
    }
}
