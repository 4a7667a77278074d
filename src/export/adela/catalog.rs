//! The catalogue of ADELA as JSON (`catalogo.json`), which the federal harvester reads. It stops at a dataset without
//! `govType`, or with a `temporal` that is not two days with a bar between them (peers, `ckanops`).

use serde_json::{Value, json};

use super::super::fates::{CLOSED, Fate, OFFICIALS, defaulted, dropped, renamed};
use super::super::values::{Members, pretty};
use super::super::{Exported, Format};
use crate::catalog::{Catalog, Dataset, Distribution};
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "adela-catalog",
    name: Text::fixed("Catálogo de ADELA (JSON)", "Catalogue of ADELA (JSON)"),
    serves: say::SERVES_ADELA_CATALOG,
    file: "catalogo.json",
    media: "application/json",
    write: |request| Ok(Exported::alone(pretty(&write(request.catalog)))),
    fates: FATES,
};

const FATES: &[Fate] = &[
    renamed(&["institution.kind"], say::WHY_GOV_TYPE),
    defaulted(&["institution.kind"], say::WHY_GOV_TYPE_DEFAULT),
    dropped(OFFICIALS, say::WHY_NO_KEY),
    dropped(
        &[
            "institution.area",
            "improvement.report_url",
            "dataset.unit",
            "dataset.reserve.reason",
            "dataset.documentation",
            "dataset.conforms_to",
            "dataset.limitations",
            "dataset.citation",
            "dataset.withdrawn",
            "distribution.sha256",
            "distribution.rows",
            "distribution.update_method",
            "distribution.column",
        ],
        say::WHY_NO_KEY,
    ),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
    defaulted(&["dataset.unit"], say::WHY_POST_AS_UNIT)
        .when(|_, d| d.unit.is_none() && d.contact.post.is_some()),
    dropped(&["dataset.temporal.end"], say::WHY_NO_START).when(|_, d| d.start.is_none() && d.end.is_some()),
    defaulted(&["dataset.temporal.end"], say::WHY_OPEN_END).when(|_, d| d.start.is_some() && d.end.is_none()),
    renamed(&["dataset.access"], say::WHY_PUBLIC_FLAG).when(|_, dataset| dataset.access != "public"),
    defaulted(&["dataset.published_at"], say::WHY_OWN_PAGE)
        .when(|catalog, dataset| dataset.page.is_none() && catalog.page_url(dataset).is_some()),
];

fn write(catalog: &Catalog) -> Value {
    let mut root = Members::default();
    root.set("title", format!("Catálogo de datos abiertos de {}", catalog.publisher.name));
    root.set("description", catalog.description.es.as_ref());
    root.maybe("homepage", catalog.publisher.homepage.clone());
    let first = catalog.datasets.iter().filter_map(|dataset| dataset.issued).min();
    root.set("issued", instant(first.unwrap_or(catalog.made_on)));
    root.set("modified", instant(catalog.modified));
    root.set("language", &catalog.language);
    root.maybe("license", license(catalog.license.as_ref()));
    let all = catalog.datasets.iter().enumerate().map(|(at, one)| dataset(catalog, one, at + 1));
    root.put("dataset", all.collect::<Vec<_>>().into());
    root.value()
}

fn license(terms: Option<&crate::catalog::Terms>) -> Option<String> {
    terms.map(|terms| terms.url.clone().unwrap_or_else(|| terms.id.clone()))
}

fn instant(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

fn dataset(catalog: &Catalog, dataset: &Dataset, number: usize) -> Value {
    let mut one = Members::default();
    one.put("id", number.into());
    one.set("title", &dataset.title);
    one.set("description", &dataset.description);
    one.maybe("issued", dataset.issued.map(instant));
    one.maybe("modified", dataset.modified.map(instant));
    one.set("identifier", &dataset.identifier);
    one.put("keyword", dataset.keywords.clone().into());
    one.set("language", &dataset.language);
    one.put("public", true.into());
    one.set("contactPoint", &dataset.contact.name);
    one.maybe("temporal", span(catalog, dataset));
    one.maybe("spatial", dataset.place.clone().or_else(|| dataset.area.clone()));
    one.maybe("accrualPeriodicity", dataset.periodicity.clone());
    one.maybe("landingPage", dataset.page.clone().or_else(|| catalog.page_url(dataset)));
    one.put("publisher", publisher(catalog, dataset));
    one.maybe("publishDate", dataset.promised.map(|day| day.to_string()));
    one.maybe("license", license(dataset.license.as_ref()));
    let files: Vec<&Distribution> = dataset.published().collect();
    let numbered = files.iter().enumerate();
    let list: Vec<Value> =
        numbered.map(|(at, file)| distribution(catalog, dataset, (at + 1, file))).collect();
    one.put("distribution", list.into());
    one.put("openessRating", rating(&files).into());
    one.set("govType", kind(catalog));
    one.maybe("theme", catalog.theme(dataset));
    one.maybe("comments", dataset.version_notes.clone());
    one.maybe("quality", dataset.quality.clone());
    one.value()
}

/// The institution, and the post and mail of who answers for the data.
fn publisher(catalog: &Catalog, dataset: &Dataset) -> Value {
    let mut body = Members::default();
    body.set("name", &catalog.publisher.name);
    body.maybe("position", dataset.contact.post.clone());
    body.maybe("mbox", dataset.contact.email.clone());
    body.value()
}

/// Two days in their order; one that goes on ends on the day of the catalogue.
fn span(catalog: &Catalog, dataset: &Dataset) -> Option<String> {
    let start = dataset.start?;
    let end = dataset.end.unwrap_or(catalog.made_on.max(start));
    Some(format!("{}/{}", start.min(end), start.max(end)))
}

/// Its words for a kind of government; where none fits, by the key of the place.
fn kind(catalog: &Catalog) -> &str {
    let publisher = &catalog.publisher;
    let state = publisher.area.as_deref().is_some_and(|area| area.len() == 2);
    let code = publisher.kind.as_deref().and_then(|kind| catalog.code("government-kinds", kind, "adela"));
    code.unwrap_or(if state { "state" } else { "municipal" })
}

/// Its five stars, of the best of the formats (ADELA took the worst).
fn rating(files: &[&Distribution]) -> u8 {
    let stars = |file: &&Distribution| match file.format.as_deref().unwrap_or_default() {
        "rdf" | "turtle" | "json-ld" => 4,
        "csv" | "tsv" | "json" | "geojson" | "shp" | "kml" | "kmz" | "xml" => 3,
        "xls" | "xlsx" => 2,
        _ => 1,
    };
    files.iter().map(stars).max().unwrap_or(1)
}

fn distribution(catalog: &Catalog, dataset: &Dataset, (number, file): (usize, &Distribution)) -> Value {
    let mut one = Members::default();
    one.put("id", number.into());
    one.set("title", &file.title);
    one.maybe("description", file.description.clone());
    one.maybe("issued", dataset.issued.map(instant));
    one.maybe("modified", file.modified.map(instant));
    one.maybe("license", license(dataset.license.as_ref()));
    one.maybe("downloadURL", catalog.file_url(dataset, file));
    one.maybe("mediaType", file.media_type.clone());
    one.maybe("format", file.format.clone());
    if let Some(size) = file.byte_size {
        one.put("byteSize", json!(size));
    }
    one.maybe("temporal", span(catalog, dataset));
    one.maybe("spatial", dataset.place.clone().or_else(|| dataset.area.clone()));
    one.maybe("publishDate", dataset.promised.map(|day| day.to_string()));
    one.maybe("tools", dataset.tools.clone());
    one.value()
}
