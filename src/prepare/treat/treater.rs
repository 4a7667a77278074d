//! Rows in, treated rows out.

use std::ops::Range;

use super::ask;
use super::counts::Counting;
use super::group::Groups;
use super::local::{self, Few};
use super::step::{Done, Step};
use super::told::{Alike, Did, Local, Singled, Told};
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
    counting: Option<Counting>,
    few: Option<Few>,
    /// All rows were counted before the first is treated.
    surveyed: bool,
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
        let counting = plan.counts.map(|counts| Counting::new(counts, &made));
        let few_of = plan.local.as_ref().map(|few| few.columns.clone()).unwrap_or_default();
        told.local = plan.local.as_ref().map(|few| Local {
            k: few.k,
            rows: 0,
            emptied: few_of.iter().map(|at| (header[*at].clone(), 0)).collect(),
        });
        let few = plan
            .local
            .map(|few| Few::new(few_of.iter().map(|at| made[*at].clone()).collect(), few.k, few.rows));
        let quasi = if few_of.is_empty() { changed(&plan.steps) } else { few_of.clone() };
        Ok(Self {
            counting,
            few,
            surveyed: false,
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
        match &self.counting {
            Some(counting) => counting.header(&self.input, &self.header),
            None => self.header.clone(),
        }
    }

    /// Whether rows are better shown twice: first all to [`Self::survey`], then all to [`Self::row`]. Without it, rows
    /// are held here until the end, and of a large table more than can be.
    pub fn wants_survey(&self) -> bool {
        self.few.is_some()
    }

    /// Looks at a row beforehand.
    pub fn survey(&mut self, row: &[String]) {
        let Some(mut few) = self.few.take() else { return };
        self.surveyed = true;
        let mut row = row.to_vec();
        row.resize(self.input.len(), String::new());
        let treated = self.treated(&row, false);
        few.count(&treated);
        self.few = Some(few);
    }

    /// Treats a row in its place. `false`: it is kept here or taken out; what comes of those kept is in [`Self::end`].
    pub fn row(&mut self, row: &mut Vec<String>) -> bool {
        self.told.rows_in += 1;
        row.resize(self.input.len(), String::new());
        if !self.quasi.is_empty() {
            let quasi = self.quasi.iter().filter_map(|at| row.get(*at)).map(|cell| cell.trim());
            self.before.add(quasi, std::iter::empty());
        }
        let treated = self.treated(row, true);
        if let Some(counting) = &mut self.counting {
            counting.add(row, &treated);
            self.told.aggregated += 1;
            return false;
        }
        *row = treated;
        match self.few.take() {
            None => self.out(row),
            Some(mut few) if self.surveyed => {
                let stays = self.singled_out(&mut few, row);
                self.few = Some(few);
                stays
            }
            Some(mut few) => {
                few.hold(std::mem::take(row));
                self.few = Some(few);
                false
            }
        }
    }

    /// What comes of a row by the treatments of its columns; `told`: it is counted what they did.
    fn treated(&mut self, row: &[String], told: bool) -> Vec<String> {
        let mut out = Vec::with_capacity(self.header.len());
        for (at, step) in self.steps.iter().enumerate() {
            let done = step.apply(&row[at], row, self.lists, &mut out);
            let place = self.did[at].filter(|_| told);
            if let Some(did) = place.and_then(|place| self.told.did.get_mut(place)) {
                did.changed += u64::from(done == Done::Changed);
                did.unread += u64::from(done == Done::Unread);
            }
        }
        out
    }

    /// A row whose group may be too small.
    fn singled_out(&mut self, few: &mut Few, row: &mut [String]) -> bool {
        let fate = few.treat(row);
        if fate == local::Fate::TakenOut {
            self.told.removed += 1;
            return false;
        }
        if let (local::Fate::Emptied(bits), Some(told)) = (fate, &mut self.told.local) {
            told.rows += 1;
            for (at, emptied) in told.emptied.iter_mut().enumerate() {
                emptied.1 += u64::from(bits & (1 << at) != 0);
            }
        }
        self.out(row)
    }

    /// A row goes out.
    fn out(&mut self, row: &[String]) -> bool {
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
        if let Some(counting) = &self.counting {
            let (rows, cells, mut after) = counting.table();
            after.columns = counting.columns(&self.header);
            self.told.exceeded |= counting.beyond > 0;
            self.told.rows_out = rows.len() as u64;
            (self.told.cells, self.told.after) = (Some(cells), Some(after));
            return rows;
        }
        let Some(mut few) = self.few.take() else { return Vec::new() };
        self.told.exceeded |= few.exceeded;
        let mut rows = few.held();
        rows.retain_mut(|row| self.singled_out(&mut few, row));
        self.few = Some(few);
        rows
    }

    /// What was done.
    pub fn told(&self) -> Told {
        let mut told = self.told.clone();
        if self.quasi.is_empty() || told.rows_in == 0 {
            return told;
        }
        let before = self.quasi.iter().map(|at| self.input[*at].clone()).collect();
        told.before = Some(singled(&self.before, before, told.rows_in));
        if self.counting.is_some() {
            return told;
        }
        let after = self.quasi.iter().flat_map(|at| self.made[*at].clone()).map(|at| self.header[at].clone());
        told.after = Some(singled(&self.after, after.collect(), told.rows_out));
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
