//! Letters of UTF-8 that were read as Windows-1252 and saved again: `JosÃ©`.

/// The text as it was meant, when all of it comes out right.
pub fn mended(cell: &str) -> Option<String> {
    if !cell.contains(['Ã', 'Â', 'â']) {
        return None;
    }
    let mut text = once(cell)?;
    // Some files went wrong more than once.
    while let Some(again) = text.contains(['Ã', 'Â']).then(|| once(&text)).flatten() {
        text = again;
    }
    Some(text)
}

fn once(cell: &str) -> Option<String> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(cell);
    if lost {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok().filter(|text| text != cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_letters_are_mended_and_right_ones_are_not_broken() {
        assert_eq!(mended("JosÃ© NuÃ±ez").as_deref(), Some("José Nuñez"));
        assert_eq!(mended("MÃƒÂ©xico").as_deref(), Some("México"));
        assert_eq!(mended("10Â° aniversario").as_deref(), Some("10° aniversario"));
        for cell in ["José", "SÃO PAULO", "São", "Centro", "Âmbar"] {
            assert_eq!(mended(cell), None, "{cell}");
        }
    }
}
