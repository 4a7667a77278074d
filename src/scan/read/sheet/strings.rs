//! The texts that cells of a workbook share, in one piece of memory.

use super::text::finish;
use super::xml::{Feed, Token, Xml, unescape};
use crate::scan::model::Unread;

/// Bytes of all texts and of the table of their ends.
const LIMIT: usize = 64 << 20;

/// Texts by number.
#[derive(Debug, Default)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// The text of that number; `None` when the file names one that is not there.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)? as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        self.text.get(start..end)
    }

    fn push(&mut self, text: &str) -> Result<(), Unread> {
        self.text.push_str(text);
        let end = u32::try_from(self.text.len()).map_err(|_| Unread::TooBig)?;
        self.ends.push(end);
        let used = self.text.len() + self.ends.len() * size_of::<u32>();
        if used > LIMIT { Err(Unread::TooBig) } else { Ok(()) }
    }
}

/// Reads `sharedStrings.xml`: the runs of rich text are joined, readings of Asian scripts are left out.
///
/// # Errors
/// Broken XML, and more text than fits.
pub fn read<F: Feed>(xml: &mut Xml<F>) -> Result<Strings, Unread> {
    let mut strings = Strings::default();
    let mut bytes = Vec::new();
    let (mut inside, mut reading) = (false, false);
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name {
                b"si" if tag.empty => strings.push("")?,
                b"si" => bytes.clear(),
                b"t" => inside = !tag.empty && !reading,
                b"rPh" => reading = !tag.empty,
                _ => {}
            },
            Token::Close(b"t") => inside = false,
            Token::Close(b"rPh") => reading = false,
            Token::Close(b"si") => strings.push(&finish(&bytes))?,
            Token::Text(text) if inside => {
                if let Err(entity) = unescape(text, &mut bytes) {
                    return Err(xml.broken(&entity));
                }
                if bytes.len() > LIMIT {
                    return Err(Unread::TooBig);
                }
            }
            Token::Raw(text) if inside => bytes.extend_from_slice(text),
            Token::End => return Ok(strings),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(text: &str) -> Result<Strings, Unread> {
        read(&mut Xml::new(text.as_bytes(), "sst"))
    }

    #[test]
    fn runs_are_joined_and_readings_left_out() {
        let text = "<sst><si><t>a</t></si><si/><si><r><t>b </t></r><r><t>&amp; ñ</t></r><rPh><t>x</t></rPh></si></sst>";
        let strings = strings(text).unwrap();
        assert_eq!((strings.get(0), strings.get(1), strings.get(2)), (Some("a"), Some(""), Some("b & ñ")));
        assert_eq!(strings.get(3), None);
    }

    #[test]
    fn characters_by_their_code_in_excel_are_resolved() {
        assert_eq!(strings("<sst><si><t>a_x000D_b_x0000_</t></si></sst>").unwrap().get(0), Some("a\rb"));
    }
}
