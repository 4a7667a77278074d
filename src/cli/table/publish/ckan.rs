//! `publicar ckan`.

use std::path::PathBuf;

use super::super::super::Command;
use super::super::super::read::{flag as has, path, word};
use super::super::super::spec::{Body, Order, Takes, flag, name, option};
use super::super::WHICH_PLAN;
use crate::text::ckan as say;

/// What `publicar ckan` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    pub portal: Option<String>,
    pub organization: Option<String>,
    pub keep_key: bool,
    pub forget_key: bool,
    /// `http` is allowed for hosts that are not this machine.
    pub unencrypted: bool,
    /// A dataset to mark as withdrawn.
    pub withdraw: Option<String>,
    pub reason: Option<String>,
    pub agreement: Option<String>,
}

pub const ORDER: Order = Order {
    name: name("ckan", "ckan"),
    about: say::CKAN,
    more: Some(say::CKAN_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("portal", "portal"), Takes::Word, say::ADDRESS, say::PORTAL_OPTION),
            option(name("organizacion", "organization"), Takes::Word, say::NAME, say::ORGANIZATION_OPTION),
            flag(name("guardar-clave", "keep-key"), say::KEEP_OPTION),
            flag(name("olvidar-clave", "forget-key"), say::FORGET_OPTION),
            option(name("retirar", "withdraw"), Takes::Word, say::DATASET, say::WITHDRAW_OPTION),
            option(name("motivo", "reason"), Takes::Word, say::TEXT, say::REASON_OPTION),
            option(name("acuerdo", "agreement"), Takes::Word, say::TEXT, say::AGREEMENT_OPTION),
            flag(name("sin-cifrar", "unencrypted"), say::PLAIN_OPTION),
        ],
        read: |m| {
            Command::Publish(super::Wanted::Ckan(Wanted {
                plan: path(m, "which"),
                portal: word(m, "portal"),
                organization: word(m, "organizacion"),
                keep_key: has(m, "guardar-clave"),
                forget_key: has(m, "olvidar-clave"),
                unencrypted: has(m, "sin-cifrar"),
                withdraw: word(m, "retirar"),
                reason: word(m, "motivo"),
                agreement: word(m, "acuerdo"),
            }))
        },
    },
};
