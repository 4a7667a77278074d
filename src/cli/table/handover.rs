//! `entrega`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, name};
use super::WHICH_PLAN;
use crate::text::handover as say;

/// What `entrega` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("entrega", "handover"),
    about: say::HANDOVER,
    more: None,
    body: Body::Does {
        inputs: &[WHICH_PLAN],
        read: |m| Command::Handover(Wanted { plan: path(m, "which") }),
    },
};
