//! Texts that a spreadsheet would take for a formula and calculate: an apostrophe keeps them texts. Numbers stay as
//! they are: `-103.35` is a longitude.

use crate::scan::profile::{date, number};

/// With the apostrophe; `None` for what is no formula.
pub fn guarded(cell: &str) -> Option<String> {
    let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let bytes = cell.as_bytes();
    let value =
        number::plain(bytes).is_some() || number::number(bytes).is_some() || date::date(bytes).is_some();
    (begins && !value).then(|| format!("'{cell}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for cell in ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "- Sin obra"] {
            assert_eq!(guarded(cell), Some(format!("'{cell}")));
        }
        for cell in ["-103.35", "+5", "-1.5E3", "-$1,200.00", "Centro", "'=1+1", ""] {
            assert_eq!(guarded(cell), None, "{cell}");
        }
    }
}
