//! `manual`: the page of `man`, or with `--sitio` the whole manual as a site.
//!
//! The folder is new, empty, or one that this command made: `.apertura-manual.json` says what it wrote. With `--json`:
//!
//! ```json
//! { "version": 1, "folder": "…", "dry_run": false, "pages": 130,
//!   "files": { "all": 263, "written": 263, "removed": 0, "bytes": 2200343 } }
//! ```

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::cli::{self, handbook};
use crate::error::{Error, Kind, Result};
use crate::manual;
use crate::text::manual as say;
use crate::ui::Say;

mod folder;

use folder::{Count, Folder};

/// See the head of this file.
///
/// # Errors
/// When the folder has other things, a page of the Guide cannot be used, or something cannot be written.
pub fn run(app: &mut App, wanted: &handbook::Wanted) -> Result<u8> {
    match &wanted.site {
        Some(site) => write(app, site),
        None => {
            let lang = app.lang();
            app.result(&cli::manual(lang)).map(|()| 0)
        }
    }
}

fn write(app: &mut App, site: &Path) -> Result<u8> {
    let path = app.cwd().join(site);
    let folder = Folder::open(&path)?;
    let pages = manual::site(&app.guide)
        .map_err(|fault| Error::new(Kind::Faulty, fault).safe(say::NOTHING_WRITTEN))?;
    let count = folder.write(app, &pages)?;
    let html = pages.iter().filter(|page| page.path.starts_with("es/")).count();
    if app.options.json {
        let files = json!({ "all": count.all, "written": count.written, "removed": count.removed, "bytes": count.bytes });
        let document = json!({
            "version": 1,
            "folder": site.display().to_string(),
            "dry_run": app.options.dry_run,
            "pages": html,
            "files": files,
        });
        app.result(format!("{document:#}\n").as_bytes())?;
        return Ok(0);
    }
    let drawn = app.drawn(&told(app, site, (&count, html)));
    app.result(drawn.as_bytes()).map(|()| 0)
}

fn told(app: &App, site: &Path, (count, pages): (&Count, usize)) -> Vec<Say> {
    let dry = app.options.dry_run;
    let head = if dry { say::DONE_DRY } else { say::DONE };
    let head = head.with("folder", site.display()).with("page", site.join("index.html").display());
    let counted = if dry { say::COUNT } else { say::COUNT_DONE };
    let size = format!("{:.1} MB", count.bytes as f64 / 1e6);
    let counted = counted.with("pages", pages).with("written", count.written).with("all", count.all);
    let removed = (count.removed > 0).then(|| say::REMOVED.with("n", count.removed));
    let texts = [head, counted.with("size", size)].into_iter().chain(removed);
    texts.map(|text| Say::Text(text.to(app.lang()).to_string())).collect()
}
