//! The smallest change that would bring a dataset among the first ones: of its answers, or of one weight.

use super::order::place_of;
use super::rank::Ranking;
use super::{STEP, WHOLE};

/// What would bring a dataset among the first `first`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub row: usize,
    pub first: usize,
    /// It is there already: by score, and not held back.
    pub inside: bool,
    /// The fewest steps on the scales, by criterion; empty when none are needed, `None` when none suffice.
    pub answers: Option<Vec<Climb>>,
    /// The smallest move of one weight; `None` when no single weight does it, or none is needed.
    pub weight: Option<Tilt>,
}

/// A criterion that would have to be higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Climb {
    /// Number of the criterion in the method.
    pub criterion: usize,
    /// Hundredths of a step.
    pub from: i64,
    pub to: i64,
}

/// A weight that would have to be another, the others in proportion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tilt {
    pub criterion: usize,
    /// Hundredths of a point.
    pub from: i64,
    /// The nearest weight that does it, as a fraction of hundredths of a point: exactly this one.
    pub to: Ratio,
    /// The nearest whole number of points that does it, where there is one.
    pub whole: Option<i64>,
}

/// A fraction with a positive denominator.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    pub over: i128,
    pub under: i128,
}

impl Ratio {
    fn new(over: i128, under: i128) -> Self {
        if under < 0 { Self { over: -over, under: -under } } else { Self { over, under } }
    }

    fn away(self, from: i64) -> Self {
        Self { over: (self.over - i128::from(from) * self.under).abs(), under: self.under }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }
}

/// What would bring a row among the first ones. One that is held back is taken as if its gates were open.
pub fn entry(ranking: &Ranking<'_>, row: usize, first: usize) -> Entry {
    let own = &ranking.rows[row];
    let others: Vec<usize> = ranking.open_rows().map(|(at, _)| at).filter(|at| *at != row).collect();
    let scores: Vec<i64> = others.iter().map(|at| ranking.rows[*at].score.low).collect();
    let inside = place_of(own.score.low, scores.iter().copied()) <= first;
    let target = nth(&scores, first);
    Entry {
        row,
        first,
        inside: inside && own.open(),
        answers: climbs(ranking, row, target.map_or(0, |target| target - own.score.low)),
        weight: if inside { None } else { tilt(ranking, row, &others, first) },
    }
}

/// The score that has to be equalled: the n-th of the others; `None` when they are fewer.
fn nth(scores: &[i64], first: usize) -> Option<i64> {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable_by_key(|score| std::cmp::Reverse(*score));
    sorted.get(first.checked_sub(1)?).copied()
}

/// The fewest steps that add so much: for each number of steps the most that they can add, criterion by criterion.
fn climbs(ranking: &Ranking<'_>, row: usize, wanted: i64) -> Option<Vec<Climb>> {
    if wanted <= 0 {
        return Some(Vec::new());
    }
    let parts = &ranking.rows[row].subject.parts;
    let ladders: Vec<Vec<i64>> = parts.iter().map(|part| ladder(part.level.low)).collect();
    // best[n]: the most that n steps add with the criteria so far, and how many steps each of them takes.
    let mut best: Vec<(i64, Vec<usize>)> = vec![(0, Vec::new())];
    for (ladder, weight) in ladders.iter().zip(&ranking.weights.0) {
        let mut next: Vec<(i64, Vec<usize>)> = Vec::new();
        for steps in 0..best.len() + ladder.len() - 1 {
            let taking = (0..ladder.len()).filter(|own| steps >= *own && steps - own < best.len());
            let gain = |own: usize| best[steps - own].0 + (ladder[own] - ladder[0]) * weight;
            let Some(own) = taking.max_by_key(|own| (gain(*own), std::cmp::Reverse(*own))) else { continue };
            let taken = [best[steps - own].1.as_slice(), &[own]].concat();
            next.push((gain(own), taken));
        }
        best = next;
    }
    let (_, taken) = best.into_iter().find(|(gain, _)| *gain >= wanted)?;
    let climb = |(criterion, steps): (usize, usize)| Climb {
        criterion,
        from: ladders[criterion][0],
        to: ladders[criterion][steps],
    };
    Some(taken.into_iter().enumerate().filter(|(_, steps)| *steps > 0).map(climb).collect())
}

/// A level and the whole ones above it.
fn ladder(level: i64) -> Vec<i64> {
    let next = |level: &i64| (*level < 5 * STEP).then(|| (level / STEP + 1) * STEP);
    std::iter::successors(Some(level), next).collect()
}

/// The smallest move of one weight that does it.
fn tilt(ranking: &Ranking<'_>, row: usize, others: &[usize], first: usize) -> Option<Tilt> {
    let tilts = (0..ranking.weights.0.len()).filter_map(|criterion| {
        let lines: Vec<Line> =
            others.iter().map(|other| Line::above(ranking, *other, row, criterion)).collect();
        let from = ranking.weights.0[criterion];
        let to = sweep(&lines, from, first)?;
        Some(Tilt { criterion, from, to, whole: whole(&lines, from, first) })
    });
    tilts.min_by_key(|tilt| (tilt.to.away(tilt.from), tilt.criterion))
}

/// By how much one dataset is above another while one weight goes from 0 to 100 and the others keep their proportion:
/// a line, `at_zero + slope * t`, with t in hundredths of a point, in some positive unit.
#[derive(Debug, Clone, Copy)]
struct Line {
    at_zero: i128,
    slope: i128,
}

impl Line {
    fn above(ranking: &Ranking<'_>, one: usize, other: usize, criterion: usize) -> Self {
        let (one, other) = (&ranking.rows[one], &ranking.rows[other]);
        let weights = &ranking.weights.0;
        let rest = WHOLE - weights[criterion];
        // Where the weight is all there is, the others would share what it gives up in equal parts.
        let share = |at: usize| if rest == 0 { 1 } else { weights[at] };
        let shares = if rest == 0 { i64::try_from(weights.len()).unwrap_or(1) - 1 } else { rest };
        let apart: Vec<i64> = one.gains().zip(other.gains()).map(|(one, other)| one - other).collect();
        let without = (0..apart.len()).filter(|at| *at != criterion);
        let others: i128 = without.map(|at| i128::from(share(at)) * i128::from(apart[at])).sum();
        let own = i128::from(shares.max(1)) * i128::from(apart[criterion]);
        let bonus = i128::from(shares.max(1)) * i128::from(one.bonus.low - other.bonus.low);
        Self { at_zero: others * i128::from(WHOLE) + bonus, slope: own - others }
    }

    fn is_above(self, at: Ratio) -> bool {
        self.at_zero * at.under + self.slope * at.over > 0
    }

    /// Where both are equal, when that is inside the range.
    fn crossing(self) -> Option<Ratio> {
        let at = Ratio::new(-self.at_zero, self.slope);
        let inside = |at: &Ratio| at.over >= 0 && at.over <= i128::from(WHOLE) * at.under;
        (self.slope != 0).then_some(at).filter(inside)
    }
}

/// The nearest weight at which fewer than `first` lines are above zero. The set of such weights is closed, so the
/// nearest one is a crossing: all of them are tried, nearest first, and the count is kept while they pass.
fn sweep(lines: &[Line], from: i64, first: usize) -> Option<Ratio> {
    let sides = [true, false].map(|up| one_side(lines, from, first, up));
    sides.into_iter().flatten().min_by_key(|at| at.away(from))
}

fn one_side(lines: &[Line], from: i64, first: usize, up: bool) -> Option<Ratio> {
    let start = Ratio::new(i128::from(from), 1);
    let beyond = |at: &Ratio| if up { *at > start } else { *at < start };
    let mut above = lines.iter().filter(|line| line.is_above(start)).count();
    let mut events: Vec<(Ratio, bool)> = Vec::new();
    for line in lines {
        let leaves = if up { line.slope < 0 } else { line.slope > 0 };
        match line.crossing() {
            Some(at) if beyond(&at) => events.push((at, leaves)),
            // Equal where we stand: it comes above with the first step.
            Some(at) if at == start && !leaves => above += 1,
            _ => {}
        }
    }
    events.sort_by(|a, b| if up { a.0.cmp(&b.0) } else { b.0.cmp(&a.0) }.then(b.1.cmp(&a.1)));
    let mut at = 0;
    while let Some((here, _)) = events.get(at).copied() {
        let group = events[at..].iter().take_while(|(other, _)| *other == here).count();
        let leaving = events[at..at + group].iter().filter(|(_, leaves)| *leaves).count();
        above -= leaving;
        // At the crossing itself both are equal, and an equal is not above.
        if above < first {
            return Some(here);
        }
        above += group - leaving;
        at += group;
    }
    None
}

/// The nearest whole number of points that does it.
fn whole(lines: &[Line], from: i64, first: usize) -> Option<i64> {
    let does = |points: &i64| {
        let at = Ratio::new(i128::from(points * 100), 1);
        lines.iter().filter(|line| line.is_above(at)).count() < first
    };
    (0..=100).filter(does).min_by_key(|points| ((points * 100 - from).abs(), *points))
}
