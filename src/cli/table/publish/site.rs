//! `publicar sitio`.

use std::path::PathBuf;

use super::super::super::Command;
use super::super::super::read::path;
use super::super::super::spec::{Body, Order, name};
use super::super::WHICH_PLAN;
use crate::text::site as say;

/// What `publicar sitio` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("sitio", "site"),
    about: say::SITE,
    more: None,
    body: Body::Does {
        inputs: &[WHICH_PLAN],
        read: |m| Command::Publish(super::Wanted::Site(Wanted { plan: path(m, "which") })),
    },
};
