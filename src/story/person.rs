//! A contact is a post, never a person: what looks like a name, mail of a person or a telephone is told.

use crate::guide::model::Guide;
use crate::text::fold::fold;

/// What is wrong with a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Mail or a telephone: they are of somebody, and change.
    Reach,
    /// A name of a person.
    Name,
}

/// Judges a contact; `None` when it can be told. `hidden` is how many personal data a detector saw in it.
pub fn wrong(guide: &Guide, text: &str, hidden: usize) -> Option<Wrong> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if text.contains('@') || digits >= 7 {
        return Some(Wrong::Reach);
    }
    let post = has_post(guide, text);
    let titled = text.split_whitespace().any(|word| {
        let word = fold(word.trim_matches(|sign: char| !sign.is_alphanumeric()));
        ["lic", "licenciado", "licenciada", "ing", "c", "sr", "sra", "dr", "dra", "mtro", "mtra"]
            .contains(&word.as_str())
    });
    let name = hidden > 0 || titled || (!post && given(guide, text));
    name.then_some(Wrong::Name)
}

/// Whether a text has a word of a post or of a unit.
fn has_post(guide: &Guide, text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    let listed = |file: &str| {
        let words = guide.lore.get(file).map_or("", |text| text.as_ref());
        words.lines().filter(|line| !line.starts_with('#')).any(|line| {
            let line = line.trim();
            !line.is_empty() && folded.contains(&format!(" {line} "))
        })
    };
    listed("personal/post-words.txt") || listed("personal/institution-words.txt")
}

/// Whether a text has a name that people are given.
fn given(guide: &Guide, text: &str) -> bool {
    let names = guide.lore.get("personal/given-names.txt").map_or("", |text| text.as_ref());
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| fold(word.trim_matches(|sign: char| !sign.is_alphanumeric())))
        .collect();
    let own =
        |line: &str| line.split_whitespace().next().is_some_and(|name| words.iter().any(|word| word == name));
    names.lines().filter(|line| !line.starts_with('#')).any(own)
}
