//! Answers from a file, judged all at once: every fault with its line, everything missing with its code.

use std::path::Path;

use jiff::civil::Date;

use super::answer::{Context, check};
use super::findings::findings;
use super::flow::Flow;
use crate::diag::{Finding, Place};
use crate::guide::model::{Guide, Kind, Question};
use crate::plan::doc::{Doc, Edit};
use crate::plan::schema::{self, Misfit};
use crate::text::{Text, session as say};
use crate::toml_text::address::leaves;
use crate::toml_text::{Address, Source};

/// Keys of a plan that an answers file does not bring along.
const OWN: [&str; 4] = ["format", "revision", "guide", "id"];

/// The changes that an answers file makes to a plan, or every reason why it cannot.
///
/// An answers file is a plan with any subset of its keys.
///
/// # Errors
/// One finding for each fault, with its line.
pub fn answers(guide: &Guide, plan: &Doc, text: &str, today: Date) -> Result<Vec<Edit>, Vec<Finding>> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree: toml::Table = toml::from_str(body).map_err(|err| {
        let at = crate::diag::line_column(body, err.span().map_or(0, |span| span.start));
        let line = body.lines().nth(at.0 - 1).unwrap_or_default().to_string();
        vec![Finding::new("plan-syntax", Place::at(at)).arg("text", crate::text::fold::visible(&line))]
    })?;
    let source = Source::new(body.to_string());
    let place = |at: &Address| {
        let offset = source.offset(at).or_else(|| source.offset(&at.split_last()?.0));
        let place =
            offset.map_or_else(Place::default, |offset| Place::at(crate::diag::line_column(body, offset)));
        Place { address: Some(at.to_string()), ..place }
    };
    let mut faults: Vec<Finding> = schema::misfits(&tree).iter().map(|misfit| told(misfit, &place)).collect();
    let edits: Vec<Edit> = leaves(&tree)
        .into_iter()
        .filter(|(at, _)| !OWN.contains(&at.0[0].as_str()))
        .map(|(at, value)| (at, Some(value.clone())))
        .collect();
    let mut merged = plan.clone();
    merged.apply(&edits);
    let flow = Flow::new(guide, merged.tree());
    for step in &guide.steps {
        for spot in flow.spots(step) {
            let Some(value) = spot.address.get(&tree) else { continue };
            let context = Context { guide, question: spot.question, today };
            if let Err(problem) = check(value, &context) {
                let finding = Finding::new("answers-wrong", place(&spot.address));
                let finding = finding.arg_text("ask", spot.question.ask.clone()).arg_text("problem", problem);
                faults.push(finding.arg_text("values", values(guide, spot.question)));
            }
        }
    }
    if faults.is_empty() { Ok(edits) } else { Err(faults) }
}

fn told(misfit: &Misfit, place: &dyn Fn(&Address) -> Place) -> Finding {
    match misfit {
        Misfit::Unknown { at, near: Some(near) } => {
            Finding::new("answers-key-near", place(at)).arg("key", at).arg("near", near)
        }
        Misfit::Unknown { at, near: None } => Finding::new("answers-key-unknown", place(at)).arg("key", at),
        Misfit::Mistyped { at, wanted } => {
            Finding::new("plan-mistyped", place(at)).arg("key", at).arg_text("wanted", wanted.name())
        }
    }
}

/// The words that a file may hold where a person would choose from a list.
fn values(guide: &Guide, question: &Question) -> Text {
    let ids: Vec<String> = match question.kind {
        Kind::YesNo => vec!["yes".into(), "no".into()],
        _ => guide.choices(question).into_iter().map(|choice| choice.id).collect(),
    };
    if ids.is_empty() { Text::default() } else { say::VALUES.with("list", ids.join(", ")) }
}

/// What a plan still lacks: required answers that are neither there nor pending.
pub fn missing(guide: &Guide, plan: &Doc, today: Date, folder: Option<&Path>) -> Vec<Finding> {
    let all = findings(guide, plan, today, folder);
    all.into_iter()
        .filter(|finding| matches!(finding.code, "answer-missing" | "step-without-items"))
        .collect()
}
