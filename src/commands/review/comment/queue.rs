//! What a reviewer goes through in one plan: answers that came back, then findings that are new to them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::app::App;
use crate::commands::check;
use crate::commands::review::grouped::{Lacking, Line, grouped};
use crate::commands::review::kept::{self, Seen};
use crate::commands::review::points;
use crate::diag::{Finding, Severity};
use crate::plan::doc::Doc;
use crate::plan::model::{Remark, Standing};
use crate::remark::pass::{self, Parts};
use crate::text::fold::fold;
use crate::toml_text::Address;
use crate::wizard::flow::Flow;
use crate::wizard::remarked::{self, Shown};

/// Rule of what is not answered.
pub const BLANK: &str = "answer-missing";

/// One thing to look at.
#[derive(Debug, Clone)]
pub enum Item {
    /// The institution answered, or changed the answer: by the id of the remark.
    Answered(String),
    Finding(Box<Finding>),
    /// Blanks, where they are too many to go through.
    Lacking(Vec<Lacking>),
}

/// What there is to look at, and what was looked at before.
pub struct Queue {
    pub items: Vec<Item>,
    /// Findings that were seen already and have not changed.
    pub known: usize,
    pub seen: Seen,
    parts: Parts,
}

impl Queue {
    pub fn of(app: &App, path: &Path, doc: &Doc, by: &str) -> Self {
        let parts = pass::parts(doc.tree());
        let seen = kept::seen(app, doc, by);
        let read = pass::of(doc.tree(), by).into_iter().next().map(|(_, pass)| pass.part);
        let flow = Flow::new(&app.guide, doc.tree());
        let remarks = remarked::all(&flow);
        let answered = remarks
            .iter()
            .filter(|one| is_of(one, by) && comes_back(one))
            .map(|one| Item::Answered(one.id.clone()));
        let mut items: Vec<Item> = answered.collect();
        let all = remarks.into_iter().map(|one| (one.id, one.remark)).collect();
        let mut known = 0;
        let mut found = check::check(app, path.to_path_buf()).found;
        found.extend(points::findings(app, doc));
        app.guide.rules.sort(&mut found);
        let found: Vec<&Finding> = found.iter().filter(|one| worth_a_word(app, one)).collect();
        let mut steps = Vec::new();
        for line in grouped(&app.guide, &found) {
            match line {
                Line::Step(lacking) => steps.push(lacking),
                Line::One(finding) if spoken(&all, finding.code, address(finding)) => {}
                Line::One(finding) if is_known(finding, &parts, (seen.as_ref(), read.as_ref())) => known += 1,
                Line::One(finding) => items.push(Item::Finding(Box::new(finding.clone()))),
            }
        }
        // Last, and only to who has not read the plan yet: what is blank is seen without a remark.
        if !steps.is_empty() && read.is_none() && !spoken(&all, BLANK, "") {
            items.push(Item::Lacking(steps));
        }
        Self { items, known, seen: seen.unwrap_or_default(), parts }
    }

    /// A finding was looked at.
    pub fn see(&mut self, app: &App, (doc, by): (&Doc, &str), finding: &Finding) {
        let part = self.parts.get(&part_of(finding)).cloned().unwrap_or_default();
        self.seen.insert(kept::key(finding), part);
        if !app.options.dry_run {
            kept::keep_seen(app, doc, by, &self.seen);
        }
    }
}

/// Whoever said it settles it; those of others are reached by their id.
fn is_of(one: &Shown, by: &str) -> bool {
    fold(one.remark.by.as_deref().unwrap_or_default()) == fold(by)
}

/// Whether a remark has something for whoever reviews: an answer, or an answer of the plan that changed.
fn comes_back(one: &Shown) -> bool {
    let was = one.remark.was.as_deref();
    let now = one.now.as_ref();
    let changed = || match (was, now) {
        (Some(was), Some(now)) => was != now.es && was != now.en,
        (was, now) => was.is_some() != now.is_some(),
    };
    match one.standing {
        Standing::Answered => true,
        Standing::Open | Standing::Agreed => one.at.is_some() && changed(),
        Standing::Closed => false,
    }
}

/// What is only told, and remarks themselves, are not gone through.
fn worth_a_word(app: &App, finding: &Finding) -> bool {
    finding.code != "remark-open" && app.guide.rules.severity(finding) < Severity::Info
}

/// Whether there is a remark from this very finding that is not settled.
fn spoken(all: &BTreeMap<String, Remark>, code: &str, at: &str) -> bool {
    all.values().any(|remark| {
        remark.rule.as_deref() == Some(code)
            && remark.at.as_deref().unwrap_or_default() == at
            && remark.standing() != Standing::Closed
    })
}

fn address(finding: &Finding) -> &str {
    finding.place.address.as_deref().unwrap_or_default()
}

/// Whether a finding was looked at and its part is as it was; where nothing is kept here, the pass in the plan says so.
fn is_known(finding: &Finding, parts: &Parts, (seen, read): (Option<&Seen>, Option<&Parts>)) -> bool {
    let part = part_of(finding);
    let now = parts.get(&part).map(String::as_str).unwrap_or_default();
    match (seen, read) {
        (Some(seen), _) => seen.get(&kept::key(finding)).is_some_and(|then| then == now),
        (None, Some(read)) => read.get(&part).map(String::as_str).unwrap_or_default() == now,
        (None, None) => false,
    }
}

fn part_of(finding: &Finding) -> String {
    let at = finding.place.address.as_deref().map(Address::parse);
    at.and_then(|at| pass::part_of(&at)).unwrap_or_default()
}
