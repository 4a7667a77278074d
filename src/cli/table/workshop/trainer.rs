//! What a trainer asks of `taller`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::super::Command;
use super::super::super::read::{flag as has, number, paths, word, words};
use super::super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand, option};
use crate::text::{cli, trainer as say};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Agenda(Agenda),
    Sheets,
    Board(Board),
    Compare,
    Report,
    Check,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    pub minutes: Option<u32>,
    pub aims: Vec<String>,
    pub town: Option<String>,
    pub start: Option<String>,
    pub html: bool,
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
}

const MINUTES: Input =
    option(name("minutos", "minutes"), Takes::Number, say::MINUTES_VALUE, say::MINUTES_OPTION);
const AIMS: Input = option(name("meta", "aim"), Takes::Words, say::AIM_VALUE, say::AIM_OPTION);
const TOWN: Input = option(name("municipio", "town"), Takes::Word, say::TOWN_VALUE, say::TOWN_OPTION);

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
        ],
        read: |m| told(Wanted::Agenda(agenda(m))),
    },
};

pub const SHEETS: Order = Order {
    name: name("hojas", "sheets"),
    about: say::SHEETS,
    more: None,
    body: Body::Does { inputs: &[], read: |_| told(Wanted::Sheets) },
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
        ],
        read: |m| {
            told(Wanted::Board(Board {
                folders: paths(m, "folders"),
                every: number(m, "cada"),
                html: has(m, "html"),
                serve: has(m, "servir"),
                lan: has(m, "red"),
                port: number(m, "puerto"),
            }))
        },
    },
};

pub const COMPARE: Order = Order {
    name: name("comparar", "compare"),
    about: say::COMPARE,
    more: None,
    body: Body::Does { inputs: &[], read: |_| told(Wanted::Compare) },
};

pub const REPORT: Order = Order {
    name: name("informe", "report"),
    about: say::REPORT,
    more: None,
    body: Body::Does { inputs: &[], read: |_| told(Wanted::Report) },
};

pub const CHECK: Order = Order {
    name: name("comprobar", "check"),
    about: say::CHECK,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Check)) },
};
