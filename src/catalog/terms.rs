//! Terms of vocabularies as a catalogue uses them: what they are called, and how other systems write them.

use std::collections::BTreeMap;

use super::{Catalog, Coded, Dataset};
use crate::guide::model::Guide;
use crate::text::Text;
use crate::text::fold::visible;

type Terms = BTreeMap<(&'static str, String), Coded>;

/// The terms that a catalogue uses, with their codes.
pub(super) fn used(guide: &Guide, catalog: &Catalog) -> Terms {
    let mut terms = Terms::new();
    let mut add = |vocab: &'static str, id: Option<&String>| {
        let Some(term) = id.and_then(|id| guide.term(vocab, id)) else { return };
        let coded = Coded { label: term.label(), codes: term.codes.clone() };
        terms.entry((vocab, term.id.clone())).or_insert(coded);
    };
    add("government-kinds", catalog.publisher.kind.as_ref());
    for dataset in &catalog.datasets {
        add("sectors", dataset.theme.as_ref());
        add("periodicity", dataset.periodicity.as_ref());
        dataset.distributions.iter().for_each(|file| add("formats", file.format.as_ref()));
    }
    for access in ["public", "restricted", "private"] {
        add("access", Some(&access.to_string()));
    }
    terms
}

impl Catalog {
    /// What another system calls a term: `code("periodicity", "R/P1M", "eu")`.
    pub fn code(&self, vocab: &'static str, id: &str, system: &str) -> Option<&str> {
        self.terms.get(&(vocab, id.to_string()))?.codes.get(system).map(String::as_str)
    }

    /// What people call a term; one that the vocabulary does not have is said as it is.
    pub fn label(&self, vocab: &'static str, id: &str) -> Text {
        let known = self.terms.get(&(vocab, id.to_string()));
        known.map_or_else(|| Text::same(visible(id)), |term| term.label.clone())
    }

    /// The theme as ADELA and the portals made of it call it: `Educación`.
    pub fn theme(&self, dataset: &Dataset) -> Option<String> {
        let id = dataset.theme.as_deref()?;
        let code = self.code("sectors", id, "adela").map(String::from);
        Some(code.unwrap_or_else(|| self.label("sectors", id).es.into_owned()))
    }
}
