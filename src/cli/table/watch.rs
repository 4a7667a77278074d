//! `vigilar`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::Command;
use super::super::read::{flag as has, path, word, words};
use super::super::spec::{Body, Order, Takes, flag, name, option};
use super::WHICH_PLAN;
use crate::text::watch as say;

/// What `vigilar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// Only this dataset: id, identifier or title.
    pub only: Option<String>,
    /// Nothing is asked: only what the plan knows.
    pub offline: bool,
    /// Files are downloaded and compared.
    pub content: bool,
    /// Hosts of the own network.
    pub intranet: Vec<String>,
    /// Addresses that moved for good are written in the plan.
    pub accept: bool,
    pub csv: bool,
    pub badge: Option<PathBuf>,
    pub report: Option<Report>,
}

/// A report of a citizen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    Note { text: String, dataset: Option<String>, date: Option<String> },
    Attend { id: String, reply: Option<String>, date: Option<String> },
}

pub const ORDER: Order = Order {
    name: name("vigilar", "watch"),
    about: say::WATCH,
    more: Some(say::WATCH_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("solo", "only"), Takes::Word, say::DATASET, say::ONLY),
            flag(name("sin-red", "offline"), say::OFFLINE),
            flag(name("contenido", "content"), say::CONTENT),
            option(name("intranet", "intranet"), Takes::Words, say::HOST, say::INTRANET),
            flag(name("aceptar", "accept"), say::ACCEPT),
            flag(name("csv", "csv"), say::CSV),
            option(name("insignia", "badge"), Takes::File, say::FILE, say::BADGE),
            option(name("reporte", "report"), Takes::Word, say::TEXT, say::REPORT),
            option(name("conjunto", "dataset"), Takes::Word, say::DATASET, say::REPORT_DATASET),
            option(name("fecha", "date"), Takes::Word, say::DATE, say::REPORT_DATE),
            option(name("atender", "attend"), Takes::Word, say::ID, say::ATTEND),
            option(name("respuesta", "reply"), Takes::Word, say::TEXT, say::REPLY),
        ],
        read: |m| Command::Watch(wanted(m)),
    },
};

fn wanted(m: &ArgMatches) -> Wanted {
    let report = report(m);
    // Without a report there is nothing else that the dataset could be of.
    let other = word(m, "conjunto").filter(|_| report.is_none());
    Wanted {
        plan: path(m, "which"),
        only: word(m, "solo").or(other),
        offline: has(m, "sin-red"),
        content: has(m, "contenido"),
        intranet: words(m, "intranet"),
        accept: has(m, "aceptar"),
        csv: has(m, "csv"),
        badge: path(m, "insignia"),
        report,
    }
}

fn report(m: &ArgMatches) -> Option<Report> {
    let date = word(m, "fecha");
    match (word(m, "atender"), word(m, "reporte")) {
        (Some(id), _) => Some(Report::Attend { id, reply: word(m, "respuesta"), date }),
        (None, Some(text)) => Some(Report::Note { text, dataset: word(m, "conjunto"), date }),
        (None, None) => None,
    }
}
