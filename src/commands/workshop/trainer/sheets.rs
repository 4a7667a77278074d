//! `taller hojas`.

use std::path::PathBuf;

use super::{aims, exercises_in, kit, town, written};
use crate::app::App;
use crate::cli::workshop::trainer::Sheets as Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::papers::Format;
use crate::text::fold::visible;
use crate::text::{command, papers, sheets as say};
use crate::ui::Say;
use crate::workshop::sheets::{self, Of, Sheet, canvas};
use crate::workshop::{agenda, document};

/// Writes the sheets to a folder, and tells them.
///
/// # Errors
/// When a word is not understood, or a file is there already and there is no `--si`; then none is written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let format = format(wanted.format.as_deref())?;
    let (kit, town) = (kit(app)?, town(app, wanted.town.as_deref())?);
    let mut exercises = exercises_in(app, wanted.own.as_deref(), town.as_ref())?;
    let aims = aims(&kit, &wanted.aims)?;
    let kept: Vec<String> = agenda::wanted(&exercises, &aims).into_iter().map(String::from).collect();
    exercises.retain(|one| kept.contains(&one.id));
    let of = Of { kit: &kit, exercises: &exercises, town: town.as_ref(), lang: app.lang() };
    let all = sheets::all(of);
    let folder = app.options.output.clone().unwrap_or_else(|| PathBuf::from(app.to(&say::SHEETS_FOLDER)));
    let folder = app.cwd().join(folder);
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for sheet in &all {
        let name = format!("{}.{}", sheet.name, format.ending());
        files.push((folder.join(name), bytes(app, sheet, (of, format))?));
    }
    let counts = format!("{}.csv", app.to(&say::FILE_COUNTS));
    files.push((folder.join(counts), sheets::counts(&kit, app.lang()).into_bytes()));
    put(app, &files)?;
    told(app, &all, &files);
    Ok(0)
}

fn format(word: Option<&str>) -> Result<Format> {
    let Some(word) = word else { return Ok(Format::Html) };
    Format::named(word).ok_or_else(|| {
        let what = papers::NO_FORMAT.with("word", visible(word));
        Error::new(Kind::Usage, what).todo(papers::NO_FORMAT_TODO)
    })
}

/// The canvas as a page has its own drawing.
fn bytes(app: &App, sheet: &Sheet, (of, format): (Of<'_>, Format)) -> Result<Vec<u8>> {
    if sheet.title == say::SHEET_CANVAS && format == Format::Html {
        let page = canvas::html(of, &app.guide.lore);
        return page.map(String::into_bytes).map_err(|what| Error::new(Kind::Usage, what));
    }
    let document = document(&sheet.title, sheet.blocks.clone(), (app.lang(), app.clock.now()));
    written(app, &document, format)
}

/// All of them or none.
fn put(app: &App, files: &[(PathBuf, Vec<u8>)]) -> Result<()> {
    if app.options.dry_run {
        return Ok(());
    }
    let taken = files.iter().filter(|(path, _)| fsx::size(path).is_some());
    let taken: Vec<String> = taken.map(|(path, _)| path.display().to_string()).collect();
    if !taken.is_empty() && !app.options.yes {
        let line = |what, path: &String| command::NEXT_LINE.with_text("before", &what).with("line", path);
        let what = taken.iter().fold(papers::TAKEN, line);
        return Err(Error::new(Kind::Usage, what).safe(papers::NOTHING_WRITTEN).todo(papers::TAKEN_TODO));
    }
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    files.iter().try_for_each(|(path, bytes)| fsx::write_report(path, bytes, replace))
}

fn told(app: &mut App, all: &[Sheet], files: &[(PathBuf, Vec<u8>)]) {
    if app.options.json {
        let paths: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
        let whole = serde_json::json!({ "version": 1, "files": paths, "written": !app.options.dry_run });
        crate::ui::report::print(format!("{whole:#}\n").as_bytes());
        return;
    }
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = files.first().and_then(|(path, _)| path.parent()).map(|path| path.display().to_string());
    let done = if app.options.dry_run { say::SHEETS_WOULD } else { say::SHEETS_DONE };
    let mut parts = vec![Say::Text(app.to(&done.with("folder", folder.unwrap_or_default())).to_string())];
    let titles = all.iter().map(|sheet| app.to(&sheet.title).to_string());
    let titles = titles.chain([app.to(&say::SHEET_COUNTS).to_string()]);
    let item = |((path, _), title): (&(PathBuf, Vec<u8>), String)| Say::Item {
        mark: "· ".into(),
        text: format!("{}: {title}", name(path)),
    };
    parts.extend(files.iter().zip(titles).map(item));
    let text = app.drawn(&parts);
    crate::ui::report::print(text.as_bytes());
}
