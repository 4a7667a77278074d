//! The first month of those who arrive: what the Guide advises, accounts to claim, and what is due in it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::words::role;
use super::{Whole, accounts, ends, rows};
use crate::schedule::ics::{Event, Head, calendar};
use crate::text::{Lang, Text, handover as say};

/// Something to do in the first month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Stable while the plan lives: part of its UID.
    pub key: String,
    pub on: Date,
    pub what: Text,
    /// Why, or where it comes from.
    pub why: Text,
    pub who: Option<Text>,
    /// Its day has passed.
    pub late: bool,
    /// A command with which to begin.
    pub with: Option<Text>,
}

/// The first day of the month: the change, or today when it is past or nobody knows it.
pub fn starts(whole: &Whole<'_>) -> Date {
    whole.change.map_or(whole.today, |change| change.on.max(whole.today))
}

/// The agenda: what is late first, then by day.
pub fn agenda(whole: &Whole<'_>, lang: Lang) -> Vec<Item> {
    let first = starts(whole);
    let last = first.saturating_add(i64::from(whole.guide.handover.assumed.month_days).days());
    let mut items = advised(whole, first);
    items.extend(claims(whole, first));
    items.extend(due(whole, lang, (first, last)));
    items.sort_by(|a, b| (a.on, &a.key).cmp(&(b.on, &b.key)));
    items
}

fn advised(whole: &Whole<'_>, first: Date) -> Vec<Item> {
    let one = |one: &crate::guide::model::handover::First| Item {
        key: format!("handover.{}", one.id),
        on: first.saturating_add(i64::from(one.days).days()),
        what: one.what.clone(),
        why: one.why.clone(),
        who: Some(role(whole.guide, &one.who)),
        late: false,
        with: one.goto.as_ref().map(|code| say::WITH_GOTO.with("code", code)),
    };
    whole.guide.handover.firsts.iter().map(one).collect()
}

/// Accounts that nobody handed over yet.
fn claims(whole: &Whole<'_>, first: Date) -> Vec<Item> {
    let open = accounts::entries(whole.guide, whole.tree, &whole.plan)
        .into_iter()
        .filter(|entry| entry.exists && entry.done.is_none());
    let one = |entry: accounts::Entry| Item {
        key: format!("handover.account.{}", entry.id),
        on: first.saturating_add(5.days()),
        what: say::CLAIM.with_text("title", &entry.title),
        why: entry.by.as_ref().map_or(say::CLAIM_HOW_UNKNOWN, |by| {
            say::CLAIM_HOW.with_text("how", &accounts::way(whole.guide, by))
        }),
        who: entry.receiver.clone().map(Text::same),
        late: false,
        with: None,
    };
    open.map(one).collect()
}

fn due(whole: &Whole<'_>, lang: Lang, (first, last): (Date, Date)) -> Vec<Item> {
    let owed = rows::owed(whole, lang).into_iter().filter_map(|owed| {
        let on = owed.by.filter(|by| *by <= last)?;
        let who = owed.who.clone().map(Text::same);
        let why = say::FROM.with_text("from", &owed.from);
        let why = if owed.from.es.is_empty() { owed.kind_label() } else { why };
        Some(Item { key: owed.address, on, what: owed.what, why, who, late: on < whole.today, with: None })
    });
    let ends = ends::ends(whole)
        .into_iter()
        .filter(|end| end.on <= last && !["term", "appointment"].contains(&end.kind));
    let ends = ends.map(|end| Item {
        key: end.address.clone(),
        on: end.on,
        why: if end.assumed { say::ASSUMED } else { end.kind_label() },
        what: end.what,
        who: None,
        late: end.on < whole.today,
        with: None,
    });
    let updates = updates(whole, lang, (first, last));
    owed.chain(ends).chain(updates).collect()
}

/// Datasets that are updated in the month.
fn updates(whole: &Whole<'_>, lang: Lang, (first, last): (Date, Date)) -> Vec<Item> {
    let all = rows::rows(whole, lang).into_iter().filter(|row| row.online);
    all.filter_map(|row| {
        let on = row.next.filter(|on| *on >= first && *on <= last)?;
        Some(Item {
            key: format!("dataset.{}.update", row.id),
            on,
            what: say::UPDATES.with("title", &row.title),
            why: row
                .every
                .map_or_else(Text::default, |every| say::UPDATES_EVERY.with_text("every", &every.lower())),
            who: row.owner.map(Text::same),
            late: false,
            with: None,
        })
    })
    .collect()
}

/// The agenda as a calendar to take along; what is late stands on the first day.
pub fn ics(whole: &Whole<'_>, items: &[Item], lang: Lang) -> String {
    let first = starts(whole);
    let id = whole.plan.id.clone().unwrap_or_else(|| "plan".into());
    let event = |item: &Item| {
        let what = if item.late {
            say::LATE_SINCE.with("date", item.on).with_text("what", &item.what)
        } else {
            item.what.clone()
        };
        let who = item.who.as_ref().map(|who| say::EVENT_WHO.with_text("who", who));
        let detail: Vec<&str> = [Some(&item.why), who.as_ref(), item.with.as_ref()]
            .into_iter()
            .flatten()
            .map(|text| text.to(lang))
            .filter(|text| !text.is_empty())
            .collect();
        Event {
            uid: format!("apertura.{id}.{}", item.key),
            title: what.to(lang).to_string(),
            detail: detail.join("\n"),
            date: Some(item.on.max(first)),
            remind: vec![1],
            ..Event::default()
        }
    };
    let events: Vec<Event> = items.iter().map(event).collect();
    let head =
        Head { name: say::AGENDA.to(lang).to_string(), today: whole.today, revision: whole.plan.revision };
    calendar(&head, &events)
}
