//! The conversation before anything is written: what would be done, what is not wanted, what becomes of persons.

use crate::app::App;
use crate::commands::ask::{Said, one};
use crate::error::Result;
use crate::prepare::recipe::Recipe;
use crate::prepare::repair::{REPAIRS, When};
use crate::prepare::treat::Asked;
use crate::scan::model::Personal;
use crate::scan::report::Book;
use crate::text::fold::visible;
use crate::text::{Text, prepare as say};
use crate::ui::{Entry, Raw, Reply, Row, Say, View};

use super::choice::Choice;
use super::input::Input;
use super::place::Place;
use super::{show, work};

/// Shows and asks until the person wants the result, or leaves: end of input is no consent.
///
/// # Errors
/// When the file cannot be read any more.
pub fn agreed(app: &mut App, (input, place): (&Input, &Place), choice: &mut Choice) -> Result<bool> {
    let mut first = true;
    loop {
        match work::tried(app, input, place, choice) {
            Ok(tried) => {
                let parts = show::preview(app, input, &tried, true);
                app.ui.show(&parts);
            }
            // What cannot be done is asked again, with the treatments taken back.
            Err(error) if !choice.treat.is_empty() && !first => {
                app.ui.show(&[Say::Error(error.what.to(app.lang()).to_string())]);
                choice.treat.clear();
            }
            Err(error) => return Err(error),
        }
        first = false;
        let personal = persons(input, &choice.recipes(input), choice);
        match one(app, "prepare", &say::ASK, rows(app, &personal)) {
            Said::Row(id) if id == "prepare" => return Ok(true),
            Said::Row(id) if id == "repairs" => repairs(app, choice),
            Said::Row(id) if id == "treat" => treat(app, &personal, choice),
            _ => return Ok(false),
        }
    }
}

fn rows(app: &App, personal: &[(String, Personal)]) -> Vec<Row> {
    let mut rows =
        vec![Row::new("prepare", app.to(&say::ASK_PREPARE)), Row::new("repairs", app.to(&say::ASK_REPAIRS))];
    if !personal.is_empty() {
        let names: Vec<String> = personal.iter().map(|(column, _)| visible(column)).collect();
        rows.insert(0, Row::new("treat", say::ASK_TREAT.with("list", names.join(", ")).to(app.lang())));
    }
    rows.push(Row::new("leave", app.to(&say::ASK_LEAVE)));
    rows
}

/// Columns of persons that nothing is done with yet.
fn persons(input: &Input, recipes: &[Recipe], choice: &Choice) -> Vec<(String, Personal)> {
    let mut found: Vec<(String, Personal)> = Vec::new();
    for (recipe, at) in recipes.iter().zip(&choice.tables) {
        let Some(table) = input.facts.tables.get(*at) else { continue };
        for column in recipe.columns.iter().filter(|column| column.private) {
            let seen = column.from.and_then(|from| table.columns.get(from as usize));
            let most =
                seen.and_then(|seen| seen.personal.iter().filter(|p| p.private).max_by_key(|p| p.confidence));
            let asked = recipe.treat.iter().any(|asked| asked.column == column.name);
            if let Some(most) = most.filter(|_| !asked && !found.iter().any(|(name, _)| *name == column.name))
            {
                found.push((column.name.clone(), most.clone()));
            }
        }
    }
    found
}

/// A checklist of what may be switched.
fn repairs(app: &mut App, choice: &mut Choice) {
    let switchable = || REPAIRS.iter().filter(|repair| repair.when != When::Always);
    let lang = app.lang();
    let rows = switchable()
        .map(|repair| Row {
            note: Some(repair.how.to(lang).into()),
            ..Row::new(repair.id, repair.title.to(lang))
        })
        .collect();
    let chosen =
        switchable().filter(|repair| choice.wish.on.has(repair.code)).map(|r| r.id.to_string()).collect();
    let view = View::short("repairs", app.to(&say::ASK_WHICH), Entry::Many { rows, chosen });
    let reply = app.ui.ask(&view);
    if let Reply::Answer(Raw::Many(ids)) = view.chosen(reply) {
        for repair in switchable() {
            choice.wish.on.set(repair.code, ids.iter().any(|id| id == repair.id));
        }
    }
}

/// What becomes of each column of persons: the Guide's treatments, the best first.
fn treat(app: &mut App, personal: &[(String, Personal)], choice: &mut Choice) {
    for (column, found) in personal {
        let book = Book::new(&app.guide);
        let lang = app.lang();
        let class = book.class(&found.class);
        let mut rows: Vec<Row> =
            found.treatments.iter().map(|id| Row::new(id, sentence(&book.treatment(id)).to(lang))).collect();
        if !found.treatments.iter().any(|id| id == "drop") {
            rows.push(Row::new("drop", sentence(&book.treatment("drop")).to(lang)));
        }
        rows.push(Row::new("", app.to(&say::TREAT_NOT_NOW)));
        let ask = say::ASK_HOW.with("column", visible(column)).with_text("class", &class);
        drop(book);
        match one(app, "treat", &ask, rows) {
            Said::Row(id) if !id.is_empty() => choice.treat.push(Asked::new(column, &id, None)),
            Said::Leave => return,
            _ => {}
        }
    }
}

fn sentence(text: &Text) -> Text {
    let upper = |text: &str| {
        let mut letters = text.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    Text { es: upper(&text.es).into(), en: upper(&text.en).into() }
}
