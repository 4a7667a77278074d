//! `guia`: the Guide itself: its linter, its unverified bases, its blank workbook.

use serde_json::json;

use crate::app::App;
use crate::diag::{Finding, Severity};
use crate::error::{Error, Kind, Result};
use crate::guide::check::check as lint;
use crate::guide::{bases as law, embedded, load, workbook as book};
use crate::scan::personal::lists::{ClueFile, ScanWords};
use crate::text::{Lang, command as say};
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
    let mut broken = Vec::new();
    load::part::<ClueFile>(&files, "personal/columns.toml", &mut broken);
    load::part::<ScanWords>(&files, "scan/words.toml", &mut broken);
    broken.retain(|fault| fault.code != load::MISSING);
    let mut found = match load::load(&files) {
        Ok(guide) => {
            let mut found = lint(&guide, &files, own.as_ref());
            found.extend(crate::papers::lint::faults(&guide));
            found.extend(crate::manual::check::faults(&guide, &files));
            // The sentences of the findings stay those of the program: the linted Guide may have lost some.
            let rules = std::mem::take(&mut app.guide.rules);
            app.guide = crate::guide::model::Guide { rules, ..guide };
            found
        }
        Err(faults) => faults,
    };
    found.extend(broken);
    app.guide.rules.sort(&mut found);
    let bytes =
        if app.options.json { json(app, &found).into_bytes() } else { text(app, &found).into_bytes() };
    app.result(&bytes)?;
    let errors = found.iter().any(|finding| app.guide.rules.severity(finding) == Severity::Error);
    Ok(if errors { Kind::Faulty as u8 } else { 0 })
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

/// Lists the bases that nobody has verified in the text of the law or guide.
///
/// # Errors
/// When the result cannot be written.
pub fn bases(app: &mut App) -> Result<u8> {
    let bytes = if app.options.json {
        let document = json!({ "version": 1, "unverified": law::unverified(&app.guide) });
        format!("{document:#}\n").into_bytes()
    } else {
        report::text(&bases_parts(&law::render(&app.guide, app.lang()), app.lang()), app.lang()).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn bases_parts(found: &law::Report, lang: Lang) -> Vec<Say> {
    let mut parts = vec![Say::Text(found.totals.clone()), Say::Blank];
    for source in &found.sources {
        parts.push(Say::Title { left: source.title.clone(), right: source.version.clone() });
        parts.extend(source.note.clone().map(Say::Text));
        let heads = [say::BASES_AT, say::BASES_WHY, say::BASES_CODES];
        let rows =
            source.rows.iter().map(|row| vec![row.at.clone(), row.reason.clone(), row.questions.join(", ")]);
        parts.push(Say::Table {
            heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
            rows: rows.collect(),
        });
        parts.push(Say::Blank);
    }
    parts
}

/// The blank workbook, whole or for one role; HTML when asked for or when the file's name says so.
///
/// # Errors
/// When there is no such role, or the result cannot be written.
pub fn workbook(app: &mut App, role: Option<&str>, html: bool) -> Result<u8> {
    let lang = app.lang();
    let id = match role {
        None => None,
        Some(typed) => match book::resolve_role(&app.guide, typed) {
            Some(term) => Some(term.id.clone()),
            None => {
                let (what, todo) = book::no_such_role(&app.guide, typed);
                return Err(Error::new(Kind::Usage, what).todo(todo));
            }
        },
    };
    let ending = app
        .options
        .output
        .as_ref()
        .and_then(|path| path.extension())
        .map(|ending| ending.to_ascii_lowercase());
    let html = html || ending.is_some_and(|ending| ending == "html" || ending == "htm");
    let text = if html {
        book::html(&app.guide, id.as_deref(), lang)
            .map_err(|why| Error::new(Kind::Faulty, say::TEMPLATE_FAULTY.with("why", why)))?
    } else {
        book::markdown(&app.guide, id.as_deref(), lang)
    };
    app.result(text.as_bytes())?;
    Ok(0)
}
