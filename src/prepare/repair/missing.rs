//! Words that stand for nothing: N/A, s/d, a dash. A zero is a value.

use crate::scan::profile::cell::Nulls;

/// Nothing, where a word for nothing stands, also between signs: `- Sin datos -`.
pub fn emptied(cell: &str, nulls: &Nulls) -> Option<String> {
    let hold = |text: &str| nulls.hold(text.as_bytes());
    let bare =
        cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '*' | '(' | ')' | '[' | ']'));
    let decorated = bare.len() > 3 && bare.len() < cell.len() && hold(bare);
    (hold(cell.trim()) || decorated).then(String::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_nothing_is_nothing_and_a_zero_stays() {
        let nulls = Nulls::new(["n/a", "s/d", "-", "sin datos"]);
        assert_eq!(emptied("- Sin datos -", &nulls).as_deref(), Some(""));
        assert_eq!(["N/A", "s/d", "-"].map(|cell| emptied(cell, &nulls)), [const { Some(String::new()) }; 3]);
        assert_eq!(["0", "-1", "nada", ""].map(|cell| emptied(cell, &nulls)), [const { None }; 4]);
    }
}
