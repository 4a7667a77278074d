//! The files that leave: from where, and under which name.

use crate::catalog::{Catalog, Copy, Dataset, Distribution};
use crate::text::fold::slug;

/// A file that goes into the folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// Ids in the plan.
    pub dataset: String,
    pub file: String,
    /// Inside the folder, with `/`: `archivos/ID/NAME`, also under the identifiers that the dataset had before.
    pub paths: Vec<String>,
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

/// Every file of the catalogue that leaves. `old` are the identifiers that a dataset had before, by its id.
pub fn leaving(catalog: &Catalog, old: &dyn Fn(&str) -> Vec<String>) -> Vec<Leaving> {
    let open = catalog.datasets.iter().filter(|dataset| dataset.withdrawn.is_none());
    open.flat_map(|dataset| {
        let mut folders = vec![dataset.identifier.clone()];
        folders.extend(old(&dataset.id));
        dataset.published().flat_map(move |file| of(dataset, file, &folders)).collect::<Vec<_>>()
    })
    .collect()
}

fn of(dataset: &Dataset, file: &Distribution, folders: &[String]) -> Vec<Leaving> {
    let Some(name) = &file.file_name else { return Vec::new() };
    let one = |name: &str, from: Bytes, sha256: Option<String>| Leaving {
        dataset: dataset.id.clone(),
        file: file.id.clone(),
        paths: folders.iter().map(|folder| format!("archivos/{folder}/{name}")).collect(),
        from,
        sha256,
    };
    let whole = match &file.copy {
        Copy::Prepared(path) | Copy::Original(path) => {
            one(name, Bytes::Path(path.clone()), file.sha256.clone())
        }
        Copy::Made(bytes) => one(name, Bytes::Made(bytes.clone()), None),
        Copy::Online | Copy::Kept(_) => return Vec::new(),
    };
    let parts = file.parts.iter().map(|part| one(&part_name(part), Bytes::Path(part.clone()), None));
    std::iter::once(whole).chain(parts).collect()
}

/// The name that a part of a split file is published under.
pub(super) fn part_name(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let pieces: Vec<String> =
        last.split('.').map(|piece| slug(piece, 60)).filter(|piece| !piece.is_empty()).collect();
    pieces.join(".")
}
