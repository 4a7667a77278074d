//! What a check has to say of the calendar of a plan.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use toml::Value;

use super::words::{hours, long, month, shown};
use super::{Outlook, Period, Remedy, Why, day, due, tasks};
use crate::diag::{Finding, Place};
use crate::guide::model::{Guide, Term};
use crate::plan::doc::Doc;
use crate::plan::model::{Plan, Shifted};
use crate::plan::typed::typed;
use crate::text::{Text, schedule as say};
use crate::toml_text::Address;

/// Everything that is worth a look in the calendar of a plan, by its own answers.
pub fn findings(guide: &Guide, doc: &Doc, today: Date) -> Vec<Finding> {
    let plan = typed(doc.tree());
    let order: Vec<&str> = order(doc.tree());
    let outlook = Outlook::new(guide, &plan, tasks(guide, &plan, &order), today);
    of(guide, &outlook, &plan, doc, today)
}

/// Ids of the datasets in the order of the file.
pub fn order(tree: &toml::Table) -> Vec<&str> {
    tree.get("dataset").and_then(Value::as_table).into_iter().flatten().map(|(id, _)| id.as_str()).collect()
}

/// As [`findings`], with an outlook that was worked out already.
pub fn of(guide: &Guide, outlook: &Outlook, plan: &Plan, doc: &Doc, today: Date) -> Vec<Finding> {
    let check = Check { guide, outlook, plan, doc, today };
    let mut found = Vec::new();
    for task in 0..outlook.board.tasks.len() {
        check.day(task, &mut found);
        check.late_update(task, &mut found);
    }
    check.over(&mut found);
    check.nobody(&mut found);
    check.first_days(&mut found);
    check.reasons(&mut found);
    check.closed(&mut found);
    found
}

struct Check<'a> {
    guide: &'a Guide,
    outlook: &'a Outlook,
    plan: &'a Plan,
    doc: &'a Doc,
    today: Date,
}

impl Check<'_> {
    fn place(&self, at: &Address, question: Option<&str>) -> Place {
        let place = self.doc.place(at).map_or_else(Place::default, Place::at);
        Place { address: Some(at.to_string()), question: question.map(String::from), ..place }
    }

    fn date_place(&self, task: usize) -> Place {
        let id = self.outlook.board.tasks[task].dataset.as_str();
        self.place(&Address::new(["dataset", id, "commitment", "date"]), Some("C01"))
    }

    fn title(&self, task: usize) -> String {
        shown(&self.outlook.board.tasks[task].title)
    }

    fn day(&self, at: usize, found: &mut Vec<Finding>) {
        let (board, task) = (&self.outlook.board, &self.outlook.board.tasks[at]);
        let Some(date) = task.date.filter(|_| !task.published && !board.is_overdue(at)) else { return };
        let Some(why) = board.days.unfit(date) else { return };
        let why = match why {
            Why::Weekend => say::ON_WEEKEND,
            Why::Rest(name) => name,
            Why::Closed(name) => Text::same(shown(&name)),
        };
        let finding = Finding::new("date-not-working", self.date_place(at)).arg("name", self.title(at));
        let finding = finding.arg_text("date", long(date)).arg_text("why", why);
        found.push(finding.arg_text("to", long(board.days.publishing(date))).gain(1));
    }

    fn late_update(&self, at: usize, found: &mut Vec<Finding>) {
        let task = &self.outlook.board.tasks[at];
        let (Some(period), Some(anchor)) = (task.period, task.counted_from(task.date)) else { return };
        if let Some(on) = overdue_update(self.outlook, self.plan, at, (period, anchor), self.today) {
            let at_modified = Address::new(["dataset", &task.dataset, "modified"]);
            let finding = Finding::new("update-overdue", self.place(&at_modified, Some("C02")));
            found.push(finding.arg("name", self.title(at)).arg_text("date", long(on)).gain(1));
        }
    }

    fn over(&self, found: &mut Vec<Finding>) {
        let (board, load) = (&self.outlook.board, &self.outlook.load);
        for late in &load.late {
            let finding = Finding::new("calendar-over-capacity", self.date_place(late.task));
            let finding = finding
                .arg_text("who", board.people[late.person].name.clone())
                .arg("name", self.title(late.task));
            let finding = finding.arg("hours", hours(late.minutes)).arg_text("date", long(late.date));
            found.push(finding.arg_text("remedy", self.remedy()).gain(1));
        }
        for (person, cells) in load.cells.iter().enumerate() {
            let over = cells.iter().enumerate().find(|(_, cell)| cell.updates > cell.capacity);
            let Some((at, cell)) = over else { continue };
            let place = self.place(&Address::new(["schedule", "capacity"]), None);
            let finding =
                Finding::new("updates-over-capacity", place).arg_text("month", month(board.month_of(at)));
            let finding = finding.arg_text("who", board.people[person].name.clone());
            found.push(finding.arg("asked", hours(cell.updates)).arg("has", hours(cell.capacity)).gain(1));
        }
    }

    fn remedy(&self) -> Text {
        match &self.outlook.remedy {
            Remedy::Smallest(moves) | Remedy::OneWay(moves) => {
                let told = moves.iter().map(|step| {
                    say::REMEDY_MOVE.with_text("to", &long(step.to)).with("title", self.title(step.task))
                });
                told.reduce(|all, one| all.and(&one)).unwrap_or_default()
            }
            Remedy::None | Remedy::NoWay => say::NO_WAY,
        }
    }

    fn nobody(&self, found: &mut Vec<Finding>) {
        let mut roles: BTreeMap<&str, (u64, usize)> = BTreeMap::new();
        for one in &self.outlook.board.uncovered {
            let sum = roles.entry(&one.role).or_default();
            *sum = (sum.0 + one.minutes, sum.1 + 1);
        }
        for (id, (minutes, datasets)) in roles {
            let place = self.place(&Address::new(["schedule", "capacity"]), None);
            let role = self.guide.term("roles", id).map_or(say::ANYBODY, Term::label);
            let finding = Finding::new("calendar-nobody", place).arg_text("role", role);
            found.push(finding.arg("hours", hours(minutes)).arg("n", datasets));
        }
    }

    /// Fewer datasets promised for the first 90 days than C06 says.
    fn first_days(&self, found: &mut Vec<Finding>) {
        let (Some(promised), Some(start)) =
            (self.plan.schedule.first_90_days, day(self.plan.institution.starts.as_ref()))
        else {
            return;
        };
        let until = start.saturating_add(90.days());
        let within = |task: &&super::Task| task.date.is_some_and(|date| start <= date && date <= until);
        let tasks = &self.outlook.board.tasks;
        let dated = tasks.iter().filter(within).count();
        // While dates are still missing, they may yet be within the 90 days.
        let open = tasks.iter().filter(|task| task.date.is_none()).count();
        if i64::try_from(dated + open).is_ok_and(|most| most < promised) {
            let place = self.place(&Address::new(["schedule", "first_90_days"]), Some("C06"));
            let finding =
                Finding::new("first-days-short", place).arg("promised", promised).arg("dated", dated);
            found.push(finding.arg_text("until", long(until)).gain(1));
        }
    }

    /// Dates that moved, and datasets that left, without a reason.
    fn reasons(&self, found: &mut Vec<Finding>) {
        for (id, dataset) in &self.plan.dataset {
            let shifted = &dataset.commitment.shifted;
            let now = day(dataset.commitment.date.as_ref());
            let Some(step) = unexplained(shifted, now) else { continue };
            let at = Address::new(["dataset", id.as_str(), "commitment", "date"]);
            let title = shown(dataset.title.as_deref().unwrap_or(id));
            let finding =
                Finding::new("moved-without-reason", self.place(&at, Some("C01"))).arg("name", title);
            let word = |date: Option<Date>| date.map_or(say::NO_DATE, long);
            found.push(finding.arg_text("from", word(step.0)).arg_text("to", word(step.1)).gain(1));
        }
        let promised = self.plan.removed.iter().filter(|(_, one)| one.date.is_some() && one.why.is_none());
        for (id, one) in promised {
            let at = Address::new(["removed", id.as_str()]);
            let title = shown(one.title.as_deref().unwrap_or(id));
            found.push(
                Finding::new("removed-without-reason", self.place(&at, None)).arg("name", title).gain(1),
            );
        }
    }

    fn closed(&self, found: &mut Vec<Finding>) {
        for (id, closed) in &self.plan.schedule.closed {
            let (from, to) = (day(closed.from.as_ref()), day(closed.to.as_ref()));
            if from.zip(to).is_none_or(|(from, to)| to < from) {
                let at = Address::new(["schedule", "closed", id.as_str()]);
                let title = shown(closed.title.as_deref().unwrap_or(id));
                found.push(
                    Finding::new("closed-without-days", self.place(&at, None)).arg("name", title).gain(1),
                );
            }
        }
    }
}

/// A move of a promised date that nobody gave a reason for: one that is kept without it, or a date that is not the one
/// that the last move kept left.
fn unexplained(
    shifted: &BTreeMap<String, Shifted>,
    now: Option<Date>,
) -> Option<(Option<Date>, Option<Date>)> {
    let bare = shifted.values().find(|one| one.why.as_deref().is_none_or(|why| why.trim().is_empty()));
    if let Some(bare) = bare {
        return Some((day(bare.from.as_ref()), day(bare.to.as_ref())));
    }
    let left = day(shifted.values().next_back()?.to.as_ref());
    (left != now).then_some((left, now))
}

/// The last day on which an update was due of data that are online and that were not touched since; `None` when the day
/// of the last change is not known.
pub fn overdue_update(
    outlook: &Outlook,
    plan: &Plan,
    at: usize,
    (period, anchor): (Period, Date),
    today: Date,
) -> Option<Date> {
    let task = &outlook.board.tasks[at];
    let modified = day(plan.dataset.get(&task.dataset)?.modified.as_ref()).filter(|_| task.published)?;
    let last = due(period, anchor, today, &outlook.board.days).into_iter().rfind(|due| due.on < today)?;
    (modified < last.nominal).then_some(last.on)
}
