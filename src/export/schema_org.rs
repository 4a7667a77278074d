//! schema.org as search engines of datasets read it: `DataCatalog` with its `Dataset`s, JSON-LD.
//!
//! What Google Dataset Search asks for: `name`, and a `description` of 50 to 5,000 characters (guide-facts 5.7).

use serde_json::{Value, json};

use super::fates::{CLOSED, Fate, OFFICIALS, defaulted, dropped, renamed, shortened};
use super::values::{Members, pretty};
use super::{Exported, Format, Request};
use crate::catalog::{Catalog, Column, Dataset, Distribution, Publisher};
use crate::text::fold::short;
use crate::text::say::ended;
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "schema-org",
    name: Text::fixed("schema.org (JSON-LD)", "schema.org (JSON-LD)"),
    serves: say::SERVES_SCHEMA_ORG,
    file: "schema-org.jsonld",
    media: "application/ld+json",
    write: |request: &Request<'_>| Ok(Exported::alone(pretty(&catalog(request.catalog)))),
    fates: FATES,
};

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_TERM),
    dropped(
        &[
            "institution.kind",
            "improvement.report_url",
            "dataset.contact_point.post",
            "dataset.accrual_periodicity",
            "dataset.commitment.date",
            "dataset.conforms_to",
            "dataset.quality",
            "dataset.limitations",
            "dataset.tools",
            "dataset.version_notes",
            "dataset.withdrawn",
            "distribution.rows",
            "distribution.update_method",
        ],
        say::WHY_NO_TERM,
    ),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
    shortened(&["dataset.description"], say::WHY_LONG_DESCRIPTION)
        .when(|_, dataset| dataset.description.trim().chars().count() > *DESCRIPTION.end()),
    defaulted(&["dataset.description"], say::WHY_SHORT_DESCRIPTION)
        .when(|_, dataset| dataset.description.trim().chars().count() < *DESCRIPTION.start()),
    renamed(&["dataset.access"], say::WHY_FREE),
    dropped(&["distribution.title"], say::WHY_NO_ADDRESS)
        .when(|catalog, d| d.published().any(|file| catalog.file_url(d, file).is_none())),
];

const CONTEXT: &str = "https://schema.org/";
/// Characters of a description that a search engine takes.
pub const DESCRIPTION: std::ops::RangeInclusive<usize> = 50..=5_000;

/// A dataset by itself, for the head of its page.
pub fn dataset(catalog: &Catalog, dataset: &Dataset) -> Value {
    let mut whole = Members::default();
    whole.set("@context", CONTEXT);
    let mut about = about(catalog, dataset);
    let mut of = Members::default();
    of.set("@type", "DataCatalog");
    of.set("@id", catalog.iri());
    of.set("name", catalog.title.es.as_ref());
    of.maybe("url", catalog.url.clone().or_else(|| catalog.site.clone()));
    about.put("includedInDataCatalog", of.value());
    about.pairs().for_each(|(key, value)| whole.put(key, value.clone()));
    whole.value()
}

/// The catalogue with all its datasets.
pub fn catalog(catalog: &Catalog) -> Value {
    let mut whole = Members::default();
    whole.set("@context", CONTEXT);
    whole.set("@type", "DataCatalog");
    whole.set("@id", catalog.iri());
    whole.set("name", catalog.title.es.as_ref());
    whole.set("description", catalog.description.es.as_ref());
    whole.maybe("url", catalog.url.clone().or_else(|| catalog.site.clone()));
    whole.maybe("license", catalog.license.as_ref().and_then(|terms| terms.url.clone()));
    whole.set("inLanguage", &catalog.language);
    whole.set("dateModified", catalog.modified.to_string());
    whole.put("publisher", publisher(&catalog.publisher));
    if let Some(place) = place(catalog.publisher.place.as_ref(), catalog.publisher.area.as_ref()) {
        whole.put("spatialCoverage", place);
    }
    let all: Vec<Value> = catalog.datasets.iter().map(|dataset| about(catalog, dataset).value()).collect();
    whole.put("dataset", all.into());
    whole.value()
}

fn about(catalog: &Catalog, dataset: &Dataset) -> Members {
    let mut about = Members::default();
    about.set("@type", "Dataset");
    about.set("@id", catalog.dataset_iri(dataset));
    about.set("name", &dataset.title);
    about.set("description", description(catalog, dataset));
    let page = catalog.page_url(dataset);
    about.maybe("url", page.clone());
    about.maybe("sameAs", dataset.page.clone().filter(|other| Some(other) != page.as_ref()));
    about.set("identifier", &dataset.identifier);
    about.list("keywords", &dataset.keywords);
    about.maybe("about", catalog.theme(dataset));
    let terms = dataset.license.as_ref();
    about
        .maybe("license", terms.map(|terms| terms.url.clone().unwrap_or_else(|| terms.title.es.to_string())));
    about.put("isAccessibleForFree", true.into());
    about.maybe("conditionsOfAccess", dataset.access_note.clone());
    about.put("publisher", publisher(&catalog.publisher));
    about.put("creator", creator(catalog, dataset));
    about.maybe("temporalCoverage", interval(dataset));
    if let Some(place) = place(dataset.place.as_ref(), dataset.area.as_ref()) {
        about.put("spatialCoverage", place);
    }
    about.maybe("datePublished", dataset.issued.map(|day| day.to_string()));
    about.maybe("dateModified", dataset.modified.map(|day| day.to_string()));
    about.set("inLanguage", &dataset.language);
    about.maybe("creditText", dataset.citation.clone());
    about.maybe("subjectOf", dataset.documentation.clone());
    let columns: Vec<Value> = dataset.published().flat_map(|file| &file.columns).map(variable).collect();
    if !columns.is_empty() {
        about.put("variableMeasured", columns.into());
    }
    let files: Vec<Value> = dataset.published().filter_map(|file| download(catalog, dataset, file)).collect();
    if !files.is_empty() {
        about.put("distribution", files.into());
    }
    about
}

/// The description, filled up with what else is known where it is too short for search engines, and cut where it is
/// too long.
pub fn description(catalog: &Catalog, dataset: &Dataset) -> String {
    let own = dataset.description.trim();
    if DESCRIPTION.contains(&own.chars().count()) {
        return own.to_string();
    }
    if own.chars().count() > *DESCRIPTION.end() {
        return short(own, *DESCRIPTION.end());
    }
    let said = if own.is_empty() { dataset.title.trim() } else { own };
    let said = ended(said);
    let by: Vec<&str> =
        dataset.unit.iter().map(String::as_str).chain([catalog.publisher.name.as_str()]).collect();
    let by = by.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ");
    let by = if by.is_empty() { "una institución pública".to_string() } else { by };
    short(
        &format!("{said} Conjunto de datos abiertos que publica {by}, con su licencia y a quién preguntar."),
        *DESCRIPTION.end(),
    )
}

fn publisher(publisher: &Publisher) -> Value {
    let mut body = Members::default();
    body.set("@type", "GovernmentOrganization");
    body.set("name", &publisher.name);
    body.maybe("url", publisher.homepage.clone());
    body.value()
}

/// The area that makes it, a part of the institution, with whom to ask.
fn creator(catalog: &Catalog, dataset: &Dataset) -> Value {
    let mut body = Members::default();
    body.set("@type", "GovernmentOrganization");
    body.set("name", dataset.unit.as_ref().unwrap_or(&catalog.publisher.name));
    if dataset.unit.is_some() {
        body.put("parentOrganization", publisher(&catalog.publisher));
    }
    let mut contact = Members::default();
    contact.set("@type", "ContactPoint");
    contact.set("contactType", "customer support");
    contact.set("name", &dataset.contact.name);
    contact.maybe("email", dataset.contact.email.clone());
    body.put("contactPoint", contact.value());
    body.value()
}

/// `2019-01-01/2025-12-31`, with `..` for an end that is open.
fn interval(dataset: &Dataset) -> Option<String> {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "..".to_string(), |day| day.to_string());
    (dataset.start.is_some() || dataset.end.is_some())
        .then(|| format!("{}/{}", day(dataset.start), day(dataset.end)))
}

fn place(name: Option<&String>, key: Option<&String>) -> Option<Value> {
    let mut place = Members::default();
    place.set("@type", "Place");
    place.maybe("name", name.or(key));
    if let Some(key) = key {
        let value = json!({ "@type": "PropertyValue", "propertyID": "INEGI", "value": key });
        place.put("identifier", value);
    }
    (name.is_some() || key.is_some()).then(|| place.value())
}

fn variable(column: &Column) -> Value {
    let mut variable = Members::default();
    variable.set("@type", "PropertyValue");
    variable.set("name", column.title.as_ref().unwrap_or(&column.name));
    variable.maybe("alternateName", column.title.is_some().then(|| column.name.clone()));
    variable.maybe("description", column.description.clone());
    variable.maybe("unitText", column.unit.clone());
    variable.value()
}

/// A file that can be got; one without an address yet is left out.
fn download(catalog: &Catalog, dataset: &Dataset, file: &Distribution) -> Option<Value> {
    let mut download = Members::default();
    download.set("@type", "DataDownload");
    download.set("contentUrl", catalog.file_url(dataset, file)?);
    download.set("name", &file.title);
    download.maybe("description", file.description.clone());
    let format = file.media_type.clone().or_else(|| file.format.as_deref().map(str::to_uppercase));
    download.maybe("encodingFormat", format);
    download.maybe("contentSize", file.byte_size.map(|size| format!("{size} B")));
    download.maybe("sha256", file.sha256.clone());
    download.maybe("dateModified", file.modified.map(|day| day.to_string()));
    Some(download.value())
}
