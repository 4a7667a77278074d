//! `ensayo`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, name};
use super::WHICH_PLAN;
use crate::text::rehearsal as say;

/// What `ensayo` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("ensayo", "rehearsal"),
    about: say::REHEARSAL,
    more: None,
    body: Body::Does {
        inputs: &[WHICH_PLAN],
        read: |m| Command::Rehearsal(Wanted { plan: path(m, "which") }),
    },
};
