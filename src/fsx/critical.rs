//! Saves in progress, so that a handler of Ctrl-C can let one end before it leaves.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

static RUNNING: Mutex<usize> = Mutex::new(0);
static IDLE: Condvar = Condvar::new();

/// Alive while something is being saved.
#[must_use]
#[derive(Debug)]
pub struct Critical(());

/// Says that a save begins; it ends when the guard is dropped. May be nested.
pub fn critical() -> Critical {
    *running() += 1;
    Critical(())
}

/// Waits until nothing is being saved: false when `timeout` passed first.
pub fn wait_until_idle(timeout: Duration) -> bool {
    let waited = IDLE.wait_timeout_while(running(), timeout, |count| *count > 0);
    let (count, _) = waited.unwrap_or_else(PoisonError::into_inner);
    *count == 0
}

impl Drop for Critical {
    fn drop(&mut self) {
        let mut count = running();
        *count -= 1;
        if *count == 0 {
            IDLE.notify_all();
        }
    }
}

/// A poisoned count is still right: nothing can panic while it is held.
fn running() -> MutexGuard<'static, usize> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handler_waits_for_the_save_to_end_and_gives_up_in_time() {
        let save = critical();
        let inner = critical();
        assert!(!wait_until_idle(Duration::from_millis(5)));
        drop(inner);
        assert!(!wait_until_idle(Duration::from_millis(5)));
        let saver = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(20));
            drop(save);
        });
        // Other tests of this process may be saving too, so the wait is generous.
        assert!(wait_until_idle(Duration::from_secs(60)));
        saver.join().unwrap();
    }
}
