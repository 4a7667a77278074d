//! `ensayo`: what portals will do with the catalogue, without asking any.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::app::App;
use crate::catalog::catalog;
use crate::cli::rehearsal::Wanted;
use crate::diag::{Finding, Severity};
use crate::error::{Error, Kind, Result};
use crate::plan::typed::typed;
use crate::rehearsal::{Basis, PROFILES, Profile, Rehearsal, rehearse};
use crate::text::fold::visible;
use crate::text::{Text, rehearsal as say};
use crate::toml_text::Address;
use crate::ui::Say;

/// Exit codes as those of `comprobar`: 4 when something would be refused, 3 when something is missing, else 0.
///
/// # Errors
/// When the plan cannot be read, or a profile is not known.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let profiles = profiles(&wanted.profiles)?;
    let plan = typed(super::open::look(app, &path)?.doc.tree());
    let catalog = catalog(&app.guide, &plan, app.clock.today());
    let portal = &plan.publication.ckan;
    let organization = portal.organization.as_deref().filter(|name| !name.trim().is_empty());
    let folder = path.parent().unwrap_or(std::path::Path::new("."));
    let known = super::publish::ckan_names(folder);
    let known = known.of(portal.url.as_deref().unwrap_or_default(), organization.unwrap_or_default());
    let basis = Basis { guide: &app.guide, catalog: &catalog, organization, names: &known };
    let rehearsal = rehearse(&basis, &profiles);
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(app, &rehearsal)).into_bytes(),
        false => app.drawn(&parts(app, &rehearsal, &profiles)).into_bytes(),
    };
    app.result(&bytes)?;
    Ok(code(app, &rehearsal))
}

fn profiles(words: &[String]) -> Result<Vec<Profile>> {
    let all = PROFILES.map(|(word, _)| word).join(", ");
    let known = |word: &String| {
        let found = PROFILES.iter().find(|(name, _)| name.eq_ignore_ascii_case(word.trim()));
        let wrong = || {
            Error::new(Kind::Usage, say::PROFILE_UNKNOWN.with("name", visible(word)))
                .todo(say::PROFILE_UNKNOWN_TODO.with("list", &all))
        };
        found.map(|(_, profile)| *profile).ok_or_else(wrong)
    };
    match words {
        [] => Ok(PROFILES.map(|(_, profile)| profile).to_vec()),
        some => some.iter().flat_map(|word| word.split(',')).map(|word| known(&word.to_string())).collect(),
    }
}

fn code(app: &App, rehearsal: &Rehearsal) -> u8 {
    let worst = rehearsal.findings.iter().map(|(_, finding)| app.guide.rules.severity(finding)).min();
    match worst {
        Some(Severity::Error) => Kind::Faulty as u8,
        Some(Severity::Missing | Severity::Pending) => Kind::Incomplete as u8,
        _ => 0,
    }
}

fn parts(app: &App, rehearsal: &Rehearsal, profiles: &[Profile]) -> Vec<Say> {
    let lang = app.lang();
    let word = |text: &Text| text.to(lang).to_string();
    let mut parts = vec![Say::Title { left: word(&say::TITLE), right: String::new() }, Say::Rule];
    let count = |wanted: &[Severity]| {
        let all = rehearsal.findings.iter();
        all.filter(|(_, finding)| wanted.contains(&app.guide.rules.severity(finding))).count()
    };
    let summary = say::SUMMARY
        .with("n", rehearsal.rows.len())
        .with("errors", count(&[Severity::Error]))
        .with("missing", count(&[Severity::Missing, Severity::Pending]))
        .with("warnings", count(&[Severity::Warning, Severity::Info]));
    parts.extend([Say::Text(word(&summary)), Say::Blank]);
    let heads = [say::HEAD_DATASET, say::HEAD_NAME, say::HEAD_FILES, say::HEAD_KEPT];
    let rows = rehearsal.rows.iter().map(|row| {
        let (leave, stay) = row.files;
        vec![visible(&row.title), row.name.clone(), leave.to_string(), stay.to_string()]
    });
    parts.push(Say::Table { heads: heads.iter().map(word).collect(), rows: rows.collect() });
    for profile in profiles {
        parts.extend([Say::Blank, Say::Title { left: word(&profile.title()), right: String::new() }]);
        let mut found: Vec<Finding> = rehearsal
            .findings
            .iter()
            .filter(|(about, _)| about == profile)
            .map(|(_, finding)| finding.clone())
            .collect();
        app.guide.rules.sort(&mut found);
        parts.extend(told(app, &found));
        if found.is_empty() {
            parts.push(Say::Text(word(&say::NOTHING)));
        }
    }
    parts
}

/// Datasets with the same finding from which they are told in one line.
const ALIKE: usize = 4;

/// Each finding in a line; what many datasets have alike once, with the names of the others.
fn told(app: &App, found: &[Finding]) -> Vec<Say> {
    let item = |text: Text| Say::Item { mark: "· ".into(), text: app.to(&text).to_string() };
    let mut alike: HashMap<Alike<'_>, Vec<(usize, String)>> = HashMap::new();
    for (at, finding) in found.iter().enumerate() {
        if let Some((key, id)) = of_dataset(finding) {
            alike.entry(key).or_default().push((at, id));
        }
    }
    let mut told = Vec::new();
    for (at, finding) in found.iter().enumerate() {
        let group = of_dataset(finding).and_then(|(key, _)| alike.get(&key));
        let line = super::check::line(app, finding);
        match group.filter(|group| group.len() >= ALIKE).and_then(|group| group.split_first()) {
            None => told.push(item(line)),
            Some(((first, _), others)) if *first == at => {
                let others: Vec<String> = others.iter().map(|(_, id)| visible(id)).collect();
                told.push(item(line.and(&say::SAME_IN.with("list", others.join(", ")))));
            }
            Some(_) => {}
        }
    }
    told
}

/// What findings have in common that differ in nothing but the dataset.
type Alike<'f> = (&'static str, Vec<(&'static str, &'f str, &'f str)>);

/// What it has in common with others, and the id of its dataset; `None` for what is of no dataset.
fn of_dataset(finding: &Finding) -> Option<(Alike<'_>, String)> {
    let args = finding.args.iter().filter(|(name, _)| *name != "dataset");
    let rest = args.map(|(name, text)| (*name, &*text.es, &*text.en)).collect();
    Some(((finding.code, rest), dataset(finding)?))
}

/// Id of the dataset that a finding is about.
fn dataset(finding: &Finding) -> Option<String> {
    let place = Address::parse(finding.place.address.as_deref()?);
    match place.0.as_slice() {
        [first, id, ..] if first == "dataset" => Some(id.clone()),
        _ => None,
    }
}

/// `{"version": 1, "datasets": [{"dataset", "name", "tags": [{"typed", "becomes"}], "files", "kept"}], "findings":
/// [{"profile", "code", "severity", "place", "message", "hint"}]}`; messages in both languages.
fn document(app: &App, rehearsal: &Rehearsal) -> Value {
    let rows = rehearsal.rows.iter().map(|row| {
        let tags = row.tags.iter().map(|(typed, becomes)| json!({ "typed": typed, "becomes": becomes }));
        json!({
            "dataset": row.dataset,
            "name": row.name,
            "tags": tags.collect::<Vec<_>>(),
            "files": row.files.0,
            "kept": row.files.1,
        })
    });
    let findings = rehearsal.findings.iter().map(|(profile, finding)| {
        let told = app.guide.rules.tell(finding);
        json!({
            "profile": profile.word(),
            "code": finding.code,
            "severity": told.severity,
            "place": finding.place,
            "message": told.message,
            "hint": told.hint,
        })
    });
    json!({
        "version": 1,
        "datasets": rows.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
    })
}
