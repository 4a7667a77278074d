//! Without anybody to ask: what was decided before, what is accepted beforehand, or a refusal that can be copied.

use crate::app::App;
use crate::error::{Error, Kind, Result};
use crate::prepare::treat::Asked;
use crate::scan::report::{Book, words};
use crate::text::fold::visible;
use crate::text::{Lang, Text, prepare as other, treat as say};

use super::super::choice::Choice;
use super::super::input::Input;
use super::super::place::Place;
use super::{Seen, before, search, seen, tables, untreated};

/// What would be done with persons when nobody says it: empty where there is none, or it was said.
///
/// # Errors
/// When the file cannot be read any more.
pub fn proposed(app: &App, (input, place): (&Input, &Place), choice: &Choice) -> Result<Vec<Asked>> {
    let open = open(app, (input, place), choice);
    if open.is_empty() || !choice.treat.is_empty() {
        return Ok(Vec::new());
    }
    let mut trial = choice.clone();
    trial.treat = open.into_iter().map(|one| one.proposed).collect();
    let mut all = trial.treat.clone();
    if let Some(found) = search(app, (input, place), &trial, None)? {
        all.extend(found.best(choice.tables.len() == 1));
    }
    Ok(all)
}

/// Columns of persons that nobody has decided on.
fn open(app: &App, (input, place): (&Input, &Place), choice: &Choice) -> Vec<Seen> {
    untreated(seen(app, place, &tables(input, choice)), &choice.treat)
}

/// Decides where nobody is asked: what the plan remembers; with `--si`, what is proposed.
///
/// # Errors
/// When there are persons and nobody said what becomes of them: with the options to copy.
pub fn decide(app: &mut App, (input, place): (&Input, &Place), choice: &mut Choice) -> Result<()> {
    if !choice.treat.is_empty() {
        return Ok(());
    }
    let tables = tables(input, choice);
    let seen = seen(app, place, &tables);
    let decided = before::decided(place, &tables);
    if before::taken(&decided, &seen, choice) {
        app.tell(&say::SAME_AS_BEFORE.with("list", told(&choice.treat)));
        return Ok(());
    }
    let proposed = proposed(app, (input, place), choice)?;
    if proposed.is_empty() {
        return Ok(());
    }
    if app.options.yes {
        app.tell(&say::ACCEPTED.with("list", told(&proposed)));
        choice.treat = proposed;
        return Ok(());
    }
    Err(refusal(app, (input, &seen), &proposed))
}

fn refusal(app: &App, (input, seen): (&Input, &[Seen]), proposed: &[Asked]) -> Error {
    let book = Book::new(&app.guide);
    let of = |one: &Seen| {
        let class = one.found.first().map(|found| book.class(&found.class)).unwrap_or_default();
        say::COLUMN_OF.with("column", visible(&one.column.name)).with_text("class", &class)
    };
    let list = words::list(&seen.iter().map(of).collect::<Vec<Text>>());
    let what = say::NOT_DECIDED.with("file", &input.name).with_text("list", &list);
    let todo = Text {
        es: say::TO_DECIDE.with("list", options(proposed, Lang::Es)).es,
        en: say::TO_DECIDE.with("list", options(proposed, Lang::En)).en,
    };
    Error::new(Kind::NotAsked, what).safe(other::NOTHING_DONE.and(&other::ORIGINAL_SAFE)).todo(todo)
}

/// Treatments as options, each on a line of its own, to be copied: `--tratar "edad=generalise-age:5"`.
pub fn options(asked: &[Asked], lang: Lang) -> String {
    let name = if lang == Lang::Es { "--tratar" } else { "--treat" };
    asked
        .iter()
        .map(|asked| format!("{name} \"{}\"", visible(&spelled(asked))))
        .collect::<Vec<_>>()
        .join("\n")
}

fn told(asked: &[Asked]) -> String {
    asked.iter().map(|asked| visible(&spelled(asked))).collect::<Vec<_>>().join(" · ")
}

/// `edad=generalise-age:5`.
pub fn spelled(asked: &Asked) -> String {
    let with = asked.with.as_deref().map(|with| format!(":{with}")).unwrap_or_default();
    format!("{}={}{with}", asked.column, asked.how)
}
