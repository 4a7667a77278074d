//! How wide a text is, before any browser has laid it out: an upper estimate for the fonts of systems.

/// Width of a text in letters of a height, in the same unit. Never less than what common system fonts take.
pub fn width(text: &str, letters: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * letters
}

/// Share of the height of letters: the wider of Verdana and DejaVu Sans, which are the widest that a browser takes for
/// `system-ui` or `sans-serif`, and a little more.
fn em(sign: char) -> f64 {
    1.02 * match sign {
        'i' | 'l' | 'í' | '\'' => 0.28,
        '|' | 'j' | 'f' | ' ' | '.' | ',' => 0.37,
        't' | 'r' | '!' | 'I' => 0.43,
        '-' | '(' | ')' | ':' | ';' | 'J' | '·' | '/' => 0.46,
        'c' | 's' | 'z' => 0.55,
        'k' | 'v' | 'x' | 'y' | 'a' | 'á' | 'e' | 'é' | 'F' | 'L' => 0.62,
        'T' | 'P' | 'E' | 'É' | 'Y' => 0.64,
        'm' | 'W' | 'M' | '…' | '%' | '@' => 1.08,
        'w' | 'D' | 'G' | 'O' | 'Ó' | 'Q' | 'H' | 'N' | 'Ñ' | 'U' | 'Ú' => 0.82,
        'A'..='Z' | 'Á' | 'Í' => 0.7,
        sign if sign.is_ascii() => 0.64,
        sign if u32::from(sign) < 0x250 => 0.66,
        _ => 1.1,
    }
}

/// The text, or as much of its beginning as fits, with an ellipsis; cut between words where that loses little.
pub fn fit(text: &str, letters: f64, room: f64) -> String {
    if width(text, letters) <= room {
        return text.to_string();
    }
    let mut used = width("…", letters);
    let mut kept = String::new();
    for sign in text.chars() {
        used += em(sign) * letters;
        if used > room {
            break;
        }
        kept.push(sign);
    }
    let word = kept.rfind(' ').filter(|at| *at * 4 > kept.len() * 3);
    kept.truncate(word.unwrap_or(kept.len()));
    format!("{}…", kept.trim_end_matches([' ', ':', ',', '.', ';', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_whole_and_what_does_not_is_cut_between_words() {
        assert_eq!(fit("Predial", 10.0, 100.0), "Predial");
        assert_eq!(fit("Licencias de construcción y de uso", 10.0, 160.0), "Licencias de construcción…");
        assert_eq!(fit("Alumbrado público: postes", 10.0, 125.0), "Alumbrado público…");
        assert_eq!(fit("Otorrinolaringología", 10.0, 60.0), "Otorrinol…");
        assert!(width(&fit("Ñandú ñandú ñandú", 12.0, 70.0), 12.0) <= 70.0);
    }
}
