//! A check that holds before anything is done cannot fail; one that its own answer does not fulfil cannot pass.

use toml::{Table, Value};

use super::Lens;
use crate::plan::practice::STATE;
use crate::toml_text::Address;
use crate::wizard::marks;
use crate::workshop::condition::{Folder, Seen};
use crate::workshop::make;
use crate::workshop::town::Town;

use super::super::{Deed, Exercise};

/// A practice as it begins.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// Id of the invented municipality.
    pub town: String,
    pub plan: Table,
    /// Paths and texts; of what is no text, nothing.
    pub files: Vec<(String, String)>,
}

impl Start {
    /// The practice of a municipality, as `taller nuevo` makes it.
    pub fn of(town: &Town) -> Self {
        let said = [
            ("practice.town", town.id.as_str()),
            ("institution.name", &town.name),
            ("institution.kind", "municipal"),
            ("institution.state", STATE),
            ("institution.area", &town.area),
        ];
        let mut plan = Table::new();
        for (at, value) in said {
            Address::parse(at).put(&mut plan, value.into());
        }
        let files = make::files(town).unwrap_or_default().into_iter();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
        let files = files.map(|(path, bytes)| (path, text(bytes))).collect();
        Self { town: town.id.clone(), plan, files }
    }
}

impl Folder for Start {
    fn paths(&self) -> Vec<String> {
        self.files.iter().map(|(path, _)| path.clone()).collect()
    }

    fn text(&self, path: &str) -> Option<String> {
        self.files.iter().find(|(own, _)| own == path).map(|(_, text)| text.clone())
    }
}

pub fn check(lens: &mut Lens, starts: &[Start]) {
    for (file, exercise) in lens.all.clone() {
        let fitting = starts.iter().filter(|start| exercise.is_for(&start.town));
        for start in fitting {
            let one = exercise.of(&start.town);
            if holds(&one, start, &start.plan) {
                lens.tell("exercise-done-already", &file, "check", &[("town", &start.town)]);
                break;
            }
            if one.solve.is_empty() {
                lens.tell("exercise-no-answer", &file, "solve", &[("town", &start.town)]);
                break;
            }
            if answered(&one.solve, &start.plan).is_some_and(|plan| !holds(&one, start, &plan)) {
                lens.tell("exercise-answer-short", &file, "solve.[0]", &[("town", &start.town)]);
                break;
            }
        }
    }
}

fn holds(one: &Exercise, start: &Start, plan: &Table) -> bool {
    one.quiet.is_empty() && one.check.holds(&Seen { plan, files: start, mended: &|_| false })
}

/// The plan after deeds that are only answers; `None` where others are among them.
fn answered(deeds: &[Deed], plan: &Table) -> Option<Table> {
    let mut plan = plan.clone();
    for deed in deeds {
        match deed {
            Deed::Answer(answer) if !answer.at.contains('*') => {
                Address::parse(&answer.at).put(&mut plan, answer.value.clone()?);
            }
            Deed::Pending(pending) => {
                let who = Table::from_iter([("ask".to_string(), Value::from(pending.ask.clone()))]);
                marks::mark("pending", &Address::parse(&pending.at)).put(&mut plan, Value::Table(who));
            }
            _ => return None,
        }
    }
    Some(plan)
}
