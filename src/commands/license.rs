//! `licencia`: advise on the terms to publish under, compare them, write the notices that go beside the data.

use std::path::Path;

use crate::app::App;
use crate::cli::license::Wanted;
use crate::error::{Error, Kind, Result};
use crate::fsx::{self, Replace};
use crate::license::notice::{Notices, notices};
use crate::license::{License, advise, catalogue, json, show};
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::fold::visible;
use crate::text::{Text, license as say};
use crate::ui::{Say, report};

/// See the head of this file.
///
/// # Errors
/// When the plan cannot be read, a licence is not known, or a notice cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    match &wanted.compare {
        Some(names) => compare(app, names, wanted.plan.as_deref()),
        None if wanted.matrix => {
            let parts = show::matrix(&app.guide, app.lang());
            let document = json::matrix(&app.guide);
            result(app, &parts, &document)
        }
        None => with_plan(app, wanted),
    }
}

fn with_plan(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let path = app.plan_path(wanted.plan.as_deref())?;
    let read = super::open::look(app, &path)?;
    let plan = typed(read.doc.tree());
    match &wanted.folder {
        Some(folder) => write(app, &plan, folder)?,
        None => advice(app, &plan)?,
    };
    let notes: Vec<Text> = read.notes.iter().map(|note| super::check::line(app, note)).collect();
    notes.iter().for_each(|note| app.tell(note));
    Ok(if read.cut() { Kind::Unreadable as u8 } else { 0 })
}

fn advice(app: &mut App, plan: &Plan) -> Result<u8> {
    let (guide, lang) = (&app.guide, app.lang());
    let advice = advise(guide, plan);
    let name = plan.institution.name.as_deref().map(visible).unwrap_or_default();
    let mut parts = vec![Say::Title { left: say::TITLE.to(lang).to_string(), right: name }, Say::Rule];
    let mut cited = show::Cited::new(guide);
    parts.extend(show::advice(&mut cited, guide, &advice, lang));
    parts.extend(show::datasets(&mut cited, guide, &advice, lang));
    parts.extend(cited.legend(lang));
    parts.extend(show::comparison(guide, lang));
    let document = json::advice(guide, &advice);
    result(app, &parts, &document)
}

fn result(app: &mut App, parts: &[Say], document: &serde_json::Value) -> Result<u8> {
    let bytes = match app.options.json {
        true => format!("{document:#}\n").into_bytes(),
        false => report::text(parts, app.lang()).into_bytes(),
    };
    app.result(&bytes).map(|()| 0)
}

/// `--comparar A,B`, or `--comparar A B`, whose second word came in the place of the plan.
fn compare(app: &mut App, names: &str, rest: Option<&Path>) -> Result<u8> {
    let rest = rest.map(|path| path.to_string_lossy().into_owned());
    let names: Vec<String> = names
        .split(',')
        .map(str::trim)
        .map(String::from)
        .chain(rest)
        .filter(|name| !name.is_empty())
        .collect();
    let [one, other] = names.as_slice() else { return Err(unknown(app, &names.join(", "))) };
    let one = catalogue::named(&app.guide, one).ok_or_else(|| unknown(app, one))?;
    let other = catalogue::named(&app.guide, other).ok_or_else(|| unknown(app, other))?;
    let parts = show::versus(&app.guide, one, other, app.lang());
    let document = json::versus(one, other);
    result(app, &parts, &document)
}

fn unknown(app: &App, text: &str) -> Error {
    let known: Vec<&str> = catalogue::all(&app.guide).map(|license| License::id(&license)).collect();
    Error::new(Kind::Usage, say::NO_SUCH.with("text", visible(text)))
        .todo(say::NO_SUCH_TODO.with("list", known.join(", ")))
}

/// All the notices, or none: what is there already is told at once.
fn write(app: &mut App, plan: &Plan, folder: &Path) -> Result<u8> {
    let folder = app.cwd().join(folder);
    let all = notices(&app.guide, plan, app.clock.today(), app.lang());
    if all.sheets.is_empty() {
        return Err(nothing(app, plan));
    }
    free(app, &all, &folder)?;
    let replace = if app.options.yes { Replace::Allow } else { Replace::Refuse };
    for sheet in all.sheets.iter().filter(|_| !app.options.dry_run) {
        fsx::write_report(&folder.join(&sheet.path), sheet.text.as_bytes(), replace)?;
    }
    for (title, why) in &all.left_out {
        app.tell(&say::LEFT_OUT.with("dataset", visible(title)).with_text("why", why));
    }
    let written = all.sheets.len();
    let told = if app.options.dry_run {
        crate::text::command::DRY_RUN.with("path", folder.display())
    } else {
        say::WROTE.with("n", written).with("path", folder.display())
    };
    app.tell(&told);
    Ok(0)
}

fn free(app: &App, all: &Notices, folder: &Path) -> Result<()> {
    let there = all.sheets.iter().filter(|sheet| fsx::size(&folder.join(&sheet.path)).is_some());
    let there: Vec<&str> = there.map(|sheet| sheet.path.as_str()).collect();
    if there.is_empty() || app.options.yes {
        return Ok(());
    }
    Err(Error::new(Kind::Usage, say::NOTICES_THERE.with("list", there.join(", ")))
        .todo(say::NOTICES_THERE_TODO))
}

fn nothing(app: &App, plan: &Plan) -> Error {
    let chosen = plan.license.id.as_deref();
    let what = match chosen.and_then(|id| catalogue::find(&app.guide, id)) {
        Some(license) => say::NOT_OPEN.with_text("license", &license.short()),
        None => say::NO_TERMS,
    };
    Error::new(Kind::Incomplete, what).todo(say::NO_TERMS_TODO)
}
