//! Pages of the manual: their ids, both languages, links that lead somewhere, marks that end, something to read.

use std::collections::BTreeMap;

use super::{Lens, Spot, texts};
use crate::guide::load::manual_file;
use crate::guide::prose::{Block, Kind, LISTS, Prose, Target, What, links, pages, read};
use crate::text::Lang;
use crate::text::fold::slug;

/// Characters of a title, of the sentence below it, of the name of a file.
const TITLE: (usize, usize) = (4, 70);
const ABOUT: (usize, usize) = (20, 200);
const SLUG: usize = 60;
/// Characters of a page that has something to read.
const LEAST: usize = 200;

pub fn check(lens: &mut Lens) {
    let mut faults = Vec::new();
    let pages = pages(lens.guide, &mut faults);
    let whole = faults.is_empty();
    lens.found.append(&mut faults);
    // Without some of them, names and files do not go together.
    if !whole {
        return;
    }
    let spots: Vec<Spot> = lens.guide.head.manual.iter().map(|name| Spot::top(&manual_file(name))).collect();
    twice(lens, &spots, &pages);
    for (spot, page) in spots.iter().zip(&pages) {
        texts::bounded(lens, spot, "title", &page.title, TITLE);
        texts::bounded(lens, spot, "about", &page.about, ABOUT);
        let mut counts = Vec::new();
        for lang in [Lang::Es, Lang::En] {
            let name = page.slug.to(lang);
            if name.is_empty() || slug(name, SLUG) != name {
                lens.tell("guide-manual-slug", spot, "slug", &[("name", name)]);
            }
            counts.push(body(lens, spot, (page, &pages), lang));
        }
        if counts.first() != counts.last() {
            let [es, en] = [counts.first(), counts.last()].map(|count| count.map_or(0, |n| *n).to_string());
            lens.tell("guide-manual-uneven", spot, "body", &[("es", &es), ("en", &en)]);
        }
    }
}

/// One id, one file of the site, one page.
fn twice(lens: &mut Lens, spots: &[Spot], pages: &[Prose]) {
    let mut seen: BTreeMap<String, &Spot> = BTreeMap::new();
    for (spot, page) in spots.iter().zip(pages) {
        let slugs = [Lang::Es, Lang::En].map(|lang| format!("{}/{}", lang.code(), page.slug.to(lang)));
        for name in slugs.into_iter().chain([page.id.clone()]) {
            if let Some(first) = seen.insert(name.clone(), spot) {
                let first = first.file.clone();
                lens.tell("guide-id-twice", spot, "id", &[("id", &name), ("first", &first)]);
            }
        }
    }
}

/// What is wrong with the body in one language; how many headings it has.
fn body(lens: &mut Lens, spot: &Spot, (page, pages): (&Prose, &[Prose]), lang: Lang) -> usize {
    let text = page.body.to(lang);
    let code = lang.code();
    if text.trim().chars().count() < LEAST {
        lens.tell("guide-manual-empty", spot, "body", &[("lang", code)]);
    }
    let (blocks, faults) = read(text);
    for fault in faults {
        let line = fault.line.to_string();
        match fault.what {
            What::Link(to) => lens.tell("guide-manual-link", spot, "body", &[("lang", code), ("to", &to)]),
            What::Open(sign) => {
                lens.tell(
                    "guide-manual-mark",
                    spot,
                    "body",
                    &[("lang", code), ("mark", sign), ("line", &line)],
                );
            }
        }
    }
    for to in links(&blocks) {
        if !leads(lens, to, pages) {
            let word = Kind::WORDS.iter().find(|(_, kind)| *kind == to.kind).map_or("", |(word, _)| word);
            lens.tell(
                "guide-manual-link",
                spot,
                "body",
                &[("lang", code), ("to", &format!("{word}:{}", to.id))],
            );
        }
    }
    blocks.iter().filter(|block| matches!(block, Block::Heading { .. })).count()
}

/// Whether a link leads somewhere. Commands are known above: `manual::check` looks at them.
fn leads(lens: &Lens, to: &Target, pages: &[Prose]) -> bool {
    let (guide, id) = (lens.guide, to.id.as_str());
    match to.kind {
        Kind::Page => pages.iter().any(|page| page.id == id),
        Kind::Step => guide.steps.iter().any(|step| step.id == id || step.code.eq_ignore_ascii_case(id)),
        Kind::Question => guide.question(id).is_some(),
        Kind::Order => true,
        Kind::Finding => guide.rules.0.contains_key(id),
        Kind::Vocabulary => guide.vocabs.contains_key(id),
        Kind::Source => guide.source(id).is_some(),
        Kind::Story => guide.stories.iter().any(|story| story.id == id),
        Kind::List => LISTS.contains(&id),
    }
}

#[cfg(test)]
mod tests {
    use super::super::recommended::tests::with;

    #[test]
    fn each_fault_of_a_page_is_told() {
        let file = "manual/01-que-es.toml";
        for (code, from, to) in [
            ("guide-manual-slug", "es = \"que-es-apertura\"", "es = \"Qué es\""),
            ("guide-manual-link", "(lista:pasos)", "(lista:paso)"),
            ("guide-manual-link", "(pagina:primera-manana)", "(pagina:primera)"),
            ("guide-manual-link", "(lista:pasos)", "(https://example.mx)"),
            ("guide-manual-mark", "**un solo archivo**", "**un solo archivo"),
            ("guide-manual-uneven", "## Qué guarda", "Qué guarda"),
            ("guide-id-twice", "id = \"que-es\"", "id = \"instalar\""),
            ("guide-text-empty", "en = \"What apertura is\"", "en = \"\""),
        ] {
            let found = with(file, from, to);
            assert!(found.iter().any(|(own, _)| *own == code), "{code}: {to}: {found:?}");
        }
        assert!(with(file, "Qué es apertura", "Qué cosa es apertura").is_empty());
    }
}
