//! The line editor: rustyline on the terminal itself, without history, one answer a line or a paste.

use std::io::ErrorKind;

use rustyline::config::{Behavior, BellStyle, ColorMode, Config};
use rustyline::error::ReadlineError;
use rustyline::history::DefaultHistory;

use super::keys;

const PROMPT: &str = "> ";
/// How long a lone Esc waits for the rest of an arrow key before it is dropped, in milliseconds.
const ESC_WAIT: u16 = 250;

/// What was typed.
pub enum Typed {
    /// A line, or several when they were pasted together.
    Text(String),
    /// Bytes that are not UTF-8: an old terminal.
    Unreadable,
    /// Ctrl-C, Ctrl-D on an empty line, or the terminal is gone.
    Gone,
}

/// Where typed lines come from: the editor, or a list in tests.
pub trait Source {
    /// Reads a line that starts as `initial`, with the cursor at its end.
    fn read(&mut self, initial: &str) -> Typed;
}

/// An editor for the lines of one answer.
pub struct Editor(Option<rustyline::Editor<(), DefaultHistory>>);

impl Editor {
    /// Opens the editor on the terminal, so that a redirected output never receives prompts.
    pub fn open() -> Self {
        let config = Config::builder()
            .behavior(Behavior::PreferTerm)
            .bell_style(BellStyle::None)
            .bracketed_paste(true)
            .color_mode(ColorMode::Disabled)
            .keyseq_timeout(Some(ESC_WAIT))
            .build();
        Self(rustyline::Editor::with_config(config).ok())
    }
}

impl Source for Editor {
    fn read(&mut self, initial: &str) -> Typed {
        let Some(editor) = &mut self.0 else { return Typed::Gone };
        match editor.readline_with_initial(PROMPT, (initial, "")) {
            Ok(text) => Typed::Text(text),
            Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => Typed::Unreadable,
            Err(ReadlineError::Interrupted) => {
                keys::interrupt();
                Typed::Gone
            }
            Err(_) => Typed::Gone,
        }
    }
}
