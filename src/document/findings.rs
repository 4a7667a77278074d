//! What a dictionary still lacks.

use crate::catalog::{Catalog, Distribution};
use crate::diag::{Finding, Place};
use crate::toml_text::Address;

/// A column that is not described whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The column, as the file has it.
    pub column: String,
    pub title: bool,
    pub description: bool,
}

/// The columns of a file without title or description, in the order of the file. The other keys of a column are only
/// there when there is something to say.
pub fn gaps(file: &Distribution) -> Vec<Gap> {
    let lacks = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let gaps = file.columns.iter().map(|column| Gap {
        column: column.name.clone(),
        title: lacks(&column.title),
        description: lacks(&column.description),
    });
    gaps.filter(|gap| gap.title || gap.description).collect()
}

/// For each open dataset with a file here: how many of its columns are not described.
pub fn findings(catalog: &Catalog) -> Vec<Finding> {
    let here = |file: &&Distribution| file.copy.path().is_some();
    let rows = catalog.datasets.iter().filter(|dataset| dataset.is_current());
    rows.filter_map(|dataset| {
        let files: Vec<&Distribution> = dataset.distributions.iter().filter(here).collect();
        let of: usize = files.iter().map(|file| file.columns.len()).sum();
        let n: usize = files.iter().map(|file| gaps(file).len()).sum();
        let bare = files.iter().any(|file| file.columns.is_empty() && tabular(file));
        let address = Address::new(["dataset", &dataset.id]).to_string();
        let place = Place { address: Some(address), ..Place::default() };
        let finding = |code| Finding::new(code, place.clone()).arg("dataset", &dataset.title);
        match () {
            () if n > 0 => Some(finding("dictionary-incomplete").arg("n", n).arg("of", of)),
            () if bare => Some(finding("dictionary-none")),
            () => None,
        }
    })
    .collect()
}

/// Whether a file has columns to describe.
pub fn tabular(file: &Distribution) -> bool {
    const TABLES: [&str; 7] = ["csv", "tsv", "xlsx", "xls", "ods", "geojson", "psv"];
    file.format.as_deref().is_some_and(|format| TABLES.contains(&format))
}
