//! `network.toml`: how the picture of many plans groups them, and when two municipalities are alike.

use serde::Deserialize;

use crate::text::Text;

/// Assumptions of ours; each is told where it is used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Inhabitants from which each band begins, from the smallest.
    pub bands: Vec<u32>,
    /// Fewer plans than this are no distribution.
    pub least: u32,
    pub alike: Alike,
    /// What is to be learnt where a rule speaks.
    #[serde(default, rename = "lesson")]
    pub lessons: Vec<Lesson>,
}

/// What is to be learnt where a rule of the review speaks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Code of the rule.
    pub rule: String,
    /// Id of the step that it is of; without one, of any.
    #[serde(default)]
    pub step: Option<String>,
    /// As an infinitive in Spanish.
    pub title: Text,
}

/// When two municipalities are alike.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alike {
    /// Population of one in that of the other, either way, at most.
    pub times: u32,
    /// Of the same state when there are at least these; else of the whole country.
    pub enough: usize,
    /// The nearest in population, at most these.
    pub most: usize,
}

impl Default for Network {
    fn default() -> Self {
        let bands = vec![0, 5_000, 15_000, 50_000, 150_000, 500_000];
        Self { bands, least: 5, alike: Alike { times: 2, enough: 5, most: 30 }, lessons: Vec::new() }
    }
}

impl Network {
    /// The band of a population, by its place in `bands`; `None` below the first.
    pub fn band(&self, population: u32) -> Option<usize> {
        self.bands.iter().rposition(|from| *from <= population)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_ends_where_the_next_begins() {
        let network = Network::default();
        let bands = [0, 4_999, 5_000, 38_214, 499_999, 500_000, 1_922_523].map(|n| network.band(n));
        assert_eq!(bands, [Some(0), Some(0), Some(1), Some(2), Some(4), Some(5), Some(5)]);
        assert_eq!(Network { bands: vec![100], ..network }.band(99), None);
    }
}
