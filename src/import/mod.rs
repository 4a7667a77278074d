//! What others already wrote: inventories, catalogues, packages and lists, read into one model and then into the plan.
//!
//! Tables ([`TABLES`]) are read cell by cell; documents ([`DOCUMENTS`]) are parsed by the worker. Both give a
//! [`Catalog`] of what is said, with its place, before the Guide judges it.

use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::text::{Text, import as say};

mod adela;
mod argentina;
mod ckan;
mod dcat;
mod draft;
mod frictionless;
mod join;
mod json;
mod judge;
pub mod model;
mod place;
mod plan;
mod pod;
mod sink;
pub mod table;
pub mod terms;
mod text;
mod understand;
mod values;

pub use join::{Item, Joined, Origin, join, made};
pub use model::{Catalog, Code, Entry, File, Matched, Remark, Said};
pub use understand::{Doubt, Fields, Heard, Note, Set, Understood, What, choose, understand};

/// Bytes of the largest document that is read: its tree stays under what a worker may take.
pub const MOST_BYTES: usize = 24 << 20;

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
pub const DOCUMENTS: &[Document] = &[
    Document { id: plan::ID, name: say::PLAN, fits: plan::fits, read: plan::read },
    Document {
        id: adela::PLAN,
        name: say::ADELA_PLAN,
        fits: |_, bytes| adela::fits_plan(&json::paths(bytes)),
        read: adela::read_plan,
    },
    Document {
        id: ckan::ID,
        name: say::CKAN,
        fits: |_, bytes| ckan::fits(&json::paths(bytes)),
        read: ckan::read,
    },
    Document {
        id: argentina::ID,
        name: say::ARGENTINA,
        fits: |_, bytes| argentina::fits(&json::paths(bytes)),
        read: argentina::read,
    },
    Document {
        id: adela::CATALOG,
        name: say::ADELA_CATALOG,
        fits: |_, bytes| adela::fits(&json::paths(bytes), &text::text(&bytes[..bytes.len().min(2_000)])),
        read: adela::read,
    },
    Document {
        id: pod::ID,
        name: say::DATA_JSON,
        fits: |_, bytes| pod::fits(&json::paths(bytes)),
        read: pod::read,
    },
    Document {
        id: frictionless::ID,
        name: say::FRICTIONLESS,
        fits: |_, bytes| frictionless::fits(&json::paths(bytes)),
        read: frictionless::read,
    },
    Document { id: dcat::ID, name: say::DCAT, fits: |_, bytes| dcat::fits(bytes), read: dcat::read },
];

/// What is JSON by its name and breaks off before it says what it is: reading it tells where.
static BROKEN: Document = Document {
    id: "json",
    name: say::DATA_JSON,
    fits: |name, bytes| {
        let name = name.to_lowercase();
        let named = name.ends_with(".json") || name.ends_with(".jsonld");
        let begins = bytes.trim_ascii_start().first().is_some_and(|first| b"{[".contains(first));
        named && begins && json::parse(bytes).is_err()
    },
    read: |bytes| json::parse(bytes).map(|_| Catalog::default()),
};

/// The format that a document is of; `None` when it is of none of [`DOCUMENTS`].
pub fn document(name: &str, bytes: &[u8]) -> Option<&'static Document> {
    let known = DOCUMENTS.iter().find(|document| (document.fits)(name, bytes));
    known.or_else(|| Some(&BROKEN).filter(|broken| (broken.fits)(name, bytes)))
}

#[cfg(test)]
mod tests;
