//! How wide the columns of a table are: by what they hold, so that no word is cut and long texts get the room.

use unicode_width::UnicodeWidthStr;

use super::model::{Line, flat};

/// Columns of a text that a column asks for, at most.
const MOST: usize = 44;

/// The share of each column in `whole` units, which they fill exactly.
pub fn widths(heads: &[Line], rows: &[Vec<Line>], whole: usize) -> Vec<usize> {
    let wish = |column: usize| {
        let cells =
            || std::iter::once(heads.get(column)).chain(rows.iter().map(|row| row.get(column))).flatten();
        let text = |cell: &Line| flat(cell);
        let longest_word = cells()
            .flat_map(|cell| text(cell).split_whitespace().map(UnicodeWidthStr::width).collect::<Vec<_>>())
            .max();
        let longest = cells().map(|cell| text(cell).width()).max().unwrap_or(0);
        longest.min(MOST).max(longest_word.unwrap_or(0).min(MOST / 2)).max(5) + 2
    };
    let wishes: Vec<usize> = (0..heads.len()).map(wish).collect();
    let sum: usize = wishes.iter().sum::<usize>().max(1);
    let mut widths: Vec<usize> = wishes.iter().map(|wish| wish * whole / sum).collect();
    let used: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += whole.saturating_sub(used);
    }
    widths
}
