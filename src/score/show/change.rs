//! What would change the order: other weights, a margin around them, what it takes to come first.

use super::super::entry::{Climb, Entry, Ratio, Tilt, entry};
use super::super::rank::Ranking;
use super::super::stability::{Firm, stability};
use super::super::what_if::{Shift, what_if};
use super::super::{Weights, words};
use super::Eye;
use crate::text::fold::visible;
use crate::text::{Text, score as say};
use crate::ui::Say;

/// The places before and after, with other weights.
pub fn trial(ranking: &Ranking<'_>, weights: &Weights, eye: &Eye<'_>) -> Vec<Say> {
    let shifts = what_if(ranking, weights);
    let changed = shifts.iter().filter(|shift| shift.before.rank != shift.after.rank).count();
    let head = say::IF_TITLE.with_text("list", &words::weights(ranking, weights));
    let heads = [say::COL_DATASET, say::COL_AFTER, say::COL_BEFORE, say::COL_CHANGE, say::COL_SCORE];
    let count = match changed {
        0 => say::IF_SAME,
        n => say::IF_CHANGED.with("n", n),
    };
    let row = |shift: &Shift| {
        let place =
            |place: super::super::Place| format!("{}{}", place.rank, if place.tied { "=" } else { "" });
        vec![
            visible(&ranking.rows[shift.row].subject.title),
            place(shift.after),
            place(shift.before),
            eye.to(&change(shift)),
            words::short(shift.score),
        ]
    };
    vec![
        Say::Blank,
        Say::Title { left: eye.to(&head), right: String::new() },
        Say::Table { heads: eye.heads(&heads), rows: shifts.iter().map(row).collect() },
        eye.text(&count.and(&say::IF_NOT_SAVED)),
    ]
}

fn change(shift: &Shift) -> Text {
    let (before, after) = (shift.before.rank, shift.after.rank);
    match before.abs_diff(after) {
        0 => say::IF_STAYS,
        n if after < before => say::IF_UP.with("n", n),
        n => say::IF_DOWN.with("n", n),
    }
}

/// Which places hold when the weights change by up to `k` points.
pub fn margin(ranking: &Ranking<'_>, k: i64, eye: &Eye<'_>) -> Vec<Say> {
    let firm = stability(ranking, k);
    let head = say::MARGIN_TITLE.with("k", k);
    let heads =
        [say::COL_NUMBER, say::COL_DATASET, say::COL_PLACE, say::COL_HOLDS, say::COL_BETWEEN, say::COL_UP_TO];
    let row = |firm: &Firm| {
        let row = &ranking.rows[firm.row];
        let holds = if firm.survives { say::HOLDS } else { say::HOLDS_NOT };
        let between = say::LEVEL_RANGE.with("low", firm.best).with("high", firm.worst);
        vec![
            (firm.row + 1).to_string(),
            visible(&row.subject.title),
            words::place(row),
            eye.to(&holds),
            if firm.best == firm.worst { firm.best.to_string() } else { eye.to(&between) },
            firm.largest.to_string(),
        ]
    };
    let held = firm.iter().filter(|firm| firm.survives).count();
    let sum = say::MARGIN_SUM.with("n", held).with("of", firm.len());
    vec![
        Say::Blank,
        Say::Title { left: eye.to(&head), right: String::new() },
        Say::Table { heads: eye.heads(&heads), rows: firm.iter().map(row).collect() },
        eye.text(&sum.and(&say::MARGIN_UP_TO)),
    ]
}

/// What it would take for each row that is not there to come among the first ones.
pub fn entries(ranking: &Ranking<'_>, first: usize, eye: &Eye<'_>) -> Vec<Say> {
    let head = say::ENTRY_TITLE.with("n", first);
    let mut parts = vec![Say::Blank, Say::Title { left: eye.to(&head), right: String::new() }];
    let before = parts.len();
    for at in 0..ranking.rows.len() {
        let entry = entry(ranking, at, first);
        if entry.inside {
            continue;
        }
        let title = visible(&ranking.rows[at].subject.title);
        parts.push(Say::Text(format!("{}. {title}", at + 1)));
        parts.extend(gate_lines(ranking, at, eye));
        parts.extend(entry_lines(ranking, &entry, eye));
    }
    if parts.len() == before {
        parts.push(eye.text(&say::ENTRY_ALL_IN.with("n", first)));
    }
    parts
}

/// What keeps a row back, to be solved before anything else.
pub fn gate_lines(ranking: &Ranking<'_>, at: usize, eye: &Eye<'_>) -> Vec<Say> {
    let told = |held: &super::super::Held| {
        let text = say::GATE
            .with_text("title", &held.title)
            .with_text("reason", &super::table::held_reason(held))
            .with_text("lifts", &held.lifts);
        eye.item(&text)
    };
    ranking.rows[at].subject.held.iter().map(told).collect()
}

/// What it would take for one row, its gates open: answers, then a weight.
pub fn entry_lines(ranking: &Ranking<'_>, entry: &Entry, eye: &Eye<'_>) -> Vec<Say> {
    if entry.inside {
        return vec![eye.item(&say::ENTRY_INSIDE.with("n", entry.first))];
    }
    let mut told = Vec::new();
    match entry.answers.as_deref() {
        Some([]) => told.push(say::ENTRY_GATE_ONLY.with("n", entry.first)),
        Some(climbs) => {
            let list: Vec<Text> = climbs.iter().map(|one| climb(ranking, one)).collect();
            let text = say::ENTRY_ANSWERS.with("n", entry.first).with_text("list", &words::list(&list));
            told.push(text);
        }
        None => told.push(say::ENTRY_NO_ANSWERS.with("n", entry.first)),
    }
    if entry.answers.as_deref() != Some(&[]) {
        told.push(entry.weight.map_or(say::ENTRY_NO_WEIGHT, |one| tilt(ranking, &one)));
    }
    told.iter().map(|text| eye.item(text)).collect()
}

fn title(ranking: &Ranking<'_>, criterion: usize) -> Text {
    ranking.criteria.get(criterion).map(|criterion| criterion.title.clone()).unwrap_or_default()
}

fn climb(ranking: &Ranking<'_>, climb: &Climb) -> Text {
    say::CLIMB
        .with_text("criterion", &title(ranking, climb.criterion))
        .with("from", words::decimal(climb.from))
        .with("to", words::decimal(climb.to))
}

fn tilt(ranking: &Ranking<'_>, tilt: &Tilt) -> Text {
    let exact = outward(tilt.to, tilt.from);
    let text = say::ENTRY_WEIGHT
        .with_text("criterion", &title(ranking, tilt.criterion))
        .with("from", words::decimal(tilt.from));
    match tilt.whole {
        Some(whole) if words::decimal(whole * 100) == exact => text.with("to", whole),
        Some(whole) => text.with_text("to", &say::WEIGHT_EXACT.with("to", whole).with("exact", exact)),
        None => text.with("to", exact).and(&say::ENTRY_WEIGHT_ONLY),
    }
}

/// A fraction of hundredths with two decimals of a point, rounded away from where it started.
fn outward(to: Ratio, from: i64) -> String {
    let down = to.over.div_euclid(to.under);
    let up = if down * to.under == to.over { down } else { down + 1 };
    let shown = if to.over > i128::from(from) * to.under { up } else { down };
    words::decimal(i64::try_from(shown).unwrap_or(from))
}
