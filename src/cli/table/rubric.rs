//! `rubrica`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, paths, required_path, word};
use super::super::spec::{Body, Form, Input, Order, Takes, accented, flag, name, operand, option};
use crate::text::{cli, rubric as say};

/// What `rubrica` is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    New { file: PathBuf },
    Check { file: PathBuf },
    Assign { file: PathBuf, plans: Vec<PathBuf> },
    Mark { file: PathBuf, plans: Vec<PathBuf>, who: Option<String>, question: Option<String> },
    Agreement { file: PathBuf, marks: Vec<PathBuf>, csv: bool },
    Settle { file: PathBuf, marks: Vec<PathBuf>, who: Option<String> },
    Results { file: PathBuf, marks: Vec<PathBuf>, csv: bool },
    Reply { file: PathBuf, plans: Vec<PathBuf>, who: Option<String> },
    Read { paths: Vec<PathBuf>, question: Option<String>, csv: bool },
}

const FILE: Input = operand("file", Form::Must, Takes::File, cli::FILE, say::FILE_ABOUT);
const PLANS: Input = operand("plans", Form::Any, Takes::File, cli::PLAN, say::PATHS);
const MARKS: Input = operand("marks", Form::Any, Takes::File, say::MARKS_WORD, say::MARKS_PATHS);
const MARKS_AND_PLANS: Input = operand("marks", Form::Any, Takes::File, say::PATH_WORD, say::SETTLE_PATHS);
const PATHS: Input = operand("paths", Form::Several, Takes::File, say::PATH_WORD, say::READ_PATHS);
const WHO: Input = option(name("como", "as"), Takes::Word, say::NAME_WORD, say::AS);
const QUESTION: Input =
    option(name("pregunta", "question"), Takes::Word, say::QUESTION_WORD, say::QUESTION_OPTION);
const CSV: Input = flag(name("csv", "csv"), say::CSV);

pub const ORDER: Order = Order {
    name: accented("rubrica", "rubric", "rúbrica"),
    about: say::RUBRIC,
    more: Some(say::RUBRIC_MORE),
    body: Body::Splits(&[NEW, CHECK, ASSIGN, MARK, AGREEMENT, SETTLE, RESULTS, REPLY, READ]),
};

const NEW: Order = Order {
    name: name("nueva", "new"),
    about: say::NEW,
    more: None,
    body: Body::Does {
        inputs: &[FILE],
        read: |m| Command::Rubric(Wanted::New { file: required_path(m, "file") }),
    },
};

const CHECK: Order = Order {
    name: name("comprobar", "check"),
    about: say::CHECK,
    more: None,
    body: Body::Does {
        inputs: &[FILE],
        read: |m| Command::Rubric(Wanted::Check { file: required_path(m, "file") }),
    },
};

const ASSIGN: Order = Order {
    name: name("asignar", "assign"),
    about: say::ASSIGN,
    more: Some(say::ASSIGN_MORE),
    body: Body::Does {
        inputs: &[FILE, PLANS],
        read: |m| {
            let (file, plans) = (required_path(m, "file"), paths(m, "plans"));
            Command::Rubric(Wanted::Assign { file, plans })
        },
    },
};

const MARK: Order = Order {
    name: name("calificar", "mark"),
    about: say::MARK,
    more: Some(say::MARK_MORE),
    body: Body::Does {
        inputs: &[FILE, PLANS, WHO, QUESTION],
        read: |m| {
            let (file, plans) = (required_path(m, "file"), paths(m, "plans"));
            let (who, question) = (word(m, "como"), word(m, "pregunta"));
            Command::Rubric(Wanted::Mark { file, plans, who, question })
        },
    },
};

const AGREEMENT: Order = Order {
    name: name("acuerdo", "agreement"),
    about: say::AGREEMENT,
    more: Some(say::AGREEMENT_MORE),
    body: Body::Does {
        inputs: &[FILE, MARKS, CSV],
        read: |m| {
            let (file, marks) = (required_path(m, "file"), paths(m, "marks"));
            Command::Rubric(Wanted::Agreement { file, marks, csv: has(m, "csv") })
        },
    },
};

const SETTLE: Order = Order {
    name: name("dirimir", "settle"),
    about: say::SETTLE,
    more: Some(say::SETTLE_MORE),
    body: Body::Does {
        inputs: &[FILE, MARKS_AND_PLANS, WHO],
        read: |m| {
            let (file, marks) = (required_path(m, "file"), paths(m, "marks"));
            Command::Rubric(Wanted::Settle { file, marks, who: word(m, "como") })
        },
    },
};

const RESULTS: Order = Order {
    name: name("resultados", "results"),
    about: say::RESULTS,
    more: None,
    body: Body::Does {
        inputs: &[FILE, MARKS, CSV],
        read: |m| {
            let (file, marks) = (required_path(m, "file"), paths(m, "marks"));
            Command::Rubric(Wanted::Results { file, marks, csv: has(m, "csv") })
        },
    },
};

const REPLY: Order = Order {
    name: name("observar", "remark"),
    about: say::REPLY_ABOUT,
    more: Some(say::REPLY_MORE),
    body: Body::Does {
        inputs: &[FILE, PLANS, WHO],
        read: |m| {
            let (file, plans) = (required_path(m, "file"), paths(m, "plans"));
            Command::Rubric(Wanted::Reply { file, plans, who: word(m, "como") })
        },
    },
};

const READ: Order = Order {
    name: name("leer", "read"),
    about: say::READ,
    more: Some(say::READ_MORE),
    body: Body::Does {
        inputs: &[PATHS, QUESTION, CSV],
        read: |m| {
            let (paths, question) = (paths(m, "paths"), word(m, "pregunta"));
            Command::Rubric(Wanted::Read { paths, question, csv: has(m, "csv") })
        },
    },
};
