//! Rows that hold no data: totals, headers that come again, nothing at all.

use crate::text::fold::fold;

/// Words of a total that say of nothing in particular what it adds up.
const PURE: [&str; 24] = [
    "total",
    "totales",
    "gran",
    "general",
    "gral",
    "subtotal",
    "subtotales",
    "sub",
    "suma",
    "sumas",
    "iguales",
    "acumulado",
    "neto",
    "bruto",
    "del",
    "de",
    "la",
    "mes",
    "ano",
    "anual",
    "mensual",
    "grand",
    "totals",
    "sum",
];
/// Cells that are looked at for the word.
const LOOKED: usize = 3;

/// A row that adds up others. One that says what it adds up (`Total de viviendas`) is one only where all the other
/// columns of `texts` are blank in it, as they are not in a table of indicators.
pub fn is_total(cells: &[&[u8]], texts: &[bool], words: &[String]) -> bool {
    let mut looked = cells.iter().map(|cell| cell.trim_ascii()).enumerate().take(LOOKED);
    let Some((at, first)) = looked.find(|(_, cell)| !cell.is_empty()) else { return false };
    if !matches!(first[0].to_ascii_lowercase(), b't' | b's' | b'g' | b'a' | b'i' | b'm' | b'r' | b'p') {
        return false;
    }
    let Ok(text) = std::str::from_utf8(first) else { return false };
    let folded = fold(text);
    let begins = |word: &String| {
        folded
            .strip_prefix(word.as_str())
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    if !words.iter().any(begins) {
        return false;
    }
    let pure =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).all(|w| PURE.contains(&w));
    let filled = cells.iter().filter(|cell| !cell.trim_ascii().is_empty()).count();
    let others = || (0..texts.len()).filter(|other| *other != at && texts[*other]);
    let blank = |other: usize| cells.get(other).is_none_or(|cell| cell.trim_ascii().is_empty());
    filled > 1 && (pure || (others().next().is_some() && others().all(blank)))
}

/// The header, once more. `header` as it is written, from the first column on.
pub fn is_header(cells: &[&[u8]], header: &[String]) -> bool {
    let named = header.iter().filter(|name| !name.is_empty()).count();
    let cell = |at: usize| cells.get(at).map(|cell| cell.trim_ascii()).unwrap_or_default();
    named > 1 && header.iter().enumerate().all(|(at, name)| name.trim().as_bytes() == cell(at))
}

/// Nothing in it.
pub fn is_blank(cells: &[&[u8]]) -> bool {
    cells.iter().all(|cell| {
        let cell = cell.trim_ascii();
        cell.is_empty()
            || (!cell.is_ascii() && std::str::from_utf8(cell).is_ok_and(|text| text.trim().is_empty()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(cells: &[&str]) -> bool {
        let cells: Vec<&[u8]> = cells.iter().map(|cell| cell.as_bytes()).collect();
        let texts = [true, cells.len() > 2, false];
        is_total(&cells, &texts[..cells.len()], &["total".into(), "subtotal".into(), "gran total".into()])
    }

    #[test]
    fn a_total_is_told_from_an_indicator_that_is_called_total() {
        assert!(
            total(&["TOTAL", "", "500"]) && total(&["", "Total general", "500"]) && total(&["Total", "500"])
        );
        assert!(total(&["Total Obras Públicas", "", "500"]));
        assert!(!total(&["Total de viviendas", "2020", "500"]));
        assert!(
            !total(&["Totalán", "", "500"])
                && !total(&["Comala", "Total", "500"])
                && !total(&["Total", "", ""])
        );
    }

    #[test]
    fn a_header_comes_again_only_as_a_whole() {
        let header = ["clave".to_string(), "monto".to_string()];
        assert!(is_header(&[b"clave", b" monto "], &header));
        assert!(!is_header(&[b"clave", b"5"], &header) && !is_header(&[b"x"], &["x".to_string()]));
    }
}
