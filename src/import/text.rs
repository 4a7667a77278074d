//! The bytes of a file of others as text: UTF-8 with or without its mark, UTF-16, or the old Windows code page.

use std::borrow::Cow;

/// The text, without a byte order mark. What is neither UTF-8 nor UTF-16 is read as Windows-1252, which has Latin-1
/// in it and gives a letter for every byte.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0;
    }
    if let Some(wide) = wide(bytes) {
        return wide.decode_without_bom_handling(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        // A few wrong bytes in a text of UTF-8 stay a few wrong letters.
        Err(_) if mostly_utf8(bytes) => String::from_utf8_lossy(bytes),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Two bytes a letter without a mark: every other byte of the beginning is zero.
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = &bytes[..bytes.len().min(64)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match head.len() / 4 {
        0 => None,
        least if odd > least && even == 0 => Some(encoding_rs::UTF_16LE),
        least if even > least && odd == 0 => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > wrong * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_gives_the_same_text() {
        let said = "{\"title\": \"Población y árboles\"}";
        let utf16: Vec<u8> = said.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = said.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let latin = encoding_rs::WINDOWS_1252.encode(said).0.into_owned();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            said.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", said.as_bytes()),
            marked(b"\xff\xfe", &utf16),
            marked(b"\xfe\xff", &big),
            utf16.clone(),
            big,
            latin,
        ] {
            assert_eq!(text(&bytes), said);
        }
        assert_eq!(text(b""), "");
    }
}
