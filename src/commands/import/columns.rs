//! What the columns of a table hold: remembered, said on the command line, corrected by the person.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::fields::{self, Named};
use super::{Work, files};
use crate::app::App;
use crate::cli::import::Wanted;
use crate::commands::ask::pick;
use crate::error::{Error, Kind, Result};
use crate::import::{Columns, Matched};
use crate::plan::doc::Edit;
use crate::text::fold::{fold, visible};
use crate::text::{Text, command, import as say};
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, View};

/// Stands for a column that holds nothing of use.
const NONE: &str = "-";

/// What is remembered, with what the command line says over it, and the headers that it names.
///
/// # Errors
/// Everything of the command line that is not understood.
pub fn known(app: &App, tree: &Table, wanted: &Wanted) -> Result<(Columns, BTreeSet<String>)> {
    let mut columns = remembered(tree);
    let (mut told, mut wrong) = (BTreeSet::new(), Vec::new());
    for pair in &wanted.columns {
        match said(app, pair) {
            Ok((header, field)) => {
                told.insert(header.clone());
                columns.insert(header, field);
            }
            Err(why) => wrong.push(why),
        }
    }
    let next = |all: Text, line: &Text| command::NEXT_LINE.with_text("before", &all).with_text("line", line);
    match wrong.split_first() {
        None => Ok((columns, told)),
        Some((first, rest)) => {
            let what = rest.iter().fold(first.clone(), next);
            Err(Error::new(Kind::Usage, what).todo(say::FIELD_TODO))
        }
    }
}

/// What the plan remembers of headers.
fn remembered(tree: &Table) -> Columns {
    let columns = Address::new(["import", "columns"]).get(tree).and_then(Value::as_table);
    let one = |(header, field): (&String, &Value)| {
        let field = field.as_str()?;
        Some((header.clone(), (field != NONE).then(|| field.to_string())))
    };
    columns.into_iter().flatten().filter_map(one).collect()
}

/// `HEADER=FIELD`.
fn said(app: &App, pair: &str) -> std::result::Result<(String, Option<String>), Text> {
    let odd = || say::ODD_COLUMN.with("text", visible(pair));
    let (header, word) = pair.rsplit_once('=').ok_or_else(odd)?;
    let (header, word) = (fold(header), word.trim());
    if header.is_empty() || word.is_empty() {
        return Err(odd());
    }
    if word == NONE {
        return Ok((header, None));
    }
    match fields::named(&app.guide, word) {
        Named::One(field) => Ok((header, Some(field))),
        Named::None => Err(say::ODD_FIELD.with("text", visible(word))),
        Named::Some(list) => {
            let names: Vec<Text> = list.iter().map(|field| fields::label(&app.guide, field)).collect();
            Err(say::MANY_FIELDS.with("text", visible(word)).with_text("list", &Text::joined(&names, "; ")))
        }
    }
}

/// What was said or corrected, to be remembered.
pub fn edits(work: &Work) -> Vec<Edit> {
    let one = |header: &String| {
        let field = work.columns.get(header)?.as_deref().unwrap_or(NONE);
        Some((Address::new(["import", "columns", header.as_str()]), Some(Value::from(field))))
    };
    work.told.iter().filter_map(one).collect()
}

/// Lets the person correct columns. False when the person leaves.
pub fn correct(app: &mut App, work: &mut Work) -> bool {
    loop {
        let all: Vec<(usize, Matched)> = work
            .files
            .iter()
            .enumerate()
            .flat_map(|(at, file)| file.source.catalog.columns.iter().map(move |one| (at, one.clone())))
            .collect();
        let rows = all.iter().enumerate().map(|(at, (file, one))| {
            let mut cells = super::preview::column(app, &work.files[*file], one);
            cells.insert(0, (at + 1).to_string());
            cells
        });
        let table = super::preview::columns(app, rows.collect(), true);
        app.ui.show(&[table]);
        let view = View::short("import.column", app.to(&say::COLUMN_WHICH), Entry::Order).may_skip();
        let number = match app.ui.ask(&view) {
            Reply::Skip | Reply::Back | Reply::Menu => return true,
            Reply::Quit => return false,
            Reply::Answer(Raw::Text(text)) => text.trim().parse::<usize>().ok(),
            _ => None,
        };
        let Some((_, column)) = number.and_then(|number| all.get(number.checked_sub(1)?)) else {
            app.tell(&say::COLUMN_NUMBER.with("n", all.len()));
            continue;
        };
        let Some(field) = ask_field(app, &column.header) else { continue };
        let header = fold(&column.header);
        work.columns.insert(header.clone(), field);
        work.told.insert(header);
        for file in work.files.iter_mut().filter(|file| file.source.tables.is_some()) {
            files::again(app, &mut file.source, &work.columns);
            file.understood = crate::import::understand(&app.guide, &file.source.catalog, app.clock.today());
            file.left.clear();
        }
        app.tell(&say::COLUMN_KEPT);
    }
}

/// The field that a header stands for, or none; nothing when the person leaves it as it is.
fn ask_field(app: &mut App, header: &str) -> Option<Option<String>> {
    loop {
        let ask = say::COLUMN_FIELD.with("header", visible(header));
        let view =
            View::short("import.field", app.to(&ask), Entry::Line { initial: String::new() }).may_skip();
        let word = match app.ui.ask(&view) {
            Reply::Answer(Raw::Text(text)) => text,
            Reply::NotApply => NONE.to_string(),
            Reply::Skip | Reply::Back | Reply::Quit | Reply::Menu => return None,
            _ => String::new(),
        };
        if word.trim() == NONE {
            return Some(None);
        }
        match fields::named(&app.guide, &word) {
            Named::One(field) => return Some(Some(field)),
            Named::None => app.tell(&say::ODD_FIELD.with("text", visible(&word)).and(&say::FIELD_TODO)),
            Named::Some(list) => {
                let row = |field: &String| Row::new(field.clone(), app.to(&fields::label(&app.guide, field)));
                let rows = list.iter().map(row).collect();
                let ask = say::COLUMN_ONE.with("text", visible(&word));
                if let Some(field) = pick(app, "import.which", &ask, rows) {
                    return Some(Some(field));
                }
            }
        }
    }
}
