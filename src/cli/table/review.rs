//! `revisar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, number, paths, word};
use super::super::spec::{Body, Form, Order, Takes, flag, name, operand, option};
use crate::text::{cli, load, review as say};

/// What `revisar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub paths: Vec<PathBuf>,
    pub comment: bool,
    /// Who reviews.
    pub who: Option<String>,
    /// Only what changed since the last pass of that person.
    pub changes: bool,
    /// The published rules, nothing else.
    pub rules: bool,
    pub sheet: Option<Sheet>,
    pub threads: Option<u32>,
    /// Lists are not cut.
    pub all: bool,
}

/// A result that is a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    Csv,
    Xlsx,
    Html,
}

pub const ORDER: Order = Order {
    name: name("revisar", "review"),
    about: say::REVIEW,
    more: Some(say::REVIEW_MORE),
    body: Body::Does {
        inputs: &[
            operand("paths", Form::Any, Takes::File, cli::PLAN, say::PATHS),
            flag(name("comentar", "comment"), say::COMMENT),
            option(name("como", "as"), Takes::Word, say::PERSON, say::AS_WHO),
            flag(name("cambios", "changes"), say::CHANGES),
            flag(name("reglas", "rules"), say::RULES_OPTION),
            flag(name("csv", "csv"), say::CSV),
            flag(name("xlsx", "xlsx"), say::XLSX),
            flag(name("html", "html"), say::HTML),
            flag(name("todo", "all"), load::ALL_OPTION),
            option(name("hilos", "threads"), Takes::Number, cli::COUNT, say::THREADS),
        ],
        read: |m| {
            Command::Review(Wanted {
                paths: paths(m, "paths"),
                comment: has(m, "comentar"),
                who: word(m, "como"),
                changes: has(m, "cambios"),
                rules: has(m, "reglas"),
                sheet: sheet(m),
                threads: number(m, "hilos"),
                all: has(m, "todo"),
            })
        },
    },
};

/// The file that was asked for; the last named of several would be a guess, so the first in this order counts.
pub fn sheet(m: &clap::ArgMatches) -> Option<Sheet> {
    let all = [("csv", Sheet::Csv), ("xlsx", Sheet::Xlsx), ("html", Sheet::Html)];
    all.into_iter().find(|(name, _)| has(m, name)).map(|(_, sheet)| sheet)
}
