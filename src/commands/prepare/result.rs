//! A result, looked at again with the scan's own rules.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::error;
use crate::fsx::Placed;
use crate::prepare::make::Made;
use crate::prepare::recipe::Recipe;
use crate::prepare::treat::private;
use crate::scan::model::{Column, Facts, Flag, Table};
use crate::scan::quality::score::{flags, score};
use crate::scan::read::Told;

use super::input::{Input, facts};
use super::place::Place;

/// Rules of which the personal data of a result is told apart.
const PERSONAL: [&str; 2] = ["personal-direct", "personal-sensitive"];

/// What came of one table.
pub struct Result {
    pub recipe: Recipe,
    pub made: Made,
    /// As it is written in the plan.
    pub shown: String,
    pub placed: Placed,
    /// Parts of a large file, and the full one compressed.
    pub parts: Vec<String>,
    pub facts: Facts,
    /// Points of quality of the original and of this, of a hundred.
    pub score: (Option<u8>, Option<u8>),
    /// What is grave in it besides personal data.
    pub left: Vec<Flag>,
    /// Classes of private personal data that are still seen, but for those of columns that may stay for a reason.
    pub personal: Vec<String>,
    /// Columns in which they are, with their classes; and those that stay for a reason.
    pub seen: Vec<(String, String)>,
    pub kept: Vec<(String, String)>,
}

impl Result {
    /// Looks at a result.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(
        app: &App,
        (input, place): (&Input, &Place),
        (_, recipe, made): (usize, &Recipe, &Made),
        (path, placed, parts): (&Path, Placed, Vec<PathBuf>),
    ) -> error::Result<Self> {
        let facts = facts(app, path, &if recipe.geo.is_some() { map() } else { ours() })?;
        let grave = |flag: &&Flag| {
            app.guide
                .rules
                .0
                .get(&flag.code)
                .is_some_and(|rule| rule.severity == crate::diag::Severity::Error)
        };
        let left = flags(&facts)
            .filter(grave)
            .filter(|flag| !PERSONAL.contains(&flag.code.as_str()))
            .cloned()
            .collect();
        let rules = &app.guide.rules;
        let (kept, seen): (Vec<_>, Vec<_>) = personal(&facts).into_iter().partition(|(column, class)| {
            let keeps = recipe.treat.iter().any(|asked| asked.how == "keep" && asked.column == *column);
            keeps && super::persons::may_stay(app, class)
        });
        Ok(Self {
            recipe: recipe.clone(),
            made: made.clone(),
            shown: place.relative(path),
            placed,
            parts: parts.iter().map(|part| place.relative(part)).collect(),
            score: (score(&input.facts, rules), score(&facts, rules)),
            left,
            personal: classes(&seen),
            seen,
            kept,
            facts,
        })
    }

    /// Its only table.
    pub fn table(&self) -> Option<&Table> {
        self.facts.tables.first()
    }
}

/// How what we write is read: the header is where we put it.
pub fn ours() -> Told {
    Told { format: Some("csv".into()), delimiter: Some(b','), header_row: Some(1), ..Told::default() }
}

/// The same of a map.
fn map() -> Told {
    Told { format: Some("geojson".into()), ..Told::default() }
}

/// Columns with private personal data, with the class of each.
fn personal(facts: &Facts) -> Vec<(String, String)> {
    let columns = facts.tables.iter().flat_map(|table| &table.columns);
    let of = |column: &Column| {
        let found = private(column).into_iter();
        found.map(|found| (column.name.clone(), found.class.clone())).collect::<Vec<_>>()
    };
    columns.flat_map(of).collect()
}

fn classes(seen: &[(String, String)]) -> Vec<String> {
    let mut classes: Vec<String> = seen.iter().map(|(_, class)| class.clone()).collect();
    classes.sort();
    classes.dedup();
    classes
}
