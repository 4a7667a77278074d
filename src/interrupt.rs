//! Ctrl-C, a closed window, a kill that asks: the save in progress ends, the terminal is as it was, and the person
//! is told where everything is.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::error::Kind;
use crate::fsx;
use crate::text::{Lang, command as say};
use crate::ui::{report, terminal};

/// How long a save in progress is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a prompt that takes Ctrl-C as a reply has to act on it.
const GRACE: Duration = Duration::from_secs(2);

static FAREWELL: Mutex<String> = Mutex::new(String::new());

/// Whether a piece of work is under way that ends by itself when it is asked to.
static WORKING: AtomicBool = AtomicBool::new(false);
static ASKED: AtomicBool = AtomicBool::new(false);

/// While it lives, Ctrl-C asks the work to end instead of ending the program; a second Ctrl-C ends it.
pub struct Work(());

/// Begins a piece of work that looks at [`asked`].
pub fn work() -> Work {
    ASKED.store(false, Ordering::SeqCst);
    WORKING.store(true, Ordering::SeqCst);
    // A second call fails because the first one is still there, which is what is wanted.
    let _ = ctrlc::set_handler(leave);
    Work(())
}

impl Drop for Work {
    fn drop(&mut self) {
        WORKING.store(false, Ordering::SeqCst);
    }
}

/// Whether the person asked the work to end.
pub fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}

/// Watches for Ctrl-C from now on.
pub fn watch(lang: Lang, plan: &Path) {
    let text = say::INTERRUPTED.with("path", plan.display()).to(lang).to_string();
    if let Ok(mut farewell) = FAREWELL.lock() {
        *farewell = text;
    }
    // A second call fails because the first one is still there, which is what is wanted.
    let _ = ctrlc::set_handler(leave);
}

fn leave() {
    if WORKING.load(Ordering::SeqCst) && !ASKED.swap(true, Ordering::SeqCst) {
        return;
    }
    // A menu answers Ctrl-C by itself; the program then ends by its own way, and only if it does not, here.
    if terminal::takes_interrupt() {
        std::thread::sleep(GRACE);
    }
    fsx::wait_until_idle(PATIENCE);
    terminal::restore_terminal();
    let farewell = FAREWELL.lock().map(|text| text.clone()).unwrap_or_default();
    report::last_words(&format!("\n{farewell}"));
    #[allow(clippy::disallowed_methods)] // the one place where it is meant
    std::process::exit(Kind::Interrupted as i32);
}

/// Whether the person pressed Ctrl-C at a prompt that reads it as a key.
pub fn marked() -> bool {
    terminal::interrupted()
}
