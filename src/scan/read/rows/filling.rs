//! A grid filled row by row, within its bounds.

use super::super::super::profile::intake::Cell;
use super::{Bounds, Cut};
use crate::grid::{Grid, GridRow};

/// Bytes of all cells of a file together: they go to the program in one piece.
const ROOM: usize = 64 << 20;
/// What a cell takes besides its text.
const CELL: usize = size_of::<String>();
/// Cells that are told to be cut.
const CUTS: usize = 1_000;
/// Digits of a number that spreadsheets show; behind them is what computers make of 0.1 + 0.2.
const DIGITS: usize = 15;

/// What is left to fill, of all tables of a file, and what was cut so far.
#[derive(Debug)]
pub struct Room {
    pub bounds: Bounds,
    left: usize,
    pub cut: Vec<Cut>,
}

impl Room {
    pub fn new(bounds: Bounds) -> Self {
        Self { bounds, left: ROOM, cut: Vec::new() }
    }
}

/// A grid that is being filled.
pub struct Filling<'r> {
    pub grid: Grid,
    room: &'r mut Room,
    row: Vec<String>,
    /// Columns of the row with a cell that was cut.
    cut: Vec<usize>,
}

impl<'r> Filling<'r> {
    pub fn new(name: &str, room: &'r mut Room) -> Self {
        let grid = Grid { name: name.to_string(), ..Grid::default() };
        Self { grid, room, row: Vec::new(), cut: Vec::new() }
    }

    pub fn put(&mut self, column: usize, text: &str) {
        if self.grid.cut {
            return;
        }
        if column >= self.room.bounds.columns as usize {
            if !text.trim().is_empty() {
                self.cut.push(column);
            }
            return;
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        let most = self.room.bounds.cell as usize;
        let end = if text.len() > most { text.char_indices().nth(most).map(|(end, _)| end) } else { None };
        if end.is_some() {
            self.cut.push(column);
        }
        if let Some(cell) = self.row.get_mut(column) {
            *cell = text[..end.unwrap_or(text.len())].to_string();
        }
    }

    pub fn cell(&mut self, column: usize, cell: Cell) {
        match cell {
            Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => self.put(column, text),
            Cell::Integer(number) => self.put(column, &number.to_string()),
            Cell::Number(number) => self.put(column, &shown(number)),
            Cell::Bool(is) if self.room.bounds.book => {
                self.put(column, if is { "VERDADERO" } else { "FALSO" })
            }
            Cell::Bool(is) => self.put(column, if is { "1" } else { "0" }),
        }
    }

    pub fn end(&mut self, number: u64) {
        let cells = std::mem::take(&mut self.row);
        let cut = std::mem::take(&mut self.cut);
        if self.grid.cut || (cells.iter().all(|cell| cell.trim().is_empty()) && cut.is_empty()) {
            return;
        }
        let bytes: usize = cells.iter().map(|cell| cell.len() + CELL).sum();
        if self.grid.rows.len() >= self.room.bounds.rows as usize || bytes > self.room.left {
            self.grid.cut = true;
            return;
        }
        self.room.left -= bytes;
        let told = CUTS.saturating_sub(self.room.cut.len());
        let place = |column| Cut { grid: self.grid.name.clone(), row: number, column };
        self.room.cut.extend(cut.into_iter().take(told).map(place));
        self.grid.rows.push(GridRow { number, cells });
    }
}

/// A number as spreadsheets show it: `0.3` for 0.1 + 0.2, `1E+20` for what nobody reads in digits.
fn shown(number: f64) -> String {
    let scientific = format!("{number:.*e}", DIGITS - 1);
    let rounded: f64 = scientific.parse().unwrap_or(number);
    if rounded != 0.0 && !(1e-9..1e15).contains(&rounded.abs()) {
        return match format!("{rounded:E}").split_once('E') {
            Some((digits, power)) if !power.starts_with('-') => format!("{digits}E+{power}"),
            _ => format!("{rounded:E}"),
        };
    }
    rounded.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_without_what_computers_add() {
        for (number, text) in [
            (0.1 + 0.2, "0.3"),
            (-103.35, "-103.35"),
            (1.0 / 3.0, "0.333333333333333"),
            (1e20, "1E+20"),
            (1.5e-12, "1.5E-12"),
            (1_234_567.25, "1234567.25"),
            (0.0, "0"),
        ] {
            assert_eq!(shown(number), text);
        }
    }

    #[test]
    fn what_is_cut_is_told_with_its_place() {
        let mut room = Room::new(Bounds { rows: 2, columns: 2, cell: 3, book: true });
        let mut filling = Filling::new("Hoja1", &mut room);
        filling.put(0, "ñañaña");
        filling.put(1, "abc");
        filling.put(2, " ");
        filling.put(3, "más allá");
        filling.end(7);
        assert_eq!(filling.grid.rows, [GridRow { number: 7, cells: vec!["ñañ".into(), "abc".into()] }]);
        filling.cell(0, Cell::Bool(true));
        filling.end(8);
        filling.put(0, "x");
        filling.end(9);
        assert_eq!((filling.grid.rows[1].cells[0].as_str(), filling.grid.cut), ("VER", true));
        let places: Vec<(u64, usize)> = room.cut.iter().map(|cut| (cut.row, cut.column)).collect();
        assert_eq!(places, [(7, 0), (7, 3), (8, 0)]);
    }
}
