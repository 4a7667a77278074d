//! From an answer to a place on a scale of 1 to 5, with the sentence that says so.

use std::collections::BTreeMap;

use toml::Value;

use super::answers::{Answer, Answers, Sight};
use super::measure::{Heard, Voice};
use super::{STEP, Span};
use crate::guide::model::criteria::{Join, Listed, Measure, Mentions, Signal};
use crate::text::fold::{fold, visible};
use crate::text::{Text, score as say};

/// What one signal says of a dataset; `None` for a fact of a scan that was not made.
pub(super) fn hear(signal: &Signal, answers: &Answers<'_>) -> Option<Heard> {
    match (&signal.question, signal.seen) {
        (Some(question), _) => Some(of_answer(signal, question, answers)),
        (None, Some(fact)) => of_scan(signal, answers.seen(fact)?),
        (None, None) => None,
    }
}

fn of_scan(signal: &Signal, sight: Sight) -> Option<Heard> {
    let (worth, shown) = match (&signal.measure, sight) {
        (Measure::Number(steps), Sight::Count(count)) => (number(steps, count), count.to_string()),
        (Measure::Count(steps), Sight::Words(words)) => {
            (number(steps, i64::try_from(words.len()).unwrap_or(i64::MAX)), words.join(", "))
        }
        (Measure::Words(table), Sight::Words(words)) => (best(table, &words)?, words.join(", ")),
        _ => return None,
    };
    Some(told(signal, Voice::Seen, None, worth, &Text::same(visible(&shown))))
}

fn of_answer(signal: &Signal, id: &str, answers: &Answers<'_>) -> Heard {
    let code = || Some(answers.book.code(id));
    let nothing = |worth: u8, voice: Voice| told(signal, voice, code(), worth, &say::NOTHING);
    match answers.answer(id) {
        Answer::Given(value) => match worth(signal, value, answers) {
            Some(worth) => {
                let shown = shown(signal, id, value, answers);
                told(signal, Voice::Answered, code(), worth, &shown)
            }
            None => unknown(signal, id, Voice::Missing, answers),
        },
        Answer::NotApplicable => nothing(signal.na, Voice::NotApplicable),
        Answer::Pending => unknown(signal, id, Voice::Pending, answers),
        Answer::Blank => match &signal.blank {
            Some(blank) if matches!(answers.answer(&blank.once), Answer::Given(_)) => {
                nothing(blank.worth, Voice::LeftBlank)
            }
            _ => unknown(signal, id, Voice::Missing, answers),
        },
    }
}

fn told(signal: &Signal, voice: Voice, question: Option<String>, worth: u8, shown: &Text) -> Heard {
    let sentence = match &signal.nothing {
        Some(nothing) if worth <= 1 => nothing,
        _ => &signal.reason,
    };
    let fill = |text: &str, value: &str| text.replace("{}", value);
    let reason = Text { es: fill(&sentence.es, &shown.es).into(), en: fill(&sentence.en, &shown.en).into() };
    Heard { question, voice, level: Span::exactly(i64::from(worth) * STEP), reason }
}

fn unknown(signal: &Signal, id: &str, voice: Voice, answers: &Answers<'_>) -> Heard {
    let code = answers.book.code(id);
    let sentence = if voice == Voice::Pending { say::IS_PENDING } else { say::IS_MISSING };
    Heard {
        question: Some(code.clone()),
        voice,
        level: range(signal),
        reason: sentence.with("question", code),
    }
}

/// The least and the most that any answer could be worth.
fn range(signal: &Signal) -> Span {
    let levels: Vec<u8> = match &signal.measure {
        Measure::Scale | Measure::Number(_) | Measure::Count(_) => vec![1, 5],
        Measure::Words(table) => table.values().copied().collect(),
        Measure::Given(worth) => vec![*worth, signal.blank.as_ref().map_or(1, |blank| blank.worth)],
        Measure::Listed(Listed { yes, no, .. }) | Measure::Mentions(Mentions { yes, no, .. }) => {
            vec![*yes, *no]
        }
    };
    let level = |level: Option<&u8>, other: u8| i64::from(level.copied().unwrap_or(other)) * STEP;
    Span::of(level(levels.iter().min(), 1), level(levels.iter().max(), 5))
}

/// What an answer is worth; `None` where it says nothing that the measure knows.
fn worth(signal: &Signal, value: &Value, answers: &Answers<'_>) -> Option<u8> {
    match &signal.measure {
        Measure::Scale => u8::try_from(value.as_integer()?).ok().filter(|level| (1..=5).contains(level)),
        Measure::Number(steps) => Some(number(steps, value.as_integer()?)),
        Measure::Count(steps) => Some(number(steps, i64::try_from(value.as_array()?.len()).ok()?)),
        Measure::Words(table) => best(table, &words(value)),
        Measure::Given(worth) => Some(*worth),
        Measure::Listed(listed) => {
            let items = match answers.answer(&listed.within) {
                Answer::Given(list) => words(list),
                Answer::NotApplicable => Vec::new(),
                _ => return None,
            };
            Some(if named(&items, value).is_some() { listed.yes } else { listed.no })
        }
        Measure::Mentions(mentions) => {
            Some(if mentioned(mentions, value, answers).is_some() { mentions.yes } else { mentions.no })
        }
    }
}

fn shown(signal: &Signal, id: &str, value: &Value, answers: &Answers<'_>) -> Text {
    let own = |word: Option<String>| word.map(|word| Text::same(visible(&word)));
    let found = match &signal.measure {
        Measure::Listed(listed) => match answers.answer(&listed.within) {
            Answer::Given(list) => own(named(&words(list), value)),
            _ => None,
        },
        Measure::Mentions(mentions) => own(mentioned(mentions, value, answers)),
        _ => None,
    };
    found.unwrap_or_else(|| answers.book.told(id, value))
}

/// Rising numbers: the level is how many of them are reached; falling numbers: how many are not passed.
fn number(steps: &[i64], value: i64) -> u8 {
    let falling = steps.first() > steps.last();
    let reached = steps.iter().filter(|step| if falling { value <= **step } else { value >= **step });
    1 + u8::try_from(reached.count().min(4)).unwrap_or(4)
}

fn best(table: &BTreeMap<String, u8>, words: &[String]) -> Option<u8> {
    words.iter().filter_map(|word| table.get(word)).copied().max()
}

fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(word) => vec![word.clone()],
        Value::Array(items) => items.iter().filter_map(Value::as_str).map(String::from).collect(),
        _ => Vec::new(),
    }
}

/// The item of a list that a text has in it, as whole words.
fn named(items: &[String], value: &Value) -> Option<String> {
    let text = format!(" {} ", bare(value.as_str()?));
    items.iter().find(|item| !bare(item).is_empty() && text.contains(&format!(" {} ", bare(item)))).cloned()
}

/// The first word of the title, the description or the answer that begins as one of those looked for.
fn mentioned(mentions: &Mentions, value: &Value, answers: &Answers<'_>) -> Option<String> {
    let own = ["dataset.title", "dataset.description"].iter().filter_map(|field| answers.own(field));
    let texts = words(value).into_iter().chain(own.flat_map(words));
    let all: Vec<String> = texts.collect();
    let begins = |word: &&str| mentions.any.iter().any(|start| word.starts_with(start.as_str()));
    all.iter().find_map(|text| bare(text).split(' ').find(|word| begins(word)).map(String::from))
}

fn bare(text: &str) -> String {
    let letters: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value that signals make together, and which of them decides.
pub(super) fn join(how: Join, heard: &[Heard]) -> (Span, Option<usize>) {
    let open = (Span::of(STEP, 5 * STEP), None);
    if heard.is_empty() {
        return open;
    }
    let lows = || heard.iter().map(|one| one.level.low);
    let highs = || heard.iter().map(|one| one.level.high);
    let at = |low: i64| heard.iter().position(|one| one.voice.says() && one.level.low == low);
    let count = i64::try_from(heard.len()).unwrap_or(1);
    match how {
        Join::Max => {
            let span = Span::of(lows().max().unwrap_or(STEP), highs().max().unwrap_or(5 * STEP));
            (span, at(span.low))
        }
        Join::Min => {
            let span = Span::of(lows().min().unwrap_or(STEP), highs().min().unwrap_or(5 * STEP));
            (span, at(span.low))
        }
        Join::Mean => (Span::of(lows().sum::<i64>() / count, highs().sum::<i64>() / count), None),
        Join::First => {
            let first = heard.iter().position(|one| one.voice.says());
            first.map_or(open, |at| (heard[at].level, Some(at)))
        }
    }
}
