//! `documentar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand, option};
use crate::text::{cli, document as say};

/// What `documentar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Id, identifier or title of one dataset; every open one when absent.
    pub dataset: Option<String>,
    /// Where the folders of the datasets are written.
    pub folder: Option<PathBuf>,
    /// Complete the dictionary in a conversation instead.
    pub complete: bool,
}

static INPUTS: &[Input] = &[
    operand("dataset", Form::Maybe, Takes::Word, say::DATASET, say::DATASET_ABOUT),
    option(name("carpeta", "folder"), Takes::Folder, cli::FOLDER, say::FOLDER_OPTION),
    flag(name("completar", "complete"), say::COMPLETE_OPTION),
];

pub const ORDER: Order = Order {
    name: name("documentar", "document"),
    about: say::DOCUMENT,
    more: Some(say::DOCUMENT_MORE),
    body: Body::Does {
        inputs: INPUTS,
        read: |m| {
            Command::Document(Wanted {
                dataset: word(m, "dataset"),
                folder: path(m, "carpeta"),
                complete: has(m, "completar"),
            })
        },
    },
};
