//! `guia comprobar`: the linter of the Guide.

use serde_json::json;

use crate::app::App;
use crate::diag::{Finding, Severity};
use crate::error::{Kind, Result};
use crate::guide::check::check as lint;
use crate::guide::model::Guide;
use crate::guide::{embedded, load};
use crate::scan::personal::lists::{ClueFile, ScanWords};
use crate::text::command as say;
use crate::ui::{Say, report};

/// Lints the Guide: every fault at once with file and line; exit code 4 when there are errors.
///
/// # Errors
/// When the result cannot be written.
pub fn check(app: &mut App) -> Result<u8> {
    let files = match app.options.guide.as_deref() {
        Some(folder) => embedded::folder(folder)?,
        None => embedded::files(),
    };
    let own = load::load(&embedded::files()).ok().filter(|_| app.options.guide.is_some());
    let (guide, mut found) = faults(&files, own.as_ref());
    if let Some(guide) = guide {
        // The sentences of the findings stay those of the program: the linted Guide may have lost some.
        let rules = std::mem::take(&mut app.guide.rules);
        app.guide = Guide { rules, ..guide };
    }
    app.guide.rules.sort(&mut found);
    let bytes =
        if app.options.json { json(app, &found).into_bytes() } else { text(app, &found).into_bytes() };
    app.result(&bytes)?;
    let errors = found.iter().any(|finding| app.guide.rules.severity(finding) == Severity::Error);
    Ok(if errors { Kind::Faulty as u8 } else { 0 })
}

/// A Guide, when it loads, and everything that there is to say of it. `before` is the Guide whose ids must live on.
pub fn faults(files: &load::Files, before: Option<&Guide>) -> (Option<Guide>, Vec<Finding>) {
    let mut broken = Vec::new();
    load::part::<ClueFile>(files, "personal/columns.toml", &mut broken);
    load::part::<ScanWords>(files, "scan/words.toml", &mut broken);
    broken.retain(|fault| fault.code != load::MISSING);
    let (guide, mut found) = match load::load(files) {
        Ok(guide) => {
            let mut found = lint(&guide, files, before);
            found.extend(crate::papers::lint::faults(&guide));
            found.extend(crate::manual::check::faults(&guide, files));
            found.extend(crate::workshop::lint::faults(&guide));
            found.extend(super::super::workshop::faults(&guide));
            (Some(guide), found)
        }
        Err(faults) => (None, faults),
    };
    found.extend(broken);
    (guide, found)
}

fn text(app: &App, found: &[Finding]) -> String {
    let lang = app.lang();
    let questions = app.guide.questions().count();
    let head =
        say::LINT_HEAD.with("tag", app.guide.tag()).with("questions", questions).with("n", found.len());
    let mut parts = vec![Say::Text(head.to(lang).to_string()), Say::Blank];
    for finding in found {
        let told = app.guide.rules.tell(finding);
        let file = finding.place.file.clone().unwrap_or_default();
        let line = finding.place.line.map(|line| format!(":{line}")).unwrap_or_default();
        let severity =
            if told.severity == Severity::Error { say::SEVERITY_ERROR } else { say::SEVERITY_WARNING };
        let text = say::FINDING
            .with_text("severity", &severity)
            .with("place", format!("{file}{line}"))
            .with_text("message", &told.message)
            .with_text("hint", &told.hint.unwrap_or_default());
        parts.push(Say::Item { mark: "  ".into(), text: text.to(lang).to_string() });
    }
    report::text(&parts, lang)
}

fn json(app: &App, found: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let told = app.guide.rules.tell(finding);
        json!({
            "code": finding.code,
            "severity": told.severity,
            "place": finding.place,
            "message": told.message.to(app.lang()),
        })
    };
    format!("{:#}\n", json!({ "version": 1, "findings": found.iter().map(one).collect::<Vec<_>>() }))
}
