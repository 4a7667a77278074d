//! The advice on terms of use: what its rules name exists, and every ground of a mix has its words.

use super::{Lens, Spot};
use crate::guide::load::{TERMS, vocab_file};
use crate::guide::model::terms::{Does, Ground, Rule};
use crate::guide::model::{Basis, Guide};
use crate::text::{Lang, Text};

/// The vocabulary that licences are terms of.
const LICENSES: &str = "licenses";
/// Characters of a reason, least and most.
const REASON: (usize, usize) = (20, 280);

pub fn check(lens: &mut Lens) {
    proposal(lens);
    for (number, rule) in lens.guide.terms.advice.iter().enumerate() {
        advice(lens, &Spot::item(TERMS, "advice", number), rule);
    }
    twice(lens);
    wishes(lens);
    portals(lens);
    grounds(lens);
    deeds(lens);
}

fn proposal(lens: &mut Lens) {
    let terms = &lens.guide.terms;
    let top = Spot::top(TERMS);
    license(lens, &top, "proposal", &terms.proposal);
    if !terms.citation.contains("{title}") || !terms.citation.contains("{who}") {
        lens.tell("guide-citation-form", &top, "citation", &[]);
    }
}

fn license(lens: &mut Lens, spot: &Spot, key: &str, id: &str) {
    if lens.guide.term(LICENSES, id).is_none() {
        lens.tell("guide-term-unknown", spot, key, &[("id", id)]);
    }
}

fn advice(lens: &mut Lens, spot: &Spot, rule: &Rule) {
    let named = [
        ("when.reuse", "license.reuse", &rule.when.reuse),
        ("when.channel", "publication.channels", &rule.when.channel),
        ("when.rights", "dataset.rights", &rule.when.rights),
    ];
    for (key, question, value) in named {
        let Some(value) = value else { continue };
        if !is_choice(lens.guide, question, value) {
            lens.tell("guide-when-value", spot, key, &[("id", question), ("value", value)]);
        }
    }
    match &rule.license {
        Some(id) => license(lens, spot, "license", id),
        // Without a licence of its own a rule recommends the state's, so it must hold only where there is one.
        None if rule.does == Does::Recommend && rule.when.state.is_none() => {
            lens.tell("guide-advice-license", spot, "does", &[("id", &rule.id)]);
        }
        None => {}
    }
    super::texts::bounded(lens, spot, "because", &rule.because, REASON);
    bases(lens, spot, &rule.basis);
}

fn is_choice(guide: &Guide, question: &str, value: &str) -> bool {
    let question = guide.question(question);
    question.is_some_and(|question| guide.choices(question).iter().any(|choice| choice.id == value))
}

fn bases(lens: &mut Lens, spot: &Spot, all: &[Basis]) {
    if all.is_empty() {
        lens.tell("guide-no-basis", spot, "id", &[]);
    }
    for basis in all {
        super::references::basis(lens, spot, basis);
    }
}

/// A wish that no rule looks at would promise what the advice does not give.
fn wishes(lens: &mut Lens) {
    let guide = lens.guide;
    let Some(question) = guide.question("license.reuse") else { return };
    let looked = |id: &str| guide.terms.advice.iter().any(|rule| rule.when.reuse.as_deref() == Some(id));
    for choice in guide.choices(question).iter().filter(|choice| !looked(&choice.id)) {
        lens.tell("guide-reuse-without-rule", &Spot::item(TERMS, "advice", 0), "id", &[("id", &choice.id)]);
    }
}

fn portals(lens: &mut Lens) {
    for (number, portal) in lens.guide.terms.portals.iter().enumerate() {
        let spot = Spot::item(TERMS, "portal", number);
        if !is_choice(lens.guide, "publication.channels", &portal.channel) {
            let args = [("id", "publication.channels"), ("value", portal.channel.as_str())];
            lens.tell("guide-when-value", &spot, "channel", &args);
        }
        for id in &portal.licenses {
            license(lens, &spot, "licenses", id);
        }
        bases(lens, &spot, &portal.basis);
    }
}

fn twice(lens: &mut Lens) {
    let rules = &lens.guide.terms.advice;
    for (number, rule) in rules.iter().enumerate() {
        let first = rules.iter().take(number).position(|other| other.id == rule.id);
        if let Some(first) = first {
            let place = lens.place(&Spot::item(TERMS, "advice", first), "id");
            let first = format!("{TERMS}:{}", place.line.unwrap_or(1));
            let spot = Spot::item(TERMS, "advice", number);
            lens.tell("guide-id-twice", &spot, "id", &[("id", &rule.id), ("first", &first)]);
        }
    }
}

fn grounds(lens: &mut Lens) {
    for (number, ground) in lens.guide.terms.grounds.iter().enumerate() {
        let spot = Spot::item(TERMS, "ground", number);
        super::texts::bounded(lens, &spot, "title", &ground.title, (3, 40));
        super::texts::bounded(lens, &spot, "text", &ground.text, REASON);
        bases(lens, &spot, &ground.basis);
    }
    for ground in Ground::ALL.into_iter().filter(|ground| lens.guide.terms.ground(*ground).is_none()) {
        let id = serde_json::to_value(ground).ok().and_then(|id| id.as_str().map(String::from));
        lens.tell(
            "guide-ground-missing",
            &Spot::item(TERMS, "ground", 0),
            "id",
            &[("id", &id.unwrap_or_default())],
        );
    }
    notice(lens);
}

/// Marks that a sentence of the notice must keep, in both languages.
fn notice(lens: &mut Lens) {
    let words = &lens.guide.terms.notice;
    let marked: [(&str, &Text, &str); 7] = [
        ("title", &words.title, "{what}"),
        ("under", &words.under, "{license}"),
        ("date_of", &words.date_of, "{date}"),
        ("excluded", &words.excluded, "{what}"),
        ("included", &words.included, "{what}"),
        ("sources", &words.sources, "{list}"),
        ("made_on", &words.made_on, "{date}"),
    ];
    let spot = Spot { file: TERMS.to_string(), table: vec!["notice".into()] };
    for (key, text, mark) in marked {
        for lang in [Lang::Es, Lang::En] {
            if !text.to(lang).contains(mark) {
                lens.tell("guide-mark-missing", &spot, key, &[("mark", mark), ("lang", lang.code())]);
            }
        }
    }
}

/// Licences that name another, and codes that they say are doubtful.
fn deeds(lens: &mut Lens) {
    let Some(vocab) = lens.guide.vocabs.get(LICENSES) else { return };
    for (number, term) in vocab.terms.iter().enumerate() {
        let Some(deed) = &term.deed else { continue };
        let spot = Spot::item(&vocab_file(LICENSES), "term", number);
        if let Some(newer) = &deed.superseded_by {
            license(lens, &spot, "deed", newer);
        }
        for code in deed.unverified.iter().filter(|code| !term.codes.contains_key(*code)) {
            lens.tell("guide-term-unknown", &spot, "deed", &[("id", code)]);
        }
        // What forbids sale or changing is not open, whatever the rest of the line says.
        if term.open == Some(true) && (deed.non_commercial || deed.no_derivatives) {
            lens.tell("guide-license-open", &spot, "open", &[("id", &term.id)]);
        }
    }
}
