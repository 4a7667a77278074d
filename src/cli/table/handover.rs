//! `entrega`, and what it does with a word behind it.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::Command;
use super::super::read::{flag as has, path, word, words};
use super::super::spec::{Body, Form, Order, Takes, flag, name, operand, option};
use super::WHICH_PLAN;
use crate::text::{handover as say, watch};

/// What `entrega` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// The day of the change.
    pub on: Option<String>,
    pub doing: Doing,
}

/// The word behind `entrega`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Doing {
    #[default]
    Show,
    Prepare(Option<PathBuf>),
    Accounts(Box<Account>),
    Receive(Box<Receive>),
}

/// `entrega cuentas`: one account without a conversation, when it has an id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    pub id: Option<String>,
    pub title: Option<String>,
    pub address: Option<String>,
    pub holder: Option<String>,
    pub receiver: Option<String>,
    pub way: Option<String>,
    pub done: Option<String>,
}

/// `entrega recibir`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receive {
    /// The folder of a packet, or a plan.
    pub packet: Option<PathBuf>,
    pub online: bool,
    /// Hosts of the own network.
    pub intranet: Vec<String>,
    /// The reception record.
    pub act: Option<PathBuf>,
    /// One question without a conversation.
    pub check: Option<String>,
    pub state: Option<String>,
    pub note: Option<String>,
    pub by: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("entrega", "handover"),
    about: say::HANDOVER,
    more: Some(say::HANDOVER_MORE),
    body: Body::Leads {
        inputs: &[WHICH_PLAN, option(name("fecha", "date"), Takes::Word, say::DAY_VALUE, say::DAY_OPTION)],
        read: |m| {
            Command::Handover(Wanted { plan: path(m, "which"), on: word(m, "fecha"), doing: Doing::Show })
        },
        orders: &[PREPARE, ACCOUNTS, RECEIVE],
    },
};

const PREPARE: Order = Order {
    name: name("preparar", "prepare"),
    about: say::PREPARE,
    more: Some(say::PREPARE_MORE),
    body: Body::Does {
        inputs: &[
            operand("folder", Form::Maybe, Takes::Folder, say::FOLDER_VALUE, say::PREPARE_FOLDER),
            option(name("fecha", "date"), Takes::Word, say::DAY_VALUE, say::DAY_OPTION),
        ],
        read: |m| {
            let doing = Doing::Prepare(path(m, "folder"));
            Command::Handover(Wanted { plan: None, on: word(m, "fecha"), doing })
        },
    },
};

const ACCOUNTS: Order = Order {
    name: name("cuentas", "accounts"),
    about: say::ACCOUNTS_ORDER,
    more: Some(say::ACCOUNTS_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("cuenta", "account"), Takes::Word, say::ID_VALUE, say::ACCOUNT_OPTION),
            option(name("titulo", "title"), Takes::Word, say::TEXT_VALUE, say::TITLE_OPTION),
            option(name("direccion", "address"), Takes::Word, say::TEXT_VALUE, say::ADDRESS_OPTION),
            option(name("entrega", "holder"), Takes::Word, say::TEXT_VALUE, say::HOLDER_OPTION),
            option(name("recibe", "receiver"), Takes::Word, say::TEXT_VALUE, say::RECEIVER_OPTION),
            option(name("medio", "way"), Takes::Word, say::TEXT_VALUE, say::WAY_OPTION),
            option(name("hecho", "done"), Takes::Word, say::DAY_VALUE, say::DONE_OPTION),
        ],
        read: |m| {
            let doing = Doing::Accounts(Box::new(account(m)));
            Command::Handover(Wanted { plan: path(m, "which"), on: None, doing })
        },
    },
};

const RECEIVE: Order = Order {
    name: name("recibir", "receive"),
    about: say::RECEIVE,
    more: Some(say::RECEIVE_MORE),
    body: Body::Does {
        inputs: &[
            operand("packet", Form::Maybe, Takes::File, say::RECEIVE_VALUE, say::RECEIVE_PACKET),
            flag(name("con-red", "online"), say::ONLINE_OPTION),
            option(name("intranet", "intranet"), Takes::Words, watch::HOST, watch::INTRANET),
            option(name("acta", "act"), Takes::File, say::FILE_VALUE, say::ACT_OPTION),
            option(name("pregunta", "check"), Takes::Word, say::ID_VALUE, say::CHECK_OPTION),
            option(name("estado", "state"), Takes::Word, say::STATE_VALUE, say::STATE_OPTION),
            option(name("nota", "note"), Takes::Word, say::TEXT_VALUE, say::NOTE_OPTION),
            option(name("cargo", "by"), Takes::Word, say::TEXT_VALUE, say::BY_OPTION),
        ],
        read: |m| {
            let doing = Doing::Receive(Box::new(receive(m)));
            Command::Handover(Wanted { plan: None, on: None, doing })
        },
    },
};

fn account(m: &ArgMatches) -> Account {
    Account {
        id: word(m, "cuenta"),
        title: word(m, "titulo"),
        address: word(m, "direccion"),
        holder: word(m, "entrega"),
        receiver: word(m, "recibe"),
        way: word(m, "medio"),
        done: word(m, "hecho"),
    }
}

fn receive(m: &ArgMatches) -> Receive {
    Receive {
        packet: path(m, "packet"),
        online: has(m, "con-red"),
        intranet: words(m, "intranet"),
        act: path(m, "acta"),
        check: word(m, "pregunta"),
        state: word(m, "estado"),
        note: word(m, "nota"),
        by: word(m, "cargo"),
    }
}
