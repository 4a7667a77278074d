//! The advice for programs.

use serde_json::{Value as Json, json};

use crate::guide::model::{Basis, Guide};

use super::advice::{Advice, Reason};
use super::catalogue::{License, all, outputs};
use super::compatibility::matrix as squares;
use super::dataset::OfDataset;

/// `{"version": 1, "recommended", "chosen", "state", "reasons": [{"rule", "does", "questions", "because": {"es", "en"},
/// "basis": [{"source", "at", "verified"}]}], "warnings", "blocked", "unanswered", "datasets": [{"id", "title", "own",
/// "license", "recommended", "fits", "sources": [{"license", "verdict", "grounds"}], "possible", "warnings", "blocked"}],
/// "licenses"}`. Licences are ids of the catalogue; `fits` is `yes`, `conditions`, `unknown`, `no` or null.
pub fn advice(guide: &Guide, advice: &Advice<'_>) -> Json {
    json!({
        "version": 1,
        "recommended": advice.recommended.map(|license| license.id()),
        "chosen": advice.chosen.map(|license| license.id()),
        "state": advice.state,
        "reasons": list(guide, &advice.reasons),
        "warnings": list(guide, &advice.warnings),
        "blocked": list(guide, &advice.blocked),
        "unanswered": advice.open.iter().map(|question| &question.id).collect::<Vec<_>>(),
        "datasets": advice.datasets.iter().map(|one| dataset(guide, one)).collect::<Vec<_>>(),
        "licenses": all(guide).map(|license| license.json()).collect::<Vec<_>>(),
    })
}

fn list(guide: &Guide, reasons: &[Reason<'_>]) -> Vec<Json> {
    let one = |reason: &Reason<'_>| {
        json!({
            "rule": reason.rule.id,
            "does": reason.rule.does,
            "questions": reason.questions.iter().map(|question| &question.id).collect::<Vec<_>>(),
            "because": reason.rule.because,
            "basis": basis(guide, &reason.rule.basis),
        })
    };
    reasons.iter().map(one).collect()
}

fn basis(guide: &Guide, all: &[Basis]) -> Vec<Json> {
    let verified = |basis: &Basis| basis.verified && guide.source(&basis.source).is_some_and(|s| s.verified);
    all.iter()
        .map(|basis| json!({ "source": basis.source, "at": basis.at, "verified": verified(basis) }))
        .collect()
}

fn dataset(guide: &Guide, one: &OfDataset<'_>) -> Json {
    let sources = one.sources.iter().map(|(license, cell)| {
        json!({
            "license": license.id(),
            "verdict": cell.as_ref().map(|cell| cell.verdict.code()),
            "grounds": cell.as_ref().map(|cell| cell.grounds.as_slice()),
        })
    });
    json!({
        "id": one.id,
        "title": one.title,
        "own": one.own,
        "license": one.effective.map(|license| license.id()),
        "recommended": one.recommended.map(|license| license.id()),
        "fits": one.fits().map(super::Verdict::code),
        "sources": sources.collect::<Vec<_>>(),
        "possible": ids(&one.mix.outputs),
        "warnings": list(guide, &one.warnings),
        "blocked": list(guide, &one.blocked),
    })
}

fn ids<'g>(licenses: &[License<'g>]) -> Vec<&'g str> {
    licenses.iter().map(License::id).collect()
}

/// `{"version": 1, "outputs": [id], "matrix": [{"material": id, "into": {id: {"verdict", "grounds", "verified"}}}],
/// "grounds": [{"id", "text": {"es", "en"}, "basis"}]}`.
pub fn matrix(guide: &Guide) -> Json {
    let rows = squares(guide).into_iter().map(|(input, cells)| {
        let into: serde_json::Map<String, Json> = cells
            .into_iter()
            .map(|(output, cell)| {
                let verified = cell.verified(guide);
                let square =
                    json!({ "verdict": cell.verdict.code(), "grounds": cell.grounds, "verified": verified });
                (output.id().to_string(), square)
            })
            .collect();
        json!({ "material": input.id(), "into": into })
    });
    let grounds =
        guide.terms.grounds.iter().map(
            |ground| json!({ "id": ground.id, "text": ground.text, "basis": basis(guide, &ground.basis) }),
        );
    json!({
        "version": 1,
        "outputs": outputs(guide).map(|license| license.id()).collect::<Vec<_>>(),
        "matrix": rows.collect::<Vec<_>>(),
        "grounds": grounds.collect::<Vec<_>>(),
    })
}

/// `{"version": 1, "licenses": [two of the catalogue], "into": [verdict of the first in the second, and back]}`.
pub fn versus(one: License<'_>, other: License<'_>) -> Json {
    let into = [(one, other), (other, one)].map(|(input, output)| {
        let cell = super::cell(input, output);
        json!({ "material": input.id(), "output": output.id(), "verdict": cell.verdict.code(), "grounds": cell.grounds })
    });
    json!({ "version": 1, "licenses": [one.json(), other.json()], "into": into })
}
