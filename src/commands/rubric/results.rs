//! `rubrica resultados`: what each plan scores, with everything that is left out.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::draw::{csv, item, percent, table, text, title};
use super::{marks, open, settle};
use crate::app::App;
use crate::error::{Kind, Result};
use crate::rubric::agree::plans;
use crate::rubric::keep::{RESULTS, Sheet, beside};
use crate::rubric::score::{Score, score};
use crate::rubric::settle::Bench;
use crate::text::fold::visible;
use crate::text::rubric as say;
use crate::ui::Say;

/// Shows the results; the exit code is 3 while marks that differ are not settled.
///
/// # Errors
/// When the rubric or a file of the review cannot be used.
pub fn run(app: &mut App, file: &Path, named: &[PathBuf], as_csv: bool) -> Result<u8> {
    let open = open(app, file)?;
    let all = marks::all(app, &open, named)?;
    let sheet = Sheet::open(&*app.fs, &beside(&open.path, RESULTS))?;
    let settled = settle::saved(app, &open, &sheet)?;
    all.notes.iter().for_each(|note| app.tell(note));
    let bench = Bench { rubric: &open.rubric, sheets: &all.sheets, settled: &settled };
    show(app, &bench, as_csv)?;
    Ok(if bench.open().is_empty() { 0 } else { Kind::Incomplete as u8 })
}

/// The table of results, as it was asked for.
///
/// # Errors
/// When it cannot be written.
pub fn show(app: &mut App, bench: &Bench, as_csv: bool) -> Result<()> {
    let mut rows: Vec<(&str, Score)> =
        plans(bench.sheets).into_iter().map(|plan| (plan, score(bench, plan))).collect();
    rows.sort_by_cached_key(|(plan, _)| (crate::text::fold::fold(bench.name(plan)), plan.to_string()));
    let bytes = match () {
        () if app.options.json => json(bench, &rows),
        () if as_csv => sheet(bench, &rows),
        () => app.drawn(&parts(app, bench, &rows)),
    };
    app.result(bytes.as_bytes())
}

fn parts(app: &App, bench: &Bench, rows: &[(&str, Score)]) -> Vec<Say> {
    let row = |(plan, score): &(&str, Score)| {
        let points = say::RESULTS_POINTS.with("earned", score.earned).with("possible", score.possible);
        let marked = say::RESULTS_MARKED.with("n", score.marked).with("of", score.scored);
        vec![
            visible(bench.name(plan)),
            app.to(&points).to_string(),
            share(app, score),
            app.to(&marked).to_string(),
            score.not_applicable.to_string(),
            score.unmarked.to_string(),
            score.differing.to_string(),
        ]
    };
    let single: usize = rows.iter().map(|(_, score)| score.single).sum();
    let mut parts = vec![
        title(app, &say::RESULTS_TITLE),
        Say::Rule,
        table(app, &say::RESULTS_HEADS, rows.iter().map(row).collect()),
        Say::Blank,
    ];
    parts.extend((single > 0).then(|| item(app, &say::RESULTS_SINGLE.with("n", single))));
    parts.push(text(app, &say::RESULTS_RULE));
    parts
}

/// Per cent, or from where to where while something is open.
fn share(app: &App, score: &Score) -> String {
    match (score.share(), score.interval()) {
        (_, Some((low, high))) if score.unmarked + score.differing > 0 => {
            app.to(&say::RESULTS_OPEN.with("low", percent(low)).with("high", percent(high))).to_string()
        }
        (Some(share), _) => percent(share),
        _ => app.to(&say::RESULTS_NONE).to_string(),
    }
}

/// `{"version": 1, "rubric", "settled_by", "plans": [{"key", "name", "earned", "possible", "share" or null, "low",
/// "high", "scored", "marked", "single", "not_applicable", "unmarked", "differing", "results": [{"question", "number",
/// "standing", "option" or null, "points" or null, "most", "weight", "reason" or null}]}]}`; a standing is `unmarked`,
/// `single`, `agreed`, `differs` or `settled`; shares are of 1.
fn json(bench: &Bench, rows: &[(&str, Score)]) -> String {
    let results = |plan: &str| {
        let one = |question: &crate::rubric::model::Question| {
            let standing = bench.standing(plan, question);
            let option = standing.option();
            let reason = match &standing {
                crate::rubric::settle::Standing::Settled(decision) => Some(decision.reason.as_str()),
                _ => None,
            };
            json!({
                "question": question.id,
                "number": bench.rubric.number(&question.id),
                "standing": standing.word(),
                "option": option,
                "points": option.and_then(|option| question.option(option)).map(|option| option.points),
                "most": question.most(),
                "weight": question.weight,
                "reason": reason,
            })
        };
        bench.rubric.questions.iter().map(one).collect::<Vec<_>>()
    };
    let one = |(plan, score): &(&str, Score)| {
        json!({
            "key": plan,
            "name": bench.name(plan),
            "earned": score.earned,
            "possible": score.possible,
            "share": score.share(),
            "low": score.interval().map(|(low, _)| low),
            "high": score.interval().map(|(_, high)| high),
            "scored": score.scored,
            "marked": score.marked,
            "single": score.single,
            "not_applicable": score.not_applicable,
            "unmarked": score.unmarked,
            "differing": score.differing,
            "results": results(plan),
        })
    };
    let document = json!({
        "version": 1,
        "rubric": bench.rubric.id,
        "settled_by": bench.settled.settler,
        "plans": rows.iter().map(one).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn sheet(bench: &Bench, rows: &[(&str, Score)]) -> String {
    let mut out = String::new();
    let heads = [
        "plan",
        "name",
        "earned",
        "possible",
        "share",
        "low",
        "high",
        "scored",
        "marked",
        "single",
        "not_applicable",
        "unmarked",
        "differing",
    ];
    csv(&mut out, &heads.map(String::from));
    for (plan, score) in rows {
        let share = |value: Option<f64>| value.map(|value| format!("{value:.6}")).unwrap_or_default();
        let counts =
            [score.scored, score.marked, score.single, score.not_applicable, score.unmarked, score.differing];
        let mut cells = vec![
            (*plan).to_string(),
            bench.name(plan).to_string(),
            score.earned.to_string(),
            score.possible.to_string(),
            share(score.share()),
            share(score.interval().map(|(low, _)| low)),
            share(score.interval().map(|(_, high)| high)),
        ];
        cells.extend(counts.map(|count| count.to_string()));
        csv(&mut out, &cells);
    }
    out
}
