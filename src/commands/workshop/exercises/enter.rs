//! The command of an exercise, done here instead of in another window: the same command, on the practice.

use crate::app::App;
use crate::cli::{self, Command, Parsed, publish};
use crate::error::Result;
use crate::text::Text;

/// Whether the command is one of those that an exercise opens.
pub fn can(app: &App, order: &Text) -> bool {
    understood(app, order).is_some()
}

/// Does it; nothing when it is none of those.
///
/// # Errors
/// Those of the command.
pub fn run(app: &mut App, order: &Text) -> Result<u8> {
    match understood(app, order) {
        Some(command) => crate::commands::run(app, command),
        None => Ok(0),
    }
}

fn understood(app: &App, order: &Text) -> Option<Command> {
    let words = words(app.to(order));
    let language = ["--idioma".to_string(), app.lang().code().to_string()];
    let line = words.into_iter().chain(language).map(Into::into);
    match cli::parse(line, &|_| None) {
        Parsed::Run(_, command) if opens(&command) => Some(command),
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
