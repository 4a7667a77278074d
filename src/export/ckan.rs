//! `package_create` of CKAN, with the extras of `ckanext-dcat` and those that the federal portal took from ADELA
//! (`ckanops`): a list of one object for each dataset.

use serde_json::{Value, json};

use super::fates::{CLOSED, Fate, OFFICIALS, defaulted, dropped, renamed};
use super::values::{Members, pretty};
use super::{Exported, Format, Request};
use crate::catalog::{Catalog, Dataset, Distribution};
use crate::text::{Text, export as say};

pub mod names;

pub const FORMAT: Format = Format {
    id: "ckan",
    name: Text::fixed("CKAN (package_create)", "CKAN (package_create)"),
    serves: say::SERVES_CKAN,
    file: "ckan.json",
    media: "application/json",
    write: |request: &Request<'_>| Ok(Exported::alone(pretty(&write(request.catalog)))),
    fates: FATES,
};

const FATES: &[Fate] = &[
    renamed(&["institution.kind"], say::WHY_GOV_TYPE),
    renamed(&["institution.homepage"], say::WHY_PUBLISHER_URL),
    dropped(OFFICIALS, say::WHY_NO_KEY),
    dropped(
        &[
            "institution.area",
            "improvement.report_url",
            "dataset.contact_point.post",
            "dataset.commitment.date",
            "dataset.reserve.reason",
            "dataset.limitations",
            "dataset.tools",
            "dataset.citation",
            "dataset.withdrawn",
            "distribution.rows",
            "distribution.update_method",
            "distribution.column",
        ],
        say::WHY_NO_KEY,
    ),
    dropped(&["license.id"], say::WHY_LICENSE_EACH),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
    renamed(&["dataset.identifier"], say::WHY_MUNGED)
        .when(|_, dataset| names::munge_name(&dataset.identifier) != dataset.identifier),
    renamed(&["dataset.keyword"], say::WHY_TAGS).when(|_, dataset| written_tags(dataset) != dataset.keywords),
    renamed(&["dataset.unit"], say::WHY_CREATOR),
    renamed(&["dataset.license"], say::WHY_CKAN_LICENSE),
    defaulted(&["dataset.published_at"], say::WHY_OWN_PAGE)
        .when(|catalog, dataset| catalog.page_url(dataset).as_ref() != dataset.page.as_ref()),
];

/// A list of packages, each in the organisation of the institution.
fn write(catalog: &Catalog) -> Value {
    let owned = |dataset: &Dataset| {
        let mut package = package(catalog, dataset);
        if let Some(package) = package.as_object_mut() {
            package.insert("owner_org".into(), names::munge_name(&catalog.publisher.name).into());
        }
        package
    };
    catalog.datasets.iter().map(owned).collect::<Vec<_>>().into()
}

/// The algorithm of the sums, as the DCAT extension writes it.
const SHA256: &str = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

/// A dataset as `package_create` takes it, without `owner_org`, `private` and `state`, which depend on the portal. Files
/// without an address have an empty `url`: they are to be uploaded.
pub fn package(catalog: &Catalog, dataset: &Dataset) -> Value {
    let mut package = Members::default();
    package.set("name", names::munge_name(&dataset.identifier));
    package.set("title", &dataset.title);
    package.set("notes", &dataset.description);
    package.maybe("url", catalog.page_url(dataset));
    package.set("author", &catalog.publisher.name);
    package.set("maintainer", &dataset.contact.name);
    package.maybe("maintainer_email", dataset.contact.email.clone());
    package.set("license_id", license(dataset));
    package.put("tags", tags(dataset));
    package.put("extras", extras(catalog, dataset));
    let files: Vec<Value> = dataset.published().map(|file| resource(catalog, dataset, file)).collect();
    package.put("resources", files.into());
    package.value()
}

/// Its id in the list that comes with CKAN.
pub fn license(dataset: &Dataset) -> &str {
    let code = dataset.license.as_ref().map(|terms| terms.ckan.as_deref().unwrap_or("other-open"));
    code.unwrap_or("notspecified")
}

fn tags(dataset: &Dataset) -> Value {
    written_tags(dataset).into_iter().map(|name| json!({ "name": name })).collect::<Vec<_>>().into()
}

/// Keywords as tags, each once.
pub fn written_tags(dataset: &Dataset) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for tag in dataset.keywords.iter().filter_map(|word| names::tag(word)) {
        // To CKAN two tags that differ in case are two; people see one twice.
        if !once.iter().any(|have| have.to_lowercase() == tag.to_lowercase()) {
            once.push(tag);
        }
    }
    once
}

/// Keys and values, each key once, none that is a field of packages.
fn extras(catalog: &Catalog, dataset: &Dataset) -> Value {
    let mut extras = Members::default();
    for key in ["identifier", "guid"] {
        extras.set(key, &dataset.identifier);
    }
    for (keys, day) in
        [(["issued", "dcat_issued"], dataset.issued), (["modified", "dcat_modified"], dataset.modified)]
    {
        keys.into_iter().for_each(|key| extras.maybe(key, day.map(|day| day.to_string())));
    }
    extras.maybe("frequency", dataset.periodicity.clone());
    extras.maybe("theme", catalog.theme(dataset));
    extras.set("language", &dataset.language);
    extras.maybe("temporal_start", dataset.start.map(|day| day.to_string()));
    extras.maybe("temporal_end", dataset.end.map(|day| day.to_string()));
    extras.maybe("spatial_text", dataset.place.clone().or_else(|| dataset.area.clone()));
    extras.maybe("access_rights", super::eu::access(&dataset.access));
    extras.maybe("provenance", dataset.quality.clone());
    extras.maybe("quality", dataset.quality.clone());
    extras.maybe("version_notes", dataset.version_notes.clone());
    extras.maybe("documentation", dataset.documentation.clone());
    extras.maybe("dataDictionary", dataset.documentation.clone());
    if !dataset.conforms_to.is_empty() {
        extras.set("conforms_to", Value::from(dataset.conforms_to.clone()).to_string());
    }
    people(catalog, dataset, &mut extras);
    let pairs = extras.pairs().map(|(key, value)| json!({ "key": key, "value": value }));
    pairs.collect::<Vec<_>>().into()
}

/// Who publishes, who made it, and whom to ask.
fn people(catalog: &Catalog, dataset: &Dataset, extras: &mut Members) {
    let publisher = &catalog.publisher;
    for key in ["publisher_name", "dcat_publisher_name"] {
        extras.set(key, &publisher.name);
    }
    extras.maybe("publisher_url", publisher.homepage.clone());
    for key in ["contact_email", "publisher_email", "dcat_publisher_email"] {
        extras.maybe(key, dataset.contact.email.clone());
    }
    extras.set("contact_name", &dataset.contact.name);
    extras.maybe("creator_name", dataset.unit.clone());
    let kind = publisher.kind.as_deref();
    extras.maybe(
        "gov_type",
        kind.and_then(|kind| catalog.code("government-kinds", kind, "adela")).map(String::from),
    );
}

/// A file as `resource_create` takes it, without `package_id`.
pub fn resource(catalog: &Catalog, dataset: &Dataset, file: &Distribution) -> Value {
    let mut resource = Members::default();
    resource.set("name", &file.title);
    resource.maybe("description", file.description.clone());
    resource.put("url", catalog.file_url(dataset, file).unwrap_or_default().into());
    resource.maybe("format", file.format.as_deref().map(str::to_uppercase));
    resource.maybe("mimetype", file.media_type.clone());
    if let Some(size) = file.byte_size {
        resource.put("size", size.into());
    }
    if let Some(sum) = &file.sha256 {
        resource.set("hash", sum);
        resource.set("hash_algorithm", SHA256);
    }
    resource.maybe("last_modified", file.modified.map(|day| day.to_string()));
    resource.maybe("license", dataset.license.as_ref().and_then(|terms| terms.url.clone()));
    resource.value()
}
