//! `unir`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::required_path;
use super::super::spec::{Body, Form, Order, Takes, name, operand};
use crate::text::merge as say;

/// What `unir` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub base: PathBuf,
    pub ours: PathBuf,
    pub theirs: PathBuf,
}

pub const ORDER: Order = Order {
    name: name("unir", "merge"),
    about: say::MERGE,
    more: Some(say::MERGE_MORE),
    body: Body::Does {
        inputs: &[
            operand("base", Form::Must, Takes::File, say::BASE_VALUE, say::BASE),
            operand("ours", Form::Must, Takes::File, say::OURS_VALUE, say::OURS),
            operand("theirs", Form::Must, Takes::File, say::THEIRS_VALUE, say::THEIRS),
        ],
        read: |m| {
            Command::Merge(Wanted {
                base: required_path(m, "base"),
                ours: required_path(m, "ours"),
                theirs: required_path(m, "theirs"),
            })
        },
    },
};
