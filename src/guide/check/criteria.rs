//! `criteria.toml`: scales that are whole, questions that exist, weights that sum 100.

use std::collections::BTreeSet;

use super::texts::bounded;
use super::{Lens, Spot};
use crate::guide::load::CRITERIA;
use crate::guide::model::criteria::{Criterion, Gate, Measure, Method, Signal, Test};
use crate::guide::model::{Basis, Each, Kind, Question};
use crate::plan::schema::{self, Shape};
use crate::text::{Lang, Text};

pub fn check(lens: &mut Lens) {
    let all = &lens.guide.criteria;
    let mut ids = BTreeSet::new();
    for (number, one) in all.criteria.iter().enumerate() {
        let spot = Spot::item(CRITERIA, "criterion", number);
        if !ids.insert(&one.id) {
            lens.tell("guide-id-twice", &spot, "id", &[("id", &one.id), ("first", CRITERIA)]);
        }
        criterion(lens, &spot, one);
    }
    for (number, gate) in all.gates.iter().enumerate() {
        self::gate(lens, &Spot::item(CRITERIA, "gate", number), gate);
    }
    if let Some(bonus) = &all.bonus {
        let spot = Spot { file: CRITERIA.into(), table: vec!["bonus".into()] };
        bases(lens, &spot, &bonus.basis);
        signals(lens, &spot, &bonus.signals);
    }
    for (number, one) in all.methods.iter().enumerate() {
        method(lens, &Spot::item(CRITERIA, "method", number), one);
    }
    if !all.methods.is_empty() {
        question(lens, &Spot::top(CRITERIA), "wave", &all.wave);
    }
}

fn criterion(lens: &mut Lens, spot: &Spot, criterion: &Criterion) {
    bounded(lens, spot, "title", &criterion.title, (2, 40));
    bounded(lens, spot, "short", &criterion.short, (1, 4));
    if criterion.anchors.len() != 5 {
        let count = criterion.anchors.len().to_string();
        lens.tell("guide-anchors", spot, "anchors", &[("id", &criterion.id), ("count", &count)]);
    }
    for anchor in &criterion.anchors {
        bounded(lens, spot, "anchors", anchor, (4, 160));
    }
    if criterion.signals.is_empty() {
        lens.tell("guide-no-signal", spot, "id", &[("id", &criterion.id)]);
    }
    bases(lens, spot, &criterion.basis);
    signals(lens, spot, &criterion.signals);
}

fn signals(lens: &mut Lens, spot: &Spot, signals: &[Signal]) {
    for (number, signal) in signals.iter().enumerate() {
        let mut spot = spot.clone();
        spot.table.extend(["signal".to_string(), format!("[{number}]")]);
        self::signal(lens, &spot, signal);
    }
}

fn signal(lens: &mut Lens, spot: &Spot, signal: &Signal) {
    if signal.question.is_some() == signal.seen.is_some() {
        lens.tell("guide-signal-source", spot, "measure", &[]);
    }
    if let Some(id) = &signal.question
        && let Some(asked) = question(lens, spot, "question", id)
    {
        if !suits(&signal.measure, asked) {
            lens.tell("guide-measure-kind", spot, "measure", &[("id", id)]);
        }
        words(lens, spot, signal, asked);
    }
    if let Measure::Listed(listed) = &signal.measure {
        question(lens, spot, "measure", &listed.within);
    }
    if let Some(blank) = &signal.blank {
        question(lens, spot, "blank", &blank.once);
    }
    levels(lens, spot, signal);
    phrase(lens, spot, "reason", &signal.reason, 1);
    if let Some(nothing) = &signal.nothing {
        phrase(lens, spot, "nothing", nothing, 0);
    }
}

/// Words that are not answers of the question are never heard: most likely they are misspelt.
fn words(lens: &mut Lens, spot: &Spot, signal: &Signal, asked: &Question) {
    let Measure::Words(table) = &signal.measure else { return };
    let choices = lens.guide.choices(asked);
    let known = |word: &str| match asked.kind {
        Kind::YesNo => matches!(word, "yes" | "no"),
        _ => choices.iter().any(|choice| choice.id == word),
    };
    for word in table.keys().filter(|word| !known(word)) {
        lens.tell("guide-when-value", spot, "measure", &[("id", &asked.id), ("value", word)]);
    }
}

fn suits(measure: &Measure, question: &Question) -> bool {
    use Kind::{Choice, Choices, List, LongText, Text, Url, Whole, YesNo};
    match measure {
        Measure::Scale | Measure::Number(_) => question.kind == Whole,
        Measure::Count(_) => matches!(question.kind, Choices | List),
        Measure::Words(_) => matches!(question.kind, Choice | Choices | YesNo),
        Measure::Given(_) => matches!(question.kind, Text | LongText | Url | List),
        Measure::Listed(_) => matches!(question.kind, Text | LongText),
        Measure::Mentions(_) => matches!(question.kind, Text | LongText | List),
    }
}

fn levels(lens: &mut Lens, spot: &Spot, signal: &Signal) {
    let mut levels = vec![signal.na];
    levels.extend(signal.blank.iter().map(|blank| blank.worth));
    match &signal.measure {
        Measure::Scale => {}
        Measure::Number(steps) | Measure::Count(steps) => {
            let rises = steps.windows(2).all(|pair| pair[0] <= pair[1]);
            let falls = steps.windows(2).all(|pair| pair[0] >= pair[1]);
            if steps.len() != 4 || !(rises || falls) {
                lens.tell("guide-steps", spot, "measure", &[]);
            }
        }
        Measure::Words(table) => levels.extend(table.values()),
        Measure::Given(worth) => levels.push(*worth),
        Measure::Listed(listed) => levels.extend([listed.yes, listed.no]),
        Measure::Mentions(mentions) => levels.extend([mentions.yes, mentions.no]),
    }
    for level in levels.iter().filter(|level| !(1..=5).contains(*level)) {
        lens.tell("guide-level", spot, "measure", &[("level", &level.to_string())]);
    }
}

fn phrase(lens: &mut Lens, spot: &Spot, key: &str, text: &Text, marks: usize) {
    bounded(lens, spot, key, text, (3, 90));
    for lang in [Lang::Es, Lang::En] {
        if text.to(lang).matches("{}").count() != marks {
            let count = marks.to_string();
            lens.tell("guide-reason-form", spot, key, &[("key", key), ("lang", lang.code()), ("n", &count)]);
        }
    }
}

fn gate(lens: &mut Lens, spot: &Spot, gate: &Gate) {
    bases(lens, spot, &gate.basis);
    phrase(lens, spot, "reason", &gate.reason, 0);
    bounded(lens, spot, "lifts", &gate.lifts, (8, 200));
    test(lens, spot, &gate.when);
    if let Some(unless) = &gate.unless {
        let own = unless.field.strip_prefix("dataset.").unwrap_or(&unless.field);
        let path: Vec<&str> = ["dataset", "*"].into_iter().chain(own.split('.')).collect();
        if schema::at(&path) != Some(&Shape::Text) {
            lens.tell("guide-field-unknown", spot, "unless", &[("field", &unless.field)]);
        }
    }
}

fn test(lens: &mut Lens, spot: &Spot, when: &Test) {
    for (id, values) in when.questions() {
        let Some(asked) = question(lens, spot, "when", id) else { continue };
        let choices = lens.guide.choices(asked);
        let yes_no = asked.kind == Kind::YesNo;
        let known = |value: &String| {
            choices.iter().any(|choice| choice.id == *value)
                || (yes_no && matches!(value.as_str(), "yes" | "no"))
        };
        for value in values.iter().filter(|value| !known(value)) {
            lens.tell("guide-when-value", spot, "when", &[("id", id), ("value", value)]);
        }
    }
}

fn method(lens: &mut Lens, spot: &Spot, method: &Method) {
    bases(lens, spot, &method.basis);
    bounded(lens, spot, "about", &method.about, (30, 500));
    let sum: i64 = method.weights.iter().map(|weigh| weigh.points).sum();
    if sum != 100 || method.weights.iter().any(|weigh| weigh.points < 0) {
        let args = [("id", method.id.as_str()), ("sum", &sum.to_string())];
        lens.tell("guide-weights", spot, "weigh", &args);
    }
    let weighed = method.weights.iter().map(|weigh| ("weigh", &weigh.criterion));
    let ties = method.ties.iter().map(|id| ("ties", id));
    let axes = [("value", &method.value), ("ease", &method.ease)];
    for (key, id) in weighed.chain(ties).chain(axes) {
        if lens.guide.criteria.criterion(id).is_none() {
            lens.tell("guide-criterion-unknown", spot, key, &[("id", id)]);
        }
    }
    bands(lens, spot, method);
}

/// The bands are choices of the question of the wave, from the highest to one that begins at 0.
fn bands(lens: &mut Lens, spot: &Spot, method: &Method) {
    let falls = method.bands.windows(2).all(|pair| pair[0].from > pair[1].from);
    if !falls || method.bands.last().is_none_or(|band| band.from != 0) {
        lens.tell("guide-bands", spot, "band", &[("id", &method.id)]);
    }
    let wave = lens.guide.criteria.wave.as_str();
    let Some(asked) = lens.guide.question(wave) else { return };
    for band in &method.bands {
        if !asked.choices.iter().any(|choice| choice.id == band.id) {
            lens.tell("guide-when-value", spot, "band", &[("id", wave), ("value", &band.id)]);
        }
    }
}

/// A question by id, told when there is none or when it is asked of files.
fn question<'g>(lens: &mut Lens<'g>, spot: &Spot, key: &str, id: &str) -> Option<&'g Question> {
    let guide = lens.guide;
    let found = guide.questions().map(|(_, question)| question).find(|question| question.id == id);
    match found {
        None => lens.tell("guide-question-unknown", spot, key, &[("id", id)]),
        Some(asked) if asked.each == Each::Distribution => {
            lens.tell("guide-when-scope", spot, key, &[("id", id)]);
        }
        Some(_) => {}
    }
    found
}

fn bases(lens: &mut Lens, spot: &Spot, bases: &[Basis]) {
    if bases.is_empty() {
        lens.tell("guide-no-basis", spot, "basis", &[]);
    }
    for basis in bases {
        super::references::basis(lens, spot, basis);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Finding;
    use crate::guide::{check, embedded, load};

    /// What the linter says of `criteria.toml` when one passage of it is another: codes, and the text of their lines.
    fn with(from: &str, to: &str) -> Vec<(&'static str, String)> {
        let mut files = embedded::files();
        let text = files[CRITERIA].replacen(from, to, 1);
        assert_ne!(text, files[CRITERIA], "criteria.toml has no «{from}»");
        files.insert(CRITERIA.to_string(), text.clone().into());
        let guide = load::load(&files).unwrap();
        let line = |finding: &Finding| {
            let number = finding.place.line.unwrap_or(1);
            text.lines().nth(number - 1).unwrap_or_default().trim().chars().take(24).collect::<String>()
        };
        check::check(&guide, &files, None).iter().map(|finding| (finding.code, line(finding))).collect()
    }

    fn codes(from: &str, to: &str) -> Vec<&'static str> {
        with(from, to).into_iter().map(|(code, _)| code).collect()
    }

    #[test]
    fn weights_that_do_not_sum_a_hundred_are_told_with_their_line() {
        let found = with("criterion = \"demand\", points = 30", "criterion = \"demand\", points = 31");
        assert_eq!(found, [("guide-weights", "weigh = [".to_string())]);
    }

    #[test]
    fn questions_and_criteria_that_do_not_exist_are_told_with_their_line() {
        let found = with("question = \"dataset.quality_now\"", "question = \"dataset.cualidad\"");
        assert_eq!(found, [("guide-question-unknown", "question = \"dataset.cual".to_string())]);
        let found = with("value = \"strategic-value\"", "value = \"valor\"");
        assert_eq!(found, [("guide-criterion-unknown", "value = \"valor\"".to_string())]);
    }

    #[test]
    fn a_scale_wants_five_anchors_in_both_languages() {
        let anchor = "  { es = \"Nadie los ha pedido.\", en = \"Nobody has asked for them.\" },\n";
        assert_eq!(codes(anchor, ""), ["guide-anchors"]);
        assert_eq!(codes(anchor, "  { es = \"Nadie los ha pedido.\", en = \"\" },\n"), ["guide-text-empty"]);
    }

    #[test]
    fn measures_suit_their_questions_and_their_words_are_answers() {
        assert_eq!(codes("measure = { given = 5 }", "measure = \"scale\""), ["guide-measure-kind"]);
        assert_eq!(codes("lgtaip-66 = 5", "lgtaip-99 = 5"), ["guide-when-value"]);
        assert_eq!(codes("{ number = [1, 4, 8, 13] }", "{ number = [1, 8, 4, 13] }"), ["guide-steps"]);
        assert_eq!(codes("other = 4, none = 1", "other = 6, none = 1"), ["guide-level"]);
        assert_eq!(codes("en 12 meses: {}\"", "en 12 meses\""), ["guide-reason-form"]);
    }

    #[test]
    fn gates_and_bands_name_answers_that_exist() {
        assert_eq!(codes("is = [\"restricted\", \"private\"]", "is = [\"secret\"]"), ["guide-when-value"]);
        assert_eq!(codes("dataset.reserve.opens.how", "dataset.reserve.abre"), ["guide-field-unknown"]);
        assert_eq!(
            codes("{ id = \"next\", from = 45 }", "{ id = \"luego\", from = 45 }"),
            ["guide-when-value"]
        );
        assert_eq!(codes("from = 45", "from = 90"), ["guide-bands"]);
    }

    #[test]
    fn what_is_cited_is_in_the_law_pack() {
        let cited = "basis = [{ source = \"datasf\", at = \"matrix\", verified = true }]";
        assert_eq!(codes(cited, &cited.replace("datasf", "nadie")), ["guide-source-unknown"]);
        assert_eq!(codes(cited, "basis = []"), ["guide-no-basis"]);
    }
}
