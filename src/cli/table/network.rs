//! `red`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{number, path, paths};
use super::super::spec::{Body, Form, Order, Takes, flag, name, operand, option};
use super::review::{Sheet, sheet};
use crate::text::{cli, region as say, review};

/// What `red` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub paths: Vec<PathBuf>,
    pub sheet: Option<Sheet>,
    /// Folder of snapshots: today's is kept there, trends come from it.
    pub snapshots: Option<PathBuf>,
    /// The plan whose peers are wanted.
    pub peers: Option<PathBuf>,
    pub threads: Option<u32>,
}

pub const ORDER: Order = Order {
    name: name("red", "network"),
    about: say::NETWORK,
    more: Some(say::NETWORK_MORE),
    body: Body::Does {
        inputs: &[
            operand("paths", Form::Several, Takes::File, cli::PLAN, review::PATHS),
            flag(name("csv", "csv"), review::CSV),
            flag(name("xlsx", "xlsx"), review::XLSX),
            flag(name("html", "html"), review::HTML),
            option(name("fotos", "snapshots"), Takes::Folder, cli::FOLDER, say::SNAPSHOT),
            option(name("vecinos", "peers"), Takes::File, cli::PLAN, say::PEERS),
            option(name("hilos", "threads"), Takes::Number, cli::COUNT, review::THREADS),
        ],
        read: |m| {
            Command::Network(Wanted {
                paths: paths(m, "paths"),
                sheet: sheet(m),
                snapshots: path(m, "fotos"),
                peers: path(m, "vecinos"),
                threads: number(m, "hilos"),
            })
        },
    },
};
