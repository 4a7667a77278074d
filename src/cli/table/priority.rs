//! `priorizar`.

use super::super::Command;
use super::super::read::{flag as has, number, path, word, words};
use super::super::spec::{Body, Order, Takes, accented, flag, name, option};
use super::WHICH_PLAN;
use crate::text::{cli, score as say};

/// What `priorizar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<std::path::PathBuf>,
    /// The dataset to explain.
    pub why: Option<String>,
    /// Weights to try, as they were typed: `demanda=40`.
    pub weights: Vec<String>,
    /// Points by which weights may change.
    pub margin: Option<u32>,
    /// How many count as the first ones.
    pub first: Option<u32>,
    pub method: Option<String>,
    pub matrix: bool,
    pub csv: bool,
}

impl Wanted {
    /// Nothing but a plan was said.
    pub fn is_bare(&self) -> bool {
        *self == Self { plan: self.plan.clone(), ..Self::default() }
    }
}

pub const ORDER: Order = Order {
    name: name("priorizar", "prioritize"),
    about: say::PRIORITY,
    more: Some(say::PRIORITY_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("por", "why"), Takes::Word, say::DATASET, say::OPT_WHY),
            option(name("peso", "weight"), Takes::Words, say::WEIGHT, say::OPT_WEIGHT),
            option(name("margen", "margin"), Takes::Number, cli::COUNT, say::OPT_MARGIN),
            option(name("primeros", "first"), Takes::Number, cli::COUNT, say::OPT_FIRST),
            option(accented("metodo", "method", "método"), Takes::Word, say::METHOD, say::OPT_METHOD),
            flag(name("matriz", "matrix"), say::OPT_MATRIX),
            flag(name("csv", "csv"), say::OPT_CSV),
        ],
        read: |m| {
            Command::Priority(Wanted {
                plan: path(m, "which"),
                why: word(m, "por"),
                weights: words(m, "peso"),
                margin: number(m, "margen"),
                first: number(m, "primeros"),
                method: word(m, "metodo"),
                matrix: has(m, "matriz"),
                csv: has(m, "csv"),
            })
        },
    },
};
