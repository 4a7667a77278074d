//! The questions of a rubric, read and judged.

use toml::Table;

use super::model::{Choice, Kind, NOT_APPLICABLE, Proof, Question};
use super::reader::Reader;
use crate::text::{Text, rubric as say};
use crate::toml_text::Address;

/// Points and weights beyond this are slips of the finger.
const MOST: i64 = 1000;
const KNOWN: [&str; 9] = [
    "text",
    "criteria",
    "clarifications",
    "kind",
    "weight",
    "evidence",
    "looks_at",
    "not_applicable",
    "option",
];

/// The questions of a file, in its order.
pub fn questions(reader: &mut Reader, tree: &Table) -> Vec<Question> {
    let items = reader.items(tree, "question");
    if items.is_empty() {
        reader.fault("rubric-empty", &Address::new(["question"]), &[]);
    }
    items.into_iter().map(|(at, id, table)| question(reader, &at, id, table)).collect()
}

fn question(reader: &mut Reader, at: &Address, id: &str, table: &Table) -> Question {
    reader.known(at, table, &KNOWN);
    let kind = reader.word(at, table, "kind").unwrap_or_else(|| Kind::YesNo.word().to_string());
    let kind = reader.one_of(&at.child("kind"), &kind, &Kind::ALL).unwrap_or_default();
    let words = reader.words(at, table, "evidence");
    let evidence =
        words.iter().filter_map(|word| reader.one_of(&at.child("evidence"), word, &Proof::ALL)).collect();
    let weight = reader.whole(at, table, "weight", (0, MOST)).and_then(|weight| u32::try_from(weight).ok());
    let question = Question {
        id: id.to_string(),
        text: reader.needed_text(at, table, "text"),
        criteria: reader.text(at, table, "criteria"),
        clarifications: reader.text(at, table, "clarifications"),
        kind,
        weight: weight.unwrap_or(1),
        evidence,
        looks: reader.words(at, table, "looks_at"),
        not_applicable: reader.flag(at, table, "not_applicable"),
        options: options(reader, at, table, kind),
    };
    judge(reader, at, &question);
    question
}

fn options(reader: &mut Reader, at: &Address, table: &Table, kind: Kind) -> Vec<Choice> {
    let at_all = at.child("option");
    let Some(map) = table.get("option").and_then(|value| reader.table(&at_all, value)) else {
        return if kind == Kind::YesNo && !table.contains_key("option") { yes_no() } else { Vec::new() };
    };
    let mut options = Vec::new();
    for (id, value) in map {
        let at = at_all.child(id.as_str());
        if !super::reader::is_id(id) || id == NOT_APPLICABLE {
            reader.fault("rubric-id", &at, &[("id", id)]);
        }
        let Some(table) = reader.table(&at, value) else { continue };
        reader.known(&at, table, &["text", "points"]);
        let text = reader.needed_text(&at, table, "text");
        let points = reader.whole(&at, table, "points", (-MOST, MOST)).unwrap_or(0);
        options.push(Choice { id: id.clone(), text, points });
    }
    options
}

/// A question of yes or no that says nothing of its options: yes earns a point.
fn yes_no() -> Vec<Choice> {
    let option = |id: &str, text: Text, points| Choice { id: id.to_string(), text, points };
    vec![option("no", say::NO, 0), option("yes", say::YES, 1)]
}

/// What the options have to be for the kind of question.
fn judge(reader: &mut Reader, at: &Address, question: &Question) {
    let all = &question.options;
    let at = at.child("option");
    let taking = |option: &&Choice| option.points < 0;
    let tie = all.windows(2).find_map(|pair| match pair {
        [one, next] if next.points <= one.points => Some(next),
        _ => None,
    });
    let (code, wrong) = match question.kind {
        _ if all.len() < 2 => ("rubric-options-few", None),
        Kind::YesNo if all.len() > 2 => ("rubric-options-two", None),
        Kind::Tiered if tie.is_some() => ("rubric-tiers", tie),
        Kind::Negative if all.iter().any(|one| one.points > 0) || all.iter().all(|one| one.points != 0) => {
            ("rubric-negative", all.iter().find(|one| one.points > 0))
        }
        Kind::Negative => return,
        _ if all.iter().any(|one| one.points < 0) => ("rubric-points-negative", all.iter().find(taking)),
        _ if question.weight > 0 && question.most() == 0 => ("rubric-points-none", None),
        _ => return,
    };
    let at = wrong.map_or_else(|| at.clone(), |option| at.child(option.id.as_str()));
    reader.fault(code, &at, &[]);
}
