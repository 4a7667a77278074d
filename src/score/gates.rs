//! What keeps a dataset back whatever its score: yes, no, or not known.

use super::answers::{Answer, Answers, Sight};
use crate::guide::model::criteria::{Criteria, Fact, Gate, Test};
use crate::text::fold::visible;
use crate::text::{Text, score as say};

use super::measure::Held;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tri {
    Yes,
    No,
    Unknown,
}

/// The gates that are closed for a dataset, and those of which that is not known.
pub(super) fn gates(criteria: &Criteria, answers: &Answers<'_>) -> (Vec<Held>, Vec<Held>) {
    let (mut closed, mut unknown) = (Vec::new(), Vec::new());
    for gate in &criteria.gates {
        let mut because = Vec::new();
        match holds(&gate.when, answers, &mut because) {
            Tri::Yes if !excused(gate, answers) => closed.push(held(gate, because)),
            Tri::Unknown => unknown.push(held(gate, open_questions(&gate.when, answers))),
            _ => {}
        }
    }
    (closed, unknown)
}

fn held(gate: &Gate, because: Vec<Text>) -> Held {
    Held {
        gate: gate.id.clone(),
        title: gate.title.clone(),
        reason: gate.reason.clone(),
        lifts: gate.lifts.clone(),
        because,
        basis: gate.basis.clone(),
    }
}

fn excused(gate: &Gate, answers: &Answers<'_>) -> bool {
    gate.unless.as_ref().is_some_and(|unless| {
        let word = answers.own(&unless.field).and_then(toml::Value::as_str);
        word.is_some_and(|word| unless.is.iter().any(|one| one == word))
    })
}

/// Whether a condition holds; the answers that make it so go to `because`.
fn holds(test: &Test, answers: &Answers<'_>, because: &mut Vec<Text>) -> Tri {
    let yes_or_no = |holds: bool| if holds { Tri::Yes } else { Tri::No };
    match test {
        Test::Is { question, is } => match answers.answer(question) {
            Answer::Given(value) => {
                let word = value.as_str().unwrap_or_default();
                let found = is.iter().any(|one| one == word);
                if found {
                    let told = answers.book.told(question, value);
                    because.push(Text::same(format!("{}:", answers.book.code(question))).and(&told));
                }
                yes_or_no(found)
            }
            Answer::NotApplicable => Tri::No,
            Answer::Pending | Answer::Blank => Tri::Unknown,
        },
        Test::Unanswered { unanswered } => {
            let open = matches!(answers.answer(unanswered), Answer::Pending | Answer::Blank);
            if open {
                because.push(say::IS_MISSING.with("question", answers.book.code(unanswered)));
            }
            yes_or_no(open)
        }
        Test::Seen { seen } => seen_some(*seen, answers, because),
        Test::All { all } => all_of(all, answers, because),
        Test::Any { any } => any_of(any, answers, because),
    }
}

fn seen_some(fact: Fact, answers: &Answers<'_>, because: &mut Vec<Text>) -> Tri {
    let found = match answers.seen(fact) {
        Some(Sight::Words(words)) if !words.is_empty() => words.join(", "),
        Some(Sight::Count(count)) if count > 0 => count.to_string(),
        _ => return Tri::No,
    };
    because.push(say::SCAN_SAW.with("what", visible(&found)));
    Tri::Yes
}

fn all_of(tests: &[Test], answers: &Answers<'_>, because: &mut Vec<Text>) -> Tri {
    let mut found = Vec::new();
    let told: Vec<Tri> = tests.iter().map(|test| holds(test, answers, &mut found)).collect();
    match () {
        () if told.contains(&Tri::No) => Tri::No,
        () if told.contains(&Tri::Unknown) => Tri::Unknown,
        () => {
            because.extend(found);
            Tri::Yes
        }
    }
}

fn any_of(tests: &[Test], answers: &Answers<'_>, because: &mut Vec<Text>) -> Tri {
    let told: Vec<Tri> = tests.iter().map(|test| holds(test, answers, because)).collect();
    match () {
        () if told.contains(&Tri::Yes) => Tri::Yes,
        () if told.contains(&Tri::Unknown) => Tri::Unknown,
        () => Tri::No,
    }
}

/// The questions of a condition that have no answer yet.
fn open_questions(test: &Test, answers: &Answers<'_>) -> Vec<Text> {
    let open = |id: &str| matches!(answers.answer(id), Answer::Pending | Answer::Blank);
    let mut codes: Vec<String> = test
        .questions()
        .into_iter()
        .filter(|(id, words)| !words.is_empty() && open(id))
        .map(|(id, _)| answers.book.code(id))
        .collect();
    codes.dedup();
    codes.into_iter().map(|code| say::IS_MISSING.with("question", code)).collect()
}
