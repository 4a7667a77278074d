//! `guia`.

use super::super::read::{flag as has, word};
use super::super::spec::{Body, Order, Takes, accented, flag, name, option};
use super::super::{Command, GuideCommand};
use crate::text::cli as say;

pub const ORDER: Order = Order {
    name: accented("guia", "guide", "guía"),
    about: say::GUIDE,
    more: Some(say::GUIDE_MORE),
    body: Body::Splits(ORDERS),
};

static ORDERS: &[Order] = &[
    Order {
        name: name("comprobar", "check"),
        about: say::GUIDE_CHECK,
        more: None,
        body: Body::Does { inputs: &[], read: |_| Command::Guide(GuideCommand::Check) },
    },
    Order {
        name: name("bases", "bases"),
        about: say::GUIDE_BASES,
        more: None,
        body: Body::Does { inputs: &[], read: |_| Command::Guide(GuideCommand::Bases) },
    },
    Order {
        name: name("cuaderno", "workbook"),
        about: say::GUIDE_WORKBOOK,
        more: Some(say::GUIDE_WORKBOOK_MORE),
        body: Body::Does {
            inputs: &[
                option(name("rol", "role"), Takes::Word, say::ROLE, say::WORKBOOK_ROLE),
                flag(name("html", "html"), say::WORKBOOK_HTML),
            ],
            read: |m| Command::Guide(GuideCommand::Workbook { role: word(m, "rol"), html: has(m, "html") }),
        },
    },
];
