//! A static site of open data: pages, search and feeds, made of the catalogue.
//!
//! Everything here is pure: what goes in is the catalogue of what is published, samples of its files and what was
//! published before ([`Given`]); what comes out are the files of a folder ([`Page`]). The same goes in, the same bytes
//! come out, whatever the day. Texts are escaped by the templates of `guide/templates/site`; no page asks for anything
//! outside of its folder, and each can be read without scripts.
//!
//! ```text
//! index.html              counts, themes, the latest
//! conjuntos/index.html    all datasets: a list that scripts turn into search and facets (indice.js)
//! conjuntos/ID/           one dataset
//! reservados/index.html   what is not open, and why
//! usos/index.html         what others made with the data
//! archivos/ID/NAME        the files
//! data.json …             the catalogue for programs; novedades.xml, sitemap.xml, robots.txt, 404.html
//! .apertura-sitio.json    what was written, and by which names ([`Memory`])
//! ```

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::report::Colours;
use crate::scan::sample::Sample;
use crate::text::page::{Set, value};
use crate::text::{Lang, Text, site_pages as say};

mod card;
mod chart;
mod dataset;
mod feed;
mod files;
mod index;
mod lists;
mod map;
mod memory;
mod places;
mod samples;
#[cfg(test)]
mod tests;
mod uses;
mod words;

pub use card::Card;
pub use files::{Bytes, Leaving, leaving};
pub use memory::{Memory, Written};
pub use places::Places;

/// What a site is made of.
pub struct Given<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    /// Only what is published, with the addresses of its files where the site has one.
    pub catalog: &'a Catalog,
    /// By the ids of dataset and file.
    pub samples: &'a BTreeMap<(String, String), Sample>,
    /// Names of documents that go beside the files, by the id of the dataset.
    pub beside: &'a BTreeMap<String, Vec<String>>,
    pub places: &'a Places,
    /// What was published before.
    pub memory: &'a Memory,
    pub colours: &'a Colours,
    /// Name of the picture in the folder of the site.
    pub logo: Option<&'a str>,
    pub lang: Lang,
}

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Inside the folder, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl Page {
    fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), bytes: text.into().into_bytes() }
    }
}

/// Where the templates are in the Guide.
const TEMPLATES: &str = "templates/site/";

/// A template of the Guide that is used as it is.
fn asset(guide: &Guide, name: &str) -> String {
    guide.lore.get(format!("{TEMPLATES}{name}").as_str()).map(ToString::to_string).unwrap_or_default()
}

/// What makes pages: templates, and what each page says of the site.
struct Maker<'a> {
    given: &'a Given<'a>,
    set: Set,
    site: Json,
    /// What is published, by identifier: also what waits for an approval of its new content.
    cards: Vec<Card>,
}

impl<'a> Maker<'a> {
    fn new(given: &'a Given<'a>) -> Result<Self, Text> {
        let pages = given.guide.lore.iter().filter_map(|(name, text)| {
            let name = name.strip_prefix(TEMPLATES).filter(|name| name.ends_with(".html"))?;
            Some((name.to_string(), text.to_string()))
        });
        let set = Set::new(pages, (given.lang, say::ALL))?;
        let site = site(given);
        let cards = card::all(given);
        Ok(Self { given, set, site, cards })
    }

    fn to<'t>(&self, text: &'t Text) -> &'t str {
        text.to(self.given.lang)
    }

    /// A page of a template; `root` leads from it to the folder of the site.
    fn page(&self, path: &str, template: &str, (root, page): (&str, Json)) -> Result<Page, Text> {
        let values = [
            ("root", crate::text::page::Value::from(root)),
            ("site", value(self.site.clone())),
            ("page", value(page)),
        ];
        Ok(Page::text(path, self.set.fill(template, values)?))
    }

    /// The address of a page, where the site has one.
    fn canonical(&self, path: &str) -> Option<String> {
        self.given.catalog.site.as_ref().map(|site| format!("{site}/{path}"))
    }
}

fn site(given: &Given<'_>) -> Json {
    let (catalog, lang) = (given.catalog, given.lang);
    let mut feeds = vec![json!({ "to": "novedades.xml", "label": say::NEWS.to(lang) })];
    for (to, label) in feed::catalogues() {
        feeds.push(json!({ "to": to, "label": label.to(lang) }));
    }
    json!({
        "name": catalog.publisher.name,
        "place": catalog.publisher.place.as_ref().filter(|place| !catalog.publisher.name.contains(place.as_str())),
        "homepage": catalog.publisher.homepage.as_ref().filter(|url| crate::catalog::web(url)),
        "logo": given.logo,
        "practice": catalog.practice,
        "closed": !catalog.closed.is_empty(),
        "uses": uses::are_any(given),
        "feeds": feeds,
        "made": say::MADE.with_text("date", &words::day(catalog.modified)).to(lang),
    })
}

/// Every file of the site but those with data, sorted by path.
///
/// # Errors
/// A sentence with the line of a template of the Guide that cannot be used.
pub fn site_pages(given: &Given<'_>) -> Result<Vec<Page>, Text> {
    let maker = Maker::new(given)?;
    let mut pages = vec![
        lists::home(&maker)?,
        lists::list(&maker)?,
        lists::lost(&maker)?,
        Page::text("estilo.css", style(given)),
        Page::text("sitio.js", asset(given.guide, "sitio.js")),
        Page::text("favicon.svg", icon(given.colours)),
        index::index(&maker),
    ];
    pages.extend(lists::closed(&maker)?);
    pages.extend(uses::page(&maker)?);
    pages.extend(feed::feeds(&maker)?);
    for dataset in &given.catalog.datasets {
        pages.push(dataset::page(&maker, dataset)?);
    }
    for (old, new) in given.memory.moves(&given.catalog.datasets) {
        pages.push(lists::moved(&maker, &old, &new)?);
    }
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    pages.dedup_by(|one, other| one.path == other.path);
    Ok(pages)
}

/// The colours are signs of a colour and nothing else ([`Colours`]), so they may stand in a style.
fn style(given: &Given<'_>) -> String {
    let Colours { light, dark } = given.colours;
    format!(
        ":root{{--brand:{light}}}@media (prefers-color-scheme:dark){{:root{{--brand:{dark}}}}}@media print{{:root{{--brand:{light}}}}}\n{}",
        asset(given.guide, "estilo.css")
    )
}

/// A table in a circle: no letters, for every institution.
fn icon(colours: &Colours) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{}\"/><path d=\"M8 10h16M8 16h16M8 22h10\" stroke=\"#fff\" stroke-width=\"3\" stroke-linecap=\"round\"/></svg>\n",
        colours.light
    )
}
