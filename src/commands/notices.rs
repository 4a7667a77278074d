//! `avisos`: what each person must do, and by when, as texts to mail and calendars to attach.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::cli::notices::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::plan::typed::typed;
use crate::schedule::agenda::Source;
use crate::schedule::notices::{Notice, notices};
use crate::text::{notices as say, store};
use crate::ui::{Say, report};

/// Days ahead when nothing is said.
const AHEAD: u32 = 30;

/// Shows all notices, or writes them to a folder: `NAME.txt` and `NAME.ics`.
///
/// # Errors
/// When the plan cannot be read, or a file is there already and may not be replaced.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let read = super::open::look(app, &path)?;
    super::practice::mark(app, read.doc.tree());
    let tree = read.doc.tree().clone();
    let plan = typed(&tree);
    let outlook = crate::study::outlook(&app.guide, &tree, &plan, app.clock.today());
    let days = wanted.days.unwrap_or(AHEAD).clamp(1, 3660);
    let today = app.clock.today();
    let source = Source { guide: &app.guide, plan: &plan, tree: &tree, outlook: &outlook, today };
    let all = notices(source, days, app.lang());
    match &wanted.folder {
        Some(folder) if !all.is_empty() => write(app, &app.cwd().join(folder), &all)?,
        _ => show(app, &all, days)?,
    }
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

/// `{"version": 1, "days", "notices": [{"name", "email", "file", "overdue", "ahead", "text", "ics"}]}`.
fn show(app: &mut App, all: &[Notice], days: u32) -> Result<()> {
    if app.options.json {
        let one = |notice: &Notice| {
            json!({
                "name": notice.name, "email": notice.email, "file": notice.file, "overdue": notice.overdue,
                "ahead": notice.ahead, "text": notice.text, "ics": notice.ics,
            })
        };
        let document =
            json!({ "version": 1, "days": days, "notices": all.iter().map(one).collect::<Vec<_>>() });
        return app.result(format!("{document:#}\n").as_bytes());
    }
    if all.is_empty() {
        let text = report::text(&[Say::Text(app.to(&say::NOBODY.with("n", days)).to_string())], app.lang());
        return app.result(text.as_bytes());
    }
    let mut parts = Vec::new();
    for (at, notice) in all.iter().enumerate() {
        let head = say::SEPARATOR.with("n", at + 1).with("of", all.len());
        let head = head.with("name", crate::text::fold::visible(&notice.name));
        parts.extend([Say::Title { left: app.to(&head).to_string(), right: String::new() }, Say::Rule]);
        parts.extend(notice.text.lines().map(|line| match line.strip_prefix("- ") {
            Some(item) => Say::Item { mark: "- ".into(), text: item.to_string() },
            None if line.is_empty() => Say::Blank,
            None => Say::Text(line.to_string()),
        }));
        parts.push(Say::Blank);
    }
    let text = report::text(&parts, app.lang());
    app.result(text.as_bytes())
}

/// Writes every notice or none: a file that is in the way is found before the first is written.
fn write(app: &mut App, folder: &Path, all: &[Notice]) -> Result<()> {
    let files = all.iter().flat_map(|notice| {
        // Notepad and mail programs of Windows want their own line ends.
        let text = notice.text.replace('\n', "\r\n");
        [(format!("{}.txt", notice.file), text), (format!("{}.ics", notice.file), notice.ics.clone())]
    });
    let files: Vec<(std::path::PathBuf, String)> =
        files.map(|(name, text)| (folder.join(name), text)).collect();
    if app.options.dry_run {
        for (path, _) in &files {
            app.tell(&crate::text::command::DRY_RUN.with("path", path.display()));
        }
        return Ok(());
    }
    if !app.options.yes {
        for (path, _) in &files {
            if crate::plan::store::exists(&*app.fs, path)? {
                return Err(Error::new(Kind::Usage, store::EXISTS.with("path", path.display()))
                    .safe(store::UNTOUCHED)
                    .todo(store::OTHER_NAME));
            }
        }
    }
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    for (path, text) in &files {
        fsx::write_report(path, text.as_bytes(), replace)?;
    }
    app.tell(&say::WRITTEN.with("n", all.len()).with("folder", folder.display()));
    Ok(())
}
