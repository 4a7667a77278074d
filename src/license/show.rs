//! The advice as parts of a screen, for the command and for the interview.

use crate::guide::model::terms::GroundText;
use crate::guide::model::{Basis, Guide};
use crate::text::fold::visible;
use crate::text::{Lang, Text, license as say};
use crate::ui::Say;

use super::advice::{Advice, Reason};
use super::compatibility::Verdict;
use super::dataset::OfDataset;
use super::facts::CHOSEN;
use super::findings::list;

mod compare;
mod matrix;

pub use compare::{comparison, versus};
pub use matrix::matrix;

/// What is recommended, why, and what to mind.
pub fn advice(guide: &Guide, advice: &Advice<'_>, lang: Lang) -> Vec<Say> {
    let mut parts = vec![Say::Text(verdict(guide, advice).to(lang).to_string())];
    parts.push(Say::Text(say::PROPOSAL.to(lang).to_string()));
    let sections =
        [(say::WHY, &advice.reasons), (say::BLOCKED, &advice.blocked), (say::WARNINGS, &advice.warnings)];
    for (head, reasons) in sections {
        parts.extend(section(guide, &head, reasons, lang));
    }
    let open: Vec<&str> = advice.open.iter().map(|question| question.code.as_str()).collect();
    if !open.is_empty() {
        parts.push(Say::Blank);
        parts.push(Say::Text(say::OPEN.with("codes", open.join(", ")).to(lang).to_string()));
    }
    parts
}

fn verdict(guide: &Guide, advice: &Advice<'_>) -> Text {
    let Some(recommended) = advice.recommended else { return say::NOTHING };
    let code = guide.question(CHOSEN).map(|question| question.code.as_str()).unwrap_or_default();
    let now = match advice.chosen {
        Some(chosen) if chosen == recommended => say::CHOSEN_SAME,
        Some(chosen) => say::CHOSEN_OTHER.with_text("license", &chosen.short()),
        None => say::CHOSEN_NONE.with("code", code),
    };
    say::RECOMMENDED.with_text("license", &recommended.0.label()).and(&now)
}

/// Reasons under a heading; nothing where there are none.
pub fn section(guide: &Guide, head: &Text, reasons: &[Reason<'_>], lang: Lang) -> Vec<Say> {
    if reasons.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Say::Blank, Say::Text(head.to(lang).to_string())];
    for reason in reasons {
        let text = reason.rule.because.and(&rests(guide, reason));
        parts.push(Say::Item { mark: "· ".into(), text: text.to(lang).to_string() });
    }
    parts
}

/// The answers and the passages that a reason rests on.
fn rests(guide: &Guide, reason: &Reason<'_>) -> Text {
    let sources = sources(guide, &reason.rule.basis);
    let codes: Vec<&str> = reason.questions.iter().map(|question| question.code.as_str()).collect();
    let sentence =
        if codes.is_empty() { say::RESTS_ALWAYS } else { say::RESTS.with("codes", codes.join(", ")) };
    sentence.with_text("sources", &sources)
}

/// The passages of a basis, each with its mark.
pub(super) fn sources(guide: &Guide, basis: &[Basis]) -> Text {
    let named = basis.iter().filter_map(|basis| {
        let source = guide.source(&basis.source)?;
        let verified = basis.verified && source.verified;
        let mark = if verified { say::VERIFIED } else { say::NOT_VERIFIED };
        let sentence = if source.kind == "proposal" { say::SOURCE_OWN } else { say::SOURCE };
        Some(sentence.with_text("title", &source.title).with("at", &basis.at).with_text("mark", &mark))
    });
    named
        .reduce(|all, next| Text::fixed("{a}; {b}", "{a}; {b}").with_text("a", &all).with_text("b", &next))
        .unwrap_or_default()
}

/// A ground in words with what it rests on.
pub(super) fn ground(guide: &Guide, text: &GroundText) -> Text {
    say::GROUND
        .with_text("title", &text.title)
        .with_text("text", &text.text)
        .with_text("sources", &sources(guide, &text.basis))
}

/// Datasets whose terms or material are not simply those of the plan, and a word on the others.
pub fn datasets(guide: &Guide, advice: &Advice<'_>, lang: Lang) -> Vec<Say> {
    let special = |dataset: &&OfDataset<'_>| {
        dataset.own
            || !dataset.sources.is_empty()
            || !dataset.blocked.is_empty()
            || !dataset.warnings.is_empty()
    };
    let shown: Vec<&OfDataset<'_>> = advice.datasets.iter().filter(special).collect();
    if advice.datasets.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Say::Blank, Say::Text(say::DATASETS.to(lang).to_string())];
    let rest = advice.datasets.len() - shown.len();
    if shown.is_empty() {
        let told = if rest == 1 { say::DATASETS_ONE } else { say::DATASETS_SAME.with("n", rest) };
        parts.push(Say::Text(told.to(lang).to_string()));
        return parts;
    }
    let heads = [say::COL_DATASET, say::COL_UNDER, say::COL_SOURCES, say::COL_FITS, say::COL_SHOULD];
    parts.push(Say::Table {
        heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
        rows: shown.iter().map(|dataset| row(dataset, lang)).collect(),
    });
    if rest > 0 {
        parts.push(Say::Text(say::DATASETS_REST.with("n", rest).to(lang).to_string()));
    }
    for dataset in shown {
        let head = Text::same(format!("«{}»", visible(&dataset.title)));
        let told: Vec<Reason<'_>> = dataset.blocked.iter().chain(&dataset.warnings).cloned().collect();
        parts.extend(section(guide, &head, &told, lang));
    }
    parts
}

fn row(dataset: &OfDataset<'_>, lang: Lang) -> Vec<String> {
    let under = dataset.effective.map_or(say::NOT_CHOSEN, |license| license.short());
    let sources = list(dataset.sources.iter().map(|(source, _)| *source));
    let fits = match (dataset.fits(), dataset.blocked.is_empty()) {
        (_, false) => verdict_word(Verdict::No),
        (Some(verdict), _) => verdict_word(verdict),
        (None, _) => say::NOT_CHOSEN,
    };
    let should = dataset.recommended.map_or(say::NONE_FITS, |license| license.short());
    let sources = if sources.es.is_empty() { Text::same("-") } else { sources };
    let cells = [under, sources, fits, should];
    std::iter::once(visible(&dataset.title))
        .chain(cells.iter().map(|cell| cell.to(lang).to_string()))
        .collect()
}

pub(super) fn verdict_word(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Yes => say::V_YES,
        Verdict::Conditions => say::V_CONDITIONS,
        Verdict::Unknown => say::V_UNKNOWN,
        Verdict::No => say::V_NO,
    }
}
