//! `red`: the picture of many plans.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use super::review::{judge, many};
use crate::app::App;
use crate::cli::network::Wanted;
use crate::cli::review::Sheet;
use crate::error::{Error, Kind, Result};
use crate::region::screen::Show;
use crate::region::sections::Eye;
use crate::region::trend::{Snapshot, Trend, trend};
use crate::region::{Given, Named, Picture, alike, keep, page, screen, sheets};
use crate::review::known::Known;
use crate::review::load::{self, Loaded};
use crate::review::rules::RULES;
use crate::text::{Text, command, load as words, region as say};

/// Files that are named when they cannot be read; `revisar` and `--json` name all.
const UNREAD: usize = 20;

/// Shows the picture, or writes it. The exit code is 0 when all could be read, 6 when some could not.
///
/// # Errors
/// When no path was given, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    if wanted.paths.is_empty() {
        return Err(Error::new(Kind::Usage, words::NO_PATHS).todo(words::NO_PATHS_TODO));
    }
    let known = load::known(&app.guide, app.clock.today());
    let paths: Vec<PathBuf> = wanted.paths.iter().map(|path| app.cwd().join(path)).collect();
    let loaded = many::loaded(app, (&shorter(app, wanted, paths), wanted.threads), &known);
    let (rules, targets) = (rules(app), targets(app));
    let bytes = {
        let given = given(app, &known, (&rules, &targets));
        match &wanted.peers {
            Some(plan) => peers(app, plan, (&loaded, &known), given)?,
            None => picture(app, wanted, &loaded, given)?,
        }
    };
    app.result(&bytes)?;
    told(app, &loaded);
    Ok(if loaded.unread.is_empty() { 0 } else { Kind::Unreadable as u8 })
}

/// Paths as they were typed where that is the same place, so that they are shown as people know them.
fn shorter(app: &App, wanted: &Wanted, whole: Vec<PathBuf>) -> Vec<PathBuf> {
    let here = std::env::current_dir().is_ok_and(|here| here == app.cwd());
    if here { wanted.paths.clone() } else { whole }
}

fn given<'a>(app: &'a App, known: &'a Known, (rules, targets): (&'a [Named], &'a [Named])) -> Given<'a> {
    Given { guide: &app.guide, today: app.clock.today(), rules, targets, goals: &known.ground.goals }
}

/// Rules by what is to be learnt where they speak.
fn rules(app: &App) -> Vec<Named> {
    let named = |rule: &crate::review::rules::Rule| {
        let lesson = app.guide.network.lessons.iter().find(|lesson| lesson.rule == rule.code);
        Named {
            id: rule.code.to_string(),
            title: lesson.map_or_else(|| Text::same(rule.code), |lesson| lesson.title.clone()),
            step: lesson.and_then(|lesson| lesson.step.clone()),
        }
    };
    RULES.iter().map(named).collect()
}

fn targets(app: &App) -> Vec<Named> {
    let named = |target: &crate::guide::model::review::Target| Named {
        id: target.id.clone(),
        title: target.title.clone(),
        step: Some(target.step.clone()),
    };
    app.guide.review.targets.iter().map(named).collect()
}

fn picture(app: &App, wanted: &Wanted, loaded: &Loaded, given: Given<'_>) -> Result<Vec<u8>> {
    let mut picture = Picture::of(loaded.counted(), &given);
    picture.copies = u32::try_from(loaded.same.extras()).unwrap_or(u32::MAX);
    let trend =
        wanted.snapshots.as_ref().map(|folder| snapshots(app, folder, &picture)).transpose()?.flatten();
    let eye = Eye { given, lang: app.lang() };
    let write =
        |written: std::result::Result<Vec<u8>, Text>| written.map_err(|what| Error::new(Kind::Usage, what));
    match wanted.sheet {
        _ if app.options.json => Ok(json(&picture, trend.as_ref(), loaded)),
        Some(Sheet::Csv) => write(sheets::csv(&picture, trend.as_ref(), &eye)),
        Some(Sheet::Xlsx) => write(sheets::xlsx(&picture, trend.as_ref(), &eye)),
        Some(Sheet::Html) => write(page::html(&picture, trend.as_ref(), &eye).map(String::into_bytes)),
        None => {
            let show = Show { given, lang: app.lang(), plain: app.options.plain };
            let mut parts = screen::parts(&picture, &show);
            if let Some(trend) = &trend {
                parts.extend(screen::trend(trend, &show));
            }
            Ok(app.drawn(&parts).into_bytes())
        }
    }
}

/// Today's snapshot is kept, unless this is a rehearsal; what all of them tell comes back.
fn snapshots(app: &App, folder: &std::path::Path, picture: &Picture) -> Result<Option<Trend>> {
    let folder = app.cwd().join(folder);
    let today = Snapshot::of(picture);
    let mut kept = keep::all(&folder)?;
    if !app.options.dry_run {
        keep::keep(&folder, &today)?;
    }
    kept.snapshots.push(today);
    Ok(trend(&kept.snapshots))
}

/// `{"version": 1, "picture": fields of [`Picture`], "trend": null or fields of [`Trend`], "unread": [{"path",
/// "code"}]}`.
fn json(picture: &Picture, trend: Option<&Trend>, loaded: &Loaded) -> Vec<u8> {
    let one = |unread: &load::Unread| json!({ "path": unread.path, "code": unread.why.code });
    let unread: Vec<Json> = loaded.unread.iter().map(one).collect();
    let whole = json!({ "version": 1, "picture": picture, "trend": trend, "unread": unread });
    format!("{whole:#}\n").into_bytes()
}

/// Who is like a plan.
fn peers(
    app: &App,
    plan: &std::path::Path,
    (loaded, known): (&Loaded, &Known),
    given: Given<'_>,
) -> Result<Vec<u8>> {
    let path = app.plan_path(Some(plan))?;
    // Read on its own: what is wrong with it is told of it alone.
    super::open::look(app, &path)?;
    let mut nothing = |_| ();
    let mut loading = load::Loading { known, judge: &judge::judge, threads: 1, progress: &mut nothing };
    let own = load::load(std::slice::from_ref(&path), &mut loading, &mut load::Memory::of(None));
    let Some(me) = own.counted().next() else {
        return Err(Error::new(Kind::Unreadable, say::PEERS_UNREAD.with("path", path.display())));
    };
    let found = alike::alike(loaded.counted(), &me, &given);
    if app.options.json {
        let whole: Json = json!({ "version": 1, "alike": found });
        return Ok(format!("{whole:#}\n").into_bytes());
    }
    let show = Show { given, lang: app.lang(), plain: app.options.plain };
    Ok(app.drawn(&alike::told::parts(&found, &show)).into_bytes())
}

/// What could not be read, each with its reason.
fn told(app: &mut App, loaded: &Loaded) {
    let head = match loaded.unread.len() {
        0 => return,
        1 => say::ONE_UNREAD,
        n => say::UNREAD.with("n", n),
    };
    let line = |unread: &load::Unread| {
        let why = app.guide.rules.tell(&unread.why);
        let line = match unread.why.place.line {
            Some(line) if line > 1 => command::AT_LINE.with("line", line),
            _ => Text::same(""),
        };
        words::UNREAD_LINE
            .with("path", &unread.path)
            .with_text("line", &line)
            .with_text("message", &why.message)
            .with_text("hint", &why.hint.unwrap_or_default())
    };
    let more = loaded.unread.len().saturating_sub(UNREAD);
    let more = (more > 0).then(|| say::UNREAD_MORE.with("n", more));
    let told = loaded.unread.iter().take(UNREAD).map(line);
    let lines: Vec<Text> = std::iter::once(head).chain(told).chain(more).collect();
    lines.iter().for_each(|text| app.tell(text));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load as guide};

    #[test]
    fn every_rule_says_what_is_to_be_learnt() {
        let guide = guide::load(&embedded::files()).unwrap();
        let lessons = &guide.network.lessons;
        for rule in RULES {
            assert!(lessons.iter().any(|lesson| lesson.rule == rule.code), "{}", rule.code);
        }
        for lesson in lessons {
            assert!(RULES.iter().any(|rule| rule.code == lesson.rule), "{}", lesson.rule);
            let known = |id: &String| guide.steps.iter().any(|step| step.id == *id);
            assert!(lesson.step.as_ref().is_none_or(known), "{:?}", lesson.step);
        }
    }
}
