//! A command line that cannot be understood: what is wrong with it and how to write it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::spec::{Input, Order, Takes};
use super::{Parsed, help, table};
use crate::error::{Error, Kind};
use crate::text::fold::visible;
use crate::text::{Lang, Text, cli as say};

/// Longer words are shown by their beginning.
const SHOWN: usize = 60;
/// Names less alike than this are no help: the parser alone would offer «manual» for «ayuda».
const ALIKE: f64 = 0.5;

/// What the parser stopped at: a page to print, or a refusal in our words.
pub fn explain(err: &clap::Error, line: &[&'static Order]) -> Parsed {
    match err.kind() {
        ErrorKind::DisplayHelp => Parsed::Print { text: err.to_string() },
        ErrorKind::DisplayVersion => {
            Parsed::Print { text: format!("{} {}\n", table::ROOT.name.es, env!("CARGO_PKG_VERSION")) }
        }
        _ => {
            let (what, todo) = reason(err, line);
            Parsed::Refused(Error::new(Kind::Usage, what).todo(todo))
        }
    }
}

/// Two inputs that do not go together.
pub fn together(one: &Input, other: &Input) -> Parsed {
    let what = say::TOGETHER.with_text("one", &one.label()).with_text("other", &other.label());
    Parsed::Refused(Error::new(Kind::Usage, what).todo(say::LEAVE_ONE))
}

fn reason(err: &clap::Error, line: &[&'static Order]) -> (Text, Text) {
    match err.kind() {
        ErrorKind::InvalidSubcommand => unknown_command(err, line),
        ErrorKind::UnknownArgument => unknown_argument(err, line),
        ErrorKind::MissingRequiredArgument => (missing(err, line), written(line)),
        ErrorKind::MissingSubcommand => missing_command(line),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => bad_value(err, line),
        ErrorKind::TooManyValues => {
            let input = input(line, &said(err, ContextKind::InvalidArg));
            (say::NO_VALUE.with_text("option", &label(err, input)), more(line))
        }
        ErrorKind::InvalidUtf8 => (say::NOT_UTF8, more(line)),
        _ => (say::NOT_UNDERSTOOD, written(line)),
    }
}

fn unknown_command(err: &clap::Error, line: &[&'static Order]) -> (Text, Text) {
    let word = said(err, ContextKind::InvalidSubcommand);
    let what = say::NO_COMMAND.with("word", shown(&word));
    // A plan dragged onto the terminal is worth more than a likeness of names.
    let todo = if line.len() == 1 && (word.ends_with(".toml") || word.contains(['/', '\\'])) {
        say::OPEN_IT.with("word", shown(&word))
    } else {
        suggested(err, ContextKind::SuggestedSubcommand, &word, line)
    };
    (what, todo)
}

fn unknown_argument(err: &clap::Error, line: &[&'static Order]) -> (Text, Text) {
    let word = said(err, ContextKind::InvalidArg);
    match word.starts_with('-') {
        true => {
            let what = say::NO_OPTION.with("word", shown(&word)).with_text("command", &command(line));
            (what, suggested(err, ContextKind::SuggestedArg, &word, line))
        }
        false => (say::TOO_MUCH.with("word", shown(&word)), written(line)),
    }
}

fn missing(err: &clap::Error, line: &[&'static Order]) -> Text {
    let Some(ContextValue::Strings(names)) = err.get(ContextKind::InvalidArg) else {
        return say::NOT_UNDERSTOOD;
    };
    let labels: Vec<Text> = names.iter().filter_map(|name| input(line, name)).map(Input::label).collect();
    let join = |lang| labels.iter().map(|text| text.to(lang)).collect::<Vec<_>>().join(", ");
    let names = Text { es: join(Lang::Es).into(), en: join(Lang::En).into() };
    say::MISSING.with_text("names", &names)
}

fn missing_command(line: &[&'static Order]) -> (Text, Text) {
    let below = |lang| {
        let orders = line.last().map(|order| order.orders()).unwrap_or_default();
        orders.iter().map(|order| order.name.to(lang)).collect::<Vec<_>>().join(", ")
    };
    let list = Text { es: below(Lang::Es).into(), en: below(Lang::En).into() };
    (
        say::HALF_COMMAND.with_text("command", &command(line)),
        say::GOES_ON.with_text("list", &list).and(&more(line)),
    )
}

fn bad_value(err: &clap::Error, line: &[&'static Order]) -> (Text, Text) {
    let input = input(line, &said(err, ContextKind::InvalidArg));
    let value = said(err, ContextKind::InvalidValue);
    let what = match value.is_empty() {
        true => say::VALUE_MISSING.with_text("name", &label(err, input)),
        false => say::BAD_VALUE.with_text("name", &label(err, input)).with("value", shown(&value)),
    };
    match input.map(|input| input.takes) {
        Some(Takes::OneOf(values)) => (what, say::ONE_OF.with("list", values.join(", "))),
        Some(Takes::Number) => (what, say::A_NUMBER),
        _ => (what, more(line)),
    }
}

/// The likest name that there is, and where to read all of them.
fn suggested(err: &clap::Error, kind: ContextKind, word: &str, line: &[&'static Order]) -> Text {
    let likest = match err.get(kind) {
        Some(ContextValue::String(name)) => Some(name),
        // The parser lists them from the least to the most alike.
        Some(ContextValue::Strings(names)) => names.last(),
        _ => None,
    };
    match likest.filter(|name| strsim::normalized_damerau_levenshtein(word, name) >= ALIKE) {
        Some(name) => say::DID_YOU_MEAN.with("word", name).and(&more(line)),
        None => more(line),
    }
}

/// How the command is written, and where its help is.
fn written(line: &[&'static Order]) -> Text {
    let usage = Text { es: help::usage(line, Lang::Es).into(), en: help::usage(line, Lang::En).into() };
    say::WRITTEN.with_text("usage", &usage).with_text("command", &command(line))
}

fn more(line: &[&'static Order]) -> Text {
    say::MORE_HELP.with_text("command", &command(line))
}

/// The words of a command: `apertura guia cuaderno`.
fn command(line: &[&'static Order]) -> Text {
    let words = |lang| line.iter().map(|order| order.name.to(lang)).collect::<Vec<_>>().join(" ");
    Text { es: words(Lang::Es).into(), en: words(Lang::En).into() }
}

/// The input that the parser speaks of: `--guia <CARPETA>`, `<PLAN>...`, `[N]`.
fn input(line: &[&'static Order], written: &str) -> Option<&'static Input> {
    let order = line.last()?;
    match written.strip_prefix("--") {
        Some(option) => table::option_named(order, option.split([' ', '=']).next()?),
        None => {
            let value = written.trim_matches(['<', '>', '[', ']', '.']);
            order.inputs().iter().find(|input| input.value.es == value || input.value.en == value)
        }
    }
}

fn label(err: &clap::Error, input: Option<&Input>) -> Text {
    input.map_or_else(|| Text::same(shown(&said(err, ContextKind::InvalidArg))), Input::label)
}

fn said(err: &clap::Error, kind: ContextKind) -> String {
    match err.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        _ => String::new(),
    }
}

fn shown(word: &str) -> String {
    let word = visible(word);
    match word.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &word[..end]),
        None => word,
    }
}
