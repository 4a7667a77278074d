//! What a reviewer goes through in one plan: answers that came back, then findings that are new to them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::app::App;
use crate::commands::check;
use crate::commands::review::kept::{self, Seen};
use crate::diag::Finding;
use crate::plan::doc::Doc;
use crate::plan::model::{Remark, Standing};
use crate::remark::pass::{self, Parts};
use crate::toml_text::Address;
use crate::wizard::flow::Flow;
use crate::wizard::remarked::{self, Shown};

/// One thing to look at.
#[derive(Debug, Clone)]
pub enum Item {
    /// The institution answered, or changed the answer: by the id of the remark.
    Answered(String),
    Finding(Box<Finding>),
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
        let answered = remarks.iter().filter(|one| comes_back(one)).map(|one| Item::Answered(one.id.clone()));
        let mut items: Vec<Item> = answered.collect();
        let all = remarks.into_iter().map(|one| (one.id, one.remark)).collect();
        let mut known = 0;
        for finding in check::check(app, path.to_path_buf()).found {
            if finding.code == "remark-open" || spoken(&all, &finding) {
                continue;
            }
            match is_known(&finding, &parts, (seen.as_ref(), read.as_ref())) {
                true => known += 1,
                false => items.push(Item::Finding(Box::new(finding))),
            }
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

/// Whether there is a remark from this very finding that is not settled.
fn spoken(all: &BTreeMap<String, Remark>, finding: &Finding) -> bool {
    all.values().any(|remark| {
        remark.rule.as_deref() == Some(finding.code)
            && remark.at.as_deref().unwrap_or_default()
                == finding.place.address.as_deref().unwrap_or_default()
            && remark.standing() != Standing::Closed
    })
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
