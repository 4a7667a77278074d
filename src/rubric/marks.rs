//! Marks: what one marker answered about each plan, with the evidence; and the file of one marker.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::{Table, Value};

use super::model::{NOT_APPLICABLE, Rubric};
use super::read::parse;
use super::reader::Reader;
use crate::diag::Finding;
use crate::folio;
use crate::toml_text::Address;

/// One answer of a marker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// Id of an option, or [`NOT_APPLICABLE`].
    pub option: String,
    pub link: Option<String>,
    pub page: Option<i64>,
    pub quote: Option<String>,
    /// For the marker alone: it does not leave with the decision.
    pub note: Option<String>,
    pub on: Option<Date>,
    /// Revision of the plan that was read.
    pub revision: Option<i64>,
    /// [`super::model::Question::wording`] as it was.
    pub wording: String,
}

impl Mark {
    pub fn applies(&self) -> bool {
        self.option != NOT_APPLICABLE
    }
}

/// A plan that was marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    pub name: String,
    pub marks: BTreeMap<String, Mark>,
}

/// The file of one marker: plans by their key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    pub rubric: String,
    pub version: String,
    /// Id of the marker.
    pub marker: String,
    pub plans: BTreeMap<String, Marked>,
}

/// A file of marks that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    pub marks: Marks,
    /// Its folio is that of its content: nobody changed it by hand.
    pub whole: bool,
}

impl Marks {
    pub fn new(rubric: &Rubric, marker: &str) -> Self {
        let (id, version) = (rubric.id.clone(), rubric.version.clone());
        Self { rubric: id, version, marker: marker.to_string(), plans: BTreeMap::new() }
    }

    pub fn get(&self, plan: &str, question: &str) -> Option<&Mark> {
        self.plans.get(plan)?.marks.get(question)
    }

    pub fn set(&mut self, (plan, name): (&str, &str), question: &str, mark: Mark) {
        let marked = self.plans.entry(plan.to_string()).or_default();
        marked.name = name.to_string();
        marked.marks.insert(question.to_string(), mark);
    }

    /// Marks in all.
    pub fn count(&self) -> usize {
        self.plans.values().map(|plan| plan.marks.len()).sum()
    }
}

/// Whether a text says that it is a file of marks.
pub fn is_marks(text: &str) -> bool {
    text.parse::<Table>().is_ok_and(|table| table.get("marks_of").is_some_and(Value::is_str))
}

/// Reads a file of marks, as [`super::write::marks`] writes it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Read, Vec<Finding>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = parse(text)?;
    let mut reader = Reader::new(text);
    let root = Address::default();
    if !tree.get("marks_of").is_some_and(Value::is_str) {
        reader.fault("rubric-not-marks", &Address::new(["marks_of"]), &[]);
        return Err(reader.faults);
    }
    let mut marks = Marks {
        rubric: reader.needed(&root, &tree, "rubric"),
        version: reader.word(&root, &tree, "version").unwrap_or_default(),
        marker: reader.needed(&root, &tree, "marks_of"),
        plans: BTreeMap::new(),
    };
    let at = Address::new(["plan"]);
    let empty = Table::new();
    let plans = tree.get("plan").and_then(|value| reader.table(&at, value)).unwrap_or(&empty);
    for (key, value) in plans {
        let at = at.child(key.as_str());
        let Some(table) = reader.table(&at, value) else { continue };
        let name = reader.word(&at, table, "name").unwrap_or_else(|| key.clone());
        let marks_of =
            table.get("mark").and_then(|value| reader.table(&at.child("mark"), value)).unwrap_or(&empty);
        let mut marked = Marked { name, marks: BTreeMap::new() };
        for (question, value) in marks_of {
            let at = at.child("mark").child(question.as_str());
            let Some(table) = reader.table(&at, value) else { continue };
            marked.marks.insert(question.clone(), mark(&mut reader, &at, table));
        }
        marks.plans.insert(key.clone(), marked);
    }
    let whole = folio::opened(text).is_some_and(|(_, fits)| fits);
    match reader.faults.is_empty() {
        true => Ok(Read { marks, whole }),
        false => Err(reader.faults),
    }
}

fn mark(reader: &mut Reader, at: &Address, table: &Table) -> Mark {
    let day = |value: &Value| value.as_datetime().and_then(|day| day.to_string().parse().ok());
    Mark {
        option: reader.needed(at, table, "option"),
        link: reader.word(at, table, "link"),
        page: reader.whole(at, table, "page", (0, 1_000_000)),
        quote: reader.word(at, table, "quote"),
        note: reader.word(at, table, "note"),
        on: table.get("on").and_then(day),
        revision: reader.whole(at, table, "revision", (0, i64::MAX)),
        wording: reader.word(at, table, "wording").unwrap_or_default(),
    }
}

/// What of a file of marks the rubric does not have: another rubric, unknown markers, questions and options.
pub fn misfits(rubric: &Rubric, marks: &Marks) -> Vec<Finding> {
    let tell = |code, args: &[(&'static str, &str)]| {
        let finding = Finding::new(code, crate::diag::Place::default());
        args.iter()
            .fold(finding, |finding, (name, value)| finding.arg(name, crate::text::fold::visible(value)))
    };
    let mut found = Vec::new();
    if marks.rubric != rubric.id {
        found.push(tell("rubric-other", &[("id", marks.rubric.as_str()), ("wanted", &rubric.id)]));
        return found;
    }
    if rubric.marker(&marks.marker).is_none() {
        found.push(tell("rubric-marker-unknown", &[("id", &marks.marker)]));
    }
    let mut gone: BTreeMap<&str, usize> = BTreeMap::new();
    for (plan, marked) in &marks.plans {
        for (id, mark) in &marked.marks {
            let Some(question) = rubric.question(id) else {
                *gone.entry(id).or_default() += 1;
                continue;
            };
            let fits = question.option(&mark.option).is_some() || !mark.applies();
            if !fits && mark.wording == question.wording() {
                let args =
                    [("plan", plan.as_str()), ("question", id.as_str()), ("option", mark.option.as_str())];
                found.push(tell("rubric-option-unknown", &args));
            }
        }
    }
    let told =
        |(id, n): (&str, usize)| tell("rubric-question-gone", &[("question", id), ("n", &n.to_string())]);
    found.extend(gone.into_iter().map(told));
    found
}
