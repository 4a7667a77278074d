//! What papers there are, what each lacks, and what was written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::Drafted;
use crate::app::App;
use crate::error::Result;
use crate::guide::model::papers::Paper;
use crate::papers::notes::{Missing, Notes};
use crate::papers::{self, Given, Source};
use crate::text::papers as say;
use crate::ui::{Say, report};

/// Codes that a row names.
const NAMED: usize = 8;

/// One paper with what all its drafts lack together.
struct Row<'g> {
    paper: &'g Paper,
    count: usize,
    notes: Notes,
}

/// The list, as a table or as JSON: `{"version": 1, "plan", "papers": [{"id", "name", "title", "per", "count", "missing":
/// [{"question", "key", "what", "of"}], "by_hand"}]}`; `count` is how many there would be, `what` in the language asked for.
pub fn run(app: &mut App, path: &Path, source: &Arc<Source>, given: &Arc<Given>) -> Result<u8> {
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    for paper in &app.guide.papers {
        let mut row = Row { paper, count: 0, notes: Notes::default() };
        for about in papers::abouts(paper, source) {
            match papers::draft(paper, source, &about, given) {
                Ok(document) => {
                    row.count += 1;
                    for entry in document.missing {
                        row.notes.miss(entry);
                    }
                    document.by_hand.iter().for_each(|label| row.notes.hand(label));
                }
                Err(fault) if !faults.contains(&fault) => faults.push(fault),
                Err(_) => {}
            }
        }
        rows.push(row);
    }
    if !faults.is_empty() {
        return Err(super::many(say::TEMPLATES_FAULTY, &faults));
    }
    let bytes = if app.options.json {
        format!("{:#}\n", json(app, path, &rows)).into_bytes()
    } else {
        report::text(&parts(app, &rows), app.lang()).into_bytes()
    };
    app.result(&bytes)?;
    Ok(0)
}

fn parts(app: &App, rows: &[Row<'_>]) -> Vec<Say> {
    let lang = app.lang();
    let heads = [say::COL_NAME, say::COL_ABOUT, say::COL_COUNT, say::COL_MISSING];
    let row = |row: &Row<'_>| {
        vec![
            row.paper.name.to(lang).to_string(),
            row.paper.about.to(lang).to_string(),
            row.count.to_string(),
            lacks(app, &row.notes),
        ]
    };
    vec![
        Say::Table {
            heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
            rows: rows.iter().map(row).collect(),
        },
        Say::Blank,
        Say::Text(say::LIST_HOW.to(lang).to_string()),
    ]
}

/// «Nada», or the codes of the questions, then what no question asks: «E08, teléfono del Enlace y 3 más».
fn lacks(app: &App, notes: &Notes) -> String {
    let asked = notes.missing.iter().filter_map(|entry| entry.question.as_deref());
    let others = notes.missing.iter().filter(|entry| entry.question.is_none());
    let codes: Vec<&str> = asked.chain(others.map(|entry| entry.what.as_str())).collect();
    match codes.len() {
        0 => app.to(&say::LACKS_NOTHING).to_string(),
        n if n <= NAMED => codes.join(", "),
        n => {
            let named = codes.get(..NAMED).unwrap_or_default().join(", ");
            app.to(&say::LACKS_MORE.with("codes", named).with("n", n - NAMED)).to_string()
        }
    }
}

fn json(app: &App, path: &Path, rows: &[Row<'_>]) -> Json {
    let lang = app.lang();
    let one = |row: &Row<'_>| {
        json!({
            "id": row.paper.id,
            "name": row.paper.name.to(lang),
            "title": row.paper.title.to(lang),
            "per": row.paper.per.code(),
            "count": row.count,
            "missing": row.notes.missing.iter().map(missing).collect::<Vec<_>>(),
            "by_hand": row.notes.by_hand,
        })
    };
    json!({ "version": 1, "plan": path.display().to_string(), "papers": rows.iter().map(one).collect::<Vec<_>>() })
}

fn missing(entry: &Missing) -> Json {
    json!({ "question": entry.question, "key": entry.key, "what": entry.what, "of": entry.of })
}

/// What was written, as lines or as JSON: `{"version": 1, "written", "files": [{"paper", "path", "missing"}]}`.
pub fn written(app: &mut App, paths: &[PathBuf], drafted: &[Drafted]) -> Result<u8> {
    if app.options.json {
        let file = |(path, one): (&PathBuf, &Drafted)| {
            let missing: Vec<Json> = one.document.missing.iter().map(missing).collect();
            json!({ "paper": one.id, "path": path.display().to_string(), "missing": missing })
        };
        let files: Vec<Json> = paths.iter().zip(drafted).map(file).collect();
        let document = json!({ "version": 1, "written": !app.options.dry_run, "files": files });
        report::print(format!("{document:#}\n").as_bytes());
        return Ok(0);
    }
    for (path, one) in paths.iter().zip(drafted) {
        let told = if app.options.dry_run { &say::WOULD_WRITE } else { &say::WROTE };
        let blanks = one.document.missing.len();
        let text = told.with("path", path.display());
        app.tell(&if blanks == 0 { text } else { text.and(&say::WITH_BLANKS.with("n", blanks)) });
    }
    Ok(0)
}
