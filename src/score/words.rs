//! Numbers and reasons of a ranking in words.

use super::rank::{Ranking, Row};
use super::{Heard, POINT, Part, Span, Weights};
use crate::guide::model::Guide;
use crate::text::{Text, score as say};

/// Units of a score as points, with at most two decimals: `81.25`.
pub fn points(units: i64) -> String {
    decimal((units * 100 + POINT / 2).div_euclid(POINT))
}

/// Hundredths as a number without idle zeros: `81.25`, `81`.
pub fn decimal(hundredths: i64) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// A score for a column: exact, or the whole points around an interval.
pub fn short(score: Span) -> String {
    if score.is_known() {
        return points(score.low);
    }
    format!("{}-{}", score.low.div_euclid(POINT), (score.high + POINT - 1).div_euclid(POINT))
}

/// A score for a sentence.
pub fn score(score: Span) -> Text {
    if score.is_known() {
        return Text::same(points(score.low));
    }
    say::FROM_TO.with("low", points(score.low)).with("high", points(score.high))
}

/// A level for a column: `4`, `?` where nothing is known of it, `3-5`.
pub fn level(level: Span) -> String {
    match level {
        _ if level.is_known() => decimal(level.low),
        _ if level.low == super::STEP && level.high == 5 * super::STEP => "?".to_string(),
        _ => format!("{}-{}", decimal(level.low), decimal(level.high)),
    }
}

/// The titles of texts, with commas.
pub fn list(texts: &[Text]) -> Text {
    Text::joined(texts, ", ")
}

/// Sentences joined with semicolons.
pub fn clauses(texts: &[Text]) -> Text {
    Text::joined(texts, "; ")
}

/// «Demanda 30, Valor 25».
pub fn weights(ranking: &Ranking<'_>, weights: &Weights) -> Text {
    let one = |(at, weight): (usize, &i64)| {
        ranking.criteria.get(at).map(|criterion| criterion.title.and(&Text::same(decimal(*weight))))
    };
    list(&weights.0.iter().enumerate().filter_map(one).collect::<Vec<_>>())
}

/// A reason with the code of its question: «solicitudes en 12 meses: 41, P01».
pub fn reason(heard: &Heard) -> Text {
    match &heard.question {
        Some(code) if heard.voice.says() => {
            say::WITH_CODE.with_text("reason", &heard.reason).with("code", code)
        }
        Some(_) => heard.reason.clone(),
        None => say::WITH_CODE.with_text("reason", &heard.reason).with_text("code", &say::BY_SCAN),
    }
}

/// Why a criterion has its level: the signal that decides, and what is missing.
pub fn why(part: &Part) -> Text {
    let decisive = part.decisive.and_then(|at| part.heard.get(at));
    let missing = || part.heard.iter().filter(|heard| !heard.voice.says());
    let told: Vec<Text> = match decisive {
        Some(heard) if part.level.is_known() => vec![reason(heard)],
        Some(heard) => std::iter::once(heard).chain(missing()).map(reason).collect(),
        None => part.heard.iter().map(reason).collect(),
    };
    clauses(&told)
}

/// A place: `2`, or `2=` in a tie.
pub fn place(row: &Row) -> String {
    match row.place {
        Some(place) if place.tied => format!("{}=", place.rank),
        Some(place) => place.rank.to_string(),
        None => "-".to_string(),
    }
}

/// The name of a band, from the choices of the question of the wave.
pub fn band(guide: &Guide, id: Option<&str>) -> Text {
    let Some(id) = id else { return say::NOT_YET };
    let question = guide.question(&guide.criteria.wave);
    let choice = question.and_then(|question| question.choices.iter().find(|choice| choice.id == id));
    choice.map_or_else(|| Text::same(id), |choice| choice.label())
}
