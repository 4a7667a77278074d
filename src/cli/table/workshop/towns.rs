//! `taller nuevo` and `taller calificar`.

use std::path::PathBuf;

use super::super::super::Command;
use super::super::super::read::{path, word};
use super::super::super::spec::{Body, Form, Order, Takes, name, operand};
use crate::text::{cli, workshop as say};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    New { town: String, folder: Option<PathBuf> },
    Mark { folder: Option<PathBuf> },
}

pub const NEW: Order = Order {
    name: name("nuevo", "new"),
    about: say::NEW,
    more: None,
    body: Body::Does {
        inputs: &[
            operand("town", Form::Must, Takes::Word, say::TOWN, say::TOWN_ABOUT),
            operand("folder", Form::Maybe, Takes::Folder, cli::FOLDER, say::FOLDER_ABOUT),
        ],
        read: |m| {
            let (town, folder) = (word(m, "town").unwrap_or_default(), path(m, "folder"));
            Command::Workshop(super::Wanted::Town(Wanted::New { town, folder }))
        },
    },
};

pub const MARK: Order = Order {
    name: name("calificar", "mark"),
    about: say::MARK,
    more: None,
    body: Body::Does {
        inputs: &[operand("folder", Form::Maybe, Takes::Folder, cli::FOLDER, say::FOLDER_ABOUT)],
        read: |m| Command::Workshop(super::Wanted::Town(Wanted::Mark { folder: path(m, "folder") })),
    },
};
