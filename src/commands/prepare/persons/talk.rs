//! The conversation about persons, from what was decided before to the last column.

use crate::app::App;
use crate::error::Result;
use crate::prepare::recipe::Recipe;
use crate::prepare::treat::{self, Asked};
use crate::scan::model::Table;
use crate::text::fold::visible;
use crate::text::treat as say;
use crate::ui::{Row, Say};

use super::super::choice::Choice;
use super::super::input::Input;
use super::super::place::Place;
use super::columns::{self, Decided};
use super::fields::{Picked, row};
use super::groups::Ended;
use super::{Seen, before, groups, seen, tables, untreated};

/// Decides what becomes of persons; `false` when the person leaves.
///
/// # Errors
/// When the file cannot be read any more.
pub fn decided(app: &mut App, (input, place): (&Input, &Place), choice: &mut Choice) -> Result<bool> {
    let tables = tables(input, choice);
    let all = seen(app, place, &tables);
    let people = match all.is_empty() {
        false => true,
        true => treat_quasi(&tables) && of_people(app),
    };
    if !people {
        return Ok(true);
    }
    let remembered = before::decided(place, &tables);
    if choice.treat.is_empty() && !remembered.is_empty() {
        match again(app, &remembered) {
            Some(true) => choice.treat = remembered,
            Some(false) => {}
            None => return Ok(false),
        }
        if !choice.treat.is_empty() && untreated(all.clone(), &choice.treat).is_empty() {
            return Ok(true);
        }
    }
    let open = untreated(all, &choice.treat);
    let before = choice.treat.clone();
    loop {
        if !each(app, &tables, &open, choice) || !keys(app, &tables, choice) {
            return Ok(false);
        }
        match groups::decide(app, (input, place), choice)? {
            Ended::Decided => return Ok(true),
            Ended::Back if !open.is_empty() => choice.treat.clone_from(&before),
            Ended::Back | Ended::Left => return Ok(false),
        }
    }
}

/// Decides columns one by one; `false` when the person leaves.
fn each(app: &mut App, tables: &[(Table, Recipe)], open: &[Seen], choice: &mut Choice) -> bool {
    let columns = tables.iter().flat_map(|(_, recipe)| &recipe.columns);
    let header: Vec<String> = columns.map(|column| column.name.clone()).collect();
    let (mut at, before) = (0, choice.treat.len());
    while let Some(one) = open.get(at) {
        match columns::decide(app, one, (at, open.len()), &header) {
            Decided::Asked(asked) => {
                choice.treat.push(asked);
                at += 1;
            }
            // The column before is decided again.
            Decided::Back if at > 0 => {
                choice.treat.truncate(before + at - 1);
                at -= 1;
            }
            Decided::Back | Decided::Leave => return false,
        }
    }
    true
}

/// Whether columns in which persons are still seen are treated again, and how. `names`: as they are in the result.
pub fn once_more(
    app: &mut App,
    (input, place): (&Input, &Place),
    choice: &mut Choice,
    names: &[String],
) -> bool {
    let tables = tables(input, choice);
    let of = |one: &Seen| names.contains(&one.column.name);
    let open: Vec<Seen> = seen(app, place, &tables).into_iter().filter(of).collect();
    let rows = vec![Row::new("leave", app.to(&say::SEEN_LEAVE))];
    if open.is_empty()
        || row(app, "seen", &say::SEEN_AGAIN, (("again", &say::SEEN_RETREAT), rows))
            != Picked::Row("again".into())
    {
        return false;
    }
    let before = choice.treat.clone();
    choice.treat.retain(|asked| !names.contains(&asked.column));
    let decided = each(app, &tables, &open, choice);
    if !decided {
        choice.treat = before;
    }
    decided
}

fn treat_quasi(tables: &[(Table, Recipe)]) -> bool {
    tables.iter().any(|(table, _)| treat::quasi(table).len() >= 2)
}

/// Columns that may single out are of persons only where rows are.
fn of_people(app: &mut App) -> bool {
    let rows = vec![Row::new("yes", app.to(&say::PEOPLE_YES))];
    let said = row(app, "people", &say::PEOPLE_ASK, (("no", &say::PEOPLE_NO), rows));
    said == Picked::Row("yes".into())
}

/// Shows what was decided before; whether it is wanted again, `None` when the person leaves.
fn again(app: &mut App, remembered: &[Asked]) -> Option<bool> {
    let lang = app.lang();
    let mut parts = vec![Say::Blank, Say::Text(app.to(&say::BEFORE_TITLE).into())];
    parts.extend(
        remembered
            .iter()
            .map(|asked| Say::Item { mark: "· ".into(), text: groups::short(app, asked).to(lang).into() }),
    );
    app.ui.show(&parts);
    let rows = vec![Row::new("new", app.to(&say::BEFORE_NEW))];
    match row(app, "treat.before", &say::BEFORE_ASK, (("same", &say::BEFORE_SAME), rows)) {
        Picked::Row(id) => Some(id == "same"),
        Picked::Back | Picked::Leave => None,
    }
}

/// Columns that have another value in each row: whoever has another table with them knows whose each is. `false` when
/// the person leaves.
fn keys(app: &mut App, tables: &[(Table, Recipe)], choice: &mut Choice) -> bool {
    for (table, recipe) in tables {
        let header: Vec<String> = recipe.columns.iter().map(|column| column.name.clone()).collect();
        for name in treat::keys(table, &header) {
            if choice.treat.iter().any(|asked| asked.column == name) {
                continue;
            }
            let text = say::EACH_ROW_IS.with("column", visible(&name)).to(app.lang()).to_string();
            app.ui.show(&[Say::Blank, Say::Text(text)]);
            let ways = ["drop", "pseudonym"];
            let rows = ways.map(|how| Row::new(how, app.to(&columns::name(app, how)))).to_vec();
            let ask = say::ASK_COLUMN.with("column", visible(&name));
            match row(app, "treat.key", &ask, (("leave", &say::LEAVE_IT), rows)) {
                Picked::Row(how) if how != "leave" => choice.treat.push(Asked::new(&name, &how, None)),
                Picked::Row(_) => {}
                Picked::Back | Picked::Leave => return false,
            }
        }
    }
    true
}
