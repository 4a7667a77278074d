//! `folio`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, word, words};
use super::super::spec::{Body, Form, Input, Order, Takes, flag, name, operand};
use crate::text::{cli, folio as say};

/// What `folio` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A folio as it was typed, or a sealed file.
    pub first: Option<String>,
    /// Sealed files, and files that they name.
    pub files: Vec<PathBuf>,
    /// Say it for the telephone.
    pub spell: bool,
}

static INPUTS: &[Input] = &[
    operand("first", Form::Maybe, Takes::Word, say::FOLIO_WORD, say::FOLIO_ABOUT),
    operand("files", Form::Any, Takes::Words, cli::FILE, say::FILES_ABOUT),
    flag(name("deletrear", "spell"), say::SPELL_OPTION),
];

pub const ORDER: Order = Order {
    name: name("folio", "folio"),
    about: say::FOLIO,
    more: Some(say::FOLIO_MORE),
    body: Body::Does {
        inputs: INPUTS,
        read: |m| {
            Command::Folio(Wanted {
                first: word(m, "first"),
                files: words(m, "files").into_iter().map(PathBuf::from).collect(),
                spell: has(m, "deletrear"),
            })
        },
    },
};
