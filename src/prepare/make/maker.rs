//! Makes the rows of one table, or of a part of its rows.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use super::Shared;
use super::above;
use super::cells::{beyond, plain};
use super::fill::{Fill, fills};
use super::layer::Layer;
use super::line::{self, Look};
use crate::prepare::account::{Account, Changed, Reason};
use crate::prepare::recipe::{Column, Recipe, Work};
use crate::prepare::repair::{Code, REPAIRS, rows};
use crate::prepare::treat::{Search, Treater};
use crate::scan::profile::tap::{Drain, Opening};
use crate::scan::profile::values::hash;
use crate::text::Text;

/// Bytes that are sent at once.
const PART: usize = 1 << 20;
/// Rows of which two are known to be the same.
const KNOWN: usize = 4 << 20;

/// Makes rows.
pub struct Maker {
    pub(super) shared: Arc<Shared>,
    pub(super) at: usize,
    account: Account,
    /// By repair, then by column.
    pub(super) changed: Vec<Changed>,
    out: Vec<u8>,
    /// Takes some of the rows: what it makes is asked for, not sent.
    fork: bool,
    /// Numbers that are left out are blank rows; otherwise the reader counts.
    gaps: bool,
    last: u64,
    /// The first column of the table on its sheet.
    first_column: u32,
    pub(super) fill: Vec<Fill>,
    treater: Option<Treater<'static>>,
    search: Option<Search>,
    /// Rows that went out, when none is to go twice.
    seen: Option<HashSet<(u64, u64)>>,
    /// Rows are written as features.
    layer: Option<Layer>,
}

impl Maker {
    /// Begins a table with its header.
    ///
    /// # Errors
    /// What of the treatments cannot be done.
    pub fn open(shared: &Arc<Shared>, at: usize, opening: &Opening) -> Result<Self, Vec<Text>> {
        let recipe = &shared.order.recipes[at];
        let names: Vec<String> = recipe.columns.iter().map(|column| column.name.clone()).collect();
        let names = Layer::input(recipe, names);
        let treater = match recipe.treat.is_empty() && recipe.geo.is_none() {
            true => None,
            false => Some(super::treated::treater(shared, recipe, &names)?),
        };
        let mut maker = Self::new(shared, at);
        let mut header = treater.as_ref().map_or(names, Treater::header);
        if let Some(geo) = &recipe.geo {
            let layer = Layer::of((recipe, geo), &header, &mut maker.out).map_err(|wrong| vec![wrong])?;
            header = layer.header();
            shared.shapes.taken(true);
            maker.layer = Some(layer);
        } else {
            maker.write(&header);
        }
        if let Ok(mut made) = shared.made.lock() {
            made[at].header = header;
        }
        (maker.treater, maker.gaps) = (treater, opening.gaps);
        maker.search = recipe.seek.clone().map(Search::new);
        maker.first_column = opening.layout.first_column as u32;
        maker.last = above::account(&mut maker.account, opening);
        maker.fill = fills(recipe, maker.first_column, opening.first_row);
        maker.seen = (recipe.on.has(Code::Duplicates) && recipe.geo.is_none()).then(HashSet::new);
        Ok(maker)
    }

    fn new(shared: &Arc<Shared>, at: usize) -> Self {
        let columns = shared.order.recipes[at].columns.len();
        Self {
            shared: Arc::clone(shared),
            at,
            account: Account::default(),
            changed: vec![Changed::default(); REPAIRS.len() * columns],
            out: Vec::new(),
            fork: false,
            gaps: false,
            last: 0,
            first_column: 0,
            fill: Vec::new(),
            treater: None,
            search: None,
            seen: None,
            layer: None,
        }
    }

    fn recipe(&self) -> &Recipe {
        &self.shared.order.recipes[self.at]
    }

    fn end_of_line(&self) -> &'static [u8] {
        if self.recipe().crlf { b"\r\n" } else { b"\n" }
    }

    /// Why the row is no row of the result.
    fn reason(&self, number: u64, cells: &[&[u8]]) -> Option<Reason> {
        let recipe = self.recipe();
        if self.layer.is_some() {
            // A feature is one whatever is said of it.
            return None;
        }
        if rows::is_blank(cells) {
            return recipe.on.has(Code::BlankRows).then_some(Reason::Blank);
        }
        if recipe.on.has(Code::Notes) && recipe.notes_from.is_some_and(|from| number >= from) {
            return Some(Reason::Note);
        }
        if recipe.on.has(Code::RepeatedHeaders) && rows::is_header(cells, &recipe.header) {
            return Some(Reason::RepeatedHeader);
        }
        let total =
            recipe.on.has(Code::Totals) && rows::is_total(cells, &recipe.texts, &self.shared.lists.totals);
        total.then_some(Reason::Total)
    }

    fn leave(&mut self, reason: Reason, number: u64, cells: &[&[u8]]) {
        self.account.leave(reason, number);
        let Some(left) = self.account.left.get_mut(&reason) else { return };
        if left.texts.len() < crate::prepare::account::SAMPLES && reason != Reason::Blank {
            let texts: Vec<String> = cells
                .iter()
                .filter(|cell| !cell.trim_ascii().is_empty())
                .take(4)
                .map(|cell| String::from_utf8_lossy(cell.trim_ascii()).into_owned())
                .collect();
            left.texts.push(crate::prepare::account::shown(&texts.join(" · ")));
        }
    }

    /// A row whose cells go out one by one.
    fn straight(&mut self, number: u64, cells: &[&[u8]]) {
        let shared = Arc::clone(&self.shared);
        let columns = &shared.order.recipes[self.at].columns;
        let start = self.out.len();
        let mut filled = false;
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                self.out.push(b',');
            }
            let before = self.out.len();
            match column.from {
                Some(from) => {
                    let cell = cells.get(from as usize).copied().unwrap_or_default();
                    self.cell((place, column), cell, number);
                }
                None => {
                    let cell = beyond(cells, shared.order.recipes[self.at].header.len());
                    self.cell((place, column), cell.as_bytes(), number);
                }
            }
            filled |= self.out.len() > before;
        }
        self.finish_row(number, start, filled, cells);
    }

    fn finish_row(&mut self, number: u64, start: usize, filled: bool, cells: &[&[u8]]) {
        if !filled && !rows::is_blank(cells) {
            self.out.truncate(start);
            return self.account.leave(Reason::OnlyMissing, number);
        }
        if self.out.len() == start {
            // A line of nothing would be no row.
            self.out.extend_from_slice(b"\"\"");
        }
        if let Some(seen) = &mut self.seen {
            let row = &self.out[start..];
            let key = (hash(row), hash(&[row, b"\n"].concat()));
            if seen.contains(&key) {
                self.out.truncate(start);
                return self.account.leave(Reason::Duplicate, number);
            }
            if seen.len() < KNOWN {
                seen.insert(key);
            }
        }
        self.out.extend_from_slice(self.end_of_line());
        self.account.out += 1;
    }

    /// Writes one cell: those that are as they should be, without a second look.
    #[inline]
    fn cell(&mut self, (place, column): (usize, &Column), cell: &[u8], number: u64) {
        if cell.is_empty() {
            return;
        }
        if plain(&column.work, cell) {
            return self.out.extend_from_slice(cell);
        }
        let bench = &self.shared.benches[self.at];
        if let (Work::Text, Look::Plain(quotes)) = (&column.work, line::look(cell))
            && column.variants.is_empty()
            && !bench.nulls.hold(cell)
        {
            return line::put(&mut self.out, cell, quotes);
        }
        self.mend((place, column), cell, number);
    }

    fn mend(&mut self, (place, column): (usize, &Column), cell: &[u8], number: u64) {
        let text = mended(self, (place, column), cell, number);
        line::put(&mut self.out, text.as_bytes(), line::quoted(text.as_bytes()));
    }

    /// A row that is treated as a whole.
    fn treated(&mut self, number: u64, cells: &[&[u8]]) {
        let shared = Arc::clone(&self.shared);
        let recipe = &shared.order.recipes[self.at];
        let mut row: Vec<String> = Vec::with_capacity(recipe.columns.len());
        for (place, column) in recipe.columns.iter().enumerate() {
            let beyond =
                if column.from.is_none() { beyond(cells, recipe.header.len()) } else { String::new() };
            let cell = match column.from {
                Some(from) => cells.get(from as usize).copied().unwrap_or_default(),
                None => beyond.as_bytes(),
            };
            row.push(mended(self, (place, column), cell, number).into_owned());
        }
        if row.iter().all(String::is_empty) && self.layer.is_none() {
            return self.account.leave(Reason::OnlyMissing, number);
        }
        if let Some(search) = &mut self.search {
            search.row(&row);
            return self.account.out += 1;
        }
        if let Some(layer) = &mut self.layer {
            let (text, skipped) = layer.shape(&shared.shapes, number, &mut self.out);
            row.extend(text);
            self.account.out += skipped;
        }
        let Some(treater) = &mut self.treater else { return };
        if treater.row(&mut row) {
            self.write(&row);
            self.account.out += 1;
        } else {
            self.account.leave(Reason::Treated, number);
        }
    }

    fn write(&mut self, row: &[String]) {
        if let Some(layer) = &mut self.layer {
            return self.out.extend_from_slice(layer.feature(row).as_bytes());
        }
        let end = self.end_of_line();
        line::row(&mut self.out, row.iter().map(String::as_str), end);
    }

    fn full(&mut self) {
        if !self.fork && self.out.len() >= PART {
            self.flush();
        }
    }

    fn flush(&mut self) {
        if !self.shared.order.rehearsal && !self.out.is_empty() {
            (self.shared.send)(self.at, &self.out);
        }
        self.out.clear();
    }
}

impl Drain for Maker {
    fn row(&mut self, number: u64, cells: &[&[u8]]) {
        // A feature without properties is no blank row.
        let features = self.layer.as_ref().is_some_and(Layer::has_own_geometry);
        if self.gaps && number > self.last + 1 && !features {
            self.account.left.entry(Reason::Blank).or_default().add(self.last + 1, number - 1);
        }
        self.last = number;
        if self.gaps {
            self.account.read = number;
        }
        if let Some(reason) = self.reason(number, cells) {
            return self.leave(reason, number, cells);
        }
        let filled = if self.fill.is_empty() { None } else { self.filled(number, cells) };
        let whole: Option<Vec<&[u8]>> = filled.as_ref().map(|row| row.iter().map(|cell| &**cell).collect());
        let cells = whole.as_deref().unwrap_or(cells);
        match self.treater.is_some() || self.search.is_some() {
            true => self.treated(number, cells),
            false => self.straight(number, cells),
        }
        self.full();
    }

    fn fork(&self) -> Option<Box<dyn Drain>> {
        let alone =
            self.treater.is_some() || self.search.is_some() || self.seen.is_some() || !self.fill.is_empty();
        (!alone).then(|| {
            let fork = Self { fork: true, ..Self::new(&self.shared, self.at) };
            Box::new(fork) as Box<dyn Drain>
        })
    }

    fn take(&mut self) -> Vec<u8> {
        let room = self.out.len();
        std::mem::replace(&mut self.out, Vec::with_capacity(room))
    }

    fn put(&mut self, made: &[u8]) {
        if self.out.is_empty() && made.len() >= PART / 2 {
            if !self.shared.order.rehearsal {
                (self.shared.send)(self.at, made);
            }
            return;
        }
        self.out.extend_from_slice(made);
        self.full();
    }

    fn lost(&mut self, rows: u64, first: u64) {
        let left = self.account.left.entry(Reason::TooLong).or_default();
        // Where the others are nobody kept.
        left.add(first, first);
        left.count += rows - 1;
    }

    fn counted(&mut self, rows: u64) {
        self.account.read = rows;
    }

    fn end(mut self: Box<Self>) {
        if let (Some(search), Ok(mut made)) = (&self.search, self.shared.made.lock()) {
            made[self.at].rungs = search.end();
        }
        if let Some(mut treater) = self.treater.take() {
            let rest = treater.end();
            let told = treater.told();
            for row in &rest {
                self.write(row);
            }
            self.account.back(rest.len() as u64, told.aggregated > 0);
            if let Ok(mut made) = self.shared.made.lock() {
                made[self.at].told = Some(told);
            }
        }
        if let Some(layer) = self.layer.take() {
            let shared = Arc::clone(&self.shared);
            let (rest, geo) = layer.finish(&shared.shapes, &mut self.out);
            (self.account.read, self.account.out) = (self.account.read + rest, self.account.out + rest);
            if let Ok(mut made) = shared.made.lock() {
                made[self.at].geo = Some(geo);
            }
        }
        if !self.fork {
            self.flush();
        }
        let columns = self.recipe().columns.len().max(1);
        for (at, changed) in std::mem::take(&mut self.changed).into_iter().enumerate() {
            if changed.count > 0 {
                self.account.changed.insert((REPAIRS[at / columns].code, (at % columns) as u32), changed);
            }
        }
        if let Ok(mut made) = self.shared.made.lock() {
            made[self.at].account.merge(self.account);
        }
    }
}

fn mended<'c>(
    maker: &mut Maker,
    (place, column): (usize, &Column),
    cell: &'c [u8],
    number: u64,
) -> Cow<'c, str> {
    let columns = maker.shared.order.recipes[maker.at].columns.len();
    let changed = &mut maker.changed;
    let mut tell = |code: Code, before: &str, after: &str| {
        changed[code as usize * columns + place].add(number, column.private, (before, after));
    };
    match String::from_utf8_lossy(cell) {
        Cow::Borrowed(text) => maker.shared.benches[maker.at].mend(column, text, &mut tell),
        Cow::Owned(text) => {
            Cow::Owned(maker.shared.benches[maker.at].mend(column, &text, &mut tell).into_owned())
        }
    }
}
