//! `rubrica observar`: the results into the plans as remarks, so that the official answers them.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::draw::{table, text, title};
use super::plans::{self, Loaded};
use super::{marks, open, settle, shown};
use crate::app::App;
use crate::commands::open::{at_desk, commit};
use crate::error::{Error, Kind, Result};
use crate::guide::model::{Each, Guide};
use crate::plan::doc::Edit;
use crate::plan::typed::typed;
use crate::remark::{self, Voice};
use crate::rubric::keep::{RESULTS, Sheet, beside};
use crate::rubric::reply::{Content, contents};
use crate::rubric::settle::Bench;
use crate::text::fold::{clean, visible};
use crate::text::{command, rubric as say};
use crate::ui::Say;

/// How grave a remark of a review is: the official decides.
const SEVERITY: &str = "warning";

/// Writes the remarks of the plans that are here; what was said before is not said again.
///
/// `--json`: `{"version": 1, "rubric", "by", "plans": [{"key", "name", "path", "said"}]}`.
///
/// # Errors
/// When a file of the review cannot be used, or a plan cannot be saved: those before it are.
pub fn run(app: &mut App, file: &Path, paths: &[PathBuf], who: Option<&str>) -> Result<u8> {
    let open = open(app, file)?;
    let all = marks::all(app, &open, &[])?;
    let sheet = Sheet::open(&*app.fs, &beside(&open.path, RESULTS))?;
    let settled = settle::saved(app, &open, &sheet)?;
    let by = who.map(clean).filter(|who| !who.is_empty()).or_else(|| open.rubric.settler.clone());
    let by = by.or_else(|| Some(settled.settler.clone())).filter(|who| !who.is_empty());
    let Some(by) = by else { return Err(Error::new(Kind::NotAsked, say::WHO_NEEDED)) };
    let bench = Bench { rubric: &open.rubric, sheets: &all.sheets, settled: &settled };
    let found = plans::plans(app, &super::assign::or_folder(&open, paths))?;
    let mut said: Vec<(&Loaded, usize)> = Vec::new();
    for plan in &found.all {
        let contents = contents(&bench, &plan.subject.key);
        if !contents.is_empty() {
            said.push((plan, write(app, plan, &contents, &by)?));
        }
    }
    told(app, &open.rubric.id, &by, &said)?;
    Ok(0)
}

/// How many remarks were new to a plan.
fn write(app: &mut App, plan: &Loaded, contents: &[Content], by: &str) -> Result<usize> {
    let lang = app.lang();
    let new: Vec<remark::New> = contents
        .iter()
        .map(|content| remark::New {
            at: address(&app.guide, &content.question.looks),
            text: content.text.to(lang).to_string(),
            wanted: content.wanted.to(lang).to_string(),
            severity: SEVERITY.to_string(),
            ..remark::New::default()
        })
        .collect();
    if app.options.dry_run {
        app.tell(&command::DRY_RUN.with("path", plan.path.display()));
        return Ok(edits(&plan.tree, &new, (app, by)).1);
    }
    let mut count = 0;
    at_desk(app, &plan.path, |app, desk| {
        let (edits, new) = edits(desk.doc.tree(), &new, (app, by));
        if edits.is_empty() {
            return Ok(0);
        }
        crate::commands::review::own(&edits)?;
        // What others changed meanwhile sends ours into a copy beside the plan: then nothing was said in it.
        let taken = commit(app, desk, "remark", &edits)?.ours_in.is_none();
        count = if taken { new } else { 0 };
        Ok(0)
    })?;
    Ok(count)
}

/// The edits of what was not said before by the same person, and how many remarks they are.
fn edits(tree: &toml::Table, new: &[remark::New], (app, by): (&App, &str)) -> (Vec<Edit>, usize) {
    let known = typed(tree).remark;
    let before = |new: &&remark::New| {
        let same = |one: &crate::plan::model::Remark| {
            one.text.as_deref() == Some(new.text.as_str()) && one.by.as_deref() == Some(by)
        };
        !known.values().any(same)
    };
    let voice = Voice { by, on: app.clock.today() };
    let all: Vec<Vec<Edit>> = new.iter().filter(before).map(|new| remark::say(tree, new, voice).1).collect();
    let count = all.iter().filter(|edits| !edits.is_empty()).count();
    (all.into_iter().flatten().collect(), count)
}

/// The one answer that a question looks at first; the whole plan when it is one of each dataset.
fn address(guide: &Guide, looks: &[String]) -> String {
    let first = looks.iter().find_map(|word| shown::meant(guide, word).into_iter().next());
    match first {
        Some((_, question)) if question.each == Each::Once => question.field.clone(),
        _ => String::new(),
    }
}

fn told(app: &mut App, rubric: &str, by: &str, said: &[(&Loaded, usize)]) -> Result<()> {
    if app.options.json {
        let one = |(plan, said): &(&Loaded, usize)| {
            json!({
                "key": plan.subject.key, "name": plan.subject.name, "path": plan.path.display().to_string(),
                "said": said,
            })
        };
        let plans: Vec<_> = said.iter().map(one).collect();
        let document = json!({ "version": 1, "rubric": rubric, "by": by, "plans": plans });
        return app.result(format!("{document:#}\n").as_bytes());
    }
    let rows = said.iter().map(|(plan, said)| vec![visible(&plan.subject.name), said.to_string()]);
    let mut parts = vec![title(app, &say::REPLY_TITLE), Say::Rule];
    match said.is_empty() {
        true => parts.push(text(app, &say::REPLY_NONE)),
        false => parts.push(table(app, &say::REPLY_HEADS, rows.collect())),
    }
    parts.push(text(app, &say::REPLY_NEXT));
    let drawn = app.drawn(&parts);
    app.result(drawn.as_bytes())
}
