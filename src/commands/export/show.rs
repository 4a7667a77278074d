//! Formats, files and losses as they are told.

use super::Written;
use super::folder::Put;
use crate::app::App;
use crate::error::Result;
use crate::export::{FORMATS, What, findings};
use crate::text::{command, export as say};
use crate::ui::Say;

/// What there is, as the result.
pub fn formats(app: &mut App) -> Result<()> {
    let lang = app.lang();
    if app.options.json {
        return app.result(&super::json::formats());
    }
    let heads = [say::HEAD_FORMAT, say::HEAD_NAME, say::HEAD_SERVES, say::HEAD_FILE];
    let row = |format: &crate::export::Format| {
        let words = [format.id, format.name.to(lang), format.serves.to(lang), format.file];
        words.map(String::from).to_vec()
    };
    let table = Say::Table {
        heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
        rows: FORMATS.iter().map(row).collect(),
    };
    let parts = [table, Say::Blank, Say::Text(say::HOW.to(lang).to_string())];
    app.result(app.drawn(&parts).as_bytes())
}

/// What was written where, and what was not.
pub fn put(app: &mut App, put: &Put) {
    let lang = app.lang();
    if !app.options.quiet {
        let text = if app.options.dry_run { command::DRY_RUN } else { command::WRITTEN };
        let mark = || "· ".to_string();
        let line = |path: &std::path::PathBuf| {
            let text = text.with("path", path.display()).to(lang).to_string();
            Say::Item { mark: mark(), text }
        };
        let parts: Vec<Say> = put.files.iter().map(line).collect();
        app.ui.show(&parts);
    }
    let left: Vec<Say> = put.left.iter().map(|why| Say::Warning(why.to(lang).to_string())).collect();
    app.ui.show(&left);
}

/// What each format cannot say; with JSON it is in the data.
pub fn losses(app: &mut App, written: &[Written]) {
    if app.options.quiet || app.options.json {
        return;
    }
    if written.len() > 1 {
        return sums(app, written);
    }
    let lang = app.lang();
    for one in written {
        let mut parts = vec![Say::Blank];
        let head = if one.losses.is_empty() { say::NO_LOSSES } else { say::LOSSES };
        parts.push(Say::Text(head.with_text("format", &one.format.name).to(lang).to_string()));
        for finding in findings(&one.losses, one.format.file) {
            let told = app.guide.rules.tell(&finding);
            parts.push(Say::Item { mark: "· ".into(), text: told.message.to(lang).to_string() });
        }
        app.ui.show(&parts);
    }
}

/// One line a format, where there are many.
fn sums(app: &mut App, written: &[Written]) {
    let lang = app.lang();
    let line = |one: &Written| {
        let many = |what: What| one.losses.iter().filter(|loss| loss.what == what).count();
        let text = say::SUM
            .with_text("format", &one.format.name)
            .with("dropped", many(What::Dropped))
            .with("renamed", many(What::Renamed))
            .with("defaulted", many(What::Defaulted))
            .with("shortened", many(What::Shortened));
        Say::Item { mark: "· ".into(), text: text.to(lang).to_string() }
    };
    let mut parts = vec![Say::Blank];
    parts.extend(written.iter().map(line));
    parts.push(Say::Text(say::SUM_TODO.to(lang).to_string()));
    app.ui.show(&parts);
}
