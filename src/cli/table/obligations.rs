//! `obligaciones`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Order, Takes, flag, name, option};
use super::WHICH_PLAN;
use crate::text::recommend as say;

/// What `obligaciones` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    pub all: bool,
    pub csv: bool,
    /// A passage that does not apply here.
    pub not_mine: Option<String>,
    pub why: Option<String>,
    /// One that does apply after all.
    pub mine: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("obligaciones", "obligations"),
    about: say::OBLIGATIONS,
    more: Some(say::OBLIGATIONS_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            flag(name("todo", "all"), say::ALL_OPTION),
            flag(name("csv", "csv"), say::CSV_OPTION),
            option(name("no-aplica", "not-mine"), Takes::Word, say::NOT_MINE_VALUE, say::NOT_MINE_OPTION),
            option(name("motivo", "why"), Takes::Word, say::WHY_VALUE, say::WHY_OPTION),
            option(name("si-aplica", "mine"), Takes::Word, say::NOT_MINE_VALUE, say::MINE_OPTION),
        ],
        read: |m| {
            Command::Obligations(Wanted {
                plan: path(m, "which"),
                all: has(m, "todo"),
                csv: has(m, "csv"),
                not_mine: word(m, "no-aplica"),
                why: word(m, "motivo"),
                mine: word(m, "si-aplica"),
            })
        },
    },
};
