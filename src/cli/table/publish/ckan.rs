//! `publicar ckan`.

use std::path::PathBuf;

use super::super::super::Command;
use super::super::super::read::path;
use super::super::super::spec::{Body, Order, name};
use super::super::WHICH_PLAN;
use crate::text::ckan as say;

/// What `publicar ckan` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("ckan", "ckan"),
    about: say::CKAN,
    more: None,
    body: Body::Does {
        inputs: &[WHICH_PLAN],
        read: |m| Command::Publish(super::Wanted::Ckan(Wanted { plan: path(m, "which") })),
    },
};
