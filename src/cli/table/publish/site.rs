//! `publicar sitio`.

use std::path::PathBuf;

use super::super::super::Command;
use super::super::super::read::{path, word};
use super::super::super::spec::{Body, Form, Order, Takes, name, operand, option};
use crate::text::cli::{FILE, FOLDER};
use crate::text::site as say;

/// What `publicar sitio` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// That of the plan when absent.
    pub folder: Option<PathBuf>,
    /// Address that the folder is served at.
    pub url: Option<String>,
    pub colour: Option<String>,
    /// A picture.
    pub logo: Option<PathBuf>,
}

pub const ORDER: Order = Order {
    name: name("sitio", "site"),
    about: say::SITE,
    more: Some(say::SITE_MORE),
    body: Body::Does {
        inputs: &[
            operand("folder", Form::Maybe, Takes::Folder, FOLDER, say::SITE_FOLDER),
            option(name("direccion", "url"), Takes::Word, say::URL_VALUE, say::URL_OPTION),
            option(name("color", "colour"), Takes::Word, say::COLOUR_VALUE, say::COLOUR_OPTION),
            option(name("logotipo", "logo"), Takes::File, FILE, say::LOGO_OPTION),
        ],
        read: |m| {
            Command::Publish(super::Wanted::Site(Wanted {
                folder: path(m, "folder"),
                url: word(m, "direccion"),
                colour: word(m, "color"),
                logo: path(m, "logotipo"),
            }))
        },
    },
};
