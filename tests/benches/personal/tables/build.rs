//! One table: its columns by chance, its values, and how its file is written.

use super::file::{Column, Table};
use super::groups::{self, Group, Theme};
use super::headers;
use super::rows::Rows;
use super::style::Style;
use crate::ground::class::{CLASSES, COUNT, Class};
use crate::ground::rng::Rng;

/// How many columns of each class are still wanted.
pub type Wanted = [usize; COUNT];

/// What children do not have.
const GROWN: [Class; 5] = [Class::Rfc, Class::Nss, Class::Clabe, Class::Card, Class::VoterKey];

/// A table of people: a name or an identifier of theirs, and the classes that are most wanted.
pub fn of_people(seed: u64, part: u64, wanted: &Wanted) -> Table {
    let mut rng = Rng::child(seed, part);
    let mut classes = vec![anchor(&mut rng, wanted)];
    let mut groups = vec![groups::personal(&mut rng, classes[0])];
    let most = rng.between(5, 9);
    while count(&groups) < most {
        let Some(class) = next(&mut rng, wanted, &classes) else { break };
        classes.push(class);
        groups.push(groups::personal(&mut rng, class));
    }
    let least = 5usize.saturating_sub(count(&groups)).max(1);
    for _ in 0..rng.between(least, least.max(12 - count(&groups)).min(2).max(least)) {
        groups.push(vec![groups::beside_people(&mut rng)]);
    }
    finished(rng, groups, (40, 400))
}

/// Something in every row must point to a person.
fn anchor(rng: &mut Rng, wanted: &Wanted) -> Class {
    let known = [Class::Curp, Class::Rfc, Class::VoterKey, Class::Nss];
    let weights = known.map(|class| wanted[class as usize]);
    match rng.weighted(&weights) {
        Some(at) if rng.percent(45) => known[at],
        _ => Class::Name,
    }
}

/// Two phones or two delicate columns are usual; two of another class are not.
fn next(rng: &mut Rng, wanted: &Wanted, have: &[Class]) -> Option<Class> {
    let room = |class: Class| match class {
        Class::Phone | Class::Sensitive => have.iter().filter(|own| **own == class).count() < 2,
        other => !have.contains(&other),
    };
    let weights = CLASSES.map(|class| if room(class) { wanted[class as usize] } else { 0 });
    rng.weighted(&weights).map(|at| CLASSES[at])
}

fn count(groups: &[Group]) -> usize {
    groups.iter().map(Vec::len).sum()
}

/// A table of a theme, from five to twelve columns.
pub fn of_theme(seed: u64, part: u64, theme: fn(&mut Rng) -> Theme) -> Table {
    let mut rng = Rng::child(seed, part);
    let Theme { must, mut may } = theme(&mut rng);
    rng.shuffle(&mut may);
    let wanted = rng.between(5, 12);
    let mut groups = must;
    for group in may {
        if count(&groups) + group.len() <= wanted {
            groups.push(group);
        }
    }
    finished(rng, groups, (40, 400))
}

/// Fills the groups in any order; small tables are more frequent.
pub fn finished(mut rng: Rng, mut groups: Vec<Group>, rows: (usize, usize)) -> Table {
    rng.shuffle(&mut groups);
    let kinds = groups.concat();
    let span = rows.1 - rows.0 + 1;
    let more = rng.below(span) * rng.below(span) / span;
    let grown = kinds.iter().filter_map(|kind| kind.class).any(|class| GROWN.contains(&class));
    let rows = Rows::new(&mut rng, rows.0 + more, grown);
    let columns = kinds.iter().map(|kind| column(&mut rng, kind, &rows)).collect();
    let headers = headers::natural(&mut rng, &kinds);
    let windows = rng.percent(25);
    let delimiter = if rng.percent(if windows { 55 } else { 12 }) { ';' } else { ',' };
    Table { columns, headers, windows, delimiter, seed: rng.number() }
}

fn column(rng: &mut Rng, kind: &'static crate::kinds::kind::Kind, rows: &Rows) -> Column {
    let mut values = (kind.fill)(rng, rows);
    if !kind.rare {
        Style::new(rng, kind.finish).apply(rng, &mut values);
    }
    Column { kind, values }
}
