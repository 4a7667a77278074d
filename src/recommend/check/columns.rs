//! Which column of a table is which of the spec: by its name, by the names that others use, by a name with a slip.

use crate::grid::{Grid, GridRow};
use crate::guide::model::recommended::{SpecColumn, SpecTable};
use crate::text::fold::{fold, visible};

/// Rows in which a header is looked for.
const HEAD: usize = 30;
/// Letters from which one slip is forgiven, and two.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 9;

/// How a column was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Named,
    /// By a name that others use, or its title.
    Also,
    /// With a slip or two.
    Slip,
}

impl How {
    /// The word of programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Also => "also",
            Self::Slip => "slip",
        }
    }
}

/// A column of the spec with its place in the table, from 0.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    pub column: &'a SpecColumn,
    pub at: usize,
    pub how: How,
}

/// The header of a table and what its columns are.
#[derive(Debug)]
pub struct Layout<'a> {
    /// Number of the row, as the program that wrote the file counts.
    pub header: u64,
    pub names: Vec<String>,
    pub placed: Vec<Placed<'a>>,
    /// Columns whose name is that of one already placed.
    pub twice: Vec<(usize, &'a SpecColumn)>,
}

impl<'a> Layout<'a> {
    /// The row whose cells are most of the spec's columns; the first of equals.
    pub fn of(grid: &Grid, table: &'a SpecTable) -> Self {
        let rows = grid.rows.iter().take(HEAD).map(|row| Self::by(row, table));
        let best = rows.reduce(|best, other| if other.fit() > best.fit() { other } else { best });
        best.unwrap_or(Self { header: 0, names: Vec::new(), placed: Vec::new(), twice: Vec::new() })
    }

    fn by(row: &GridRow, table: &'a SpecTable) -> Self {
        let names: Vec<String> = row.cells.iter().map(|cell| cell.trim().to_string()).collect();
        let mut all: Vec<Placed<'a>> = Vec::new();
        for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let told = table.columns.iter().filter_map(|column| Some((how(name, column)?, column)));
            all.extend(told.min_by_key(|(how, _)| *how).map(|(how, column)| Placed { column, at, how }));
        }
        // The surest has the column; what is left of the same name is twice.
        all.sort_by_key(|placed| (placed.how, placed.at));
        let (mut placed, mut twice): (Vec<Placed<'a>>, Vec<(usize, &'a SpecColumn)>) = Default::default();
        for one in all {
            match placed.iter().any(|other| other.column.name == one.column.name) {
                true => twice.push((one.at, one.column)),
                false => placed.push(one),
            }
        }
        placed.sort_by_key(|placed| placed.at);
        Self { header: row.number, names, placed, twice }
    }

    /// How well it fits: a column by its own name counts more than one that is guessed.
    pub fn fit(&self) -> usize {
        let worth = |placed: &Placed<'_>| match placed.how {
            How::Named => 4,
            How::Also => 3,
            How::Slip => 2,
        };
        if self.placed.len() < 2 { 0 } else { self.placed.iter().map(worth).sum() }
    }

    /// Places of columns with a name that are none of the spec.
    pub fn extra(&self) -> Vec<usize> {
        let known = |at: &usize| {
            self.placed.iter().any(|placed| placed.at == *at)
                || self.twice.iter().any(|(place, _)| place == at)
        };
        let named = self.names.iter().enumerate().filter(|(_, name)| !name.is_empty()).map(|(at, _)| at);
        named.filter(|at| !known(at)).collect()
    }

    /// A header, safe to show.
    pub fn shown(&self, at: usize) -> String {
        self.names.get(at).map(|name| visible(name)).unwrap_or_default()
    }
}

/// A name as it is compared: letters and digits with single spaces.
fn key(name: &str) -> String {
    let plain: String = fold(name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn how(name: &str, column: &SpecColumn) -> Option<How> {
    if name == column.name {
        return Some(How::Named);
    }
    let name = key(name);
    let own = key(&column.name);
    let others =
        column.also.iter().map(|also| key(also)).chain([key(&column.title.es), key(&column.title.en)]);
    let others: Vec<String> = others.collect();
    if name == own || others.contains(&name) {
        return Some(How::Also);
    }
    let slips = match name.chars().count() {
        TWO_SLIPS.. => 2,
        ONE_SLIP.. => 1,
        _ => return None,
    };
    let near = |other: &String| distance(&name, other, slips).is_some();
    (near(&own) || others.iter().any(near)).then_some(How::Slip)
}

/// Letters to change, add or leave out to come from one word to the other; `None` beyond `most`.
fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut corner = at;
        let mut next = vec![at + 1];
        for (b, above) in other.iter().zip(row.iter().skip(1)) {
            let left = next.last().copied().unwrap_or(at);
            next.push((corner + usize::from(a != b)).min(above + 1).min(left + 1));
            corner = *above;
        }
        row = next;
    }
    row.last().copied().filter(|count| *count <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(distance("latitud", "latitud", 2), Some(0));
        assert_eq!(distance("latitd", "latitud", 1), Some(1));
        assert_eq!(distance("longitud", "latitud", 2), None);
    }
}
