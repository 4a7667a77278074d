//! Answers of the plan, for the body of a paper.

use minijinja::{Environment, Error};

use super::super::notes::Missing;
use super::super::source::{Found, clean};
use super::{Desk, wrong};
use crate::text::papers as say;
use crate::wizard::flow::Scope;

type Maybe = Option<String>;

/// Adds the functions about answers.
pub fn add(env: &mut Environment<'_>, desk: &Desk) {
    let own = desk.clone();
    env.add_function("q", move |code: String, d: Maybe, f: Maybe| answer(&own, &code, &scope(d, f)));
    let own = desk.clone();
    env.add_function("part", move |code: String, key: String, d: Maybe| {
        part(&own, &code, &key, &scope(d, None))
    });
    let own = desk.clone();
    env.add_function("has", move |code: String, d: Maybe, f: Maybe| {
        own.source.answered(&code, &scope(d, f)).map_err(|text| wrong(&own, &text))
    });
    let own = desk.clone();
    env.add_function("raw", move |code: String, d: Maybe, f: Maybe| raw(&own, &code, &scope(d, f)));
    let own = desk.clone();
    env.add_function("items", move |code: String, d: Maybe, f: Maybe| items(&own, &code, &scope(d, f)));
    let own = desk.clone();
    env.add_function("label", move |code: String, id: String| label(&own, &code, &id));
    let own = desk.clone();
    env.add_function("term", move |vocab: String, id: String| {
        let term = own.source.guide.term(&vocab, &id);
        term.map_or_else(|| clean(&id), |term| own.source.to(&term.label()))
    });
}

fn scope(dataset: Maybe, file: Maybe) -> Scope {
    Scope { dataset, distribution: file }
}

/// The answer in words; what does not apply is said so; what is not there is a blank.
pub fn answer(desk: &Desk, code: &str, scope: &Scope) -> Result<String, Error> {
    let told = |text: crate::text::Text| wrong(desk, &text);
    let source = &desk.source;
    Ok(match source.answer(code, scope).map_err(told)? {
        Found::Value(value) => source.words(&value, source.question(code).map_err(told)?),
        Found::NotApplicable => source.to(&say::NOT_APPLICABLE),
        Found::Nothing => desk.miss(source.missing(code, scope).map_err(told)?),
    })
}

fn part(desk: &Desk, code: &str, key: &str, scope: &Scope) -> Result<String, Error> {
    let told = |text: crate::text::Text| wrong(desk, &text);
    let source = &desk.source;
    let found = match source.answer(code, scope).map_err(told)? {
        Found::Value(value) => value.get(key).map(|inner| source.bare(inner)),
        _ => None,
    };
    match found {
        Some(words) => Ok(words),
        None => Ok(desk.miss(source.missing(code, scope).map_err(told)?)),
    }
}

/// The stored word, empty when there is none.
fn raw(desk: &Desk, code: &str, scope: &Scope) -> Result<String, Error> {
    Ok(match desk.source.answer(code, scope).map_err(|text| wrong(desk, &text))? {
        Found::Value(toml::Value::String(text)) => clean(&text),
        Found::Value(other) => clean(&other.to_string()),
        _ => String::new(),
    })
}

/// The items of a list, as they are stored.
fn items(desk: &Desk, code: &str, scope: &Scope) -> Result<Vec<String>, Error> {
    Ok(match desk.source.answer(code, scope).map_err(|text| wrong(desk, &text))? {
        Found::Value(toml::Value::Array(items)) => {
            items.iter().filter_map(|item| item.as_str().map(clean)).collect()
        }
        _ => Vec::new(),
    })
}

fn label(desk: &Desk, code: &str, id: &str) -> Result<String, Error> {
    let question = desk.source.question(code).map_err(|text| wrong(desk, &text))?;
    Ok(desk.source.words(&toml::Value::String(id.to_string()), question))
}

/// A blank for a key of the plan without a question.
pub fn key_missing(label: &str, key: &str) -> Missing {
    Missing {
        question: None,
        what: label.to_string(),
        key: Some(key.to_string()),
        of: Vec::new(),
        pending: None,
    }
}
