//! What is done to one cell.

use super::coarse::{self, Ages, Bands, Round};
use super::place::Place;
use super::pseudonym::Key;
use crate::scan::personal::lists::Lists;
use crate::scan::personal::{inside, prose};

/// The treatment of one column, ready to use.
#[derive(Debug, Clone)]
pub enum Step {
    /// As it is.
    Keep,
    Drop,
    Pseudonym(Key),
    /// Two columns: from and to.
    Age(Ages),
    Date(Level),
    Place(Place),
    Coordinates(usize),
    /// Two columns: from, and up to but without.
    Band(Bands),
    Round(Round),
    /// What is beyond becomes the limit.
    Cap {
        low: Option<f64>,
        high: Option<f64>,
    },
    Review {
        /// The whole cell is emptied, and not only what was found in it.
        empty: bool,
    },
}

/// How much of a date stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Month,
    Quarter,
    Year,
}

/// What became of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// There was nothing in it, or nothing to do.
    Same,
    Changed,
    /// It could not be read for what it should be, and was emptied.
    Unread,
}

impl Step {
    /// How many columns come of one.
    pub fn width(&self) -> usize {
        match self {
            Self::Drop => 0,
            Self::Age(_) | Self::Band(_) => 2,
            _ => 1,
        }
    }

    /// Writes what comes of a cell behind `out`, always as many cells as [`Step::width`] says.
    pub fn apply(&self, cell: &str, row: &[String], lists: Option<&Lists>, out: &mut Vec<String>) -> Done {
        if matches!(self, Self::Drop) {
            return Done::Changed;
        }
        let cell = cell.trim();
        if cell.is_empty() {
            out.extend(std::iter::repeat_n(String::new(), self.width()));
            return Done::Same;
        }
        if let Some((from, to)) = self.two(cell, row) {
            let read = !from.is_empty() || !to.is_empty();
            out.extend([from, to]);
            return if read { Done::Changed } else { Done::Unread };
        }
        let made = self.one(cell, lists);
        let done = match &made {
            Some(made) if made == cell => Done::Same,
            Some(_) => Done::Changed,
            None => Done::Unread,
        };
        out.push(made.unwrap_or_default());
        done
    }

    fn two(&self, cell: &str, row: &[String]) -> Option<(String, String)> {
        match self {
            Self::Age(ages) => Some(ages.of(cell, row).unwrap_or_default()),
            Self::Band(bands) => Some(bands.of(cell).unwrap_or_default()),
            _ => None,
        }
    }

    /// `None`: it could not be read.
    fn one(&self, cell: &str, lists: Option<&Lists>) -> Option<String> {
        match self {
            Self::Pseudonym(key) => Some(key.of_value(cell)),
            Self::Date(level) => coarse::date(cell, *level),
            Self::Place(place) => place.of(cell),
            Self::Coordinates(decimals) => coarse::coordinates(cell, *decimals),
            Self::Round(round) => round.of(cell),
            Self::Cap { low, high } => coarse::capped(cell, *low, *high),
            Self::Review { empty } => Some(reviewed(cell, *empty, lists)),
            _ => Some(cell.to_string()),
        }
    }
}

/// A text without what the detector sees in it. Without the lists of names, or when the identifiers that the form
/// tells are still there after hiding, the whole text goes.
fn reviewed(text: &str, empty: bool, lists: Option<&Lists>) -> String {
    let hidden = lists.map(|lists| prose::hide(text, lists));
    match hidden {
        Some(hidden) if hidden.count == 0 && !has_identifier(text) => text.to_string(),
        Some(hidden) if !empty && !has_identifier(&hidden.text) => hidden.text,
        None if !has_identifier(text) => text.to_string(),
        _ if empty => String::new(),
        _ => MASK.to_string(),
    }
}

/// What stands in the place of a text that was hidden whole.
pub const MASK: &str = "[dato personal]";

fn has_identifier(text: &str) -> bool {
    let mut any = false;
    inside(text.as_bytes(), &mut |_, _| any = true);
    any
}
