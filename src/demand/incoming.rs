//! From the rows of a list to demands: nothing about who asked, each with an id that is the same the next time.

use jiff::civil::Date;

use super::columns::{Layout, Role};
use super::dates;
use crate::grid::{Grid, GridRow};
use crate::text::fold::{clean, fold, slug};
use crate::text::{Text, demand as say};

/// Characters of a text that are kept.
pub const LONGEST: usize = 280;
/// The first year that a request may be of: the first transparency law is of 2002.
const FIRST_YEAR: i16 = 2002;

/// How a demand came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A request for information, with a term by law.
    Request,
    /// Votes of a survey.
    Vote,
    /// At a counter, by telephone, in a session.
    Counter,
}

impl Kind {
    /// As it stands in the plan.
    pub fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Vote => "vote",
            Self::Counter => "counter",
        }
    }

    /// The word that a person writes, in either language.
    pub fn named(word: &str) -> Option<Self> {
        Some(match fold(word).as_str() {
            "solicitud" | "solicitudes" | "request" | "requests" => Self::Request,
            "voto" | "votos" | "encuesta" | "vote" | "votes" | "survey" => Self::Vote,
            "ventanilla" | "counter" => Self::Counter,
            _ => return None,
        })
    }
}

/// A demand on its way into the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    pub id: String,
    pub kind: Kind,
    pub folio: Option<String>,
    pub on: Option<Date>,
    pub text: String,
    pub count: i64,
    pub sent: Option<Date>,
    /// Answered, on a day that the list does not say.
    pub answered: bool,
}

/// A row that could not be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub place: Text,
    pub what: Text,
    /// The row was left out.
    pub left_out: bool,
}

/// What came of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    pub demands: Vec<Incoming>,
    pub problems: Vec<Problem>,
    /// Personal data that were put away.
    pub hidden: usize,
    /// Rows of a folio that was there before.
    pub repeated: usize,
}

/// Puts personal data of a text away: the text without them, and how many.
pub type Hide<'h> = dyn Fn(&str) -> (String, usize) + 'h;

/// What is known besides the rows.
pub struct How<'h> {
    pub today: Date,
    /// What the person says that they are.
    pub kind: Option<Kind>,
    /// The day of all that have none.
    pub day: Option<Date>,
    pub hide: &'h Hide<'h>,
    /// First words of a status that mean that it was answered.
    pub answered: &'h [String],
}

/// Takes the rows of a sheet.
pub fn take(sheet: &Grid, layout: &Layout, how: &How) -> Taken {
    let kind = how.kind.unwrap_or_else(|| kind_of(layout));
    let mut taken = Taken::default();
    for row in layout.rows(sheet) {
        let reading = Reading { sheet, layout, how, row, kind };
        if let Some(demand) = reading.demand(&mut taken) {
            taken.add(demand);
        }
    }
    taken
}

/// Votes are counted and have neither folio nor day of their own.
fn kind_of(layout: &Layout) -> Kind {
    let has = |role| layout.columns.contains_key(&role);
    if has(Role::Count) && !has(Role::Folio) { Kind::Vote } else { Kind::Request }
}

impl Taken {
    /// A folio counts once; the same words on the same day without folio were said by several.
    fn add(&mut self, demand: Incoming) {
        match self.demands.iter_mut().find(|other| other.id == demand.id) {
            Some(_) if demand.folio.is_some() => self.repeated += 1,
            Some(other) => other.count = other.count.saturating_add(demand.count),
            None => self.demands.push(demand),
        }
    }
}

/// One row being read.
struct Reading<'r> {
    sheet: &'r Grid,
    layout: &'r Layout,
    how: &'r How<'r>,
    row: &'r GridRow,
    kind: Kind,
}

impl Reading<'_> {
    fn demand(&self, taken: &mut Taken) -> Option<Incoming> {
        let written = self.cell(Role::Text).unwrap_or_default();
        if is_total(written) || self.row.cells == self.header_cells() {
            return None;
        }
        if written.chars().filter(|c| c.is_alphabetic()).count() < 3 {
            taken.problems.push(self.problem(Role::Text, say::ROW_NO_TEXT, true));
            return None;
        }
        let Ok(count) = self.count() else {
            taken.problems.push(self.problem(Role::Count, say::ROW_NO_COUNT, true));
            return None;
        };
        let day = self.day(Role::Date, &mut taken.problems);
        let sent = self.day(Role::Sent, &mut taken.problems);
        let (text, hidden) = (self.how.hide)(&clean(written).replace('\n', " "));
        taken.hidden += hidden;
        let folio = self.cell(Role::Folio).map(|folio| short(&clean(folio), 60));
        let status = fold(self.cell(Role::Status).unwrap_or_default());
        let answered = self.how.answered.iter().any(|word| status.starts_with(word.as_str()));
        Some(Incoming {
            answered: answered && sent.is_none(),
            sent,
            ..new(self.kind, folio, day.or(self.how.day), &text, count)
        })
    }

    fn header_cells(&self) -> Vec<String> {
        let header = self.layout.header.and_then(|at| self.sheet.rows.get(at));
        header.map(|row| row.cells.clone()).unwrap_or_default()
    }

    fn cell(&self, role: Role) -> Option<&str> {
        let column = *self.layout.columns.get(&role)?;
        self.row.cells.get(column).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    fn count(&self) -> Result<i64, ()> {
        let Some(written) = self.cell(Role::Count) else {
            return if self.layout.columns.contains_key(&Role::Count) { Err(()) } else { Ok(1) };
        };
        let bare: String = written.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
        let whole = bare.strip_suffix(".0").unwrap_or(&bare);
        whole.parse().ok().filter(|count| *count >= 0).ok_or(())
    }

    fn day(&self, role: Role, problems: &mut Vec<Problem>) -> Option<Date> {
        let written = self.cell(role)?;
        let date = dates::read(written, self.layout.order);
        let sane = date.filter(|date| *date <= self.how.today && date.year() >= FIRST_YEAR);
        if sane.is_none() {
            let what = if date.is_none() { say::ROW_NO_DATE } else { say::ROW_ODD_DATE };
            let written: String = written.chars().take(30).collect();
            problems.push(self.problem(role, what.with("text", crate::text::fold::visible(&written)), false));
        }
        sane
    }

    fn problem(&self, role: Role, what: Text, left_out: bool) -> Problem {
        let column = self.layout.columns.get(&role).copied();
        Problem { place: self.sheet.cell(self.row.number, column), what, left_out }
    }
}

/// The row below a table that adds it up.
fn is_total(text: &str) -> bool {
    matches!(fold(text).as_str(), "total" | "total general" | "suma" | "totales" | "gran total")
}

/// A demand whose text has no personal data any more.
pub fn new(kind: Kind, folio: Option<String>, on: Option<Date>, text: &str, count: i64) -> Incoming {
    let text = short(text.trim(), LONGEST);
    let id = match folio.as_deref().map(|folio| slug(folio, 48)).filter(|slug| !slug.is_empty()) {
        Some(folio) => format!("f-{folio}"),
        None => format!("t-{}", print_of(kind, on, &text)),
    };
    Incoming { id, kind, folio, on, text, count, sent: None, answered: false }
}

/// Ten letters that are the same for the same words of the same kind and day.
fn print_of(kind: Kind, on: Option<Date>, text: &str) -> String {
    let day = on.map(|on| on.to_string()).unwrap_or_default();
    let hash = blake3::hash(format!("{}\n{day}\n{}", kind.code(), fold(text)).as_bytes());
    hash.to_hex().chars().take(10).collect()
}

/// At most so many characters, cut between words.
fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let cut: String = text.chars().take(most - 1).collect();
    let end = cut.rfind(' ').filter(|end| *end > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}
