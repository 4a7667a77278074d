//! What came back in workbooks, as a screen: what changes, what is new, what is in doubt.

use toml::Value;

use crate::app::App;
use crate::text::fold::{self, visible};
use crate::text::{Text, book as say};
use crate::ui::Say;
use crate::wizard::answer::{show, write_out};
use crate::wizard::flow::{Flow, Scope};
use crate::workbook::{Book, Change, Doubt, Filled, Meant, Problem, RowDoubt, RowProblem, Taken, Weighed};

/// Lines of each kind that are shown; the JSON has all.
const MOST: usize = 20;
/// Characters of a value in a table.
const SHORT: usize = 60;
/// Characters of a question in a table; its code is always there.
const ASKED: usize = 48;

/// Says what a change is about and what things are called.
pub struct Names<'n> {
    pub flow: &'n Flow<'n, 'n>,
    pub taken: &'n Taken<'n>,
}

impl Names<'_> {
    /// The title of the dataset that a cell is about; empty for the institution.
    pub fn dataset(&self, scope: &Scope) -> String {
        let Some(id) = &scope.dataset else { return String::new() };
        let fresh = self.taken.fresh.iter().find(|fresh| fresh.id == *id);
        short(fresh.map_or_else(|| self.flow.dataset_title(id), |fresh| &fresh.title), SHORT)
    }

    /// `I08 ¿Cada cuánto cambia esta información?`.
    pub fn question(&self, filled: &Filled<'_>) -> Text {
        let name = |ask: &str| format!("{} {ask}", filled.question.code);
        Text { es: name(&filled.question.ask.es).into(), en: name(&filled.question.ask.en).into() }
    }

    /// `«Cuenta pública», I08 ¿Cada cuánto cambia esta información?`; the question alone for the institution.
    pub fn subject(&self, filled: &Filled<'_>) -> Text {
        let dataset = self.dataset(&filled.scope);
        match dataset.is_empty() {
            true => self.question(filled),
            false => say::OF_DATASET.with("dataset", dataset).with_text("question", &self.question(filled)),
        }
    }

    /// Its workbook and cell; the workbook only where there are several.
    pub fn place(&self, filled: &Filled<'_>) -> Text {
        self.at(filled.book, &filled.place)
    }

    pub fn at(&self, book: usize, place: &Text) -> Text {
        match self.taken.books.get(book).filter(|_| self.taken.books.len() > 1) {
            Some(book) => {
                let file = visible(&book.file);
                let both = |place: &str| format!("{file} {place}").into();
                Text { es: both(&place.es), en: both(&place.en) }
            }
            None => place.clone(),
        }
    }

    /// Whether it is the title of a dataset that is new, which is told on its own.
    fn names(&self, change: &Change<'_>) -> bool {
        let fresh = |id: &String| self.taken.fresh.iter().any(|fresh| fresh.id == *id);
        change.filled.question.id == "dataset.title"
            && change.filled.scope.dataset.as_ref().is_some_and(fresh)
    }

    pub fn meant(&self, filled: &Filled<'_>, meant: &Meant) -> Text {
        match meant {
            Meant::Value(value) => self.value(filled, Some(value)),
            Meant::Pending(who) if who.is_empty() => say::PENDING,
            Meant::Pending(who) => say::PENDING_WHO.with("who", visible(who)),
            Meant::NotApplicable => say::NOT_APPLICABLE,
            Meant::Empty | Meant::Nothing => say::BLANK,
        }
    }

    pub fn value(&self, filled: &Filled<'_>, value: Option<&Value>) -> Text {
        value.map_or(say::BLANK, |value| show(value, self.flow.guide, filled.question))
    }
}

/// At most so many characters, in one line.
pub fn short(text: &str, most: usize) -> String {
    fold::short(&visible(text).split_whitespace().collect::<Vec<_>>().join(" "), most)
}

/// All of it.
pub fn preview(app: &App, flow: &Flow<'_, '_>, taken: &Taken<'_>, weighed: &Weighed<'_>) -> Vec<Say> {
    let names = Names { flow, taken };
    let mut parts = Vec::new();
    for (number, book) in taken.books.iter().enumerate() {
        parts.extend(head(app, book));
        let fresh = taken.fresh.iter().filter(|fresh| fresh.book == number);
        parts.extend(fresh.map(|fresh| {
            let line = say::NEW_DATASET.with("title", short(&fresh.title, SHORT));
            item(app, &line.with_text("place", &fresh.place))
        }));
        parts.extend(book.notices.iter().map(|notice| item(app, notice)));
    }
    parts.extend(changes(app, &names, &say::CHANGES, weighed.changes.iter().filter(|one| !names.names(one))));
    parts.extend(clashes(app, &names, weighed));
    parts.extend(changes(app, &names, &say::EMPTIED, weighed.emptied.iter()));
    parts.extend(doubts(app, &names));
    parts.extend(gone(app, taken));
    let untouched: usize = taken.books.iter().map(|book| book.untouched).sum();
    parts.push(Say::Text(app.to(&say::UNTOUCHED.with("n", write_out::whole(untouched as i64))).to_string()));
    parts.push(Say::Blank);
    parts
}

fn item(app: &App, line: &Text) -> Say {
    Say::Item { mark: "· ".into(), text: app.to(line).to_string() }
}

fn head(app: &App, book: &Book) -> Vec<Say> {
    let mut line = match &book.by {
        Some(by) => say::FILLED_BY.with("who", short(by, SHORT)),
        None => say::FILLED_BY_NOBODY,
    };
    if let Some(on) = book.on {
        line = line.and(&say::FILLED_ON.with_text("date", &write_out::date(on)));
    }
    let from = match book.revision {
        Some(revision) => say::FROM_REVISION.with("n", revision),
        None => say::NO_HIDDEN,
    };
    vec![
        Say::Title { left: visible(&book.file), right: String::new() },
        Say::Text(app.to(&line.and(&from)).to_string()),
    ]
}

fn changes<'c>(
    app: &App,
    names: &Names<'_>,
    head: &Text,
    changes: impl Iterator<Item = &'c Change<'c>>,
) -> Vec<Say> {
    let changes: Vec<&Change<'_>> = changes.collect();
    if changes.is_empty() {
        return Vec::new();
    }
    let row = |change: &&Change<'_>| {
        let dataset = names.dataset(&change.filled.scope);
        vec![
            app.to(&names.place(&change.filled)).to_string(),
            dataset,
            short(app.to(&names.question(&change.filled)), ASKED),
            short(app.to(&names.value(&change.filled, change.before.as_ref())), SHORT),
            short(app.to(&names.meant(&change.filled, &change.meant)), SHORT),
        ]
    };
    let heads = [say::COL_CELL, say::COL_SET, say::COL_QUESTION, say::COL_BEFORE, say::COL_AFTER];
    let heads = heads.iter().map(|head| app.to(head).to_string()).collect();
    let mut parts = vec![
        Say::Blank,
        Say::Text(app.to(&head.with("n", changes.len())).to_string()),
        Say::Table { heads, rows: changes.iter().take(MOST).map(row).collect() },
    ];
    parts.extend(more(app, changes.len()));
    parts
}

fn more(app: &App, count: usize) -> Option<Say> {
    let rest = count.saturating_sub(MOST);
    (rest > 0).then(|| Say::Text(app.to(&say::AND_MORE.with("n", rest)).to_string()))
}

fn clashes(app: &App, names: &Names<'_>, weighed: &Weighed<'_>) -> Vec<Say> {
    let all = &weighed.clashes;
    let mut parts = list_head(app, &say::CLASHES, all.len());
    parts.extend(all.iter().take(MOST).map(|clash| {
        let line = say::CLASH
            .with_text("place", &names.place(&clash.filled))
            .with_text("what", &names.subject(&clash.filled));
        item(app, &line)
    }));
    parts.extend(more(app, all.len()));
    parts
}

fn list_head(app: &App, head: &Text, count: usize) -> Vec<Say> {
    if count == 0 {
        return Vec::new();
    }
    vec![Say::Blank, Say::Text(app.to(&head.with("n", count)).to_string())]
}

fn doubts(app: &App, names: &Names<'_>) -> Vec<Say> {
    let taken = names.taken;
    let mut parts = list_head(app, &say::DOUBTS, taken.doubts.len() + taken.rows.len());
    let rows = taken.rows.iter().map(|row| row_line(names, row));
    let cells = taken.doubts.iter().map(|doubt| doubt_line(names, doubt));
    parts.extend(rows.chain(cells).take(MOST).map(|line| item(app, &line)));
    parts.extend(more(app, taken.doubts.len() + taken.rows.len()));
    parts
}

/// `Inventario!F14, «Licencias», I08 ¿Cada cuánto cambia? Dice «...». Qué escribir.`
pub fn doubt_line(names: &Names<'_>, doubt: &Doubt<'_>) -> Text {
    say::DOUBT
        .with_text("place", &names.place(&doubt.filled))
        .with_text("what", &names.subject(&doubt.filled))
        .with("text", short(&doubt.filled.text, SHORT))
        .with_text("why", &why(&doubt.problem))
}

/// What is wrong with a cell, and what to write.
pub fn why(problem: &Problem) -> Text {
    match problem {
        Problem::No(why) => why.clone(),
        Problem::Which { message, options } => {
            let labels: Vec<Text> = options.iter().map(|(label, _)| label.clone()).collect();
            message.and(&say::COULD_BE.with_text("list", &Text::joined(&labels, " / ")))
        }
    }
}

/// `Inventario!B14: ...`.
pub fn row_line(names: &Names<'_>, row: &RowDoubt<'_>) -> Text {
    let line = match &row.problem {
        RowProblem::Nameless => say::ROW_NAMELESS,
        RowProblem::Known(_) => say::ROW_KNOWN,
        RowProblem::Twice(other) => say::ROW_TWICE.with_text("other", other),
        RowProblem::Lost => say::ROW_LOST,
        RowProblem::Left => say::ROW_LEFT,
    };
    line.with_text("place", &names.at(row.book, &row.place)).with("title", short(&row.title, SHORT))
}

fn gone(app: &App, taken: &Taken<'_>) -> Vec<Say> {
    let mut parts = list_head(app, &say::GONE, taken.gone.len());
    parts.extend(taken.gone.iter().take(MOST).map(|gone| item(app, &Text::same(short(&gone.title, SHORT)))));
    parts.extend(more(app, taken.gone.len()));
    parts
}
