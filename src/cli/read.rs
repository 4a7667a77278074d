//! From what the parser matched to what is to be done.

use std::path::PathBuf;

use clap::ArgMatches;

use super::spec::{Body, Input, Order};
use super::{Command, Env, Parsed, Shape, Shell, refuse, settings, table};
use crate::text::Lang;

/// A command line that the parser accepted.
pub fn run(matches: &ArgMatches, lang: Lang, env: Env) -> Parsed {
    let (order, leaf) = descend(&table::ROOT, matches);
    if let Some((one, other)) = clash(order, leaf) {
        return refuse::together(one, other);
    }
    let command = match order.body {
        Body::Does { read, .. } | Body::Leads { read, .. } => read(leaf),
        Body::Splits(_) => Command::Open,
    };
    Parsed::Run(settings::options(leaf, lang, env), command)
}

fn descend<'a>(order: &'static Order, matches: &'a ArgMatches) -> (&'static Order, &'a ArgMatches) {
    match matches.subcommand().and_then(|(word, below)| Some((order.find(word)?, below))) {
        Some((order, below)) => descend(order, below),
        None => (order, matches),
    }
}

/// Two inputs that do not go together; checked here because the parser does not see a global option given earlier.
fn clash(order: &Order, leaf: &ArgMatches) -> Option<(&'static Input, &'static Input)> {
    let given = |input: &Input| match input.takes.a_value() {
        true => leaf.contains_id(input.id),
        false => flag(leaf, input.id),
    };
    order.inputs().iter().filter(|one| given(one)).find_map(|one| {
        let other = table::inputs(order).find(|other| one.against == Some(other.id))?;
        given(other).then_some((one, other))
    })
}

pub fn flag(matches: &ArgMatches, id: &str) -> bool {
    matches.get_flag(id)
}

pub fn path(matches: &ArgMatches, id: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(id).cloned()
}

/// The path that the parser has seen to be there.
pub fn required_path(matches: &ArgMatches, id: &str) -> PathBuf {
    path(matches, id).unwrap_or_default()
}

pub fn paths(matches: &ArgMatches, id: &str) -> Vec<PathBuf> {
    matches.get_many(id).into_iter().flatten().cloned().collect()
}

pub fn word(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

pub fn words(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches.get_many(id).into_iter().flatten().cloned().collect()
}

/// The number, 1 when none was written.
pub fn count(matches: &ArgMatches, id: &str) -> u32 {
    matches.get_one(id).copied().unwrap_or(1)
}

/// A number that may be left out.
pub fn number(matches: &ArgMatches, id: &str) -> Option<u32> {
    matches.get_one(id).copied()
}

/// The page when both are asked for: it holds the table too.
pub fn shape(matches: &ArgMatches) -> Shape {
    match (flag(matches, "html"), flag(matches, "csv")) {
        (true, _) => Shape::Html,
        (false, true) => Shape::Csv,
        _ => Shape::Screen,
    }
}

/// The shell of that name, one of [`table::SHELLS`].
pub fn shell(matches: &ArgMatches, id: &str) -> Shell {
    match word(matches, id).unwrap_or_default().to_ascii_lowercase().as_str() {
        "bash" => Shell::Bash,
        "zsh" => Shell::Zsh,
        "fish" => Shell::Fish,
        _ => Shell::PowerShell,
    }
}
