//! `recomendados` and `recomendados comprobar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, required_path, word};
use super::super::spec::{Body, Form, Order, Takes, flag, name, operand, option};
use super::WHICH_PLAN;
use crate::text::{cli, recommend as say};

/// What `recomendados` is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Show(Show),
    /// A file against the columns of a recommended dataset.
    Check {
        file: PathBuf,
        like: Option<String>,
    },
}

/// `recomendados`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Show {
    pub plan: Option<PathBuf>,
    /// One of the list, to see whole.
    pub one: Option<String>,
    pub all: bool,
    pub csv: bool,
    pub not_mine: Option<String>,
    pub why: Option<String>,
    /// One that does apply after all.
    pub mine: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("recomendados", "recommended"),
    about: say::RECOMMENDED,
    more: Some(say::RECOMMENDED_MORE),
    body: Body::Leads {
        inputs: &[
            WHICH_PLAN,
            option(name("ver", "show"), Takes::Word, say::ONE_VALUE, say::ONE),
            flag(name("todo", "all"), say::ALL_OPTION),
            flag(name("csv", "csv"), say::CSV_OPTION),
            option(name("no-aplica", "not-mine"), Takes::Word, say::NOT_MINE_VALUE, say::NOT_MINE_OPTION),
            option(name("motivo", "why"), Takes::Word, say::WHY_VALUE, say::WHY_OPTION),
            option(name("si-aplica", "mine"), Takes::Word, say::NOT_MINE_VALUE, say::MINE_OPTION),
        ],
        read: |m| {
            Command::Recommended(Wanted::Show(Show {
                plan: path(m, "which"),
                one: word(m, "ver"),
                all: has(m, "todo"),
                csv: has(m, "csv"),
                not_mine: word(m, "no-aplica"),
                why: word(m, "motivo"),
                mine: word(m, "si-aplica"),
            }))
        },
        orders: &[CHECK],
    },
};

const CHECK: Order = Order {
    name: name("comprobar", "check"),
    about: say::CHECK,
    more: None,
    body: Body::Does {
        inputs: &[
            operand("file", Form::Must, Takes::File, cli::FILE, say::CHECK_FILE),
            option(name("como", "as"), Takes::Word, say::ONE_VALUE, say::AS_OPTION),
        ],
        read: |m| {
            Command::Recommended(Wanted::Check { file: required_path(m, "file"), like: word(m, "como") })
        },
    },
};
