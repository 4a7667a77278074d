//! Signs that pages write as words.

/// The words that are met in Spanish pages.
static SIGNS: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("aacute", "á"),
    ("eacute", "é"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("uuml", "ü"),
    ("ntilde", "ñ"),
    ("Aacute", "Á"),
    ("Eacute", "É"),
    ("Iacute", "Í"),
    ("Oacute", "Ó"),
    ("Uacute", "Ú"),
    ("Uuml", "Ü"),
    ("Ntilde", "Ñ"),
    ("ordm", "º"),
    ("ordf", "ª"),
    ("deg", "°"),
    ("iquest", "¿"),
    ("iexcl", "¡"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("euro", "€"),
];

/// The text with its signs; a word that is not known stays as it is.
pub fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match rest.find(';').filter(|end| *end <= 10).and_then(|end| Some((end, sign(&rest[1..end])?))) {
            Some((end, sign)) => {
                out.push_str(&sign);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn sign(word: &str) -> Option<String> {
    if let Some(number) = word.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(String::from);
    }
    SIGNS.iter().find(|(name, _)| *name == word).map(|(_, sign)| (*sign).to_string())
}
