//! Proposals put together and taken apart.

use std::collections::HashSet;

use toml::Value;

use super::super::super::proposals::decided;
use super::super::{Go, Session};
use crate::error::Result;
use crate::plan::doc::Edit;
use crate::scan::propose::{Member, Proposal, Role, Words, corrections};
use crate::text::fold::{fold, visible};
use crate::text::found as say;
use crate::toml_text::Address;
use crate::ui::{Entry, Raw, Reply, Row, View};

/// Rows to choose from: proposals and datasets, and files of one proposal.
const CHOICES: usize = 40;
const FILES: usize = 99;

impl Session<'_> {
    /// Asks what a proposal belongs with: another, or a dataset of the plan.
    pub(super) fn join(&mut self, at: usize) -> Result<Go> {
        let rows = self.partners(at);
        if rows.is_empty() {
            self.say(&say::JOIN_NONE);
            return Ok(Go::Next);
        }
        let view = View::short("found.join", self.to(&say::JOIN_ASK), Entry::One { rows, open: false });
        let view = view.hint(self.to(&say::JOIN_HINT));
        match self.pick(&view) {
            Reply::Answer(Raw::Choice(id)) => match (id.strip_prefix("p:"), id.strip_prefix("d:")) {
                (Some(other), _) => self.join_proposal(at, other),
                (_, Some(dataset)) => self.join_dataset(at, dataset),
                _ => Ok(Go::Next),
            },
            Reply::Menu => Ok(Go::Menu),
            Reply::Quit => Ok(Go::Quit),
            _ => Ok(Go::Next),
        }
    }

    /// Other proposals and datasets; those of a like title or the same area first.
    fn partners(&self, at: usize) -> Vec<Row> {
        let one = &self.waiting.proposals[at];
        let far = |title: &str, unit: &str| {
            let first = |text: &str| fold(text).split(' ').next().unwrap_or_default().to_string();
            (first(title) != first(&one.title), unit != one.unit)
        };
        let others = self.waiting.proposals.iter().enumerate().filter(|(other, _)| *other != at);
        let mut proposals: Vec<&Proposal> = others.map(|(_, other)| other).collect();
        proposals.sort_by_key(|other| far(&other.title, &other.unit));
        let row = |other: &&Proposal| {
            let label = say::JOIN_PROPOSAL.with("title", visible(&other.title));
            Row::new(format!("p:{}", other.id), self.to(&label))
        };
        let mut rows: Vec<Row> = proposals.iter().take(CHOICES).map(row).collect();
        let flow = self.flow();
        let mut datasets = flow.datasets();
        let unit = |id: &str| Address::new(["dataset", id, "unit"]).get(flow.tree).and_then(Value::as_str);
        datasets.sort_by_key(|id| far(flow.dataset_title(id), unit(id).unwrap_or_default()));
        rows.extend(datasets.iter().take(CHOICES).map(|id| {
            let label = say::JOIN_DATASET.with("title", visible(flow.dataset_title(id)));
            Row::new(format!("d:{id}"), self.to(&label))
        }));
        rows
    }

    /// Two proposals as one, which waits in the place of the first.
    fn join_proposal(&mut self, at: usize, other: &str) -> Result<Go> {
        let Some(there) = self.waiting.proposals.iter().position(|one| one.id == other) else {
            return Ok(Go::Next);
        };
        let (one, two) = (&self.waiting.proposals[at], &self.waiting.proposals[there]);
        let joined = corrections::merge(one.clone(), two.clone(), &Words::of(self.guide));
        let edits = [decided::merged(one, two, self.today())];
        let echo = say::JOINED.with("title", visible(&joined.title));
        if self.decide("scan", &edits, &echo)? {
            self.waiting.proposals[at] = joined;
            self.waiting.proposals.remove(there);
        }
        Ok(Go::Next)
    }

    fn join_dataset(&mut self, at: usize, dataset: &str) -> Result<Go> {
        let one = &self.waiting.proposals[at];
        let files: Vec<String> = one.files.iter().map(Member::reference).collect();
        let (edits, echo) = self.adding(one, dataset, &files);
        if self.decide("scan", &edits, &echo)? {
            self.waiting.proposals.remove(at);
            self.mosaic();
        }
        Ok(Go::Next)
    }

    /// Asks which files or sheets are a dataset of their own.
    pub(super) fn part(&mut self, at: usize) -> Result<Go> {
        let one = self.waiting.proposals[at].clone();
        let movable = |member: &&Member| !matches!(member.role, Role::Part | Role::Companion);
        let members: Vec<&Member> = one.files.iter().filter(movable).take(FILES).collect();
        if members.len() < 2 {
            self.say(&say::SPLIT_NONE);
            return Ok(Go::Next);
        }
        let row = |member: &&Member| Row::new(member.reference(), visible(&member.shown()));
        let entry = Entry::Many { rows: members.iter().map(row).collect(), chosen: Vec::new() };
        let mut view = View::short("found.split", self.to(&say::SPLIT_ASK), entry);
        loop {
            match self.ask(&view) {
                Reply::Answer(Raw::Many(refs)) if !refs.is_empty() && refs.len() < members.len() => {
                    return self.split_off(at, &one, &refs);
                }
                Reply::Menu => return Ok(Go::Menu),
                Reply::Quit => return Ok(Go::Quit),
                Reply::Back | Reply::Skip => return Ok(Go::Next),
                _ => view.error = Some(self.to(&say::SPLIT_ALL).to_string()),
            }
        }
    }

    fn split_off(&mut self, at: usize, one: &Proposal, refs: &[String]) -> Result<Go> {
        let names: HashSet<&str> = refs.iter().map(String::as_str).collect();
        let tree = self.desk.doc.tree();
        let mut edits = unmerged(tree, &names);
        edits.push(decided::split(tree, one, refs, self.today()));
        if self.decide("scan", &edits, &say::SPLIT_DONE)? {
            let mut parts = corrections::split(one.clone(), &names, &Words::of(self.guide));
            let ids: Vec<String> = self.waiting.proposals.iter().map(|other| other.id.clone()).collect();
            for part in parts.iter_mut().filter(|part| part.id.is_empty()) {
                let taken: Vec<&str> = ids.iter().map(String::as_str).collect();
                part.id = super::super::super::detect::new_id(&part.title, &taken, "conjunto");
            }
            self.waiting.proposals.splice(at..=at, parts);
        }
        Ok(Go::Next)
    }
}

/// Takes files out of earlier decisions to put them together.
fn unmerged(tree: &toml::Table, names: &HashSet<&str>) -> Vec<Edit> {
    let merged = Address::new(["scan", "merged"]).get(tree).and_then(Value::as_table);
    let mut edits = Vec::new();
    for (id, decision) in merged.into_iter().flatten() {
        let files = decision.get("files").and_then(Value::as_array).cloned().unwrap_or_default();
        let left: Vec<Value> = files
            .iter()
            .filter(|file| file.as_str().is_none_or(|file| !names.contains(file)))
            .cloned()
            .collect();
        if left.len() < files.len() {
            edits.push((Address::new(["scan", "merged", id, "files"]), Some(Value::Array(left))));
        }
    }
    edits
}
