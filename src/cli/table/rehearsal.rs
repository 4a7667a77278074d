//! `ensayo`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{path, words};
use super::super::spec::{Body, Order, Takes, name, option};
use super::WHICH_PLAN;
use crate::text::rehearsal as say;

/// What `ensayo` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// Words of profiles; all when there are none.
    pub profiles: Vec<String>,
}

pub const ORDER: Order = Order {
    name: name("ensayo", "rehearsal"),
    about: say::REHEARSAL,
    more: Some(say::REHEARSAL_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("perfil", "profile"), Takes::Words, say::PROFILE_VALUE, say::PROFILE_OPTION),
        ],
        read: |m| Command::Rehearsal(Wanted { plan: path(m, "which"), profiles: words(m, "perfil") }),
    },
};
