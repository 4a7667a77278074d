//! The list: levels, score, block and place of each dataset, and what there is to say about it.

use super::super::rank::{Ranking, Row};
use super::super::words;
use super::super::{Held, Part};
use super::Eye;
use crate::text::fold::visible;
use crate::text::{Text, score as say};
use crate::ui::Say;

/// The list of a ranking from row `first`, at most `most` rows of it.
pub fn table(ranking: &Ranking<'_>, eye: &Eye<'_>, first: usize, most: usize) -> Say {
    let with_place = ranking
        .rows
        .iter()
        .any(|row| row.subject.moved.is_some() || row.place.is_some_and(|place| place.tied));
    let criterion = |criterion: &&crate::guide::model::criteria::Criterion| {
        if eye.plain { criterion.title.clone() } else { criterion.short.clone() }
    };
    let mut heads = vec![say::COL_NUMBER, say::COL_DATASET];
    heads.extend(ranking.criteria.iter().map(criterion));
    heads.extend([say::COL_SCORE, say::COL_BAND]);
    heads.extend(with_place.then_some(say::COL_PLACE));
    let rows = ranking.rows.iter().enumerate().skip(first).take(most);
    Say::Table {
        heads: eye.heads(&heads),
        rows: rows.map(|(at, row)| cells(at, row, eye, with_place)).collect(),
    }
}

fn cells(at: usize, row: &Row, eye: &Eye<'_>, with_place: bool) -> Vec<String> {
    let mut cells = vec![(at + 1).to_string(), visible(&row.subject.title)];
    cells.extend(row.subject.parts.iter().map(|part| words::level(part.level)));
    cells.push(words::short(row.score));
    cells.push(eye.to(&words::band(eye.guide, row.band.as_deref())));
    cells.extend(with_place.then(|| words::place(row)));
    cells
}

/// What is said below the list: weights, what is missing, ties, moves, what is held back.
pub fn below(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let mut parts =
        vec![eye.text(&say::SUM_OF.with_text("list", &words::weights(ranking, &ranking.weights)))];
    parts.extend(bonus(ranking, eye));
    parts.extend(missing(ranking, eye));
    parts.extend(ties(ranking, eye));
    parts.extend(moves(ranking, eye));
    parts.extend(held(ranking, eye));
    parts
}

fn bonus(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Option<Say> {
    let bonus = eye.guide.criteria.bonus.as_ref().filter(|_| ranking.bonus > 0)?;
    let text = say::BONUS_OF.with("points", ranking.bonus).with_text("what", &bonus.title.lower());
    Some(eye.text(&text))
}

fn missing(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Option<Say> {
    let open = ranking.open_rows().filter(|(_, row)| !row.score.is_known());
    let mut any = false;
    let mut could = Vec::new();
    for (at, row) in open {
        any = true;
        let better = row.reach.filter(|reach| row.place.is_some_and(|place| *reach < place.rank));
        could.extend(better.map(|place| say::COULD_REACH.with("n", at + 1).with("place", place)));
    }
    could.truncate(8);
    let text = match could.as_slice() {
        [] => say::MARK_MISSING_NONE,
        some => say::MARK_MISSING.with_text("list", &words::list(some)),
    };
    any.then(|| eye.text(&text))
}

fn ties(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Option<Say> {
    let tied = ranking.rows.iter().any(|row| row.place.is_some_and(|place| place.tied));
    let named = |id: &String| eye.guide.criteria.criterion(id).map(|criterion| criterion.title.lower());
    let ties: Vec<Text> = ranking
        .method
        .ties
        .iter()
        .filter_map(named)
        .map(|title| say::TIE_MORE.with_text("criterion", &title))
        .collect();
    tied.then(|| eye.text(&say::TIED.with_text("ties", &words::list(&ties))))
}

fn moves(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let told = |(at, row): (usize, &Row)| {
        let moved = row.subject.moved.as_ref()?;
        let or = |text: &str, other: Text| if text.is_empty() { other } else { Text::same(visible(text)) };
        let on = moved.on.map(|on| say::ON_DAY.with("day", on)).unwrap_or_default();
        let text = match row.subject.held.first() {
            Some(held) => say::MOVED_HELD.with("to", moved.to).with_text("why", &held_reason(held)),
            None => say::MOVED
                .with("to", moved.to)
                .with("place", words::place(row))
                .with_text("why", &or(&moved.why, say::NO_REASON))
                .with_text("by", &or(&moved.by, say::NO_NAME))
                .with_text("on", &on),
        };
        Some(eye.text(&text.with("n", at + 1)))
    };
    ranking.rows.iter().enumerate().filter_map(told).collect()
}

fn held(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let of = |(at, row): (usize, &Row)| {
        let reasons: Vec<Text> = row.subject.held.iter().map(held_reason).collect();
        let lifts: Vec<&Held> = row.subject.held.iter().collect();
        let lifts = lifts.iter().skip(1).fold(lifts.first()?.lifts.clone(), |all, held| all.and(&held.lifts));
        let text = say::HELD
            .with("n", at + 1)
            .with("title", visible(&row.subject.title))
            .with_text("reason", &words::clauses(&reasons))
            .with_text("lifts", &lifts);
        Some(eye.text(&text))
    };
    ranking.rows.iter().enumerate().filter_map(of).collect()
}

/// «lleva datos personales sin resolver (I15: sí; falta I19)».
pub(super) fn held_reason(held: &Held) -> Text {
    if held.because.is_empty() {
        return held.reason.clone();
    }
    say::HELD_BECAUSE.with_text("reason", &held.reason).with_text("because", &words::clauses(&held.because))
}

/// One sentence of reasons for each row.
pub fn reasons(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let told = |(at, row): (usize, &Row)| Say::Item {
        mark: format!("{}  ", at + 1),
        text: eye.to(&sentence(ranking, row)),
    };
    let head = [Say::Blank, Say::Text(eye.to(&say::WHY_HEAD))];
    head.into_iter().chain(ranking.rows.iter().enumerate().map(told)).collect()
}

/// The reasons of a row in a sentence or two: what adds most and what adds least, with the answers they come from.
pub fn sentence(ranking: &Ranking<'_>, row: &Row) -> Text {
    let whole = |at: usize| ranking.weights.0[at] * 400;
    let share = |at: &usize| (row.points[*at].low * 1000).checked_div(whole(*at)).unwrap_or(0);
    let weighed = || (0..row.points.len()).filter(|at| ranking.weights.0[*at] > 0);
    let most = weighed().max_by_key(|at| (row.points[*at].low, std::cmp::Reverse(*at)));
    let least = weighed().filter(|at| Some(*at) != most).min_by_key(|at| (share(at), *at));
    let part = |at: usize| {
        let part: &Part = &row.subject.parts[at];
        let title = ranking.criteria.get(at).map(|criterion| criterion.title.clone()).unwrap_or_default();
        let span = row.points[at];
        let known = if span.is_known() { words::points(span.low) } else { words::short(span) };
        say::PART
            .with_text("criterion", &title)
            .with("points", known)
            .with("weight", words::decimal(ranking.weights.0[at]))
            .with_text("reason", &words::why(part))
    };
    let told = |sentence: Text, at: Option<usize>| at.map(|at| sentence.with_text("part", &part(at)));
    match (told(say::MOST, most), told(say::LEAST, least)) {
        (Some(most), Some(least)) => most.and(&least),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}
