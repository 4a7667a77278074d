//! The search for how coarse columns must be: a pass over the repaired rows.

use crate::app::App;
use crate::error::Result;
use crate::prepare::treat::{Asked, Rung, Seek};

use super::super::choice::Choice;
use super::super::input::Input;
use super::super::place::Place;
use super::super::work;
use super::{tables, wish};

/// The steps that were found for a table.
#[derive(Debug, Clone)]
pub struct Found {
    pub seek: Seek,
    pub rungs: Vec<Rung>,
}

impl Found {
    /// What is proposed. Cells are emptied only where there is one table: columns of others are not the same.
    pub fn best(&self, alone: bool) -> Vec<Asked> {
        let mut asked = self.seek.best(&self.rungs).unwrap_or_default();
        asked.retain(|asked| alone || asked.column != crate::prepare::treat::WHOLE);
        asked
    }
}

/// Looks for the steps of the first table whose columns single out persons together and are not treated yet. `k`: rows
/// that every group should have, if not those that are proposed.
///
/// # Errors
/// When the file cannot be read any more.
pub fn search(
    app: &App,
    (input, place): (&Input, &Place),
    choice: &Choice,
    k: Option<u64>,
) -> Result<Option<Found>> {
    let mut recipes = choice.recipes(input);
    let mut at = None;
    for (place_of, (table, recipe)) in tables(input, choice).iter().enumerate() {
        let mut wish = wish(app, place, table);
        wish.k = k.unwrap_or(wish.k);
        let header: Vec<String> = recipe.columns.iter().map(|column| column.name.clone()).collect();
        let Some(seek) = Seek::of(table, &header, &wish).and_then(|seek| seek.given(&choice.treat)) else {
            continue;
        };
        at = Some((place_of, seek));
        break;
    }
    let Some((place_of, seek)) = at else { return Ok(None) };
    for (other, recipe) in recipes.iter_mut().enumerate() {
        (recipe.treat, recipe.geo) = (Vec::new(), None);
        recipe.seek = (other == place_of).then(|| seek.clone());
    }
    let made = work::rehearsed(app, (input, place), choice, recipes)?;
    let rungs = made.into_iter().nth(place_of).map(|(.., made)| made.rungs).unwrap_or_default();
    Ok((!rungs.is_empty()).then_some(Found { seek, rungs }))
}
