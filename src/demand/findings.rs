//! What there is to say of demands: answers that are late or nearly, and what people ask for that no dataset has.

use jiff::civil::Date;

use super::ledger::{Due, Group, Ledger};
use super::term::IsWorking;
use super::words::Lexicon;
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::doc::Doc;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::toml_text::Address;

/// Requests that are told one by one; of more, their number and the first.
const MOST: usize = 5;
/// How often something is asked for that no dataset has, before it is told.
const MANY: i64 = 5;
/// Terms of the law come before what only makes work lighter.
const TERM: u32 = 2;
/// Characters of a text in a finding.
const SHOWN: usize = 60;
/// The question of the count of requests.
const REQUESTS: &str = "P01";

/// Everything that there is to say of the demands of a plan. `working`: whether people work on a day.
pub fn findings(guide: &Guide, doc: &Doc, today: Date, working: &IsWorking) -> Vec<Finding> {
    let plan = typed(doc.tree());
    if plan.demand.is_empty() {
        return Vec::new();
    }
    let ledger = Ledger::of(&plan, &Lexicon::new(&guide.demand), today, working);
    let mut found = Vec::new();
    let (late, near): (Vec<&Due>, Vec<&Due>) = (ledger.overdue().collect(), ledger.near().collect());
    found.extend(terms(doc, &late, ["demand-overdue", "demands-overdue"]));
    found.extend(terms(doc, &near, ["demand-due", "demands-due"]));
    found.extend(open(&ledger));
    let many = ledger.none.iter().filter(|group| group.times >= MANY);
    found.extend(many.map(|group| without(doc, group)));
    found.extend(ledger.differing().map(|asked| {
        let at = Address::new(["dataset", &asked.dataset, "priority", "requests"]);
        let said = asked.answered.map_or_else(|| "-".to_string(), |n| n.to_string());
        Finding::new("demand-count", place(doc, &at, Some(REQUESTS)))
            .arg("dataset", visible(&asked.title))
            .arg("said", said)
            .arg("n", asked.year)
    }));
    found
}

fn terms(doc: &Doc, due: &[&Due], [one, several]: [&'static str; 2]) -> Vec<Finding> {
    let at = |due: &Due| place(doc, &Address::new(["demand", &due.id]), None);
    if let Some(first) = due.first().filter(|_| due.len() > MOST) {
        let found = Finding::new(several, at(first)).gain(TERM).arg("n", due.len()).arg("date", first.due);
        return vec![found.arg("folio", visible(first.folio.as_deref().unwrap_or(&first.id)))];
    }
    let told = |due: &&Due| {
        Finding::new(one, at(due))
            .arg("folio", visible(due.folio.as_deref().unwrap_or(&due.id)))
            .arg("date", due.due)
            .arg("days", due.left.abs())
            .gain(TERM)
    };
    due.iter().map(told).collect()
}

/// Demands that nobody has looked at yet.
fn open(ledger: &Ledger) -> Option<Finding> {
    let times: i64 = ledger.open.iter().map(|group| group.times).sum();
    let found = Finding::new("demands-open", Place::default());
    (!ledger.open.is_empty()).then(|| found.arg("n", times).arg("groups", ledger.open.len()))
}

fn without(doc: &Doc, group: &Group) -> Finding {
    let first = group.ids.first().map(String::as_str).unwrap_or_default();
    let text: String = group.text.chars().take(SHOWN).collect();
    let text = if group.text.chars().count() > SHOWN { format!("{}…", text.trim_end()) } else { text };
    Finding::new("demand-without-dataset", place(doc, &Address::new(["demand", first]), None))
        .arg("n", group.times)
        .arg("text", visible(&text))
}

fn place(doc: &Doc, at: &Address, question: Option<&str>) -> Place {
    let mut place = doc.place(at).map_or_else(Place::default, Place::at);
    place.address = Some(at.to_string());
    place.question = question.map(String::from);
    place
}
