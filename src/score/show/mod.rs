//! A ranking as parts of a screen: for the command, for the page of the interview, for papers.

mod change;
mod drawing;
mod explain;
mod table;

pub use change::{entries, entry_lines, gate_lines, margin, trial};
pub use drawing::drawing;
pub use explain::explain;
pub use table::{below, brief, held_back, legend, reasons, sentence, table};

pub use super::words::{band, points, weights};

use crate::guide::model::Guide;
use crate::text::{Lang, Text};
use crate::ui::Say;

/// Who looks at it, and how.
#[derive(Clone, Copy)]
pub struct Eye<'g> {
    pub guide: &'g Guide,
    pub lang: Lang,
    /// One thing after another, as a screen reader reads.
    pub plain: bool,
    /// A window in which tables do not fit.
    pub narrow: bool,
}

impl Eye<'_> {
    /// Whether the rows of a table are read one after the other.
    fn one_by_one(&self) -> bool {
        self.plain || self.narrow
    }

    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    fn text(&self, text: &Text) -> Say {
        Say::Text(self.to(text))
    }

    fn item(&self, text: &Text) -> Say {
        Say::Item { mark: "· ".into(), text: self.to(text) }
    }

    fn heads(&self, heads: &[Text]) -> Vec<String> {
        heads.iter().map(|head| self.to(head)).collect()
    }
}
