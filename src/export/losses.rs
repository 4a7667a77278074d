//! What an export does not say as the catalogue does: counted, with the first datasets that it is true of.

use super::Format;
use super::fates::{Fate, What};
use super::fields::{FIELDS, Field, Of};
use crate::catalog::Catalog;
use crate::diag::{Finding, Place};
use crate::text::{Text, export as say};

/// Datasets that are named.
const NAMED: usize = 3;

/// One field that a format does not have as the catalogue does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Field of [`super::fields`].
    pub field: &'static str,
    pub name: Text,
    pub what: What,
    /// Identifiers of the datasets that it is true of; none for what is said of the catalogue as a whole.
    pub datasets: Vec<String>,
    pub why: Text,
}

/// What a catalogue loses in a format, in the order of the fields.
pub fn losses(format: &Format, catalog: &Catalog) -> Vec<Loss> {
    let of = |field: &'static Field| {
        let fates = format.fates.iter().filter(move |fate| fate.fields.contains(&field.id));
        fates.filter_map(move |fate| loss(field, fate, catalog))
    };
    FIELDS.iter().flat_map(of).collect()
}

fn loss(field: &'static Field, fate: &Fate, catalog: &Catalog) -> Option<Loss> {
    let of = |datasets| Loss {
        field: field.id,
        name: field.name.clone(),
        what: fate.what,
        datasets,
        why: fate.why.clone(),
    };
    if let Of::Catalog(read) = field.of {
        let said = !read(catalog).is_empty();
        return (said != (fate.what == What::Defaulted)).then(|| of(Vec::new()));
    }
    let datasets = concerned(fate, field, catalog);
    (!datasets.is_empty()).then(|| of(datasets))
}

fn concerned(fate: &Fate, field: &Field, catalog: &Catalog) -> Vec<String> {
    let all = catalog.datasets.iter().filter(|dataset| match fate.when {
        Some(when) => when(catalog, dataset),
        None => field.said(dataset) != (fate.what == What::Defaulted),
    });
    all.map(|dataset| dataset.identifier.clone()).collect()
}

/// Losses as they are told: those of one kind for one reason together.
pub fn findings(losses: &[Loss], file: &str) -> Vec<Finding> {
    let mut groups: Vec<(What, &Text, Vec<Text>)> = Vec::new();
    for loss in losses {
        let said = whose(loss);
        match groups.iter_mut().find(|(what, why, _)| *what == loss.what && **why == loss.why) {
            Some((_, _, fields)) => fields.push(said),
            None => groups.push((loss.what, &loss.why, vec![said])),
        }
    }
    groups.sort_by_key(|(what, _, _)| *what);
    let finding = |(what, why, fields): &(What, &Text, Vec<Text>)| {
        let place = Place::default().in_file(file);
        Finding::new(what.code(), place)
            .arg_text("fields", Text::joined(fields, "; "))
            .arg_text("why", (*why).clone())
    };
    groups.iter().map(finding).collect()
}

/// `Tema (3 conjuntos: arbolado, directorio, nomina)`.
fn whose(loss: &Loss) -> Text {
    let first = loss.datasets.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let (n, name) = (loss.datasets.len(), &loss.name);
    match n {
        0 => name.clone(),
        1 => say::OF_ONE.with_text("name", name).with("first", first),
        n if n <= NAMED => say::OF_SOME.with_text("name", name).with("n", n).with("first", first),
        n => say::OF_MANY.with_text("name", name).with("n", n),
    }
}
