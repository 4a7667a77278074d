//! `revisar --reglas`: the rules and the score that plans are reviewed by, as anybody may read them.

use serde_json::{Value as Json, json};

use crate::app::App;
use crate::diag::{Rule, Severity};
use crate::error::Result;
use crate::guide::bases::{Because, doubt};
use crate::guide::model::review::{Bounds, Measure, Target};
use crate::guide::model::{Basis, Guide};
use crate::review::rules::{ACROSS, RULES};
use crate::text::{Text, judged as say};
use crate::ui::Say;

/// Shows the rules; nothing is read.
///
/// # Errors
/// When the result cannot be written.
pub fn run(app: &mut App) -> Result<u8> {
    let bytes = match app.options.json {
        true => format!("{:#}\n", document(&app.guide)).into_bytes(),
        false => app.drawn(&parts(app)).into_bytes(),
    };
    app.result(&bytes).map(|()| 0)
}

fn parts(app: &App) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let guide = &app.guide;
    let mut parts = vec![
        Say::Title { left: to(&say::RULES_TITLE), right: guide.tag() },
        Say::Rule,
        Say::Text(to(&say::RULES_ABOUT.with("guide", guide.tag()))),
        Say::Blank,
        Say::Text(to(&say::SCORE_HEAD.with("n", guide.review.targets.len()))),
        Say::Text(to(&say::SCORE_ABOUT)),
        Say::Text(to(&say::SCORE_WARN)),
        Say::Blank,
    ];
    parts.extend(guide.review.targets.iter().flat_map(|one| target(app, one)));
    parts.push(Say::Text(to(&say::RULES_HEAD.with("n", rules(guide).count()))));
    parts.push(Say::Text(to(&say::RULES_NOTE)));
    parts.push(Say::Blank);
    parts.extend(rules(guide).map(|one| rule(app, one)));
    parts.push(Say::Blank);
    parts.push(Say::Text(to(&say::BOUNDS_HEAD)));
    parts.push(Say::Text(to(&say::BOUNDS_ABOUT)));
    let rows = bounds(&guide.review.bounds);
    parts.push(Say::Table {
        heads: [say::COL_BOUND, say::COL_VALUE].iter().map(to).collect(),
        rows: rows.iter().map(|(text, value)| vec![to(text), value.to_string()]).collect(),
    });
    parts
}

/// One target: a line of its own with its facts below, so that it reads well in any width.
fn target(app: &App, target: &Target) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let codes: Vec<&str> =
        target.questions.iter().filter_map(|id| Some(app.guide.question(id)?.code.as_str())).collect();
    let pairs = [
        (say::COL_POINTS, target.points.to_string()),
        (say::COL_COUNTED, to(&measure(target))),
        (say::COL_REACHED, to(&say::PERCENT.with("n", target.reached))),
        (say::COL_QUESTIONS, codes.join(", ")),
        (say::COL_BASIS, to(&basis(&app.guide, &target.basis))),
    ];
    vec![
        Say::Item { mark: "· ".into(), text: to(&target.title) },
        Say::Pairs(pairs.iter().map(|(head, body)| (to(head), body.clone())).collect()),
        Say::Blank,
    ]
}

fn rule(app: &App, rule: &Rule) -> Say {
    let to = |text: &Text| app.to(text).to_string();
    let words = format!("{} [{}] {}", to(&severity(rule.severity)), rule.code, unfilled(&to(&rule.message)));
    let hint = rule.hint.as_ref().map(|hint| format!(" {}", unfilled(&to(hint)))).unwrap_or_default();
    Say::Item { mark: "· ".into(), text: format!("{words}{hint}") }
}

/// A sentence whose marks no plan has filled: «…» in their place.
fn unfilled(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |all, part| format!("{all}…{}", part.split_once('}').map_or(part, |(_, rest)| rest)))
}

/// The rules of review with their words, in the order of their registry.
fn rules(guide: &Guide) -> impl Iterator<Item = &Rule> {
    let codes = RULES.iter().map(|rule| rule.code).chain(ACROSS);
    codes.filter_map(|code| guide.rules.0.get(code))
}

/// A severity in one word.
pub fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => say::ERROR,
        Severity::Missing | Severity::Pending => say::MISSING,
        Severity::Warning => say::WARNING,
        Severity::Info => say::INFO,
    }
}

/// What a target counts, in words.
fn measure(target: &Target) -> Text {
    match target.measure {
        Measure::Answered => say::M_ANSWERED,
        Measure::Closed => say::M_CLOSED,
        Measure::Personal => say::M_PERSONAL,
        Measure::Promised => say::M_PROMISED,
        Measure::Kept => say::M_KEPT,
        Measure::First => say::M_FIRST.with("n", target.least),
        Measure::Opened => say::M_OPENED,
        Measure::Licensed => say::M_LICENSED,
        Measure::Documented => say::M_DOCUMENTED,
        Measure::Links => say::M_LINKS,
        Measure::Demands => say::M_DEMANDS,
        Measure::Confirmed => say::M_CONFIRMED,
    }
}

/// Where a target comes from: sources by their titles, with what was not verified in the text.
pub fn basis(guide: &Guide, all: &[Basis]) -> Text {
    let one = |basis: &Basis| {
        let title = guide.source(&basis.source).map(|source| source.title.clone()).unwrap_or_default();
        let passage = Text::joined(&[title, Text::same(&basis.at)], ", ");
        match doubt(guide, basis) {
            Some(Because::Proposal) => say::OURS,
            Some(_) => Text::joined(&[passage, say::NOT_READ], ", "),
            None => passage,
        }
    };
    Text::joined(&all.iter().map(one).collect::<Vec<_>>(), "; ")
}

/// Every threshold in words.
fn bounds(bounds: &Bounds) -> Vec<(Text, u32)> {
    vec![
        (say::B_FEW.with("days", bounds.few_days), bounds.few_percent),
        (say::B_EARLY, bounds.early_days),
        (say::B_END.with("least", bounds.end_least).with("days", bounds.end_days), bounds.end_percent),
        (say::B_UNCONFIRMED.with("least", bounds.unconfirmed_least), bounds.unconfirmed_percent),
        (say::B_SAME, bounds.same_least),
        (say::B_TEXT, bounds.text_letters),
        (say::B_COPIED, bounds.copied_least),
        (say::B_DEAD, bounds.dead_percent),
        (say::B_REMARK, bounds.remark_days),
        (say::B_UNTOUCHED, bounds.untouched_days),
        (say::B_POPULATION, bounds.population_percent),
    ]
}

/// `{"version": 1, "guide", "targets": [{"id", "step", "points", "measure", "least", "reached_percent", "questions":
/// [codes], "title": {"es", "en"}, "mend": {"es", "en"}, "basis": [{"source", "at", "verified"}]}], "rules": [{"code",
/// "severity", "message": {"es", "en"}, "hint": {"es", "en"} or null, "basis"}], "bounds": {...}}`. A basis is verified
/// when its source, its passage and what is said of it were read.
fn document(guide: &Guide) -> Json {
    let target = |target: &Target| {
        let codes: Vec<&str> =
            target.questions.iter().filter_map(|id| Some(guide.question(id)?.code.as_str())).collect();
        let basis = |basis: &Basis| {
            let verified = doubt(guide, basis).is_none();
            json!({ "source": basis.source, "at": basis.at, "verified": verified })
        };
        json!({
            "id": target.id, "step": target.step, "points": target.points, "measure": target.measure.code(),
            "least": target.least, "reached_percent": target.reached, "questions": codes, "title": target.title,
            "mend": target.mend, "basis": target.basis.iter().map(basis).collect::<Vec<_>>(),
        })
    };
    let rule = |rule: &Rule| {
        json!({
            "code": rule.code, "severity": rule.severity, "message": rule.message, "hint": rule.hint,
            "basis": rule.basis,
        })
    };
    json!({
        "version": 1,
        "guide": guide.tag(),
        "targets": guide.review.targets.iter().map(target).collect::<Vec<_>>(),
        "rules": rules(guide).map(rule).collect::<Vec<_>>(),
        "bounds": guide.review.bounds,
    })
}

#[cfg(test)]
mod tests {
    use super::unfilled;

    #[test]
    fn marks_that_nothing_fills_are_left_open() {
        assert_eq!(unfilled("«{name}» va {n} días tarde."), "«…» va … días tarde.");
    }
}
