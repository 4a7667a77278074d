//! `recomendados` and `recomendados comprobar`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::Command;
use super::super::read::{flag as has, path, required_path, word};
use super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand, option};
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
    /// One of the list, to see whole.
    pub one: Option<String>,
    pub list: Listing,
}

/// A list beside the inventory: what of it is shown, or what of it does not apply here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    pub plan: Option<PathBuf>,
    pub all: bool,
    pub csv: bool,
    pub not_mine: Option<String>,
    pub why: Option<String>,
    /// One that does apply after all.
    pub mine: Option<String>,
}

/// What a listing is told.
pub(super) fn listing(m: &ArgMatches) -> Listing {
    Listing {
        plan: path(m, "which"),
        all: has(m, "todo"),
        csv: has(m, "csv"),
        not_mine: word(m, "no-aplica"),
        why: word(m, "motivo"),
        mine: word(m, "si-aplica"),
    }
}

pub(super) const ALL: Input = flag(name("todo", "all"), say::ALL_OPTION);
pub(super) const CSV: Input = flag(name("csv", "csv"), say::CSV_OPTION);
pub(super) const NOT_MINE: Input =
    option(name("no-aplica", "not-mine"), Takes::Word, say::NOT_MINE_VALUE, say::NOT_MINE_OPTION);
pub(super) const WHY: Input = option(name("motivo", "why"), Takes::Word, say::WHY_VALUE, say::WHY_OPTION);
pub(super) const MINE: Input =
    option(name("si-aplica", "mine"), Takes::Word, say::NOT_MINE_VALUE, say::MINE_OPTION);

pub const ORDER: Order = Order {
    name: name("recomendados", "recommended"),
    about: say::RECOMMENDED,
    more: Some(say::RECOMMENDED_MORE),
    body: Body::Leads {
        inputs: &[
            WHICH_PLAN,
            option(name("ver", "show"), Takes::Word, say::ONE_VALUE, say::ONE),
            ALL,
            CSV,
            NOT_MINE,
            WHY,
            MINE,
        ],
        read: |m| Command::Recommended(Wanted::Show(Show { one: word(m, "ver"), list: listing(m) })),
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
