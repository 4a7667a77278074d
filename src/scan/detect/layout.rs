//! Where the names of columns stand in a table, from its first rows: used by spreadsheets and by delimited text.
//!
//! The widest rows are the table; the first of them that reads like names, and not like what stands below it, is the
//! header. Titles above, several rows of header, units and numbers of columns below are told apart by how much of the
//! width they cover and by what kinds of cells they have.

mod names;
mod sample;
#[cfg(test)]
mod tests;

use sample::Row;
pub use sample::{Sampled, Sort};

/// Rows that are looked at, and those that are looked at first.
pub const ROWS: usize = 256;
const FIRST: usize = 20;
/// Below this, more rows are looked at.
const SURE: u8 = 60;
/// Rows below a row that say whether it is like them.
const BELOW: usize = 12;
/// Rows of labels that may stand above.
const LABELS: usize = 8;
/// Rows that one header may have.
const LEVELS: usize = 4;

/// Where the parts of a table are; rows by their place among those given, from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The row with the names directly above the data.
    pub header: Option<usize>,
    /// Rows of header: 2 when a grouped one stands above.
    pub header_rows: usize,
    /// The first row of data.
    pub first: usize,
    /// Names from the first column of the table on, as they are written; those of groups are put before repeated ones.
    pub names: Vec<String>,
    /// The first column of the table, from 0.
    pub first_column: usize,
    /// Columns from there on.
    pub width: usize,
    /// Rows above the header, blank ones too.
    pub titles: usize,
    /// 0 to 100.
    pub sure: u8,
}

/// Finds the header and the data among the first rows of a table; a blank row is one of no cells.
pub fn layout(rows: &[Vec<Sampled>]) -> Layout {
    let rows = &rows[..rows.len().min(ROWS)];
    let first = find(&rows[..rows.len().min(FIRST)]);
    if rows.len() <= FIRST || first.sure >= SURE { first } else { find(rows) }
}

fn find(cells: &[Vec<Sampled>]) -> Layout {
    let table = Look { cells, rows: cells.iter().map(|row| Row::new(row)).collect() };
    let width = table.typical();
    if width == 0 {
        return Layout::default();
    }
    let found = table.header(width);
    table.described(found, width)
}

/// What is known of the rows.
struct Look<'c> {
    cells: &'c [Vec<Sampled>],
    rows: Vec<Row>,
}

/// A header that was found.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    header: Option<usize>,
    levels: usize,
    /// The first row of the table, when it has no header.
    first: usize,
    sure: u8,
}

/// How a row differs from those below it.
#[derive(Debug, Clone, Copy, Default)]
struct Contrast {
    /// Columns of values under a text.
    unlike: usize,
    /// Columns of values under a value.
    alike: usize,
}

impl Contrast {
    fn add(&mut self, alike: bool) {
        if alike { self.alike += 1 } else { self.unlike += 1 }
    }
}

/// Most of the cells of a column are like that.
fn share(rows: &[&Vec<Sampled>], column: usize, like: impl Fn(&Sampled) -> bool) -> bool {
    let (mut all, mut some) = (0, 0);
    for cell in rows.iter().filter_map(|row| row.get(column)).filter(|cell| cell.sort != Sort::Blank) {
        all += 1;
        some += usize::from(like(cell));
    }
    all > 0 && some * 10 >= all * 7
}

impl Look<'_> {
    /// Cells that a row of the table has: the width that covers most cells.
    fn typical(&self) -> usize {
        let mut counts: Vec<usize> =
            self.rows.iter().map(|row| row.filled).filter(|filled| *filled > 0).collect();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        // Prose of single cells above a table is not the table.
        let several = counts.iter().filter(|filled| **filled > 1).count();
        if several > 3 && several * 5 > counts.len() {
            counts.truncate(several);
        }
        let area = counts.iter().enumerate().map(|(at, filled)| (filled * (at + 1), *filled));
        area.max_by_key(|(area, filled)| (*area, *filled)).map_or(0, |(_, filled)| filled)
    }

    /// Rows that are wide enough for names or data.
    fn wide(&self, width: usize) -> impl Iterator<Item = usize> {
        let wide = move |row: &Row| row.filled * 5 >= width * 3;
        (0..self.rows.len()).filter(move |at| wide(&self.rows[*at]) && !self.rows[*at].same(&self.cells[*at]))
    }

    fn header(&self, width: usize) -> Found {
        let top = self.below_labels(width);
        let mut wide = self.wide(width).filter(|at| *at >= top).peekable();
        let Some(first) = wide.peek().copied() else { return Found::default() };
        // Labels with their values are narrower than the table below.
        let full = wide.find(|at| self.rows[*at].filled >= width).filter(|at| *at > first && self.plain(*at));
        let next = if self.names(first) { Some(first) } else { full };
        let header = match next {
            Some(at) => Some(at),
            None if self.grouped(first) => Some(first),
            None => self.below_codes(first, width),
        };
        match header {
            Some(header) => self.levels(header, width),
            None => Found { first, sure: if width < 3 { 50 } else { 80 }, ..Found::default() },
        }
    }

    /// Where the table begins below a few rows of labels with their values and a blank row: at the first row of the
    /// next block, when that reads like names and its rows are many more.
    fn below_labels(&self, width: usize) -> usize {
        let blank = |at: &usize| self.rows[*at].filled == 0;
        let Some(end) = (1..self.rows.len()).find(|at| blank(at) && !blank(&(at - 1))) else { return 0 };
        let pairs = (0..end).all(|at| self.rows[at].filled < 3 && self.rows[at].filled <= width);
        let Some(next) = (end..self.rows.len()).find(|at| !blank(at)) else { return 0 };
        let height = (next..self.rows.len()).take_while(|at| !blank(at)).count();
        let larger = end <= LABELS && height > 2 && height >= end;
        let names = self.rows[next].values == 0 && self.rows[next].filled > 1 && self.names(next);
        if pairs && larger && names { next } else { 0 }
    }

    /// All texts, and nothing below is like them.
    fn plain(&self, at: usize) -> bool {
        self.rows[at].values == 0 && self.contrast(at).alike == 0
    }

    /// Texts below a row of groups that stand over values.
    fn grouped(&self, at: usize) -> bool {
        let above =
            at.checked_sub(1).filter(|above| self.rows[*above].filled > 1 && self.rows[*above].values == 0);
        self.rows[at].values == 0 && above.is_some_and(|above| self.contrast(above).unlike > 0)
    }

    /// Forms that machines read have rows of numbers above the names: types and keys of the columns.
    fn below_codes(&self, first: usize, width: usize) -> Option<usize> {
        let header = self.wide(width).find(|at| self.rows[*at].texts > 0)?;
        let row = &self.rows[header];
        let plain = header > first && row.values == 0 && row.filled * 10 >= width * 9;
        (plain && self.contrast(header).unlike > 0).then_some(header)
    }

    /// The row reads like names of columns.
    fn names(&self, at: usize) -> bool {
        let (row, cells) = (&self.rows[at], &self.cells[at]);
        let contrast = self.contrast(at);
        if row.values == 0 {
            return contrast.unlike >= contrast.alike && (contrast.unlike > 0 || !self.recurs(at));
        }
        let corner = self.rows[at + 1..].iter().any(|below| below.texts > 0 && below.from < row.from);
        contrast.unlike > contrast.alike || (row.years(cells) && (row.texts > 0 || corner))
    }

    /// Some of its texts stand again and again below in their columns, as values do and names do not; all of them do
    /// where pages repeat the header.
    fn recurs(&self, at: usize) -> bool {
        let again = |column: usize, text: &str| {
            self.cells[at + 1..]
                .iter()
                .filter_map(|row| row.get(column))
                .filter(|below| below.text == text)
                .count()
        };
        let texts = self.cells[at].iter().enumerate().filter(|(_, cell)| cell.sort == Sort::Text);
        let times: Vec<usize> = texts.map(|(column, cell)| again(column, &cell.text)).collect();
        times.iter().sum::<usize>() > 2 && times.contains(&0)
    }

    fn contrast(&self, at: usize) -> Contrast {
        let rows = self.cells[at + 1..].iter().zip(&self.rows[at + 1..]);
        let below: Vec<&Vec<Sampled>> =
            rows.filter(|(_, row)| row.filled > 0).map(|(cells, _)| cells).take(BELOW).collect();
        let mut contrast = Contrast::default();
        for (column, cell) in self.cells[at].iter().enumerate().filter(|(_, cell)| cell.sort != Sort::Blank) {
            if share(&below, column, |cell| cell.sort.is_value()) {
                contrast.add(cell.sort.is_value());
            } else if below.len() > 1 && share(&below, column, Sampled::coded) {
                contrast.add(cell.coded());
            }
        }
        contrast
    }

    /// Goes down while the next row is names too, and up while the rows above name what is not named.
    fn levels(&self, top: usize, width: usize) -> Found {
        let (mut top, mut at) = (top, top);
        while at - top + 1 < LEVELS && at + 1 < self.rows.len() && self.deeper(at, width) {
            at += 1;
        }
        while at - top + 1 < LEVELS && top > 0 && self.higher(top, at) {
            top -= 1;
        }
        let sure = match self.contrast(at) {
            _ if width < 3 => 50,
            contrast if contrast.unlike > contrast.alike => 95,
            contrast if contrast.alike == 0 => 75,
            _ => 60,
        };
        Found { header: Some(at), levels: at - top + 1, first: self.data(at), sure }
    }

    /// The row below is of names too: the upper leaves columns without a name or repeats one, as groups do.
    fn deeper(&self, at: usize, width: usize) -> bool {
        let (row, next) = (&self.rows[at], &self.rows[at + 1]);
        let incomplete = row.filled < width || row.repeats(&self.cells[at]);
        if next.filled < 2 || next.values > 0 || !incomplete {
            return false;
        }
        if self.contrast(at + 1).unlike > 0 {
            return true;
        }
        // Merged downwards: what has values below is named above and blank here, and here others are named.
        let (above, here) = (&self.cells[at], &self.cells[at + 1]);
        let blank =
            |cells: &[Sampled], column: usize| cells.get(column).is_none_or(|cell| cell.sort == Sort::Blank);
        let added = (0..here.len()).filter(|column| !blank(here, *column) && blank(above, *column)).count();
        let below: Vec<&Vec<Sampled>> = self.cells[at + 2..].iter().take(BELOW).collect();
        let mut values =
            (0..above.len()).filter(|column| share(&below, *column, |cell| cell.sort.is_value())).peekable();
        added > 1
            && values.peek().is_some()
            && values.all(|column| blank(here, column) && !blank(above, column))
    }

    /// The first column that any of the data rows has something in.
    fn leftmost(&self, first: usize) -> usize {
        self.rows.iter().skip(first).filter(|row| row.filled > 0).map(|row| row.from).min().unwrap_or(0)
    }

    /// The row above `top` names columns that the header leaves blank, or groups of names that are repeated.
    fn higher(&self, top: usize, header: usize) -> bool {
        let (above, row) = (&self.rows[top - 1], &self.rows[header]);
        if above.filled < 2 || above.values > 0 || above.same(&self.cells[top - 1]) {
            return false;
        }
        let named = |at: usize, column: usize| {
            self.cells[at].get(column).is_some_and(|cell| cell.sort != Sort::Blank)
        };
        let used = |column: usize| (header + 1..self.rows.len()).take(BELOW).any(|at| named(at, column));
        let adds = (above.from..=above.to).any(|column| {
            named(top - 1, column) && !(top..=header).any(|at| named(at, column)) && used(column)
        });
        adds || (row.repeats(&self.cells[header]) && above.filled < row.filled)
    }

    /// The first row below the header that is neither blank nor made of units or of numbers of columns.
    fn data(&self, header: usize) -> usize {
        let mut at = header + 1;
        while at + 1 < self.rows.len() && (self.rows[at].filled == 0 || self.aside(at)) {
            at += 1;
        }
        at
    }

    /// Numbers of columns (1, 2, 3...), or units: texts that stand over values alone, or in brackets.
    fn aside(&self, at: usize) -> bool {
        let (row, cells) = (&self.rows[at], &self.cells[at]);
        // Three alone may be data: then what stands below has to be of another kind.
        if row.counts(cells) && (row.filled > 3 || self.texts_below(at)) {
            return true;
        }
        if row.values > 0 {
            return false;
        }
        let contrast = self.contrast(at);
        contrast.unlike > 0 && (row.bracketed(cells) || (row.filled > 1 && contrast.unlike == row.filled))
    }

    /// Some column of values in this row has nothing but texts below it.
    fn texts_below(&self, at: usize) -> bool {
        let below: Vec<&Vec<Sampled>> = self.cells[at + 1..].iter().take(BELOW).collect();
        let text = |column: &usize| share(&below, *column, |cell| cell.sort == Sort::Text);
        below.len() > 1 && (self.rows[at].from..=self.rows[at].to).any(|column| text(&column))
    }

    fn described(&self, found: Found, width: usize) -> Layout {
        let first =
            (found.first..self.rows.len()).find(|at| self.rows[*at].filled > 0).unwrap_or(found.first);
        let names = found.header.map(|header| self.named(header, found.levels));
        let (first_column, names) = names.unwrap_or_else(|| (self.leftmost(first), Vec::new()));
        let width = if names.is_empty() { width } else { names.len() };
        Layout {
            header: found.header,
            header_rows: found.levels,
            first,
            names,
            first_column,
            width,
            titles: found.header.map_or(0, |header| header + 1 - found.levels),
            sure: found.sure,
        }
    }
}
