//! What a good hand-over lacks: each with its place in the plan and what to do.

use jiff::ToSpan;
use jiff::civil::Date;

use super::rows::{Row, rows};
use super::words::shown;
use super::{Whole, accounts, copy, ends, rows as lists};
use crate::diag::{Finding, Lines, Place};
use crate::plan::doc::Doc;
use crate::text::say::day;
use crate::text::{Lang, Text};
use crate::toml_text::Address;

/// Everything that is missing or near its end, in no order; places have their line where the plan has the address.
pub fn findings(whole: &Whole<'_>, doc: &Doc) -> Vec<Finding> {
    let mut found: Vec<Finding> = change(whole).into_iter().collect();
    found.extend(datasets(&rows(whole, Lang::Es)));
    found.extend(register(whole));
    found.extend(pending(whole));
    found.extend(owed(whole));
    found.extend(ending(whole));
    found.extend(links(whole));
    found.extend(secrets(doc));
    let lines = Lines::new(doc.body());
    for finding in &mut found {
        let at = finding.place.address.as_deref().map(Address::parse);
        if let Some(offset) = at.and_then(|at| doc.offset(&at)) {
            let (line, column) = lines.at(offset);
            (finding.place.line, finding.place.column) = (Some(line), Some(column));
        }
    }
    found
}

fn at(address: impl Into<String>) -> Place {
    Place { address: Some(address.into()), ..Place::default() }
}

fn change(whole: &Whole<'_>) -> Option<Finding> {
    match whole.change {
        None => Some(Finding::new("handover-day-unknown", at("handover.on"))),
        Some(change) if change.assumed => {
            Some(Finding::new("handover-day-assumed", at("handover.on")).arg_text("date", day(change.on)))
        }
        Some(_) => None,
    }
}

fn datasets(rows: &[Row]) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in rows {
        if row.owner.is_none() {
            let place = at(format!("dataset.{}.commitment.owner", row.id));
            found.push(Finding::new("handover-no-owner", place).arg("title", &row.title).gain(2));
        }
        if row.source.is_none() && row.files.is_empty() {
            let place = at(format!("dataset.{}.source", row.id));
            found.push(Finding::new("handover-no-source", place).arg("title", &row.title).gain(2));
        }
    }
    found
}

fn register(whole: &Whole<'_>) -> Vec<Finding> {
    let all = accounts::entries(whole.guide, whole.tree, &whole.plan);
    let (noted, rest): (Vec<_>, Vec<_>) =
        all.into_iter().filter(|entry| entry.exists).partition(|entry| entry.noted);
    let mut found: Vec<Finding> = noted
        .into_iter()
        .filter(|entry| entry.receiver.is_none())
        .map(|entry| {
            let place = at(format!("handover.account.{}.receiver", entry.id));
            Finding::new("handover-no-receiver", place).arg_text("title", entry.title).gain(1)
        })
        .collect();
    if !rest.is_empty() {
        let list: Vec<Text> = rest.iter().map(|entry| entry.title.lower()).collect();
        let finding = Finding::new("handover-accounts-unnoted", at("handover.account")).arg("n", rest.len());
        found.push(finding.arg_text("list", Text::joined(&list, "; ")).gain(2));
    }
    found
}

fn pending(whole: &Whole<'_>) -> Vec<Finding> {
    let nobody = whole.plan.pending.iter().filter(|(_, one)| shown(one.ask.as_ref()).is_none());
    let one = |(address, _): (&String, &crate::plan::model::Pending)| {
        let (code, ask) = asked(whole, address);
        let mut place = at(address.clone());
        place.question = Some(code.clone()).filter(|code| !code.is_empty());
        Finding::new("handover-nobody-knows", place).arg_text("ask", ask).arg("code", code)
    };
    nobody.map(one).collect()
}

/// The code and the words of the question whose answer goes to an address.
pub fn asked(whole: &Whole<'_>, address: &str) -> (String, Text) {
    let at = Address::parse(address);
    let same = |question: &&crate::guide::model::Question| {
        let path = question.schema_path();
        path.len() == at.0.len() && path.iter().zip(&at.0).all(|(want, have)| want == "*" || want == have)
    };
    let question = whole.guide.questions().map(|(_, question)| question).find(same);
    let of = at.0.get(1).filter(|_| at.0.first().is_some_and(|first| first == "dataset"));
    let title = of.and_then(|id| Some(whole.plan.dataset.get(id)?.called(id).to_string()));
    let visible = crate::text::fold::visible;
    let (code, ask) = question.map_or_else(
        || (String::new(), Text::same(visible(address))),
        |one| (one.code.clone(), one.ask.clone()),
    );
    let ask = match title {
        Some(title) => crate::text::handover::ASKED_OF.with_text("ask", &ask).with("title", visible(&title)),
        None => ask,
    };
    (code, ask)
}

/// The last day that is near.
fn near(whole: &Whole<'_>) -> Date {
    let days = i64::from(whole.guide.handover.assumed.due_days);
    whole.today.checked_add(days.days()).unwrap_or(Date::MAX)
}

fn owed(whole: &Whole<'_>) -> Vec<Finding> {
    let near = near(whole);
    let one = |owed: lists::Owed| {
        let by = owed.by.filter(|by| *by <= near)?;
        let code = match owed.kind {
            "publication" if by < whole.today => "handover-promise-late",
            "publication" => "handover-promise-due",
            "request" => "handover-request-due",
            _ => return None,
        };
        let name = owed.address.split_once('.').map_or("", |(_, rest)| rest);
        let id = name.strip_suffix(".commitment.date").unwrap_or(name);
        let title = whole.plan.dataset.get(id).map_or(id, |dataset| dataset.called(id));
        let folio = whole.plan.demand.get(id).and_then(|one| one.folio.as_deref()).unwrap_or(id);
        let visible = crate::text::fold::visible;
        let finding = Finding::new(code, at(owed.address.clone())).arg_text("date", day(by));
        Some(finding.arg("title", visible(title)).arg("name", visible(folio)))
    };
    lists::owed(whole, Lang::Es).into_iter().filter_map(one).collect()
}

fn ending(whole: &Whole<'_>) -> Vec<Finding> {
    let near = near(whole);
    let soon = ends::ends(whole).into_iter().filter(|end| end.on <= near && end.kind.starts_with("reserve"));
    soon.map(|end| {
        let finding = Finding::new("handover-end-near", at(end.address)).arg_text("what", end.what);
        finding.arg_text("date", day(end.on))
    })
    .collect()
}

fn links(whole: &Whole<'_>) -> Vec<Finding> {
    let (dead, unmeasured) = lists::dead(whole);
    let mut found: Vec<Finding> = dead
        .into_iter()
        .map(|(title, url, address)| {
            Finding::new("handover-link-dead", at(address)).arg("title", title).arg("url", url)
        })
        .collect();
    if unmeasured > 0 {
        found.push(Finding::new("handover-links-unmeasured", Place::default()).arg("n", unmeasured));
    }
    found
}

fn secrets(doc: &Doc) -> Vec<Finding> {
    let one = |(address, what): (Address, super::secret::What)| {
        Finding::new("handover-secret", at(address.to_string())).arg_text("what", what.label()).gain(9)
    };
    let comment = |(line, what): (usize, super::secret::What)| {
        let place = Place { line: Some(line), ..Place::default() };
        Finding::new("handover-secret", place).arg_text("what", what.label()).gain(9)
    };
    let values = copy::secrets(doc.tree()).into_iter().map(one);
    values.chain(copy::comment_secrets(doc).into_iter().map(comment)).collect()
}
