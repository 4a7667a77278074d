//! What time it is, in one place, so that tests and screenshots can fix it with `APERTURA_HOY`.

use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime};

/// The clock of one run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<DateTime>,
}

impl Clock {
    /// A clock that stands still, from `2026-02-02` or `2026-02-02T10:42`; `None` when the text is neither.
    pub fn fixed(text: &str) -> Option<Self> {
        let at = match text.split_once('T') {
            Some(_) => text.parse::<DateTime>().ok()?,
            None => text.parse::<Date>().ok()?.at(10, 42, 0, 0),
        };
        Some(Self { fixed: Some(at) })
    }

    /// Local date and time, to the second.
    pub fn now(&self) -> DateTime {
        self.fixed.unwrap_or_else(|| {
            let now = ZonedDateTime::now().datetime();
            now.with().subsec_nanosecond(0).build().unwrap_or(now)
        })
    }

    pub fn today(&self) -> Date {
        self.now().date()
    }
}
