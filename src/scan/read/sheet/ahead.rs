//! Rows held back after a blank one, to tell whether another table begins with them.

use crate::scan::profile::intake::Cell;

/// A row held back.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub number: u64,
    pub cells: Vec<(usize, Kept)>,
}

/// A cell with its text.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    Text(String),
    Integer(i64),
    Number(f64),
    Date(String),
    Bool(bool),
    Error(String),
}

impl Kept {
    pub fn new(cell: Cell) -> Self {
        match cell {
            Cell::Text(text) => Self::Text(text.to_string()),
            Cell::Integer(number) => Self::Integer(number),
            Cell::Number(number) => Self::Number(number),
            Cell::Date(date) => Self::Date(date.to_string()),
            Cell::Bool(is) => Self::Bool(is),
            Cell::Error(error) => Self::Error(error.to_string()),
        }
    }

    pub fn as_cell(&self) -> Cell<'_> {
        match self {
            Self::Text(text) => Cell::Text(text),
            Self::Integer(number) => Cell::Integer(*number),
            Self::Number(number) => Cell::Number(*number),
            Self::Date(date) => Cell::Date(date),
            Self::Bool(is) => Cell::Bool(*is),
            Self::Error(error) => Cell::Error(error),
        }
    }

    fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text.trim()) } else { None }
    }

    fn is_number(&self) -> bool {
        matches!(self, Self::Integer(_) | Self::Number(_) | Self::Date(_))
    }
}

/// Another table begins: perhaps titles, then a row of different texts that are not the `names` which the table
/// above has (pages repeat them), then rows below these texts with numbers among them.
pub fn begins_table(rows: &[Row], names: &[String]) -> bool {
    let Some(at) = rows.iter().position(|row| row.cells.len() > 1) else { return false };
    let (header, data) = (&rows[at], &rows[at + 1..]);
    let texts: Vec<&str> = header.cells.iter().filter_map(|(_, cell)| cell.text()).collect();
    if texts.len() < header.cells.len()
        || repeated(&texts)
        || texts.iter().all(|text| names.iter().any(|name| name == text))
    {
        return false;
    }
    let (first, last) = (header.cells[0].0, header.cells[header.cells.len() - 1].0);
    let below = |row: &Row| {
        row.cells.len() > 1
            && row.cells.len() * 2 >= header.cells.len()
            && row.cells.iter().any(|(_, cell)| cell.is_number())
            && row.cells.iter().all(|(column, _)| (first.saturating_sub(1)..=last).contains(column))
    };
    let next = data.iter().take(2);
    next.len() > 0 && next.clone().all(below)
}

fn repeated(texts: &[&str]) -> bool {
    let mut sorted = texts.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).any(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u64, cells: &[&str]) -> Row {
        let kept = |text: &&str| text.parse().map_or_else(|_| Kept::Text((*text).into()), Kept::Integer);
        Row { number, cells: cells.iter().map(kept).enumerate().collect() }
    }

    #[test]
    fn a_title_a_header_and_numbers_begin_a_table() {
        let rows = [
            row(9, &["Cuadro 2"]),
            row(10, &["Año", "Gasto"]),
            row(11, &["2020", "7"]),
            row(12, &["2021", "8"]),
        ];
        assert!(begins_table(&rows, &["Municipio".into(), "Total".into()]));
    }

    #[test]
    fn repeated_headers_groups_and_notes_begin_none() {
        let names = ["Municipio".to_string(), "Total".to_string()];
        assert!(!begins_table(&[row(9, &["Municipio", "Total"]), row(10, &["Comala", "3"])], &names));
        assert!(!begins_table(&[row(9, &["Colima", "3"]), row(10, &["Comala", "3"])], &names));
        assert!(!begins_table(&[row(9, &["Fuente:", "INEGI"]), row(10, &["Nota", "Preliminar"])], &names));
        assert!(!begins_table(&[row(9, &["Elaboró: el área"])], &names));
    }
}
