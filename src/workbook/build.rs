//! Makes the workbook of a plan.

use jiff::civil::DateTime;
use toml::{Table as Tree, Value};

use super::hidden::{KEYS, Writing};
use super::ours::Ours;
use super::tables::{Form, TITLE, Table, UNIT, Wanted, tables};
use super::{cell, notes};
use crate::guide::model::{Guide, Kind, Question};
use crate::spreadsheet::model::Kind as Shape;
use crate::spreadsheet::{Asks, Book, Cell, Column, Mark, Sheet, Use, Value as Content};
use crate::text::fold::fold;
use crate::text::{Lang, book as say};
use crate::toml_text::Address;
use crate::wizard::flow::{Flow, Scope, address};

/// Rows ready for new datasets, and for new files.
const SPARE: usize = 40;
const SPARE_BLANK: usize = 150;
/// Beyond so many rows single cells are not marked as missing: the header says what is required.
const MOST_MARKED: usize = 1_000;
/// Where the answers stand in a table of questions asked once.
const ANSWERS: usize = 2;
/// Characters that fit beside each other on the sheet of what to do.
const ON_A_LINE: usize = 90;

/// The workbook of a plan, or of a part of it.
///
/// Sheets: what to do and who fills it in; one table a step and form of question; what others usually have, in a blank
/// one; last the hidden sheet of [`super::hidden`]. `now` is when it is made.
pub fn build(guide: &Guide, tree: &Tree, wanted: &Wanted, lang: Lang, now: DateTime) -> Book {
    let making = Making { ours: Ours::new(guide, tree, lang), flow: Flow::new(guide, tree), wanted };
    let text = |path: &str| Address::parse(path).get(tree).and_then(Value::as_str).unwrap_or_default();
    let revision = tree.get("revision").and_then(Value::as_integer).unwrap_or_default();
    let mut hidden = Writing::new(text("id"), revision, &guide.tag(), lang, wanted);
    let tables = tables(guide, wanted, lang);
    let mut sheets = vec![making.instructions(&tables)];
    for (at, table) in tables.iter().enumerate() {
        sheets.push(making.sheet(at + 1, table, &mut hidden));
    }
    sheets.extend(making.suggestions());
    sheets.push(hidden.sheet());
    let institution = text("institution.name");
    let title = say::BOOK_TITLE.with("name", institution).to(lang).trim_end_matches([' ', '-']).to_string();
    let code = if lang == Lang::En { "en" } else { "es" };
    Book { title, author: institution.to_string(), at: now, lang: code.into(), sheets }
}

struct Making<'a> {
    ours: Ours<'a>,
    flow: Flow<'a, 'a>,
    wanted: &'a Wanted,
}

impl Making<'_> {
    fn to(&self, text: &crate::text::Text) -> String {
        text.to(self.ours.lang).to_string()
    }

    fn instructions(&self, tables: &[Table]) -> Sheet {
        let text =
            |path: &str| Address::parse(path).get(self.ours.tree).and_then(Value::as_str).unwrap_or_default();
        let name = text("institution.name");
        let mut above = vec![self.to(&say::BOOK_TITLE.with("name", name)), self.to(&say::DO_WHAT)];
        if let Some(area) = &self.wanted.area {
            above.push(self.to(&say::DO_AREA.with("area", area)));
        }
        let liaison = (text("team.liaison.name"), text("team.liaison.email"));
        above.push(self.to(&match liaison {
            ("", "") => say::DO_SEND_NOBODY,
            (name, "") => say::DO_SEND.with("who", name),
            ("", email) => say::DO_SEND.with("who", email),
            (name, email) => say::DO_SEND.with("who", format!("{name} <{email}>")),
        }));
        for line in [say::DO_FILL, say::DO_BLANK, say::DO_ROWS, say::DO_KEEP] {
            above.push(self.to(&line));
        }
        let names = tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>().join(", ");
        above.push(self.to(&say::DO_SHEETS.with("list", names)));
        let above = above.iter().flat_map(|line| lines(line, ON_A_LINE)).collect();
        let rows = [say::WHO_FILLED, say::WHO_POST, say::WHO_DATE]
            .map(|text| vec![Cell::from(self.to(&text).as_str())]);
        let column = |header: &crate::text::Text, locked| Column {
            header: self.to(header),
            width: 40,
            locked,
            ..Column::default()
        };
        Sheet {
            name: self.to(&say::SHEET_DO),
            used: Use::Fill,
            above,
            columns: vec![column(&say::COL_FACT, true), column(&say::COL_ANSWER, false)],
            rows: rows.to_vec(),
            ..Sheet::default()
        }
    }

    fn sheet(&self, number: usize, table: &Table, hidden: &mut Writing) -> Sheet {
        let ids: Vec<&str> = table.questions.iter().map(|question| question.id.as_str()).collect();
        hidden.table(number, &table.name, table.form, &ids);
        match table.form {
            Form::Once => self.once(number, table, hidden),
            _ => self.many(number, table, hidden),
        }
    }

    /// One row a question.
    fn once(&self, number: usize, table: &Table, hidden: &mut Writing) -> Sheet {
        let lang = self.ours.lang;
        let heads = [
            (&say::COL_CODE, 8, true),
            (&say::COL_QUESTION, 50, true),
            (&say::COL_ANSWER, 40, false),
            (&say::COL_REQUIRED, 12, true),
            (&say::COL_HOW, 60, true),
            (&say::COL_EXAMPLE, 40, true),
        ];
        let columns = heads.map(|(head, width, locked)| Column {
            header: self.to(head),
            width,
            locked,
            ..Column::default()
        });
        let (mut rows, mut asks) = (Vec::new(), Vec::new());
        for question in &table.questions {
            let answer = self.cell(question, &Scope::default(), true);
            let mut marks = String::new();
            cell::mark(&cell::plain(&cell::text(&answer.value), question.kind), &mut marks);
            hidden.row(number, &question.id, &marks);
            let guide = self.ours.guide;
            let how = [
                Some(question.hint.to(lang).to_string()),
                notes::written_out(guide, question, lang),
                notes::how(guide, question).map(|text| self.to(&text)),
                notes::only_if(guide, question, lang),
            ];
            let how = how.into_iter().flatten().collect::<Vec<_>>().join("\n");
            let required = if question.required { say::YES_REQUIRED } else { say::NO_REQUIRED };
            let required = self.to(&required);
            let text = |text: &str| Cell { locked: true, ..Cell::from(text) };
            // The cell takes any text; its list only helps.
            asks.push(Column { kind: Shape::Text, ..self.column(question) });
            rows.push(vec![
                text(&question.code),
                text(question.ask.to(lang)),
                answer,
                text(&required),
                text(&how),
                text(question.help.example.to(lang)),
            ]);
        }
        let above = vec![table.step.title.to(lang).to_string(), table.step.why.to(lang).to_string()];
        Sheet {
            name: table.name.clone(),
            used: Use::Fill,
            frozen: 2,
            above,
            columns: columns.to_vec(),
            rows,
            asks: Some(Asks { column: ANSWERS, rows: asks }),
            ..Sheet::default()
        }
    }

    /// One row a dataset or file.
    fn many(&self, number: usize, table: &Table, hidden: &mut Writing) -> Sheet {
        let scopes = if self.wanted.blank { Vec::new() } else { self.scopes(table.form) };
        let named = table.questions.iter().any(|question| question.id == TITLE);
        let mark = scopes.len() <= MOST_MARKED;
        let mut rows = Vec::with_capacity(scopes.len());
        for (key, scope) in &scopes {
            let mut row = Vec::with_capacity(table.questions.len() + 2);
            row.push(Cell { locked: true, ..Cell::from(key.as_str()) });
            if !named {
                let title =
                    scope.dataset.as_deref().map(|id| self.flow.dataset_title(id)).unwrap_or_default();
                row.push(Cell { locked: true, ..Cell::from(title) });
            }
            let mut marks = String::new();
            for question in &table.questions {
                let cell = self.cell(question, scope, mark);
                cell::mark(&cell::plain(&cell::text(&cell.value), question.kind), &mut marks);
                row.push(cell);
            }
            hidden.row(number, key, &marks);
            let last = row.iter().rposition(|cell| *cell != Cell::default()).map_or(0, |last| last + 1);
            row.truncate(last);
            row.shrink_to_fit();
            rows.push(row);
        }
        let lang = self.ours.lang;
        let mut above = vec![table.step.title.to(lang).to_string(), table.step.why.to(lang).to_string()];
        let rows_are = if table.form == Form::Files { say::ABOVE_FILES } else { say::ABOVE_DATASETS };
        above.push(self.to(&rows_are));
        let spare = match (named, table.form) {
            (true, _) if self.wanted.blank => SPARE_BLANK,
            (true, _) | (_, Form::Files) => SPARE,
            _ => 0,
        };
        let columns = self.columns(number, table, named);
        Sheet {
            name: table.name.clone(),
            used: Use::Fill,
            main: named,
            frozen: 2,
            above,
            columns,
            rows,
            spare,
            asks: None,
        }
    }

    fn columns(&self, number: usize, table: &Table, named: bool) -> Vec<Column> {
        let key = Column {
            header: format!("{KEYS}{number}"),
            width: 12,
            hidden: true,
            locked: true,
            ..Column::default()
        };
        let dataset = Column {
            header: self.to(&say::COL_DATASET),
            width: 36,
            locked: table.form == Form::Datasets,
            ..Column::default()
        };
        let mut columns = vec![key];
        columns.extend((!named).then_some(dataset));
        columns.extend(table.questions.iter().map(|question| self.column(question)));
        columns
    }

    fn column(&self, question: &Question) -> Column {
        let (guide, lang) = (self.ours.guide, self.ours.lang);
        let (kind, width) = match question.kind {
            Kind::Date => (Shape::Date, 14),
            Kind::Whole => (Shape::Whole, 14),
            Kind::Money => (Shape::Money, 16),
            Kind::YesNo => (Shape::Text, 12),
            Kind::LongText | Kind::List | Kind::Choices => (Shape::Text, 44),
            _ if question.id == TITLE => (Shape::Text, 36),
            _ => (Shape::Text, 26),
        };
        Column {
            header: notes::header(question, lang),
            note: Some(notes::header_note(guide, question, lang)),
            width,
            required: question.required,
            hidden: false,
            locked: false,
            choices: notes::list(guide, question, lang),
            open: notes::open(question),
            kind,
        }
    }

    fn cell(&self, question: &Question, scope: &Scope, mark: bool) -> Cell {
        let value = self.ours.content(question, scope);
        if value != Content::Empty {
            return Cell { value, ..Cell::default() };
        }
        let Some(at) = address(question, scope) else { return Cell::default() };
        let pending = self.ours.pending(&at).map(|who| self.to(&notes::pending(who)));
        let missing = mark && question.required && self.flow.asked(question, scope);
        Cell { note: pending, mark: missing.then_some(Mark::Missing), ..Cell::default() }
    }

    /// The keys and scopes of the rows: datasets of the unit wanted, or their files.
    fn scopes(&self, form: Form) -> Vec<(String, Scope)> {
        let wanted = self.wanted.area.as_deref().map(fold);
        let unit = |id: &str| {
            let unit = self.flow.answer(UNIT, &Scope::dataset(id)).and_then(Value::as_str);
            unit.map(fold)
        };
        let ours = self.flow.datasets().into_iter().filter(|id| wanted.is_none() || unit(id) == wanted);
        match form {
            Form::Files => ours
                .flat_map(|id| self.flow.distributions(id).into_iter().map(move |file| (id, file)))
                .map(|(id, file)| (Address::new([id, file]).to_string(), Scope::distribution(id, file)))
                .collect(),
            _ => ours.map(|id| (id.to_string(), Scope::dataset(id))).collect(),
        }
    }

    /// What others usually have in this unit, to read: nothing of it is in the plan by itself.
    fn suggestions(&self) -> Option<Sheet> {
        let area = self.wanted.area.as_deref().filter(|_| self.wanted.blank)?;
        let (guide, lang) = (self.ours.guide, self.ours.lang);
        let units = guide.vocabs.get("units").into_iter().flat_map(|vocab| &vocab.terms);
        let unit = units
            .into_iter()
            .find(|unit| [&unit.id, &unit.es, &unit.en].iter().any(|name| fold(name) == fold(area)))?;
        let theirs = guide.recommended.dataset.iter().filter(|one| one.units.contains(&unit.id));
        let rows: Vec<Vec<Cell>> = theirs
            .map(|one| {
                let period = guide.term_label("periodicity", &one.periodicity);
                [&one.title, &one.description, &period, &one.personal]
                    .map(|text| Cell::from(text.to(lang)))
                    .to_vec()
            })
            .collect();
        let column = |header: &crate::text::Text, width| Column {
            header: self.to(header),
            width,
            locked: true,
            ..Column::default()
        };
        let columns = vec![
            column(&say::COL_USUAL, 36),
            column(&say::COL_HOLDS, 60),
            column(&say::COL_PERIOD, 20),
            column(&say::COL_PERSONAL, 50),
        ];
        let above = vec![self.to(&say::SHEET_IDEAS), guide.recommended.about.to(lang).to_string()];
        let name = self.to(&say::SHEET_IDEAS);
        (!rows.is_empty()).then(|| Sheet { name, used: Use::Read, above, columns, rows, ..Sheet::default() })
    }
}

/// A paragraph in lines of whole words, at most so many characters each where words allow it.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let fits = |line: &&mut String| line.is_empty() || line.chars().count() + word.chars().count() < most;
        let last = lines.last_mut().filter(fits);
        match last {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_string()),
        }
    }
    lines
}
