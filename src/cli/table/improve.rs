//! `mejora`, and what it does with a word behind it.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::Command;
use super::super::read::{flag as has, number, path, word, words};
use super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand, option};
use super::WHICH_PLAN;
use crate::text::{cli, improve as say};

/// What `mejora` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    pub doing: Doing,
}

/// The word behind `mejora`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    Show(Page),
    Done(Box<Done>),
    Task(Box<Task>),
    Maturity(Box<Maturity>),
    Indicators { csv: bool, html: bool, all: bool },
    Note(Box<Note>),
}

impl Default for Doing {
    fn default() -> Self {
        Self::Show(Page::default())
    }
}

/// `mejora` alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    pub months: Option<u32>,
    pub ics: Option<PathBuf>,
    /// Every act is told in full.
    pub detail: bool,
}

/// `mejora hecho`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    pub act: Option<String>,
    pub date: Option<String>,
    pub note: Option<String>,
    pub post: Option<String>,
}

/// `mejora tarea`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Task {
    pub text: Option<String>,
    /// Act, indicator or dimension.
    pub from: Option<String>,
    pub due: Option<String>,
    pub post: Option<String>,
    /// Id of the one that is done.
    pub finished: Option<String>,
    pub date: Option<String>,
}

/// `mejora madurez`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Maturity {
    /// `equipo=2`.
    pub levels: Vec<String>,
    pub targets: Vec<String>,
    pub by: Option<String>,
    /// Nothing is asked.
    pub show: bool,
    pub csv: bool,
}

/// `mejora anotar`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    pub indicator: Option<String>,
    pub value: Option<String>,
    pub date: Option<String>,
    pub source: Option<String>,
    /// A sheet with a row for each figure.
    pub file: Option<PathBuf>,
    /// What the program counts, as of today.
    pub counted: bool,
}

const DATE: Input = option(name("fecha", "date"), Takes::Word, say::DATE, say::DATE_OPTION);
const POST: Input = option(name("cargo", "post"), Takes::Word, say::POST, say::POST_OPTION);

pub const ORDER: Order = Order {
    name: name("mejora", "improvement"),
    about: say::IMPROVE,
    more: Some(say::IMPROVE_MORE),
    body: Body::Leads {
        inputs: &[
            WHICH_PLAN,
            option(name("meses", "months"), Takes::Number, cli::COUNT, say::MONTHS_OPTION),
            option(name("ics", "ics"), Takes::File, cli::FILE, say::ICS_OPTION),
            flag(name("detalle", "detail"), say::ACTS_OPTION),
        ],
        read: |m| {
            let page = Page { months: number(m, "meses"), ics: path(m, "ics"), detail: has(m, "detalle") };
            command(path(m, "which"), Doing::Show(page))
        },
        orders: &[DONE, TASK, MATURITY, INDICATORS, NOTE],
    },
};

const DONE: Order = Order {
    name: name("hecho", "done"),
    about: say::DONE,
    more: Some(say::DONE_MORE),
    body: Body::Does {
        inputs: &[
            operand("act", Form::Maybe, Takes::Word, say::ACT, say::ACT_ABOUT),
            DATE,
            option(name("nota", "remarks"), Takes::Word, say::TEXT, say::NOTE_OPTION),
            POST,
        ],
        read: |m| {
            let done = Done {
                act: word(m, "act"),
                date: word(m, "fecha"),
                note: word(m, "nota"),
                post: word(m, "cargo"),
            };
            command(None, Doing::Done(Box::new(done)))
        },
    },
};

const TASK: Order = Order {
    name: name("tarea", "task"),
    about: say::TASK,
    more: Some(say::TASK_MORE),
    body: Body::Does {
        inputs: &[
            operand("text", Form::Maybe, Takes::Word, say::TEXT, say::TASK_ABOUT),
            option(name("de", "from"), Takes::Word, say::ORIGIN, say::FROM_OPTION),
            option(name("para", "due"), Takes::Word, say::DATE, say::DUE_OPTION),
            POST,
            option(name("hecha", "finished"), Takes::Word, say::ID, say::FINISHED_OPTION),
            DATE,
        ],
        read: |m| command(None, Doing::Task(Box::new(task(m)))),
    },
};

fn task(m: &ArgMatches) -> Task {
    Task {
        text: word(m, "text"),
        from: word(m, "de"),
        due: word(m, "para"),
        post: word(m, "cargo"),
        finished: word(m, "hecha"),
        date: word(m, "fecha"),
    }
}

const MATURITY: Order = Order {
    name: name("madurez", "maturity"),
    about: say::MATURITY,
    more: Some(say::MATURITY_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            flag(name("ver", "show"), say::SHOW_OPTION),
            option(name("nivel", "level"), Takes::Words, say::LEVEL, say::LEVEL_OPTION),
            option(name("meta", "target"), Takes::Words, say::LEVEL, say::TARGET_OPTION),
            option(name("para", "due"), Takes::Word, say::DATE, say::BY_OPTION),
            flag(name("csv", "csv"), say::CSV_OPTION),
        ],
        read: |m| {
            let maturity = Maturity {
                levels: words(m, "nivel"),
                targets: words(m, "meta"),
                by: word(m, "para"),
                show: has(m, "ver"),
                csv: has(m, "csv"),
            };
            command(path(m, "which"), Doing::Maturity(Box::new(maturity)))
        },
    },
};

const INDICATORS: Order = Order {
    name: name("indicadores", "indicators"),
    about: say::INDICATORS,
    more: Some(say::INDICATORS_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            flag(name("csv", "csv"), say::CSV_OPTION),
            flag(name("html", "html"), say::HTML_OPTION),
            flag(name("detalle", "detail"), say::DETAIL_OPTION),
        ],
        read: |m| {
            let doing =
                Doing::Indicators { csv: has(m, "csv"), html: has(m, "html"), all: has(m, "detalle") };
            command(path(m, "which"), doing)
        },
    },
};

const NOTE: Order = Order {
    name: name("anotar", "note"),
    about: say::NOTE_DOWN,
    more: Some(say::NOTE_MORE),
    body: Body::Does {
        inputs: &[
            operand("indicator", Form::Maybe, Takes::Word, say::INDICATOR, say::INDICATOR_ABOUT),
            operand("value", Form::Maybe, Takes::Word, say::VALUE, say::VALUE_ABOUT),
            DATE,
            option(name("fuente", "source"), Takes::Word, say::TEXT, say::SOURCE_OPTION),
            option(name("archivo", "file"), Takes::File, cli::FILE, say::FILE_OPTION),
            flag(name("contadas", "counted"), say::COUNTED_OPTION),
        ],
        read: |m| {
            let note = Note {
                indicator: word(m, "indicator"),
                value: word(m, "value"),
                date: word(m, "fecha"),
                source: word(m, "fuente"),
                file: path(m, "archivo"),
                counted: has(m, "contadas"),
            };
            command(None, Doing::Note(Box::new(note)))
        },
    },
};

fn command(plan: Option<PathBuf>, doing: Doing) -> Command {
    Command::Improve(Wanted { plan, doing })
}
