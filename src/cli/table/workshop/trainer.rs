//! What a trainer asks of `taller`.

use super::super::super::Command;
use super::super::super::spec::{Body, Order, name};
use crate::text::trainer as say;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Agenda,
    Sheets,
    Board,
    Compare,
    Report,
    Check,
}

pub const AGENDA: Order = Order {
    name: name("agenda", "agenda"),
    about: say::AGENDA,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Agenda)) },
};

pub const SHEETS: Order = Order {
    name: name("hojas", "sheets"),
    about: say::SHEETS,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Sheets)) },
};

pub const BOARD: Order = Order {
    name: name("tablero", "board"),
    about: say::BOARD,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Board)) },
};

pub const COMPARE: Order = Order {
    name: name("comparar", "compare"),
    about: say::COMPARE,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Compare)) },
};

pub const REPORT: Order = Order {
    name: name("informe", "report"),
    about: say::REPORT,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Report)) },
};

pub const CHECK: Order = Order {
    name: name("comprobar", "check"),
    about: say::CHECK,
    more: None,
    body: Body::Does { inputs: &[], read: |_| Command::Workshop(super::Wanted::Trainer(Wanted::Check)) },
};
