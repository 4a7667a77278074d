//! The keyboard and the cursor: what has to be put back, and keys that were pressed too early.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use console::Term;

#[cfg(unix)]
type Mode = nix::sys::termios::Termios;
#[cfg(windows)]
type Mode = ();

/// The terminal as it was before the first question; empty while no face has touched it.
static BEFORE: Mutex<Option<Mode>> = Mutex::new(None);

/// Whether a menu is on screen, and whether Ctrl-C was pressed at a question.
static MENU: AtomicBool = AtomicBool::new(false);
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Remembers how the terminal is now. Only the first call counts.
pub fn remember() {
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if before.is_none() {
        *before = mode();
    }
}

/// Puts the terminal back as it was: cursor, modes, and no keys left for the shell to run.
///
/// Safe to call from the thread of a signal handler and more than once; does nothing where no
/// [`super::terminal::Terminal`] was ever made, so that the plain face writes no escape sequence.
pub fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(mode) = before.as_ref() {
        let _ = Term::stderr().show_cursor();
        put_back(mode);
        flush();
    }
}

/// One line of the terminal that is not shown while it is typed; `None` at the end of the input.
pub fn hidden_line() -> Option<String> {
    // Whoever presses Ctrl-C gets a terminal back that shows what is typed.
    remember();
    Term::stderr().read_secure_line().ok()
}

/// Notes that Ctrl-C was pressed at a question.
pub fn interrupt() {
    INTERRUPTED.store(true, Ordering::SeqCst);
}

pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

pub fn menu_open() -> bool {
    MENU.load(Ordering::SeqCst)
}

/// A menu on screen. Shows the cursor again at its end: a menu that is interrupted leaves it hidden.
pub struct CursorGuard(());

impl CursorGuard {
    pub fn new() -> Self {
        MENU.store(true, Ordering::SeqCst);
        Self(())
    }
}

impl Drop for CursorGuard {
    fn drop(&mut self) {
        let _ = Term::stderr().show_cursor();
        MENU.store(false, Ordering::SeqCst);
    }
}

#[cfg(unix)]
mod platform {
    use std::io::stdin;

    use nix::sys::termios::{FlushArg, SetArg, tcflush, tcgetattr, tcsetattr};

    use super::{Mode, Term};

    const BRACKETED_PASTE_OFF: &str = "\u{1b}[?2004l";

    pub fn mode() -> Option<Mode> {
        tcgetattr(stdin()).ok()
    }

    pub fn put_back(mode: &Mode) {
        let _ = Term::stderr().write_str(BRACKETED_PASTE_OFF);
        let _ = tcsetattr(stdin(), SetArg::TCSANOW, mode);
    }

    /// Throws away keys pressed before anything was asked.
    pub fn flush() {
        let _ = tcflush(stdin(), FlushArg::TCIFLUSH);
    }
}

#[cfg(windows)]
#[allow(unsafe_code)]
mod platform {
    use windows_sys::Win32::System::Console::{FlushConsoleInputBuffer, GetStdHandle, STD_INPUT_HANDLE};

    use super::Mode;

    pub fn mode() -> Option<Mode> {
        Some(())
    }

    /// The modes of a console belong to its window and both prompt libraries put them back themselves.
    pub fn put_back(_: &Mode) {}

    /// Throws away keys pressed before anything was asked.
    pub fn flush() {
        // SAFETY: the calls only take a handle by value; with a wrong one they fail and change nothing.
        unsafe { FlushConsoleInputBuffer(GetStdHandle(STD_INPUT_HANDLE)) };
    }
}

pub use platform::flush;
use platform::{mode, put_back};
