//! `manual`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::path;
use super::super::spec::{Body, Order, Takes, name, option};
use crate::text::{cli, manual as say};

/// What `manual` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folder of the site.
    pub site: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("manual", "man"),
    about: cli::MANUAL,
    more: Some(cli::MANUAL_MORE),
    body: Body::Does {
        inputs: &[option(name("sitio", "site"), Takes::Folder, cli::FOLDER, say::SITE)],
        read: |m| Command::Manual(Wanted { site: path(m, "sitio") }),
    },
};
