//! `rubrica nueva` and `rubrica comprobar`.

use std::path::Path;

use serde_json::json;

use super::draw::{item, text};
use crate::app::App;
use crate::diag::{Finding, Place};
use crate::error::{Kind, Result};
use crate::guide::load::RUBRIC;
use crate::rubric::keep::Sheet;
use crate::rubric::model::{Question, Rubric};
use crate::rubric::read;
use crate::text::fold::visible;
use crate::text::rubric as say;

/// Writes the rubric of the Guide where a person can change it.
///
/// # Errors
/// When it is there already, or cannot be written.
pub fn new(app: &mut App, file: &Path) -> Result<u8> {
    let text = app.guide.lore.get(RUBRIC).cloned().unwrap_or_default();
    let path = app.cwd().join(file);
    app.write_file(&path, text.as_bytes())?;
    app.tell(&say::NEW_NEXT);
    Ok(0)
}

/// Says all that is wrong with a rubric, and what could be better.
///
/// `--json`: `{"version": 1, "rubric": id or null, "questions", "markers", "findings": [{"code", "severity", "line",
/// "column", "message", "hint"}]}`.
///
/// # Errors
/// When the file cannot be read.
pub fn run(app: &mut App, file: &Path) -> Result<u8> {
    let path = app.cwd().join(file);
    let sheet = Sheet::existing(&*app.fs, &path)?;
    let (rubric, found) = match read::read(sheet.text()?.unwrap_or_default()) {
        Ok(rubric) => {
            let found = notes(app, &rubric);
            (Some(rubric), found)
        }
        Err(faults) => (None, faults),
    };
    let wrong = super::wrong(app, &found);
    let bytes = match app.options.json {
        true => json(app, rubric.as_ref(), &found),
        false => {
            let parts = match &rubric {
                None => vec![text(app, &say::BROKEN.with("path", path.display()))],
                Some(rubric) => {
                    let head = if found.is_empty() { say::FINE } else { say::WITH_NOTES };
                    let head = head.with("questions", rubric.questions.len());
                    vec![text(app, &head.with("markers", rubric.markers.len()).with("n", found.len()))]
                }
            };
            let lines = found.iter().map(|one| item(app, &super::line(app, one)));
            app.drawn(&parts.into_iter().chain(lines).collect::<Vec<_>>())
        }
    };
    app.result(bytes.as_bytes())?;
    Ok(if wrong { Kind::Faulty as u8 } else { 0 })
}

/// What the Guide and the list of places have to say of a rubric that can be read.
pub fn notes(app: &App, rubric: &Rubric) -> Vec<Finding> {
    let mut found = Vec::new();
    for question in &rubric.questions {
        found.extend(of_question(app, rubric, question));
    }
    for marker in rubric.markers.iter().filter(|marker| !marker.institution.is_empty()) {
        if super::assign::area(app, &marker.institution).is_none() {
            let finding = Finding::new("rubric-institution-unknown", Place::default());
            let finding = finding.arg("name", visible(&marker.name));
            found.push(finding.arg("institution", visible(&marker.institution)));
        }
    }
    let here = rubric.markers.iter().filter(|marker| !marker.away).count();
    if here < rubric.sharing.each {
        let finding = Finding::new("rubric-markers-few", Place::default()).arg("n", here);
        found.push(finding.arg("each", rubric.sharing.each));
    }
    found
}

fn of_question(app: &App, rubric: &Rubric, question: &Question) -> Vec<Finding> {
    let tell = |code| Finding::new(code, Place::default()).arg("question", rubric.number(&question.id));
    let unknown = |at: &&String| !super::shown::is_known(app, at);
    let mut found: Vec<Finding> = question
        .looks
        .iter()
        .filter(unknown)
        .map(|at| tell("rubric-looks-unknown").arg("at", visible(at)))
        .collect();
    found.extend(question.looks.is_empty().then(|| tell("rubric-looks-nowhere")));
    found.extend(question.criteria.es.is_empty().then(|| tell("rubric-criteria-missing")));
    found
}

fn json(app: &App, rubric: Option<&Rubric>, found: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let told = app.guide.rules.tell(finding);
        json!({
            "code": finding.code,
            "severity": told.severity,
            "line": finding.place.line,
            "column": finding.place.column,
            "message": told.message.to(app.lang()),
            "hint": told.hint.as_ref().map(|hint| hint.to(app.lang())),
        })
    };
    let document = json!({
        "version": 1,
        "rubric": rubric.map(|rubric| &rubric.id),
        "questions": rubric.map(|rubric| rubric.questions.len()),
        "markers": rubric.map(|rubric| rubric.markers.len()),
        "findings": found.iter().map(one).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
