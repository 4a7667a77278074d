//! `taller`.

use std::path::PathBuf;

use super::super::Command;
use super::super::spec::{Body, Order, name};
use crate::text::workshop as say;

pub mod exercises;
pub mod towns;
pub mod trainer;

/// What `taller` is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The exercises.
    Open(exercises::Wanted),
    Town(towns::Wanted),
    Trainer(trainer::Wanted),
    /// Exercises of one's own, in this folder.
    Check(PathBuf),
}

pub const ORDER: Order = Order {
    name: name("taller", "workshop"),
    about: say::WORKSHOP,
    more: Some(say::WORKSHOP_MORE),
    body: Body::Leads {
        inputs: exercises::INPUTS,
        read: |m| Command::Workshop(Wanted::Open(exercises::read(m))),
        orders: &[
            towns::NEW,
            towns::MARK,
            trainer::AGENDA,
            trainer::SHEETS,
            trainer::BOARD,
            trainer::COMPARE,
            trainer::REPORT,
            trainer::CHECK,
        ],
    },
};
