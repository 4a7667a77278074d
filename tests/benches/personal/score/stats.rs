//! Shares of a count, with their interval.

/// So many of so many.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub struct Share {
    pub part: usize,
    pub of: usize,
}

/// The normal quantile of a 95 % interval.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    pub fn add(&mut self, hit: bool) {
        self.part += usize::from(hit);
        self.of += 1;
    }

    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| self.part as f64 / self.of as f64)
    }

    /// Wilson's interval of 95 %.
    pub fn interval(self) -> Option<(f64, f64)> {
        let share = self.value()?;
        let n = self.of as f64;
        let whole = 1.0 + Z * Z / n;
        let centre = (share + Z * Z / (2.0 * n)) / whole;
        let half = Z / whole * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        Some(((centre - half).max(0.0), (centre + half).min(1.0)))
    }
}

/// What was found, what was not, and what should not have been.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub struct Counts {
    pub hits: usize,
    pub misses: usize,
    pub alarms: usize,
}

impl Counts {
    pub fn precision(self) -> Share {
        Share { part: self.hits, of: self.hits + self.alarms }
    }

    pub fn recall(self) -> Share {
        Share { part: self.hits, of: self.hits + self.misses }
    }

    /// Recall weighs twice what precision does.
    pub fn f2(self) -> Option<f64> {
        let of = 5 * self.hits + 4 * self.misses + self.alarms;
        (of > 0).then(|| (5 * self.hits) as f64 / of as f64)
    }

    pub fn hit(&mut self, found: bool) {
        self.hits += usize::from(found);
        self.misses += usize::from(!found);
    }

    pub fn plus(self, other: Self) -> Self {
        Self {
            hits: self.hits + other.hits,
            misses: self.misses + other.misses,
            alarms: self.alarms + other.alarms,
        }
    }
}
