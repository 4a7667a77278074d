//! What promotion has to say to whoever looks at a plan: months without an act, lines that are late, decisions.

use jiff::ToSpan;
use jiff::civil::Date;

use super::About;
use super::gathering::Gathered;
use super::outlook::{Outlook, span};
use super::ready::is_any;
use crate::catalog::Catalog;
use crate::diag::{Finding, Place};
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::text::fold::{short, visible};
use crate::text::say as words;
use crate::toml_text::Address;

/// Letters of a title in a finding.
const SHOWN: usize = 60;

/// What is due or late; nothing while nothing is online and nothing was planned.
pub fn due(guide: &Guide, plan: &Plan, catalog: &Catalog, today: Date) -> Vec<Finding> {
    let promotion = &plan.promotion;
    if promotion.action.is_empty() && promotion.gathering.is_empty() && !is_any(plan) {
        return Vec::new();
    }
    let outlook = Outlook::of(About { guide, plan, catalog, today });
    let mut found = pace(guide, &outlook, today);
    found.extend(outlook.late().map(|act| {
        let at = Address::new(["promotion", "action", &act.id]);
        let day = act.on.map(words::day).unwrap_or_default();
        let told = Finding::new("promotion-late", place(&at)).arg("id", visible(&act.id));
        told.arg_text("title", shown(&act.title)).arg_text("day", day)
    }));
    found.extend(outlook.gatherings.iter().flat_map(|event| of_event(guide, event, today)));
    found
}

/// The months of now, and those before.
fn pace(guide: &Guide, outlook: &Outlook, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    if outlook.online.is_empty() {
        return found;
    }
    if let Some((from, to)) = outlook.missed {
        found.push(Finding::new("promotion-missed", Place::default()).arg_text("window", span(from, to)));
    }
    let near = i64::from(guide.promotion.pace.near_days).days();
    if let Some(window) = outlook.windows.first().filter(|window| window.done + window.planned == 0) {
        let code = match window.to.saturating_sub(near) <= today {
            true => "promotion-ending",
            false => "promotion-none",
        };
        let told = Finding::new(code, Place::default()).arg_text("window", window.label());
        found.push(told.arg_text("day", words::day(window.to)));
    }
    found
}

fn of_event(guide: &Guide, event: &Gathered, today: Date) -> Vec<Finding> {
    let at = Address::new(["promotion", "gathering", &event.id]);
    let told = |code: &'static str| {
        Finding::new(code, place(&at)).arg_text("title", shown(&event.title)).arg("id", visible(&event.id))
    };
    let mut found = Vec::new();
    let late: Vec<_> = event.late().filter(|step| !step.adoption).collect();
    if let Some(first) = late.first() {
        found.push(told("event-lines-late").arg("n", late.len()).arg_text("first", first.text.clone()));
    }
    let over = event.on.is_some_and(|on| on < today);
    let unready: Vec<&str> =
        event.datasets.iter().filter(|one| one.link.is_none()).map(|one| one.id.as_str()).collect();
    if !unready.is_empty() && !over {
        found.push(
            told("event-data-closed").arg("n", unready.len()).arg("list", visible(&unready.join(", "))),
        );
    }
    if event.many && !over {
        found.push(
            told("event-many-datasets")
                .arg("n", event.datasets.len())
                .arg("most", guide.promotion.pace.datasets),
        );
    }
    if over && event.participants.is_none() {
        found.push(told("event-uncounted"));
    }
    let Some(day) = event.adoption().filter(|_| over).and_then(|step| step.due()) else { return found };
    let near = today.saturating_add(i64::from(guide.promotion.pace.near_days).days());
    let code = match day {
        day if day < today => "event-decision-late",
        day if day <= near => "event-decision-due",
        _ => return found,
    };
    found.push(told(code).arg_text("day", words::day(day)));
    found
}

fn shown(title: &crate::text::Text) -> crate::text::Text {
    let cut = |text: &str| short(&visible(text), SHOWN);
    crate::text::Text { es: cut(&title.es).into(), en: cut(&title.en).into() }
}

fn place(at: &Address) -> Place {
    Place { address: Some(at.to_string()), ..Place::default() }
}
