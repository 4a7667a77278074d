//! How wide the columns of a table are: by what they hold, so that no word is cut and long texts get the room.

use unicode_width::UnicodeWidthStr;

use super::model::{Line, flat, is_room};

/// Characters that a column asks for, at most.
const MOST: usize = 46;
/// Characters of a word that is not cut, at most.
const WORD: usize = 34;
/// What a cell to write in by hand asks for.
const ROOM: &str = "room to write by hand ____";
/// Characters of the letter of tables that a page holds between its margins.
const PAGE: usize = 92;

/// The share of each column in `whole` units, which they fill exactly.
///
/// Every column has the room of its longest word while the page has it; what is left goes to those with long texts.
pub fn widths(heads: &[Line], rows: &[Vec<Line>], whole: usize) -> Vec<usize> {
    let texts = |column: usize| {
        let cells = std::iter::once(heads.get(column)).chain(rows.iter().map(move |row| row.get(column)));
        cells
            .flatten()
            .map(|cell| if is_room(cell) { ROOM.to_string() } else { flat(cell) })
            .collect::<Vec<_>>()
    };
    let word = |text: &String| text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let all: Vec<Vec<String>> = (0..heads.len()).map(texts).collect();
    let least: Vec<usize> =
        all.iter().map(|texts| texts.iter().map(word).max().unwrap_or(0).clamp(4, WORD) + 3).collect();
    let wishes =
        all.iter().map(|texts| texts.iter().map(|text| text.width()).max().unwrap_or(0).min(MOST) + 3);
    let extra: Vec<usize> = wishes.zip(&least).map(|(wish, least)| wish.saturating_sub(*least)).collect();
    let (needed, wanted) = (least.iter().sum::<usize>(), extra.iter().sum::<usize>());
    let spare = PAGE.saturating_sub(needed);
    let chars = |at: usize| -> usize {
        let least = least.get(at).copied().unwrap_or(1) * 100;
        let share = extra.get(at).map_or(0, |extra| extra * 100 * spare / wanted.max(1));
        if wanted == 0 { least + spare * 100 / heads.len().max(1) } else { least + share }
    };
    let chars: Vec<usize> = (0..heads.len()).map(chars).collect();
    let sum = chars.iter().sum::<usize>().max(1);
    let mut widths: Vec<usize> = chars.iter().map(|chars| chars * whole / sum).collect();
    let used: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += whole.saturating_sub(used);
    }
    widths
}
