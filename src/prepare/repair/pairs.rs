//! Two values in one cell, each in a column of its own: `19.4326, -99.1332`, `18 a 25`.

use serde::{Deserialize, Serialize};

use crate::scan::profile::number;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pair {
    Coordinates,
    Range,
}

/// One of the two; a cell that is no pair stays whole in the first.
pub fn part(cell: &str, pair: Pair, second: bool) -> Option<String> {
    match (parts(cell, pair), second) {
        (Some((first, _)), false) => Some(first.to_string()),
        (Some((_, last)), true) => Some(last.to_string()),
        (None, false) => None,
        (None, true) => Some(String::new()),
    }
}

fn parts(cell: &str, pair: Pair) -> Option<(&str, &str)> {
    match pair {
        Pair::Coordinates => {
            let (one, other) = cell.trim_matches(['(', ')', ' ']).split_once([',', ' '])?;
            let number = |text: &str| number::plain(text.as_bytes()).is_some();
            let (one, other) = (one.trim(), other.trim_matches([',', ' ']));
            (number(one) && number(other)).then_some((one, other))
        }
        Pair::Range => {
            let (one, other) = cell.split_once(['-', 'a', 'A', '–'])?;
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let (one, other) = (one.trim(), other.trim());
            (digits(one) && digits(other)).then_some((one, other))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_column() {
        let both = |cell, pair| (part(cell, pair, false), part(cell, pair, true));
        let some = |one: &str, other: &str| (Some(one.to_string()), Some(other.to_string()));
        assert_eq!(both("19.43, -99.13", Pair::Coordinates), some("19.43", "-99.13"));
        assert_eq!(both("18 a 25", Pair::Range), some("18", "25"));
        assert_eq!(both("65 y más", Pair::Range), (None, Some(String::new())));
    }
}
