//! Emptied cells cannot be found: what a reader knows is written down and every solution is looked for.

use proptest::prelude::*;

use super::suppress::{Fate, Outcome, suppress};

type Cells = Vec<(Vec<u32>, u64)>;

fn table(rows: &[&[u64]]) -> Cells {
    let cell = |row: usize| move |(column, count): (usize, &u64)| (vec![row as u32, column as u32], *count);
    let cells = rows.iter().enumerate().flat_map(|(row, counts)| counts.iter().enumerate().map(cell(row)));
    cells.filter(|cell| cell.1 > 0).collect()
}

/// Sums that are known of the emptied cells: of every line whose total is at least `k` and is not withheld.
fn known(cells: &Cells, outcome: &Outcome, k: u64) -> Vec<(Vec<usize>, u64)> {
    let columns = cells[0].0.len();
    let mut sums = Vec::new();
    for column in 0..columns {
        if cells.iter().all(|cell| cell.0[column] == cells[0].0[column]) {
            continue;
        }
        let others = |at: usize| {
            let mut values = cells[at].0.clone();
            values.remove(column);
            values
        };
        let mut lines: Vec<Vec<u32>> = (0..cells.len()).map(others).collect();
        lines.sort();
        lines.dedup();
        for line in lines {
            let inside: Vec<usize> = (0..cells.len()).filter(|at| others(*at) == line).collect();
            let total: u64 = inside.iter().map(|at| cells[*at].1).sum();
            if total < k || outcome.withheld.contains(&(column, line)) {
                continue;
            }
            let hidden: Vec<usize> =
                inside.iter().copied().filter(|at| outcome.fates[*at] != Fate::Shown).collect();
            let sum = hidden.iter().map(|at| cells[*at].1).sum();
            if !hidden.is_empty() {
                sums.push((hidden, sum));
            }
        }
    }
    sums
}

/// Whether there is a solution in which one cell has a value, all others one or more. By trying: for small tables.
fn solvable(values: &mut Vec<Option<u64>>, hidden: &[usize], sums: &[(Vec<usize>, u64)]) -> bool {
    for (inside, sum) in sums {
        let fixed: u64 = inside.iter().filter_map(|at| values[*at]).sum();
        let open = inside.iter().filter(|at| values[**at].is_none()).count() as u64;
        if fixed + open > *sum || (open == 0 && fixed != *sum) {
            return false;
        }
    }
    // The open cell with the least room first.
    let room = |at: usize, values: &[Option<u64>]| {
        let rooms = sums.iter().filter(|(inside, _)| inside.contains(&at)).map(|(inside, sum)| {
            let fixed: u64 = inside.iter().filter_map(|at| values[*at]).sum();
            let open = inside.iter().filter(|at| values[**at].is_none()).count() as u64;
            sum - fixed - (open - 1)
        });
        rooms.min()
    };
    let open = hidden.iter().copied().filter(|at| values[*at].is_none());
    let Some((at, most)) = open.map(|at| (at, room(at, values).unwrap_or(1))).min_by_key(|(_, room)| *room)
    else {
        return true;
    };
    for value in 1..=most {
        values[at] = Some(value);
        if solvable(values, hidden, sums) {
            return true;
        }
    }
    values[at] = None;
    false
}

/// The emptied cells that have one value only in all solutions.
fn determined(cells: &Cells, outcome: &Outcome, k: u64) -> Vec<usize> {
    let sums = known(cells, outcome, k);
    let hidden: Vec<usize> = (0..cells.len()).filter(|at| outcome.fates[*at] != Fate::Shown).collect();
    let other_value = |at: usize| {
        let most = sums.iter().filter(|(inside, _)| inside.contains(&at)).map(|(_, sum)| *sum).min();
        let Some(most) = most else { return true };
        (1..=most).filter(|value| *value != cells[at].1).any(|value| {
            let mut values = vec![None; cells.len()];
            values[at] = Some(value);
            solvable(&mut values, &hidden, &sums)
        })
    };
    hidden.iter().copied().filter(|at| !other_value(*at)).collect()
}

fn count(outcome: &Outcome, fate: Fate) -> usize {
    outcome.fates.iter().filter(|one| **one == fate).count()
}

#[test]
fn the_trying_finds_what_subtraction_finds() {
    // One cell emptied alone is its row's total less the rest.
    let cells = table(&[&[3, 20, 30], &[25, 40, 50]]);
    let mut outcome = suppress(&cells, 5);
    outcome
        .fates
        .iter_mut()
        .filter(|fate| **fate == Fate::Complementary)
        .for_each(|fate| *fate = Fate::Shown);
    assert_eq!(determined(&cells, &outcome, 5), [0]);
}

#[test]
fn a_small_cell_takes_three_more_with_it() {
    let cells = table(&[&[3, 20, 30], &[25, 40, 50], &[60, 70, 80]]);
    let outcome = suppress(&cells, 5);
    assert_eq!((count(&outcome, Fate::Primary), count(&outcome, Fate::Complementary)), (1, 3));
    assert_eq!(outcome.withheld, []);
    assert_eq!(determined(&cells, &outcome, 5), [0usize; 0]);
}

#[test]
fn two_in_a_row_and_two_in_a_column_are_not_always_enough() {
    // A square of ones: with their totals of two, each can only be one.
    let cells = table(&[&[1, 1, 30], &[1, 1, 40], &[50, 60, 70]]);
    let outcome = suppress(&cells, 5);
    assert_eq!(determined(&cells, &outcome, 5), [0usize; 0]);
    assert!(count(&outcome, Fate::Complementary) > 0, "{outcome:?}");
}

#[test]
fn a_list_by_one_column_empties_one_more() {
    let cells: Cells =
        [2, 9, 30, 7].iter().enumerate().map(|(at, count)| (vec![at as u32], *count)).collect();
    let outcome = suppress(&cells, 5);
    assert_eq!(outcome.fates, [Fate::Primary, Fate::Shown, Fate::Shown, Fate::Complementary]);
}

#[test]
fn a_total_that_is_one_cell_is_withheld_and_told() {
    // The second column has one cell only: its total gives it away.
    let cells = vec![(vec![0, 0], 2), (vec![0, 1], 9), (vec![1, 0], 30)];
    let outcome = suppress(&cells, 5);
    assert!(!outcome.withheld.is_empty(), "{outcome:?}");
    assert_eq!(determined(&cells, &outcome, 5), [0usize; 0]);
}

#[test]
fn a_large_table_is_done_in_time() {
    let mut cells = Vec::new();
    for place in 0..300u32 {
        for month in 0..60u32 {
            let count = u64::from(place.wrapping_mul(2_654_435_761).wrapping_add(month * 40_503) >> 7) % 40;
            if count > 0 {
                cells.push((vec![place, month], count));
            }
        }
    }
    let begun = std::time::Instant::now();
    let outcome = suppress(&cells, 5);
    assert_eq!(outcome.unproven, 0);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_emptied_cell_of_two_columns_is_found(
        counts in proptest::collection::vec(prop_oneof![2 => Just(0u64), 3 => 1u64..5, 4 => 5u64..14], 4 * 4),
    ) {
        let rows: Vec<&[u64]> = counts.chunks(4).collect();
        let cells = table(&rows);
        prop_assume!(!cells.is_empty());
        let outcome = suppress(&cells, 5);
        prop_assert!(cells.iter().zip(&outcome.fates).all(|(cell, fate)| (cell.1 < 5) == (*fate == Fate::Primary)));
        prop_assert_eq!(outcome.unproven, 0);
        prop_assert_eq!(determined(&cells, &outcome, 5), Vec::<usize>::new());
    }

    #[test]
    fn no_emptied_cell_of_three_columns_is_found(
        counts in proptest::collection::vec(prop_oneof![1 => Just(0u64), 2 => 1u64..5, 5 => 5u64..12], 3 * 2 * 3),
    ) {
        let cells: Cells = counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(|(at, count)| (vec![(at / 6) as u32, (at / 3 % 2) as u32, (at % 3) as u32], *count))
            .collect();
        prop_assume!(!cells.is_empty());
        let outcome = suppress(&cells, 5);
        prop_assert_eq!(outcome.unproven, 0);
        prop_assert_eq!(determined(&cells, &outcome, 5), Vec::<usize>::new());
    }
}
