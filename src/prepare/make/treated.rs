//! What treats the personal data of a table on its way.

use super::Shared;
use crate::prepare::recipe::Recipe;
use crate::prepare::treat::Treater;
use crate::text::Text;

/// What treats the rows of a recipe.
///
/// # Errors
/// What of the treatments cannot be done.
pub fn treater(shared: &Shared, recipe: &Recipe, names: &[String]) -> Result<Treater<'static>, Vec<Text>> {
    let treater = Treater::new(names, &recipe.treat, shared.order.key.as_deref())?;
    Ok(treater.reading(shared.lists).measuring(&recipe.quasi, &recipe.sensitive))
}
