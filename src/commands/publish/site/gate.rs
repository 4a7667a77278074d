//! What may go online: what everybody approved, and the page of what was withdrawn after it was online.

use std::collections::BTreeSet;

use super::{many, refused};
use crate::app::App;
use crate::approval::{self, Needed, label};
use crate::catalog::{Catalog, Copy, Kept, catalog};
use crate::error::{Error, Kind};
use crate::plan::model::Plan;
use crate::publish::site::Memory;
use crate::text::fold::visible;
use crate::text::{Text, site as say};

/// See the head of this file.
pub struct Gate {
    /// Ids.
    pub granted: BTreeSet<String>,
    pub waiting: Vec<Waiting>,
    pub kept: Vec<NotLeaving>,
}

/// A dataset that nobody, or not everybody, approved.
pub struct Waiting {
    pub id: String,
    pub title: String,
    pub missing: Vec<Needed>,
    /// Nothing of it could leave: there is nothing to approve yet.
    pub fileless: bool,
    /// Its page of before stays.
    pub online: bool,
}

/// A file of an approved dataset that does not leave.
pub struct NotLeaving {
    pub dataset: String,
    pub title: String,
    pub file: String,
    pub why: Kept,
}

impl NotLeaving {
    pub fn said(&self) -> Text {
        match self.why {
            Kept::Personal => say::KEPT_PERSONAL,
            Kept::Unknown => say::KEPT_UNKNOWN,
            Kept::Part => say::KEPT_PART,
            Kept::Missing => say::KEPT_MISSING,
        }
    }

    pub fn code(&self) -> &'static str {
        match self.why {
            Kept::Personal => "personal",
            Kept::Unknown => "unknown",
            Kept::Part => "part",
            Kept::Missing => "missing",
        }
    }
}

/// Looks at every dataset of the plan as it is on disk: approvals are of that.
pub fn gate(app: &App, plan: &Plan, memory: &Memory) -> Gate {
    let whole = catalog(&app.guide, plan, app.clock.today());
    let mut gate = Gate { granted: BTreeSet::new(), waiting: Vec::new(), kept: Vec::new() };
    for dataset in &whole.datasets {
        let before = memory.cards.contains_key(&dataset.id);
        if dataset.withdrawn.is_some() {
            // What never was online has nothing to withdraw.
            if before || plan.receipt.values().any(|receipt| receipt.datasets.contains(&dataset.id)) {
                gate.granted.insert(dataset.id.clone());
            }
            continue;
        }
        let state = approval::state(&app.guide, plan, &whole, dataset);
        if state.granted() {
            gate.granted.insert(dataset.id.clone());
        } else {
            let missing = state.missing().cloned().collect();
            gate.waiting.push(Waiting {
                id: dataset.id.clone(),
                title: dataset.title.clone(),
                missing,
                fileless: approval::fileless(dataset),
                online: before,
            });
        }
    }
    gate.kept = kept(&whole, &gate.granted);
    gate
}

fn kept(whole: &Catalog, granted: &BTreeSet<String>) -> Vec<NotLeaving> {
    let open = whole.datasets.iter().filter(|one| granted.contains(&one.id) && one.withdrawn.is_none());
    let files = open.flat_map(|dataset| dataset.distributions.iter().map(move |file| (dataset, file)));
    let kept = files.filter_map(|(dataset, file)| match file.copy {
        Copy::Kept(why) => {
            let (title, dataset) = (dataset.title.clone(), dataset.id.clone());
            Some(NotLeaving { dataset, title, file: file.title.clone(), why })
        }
        _ => None,
    });
    kept.collect()
}

impl Waiting {
    /// Why it keeps the site from being made.
    fn refused(&self, app: &App) -> Text {
        match self.fileless {
            true => say::NO_FILE.with("dataset", visible(&self.title)),
            false => self.said(app),
        }
    }

    /// Who is missing, or that it stays as it was.
    pub fn said(&self, app: &App) -> Text {
        let name = visible(&self.title);
        let who: Vec<Text> = self.missing.iter().map(|needed| one(app, needed)).collect();
        let told = match who.is_empty() {
            true => say::WAITING_NOBODY.with("dataset", &name),
            false => say::WAITING.with("dataset", &name).with_text("who", &Text::joined(&who, "; ")),
        };
        if !self.online {
            return told;
        }
        Text::joined(&[told, say::WAITING_STAYS], ". ")
    }
}

fn one(app: &App, needed: &Needed) -> Text {
    let role = label(&app.guide, &needed.role);
    let who = match needed.name.is_empty() {
        true => role,
        false => Text::joined(&[role, Text::same(format!("({})", visible(&needed.name)))], " "),
    };
    let who = match approval::answered_at(&app.guide, &needed.role) {
        Some(at) => who.and(&at),
        None => who,
    };
    if needed.stale { say::WAITING_STALE.with_text("who", &who) } else { who }
}

impl Gate {
    /// The error of a site without any dataset.
    pub fn refusal(&self, app: &App) -> Error {
        if self.waiting.is_empty() {
            return refused(Kind::Incomplete, say::EMPTY, say::EMPTY_TODO);
        }
        let reasons: Vec<Text> = self.waiting.iter().map(|waiting| waiting.refused(app)).collect();
        refused(Kind::Incomplete, many(say::NOBODY, &super::show::first(&reasons)), say::NOBODY_TODO)
    }
}
