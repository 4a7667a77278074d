//! `unir`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, required_path};
use super::super::spec::{Body, Form, Order, Takes, flag, name, operand};
use crate::text::merge as say;

/// What `unir` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub base: PathBuf,
    pub ours: PathBuf,
    pub theirs: PathBuf,
    /// Called by git: A is written in place, and nothing is asked.
    pub git: bool,
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
            flag(name("git", "git"), say::GIT_OPTION),
        ],
        read: |m| {
            Command::Merge(Wanted {
                base: required_path(m, "base"),
                ours: required_path(m, "ours"),
                theirs: required_path(m, "theirs"),
                git: has(m, "git"),
            })
        },
    },
};
