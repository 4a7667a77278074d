//! Lines as they come in through a pipe or a keyboard: any line end, a BOM, old Windows letters.

use std::io::BufRead;

/// Reads lines of any origin.
pub struct Lines<R> {
    reader: R,
    begun: bool,
}

impl<R: BufRead> Lines<R> {
    pub fn new(reader: R) -> Self {
        Self { reader, begun: false }
    }

    /// The next line without its end; `None` when there are no more, or they cannot be read.
    pub fn read(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        let count = self.reader.read_until(b'\n', &mut bytes).ok()?;
        let first = !std::mem::replace(&mut self.begun, true);
        if count == 0 {
            return None;
        }
        let mut line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        line = line.strip_suffix(b"\r").unwrap_or(line);
        if first {
            line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        }
        Some(decode(line))
    }
}

/// UTF-8, or else Windows-1252, the old code page of Spanish Windows.
pub fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

/// Source: <https://encoding.spec.whatwg.org/index-windows-1252.txt>; its five holes stay C1 controls.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<String> {
        let mut lines = Lines::new(bytes);
        std::iter::from_fn(|| lines.read()).collect()
    }

    #[test]
    fn any_line_end_and_a_mark_at_the_start_are_taken_off() {
        assert_eq!(read(b"\xef\xbb\xbfuno\r\ndos\n\n\xef\xbb\xbftres"), ["uno", "dos", "", "\u{feff}tres"]);
        assert_eq!(read(b""), [] as [&str; 0]);
    }

    #[test]
    fn letters_of_old_windows_are_understood() {
        assert_eq!(read(b"Padr\xf3n \x93Obras\x94\n"), ["Padrón “Obras”"]);
        assert_eq!(read("Padrón\n".as_bytes()), ["Padrón"]);
    }
}
