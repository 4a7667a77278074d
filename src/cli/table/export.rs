//! `exportar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Order, Takes, flag, name, option};
use super::WHICH_PLAN;
use crate::text::{cli, export as say};

/// What `exportar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// Id of a format.
    pub format: Option<String>,
    /// List the formats.
    pub list: bool,
    /// Every format, into this folder.
    pub all: Option<PathBuf>,
    /// One format, into this folder.
    pub folder: Option<PathBuf>,
    /// One dataset alone.
    pub dataset: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("exportar", "export"),
    about: say::EXPORT,
    more: Some(say::EXPORT_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("formato", "format"), Takes::Word, say::FORMAT_VALUE, say::FORMAT_OPTION),
            option(name("carpeta", "folder"), Takes::Folder, cli::FOLDER, say::FOLDER_OPTION),
            option(name("todos", "all"), Takes::Folder, cli::FOLDER, say::ALL_OPTION),
            option(name("conjunto", "dataset"), Takes::Word, say::DATASET_VALUE, say::DATASET_OPTION),
            flag(name("formatos", "formats"), say::FORMATS_OPTION),
        ],
        read: |m| {
            Command::Export(Wanted {
                plan: path(m, "which"),
                format: word(m, "formato"),
                list: has(m, "formatos"),
                all: path(m, "todos"),
                folder: path(m, "carpeta"),
                dataset: word(m, "conjunto"),
            })
        },
    },
};
