//! `obligaciones`.

use super::super::Command;
use super::super::spec::{Body, Order, name};
use super::WHICH_PLAN;
use super::recommended::{ALL, CSV, MINE, NOT_MINE, WHY, listing};
use crate::text::recommend as say;

pub const ORDER: Order = Order {
    name: name("obligaciones", "obligations"),
    about: say::OBLIGATIONS,
    more: Some(say::OBLIGATIONS_MORE),
    body: Body::Does {
        inputs: &[WHICH_PLAN, ALL, CSV, NOT_MINE, WHY, MINE],
        read: |m| Command::Obligations(listing(m)),
    },
};
