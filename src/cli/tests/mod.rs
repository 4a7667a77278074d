//! The command line as people meet it: what each line comes to, and in which language.

use std::ffi::OsString;

use super::spec::{Name, Order};
use super::table::{GLOBALS, ROOT};
use super::{Command, Options, Parsed, parse};
use crate::error::Kind;
use crate::text::Lang;

mod lines;
mod pages;
mod refusals;
mod written;

fn with(line: &[&str], env: &[(&str, &str)]) -> Parsed {
    let find =
        |name: &str| env.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value));
    parse(std::iter::once("apertura").chain(line.iter().copied()).map(OsString::from), &find)
}

fn on(line: &str) -> Parsed {
    with(&line.split_whitespace().collect::<Vec<_>>(), &[])
}

fn run(line: &str) -> (Options, Command) {
    match on(line) {
        Parsed::Run(options, command) => (options, command),
        other => panic!("{line}: {other:?}"),
    }
}

fn options(env: &[(&str, &str)]) -> Options {
    match with(&[], env) {
        Parsed::Run(options, Command::Open) => options,
        other => panic!("{other:?}"),
    }
}

fn printed(line: &str) -> String {
    match on(line) {
        Parsed::Print { text } => text,
        other => panic!("{line}: {other:?}"),
    }
}

fn refused(line: &str, lang: Lang) -> String {
    match on(line) {
        Parsed::Refused(error) => {
            assert_eq!(error.kind, Kind::Usage, "{line}");
            error.render(lang)
        }
        other => panic!("{line}: {other:?}"),
    }
}

/// Every command from the program down, as lines of commands.
fn every_line() -> Vec<Vec<&'static Order>> {
    fn below(line: &[&'static Order], found: &mut Vec<Vec<&'static Order>>) {
        found.push(line.to_vec());
        for order in line.last().unwrap().orders() {
            below(&[line, &[order]].concat(), found);
        }
    }
    let mut found = Vec::new();
    below(&[&ROOT], &mut found);
    found
}

fn every_name() -> Vec<&'static Name> {
    let lines = every_line();
    let orders = lines.iter().map(|line| *line.last().unwrap());
    let inputs =
        orders.clone().flat_map(|order| order.inputs()).chain(GLOBALS).filter_map(|input| input.name());
    orders.map(|order| &order.name).chain(inputs).collect()
}

fn words_of(line: &[&Order], lang: Lang) -> String {
    line.iter().skip(1).map(|order| order.name.to(lang)).collect::<Vec<_>>().join(" ")
}
