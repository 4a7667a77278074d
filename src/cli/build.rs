//! The parser, made of the table in one language; the other one's names are aliases.

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, RangedU64ValueParser, ValueParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::help;
use super::spec::{Body, Form, Input, Order, Takes};
use super::table::{GLOBALS, ROOT};
use crate::text::Lang;

/// The whole parser; it shows the pages of [`help`] and no sentence of clap's own.
pub fn root(lang: Lang) -> Command {
    command(&[&ROOT], lang)
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .args_override_self(true)
        .args(GLOBALS.iter().map(|input| arg(input, lang).global(true)))
}

/// A command with those below it; `line` is the commands from the program down to it.
fn command(line: &[&'static Order], lang: Lang) -> Command {
    let [.., order] = line else { return Command::new(ROOT.name.to(lang)) };
    let mut names = order.name.both(lang).into_iter();
    Command::new(names.next().unwrap_or_default())
        .visible_aliases(names)
        .aliases(order.name.accented)
        .about(order.about.to(lang).to_string())
        .override_help(help::page(line, lang))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(line.len() > 1 && matches!(order.body, Body::Splits(_)))
        .args_conflicts_with_subcommands(matches!(order.body, Body::Leads { .. }))
        .args(order.inputs().iter().map(|input| arg(input, lang)))
        .subcommands(order.orders().iter().map(|below| command(&[line, &[below]].concat(), lang)))
}

fn arg(input: &Input, lang: Lang) -> Arg {
    let arg = Arg::new(input.id).help(input.about.to(lang).to_string());
    let arg = match &input.form {
        Form::Option { name, short } => {
            let mut names = name.both(lang).into_iter();
            let arg = arg.long(names.next().unwrap_or_default()).visible_aliases(names).short(*short);
            arg.aliases(name.accented).action(action(input.takes))
        }
        Form::Maybe => arg,
        Form::Must => arg.required(true),
        Form::Several => arg.required(true).num_args(1..).action(ArgAction::Append),
        Form::Any => arg.num_args(0..).action(ArgAction::Append),
    };
    if !input.takes.a_value() {
        return arg;
    }
    arg.value_name(input.value.to(lang).to_string())
        .value_parser(parser(input.takes))
        .value_hint(hint(input.takes))
        .ignore_case(matches!(input.takes, Takes::OneOf(_)))
}

fn action(takes: Takes) -> ArgAction {
    match takes {
        Takes::Nothing => ArgAction::SetTrue,
        Takes::Help => ArgAction::Help,
        Takes::Version => ArgAction::Version,
        Takes::Words => ArgAction::Append,
        _ => ArgAction::Set,
    }
}

fn parser(takes: Takes) -> ValueParser {
    match takes {
        Takes::File | Takes::Folder => value_parser!(std::path::PathBuf),
        Takes::Number => RangedU64ValueParser::<u32>::new().range(1..).into(),
        Takes::OneOf(values) => PossibleValuesParser::new(values).into(),
        _ => NonEmptyStringValueParser::new().into(),
    }
}

fn hint(takes: Takes) -> ValueHint {
    match takes {
        Takes::File => ValueHint::FilePath,
        Takes::Folder => ValueHint::DirPath,
        _ => ValueHint::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_is_sound_in_both_languages() {
        root(Lang::Es).debug_assert();
        root(Lang::En).debug_assert();
    }
}
