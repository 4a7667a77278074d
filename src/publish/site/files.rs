//! The files that leave: from where, and where to.

use super::places::part;
use super::{Places, places};
use crate::catalog::{Catalog, Copy, Dataset, Distribution};

/// A file that goes into the folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// Id in the plan.
    pub dataset: String,
    /// Inside the folder, with `/`.
    pub path: String,
    pub from: Bytes,
    /// SHA-256 that it must have, when the plan says one.
    pub sha256: Option<String>,
}

/// Where the bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bytes {
    /// A file, relative to the plan's folder.
    Path(String),
    Made(Vec<u8>),
}

/// Every file of the catalogue that leaves.
pub fn leaving(catalog: &Catalog, places: &Places) -> Vec<Leaving> {
    let open = catalog.datasets.iter().filter(|dataset| dataset.withdrawn.is_none());
    let files = open.flat_map(|dataset| dataset.published().map(move |file| (dataset, file)));
    files
        .filter(|(_, file)| places::is_here(file))
        .flat_map(|(dataset, file)| of(dataset, file, places))
        .collect()
}

fn of(dataset: &Dataset, file: &Distribution, places: &Places) -> Vec<Leaving> {
    let one = |id: &str, from: Bytes, sha256: Option<String>| {
        let path = places.get(&dataset.id, id)?.to_string();
        Some(Leaving { dataset: dataset.id.clone(), path, from, sha256 })
    };
    let whole = match &file.copy {
        Copy::Prepared(path) | Copy::Original(path) => (Bytes::Path(path.clone()), file.sha256.clone()),
        Copy::Made(bytes) => (Bytes::Made(bytes.clone()), None),
        Copy::Online | Copy::Kept(_) => return Vec::new(),
    };
    let parts = file.parts.iter().enumerate();
    let parts = parts.filter_map(|(at, path)| one(&part(&file.id, at + 1), Bytes::Path(path.clone()), None));
    one(&file.id, whole.0, whole.1).into_iter().chain(parts).collect()
}
