//! How wide a text is, before any browser has laid it out: an upper estimate for the fonts of systems.

/// Width of a text in letters of a height, in the same unit. Never less than what common system fonts take.
pub fn width(text: &str, letters: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * letters
}

/// Share of the height of letters. Measured on Verdana and DejaVu Sans, the widest that a browser may fall back to.
fn em(sign: char) -> f64 {
    match sign {
        'i' | 'j' | 'l' | 'í' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'ì' => 0.37,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '·' | '-' | 'I' => 0.46,
        'm' | 'M' | 'W' | 'w' | '%' | '@' => 0.99,
        'A'..='Z' | 'Á' | 'É' | 'Í' | 'Ó' | 'Ú' | 'Ñ' | '…' => 0.8,
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
    let word = kept.rfind(' ').filter(|at| *at * 3 > kept.len() * 2);
    kept.truncate(word.unwrap_or(kept.len()));
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_whole_and_what_does_not_is_cut_between_words() {
        assert_eq!(fit("Predial", 10.0, 100.0), "Predial");
        assert_eq!(fit("Licencias de construcción y de uso", 10.0, 170.0), "Licencias de construcción…");
        assert_eq!(fit("Otorrinolaringología", 10.0, 60.0), "Otorrino…");
        assert!(width(&fit("Ñandú ñandú ñandú", 12.0, 70.0), 12.0) <= 70.0);
    }
}
