//! What a column holds, by what its cells are and, where that leaves it open, by its name.

use super::super::model::Kind;
use super::super::personal::Id;
use super::cell::{Form, Mark};
use super::column::Column;
use super::date;
use crate::text::fold::fold;

/// Share of cells that make a column of a kind, of a hundred.
const MOST: u64 = 80;
/// Values of a category that are shown.
const SHOWN: usize = 12;
/// Different values that a category has at most.
const CATEGORY: u64 = 400;

/// What a column was told to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    pub kind: Kind,
    /// Share of the cells, 0 to 100.
    pub purity: u8,
    /// Cells with a value in them.
    pub cells: u64,
}

/// Tells the kind of a column of a table with so many rows.
pub fn kind(seen: &Column, sample: &[(String, u64)], name: &str, rows: u64) -> Told {
    let cells = rows.saturating_sub(seen.blanks + seen.nulls.count);
    if cells == 0 {
        return Told { kind: Kind::Empty, purity: 100, cells };
    }
    let of = |forms: &[Form]| forms.iter().map(|form| seen.forms[*form as usize]).sum::<u64>();
    let purity = |count: u64| (count.min(cells) * 100 / cells) as u8;
    let numbers = of(&[Form::Integer, Form::Digits, Form::Decimal, Form::Money, Form::Percent]);
    let dates = of(&[Form::Date, Form::DateTime]);
    let enough = |count: u64| count * 100 >= cells * MOST;
    if let Some((kind, count)) = identified(seen).filter(|(_, count)| enough(*count)) {
        return Told { kind, purity: purity(count), cells };
    }
    if enough(dates) {
        let kind = if of(&[Form::DateTime]) * 2 > dates { Kind::DateTime } else { Kind::Date };
        return Told { kind, purity: purity(dates), cells };
    }
    if enough(numbers) {
        return Told { kind: numeric(seen, sample, name, numbers), purity: purity(numbers), cells };
    }
    for (form, kind) in [(Form::Boolean, Kind::Boolean), (Form::Time, Kind::Time)] {
        if enough(of(&[form])) {
            return Told { kind, purity: purity(of(&[form])), cells };
        }
    }
    let texts = cells - (numbers + dates).min(cells);
    Told { kind: textual(seen, name, cells), purity: purity(texts), cells }
}

/// Columns of one identifier.
fn identified(seen: &Column) -> Option<(Kind, u64)> {
    let count = |id: Id| seen.whole.sure[id as usize] + seen.whole.form[id as usize];
    let rfc = count(Id::Rfc) + count(Id::RfcCompany) + count(Id::RfcGeneric);
    let all = [
        (Kind::Curp, count(Id::Curp)),
        (Kind::Rfc, rfc),
        (Kind::Email, count(Id::Email)),
        (Kind::Coordinates, seen.marks[Mark::CoordinatesPacked as usize].count),
    ];
    all.into_iter().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0)
}

fn numeric(seen: &Column, sample: &[(String, u64)], name: &str, numbers: u64) -> Kind {
    let of = |form: Form| seen.forms[form as usize];
    let telephones = seen.whole.sure[Id::Phone as usize] + seen.whole.form[Id::Phone as usize];
    if telephones * 10 >= numbers * 8 && words_hold(name, &TELEPHONE) {
        return Kind::Phone;
    }
    if of(Form::Money) * 2 > numbers {
        return Kind::Money;
    }
    if of(Form::Percent) * 2 > numbers {
        return Kind::Percent;
    }
    let name = words(name);
    let has = |known: &[&str]| known.iter().any(|word| name.iter().any(|own| own == word));
    if let Some(kind) = degrees(seen, &has) {
        return kind;
    }
    if of(Form::Decimal) > 0 {
        return Kind::Decimal;
    }
    key(sample, &has).unwrap_or(if of(Form::Digits) * 2 > numbers { Kind::Code } else { Kind::Integer })
}

/// Latitude and longitude: in Mexico by their values, elsewhere by their names.
fn degrees(seen: &Column, has: &dyn Fn(&[&str]) -> bool) -> Option<Kind> {
    let (least, most) = (seen.least?.value, seen.most?.value);
    let fine: u64 = seen.decimals[3..].iter().sum();
    let fine = fine * 2 > seen.decimals.iter().sum();
    if has(&["lat", "latitud", "latitude", "y"]) && least.abs() <= 90.0 && most.abs() <= 90.0 && fine {
        return Some(Kind::Latitude);
    }
    if has(&["lon", "lng", "long", "longitud", "longitude", "x"]) && least >= -180.0 && most <= 180.0 && fine
    {
        return Some(Kind::Longitude);
    }
    match fine && seen.values.count().0 > 2 {
        true if least >= -118.9 && most <= -86.5 => Some(Kind::Longitude),
        true if least >= 14.3
            && most <= 32.9
            && has(&["coord", "coordenada", "coordenadas", "ubicacion"]) =>
        {
            Some(Kind::Latitude)
        }
        _ => None,
    }
}

/// Keys of INEGI and postal codes, by their names and the number of their digits.
fn key(sample: &[(String, u64)], has: &dyn Fn(&[&str]) -> bool) -> Option<Kind> {
    let digits = |count: usize| sample.iter().filter(|(value, _)| value.len() == count).count() * 10;
    let mostly = |count: usize| digits(count) >= sample.len() * 8;
    let short = |most: usize| sample.iter().all(|(value, _)| value.len() <= most);
    match () {
        () if has(&["cp", "codigo_postal", "postal", "zip"]) && mostly(5) => Some(Kind::PostalCode),
        () if has(&["cvegeo", "loc", "localidad"]) && mostly(9) => Some(Kind::LocalityKey),
        () if has(&["cvegeo", "mun", "municipio", "municipal"]) && mostly(5) => Some(Kind::MunicipalityKey),
        () if has(&["mun", "municipio"]) && has(&["cve", "clave", "id", "cv"]) && short(3) => {
            Some(Kind::MunicipalityKey)
        }
        () if has(&["ent", "entidad", "estado", "edo"]) && short(2) => Some(Kind::StateKey),
        () => None,
    }
}

fn textual(seen: &Column, name: &str, cells: u64) -> Kind {
    let of = |form: Form| seen.forms[form as usize];
    if seen.marks[Mark::Url as usize].count * 2 > cells {
        return Kind::Url;
    }
    let mean = seen.bytes / cells.max(1);
    let (distinct, exact) = seen.values.count();
    let words = of(Form::Word) + of(Form::Integer) + of(Form::Digits);
    let telephone = seen.whole.sure[Id::Phone as usize] + seen.whole.form[Id::Phone as usize];
    match () {
        () if telephone * 10 >= cells * 8 && words_hold(name, &TELEPHONE) => Kind::Phone,
        () if mean > 60 || seen.longest > 200 => Kind::LongText,
        () if exact && distinct <= CATEGORY && (distinct * 3 <= cells || distinct <= 3) => Kind::Category,
        () if words * 10 >= cells * 9 && mean <= 30 && distinct * 2 > cells => Kind::Code,
        () => Kind::Text,
    }
}

const TELEPHONE: [&str; 7] = ["tel", "telefono", "telefonos", "celular", "cel", "movil", "phone"];

fn words_hold(name: &str, known: &[&str]) -> bool {
    words(name).iter().any(|word| known.contains(&word.as_str()))
}

/// The words of a column's name, folded, and the whole of it joined.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(String::from)
        .collect();
    words.push(words.join("_"));
    words
}

impl Told {
    /// The smallest and the largest value in words, of numbers and dates.
    pub fn range(&self, seen: &Column) -> (Option<String>, Option<String>) {
        match self.kind {
            Kind::Date | Kind::DateTime => {
                let day = |extreme: super::column::Extreme| date::iso(extreme.value as i32);
                (seen.least_day.map(day), seen.most_day.map(day))
            }
            Kind::Integer
            | Kind::Decimal
            | Kind::Money
            | Kind::Percent
            | Kind::Latitude
            | Kind::Longitude => {
                let number = |extreme: super::column::Extreme| extreme.value.to_string();
                (seen.least.map(number), seen.most.map(number))
            }
            _ => (None, None),
        }
    }
}

/// The most frequent values of a category.
pub fn top(seen: &Column, told: &Told, sample: &[(String, u64)]) -> Vec<(String, u64)> {
    let few = seen.values.exact() && seen.values.count().0 <= SHOWN as u64 * 4;
    let wanted = match told.kind {
        Kind::Category | Kind::Boolean | Kind::StateKey | Kind::MunicipalityKey => true,
        Kind::Integer | Kind::Text | Kind::Code => few,
        _ => false,
    };
    if !wanted || !seen.values.exact() {
        return Vec::new();
    }
    let mut top: Vec<(String, u64)> = sample.to_vec();
    if seen.values.entries().len() > sample.len() {
        let mut entries: Vec<_> = seen.values.entries().iter().collect();
        entries.sort_by_key(|entry| (std::cmp::Reverse(entry.count), entry.hash));
        entries.truncate(SHOWN);
        let texts = entries.into_iter().map(|entry| (entry, seen.values.text(entry)));
        top = texts.map(|(entry, text)| (String::from_utf8_lossy(text).into_owned(), entry.count)).collect();
    }
    top.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    top.truncate(SHOWN);
    top
}
