//! Home, the parts and their pages.

use serde_json::{Value as Json, json};

use super::book::{Draft, Entry, Shelf};
use super::{Book, blocks};
use crate::guide::prose::{Block, Part, Prose, read};
use crate::text::manual as say;

/// Home, and every part with its pages.
pub fn drafts(book: &Book<'_>) -> Vec<Draft> {
    let parts = Part::ALL.iter().flat_map(|part| {
        let own = book.prose.iter().filter(|page| page.part == *part);
        std::iter::once(overview(book, *part)).chain(own.map(|page| prose(book, page)))
    });
    std::iter::once(home(book)).chain(parts).collect()
}

/// The pages of a part as things to open.
fn cards(book: &Book<'_>, part: Part) -> Vec<Json> {
    let own = book.prose.iter().filter(|page| page.part == part);
    let card = |page: &Prose| {
        json!({
            "title": book.say(&page.title),
            "about": book.say(&page.about),
            "to": book.page(&page.id),
        })
    };
    own.map(card).collect()
}

fn home(book: &Book<'_>) -> Draft {
    let part = |part: &Part| {
        json!({
            "title": book.say(&book.part_title(*part)),
            "about": book.say(&book.part_about(*part)),
            "to": book.part(*part),
            "cards": cards(book, *part),
        })
    };
    let parts: Vec<Json> = Part::ALL.iter().map(part).collect();
    let lists: Vec<Json> =
        book.lists().into_iter().map(|(title, to)| json!({ "title": title, "to": to })).collect();
    let mut draft = Draft::new(book.home(), "home.html", Shelf::Home)
        .called(book.say(&say::BOOK), book.say(&say::BOOK_ABOUT));
    draft.content = json!({ "parts": parts, "lists": lists });
    draft
}

fn overview(book: &Book<'_>, part: Part) -> Draft {
    let (title, about) = (book.part_title(part), book.part_about(part));
    let mut draft = Draft::new(book.part(part), "cards.html", Shelf::Part(part))
        .called(book.say(&title), book.say(&about))
        .found_as(say::KIND_PAGE, "");
    draft.content = json!({ "cards": cards(book, part) });
    draft
}

fn prose(book: &Book<'_>, page: &Prose) -> Draft {
    let (body, _) = read(page.body.to(book.lang));
    let (content, headings) = blocks::blocks(book, &body);
    let path = book.file(page.slug.to(book.lang));
    let mut draft = Draft::new(path.clone(), "page.html", Shelf::Part(page.part))
        .called(book.say(&page.title), book.say(&page.about))
        .found_as(say::KIND_PAGE, "");
    draft.above = vec![(book.say(&book.part_title(page.part)).to_string(), book.part(page.part))];
    draft.entries.extend(sections(&body, &headings, &path));
    draft.headings = headings;
    draft.content = json!({ "blocks": content });
    draft
}

/// What search finds below each heading.
fn sections(body: &[Block], headings: &[(String, String)], path: &str) -> Vec<Entry> {
    let starts = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
    let texts = body.chunk_by(|_, next| !starts(next));
    let below = texts.filter(|chunk| chunk.first().is_some_and(starts));
    let entry = |((anchor, title), chunk): (&(String, String), &[Block])| Entry {
        kind: say::KIND_SECTION,
        title: title.clone(),
        to: format!("{path}#{anchor}"),
        words: blocks::plain(chunk),
    };
    headings.iter().zip(below).map(entry).collect()
}
