//! Rows in, treated rows out.

use std::ops::Range;

use super::ask;
use super::group::Groups;
use super::step::{Done, Step};
use super::told::{Alike, Did, Singled, Told};
use super::{Asked, SMALL, SMALLER, WHOLE};
use crate::scan::personal::lists::Lists;
use crate::text::Text;

/// Characters of a machine name at most.
const NAME: usize = 20;

/// Treats the rows of one table.
pub struct Treater<'l> {
    input: Vec<String>,
    header: Vec<String>,
    steps: Vec<Step>,
    /// Columns of the output that come of each of the input.
    made: Vec<Range<usize>>,
    lists: Option<&'l Lists>,
    quasi: Vec<usize>,
    sensitive: Vec<usize>,
    before: Groups,
    after: Groups,
    told: Told,
    /// Places in `told.did` of each column.
    did: Vec<Option<usize>>,
}

impl<'l> Treater<'l> {
    /// Reads what is asked of a table with these columns. `key` is of pseudonyms: see [`super::key`].
    ///
    /// # Errors
    /// All that cannot be done, each with what to do instead.
    pub fn new(header: &[String], asked: &[Asked], key: Option<&[u8]>) -> Result<Self, Vec<Text>> {
        let plan = ask::read(header, asked, key)?;
        let (names, made) = names(header, &plan.steps);
        let mut did = vec![None; header.len()];
        let mut told = Told::default();
        for one in asked.iter().filter(|one| one.column != WHOLE) {
            let Some(at) = header.iter().position(|name| *name == one.column) else { continue };
            did[at] = Some(told.did.len());
            told.did.push(Did {
                column: one.column.clone(),
                how: one.how.clone(),
                with: one.with.clone(),
                made: names[made[at].clone()].to_vec(),
                ..Did::default()
            });
        }
        let quasi = changed(&plan.steps);
        Ok(Self {
            input: header.to_vec(),
            header: names,
            steps: plan.steps,
            made,
            lists: None,
            quasi,
            sensitive: Vec::new(),
            before: Groups::default(),
            after: Groups::default(),
            told,
            did,
        })
    }

    /// With the lists of names, `review-text` hides what it finds; without them it hides whole cells.
    #[must_use]
    pub fn reading(mut self, lists: &'l Lists) -> Self {
        self.lists = Some(lists);
        self
    }

    /// Says which columns single out a person together, and which are sensitive, by their names in the input. Without
    /// it, k is measured over the columns that are made coarser.
    #[must_use]
    pub fn measuring(mut self, quasi: &[String], sensitive: &[String]) -> Self {
        let places = |names: &[String]| {
            names.iter().filter_map(|name| self.input.iter().position(|known| known == name)).collect()
        };
        (self.quasi, self.sensitive) = (places(quasi), places(sensitive));
        self.sensitive.retain(|at| !self.made[*at].is_empty());
        self.sensitive.truncate(super::group::SENSITIVE);
        self
    }

    /// The columns that come out.
    pub fn header(&self) -> Vec<String> {
        self.header.clone()
    }

    /// Treats a row in its place. `false`: it is kept here, and what comes of it is in [`Self::end`].
    pub fn row(&mut self, row: &mut Vec<String>) -> bool {
        self.told.rows_in += 1;
        row.resize(self.input.len(), String::new());
        let quasi = self.quasi.iter().filter_map(|at| row.get(*at)).map(|cell| cell.trim());
        if !self.quasi.is_empty() {
            self.before.add(quasi, std::iter::empty());
        }
        let mut out = Vec::with_capacity(self.header.len());
        for (at, step) in self.steps.iter().enumerate() {
            let done = step.apply(&row[at], row, self.lists, &mut out);
            if let Some(did) = self.did[at].and_then(|place| self.told.did.get_mut(place)) {
                did.changed += u64::from(done == Done::Changed);
                did.unread += u64::from(done == Done::Unread);
            }
        }
        *row = out;
        self.measure(row);
        self.told.rows_out += 1;
        true
    }

    /// Counts a row that goes out.
    fn measure(&mut self, row: &[String]) {
        if self.quasi.is_empty() {
            return;
        }
        let cells =
            |at: &usize| self.made[*at].clone().filter_map(|place| row.get(place)).map(String::as_str);
        let sensitive = self.sensitive.iter().map(|at| cells(at).next().unwrap_or_default());
        self.after.add(self.quasi.iter().flat_map(cells), sensitive);
    }

    /// What is still to come out when all rows are in.
    pub fn end(&mut self) -> Vec<Vec<String>> {
        Vec::new()
    }

    /// What was done.
    pub fn told(&self) -> Told {
        let mut told = self.told.clone();
        if self.quasi.is_empty() || told.rows_in == 0 {
            return told;
        }
        let names =
            |all: &mut dyn Iterator<Item = usize>, of: &[String]| all.map(|at| of[at].clone()).collect();
        let before = names(&mut self.quasi.iter().copied(), &self.input);
        told.before = Some(singled(&self.before, before, told.rows_in));
        let after = names(&mut self.quasi.iter().flat_map(|at| self.made[*at].clone()), &self.header);
        told.after = Some(singled(&self.after, after, told.rows_out));
        for (place, at) in self.sensitive.iter().enumerate() {
            let (groups, rows) = self.after.alike(place);
            if groups.count > 0 {
                told.alike.push(Alike { column: self.input[*at].clone(), groups, rows });
            }
        }
        told
    }
}

/// Columns that are made coarser: those that k is of when nobody says it.
fn changed(steps: &[Step]) -> Vec<usize> {
    let coarser =
        |step: &Step| !matches!(step, Step::Keep | Step::Drop | Step::Pseudonym(_) | Step::Review { .. });
    steps.iter().enumerate().filter(|(_, step)| coarser(step)).map(|(at, _)| at).collect()
}

fn singled(groups: &Groups, columns: Vec<String>, rows: u64) -> Singled {
    Singled {
        columns,
        k: groups.k(),
        alone: groups.below(2),
        below5: groups.below(SMALL),
        below11: groups.below(SMALLER),
        groups: groups.groups(),
        rows,
    }
}

/// Names of what comes out, and where what comes of each column stands.
fn names(header: &[String], steps: &[Step]) -> (Vec<String>, Vec<Range<usize>>) {
    let mut names: Vec<String> = Vec::new();
    let mut made = Vec::new();
    for (name, step) in header.iter().zip(steps) {
        let from = names.len();
        let stem = if matches!(step, Step::Age(_)) { "edad" } else { name };
        match step.width() {
            0 => {}
            1 => names.push(name.clone()),
            _ => {
                for end in ["_desde", "_hasta"] {
                    let free = free(stem, end, header, &names);
                    names.push(free);
                }
            }
        }
        made.push(from..names.len());
    }
    (names, made)
}

/// A name of at most twenty characters that no other column has.
fn free(stem: &str, end: &str, header: &[String], names: &[String]) -> String {
    let taken = |name: &String| header.contains(name) || names.contains(name);
    let made = |number: &str| {
        let room = NAME.saturating_sub(end.len() + number.len());
        format!("{}{number}{end}", stem.chars().take(room).collect::<String>())
    };
    let numbers = std::iter::once(String::new()).chain((2..).map(|number: u32| number.to_string()));
    // There are fewer columns than numbers.
    numbers.map(|number| made(&number)).find(|name| !taken(name)).unwrap_or_default()
}
