//! What can be rescued from a damaged plan, into a new file. The damaged one is never written.

use super::doc::Doc;
use super::seal;

/// A rescued plan, and how much of the file it holds.
#[derive(Debug)]
pub struct Rescued {
    pub doc: Doc,
    pub kept_lines: usize,
    pub lost_lines: usize,
}

/// Rescues the longest beginning of a file that reads, after undoing a wrong encoding.
///
/// `None` when not even its first lines read.
pub fn recover(bytes: &[u8]) -> Option<Rescued> {
    let text = decode(bytes);
    let (body, _) = seal::open(&text);
    let lines: Vec<&str> = body.split_inclusive('\n').collect();
    // Damage is mostly at the end: look from there, giving up lines in growing steps so that a damaged first line
    // does not cost a parse for each of the others.
    let steps = std::iter::successors(Some(0), |dropped| Some(dropped + 1 + dropped / 16));
    let best = steps.take_while(|dropped| *dropped < lines.len()).find_map(|dropped| {
        let kept = lines.len() - dropped;
        Some((Doc::parse(&lines[..kept].concat(), false).ok()?, kept))
    });
    let (doc, kept) = best.filter(|(doc, _)| !doc.tree().is_empty())?;
    Some(Rescued { doc, kept_lines: kept, lost_lines: lines.len() - kept })
}

/// UTF-16 with its mark, UTF-8 with or without mark, else Windows-1252; NUL bytes are dropped.
fn decode(bytes: &[u8]) -> String {
    let units = |bytes: &[u8], from: fn([u8; 2]) -> u16| -> String {
        let pairs: Vec<u16> = bytes.chunks_exact(2).map(|pair| from([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&pairs)
    };
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return units(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return units(rest, u16::from_be_bytes);
    }
    let bytes: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    crate::text::fold::decode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_that_reads_is_kept() {
        let found = recover(b"format = 1\n[institution]\nname = \"A\"\nstate = \"1").unwrap();
        assert_eq!((found.kept_lines, found.lost_lines), (3, 1));
        assert_eq!(found.doc.text_at("institution.name"), "A");
    }

    #[test]
    fn wrong_encodings_are_undone() {
        let text = "format = 1\n[institution]\nname = \"Ñuñoa\"\n";
        let latin1: Vec<u8> = text.chars().map(|c| c as u8).collect();
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [latin1, utf16] {
            assert_eq!(recover(&bytes).unwrap().doc.text_at("institution.name"), "Ñuñoa");
        }
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(recover(b"\x00\x00").is_none());
        assert!(recover(b"[[[[\n").is_none());
    }
}
