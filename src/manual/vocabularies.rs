//! The lists to choose from: a page each.

use serde_json::{Value as Json, json};

use super::Book;
use super::book::{Draft, Shelf};
use crate::guide::model::{Term, Vocab};
use crate::guide::prose::LISTS;
use crate::text::manual as say;

/// The list of vocabularies, and a page each.
pub fn drafts(book: &Book<'_>) -> Vec<Draft> {
    let vocabs = || book.guide.head.vocab.iter().filter_map(|id| book.guide.vocabs.get(id));
    std::iter::once(list(book, vocabs())).chain(vocabs().map(|vocab| page(book, vocab))).collect()
}

fn list<'v>(book: &Book<'_>, vocabs: impl Iterator<Item = &'v Vocab>) -> Draft {
    let card = |vocab: &Vocab| {
        json!({
            "title": book.say(&vocab.title),
            "about": say::TERMS_N.with("n", vocab.terms.len()).to(book.lang),
            "to": book.vocab(&vocab.id),
        })
    };
    let path = book.list(LISTS[4]).unwrap_or_default();
    let mut draft = Draft::new(path, "cards.html", Shelf::Reference)
        .called(book.say(&say::VOCABULARIES), book.say(&say::VOCABULARIES_ABOUT));
    draft.content = json!({ "cards": vocabs.map(card).collect::<Vec<_>>() });
    draft
}

fn page(book: &Book<'_>, vocab: &Vocab) -> Draft {
    let path = book.vocab(&vocab.id).unwrap_or_default();
    let about = say::TERMS_N.with("n", vocab.terms.len());
    let words: Vec<&str> =
        vocab.terms.iter().flat_map(|term| [term.id.as_str(), called(book, term)]).collect();
    let mut draft = Draft::new(path, "vocabulary.html", Shelf::Reference)
        .called(book.say(&vocab.title), about.to(book.lang))
        .found_as(say::KIND_VOCABULARY, words.join(" "));
    draft.above = vec![(book.say(&say::VOCABULARIES).into(), book.list(LISTS[4]).unwrap_or_default())];
    let used = book.guide.questions().filter(|(_, question)| question.vocab.as_ref() == Some(&vocab.id));
    let used = used.map(|(_, question)| json!({ "code": question.code, "to": book.question(&question.id) }));
    draft.content = json!({
        "terms": vocab.terms.iter().map(|term| row(book, term)).collect::<Vec<_>>(),
        "questions": used.collect::<Vec<_>>(),
    });
    draft
}

fn called<'t>(book: &Book<'_>, term: &'t Term) -> &'t str {
    match book.lang {
        crate::text::Lang::Es => &term.es,
        crate::text::Lang::En => &term.en,
    }
}

fn row(book: &Book<'_>, term: &Term) -> Json {
    let codes: Vec<String> = term.codes.iter().map(|(name, code)| format!("{name}: {code}")).collect();
    json!({
        "id": term.id,
        "title": called(book, term),
        "note": term.note.as_ref().map(|note| book.say(note)),
        "codes": codes,
        "unverified": term.verified == Some(false),
    })
}
