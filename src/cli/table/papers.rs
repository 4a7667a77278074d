//! `oficios`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Form, Input, Order, Takes, accented, flag, name, option};
use crate::text::{cli, papers as say};

/// What `oficios` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Which paper; the list when there is none.
    pub name: Option<String>,
    pub dataset: Option<String>,
    pub unit: Option<String>,
    pub request: Option<String>,
    pub folio: Option<String>,
    pub sender: Option<String>,
    pub motto: Option<String>,
    pub address: Option<String>,
    pub format: Option<String>,
    pub folder: Option<PathBuf>,
    pub template: Option<PathBuf>,
    pub all: bool,
    /// Show the template instead of drafting with it.
    pub show: bool,
}

const FORMATS: &[&str] = &["docx", "odt", "html", "txt"];

static INPUTS: &[Input] = &[
    Input {
        id: "paper",
        form: Form::Maybe,
        takes: Takes::Word,
        value: say::PAPER,
        about: say::PAPER_ABOUT,
        against: Some("todos"),
    },
    option(name("conjunto", "dataset"), Takes::Word, say::DATASET, say::DATASET_OPTION),
    option(accented("area", "unit", "área"), Takes::Word, say::UNIT, say::UNIT_OPTION),
    option(name("solicitud", "request"), Takes::Word, say::REQUEST, say::REQUEST_OPTION),
    option(name("folio", "number"), Takes::Word, say::FOLIO, say::FOLIO_OPTION),
    option(name("dependencia", "sender"), Takes::Word, say::WORDS, say::SENDER_OPTION),
    option(name("lema", "motto"), Takes::Word, say::WORDS, say::MOTTO_OPTION),
    option(name("domicilio", "address"), Takes::Word, say::WORDS, say::ADDRESS_OPTION),
    option(name("formato", "format"), Takes::OneOf(FORMATS), say::FORMAT, say::FORMAT_OPTION),
    option(name("carpeta", "folder"), Takes::Folder, cli::FOLDER, say::FOLDER_OPTION),
    Input {
        id: "plantilla",
        form: Form::Option { name: name("plantilla", "template"), short: None },
        takes: Takes::File,
        value: cli::FILE,
        about: say::TEMPLATE_OPTION,
        against: Some("todos"),
    },
    flag(name("ver-plantilla", "show-template"), say::SHOW_OPTION),
    flag(name("todos", "all"), say::ALL_OPTION),
];

pub const ORDER: Order = Order {
    name: name("oficios", "papers"),
    about: say::PAPERS,
    more: Some(say::PAPERS_MORE),
    body: Body::Does {
        inputs: INPUTS,
        read: |m| {
            Command::Papers(Box::new(Wanted {
                name: word(m, "paper"),
                dataset: word(m, "conjunto"),
                unit: word(m, "area"),
                request: word(m, "solicitud"),
                folio: word(m, "folio"),
                sender: word(m, "dependencia"),
                motto: word(m, "lema"),
                address: word(m, "domicilio"),
                format: word(m, "formato"),
                folder: path(m, "carpeta"),
                template: path(m, "plantilla"),
                all: has(m, "todos"),
                show: has(m, "ver-plantilla"),
            }))
        },
    },
};
