//! Places in files of others: the row of a cell, the record that a value is in.

/// The place itself and those around it, the nearest first: `Inventario!H2`, `Inventario!2`; `dataset[3].title`,
/// `dataset[3]`.
pub fn around(place: &str) -> impl Iterator<Item = String> {
    let row = place.rsplit_once('!').map(|(sheet, cell)| {
        let digits = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        format!("{sheet}!{digits}")
    });
    let mut inside = Vec::new();
    let mut rest = place;
    while let Some(at) = rest.rfind(['.', '[', ',']) {
        rest = &rest[..at];
        inside.push(rest.to_string());
    }
    std::iter::once(place.to_string()).chain(row).chain(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_in_its_row_and_a_value_in_its_record() {
        let all = |place: &str| around(place).collect::<Vec<_>>();
        assert_eq!(all("Hoja 1!H2"), ["Hoja 1!H2", "Hoja 1!2"]);
        assert_eq!(all("dataset[3].files[0].title")[1..3], ["dataset[3].files[0]", "dataset[3].files"]);
        assert!(all("dataset[3].files[0].title").contains(&"dataset[3]".to_string()));
        assert_eq!(all("fila 3"), ["fila 3"]);
    }
}
