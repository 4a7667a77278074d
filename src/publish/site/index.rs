//! `indice.js`: what the search needs of each dataset besides what the list shows. A script and not a file of data,
//! because pages that were opened from a folder may not read other files.

use serde_json::{Map, Value as Json, json};

use super::{Card, Maker, Page, card::format_name, lists::theme_label};
use crate::text::page::in_script;
use crate::text::{Text, site_pages as say};

/// Facets with their words; the ids are those of the address and of the index.
pub(super) static FACETS: [(&str, Text); 5] = [
    ("tema", say::FACET_THEME),
    ("formato", say::FACET_FORMAT),
    ("area", say::FACET_UNIT),
    ("periodo", say::FACET_PERIOD),
    ("licencia", say::FACET_LICENSE),
];
/// Years of a dataset that can be filtered by: the last ones.
const YEARS: i16 = 30;

/// `window.APERTURA = { datasets: [{ id, tema, formato, area, periodo, licencia, k, w, f }], labels: {…} }`: `k` are
/// keywords, `w` other words, `f` the day of the last update.
pub(super) fn index(maker: &Maker<'_>) -> Page {
    let datasets: Vec<Json> = maker.cards.iter().map(entry).collect();
    let index = json!({ "datasets": datasets, "labels": labels(maker) });
    Page::text("indice.js", format!("window.APERTURA={};\n", in_script(&index)))
}

fn entry(card: &Card) -> Json {
    let years: Vec<String> = card.years.map_or_else(Vec::new, |(from, to)| {
        (from.max(to.saturating_sub(YEARS))..=to).map(|year| year.to_string()).collect()
    });
    let words = card.columns.iter().chain(&card.unit).cloned().collect::<Vec<_>>().join(" ");
    json!({
        "id": card.identifier,
        "tema": card.theme.iter().collect::<Vec<_>>(),
        "formato": card.formats,
        "area": card.unit.iter().collect::<Vec<_>>(),
        "periodo": years,
        "licencia": card.license.iter().collect::<Vec<_>>(),
        "k": card.keywords.join(" "),
        "w": words,
        "f": card.modified.as_deref().unwrap_or_default(),
    })
}

/// What ids are called; those without an entry are called what they are.
fn labels(maker: &Maker<'_>) -> Json {
    let (mut themes, mut formats, mut licenses) = (Map::new(), Map::new(), Map::new());
    for card in &maker.cards {
        if let Some(id) = &card.theme {
            themes.insert(id.clone(), theme_label(maker, id).into());
        }
        for id in &card.formats {
            formats.insert(id.clone(), format_name(maker.given.guide, id, maker.given.lang).into());
        }
        if let Some((id, title)) = card.license.as_ref().zip(card.license_title.as_ref()) {
            licenses.insert(id.clone(), maker.to(title).into());
        }
    }
    json!({ "tema": themes, "formato": formats, "licencia": licenses })
}
