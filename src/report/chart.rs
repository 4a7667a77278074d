//! Drawings as inline SVG: named, described, in the page's own colours, readable without colour.
//!
//! Each is drawn twice, for wide pages and paper and for narrow screens, so that letters keep their size.

mod bars;
mod gantt;
mod labels;
mod mark;
mod matrix;
mod svg;
mod width;

pub use bars::{Bars, Row, bars};
pub use gantt::{Gantt, gantt};
pub use mark::{marks, sign};
pub use matrix::{MANY, Matrix, Quadrant, matrix, shared};

/// For which width a drawing is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Wide,
    Narrow,
}

impl Size {
    /// Width of the drawing in its own units, about as many as the pixels that it gets.
    fn width(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 340.0,
        }
    }

    /// Height of letters, in the units of the drawing: at least 11 pixels wherever it is shown.
    fn letters(self) -> f64 {
        match self {
            Self::Wide => 13.5,
            Self::Narrow => 13.2,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Wide => "a",
            Self::Narrow => "b",
        }
    }

    /// Rows of one drawing, so that it fits on a sheet of paper.
    fn rows(self) -> usize {
        match self {
            Self::Wide => 26,
            Self::Narrow => 18,
        }
    }
}
