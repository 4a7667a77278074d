//! `taller comprobar`: the linter of a trainer's own exercises, every fault at once with file and line.
//!
//! With `--json`:
//!
//! ```json
//! { "version": 1, "exercises": 3, "minutes": 25,
//!   "findings": [{ "code": "exercise-step", "severity": "error", "file": "01-uno.toml", "line": 4,
//!                  "message": "…", "hint": "…" }] }
//! ```

use std::path::Path;

use serde_json::json;

use super::enter;
use crate::app::App;
use crate::diag::{Finding, Place, Severity};
use crate::error::{Kind, Result};
use crate::guide::embedded;
use crate::guide::load::{Files, exercise_file, part};
use crate::guide::model::Guide;
use crate::text::{command, exercise as say};
use crate::ui::Say;
use crate::workshop::exercise::{self, Exercise, lint};

/// Lints a folder of exercises; exit code 4 when there are errors.
///
/// # Errors
/// When the folder cannot be read, or the result written.
pub fn run(app: &mut App, folder: &Path) -> Result<u8> {
    let files = embedded::folder(&app.cwd().join(folder))?;
    let mut found = lint::of_folder(&app.guide, &files, &lint::starts(&app.guide));
    let all = read(&files);
    for (file, one) in &all {
        found.extend(orders(file, one));
    }
    app.guide.rules.sort(&mut found);
    let (count, minutes) = (all.len(), all.iter().map(|(_, one)| one.minutes).sum::<u32>());
    let bytes = match app.options.json {
        true => document(app, &found, (count, minutes)),
        false => app.drawn(&parts(app, &found, (count, minutes))),
    };
    app.result(bytes.as_bytes())?;
    let errors = found.iter().any(|finding| app.guide.rules.severity(finding) == Severity::Error);
    Ok(if errors { Kind::Faulty as u8 } else { 0 })
}

/// Those that can be read, with their files.
fn read(files: &Files) -> Vec<(String, Exercise)> {
    let one = |(name, text): (&String, &std::borrow::Cow<'static, str>)| {
        let alone = Files::from([(name.clone(), text.clone())]);
        exercise::own(&alone).ok()?.pop().map(|one| (name.clone(), one))
    };
    files.iter().filter_map(one).collect()
}

/// Every fault of the exercises of a Guide.
pub fn of_guide(guide: &Guide) -> Vec<Finding> {
    let mut found = lint::of_guide(guide, &lint::starts(guide));
    let names = guide.head.exercises.iter().map(|name| exercise_file(name));
    let all = names.filter_map(|name| Some((name.clone(), part(&guide.carried, &name, &mut Vec::new())?)));
    found.extend(all.flat_map(|(name, one): (String, Exercise)| orders(&name, &one)));
    found
}

/// Commands that the program does not understand, in either language.
fn orders(file: &str, one: &Exercise) -> Vec<Finding> {
    let own = one.order.iter().chain(one.town.values().filter_map(|local| local.order.as_ref()));
    let odd = own.filter(|order| !enter::understood(order));
    let told = |order: &crate::text::Text| {
        Finding::new("exercise-order", Place::default().in_file(file)).arg_text("order", order.clone())
    };
    odd.map(told).collect()
}

fn parts(app: &App, found: &[Finding], (count, minutes): (usize, u32)) -> Vec<Say> {
    let lang = app.lang();
    let head = say::LINT_HEAD.with("n", count).with("minutes", minutes).with("faults", found.len());
    let mut parts = vec![Say::Text(app.to(&head).to_string())];
    parts.extend((!found.is_empty()).then_some(Say::Blank));
    for finding in found {
        let told = app.guide.rules.tell(finding);
        let severity = match told.severity {
            Severity::Error => command::SEVERITY_ERROR,
            _ => command::SEVERITY_WARNING,
        };
        let file = finding.place.file.clone().unwrap_or_default();
        let line = finding.place.line.map(|line| format!(":{line}")).unwrap_or_default();
        let text = command::FINDING
            .with_text("severity", &severity)
            .with("place", format!("{file}{line}"))
            .with_text("message", &told.message)
            .with_text("hint", &told.hint.unwrap_or_default());
        parts.push(Say::Item { mark: "· ".into(), text: text.to(lang).trim().to_string() });
    }
    if found.is_empty() {
        parts.push(Say::Text(app.to(&say::LINT_FINE).to_string()));
    }
    parts
}

fn document(app: &App, found: &[Finding], (count, minutes): (usize, u32)) -> String {
    let one = |finding: &Finding| {
        let told = app.guide.rules.tell(finding);
        json!({
            "code": finding.code,
            "severity": told.severity,
            "file": finding.place.file,
            "line": finding.place.line,
            "message": app.to(&told.message),
            "hint": told.hint.map(|hint| app.to(&hint).to_string()),
        })
    };
    let findings: Vec<_> = found.iter().map(one).collect();
    let document = json!({ "version": 1, "exercises": count, "minutes": minutes, "findings": findings });
    format!("{document:#}\n")
}
