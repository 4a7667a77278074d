//! What the columns of a list of requests hold: told by the person, by the words of their headers, or by their cells.

use std::collections::BTreeMap;

use super::dates::{self, Order};
use crate::grid::{Grid, GridRow};
use crate::guide::model::demand::Columns;
use crate::text::fold::fold;

/// Rows in which the header is looked for.
const ABOVE: usize = 60;
/// Rows that tell what a column holds.
const SAMPLE: usize = 400;
/// Words of a cell that is a sentence.
const SENTENCE: f64 = 4.0;

/// What a column holds that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Folio,
    Date,
    Text,
    Count,
    /// The day of the answer.
    Sent,
    Status,
}

impl Role {
    pub const ALL: [Self; 6] = [Self::Folio, Self::Date, Self::Text, Self::Count, Self::Sent, Self::Status];

    /// The word that a person writes for it, in either language.
    pub fn named(word: &str) -> Option<Self> {
        Some(match fold(word).as_str() {
            "folio" => Self::Folio,
            "fecha" | "date" => Self::Date,
            "texto" | "text" => Self::Text,
            "votos" | "veces" | "cuenta" | "count" | "votes" => Self::Count,
            "respuesta" | "contestada" | "answered" => Self::Sent,
            "estatus" | "estado" | "status" => Self::Status,
            _ => return None,
        })
    }

    fn phrases(self, words: &Columns) -> &[String] {
        match self {
            Self::Folio => &words.folio,
            Self::Date => &words.date,
            Self::Text => &words.text,
            Self::Count => &words.count,
            Self::Sent => &words.sent,
            Self::Status => &words.status,
        }
    }
}

/// Where everything is in a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Place among the rows of the sheet; none when there is no header.
    pub header: Option<usize>,
    pub columns: BTreeMap<Role, usize>,
    pub order: Order,
    /// More than one column may be it: the person says which.
    pub doubts: Vec<(Role, Vec<usize>)>,
    /// Columns that the person named and that are not there.
    pub unknown: Vec<String>,
}

/// What the person said of columns: a letter, a header, or `-` for none.
pub type Said = Vec<(Role, String)>;

/// Finds out what the columns hold.
pub fn understand(sheet: &Grid, words: &Columns, said: &Said) -> Layout {
    let header = header(sheet, words).or_else(|| unknown_header(sheet));
    let mut layout = Layout { header, ..Layout::default() };
    let look = Look { sheet, header };
    for role in Role::ALL {
        layout.place(role, &look, words);
    }
    layout.told(&look, said);
    if !layout.columns.contains_key(&Role::Text) && layout.doubts.iter().all(|(role, _)| *role != Role::Text)
    {
        layout.by_cells(Role::Text, &look.sentences(&layout), said);
    }
    if !layout.columns.contains_key(&Role::Date) {
        layout.by_cells(Role::Date, &look.dates(&layout), said);
    }
    if let Some(date) = layout.columns.get(&Role::Date) {
        layout.order = dates::order(look.cells(*date));
    }
    layout
}

impl Layout {
    /// The rows of data.
    pub fn rows<'s>(&self, sheet: &'s Grid) -> &'s [GridRow] {
        let first = self.header.map_or(0, |at| at + 1);
        sheet.rows.get(first..).unwrap_or_default()
    }

    /// The header of a column as it is written.
    pub fn name<'s>(&self, sheet: &'s Grid, column: usize) -> &'s str {
        let header = self.header.and_then(|at| sheet.rows.get(at));
        header.and_then(|row| row.cells.get(column)).map_or("", |name| name.trim())
    }

    /// The column of a role by the words of the headers.
    fn place(&mut self, role: Role, look: &Look, words: &Columns) {
        let mut fits: Vec<(usize, usize)> = look
            .names()
            .enumerate()
            .filter_map(|(column, name)| {
                let (found, rank) = meaning(name, words)?;
                (found == Some(role)).then_some((rank, column))
            })
            .collect();
        fits.sort_unstable();
        let Some((rank, first)) = fits.first().copied() else { return };
        let alike: Vec<usize> = fits.iter().filter(|(other, _)| *other == rank).map(|(_, at)| *at).collect();
        match (role, longest(look, &fits)) {
            // A description of three letters is no request, whatever its header says.
            (Role::Text, Some(best)) => _ = self.columns.insert(role, best),
            _ if alike.len() == 1 => _ = self.columns.insert(role, first),
            _ => self.doubts.push((role, alike)),
        }
    }

    fn told(&mut self, look: &Look, said: &Said) {
        for (role, column) in said {
            self.doubts.retain(|(other, _)| other != role);
            self.columns.remove(role);
            if column == "-" {
                continue;
            }
            match look.named(column) {
                Some(at) => {
                    self.columns.retain(|_, other| *other != at);
                    self.columns.insert(*role, at);
                }
                None => self.unknown.push(column.clone()),
            }
        }
    }

    fn by_cells(&mut self, role: Role, fits: &[usize], said: &Said) {
        if said.iter().any(|(other, _)| *other == role) {
            return;
        }
        match fits {
            [] => {}
            [only] => _ = self.columns.insert(role, *only),
            several => self.doubts.push((role, several.to_vec())),
        }
    }
}

/// One of several columns whose cells are by far the longest.
fn longest(look: &Look, fits: &[(usize, usize)]) -> Option<usize> {
    let mut lengths: Vec<(f64, usize)> = fits.iter().map(|(_, at)| (look.words(*at), *at)).collect();
    lengths.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    match lengths.as_slice() {
        [(best, at), (next, _), ..] if *best >= SENTENCE && *best > next * 3.0 => Some(*at),
        _ => None,
    }
}

/// A sheet with its header, to be asked about its columns.
struct Look<'s> {
    sheet: &'s Grid,
    header: Option<usize>,
}

impl<'s> Look<'s> {
    fn names(&self) -> impl Iterator<Item = &'s str> {
        let row = self.header.and_then(|at| self.sheet.rows.get(at));
        row.into_iter().flat_map(|row| row.cells.iter().map(String::as_str))
    }

    fn width(&self) -> usize {
        self.sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// The cells of a column that have something in them.
    fn cells(&self, column: usize) -> impl Iterator<Item = &'s str> + Clone {
        let rows = self.sheet.rows.get(self.header.map_or(0, |at| at + 1)..).unwrap_or_default();
        let cell = move |row: &'s GridRow| row.cells.get(column).map(|cell| cell.trim());
        rows.iter().take(SAMPLE).filter_map(cell).filter(|cell| !cell.is_empty())
    }

    /// Mean number of words in a cell.
    fn words(&self, column: usize) -> f64 {
        let (cells, words) = self
            .cells(column)
            .fold((0, 0), |(cells, words), cell| (cells + 1, words + cell.split_whitespace().count()));
        words as f64 / f64::from(cells.max(1))
    }

    /// Columns of sentences that hold nothing else, those that stand out.
    fn sentences(&self, layout: &Layout) -> Vec<usize> {
        let free = |at: &usize| !layout.columns.values().any(|taken| taken == at);
        let mut found: Vec<(f64, usize)> = (0..self.width())
            .filter(free)
            .map(|at| (self.words(at), at))
            .filter(|(words, _)| *words >= SENTENCE)
            .collect();
        found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let best = found.first().map_or(0.0, |(words, _)| *words);
        let mut near: Vec<usize> =
            found.into_iter().filter(|(words, _)| words * 1.5 >= best).map(|(_, at)| at).collect();
        near.sort_unstable();
        near
    }

    /// Columns that are nearly all dates; numbers alone are not taken for any.
    fn dates(&self, layout: &Layout) -> Vec<usize> {
        let free = |at: &usize| !layout.columns.values().any(|taken| taken == at);
        let is_date =
            |cell: &str| dates::read(cell, Order::DayFirst).is_some() && cell.parse::<f64>().is_err();
        let mostly = |at: &usize| {
            let all = self.cells(*at).count();
            all > 0 && self.cells(*at).filter(|cell| is_date(cell)).count() * 5 >= all * 4
        };
        (0..self.width()).filter(free).filter(mostly).collect()
    }

    /// A column by its letters or by its header.
    fn named(&self, said: &str) -> Option<usize> {
        let wanted = key(said);
        let by_name = self.names().position(|name| key(name) == wanted && !wanted.is_empty());
        by_name.or_else(|| crate::grid::column(said).filter(|at| *at < self.width()))
    }
}

/// The row whose cells say most about what stands below them.
fn header(sheet: &Grid, words: &Columns) -> Option<usize> {
    let worth = |row: &GridRow| -> usize {
        let mut roles = Vec::new();
        let mut others = 0;
        for cell in row.cells.iter().filter(|cell| cell.chars().count() <= 80) {
            match meaning(cell, words) {
                Some((Some(role), _)) if !roles.contains(&role) => roles.push(role),
                Some(_) => others += 1,
                None => {}
            }
        }
        let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        // One word in a row of many cells may be a value.
        let enough = roles.len() + others > 1 || filled == 1 && row.cells.len() == 1;
        if enough && !roles.is_empty() { roles.len() * 4 + others } else { 0 }
    };
    let rows = sheet.rows.iter().take(ABOVE).map(worth).enumerate();
    let best = rows.max_by_key(|(at, worth)| (*worth, std::cmp::Reverse(*at)))?;
    (best.1 > 0).then_some(best.0)
}

/// A first row of a few words above sentences is a header, whatever its words are.
fn unknown_header(sheet: &Grid) -> Option<usize> {
    let (first, below) = sheet.rows.split_first()?;
    let words = |cell: &String| cell.split_whitespace().count();
    let short = |cell: &String| words(cell) <= 3 && !cell.chars().any(|c| c.is_ascii_digit());
    let sentences = |column: usize| {
        let cells = below.iter().take(SAMPLE).filter_map(|row| row.cells.get(column));
        let cells: Vec<usize> = cells.map(words).filter(|words| *words > 0).collect();
        cells.iter().sum::<usize>() as f64 >= SENTENCE * cells.len().max(1) as f64
    };
    let above = first.cells.iter().enumerate().any(|(at, cell)| words(cell) > 0 && sentences(at));
    (above && first.cells.iter().all(short)).then_some(0)
}

/// What a header says: the role (none for what is not read) and how early its phrase is in the list.
fn meaning(name: &str, words: &Columns) -> Option<(Option<Role>, usize)> {
    let name = key(name);
    let roles = Role::ALL.iter().map(|role| (Some(*role), role.phrases(words)));
    let all = roles.chain([(None, words.other.as_slice())]);
    let fits = all.flat_map(|(role, phrases)| {
        phrases.iter().enumerate().filter_map({
            let name = &name;
            move |(rank, phrase)| {
                let phrase = key(phrase);
                let at = format!(" {name} ").find(&format!(" {phrase} "))?;
                Some((phrase.split(' ').count(), std::cmp::Reverse(at), role, rank))
            }
        })
    });
    let best = fits.max_by_key(|(length, at, _, rank)| (*length, *at, std::cmp::Reverse(*rank)))?;
    Some((best.2, best.3))
}

/// A header as words with one space between.
fn key(name: &str) -> String {
    let spaced: String = fold(name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
