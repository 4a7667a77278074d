//! What CKAN makes of names and tags, as its `lib/munge.py` and its validators do (2.12).

/// Characters of a name.
pub const NAME: std::ops::RangeInclusive<usize> = 2..=100;
/// Characters of a tag.
pub const TAG: std::ops::RangeInclusive<usize> = 2..=100;

/// The name that CKAN makes of a title: ASCII, small letters, digits, `-` and `_`. Of a long one the year at its end
/// stays.
pub fn munge_name(title: &str) -> String {
    let dashed: String =
        ascii(title).chars().map(|c| if matches!(c, ' ' | '.' | ':' | '/') { '-' } else { c }).collect();
    let kept = dashed.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let mut name = String::new();
    for c in kept.map(|c| c.to_ascii_lowercase()) {
        if c != '-' || !name.ends_with('-') {
            name.push(c);
        }
    }
    let name = name.trim_matches('-').to_string();
    fit(&shortened(&name, *NAME.end() - 5), &NAME)
}

/// A name of at most so many characters, with the year that it ended in.
fn shortened(name: &str, most: usize) -> String {
    if name.len() <= most {
        return name.to_string();
    }
    match year(name) {
        Some(year) => format!("{}-{year}", &name[..most - year.len() - 1]),
        None => name[..most].to_string(),
    }
}

/// `2025`, `2024-2025`, `24-25` at the end of a name, behind a hyphen or an underscore: the longest that fits.
fn year(name: &str) -> Option<&str> {
    let digits = |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let years = |part: &str| match part.split_once('-') {
        Some((from, to)) => digits(from) && digits(to),
        None => digits(part),
    };
    let starts = name.char_indices().filter(|(_, c)| matches!(c, '-' | '_')).map(|(at, _)| at + 1);
    starts.map(|at| &name[at..]).find(|rest| years(rest))
}

/// Whether CKAN takes a word as a tag.
pub fn legal_tag(word: &str) -> bool {
    TAG.contains(&word.chars().count()) && word.chars().all(tag_sign)
}

/// A word as a tag with its accents: signs that tags do not have become blanks. `None` when nothing is left of it.
pub fn tag(word: &str) -> Option<String> {
    let signs: String = word.chars().map(|c| if tag_sign(c) { c } else { ' ' }).collect();
    let spaced = signs.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = spaced.chars().take(*TAG.end()).collect();
    Some(cut.trim().to_string()).filter(|tag| legal_tag(tag))
}

/// `[\w \-.]` as Python has it.
fn tag_sign(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | ' ' | '-' | '.')
}

/// Filled up with `_` or cut to what fits.
fn fit(text: &str, lengths: &std::ops::RangeInclusive<usize>) -> String {
    let mut text: String = text.chars().take(*lengths.end()).collect();
    while text.len() < *lengths.start() {
        text.push('_');
    }
    text
}

/// Letters of Latin-1 without their accents; others stay as they are.
fn ascii(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
    }
    out
}

fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' => "A",
        'Æ' => "Ae",
        'Ç' => "C",
        'È'..='Ë' => "E",
        'Ì'..='Ï' => "I",
        'Ð' => "Th",
        'Ñ' => "N",
        'Ò'..='Ö' | 'Ø' => "O",
        'Ù'..='Ü' => "U",
        'Ý' => "Y",
        'Þ' | 'þ' => "th",
        'ß' => "ss",
        'à'..='å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è'..='ë' => "e",
        'ì'..='ï' => "i",
        'ð' => "th",
        'ñ' => "n",
        'ò'..='ö' | 'ø' => "o",
        'ù'..='ü' => "u",
        'ý' | 'ÿ' => "y",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_ckan_makes_of_titles() {
        let long = format!("{} 2024-2025", "licencias ".repeat(12));
        let cut = munge_name(&long);
        for (title, name) in [
            ("Licencias de construcción, año 2025", "licencias-de-construccion-ano-2025"),
            ("  -- ¿Qué? / Nómina:  2024 ", "que-nomina-2024"),
            ("a", "a_"),
            ("¿?", "__"),
            ("Straße_Ø", "strasse_o"),
            ("日本", "__"),
        ] {
            assert_eq!(munge_name(title), name, "{title}");
        }
        assert!(cut.len() == 95 && cut.ends_with("-2024-2025"), "{cut}");
        assert_eq!(munge_name(&"x".repeat(200)).len(), 95);
    }

    #[test]
    fn tags_are_legal_with_their_accents() {
        assert_eq!(tag("Agua (potable), ñandú").as_deref(), Some("Agua potable ñandú"));
        assert_eq!((tag("?"), tag("x")), (None, None));
        assert!(legal_tag("año 2025") && !legal_tag("a,b") && !legal_tag("a"));
        assert_eq!(tag(&"á".repeat(150)).map(|tag| tag.chars().count()), Some(100));
    }
}
