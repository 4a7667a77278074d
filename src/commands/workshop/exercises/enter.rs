//! The command of an exercise, done here instead of in another window: the same command, on the practice.

use crate::cli::{self, Command, Parsed, publish};
use crate::text::fold::fold;
use crate::text::{Lang, Text};

/// Whether a line is meant to be a command of the program.
pub fn is_command(line: &str) -> bool {
    line.split_whitespace().next().is_some_and(|word| fold(word) == "apertura")
}

/// Whether the program understands a command in both languages.
pub fn understood(order: &Text) -> bool {
    [(&order.es, Lang::Es), (&order.en, Lang::En)].iter().all(|(line, lang)| command(line, *lang).is_some())
}

/// The command that a line is; `None` where the program does not understand it.
pub fn command(line: &str, lang: Lang) -> Option<Command> {
    let language = ["--idioma".to_string(), lang.code().to_string()];
    let words = words(line).into_iter().chain(language).map(Into::into);
    match cli::parse(words, &|_| None) {
        Parsed::Run(_, command) => Some(command),
        _ => None,
    }
}

/// What exercises open: nothing that leaves the practice's folder or the machine, nor that undoes work.
pub fn opens(command: &Command) -> bool {
    match command {
        Command::Publish(wanted) => matches!(wanted, publish::Wanted::Site(_)),
        Command::Open
        | Command::Resume { .. }
        | Command::GoTo { .. }
        | Command::Status { .. }
        | Command::Check { .. }
        | Command::Scan { .. }
        | Command::Profile { .. }
        | Command::Priority(_)
        | Command::Demand(_)
        | Command::License(_)
        | Command::Calendar(_)
        | Command::Cost(_)
        | Command::Papers(_)
        | Command::Report(_)
        | Command::Obligations(_)
        | Command::Recommended(_)
        | Command::Prepare(_)
        | Command::Document(_)
        | Command::Rehearsal(_)
        | Command::Approve(_)
        | Command::Handover(_)
        | Command::Improve(_)
        | Command::Promotion(_)
        | Command::Source { .. } => true,
        _ => false,
    }
}

/// Words of a line; what stands between quotation marks is one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let word = |(at, part): (usize, &str)| -> Vec<String> {
        if at % 2 == 1 { vec![part.to_string()] } else { part.split_whitespace().map(String::from).collect() }
    };
    parts.flat_map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_name_with_spaces_is_one_word() {
        let typed = "apertura preparar \"compartida/Obras/LICENCIAS final (2).csv\" --si";
        let expected = ["apertura", "preparar", "compartida/Obras/LICENCIAS final (2).csv", "--si"];
        assert_eq!(words(typed), expected);
    }
}
