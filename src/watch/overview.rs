//! Everything that a plan knows of what is online, in one look: the same after a measurement as without the network.

use jiff::civil::Date;

use super::fresh::{Fresh, Verdict, fresh};
use super::link::{Content, Link, State, links};
use super::reports::{Term, Told, reports};
use crate::catalog::Catalog;
use crate::guide::model::Guide;
use crate::plan::model::{Day, Plan};
use crate::schedule::Workdays;

/// A link with what was seen of it the last time.
#[derive(Debug, Clone)]
pub struct Looked {
    pub link: Link,
    /// `None` while it was never asked.
    pub state: Option<State>,
    pub content: Content,
    pub on: Option<Date>,
    pub since: Option<Date>,
}

/// See the head of this file.
#[derive(Debug, Clone)]
pub struct Overview {
    pub links: Vec<Looked>,
    pub fresh: Vec<Fresh>,
    pub reports: Vec<Told>,
    pub term: Term,
    /// The day of the last measurement of all links.
    pub measured: Option<Date>,
    pub figures: Figures,
}

/// Counts; what was not measured is in no other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Links that were measured in the last measurement, and those of them that work.
    pub links: usize,
    pub alive: usize,
    /// Links that were not measured in it.
    pub unasked: usize,
    /// Links whose address is none that is asked: nobody from outside can open it, or it is not of the web.
    pub refused: usize,
    /// Datasets with a cycle that could be measured, and those up to date.
    pub dated: usize,
    pub fresh: usize,
    /// Datasets that are online and could not be measured.
    pub undated: usize,
    /// Reports that wait, and those of them past their term.
    pub waiting: usize,
    pub overdue: usize,
}

impl Overview {
    pub fn of(guide: &Guide, plan: &Plan, catalog: &Catalog, today: Date) -> Self {
        Self::measured_on(guide, plan, catalog, (today, last(plan)))
    }

    /// As [`Overview::of`], with the day that the links were measured on.
    pub fn measured_on(
        guide: &Guide,
        plan: &Plan,
        catalog: &Catalog,
        (today, measured): (Date, Option<Date>),
    ) -> Self {
        let days = Workdays::new(&guide.calendar, plan);
        let term = Term::of(plan, &guide.watch);
        let links = links(plan, catalog, &[]).into_iter().map(looked).collect();
        let fresh = fresh(plan, catalog, &days, &guide.watch, today);
        let reports = reports(plan, &days, term, today);
        let mut all = Self { links, fresh, reports, term, measured, figures: Figures::default() };
        all.figures = all.count();
        all
    }

    /// The counts of what it holds now.
    pub fn count(&self) -> Figures {
        // One link can have been asked by itself since.
        let asked = |look: &&Looked| look.on.zip(self.measured).is_some_and(|(on, day)| on >= day);
        let known = |look: &&Looked| look.state.is_some_and(|state| state != State::Refused);
        let measured: Vec<&Looked> = self.links.iter().filter(asked).filter(known).collect();
        let dated: Vec<&Fresh> = self.fresh.iter().filter(|one| one.verdict.is_measured()).collect();
        Figures {
            links: measured.len(),
            alive: measured.iter().filter(|look| look.state.is_some_and(State::works)).count(),
            unasked: self.links.len() - measured.len(),
            refused: self.links.iter().filter(|look| look.state == Some(State::Refused)).count(),
            dated: dated.len(),
            fresh: dated.iter().filter(|one| one.verdict == Verdict::Fresh).count(),
            undated: self.fresh.len() - dated.len(),
            waiting: self.reports.iter().filter(|told| told.waits()).count(),
            overdue: self.reports.iter().filter(|told| told.is_overdue()).count(),
        }
    }

    /// Nothing is online, nothing was told: there is nothing to look after.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty() && self.fresh.is_empty() && self.reports.is_empty()
    }
}

impl Figures {
    /// Something cannot be opened, is late or past its term.
    pub fn is_troubled(&self) -> bool {
        self.alive < self.links || self.refused > 0 || self.fresh < self.dated || self.overdue > 0
    }
}

fn looked(link: Link) -> Looked {
    let before = link.before.as_ref();
    let word = |word: &Option<String>| word.clone().unwrap_or_default();
    let date = |day: &Option<Day>| day.as_ref().and_then(Day::date);
    Looked {
        state: before.and_then(|before| State::of(&word(&before.state))),
        content: before.map(|before| Content::of(&word(&before.content))).unwrap_or_default(),
        on: before.and_then(|before| date(&before.on)),
        since: before.and_then(|before| date(&before.since)),
        link,
    }
}

/// The day of the last measurement that the plan has.
pub fn last(plan: &Plan) -> Option<Date> {
    plan.watch.keys().filter_map(|day| day.parse().ok()).max()
}
