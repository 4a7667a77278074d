//! What there is to say about the geometry of a layer.

use serde::{Deserialize, Serialize};

use crate::diag::{Finding, Place};
use crate::text::say::grouped;
use crate::text::{Text, geo as say};

/// What a check looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Check {
    /// A feature without geometry, or with one that came to nothing.
    Empty,
    /// Coordinates that are no place on Earth in the system that was told.
    NoPlace,
    /// Zero and zero: a place in the sea off Africa that stands for "nobody knows".
    Zero,
    /// Latitude and longitude seem to stand in each other's place.
    Swapped,
    OutsideMexico,
    /// Outside of where all of it should be.
    Outside,
    /// A ring whose end was not its beginning; it was closed.
    Open,
    TooFew,
    Crossing,
    Duplicate,
    /// Points, lines and polygons together.
    Mixed,
    /// Heights or measures, which are left out.
    Heights,
    /// Too long to look for crossings.
    NotLooked,
}

/// Features that something was seen of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub count: u64,
    /// The first of them, by their number from 1.
    pub first: Vec<u64>,
}

/// The account of a layer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Geo {
    pub features: u64,
    /// Features by the kind of geometry as written.
    pub kinds: Vec<(String, u64)>,
    /// West, south, east, north of what is written.
    pub bbox: Option<[f64; 4]>,
    pub seen: Vec<(Check, Seen)>,
    pub crs: String,
    /// The system was assumed.
    pub assumed: bool,
    pub decimals: u8,
}

/// How many places are told.
const FIRST: usize = 5;

impl Geo {
    pub fn see(&mut self, check: Check, feature: u64) {
        let at = match self.seen.iter().position(|(known, _)| *known == check) {
            Some(at) => at,
            None => {
                self.seen.push((check, Seen::default()));
                self.seen.len() - 1
            }
        };
        let seen = &mut self.seen[at].1;
        seen.count += 1;
        if seen.first.len() < FIRST {
            seen.first.push(feature);
        }
    }

    pub fn count(&self, check: Check) -> u64 {
        self.seen.iter().find(|(known, _)| *known == check).map_or(0, |(_, seen)| seen.count)
    }

    /// Whether a system that was assumed cannot be: something is not in Mexico.
    pub fn disproved(&self) -> bool {
        self.assumed && self.count(Check::OutsideMexico) + self.count(Check::NoPlace) > 0
    }

    /// What was seen, each with how many features and the first of them; the sentences are rules of the Guide.
    pub fn findings(&self, file: &str) -> Vec<Finding> {
        let finding = |(check, seen): &(Check, Seen)| {
            let first: Vec<String> = seen.first.iter().map(u64::to_string).collect();
            let place = Place::default().in_file(file);
            of_check(*check, place).arg("n", grouped(&seen.count.to_string())).arg("first", first.join(", "))
        };
        self.seen.iter().map(finding).collect()
    }

    /// What was done, in sentences.
    pub fn words(&self) -> Vec<Text> {
        let number = |count: u64| grouped(&count.to_string());
        let mut all = vec![
            say::WRITTEN
                .with("n", number(self.features))
                .with("crs", &self.crs)
                .with("decimals", self.decimals),
        ];
        if self.assumed {
            all.push(say::ASSUMED);
        }
        if let Some([west, south, east, north]) = self.bbox {
            all.push(
                say::BOX.with("west", west).with("south", south).with("east", east).with("north", north),
            );
        }
        all
    }
}

fn of_check(check: Check, place: Place) -> Finding {
    match check {
        Check::Empty => Finding::new("geo-empty", place),
        Check::NoPlace => Finding::new("geo-no-place", place),
        Check::Zero => Finding::new("geo-zero", place),
        Check::Swapped => Finding::new("geo-swapped", place),
        Check::OutsideMexico => Finding::new("geo-outside-mexico", place),
        Check::Outside => Finding::new("geo-outside", place),
        Check::Open => Finding::new("geo-ring-open", place),
        Check::TooFew => Finding::new("geo-too-few", place),
        Check::Crossing => Finding::new("geo-crossing", place),
        Check::Duplicate => Finding::new("geo-duplicate", place),
        Check::Mixed => Finding::new("geo-mixed", place),
        Check::Heights => Finding::new("geo-heights", place),
        Check::NotLooked => Finding::new("geo-not-looked", place),
    }
}
