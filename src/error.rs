//! Errors as people meet them: what happened, what is safe, what to do now; one exit code a kind.

use crate::text::{Lang, Text};

/// Why the program could not go on. The number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Disk, permission or a fault of ours.
    Unexpected = 1,
    /// Wrong command or option.
    Usage = 2,
    /// A plan that is valid but incomplete.
    Incomplete = 3,
    /// A plan with errors.
    Faulty = 4,
    /// A question had to be asked and could not be.
    NotAsked = 5,
    /// The plan is unreadable, damaged, or of a newer version.
    Unreadable = 6,
    /// The plan is open in another window or machine.
    Locked = 7,
    /// Ctrl-C, or the terminal went away.
    Interrupted = 130,
}

/// An error with its three sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub kind: Kind,
    pub what: Text,
    pub safe: Option<Text>,
    pub todo: Option<Text>,
}

impl Error {
    pub fn new(kind: Kind, what: Text) -> Self {
        Self { kind, what, safe: None, todo: None }
    }

    /// Adds what is safe in spite of the error.
    pub fn safe(mut self, safe: Text) -> Self {
        self.safe = Some(safe);
        self
    }

    /// Adds what to do now.
    pub fn todo(mut self, todo: Text) -> Self {
        self.todo = Some(todo);
        self
    }

    /// The three sentences, each on a line of its own.
    pub fn render(&self, lang: Lang) -> String {
        [Some(&self.what), self.safe.as_ref(), self.todo.as_ref()]
            .into_iter()
            .flatten()
            .map(|text| text.to(lang))
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub fn exit_code(&self) -> u8 {
        self.kind as u8
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.render(Lang::Es))
    }
}

impl std::error::Error for Error {}

pub type Result<T, E = Error> = std::result::Result<T, E>;
