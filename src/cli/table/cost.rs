//! `costo`.

use std::path::PathBuf;

use super::super::Command;
use super::super::read::{flag as has, paths, word};
use super::super::spec::{Body, Form, Name, Order, Takes, flag, name, operand, option};
use crate::text::cost as say;

/// What `costo` is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub act: Act,
    /// The dataset to explain.
    pub one: Option<String>,
    pub csv: bool,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Show(Option<PathBuf>),
    /// Changes one of the four, with what follows as it was written.
    Set(Key, Vec<String>),
    /// Salaries from these files.
    Payscale(Vec<PathBuf>),
}

impl Default for Act {
    fn default() -> Self {
        Self::Show(None)
    }
}

/// What is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Assumption,
    Rate,
    Salary,
    Hours,
}

const SUPPOSE: Name = name("suponer", "assume");
const RATE: Name = name("tarifa", "rate");
const SALARY: Name = name("sueldo", "salary");
const HOURS: Name = name("horas", "hours");
const PAYSCALE: Name = name("tabulador", "payscale");

pub const ORDER: Order = Order {
    name: name("costo", "cost"),
    about: say::COST,
    more: Some(say::MORE),
    body: Body::Does {
        inputs: &[
            operand("what", Form::Any, Takes::File, say::WHAT, say::WHAT_ABOUT),
            option(name("por", "for"), Takes::Word, say::DATASET, say::FOR_ABOUT),
            flag(name("csv", "csv"), say::CSV_ABOUT),
        ],
        read: |m| {
            Command::Cost(Wanted { act: act(paths(m, "what")), one: word(m, "por"), csv: has(m, "csv") })
        },
    },
};

/// The first word says what is to be done; any other is a plan.
fn act(words: Vec<PathBuf>) -> Act {
    let mut words = words.into_iter();
    let Some(first) = words.next() else { return Act::Show(None) };
    let rest: Vec<PathBuf> = words.collect();
    let order = first.to_str().unwrap_or_default().to_lowercase();
    let key = match order.as_str() {
        order if SUPPOSE.is(order) => Key::Assumption,
        order if RATE.is(order) => Key::Rate,
        order if SALARY.is(order) => Key::Salary,
        order if HOURS.is(order) => Key::Hours,
        order if PAYSCALE.is(order) => return Act::Payscale(rest),
        _ => return Act::Show(Some(first)),
    };
    Act::Set(key, rest.iter().map(|word| word.to_string_lossy().into_owned()).collect())
}
