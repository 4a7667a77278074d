//! What lists of others call things: `import.toml`.

use serde::Deserialize;

/// `import.toml`. Every word is folded: lower case, no accents, single spaces, no signs.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportWords {
    /// Beginnings of the first cell of an example row, before its number: `ej`.
    #[serde(default)]
    pub examples: Vec<String>,
    /// First cells of example rows, whole.
    #[serde(default)]
    pub example_rows: Vec<String>,
    /// Fill a cell and say nothing.
    #[serde(default)]
    pub fillers: Vec<String>,
    /// What the columns of lists are called.
    #[serde(default)]
    pub column: Vec<ColumnWords>,
    /// Beginnings of the first cell of rows that are not data: totals, notes, signatures.
    #[serde(default)]
    pub footers: Vec<String>,
    /// Headers of official formats that are about persons.
    #[serde(default)]
    pub personal: Vec<String>,
    /// Programs and the format that their files have.
    #[serde(default)]
    pub program: Vec<Program>,
}

/// What a field is called in the headers of others.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnWords {
    /// Field of the plan: `dataset.title`; or what a column says of several: `@temporal`.
    pub field: String,
    /// Whole headers, the likeliest first.
    pub words: Vec<String>,
}

/// A program in which data are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    pub words: Vec<String>,
    /// Term of the vocabulary `formats`.
    pub format: String,
}
