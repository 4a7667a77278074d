//! `experiencias`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, number, path, word, words};
use super::super::spec::{Body, Form, Order, Takes, accented, flag, name, operand, option};
use crate::text::{cli, story as say};

/// What `experiencias` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words to look for.
    pub words: Vec<String>,
    pub step: Option<String>,
    pub dataset: Option<String>,
    pub population: Option<u32>,
    /// Plans, folders or archives to gather from.
    pub from: Vec<PathBuf>,
    /// Folder to write a bundle to.
    pub export: Option<PathBuf>,
    /// File, folder or address of a bundle of others.
    pub import: Option<String>,
    /// Tell one of the own plan.
    pub new: bool,
    /// Bring them without encryption.
    pub clear: bool,
    /// Hosts of the own network that they may come from.
    pub intranet: Vec<String>,
}

pub const ORDER: Order = Order {
    name: name("experiencias", "stories"),
    about: say::STORIES,
    more: Some(say::STORIES_MORE),
    body: Body::Does {
        inputs: &[
            operand("words", Form::Any, Takes::Word, say::WORD, say::WORDS),
            option(name("paso", "step"), Takes::Word, say::STEP_WORD, say::STEP),
            option(name("conjunto", "dataset"), Takes::Word, cli::QUESTION, say::DATASET),
            option(
                accented("poblacion", "population", "población"),
                Takes::Number,
                cli::COUNT,
                say::POPULATION,
            ),
            option(name("de", "from"), Takes::Words, cli::PLAN, say::FROM),
            option(name("exportar", "export"), Takes::Folder, cli::FOLDER, say::EXPORT),
            option(name("importar", "import"), Takes::Word, say::PLACE, say::IMPORT),
            flag(name("contar", "tell"), say::NEW),
            flag(name("sin-cifrar", "unencrypted"), say::CLEAR),
            option(name("intranet", "intranet"), Takes::Words, say::HOST, say::INTRANET),
        ],
        read: |m| {
            Command::Stories(Wanted {
                words: words(m, "words"),
                step: word(m, "paso"),
                dataset: word(m, "conjunto"),
                population: number(m, "poblacion"),
                from: words(m, "de").into_iter().map(PathBuf::from).collect(),
                export: path(m, "exportar"),
                import: word(m, "importar"),
                new: has(m, "contar"),
                clear: has(m, "sin-cifrar"),
                intranet: words(m, "intranet"),
            })
        },
    },
};
