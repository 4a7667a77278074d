//! What was done to a table, repair by repair, and what was assumed: what screens, JSON and tests tell.

use serde::Serialize;

use super::account::{Account, Reason, Sample};
use super::recipe::{Column, Recipe, Work};
use super::repair::numbers::suffix;
use super::repair::pairs::Pair;
use super::repair::{Code, REPAIRS};
use crate::scan::model::{Encoding, Facts, LineEnd, Table};

/// What one repair did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Deed {
    /// Its name for life.
    pub repair: &'static str,
    /// Cells that it changed.
    pub cells: u64,
    /// Rows that it took out, or mended as a whole.
    pub rows: u64,
    /// Names of the columns of the result.
    pub columns: Vec<String>,
    pub first: Vec<Sample>,
}

/// What was taken to be so, and may be otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "assumed")]
pub enum Assumed {
    /// Dates that can be read both ways; `because` another date of the column says which, or nothing does.
    Dates { column: String, cells: u64, month_first: bool, because: bool },
    /// Whole numbers are days that a spreadsheet counts.
    Serials { column: String },
    /// The sign `$` stands for pesos.
    Pesos { column: String },
    /// Some cells have another unit and were left.
    Units { column: String, units: Vec<String> },
    /// A comma stands before decimals.
    Comma { column: String },
    /// So many rows begin like totals that they are taken for data.
    Totals { rows: u64 },
}

/// Everything that was done to a table, in the order of the repairs.
pub fn deeds(facts: &Facts, table: &Table, recipe: &Recipe, account: &Account) -> Vec<Deed> {
    REPAIRS.iter().filter_map(|repair| deed(repair.code, (facts, table), recipe, account)).collect()
}

fn deed(code: Code, (facts, table): (&Facts, &Table), recipe: &Recipe, account: &Account) -> Option<Deed> {
    let rows = |reason: Reason| account.count(reason);
    let whole = |rows: u64| Deed { repair: code.repair().id, rows, ..Deed::default() };
    let named = |wanted: &dyn Fn(&Column) -> bool| -> Vec<String> {
        recipe.columns.iter().filter(|column| wanted(column)).map(|column| column.name.clone()).collect()
    };
    let deed = match code {
        Code::Encoding => Deed { cells: u64::from(encoded(facts)), ..whole(0) },
        Code::Dialect => Deed { cells: u64::from(another_dialect(facts)), ..whole(0) },
        Code::Titles => whole(rows(Reason::Title)),
        Code::Header => whole(rows(Reason::Header).saturating_sub(1)),
        Code::BelowHeader => whole(rows(Reason::BelowHeader)),
        Code::Names => Deed { columns: named(&|column| column.name != column.source), ..whole(0) },
        Code::BlankColumns => {
            let kept = |at: usize| recipe.columns.iter().any(|column| column.from == Some(at as u32));
            whole((0..table.columns.len()).filter(|at| !kept(*at)).count() as u64)
        }
        Code::BlankRows => whole(rows(Reason::Blank) + rows(Reason::OnlyMissing)),
        Code::RepeatedHeaders => whole(rows(Reason::RepeatedHeader)),
        Code::Totals => whole(rows(Reason::Total)),
        Code::Notes => whole(rows(Reason::Note)),
        Code::Ragged => whole(table.flags.iter().find(|f| f.code == "rows-ragged").map_or(0, |f| f.count)),
        Code::Duplicates => whole(rows(Reason::Duplicate)),
        Code::Coordinates => {
            Deed { columns: named(&|c| is_pair(c, Pair::Coordinates)), ..cells(code, recipe, account) }
        }
        Code::Ranges => Deed { columns: named(&|c| is_pair(c, Pair::Range)), ..cells(code, recipe, account) },
        _ => cells(code, recipe, account),
    };
    (deed.cells > 0 || deed.rows > 0 || (code == Code::Names && !deed.columns.is_empty())).then_some(deed)
}

fn is_pair(column: &Column, wanted: Pair) -> bool {
    matches!(column.work, Work::Pair(pair, _) if pair == wanted)
}

fn cells(code: Code, recipe: &Recipe, account: &Account) -> Deed {
    let mut deed = Deed { repair: code.repair().id, ..Deed::default() };
    for ((_, column), changed) in account.changed.iter().filter(|((of, _), _)| *of == code) {
        deed.cells += changed.count;
        deed.columns.extend(recipe.columns.get(*column as usize).map(|column| column.name.clone()));
        let room = super::account::SAMPLES.saturating_sub(deed.first.len());
        deed.first.extend(changed.first.iter().filter(|sample| sample.before.is_some()).take(room).cloned());
    }
    deed
}

fn encoded(facts: &Facts) -> bool {
    let mixed = facts.flags.iter().any(|flag| flag.code == "encoding-mixed");
    facts.text.is_some_and(|text| text.encoding != Encoding::Utf8 || text.bom) || mixed
}

fn another_dialect(facts: &Facts) -> bool {
    facts.text.is_some_and(|text| {
        let comma = text.delimiter.is_none_or(|sign| sign == b',') && text.quote == b'"';
        !comma || matches!(text.line_end, LineEnd::Cr | LineEnd::Mixed)
    })
}

/// Everything that was assumed of a table.
pub fn assumed(table: &Table, recipe: &Recipe) -> Vec<Assumed> {
    let mut all: Vec<Assumed> = recipe.columns.iter().flat_map(|column| of_column(table, column)).collect();
    let totals = table.flags.iter().find(|flag| flag.code == "totals-row").map_or(0, |flag| flag.count);
    if totals * 4 > table.rows && table.rows > 0 {
        all.push(Assumed::Totals { rows: totals });
    }
    all
}

fn of_column(table: &Table, column: &Column) -> Vec<Assumed> {
    let Some(seen) = column.from.and_then(|from| table.columns.get(from as usize)) else { return Vec::new() };
    let (written, column_name) = (&seen.written, || column.name.clone());
    match &column.work {
        Work::Date { month_first } if written.either > 0 => {
            let because = (written.day_month > 0) != (written.month_day > 0);
            vec![Assumed::Dates {
                column: column_name(),
                cells: written.either,
                month_first: *month_first,
                because,
            }]
        }
        Work::Serial => vec![Assumed::Serials { column: column_name() }],
        Work::Number(how) => {
            let mut all = Vec::new();
            if how.comma {
                all.push(Assumed::Comma { column: column_name() });
            }
            let others: Vec<String> =
                written.units.iter().filter(|unit| suffix(unit) != how.unit).cloned().collect();
            if how.unit.as_deref() == Some("mxn") && written.units.iter().any(|unit| unit == "$") {
                all.push(Assumed::Pesos { column: column_name() });
            }
            if !others.is_empty() {
                all.push(Assumed::Units { column: column_name(), units: others });
            }
            all
        }
        _ => Vec::new(),
    }
}
