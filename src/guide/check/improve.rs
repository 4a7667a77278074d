//! The cycle of improvement: ids, intervals, roles, texts, sources; four levels for each dimension; conditions on questions
//! and acts that exist.

use super::recommended::TWICE;
use super::{Lens, Spot, texts};
use crate::guide::load::IMPROVE;
use crate::guide::model::Basis;
use crate::guide::model::improve::{Act, Dimension, Indicator, Sight, Unit};
use crate::text::Text;

/// Characters of a short name, of a title, of a sentence, of what to do.
const NAME: (usize, usize) = (3, 18);
const TITLE: (usize, usize) = (4, 70);
const SENTENCE: (usize, usize) = (15, 180);
const PARAGRAPH: (usize, usize) = (20, 240);
/// Levels of a dimension, above that of nothing.
const LEVELS: usize = 4;

pub fn check(lens: &mut Lens) {
    let improve = &lens.guide.improve;
    let ids = improve.acts.iter().map(|act| ("act", act.id.as_str()));
    let ids = ids.chain(improve.dimensions.iter().map(|one| ("dimension", one.id.as_str())));
    let ids: Vec<(&str, &str)> =
        ids.chain(improve.indicators.iter().map(|one| ("indicator", one.id.as_str()))).collect();
    twice(lens, &ids);
    if let Some(caution) = &improve.caution {
        let spot = Spot { file: IMPROVE.into(), table: vec!["caution".into()] };
        texts::bounded(lens, &spot, "text", &caution.text, PARAGRAPH);
        sources(lens, &spot, &caution.basis);
    }
    for (number, one) in improve.acts.iter().enumerate() {
        act(lens, &Spot::item(IMPROVE, "act", number), one);
    }
    for (number, one) in improve.dimensions.iter().enumerate() {
        dimension(lens, &Spot::item(IMPROVE, "dimension", number), one);
    }
    for (number, one) in improve.indicators.iter().enumerate() {
        indicator(lens, &Spot::item(IMPROVE, "indicator", number), one);
    }
}

/// An id is of one thing of its kind, for life. An act and a dimension may share one.
fn twice(lens: &mut Lens, ids: &[(&str, &str)]) {
    let mut number = (0, "");
    for (at, (kind, id)) in ids.iter().enumerate() {
        number = if number.1 == *kind { (number.0 + 1, number.1) } else { (0, *kind) };
        if ids.iter().take(at).any(|(other, before)| other == kind && before == id) {
            let spot = Spot::item(IMPROVE, kind, number.0);
            lens.tell(TWICE, &spot, "id", &[("id", id), ("first", IMPROVE)]);
        }
    }
}

fn act(lens: &mut Lens, spot: &Spot, act: &Act) {
    period(lens, spot, Some(&act.every));
    texts::bounded(lens, spot, "name", &act.name, NAME);
    texts::bounded(lens, spot, "title", &act.title, TITLE);
    texts::bounded(lens, spot, "why", &act.why, PARAGRAPH);
    texts::bounded(lens, spot, "how", &act.how, PARAGRAPH);
    commands(lens, spot, &act.commands);
    for role in act.who.iter().filter(|role| lens.guide.term("roles", role).is_none()) {
        lens.tell("guide-role-unknown", spot, "who", &[("role", role)]);
    }
    if act.who.is_empty() {
        lens.tell("guide-no-who", spot, "id", &[]);
    }
    sources(lens, spot, &act.basis);
}

fn dimension(lens: &mut Lens, spot: &Spot, one: &Dimension) {
    texts::bounded(lens, spot, "title", &one.title, TITLE);
    texts::bounded(lens, spot, "why", &one.why, PARAGRAPH);
    sources(lens, spot, &one.basis);
    if one.levels.len() != LEVELS {
        let count = one.levels.len().to_string();
        lens.tell("guide-levels", spot, "id", &[("id", &one.id), ("n", &count)]);
    }
    for (number, level) in one.levels.iter().enumerate() {
        let mut at = spot.clone();
        at.table.extend(["level".to_string(), format!("[{number}]")]);
        texts::bounded(lens, &at, "text", &level.text, SENTENCE);
        texts::bounded(lens, &at, "mend", &level.mend, SENTENCE);
        commands(lens, &at, &level.commands);
        level.seen.iter().for_each(|sight| condition(lens, &at, sight));
    }
}

/// Only what is asked once can be looked at, and only choices that there are.
fn condition(lens: &mut Lens, spot: &Spot, sight: &Sight) {
    match sight {
        Sight::All { all } | Sight::Any { any: all } => {
            if all.is_empty() {
                lens.tell("guide-list-empty", spot, "seen", &[("key", "seen")]);
            }
            all.iter().for_each(|one| condition(lens, spot, one));
        }
        Sight::Answered { answered } => asked_once(lens, spot, answered),
        Sight::Is { question, is } => {
            asked_once(lens, spot, question);
            let known = lens.guide.question(question).map(|one| lens.guide.choices(one)).unwrap_or_default();
            // A yes or no has no choices of its own.
            if !known.is_empty() && !known.iter().any(|choice| choice.id == *is) {
                lens.tell("guide-term-unknown", spot, "seen", &[("id", is)]);
            }
        }
        Sight::Fact { least, .. } => {
            if *least < 1 {
                lens.tell("guide-least", spot, "seen", &[("least", &least.to_string())]);
            }
        }
        Sight::Kept { kept } => {
            if !lens.guide.improve.acts.iter().any(|act| act.id == *kept) {
                lens.tell("guide-act-unknown", spot, "seen", &[("id", kept)]);
            }
        }
    }
}

fn asked_once(lens: &mut Lens, spot: &Spot, id: &str) {
    let once = lens.guide.question(id).filter(|one| one.id == id && !one.field.starts_with("dataset."));
    if once.is_none() {
        lens.tell("guide-question-unknown", spot, "seen", &[("id", id)]);
    }
}

fn indicator(lens: &mut Lens, spot: &Spot, one: &Indicator) {
    period(lens, spot, one.every.as_deref());
    texts::bounded(lens, spot, "title", &one.title, TITLE);
    texts::bounded(lens, spot, "formula", &one.formula, SENTENCE);
    texts::bounded(lens, spot, "needs", &one.needs, SENTENCE);
    commands(lens, spot, &one.commands);
    sources(lens, spot, &one.basis);
    for id in one.questions.iter().filter(|id| lens.guide.question(id).is_none_or(|own| own.id != **id)) {
        lens.tell("guide-question-unknown", spot, "questions", &[("id", id)]);
    }
    let asked = lens.guide.question("improvement.indicators");
    let choices = asked.map(|asked| lens.guide.choices(asked)).unwrap_or_default();
    for id in one.chosen.iter().filter(|id| !choices.iter().any(|choice| choice.id == **id)) {
        lens.tell("guide-term-unknown", spot, "chosen", &[("id", id)]);
    }
    // An hour is read in statistics: nothing of a plan has one.
    if one.unit == Unit::Hour && one.measure.is_some() {
        lens.tell("guide-measure-unit", spot, "measure", &[("id", &one.id)]);
    }
}

fn period(lens: &mut Lens, spot: &Spot, every: Option<&str>) {
    if let Some(every) =
        every.filter(|every| *every == "irregular" || lens.guide.term("periodicity", every).is_none())
    {
        lens.tell("guide-interval", spot, "every", &[("text", every)]);
    }
}

fn commands(lens: &mut Lens, spot: &Spot, all: &[Text]) {
    for command in all {
        texts::bounded(lens, spot, "commands", command, (2, 60));
    }
}

fn sources(lens: &mut Lens, spot: &Spot, all: &[Basis]) {
    if all.is_empty() {
        lens.tell("guide-no-basis", spot, "id", &[]);
    }
    for basis in all {
        super::references::basis(lens, spot, basis);
    }
}

#[cfg(test)]
mod tests {
    use super::super::recommended::tests::with;

    /// The codes that a change of the file is told by.
    fn codes(from: &str, to: &str) -> Vec<&'static str> {
        with("improve.toml", from, to).into_iter().map(|(code, _)| code).collect()
    }

    #[test]
    fn the_cycle_of_the_guide_has_nothing_to_mend() {
        let found = with("improve.toml", "minutes = 15", "minutes = 16");
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn each_fault_of_the_cycle_is_told() {
        for (code, from, to) in [
            ("guide-id-twice", "id = \"figures\"", "id = \"links\""),
            ("guide-interval", "every = \"R/P2M\"", "every = \"R/2M\""),
            ("guide-role-unknown", "who = [\"comptroller\"]", "who = [\"contraloria\"]"),
            ("guide-text-empty", "en = \"Figures\"", "en = \"\""),
            ("guide-text-length", "en = \"Figures\"", "en = \"Figures of this month and of the last\""),
            ("guide-article-unknown", "at = \"4.3\"", "at = \"4.33\""),
            ("guide-question-unknown", "answered = \"promotion.message\"", "answered = \"promotion.texto\""),
            ("guide-question-unknown", "answered = \"promotion.message\"", "answered = \"dataset.title\""),
            ("guide-term-unknown", "is = \"most\"", "is = \"casi\""),
            ("guide-term-unknown", "chosen = [\"broken-links\"]", "chosen = [\"ligas\"]"),
            ("guide-act-unknown", "kept = \"session\"", "kept = \"sesion\""),
            ("guide-least", "fact = \"datasets\", least = 1", "fact = \"datasets\", least = 0"),
            ("guide-measure-unit", "unit = \"hour\"", "unit = \"hour\"\nmeasure = \"reports\""),
        ] {
            assert!(codes(from, to).contains(&code), "{code}: {to}: {:?}", codes(from, to));
        }
    }
}
