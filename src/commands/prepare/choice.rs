//! What is wanted: which tables, which repairs, which treatments of personal data.

use crate::cli::prepare::Wanted;
use crate::error::{Error, Kind, Result};
use crate::prepare::recipe::{Column, Recipe, Wish};
use crate::prepare::repair::{self, Set};
use crate::prepare::treat::{Asked, WHOLE};
use crate::text::fold::{fold, visible};
use crate::text::{Text, prepare as say};

use super::input::Input;
use super::large::Besides;
use super::limits;
use super::map::{self, Map};
use super::place::Place;

/// What is wanted of a file.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Places of the tables.
    pub tables: Vec<usize>,
    pub wish: Wish,
    /// Treatments as they were typed: column, treatment and value.
    pub treat: Vec<Asked>,
    pub besides: Besides,
    pub map: Map,
    /// SHA-256 of what was made already in this run.
    pub ours: Vec<String>,
}

impl Choice {
    /// What options and the plan say.
    ///
    /// # Errors
    /// Everything that was not understood, at once.
    pub fn of(input: &Input, place: &Place, wanted: &Wanted) -> Result<Self> {
        let mut wrong = Vec::new();
        let tables = tables(input, &wanted.sheets, &mut wrong);
        let on = set(place, wanted, &mut wrong);
        let treat = wanted.treat.iter().filter_map(|said| treatment(said, &mut wrong)).collect();
        let known = place.distribution().map(|file| {
            let of = file.column.iter();
            of.filter_map(|(name, column)| Some((column.source.clone()?, name.clone()))).collect()
        });
        let wish = Wish { on, crlf: wanted.crlf, known: known.unwrap_or_default() };
        let besides = Besides { split: wanted.split.clone(), compress: wanted.compress };
        let choice =
            Self { tables, wish, treat, besides, map: Map::of(wanted, limits::of(place)), ours: Vec::new() };
        wrong.extend(choice.unmapped(input));
        let recipes = choice.recipes(input);
        wrong.extend(choice.treat.iter().filter(|asked| !met(asked, &recipes)).map(|asked| {
            let names: Vec<&str> = recipes
                .iter()
                .flat_map(|recipe| &recipe.columns)
                .map(|column| column.name.as_str())
                .collect();
            say::NO_COLUMN.with("name", visible(&asked.column)).with("list", names.join(", "))
        }));
        if wrong.is_empty() {
            return Ok(choice);
        }
        Err(Error::new(Kind::Usage, Text::joined(&wrong, "\n")).safe(say::ORIGINAL_SAFE))
    }

    /// What is to be done with each table.
    pub fn recipes(&self, input: &Input) -> Vec<Recipe> {
        let tables = self.tables.iter().filter_map(|at| input.facts.tables.get(*at));
        let of = |table| {
            let mut recipe = Recipe::of(table, &self.wish);
            recipe.treat = self.treat.iter().filter_map(|asked| resolved(asked, &recipe)).collect();
            // Why one cannot be a map was told when it was chosen.
            recipe.geo = self.map.recipe(input, (table, &recipe), &self.treat).ok().flatten();
            recipe
        };
        tables.map(of).collect()
    }

    /// Why tables cannot be the maps that they should be.
    fn unmapped(&self, input: &Input) -> Vec<Text> {
        let tables = self.tables.iter().filter_map(|at| input.facts.tables.get(*at));
        let of = |table| self.map.recipe(input, (table, &Recipe::of(table, &self.wish)), &self.treat).err();
        tables.filter_map(of).collect()
    }
}

fn tables(input: &Input, said: &[String], wrong: &mut Vec<Text>) -> Vec<usize> {
    if said.is_empty() {
        // What is hidden was not meant for others.
        let shown = input.tables().filter(|(_, table)| !table.hidden).map(|(at, _)| at).collect::<Vec<_>>();
        return if shown.is_empty() { input.tables().map(|(at, _)| at).collect() } else { shown };
    }
    let mut found = Vec::new();
    for name in said {
        let number: Option<usize> = name.trim().parse().ok();
        let by_name = input.tables().find(|(_, table)| fold(&table.name) == fold(name));
        let by_number = number.and_then(|number| input.tables().nth(number.checked_sub(1)?));
        match by_name.or(by_number) {
            Some((at, _)) if !found.contains(&at) => found.push(at),
            Some(_) => {}
            None => {
                let names: Vec<String> = input.tables().map(|(_, table)| visible(&table.name)).collect();
                wrong.push(say::NO_SHEET.with("name", visible(name)).with("list", names.join(", ")));
            }
        }
    }
    found
}

/// The repairs that are on: what the plan remembers, then what is said now.
fn set(place: &Place, wanted: &Wanted, wrong: &mut Vec<Text>) -> Set {
    let mut on = Set::default();
    let before = place.distribution().and_then(|file| file.prepared.as_ref());
    for repair in before.iter().flat_map(|prepared| &prepared.off).filter_map(|id| repair::named(id)) {
        on.set(repair.code, false);
    }
    for (said, is) in [(&wanted.without, false), (&wanted.with, true)] {
        for name in said.iter().flat_map(|said| said.split(',')).filter(|name| !name.trim().is_empty()) {
            match repair::named(name) {
                Some(repair) if !is && repair.when == repair::When::Always => {
                    wrong.push(say::ALWAYS.with_text("name", &repair.title));
                }
                Some(repair) => on.set(repair.code, is),
                None => {
                    let names = repair::REPAIRS.iter().filter(|repair| repair.when != repair::When::Always);
                    let both = |lang: fn(&repair::Repair) -> &'static str| {
                        names.clone().map(lang).collect::<Vec<_>>().join(", ")
                    };
                    let list =
                        Text { es: both(|repair| repair.word).into(), en: both(|repair| repair.id).into() };
                    wrong.push(say::NO_REPAIR.with("name", visible(name)).with_text("list", &list));
                }
            }
        }
    }
    on
}

/// `edad=band:5`.
fn treatment(said: &str, wrong: &mut Vec<Text>) -> Option<Asked> {
    let Some((column, how)) = said.split_once('=') else {
        wrong.push(say::NO_TREATMENT.with("said", visible(said)));
        return None;
    };
    let (how, with) = how.split_once(':').map_or((how, None), |(how, with)| (how, Some(with)));
    Some(Asked::new(column.trim(), how.trim(), with))
}

/// The column of a recipe that is meant: its name, or the header of the original.
fn meant<'r>(said: &str, recipe: &'r Recipe) -> Option<&'r Column> {
    let mut columns = recipe.columns.iter();
    let by_name = columns.clone().find(|column| column.name == said);
    by_name.or_else(|| {
        columns.find(|column| fold(&column.source) == fold(said) || fold(&column.title) == fold(said))
    })
}

fn met(asked: &Asked, recipes: &[Recipe]) -> bool {
    asked.column == WHOLE
        || map::is_of_geometry(asked)
        || recipes.iter().any(|recipe| meant(&asked.column, recipe).is_some())
}

fn resolved(asked: &Asked, recipe: &Recipe) -> Option<Asked> {
    if asked.column == WHOLE {
        return Some(asked.clone());
    }
    if map::is_of_geometry(asked) {
        return None;
    }
    meant(&asked.column, recipe).map(|column| Asked { column: column.name.clone(), ..asked.clone() })
}
