//! `informe`.

use super::super::Command;
use super::super::read::{path, word};
use super::super::spec::{Body, Order, Takes, name, option};
use super::WHICH_PLAN;
use crate::text::report as say;

/// Forms of the document.
pub const FORMATS: &[&str] = &["html", "md"];

/// What `informe` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<std::path::PathBuf>,
    /// One of [`FORMATS`].
    pub format: Option<String>,
    pub colour: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("informe", "report"),
    about: say::REPORT,
    more: Some(say::REPORT_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("formato", "format"), Takes::OneOf(FORMATS), say::FORMAT_VALUE, say::FORMAT_OPTION),
            option(name("color", "colour"), Takes::Word, say::COLOUR_VALUE, say::COLOUR_OPTION),
        ],
        read: |m| {
            Command::Report(Wanted {
                plan: path(m, "which"),
                format: word(m, "formato"),
                colour: word(m, "color"),
            })
        },
    },
};
