//! Titles for people from names of files.

use super::names::Name;
use super::words::Words;

/// The name without its ending. `.shp.xml` is one ending.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    let lower = name.to_ascii_lowercase();
    if lower.ends_with(".shp.xml") {
        return name.get(..name.len() - ".shp.xml".len()).unwrap_or(name);
    }
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 8 && !ending.contains(' ') => stem,
        _ => name,
    }
}

/// A title for people: without dates, versions and keys, with accents and capitals mended.
pub fn title_of(stem: &str, words: &Words) -> String {
    title(&Name::of(stem, words), words)
}

/// The same for a name already taken apart; empty when nothing is left of it.
pub fn title(name: &Name, words: &Words) -> String {
    let shouted = !name.base.iter().any(|word| word.chars().any(char::is_lowercase));
    let mend = |word: &String| {
        let acronym = !shouted && word.chars().count() <= 5 && word.chars().count() > 1 && is_upper(word);
        if acronym { word.clone() } else { accented(&word.to_lowercase(), words) }
    };
    let text = name.base.iter().map(mend).collect::<Vec<_>>().join(" ");
    capital(&text)
}

fn is_upper(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn accented(word: &str, words: &Words) -> String {
    if !word.is_ascii() {
        return word.to_string();
    }
    if let Some(known) = words.accents.get(word) {
        return known.clone();
    }
    for (plain, right) in [("cion", "ción"), ("sion", "sión"), ("gion", "gión")] {
        if let Some(start) = word.strip_suffix(plain).filter(|start| start.len() > 1 && !start.ends_with('s'))
        {
            return format!("{start}{right}");
        }
    }
    word.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(file: &str) -> String {
        title_of(stem(file), &Words::of(&crate::app::guide(None).unwrap()))
    }

    #[test]
    fn titles_lose_dates_versions_and_keys_and_get_their_accents() {
        for (file, title) in [
            ("licencias_const_2024_FINAL(2).xlsx", "Licencias const"),
            ("Copia de Licencias de construccion v3.xlsx", "Licencias de construcción"),
            ("01_PADRON DE COMERCIOS.csv", "Padrón de comercios"),
            ("LTAIPEJM8FV-N directorio.xlsx", "N directorio"),
            ("PagosProveedores2023.csv", "Pagos proveedores"),
            ("Apoyos DIF enero 2024.xlsx", "Apoyos DIF"),
            ("reportes 15-03-2024.csv", "Reportes"),
            ("obras_ene-mar_2023.csv", "Obras"),
            ("nomina 2da qna ago 2024.xls", "Nómina"),
            ("ArchivoSPIHibrido.xls", "Archivo SPI hibrido"),
            ("mar abierto.csv", "Mar abierto"),
            ("calles.shp.xml", "Calles"),
        ] {
            assert_eq!(titled(file), title, "{file}");
        }
    }
}
