//! `demanda`, and what it does with a word behind it.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::Command;
use super::super::read::{flag as has, number, path, paths, word};
use super::super::spec::{Body, Form, Order, Takes, flag, name, operand, option};
use super::ONE_PLAN;
use super::WHICH_PLAN;
use crate::text::demand as say;

/// What `demanda` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    pub doing: Doing,
}

/// The word behind `demanda`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    Show { csv: bool },
    Import(Box<Import>),
    Note(Box<Note>),
    Match,
    Answer(Box<Answer>),
}

impl Default for Doing {
    fn default() -> Self {
        Self::Show { csv: false }
    }
}

/// `demanda importar`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    pub files: Vec<PathBuf>,
    /// `texto=D,folio=B`.
    pub columns: Option<String>,
    pub sheet: Option<String>,
    pub kind: Option<String>,
    pub date: Option<String>,
    pub answered: bool,
}

/// `demanda anotar`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    pub text: Option<String>,
    pub date: Option<String>,
    pub count: Option<u32>,
}

/// `demanda responder`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub folio: String,
    pub decision: Option<String>,
    pub sent: Option<String>,
    pub extended: bool,
    pub markdown: bool,
}

pub const ORDER: Order = Order {
    name: name("demanda", "demand"),
    about: say::DEMAND,
    more: Some(say::DEMAND_MORE),
    body: Body::Leads {
        inputs: &[WHICH_PLAN, flag(name("csv", "csv"), say::CSV)],
        read: |m| command(path(m, "which"), Doing::Show { csv: has(m, "csv") }),
        orders: &[IMPORT, NOTE, MATCH, ANSWER],
    },
};

const IMPORT: Order = Order {
    name: name("importar", "import"),
    about: say::IMPORT,
    more: Some(say::IMPORT_MORE),
    body: Body::Does {
        inputs: &[
            operand("files", Form::Several, Takes::File, say::FILE, say::IMPORT_FILES),
            option(name("columna", "column"), Takes::Word, say::COLUMNS, say::IMPORT_COLUMN),
            option(name("hoja", "sheet"), Takes::Word, say::SHEET, say::IMPORT_SHEET),
            option(name("tipo", "kind"), Takes::Word, say::KIND, say::IMPORT_KIND),
            option(name("fecha", "date"), Takes::Word, say::DATE, say::IMPORT_DATE),
            flag(name("contestadas", "answered"), say::IMPORT_ANSWERED),
        ],
        read: |m| command(None, Doing::Import(Box::new(import(m)))),
    },
};

const NOTE: Order = Order {
    name: name("anotar", "note"),
    about: say::NOTE_DOWN,
    more: None,
    body: Body::Does {
        inputs: &[
            operand("text", Form::Maybe, Takes::Word, say::TEXT, say::NOTE_TEXT),
            option(name("fecha", "date"), Takes::Word, say::DATE, say::NOTE_DATE),
            option(name("veces", "times"), Takes::Number, say::COUNT, say::NOTE_COUNT),
        ],
        read: |m| {
            let note = Note { text: word(m, "text"), date: word(m, "fecha"), count: number(m, "veces") };
            command(None, Doing::Note(Box::new(note)))
        },
    },
};

const MATCH: Order = Order {
    name: name("relacionar", "match"),
    about: say::MATCH,
    more: None,
    body: Body::Does { inputs: ONE_PLAN, read: |m| command(path(m, "which"), Doing::Match) },
};

const ANSWER: Order = Order {
    name: name("responder", "answer"),
    about: say::ANSWER,
    more: Some(say::ANSWER_MORE),
    body: Body::Does {
        inputs: &[
            operand("folio", Form::Must, Takes::Word, say::FOLIO, say::ANSWER_FOLIO),
            option(name("sentido", "decision"), Takes::Word, say::DECISION, say::ANSWER_DECISION),
            option(name("enviada", "sent"), Takes::Word, say::DATE, say::ANSWER_SENT),
            flag(name("ampliada", "extended"), say::ANSWER_EXTENDED),
            flag(name("markdown", "markdown"), say::ANSWER_MARKDOWN),
        ],
        read: |m| {
            let answer = Answer {
                folio: word(m, "folio").unwrap_or_default(),
                decision: word(m, "sentido"),
                sent: word(m, "enviada"),
                extended: has(m, "ampliada"),
                markdown: has(m, "markdown"),
            };
            command(None, Doing::Answer(Box::new(answer)))
        },
    },
};

fn command(plan: Option<PathBuf>, doing: Doing) -> Command {
    Command::Demand(Wanted { plan, doing })
}

fn import(m: &ArgMatches) -> Import {
    Import {
        files: paths(m, "files"),
        columns: word(m, "columna"),
        sheet: word(m, "hoja"),
        kind: word(m, "tipo"),
        date: word(m, "fecha"),
        answered: has(m, "contestadas"),
    }
}
