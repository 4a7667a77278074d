//! Three points of a figure: the least, the likely and the most.

use std::ops::{Add, AddAssign, Mul};

use crate::guide::model::effort::Hours;

/// A figure of which the least, the likely and the most are given.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Three {
    pub least: f64,
    pub likely: f64,
    pub most: f64,
}

impl Three {
    /// A figure that is known.
    pub fn exact(value: f64) -> Self {
        Self { least: value, likely: value, most: value }
    }

    /// What is expected: the mean of the PERT distribution, (least + 4 likely + most) / 6.
    pub fn mean(self) -> f64 {
        (self.least + 4.0 * self.likely + self.most) / 6.0
    }

    /// The product, point by point.
    pub fn times(self, other: Self) -> Self {
        Self {
            least: self.least * other.least,
            likely: self.likely * other.likely,
            most: self.most * other.most,
        }
    }
}

impl From<Hours> for Three {
    fn from(hours: Hours) -> Self {
        Self { least: hours.least, likely: hours.likely, most: hours.most }
    }
}

impl Add for Three {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            least: self.least + other.least,
            likely: self.likely + other.likely,
            most: self.most + other.most,
        }
    }
}

impl AddAssign for Three {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Mul<f64> for Three {
    type Output = Self;

    fn mul(self, by: f64) -> Self {
        self.times(Self::exact(by))
    }
}

impl std::iter::Sum for Three {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| sum + one)
    }
}
