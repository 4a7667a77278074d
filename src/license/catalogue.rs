//! The catalogue: the terms of the vocabulary `licenses`, and what is true of each.

use serde_json::{Value as Json, json};

use crate::guide::model::terms::Trait;
use crate::guide::model::{Conformance, Deed, Guide, Term};
use crate::text::Text;
use crate::text::fold::fold;

/// The vocabulary that licences are terms of.
pub const VOCAB: &str = "licenses";

/// Where the European table of licences has its terms (guide-facts 3.1).
const EU: &str = "http://publications.europa.eu/resource/authority/licence/";

/// One licence, looked at.
#[derive(Debug, Clone, Copy)]
pub struct License<'g>(pub &'g Term);

impl PartialEq for License<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

/// Every licence, in the order of the vocabulary.
pub fn all(guide: &Guide) -> impl Iterator<Item = License<'_>> {
    guide.vocabs.get(VOCAB).into_iter().flat_map(|vocab| &vocab.terms).map(License)
}

pub fn find<'g>(guide: &'g Guide, id: &str) -> Option<License<'g>> {
    guide.term(VOCAB, id).map(License)
}

/// What data can go out under: open licences that nothing newer has replaced.
pub fn outputs(guide: &Guide) -> impl Iterator<Item = License<'_>> {
    all(guide).filter(|license| license.is_open() && !license.has(Trait::Superseded))
}

impl<'g> License<'g> {
    pub fn id(&self) -> &'g str {
        &self.0.id
    }

    pub fn deed(&self) -> Option<&'g Deed> {
        self.0.deed.as_ref()
    }

    /// As tables name it: `CC BY 4.0`; its label where it has no short name.
    pub fn short(&self) -> Text {
        self.deed().map_or_else(|| self.0.label(), |deed| Text::same(deed.short.clone()))
    }

    pub fn is_open(&self) -> bool {
        self.0.open == Some(true) && self.deed().is_some()
    }

    pub fn attribution(&self) -> bool {
        self.0.attribution == Some(true)
    }

    /// Whether something is true of it.
    pub fn has(&self, wanted: Trait) -> bool {
        let deed = |test: fn(&Deed) -> bool| self.deed().is_some_and(test);
        let permission = self.0.kind.as_deref() == Some("permission");
        match wanted {
            Trait::PublicDomain => self.is_open() && !self.attribution() && self.0.share_alike != Some(true),
            Trait::ShareAlike => self.0.share_alike == Some(true),
            Trait::NonCommercial => deed(|deed| deed.non_commercial),
            Trait::NoDerivatives => deed(|deed| deed.no_derivatives),
            Trait::Superseded => deed(|deed| deed.superseded_by.is_some()),
            Trait::Unlisted => deed(|deed| deed.conformance == Conformance::Unlisted),
            Trait::Unread => self.deed().is_none() && !permission,
            Trait::Permission => permission,
        }
    }

    /// Forbids sale or changing: never open.
    pub fn is_closed(&self) -> bool {
        self.has(Trait::NonCommercial) || self.has(Trait::NoDerivatives)
    }

    /// A code that another system gives it: `url`, `spdx`, `ckan`, `eu`.
    pub fn code(&self, system: &str) -> Option<&'g str> {
        self.0.codes.get(system).map(String::as_str)
    }

    /// Whether a code was seen in a first-hand source.
    pub fn code_verified(&self, system: &str) -> bool {
        let doubtful = self.deed().is_some_and(|deed| deed.unverified.iter().any(|name| name == system));
        self.code(system).is_some() && !doubtful
    }

    pub fn verified(&self) -> bool {
        self.0.verified == Some(true)
    }

    pub fn url(&self) -> Option<&'g str> {
        self.code("url")
    }

    /// Its address in the European table of licences, where it is known to be there.
    pub fn eu_uri(&self) -> Option<String> {
        self.code("eu").filter(|_| self.code_verified("eu")).map(|word| format!("{EU}{word}"))
    }

    /// `{"id", "title": {"es", "en"}, "url", "spdx", "ckan", "eu", "open", "attribution", "share_alike", "verified"}`; what it has
    /// no code for is null, and codes that nobody verified are listed in `unverified`.
    pub fn json(&self) -> Json {
        json!({
            "id": self.id(),
            "title": self.0.label(),
            "url": self.url(),
            "spdx": self.code("spdx"),
            "ckan": self.code("ckan"),
            "eu": self.code("eu").map(|word| format!("{EU}{word}")),
            "open": self.is_open(),
            "attribution": self.attribution(),
            "share_alike": self.has(Trait::ShareAlike),
            "non_commercial": self.has(Trait::NonCommercial),
            "no_derivatives": self.has(Trait::NoDerivatives),
            "conformance": self.deed().map(|deed| deed.conformance),
            "superseded_by": self.deed().and_then(|deed| deed.superseded_by.as_deref()),
            "verified": self.verified(),
            "unverified": self.deed().map(|deed| deed.unverified.as_slice()).unwrap_or_default(),
        })
    }
}

/// The licence that a word names: its id, its short name or label, the beginning of one alone, or its number in the
/// comparison.
pub fn named<'g>(guide: &'g Guide, word: &str) -> Option<License<'g>> {
    let number = word.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    if let Some(number) = number {
        return outputs(guide).nth(number);
    }
    let word = fold(word);
    let names = |license: &License<'_>| {
        let short = license.short();
        [license.id(), &short.es, &license.0.es, &license.0.en].map(fold)
    };
    if let Some(exact) = all(guide).find(|license| names(license).contains(&word)) {
        return Some(exact);
    }
    let mut starting = all(guide).filter(|license| names(license).iter().any(|name| name.starts_with(&word)));
    // The beginning of several is none of them.
    starting.next().filter(|_| starting.next().is_none())
}
