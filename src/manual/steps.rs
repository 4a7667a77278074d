//! The steps of the Guide: a page each, with all that is known of every question.

use serde_json::{Value as Json, json};

use super::Book;
use super::book::{Draft, Entry, Shelf};
use crate::guide::model::{Basis, Each, Kind, Question, Step};
use crate::guide::prose::LISTS;
use crate::text::{Text, manual as say};

/// The list of steps, and a page each.
pub fn drafts(book: &Book<'_>) -> Vec<Draft> {
    let steps = &book.guide.steps;
    let pages = steps.iter().enumerate().map(|(number, step)| page(book, number + 1, step));
    std::iter::once(list(book)).chain(pages).collect()
}

fn list(book: &Book<'_>) -> Draft {
    let card = |(number, step): (usize, &Step)| {
        json!({
            "title": format!("{}. {}", number + 1, book.say(&step.title)),
            "about": book.say(&step.why),
            "to": book.step(&step.id),
        })
    };
    let path = book.list(LISTS[0]).unwrap_or_default();
    let mut draft = Draft::new(path, "cards.html", Shelf::Reference)
        .called(book.say(&say::STEPS), book.say(&say::STEPS_ABOUT));
    draft.content = json!({ "cards": book.guide.steps.iter().enumerate().map(card).collect::<Vec<_>>() });
    draft
}

fn page(book: &Book<'_>, number: usize, step: &Step) -> Draft {
    let path = book.step(&step.id).unwrap_or_default();
    let mut draft = Draft::new(path, "step.html", Shelf::Reference)
        .called(format!("{number}. {}", book.say(&step.title)), book.say(&step.why))
        .found_as(say::KIND_STEP, book.say(&step.intro));
    draft.above = vec![(book.say(&say::STEPS).into(), book.list(LISTS[0]).unwrap_or_default())];
    let needs = step
        .needs
        .iter()
        .map(|need| json!({ "text": book.say(&need.text), "to": book.question(&need.question) }));
    let told = book.guide.stories.iter().filter(|story| story.steps.contains(&step.id));
    let told = told.map(|story| json!({ "title": book.say(&story.title), "to": book.story(&story.id) }));
    draft.content = json!({
        "intro": book.say(&step.intro),
        "minutes": say::MINUTES.with("n", step.minutes).to(book.lang),
        "needs": needs.collect::<Vec<_>>(),
        "closes": step.closes_with.iter().map(|id| named(book, id)).collect::<Vec<_>>(),
        "told": told.collect::<Vec<_>>(),
        "questions": step.questions.iter().map(|question| one(book, question)).collect::<Vec<_>>(),
    });
    draft.headings = step
        .questions
        .iter()
        .map(|question| (question.code.clone(), format!("{} {}", question.code, book.say(&question.ask))))
        .collect();
    draft.entries.extend(step.questions.iter().filter_map(|question| entry(book, question)));
    draft
}

/// A question by its code, as a link.
fn named(book: &Book<'_>, id: &str) -> Json {
    let code = book.guide.question(id).map_or(id, |question| question.code.as_str());
    json!({ "text": code, "to": book.question(id) })
}

fn entry(book: &Book<'_>, question: &Question) -> Option<Entry> {
    let help = &question.help;
    let texts = [&question.hint, &help.answer, &help.example, &help.why, &help.guide];
    let words: Vec<&str> = texts.iter().map(|text| book.say(text)).collect();
    let title = format!("{} {}", question.code, book.say(&question.ask));
    let words = format!("{} {} {}", question.id, question.field, words.join(" "));
    Some(Entry { kind: say::KIND_QUESTION, title, to: book.question(&question.id)?, words })
}

fn one(book: &Book<'_>, question: &Question) -> Json {
    let help = &question.help;
    let parts = [
        (say::HELP_ANSWER, &help.answer),
        (say::HELP_EXAMPLE, &help.example),
        (say::HELP_WHY, &help.why),
        (say::HELP_GUIDE, &help.guide),
        (say::HELP_WHO, &help.who),
    ];
    let parts = parts.map(|(label, text)| json!({ "label": book.say(&label), "text": book.say(text) }));
    let each = match question.each {
        Each::Once => None,
        Each::Dataset => Some(say::PER_DATASET),
        Each::Distribution => Some(say::PER_FILE),
    };
    let who = question.who.iter().map(|role| book.say(&book.guide.term_label("roles", role)).to_string());
    let choice = |choice: &crate::guide::model::Choice| json!({ "id": choice.id, "label": book.say(&choice.label()), "note": choice.note.as_ref().map(|note| book.say(note)) });
    let vocab = question.vocab.as_ref().and_then(|id| book.guide.vocabs.get(id));
    let condition: Option<Vec<Json>> =
        question.when.as_ref().map(|when| when.questions().iter().map(|id| named(book, id)).collect());
    let required = if question.required { say::REQUIRED } else { say::OPTIONAL };
    json!({
        "code": question.code,
        "id": question.id,
        "ask": book.say(&question.ask),
        "hint": book.say(&question.hint),
        "required": book.say(&required),
        "each": each.as_ref().map(|text| book.say(text)),
        "help": parts,
        "who": who.collect::<Vec<_>>().join(", "),
        "kind": book.say(&kind(question.kind)),
        "choices": question.choices.iter().map(choice).collect::<Vec<_>>(),
        "vocab": vocab.map(|vocab| json!({ "title": book.say(&vocab.title), "to": book.vocab(&vocab.id) })),
        "field": question.field,
        "maps": question.maps.iter().map(|(name, to)| format!("{name}: {to}")).collect::<Vec<_>>(),
        "condition": condition.unwrap_or_default(),
        "basis": question.basis.iter().map(|basis| passage(book, basis)).collect::<Vec<_>>(),
    })
}

fn passage(book: &Book<'_>, basis: &Basis) -> Json {
    json!({
        "title": book.guide.source(&basis.source).map_or(basis.source.as_str(), |source| book.say(&source.title)),
        "at": basis.at,
        "to": book.source(&basis.source),
        "gist": book.guide.article(basis).map(|article| book.say(&article.gist)),
        "verified": basis.verified,
    })
}

fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Text => say::TYPE_TEXT,
        Kind::LongText => say::TYPE_LONG_TEXT,
        Kind::Choice => say::TYPE_CHOICE,
        Kind::Choices => say::TYPE_CHOICES,
        Kind::YesNo => say::TYPE_YES_NO,
        Kind::Date => say::TYPE_DATE,
        Kind::Email => say::TYPE_EMAIL,
        Kind::Telephone => say::TYPE_TELEPHONE,
        Kind::Url => say::TYPE_URL,
        Kind::Whole => say::TYPE_WHOLE,
        Kind::Money => say::TYPE_MONEY,
        Kind::List => say::TYPE_LIST,
        Kind::File => say::TYPE_FILE,
        Kind::Evidence => say::TYPE_EVIDENCE,
        Kind::Area => say::TYPE_AREA,
        Kind::Periodicity => say::TYPE_PERIODICITY,
    }
}
