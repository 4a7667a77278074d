//! Letters without their accents, and words as keys.

/// Without accents; the ñ stays, as typists leave it.
pub fn plain(text: &str) -> String {
    text.chars().map(unaccented).collect()
}

fn unaccented(letter: char) -> char {
    match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'Á' => 'A',
        'É' => 'E',
        'Í' => 'I',
        'Ó' => 'O',
        'Ú' | 'Ü' => 'U',
        other => other,
    }
}

/// Without accents nor ñ.
pub fn ascii(text: &str) -> String {
    plain(text).replace('ñ', "n").replace('Ñ', "N")
}

/// What a bad conversion leaves: a question mark for each letter that it did not know.
pub fn lost(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect()
}

/// Words joined by `joint`, with nothing else than letters and digits.
pub fn key(text: &str, joint: &str) -> String {
    let clean: String =
        ascii(text).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(joint)
}
