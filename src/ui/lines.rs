//! Lines as they come in through a pipe or a keyboard: any line end, a BOM, old Windows letters.

use std::io::BufRead;

use crate::text::fold;

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
        Some(fold::decode(line))
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
