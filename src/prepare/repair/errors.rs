//! What a spreadsheet writes where a formula went wrong.

const ERRORS: [&str; 17] = [
    "#REF!",
    "#¡REF!",
    "#N/A",
    "#N/D",
    "#DIV/0!",
    "#¡DIV/0!",
    "#VALUE!",
    "#¡VALOR!",
    "#VALOR!",
    "#NAME?",
    "#¿NOMBRE?",
    "#NOMBRE?",
    "#NUM!",
    "#¡NUM!",
    "#NULL!",
    "#¡NULO!",
    "#REF",
];

/// Nothing, where an error stands; also where a column was too narrow for its number.
pub fn emptied(cell: &str) -> Option<String> {
    if !cell.starts_with('#') {
        return None;
    }
    let narrow = cell.len() > 6 && cell.bytes().all(|byte| byte == b'#');
    (narrow || ERRORS.iter().any(|error| cell.eq_ignore_ascii_case(error))).then(String::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_no_value() {
        for cell in ["#REF!", "#¡DIV/0!", "#n/d", "#######"] {
            assert_eq!(emptied(cell), Some(String::new()), "{cell}");
        }
        for cell in ["#12", "#", "# de casos", "REF"] {
            assert_eq!(emptied(cell), None, "{cell}");
        }
    }
}
