//! What a CKAN will do with each dataset.

use serde_json::Value;

use super::validate::{Refusal, Why, package};
use super::{Basis, Profile, Row, Seen};
use crate::catalog::{Catalog, Dataset};
use crate::diag::Finding;
use crate::export::ckan;
use crate::text::{Text, rehearsal as say};

/// Ids of the list of licences that comes with CKAN (2.12, `license_list`).
const LICENSES: [&str; 15] = [
    "notspecified",
    "odc-pddl",
    "odc-odbl",
    "odc-by",
    "cc-zero",
    "cc-by",
    "cc-by-sa",
    "gfdl",
    "other-open",
    "other-pd",
    "other-at",
    "uk-ogl",
    "cc-nc",
    "other-nc",
    "other-closed",
];

/// The package that is sent: a private draft.
pub fn sent(catalog: &Catalog, dataset: &Dataset, name: &str, organization: &str) -> Value {
    let mut package = ckan::package(catalog, dataset);
    if let Value::Object(fields) = &mut package {
        fields.insert("name".into(), name.into());
        fields.insert("owner_org".into(), organization.into());
        fields.insert("private".into(), true.into());
    }
    package
}

pub(super) fn of_dataset(basis: &Basis<'_>, dataset: &Dataset, row: &Row, seen: &mut Seen<'_>) {
    // That there is no organisation is told once, not of each dataset.
    let organization = basis.organization.unwrap_or("x-");
    for refused in package(&sent(basis.catalog, dataset, &row.name, organization)) {
        seen.add(Profile::Ckan, refusal(basis, dataset, &refused));
    }
    if row.name != dataset.identifier && !dataset.own {
        let code = if ckan::names::munge_name(&dataset.identifier) == row.name {
            "rehearsal-name"
        } else {
            "rehearsal-name-twice"
        };
        let found = basis.finding(code, dataset, "dataset.identifier").arg("name", &row.name);
        seen.add(Profile::Ckan, found.arg("typed", &dataset.identifier));
    }
    for (typed, becomes) in row.tags.iter().filter(|(typed, becomes)| becomes.as_ref() != Some(typed)) {
        let code = if becomes.is_some() { "rehearsal-tag" } else { "rehearsal-tag-lost" };
        let found = basis.finding(code, dataset, "dataset.keyword").arg("tag", typed);
        seen.add(Profile::Ckan, found.arg("becomes", becomes.as_deref().unwrap_or_default()));
    }
    if let Some(terms) = &dataset.license
        && terms.ckan.as_deref().is_none_or(|id| !LICENSES.contains(&id))
    {
        let found =
            basis.finding("rehearsal-license", dataset, "license.id").arg("id", ckan::license(dataset));
        seen.add(Profile::Ckan, found.arg_text("license", terms.title.clone()));
    }
    if dataset.published().count() == 0 && dataset.withdrawn.is_none() {
        seen.add(Profile::Ckan, basis.finding("rehearsal-no-file", dataset, "distribution.path"));
    }
}

fn refusal(basis: &Basis<'_>, dataset: &Dataset, refused: &Refusal) -> Finding {
    let field = match refused.field {
        "name" => "dataset.identifier",
        "tags" => "dataset.keyword",
        "maintainer_email" => "dataset.contact_point.email",
        _ => "dataset.title",
    };
    let detail = say::REFUSED_DETAIL
        .with("field", refused.field)
        .with("value", crate::text::fold::visible(&refused.value))
        .with_text("why", &why(refused.why));
    basis.finding("rehearsal-refused", dataset, field).arg_text("detail", detail)
}

fn why(why: Why) -> Text {
    match why {
        Why::Missing => say::WHY_MISSING,
        Why::Short => say::WHY_SHORT,
        Why::Long => say::WHY_LONG,
        Why::Signs => say::WHY_SIGNS,
        Why::Reserved => say::WHY_RESERVED,
        Why::Email => say::WHY_EMAIL,
        Why::Twice => say::WHY_TWICE,
        Why::NoOrganization => say::WHY_NO_ORGANIZATION,
        Why::NotANumber => say::WHY_NUMBER,
        Why::NotADate => say::WHY_DATE,
    }
}
