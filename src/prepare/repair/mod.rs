//! One file a repair: what is wrong with a cell or a row, and how it is put right. [`REPAIRS`] is all of them, in the
//! order in which they are told; help, the values of `--sin` and the checklist are made from it.

use std::sync::Arc;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::recipe::{Column, Work};
use crate::scan::profile::cell::Nulls;
use crate::text::{Text, prepare as say};

pub mod booleans;
pub mod dates;
pub mod errors;
pub mod formulas;
pub mod missing;
pub mod mojibake;
pub mod numbers;
pub mod pairs;
pub mod rows;
pub mod spaces;
pub mod variants;
pub mod zeros;

/// Which repair; its number is its place in [`REPAIRS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Code {
    Encoding,
    Dialect,
    Titles,
    Header,
    BelowHeader,
    Names,
    BlankColumns,
    BlankRows,
    RepeatedHeaders,
    Totals,
    Notes,
    Merged,
    Ragged,
    Mojibake,
    Spaces,
    Missing,
    Errors,
    Dates,
    Numbers,
    Units,
    Booleans,
    Zeros,
    Coordinates,
    Formulas,
    Ranges,
    Variants,
    Duplicates,
}

impl Code {
    /// The repair itself.
    pub fn repair(self) -> &'static Repair {
        // One entry for each variant, in their order: a test holds it.
        &REPAIRS[self as usize]
    }
}

/// Whether a repair is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Without it the result is no table.
    Always,
    /// Unless somebody does not want it.
    Unless,
    /// Only when it is asked for.
    Asked,
}

/// A repair, for people.
#[derive(Debug)]
pub struct Repair {
    pub code: Code,
    /// Its name in plans and commands, for life.
    pub id: &'static str,
    /// The same in Spanish, for commands.
    pub word: &'static str,
    pub when: When,
    pub title: Text,
    pub how: Text,
}

const fn repair(
    code: Code,
    names: (&'static str, &'static str),
    when: When,
    title: Text,
    how: Text,
) -> Repair {
    Repair { code, id: names.0, word: names.1, when, title, how }
}

/// Every repair.
pub static REPAIRS: [Repair; 27] = [
    repair(Code::Encoding, ("encoding", "codificacion"), When::Always, say::ENCODING, say::ENCODING_HOW),
    repair(Code::Dialect, ("dialect", "separadores"), When::Always, say::DIALECT, say::DIALECT_HOW),
    repair(Code::Titles, ("titles", "titulos"), When::Always, say::TITLES, say::TITLES_HOW),
    repair(Code::Header, ("header", "encabezado"), When::Always, say::HEADER, say::HEADER_HOW),
    repair(Code::BelowHeader, ("below-header", "bajo-encabezado"), When::Always, say::BELOW, say::BELOW_HOW),
    repair(Code::Names, ("names", "nombres"), When::Unless, say::NAMES, say::NAMES_HOW),
    repair(
        Code::BlankColumns,
        ("blank-columns", "columnas-vacias"),
        When::Unless,
        say::BLANK_COLUMNS,
        say::BLANK_COLUMNS_HOW,
    ),
    repair(
        Code::BlankRows,
        ("blank-rows", "filas-vacias"),
        When::Unless,
        say::BLANK_ROWS,
        say::BLANK_ROWS_HOW,
    ),
    repair(
        Code::RepeatedHeaders,
        ("repeated-headers", "encabezados-repetidos"),
        When::Unless,
        say::REPEATED,
        say::REPEATED_HOW,
    ),
    repair(Code::Totals, ("totals", "totales"), When::Unless, say::TOTALS, say::TOTALS_HOW),
    repair(Code::Notes, ("notes", "notas"), When::Unless, say::NOTES, say::NOTES_HOW),
    repair(Code::Merged, ("merged", "celdas-combinadas"), When::Unless, say::MERGED, say::MERGED_HOW),
    repair(Code::Ragged, ("ragged", "filas-desparejas"), When::Always, say::RAGGED, say::RAGGED_HOW),
    repair(Code::Mojibake, ("mojibake", "acentos-rotos"), When::Unless, say::MOJIBAKE, say::MOJIBAKE_HOW),
    repair(Code::Spaces, ("spaces", "espacios"), When::Unless, say::SPACES, say::SPACES_HOW),
    repair(Code::Missing, ("missing", "faltantes"), When::Unless, say::MISSING, say::MISSING_HOW),
    repair(Code::Errors, ("errors", "errores"), When::Unless, say::ERRORS, say::ERRORS_HOW),
    repair(Code::Dates, ("dates", "fechas"), When::Unless, say::DATES, say::DATES_HOW),
    repair(Code::Numbers, ("numbers", "numeros"), When::Unless, say::NUMBERS, say::NUMBERS_HOW),
    repair(Code::Units, ("units", "unidades"), When::Unless, say::UNITS, say::UNITS_HOW),
    repair(Code::Booleans, ("booleans", "si-no"), When::Unless, say::BOOLEANS, say::BOOLEANS_HOW),
    repair(Code::Zeros, ("zeros", "ceros"), When::Unless, say::ZEROS, say::ZEROS_HOW),
    repair(
        Code::Coordinates,
        ("coordinates", "coordenadas"),
        When::Unless,
        say::COORDINATES,
        say::COORDINATES_HOW,
    ),
    repair(Code::Formulas, ("formulas", "formulas"), When::Unless, say::FORMULAS, say::FORMULAS_HOW),
    repair(Code::Ranges, ("ranges", "rangos"), When::Asked, say::RANGES, say::RANGES_HOW),
    repair(Code::Variants, ("variants", "variantes"), When::Asked, say::VARIANTS, say::VARIANTS_HOW),
    repair(Code::Duplicates, ("duplicates", "duplicados"), When::Asked, say::DUPLICATES, say::DUPLICATES_HOW),
];

/// The repair of a name, Spanish or English.
pub fn named(name: &str) -> Option<&'static Repair> {
    let name = name.trim().to_lowercase();
    REPAIRS.iter().find(|repair| repair.id == name || repair.word == name)
}

/// Repairs that are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set(u32);

impl Default for Set {
    /// All but those that have to be asked for.
    fn default() -> Self {
        let on = REPAIRS.iter().filter(|repair| repair.when != When::Asked);
        Self(on.fold(0, |bits, repair| bits | 1 << repair.code as u8))
    }
}

impl Set {
    #[inline]
    pub fn has(self, code: Code) -> bool {
        self.0 >> code as u8 & 1 == 1
    }

    /// What must always be done stays on.
    pub fn set(&mut self, code: Code, on: bool) {
        let bit = 1 << code as u8;
        match on || code.repair().when == When::Always {
            true => self.0 |= bit,
            false => self.0 &= !bit,
        }
    }

    /// Names of those that are off and would be on.
    pub fn off(self) -> Vec<String> {
        let off = REPAIRS.iter().filter(|repair| repair.when == When::Unless && !self.has(repair.code));
        off.map(|repair| repair.id.to_string()).collect()
    }
}

/// What the repairs of cells know besides the cell.
#[derive(Debug)]
pub struct Bench {
    pub on: Set,
    pub nulls: Arc<Nulls>,
}

/// Who is told that a repair changed a cell: which, before, after.
pub type Tell<'t> = dyn FnMut(Code, &str, &str) + 't;

impl Bench {
    /// A cell as it is published; `tell` hears of every repair that changed it.
    pub fn mend<'c>(&self, column: &Column, raw: &'c str, tell: &mut Tell) -> Cow<'c, str> {
        let mut cell = Cow::Borrowed(raw);
        self.step(Code::Mojibake, &mut cell, tell, mojibake::mended);
        self.step(Code::Spaces, &mut cell, tell, spaces::trimmed);
        if cell.is_empty() {
            return cell;
        }
        self.step(Code::Missing, &mut cell, tell, |cell| missing::emptied(cell, &self.nulls));
        self.step(Code::Errors, &mut cell, tell, errors::emptied);
        if cell.is_empty() {
            return cell;
        }
        self.work(column, &mut cell, tell);
        if self.on.has(Code::Variants) {
            self.step(Code::Variants, &mut cell, tell, |cell| variants::one(cell, &column.variants));
        }
        self.step(Code::Formulas, &mut cell, tell, formulas::guarded);
        cell
    }

    fn work(&self, column: &Column, cell: &mut Cow<str>, tell: &mut Tell) {
        match &column.work {
            Work::Text => {}
            Work::Number(how) => {
                let (numbers, units) = (self.on.has(Code::Numbers), self.on.has(Code::Units));
                if let Some((code, plain)) = numbers::plain(cell, how, (numbers, units)) {
                    change(code, cell, plain, tell);
                }
            }
            Work::Date { month_first } => {
                self.step(Code::Dates, cell, tell, |cell| dates::iso(cell, *month_first));
            }
            Work::Serial => self.step(Code::Dates, cell, tell, dates::of_serial),
            Work::Boolean => self.step(Code::Booleans, cell, tell, booleans::plain),
            Work::Key(digits) => self.step(Code::Zeros, cell, tell, |cell| zeros::padded(cell, *digits)),
            Work::Pair(what, second) => {
                let code = if *what == pairs::Pair::Range { Code::Ranges } else { Code::Coordinates };
                self.step(code, cell, tell, |cell| pairs::part(cell, *what, *second));
            }
        }
    }

    fn step(
        &self,
        code: Code,
        cell: &mut Cow<str>,
        tell: &mut Tell,
        mend: impl FnOnce(&str) -> Option<String>,
    ) {
        if self.on.has(code)
            && let Some(after) = mend(cell)
        {
            change(code, cell, after, tell);
        }
    }
}

fn change(code: Code, cell: &mut Cow<str>, after: String, tell: &mut Tell) {
    tell(code, cell, &after);
    *cell = Cow::Owned(after);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repairs_stand_in_the_order_of_their_codes_with_names_of_their_own() {
        for (at, repair) in REPAIRS.iter().enumerate() {
            assert_eq!(repair.code as usize, at, "{}", repair.id);
            assert_eq!(serde_json::to_value(repair.code).unwrap(), repair.id);
            assert_eq!(named(repair.id).map(|found| found.code), Some(repair.code));
            assert_eq!(named(repair.word).map(|found| found.code), Some(repair.code));
        }
    }

    #[test]
    fn what_must_be_done_cannot_be_switched_off() {
        let mut on = Set::default();
        on.set(Code::Encoding, false);
        on.set(Code::Totals, false);
        assert!(on.has(Code::Encoding) && !on.has(Code::Totals) && !on.has(Code::Duplicates));
        assert_eq!(on.off(), ["totals"]);
    }
}
