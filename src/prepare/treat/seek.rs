//! What is looked for when columns are made coarser: plain data that travels to the worker, and what is proposed of
//! what it finds.

use serde::{Deserialize, Serialize};

use super::propose::{self, Wish};
use super::search::Rung;
use super::{Asked, WHOLE};
use crate::scan::model::Table;

/// Hundredths of the rows that may be left in small groups for cells to be emptied there.
const FEW: u64 = 2;

/// Columns that single out a person together, and the size that every group should have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seek {
    /// Place in the row, name and class of each.
    pub columns: Vec<(usize, String, String)>,
    /// What is done to some of them whatever is found.
    pub fixed: Vec<Asked>,
    pub k: u64,
    /// The day that ages are worked out for, in ISO 8601.
    pub day: Option<String>,
    /// INEGI key of the municipality or state.
    pub area: Option<String>,
}

impl Seek {
    /// For the columns of a table; `None` when there are fewer than two.
    pub fn of(table: &Table, header: &[String], wish: &Wish) -> Option<Self> {
        let quasi = propose::quasi(table).into_iter();
        let columns: Vec<(usize, String, String)> =
            quasi.filter_map(|(at, class)| Some((at, header.get(at)?.clone(), class))).collect();
        let day = wish.day.map(|day| day.to_string());
        (columns.len() >= 2).then(|| Self {
            columns,
            fixed: Vec::new(),
            k: wish.k,
            day,
            area: wish.area.clone(),
        })
    }

    /// With what is decided already: what is gone is not looked at, what was made coarser stays so. `None` when there is
    /// nothing left to look for.
    #[must_use]
    pub fn given(mut self, treat: &[Asked]) -> Option<Self> {
        let gone = |asked: &Asked| matches!(asked.how.as_str(), "drop" | "pseudonym" | "review-text");
        self.columns.retain(|(_, name, _)| !treat.iter().any(|asked| asked.column == *name && gone(asked)));
        let of = |asked: &&Asked| self.columns.iter().any(|(_, name, _)| *name == asked.column);
        self.fixed = treat.iter().filter(of).cloned().collect();
        (self.columns.len() >= 2 && self.fixed.len() < self.columns.len()).then_some(self)
    }

    pub fn wish(&self) -> Wish {
        let day = self.day.as_deref().and_then(|day| day.parse().ok());
        Wish { k: self.k, day, area: self.area.clone() }
    }

    /// The step that is proposed: the first that is enough, or the first that leaves so few rows in small groups that
    /// emptying cells of these costs less than the next step; without one, the last.
    pub fn enough(&self, rungs: &[Rung]) -> Option<usize> {
        let enough = rungs.iter().position(|rung| rung.below * 100 <= rung.rows * FEW);
        enough.or(rungs.len().checked_sub(1))
    }

    /// What is proposed of the steps.
    pub fn best(&self, rungs: &[Rung]) -> Option<Vec<Asked>> {
        self.enough(rungs).and_then(|at| rungs.get(at)).map(|rung| self.whole(rung))
    }

    /// What a step does; where groups are still too small, cells of them are emptied too.
    pub fn whole(&self, rung: &Rung) -> Vec<Asked> {
        let mut asked = rung.asked.clone();
        let gone = |name: &str| asked.iter().any(|one| one.how == "drop" && one.column == name);
        let names = self.columns.iter().map(|(_, name, _)| name.as_str());
        let kept: Vec<&str> = names.filter(|name| !gone(name)).collect();
        if rung.k < self.k && !kept.is_empty() {
            let with = format!("{}; k={}", kept.join(", "), self.k);
            asked.push(Asked::new(WHOLE, "suppress", Some(&with)));
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seek() -> Seek {
        let column = |at: usize, name: &str, class: &str| (at, name.to_string(), class.to_string());
        let columns = vec![column(0, "edad", "age"), column(1, "alta", "date"), column(2, "sexo", "sex")];
        Seek { columns, k: 5, ..Seek::default() }
    }

    #[test]
    fn what_is_decided_is_not_looked_for_again() {
        let treat = [Asked::new("sexo", "drop", None), Asked::new("alta", "generalise-year", None)];
        let given = seek().given(&treat).unwrap();
        assert_eq!(given.columns.len(), 2);
        assert_eq!(given.fixed, treat[1..]);
        // One column alone singles out nobody together with others.
        assert!(seek().given(&[treat[0].clone(), Asked::new("alta", "drop", None)]).is_none());
        // All were decided.
        let all = ["edad", "alta", "sexo"].map(|name| Asked::new(name, "keep", Some("ley")));
        assert!(seek().given(&all).is_none());
    }

    #[test]
    fn the_first_step_that_is_nearly_enough_is_proposed_with_cells_emptied() {
        let rung = |how: &[Asked], k: u64, below: u64| Rung {
            asked: how.to_vec(),
            k,
            below,
            rows: 1000,
            ..Rung::default()
        };
        let year = [Asked::new("alta", "generalise-year", None)];
        let gone = [Asked::new("alta", "drop", None)];
        let rungs = [rung(&[], 1, 1000), rung(&year, 2, 15), rung(&gone, 9, 0)];
        assert_eq!(seek().enough(&rungs), Some(1));
        let best = seek().best(&rungs).unwrap();
        assert_eq!(best[1], Asked::new(WHOLE, "suppress", Some("edad, alta, sexo; k=5")));
        // Of what is gone no cell is emptied, and nothing where all groups are large enough.
        assert_eq!(seek().whole(&rungs[2]), gone);
        assert_eq!(seek().best(&[]), None);
    }
}
