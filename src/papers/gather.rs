//! The facts of a plan for its papers, asked of the wings: order, dates, reserves, notices, terms of answers, what is due.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use toml::Table;

use super::facts::{Due, Facts};
use crate::demand::{Ledger, Lexicon, term};
use crate::guide::model::Guide;
use crate::license::notice;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::reserve::records;
use crate::schedule::Outlook;
use crate::schedule::agenda::{Agenda, Entry, Source};
use crate::score::listing::{Line, listing};
use crate::score::{rank, setup};
use crate::study;
use crate::text::fold::visible;
use crate::text::{Text, notices as tasks, papers as say};

/// Days of the first month of whoever takes over.
const MONTH: i64 = 31;

impl Facts {
    /// All that the wings know of a plan on a day, over what the plan alone says.
    pub fn gather(guide: &Guide, tree: &Table, today: Date) -> Self {
        let plan = typed(tree);
        let mut facts = Self::of_plan(&plan, today);
        let outlook = study::outlook(guide, tree, &plan, today);
        let held = facts.ranked(guide, tree);
        facts.dated(&outlook, &held);
        facts.noticed(guide, &plan, today);
        facts.reserves =
            records(guide, &plan).iter().map(|one| (one.dataset.clone(), one.text(guide))).collect();
        facts.answers(guide, &plan, &outlook, today);
        facts.agenda = agenda(Source { guide, plan: &plan, tree, outlook: &outlook, today }, &held);
        facts
    }

    /// Ids of the datasets that cannot be opened yet. A Guide without criteria leaves the order of the dates.
    fn ranked(&mut self, guide: &Guide, tree: &Table) -> BTreeSet<String> {
        let Ok(setup) = setup(guide, tree, None) else { return BTreeSet::new() };
        let lines = listing(&rank(guide, tree, &setup), guide);
        self.reasons = lines.iter().map(|line| (line.id.clone(), reason(line, lines.len()))).collect();
        self.order = lines.iter().map(|line| line.id.clone()).collect();
        lines.into_iter().filter(|line| line.held).map(|line| line.id).collect()
    }

    /// No day is proposed for what cannot be opened yet.
    fn dated(&mut self, outlook: &Outlook, held: &BTreeSet<String>) {
        for (at, task) in outlook.board.tasks.iter().enumerate() {
            let open = task.date.is_none() && !task.published && !held.contains(&task.dataset);
            let day = outlook.proposed(at).filter(|_| open);
            self.proposed.extend(day.map(|day| (task.dataset.clone(), day)));
        }
    }

    fn noticed(&mut self, guide: &Guide, plan: &Plan, today: Date) {
        self.notice = notice::of_whole(guide, plan, today);
        for id in plan.dataset.keys() {
            let told = notice::of_one(guide, plan, id, today);
            let told = told.unwrap_or_else(|why| say::NO_NOTICE.with_text("why", &why));
            self.notices.insert(id.clone(), told);
        }
    }

    fn answers(&mut self, guide: &Guide, plan: &Plan, outlook: &Outlook, today: Date) {
        let working = |day: Date| outlook.board.days.is_working(day);
        let ledger = Ledger::of(plan, &Lexicon::new(&guide.demand), today, &working);
        for due in ledger.due {
            let days = term::DAYS + if due.extended { term::MORE } else { 0 };
            let what = told_late(say::REPLY_COUNTED.with("days", days), due.due, today);
            self.replies.insert(due.id, Due { on: due.due, what });
        }
    }
}

/// «Lugar 3 de 12, bloque «primero», con 81.25 puntos. Lo que más suma…»; of one that is held, why.
fn reason(line: &Line, of: usize) -> Text {
    if line.held {
        return line.sentence.clone();
    }
    let head = say::PLACE_REASON.with("n", line.number).with("of", of).with_text("score", &line.score);
    let head = head.with_text("band", &line.band.lower());
    let head = if line.moved { head.and(&say::PLACE_MOVED) } else { head };
    head.and(&line.sentence)
}

/// What is due within a month, and what is late; the earliest first.
fn agenda(source: Source<'_>, held: &BTreeSet<String>) -> Vec<Due> {
    let end = source.today.saturating_add(MONTH.days());
    let due = |entry: Entry| {
        let what = Text { es: visible(&entry.what.es).into(), en: visible(&entry.what.en).into() };
        let what = if entry.tentative { tasks::TENTATIVE.with_text("what", &what) } else { what };
        let on = entry.by.filter(|by| *by <= end)?;
        Some(Due { on, what: told_late(what, on, source.today) })
    };
    let open = |entry: &Entry| {
        !(entry.tentative && entry.dataset.as_ref().is_some_and(|dataset| held.contains(dataset)))
    };
    Agenda::new(source).entries.into_iter().filter(open).filter_map(due).collect()
}

/// What had to be done by a day that has passed says so.
fn told_late(what: Text, on: Date, today: Date) -> Text {
    if on < today { say::LATE.with_text("what", &what) } else { what }
}
