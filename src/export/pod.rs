//! `data.json` of Project Open Data 1.1, in its form for governments that are not that of the United States: without
//! `bureauCode` and `programCode`.

use serde_json::{Value, json};

use super::fates::{CLOSED, Fate, OFFICIALS, defaulted, dropped, renamed, shortened};
use super::values::{Members, pretty};
use super::{Exported, Format, Request};
use crate::catalog::{Catalog, Dataset, Distribution, web};
use crate::text::fold::short;
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "data-json",
    name: Text::fixed("data.json (Project Open Data 1.1)", "data.json (Project Open Data 1.1)"),
    serves: say::SERVES_POD,
    file: "data.json",
    media: "application/json",
    write: |request: &Request<'_>| Ok(Exported::alone(pretty(&write(request.catalog)))),
    fates: FATES,
};

const SCHEMA: &str = "https://project-open-data.cio.gov/v1.1/schema";
/// Characters of `rights`.
const RIGHTS: usize = 255;
/// The media type of bytes of which nothing is known.
const UNTYPED: &str = "application/octet-stream";

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_KEY),
    dropped(
        &[
            "institution.kind",
            "institution.homepage",
            "institution.area",
            "improvement.report_url",
            "dataset.contact_point.post",
            "dataset.commitment.date",
            "dataset.limitations",
            "dataset.tools",
            "dataset.version_notes",
            "dataset.citation",
            "dataset.withdrawn",
            "distribution.byte_size",
            "distribution.sha256",
            "distribution.rows",
            "distribution.modified",
            "distribution.update_method",
            "distribution.column",
        ],
        say::WHY_NO_KEY,
    ),
    dropped(&["license.id"], say::WHY_LICENSE_EACH),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
    dropped(&["dataset.temporal.start"], say::WHY_WHOLE_SPAN)
        .when(|_, d| d.start.is_some() && d.end.is_none()),
    dropped(&["dataset.temporal.end"], say::WHY_WHOLE_SPAN).when(|_, d| d.start.is_none() && d.end.is_some()),
    shortened(&["dataset.reserve.reason"], say::WHY_RIGHTS)
        .when(|_, dataset| dataset.access_note.as_ref().is_some_and(|note| note.chars().count() > RIGHTS)),
    defaulted(&["dataset.published_at"], say::WHY_OWN_PAGE)
        .when(|catalog, dataset| landing(catalog, dataset).as_ref() != dataset.page.as_ref()),
    renamed(&["dataset.conforms_to"], say::WHY_ONE_STANDARD).when(|_, d| {
        d.conforms_to.iter().filter(|text| web(text)).count() != d.conforms_to.len()
            || d.conforms_to.len() > 1
    }),
    dropped(&["dataset.quality"], say::WHY_YES_OR_NO),
    dropped(&["dataset.documentation"], say::WHY_NOT_WEB)
        .when(|_, dataset| dataset.documentation.as_ref().is_some_and(|text| !web(text))),
    defaulted(&["distribution.format"], say::WHY_MEDIA)
        .when(|_, dataset| dataset.published().any(|file| file.media_type.is_none())),
];

fn write(catalog: &Catalog) -> Value {
    let mut root = Members::default();
    root.set("@context", format!("{SCHEMA}/catalog.jsonld"));
    root.set("@id", catalog.url.clone().filter(|url| web(url)).unwrap_or_else(|| catalog.iri()));
    root.set("@type", "dcat:Catalog");
    root.set("conformsTo", SCHEMA);
    root.set("describedBy", format!("{SCHEMA}/catalog.json"));
    // Not of 1.1, which only has it in each dataset; DCAT-US 3 and others have it here too.
    root.put("publisher", institution(catalog));
    let all = catalog.datasets.iter().map(|one| dataset(catalog, one));
    root.put("dataset", all.collect::<Vec<_>>().into());
    root.value()
}

fn dataset(catalog: &Catalog, dataset: &Dataset) -> Value {
    let mut one = Members::default();
    one.set("@type", "dcat:Dataset");
    one.set("title", nothing(&dataset.title, &dataset.identifier));
    one.set("description", nothing(&dataset.description, &dataset.title));
    one.list("keyword", &dataset.keywords);
    one.maybe("modified", dataset.modified.map(|day| day.to_string()));
    one.maybe("issued", dataset.issued.map(|day| day.to_string()));
    one.put("publisher", publisher(catalog, dataset));
    one.put("contactPoint", contact(dataset));
    one.set("identifier", &dataset.identifier);
    one.set("accessLevel", if dataset.access == "public" { "public" } else { "restricted public" });
    one.maybe("rights", dataset.access_note.as_deref().map(|note| short(note, RIGHTS)));
    one.maybe("accrualPeriodicity", dataset.periodicity.clone().filter(|code| interval(code)));
    one.maybe("conformsTo", dataset.conforms_to.iter().find(|text| web(text)).cloned());
    one.maybe("describedBy", dataset.documentation.clone().filter(|text| web(text)));
    one.maybe("landingPage", landing(catalog, dataset));
    one.put("language", json!([dataset.language]));
    one.maybe("license", dataset.license.as_ref().and_then(|terms| terms.url.clone()));
    one.maybe("spatial", dataset.place.clone().or_else(|| dataset.area.clone()));
    if let (Some(start), Some(end)) = (dataset.start, dataset.end) {
        one.set("temporal", format!("{}/{}", start.min(end), start.max(end)));
    }
    if let Some(theme) = catalog.theme(dataset) {
        one.put("theme", json!([theme]));
    }
    let files: Vec<Value> = dataset.published().map(|file| distribution(catalog, dataset, file)).collect();
    if !files.is_empty() {
        one.put("distribution", files.into());
    }
    one.value()
}

fn landing(catalog: &Catalog, dataset: &Dataset) -> Option<String> {
    dataset.page.clone().filter(|url| web(url)).or_else(|| catalog.page_url(dataset))
}

/// The text, or what stands in for an empty one.
fn nothing<'t>(text: &'t str, instead: &'t str) -> &'t str {
    if text.trim().is_empty() { instead } else { text }
}

/// What the schema takes as a cycle.
fn interval(code: &str) -> bool {
    code == "irregular" || code.starts_with("R/P")
}

/// The area, as a part of the institution.
fn publisher(catalog: &Catalog, dataset: &Dataset) -> Value {
    let institution = institution(catalog);
    match &dataset.unit {
        Some(unit) => json!({ "@type": "org:Organization", "name": unit, "subOrganizationOf": institution }),
        None => institution,
    }
}

fn institution(catalog: &Catalog) -> Value {
    json!({ "@type": "org:Organization", "name": nothing(&catalog.publisher.name, &catalog.title.es) })
}

fn contact(dataset: &Dataset) -> Value {
    let mut contact = Members::default();
    contact.set("@type", "vcard:Contact");
    contact.set("fn", &dataset.contact.name);
    contact.maybe("hasEmail", dataset.contact.email.as_ref().map(|mail| format!("mailto:{mail}")));
    contact.value()
}

fn distribution(catalog: &Catalog, dataset: &Dataset, file: &Distribution) -> Value {
    let mut one = Members::default();
    one.set("@type", "dcat:Distribution");
    let url = catalog.file_url(dataset, file);
    // A service is got at by another address than a file is.
    let key = if file.format.as_deref() == Some("api") { "accessURL" } else { "downloadURL" };
    // The schema asks for a media type wherever there is something to download.
    let bare = url.as_ref().filter(|_| key == "downloadURL").map(|_| UNTYPED.to_string());
    one.maybe(key, url);
    one.maybe("mediaType", file.media_type.clone().or(bare));
    one.maybe("format", file.format.as_deref().map(str::to_uppercase));
    one.set("title", &file.title);
    one.maybe("description", file.description.clone());
    one.value()
}
