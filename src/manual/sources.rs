//! Laws and other sources with what is cited of them, and the experiences of others.

use serde_json::{Value as Json, json};

use super::Book;
use super::book::{Draft, Entry, Shelf};
use crate::guide::model::Source;
use crate::guide::model::stories::Told;
use crate::guide::prose::LISTS;
use crate::text::{manual as say, say as common};

/// Every law, guide and standard.
pub fn sources(book: &Book<'_>) -> Draft {
    let all = &book.guide.laws.sources;
    let path = book.list(LISTS[5]).unwrap_or_default();
    let about = say::SOURCES_ABOUT.with_text("date", &common::day(book.guide.laws.as_of));
    let mut draft = Draft::new(path, "sources.html", Shelf::Reference)
        .called(book.say(&say::SOURCES), about.to(book.lang));
    draft.content = json!({ "sources": all.iter().map(|source| one(book, source)).collect::<Vec<_>>() });
    draft.headings = all.iter().map(|source| (source.id.clone(), book.say(&source.title).into())).collect();
    draft.entries = all.iter().filter_map(|source| entry(book, source)).collect();
    draft
}

fn entry(book: &Book<'_>, source: &Source) -> Option<Entry> {
    let gists = book.guide.laws.articles.iter().filter(|article| article.source == source.id);
    let words: Vec<&str> = gists.map(|article| book.say(&article.gist)).collect();
    let to = book.source(&source.id)?;
    Some(Entry { kind: say::KIND_SOURCE, title: book.say(&source.title).into(), to, words: words.join(" ") })
}

fn one(book: &Book<'_>, source: &Source) -> Json {
    let articles = book.guide.laws.articles.iter().filter(|article| article.source == source.id);
    let passage = |article: &crate::guide::model::Article| json!({ "at": article.at, "gist": book.say(&article.gist), "verified": article.verified });
    json!({
        "id": source.id,
        "title": book.say(&source.title),
        "version": source.version,
        "read_on": source.read_on.map(|date| common::day(date).to(book.lang).to_string()),
        "url": source.url.as_ref().filter(|url| web(url)),
        "found": source.found,
        "verified": source.verified,
        "binds": book.say(&source.binds),
        "note": source.note.as_ref().map(|note| book.say(note)),
        "passages": articles.map(passage).collect::<Vec<_>>(),
    })
}

/// Addresses that a page may lead out to.
fn web(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme))
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// What others did.
pub fn stories(book: &Book<'_>) -> Draft {
    let all = &book.guide.stories;
    let path = book.list(LISTS[6]).unwrap_or_default();
    let mut draft = Draft::new(path, "stories.html", Shelf::Reference)
        .called(book.say(&say::STORIES), book.say(&say::STORIES_ABOUT));
    draft.content = json!({ "stories": all.iter().map(|story| told(book, story)).collect::<Vec<_>>() });
    draft.headings = all.iter().map(|story| (story.id.clone(), book.say(&story.title).into())).collect();
    let entry = |story: &Told| {
        let words =
            format!("{} {} {}", book.say(&story.place), book.say(&story.problem), book.say(&story.data));
        let title = book.say(&story.title).to_string();
        Some(Entry { kind: say::KIND_STORY, title, to: book.story(&story.id)?, words })
    };
    draft.entries = all.iter().filter_map(entry).collect();
    draft
}

fn told(book: &Book<'_>, story: &Told) -> Json {
    let mut parts = vec![(say::PROBLEM, &story.problem), (say::DATA, &story.data)];
    parts.extend(story.changed.iter().map(|text| (say::CHANGED_THEN, text)));
    parts.extend(story.otherwise.iter().map(|text| (say::OTHERWISE, text)));
    let parts: Vec<Json> = parts
        .iter()
        .map(|(label, text)| json!({ "label": book.say(label), "text": book.say(text) }))
        .collect();
    let steps = book.guide.steps.iter().filter(|step| story.steps.contains(&step.id));
    let steps = steps.map(|step| json!({ "title": book.say(&step.title), "to": book.step(&step.id) }));
    json!({
        "id": story.id,
        "title": book.say(&story.title),
        "place": book.say(&story.place),
        "year": story.year,
        "parts": parts,
        "steps": steps.collect::<Vec<_>>(),
        "source": {
            "title": story.source.title,
            "url": Some(&story.source.url).filter(|url| web(url)),
            "verified": story.source.verified,
        },
    })
}
