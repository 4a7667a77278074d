//! Whether the plan is of the place that it says, and of this Guide.

use super::super::lean::Lean;
use super::gaps::is_blank;
use super::{Found, Ground};

pub fn other_guide(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    found.plan(lean.guide.is_some_and(|guide| !is_blank(lean.guide) && guide != ground.tag), 1);
}

/// A key that the table of states and municipalities does not have.
pub fn area_unknown(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    found.plan(lean.institution.area.is_some_and(|key| ground.area(key).is_none()), 1);
}

pub fn area_not_of_state(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    let (Some(area), Some(state)) = (lean.institution.area, lean.institution.state) else { return };
    found.plan(state.len() == 2 && !area.starts_with(state), 1);
}

/// A population far from the census, in hundredths of the census.
pub fn population_far(lean: &Lean<'_>, ground: &Ground, found: &mut Found<'_>) {
    let institution = &lean.institution;
    let most = i64::from(ground.bounds.population_percent);
    let census = institution.area.and_then(|key| ground.area(key)).flatten();
    let (Some(said), Some(census)) = (institution.population, census) else { return };
    let apart = said.abs_diff(i64::from(census)).saturating_mul(100) / u64::from(census.max(1));
    let apart = u32::try_from(apart).unwrap_or(u32::MAX);
    found.plan(most > 0 && i64::from(apart) > most, apart);
}
