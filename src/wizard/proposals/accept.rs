//! What accepting a proposal writes into a plan: a dataset with what was seen, and its files.

use std::collections::HashMap;

use jiff::civil::Date;
use toml::{Table, Value};

use super::super::answer::{Context, check};
use super::super::detect::new_id;
use super::super::flow::Flow;
use super::super::marks;
use super::facts;
use super::known::is_data;
use crate::guide::model::{Guide, Question};
use crate::plan::doc::Edit;
use crate::scan::propose::{Member, Proposal, Role};
use crate::text::fold::{clean, fold};
use crate::toml_text::Address;

/// What `origin` says of an answer that a scan gave and nobody has confirmed yet.
pub const FROM_SCAN: &str = "scan";

/// Longest title of a dataset or file, in characters.
const LONGEST: usize = 120;

/// Proposals on their way into one plan.
pub struct Accepting<'a> {
    guide: &'a Guide,
    tree: &'a Table,
    today: Date,
    /// Ids and titles of datasets that are there, or were accepted just now.
    ids: Vec<String>,
    titles: Vec<String>,
    /// Ids of files, by dataset.
    files: HashMap<String, Vec<String>>,
}

impl<'a> Accepting<'a> {
    pub fn new(guide: &'a Guide, tree: &'a Table, today: Date) -> Self {
        let flow = Flow::new(guide, tree);
        let ids: Vec<String> = flow.datasets().into_iter().map(String::from).collect();
        let titles = ids.iter().map(|id| fold(flow.dataset_title(id))).collect();
        Self { guide, tree, today, ids, titles, files: HashMap::new() }
    }

    /// A new dataset, with its id.
    pub fn dataset(&mut self, proposal: &Proposal) -> (String, Vec<Edit>) {
        let title = self.title(proposal);
        let taken: Vec<&str> = self.ids.iter().map(String::as_str).collect();
        let id = new_id(&title, &taken, "conjunto");
        let at = |key: &str| Address::parse(&format!("dataset.{id}.{key}"));
        let mut edits = marks::answered(&at("title"), title.as_str().into(), None);
        for (key, value) in answers(proposal, self.guide) {
            if self.fits(key, &value) {
                edits.extend(marks::answered(&at(key), value, Some((FROM_SCAN, self.today))));
            }
        }
        edits.extend(self.files(&id, &title, proposal));
        self.ids.push(id.clone());
        self.titles.push(fold(&title));
        (id, edits)
    }

    /// Files of a proposal for a dataset that is there already.
    pub fn more(&mut self, dataset: &str, proposal: &Proposal) -> Vec<Edit> {
        let title = Flow::new(self.guide, self.tree).dataset_title(dataset).to_string();
        let mut edits = self.files(dataset, &title, &titled(proposal));
        let at = Address::new(["dataset", dataset, "personal", "status"]);
        if !proposal.personal.is_empty() && at.get(self.tree).is_none() {
            edits.extend(marks::answered(&at, "yes".into(), Some((FROM_SCAN, self.today))));
        }
        edits
    }

    /// A title that no other dataset has: with its area, or a number.
    fn title(&self, proposal: &Proposal) -> String {
        let base = shorten(&clean(&proposal.title));
        let base =
            if base.chars().count() < 3 { format!("Conjunto {base}").trim().to_string() } else { base };
        let with_unit = format!("{base} ({})", proposal.unit);
        let numbered = (2..).map(|n| format!("{base} {n}"));
        let unit = (!proposal.unit.is_empty()).then_some(with_unit);
        let mut all = std::iter::once(base.clone()).chain(unit).chain(numbered);
        all.find(|title| !self.titles.contains(&fold(title))).unwrap_or(base)
    }

    /// Whether the Guide would take a value as an answer; what it does not ask is taken.
    fn fits(&self, key: &str, value: &Value) -> bool {
        let field = format!("dataset.{key}");
        let asked =
            self.guide.questions().map(|(_, question)| question).find(|question| question.field == field);
        asked.is_none_or(|question: &Question| {
            check(value, &Context { guide: self.guide, question, today: self.today }).is_ok()
        })
    }

    /// The distributions of a proposal: one a file.
    fn files(&mut self, dataset: &str, title: &str, proposal: &Proposal) -> Vec<Edit> {
        let at = Address::new(["dataset", dataset, "distribution"]);
        let there = at.get(self.tree).and_then(Value::as_table);
        let there = || there.into_iter().flat_map(|table| table.keys().cloned()).collect();
        let mut ids: Vec<String> = self.files.remove(dataset).unwrap_or_else(there);
        let mut edits = Vec::new();
        for members in by_file(proposal) {
            let name = shorten(&file_title(title, &members));
            let taken: Vec<&str> = ids.iter().map(String::as_str).collect();
            let id = new_id(&name, &taken, "recurso");
            edits.extend(self.file(&at.child(&id), &name, &members));
            ids.push(id);
        }
        self.files.insert(dataset.to_string(), ids);
        edits
    }

    fn file(&self, at: &Address, name: &str, members: &[&Member]) -> Vec<Edit> {
        let Some(first) = members.first() else { return Vec::new() };
        let format = self.guide.term("formats", &first.format).map(|term| Value::from(term.id.as_str()));
        let size = i64::try_from(first.size).ok().map(Value::Integer);
        vec![
            (at.child("path"), Some(first.place.as_str().into())),
            (at.child("title"), Some(name.into())),
            (at.child("format"), format),
            (at.child("byte_size"), size),
            (at.child("seen"), Some(Value::Table(facts::seen(members, self.today)))),
        ]
    }
}

/// With files that are called by their own title, beside the files that a dataset has already.
fn titled(proposal: &Proposal) -> Proposal {
    let mut proposal = proposal.clone();
    for member in proposal.files.iter_mut().filter(|member| member.role == Role::Main) {
        member.role = Role::Period(member.title.clone());
    }
    proposal
}

/// What was seen of a dataset, by its key in the plan. That personal data were not seen is no answer.
fn answers(proposal: &Proposal, guide: &Guide) -> Vec<(&'static str, Value)> {
    let text = |text: &str| (!text.is_empty()).then(|| Value::from(text));
    let formats: Vec<Value> = proposal
        .formats
        .iter()
        .filter_map(|format| guide.term("formats", format))
        .map(|term| term.id.as_str().into())
        .collect();
    let period = proposal.period.as_ref();
    let only = match proposal.territory.as_slice() {
        [only] => guide.areas.get(only).map(|area| Value::from(area.key.as_str())),
        _ => None,
    };
    let records = Some(proposal.rows).filter(|rows| *rows > 0).and_then(|rows| i64::try_from(rows).ok());
    let all = [
        ("unit", text(&clean(&proposal.unit))),
        ("source", text(&clean(&source(proposal)))),
        ("temporal.start", period.and_then(|period| day(&period.from, false)).map(marks::day)),
        ("temporal.end", period.and_then(|period| day(&period.to, true)).map(marks::day)),
        ("spatial", only),
        ("current_formats", (!formats.is_empty()).then_some(Value::Array(formats))),
        ("records", records.map(Value::Integer)),
        ("personal.status", (!proposal.personal.is_empty()).then(|| "yes".into())),
    ];
    all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}

/// The main file; the folder of all when there are several.
fn source(proposal: &Proposal) -> String {
    let own: Vec<&str> =
        proposal.files.iter().filter(|m| m.role.is_own()).map(|member| member.place.as_str()).collect();
    let Some((first, others)) = own.split_first() else { return String::new() };
    if others.iter().all(|other| other == first) {
        return (*first).to_string();
    }
    let common = others.iter().fold((*first).to_string(), |common, other| shared(&common, other));
    if common.is_empty() { (*first).to_string() } else { common }
}

/// The folders that two paths begin with.
fn shared(a: &str, b: &str) -> String {
    let same = a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).map(|(part, _)| part);
    same.collect::<Vec<_>>().join("/")
}

/// The first or last day of a date that may lack its day or its month.
pub fn day(text: &str, last: bool) -> Option<Date> {
    let date = text.get(..10).unwrap_or(text);
    let mut parts = date.split('-');
    let year: i16 = parts.next()?.parse().ok()?;
    let month: Option<i8> = parts.next().and_then(|part| part.parse().ok());
    let whole: Option<i8> = parts.next().and_then(|part| part.parse().ok());
    let month = month.unwrap_or(if last { 12 } else { 1 });
    let first = Date::new(year, month, whole.unwrap_or(1)).ok()?;
    Some(if last && whole.is_none() { first.last_of_month() } else { first })
}

/// Members with data to publish, those of one file together, in the order of the proposal.
fn by_file(proposal: &Proposal) -> Vec<Vec<&Member>> {
    let mut files: Vec<Vec<&Member>> = Vec::new();
    for member in proposal.files.iter().filter(|member| is_data(member)) {
        match files.iter_mut().find(|file| file[0].place == member.place) {
            Some(file) => file.push(member),
            None => files.push(vec![member]),
        }
    }
    files
}

/// The dataset's title with what tells the file from others: its period or its format.
fn file_title(title: &str, members: &[&Member]) -> String {
    match members {
        [only] => match &only.role {
            // Years and months follow; a sheet's or another title stands for itself.
            Role::Period(label) if label.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("{title} {label}")
            }
            Role::Period(label) if !label.is_empty() && fold(label) != fold(title) => {
                format!("{title}: {label}")
            }
            Role::SameTable => format!("{title} ({})", only.format.to_uppercase()),
            _ => title.to_string(),
        },
        _ => title.to_string(),
    }
}

fn shorten(title: &str) -> String {
    title.chars().take(LONGEST).collect::<String>().trim().to_string()
}
