//! `promocion`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, accented};
use super::WHICH_PLAN;
use crate::text::promotion as say;

/// What `promocion` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: accented("promocion", "promotion", "promoción"),
    about: say::PROMOTION,
    more: None,
    body: Body::Does {
        inputs: &[WHICH_PLAN],
        read: |m| Command::Promotion(Wanted { plan: path(m, "which") }),
    },
};
