//! The screens of the cost of a plan: the range in words first, then by role, by dataset, with whom, with what.

use super::study::Study;
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::text::{Lang, Text};
use crate::ui::Say;

mod assumed;
mod one;
mod people;
mod total;
pub mod words;

pub use assumed::all as assumptions;
pub use one::one;

/// A Guide, a plan, what it takes, and the language to tell it in.
#[derive(Clone, Copy)]
pub struct Show<'a> {
    pub guide: &'a Guide,
    pub plan: &'a Plan,
    pub study: &'a Study,
    pub lang: Lang,
}

impl Show<'_> {
    fn to(&self, text: &Text) -> String {
        text.to(self.lang).to_string()
    }

    fn line(&self, text: &Text) -> Say {
        Say::Text(self.to(text))
    }

    /// A heading with a line of air above.
    fn head(&self, text: &Text) -> [Say; 2] {
        [Say::Blank, Say::Title { left: self.to(text), right: String::new() }]
    }

    fn item(&self, text: &Text) -> Say {
        Say::Item { mark: "· ".into(), text: self.to(text) }
    }

    fn heads(&self, heads: &[Text]) -> Vec<String> {
        heads.iter().map(|head| self.to(head)).collect()
    }
}

/// Everything about what a plan takes.
pub fn whole(show: Show<'_>) -> Vec<Say> {
    let mut parts = total::head(show);
    parts.extend(total::money(show));
    parts.extend(total::roles(show));
    parts.extend(total::datasets(show));
    parts.extend(people::team(show));
    parts.extend(people::tools(show));
    parts.extend(people::help(show));
    parts.extend(people::evidence(show));
    parts.extend(assumed::named(show));
    parts
}
