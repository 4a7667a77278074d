//! `guia`.

use super::super::read::{flag as has, path, required_path, word, words};
use super::super::spec::{Body, Form, Input, Order, Takes, accented, flag, name, operand, option};
use super::super::{Command, GuideCommand};
use crate::text::{cli as say, pack};

use super::WHICH_PLAN;

pub const ORDER: Order = Order {
    name: accented("guia", "guide", "guía"),
    about: say::GUIDE,
    more: Some(say::GUIDE_MORE),
    body: Body::Splits(ORDERS),
};

const TAG: Input = operand("tag", Form::Must, Takes::Word, pack::TAG, pack::TAG_ABOUT);

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
    Order {
        name: name("empaquetar", "pack"),
        about: pack::PACK,
        more: Some(pack::PACK_MORE),
        body: Body::Does {
            inputs: &[option(name("cambios", "changes"), Takes::Word, pack::WORDS, pack::CHANGES)],
            read: |m| Command::Guide(GuideCommand::Pack { changed: word(m, "cambios") }),
        },
    },
    Order {
        name: name("instalar", "install"),
        about: pack::INSTALL,
        more: Some(pack::INSTALL_MORE),
        body: Body::Does {
            inputs: &[operand("source", Form::Must, Takes::File, pack::SOURCE, pack::SOURCE_ABOUT)],
            read: |m| Command::Guide(GuideCommand::Install { from: required_path(m, "source") }),
        },
    },
    Order {
        name: name("paquetes", "packs"),
        about: pack::PACKS,
        more: Some(pack::PACKS_MORE),
        body: Body::Does { inputs: &[], read: |_| Command::Guide(GuideCommand::Packs) },
    },
    Order {
        name: name("quitar", "remove"),
        about: pack::REMOVE,
        more: Some(pack::REMOVE_MORE),
        body: Body::Does {
            inputs: &[TAG],
            read: |m| Command::Guide(GuideCommand::Remove { tag: word(m, "tag").unwrap_or_default() }),
        },
    },
    Order {
        name: name("comparar", "compare"),
        about: pack::COMPARE,
        more: Some(pack::COMPARE_MORE),
        body: Body::Does {
            inputs: &[operand("guides", Form::Several, Takes::Word, pack::GUIDES, pack::GUIDES_ABOUT)],
            read: |m| Command::Guide(GuideCommand::Compare { guides: words(m, "guides") }),
        },
    },
    Order {
        name: name("migrar", "migrate"),
        about: pack::MIGRATE,
        more: Some(pack::MIGRATE_MORE),
        body: Body::Does {
            inputs: &[TAG, WHICH_PLAN],
            read: |m| {
                let (to, plan) = (word(m, "tag").unwrap_or_default(), path(m, "which"));
                Command::Guide(GuideCommand::Migrate { to, plan })
            },
        },
    },
];
