//! What a table was, once all its rows have gone by.

use super::super::detect::layout::Layout;
use super::super::detect::text::encoding::decode;
use super::super::model::{Column, Counted, Distinct, Encoding, Flag, Spot, Table};
use super::super::personal::lists::Lists;
use super::super::personal::{self, Evidence};
use super::column::Column as Seen;
use super::rows::Rows;
use super::tally::{FIRST, Tally};
use super::{extent, kind, marks, odd};

/// What [`finish`] needs to know besides the rows.
pub struct Finish<'f> {
    pub name: String,
    pub encoding: Encoding,
    pub layout: &'f Layout,
    pub sheet: bool,
    pub lists: &'f Lists,
}

/// Hashes of the sketch of a table.
const SKETCH: usize = 64;

/// The table, its columns judged, its flags raised.
pub fn finish(mut rows: Rows, given: Finish) -> Table {
    rows.columns.iter_mut().for_each(Seen::settle);
    let samples: Vec<Vec<(String, u64)>> = rows.columns.iter().map(|seen| sample(seen, &given)).collect();
    let notes = rows.notes();
    let kinds: Vec<kind::Told> = rows
        .columns
        .iter()
        .zip(&samples)
        .zip(&rows.plan().names)
        .map(|((seen, sample), name)| kind::kind(seen, sample, name, rows.rows))
        .collect();
    let mut columns: Vec<Column> =
        (0..rows.columns.len()).map(|at| column(&rows, at, &kinds[at], &samples[at])).collect();
    for (at, column) in columns.iter_mut().enumerate() {
        column.flags.extend(odd::outlier(&rows.columns[at], &kinds[at], &samples[at], at as u32));
        column.flags.extend(odd::unlisted(&column.name, &kinds[at], &samples[at], given.lists));
    }
    let territory = extent::territory(&columns, &samples, &rows, given.lists);
    let evidence: Vec<Evidence> =
        samples.into_iter().enumerate().map(|(at, sample)| evidence(&rows, at, &kinds[at], sample)).collect();
    let verdicts = personal::judge(&evidence, given.lists);
    for ((column, verdict), seen) in columns.iter_mut().zip(verdicts).zip(&rows.columns) {
        settle(column, verdict, seen);
    }
    let mut table = Table {
        name: given.name,
        sheet: given.sheet,
        header_row: given.layout.header.map_or(0, |at| at as u64 + 1),
        first_row: given.layout.first as u64 + 1,
        rows: rows.rows - notes.len() as u64,
        blank_rows: rows.blank.count,
        repeated: rows.repeated.repeated(),
        sketch: sketch(&rows),
        ..Table::default()
    };
    table.flags = table_flags(&rows, &notes, &table.repeated);
    table.period = extent::period(&columns, &rows, &table.name);
    table.territory = territory;
    table.risk = super::risk::risk(&rows);
    table.widest = if rows.widest > columns.len() { rows.widest as u32 } else { 0 };
    table.columns = columns;
    table
}

/// The different values of a column in words, a fair sample of them.
fn sample(seen: &Seen, given: &Finish) -> Vec<(String, u64)> {
    seen.values.sample().into_iter().map(|(value, count)| (decode(value, given.encoding), count)).collect()
}

fn evidence(rows: &Rows, at: usize, told: &kind::Told, sample: Vec<(String, u64)>) -> Evidence {
    let seen = &rows.columns[at];
    let cells = told.cells;
    let (count, exact) = seen.values.count();
    let decimals = (0..seen.decimals.len()).max_by_key(|at| seen.decimals[*at]).unwrap_or(0);
    Evidence {
        name: rows.plan().names[at].clone(),
        kind: told.kind,
        cells,
        distinct: Distinct { count, exact },
        longest: seen.longest,
        mean: (seen.bytes / cells.max(1)) as u32,
        whole: seen.whole.clone(),
        inside: seen.inside.clone(),
        sample,
        decimals: decimals as u32,
    }
}

fn column(rows: &Rows, at: usize, told: &kind::Told, sample: &[(String, u64)]) -> Column {
    let seen = &rows.columns[at];
    let (count, exact) = seen.values.count();
    let (min, max) = told.range(seen);
    Column {
        name: rows.plan().names[at].clone(),
        kind: told.kind,
        purity: told.purity,
        nulls: seen.blanks + seen.nulls.count,
        null_words: seen
            .null_words
            .iter()
            .map(|(word, count)| (String::from_utf8_lossy(word).into_owned(), *count))
            .collect(),
        // A word for nothing is no value.
        distinct: Distinct { count: count.saturating_sub(seen.null_words.len() as u64), exact },
        min,
        max,
        shortest: if seen.longest == 0 { 0 } else { seen.shortest },
        longest: seen.longest,
        top: kind::top(seen, told, sample),
        flags: marks::flags(seen, told, sample, at as u32),
        written: marks::written(seen, sample),
        ..Column::default()
    }
}

/// Puts the verdict into the column; what is personal shows no values.
fn settle(column: &mut Column, verdict: personal::Verdict, seen: &Seen) {
    column.quasi = verdict.quasi;
    column.personal = verdict.personal;
    for found in &mut column.personal {
        if found.places.is_empty() {
            found.places = seen.ids.rows().map(|row| Spot { row, column: None }).collect();
        }
    }
    if column.personal.iter().any(|found| found.confidence >= 50 && found.private) {
        column.top.clear();
        column.flags.iter_mut().for_each(|flag| flag.detail.clear());
        (column.min, column.max) = (None, None);
    }
}

fn table_flags(rows: &Rows, notes: &[u64], repeated: &Counted) -> Vec<Flag> {
    let mut flags = Vec::new();
    let mut push = |code: &str, tally: &Tally| {
        if tally.count > 0 {
            let places = tally.rows().map(|row| Spot { row, column: None }).collect();
            let (count, of) = (tally.count, rows.rows + rows.blank.count);
            flags.push(Flag { code: code.into(), count, of, places, detail: String::new() });
        }
    };
    push("rows-ragged", &rows.ragged);
    push("rows-blank", &rows.blank);
    push("totals-row", &rows.totals);
    let mut below = Tally::default();
    notes.iter().for_each(|row| below.add(*row));
    push("notes-below", &below);
    if repeated.count > 0 {
        let places = rows.repeated.places(FIRST).into_iter().map(|row| Spot { row, column: None }).collect();
        let code = "rows-repeated".into();
        flags.push(Flag { code, count: repeated.count, of: rows.rows, places, detail: String::new() });
    }
    flags
}

/// The smallest hashes over all columns, each with the name of its column.
fn sketch(rows: &Rows) -> Vec<u64> {
    let mut all: Vec<u64> = rows
        .columns
        .iter()
        .zip(&rows.plan().names)
        .flat_map(|(seen, name)| {
            let name = super::values::hash(crate::text::fold::fold(name).as_bytes());
            seen.sketch.hashes().iter().map(move |hash| (hash ^ name).wrapping_mul(0x9E37_79B9_7F4A_7C15))
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(SKETCH);
    all
}
