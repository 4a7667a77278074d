//! `mejora`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, name};
use super::WHICH_PLAN;
use crate::text::improve as say;

/// What `mejora` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("mejora", "improvement"),
    about: say::IMPROVE,
    more: None,
    body: Body::Does { inputs: &[WHICH_PLAN], read: |m| Command::Improve(Wanted { plan: path(m, "which") }) },
};
