//! What programs read: the catalogue in their formats, the feed of news (Atom, RFC 4287), sitemap and robots.

use jiff::civil::Date;

use super::{Card, Maker, Page};
use crate::catalog::Catalog;
use crate::export::{self, Request};
use crate::text::fold::visible;
use crate::text::{Text, site_pages as say};

/// Entries of the feed.
const ENTRIES: usize = 50;

/// Files with the whole catalogue, and what they are called.
pub(super) fn catalogues() -> Vec<(&'static str, Text)> {
    CATALOGUES.iter().map(|(_, file, label)| (*file, label.clone())).collect()
}

/// Format of the exports, file in the site, what it is called.
static CATALOGUES: [(&str, &str, Text); 3] = [
    ("data-json", "data.json", say::FEED_POD),
    ("dcat-ap", "catalogo.jsonld", say::FEED_DCAT),
    ("dcat-ap-turtle", "catalogo.ttl", say::FEED_TURTLE),
];

/// # Errors
/// A sentence, when the catalogue cannot be put together.
pub(super) fn feeds(maker: &Maker<'_>) -> Result<Vec<Page>, Text> {
    let mut pages = vec![Page::text("novedades.xml", atom(maker)), robots(maker.given.catalog)];
    pages.extend(sitemap(maker));
    for (id, file, _) in &CATALOGUES {
        let Some(format) = export::format(id) else { continue };
        let request = Request { catalog: maker.given.catalog, lang: maker.given.lang };
        pages.push(Page { path: (*file).to_string(), bytes: (format.write)(&request)?.bytes });
    }
    Ok(pages)
}

/// Text or attribute of XML.
fn xml(text: &str) -> String {
    visible(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Ids are made of those of the plan, so that no reader sees an entry twice when the site moves.
fn atom(maker: &Maker<'_>) -> String {
    let given = maker.given;
    let since = |card: &Card| given.memory.changed.get(&card.id).map(|changed| changed.on.clone());
    let mut cards: Vec<(String, &Card)> =
        maker.cards.iter().filter_map(|card| Some((since(card)?, card))).collect();
    cards.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.id.cmp(&other.1.id)));
    cards.truncate(ENTRIES);
    let updated = cards.first().map_or_else(|| given.catalog.modified.to_string(), |(on, _)| on.clone());
    let plan = &given.catalog.plan;
    let home = maker.canonical("").unwrap_or_else(|| "index.html".into());
    let own = maker.canonical("novedades.xml").unwrap_or_else(|| "novedades.xml".into());
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>urn:apertura:{}:novedades</id>\n<title>{}</title>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>{}</name></author>\n<link href=\"{}\"/>\n<link rel=\"self\" href=\"{}\"/>\n",
        given.lang.code(),
        xml(plan),
        xml(maker.to(&given.catalog.title)),
        xml(&given.catalog.publisher.name),
        xml(&home),
        xml(&own),
    );
    cards.iter().for_each(|(on, card)| feed.push_str(&entry(maker, card, on)));
    feed + "</feed>\n"
}

fn entry(maker: &Maker<'_>, card: &Card, on: &str) -> String {
    let to = maker.canonical(&format!("conjuntos/{}/", card.identifier));
    let to = to.unwrap_or_else(|| format!("conjuntos/{}/index.html", card.identifier));
    let title = match card.withdrawn {
        true => format!("{}: {}", maker.to(&say::WITHDRAWN), card.title),
        false => card.title.clone(),
    };
    format!(
        "<entry>\n<id>urn:apertura:{}:{}</id>\n<title>{}</title>\n<updated>{on}T00:00:00Z</updated>\n\
         <link href=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
        xml(&maker.given.catalog.plan),
        xml(&card.id),
        xml(&title),
        xml(&to),
        xml(&card.description),
    )
}

/// `sitemap.xml`, which only takes whole addresses: left out where the site has none.
fn sitemap(maker: &Maker<'_>) -> Option<Page> {
    let site = maker.given.catalog.site.as_ref()?;
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut add = |path: &str, on: Option<Date>| {
        let on = on.map(|on| format!("<lastmod>{on}</lastmod>")).unwrap_or_default();
        text.push_str(&format!("<url><loc>{}</loc>{on}</url>\n", xml(&format!("{site}/{path}"))));
    };
    add("", None);
    add("conjuntos/", None);
    if !maker.given.catalog.closed.is_empty() {
        add("reservados/", None);
    }
    for card in &maker.cards {
        let on = maker.given.memory.changed.get(&card.id).and_then(|changed| changed.on.parse().ok());
        add(&format!("conjuntos/{}/", card.identifier), on);
    }
    Some(Page::text("sitemap.xml", text + "</urlset>\n"))
}

fn robots(catalog: &Catalog) -> Page {
    if catalog.practice {
        return Page::text("robots.txt", "User-agent: *\nDisallow: /\n");
    }
    let map = catalog.site.as_ref().map(|site| format!("\nSitemap: {site}/sitemap.xml\n"));
    Page::text("robots.txt", format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default()))
}
