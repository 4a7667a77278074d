//! `licencia.json`: the notice in the forms that catalogues and packages take.

use serde_json::{Map, Value as Json, json};

use super::super::catalogue::License;
use super::About;

/// `{"version": 1, "dataset", "title", "publisher": {"name", "homepage"}, "license": {codes}, "citation",
/// "third_party": {"what", "licenses"}, "made_on", "datapackage": {"licenses"}, "ckan": {"license_id", "license_title",
/// "license_url"}, "dcat": {"dct:license"}, "schema.org": {…}}`. The citation holds `AAAA-MM-DD` in the place of the
/// day of consultation. `datapackage`, `ckan`, `dcat` and `schema.org` are to be copied into those as they are.
pub fn json(about: &About<'_, '_>) -> String {
    let license = about.license;
    let document = json!({
        "version": 1,
        "dataset": about.dataset.as_ref().map(|(id, _)| id),
        "title": about.dataset.as_ref().map(|(_, title)| title),
        "publisher": { "name": about.publisher, "homepage": about.homepage },
        "license": license.json(),
        "citation": about.citation.es,
        "third_party": {
            "what": about.third_party,
            "licenses": about.sources.iter().map(|source| source.id()).collect::<Vec<_>>(),
        },
        "made_on": about.today.to_string(),
        "datapackage": { "licenses": [package(license)] },
        "ckan": {
            "license_id": license.code("ckan"),
            "license_title": license.0.es,
            "license_url": license.url(),
        },
        "dcat": { "dct:license": license.eu_uri().or_else(|| license.url().map(String::from)) },
        "schema.org": schema_org(about),
    });
    format!("{document:#}\n")
}

/// One item of `licenses` of a Data Package: the Open Definition's id where it has one, and the address.
fn package(license: License<'_>) -> Json {
    let mut item = Map::new();
    let fields =
        [("name", license.code("od")), ("path", license.url()), ("title", Some(license.0.es.as_str()))];
    item.extend(fields.into_iter().filter_map(|(key, value)| Some((key.to_string(), Json::from(value?)))));
    Json::Object(item)
}

/// A schema.org `Dataset` with its terms and how to credit it.
pub fn schema_org(about: &About<'_, '_>) -> Json {
    let kind = if about.dataset.is_some() { "Dataset" } else { "DataCatalog" };
    let name = about.dataset.as_ref().map_or(about.publisher, |(_, title)| title);
    let mut publisher = json!({ "@type": "GovernmentOrganization", "name": about.publisher });
    let mut document = json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": name,
        "license": about.license.url(),
        "creditText": about.citation.es,
    });
    if let Some(page) = about.homepage {
        publisher["url"] = page.into();
    }
    if let Some(url) = about.url {
        document["url"] = url.into();
    }
    document["publisher"] = publisher;
    document
}
