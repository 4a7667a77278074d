//! Cells as they stand in a row: those that need nothing, and those beyond the last column.

use crate::prepare::recipe::Work;
use crate::prepare::repair::numbers::is_plain;

/// A cell that is as it should be by the work of its column.
#[inline]
pub fn plain(work: &Work, cell: &[u8]) -> bool {
    match work {
        Work::Number(how) => !how.comma && cell.len() < 16 && std::str::from_utf8(cell).is_ok_and(is_plain),
        Work::Date { .. } => {
            let digit = |at: usize| cell[at].is_ascii_digit();
            cell.len() == 10
                && cell[4] == b'-'
                && cell[7] == b'-'
                && [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(digit)
        }
        _ => false,
    }
}

/// What stands beyond the last column, in one cell.
pub fn beyond(cells: &[&[u8]], width: usize) -> String {
    let texts = cells.iter().skip(width).map(|cell| String::from_utf8_lossy(cell.trim_ascii()));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}
