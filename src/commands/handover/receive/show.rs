//! What a reception has to show: what was checked, the list with its answers, and what comes next.

use serde_json::{Value as Json, json};

use super::Checked;
use crate::app::App;
use crate::commands::handover::show as shown;
use crate::handover::accounts::Entry;
use crate::handover::agenda::{Item, agenda};
use crate::handover::receive::{State, asked, claims};
use crate::handover::{Whole, role_label};
use crate::scan::personal::prose;
use crate::text::fold::visible;
use crate::text::say::day;
use crate::text::{Text, handover as say};
use crate::ui::Say;

/// Findings that are told one by one.
const SHOWN: usize = 12;
/// Rows of the agenda on the screen.
const ROWS: usize = 20;

fn whole<'a>(app: &'a App, checked: &'a Checked) -> Whole<'a> {
    Whole::new(&app.guide, &checked.tree, app.clock.today(), None)
}

/// The first month; what citizens wrote without their personal data.
fn month(app: &App, checked: &Checked) -> Vec<Item> {
    let hide = |text: &str| prose::hide(text, &checked.lists).text;
    let one = |item: Item| match item.key.split('.').next() {
        Some("demand" | "report") => {
            Item { what: Text { es: hide(&item.what.es).into(), en: hide(&item.what.en).into() }, ..item }
        }
        _ => item,
    };
    agenda(&whole(app, checked), app.lang()).into_iter().map(one).collect()
}

/// What the program checked.
pub fn checks(app: &App, checked: &Checked) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let mut parts = vec![Say::Title { left: to(&say::RECEIVE_TITLE), right: String::new() }];
    if let Some(packet) = &checked.packet {
        let manifest = &packet.manifest;
        let made: Option<jiff::civil::Date> = manifest.made.parse().ok();
        let made = made.map_or_else(|| Text::same(visible(&manifest.made)), day);
        let name = visible(&manifest.institution);
        parts.push(Say::Text(to(&say::PACKET_OF.with_text("day", &made).with("name", name))));
        parts.push(Say::Text(to(&say::PACKET_FOLIO.with("folio", &packet.folio))));
        if is_whole(checked) {
            parts.push(Say::Text(to(&say::PACKET_WHOLE.with("n", manifest.files.len()))));
        }
    }
    parts.extend(checked.stands.iter().map(|text| Say::Text(to(text))));
    parts.push(Say::Blank);
    parts.push(Say::Text(to(&say::FOUND)));
    let item = |text: String| Say::Item { mark: "· ".into(), text };
    if checked.plan.is_some() {
        let (fine, of) = checked.sources;
        if of > 0 {
            parts.push(item(to(&say::SOURCES_FINE.with("n", fine).with("of", of))));
        }
        parts.push(item(match checked.links {
            Some((alive, of)) => to(&say::LINKS_FINE.with("n", alive).with("of", of)),
            None => to(&say::LINKS_OFF),
        }));
        let due = month(app, checked).iter().filter(|item| !item.key.starts_with("handover.")).count();
        parts.push(item(to(&say::DUE_NOW.with("n", due))));
    }
    parts.extend(checked.found.iter().take(SHOWN).map(|one| shown::line(app, one)));
    if checked.found.is_empty() {
        parts.push(item(to(&say::FOUND_NONE)));
    }
    if checked.found.len() > SHOWN {
        parts.push(Say::Text(to(&say::FOUND_MORE.with("n", checked.found.len() - SHOWN))));
    }
    parts.push(Say::Blank);
    parts
}

/// Whether every file of the packet is there as it was.
fn is_whole(checked: &Checked) -> bool {
    checked
        .packet
        .as_ref()
        .is_some_and(|packet| packet.found.iter().all(|one| one.code == "handover-file-extra"))
}

/// The list with its answers.
pub fn list(app: &App, checked: &Checked) -> Vec<Say> {
    if checked.plan.is_none() {
        return Vec::new();
    }
    let to = |text: &Text| app.to(text).to_string();
    let whole = whole(app, checked);
    let all = asked(&whole);
    let answered =
        all.iter().filter(|(_, one)| one.is_some_and(|one| State::of(one.state.as_deref()).is_some()));
    let title = say::LIST_TITLE.with("n", answered.count()).with("of", all.len());
    let rows = all.iter().map(|(check, one)| {
        let state = one.and_then(|one| State::of(one.state.as_deref()));
        let note = one.and_then(|one| one.note.as_deref()).map(visible);
        vec![
            to(&check.ask),
            state.map_or_else(|| "-".into(), |state| to(&state.label())),
            note.unwrap_or_else(|| "-".into()),
            to(&role_label(&app.guide, &check.who)),
        ]
    });
    let heads = [say::COL_ASK, say::COL_ANSWER, say::COL_NOTE, say::COL_WHO];
    vec![
        Say::Text(to(&title)),
        Say::Table { heads: heads.iter().map(to).collect(), rows: rows.collect() },
        Say::Blank,
    ]
}

/// Accounts to claim, the first month, what to do next.
pub fn after(app: &App, checked: &Checked) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let whole = whole(app, checked);
    let mut parts = vec![Say::Blank, Say::Text(to(&say::TO_CLAIM))];
    let open = claims(&whole);
    if open.is_empty() {
        parts.push(Say::Text(to(&say::TO_CLAIM_NONE)));
    }
    let nobody = |text: &Option<String>| text.clone().map_or(say::NOBODY, Text::same);
    parts.extend(open.iter().map(|entry: &Entry| {
        let line = say::CLAIM_LINE.with_text("title", &entry.title);
        let line =
            line.with_text("holder", &nobody(&entry.holder)).with_text("receiver", &nobody(&entry.receiver));
        Say::Item { mark: "· ".into(), text: visible(&to(&line)) }
    }));
    parts.push(Say::Blank);
    parts.push(Say::Text(to(&say::AGENDA)));
    let all = month(app, checked).into_iter();
    let items: Vec<Item> = all.filter(|item| !item.key.starts_with("handover.account.")).collect();
    let row = |item: &Item| {
        let on = crate::schedule::words::short(item.on);
        let on = if item.late { say::LATE_DAY.with_text("day", &on) } else { on };
        let who = item.who.clone().unwrap_or_default();
        vec![to(&on), visible(&to(&item.what)), to(&who)]
    };
    let heads = [say::COL_DAY, say::COL_WHAT, say::COL_WHO];
    parts.push(Say::Table {
        heads: heads.iter().map(to).collect(),
        rows: items.iter().take(ROWS).map(row).collect(),
    });
    parts.push(Say::Blank);
    parts.push(Say::Text(to(&say::AFTER)));
    let next = [say::AFTER_APPOINT, say::AFTER_NEIGHBOURS, say::AFTER_ACT];
    parts.extend(next.iter().map(|text| Say::Item { mark: "· ".into(), text: to(text) }));
    parts
}

/// See the head of `receive`.
pub fn document(app: &App, checked: &Checked) -> Json {
    let whole = whole(app, checked);
    let packet = checked.packet.as_ref().map(|packet| {
        json!({
            "folder": packet.folder.display().to_string(),
            "institution": packet.manifest.institution,
            "made": packet.manifest.made,
            "folio": packet.folio.to_string(),
            "whole": is_whole(checked),
            "files": packet.manifest.files.len(),
        })
    });
    let checks = asked(&whole).into_iter().map(|(check, one)| {
        let date = one.and_then(|one| one.on.as_ref()).and_then(crate::plan::model::Day::date);
        json!({
            "id": check.id,
            "who": check.who,
            "minutes": check.minutes,
            "state": one.and_then(|one| one.state.clone()),
            "note": one.and_then(|one| one.note.clone()),
            "by": one.and_then(|one| one.by.clone()),
            "on": date.map(|date| date.to_string()),
        })
    });
    let claim = |entry: Entry| json!({ "id": entry.id, "title": app.to(&entry.title), "holder": entry.holder, "receiver": entry.receiver });
    let item = |item: &Item| {
        json!({
            "key": item.key,
            "on": item.on.to_string(),
            "what": { "es": item.what.es, "en": item.what.en },
            "who": item.who.as_ref().map(|who| app.to(who).to_string()),
            "late": item.late,
        })
    };
    json!({
        "version": 1,
        "packet": packet,
        "plan": checked.plan.as_ref().map(|path| path.display().to_string()),
        "findings": checked.found.iter().map(|one| shown::finding(app, one)).collect::<Vec<_>>(),
        "sources": { "fine": checked.sources.0, "all": checked.sources.1 },
        "links": checked.links.map(|(alive, all)| json!({ "alive": alive, "all": all })),
        "checks": checks.collect::<Vec<_>>(),
        "claims": claims(&whole).into_iter().map(claim).collect::<Vec<_>>(),
        "agenda": month(app, checked).iter().map(item).collect::<Vec<_>>(),
    })
}
