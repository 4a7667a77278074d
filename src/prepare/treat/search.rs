//! How coarse columns must be until no group of persons is small: step by step, with k at each, so that who decides
//! sees what each step costs.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::propose::Wish;
use super::seek::Seek;
use super::step::Step;
use super::{Asked, ask};
use crate::scan::model::Table;
use crate::scan::profile::values::hash;

/// Combinations that are followed at once; of more, a fair sample.
const MOST: usize = 200_000;
/// What it costs besides when a column goes, as if it had e⁴ times as many different values.
const GONE: f64 = 4.0;

/// One step of the ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// What is done to the columns that single out.
    pub asked: Vec<Asked>,
    /// Rows of the smallest group.
    pub k: u64,
    /// Rows that are like no other.
    pub alone: u64,
    /// Rows in groups that are smaller than wanted, of how many.
    pub below: u64,
    pub rows: u64,
    /// All combinations were followed; if not, the figures are of a sample.
    pub exact: bool,
}

/// Looks for the steps in one pass over the rows.
pub struct Search {
    seek: Seek,
    columns: Vec<Ladder>,
    combinations: HashMap<Vec<u32>, u64>,
    limit: u64,
}

/// What can be done to one column, coarser and coarser; the first is nothing.
struct Ladder {
    at: usize,
    steps: Vec<Option<Asked>>,
    values: HashMap<String, u32>,
}

impl Search {
    /// For the columns of a table that single out together; `None` when there are fewer than two.
    pub fn of(table: &Table, header: &[String], wish: &Wish) -> Option<Self> {
        Seek::of(table, header, wish).map(Self::new)
    }

    pub fn new(seek: Seek) -> Self {
        let wish = seek.wish();
        let columns = seek.columns.iter().map(|(at, name, class)| {
            let fixed = seek.fixed.iter().find(|asked| asked.column == *name);
            let steps = fixed.map_or_else(|| ladder(name, class, &wish), |asked| vec![Some(asked.clone())]);
            Ladder { at: *at, steps, values: HashMap::new() }
        });
        Self { columns: columns.collect(), seek, combinations: HashMap::new(), limit: u64::MAX }
    }

    /// Looks at a row, repaired and not treated.
    pub fn row(&mut self, row: &[String]) {
        if self.limit < u64::MAX && self.hash(row) > self.limit {
            return;
        }
        let mut combination = Vec::with_capacity(self.columns.len());
        for ladder in &mut self.columns {
            let cell = row.get(ladder.at).map_or("", |cell| cell.trim());
            let next = u32::try_from(ladder.values.len()).unwrap_or(u32::MAX);
            let number = match ladder.values.get(cell) {
                Some(number) => *number,
                None => *ladder.values.entry(cell.to_string()).or_insert(next),
            };
            combination.push(number);
        }
        *self.combinations.entry(combination).or_default() += 1;
        while self.combinations.len() > MOST {
            self.limit >>= 1;
            self.forget();
        }
    }

    fn hash(&self, row: &[String]) -> u64 {
        let cells = self.columns.iter().map(|ladder| row.get(ladder.at).map_or("", |cell| cell.trim()));
        hash(cells.collect::<Vec<_>>().join("\0").as_bytes())
    }

    fn forget(&mut self) {
        let mut names: Vec<Vec<&str>> = Vec::new();
        for ladder in &self.columns {
            let mut of: Vec<(&u32, &str)> =
                ladder.values.iter().map(|(name, number)| (number, &**name)).collect();
            of.sort_unstable();
            names.push(of.into_iter().map(|(_, name)| name).collect());
        }
        let limit = self.limit;
        self.combinations.retain(|one, _| {
            let cells: Vec<&str> =
                one.iter().zip(&names).map(|(number, names)| names[*number as usize]).collect();
            hash(cells.join("\0").as_bytes()) <= limit
        });
    }

    /// The steps, from nothing to what brings every group to the wanted size, or to the end of what can be done.
    pub fn end(&self) -> Vec<Rung> {
        let made: Vec<Vec<Vec<u32>>> = self.columns.iter().map(Ladder::made).collect();
        let mut levels = vec![0; self.columns.len()];
        let mut rungs = vec![self.rung(&levels, &made)];
        while rungs.last().is_some_and(|rung| rung.k < self.seek.k) {
            let Some((at, rung)) = self.next(&levels, &made) else { break };
            levels[at] += 1;
            rungs.push(rung);
        }
        rungs
    }

    /// The column whose next step helps most for what it loses.
    fn next(&self, levels: &[usize], made: &[Vec<Vec<u32>>]) -> Option<(usize, Rung)> {
        let now = self.hidden(&self.groups(levels, made));
        let mut best: Option<(f64, usize, Vec<usize>)> = None;
        for at in 0..levels.len() {
            if levels[at] + 1 >= made[at].len() {
                continue;
            }
            let mut tried = levels.to_vec();
            tried[at] += 1;
            let different =
                |level: usize| made[at][level].iter().max().map_or(1.0, |most| f64::from(*most) + 1.0);
            // What a step loses: how many fold fewer different values there are. Gone is worse than coarse.
            let gone = if tried[at] + 1 == made[at].len() { GONE } else { 0.0 };
            let lost = (different(levels[at]) / different(tried[at])).ln().max(0.1) + gone;
            let worth = (self.hidden(&self.groups(&tried, made)) - now) / lost;
            if best.as_ref().is_none_or(|best| worth > best.0) {
                best = Some((worth, at, tried));
            }
        }
        best.map(|(_, at, tried)| (at, self.rung(&tried, made)))
    }

    /// How well rows are hidden: each by the digits of the size of its group, up to the wanted one. A step that brings no
    /// group all the way may still bring most of them nearer.
    fn hidden(&self, groups: &HashMap<Vec<u32>, u64>) -> f64 {
        let of = |count: &u64| *count as f64 * ((*count).min(self.seek.k.max(2)) as f64).ln();
        groups.values().map(of).sum()
    }

    fn groups(&self, levels: &[usize], made: &[Vec<Vec<u32>>]) -> HashMap<Vec<u32>, u64> {
        let mut groups: HashMap<Vec<u32>, u64> = HashMap::new();
        for (one, count) in &self.combinations {
            let group = one.iter().enumerate().map(|(at, number)| made[at][levels[at]][*number as usize]);
            *groups.entry(group.collect()).or_default() += count;
        }
        groups
    }

    fn rung(&self, levels: &[usize], made: &[Vec<Vec<u32>>]) -> Rung {
        let groups = self.groups(levels, made);
        let steps =
            self.columns.iter().zip(levels).filter_map(|(ladder, level)| ladder.steps[*level].clone());
        Rung {
            asked: steps.filter(|asked| !self.seek.fixed.contains(asked)).collect(),
            k: groups.values().min().copied().unwrap_or(0),
            alone: groups.values().filter(|count| **count == 1).sum(),
            below: groups.values().filter(|count| **count < self.seek.k).sum(),
            rows: groups.values().sum(),
            exact: self.limit == u64::MAX,
        }
    }
}

/// The steps of a class, the finest first and nothing before it; the last takes the column out.
fn ladder(name: &str, class: &str, wish: &Wish) -> Vec<Option<Asked>> {
    let with = |how: &str, told: &str| Some(Asked::new(name, how, Some(told)));
    let plain = |how: &str| Some(Asked::new(name, how, None));
    let born = |years: &str| with("generalise-age", &format!("{years}, {}", wish.day.unwrap_or_default()));
    let mut steps = vec![None];
    steps.extend(match class {
        "age" => ["5", "10", "20"].map(|years| with("generalise-age", years)).to_vec(),
        "birth_date" if wish.day.is_some() => ["5", "10", "20"].map(born).to_vec(),
        "birth_date" => vec![plain("generalise-year")],
        "date" => vec![plain("generalise-month"), plain("generalise-quarter"), plain("generalise-year")],
        "postal_code" => vec![with("generalise-place", "3"), with("generalise-place", "2")],
        _ => Vec::new(),
    });
    if let (Some(area), "postal_code" | "locality") = (&wish.area, class) {
        steps.push(with("generalise-place", area));
    }
    steps.push(plain("drop"));
    steps
}

impl Ladder {
    /// For each step, the number of what each value becomes.
    fn made(&self) -> Vec<Vec<u32>> {
        let header = [self.steps.iter().flatten().next().map_or(String::new(), |one| one.column.clone())];
        let mut values: Vec<(&str, u32)> = self.values.iter().map(|(value, at)| (&**value, *at)).collect();
        values.sort_unstable_by_key(|(_, at)| *at);
        let all = self.steps.iter().map(|asked| {
            let plan =
                asked.as_ref().and_then(|one| ask::read(&header, std::slice::from_ref(one), None).ok());
            let step = plan.and_then(|plan| plan.steps.into_iter().next()).unwrap_or(Step::Keep);
            let mut numbers: HashMap<Vec<String>, u32> = HashMap::new();
            let of = |(value, _): &(&str, u32)| {
                let mut out = Vec::new();
                step.apply(value, &[], None, &mut out);
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(out).or_insert(next)
            };
            values.iter().map(of).collect()
        });
        all.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Treater;
    use super::*;
    use crate::scan::model::Column;

    fn table() -> (Table, Vec<String>) {
        let column = |quasi: &str| Column { quasi: Some(quasi.into()), ..Column::default() };
        let columns = vec![column("age"), column("date"), column("sex")];
        (Table { columns, ..Table::default() }, ["edad", "alta", "sexo"].map(String::from).to_vec())
    }

    fn people(count: u32) -> Vec<Vec<String>> {
        let row = |at: u32| {
            let mixed = at.wrapping_mul(2_654_435_761) >> 8;
            let (age, month, day) = (mixed % 70, mixed / 70 % 12 + 1, mixed / 840 % 28 + 1);
            let sex = if (mixed / 23_520).is_multiple_of(2) { "M" } else { "H" };
            [age.to_string(), format!("2025-{month:02}-{day:02}"), sex.to_string()].to_vec()
        };
        (0..count).map(row).collect()
    }

    #[test]
    fn steps_lead_to_the_wanted_k_and_say_what_each_brings() {
        let (table, header) = table();
        let wish = Wish { k: 5, ..Wish::default() };
        let mut search = Search::of(&table, &header, &wish).unwrap();
        let rows = people(2000);
        rows.iter().for_each(|row| search.row(row));
        let rungs = search.end();
        assert!(rungs[0].asked.is_empty() && rungs[0].k == 1 && rungs[0].below > 1900, "{:?}", rungs[0]);
        assert!(rungs.windows(2).all(|two| two[1].below <= two[0].below), "{rungs:#?}");
        assert!(rungs.iter().all(|rung| rung.rows == 2000 && rung.exact));
        // What is proposed does what is said of it.
        let asked = search.seek.best(&rungs).unwrap();
        assert!(asked.iter().all(|one| one.how != "drop"), "{asked:?}");
        let mut treater = Treater::new(&header, &asked, None).unwrap().measuring(&header, &[]);
        let mut out = 0;
        for row in &rows {
            out += u64::from(treater.row(&mut row.clone()));
        }
        out += treater.end().len() as u64;
        let told = treater.told();
        assert!(told.after.as_ref().unwrap().k >= 5, "{told:#?}");
        assert_eq!(told.rows_in, out + told.removed);
    }

    #[test]
    fn one_column_alone_is_not_searched() {
        let (mut table, header) = table();
        table.columns.truncate(1);
        assert!(Search::of(&table, &header, &Wish::default()).is_none());
    }

    #[test]
    fn more_combinations_than_are_followed_are_sampled_fairly() {
        let (table, header) = table();
        let mut search = Search::of(&table, &header, &Wish { k: 5, ..Wish::default() }).unwrap();
        for at in 0..250_000u32 {
            search.row(&[(at % 90).to_string(), format!("d{}", at / 90), "M".to_string()]);
        }
        assert!(search.combinations.len() <= MOST && search.combinations.len() > MOST / 4);
        assert!(!search.end()[0].exact);
    }
}
