//! `calendario`.

use super::super::Command;
use super::super::read::{flag as has, number, path};
use super::super::spec::{Body, Order, Takes, flag, name, option};
use super::WHICH_PLAN;
use crate::text::{cli, schedule as say};

/// What `calendario` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<std::path::PathBuf>,
    /// Where a calendar is written.
    pub ics: Option<std::path::PathBuf>,
    pub months: Option<u32>,
    /// Opens the page where dates are accepted and moved.
    pub propose: bool,
    pub gantt: bool,
}

pub const ORDER: Order = Order {
    name: name("calendario", "calendar"),
    about: say::CALENDAR,
    more: Some(say::CALENDAR_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("ics", "ics"), Takes::File, cli::FILE, say::ICS_OPTION),
            option(name("meses", "months"), Takes::Number, cli::COUNT, say::MONTHS_OPTION),
            flag(name("gantt", "gantt"), say::GANTT_OPTION),
            flag(name("proponer", "propose"), say::PROPOSE_OPTION),
        ],
        read: |m| {
            Command::Calendar(Wanted {
                plan: path(m, "which"),
                ics: path(m, "ics"),
                months: number(m, "meses"),
                propose: has(m, "proponer"),
                gantt: has(m, "gantt"),
            })
        },
    },
};
