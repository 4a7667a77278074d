//! The menu at the side: what belongs together with a page.

use serde_json::{Value as Json, json};

use super::Book;
use super::address::LIST_TITLES;
use super::book::{Draft, Shelf};
use crate::guide::prose::{LISTS, Part};

impl Book<'_> {
    /// The lists that the manual makes by itself: title and path.
    pub fn lists(&self) -> Vec<(String, String)> {
        let list = |(name, title): (&&str, &crate::text::Text)| {
            Some((self.say(title).to_string(), self.list(name)?))
        };
        LISTS.iter().zip(&LIST_TITLES).filter_map(list).collect()
    }

    /// The pages beside a page.
    pub fn beside(&self, draft: &Draft) -> Vec<Json> {
        let here = |title: &str, to: &str| {
            // In a part, the page above all is the first of the same menu.
            let above = draft.shelf == Shelf::Reference && draft.above.iter().any(|(_, path)| path == to);
            json!({ "title": title, "to": to, "here": to == draft.path, "above": above })
        };
        match draft.shelf {
            Shelf::Home => Vec::new(),
            Shelf::Reference => self.lists().iter().map(|(title, to)| here(title, to)).collect(),
            Shelf::Part(part) => {
                let own = self.prose.iter().filter(|page| page.part == part);
                let own = own.map(|page| here(self.say(&page.title), &self.file(page.slug.to(self.lang))));
                let first = here(self.say(&self.part_title(part)), &self.part(part));
                std::iter::once(first).chain(own).collect()
            }
        }
    }

    /// The menu above: every part.
    pub fn menu(&self, draft: &Draft) -> Vec<Json> {
        let part = |part: &Part| {
            json!({
                "title": self.say(&self.part_short(*part)),
                "to": self.part(*part),
                "here": draft.shelf == Shelf::Part(*part),
            })
        };
        let reference = json!({
            "title": self.say(&crate::text::manual::PART_REFERENCE),
            "to": self.list(LISTS[2]),
            "here": draft.shelf == Shelf::Reference,
        });
        Part::ALL.iter().map(part).chain(std::iter::once(reference)).collect()
    }
}
