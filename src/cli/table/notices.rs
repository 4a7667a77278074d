//! `avisos`.

use super::super::Command;
use super::super::read::{number, path};
use super::super::spec::{Body, Order, Takes, accented, name, option};
use super::WHICH_PLAN;
use crate::text::{cli, schedule as say};

/// What `avisos` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<std::path::PathBuf>,
    /// Days ahead.
    pub days: Option<u32>,
    /// Where the texts and calendars are written.
    pub folder: Option<std::path::PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("avisos", "notices"),
    about: say::NOTICES,
    more: Some(say::NOTICES_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(accented("dias", "days", "días"), Takes::Number, cli::COUNT, say::DAYS_OPTION),
            option(name("carpeta", "folder"), Takes::Folder, cli::FOLDER, say::FOLDER_OPTION),
        ],
        read: |m| {
            Command::Notices(Wanted {
                plan: path(m, "which"),
                days: number(m, "dias"),
                folder: path(m, "carpeta"),
            })
        },
    },
};
