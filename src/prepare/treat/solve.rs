//! Whether an unknown count has more than one value that fits all that is known.

use std::collections::VecDeque;

/// Unknown counts as edges between two lines each, whose totals are known (knot 0: they are not).
pub struct Paths {
    /// Edges at each knot: the other end, the edge, whether it goes from a line of the first column to the second.
    at: Vec<Vec<(usize, usize, bool)>>,
    edges: Vec<(usize, usize, bool)>,
    steps: usize,
}

impl Paths {
    /// `steps`: how much is looked at before it is given up.
    pub fn new(knots: usize, steps: usize) -> Self {
        Self { at: vec![Vec::new(); knots], edges: Vec::new(), steps }
    }

    /// Adds an unknown count; `more`: it is two or more, so that it can go down and stay above zero.
    pub fn edge(&mut self, from: usize, to: usize, more: bool) {
        let edge = self.edges.len();
        self.edges.push((from, to, more));
        self.at[from].push((to, edge, true));
        if from != to {
            self.at[to].push((from, edge, false));
        }
    }

    /// Can this count be another one? Moves of whole numbers are sums of closed paths, so that one path is enough.
    /// `None`: the steps are used up.
    pub fn moves(&mut self, edge: usize) -> Option<bool> {
        let (from, to, more) = self.edges[edge];
        if from == to {
            // Nothing that is known holds it.
            return Some(true);
        }
        // Up: along the way from its first line to its second, edges go down, and back they go up.
        Some(self.path(edge, (from, to), true)? || more && self.path(edge, (from, to), false)?)
    }

    fn path(&mut self, without: usize, (from, to): (usize, usize), up: bool) -> Option<bool> {
        let mut seen = vec![false; self.at.len()];
        let mut queue = VecDeque::from([from]);
        seen[from] = true;
        while let Some(knot) = queue.pop_front() {
            if knot == to {
                return Some(true);
            }
            self.steps = self.steps.checked_sub(self.at[knot].len() + 1)?;
            for (next, edge, forward) in &self.at[knot] {
                let goes_down = *forward == up;
                if *edge != without && !seen[*next] && (!goes_down || self.edges[*edge].2) {
                    seen[*next] = true;
                    queue.push_back(*next);
                }
            }
        }
        Some(false)
    }
}

/// What is smaller than this is zero.
const DUST: f64 = 1e-9;
/// Factors that are tried to make a move one of whole numbers.
const FACTORS: i64 = 12;

/// For each unknown count, whether some move keeps all sums and leaves every count above zero. `equations`: the
/// unknowns that each known sum is of. A move that is not among the basis or the pairs of it is not seen: the answer
/// errs to the safe side.
pub fn movable(counts: &[u64], equations: &[Vec<usize>]) -> Vec<bool> {
    let basis = basis(counts.len(), equations);
    let mut moved = vec![false; counts.len()];
    for one in &basis {
        try_move(one, counts, &mut moved);
    }
    if moved.iter().all(|moved| *moved) {
        return moved;
    }
    for (at, one) in basis.iter().enumerate() {
        for other in &basis[at + 1..] {
            for sign in [1, -1] {
                let both: Vec<i64> = one.iter().zip(other).map(|(a, b)| a + sign * b).collect();
                try_move(&both, counts, &mut moved);
            }
        }
    }
    moved
}

fn try_move(step: &[i64], counts: &[u64], moved: &mut [bool]) {
    let fits = |sign: i64| {
        step.iter()
            .zip(counts)
            .all(|(step, count)| count.checked_add_signed(step * sign).is_some_and(|now| now >= 1))
    };
    if fits(1) || fits(-1) {
        for (at, step) in step.iter().enumerate() {
            moved[at] |= *step != 0;
        }
    }
}

/// Moves of whole numbers that all others are made of.
fn basis(unknowns: usize, equations: &[Vec<usize>]) -> Vec<Vec<i64>> {
    let mut rows: Vec<Vec<f64>> = equations
        .iter()
        .map(|inside| {
            let mut row = vec![0.0; unknowns];
            inside.iter().for_each(|at| row[*at] = 1.0);
            row
        })
        .collect();
    let mut pivots: Vec<usize> = Vec::new();
    for column in 0..unknowns {
        let from = pivots.len();
        let Some(found) = (from..rows.len()).find(|row| rows[*row][column].abs() > DUST) else { continue };
        rows.swap(from, found);
        let pivot = rows[from][column];
        rows[from].iter_mut().for_each(|value| *value /= pivot);
        let reduced = rows[from].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if at != from && factor.abs() > DUST {
                row.iter_mut().zip(&reduced).for_each(|(value, pivot)| *value -= factor * pivot);
            }
        }
        pivots.push(column);
    }
    let free = (0..unknowns).filter(|column| !pivots.contains(column));
    free.filter_map(|column| {
        let mut step = vec![0.0; unknowns];
        step[column] = 1.0;
        for (row, pivot) in pivots.iter().enumerate() {
            step[*pivot] = -rows[row][column];
        }
        whole(&step)
    })
    .collect()
}

/// A move as whole numbers, if a small factor makes it one.
fn whole(step: &[f64]) -> Option<Vec<i64>> {
    (1..=FACTORS).find_map(|factor| {
        let times: Vec<f64> = step.iter().map(|value| value * factor as f64).collect();
        let near = times.iter().all(|value| (value - value.round()).abs() < 1e-6 && value.abs() < 1e9);
        near.then(|| times.iter().map(|value| value.round() as i64).collect())
    })
}
