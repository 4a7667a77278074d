//! Where a finding is, in words: «Renglones 3, 9 y 12.», «En Hoja1!F14, Hoja1!F15 y 37 más.»

use super::super::model::{Flag, Spot, Table};
use super::words::{count, first_of, shown};
use crate::text::{Text, scan as say};

/// Letters of a column as a sheet shows them; `at` from 0: `A`, `Z`, `AA`.
pub fn letter(at: u64) -> String {
    let mut letters = Vec::new();
    let mut rest = at;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        match rest / 26 {
            0 => break,
            more => rest = more - 1,
        }
    }
    letters.iter().rev().collect()
}

/// `Hoja1!F14`; a name with anything but letters and digits goes between quotes, as spreadsheets write it.
pub fn cell(table: &Table, spot: Spot) -> String {
    let name = shown(&table.name);
    let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let name = if plain { name } else { format!("'{}'", name.replace('\'', "''")) };
    let at = spot.column.map(|column| letter(u64::from(column))).unwrap_or_default();
    format!("{name}!{at}{}", spot.row)
}

/// The places of a flag in words; `None` when it has none that help: names of columns are told by their names.
pub fn words(flag: &Flag, table: &Table) -> Option<Text> {
    let in_header = |spot: &Spot| spot.row == 0 || (spot.row == table.header_row && spot.column.is_some());
    let mut places: Vec<Spot> = flag.places.iter().filter(|spot| !in_header(spot)).copied().collect();
    places.sort_unstable();
    if !table.sheet {
        places.dedup_by_key(|spot| spot.row);
    }
    let told: Vec<Text> = places.iter().map(|spot| Text::same(one(table, *spot))).collect();
    let all = flag.count.max(told.len() as u64);
    // Several cells of one row are one place among rows.
    let all = if !table.sheet && (flag.places.len() as u64) >= flag.count { told.len() as u64 } else { all };
    let sentence = match (table.sheet, all) {
        (_, 0) => return None,
        (false, 1) => say::ROW_ONE,
        (false, _) => say::ROWS,
        (true, _) => say::CELLS,
    };
    if told.is_empty() {
        return None;
    }
    let list = first_of(&told, all);
    Some(sentence.with_text("rows", &list).with_text("cells", &list))
}

fn one(table: &Table, spot: Spot) -> String {
    if table.sheet { cell(table, spot) } else { count(spot.row) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(count: u64, rows: &[u64]) -> Flag {
        let places = rows.iter().map(|row| Spot { row: *row, column: Some(5) }).collect();
        Flag { count, places, ..Flag::default() }
    }

    fn table(sheet: bool) -> Table {
        Table { name: "Hoja1".into(), sheet, header_row: 1, ..Table::default() }
    }

    #[test]
    fn columns_have_the_letters_of_a_sheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
        assert!(!letter(u64::MAX).is_empty());
    }

    #[test]
    fn rows_are_told_with_the_first_five() {
        let told = |count, rows: &[u64]| words(&flag(count, rows), &table(false));
        assert_eq!(told(3, &[12, 3, 9]).unwrap().es, "Renglones 3, 9 y 12.");
        assert_eq!(told(42, &[3, 9, 12, 20, 21, 22]).unwrap().es, "Renglones 3, 9, 12, 20, 21 y 37 más.");
        assert_eq!(told(42, &[3, 9, 12, 20, 21, 22]).unwrap().en, "Rows 3, 9, 12, 20, 21 and 37 more.");
        assert_eq!(told(1, &[1200]).unwrap().es, "Renglón 1,200.");
        assert_eq!(told(2, &[7, 7]).unwrap().en, "Row 7.");
    }

    #[test]
    fn cells_of_a_sheet_are_told_as_a_sheet_writes_them() {
        assert_eq!(words(&flag(2, &[14, 15]), &table(true)).unwrap().es, "En Hoja1!F14 y Hoja1!F15.");
        let named = Table { name: "Obra '25".into(), ..table(true) };
        assert_eq!(words(&flag(1, &[14]), &named).unwrap().en, "At 'Obra ''25'!F14.");
        let row = Flag { count: 1, places: vec![Spot { row: 8, column: None }], ..Flag::default() };
        assert_eq!(words(&row, &table(true)).unwrap().es, "En Hoja1!8.");
    }

    #[test]
    fn the_header_is_no_place_and_neither_is_nothing() {
        assert_eq!(words(&flag(1, &[1]), &table(false)), None);
        assert_eq!(words(&Flag { count: 9, ..Flag::default() }, &table(false)), None);
    }
}
