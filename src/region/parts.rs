//! The parts of a picture: counts, each with what it is counted on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

use crate::review::summary::Status;

/// How many, and of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub n: u32,
    pub of: u32,
}

impl Share {
    pub fn new(n: usize, of: usize) -> Self {
        Self { n: count(n), of: count(of) }
    }

    /// Per cent, to the nearest, `<1` and `>99` where that would say none or all; `None` of nothing.
    pub fn percent(self) -> Option<String> {
        let of = u64::from(self.of);
        let rounded = (self.of > 0).then(|| (u64::from(self.n) * 100 + of / 2) / of)?;
        Some(match rounded {
            0 if self.n > 0 => "<1".to_string(),
            100 if self.n < self.of => ">99".to_string(),
            percent => percent.to_string(),
        })
    }
}

/// A day as ISO 8601 writes it.
pub fn day<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// A count that stops at the largest that fits.
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Plans by where they stand in one step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ByStatus {
    pub complete: u32,
    pub in_progress: u32,
    pub not_started: u32,
    pub cannot_start: u32,
}

impl ByStatus {
    pub fn add(&mut self, status: Status) {
        let count = match status {
            Status::Complete => &mut self.complete,
            Status::InProgress => &mut self.in_progress,
            Status::NotStarted => &mut self.not_started,
            Status::CannotStart => &mut self.cannot_start,
        };
        *count += 1;
    }

    /// In the order of progress: complete, in progress, not started, cannot start.
    pub fn all(self) -> [u32; 4] {
        [self.complete, self.in_progress, self.not_started, self.cannot_start]
    }
}

/// One step of the Guide over all plans.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StepPart {
    pub id: String,
    /// Plans that tell of this step; others were written with a Guide that has other steps.
    pub of: u32,
    pub status: ByStatus,
    /// Plans of which this is the first step that is not complete.
    pub stops: u32,
    /// Required answers that are missing.
    pub missing: u64,
    pub pending: u64,
    /// Pending answers whose day has passed.
    pub overdue: u64,
}

/// Datasets of one theme over all plans.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ThemePart {
    /// Id in the vocabulary `sectors`; empty for datasets without a theme.
    pub id: String,
    pub datasets: u32,
    pub promised: u32,
    pub published: u32,
    pub overdue: u32,
    /// Plans with a dataset of the theme.
    pub plans: u32,
}

/// What is late.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Overdue {
    /// Datasets promised for a day that has passed and not online, of those promised.
    pub promises: Share,
    /// Plans with one of these, of all.
    pub promising: Share,
    /// Pending answers whose day has passed, of those pending.
    pub pending: Share,
    /// Requests without an answer in time, of all requests.
    pub demands: Share,
}

/// What people asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct DemandPart {
    pub all: u32,
    pub answered: u32,
    /// Without an answer.
    pub open: u32,
    /// Without a dataset that answers them.
    pub unlinked: u32,
    /// Plans that have any, of all.
    pub plans: Share,
}

/// A code and how many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    pub id: String,
    /// Plans, of all.
    pub plans: Share,
    /// How often over all of them.
    pub times: u64,
}

/// Datasets over all plans.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct DatasetPart {
    pub all: u32,
    pub promised: u32,
    pub published: u32,
    /// Published under open terms, of those published.
    pub open: Share,
    /// Published that hold personal data without treatment, or to be: datasets with an alert, of all.
    pub alerts: Share,
    /// Plans with an alert, of all.
    pub alerting: Share,
    /// Plans that published at least one, of all.
    pub publishing: Share,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_has_no_per_cent() {
        let percent = |n, of| Share::new(n, of).percent();
        assert_eq!([percent(1, 3), percent(2, 3)], [Some("33".into()), Some("67".into())]);
        assert_eq!([percent(0, 0), percent(0, 4)], [None, Some("0".into())]);
        assert_eq!([percent(12, 2_478), percent(2_477, 2_478)], [Some("<1".into()), Some(">99".into())]);
    }
}
