//! `aprobar`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Form, Input, Order, Takes, name, operand, option};
use crate::text::{Text, approve as say, cli};

/// What `aprobar` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Id, identifier or title of one dataset; the list of all when absent.
    pub dataset: Option<String>,
    /// Whose agreement is noted.
    pub role: Option<String>,
    pub by: Option<String>,
    /// The letter that says so.
    pub letter: Option<String>,
    pub date: Option<String>,
    /// Where the packet for signature is written, and as what.
    pub packet: Option<PathBuf>,
    pub format: Option<String>,
    /// The role whose agreement is taken back.
    pub revoke: Option<String>,
    /// Take the dataset offline.
    pub withdraw: bool,
    pub why: Option<String>,
    pub agreement: Option<String>,
}

const FORMATS: &[&str] = &["docx", "odt", "html", "txt"];

static INPUTS: &[Input] = &[
    operand("dataset", Form::Maybe, Takes::Word, say::DATASET, say::DATASET_ABOUT),
    option(name("rol", "role"), Takes::Word, cli::ROLE, say::ROLE_OPTION),
    option(name("por", "by"), Takes::Word, say::NAME, say::BY_OPTION),
    option(name("oficio", "letter"), Takes::Word, say::LETTER, say::LETTER_OPTION),
    option(name("fecha", "date"), Takes::Word, say::DATE, say::DATE_OPTION),
    option(name("paquete", "packet"), Takes::Folder, cli::FOLDER, say::PACKET_OPTION),
    option(name("formato", "format"), Takes::OneOf(FORMATS), say::FORMAT, say::FORMAT_OPTION),
    Input {
        id: "retirar-aprobacion",
        form: Form::Option { name: name("retirar-aprobacion", "revoke"), short: None },
        takes: Takes::Word,
        value: cli::ROLE,
        about: say::REVOKE_OPTION,
        against: Some("rol"),
    },
    Input {
        id: "retirar",
        form: Form::Option { name: name("retirar", "withdraw"), short: None },
        takes: Takes::Nothing,
        value: Text::fixed("", ""),
        about: say::WITHDRAW_OPTION,
        against: Some("rol"),
    },
    option(name("motivo", "reason"), Takes::Word, say::WORDS, say::WHY_OPTION),
    option(name("acuerdo", "agreement"), Takes::Word, say::LETTER, say::AGREEMENT_OPTION),
];

pub const ORDER: Order = Order {
    name: name("aprobar", "approve"),
    about: say::APPROVE,
    more: Some(say::APPROVE_MORE),
    body: Body::Does {
        inputs: INPUTS,
        read: |m| {
            Command::Approve(Box::new(Wanted {
                dataset: word(m, "dataset"),
                role: word(m, "rol"),
                by: word(m, "por"),
                letter: word(m, "oficio"),
                date: word(m, "fecha"),
                packet: path(m, "paquete"),
                format: word(m, "formato"),
                revoke: word(m, "retirar-aprobacion"),
                withdraw: has(m, "retirar"),
                why: word(m, "motivo"),
                agreement: word(m, "acuerdo"),
            }))
        },
    },
};
