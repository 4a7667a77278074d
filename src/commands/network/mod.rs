//! `red`: the picture of many plans.

use std::path::Path;

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
use crate::review::lean::Lean;
use crate::review::load::{self, Loaded};
use crate::review::read::of_doc;
use crate::review::rules::RULES;
use crate::review::summary::Summary;
use crate::text::{Text, region as say};

/// Files that are named when they cannot be read; `revisar` and `--json` name all.
const UNREAD: usize = 20;

/// Shows the picture, or writes it. The exit code is 0 when all could be read, 6 when some could not.
///
/// # Errors
/// When no path was given, or the result cannot be written.
pub fn run(app: &mut App, wanted: &Wanted) -> Result<u8> {
    let known = load::known(&app.guide, app.clock.today());
    // What is wrong with the one plan is told before thousands are read.
    let me = wanted.peers.as_ref().map(|plan| alone(app, plan, &known)).transpose()?;
    let loaded = many::loaded(app, (&wanted.paths, wanted.threads), &known)?;
    let (rules, targets) = (rules(app), targets(app));
    let bytes = {
        let given = given(app, &known, (&rules, &targets));
        match &me {
            Some(me) => peers(app, me, &loaded, given)?,
            None => picture(app, wanted, &loaded, given)?,
        }
    };
    app.result(&bytes)?;
    told(app, &loaded);
    Ok(if loaded.unread.is_empty() { 0 } else { Kind::Unreadable as u8 })
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
    let practice = &loaded.practice;
    let whole = json!({
        "version": 1, "picture": picture, "trend": trend, "unread": unread, "practice": practice
    });
    format!("{whole:#}\n").into_bytes()
}

/// The summary of one plan; what is wrong with it is told of it alone.
fn alone(app: &App, plan: &Path, known: &Known) -> Result<Summary> {
    let path = app.plan_path(Some(plan))?;
    let read = super::open::look(app, &path)?;
    let whole = !read.cut() && !read.newer();
    let judged = |lean: &Lean<'_>| {
        let (hits, score) = judge::judge(lean, known);
        let summary = Summary::of(lean, known, read.doc.body(), &hits, score);
        Summary { path: load::shown(&path), ..summary }
    };
    let unread = || Error::new(Kind::Unreadable, say::PEERS_UNREAD.with("path", path.display()));
    whole.then(|| of_doc(&read.doc, known, judged)).flatten().ok_or_else(unread)
}

/// Who is like a plan.
fn peers(app: &App, me: &Summary, loaded: &Loaded, given: Given<'_>) -> Result<Vec<u8>> {
    let found = alike::alike(loaded.counted(), me, &given);
    if app.options.json {
        let whole: Json = json!({ "version": 1, "alike": found });
        return Ok(format!("{whole:#}\n").into_bytes());
    }
    let show = Show { given, lang: app.lang(), plain: app.options.plain };
    Ok(app.drawn(&alike::told::parts(&found, &show)).into_bytes())
}

/// What could not be read, each with its reason.
fn told(app: &mut App, loaded: &Loaded) {
    if let Some(aside) = super::practice::aside(loaded.practice.len()) {
        app.tell(&aside);
    }
    let head = match loaded.unread.len() {
        0 => return,
        1 => say::ONE_UNREAD,
        n => say::UNREAD.with("n", n),
    };
    let more = loaded.unread.len().saturating_sub(UNREAD);
    let more = (more > 0).then(|| say::UNREAD_MORE.with("n", more));
    let told = loaded.unread.iter().take(UNREAD).map(|one| many::unread_line(app, one));
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
