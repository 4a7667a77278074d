//! Texts as they are compared with the lists of the Guide: lower case, no accents, words with one space between.

/// The words of a text, folded as the lists are: `Col. Niños Héroes` is `col ninos heroes`.
pub fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_onto(&mut out, text);
    out
}

/// The same, put behind what is there.
pub fn fold_onto(out: &mut String, text: &str) {
    let start = out.len();
    let (mut gap, mut rest) = (false, text);
    while let Some(first) = rest.as_bytes().first() {
        let (letter, length) = if first.is_ascii() {
            (first.is_ascii_alphanumeric().then(|| char::from(first.to_ascii_lowercase())), 1)
        } else {
            let Some(c) = rest.chars().next() else { break };
            (bare(c), c.len_utf8())
        };
        rest = &rest[length..];
        let Some(letter) = letter else {
            gap = true;
            continue;
        };
        if gap && out.len() > start {
            out.push(' ');
        }
        gap = false;
        out.push(letter);
    }
}

/// The same for the name of a column, with `_` between; `fechaNacimiento` is two words.
pub fn key(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    words(&spaced).replace(' ', "_")
}

/// A letter or digit without accent, in lower case; `None` for what stands between words.
fn bare(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'á' | 'à' | 'ä' | 'â' | 'ã' | 'Á' | 'À' | 'Ä' | 'Â' | 'Ã' | 'ª' => 'a',
        'é' | 'è' | 'ë' | 'ê' | 'É' | 'È' | 'Ë' | 'Ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' | 'Í' | 'Ì' | 'Ï' | 'Î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' | 'õ' | 'Ó' | 'Ò' | 'Ö' | 'Ô' | 'Õ' | 'º' => 'o',
        'ú' | 'ù' | 'ü' | 'û' | 'Ú' | 'Ù' | 'Ü' | 'Û' => 'u',
        'ñ' | 'Ñ' => 'n',
        'ç' | 'Ç' => 'c',
        c if c.is_alphanumeric() => c.to_lowercase().next().unwrap_or(c),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_words_without_accents_or_signs() {
        assert_eq!(words("  Col. NIÑOS-Héroes,  #12"), "col ninos heroes 12");
        assert_eq!(words("¿?"), "");
    }

    #[test]
    fn names_of_columns_become_keys_whatever_their_style() {
        assert_eq!(key("Fecha de Nacimiento (dd/mm)"), "fecha_de_nacimiento_dd_mm");
        assert_eq!(key("fechaNacimiento"), "fecha_nacimiento");
        assert_eq!(key("CURP"), "curp");
    }
}
