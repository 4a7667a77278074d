//! Commands as sentences and the Guide name them: each is one that there is.

use std::path::{Path, PathBuf};

use super::*;

/// What follows the word «apertura» where it is no command: Spanish says «plan de apertura», and the program is named.
const PROSE: &str = "a already approval autorizado basta como con de del dentro did e en es está existe from hasta institucional is it k la los \
    mismo names no o or para por pronto que responde salió se son su takes te to y ya";

fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The words that follow the program's name, in lower case as commands are.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let word = |rest: &'_ str| rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    text.split("apertura ")
        .skip(1)
        .map(move |rest| &rest[..word(rest)])
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
}

#[test]
fn every_command_that_a_sentence_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut wrong = Vec::new();
    for path in [files(&root.join("src/text")), files(&root.join("guide"))].concat() {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let unknown =
            |word: &&str| ROOT.find(word).is_none() && !PROSE.split_whitespace().any(|one| one == *word);
        wrong.extend(named(&text).filter(unknown).map(|word| format!("{}: apertura {word}", path.display())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(named("escribe apertura nuevoo aquí, apertura --json").collect::<Vec<_>>(), ["nuevoo"]);
}
