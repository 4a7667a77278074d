//! Which area a folder belongs to, by the words of its name.

use std::collections::HashMap;

use super::words::{Unit, Words};
use crate::text::fold::fold;

/// An area guessed from folders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guess {
    /// Term of the vocabulary `units`, when one fits.
    pub id: Option<String>,
    /// As it may be written in a plan; empty when there is no folder.
    pub name: String,
}

const ARTICLES: [&str; 13] = ["de", "del", "la", "el", "los", "las", "y", "e", "a", "of", "the", "and", "h"];

/// The words of a name without articles, folded.
pub fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !ARTICLES.contains(word)).map(String::from).collect()
}

/// Areas of folders, each guessed once.
pub struct Guesses<'w> {
    words: &'w Words,
    made: HashMap<String, Guess>,
}

impl<'w> Guesses<'w> {
    pub fn new(words: &'w Words) -> Self {
        Self { words, made: HashMap::new() }
    }

    /// The area of the file at a path.
    pub fn of(&mut self, path: &str) -> Guess {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if let Some(guess) = self.made.get(folder) {
            return guess.clone();
        }
        let guess = guess(path, self.words);
        self.made.insert(folder.to_string(), guess.clone());
        guess
    }
}

/// The area of a path: the outermost folder that a known area's name fits, or else the outermost folder.
pub fn guess(path: &str, words: &Words) -> Guess {
    let folders: Vec<&str> = path.split('/').collect();
    let folders = &folders[..folders.len().saturating_sub(1)];
    let known = folders.iter().find_map(|folder| known(folder, words));
    known.unwrap_or_else(|| {
        let first = folders.iter().find(|folder| !super::names::Name::of(folder, words).base.is_empty());
        Guess { id: None, name: first.map(|folder| as_written(folder, words)).unwrap_or_default() }
    })
}

/// A folder's name as it stands, unless it was written for a machine: `OBRAS`, `control_patrimonial`, `2024 apoyos`.
fn as_written(folder: &str, words: &Words) -> String {
    let small = folder.chars().any(char::is_lowercase);
    let plain = folder.chars().all(|c| c.is_alphabetic() || c == ' ');
    match small && plain && folder.starts_with(char::is_uppercase) {
        true => folder.split_whitespace().collect::<Vec<_>>().join(" "),
        false => super::titles::title_of(folder, words),
    }
}

/// The known area that a folder's name fits, when only one does.
pub fn known(folder: &str, words: &Words) -> Option<Guess> {
    let have = self::words(folder);
    let best = |unit: &Unit| unit.names.iter().map(|name| fits(name, &have)).max().unwrap_or(0);
    let mut fits: Vec<(usize, &Unit)> = words.units.iter().map(|unit| (best(unit), unit)).collect();
    fits.retain(|(best, _)| *best > 0);
    fits.sort_by_key(|(best, _)| std::cmp::Reverse(*best));
    let tied = fits.len() > 1 && fits[0].0 == fits[1].0;
    let (_, unit) = fits.first().filter(|_| !tied)?;
    Some(Guess { id: Some(unit.id.clone()), name: unit.name.clone() })
}

/// How well a folder's words fit a name: all of the name's words beat only its first, long, one.
fn fits(name: &[String], have: &[String]) -> usize {
    let told: Vec<&String> =
        name.iter().filter(|word| !matches!(word.as_str(), "municipal" | "municipales")).collect();
    if !told.is_empty() && told.iter().all(|word| have.contains(word)) {
        return 10 * told.len();
    }
    usize::from(told.first().is_some_and(|word| word.len() > 4 && have.len() == 1 && have.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        Words::of(&crate::app::guide(None).unwrap())
    }

    fn name(path: &str) -> String {
        guess(path, &words()).name
    }

    #[test]
    fn folders_are_areas_by_their_words() {
        assert_eq!(name("OBRAS PUBLICAS/2024/licencias.xlsx"), "Obras Públicas");
        assert_eq!(name("Respaldo Juan/tesoreria municipal/x.csv"), "Tesorería");
        assert_eq!(name("Direccion de Transito y Vialidad/x.csv"), "Tránsito y Vialidad");
        assert_eq!(guess("obras-publicas/x.csv", &words()).id.as_deref(), Some("public-works"));
    }

    #[test]
    fn other_folders_are_told_as_they_are_and_no_folder_is_no_area() {
        assert_eq!(name("control_patrimonial/x.csv"), "Control patrimonial");
        assert_eq!(name("Servicios Municipales/x.csv"), "Servicios Municipales");
        assert_eq!(name("x.csv"), "");
        assert_eq!(name("2024/x.csv"), "");
    }
}
