//! The demands of an invented town: how often the dataset that a person would choose is the one proposed.

mod ledgers;
mod lists;
mod matches;
mod replies;

use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::plan::model::Plan;
use crate::plan::typed::typed;

fn guide() -> Guide {
    load::load(&embedded::files()).unwrap()
}

fn town() -> Plan {
    typed(&include_str!("inventory.toml").parse().unwrap())
}
