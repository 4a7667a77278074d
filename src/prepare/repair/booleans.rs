//! Yes and no in one way.

/// `true` or `false`, the words that Table Schema takes without being told.
pub fn plain(cell: &str) -> Option<String> {
    let word = cell.to_lowercase();
    let plain = match word.as_str() {
        "si" | "sí" | "yes" | "verdadero" | "true" => "true",
        "no" | "falso" | "false" => "false",
        _ => return None,
    };
    (plain != cell).then(|| plain.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_yes_and_no_are_one() {
        assert_eq!(["Sí", "SI", "VERDADERO"].map(plain), [const {}; 3].map(|()| Some("true".into())));
        assert_eq!(plain("No").as_deref(), Some("false"));
        assert_eq!(["true", "quizá", "1"].map(plain), [const { None }; 3]);
    }
}
