//! Small cells of a table of counts, and those that have to go with them so that nobody finds them by subtraction.
//!
//! What a reader is taken to know: the cells that are published, that a combination that is not there is zero, that an
//! emptied cell has at least one row, and the total of every line of the table (all values of one grouping column,
//! with the others fixed), and so of every table over fewer columns, wherever that total is not small itself. A cell
//! is safe when the counts can be moved, all totals kept, so that it has another value. Totals that would give away a
//! cell whatever else is emptied are withheld: they are told, so that they are not published elsewhere.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::solve;

/// What became of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Shown,
    /// Too small.
    Primary,
    /// Others could be found by subtraction.
    Complementary,
}

/// What was emptied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    pub fates: Vec<Fate>,
    /// Totals of lines that must not be published: the column that is added up, and the values of the others.
    pub withheld: Vec<(usize, Vec<u32>)>,
    /// Emptied cells that could not be proven safe: too many hang together.
    pub unproven: u64,
}

/// Cells that hang together and are looked at in tables by three columns or more.
const TOGETHER: usize = 240;
/// Steps of the search for moves, of a table by one or two columns.
const STEPS: usize = 100_000_000;

/// Empties cells with fewer rows than `k`, and the fewest others that a search finds one by one.
///
/// `cells`: the values of the grouping columns, by number, and the count, which is above zero.
pub fn suppress(cells: &[(Vec<u32>, u64)], k: u64) -> Outcome {
    let mut table = Table::of(cells, k);
    for (at, (_, count)) in cells.iter().enumerate() {
        if *count < k {
            table.hide(at, Fate::Primary);
        }
    }
    let unproven = table.protect();
    let withheld = table.lines.iter().filter(|line| line.withheld).map(|line| line.key.clone()).collect();
    Outcome { fates: table.fates, withheld, unproven }
}

/// The cells of all values of one column, with the others fixed.
struct Line {
    key: (usize, Vec<u32>),
    cells: Vec<usize>,
    /// Its total is no small cell itself.
    known: bool,
    withheld: bool,
    hidden: usize,
}

impl Line {
    fn published(&self) -> bool {
        self.known && !self.withheld
    }
}

struct Table<'a> {
    cells: &'a [(Vec<u32>, u64)],
    fates: Vec<Fate>,
    lines: Vec<Line>,
    /// Lines of each cell.
    of: Vec<Vec<usize>>,
}

impl<'a> Table<'a> {
    fn of(cells: &'a [(Vec<u32>, u64)], k: u64) -> Self {
        let columns = cells.first().map_or(0, |cell| cell.0.len());
        // A column with one value only makes no table of fewer columns that says anything else.
        let many = |column: &usize| cells.iter().any(|cell| cell.0[*column] != cells[0].0[*column]);
        let mut found: BTreeMap<(usize, Vec<u32>), Vec<usize>> = BTreeMap::new();
        for column in (0..columns).filter(many) {
            for (at, (values, _)) in cells.iter().enumerate() {
                let mut others = values.clone();
                others.remove(column);
                found.entry((column, others)).or_default().push(at);
            }
        }
        let mut of = vec![Vec::new(); cells.len()];
        let mut lines = Vec::with_capacity(found.len());
        for (number, (key, inside)) in found.into_iter().enumerate() {
            inside.iter().for_each(|at| of[*at].push(number));
            let total: u64 = inside.iter().map(|at| cells[*at].1).sum();
            lines.push(Line { key, cells: inside, known: total >= k, withheld: false, hidden: 0 });
        }
        Self { cells, fates: vec![Fate::Shown; cells.len()], lines, of }
    }

    fn count(&self, at: usize) -> u64 {
        self.cells[at].1
    }

    fn hidden(&self, at: usize) -> bool {
        self.fates[at] != Fate::Shown
    }

    fn hide(&mut self, at: usize, fate: Fate) {
        self.fates[at] = fate;
        for line in &self.of[at] {
            self.lines[*line].hidden += 1;
        }
    }

    /// Empties cells until no emptied one can be found; how many could not be looked at.
    fn protect(&mut self) -> u64 {
        loop {
            self.pairs();
            let (found, unproven) = self.found();
            if found.is_empty() {
                return unproven;
            }
            // What protects one may protect those of the same lines too.
            let mut touched = vec![false; self.lines.len()];
            for cell in found {
                if !self.of[cell].iter().any(|line| touched[*line]) {
                    self.of[cell].iter().for_each(|line| touched[*line] = true);
                    self.help(cell);
                }
            }
        }
    }

    /// No line has one emptied cell alone, which would be its total less the rest.
    fn pairs(&mut self) {
        let alone = |line: &Line| line.published() && line.hidden == 1;
        let mut queue: VecDeque<usize> = (0..self.lines.len()).filter(|at| alone(&self.lines[*at])).collect();
        while let Some(at) = queue.pop_front() {
            if !alone(&self.lines[at]) {
                continue;
            }
            match self.best(&self.lines[at].cells) {
                Some(cell) => {
                    self.hide(cell, Fate::Complementary);
                    queue.extend(self.of[cell].iter().copied());
                }
                None => self.lines[at].withheld = true,
            }
        }
    }

    /// Of some cells, the one whose emptying costs least: it is not given away by a total of its own, it helps other
    /// lines too, and it has few rows.
    fn best(&self, cells: &[usize]) -> Option<usize> {
        let free = cells.iter().copied().filter(|at| !self.hidden(*at));
        free.min_by_key(|at| {
            let lines = || self.of[*at].iter().map(|line| &self.lines[*line]).filter(|line| line.published());
            let given_away = lines().filter(|line| line.cells.len() == 1).count();
            let new = lines().filter(|line| line.hidden == 0).count();
            let helped = lines().filter(|line| line.hidden == 1).count();
            (given_away, new, std::cmp::Reverse(helped), self.count(*at), *at)
        })
    }

    /// Empties one more cell beside one that can be found; when there is none, its totals are withheld.
    fn help(&mut self, cell: usize) {
        let lines: Vec<usize> =
            self.of[cell].iter().copied().filter(|line| self.lines[*line].published()).collect();
        let beside: Vec<usize> = lines.iter().flat_map(|line| self.lines[*line].cells.clone()).collect();
        match self.best(&beside) {
            Some(more) => self.hide(more, Fate::Complementary),
            None => lines.iter().for_each(|line| self.lines[*line].withheld = true),
        }
    }

    /// Emptied cells that can be found, and how many could not be looked at.
    fn found(&self) -> (Vec<usize>, u64) {
        let columns: Vec<usize> = {
            let mut all: Vec<usize> = self.lines.iter().map(|line| line.key.0).collect();
            all.dedup();
            all
        };
        if columns.len() <= 2 { self.found_by_paths(&columns) } else { self.found_by_moves() }
    }

    /// Of a table by one or two columns, exactly: counts move along closed paths of emptied cells, which go up and
    /// down in turn. Lines whose total is not known are one knot: what comes to them may go anywhere.
    fn found_by_paths(&self, columns: &[usize]) -> (Vec<usize>, u64) {
        let hidden: Vec<usize> = (0..self.cells.len()).filter(|at| self.hidden(*at)).collect();
        // Knots: 0 is that of all that is not known, line n is n + 1.
        let knot = |at: usize, column: usize| {
            let line = self.of[at].iter().find(|line| self.lines[**line].key.0 == column);
            line.filter(|line| self.lines[**line].published()).map_or(0, |line| line + 1)
        };
        let ends: Vec<(usize, usize)> = hidden
            .iter()
            .map(|at| {
                let end = |which: usize| columns.get(which).map_or(0, |column| knot(*at, *column));
                (end(0), end(1))
            })
            .collect();
        let mut graph = solve::Paths::new(self.lines.len() + 1, STEPS);
        for (at, (from, to)) in hidden.iter().zip(&ends) {
            graph.edge(*from, *to, self.count(*at) >= 2);
        }
        let mut found = Vec::new();
        let mut unproven = 0;
        for (edge, at) in hidden.iter().enumerate() {
            match graph.moves(edge) {
                Some(true) => {}
                Some(false) => found.push(*at),
                None => unproven += 1,
            }
        }
        (found, unproven)
    }

    /// Of a table by more columns: moves are looked for among the solutions of the equations of the known totals.
    fn found_by_moves(&self) -> (Vec<usize>, u64) {
        let (mut found, mut unproven) = (Vec::new(), 0);
        for group in self.together() {
            if group.len() > TOGETHER {
                unproven += group.len() as u64;
                continue;
            }
            let place: HashMap<usize, usize> =
                group.iter().enumerate().map(|(at, cell)| (*cell, at)).collect();
            let lines: std::collections::BTreeSet<usize> = group
                .iter()
                .flat_map(|cell| self.of[*cell].iter().copied())
                .filter(|line| self.lines[*line].published())
                .collect();
            let equations: Vec<Vec<usize>> = lines
                .iter()
                .map(|line| {
                    self.lines[*line].cells.iter().filter_map(|cell| place.get(cell).copied()).collect()
                })
                .collect();
            let counts: Vec<u64> = group.iter().map(|cell| self.count(*cell)).collect();
            let moved = solve::movable(&counts, &equations);
            found.extend(group.iter().zip(moved).filter(|(_, moved)| !moved).map(|(cell, _)| *cell));
        }
        (found, unproven)
    }

    /// Emptied cells by groups that known totals tie together.
    fn together(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.cells.len()];
        let mut groups = Vec::new();
        for start in 0..self.cells.len() {
            if !self.hidden(start) || seen[start] {
                continue;
            }
            seen[start] = true;
            let mut group = vec![start];
            let mut next = 0;
            while let Some(at) = group.get(next).copied() {
                next += 1;
                for line in self.of[at].iter().map(|line| &self.lines[*line]).filter(|line| line.published())
                {
                    for cell in &line.cells {
                        if self.hidden(*cell) && !seen[*cell] {
                            seen[*cell] = true;
                            group.push(*cell);
                        }
                    }
                }
            }
            groups.push(group);
        }
        groups
    }
}
