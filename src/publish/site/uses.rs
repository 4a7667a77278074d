//! What others made with the data: a part of each dataset's page, and a page of all.

use serde_json::{Value as Json, json};

use super::{Maker, Page};
use crate::catalog::{Dataset, Used, web};
use crate::text::fold::visible;
use crate::text::site_pages as say;

/// The uses of a dataset, as its page shows them.
pub(super) fn of(maker: &Maker<'_>, dataset: &Dataset) -> Vec<Json> {
    let uses = maker.given.catalog.uses.iter();
    uses.filter(|one| one.datasets.contains(&dataset.id)).map(|one| shown(maker, one, Vec::new())).collect()
}

/// Whether there is a page of all.
pub(super) fn are_any(given: &super::Given<'_>) -> bool {
    given
        .catalog
        .uses
        .iter()
        .any(|one| given.catalog.datasets.iter().any(|row| one.datasets.contains(&row.id)))
}

/// `usos/index.html`, when anybody agreed to show what was made.
pub(super) fn page(maker: &Maker<'_>) -> Result<Option<Page>, crate::text::Text> {
    if !are_any(maker.given) {
        return Ok(None);
    }
    let all = maker.given.catalog.uses.iter().map(|one| (one, datasets(maker, one)));
    let rows: Vec<Json> = all
        .filter(|(_, datasets)| !datasets.is_empty())
        .map(|(one, datasets)| shown(maker, one, datasets))
        .collect();
    let data = json!({
        "here": "uses",
        "title": maker.to(&say::USES_TITLE),
        "about": maker.to(&say::USES_ABOUT),
        "canonical": maker.canonical("usos/"),
        "uses": rows,
    });
    maker.page("usos/index.html", "uses.html", ("../", data)).map(Some)
}

/// The pages of the datasets that were used.
fn datasets(maker: &Maker<'_>, one: &Used) -> Vec<Json> {
    let open = maker.given.catalog.datasets.iter().filter(|dataset| one.datasets.contains(&dataset.id));
    open.map(|dataset| {
        json!({ "title": visible(&dataset.title), "to": format!("../conjuntos/{}/index.html", dataset.identifier) })
    })
    .collect()
}

/// Only addresses of the web become links.
fn shown(maker: &Maker<'_>, one: &Used, datasets: Vec<Json>) -> Json {
    let by = one.by.as_deref().map(|by| maker.to(&say::USES_BY.with("by", visible(by))).to_string());
    json!({
        "title": visible(&one.title),
        "to": one.link.as_ref().filter(|link| web(link)),
        "by": by,
        "text": one.text.as_deref().map(visible),
        "datasets": datasets,
    })
}
