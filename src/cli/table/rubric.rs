//! `rubrica`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{paths, required_path};
use super::super::spec::{Body, Form, Input, Order, Takes, accented, name, operand};
use crate::text::{cli, rubric as say};

/// What `rubrica` is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    New { file: PathBuf },
    Check { file: PathBuf },
    Assign { file: PathBuf, plans: Vec<PathBuf> },
    Mark { file: PathBuf, plans: Vec<PathBuf> },
    Agreement { file: PathBuf },
    Settle { file: PathBuf },
    Read { file: PathBuf, plans: Vec<PathBuf> },
}

const FILE: Input = operand("file", Form::Must, Takes::File, cli::FILE, say::FILE_ABOUT);
const PLANS: Input = operand("plans", Form::Any, Takes::File, cli::PLAN, say::PATHS);

pub const ORDER: Order = Order {
    name: accented("rubrica", "rubric", "rúbrica"),
    about: say::RUBRIC,
    more: Some(say::RUBRIC_MORE),
    body: Body::Splits(&[
        Order {
            name: name("nueva", "new"),
            about: say::NEW,
            more: None,
            body: Body::Does {
                inputs: &[FILE],
                read: |m| Command::Rubric(Wanted::New { file: required_path(m, "file") }),
            },
        },
        Order {
            name: name("comprobar", "check"),
            about: say::CHECK,
            more: None,
            body: Body::Does {
                inputs: &[FILE],
                read: |m| Command::Rubric(Wanted::Check { file: required_path(m, "file") }),
            },
        },
        Order {
            name: name("asignar", "assign"),
            about: say::ASSIGN,
            more: None,
            body: Body::Does {
                inputs: &[FILE, PLANS],
                read: |m| {
                    let (file, plans) = (required_path(m, "file"), paths(m, "plans"));
                    Command::Rubric(Wanted::Assign { file, plans })
                },
            },
        },
        Order {
            name: name("calificar", "mark"),
            about: say::MARK,
            more: None,
            body: Body::Does {
                inputs: &[FILE, PLANS],
                read: |m| {
                    let (file, plans) = (required_path(m, "file"), paths(m, "plans"));
                    Command::Rubric(Wanted::Mark { file, plans })
                },
            },
        },
        Order {
            name: name("acuerdo", "agreement"),
            about: say::AGREEMENT,
            more: None,
            body: Body::Does {
                inputs: &[FILE],
                read: |m| Command::Rubric(Wanted::Agreement { file: required_path(m, "file") }),
            },
        },
        Order {
            name: name("dirimir", "settle"),
            about: say::SETTLE,
            more: None,
            body: Body::Does {
                inputs: &[FILE],
                read: |m| Command::Rubric(Wanted::Settle { file: required_path(m, "file") }),
            },
        },
        Order {
            name: name("leer", "read"),
            about: say::READ,
            more: None,
            body: Body::Does {
                inputs: &[FILE, PLANS],
                read: |m| {
                    let (file, plans) = (required_path(m, "file"), paths(m, "plans"));
                    Command::Rubric(Wanted::Read { file, plans })
                },
            },
        },
    ]),
};
