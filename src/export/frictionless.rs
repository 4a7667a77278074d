//! Data Package 2.0 of Frictionless Data: a package for each dataset, with the schema, the sum and the size of its
//! files. As files, each package is a folder with its data; in one file, they are a list.

use serde_json::{Value, json};

use super::fates::{CLOSED, Fate, OFFICIALS, defaulted, dropped, renamed};
use super::values::{Members, pretty};
use super::{Exported, Format, Request, Taken as Beside};
use crate::catalog::{Catalog, Contact, Copy, Dataset, Distribution, Terms};
use crate::document::table_schema;
use crate::text::free::Taken;
use crate::text::{Text, export as say};

pub const FORMAT: Format = Format {
    id: "datapackage",
    name: Text::fixed("Data Package 2.0 (Frictionless)", "Data Package 2.0 (Frictionless)"),
    serves: say::SERVES_DATAPACKAGE,
    file: "datapackage.json",
    media: "application/json",
    write: |request: &Request<'_>| Ok(write(request.catalog)),
    fates: FATES,
};

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

const FATES: &[Fate] = &[
    dropped(OFFICIALS, say::WHY_NO_KEY),
    dropped(
        &[
            "institution.kind",
            "institution.homepage",
            "institution.area",
            "improvement.report_url",
            "dataset.theme",
            "dataset.contact_point.post",
            "dataset.accrual_periodicity",
            "dataset.spatial",
            "dataset.commitment.date",
            "dataset.modified",
            "dataset.language",
            "dataset.access",
            "dataset.reserve.reason",
            "dataset.documentation",
            "dataset.conforms_to",
            "dataset.quality",
            "dataset.limitations",
            "dataset.tools",
            "dataset.version_notes",
            "dataset.citation",
            "dataset.withdrawn",
            "distribution.rows",
            "distribution.modified",
            "distribution.update_method",
        ],
        say::WHY_NO_KEY,
    ),
    dropped(&["license.id"], say::WHY_LICENSE_EACH),
    dropped(CLOSED, say::WHY_ONLY_OPEN),
    dropped(&["dataset.title"], say::WHY_NO_PACKAGE)
        .when(|catalog, dataset| package(catalog, dataset).is_none()),
    renamed(&["dataset.unit"], say::WHY_CONTRIBUTOR),
    renamed(&["dataset.temporal.start", "dataset.temporal.end"], say::WHY_NO_KEY),
    renamed(&["dataset.issued"], say::WHY_CREATED),
    defaulted(&["dataset.published_at"], say::WHY_OWN_PAGE)
        .when(|catalog, dataset| dataset.page.is_none() && catalog.page_url(dataset).is_some()),
    renamed(&["distribution.download_url"], say::WHY_BESIDE)
        .when(|_, d| d.published().any(|f| f.file_name.is_some())),
];

fn write(catalog: &Catalog) -> Exported {
    let mut exported = Exported::default();
    let mut all = Vec::new();
    for dataset in &catalog.datasets {
        // A package without resources is none.
        let Some(package) = package(catalog, dataset) else { continue };
        let folder = &dataset.identifier;
        exported.parts.push((format!("{folder}/datapackage.json"), pretty(&package).into_bytes()));
        for file in dataset.published() {
            let Some(name) = &file.file_name else { continue };
            let to = format!("{folder}/{name}");
            match &file.copy {
                Copy::Prepared(path) | Copy::Original(path) => {
                    let sha256 = file.sha256.clone();
                    exported.copies.push(Beside { from: path.clone(), to, sha256 });
                }
                Copy::Made(bytes) => exported.parts.push((to, bytes.clone())),
                Copy::Online | Copy::Kept(_) => {}
            }
        }
        all.push(package);
    }
    let whole = if let [one] = all.as_slice() { one.clone() } else { Value::Array(all) };
    exported.bytes = pretty(&whole).into_bytes();
    exported
}

/// The package of a dataset; `None` while none of its files can be got.
pub fn package(catalog: &Catalog, dataset: &Dataset) -> Option<Value> {
    let mut names = Taken::default();
    let files: Vec<Value> =
        dataset.published().filter_map(|file| resource(catalog, (dataset, file), &mut names)).collect();
    if files.is_empty() {
        return None;
    }
    let mut package = Members::default();
    package.set("$schema", PROFILE);
    package.set("name", &dataset.identifier);
    package.set("id", catalog.dataset_iri(dataset));
    package.set("title", &dataset.title);
    package.set("description", &dataset.description);
    package.maybe("homepage", dataset.page.clone().or_else(|| catalog.page_url(dataset)));
    package.maybe("created", dataset.issued.map(|day| format!("{day}T00:00:00Z")));
    package.list("keywords", &dataset.keywords);
    licenses(dataset, &mut package);
    package.put("contributors", contributors(catalog, dataset));
    package.put("resources", files.into());
    Some(package.value())
}

fn licenses(dataset: &Dataset, of: &mut Members) {
    let Some(terms) = &dataset.license else { return };
    of.put("licenses", json!([license(terms)]));
}

/// Name in the list of the Open Definition, address, title: a name or an address is asked for.
fn license(terms: &Terms) -> Value {
    let mut license = Members::default();
    let name = terms.od.clone().or_else(|| terms.spdx.clone());
    license.set("name", name.unwrap_or_else(|| terms.id.clone()));
    license.maybe("path", terms.url.clone());
    license.set("title", terms.title.es.as_ref());
    license.value()
}

fn contributors(catalog: &Catalog, dataset: &Dataset) -> Value {
    let person = |name: &str, role: &str| {
        let mut person = Members::default();
        person.set("title", name);
        person.put("roles", json!([role]));
        person
    };
    let mut publisher = person(&catalog.publisher.name, "publisher");
    publisher.maybe("path", catalog.publisher.homepage.clone());
    let Contact { name, email, .. } = &dataset.contact;
    let mut contact = person(name, "contact");
    contact.maybe("email", email.clone());
    contact.maybe("organization", dataset.unit.clone());
    json!([publisher.value(), contact.value()])
}

/// A file: beside the package, or where it is online.
fn resource(
    catalog: &Catalog,
    (dataset, file): (&Dataset, &Distribution),
    names: &mut Taken,
) -> Option<Value> {
    let here = file.file_name.clone();
    let mut one = Members::default();
    one.set("name", names.take(&crate::text::free::id(&file.id, 60, "recurso")));
    one.set("path", here.clone().or_else(|| catalog.file_url(dataset, file))?);
    let table = file.format.as_deref() == Some("csv") && !file.columns.is_empty();
    if table {
        one.set("type", "table");
    }
    one.set("title", &file.title);
    one.maybe("description", file.description.clone());
    one.maybe("format", file.format.clone());
    one.maybe("mediatype", file.media_type.clone());
    if matches!(file.copy, Copy::Prepared(_) | Copy::Made(_)) {
        one.set("encoding", "utf-8");
    }
    if let Some(size) = file.byte_size {
        one.put("bytes", size.into());
    }
    one.maybe("hash", file.sha256.as_ref().map(|sum| format!("sha256:{sum}")));
    if table {
        one.put("schema", table_schema(file));
    }
    Some(one.value())
}
