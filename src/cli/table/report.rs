//! `informe`.

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, name};
use super::ONE_PLAN;
use crate::text::report as say;

/// What `informe` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<std::path::PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("informe", "report"),
    about: say::REPORT,
    more: None,
    body: Body::Does { inputs: ONE_PLAN, read: |m| Command::Report(Wanted { plan: path(m, "which") }) },
};
