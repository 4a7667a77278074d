//! Which of the list a file is: by the columns that its tables have, and by the words of its name.

use super::columns::Layout;
use crate::grid::Grid;
use crate::guide::model::Guide;
use crate::guide::model::recommended::{Recommended, Spec};
use crate::plan::model::{Dataset, Plan};
use crate::recommend::compare::compare;

/// Columns that a name which says so is worth.
const NAMED: usize = 8;
/// Least worth of the best, and how far the second must stay behind, in percent.
const LEAST: usize = 9;
const BESIDE: usize = 85;

/// What came of choosing.
#[derive(Debug)]
pub enum Chosen<'g> {
    One(&'g Recommended, &'g Spec),
    /// None certain enough: the likeliest first.
    Unsure(Vec<&'g Recommended>),
}

/// The spec whose columns the tables have most of. `name` is the name of the file without its ending.
pub fn choose<'g>(guide: &'g Guide, grids: &[Grid], name: &str) -> Chosen<'g> {
    let named = by_name(guide, name);
    let mut all: Vec<(usize, &Recommended, &Spec)> = guide
        .recommended
        .dataset
        .iter()
        .filter_map(|entry| {
            let spec = guide.specs.iter().find(|spec| Some(&spec.id) == entry.spec.as_ref())?;
            let fit = |grid: &Grid| spec.tables.iter().map(|table| Layout::of(grid, table).fit()).max();
            let fit = grids.iter().filter_map(fit).max().unwrap_or(0);
            let worth = if named.contains(&entry.id) { fit + NAMED } else { fit };
            (worth > 0).then_some((worth, entry, spec))
        })
        .collect();
    all.sort_by(|(one, a, _), (other, b, _)| other.cmp(one).then(a.number.cmp(&b.number)));
    let second = all.get(1).map_or(0, |(worth, ..)| *worth);
    match all.first() {
        Some((worth, entry, spec)) if *worth >= LEAST && second * 100 < worth * BESIDE => {
            Chosen::One(entry, spec)
        }
        _ => Chosen::Unsure(all.into_iter().map(|(_, entry, _)| entry).take(5).collect()),
    }
}

/// Ids of the list that the name of a file says.
fn by_name(guide: &Guide, name: &str) -> Vec<String> {
    let dataset = Dataset { title: Some(name.to_string()), ..Dataset::default() };
    let plan = Plan { dataset: [("file".to_string(), dataset)].into(), ..Plan::default() };
    let matches = compare(guide, &plan);
    matches.iter().filter(|one| !one.proposed.is_empty()).map(|one| one.entry.id.clone()).collect()
}
