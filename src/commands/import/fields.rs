//! Fields of the plan by the words that people use for them.

use crate::guide::model::{Each, Guide, Question};
use crate::text::Text;
use crate::text::fold::fold;

/// What a word names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    None,
    One(String),
    Some(Vec<String>),
}

/// The field that a code (`I05`), an id, a field or a word names.
pub fn named(guide: &Guide, word: &str) -> Named {
    let word = fold(word.trim());
    if word.is_empty() {
        return Named::None;
    }
    let questions = || guide.questions().map(|(_, question)| question).filter(|one| one.each != Each::Once);
    let exact = |question: &&Question| {
        [&question.code, &question.id, &question.field].iter().any(|name| fold(name) == word)
    };
    if let Some(question) = questions().find(exact) {
        return Named::One(question.field.clone());
    }
    let listed = guide.import.column.iter().find(|column| column.words.contains(&word));
    if let Some(column) = listed {
        return Named::One(column.field.clone());
    }
    let last = |question: &&Question| question.field.rsplit('.').next() == Some(word.as_str());
    let said = |question: &&Question| {
        fold(&question.ask.es).contains(&word) || fold(&question.ask.en).contains(&word)
    };
    let mut found: Vec<String> = questions().filter(last).map(|question| question.field.clone()).collect();
    if found.is_empty() && word.len() > 2 {
        found = questions().filter(said).map(|question| question.field.clone()).collect();
    }
    match found.as_slice() {
        [] => Named::None,
        [only] => Named::One(only.clone()),
        _ => Named::Some(found),
    }
}

/// What a field is called, with the code of its question: «I03 título».
pub fn label(guide: &Guide, field: &str) -> Text {
    match question(guide, field) {
        Some(question) => Text::same(question.code.clone()).and(&name(guide, field)),
        None => name(guide, field),
    }
}

/// What a field is called: the word that lists use for it most, or the question that asks for it.
pub fn name(guide: &Guide, field: &str) -> Text {
    let words = guide.import.column.iter().find(|column| column.field == field);
    match (words.and_then(|column| column.words.first()), question(guide, field)) {
        (_, Some(question)) => question.ask.clone(),
        (Some(word), None) => Text::same(word.clone()),
        (None, None) => Text::same(field),
    }
}

fn question<'g>(guide: &'g Guide, field: &str) -> Option<&'g Question> {
    guide.questions().map(|(_, question)| question).find(|question| question.field == field)
}
