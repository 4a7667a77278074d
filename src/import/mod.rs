//! What others already wrote: inventories, catalogues, packages and lists, read into one model and then into the plan.
//!
//! Tables ([`TABLES`]) are read cell by cell; documents ([`DOCUMENTS`]) are parsed by the worker. Both give a
//! [`Catalog`] of what is said, with its place, before the Guide judges it.

use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::text::Text;

pub mod model;
pub mod table;

pub use model::{Catalog, Code, Entry, File, Remark, Said};

/// A format of tables.
pub struct Table {
    /// For life: `adela-inventory`.
    pub id: &'static str,
    pub name: Text,
    /// How surely these tables are of this format: 0 not at all, 100 without doubt.
    pub fits: fn(&Guide, &[Grid]) -> u8,
    pub read: fn(&Guide, &[Grid], &Columns) -> Catalog,
}

/// A format of documents.
pub struct Document {
    /// For life: `ckan`.
    pub id: &'static str,
    pub name: Text,
    /// Whether this is of the format: the name of the file and its bytes.
    pub fits: fn(&str, &[u8]) -> bool,
    /// # Errors
    /// Where it breaks off, in words of the parser.
    pub read: fn(&[u8]) -> Result<Catalog, String>,
}

/// What the person said of columns, and what is remembered: a header, folded, to the field that it holds
/// (`dataset.title`), or to nothing.
pub type Columns = std::collections::BTreeMap<String, Option<String>>;

/// Formats of tables, the surest first.
pub const TABLES: &[Table] = &[
    table::adela_inventory::FORMAT,
    table::adela_inventory::EXPORT,
    table::adela_catalog::FORMAT,
    table::adela_plan::FORMAT,
    table::adela_users::FORMAT,
    table::argentina::FORMAT,
    table::pnt::FORMAT,
    table::pod::FORMAT,
    table::spreadsheet::FORMAT,
];

/// Formats of documents, the surest first.
pub const DOCUMENTS: &[Document] = &[];
