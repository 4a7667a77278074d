//! The index of questions and the page of search.

use serde_json::{Value as Json, json};

use super::Book;
use super::book::{Draft, Shelf};
use crate::guide::prose::LISTS;
use crate::text::manual as say;

/// Every question by its code.
pub fn questions(book: &Book<'_>) -> Draft {
    let row = |(step, question): (&crate::guide::model::Step, &crate::guide::model::Question)| {
        json!({
            "code": question.code,
            "ask": book.say(&question.ask),
            "step": book.say(&step.title),
            "to": book.question(&question.id),
        })
    };
    let mut rows: Vec<Json> = book.guide.questions().map(row).collect();
    rows.sort_by(|one, other| one["code"].as_str().cmp(&other["code"].as_str()));
    let path = book.list(LISTS[1]).unwrap_or_default();
    let mut draft = Draft::new(path, "questions.html", Shelf::Reference)
        .called(book.say(&say::QUESTIONS), book.say(&say::QUESTIONS_ABOUT));
    draft.content = json!({ "rows": rows });
    draft
}

/// The index of everything in `drafts`, which a script searches.
pub fn search(book: &Book<'_>, drafts: &[Draft]) -> Draft {
    let mut entries: Vec<Json> =
        drafts.iter().flat_map(|draft| &draft.entries).map(|entry| entry.json(book)).collect();
    let key = |entry: &Json| (entry["folded"].to_string(), entry["to"].to_string());
    entries.sort_by_key(key);
    let path = book.list(LISTS[7]).unwrap_or_default();
    let mut draft = Draft::new(path, "search.html", Shelf::Reference)
        .called(book.say(&say::SEARCH), book.say(&say::SEARCH_ABOUT));
    draft.content = json!({ "entries": entries });
    draft
}
