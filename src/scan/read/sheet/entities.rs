//! Characters of XML that are written by name or number.

use memchr::memchr;

/// An entity that is longer is none.
pub const ENTITY: usize = 12;

/// Adds a text to `into` with its entities resolved.
///
/// # Errors
/// The entity that is not one of the five nor a character by number.
pub fn unescape(raw: &[u8], into: &mut Vec<u8>) -> Result<(), String> {
    let mut rest = raw;
    while let Some(at) = memchr(b'&', rest) {
        into.extend_from_slice(&rest[..at]);
        let entity = &rest[at + 1..];
        let Some(end) = entity.iter().take(ENTITY).position(|byte| *byte == b';') else {
            return Err(shown(&rest[at..]));
        };
        let resolved = resolve(&entity[..end]).ok_or_else(|| shown(&rest[at..]))?;
        into.extend_from_slice(resolved.encode_utf8(&mut [0; 4]).as_bytes());
        rest = &entity[end + 1..];
    }
    into.extend_from_slice(rest);
    Ok(())
}

fn shown(raw: &[u8]) -> String {
    String::from_utf8_lossy(&raw[..raw.len().min(ENTITY)]).into_owned()
}

fn resolve(entity: &[u8]) -> Option<char> {
    match entity {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        [b'#', b'x' | b'X', hex @ ..] => number(hex, 16),
        [b'#', digits @ ..] => number(digits, 10),
        _ => None,
    }
}

fn number(digits: &[u8], radix: u32) -> Option<char> {
    let code = u32::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok()?;
    Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_entities_and_numbers_are_known_and_no_others() {
        let mut out = Vec::new();
        unescape(b"&lt;&gt;&quot;&apos;&amp;&#241;&#xF1;", &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "<>\"'&ññ");
        assert_eq!(unescape(b"a&lol9;", &mut Vec::new()), Err("&lol9;".to_string()));
        assert!(unescape(b"a & b", &mut Vec::new()).is_err());
    }
}
