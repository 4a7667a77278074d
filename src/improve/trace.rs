//! What a plan shows by itself of acts that were done, and what somebody marked as done. Days to come show nothing.

use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::guide::model::improve::{Act, Trace};
use crate::plan::model::{Day, Plan};
use crate::text::{Text, improve as say};
use crate::toml_text::Address;

/// One time that an act was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub on: Date,
    /// Where the plan says so.
    pub address: Address,
    /// What it is; `None` when somebody marked it by hand.
    pub trace: Option<Trace>,
}

impl Seen {
    /// What shows it, in words: with the code of the question, where there is one.
    pub fn told(&self, guide: &Guide) -> Text {
        let code = |id: &str| guide.question(id).map(|one| one.code.clone()).unwrap_or_default();
        match self.trace {
            None => say::SEEN_HAND,
            Some(Trace::Watch) => say::SEEN_WATCH,
            Some(Trace::Measured) => say::SEEN_MEASURED,
            Some(Trace::Promotion) => say::SEEN_PROMOTION,
            Some(Trace::Receipt) => say::SEEN_RECEIPT,
            Some(Trace::Modified) => say::SEEN_MODIFIED.with("code", code("dataset.modified")),
            Some(Trace::Session) => say::SEEN_SESSION.with("code", code("team.session.held")),
            Some(Trace::Pass) => say::SEEN_PASS,
            Some(Trace::Priorities) => say::SEEN_PRIORITIES.with("code", code("priority.minutes")),
            Some(Trace::Scan) => say::SEEN_SCAN,
            Some(Trace::Maturity) => say::SEEN_MATURITY,
            Some(Trace::Reception) => say::SEEN_RECEPTION,
        }
    }
}

/// Every time that an act was done until a day, oldest first.
pub fn traces(plan: &Plan, act: &Act, today: Date) -> Vec<Seen> {
    let mut all: Vec<Seen> = act.seen.iter().flat_map(|trace| of(plan, *trace)).collect();
    let by_hand = plan.done.iter().filter(|(_, done)| done.act.as_deref() == Some(&act.id));
    all.extend(by_hand.filter_map(|(id, done)| seen(done.on.as_ref(), ["done", id], None)));
    all.retain(|one| one.on <= today);
    all.sort_by(|one, other| (one.on, &one.address.0).cmp(&(other.on, &other.address.0)));
    all
}

fn seen<'a>(day: Option<&Day>, at: impl IntoIterator<Item = &'a str>, trace: Option<Trace>) -> Option<Seen> {
    Some(Seen { on: day?.date()?, address: Address::new(at), trace })
}

fn of(plan: &Plan, trace: Trace) -> Vec<Seen> {
    let some = Some(trace);
    let on_day = |table: &'static str, day: &String| {
        Some(Seen { on: day.parse().ok()?, address: Address::new([table, day]), trace: some })
    };
    match trace {
        Trace::Watch => plan.watch.keys().filter_map(|day| on_day("watch", day)).collect(),
        Trace::Maturity => plan.maturity.keys().filter_map(|day| on_day("maturity", day)).collect(),
        Trace::Measured => {
            let of = |(id, one): (&String, &crate::plan::model::Measured)| {
                seen(one.on.as_ref(), ["measured", id], some)
            };
            plan.measured.iter().filter_map(of).collect()
        }
        Trace::Receipt => {
            let of = |(id, one): (&String, &crate::plan::model::Receipt)| {
                seen(one.on.as_ref(), ["receipt", id], some)
            };
            plan.receipt.iter().filter_map(of).collect()
        }
        Trace::Pass => {
            let of =
                |(id, one): (&String, &crate::plan::model::Pass)| seen(one.on.as_ref(), ["pass", id], some);
            plan.pass.iter().filter_map(of).collect()
        }
        Trace::Reception => {
            let received = plan.handover.received.iter();
            let of = |(id, one): (&String, &crate::plan::model::Received)| {
                seen(one.on.as_ref(), ["handover", "received", id], some)
            };
            received.filter_map(of).collect()
        }
        Trace::Promotion => promotion(plan),
        Trace::Session => session(plan),
        Trace::Priorities => {
            let day = plan.priority.minutes.as_ref().and_then(|minutes| minutes.date.as_ref());
            seen(day, ["priority", "minutes"], some).into_iter().collect()
        }
        Trace::Scan | Trace::Modified => datasets(plan, trace),
    }
}

/// Acts that were done, and events that took people in.
fn promotion(plan: &Plan) -> Vec<Seen> {
    let some = Some(Trace::Promotion);
    let acts = plan.promotion.action.iter();
    let mut all: Vec<Seen> =
        acts.filter_map(|(id, act)| seen(act.done.as_ref(), ["promotion", "action", id], some)).collect();
    let held = plan.promotion.gathering.iter().filter(|(_, event)| event.participants.is_some());
    all.extend(held.filter_map(|(id, event)| seen(event.on.as_ref(), ["promotion", "gathering", id], some)));
    all
}

/// The session that was held; its minutes, of a later one, count too.
fn session(plan: &Plan) -> Vec<Seen> {
    let (session, some) = (&plan.team.session, Some(Trace::Session));
    let held = session.held.as_deref() == Some("yes");
    let of = |day: Option<&Day>, key| seen(day, ["team", "session", key], some);
    let date = session.date.as_ref().filter(|_| held);
    let minutes = session.minutes.as_ref().and_then(|minutes| minutes.date.as_ref());
    [of(date, "date"), of(minutes, "minutes")].into_iter().flatten().collect()
}

/// The latest day of all datasets.
fn datasets(plan: &Plan, trace: Trace) -> Vec<Seen> {
    let scanned = |(id, row): (&String, &crate::plan::model::Dataset)| {
        let days = row.distribution.iter().filter_map(|(file, one)| {
            let on = one.seen.as_ref()?.on.as_ref()?.date()?;
            let address = Address::new(["dataset", id, "distribution", file, "seen"]);
            Some(Seen { on, address, trace: Some(trace) })
        });
        days.max_by_key(|one| one.on)
    };
    let modified = |(id, row): (&String, &crate::plan::model::Dataset)| {
        seen(row.modified.as_ref(), ["dataset", id, "modified"], Some(trace))
    };
    let rows = plan.dataset.iter();
    let all: Vec<Seen> = match trace {
        Trace::Scan => rows.filter_map(scanned).collect(),
        _ => rows.filter_map(modified).collect(),
    };
    all.into_iter().max_by_key(|one| one.on).into_iter().collect()
}
