//! The zeros of INEGI's keys and of postal codes, which spreadsheets drop.

/// With zeros before it; `None` when it is long enough or no number.
pub fn padded(cell: &str, digits: u8) -> Option<String> {
    let digits = usize::from(digits);
    let short = cell.len() < digits && !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| format!("{cell:0>digits$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_all_their_digits() {
        assert_eq!(padded("9", 2).as_deref(), Some("09"));
        assert_eq!(padded("1001", 5).as_deref(), Some("01001"));
        assert_eq!((padded("14", 2), padded("Jalisco", 9), padded("", 2)), (None, None, None));
    }
}
