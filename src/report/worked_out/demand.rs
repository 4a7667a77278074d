//! What was asked for, from the ledger: alike demands together, what answers them, what waits.

use crate::demand::ledger::{Asked as OfDataset, Group, Ledger};
use crate::demand::{Lexicon, ledger};
use crate::report::contents::{Asked, Contents, Demand};
use crate::report::from_plan::From;
use crate::schedule::Workdays;
use crate::text::{Text, report_worked as say};
use crate::wizard::answer::write_out;

/// Promised datasets that nobody asked for and that are named.
const NAMED: usize = 8;

/// Reads the ledger of the plan; nothing changes where it has no demands.
pub(super) fn fill(from: &From<'_>, contents: &mut Contents) {
    let (guide, plan) = (from.beside.guide, from.plan);
    let days = Workdays::new(&guide.calendar, plan);
    let working = |day| days.is_working(day);
    let ledger = Ledger::of(plan, &Lexicon::new(&guide.demand), from.beside.today, &working);
    if ledger.demands == 0 {
        return;
    }
    contents.demand = Demand {
        total: count(ledger.times),
        window: window(from),
        answered: ledger.datasets.iter().map(|asked| answered(from, contents, asked)).collect(),
        unanswered: ledger.none.iter().map(|group| unanswered(from, group)).collect(),
        unread: count(ledger.open.iter().map(|group| group.times).sum()),
        notes: notes(from, &ledger, contents),
    };
}

fn count(times: i64) -> u64 {
    u64::try_from(times).unwrap_or(0)
}

fn window(from: &From<'_>) -> String {
    let days = || from.plan.demand.values().filter_map(|demand| ledger::date(demand.on.as_ref()));
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return String::new() };
    let text = if first == last { say::WINDOW_DAY } else { say::WINDOW };
    from.to(&text.with("from", from.day(first)).with("to", from.day(last)))
}

fn answered(from: &From<'_>, contents: &Contents, asked: &OfDataset) -> Asked {
    let dataset = contents.datasets.iter().find(|dataset| dataset.id == asked.dataset);
    let proposed = dataset.and_then(|dataset| dataset.proposed);
    let reply = match (dataset.is_some_and(|dataset| !dataset.open.is_empty()), asked.promised, proposed) {
        (true, _, _) => from.to(&say::ANSWER_OPEN),
        (false, Some(day), None) => from.promised(Some(day)),
        (false, _, Some(day)) => from.to(&say::ANSWER_PROPOSED.with("date", from.day(day))),
        (false, None, None) => String::new(),
    };
    Asked {
        text: String::new(),
        dataset: asked.dataset.clone(),
        count: count(asked.requests + asked.votes + asked.counters),
        reply,
    }
}

/// Replies that were given to demands that are alike, each once.
fn unanswered(from: &From<'_>, group: &Group) -> Asked {
    let given = group.ids.iter().filter_map(|id| from.plan.demand.get(id));
    let mut replies: Vec<String> = given.map(|demand| from.reply(&demand.reply)).collect();
    replies.retain(|reply| !reply.is_empty());
    replies.dedup();
    Asked {
        text: group.text.clone(),
        dataset: String::new(),
        count: count(group.times),
        reply: replies.join("; "),
    }
}

fn notes(from: &From<'_>, ledger: &Ledger, contents: &Contents) -> Vec<String> {
    let mut notes = Vec::new();
    let late = ledger.overdue().count();
    match (ledger.due.len(), late) {
        (0, _) => {}
        (n, 0) => notes.push(say::DUE.with("n", n)),
        (n, late) => notes.push(say::DUE_LATE.with("n", n).with("late", late)),
    }
    let title = |id: &str| {
        let number = contents.number(id).unwrap_or(0);
        Text::same(format!("{number}. {}", crate::report::block::clean(contents.title(id))))
    };
    let mut silent: Vec<&str> = ledger.silent.iter().map(|promise| promise.dataset.as_str()).collect();
    silent.sort_by_key(|id| contents.number(id));
    let mut named: Vec<Text> = silent.iter().take(NAMED).map(|id| title(id)).collect();
    let more = silent.len() - named.len();
    named.extend((more > 0).then(|| say::MORE.with("n", more)));
    if !named.is_empty() {
        notes.push(say::SILENT.with_text("list", &write_out::list(&named)));
    }
    notes.iter().map(|text| from.to(text)).collect()
}
