//! What a trainer asks of `taller`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::super::Command;
use super::super::super::read::{flag as has, number, path, paths, required_path, word, words};
use super::super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand, option};
use crate::text::{cli, exercise, trainer as say};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Agenda(Agenda),
    Sheets(Sheets),
    Board(Board),
    Compare(Compare),
    Report(Report),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    pub minutes: Option<u32>,
    pub aims: Vec<String>,
    pub town: Option<String>,
    pub start: Option<String>,
    pub html: bool,
    pub own: Option<PathBuf>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheets {
    pub aims: Vec<String>,
    pub town: Option<String>,
    pub format: Option<String>,
    pub own: Option<PathBuf>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    pub folders: Vec<PathBuf>,
    /// Seconds between one look and the next.
    pub every: Option<u32>,
    pub html: bool,
    pub serve: bool,
    /// Whether other machines may see the page.
    pub lan: bool,
    pub port: Option<u32>,
    pub own: Option<PathBuf>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compare {
    pub before: PathBuf,
    pub after: PathBuf,
    /// Counts of the evaluation.
    pub evaluation: Option<PathBuf>,
    pub csv: bool,
    pub own: Option<PathBuf>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub folder: PathBuf,
    pub before: Option<PathBuf>,
    pub attendance: Option<String>,
    /// What was planned.
    pub minutes: Option<u32>,
    pub aims: Vec<String>,
    pub own: Option<PathBuf>,
}

const MINUTES: Input =
    option(name("minutos", "minutes"), Takes::Number, say::MINUTES_VALUE, say::MINUTES_OPTION);
const AIMS: Input = option(name("meta", "aim"), Takes::Words, say::AIM_VALUE, say::AIM_OPTION);
const TOWN: Input = option(name("municipio", "town"), Takes::Word, say::TOWN_VALUE, say::TOWN_OPTION);

const OWN: Input = option(name("ejercicios", "exercises"), Takes::Folder, cli::FOLDER, exercise::OWN);

fn told(wanted: Wanted) -> Command {
    Command::Workshop(super::Wanted::Trainer(wanted))
}

fn agenda(m: &ArgMatches) -> Agenda {
    Agenda {
        minutes: number(m, "minutos"),
        aims: words(m, "meta"),
        town: word(m, "municipio"),
        start: word(m, "inicio"),
        html: has(m, "html"),
        own: path(m, "ejercicios"),
    }
}

pub const AGENDA: Order = Order {
    name: name("agenda", "agenda"),
    about: say::AGENDA,
    more: Some(say::AGENDA_MORE),
    body: Body::Does {
        inputs: &[
            MINUTES,
            AIMS,
            TOWN,
            option(name("inicio", "start"), Takes::Word, say::TIME_VALUE, say::START_OPTION),
            flag(name("html", "html"), say::HTML_OPTION),
            OWN,
        ],
        read: |m| told(Wanted::Agenda(agenda(m))),
    },
};

pub const SHEETS: Order = Order {
    name: name("hojas", "sheets"),
    about: say::SHEETS,
    more: Some(say::SHEETS_MORE),
    body: Body::Does {
        inputs: &[
            AIMS,
            TOWN,
            option(name("formato", "format"), Takes::Word, cli::FORMAT, say::FORMAT_OPTION),
            OWN,
        ],
        read: |m| {
            let (aims, town, format) = (words(m, "meta"), word(m, "municipio"), word(m, "formato"));
            told(Wanted::Sheets(Sheets { aims, town, format, own: path(m, "ejercicios") }))
        },
    },
};

pub const BOARD: Order = Order {
    name: name("tablero", "board"),
    about: say::BOARD,
    more: Some(say::BOARD_MORE),
    body: Body::Does {
        inputs: &[
            operand("folders", Form::Several, Takes::Folder, cli::FOLDER, say::FOLDERS_OPTION),
            option(name("cada", "every"), Takes::Number, say::SECONDS_VALUE, say::EVERY_OPTION),
            flag(name("html", "html"), say::BOARD_HTML_OPTION),
            flag(name("servir", "serve"), say::SERVE_OPTION),
            flag(name("red", "lan"), say::LAN_OPTION),
            option(name("puerto", "port"), Takes::Number, say::PORT_VALUE, say::PORT_OPTION),
            OWN,
        ],
        read: |m| {
            told(Wanted::Board(Board {
                folders: paths(m, "folders"),
                every: number(m, "cada"),
                html: has(m, "html"),
                serve: has(m, "servir"),
                lan: has(m, "red"),
                port: number(m, "puerto"),
                own: path(m, "ejercicios"),
            }))
        },
    },
};

pub const COMPARE: Order = Order {
    name: name("comparar", "compare"),
    about: say::COMPARE,
    more: Some(say::COMPARE_MORE),
    body: Body::Does {
        inputs: &[
            operand("before", Form::Must, Takes::Folder, say::BEFORE_VALUE, say::BEFORE_FOLDER),
            operand("after", Form::Must, Takes::Folder, say::AFTER_VALUE, say::AFTER_FOLDER),
            option(name("evaluacion", "evaluation"), Takes::File, cli::FILE, say::EVALUATION_OPTION),
            flag(name("csv", "csv"), say::COMPARE_CSV),
            OWN,
        ],
        read: |m| {
            told(Wanted::Compare(Compare {
                before: required_path(m, "before"),
                after: required_path(m, "after"),
                evaluation: path(m, "evaluacion"),
                csv: has(m, "csv"),
                own: path(m, "ejercicios"),
            }))
        },
    },
};

pub const REPORT: Order = Order {
    name: name("informe", "report"),
    about: say::REPORT,
    more: Some(say::REPORT_MORE),
    body: Body::Does {
        inputs: &[
            operand("room", Form::Must, Takes::Folder, cli::FOLDER, say::ROOM_FOLDER),
            option(name("antes", "before"), Takes::Folder, cli::FOLDER, say::BEFORE_OPTION),
            option(
                name("asistencia", "attendance"),
                Takes::Word,
                say::ATTENDANCE_VALUE,
                say::ATTENDANCE_OPTION,
            ),
            option(name("minutos", "minutes"), Takes::Number, say::MINUTES_VALUE, say::PLANNED_OPTION),
            AIMS,
            OWN,
        ],
        read: |m| {
            told(Wanted::Report(Report {
                folder: required_path(m, "room"),
                before: path(m, "antes"),
                attendance: word(m, "asistencia"),
                minutes: number(m, "minutos"),
                aims: words(m, "meta"),
                own: path(m, "ejercicios"),
            }))
        },
    },
};

pub const CHECK: Order = Order {
    name: name("comprobar", "check"),
    about: say::CHECK,
    more: Some(exercise::CHECK_MORE),
    body: Body::Does {
        inputs: &[operand("own", Form::Must, Takes::Folder, cli::FOLDER, exercise::CHECK_FOLDER)],
        read: |m| {
            let folder = path(m, "own").unwrap_or_default();
            Command::Workshop(super::Wanted::Check(folder))
        },
    },
};
