//! The linter of exercises: everything that could go wrong with them, told at once with file and line. The Guide's own
//! pass it, and so do those of a trainer's folder.

use std::collections::BTreeMap;

use crate::diag::{Finding, Place, line_column};
use crate::guide::load::{Files, exercise_file, part};
use crate::guide::model::Guide;
use crate::toml_text::{Address, Source};

use super::Exercise;
use crate::workshop::town;

mod asks;
mod needs;
mod start;
mod words;

pub use start::Start;

/// Exercises under the lens, with the texts they came from.
struct Lens<'a> {
    guide: &'a Guide,
    sources: BTreeMap<String, Source>,
    /// With the names of their files.
    all: Vec<(String, Exercise)>,
    found: Vec<Finding>,
}

/// The practices that there are in a Guide, as they begin.
pub fn starts(guide: &Guide) -> Vec<Start> {
    town::all(guide).unwrap_or_default().iter().map(Start::of).collect()
}

/// Every fault of the exercises of a Guide.
pub fn of_guide(guide: &Guide, starts: &[Start]) -> Vec<Finding> {
    let names: Vec<String> = guide.head.exercises.iter().map(|name| exercise_file(name)).collect();
    check(guide, (&guide.carried, &names), starts, &[])
}

/// Every fault of the exercises of a folder, which are done in the order of their names.
pub fn of_folder(guide: &Guide, files: &Files, starts: &[Start]) -> Vec<Finding> {
    let names: Vec<String> = files.keys().filter(|name| name.ends_with(".toml")).cloned().collect();
    // Progress is kept by id: one of the Guide's would be taken for its own.
    let taken = super::all(guide).unwrap_or_default();
    let taken: Vec<String> = taken.into_iter().map(|one| one.id).collect();
    let mut found = check(guide, (files, &names), starts, &taken);
    if names.is_empty() {
        found.push(Finding::new("exercise-none", Place::default()));
    }
    found
}

fn check(
    guide: &Guide,
    (files, names): (&Files, &[String]),
    starts: &[Start],
    taken: &[String],
) -> Vec<Finding> {
    let mut found = Vec::new();
    let read = |name: &String| Some((name.clone(), part::<Exercise>(files, name, &mut found)?));
    let all = names.iter().filter_map(read).collect();
    let texts = names.iter().filter_map(|name| Some((name.clone(), files.get(name)?)));
    let sources = texts.map(|(name, text)| (name, Source::new(text.to_string()))).collect();
    let mut lens = Lens { guide, sources, all, found };
    words::check(&mut lens, taken);
    needs::check(&mut lens);
    asks::check(&mut lens);
    start::check(&mut lens, starts);
    lens.found
}

impl Lens<'_> {
    /// Tells a fault at a key of a file; `args` fill the sentence of the code.
    fn tell(&mut self, code: &'static str, file: &str, key: &str, args: &[(&'static str, &str)]) {
        let finding = Finding::new(code, self.place(file, key));
        self.found.push(args.iter().fold(finding, |finding, (name, value)| finding.arg(name, value)));
    }

    /// The line of a key, or of the nearest table above it that is written.
    fn place(&self, file: &str, key: &str) -> Place {
        let place = Place::default().in_file(file);
        let Some(source) = self.sources.get(file) else { return place };
        let mut at = Address::parse(key);
        loop {
            if let Some(offset) = source.offset(&at) {
                return Place::at(line_column(source.text(), offset)).in_file(file);
            }
            match at.split_last() {
                Some((above, _)) if !above.0.is_empty() => at = above,
                _ => return Place::at((1, 1)).in_file(file),
            }
        }
    }
}

#[cfg(test)]
mod tests;
