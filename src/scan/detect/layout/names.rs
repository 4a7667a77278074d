//! Names of columns out of one or several rows of header.

use std::collections::HashMap;

use super::Look;
use super::sample::{Sampled, Sort};

impl Look<'_> {
    /// The first column and the names from there to the last that has one.
    pub(super) fn named(&self, header: usize, levels: usize) -> (usize, Vec<String>) {
        let top = header + 1 - levels;
        let data =
            self.rows.iter().skip(header + 1).filter(|row| row.filled > 1).take(5).map(|row| row.from).min();
        let from = (top..=header).map(|at| self.rows[at].from).chain(data).min().unwrap_or(0);
        let to = (top..=header).map(|at| self.rows[at].to).max().unwrap_or(0);
        let mut names: Vec<String> = (from..=to).map(|column| self.name(column, top, header)).collect();
        if levels > 1 {
            self.prefixed(&mut names, from, header - 1);
        }
        (from, names)
    }

    /// The name directly above the data, or the next above it.
    fn name(&self, column: usize, top: usize, header: usize) -> String {
        let cell = |at: usize| self.cells[at].get(column).filter(|cell| cell.sort != Sort::Blank);
        (top..=header).rev().find_map(cell).map(|cell| cell.text.clone()).unwrap_or_default()
    }

    /// Puts the name of the group before names that stand more than once.
    fn prefixed(&self, names: &mut [String], from: usize, above: usize) {
        let mut times: HashMap<String, usize> = HashMap::new();
        for name in names.iter() {
            *times.entry(name.clone()).or_default() += 1;
        }
        let mut group: Option<&Sampled> = None;
        for (column, name) in (from..).zip(names) {
            group = self.cells[above].get(column).filter(|cell| cell.sort != Sort::Blank).or(group);
            if let Some(group) = group.filter(|group| times[name.as_str()] > 1 && group.text != *name) {
                *name = format!("{} {name}", group.text);
            }
        }
    }
}
