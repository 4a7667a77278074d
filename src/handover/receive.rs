//! What those who arrive can know without asking anybody: whether what the plan names is there, and what it says of them.

use jiff::civil::Date;
use toml::{Table, Value};

use super::words::shown;
use super::{Whole, accounts};
use crate::diag::{Finding, Place};
use crate::guide::model::handover::Check;
use crate::plan::doc::Edit;
use crate::plan::model::{Day, Received};
use crate::text::fold::visible;
use crate::text::say::day;
use crate::text::{Text, handover as say};
use crate::toml_text::Address;

/// What is at the place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    Missing,
    /// Its SHA-256; `None` when it cannot be read.
    There(Option<String>),
}

/// How a question of the reception was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Yes,
    Partly,
    No,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// The word of the plan.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    pub fn of(code: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|state| Some(state.code()) == code)
    }

    pub fn label(self) -> Text {
        match self {
            Self::Yes => say::YES,
            Self::Partly => say::PARTLY,
            Self::No => say::NO,
        }
    }
}

/// Files of the plan: those that are not where it says, those that are not the ones it knows.
pub fn sources(whole: &Whole<'_>, look: &dyn Fn(&str) -> Seen) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, dataset) in &whole.plan.dataset {
        for (file, one) in &dataset.distribution {
            let Some(path) = one.path.as_deref().filter(|path| !path.trim().is_empty()) else { continue };
            let known = one.sha256.as_ref().or(one.seen.as_ref().and_then(|seen| seen.hash.as_ref()));
            let code = match (look(path), known) {
                (Seen::Missing, _) => "handover-source-missing",
                (Seen::There(_), None) => "handover-source-unmeasured",
                (Seen::There(now), Some(known))
                    if now.as_deref().is_some_and(|now| now.eq_ignore_ascii_case(known)) =>
                {
                    continue;
                }
                (Seen::There(_), Some(_)) => "handover-source-changed",
            };
            let place = at(format!("dataset.{id}.distribution.{file}.path"));
            let finding = Finding::new(code, place).arg("title", visible(dataset.called(id)));
            found.push(finding.arg("file", visible(path)));
        }
    }
    found
}

/// Appointments of those who left, and mailboxes that may have gone with them.
pub fn people(whole: &Whole<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let letter =
        whole.plan.team.appointment.evidence.as_ref().and_then(|one| one.date.as_ref()).and_then(Day::date);
    let past = whole.change.filter(|change| change.on <= whole.today);
    match (letter, past) {
        (None, _) => found.push(Finding::new("handover-appointment-none", at("team.appointment.evidence"))),
        (Some(date), Some(change)) if date < change.on => {
            let finding = Finding::new("handover-appointment-old", at("team.appointment.evidence.date"));
            found.push(finding.arg_text("date", day(date)));
        }
        _ => {}
    }
    found.extend(mailboxes(whole));
    found
}

fn mailboxes(whole: &Whole<'_>) -> Vec<Finding> {
    let Some(domain) = whole.plan.institution.homepage.as_deref().and_then(domain) else { return Vec::new() };
    let plan = &whole.plan;
    let all = [
        ("team.administrator.email", &plan.team.administrator.email),
        ("team.liaison.email", &plan.team.liaison.email),
        ("improvement.report_email", &plan.improvement.report_email),
    ];
    let outside = |mail: &str| {
        let host = mail.rsplit_once('@').map(|(_, host)| host.trim().to_lowercase());
        host.is_some_and(|host| {
            !(host == domain
                || host.ends_with(&format!(".{domain}"))
                || domain.ends_with(&format!(".{host}")))
        })
    };
    let one = |(address, mail): (&str, &Option<String>)| {
        let mail = shown(mail.as_ref()).filter(|mail| outside(mail))?;
        Some(Finding::new("handover-mail-outside", at(address)).arg("mail", mail).arg("domain", &domain))
    };
    all.into_iter().filter_map(one).collect()
}

/// The host of an address, without its first `www.`.
fn domain(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', ':', '?', '#']).next()?.trim().to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_string();
    host.contains('.').then_some(host)
}

fn at(address: impl Into<String>) -> Place {
    Place { address: Some(address.into()), ..Place::default() }
}

/// Questions of the Guide with their answers, in the order of the Guide.
pub fn asked<'w>(whole: &'w Whole<'_>) -> Vec<(&'w Check, Option<&'w Received>)> {
    let answers = &whole.plan.handover.received;
    whole.guide.handover.checks.iter().map(|check| (check, answers.get(&check.id))).collect()
}

/// Accounts that somebody has to claim: they exist and nobody noted that they were handed over.
pub fn claims(whole: &Whole<'_>) -> Vec<accounts::Entry> {
    let all = accounts::entries(whole.guide, whole.tree, &whole.plan);
    all.into_iter().filter(|entry| entry.exists && entry.done.is_none()).collect()
}

/// The answer to a question, as edits of the plan. Nothing of the former team is touched.
pub fn answer(id: &str, (state, note, by): (State, &str, &str), on: Date) -> Vec<Edit> {
    let mut table = Table::new();
    table.insert("state".into(), Value::String(state.code().into()));
    for (key, text) in [("note", note), ("by", by)] {
        let text = crate::text::fold::clean(text);
        if !text.is_empty() {
            table.insert(key.into(), Value::String(text));
        }
    }
    table.insert("on".into(), Day::value(on));
    let at = Address::new(["handover", "received", id]);
    // Key by key, so that what another version of the program keeps beside them stays.
    ["state", "note", "by", "on"].iter().map(|key| (at.child(*key), table.get(*key).cloned())).collect()
}
