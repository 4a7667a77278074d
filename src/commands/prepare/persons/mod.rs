//! What becomes of the persons in a file: what was seen, what is proposed, what a person decides.

use crate::app::App;
use crate::prepare::recipe::{Column, Recipe};
use crate::prepare::treat::{self, Asked, WHOLE, Wish};
use crate::scan::model::{Kind, Personal, Table};
use crate::text::fold::fold;

use super::choice::Choice;
use super::input::Input;
use super::place::Place;

pub mod answer;
pub mod before;
mod columns;
mod counts;
mod fields;
mod groups;
mod ladder;
pub mod talk;

pub use ladder::{Found, search};

/// A column of the result with private personal data.
#[derive(Debug, Clone)]
pub struct Seen {
    pub column: Column,
    /// The surest first; at least one.
    pub found: Vec<Personal>,
    /// Cells with anything in them.
    pub filled: u64,
    /// What the Guide proposes.
    pub proposed: Asked,
}

/// A table as its recipe has it: the column that each of the result comes of.
pub fn aligned(table: &Table, recipe: &Recipe) -> Table {
    let of = |column: &Column| {
        let seen = column.from.and_then(|from| table.columns.get(from as usize));
        seen.cloned().unwrap_or_default()
    };
    Table {
        name: table.name.clone(),
        rows: table.rows,
        columns: recipe.columns.iter().map(of).collect(),
        ..Table::default()
    }
}

/// What is known beside a table: rows of every group are more where a topic is sensitive.
pub fn wish(app: &App, place: &Place, table: &Table) -> Wish {
    let delicate = !treat::sensitive(table).is_empty();
    let institution = place.plan.as_ref().map(|(_, plan)| &plan.institution);
    Wish {
        k: if delicate { treat::SMALLER } else { treat::SMALL },
        day: Some(app.clock.today()),
        area: institution.and_then(|institution| institution.area.clone()),
    }
}

/// Each table of a file that is prepared, as its recipe has it.
pub fn tables(input: &Input, choice: &Choice) -> Vec<(Table, Recipe)> {
    let recipes = choice.recipes(input);
    let known = choice.tables.iter().filter_map(|at| input.facts.tables.get(*at));
    known.zip(recipes).map(|(table, recipe)| (aligned(table, &recipe), recipe)).collect()
}

/// Columns of persons, treated or not, each once.
pub fn seen(app: &App, place: &Place, tables: &[(Table, Recipe)]) -> Vec<Seen> {
    let mut all: Vec<Seen> = Vec::new();
    for (table, recipe) in tables {
        let wish = wish(app, place, table);
        let header: Vec<String> = recipe.columns.iter().map(|column| column.name.clone()).collect();
        let proposed = treat::propose(table, &header, &wish);
        for (column, of) in recipe.columns.iter().zip(&table.columns) {
            let found: Vec<Personal> = treat::private(of).into_iter().cloned().collect();
            if found.is_empty() || all.iter().any(|one| one.column.name == column.name) {
                continue;
            }
            let drop = || Asked::new(&column.name, "drop", None);
            let proposed = proposed.iter().find(|asked| asked.column == column.name).cloned();
            all.push(Seen {
                column: column.clone(),
                found,
                filled: table.rows.saturating_sub(of.nulls),
                proposed: proposed.unwrap_or_else(drop),
            });
        }
    }
    all
}

/// Columns of persons that nothing is done with.
pub fn untreated(seen: Vec<Seen>, treat: &[Asked]) -> Vec<Seen> {
    if treat.iter().any(|asked| asked.column == WHOLE && asked.how == "aggregate") {
        // Of the rows nothing is left but the columns that groups are made by.
        return seen.into_iter().filter(|one| grouped(treat, one) && !is_treated(treat, one)).collect();
    }
    seen.into_iter().filter(|one| !is_treated(treat, one)).collect()
}

fn is_treated(treat: &[Asked], seen: &Seen) -> bool {
    let said = |asked: &Asked| {
        let said = fold(&asked.column);
        asked.column == seen.column.name
            || said == fold(&seen.column.source)
            || said == fold(&seen.column.title)
    };
    // The geometry of a map is rounded as a whole.
    let map = |asked: &Asked| {
        super::map::is_of_geometry(asked)
            && matches!(seen.column.kind, Kind::Latitude | Kind::Longitude | Kind::Coordinates)
    };
    treat.iter().any(|asked| said(asked) || map(asked))
}

fn grouped(treat: &[Asked], seen: &Seen) -> bool {
    let with =
        treat.iter().filter(|asked| asked.how == "aggregate").filter_map(|asked| asked.with.as_deref());
    with.flat_map(|with| with.split([',', ';', ':'])).any(|part| part.trim() == seen.column.name)
}

/// Whether a class may stay for a reason: where the Guide says so, of who holds an office or what a law wants published;
/// and texts, which a person has to read anyway.
pub fn may_stay(app: &App, class: &str) -> bool {
    let class = app.guide.class(class);
    class.is_some_and(|one| one.kind == "text" || one.treatments.iter().any(|id| id == "keep"))
}
