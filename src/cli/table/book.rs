//! `libro exportar` and `libro importar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, paths, required_path, word};
use super::super::spec::{Body, Form, Order, Takes, accented, flag, name, operand, option};
use crate::text::{book as say, cli};

/// What `libro` is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Export(Export),
    Import(Import),
}

/// `libro exportar`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Export {
    pub file: PathBuf,
    pub area: Option<String>,
    pub role: Option<String>,
    pub blank: bool,
}

/// `libro importar`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    pub files: Vec<PathBuf>,
    /// Where the copy with marks is written.
    pub repaired: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("libro", "workbook"),
    about: say::BOOK,
    more: Some(say::BOOK_MORE),
    body: Body::Splits(&[EXPORT, IMPORT]),
};

const EXPORT: Order = Order {
    name: name("exportar", "export"),
    about: say::EXPORT,
    more: Some(say::EXPORT_MORE),
    body: Body::Does {
        inputs: &[
            operand("file", Form::Must, Takes::File, cli::FILE, say::FILE_EXPORT),
            option(accented("area", "unit", "área"), Takes::Word, say::AREA_VALUE, say::AREA_OPTION),
            option(name("rol", "role"), Takes::Word, cli::ROLE, say::ROLE_OPTION),
            flag(name("en-blanco", "blank"), say::BLANK_OPTION),
        ],
        read: |m| {
            Command::Book(Wanted::Export(Export {
                file: required_path(m, "file"),
                area: word(m, "area"),
                role: word(m, "rol"),
                blank: has(m, "en-blanco"),
            }))
        },
    },
};

const IMPORT: Order = Order {
    name: name("importar", "import"),
    about: say::IMPORT,
    more: Some(say::IMPORT_MORE),
    body: Body::Does {
        inputs: &[
            operand("files", Form::Several, Takes::File, cli::FILE, say::FILES_IMPORT),
            option(name("copia", "marked"), Takes::File, cli::FILE, say::REPAIRED_OPTION),
        ],
        read: |m| {
            Command::Book(Wanted::Import(Import {
                files: paths(m, "files"),
                repaired: super::super::read::path(m, "copia"),
            }))
        },
    },
};
