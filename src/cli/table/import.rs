//! `importar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{paths, word, words};
use super::super::spec::{Body, Form, Order, Takes, name, operand, option};
use crate::text::{cli, import as say};

/// What `importar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub files: Vec<PathBuf>,
    /// Id of a format.
    pub format: Option<String>,
    /// `HEADER=FIELD`, each.
    pub columns: Vec<String>,
    pub sheet: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("importar", "import"),
    about: say::IMPORT,
    more: Some(say::IMPORT_MORE),
    body: Body::Does {
        inputs: &[
            operand("files", Form::Several, Takes::File, cli::FILE, say::FILES),
            option(name("formato", "format"), Takes::Word, say::FORMAT_VALUE, say::FORMAT_OPTION),
            option(name("columna", "column"), Takes::Words, say::COLUMN_VALUE, say::COLUMN_OPTION),
            option(name("hoja", "sheet"), Takes::Word, say::SHEET_VALUE, say::SHEET_OPTION),
        ],
        read: |m| {
            Command::Import(Wanted {
                files: paths(m, "files"),
                format: word(m, "formato"),
                columns: words(m, "columna"),
                sheet: word(m, "hoja"),
            })
        },
    },
};
