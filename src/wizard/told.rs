//! Places and changes of a plan in words.

use std::collections::HashSet;

use toml::Value;

use super::answer::{show, write_out};
use super::flow::Flow;
use super::unasked;
use crate::guide::model::Guide;
use crate::plan::diff::Change;
use crate::text::fold::visible;
use crate::text::{Lang, Text, merge, remark, session as say};
use crate::toml_text::Address;

/// An address as a person knows it: the question's code, or the address itself.
pub fn name(guide: &Guide, at: &Address) -> String {
    question_at(guide, at).map_or_else(|| visible(&at.to_string()), |question| question.code.clone())
}

/// What a change was, from the label that the journal keeps: a question's id, or one of the engine's own words.
pub fn label(guide: &Guide, label: &str) -> Text {
    match label {
        "note" => say::DID_NOTE,
        "copy" => say::DID_COPY,
        "remove" => say::DID_REMOVE,
        "scan" => crate::text::found::DID_SCAN,
        "story" => crate::text::story::DID,
        "recommended" => crate::text::recommend::DID_RECOMMENDED,
        "discard" => crate::text::found::DID_DISCARD,
        "answers" => say::DID_ANSWERS,
        "book" => crate::text::book::DID_BOOK,
        "cost" => crate::text::cost::DID_COST,
        "merge" => crate::text::merge::DID_MERGE,
        "demand" => crate::text::demand::DID_DEMAND,
        "move" => crate::text::score::LABEL_MOVE,
        "weights" => crate::text::score::LABEL_WEIGHTS,
        "method" => crate::text::score::LABEL_METHOD,
        "order" => crate::text::score::LABEL_ACCEPT,
        "calendar.accept" => crate::text::calendar::DID_ACCEPT,
        "calendar.move" => crate::text::calendar::DID_MOVE,
        "calendar.person" => crate::text::calendar::DID_PERSON,
        "import" => crate::text::import::DID,
        "prepare" => crate::text::publish::DID_PREPARE,
        "approval" => crate::text::publish::DID_APPROVAL,
        "withdrawal" | "withdraw" => crate::text::publish::DID_WITHDRAWAL,
        "ckan" => crate::text::publish::DID_CKAN,
        "site" => crate::text::publish::DID_SITE,
        "watch" => crate::text::publish::DID_WATCH,
        "report" => crate::text::publish::DID_REPORT,
        "calendar.take" => crate::text::calendar::DID_TAKE,
        "calendar.why" => crate::text::calendar::DID_WHY,
        guide if guide.starts_with("guide ") => {
            crate::text::pack::M_LABEL.with("tag", visible(&guide["guide ".len()..]))
        }
        "remark" => remark::DID,
        "review.say" => crate::text::reviewing::DID_SAY,
        "review.pass" => crate::text::reviewing::DID_PASS,
        "calendar.close" => crate::text::calendar::DID_CLOSE,
        id => guide.question(id).map_or_else(|| Text::same(visible(id)), |question| question.ask.clone()),
    }
}

/// A change in one sentence: «I08 Licencias: de «Cada mes» a «Cada año»».
pub fn change(flow: &Flow<'_, '_>, change: &Change) -> Text {
    let subject = subject(flow, &change.at);
    let value = |value: &Value| value_at(flow, &change.at, value);
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => say::CHANGED
            .with_text("what", &subject)
            .with_text("before", &value(before))
            .with_text("after", &value(after)),
        (None, Some(after)) => say::ADDED.with_text("what", &subject).with_text("after", &value(after)),
        (Some(before), None) => say::GONE.with_text("what", &subject).with_text("before", &value(before)),
        (None, None) => subject,
    }
}

/// What is asked at an address, with its code and its dataset: «¿Cada cuánto cambia? (I08, «Licencias»)».
pub fn subject(flow: &Flow<'_, '_>, at: &Address) -> Text {
    match (question_at(flow.guide, at), at.0.as_slice()) {
        (Some(question), [first, dataset, ..]) if first == "dataset" => {
            let title = visible(flow.dataset_title(dataset));
            question.ask.and(&Text::same(format!("({}, «{title}»)", question.code)))
        }
        (Some(question), _) => question.ask.and(&Text::same(format!("({})", question.code))),
        (None, _) => unasked::named(flow, at).unwrap_or_else(|| Text::same(visible(&at.to_string()))),
    }
}

/// A value as it is said where it stands: labels where a question asks it, else as it is written.
pub fn value_at(flow: &Flow<'_, '_>, at: &Address, value: &Value) -> Text {
    match (question_at(flow.guide, at), at.0.as_slice()) {
        (Some(question), _) if address_of_whole(question, at) => show(value, flow.guide, question),
        (_, [first, _, last]) if first == "remark" && last == "status" => standing(value),
        _ => Text::same(plain(value)),
    }
}

/// Where a remark stands, in words.
fn standing(value: &Value) -> Text {
    match value.as_str() {
        Some("open") => remark::OPEN,
        Some("answered") => remark::ANSWERED_BRIEF,
        Some("closed") => remark::CLOSED,
        _ => Text::same(plain(value)),
    }
}

/// Whether a question asks just what is at an address.
pub fn asked(guide: &Guide, at: &Address) -> bool {
    question_at(guide, at).is_some_and(|question| address_of_whole(question, at))
}

/// A value as it is written; of a table its values, without keys and quotation marks.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => visible(text),
        Value::Table(table) => table.values().map(plain).collect::<Vec<_>>().join(", "),
        other => visible(&other.to_string()),
    }
}

/// A change with who gave the answer and when, where the plan says so.
pub fn with_who(flow: &Flow<'_, '_>, one: &Change) -> Text {
    let seen = super::marks::seen(flow.tree, &one.at);
    let by = seen.by.map(visible).filter(|by| !by.trim().is_empty());
    let Some(by) = by.filter(|_| one.after.is_some()) else { return change(flow, one) };
    let who = Text::same(by);
    let who = seen.on.map_or(who.clone(), |day| Text::joined(&[who, write_out::date(day)], ", "));
    merge::WHO.with_text("line", &change(flow, one)).with_text("who", &who)
}

/// Whether the address is all of the answer, and not a part of it such as the folio of an evidence.
fn address_of_whole(question: &crate::guide::model::Question, at: &Address) -> bool {
    question.schema_path().len() == at.0.len()
}

/// The question that an address, or the table that holds it, answers.
fn question_at<'g>(guide: &'g Guide, at: &Address) -> Option<&'g crate::guide::model::Question> {
    let fits = |path: &[String]| {
        let same = |(want, have): (&String, &String)| want == "*" || want == have;
        path.len() <= at.0.len() && path.iter().zip(&at.0).all(same)
    };
    let mut found: Vec<_> = guide
        .questions()
        .map(|(_, question)| (question.schema_path(), question))
        .filter(|(path, _)| fits(path))
        .collect();
    found.sort_by_key(|(path, _)| path.len());
    found.pop().map(|(_, question)| question)
}

/// A list in one language, one change a line; parts of one thing that no question asks are one line together.
pub fn lines(flow: &Flow<'_, '_>, changes: &[Change], lang: Lang) -> Vec<String> {
    let subject = |one: &Change| {
        let asked = question_at(flow.guide, &one.at).is_some();
        unasked::named(flow, &one.at).filter(|_| !asked).map(|text| text.to(lang).to_string())
    };
    // Who gave an answer is told with it.
    let answers: HashSet<String> = changes.iter().map(|one| one.at.to_string()).collect();
    let with_answer = |one: &Change| match one.at.0.as_slice() {
        [table, about, ..] => table == "origin" && answers.contains(about),
        _ => false,
    };
    let changes: Vec<Change> = changes.iter().filter(|one| !with_answer(one)).cloned().collect();
    let together = |a: &Change, b: &Change| subject(a).is_some() && subject(a) == subject(b);
    let told = |group: &[Change]| match group {
        [one] => Some(with_who(flow, one).to(lang).to_string()),
        many => Some(say::CHANGED_PARTS.with("what", subject(many.first()?)?).to(lang).to_string()),
    };
    changes.chunk_by(together).filter_map(told).collect()
}
