//! What is said beside the cells: headers, their notes, who may know what is missing.

use crate::guide::model::{Choice, Guide, Kind, Question};
use crate::guide::workbook::condition_words;
use crate::text::{Lang, Text, book as say};

/// More choices than these are not written out beside a question.
const MOST_CHOICES: usize = 12;
/// Choices of a list in a cell; longer ones are typed.
const MOST_LISTED: usize = 500;

/// The name of a column: the question without its signs, and its code: `Cada cuánto cambia esta información (I08)`.
pub fn header(question: &Question, lang: Lang) -> String {
    let bare = question.ask.to(lang).trim_matches(['¿', '?', '.', ' ']).to_string();
    format!("{bare} ({})", question.code)
}

/// The note of a header: the hint, what to answer, an example, when it is asked.
pub fn header_note(guide: &Guide, question: &Question, lang: Lang) -> String {
    let mut parts = vec![
        question.ask.to(lang).to_string(),
        question.hint.to(lang).to_string(),
        question.help.answer.to(lang).to_string(),
    ];
    parts.push(say::EXAMPLE.with_text("text", &question.help.example).to(lang).to_string());
    parts.extend(how(guide, question).map(|text| text.to(lang).to_string()));
    parts.extend(only_if(guide, question, lang));
    parts.dedup();
    parts.join("\n")
}

/// When a question is asked, where it is not always.
pub fn only_if(guide: &Guide, question: &Question, lang: Lang) -> Option<String> {
    let when = question.when.as_ref()?;
    Some(say::ONLY_IF.with("what", condition_words(guide, when, lang)).to(lang).to_string())
}

/// How a cell is filled that is not just a text.
pub fn how(guide: &Guide, question: &Question) -> Option<Text> {
    let applies = question.na.then_some(say::HOW_NA);
    let how = match question.kind {
        Kind::Choices => Some(say::HOW_SEVERAL),
        Kind::List => Some(say::HOW_LIST),
        Kind::Date => Some(say::HOW_DATE),
        Kind::Evidence => Some(say::HOW_EVIDENCE),
        Kind::Choice if choices(guide, question).len() > MOST_LISTED => Some(say::HOW_CHOICE),
        _ => None,
    };
    match (how, applies) {
        (Some(how), Some(applies)) => Some(how.and(&applies)),
        (how, applies) => how.or(applies),
    }
}

fn choices(guide: &Guide, question: &Question) -> Vec<Choice> {
    match question.kind {
        Kind::Choice | Kind::Choices => guide.choices(question),
        Kind::Periodicity => guide.vocabs.get("periodicity").map_or_else(Vec::new, |vocab| vocab.common()),
        _ => Vec::new(),
    }
}

/// The values that a cell offers, in words.
pub fn list(guide: &Guide, question: &Question, lang: Lang) -> Vec<String> {
    if question.kind == Kind::YesNo {
        return [crate::text::say::YES, crate::text::say::NO].map(|word| word.to(lang).to_string()).to_vec();
    }
    let mut list: Vec<String> =
        choices(guide, question).iter().map(|choice| choice.label().to(lang).to_string()).collect();
    if list.len() > MOST_LISTED {
        return Vec::new();
    }
    if question.na && !list.is_empty() {
        list.push(say::NOT_APPLICABLE.to(lang).to_string());
    }
    list
}

/// Whether other values than those listed are answers too.
pub fn open(question: &Question) -> bool {
    question.open || matches!(question.kind, Kind::Choices | Kind::Periodicity)
}

/// The choices of a question in one line, for a table without lists.
pub fn written_out(guide: &Guide, question: &Question, lang: Lang) -> Option<String> {
    let list = list(guide, question, lang);
    let (shown, more) = list.split_at(list.len().min(MOST_CHOICES));
    let mut line = shown.join(" / ");
    if !more.is_empty() {
        line.push_str(" …");
    }
    (!list.is_empty()).then(|| say::CHOOSE_FROM.with("list", line).to(lang).to_string())
}

/// The note of an empty cell whose answer somebody else may know.
pub fn pending(who: &str) -> Text {
    let who = crate::text::fold::visible(who);
    if who.is_empty() { say::PENDING.clone() } else { say::PENDING_WHO.with("who", who) }
}
