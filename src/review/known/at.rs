//! Addresses as marks write them, taken apart without being copied.

/// The first key of an address, and the rest behind its dot.
pub(in crate::review) fn first(at: &str) -> Option<(&str, &str)> {
    let bytes = at.as_bytes();
    let end = match bytes.first()? {
        b'"' => {
            let mut end = 1;
            while *bytes.get(end)? != b'"' {
                end += if bytes[end] == b'\\' { 2 } else { 1 };
            }
            end + 1
        }
        b'\'' => at.get(1..)?.find('\'')? + 2,
        _ => at.find('.')?,
    };
    Some((at.get(..end)?, at.get(end..)?.strip_prefix('.')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_key_of_an_address_may_be_in_quotation_marks() {
        assert_eq!(first("obras.title"), Some(("obras", "title")));
        assert_eq!(first("\"a.b\".title"), Some(("\"a.b\"", "title")));
        assert_eq!(first("\"a\\\"b\".title"), Some(("\"a\\\"b\"", "title")));
        assert_eq!(first("'a\"b'.title"), Some(("'a\"b'", "title")));
        for broken in ["", "obras", "\"a.b", "\"a\"title", "'", "\"\\"] {
            assert_eq!(first(broken), None, "{broken}");
        }
    }
}
