//! `costo`.

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, name};
use super::ONE_PLAN;
use crate::text::cost as say;

/// What `costo` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<std::path::PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("costo", "cost"),
    about: say::COST,
    more: None,
    body: Body::Does { inputs: ONE_PLAN, read: |m| Command::Cost(Wanted { plan: path(m, "which") }) },
};
