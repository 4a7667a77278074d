//! Which styles of cells are dates: all that is read of `styles.xml`.

use std::collections::HashMap;

use super::date::{Shown, of_builtin, of_format};
use super::xml::{Feed, Tag, Token, Xml};
use crate::scan::model::Unread;

/// Excel keeps no more than 65,490 of them.
const MOST: usize = 100_000;

/// How each style shows numbers.
#[derive(Debug, Default)]
pub struct Styles(Vec<Shown>);

impl Styles {
    pub fn get(&self, style: usize) -> Shown {
        self.0.get(style).copied().unwrap_or_default()
    }
}

/// Reads the formats of numbers and the styles that use them.
///
/// # Errors
/// Broken XML, and more styles than anybody makes.
pub fn read<F: Feed>(xml: &mut Xml<F>) -> Result<Styles, Unread> {
    let (mut formats, mut styles, mut inside) = (HashMap::new(), Styles::default(), false);
    loop {
        match xml.next()? {
            Token::Open(tag) => match tag.name {
                b"numFmt" => drop(format(&tag).map(|(id, shown)| formats.insert(id, shown))),
                b"cellXfs" => inside = !tag.empty,
                b"xf" if inside => {
                    let id = tag.get("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    styles.0.push(formats.get(&id).copied().unwrap_or_else(|| of_builtin(id)));
                }
                _ => {}
            },
            Token::Close(b"cellXfs") => return Ok(styles),
            Token::End => return Ok(styles),
            _ => {}
        }
        if styles.0.len() > MOST || formats.len() > MOST {
            return Err(Unread::TooBig);
        }
    }
}

fn format(tag: &Tag) -> Option<(u32, Shown)> {
    Some((tag.get("numFmtId")?.parse().ok()?, of_format(&tag.get("formatCode")?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_and_builtin_formats_are_told() {
        let text = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"><a/></xf></cellXfs></styleSheet>"#;
        let styles = read(&mut Xml::new(text.as_bytes(), "styles")).unwrap();
        assert_eq!(
            [0, 1, 2, 3].map(|style| styles.get(style)),
            [Shown::Number, Shown::Date, Shown::Time, Shown::Number]
        );
    }
}
