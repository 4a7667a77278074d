//! Fills the body of a paper. What a body may ask for, besides the language of the engine (`if`, `for`, filters):
//!
//! | in the body | prints |
//! |---|---|
//! | `q("E01")`, `q("I03", d)`, `q("U02", d, f)` | the answer in words, or a blank |
//! | `part("E17", "folio")` | one key of an answer that is a document, or a blank |
//! | `field("team.head.post", "what it is")` | a key of the plan that no question asks, or a blank |
//! | `blank("what it is")` | a blank that is filled by hand |
//! | `cite("lgtaip-2025", "65", "article 65 of …")` | the words, marked where nobody verified the passage |
//! | `dfield(d, "reserve.opens.k", "what it is")`, `rfield(request, "text", "what it is")` | a key of a dataset, of a request, or a blank |
//! | `due(d)` | the day of publication, one that is only proposed told so, or a blank |
//! | `term("roles", id)`, `label("E23", id)` | a word of a vocabulary or a choice |
//! | `today`, `place()`, `folio()`, `sender()`, `motto`, `address`, `tag` | the letter itself; `motto` and `address` may be none |
//!
//! For conditions and loops there are `has(...)`, `raw(...)`, `key(...)`, `dkey(d, path)`, `fkey(d, f, path)`, `rkey(request, path)`,
//! `items(...)`, `files(d)`, `people(role)`, `classes(d)`, `ground(d)`, `reserve(d)`, `reason(d)`, `notice(d)`, `reply_by(request)`, `shifts(d)`,
//! `packet(d)` (what is approved: `folio`, `facts`, `files`, `columns`, `sample`, `personal`, `treatment`, `signs`; none before it was gathered),
//! with `datasets`, `units`, `requests`, `dataset`, `unit`, `mine`, `request`, `expires`, `agenda`, `pending`, `removed`, `capacity`,
//! `accounts`, `received`, `exceptions` and `change` (what changes hands). Whatever is printed and empty becomes a blank with its
//! note: no paper has a hole that nobody sees.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

use super::notes::{Missing, Notes};
use super::source::Source;
use super::{About, Given};
use crate::text::papers as say;
use crate::text::{Text, page};

mod answers;
mod context;
mod handed;
mod packet;
mod records;
mod tables;

/// The private letter that stands for a blank without a number; those after it have one.
pub(super) const BLANK: u32 = 0xF_0000;
/// Added to ASCII signs of values, so that no value is read as a mark of the body.
pub(super) const SHIELD: u32 = 0xE000;

/// What the functions of a body share.
#[derive(Clone)]
pub(super) struct Desk {
    pub source: Arc<Source>,
    pub given: Arc<Given>,
    pub notes: Arc<Mutex<Notes>>,
}

impl Desk {
    /// A blank with its number.
    pub fn miss(&self, entry: Missing) -> String {
        let number = self.notes.lock().unwrap_or_else(PoisonError::into_inner).miss(entry);
        let number = u32::try_from(number).unwrap_or(0);
        char::from_u32(BLANK + number).unwrap_or('\u{f0000}').to_string()
    }

    /// A blank that is filled by hand.
    pub fn hand(&self, label: &str) -> String {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner).hand(label);
        '\u{f0000}'.to_string()
    }
}

/// The body with its values in place, and what is missing.
///
/// # Errors
/// A sentence with the line of the template.
pub(super) fn fill(
    (name, body): (&str, &str),
    source: &Arc<Source>,
    given: &Arc<Given>,
    about: &About,
) -> Result<(String, Notes), Text> {
    let fault = |err: Error| {
        let detail = err.detail().map_or_else(|| err.kind().to_string(), str::to_string);
        page::TEMPLATE_FAULT.with("file", name).with("line", err.line().unwrap_or(1)).with("detail", detail)
    };
    let desk = Desk { source: source.clone(), given: given.clone(), notes: Arc::default() };
    let mut env = Environment::new();
    env.set_auto_escape_callback(|_| AutoEscape::None);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    let tidy = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(tidy.map_err(fault)?);
    let own = desk.clone();
    env.set_formatter(move |out, state, value| shielded(&own, out, state, value));
    answers::add(&mut env, &desk);
    records::add(&mut env, &desk);
    tables::add(&mut env, &desk);
    packet::add(&mut env, &desk);
    let context = context::values(&desk, about);
    let text = env.render_named_str(name, body, context).map_err(fault)?;
    drop(env);
    let notes = desk.notes.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok((text, notes))
}

/// Writes a value so that none of its signs is a mark; an empty one as a blank.
fn shielded(desk: &Desk, out: &mut Output<'_>, state: &State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = if value.is_none() || value.is_undefined() { String::new() } else { value.to_string() };
    let text = if text.trim().is_empty() {
        let what = say::HOLE.with("file", state.name()).to(desk.source.lang).to_string();
        desk.miss(Missing { question: None, what, key: None, of: Vec::new(), pending: None })
    } else {
        text
    };
    for c in text.chars() {
        let shown = match c {
            '\n' | '!'..='/' | ':'..='@' | '['..='`' | '{'..='~' => {
                char::from_u32(SHIELD + u32::from(c)).unwrap_or(c)
            }
            c => c,
        };
        out.write_char(shown).map_err(|err| Error::new(ErrorKind::WriteFailure, err.to_string()))?;
    }
    Ok(())
}

/// A fault of the body, told in the language of the paper.
fn wrong(desk: &Desk, text: &Text) -> Error {
    Error::new(ErrorKind::InvalidOperation, text.to(desk.source.lang).to_string())
}
