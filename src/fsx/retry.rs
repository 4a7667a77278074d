//! Waiting for another program to let go of a file, which on Windows an antivirus or OneDrive holds for an instant.

use std::io;
use std::thread::sleep;
use std::time::Duration;

/// Milliseconds between one try and the next: eleven tries in 2 s.
const PAUSES: [u64; 10] = [10, 20, 40, 80, 150, 250, 300, 350, 400, 400];

/// ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
const HELD_ON_WINDOWS: [i32; 3] = [5, 32, 33];

/// Runs `operation` again for as long as its error is one that passes.
pub fn patiently<T>(operation: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    retry(operation, passes, sleep)
}

/// The numbers are those of Windows; elsewhere the same ones mean other things (5 is a broken disk).
fn passes(error: &io::Error) -> bool {
    let held = || error.raw_os_error().is_some_and(|code| HELD_ON_WINDOWS.contains(&code));
    error.kind() == io::ErrorKind::Interrupted || (cfg!(windows) && held())
}

fn retry<T>(
    mut operation: impl FnMut() -> io::Result<T>,
    passes: impl Fn(&io::Error) -> bool,
    mut pause: impl FnMut(Duration),
) -> io::Result<T> {
    for wait in PAUSES {
        match operation() {
            Err(error) if passes(&error) => pause(Duration::from_millis(wait)),
            result => return result,
        }
    }
    operation()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_held_for_an_instant_is_tried_again_and_for_two_seconds_at_most() {
        let (mut tries, mut waited) = (0, Duration::ZERO);
        let held = || io::Error::from_raw_os_error(32);
        let result: io::Result<()> = retry(
            || {
                tries += 1;
                Err(held())
            },
            |_| true,
            |pause| waited += pause,
        );
        assert_eq!(result.unwrap_err().raw_os_error(), Some(32));
        assert_eq!((tries, waited), (11, Duration::from_secs(2)));
    }

    #[test]
    fn an_error_that_does_not_pass_is_told_at_once() {
        let mut tries = 0;
        let result: io::Result<()> = patiently(|| {
            tries += 1;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        });
        assert_eq!((result.unwrap_err().kind(), tries), (io::ErrorKind::StorageFull, 1));
    }

    #[test]
    fn an_interruption_passes() {
        let mut tries = 0;
        let result = patiently(|| {
            tries += 1;
            if tries < 3 { Err(io::Error::from(io::ErrorKind::Interrupted)) } else { Ok(tries) }
        });
        assert_eq!(result.unwrap(), 3);
    }
}
