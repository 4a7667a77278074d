//! Words that stand for nothing: N/A, s/d, a dash. A zero is a value.

use crate::scan::profile::cell::Nulls;

/// Nothing, where a word for nothing stands.
pub fn emptied(cell: &str, nulls: &Nulls) -> Option<String> {
    nulls.hold(cell.trim().as_bytes()).then(String::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_nothing_is_nothing_and_a_zero_stays() {
        let nulls = Nulls::new(["n/a", "s/d", "-"]);
        assert_eq!(["N/A", "s/d", "-"].map(|cell| emptied(cell, &nulls)), [const { Some(String::new()) }; 3]);
        assert_eq!(["0", "-1", "nada", ""].map(|cell| emptied(cell, &nulls)), [const { None }; 4]);
    }
}
