//! The list: levels, score, block and place of each dataset, and what there is to say about it.

use super::super::rank::{Ranking, Row};
use super::super::words;
use super::super::{Held, Part};
use super::Eye;
use crate::text::fold::visible;
use crate::text::{Text, score as say};
use crate::ui::Say;

/// Numbers of datasets that a sentence lists.
const DOUBTS: usize = 8;

/// The list of a ranking from row `first`, at most `most` rows of it: a column a criterion, or all of them in one
/// cell where rows are read one after the other.
pub fn table(ranking: &Ranking<'_>, eye: &Eye<'_>, first: usize, most: usize) -> Say {
    let with_place = ranking
        .rows
        .iter()
        .any(|row| row.subject.moved.is_some() || row.place.is_some_and(|place| place.tied));
    let mut heads = vec![say::COL_NUMBER, say::COL_DATASET];
    let outcome = [say::COL_SCORE, say::COL_BAND].into_iter().chain(with_place.then_some(say::COL_PLACE));
    if eye.one_by_one() {
        heads.extend(outcome.chain([say::COL_CRITERIA]));
    } else {
        heads.extend(ranking.criteria.iter().map(|criterion| criterion.short.clone()).chain(outcome));
    }
    let rows = (0..ranking.rows.len()).skip(first).take(most);
    Say::Table {
        heads: eye.heads(&heads),
        rows: rows.map(|at| cells(ranking, at, eye, with_place)).collect(),
    }
}

fn cells(ranking: &Ranking<'_>, at: usize, eye: &Eye<'_>, with_place: bool) -> Vec<String> {
    let row = &ranking.rows[at];
    let mut cells = vec![(at + 1).to_string(), visible(&row.subject.title)];
    let band = eye.to(&words::band(eye.guide, ranking.stands_in(at)));
    let outcome = [words::short(row.score), band].into_iter().chain(with_place.then(|| words::place(row)));
    let levels = row.subject.parts.iter().map(|part| words::level(part.level));
    if eye.one_by_one() {
        let named = ranking.criteria.iter().zip(levels);
        let told = named.map(|(criterion, level)| format!("{} {level}", eye.to(&criterion.title)));
        cells.extend(outcome.chain([told.collect::<Vec<_>>().join(", ")]));
    } else {
        cells.extend(levels.chain(outcome));
    }
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
    parts.extend(decided(ranking, eye));
    parts.extend(held(ranking, eye));
    parts.extend(doubts(ranking, eye));
    parts
}

/// The same in few lines, for a page that has orders below it.
pub fn brief(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let mut parts =
        vec![eye.text(&say::SUM_OF.with_text("list", &words::weights(ranking, &ranking.weights)))];
    parts.extend(bonus(ranking, eye));
    parts.extend(missing(ranking, eye));
    let numbers = |fits: &dyn Fn(&Row) -> bool, text: &Text| {
        let here = ranking.rows.iter().enumerate().filter(|(_, row)| fits(row));
        let told = |(at, row): (usize, &Row)| text.with("n", at + 1).with("place", words::place(row));
        here.map(told).collect::<Vec<_>>()
    };
    let moved = numbers(&|row| row.open() && row.subject.moved.is_some(), &say::MOVED_ONE);
    let held = numbers(&|row| !row.open(), &say::HELD_ONE);
    let tied = ranking.rows.iter().any(|row| row.place.is_some_and(|place| place.tied));
    let mut short: Vec<Text> = Vec::new();
    short.extend(tied.then_some(say::TIED_SHORT));
    short.extend((!moved.is_empty()).then(|| say::MOVED_SHORT.with_text("list", &words::list(&moved))));
    short.extend((!held.is_empty()).then(|| say::HELD_SHORT.with_text("list", &words::list(&held))));
    parts.extend(short.into_iter().reduce(|all, text| all.and(&text)).map(|text| eye.text(&text)));
    parts.extend(decided(ranking, eye));
    parts.extend(doubts(ranking, eye));
    parts
}

/// The signs of the list, and what [`brief`] has to say of how many.
pub fn legend(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let any = |fits: &dyn Fn(&Row) -> bool| ranking.rows.iter().any(fits);
    let unknown = any(&|row| row.open() && !row.score.is_known());
    let tied = any(&|row| row.place.is_some_and(|place| place.tied));
    let moved = any(&|row| row.open() && row.subject.moved.is_some());
    let held = ranking.rows.iter().filter(|row| !row.open()).count();
    let doubted = ranking.open_rows().filter(|(_, row)| !row.subject.doubts.is_empty()).count();
    let told = [
        unknown.then_some(say::LEGEND_MISSING),
        tied.then_some(say::LEGEND_TIED),
        moved.then_some(say::LEGEND_MOVED),
        (held > 0).then(|| say::LEGEND_HELD.with("n", held)),
        (doubted > 0).then(|| say::LEGEND_DOUBTED.with("n", doubted)),
        Some(say::LEGEND_NOTES),
    ];
    let join = |all: Text, one: Text| say::LEGEND_AND.with_text("all", &all).with_text("one", &one);
    told.into_iter().flatten().reduce(join).map(|text| eye.text(&text)).into_iter().collect()
}

/// What keeps a row back, in one sentence with a capital.
pub fn held_back(row: &Row) -> Text {
    let reasons: Vec<Text> = row.subject.held.iter().map(held_reason).collect();
    say::HELD_IS.with_text("reason", &words::clauses(&reasons))
}

/// Questions without an answer on which it depends whether something keeps a dataset back, with its numbers.
fn doubts(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Option<Say> {
    let mut by_question: Vec<(Text, Vec<usize>)> = Vec::new();
    for (at, row) in ranking.open_rows() {
        for question in row.subject.doubts.iter().flat_map(|doubt| &doubt.because) {
            match by_question.iter_mut().find(|(one, _)| one == question) {
                Some((_, numbers)) => numbers.push(at + 1),
                None => by_question.push((question.clone(), vec![at + 1])),
            }
        }
    }
    let told = |(question, numbers): &(Text, Vec<usize>)| {
        let shown: Vec<String> = numbers.iter().take(DOUBTS).map(ToString::to_string).collect();
        let more = numbers.len().saturating_sub(DOUBTS);
        let text = if more == 0 { say::DOUBT_IN } else { say::DOUBT_IN_MORE.with("more", more) };
        text.with_text("question", question).with("list", shown.join(", "))
    };
    let list: Vec<Text> = by_question.iter().map(told).collect();
    (!list.is_empty()).then(|| eye.text(&say::DOUBTS.with_text("list", &words::clauses(&list))))
}

/// The blocks that were decided and are not those of the order.
fn decided(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Option<Say> {
    let other = ranking.rows.iter().enumerate().filter_map(|(at, row)| {
        let wave = row.subject.wave.as_deref()?;
        let differs = ranking.stands_in(at).is_some_and(|band| band != wave);
        let text = say::OTHER_BLOCK.with("n", at + 1).with_text("band", &words::band(eye.guide, Some(wave)));
        differs.then_some(text)
    });
    let list: Vec<Text> = other.collect();
    (!list.is_empty()).then(|| eye.text(&say::OTHER_BLOCKS.with_text("list", &words::clauses(&list))))
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
    let then = |one: Text, other: Text| say::TIE_THEN.with_text("one", &one).with_text("other", &other);
    let ties = ranking.method.ties.iter().filter_map(named).reduce(then).unwrap_or_default();
    tied.then(|| eye.text(&say::TIED.with_text("ties", &ties)))
}

fn moves(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let told = |(at, row): (usize, &Row)| Some(eye.text(&move_told(at, row)?));
    ranking.rows.iter().enumerate().filter_map(told).collect()
}

/// Where a row was put by hand, why and by whom; `None` for one that was not.
pub(super) fn move_told(at: usize, row: &Row) -> Option<Text> {
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
    Some(text.with("n", at + 1))
}

fn held(ranking: &Ranking<'_>, eye: &Eye<'_>) -> Vec<Say> {
    let of = |(at, row): (usize, &Row)| {
        let reasons: Vec<Text> = row.subject.held.iter().map(held_reason).collect();
        let (first, others) = row.subject.held.split_first()?;
        let lifts = others.iter().fold(first.lifts.lower(), |all, held| all.and(&held.lifts));
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
    let short = |at: &usize| Some(*at) != most && share(at) < 1000;
    let least = weighed().filter(short).min_by_key(|at| (share(at), *at));
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
