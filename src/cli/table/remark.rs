//! `observaciones`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, path, word};
use super::super::spec::{Body, Order, Takes, flag, name, option};
use super::WHICH_PLAN;
use crate::text::remark as say;

/// What `observaciones` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub plan: Option<PathBuf>,
    /// The remark that is answered.
    pub answer: Option<String>,
    pub agree: bool,
    pub disagree: bool,
    pub fixed: bool,
    pub text: Option<String>,
    pub who: Option<String>,
    /// Closed ones too.
    pub all: bool,
}

pub const ORDER: Order = Order {
    name: name("observaciones", "remarks"),
    about: say::REMARKS,
    more: Some(say::REMARKS_MORE),
    body: Body::Does {
        inputs: &[
            WHICH_PLAN,
            option(name("responder", "answer"), Takes::Word, say::ID, say::ANSWER),
            flag(name("acuerdo", "agree"), say::AGREE),
            flag(name("desacuerdo", "disagree"), say::DISAGREE),
            flag(name("corregido", "fixed"), say::FIXED),
            option(name("texto", "text"), Takes::Word, say::TEXT_WORD, say::TEXT_OPTION),
            option(name("como", "as"), Takes::Word, crate::text::review::PERSON, say::WHO),
            flag(name("todas", "all"), say::ALL_OPTION),
        ],
        read: |m| {
            Command::Remarks(Wanted {
                plan: path(m, "which"),
                answer: word(m, "responder"),
                agree: has(m, "acuerdo"),
                disagree: has(m, "desacuerdo"),
                fixed: has(m, "corregido"),
                text: word(m, "texto"),
                who: word(m, "como"),
                all: has(m, "todas"),
            })
        },
    },
};
