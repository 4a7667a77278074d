//! What each profile cannot do without.

use super::Profile;
use crate::catalog::{Catalog, Dataset};

/// A field that a profile demands.
pub struct Demand {
    pub profile: Profile,
    /// Key of the plan, as questions have it.
    pub field: &'static str,
    /// What the profile calls it.
    pub name: &'static str,
    pub said: fn(&Catalog, &Dataset) -> bool,
}

const fn demand(
    profile: Profile,
    field: &'static str,
    name: &'static str,
    said: fn(&Catalog, &Dataset) -> bool,
) -> Demand {
    Demand { profile, field, name, said }
}

/// Sources: peers 4.5 to 4.8 (DCAT-AP 3.0.1 SHACL `minCount 1`, POD 1.1 schema, ADELA), guide-facts 5.7.
pub const DEMANDS: &[Demand] = &[
    demand(Profile::Adela, "dataset.description", "description", described),
    demand(Profile::Adela, "dataset.keyword", "keyword", tagged),
    demand(Profile::Adela, "dataset.accrual_periodicity", "accrualPeriodicity", |_, d| {
        d.periodicity.is_some()
    }),
    demand(Profile::Adela, "dataset.contact_point.email", "publisher.mbox", mail),
    demand(Profile::Pod, "dataset.description", "description", described),
    demand(Profile::Pod, "dataset.keyword", "keyword", tagged),
    demand(Profile::Pod, "dataset.modified", "modified", |_, d| {
        d.modified.is_some() || d.periodicity.is_some()
    }),
    demand(Profile::Pod, "dataset.contact_point.email", "contactPoint.hasEmail", mail),
    demand(Profile::Pod, "institution.name", "publisher.name", publisher),
    demand(Profile::DcatAp, "dataset.description", "dct:description", described),
    demand(Profile::DcatAp, "institution.name", "dct:publisher", publisher),
    demand(Profile::DcatAp, "distribution.download_url", "dcat:accessURL", located),
    demand(Profile::Google, "dataset.description", "description", described),
    demand(Profile::Google, "license.id", "license", |_, d| d.license.is_some()),
];

fn described(_: &Catalog, dataset: &Dataset) -> bool {
    !dataset.description.trim().is_empty()
}

fn tagged(_: &Catalog, dataset: &Dataset) -> bool {
    !dataset.keywords.is_empty()
}

fn mail(_: &Catalog, dataset: &Dataset) -> bool {
    dataset.contact.email.is_some()
}

fn publisher(catalog: &Catalog, _: &Dataset) -> bool {
    !catalog.publisher.name.trim().is_empty()
}

fn located(catalog: &Catalog, dataset: &Dataset) -> bool {
    let files = || dataset.published();
    files().count() == 0
        || files().all(|file| catalog.file_url(dataset, file).is_some())
        || catalog.page_url(dataset).is_some()
}
