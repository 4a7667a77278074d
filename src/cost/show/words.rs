//! Hours, reasons and names as people read them.

use super::super::assume::{About, Assumed};
use super::super::facts::Origin;
use super::super::lines::{Count, Line, Part};
use super::super::money::grouped;
use super::super::three::Three;
use super::super::when::{Needed, Reason};
use crate::guide::model::Guide;
use crate::guide::model::effort::{Fact, Unit};
use crate::text::{Lang, Text, cost as say};

/// Hours: whole from ten on, with one decimal below.
#[allow(clippy::cast_possible_truncation, reason = "hours are far below 2^53")]
pub fn hours(value: f64) -> String {
    if value >= 9.95 {
        return grouped(value.round() as i128);
    }
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), String::from)
}

/// Hours from tenths.
#[allow(clippy::cast_precision_loss, reason = "hours are far below 2^53")]
pub fn of_tenths(tenths: i64) -> String {
    hours(tenths as f64 / 10.0)
}

/// A figure with the decimals that it has, two at most.
#[allow(clippy::cast_possible_truncation, reason = "figures are limited")]
pub fn figure(value: f64) -> String {
    let text = format!("{value:.2}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_string(), grouped);
    let part = part.trim_end_matches('0');
    if part.is_empty() { whole } else { format!("{whole}.{part}") }
}

/// The least, the likely and the most: `0.5 / 1 / 3`; one figure when they are the same.
pub fn three(value: Three) -> String {
    if value.most <= value.least {
        return figure(value.likely);
    }
    [value.least, value.likely, value.most].map(figure).join(" / ")
}

/// Hours of a part, which are small: two decimals below one, one below ten.
fn short(value: f64) -> String {
    if value < 1.0 { figure(value) } else { hours(value) }
}

/// Hours of an activity: `0.5 / 1 / 3`.
pub fn span(value: Three) -> String {
    if value.most <= value.least {
        return short(value.likely);
    }
    [value.least, value.likely, value.most].map(short).join(" / ")
}

/// The code of a question: `I12`.
pub fn code(guide: &Guide, question: &str) -> String {
    guide.question(question).map_or_else(|| question.to_string(), |question| question.code.clone())
}

/// The name of a role.
pub fn role(guide: &Guide, id: &str) -> Text {
    guide.term_label("roles", id)
}

/// The title of an activity.
pub fn activity(guide: &Guide, id: &str) -> Text {
    let found = guide.effort.activities.iter().find(|activity| activity.id == id);
    found.map_or_else(|| Text::same(id), |activity| activity.title.clone())
}

/// What an assumption is, with its value: `0.5 / 1 / 3 h`.
pub fn value(one: &Assumed, of: Three) -> String {
    match one.about {
        About::Fixed | About::Each(_) => format!("{} h", three(of)),
        About::Figure | About::Times | About::Chance => three(of),
    }
}

/// Why an activity counts, and with how many.
pub fn why(guide: &Guide, line: &Line, lang: Lang) -> String {
    let mut told: Vec<String> = Vec::new();
    if line.needed == Needed::Unknown {
        let list = missing(guide, std::slice::from_ref(line)).join(", ");
        let share = figure(line.chance * 100.0);
        told.push(say::WHY_MAYBE.with("list", list).with("share", share).to(lang).to_string());
    } else {
        // That it is opened goes without saying.
        let said = line.reasons.iter().filter(|reason| reason.fact != Fact::Opens || line.reasons.len() == 1);
        told.extend(said.map(|reason| self::reason(guide, reason, lang)));
    }
    told.extend(line.parts.iter().filter_map(|part| count(part, lang)));
    if told.is_empty() {
        told.push(say::WHY_ALWAYS.to(lang).to_string());
    }
    told.join("; ")
}

/// Codes of the questions that would tell whether activities are needed.
pub fn missing(guide: &Guide, lines: &[Line]) -> Vec<String> {
    let unknown = lines.iter().filter(|line| line.needed == Needed::Unknown);
    let reasons = unknown.flat_map(|line| &line.reasons).filter(|reason| reason.from.is_none());
    let mut codes: Vec<String> = reasons.map(|reason| code(guide, reason.question())).collect();
    codes.sort();
    codes.dedup();
    codes
}

fn reason(guide: &Guide, reason: &Reason, lang: Lang) -> String {
    let words: Vec<String> =
        reason.words.iter().map(|word| self::word(guide, reason, word).to(lang).to_string()).collect();
    let words = match reason.number {
        Some(number) => figure(number),
        None => words.join(", "),
    };
    let text = match reason.from {
        Some(Origin::Scan) => say::WHY_SCAN.with("words", words),
        Some(Origin::Supposed(id)) => say::WHY_SUPPOSED.with("code", code(guide, id)).with("words", words),
        Some(Origin::Answer(id)) => say::WHY_ANSWER.with("code", code(guide, id)).with("words", words),
        None => Text::same(code(guide, reason.question())),
    };
    text.to(lang).to_string()
}

fn word(guide: &Guide, reason: &Reason, word: &str) -> Text {
    match (reason.fact, word) {
        (Fact::FormatKind, _) => kind(word),
        (Fact::Personal, "yes") => say::PERSONAL_YES,
        (Fact::Quasi, "yes") => say::QUASI_YES,
        (Fact::Opens, "yes") => say::OPENS_YES,
        (Fact::Opens, _) => say::OPENS_NO,
        (Fact::Published, "yes") => say::PUBLISHED_YES,
        (Fact::Published, _) => say::PUBLISHED_NO,
        (Fact::Dictionary, "no") => say::DICTIONARY_NO,
        (Fact::Depends, "yes") => say::DEPENDS_YES,
        (Fact::History, "yes") => say::HISTORY_YES,
        (Fact::ThirdParty, "yes") => say::THIRD_PARTY_YES,
        (Fact::Contract, "yes") => say::CONTRACT_YES,
        (Fact::Appointed, "no") => say::APPOINTED_NO,
        (Fact::SessionHeld, "no") => say::SESSION_NO,
        // Names of programs keep their capital.
        (Fact::Format, _) => guide.term_label("formats", word),
        (_, "yes") => crate::text::session::YES.lower(),
        (_, "no") => crate::text::session::NO.lower(),
        _ => {
            let choices = guide.question(reason.question()).map(|question| guide.choices(question));
            let label = choices.into_iter().flatten().find(|choice| choice.id == word);
            label.map_or_else(|| Text::same(word), |choice| choice.label().lower())
        }
    }
}

fn kind(word: &str) -> Text {
    match word {
        "table" => say::KIND_TABLE,
        "structure" => say::KIND_STRUCTURE,
        "geo" => say::KIND_GEO,
        "document" => say::KIND_DOCUMENT,
        "database" => say::KIND_DATABASE,
        "image" => say::KIND_IMAGE,
        "paper" => say::KIND_PAPER,
        _ => Text::same(word),
    }
}

/// How many of what it grows with; nothing for one file.
fn count(part: &Part, lang: Lang) -> Option<String> {
    let (of, count) = part.of?;
    let by = if of == Unit::MillionRows { 1e6 } else { 1.0 };
    let many = many(of);
    let text = match count {
        Count::Known(1.0) if of == Unit::File => return None,
        Count::Known(n) => say::COUNT_KNOWN.with("n", figure(n * by)).with_text("unit", &many),
        Count::Assumed(id, n) => {
            let n = three(n * by);
            say::COUNT_ASSUMED.with_text("unit", &many).with("n", n).with("id", id)
        }
    };
    Some(text.to(lang).to_string())
}

fn many(of: Unit) -> Text {
    match of {
        Unit::MillionRows => say::MANY_MILLION_ROWS,
        Unit::Finding => say::MANY_FINDING,
        Unit::File => say::MANY_FILE,
        Unit::Dataset => say::MANY_DATASET,
    }
}
