//! What is known of a dataset and of the institution, each fact with where it was found.

use std::collections::{BTreeMap, BTreeSet};

use crate::guide::model::Guide;
use crate::guide::model::effort::Fact;
use crate::plan::model::{Dataset, Distribution, Plan, Seen};

/// Where a fact comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The answer to this question of the Guide.
    Answer(&'static str),
    /// What a scan saw.
    Scan,
    /// Nobody said so; it is taken to be so until the question is answered.
    Supposed(&'static str),
}

/// A fact: its words or its number, and where it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub words: BTreeSet<String>,
    pub number: f64,
    pub from: Origin,
}

/// The facts that are known; those not in the map are not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts(pub BTreeMap<Fact, Known>);

impl Facts {
    pub fn get(&self, fact: Fact) -> Option<&Known> {
        self.0.get(&fact)
    }

    pub fn has(&self, fact: Fact, word: &str) -> bool {
        self.get(fact).is_some_and(|known| known.words.contains(word))
    }

    /// A number, when it is known.
    pub fn number(&self, fact: Fact) -> Option<f64> {
        self.get(fact).map(|known| known.number)
    }

    fn word(&mut self, fact: Fact, word: &str, from: Origin) {
        self.words(fact, [word.to_string()].into(), from);
    }

    fn words(&mut self, fact: Fact, words: BTreeSet<String>, from: Origin) {
        self.0.insert(fact, Known { words, number: 0.0, from });
    }

    fn count(&mut self, fact: Fact, number: f64, from: Origin) {
        self.0.insert(fact, Known { words: BTreeSet::new(), number: number.max(0.0), from });
    }

    fn answer(&mut self, fact: Fact, word: Option<&str>, question: &'static str) {
        if let Some(word) = word.filter(|word| !word.trim().is_empty()) {
            self.word(fact, word, Origin::Answer(question));
        }
    }

    /// `yes` where there is something, else `no`.
    fn whether(&mut self, fact: Fact, there: bool, question: &'static str) {
        self.word(fact, if there { "yes" } else { "no" }, Origin::Answer(question));
    }
}

/// The question that tells a fact.
pub fn asked(fact: Fact) -> &'static str {
    match fact {
        Fact::Format | Fact::FormatKind => "dataset.current_formats",
        Fact::Task => "dataset.commitment.tasks",
        Fact::Personal | Fact::Quasi => "dataset.personal",
        Fact::Treatment => "dataset.treatment",
        Fact::Access | Fact::Opens => "dataset.access",
        Fact::Rights => "dataset.rights",
        Fact::ThirdParty => "dataset.third_party",
        Fact::Contract => "dataset.contract",
        Fact::Depends => "dataset.depends_on",
        Fact::Published => "dataset.published_at",
        Fact::Dictionary => "dataset.dictionary",
        Fact::UpdateMethod => "distribution.update_method",
        Fact::History => "dataset.commitment.history",
        Fact::Rows => "dataset.records",
        Fact::Findings => "dataset.quality_now",
        Fact::Files => "distribution.path",
        Fact::Appointed => "team.appointment.signed",
        Fact::Regulation => "team.regulation.status",
        Fact::SessionHeld => "team.session.held",
        Fact::Coverage => "inventory.coverage",
        Fact::Channel => "publication.channels",
        Fact::Agreement => "publication.national_agreement",
        Fact::Event => "promotion.event",
    }
}

/// What is known of a dataset.
pub fn of_dataset(guide: &Guide, dataset: &Dataset) -> Facts {
    let mut facts = Facts::default();
    formats(guide, dataset, &mut facts);
    personal(dataset, &mut facts);
    facts.words(Fact::Task, set(&dataset.commitment.tasks), Origin::Answer(asked(Fact::Task)));
    facts.answer(Fact::Treatment, dataset.personal.treatment.as_deref(), asked(Fact::Treatment));
    facts.answer(Fact::Access, dataset.access.as_deref(), asked(Fact::Access));
    opens(dataset, &mut facts);
    facts.answer(Fact::Rights, dataset.rights.as_deref(), asked(Fact::Rights));
    facts.answer(Fact::ThirdParty, dataset.third_party.status.as_deref(), asked(Fact::ThirdParty));
    facts.answer(Fact::Contract, dataset.contract.status.as_deref(), asked(Fact::Contract));
    facts.answer(Fact::History, dataset.commitment.history.as_deref(), asked(Fact::History));
    let there = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    facts.whether(Fact::Depends, there(&dataset.priority.depends_on), asked(Fact::Depends));
    facts.whether(Fact::Published, there(&dataset.published_at), asked(Fact::Published));
    let explained = !dataset.dictionary.is_empty() || there(&dataset.documentation);
    facts.whether(Fact::Dictionary, explained, asked(Fact::Dictionary));
    updates(dataset, &mut facts);
    sizes(dataset, &mut facts);
    facts
}

fn formats(guide: &Guide, dataset: &Dataset, facts: &mut Facts) {
    let seen = set_of(dataset.distribution.values().filter_map(|file| file.seen.as_ref()?.format.clone()));
    let said = dataset.current_formats.iter().cloned();
    let said = set_of(said.chain(dataset.distribution.values().filter_map(|file| file.format.clone())));
    let from = if said.is_empty() { Origin::Scan } else { Origin::Answer(asked(Fact::Format)) };
    let all: BTreeSet<String> = said.union(&seen).cloned().collect();
    if all.is_empty() {
        return;
    }
    let kinds = all.iter().filter_map(|id| guide.term("formats", id)?.kind.clone());
    facts.words(Fact::FormatKind, set_of(kinds), from);
    facts.words(Fact::Format, all, from);
}

fn personal(dataset: &Dataset, facts: &mut Facts) {
    let scans = || dataset.distribution.values().filter_map(|file| file.seen.as_ref());
    let any = |classes: fn(&Seen) -> &Vec<String>| scans().any(|seen| !classes(seen).is_empty());
    facts.answer(Fact::Personal, dataset.personal.status.as_deref(), asked(Fact::Personal));
    if any(|seen| &seen.personal) && facts.get(Fact::Personal).is_none() {
        facts.word(Fact::Personal, "yes", Origin::Scan);
    }
    if scans().next().is_some() {
        let word = if any(|seen| &seen.quasi) { "yes" } else { "no" };
        facts.word(Fact::Quasi, word, Origin::Scan);
    }
}

/// Nothing is opened where no safe version is possible, or where it is private and no part of it is opened.
fn opens(dataset: &Dataset, facts: &mut Facts) {
    if facts.has(Fact::Treatment, "none-possible") {
        return facts.word(Fact::Opens, "no", Origin::Answer(asked(Fact::Treatment)));
    }
    let part = dataset.reserve.opens.how.as_deref().is_some_and(|how| how != "nothing");
    match dataset.access.as_deref() {
        Some("private") if !part => facts.word(Fact::Opens, "no", Origin::Answer(asked(Fact::Access))),
        Some(_) => facts.word(Fact::Opens, "yes", Origin::Answer(asked(Fact::Access))),
        None => facts.word(Fact::Opens, "yes", Origin::Supposed(asked(Fact::Access))),
    }
}

fn updates(dataset: &Dataset, facts: &mut Facts) {
    let ways = set_of(dataset.distribution.values().filter_map(|file| file.update_method.clone()));
    if ways.is_empty() {
        facts.word(Fact::UpdateMethod, "manual", Origin::Supposed(asked(Fact::UpdateMethod)));
    } else {
        facts.words(Fact::UpdateMethod, ways, Origin::Answer(asked(Fact::UpdateMethod)));
    }
}

#[allow(clippy::cast_precision_loss, reason = "rows and files are far below 2^52")]
fn sizes(dataset: &Dataset, facts: &mut Facts) {
    let files = dataset.distribution.len();
    let from =
        if files == 0 { Origin::Supposed(asked(Fact::Files)) } else { Origin::Answer(asked(Fact::Files)) };
    facts.count(Fact::Files, files.max(1) as f64, from);
    let sum = |value: fn(&Seen) -> Option<i64>| {
        let all = dataset.distribution.values().filter_map(|file: &Distribution| value(file.seen.as_ref()?));
        all.reduce(i64::saturating_add)
    };
    if let Some(found) = sum(|seen| seen.findings) {
        facts.count(Fact::Findings, found as f64, Origin::Scan);
    }
    match (dataset.records, sum(|seen| seen.rows)) {
        (Some(rows), _) => facts.count(Fact::Rows, rows as f64, Origin::Answer(asked(Fact::Rows))),
        (None, Some(rows)) => facts.count(Fact::Rows, rows as f64, Origin::Scan),
        (None, None) => {}
    }
}

/// What is known of the institution.
pub fn of_institution(plan: &Plan) -> Facts {
    let mut facts = Facts::default();
    facts.answer(Fact::Appointed, plan.team.appointment.signed.as_deref(), asked(Fact::Appointed));
    facts.answer(Fact::Regulation, plan.team.regulation.status.as_deref(), asked(Fact::Regulation));
    facts.answer(Fact::SessionHeld, plan.team.session.held.as_deref(), asked(Fact::SessionHeld));
    facts.answer(Fact::Coverage, plan.inventory.coverage.as_deref(), asked(Fact::Coverage));
    facts.answer(Fact::Agreement, plan.publication.national_agreement.as_deref(), asked(Fact::Agreement));
    facts.answer(Fact::Event, plan.promotion.event.as_deref(), asked(Fact::Event));
    if !plan.publication.channels.is_empty() {
        facts.words(Fact::Channel, set(&plan.publication.channels), Origin::Answer(asked(Fact::Channel)));
    }
    facts
}

fn set(items: &[String]) -> BTreeSet<String> {
    items.iter().cloned().collect()
}

fn set_of(items: impl Iterator<Item = String>) -> BTreeSet<String> {
    items.filter(|item| !item.trim().is_empty()).collect()
}
