//! The Guide's linter: everything that could go wrong with content, told at once with file and line.

use std::collections::BTreeMap;

use super::load::{Files, expected, step_file};
use super::model::{Guide, Question, Step};
use crate::diag::{Finding, Place, line_column};
use crate::toml_text::{Address, Source};

mod calendar;
mod criteria;
mod earlier;
mod effort;
mod handover;
mod ids;
mod import;
mod improve;
mod manual;
mod promotion;
mod reading;
mod recommended;
mod references;
mod review;
mod specs;
mod stories;
mod terms;
mod texts;
mod workshop;

/// A Guide under the lens, with the texts it came from.
pub struct Lens<'a> {
    guide: &'a Guide,
    files: &'a Files,
    sources: BTreeMap<String, Source>,
    found: Vec<Finding>,
}

/// Every fault of a Guide that loads.
///
/// `before` is the Guide whose ids must live on, where there is one.
pub fn check(guide: &Guide, files: &Files, before: Option<&Guide>) -> Vec<Finding> {
    let toml = files.iter().filter(|(name, _)| name.ends_with(".toml"));
    let sources = toml.map(|(name, text)| (name.clone(), Source::new(text.to_string()))).collect();
    let mut lens = Lens { guide, files, sources, found: Vec::new() };
    lens.orphans();
    ids::check(&mut lens, before);
    earlier::check(&mut lens);
    references::check(&mut lens);
    terms::check(&mut lens);
    texts::check(&mut lens);
    criteria::check(&mut lens);
    effort::check(&mut lens);
    calendar::check(&mut lens);
    recommended::check(&mut lens);
    specs::check(&mut lens);
    import::check(&mut lens);
    stories::check(&mut lens);
    review::check(&mut lens);
    workshop::check(&mut lens);
    handover::check(&mut lens);
    manual::check(&mut lens);
    improve::check(&mut lens);
    promotion::check(&mut lens);
    lens.found
}

impl<'a> Lens<'a> {
    /// Every step with the file it stands in.
    fn steps(&self) -> Vec<(String, &'a Step)> {
        self.guide.head.steps.iter().map(|name| step_file(name)).zip(&self.guide.steps).collect()
    }

    /// Every question with the file it stands in and its number there.
    fn questions(&self) -> Vec<(Spot, &'a Question)> {
        let spots = |(file, step): (String, &'a Step)| {
            step.questions.iter().enumerate().map(move |(number, question)| {
                (Spot { file: file.clone(), table: vec!["question".into(), format!("[{number}]")] }, question)
            })
        };
        self.steps().into_iter().flat_map(spots).collect()
    }

    /// Tells a fault at a key of a table; `args` fill the sentence of the code.
    fn tell(&mut self, code: &'static str, spot: &Spot, key: &str, args: &[(&'static str, &str)]) {
        let place = self.place(spot, key);
        let finding = Finding::new(code, place);
        self.found.push(args.iter().fold(finding, |finding, (name, value)| finding.arg(name, value)));
    }

    fn place(&self, spot: &Spot, key: &str) -> Place {
        let table = Address(spot.table.clone());
        let at = key.split('.').fold(table.clone(), |at, part| at.child(part));
        let line = self.sources.get(&spot.file).and_then(|source| {
            let offset = source.offset(&at).or_else(|| source.offset(&table))?;
            Some(line_column(source.text(), offset))
        });
        line.map_or_else(Place::default, Place::at).in_file(&spot.file)
    }

    fn orphans(&mut self) {
        let known = expected(&self.guide.head);
        let strangers: Vec<&String> = self.files.keys().filter(|name| !known.contains(*name)).collect();
        for name in strangers {
            let spot = Spot { file: name.clone(), table: Vec::new() };
            self.tell("guide-orphan", &spot, "", &[("file", name)]);
        }
    }
}

/// A table of a file of the Guide.
#[derive(Debug, Clone)]
struct Spot {
    file: String,
    table: Vec<String>,
}

impl Spot {
    fn top(file: &str) -> Self {
        Self { file: file.to_string(), table: Vec::new() }
    }

    fn item(file: &str, list: &str, number: usize) -> Self {
        Self { file: file.to_string(), table: vec![list.to_string(), format!("[{number}]")] }
    }
}
