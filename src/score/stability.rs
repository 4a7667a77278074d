//! Which places survive any change of the weights up to so many points: counted exactly, not sampled.
//!
//! The weights considered are all of W_k = { w : |w_i - w0_i| <= k, w_i >= 0, sum w = 100 }, whole or not. How far one
//! dataset is above another is linear in the weights, so over W_k it lies between two corners, which a greedy filling
//! of the knapsack finds: the criteria in order, each as full as it may be.

use super::WHOLE;
use super::rank::Ranking;

/// How firm the place of a dataset is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Firm {
    /// Number of the row in the ranking.
    pub row: usize,
    /// Whether no weights of W_k change who is strictly above it.
    pub survives: bool,
    /// No weights of W_k give it a better place than this.
    pub best: usize,
    /// Nor a worse one than this.
    pub worst: usize,
    /// The largest whole k, 0 to 100, that its place survives.
    pub largest: i64,
}

/// A dataset as numbers.
struct Vector {
    row: usize,
    gains: Vec<i64>,
    bonus: i64,
    score: i64,
}

/// The firmness of every row that is not held back, for `k` points.
pub fn stability(ranking: &Ranking<'_>, k: i64) -> Vec<Firm> {
    let mut vectors: Vec<Vector> = ranking
        .open_rows()
        .map(|(row, entry)| Vector {
            row,
            gains: entry.gains().collect(),
            bonus: entry.bonus.low,
            score: entry.score.low,
        })
        .collect();
    vectors.sort_by_key(|one| std::cmp::Reverse(one.score));
    let space = Space::around(&ranking.weights.0);
    let mut firm: Vec<Firm> = counted(&vectors, &space, k);
    for (at, one) in firm.iter_mut().enumerate() {
        one.largest = space.largest(&vectors, at);
    }
    firm.sort_by_key(|one| one.row);
    firm
}

/// Bounds of the place of each one, from the pairs.
fn counted(vectors: &[Vector], space: &Space<'_>, k: i64) -> Vec<Firm> {
    let (mut always, mut ever) = (vec![0_usize; vectors.len()], vec![0_usize; vectors.len()]);
    let box_k = space.bounds(k);
    let mut scratch = Scratch::default();
    for high in 0..vectors.len() {
        for low in high + 1..vectors.len() {
            let (least, most) = space.apart(&vectors[high], &vectors[low], &box_k, &mut scratch);
            always[low] += usize::from(least > 0);
            ever[low] += usize::from(most > 0);
            always[high] += usize::from(most < 0);
            ever[high] += usize::from(least < 0);
        }
    }
    let firm = |(at, one): (usize, &Vector)| Firm {
        row: one.row,
        survives: always[at] == ever[at],
        best: always[at] + 1,
        worst: ever[at] + 1,
        largest: 0,
    };
    vectors.iter().enumerate().map(firm).collect()
}

/// The weights around which others are considered.
struct Space<'a> {
    centre: &'a [i64],
}

#[derive(Default)]
struct Scratch {
    apart: Vec<(i64, usize)>,
}

impl<'a> Space<'a> {
    fn around(centre: &'a [i64]) -> Self {
        Self { centre }
    }

    /// The least and the most of each weight in W_k, in hundredths of a point.
    fn bounds(&self, k: i64) -> Vec<(i64, i64)> {
        self.centre.iter().map(|weight| ((weight - k * 100).max(0), (weight + k * 100).min(WHOLE))).collect()
    }

    /// The least and the most by which `one` is above `other` with weights inside the bounds.
    fn apart(
        &self,
        one: &Vector,
        other: &Vector,
        bounds: &[(i64, i64)],
        scratch: &mut Scratch,
    ) -> (i64, i64) {
        let bonus = one.bonus - other.bonus;
        let apart = &mut scratch.apart;
        apart.clear();
        apart.extend(
            one.gains.iter().zip(&other.gains).enumerate().map(|(at, (one, other))| (one - other, at)),
        );
        if apart.windows(2).all(|pair| pair[0].0 == pair[1].0) {
            let all = apart.first().map_or(0, |(gain, _)| gain * WHOLE) + bonus;
            return (all, all);
        }
        apart.sort_unstable();
        let base: i64 = apart.iter().map(|(gain, at)| gain * bounds[*at].0).sum::<i64>() + bonus;
        let spare = WHOLE - bounds.iter().map(|(least, _)| least).sum::<i64>();
        let least = base + filled(apart.iter(), bounds, spare);
        let most = base + filled(apart.iter().rev(), bounds, spare);
        (least, most)
    }

    /// The largest k with which the place of one is the same with all weights.
    fn largest(&self, vectors: &[Vector], at: usize) -> i64 {
        let mut k = 100;
        let mut scratch = Scratch::default();
        let (mut above, mut below) = (at, at + 1);
        loop {
            let gap = |other: usize| (vectors[other].score - vectors[at].score).abs();
            let up = above.checked_sub(1).map(|other| (gap(other), other));
            let down = (below < vectors.len()).then(|| (gap(below), below));
            let Some((gap, other)) = up.into_iter().chain(down).min() else { return k };
            // The others are further away still: no weights of W_k bring them here.
            if k == 0 || gap > self.swing(k) {
                return k;
            }
            if other < at {
                above -= 1
            } else {
                below += 1
            }
            k = self.kept(&vectors[other], &vectors[at], k, &mut scratch);
        }
    }

    /// More than any difference of scores can change in W_k.
    fn swing(&self, k: i64) -> i64 {
        let half = i64::try_from(self.centre.len() / 2).unwrap_or(1).max(1);
        k * 100 * half * 800
    }

    /// The largest k, up to `most`, for which whether `other` is strictly above `one` is settled.
    fn kept(&self, other: &Vector, one: &Vector, most: i64, scratch: &mut Scratch) -> i64 {
        let mut settled = |k: i64| {
            let (least, most) = self.apart(other, one, &self.bounds(k), scratch);
            least > 0 || most <= 0
        };
        if settled(most) {
            return most;
        }
        let (mut good, mut bad) = (0, most);
        while bad - good > 1 {
            let middle = (good + bad) / 2;
            if settled(middle) { good = middle } else { bad = middle }
        }
        good
    }
}

/// What spare weight adds, given to the criteria in this order, each as much as it takes.
fn filled<'v>(order: impl Iterator<Item = &'v (i64, usize)>, bounds: &[(i64, i64)], spare: i64) -> i64 {
    let mut left = spare;
    let mut sum = 0;
    for (gain, at) in order {
        let take = (bounds[*at].1 - bounds[*at].0).min(left);
        sum += gain * take;
        left -= take;
    }
    sum
}
