//! `licencia`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Input, Order, Takes, flag, name, option};
use crate::text::cli::FOLDER;
use crate::text::license as say;

/// What `licencia` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// What can be mixed with what.
    pub matrix: bool,
    /// Two licences, as they were typed. One alone has its other in the place of the plan: `--comparar A B`.
    pub compare: Option<String>,
    /// Where the notices go.
    pub folder: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("licencia", "license"),
    about: say::LICENSE,
    more: Some(say::LICENSE_MORE),
    body: Body::Does {
        inputs: INPUTS,
        read: |m| {
            Command::License(Wanted {
                plan: path(m, "which"),
                matrix: has(m, "matriz"),
                compare: word(m, "comparar"),
                folder: path(m, "carpeta"),
            })
        },
    },
};

static INPUTS: &[Input] = &[
    super::WHICH_PLAN,
    flag(name("matriz", "matrix"), say::MATRIX_OPTION),
    option(name("comparar", "compare"), Takes::Word, say::TWO, say::COMPARE_OPTION),
    option(name("carpeta", "folder"), Takes::Folder, FOLDER, say::FOLDER_OPTION),
];
