//! `comprobar`: everything that there is to say about plans, worst and most useful first.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::diag::{Finding, Place, Severity};
use crate::error::{Kind, Result};
use crate::plan::doc::Doc;
use crate::recommend;
use crate::scan::model::Flag;
use crate::scan::quality::metadata::{Beside, metadata};
use crate::scan::report::Book;
use crate::study;
use crate::text::{Text, command as say};
use crate::toml_text::Address;
use crate::ui::progress::Progress;
use crate::ui::{Say, report};
use crate::wizard::findings::findings;

use super::online::Online;

/// What came of one plan.
pub(super) struct Report {
    pub path: PathBuf,
    pub code: u8,
    pub found: Vec<Finding>,
}

/// Checks plans; the exit code is that of the worst: 0 complete, 3 incomplete, 4 with errors, 6 unreadable.
///
/// # Errors
/// When a result cannot be written.
pub fn run(app: &mut App, plans: &[PathBuf]) -> Result<u8> {
    let paths = match plans {
        [] => vec![app.plan_path(None)?],
        some => some.iter().map(|path| app.plan_path(Some(path))).collect::<Result<_>>()?,
    };
    let what = app.to(&say::CHECKING).to_string();
    let mut progress = Progress::new(app.ui.draws() && !app.options.quiet, &what, Some(paths.len() as u64));
    let mut reports = Vec::with_capacity(paths.len());
    for path in paths {
        reports.push(check(app, path));
        progress.step();
    }
    drop(progress);
    let code = reports.iter().map(|report| report.code).max().unwrap_or(0);
    let bytes = if app.options.json {
        format!("{:#}\n", json(app, &reports)).into_bytes()
    } else {
        let parts: Vec<Say> = reports.iter().flat_map(|report| parts(app, report)).collect();
        report::text(&parts, app.lang()).into_bytes()
    };
    app.result(&bytes)?;
    Ok(code)
}

/// Checks one plan.
pub(super) fn check(app: &App, path: PathBuf) -> Report {
    checked(app, path).0
}

/// Checks one plan, and gives what was read of it.
pub(super) fn checked(app: &App, path: PathBuf) -> (Report, Option<Doc>) {
    let mut doc = None;
    let (mut found, unreadable) = match super::open::inspect(app, &path) {
        Ok(Ok(read)) => {
            let cut = read.cut();
            let mut found = read.notes;
            if read.format <= crate::plan::model::FORMAT {
                found.extend(findings(&app.guide, &read.doc, app.clock.today(), path.parent()));
                found.extend(study::findings(&app.guide, &read.doc, app.clock.today()));
                let online = Online::of(app, &read.doc);
                found.extend(recommend::findings(&app.guide, &online.plan));
                found.extend(online.watched(app, &read.doc));
                found.extend(of_scanned(app, read.doc.tree()));
                found.extend(online.due(app));
                found.extend(crate::improve::findings(
                    &app.guide,
                    (&read.doc, &online.plan),
                    app.clock.today(),
                ));
            }
            doc = Some(read.doc);
            (found, cut || read.format > crate::plan::model::FORMAT)
        }
        Ok(Err(found)) => (found, true),
        Err(err) => {
            let place = crate::diag::Place::default().in_file(&path.display().to_string());
            (vec![Finding::new("plan-unreadable", place).arg_text("why", err.what)], true)
        }
    };
    app.guide.rules.sort(&mut found);
    let worst = found.iter().map(|finding| app.guide.rules.severity(finding)).min();
    let code = match worst {
        _ if unreadable => Kind::Unreadable as u8,
        Some(Severity::Error) => Kind::Faulty as u8,
        Some(Severity::Missing | Severity::Pending) => Kind::Incomplete as u8,
        _ => 0,
    };
    (Report { path, code, found }, doc)
}

/// What the rules of files say of the metadata of datasets whose files were scanned: what is out of date, in the
/// future, or undescribed. What is only unanswered is told with its question.
fn of_scanned(app: &App, plan: &toml::Table) -> Vec<Finding> {
    let asked = ["metadata-missing", "license-missing"];
    let licensed = plan.get("license").and_then(|license| license.get("id")).is_some();
    let book = Book::new(&app.guide);
    let datasets = plan.get("dataset").and_then(toml::Value::as_table).into_iter().flatten();
    let of = |(id, dataset): (&String, &toml::Value)| {
        let dataset = dataset.as_table().filter(|dataset| is_scanned(dataset));
        let beside = Beside { licensed, columns: &[], today: app.clock.today() };
        let flags = dataset.map(|dataset| metadata(dataset, &beside)).unwrap_or_default();
        let told = |flag: &Flag| {
            let found = book.finding(flag, "", None, None);
            let address = Some(Address::new(["dataset", id]).to_string());
            Finding { place: Place { address, ..Place::default() }, ..found }
        };
        flags.iter().filter(|flag| !asked.contains(&flag.code.as_str())).map(told).collect::<Vec<_>>()
    };
    datasets.flat_map(of).collect()
}

fn is_scanned(dataset: &toml::Table) -> bool {
    let files = dataset.get("distribution").and_then(toml::Value::as_table).into_iter().flatten();
    files.into_iter().any(|(_, file)| file.get("seen").is_some())
}

fn parts(app: &App, report: &Report) -> Vec<Say> {
    let lang = app.lang();
    let name = crate::text::fold::visible(&report.path.display().to_string());
    let mut parts = vec![
        Say::Title { left: name, right: String::new() },
        Say::Text(verdict(app, report).to(lang).to_string()),
        Say::Blank,
    ];
    for finding in &report.found {
        let text = line(app, finding);
        parts.push(Say::Item { mark: "  ".into(), text: text.to(lang).to_string() });
    }
    parts.push(Say::Blank);
    parts
}

/// What the findings come to, in words.
pub(super) fn verdict(app: &App, report: &Report) -> Text {
    let count =
        |wanted: Severity| report.found.iter().filter(|f| app.guide.rules.severity(f) == wanted).count();
    let head = match report.code {
        0 => say::VERDICT_COMPLETE,
        3 => say::VERDICT_INCOMPLETE,
        4 => say::VERDICT_ERRORS,
        _ => say::VERDICT_UNREADABLE,
    };
    let counts = say::VERDICT_COUNTS
        .with("errors", count(Severity::Error))
        .with("missing", count(Severity::Missing))
        .with("pending", count(Severity::Pending))
        .with("warnings", count(Severity::Warning));
    head.and(&counts)
}

/// A finding on one line: how grave, where, what, what to do.
pub fn line(app: &App, finding: &Finding) -> Text {
    let told = app.guide.rules.tell(finding);
    let severity = match told.severity {
        Severity::Error => say::SEVERITY_ERROR,
        Severity::Missing => say::SEVERITY_MISSING,
        Severity::Pending => say::SEVERITY_PENDING,
        Severity::Warning => say::SEVERITY_WARNING,
        Severity::Info => say::SEVERITY_INFO,
    };
    let place = [finding.place.question.clone(), finding.place.address.as_deref().and_then(dataset)];
    let place: Vec<String> = place.into_iter().flatten().collect();
    let mut line = Text::same(place.join(" "));
    if let Some(number) = finding.place.line {
        line = line.and(&say::AT_LINE.with("line", number));
    }
    let place = Text { es: line.es.trim().to_string().into(), en: line.en.trim().to_string().into() };
    let sentence =
        if place.es.is_empty() { say::FINDING_NOWHERE } else { say::FINDING.with_text("place", &place) };
    sentence
        .with_text("severity", &severity)
        .with_text("message", &told.message)
        .with_text("hint", &told.hint.unwrap_or_default())
}

fn dataset(address: &str) -> Option<String> {
    let at = crate::toml_text::Address::parse(address);
    (at.0.first()? == "dataset").then(|| at.0.get(1).map(|id| crate::text::fold::visible(id))).flatten()
}

/// `{"version": 1, "plans": [{"path", "code", "findings": [{"code", "severity", "line", "question", "address",
/// "message", "hint", "basis", "gain"}]}]}`.
fn json(app: &App, reports: &[Report]) -> Json {
    let plan = |report: &Report| {
        json!({
            "path": report.path.display().to_string(),
            "code": report.code,
            "findings": report.found.iter().map(|found| entry(app, found)).collect::<Vec<_>>(),
        })
    };
    json!({ "version": 1, "plans": reports.iter().map(plan).collect::<Vec<_>>() })
}

/// One finding, as [`json`] has it.
pub(super) fn entry(app: &App, finding: &Finding) -> Json {
    let lang = app.lang();
    let told = app.guide.rules.tell(finding);
    json!({
        "code": finding.code,
        "severity": told.severity,
        "place": finding.place,
        "message": told.message.to(lang),
        "hint": told.hint.map(|hint| hint.to(lang).to_string()),
        "basis": told.basis,
        "gain": finding.gain,
    })
}
