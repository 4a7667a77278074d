//! Rows of groups that are too small: of each, the fewest cells are emptied that make it one of a larger group; what no
//! emptying helps is taken out whole.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Bytes of rows that are held when they come once only.
const HELD: usize = 64 << 20;
/// Different combinations that are followed.
const MOST: usize = 400_000;
/// Columns of which every choice is tried; of more, one or two at a time and all.
const EVERY: usize = 8;

/// A combination: the number of the value in each column.
type Combination = Vec<u32>;

/// What is done to the rows of a combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Stays,
    /// The columns with these bits are emptied.
    Emptied(u32),
    TakenOut,
}

/// Small groups of rows.
pub struct Few {
    /// Columns of the treated rows, for each column that singles out.
    columns: Vec<Range<usize>>,
    k: u64,
    rows: bool,
    values: Vec<HashMap<Vec<String>, u32>>,
    counts: HashMap<Combination, u64>,
    plan: Option<HashMap<Combination, Fate>>,
    held: Vec<Vec<String>>,
    bytes: usize,
    /// More than can be followed or held.
    pub exceeded: bool,
}

impl Few {
    pub fn new(columns: Vec<Range<usize>>, k: u64, rows: bool) -> Self {
        let blank = |range: &Range<usize>| HashMap::from([(vec![String::new(); range.len()], 0)]);
        Self {
            values: columns.iter().map(blank).collect(),
            columns,
            k,
            rows,
            counts: HashMap::new(),
            plan: None,
            held: Vec::new(),
            bytes: 0,
            exceeded: false,
        }
    }

    /// Counts a treated row.
    pub fn count(&mut self, row: &[String]) {
        if self.counts.len() >= MOST {
            self.exceeded = true;
            return;
        }
        let mut combination = Vec::with_capacity(self.columns.len());
        for (range, values) in self.columns.iter().zip(&mut self.values) {
            let cells = &row[range.clone()];
            let next = u32::try_from(values.len()).unwrap_or(u32::MAX);
            let number = match values.get(cells) {
                Some(number) => *number,
                None => *values.entry(cells.to_vec()).or_insert(next),
            };
            combination.push(number);
        }
        *self.counts.entry(combination).or_default() += 1;
    }

    /// Keeps a row until all are counted.
    pub fn hold(&mut self, row: Vec<String>) {
        self.bytes += row.iter().map(|cell| cell.len() + size_of::<String>()).sum::<usize>();
        if self.bytes > HELD {
            self.exceeded = true;
            return;
        }
        self.count(&row);
        self.held.push(row);
    }

    pub fn held(&mut self) -> Vec<Vec<String>> {
        std::mem::take(&mut self.held)
    }

    /// Does to a treated row what is to be done with its group.
    pub fn treat(&mut self, row: &mut [String]) -> Fate {
        if self.plan.is_none() {
            self.plan = Some(plan(&self.counts, self.columns.len(), self.k, self.rows));
        }
        let known = |(range, values): (&Range<usize>, &HashMap<Vec<String>, u32>)| {
            values.get(&row[range.clone()]).copied()
        };
        let combination: Option<Combination> = self.columns.iter().zip(&self.values).map(known).collect();
        let fate = combination.and_then(|one| self.plan.as_ref()?.get(&one).copied());
        // A row that was not counted is of no group.
        let counted = fate.unwrap_or(if self.exceeded { Fate::TakenOut } else { Fate::Stays });
        if let Fate::Emptied(bits) = counted {
            for (at, range) in self.columns.iter().enumerate() {
                if bits & (1 << at) != 0 {
                    row[range.clone()].iter_mut().for_each(String::clear);
                }
            }
        }
        counted
    }
}

/// What is done with the small combinations; those that stay are not in it.
fn plan(
    counts: &HashMap<Combination, u64>,
    columns: usize,
    k: u64,
    rows: bool,
) -> HashMap<Combination, Fate> {
    let mut small: BTreeMap<&Combination, u64> =
        counts.iter().filter(|(_, count)| **count < k).map(|(one, count)| (one, *count)).collect();
    let mut plan = HashMap::new();
    if rows {
        plan.extend(small.keys().map(|one| ((*one).clone(), Fate::TakenOut)));
        return plan;
    }
    // Groups as they will be, by their combinations with the emptied columns.
    let mut made: HashMap<Combination, u64> =
        counts.iter().filter(|(_, count)| **count >= k).map(|(one, count)| (one.clone(), *count)).collect();
    let mut choices = choices(columns);
    choices.sort_by_key(|bits| (bits.count_ones(), *bits));
    for size in 1..=u32::try_from(columns).unwrap_or(u32::MAX) {
        let of_size: Vec<u32> = choices.iter().copied().filter(|bits| bits.count_ones() == size).collect();
        while let Some((bits, helped)) = best(&small, &of_size, &made, k) {
            for one in helped {
                let count = small.remove(one).unwrap_or(0);
                *made.entry(emptied(one, bits)).or_default() += count;
                plan.insert(one.clone(), Fate::Emptied(bits));
            }
        }
    }
    plan.extend(small.keys().map(|one| ((*one).clone(), Fate::TakenOut)));
    plan
}

/// The columns, among some choices, whose emptying brings most rows into groups that are large enough.
fn best<'c>(
    small: &BTreeMap<&'c Combination, u64>,
    choices: &[u32],
    made: &HashMap<Combination, u64>,
    k: u64,
) -> Option<(u32, Vec<&'c Combination>)> {
    let mut best: Option<(u64, u32, Vec<&Combination>)> = None;
    for bits in choices {
        let mut groups: BTreeMap<Combination, (u64, Vec<&Combination>)> = BTreeMap::new();
        for (one, count) in small {
            let group = groups.entry(emptied(one, *bits)).or_default();
            group.0 += count;
            group.1.push(one);
        }
        groups.retain(|key, (count, _)| *count + made.get(key).copied().unwrap_or(0) >= k);
        let rows: u64 = groups.values().map(|(count, _)| count).sum();
        if rows > best.as_ref().map_or(0, |best| best.0) {
            best = Some((rows, *bits, groups.into_values().flat_map(|(_, ones)| ones).collect()));
        }
    }
    best.map(|(_, bits, ones)| (bits, ones))
}

/// The number 0 is that of an empty cell.
fn emptied(one: &Combination, bits: u32) -> Combination {
    one.iter().enumerate().map(|(at, number)| if bits & (1 << at) != 0 { 0 } else { *number }).collect()
}

/// Sets of columns, as bits.
fn choices(columns: usize) -> Vec<u32> {
    let columns = columns.min(31);
    let all = (1u32 << columns) - 1;
    if columns <= EVERY {
        return (1..=all).collect();
    }
    let one = (0..columns).map(|at| 1u32 << at);
    let two = (0..columns).flat_map(|at| (at + 1..columns).map(move |other| 1u32 << at | 1 << other));
    one.chain(two).chain([all]).collect()
}
