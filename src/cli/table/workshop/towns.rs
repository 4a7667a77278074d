//! `taller nuevo` and `taller calificar`.

use std::path::PathBuf;

use super::super::super::Command;
use super::super::super::read::{flag as has, path, word};
use super::super::super::spec::{Body, Form, Order, Takes, flag, name, operand, option};
use crate::text::{cli, workshop as say};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    New {
        /// The word for the town; without it they are listed.
        town: Option<String>,
        folder: Option<PathBuf>,
        /// What the board of the room calls whoever practises.
        table: Option<String>,
    },
    Mark {
        folder: Option<PathBuf>,
        /// Faults that were not reached too.
        all: bool,
    },
}

pub const NEW: Order = Order {
    name: name("nuevo", "new"),
    about: say::NEW,
    more: Some(say::NEW_MORE),
    body: Body::Does {
        inputs: &[
            operand("town", Form::Maybe, Takes::Word, say::TOWN, say::TOWN_ABOUT),
            operand("folder", Form::Maybe, Takes::Folder, cli::FOLDER, say::FOLDER_ABOUT),
            option(name("mesa", "table"), Takes::Word, say::TABLE, say::TABLE_OPTION),
        ],
        read: |m| {
            let (town, folder, table) = (word(m, "town"), path(m, "folder"), word(m, "mesa"));
            Command::Workshop(super::Wanted::Town(Wanted::New { town, folder, table }))
        },
    },
};

pub const MARK: Order = Order {
    name: name("calificar", "mark"),
    about: say::MARK,
    more: Some(say::MARK_MORE),
    body: Body::Does {
        inputs: &[
            operand("folder", Form::Maybe, Takes::Folder, cli::FOLDER, say::FOLDER_ABOUT),
            flag(name("todo", "all"), say::ALL_OPTION),
        ],
        read: |m| {
            let wanted = Wanted::Mark { folder: path(m, "folder"), all: has(m, "todo") };
            Command::Workshop(super::Wanted::Town(wanted))
        },
    },
};
