//! Drafts into files: both languages side by side, each page with its twin, its menu and its neighbours.

use serde_json::{Value as Json, json};

use super::book::{Draft, Shelf};
use super::{Book, LANGS, Page, findings, lists, orders, parts, sources, steps, vocabularies};
use crate::guide::model::Guide;
use crate::hash::of_script;
use crate::report::Colours;
use crate::text::page::{Set, Value, value};
use crate::text::{Lang, Text, manual as say, say as common};

const TEMPLATES: &str = "templates/manual/";
/// The look of the public site, which the manual shares.
const SITE_STYLE: &str = "templates/site/estilo.css";

/// Every file.
///
/// # Errors
/// A sentence with the line of a template of the Guide that cannot be used.
pub fn out(books: &[Book<'_>; 2]) -> Result<Vec<Page>, Text> {
    let [spanish, english] = books;
    let drafts = [drafts(spanish), drafts(english)];
    let sets = [set(spanish)?, set(english)?];
    let mut pages = Vec::new();
    for (at, book) in books.iter().enumerate() {
        // The arrays have one for each language.
        let (own, other, set) = (&drafts[at], &drafts[1 - at], &sets[at]);
        for (draft, twin) in own.iter().zip(other) {
            pages.push(page(book, set, (draft, &twin.path))?);
        }
    }
    let choice = choice(&sets[0], books)?;
    let style = Page { path: "estilo.css".into(), bytes: style(spanish.guide).into_bytes() };
    let icon = Page { path: "favicon.svg".into(), bytes: icon().into_bytes() };
    pages.extend([choice, style, icon]);
    Ok(pages)
}

fn drafts(book: &Book<'_>) -> Vec<Draft> {
    let mut all = parts::drafts(book);
    all.extend(steps::drafts(book));
    all.push(lists::questions(book));
    all.extend(orders::drafts(book));
    all.push(findings::draft(book));
    all.extend(vocabularies::drafts(book));
    all.push(sources::sources(book));
    all.push(sources::stories(book));
    let search = lists::search(book, &all);
    all.push(search);
    neighbours(&mut all);
    all
}

/// Pages of prose, steps and vocabularies are read one after the other.
fn neighbours(all: &mut [Draft]) {
    let read_on = |draft: &Draft| {
        matches!(draft.shelf, Shelf::Part(_)) || ["step.html", "vocabulary.html"].contains(&draft.template)
    };
    let names: Vec<(String, String, bool, &str)> = all
        .iter()
        .map(|draft| {
            let family = if matches!(draft.shelf, Shelf::Part(_)) { "part" } else { draft.template };
            (draft.title.clone(), draft.path.clone(), read_on(draft), family)
        })
        .collect();
    for (at, draft) in all.iter_mut().enumerate() {
        let near = |near: Option<usize>| {
            let (title, path, on, family) = names.get(near?)?;
            (*on && names[at].2 && *family == names[at].3).then(|| (title.clone(), path.clone()))
        };
        draft.pager = [near(at.checked_sub(1)), near(Some(at + 1))];
    }
}

fn set(book: &Book<'_>) -> Result<Set, Text> {
    let lore = book.guide.lore.iter();
    let templates = lore.filter_map(|(name, text)| {
        let name = name.strip_prefix(TEMPLATES).filter(|name| name.ends_with(".html"))?;
        Some((name.to_string(), text.to_string()))
    });
    Set::new(templates, (book.lang, say::ALL))
}

fn page(book: &Book<'_>, set: &Set, (draft, twin): (&Draft, &str)) -> Result<Page, Text> {
    let root = "../".repeat(draft.path.matches('/').count());
    let script = (draft.template == "search.html").then(|| asset(book.guide, "buscar.js"));
    let link = |(title, to): &(String, String)| json!({ "title": title, "to": to });
    let pager = draft.pager.each_ref().map(|near| near.as_ref().map(link));
    let headings = draft.headings.iter().map(|(id, title)| json!({ "id": id, "title": title }));
    let about = json!({
        "title": draft.title,
        "about": draft.about,
        "home": book.home(),
        "is_home": draft.shelf == Shelf::Home,
        "here": draft.path,
        "search": book.list("buscar"),
        "twin": { "to": twin, "lang": other(book.lang).code() },
        "menu": book.menu(draft),
        "beside": book.beside(draft),
        "above": draft.above.iter().map(link).collect::<Vec<_>>(),
        "headings": headings.collect::<Vec<Json>>(),
        "before": pager[0],
        "after": pager[1],
        "made": made(book),
        "script": script,
        "script_hash": script.as_ref().map(|script| of_script(script)),
    });
    let values =
        [("root", Value::from(root)), ("page", value(about)), ("content", value(draft.content.clone()))];
    Ok(Page { path: draft.path.clone(), bytes: set.fill(draft.template, values)?.into_bytes() })
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    }
}

fn made(book: &Book<'_>) -> String {
    let made = say::MADE_FROM.with("version", env!("CARGO_PKG_VERSION")).with("guide", book.guide.tag());
    made.with_text("date", &common::day(book.guide.head.laws_as_of)).to(book.lang).to_string()
}

/// The page before the languages.
fn choice(set: &Set, books: &[Book<'_>; 2]) -> Result<Page, Text> {
    let one = |book: &Book<'_>| {
        json!({
            "lang": book.lang.code(),
            "title": book.say(&say::BOOK),
            "about": book.say(&say::BOOK_ABOUT),
            "to": book.home(),
            "name": if book.lang == LANGS[0] { "Español" } else { "English" },
        })
    };
    let languages: Vec<Json> = books.iter().map(one).collect();
    let values = [("root", Value::from("")), ("languages", value(Json::from(languages)))];
    Ok(Page { path: "index.html".into(), bytes: set.fill("choice.html", values)?.into_bytes() })
}

fn asset(guide: &Guide, name: &str) -> String {
    guide.lore.get(format!("{TEMPLATES}{name}").as_str()).map(ToString::to_string).unwrap_or_default()
}

fn style(guide: &Guide) -> String {
    let Colours { light, dark } = Colours::default();
    let site = guide.lore.get(SITE_STYLE).map(ToString::to_string).unwrap_or_default();
    format!(
        ":root{{--brand:{light}}}@media (prefers-color-scheme:dark){{:root{{--brand:{dark}}}}}@media print{{:root{{--brand:{light}}}}}\n{site}{}",
        asset(guide, "manual.css")
    )
}

/// An open book.
fn icon() -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{}\"/><path d=\"M16 10v14M6 9c4-1 7-1 10 1 3-2 6-2 10-1v14c-4-1-7-1-10 1-3-2-6-2-10-1z\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2\" stroke-linejoin=\"round\"/></svg>\n",
        Colours::default().light
    )
}
