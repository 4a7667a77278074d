//! `compartir`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{path, words};
use super::super::spec::{Body, Order, Takes, name, option};
use super::WHICH_PLAN;
use crate::text::share as say;

/// What `compartir` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// Parts that leave after all.
    pub keep: Vec<String>,
}

pub const ORDER: Order = Order {
    name: name("compartir", "share"),
    about: say::SHARE,
    more: Some(say::SHARE_MORE),
    body: Body::Does {
        inputs: &[WHICH_PLAN, option(name("con", "with"), Takes::Words, say::PART, say::KEEP)],
        read: |m| Command::Share(Wanted { plan: path(m, "which"), keep: words(m, "con") }),
    },
};
