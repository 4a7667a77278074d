//! One dataset: the whole sum, its reasons, its sources, and what would change its place.

use super::super::entry::entry;
use super::super::rank::{Ranking, Row};
use super::super::stability::{Firm, stability};
use super::super::{Part, words};
use super::table::move_told;
use super::{Eye, entry_lines, gate_lines};
use crate::guide::model::Basis;
use crate::text::fold::visible;
use crate::text::{Text, score as say};
use crate::ui::Say;

/// Explains a row. `margin` is the change of weights in points that is considered; `first`, how many count as first.
pub fn explain(ranking: &Ranking<'_>, at: usize, eye: &Eye<'_>, (margin, first): (i64, usize)) -> Vec<Say> {
    let row = &ranking.rows[at];
    let mut parts = vec![Say::Blank, head(row, eye)];
    parts.extend(move_told(at, row).map(|text| eye.text(&text)));
    parts.extend(gates(ranking, at, eye));
    parts.extend([Say::Blank, sum_table(ranking, row, eye), the_sum(ranking, row, eye), Say::Blank]);
    parts.extend(reasons(ranking, row, eye));
    parts.push(Say::Blank);
    parts.push(eye.text(&say::WOULD_CHANGE));
    parts.extend(changes(ranking, at, eye, margin));
    parts.extend(entry_lines(ranking, &entry(ranking, at, first), eye));
    parts.extend([Say::Blank, eye.text(&say::SOURCES)]);
    parts.extend(sources(ranking, row, eye));
    parts
}

fn head(row: &Row, eye: &Eye<'_>) -> Say {
    let text = if row.open() { say::WHY_TITLE } else { say::WHY_NOT_YET };
    let text = text.with("title", visible(&row.subject.title)).with("place", words::place(row));
    Say::Title { left: eye.to(&text), right: String::new() }
}

fn gates(ranking: &Ranking<'_>, at: usize, eye: &Eye<'_>) -> Vec<Say> {
    let row = &ranking.rows[at];
    let mut parts = Vec::new();
    if !row.open() {
        parts.push(eye.text(&say::FIRST_GATES));
    }
    parts.extend(gate_lines(ranking, at, eye));
    for doubt in &row.subject.doubts {
        let because = words::list(&doubt.because);
        parts.push(eye.item(&say::DOUBT.with_text("title", &doubt.title).with_text("because", &because)));
    }
    parts
}

fn sum_table(ranking: &Ranking<'_>, row: &Row, eye: &Eye<'_>) -> Say {
    let heads = [say::COL_CRITERION, say::COL_LEVEL, say::COL_WEIGHT, say::COL_POINTS];
    let line = |(at, part): (usize, &Part)| {
        vec![
            eye.to(&title(ranking, at)),
            words::level(part.level),
            words::decimal(ranking.weights.0[at]),
            words::short(row.points[at]),
        ]
    };
    let mut rows: Vec<Vec<String>> = row.subject.parts.iter().enumerate().map(line).collect();
    if let Some(bonus) = eye.guide.criteria.bonus.as_ref().filter(|_| ranking.bonus > 0) {
        let level = String::new();
        rows.push(vec![eye.to(&bonus.title), level, ranking.bonus.to_string(), words::short(row.bonus)]);
    }
    Say::Table { heads: eye.heads(&heads), rows }
}

fn the_sum(ranking: &Ranking<'_>, row: &Row, eye: &Eye<'_>) -> Say {
    let bonus = (ranking.bonus > 0).then_some(&row.bonus);
    let terms: Vec<String> = row.points.iter().chain(bonus).map(|points| words::short(*points)).collect();
    let text = say::THE_SUM.with("terms", terms.join(" + ")).with_text("score", &words::score(row.score));
    eye.text(&text)
}

fn title(ranking: &Ranking<'_>, at: usize) -> Text {
    ranking.criteria.get(at).map(|criterion| criterion.title.clone()).unwrap_or_default()
}

fn reasons(ranking: &Ranking<'_>, row: &Row, eye: &Eye<'_>) -> Vec<Say> {
    let mut parts = vec![eye.text(&say::REASONS)];
    for (at, part) in row.subject.parts.iter().enumerate() {
        let text = say::REASON
            .with_text("criterion", &title(ranking, at))
            .with_text("reasons", &words::why(part))
            .with_text("anchor", &anchor(ranking, at, part));
        parts.push(eye.item(&with_others(text, part)));
    }
    if let Some(bonus) = eye.guide.criteria.bonus.as_ref().filter(|_| ranking.bonus > 0) {
        let told: Vec<Text> = row.subject.bonus_heard.iter().map(words::reason).collect();
        let text = say::BONUS
            .with_text("title", &bonus.title.lower())
            .with("points", words::short(row.bonus))
            .with_text("reasons", &words::clauses(&told));
        parts.push(eye.item(&text));
    }
    parts
}

/// What its level means, where it is one of the whole ones.
fn anchor(ranking: &Ranking<'_>, at: usize, part: &Part) -> Text {
    let whole = part.level.is_known() && part.level.low % 100 == 0;
    let number = usize::try_from(part.level.low / 100).unwrap_or(1);
    let anchor = ranking.criteria.get(at).and_then(|criterion| criterion.anchors.get(number - 1));
    match anchor.filter(|_| whole) {
        Some(anchor) => say::ANCHOR.with("level", number).with_text("anchor", anchor),
        None => Text::default(),
    }
}

/// With what else was said of it, where it is two steps away: what a person answered beside what a scan saw.
fn with_others(text: Text, part: &Part) -> Text {
    let Some(decisive) = part.decisive.and_then(|at| part.heard.get(at)) else { return text };
    let far = |heard: &&super::super::Heard| {
        heard.voice == super::super::Voice::Seen && (heard.level.low - decisive.level.low).abs() >= 200
    };
    part.heard.iter().filter(far).fold(text, |text, heard| {
        let note = say::DIFFERS
            .with_text("other", &words::reason(heard))
            .with("level", words::decimal(heard.level.low));
        text.and(&note)
    })
}

fn changes(ranking: &Ranking<'_>, at: usize, eye: &Eye<'_>, margin: i64) -> Vec<Say> {
    let row = &ranking.rows[at];
    let mut told = neighbours(ranking, at);
    if let Some(firm) = stability(ranking, margin).into_iter().find(|firm| firm.row == at) {
        told.extend(firmness(&firm, margin));
    }
    let better = row.reach.filter(|reach| row.place.is_some_and(|place| *reach < place.rank));
    told.extend(better.map(|place| say::REACHES.with("place", place)));
    if let Some(wave) = &row.subject.wave {
        told.push(say::DECIDED.with_text("band", &words::band(eye.guide, Some(wave))));
    }
    told.iter().map(|text| eye.item(text)).collect()
}

/// The nearest above, those beside and the nearest below, by score.
fn neighbours(ranking: &Ranking<'_>, at: usize) -> Vec<Text> {
    let row = &ranking.rows[at];
    let score = row.score.low;
    let others = || ranking.open_rows().filter(|(other, _)| *other != at && row.open()).map(|(_, row)| row);
    let told = |text: Text, other: &Row| {
        let apart = (other.score.low - score).abs();
        text.with("points", words::points(apart)).with("other", visible(&other.subject.title))
    };
    let above = others().filter(|other| other.score.low > score).min_by_key(|other| other.score.low);
    let below = others().filter(|other| other.score.low < score).max_by_key(|other| other.score.low);
    let beside = others().filter(|other| other.score.low == score);
    let mut texts: Vec<Text> = above.map(|other| told(say::ABOVE, other)).into_iter().collect();
    texts.extend(beside.take(3).map(|other| told(say::EQUAL, other)));
    texts.extend(below.map(|other| told(say::BELOW, other)));
    texts
}

fn firmness(firm: &Firm, margin: i64) -> Vec<Text> {
    let holds = match firm.largest {
        0 => say::FIRM_NONE,
        100 => say::FIRM_ANY,
        k => say::FIRM.with("k", k),
    };
    let shaky = say::SHAKY.with("k", margin).with("best", firm.best).with("worst", firm.worst);
    std::iter::once(holds).chain((!firm.survives).then_some(shaky)).collect()
}

/// Every source once, with the passages that are cited of it.
fn sources(ranking: &Ranking<'_>, row: &Row, eye: &Eye<'_>) -> Vec<Say> {
    let mut cited: Vec<(&Basis, Vec<&str>)> = Vec::new();
    let parts = row.subject.parts.iter().flat_map(|part| &part.basis);
    let held = row.subject.held.iter().flat_map(|held| &held.basis);
    for basis in held.chain(parts).chain(&ranking.method.basis) {
        let same = |(one, _): &&mut (&Basis, Vec<&str>)| {
            one.source == basis.source && one.verified == basis.verified
        };
        match cited.iter_mut().find(same) {
            Some((_, passages)) if passages.contains(&basis.at.as_str()) => {}
            Some((_, passages)) => passages.push(&basis.at),
            None => cited.push((basis, vec![&basis.at])),
        }
    }
    let told = |(basis, passages): &(&Basis, Vec<&str>)| {
        let title = eye.guide.source(&basis.source).map(|source| source.title.clone());
        let verified = if basis.verified { say::VERIFIED } else { say::NOT_VERIFIED };
        let text = say::SOURCE
            .with_text("title", &title.unwrap_or_else(|| Text::same(basis.source.clone())))
            .with("at", passages.join(", "))
            .with_text("verified", &verified);
        eye.item(&text)
    };
    let mut parts: Vec<Say> = cited.iter().map(told).collect();
    parts.push(eye.text(&ranking.method.about));
    parts
}
