//! Which field each column of a plain list holds: as a person said it, by the words of its header, by its cells.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::header::Header;
use super::reading::Reading;
use super::values::{bare, slips};
use crate::grid::Grid;
use crate::guide::model::{Each, Guide};
use crate::import::Columns;
use crate::import::model::{Code, Matched};
use crate::text::fold::fold;

/// Rows whose cells tell what a column holds.
const SAMPLE: usize = 60;
/// Sureness from which a column is taken for a field.
pub(super) const TAKEN: u8 = 45;
/// Sureness of a header that is a word of the field.
pub(super) const WORD: u8 = 95;
const SLIPPED: u8 = 80;
const INSIDE: u8 = 45;
/// Slips that are forgiven at most.
const SLIPS: usize = 3;
/// Letters of a cell that may be a term.
const LONG: usize = 60;
const BY_CELLS: u8 = 55;
/// Taken away where the cells are not what the header says.
const DENIED: u8 = 30;

/// What stands for a field inside: columns that say several things are read in their own way.
pub(super) fn role(field: &str) -> &str {
    match field {
        "dataset.source" => "@platform",
        "dataset.temporal" => "@temporal",
        "dataset.identifier" => "@key",
        "distribution.format" => "@media",
        other => other,
    }
}

/// The field of a role, as people are shown it.
pub(super) fn shown(role: &str) -> &str {
    match role {
        "@platform" => "dataset.source",
        "@temporal" => "dataset.temporal",
        "@key" => "dataset.identifier",
        "@media" => "distribution.format",
        other => other,
    }
}

/// A column that may be a field.
struct Fit<'f> {
    column: usize,
    role: &'f str,
    sure: u8,
}

/// The roles of columns by their headers and cells: the surest first, none twice; what lost is told.
pub(super) fn columns(reading: &mut Reading, matcher: &Matcher, grid: &Grid, told: &Columns) -> Header {
    let names: Vec<String> = grid.rows.first().map(|row| row.cells.clone()).unwrap_or_default();
    let mut header = Header { at: Some(0), roles: vec![None; names.len()] };
    let mut fits: Vec<Fit> = Vec::new();
    let mut refused = Vec::new();
    for (column, name) in names.iter().enumerate().filter(|(_, name)| !name.trim().is_empty()) {
        match said(name, told) {
            Some(Some(field)) => fits.push(Fit { column, role: role(field), sure: 100 }),
            Some(None) => refused.push(column),
            None => fits.extend(guessed(reading.guide, matcher, (grid, column, name))),
        }
    }
    // Between equals the first column wins, as people read.
    fits.sort_by(|one, two| two.sure.cmp(&one.sure).then(one.column.cmp(&two.column)));
    let mut sureness = vec![0_u8; names.len()];
    let mut lost: Vec<(usize, usize)> = Vec::new();
    for fit in fits.iter().filter(|fit| fit.sure >= TAKEN) {
        let free = header.roles.get(fit.column).is_some_and(Option::is_none);
        match header.column(fit.role) {
            None if free => {
                if let Some(place) = header.roles.get_mut(fit.column) {
                    *place = Some(fit.role.to_string());
                }
                if let Some(sure) = sureness.get_mut(fit.column) {
                    *sure = fit.sure;
                }
            }
            Some(holder) if free && fit.sure > BY_CELLS => lost.push((fit.column, holder)),
            _ => {}
        }
    }
    taken(reading, (grid, &header), lost);
    for (column, name) in names.iter().enumerate().filter(|(_, name)| !name.trim().is_empty()) {
        let field = header.roles.get(column).cloned().flatten().map(|role| shown(&role).to_string());
        let sure = sureness.get(column).copied().unwrap_or_default();
        let place = header.place(grid, column);
        reading.catalog.columns.push(Matched { header: name.trim().to_string(), place, field, sure });
    }
    header
}

/// What a column may be, by its header and by its cells.
fn guessed<'g>(
    guide: &Guide,
    matcher: &Matcher<'g>,
    (grid, column, name): (&Grid, usize, &str),
) -> Vec<Fit<'g>> {
    let mut cells: Vec<&str> = Vec::new();
    let all = grid.rows.iter().skip(1).filter_map(|row| row.cells.get(column)).map(|cell| cell.trim());
    for cell in all.filter(|cell| !cell.is_empty()).take(SAMPLE) {
        cells.push(cell);
    }
    let by_header = matcher.by_header(name).into_iter().map(|(role, sure)| {
        let sure = if denies(guide, role, &cells) { sure.saturating_sub(DENIED) } else { sure };
        Fit { column, role, sure }
    });
    let by_cells = matcher.by_cells(&cells).map(|role| Fit { column, role, sure: BY_CELLS });
    by_header.chain(by_cells).collect()
}

/// Tells each column that wanted a field which a surer one has, once.
fn taken(reading: &mut Reading, (grid, header): (&Grid, &Header), lost: Vec<(usize, usize)>) {
    let mut told = Vec::new();
    for (column, holder) in lost {
        let free = header.roles.get(column).is_some_and(Option::is_none);
        if free && !told.contains(&column) {
            let (name, other) = (header.name(grid, column), header.name(grid, holder));
            let field = header.roles.get(holder).cloned().flatten();
            reading.remark(
                Code::Taken,
                &header.place(grid, column),
                field.as_deref().map(shown),
                (&name, &other),
            );
            told.push(column);
        }
    }
}

/// What a person said of a header, now or before.
fn said<'t>(name: &str, told: &'t Columns) -> Option<Option<&'t str>> {
    told.get(&fold(name)).or_else(|| told.get(&bare(name))).map(Option::as_deref)
}

/// Every word that a header may be, made once for a file.
pub(super) struct Matcher<'g> {
    words: Vec<Word<'g>>,
    /// Fields by their own name, by the id, the code and the sentence of their question.
    asked: HashMap<String, &'g str>,
    periodicities: HashSet<String>,
    levels: HashSet<String>,
    formats: HashSet<String>,
    memo: RefCell<HashMap<String, Vec<Found<'g>>>>,
}

/// A word that a header may be.
struct Word<'g> {
    word: &'g str,
    /// With spaces around, to be found inside of others.
    spaced: String,
    letters: usize,
    role: &'g str,
    /// Among the words of the role.
    rank: usize,
}

/// A role and how sure it is.
pub(super) type Found<'g> = (&'g str, u8);

impl<'g> Matcher<'g> {
    pub fn new(guide: &'g Guide) -> Self {
        let mut words = Vec::new();
        for column in &guide.import.column {
            words.extend(column.words.iter().enumerate().map(|(rank, word)| Word {
                word,
                spaced: format!(" {word} "),
                letters: word.chars().count(),
                role: &column.field,
                rank,
            }));
        }
        let mut asked = HashMap::new();
        let questions = guide.questions().map(|(_, question)| question);
        for question in questions.filter(|question| question.each != Each::Once) {
            let texts = [&question.ask.es, &question.ask.en].map(|text| bare(text));
            let names = [&question.field, &question.id, &question.code].map(|name| bare(name));
            for name in names.into_iter().chain(texts) {
                asked.entry(name).or_insert(question.field.as_str());
            }
        }
        let names = |vocab: &str| -> HashSet<String> {
            let terms = guide.vocabs.get(vocab).into_iter().flat_map(|vocab| &vocab.terms);
            terms.flat_map(super::values::names).map(|name| bare(name)).collect()
        };
        let mut formats = names("formats");
        formats.extend(guide.import.program.iter().flat_map(|program| program.words.clone()));
        let mut periodicities = names("periodicity");
        let ambiguous = guide.vocabs.get("periodicity").into_iter().flat_map(|vocab| &vocab.ambiguous);
        periodicities.extend(ambiguous.map(|word| bare(&word.word)));
        let levels = names("access");
        Self { words, asked, periodicities, levels, formats, memo: RefCell::default() }
    }

    /// The roles that a header may have, the surest of each.
    pub fn by_header(&self, name: &str) -> Vec<Found<'g>> {
        if let Some(found) = self.memo.borrow().get(name) {
            return found.clone();
        }
        let found = self.look(name);
        self.memo.borrow_mut().insert(name.to_string(), found.clone());
        found
    }

    fn look(&self, name: &str) -> Vec<Found<'g>> {
        let code =
            name.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(code, _)| bare(code));
        let bare = bare(name);
        let asked = self.asked.get(&bare).or_else(|| self.asked.get(&code?));
        if let Some(field) = asked {
            return vec![(role(field), 100)];
        }
        let letters = bare.chars().count();
        let parts = bare.split(' ').count();
        let spaced = format!(" {bare} ");
        let mut found: Vec<Found<'g>> = Vec::new();
        let first = bare.chars().next();
        for word in &self.words {
            // Hands slip inside of words, hardly ever at their beginning.
            let near = letters.abs_diff(word.letters) <= SLIPS && word.word.chars().next() == first;
            let fit = near.then(|| alike(&bare, word)).flatten();
            let Some(sure) = fit.or_else(|| inside(&spaced, parts, word)) else { continue };
            match found.iter_mut().find(|(have, _)| *have == word.role) {
                Some(have) => have.1 = have.1.max(sure),
                None => found.push((word.role, sure)),
            }
        }
        found
    }

    /// The field that cells alone tell: addresses, mail, formats, periodicities, levels of access.
    fn by_cells(&self, cells: &[&str]) -> Option<&'static str> {
        const LEAST: usize = 2;
        if cells.len() < LEAST {
            return None;
        }
        let most =
            |is: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count() * 10 >= cells.len() * 7;
        let known = |names: &HashSet<String>, cell: &str| cell.len() <= LONG && names.contains(&bare(cell));
        if most(&address) {
            Some("distribution.download_url")
        } else if most(&|cell| cell.contains('@') && !cell.contains(' ')) {
            Some("dataset.contact_point.email")
        } else if most(&|cell| known(&self.periodicities, cell)) {
            Some("dataset.accrual_periodicity")
        } else if most(&|cell| known(&self.levels, cell)) {
            Some("dataset.access")
        } else if most(&|cell| known(&self.formats, cell)) {
            Some("dataset.current_formats")
        } else {
            None
        }
    }
}

/// The word itself, the likelier the earlier it stands, or one with slips.
fn alike(name: &str, word: &Word) -> Option<u8> {
    match slips(name, word.word)? {
        0 => Some(WORD.saturating_sub(u8::try_from(word.rank / 4).unwrap_or(10).min(10))),
        slips => Some(SLIPPED.saturating_sub(u8::try_from(slips).unwrap_or(10))),
    }
}

/// A longer header with the word inside: the more of it the word is, and the earlier it stands, the surer.
fn inside(spaced: &str, parts: usize, word: &Word) -> Option<u8> {
    let at = spaced.find(&word.spaced)?;
    let own = word.word.split(' ').count();
    // A short word of a long text says nothing.
    if own == 1 && parts > 4 {
        return None;
    }
    let share = u8::try_from(own * 30 / parts.max(1)).unwrap_or(30);
    let early = if at == 0 { 5 } else { 0 };
    Some((INSIDE + share + early).min(SLIPPED))
}

/// Whether most cells cannot be what a header says.
fn denies(guide: &Guide, role: &str, cells: &[&str]) -> bool {
    let share = |is: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count() * 2 >= cells.len();
    let digits = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
    if cells.is_empty() {
        return false;
    }
    match role {
        "dataset.title" | "dataset.unit" | "dataset.description" => {
            share(&|cell| number(cell) || address(cell))
        }
        "dataset.records" | "distribution.byte_size" | "dataset.priority.requests" => {
            share(&|cell| !digits(cell))
        }
        "distribution.download_url" | "dataset.published_at" => share(&|cell| !address(cell)),
        "dataset.contact_point.email" => share(&|cell| !cell.contains('@')),
        "@temporal"
        | "dataset.temporal.start"
        | "dataset.temporal.end"
        | "dataset.commitment.date"
        | "dataset.modified" => share(&|cell| !digits(cell) && !super::values::fills(guide, cell)),
        _ => false,
    }
}

fn number(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || ".,-".contains(c))
}

fn address(cell: &str) -> bool {
    let begin: String = cell.chars().take(8).collect::<String>().to_ascii_lowercase();
    ["http://", "https://", "www.", "ftp://"].iter().any(|scheme| begin.starts_with(scheme))
}
