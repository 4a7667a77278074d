//! What is opened first, and why.

use jiff::civil::Date;

use super::Document;

/// The order of opening with everything that explains it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// Name of the method; empty when nothing was scored.
    pub method: String,
    /// What the method does, in a sentence or two.
    pub method_note: String,
    pub weights: Vec<Weight>,
    /// Datasets in the order that was agreed.
    pub places: Vec<Place>,
    /// Points of the matrix; those without both figures are left out.
    pub matrix: Vec<Point>,
    /// What would change the order, and other notes.
    pub notes: Vec<String>,
    /// The minutes in which the order was agreed.
    pub agreed: Document,
}

/// What one criterion weighs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Weight {
    pub criterion: String,
    /// Of 100.
    pub percent: f64,
    /// Moved away from what the method says.
    pub changed: bool,
    /// What it looks at, and where it comes from.
    pub note: String,
}

/// The least and the most that a score can be; the same where everything was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Span {
    pub least: f64,
    pub most: f64,
}

/// One dataset in the order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// Id of the dataset.
    pub dataset: String,
    /// From 1; datasets that are tied share it. 0 where nothing was ranked.
    pub rank: u32,
    pub tied: bool,
    /// 0 to 100; `None` when nothing was measured.
    pub score: Option<Span>,
    /// When it is opened: «Primero».
    pub turn: String,
    /// Sentences: why it is where it is.
    pub why: Vec<String>,
    pub moved: Option<Moved>,
    /// What keeps it from being opened whatever its score; empty when nothing does.
    pub gate: String,
}

/// A place that people decided on instead of the score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moved {
    /// The place that the score gives, when it is known.
    pub from: Option<u32>,
    pub to: u32,
    pub why: String,
    pub by: String,
    pub on: Option<Date>,
}

/// A dataset in the matrix.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    /// Id of the dataset.
    pub dataset: String,
    /// Public value, 0 to 100.
    pub value: f64,
    /// Ease of opening, 0 to 100.
    pub ease: f64,
    /// Something keeps it from being opened.
    pub gated: bool,
}
