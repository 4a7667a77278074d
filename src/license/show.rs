//! The advice as parts of a screen, for the command and for the interview.

use crate::guide::model::Guide;
use crate::text::fold::visible;
use crate::text::{Lang, Text, license as say};
use crate::ui::Say;

use super::advice::{Advice, Reason};
use super::compatibility::Verdict;
use super::dataset::OfDataset;
use super::facts::CHOSEN;
use super::findings::{list, of_dataset};

mod cited;
mod compare;
mod matrix;

pub use cited::Cited;
pub use compare::{comparison, versus};
pub use matrix::matrix;

/// What is recommended, why, and what to mind.
pub fn advice<'g>(cited: &mut Cited<'g>, guide: &'g Guide, advice: &Advice<'g>, lang: Lang) -> Vec<Say> {
    let mut parts = vec![
        Say::Text(verdict(guide, advice).to(lang).to_string()),
        Say::Text(say::PROPOSAL.to(lang).to_string()),
    ];
    let sections =
        [(say::WHY, &advice.reasons), (say::BLOCKED, &advice.blocked), (say::WARNINGS, &advice.warnings)];
    for (head, reasons) in sections.into_iter().filter(|(_, reasons)| !reasons.is_empty()) {
        parts.extend([Say::Blank, Say::Text(head.to(lang).to_string())]);
        parts.extend(items(cited, reasons.iter(), lang));
    }
    let open: Vec<&str> = advice.open.iter().map(|question| question.code.as_str()).collect();
    if !open.is_empty() {
        parts.extend([Say::Blank, Say::Text(say::OPEN.with("codes", open.join(", ")).to(lang).to_string())]);
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

/// Reasons, each with the answers and the passages that it rests on.
fn items<'g: 'r, 'r>(
    cited: &mut Cited<'g>,
    reasons: impl Iterator<Item = &'r Reason<'g>>,
    lang: Lang,
) -> Vec<Say> {
    let item = |reason: &Reason<'g>| {
        let text = reason.rule.because.and(&rests(cited, reason));
        Say::Item { mark: "· ".into(), text: text.to(lang).to_string() }
    };
    reasons.map(item).collect()
}

fn rests<'g>(cited: &mut Cited<'g>, reason: &Reason<'g>) -> Text {
    let codes: Vec<&str> = reason.questions.iter().map(|question| question.code.as_str()).collect();
    let sentence = match codes.is_empty() {
        true => say::RESTS_ALWAYS,
        false => say::RESTS.with("codes", codes.join(", ")),
    };
    sentence.with("sources", cited.letters(&reason.rule.basis))
}

/// Datasets whose terms or material are not simply those of the plan, and a word on the others.
pub fn datasets<'g>(cited: &mut Cited<'g>, guide: &'g Guide, advice: &Advice<'g>, lang: Lang) -> Vec<Say> {
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
        let clash = clash(guide, dataset).map(|text| text.to(lang).to_string());
        let clash = clash.map(|text| Say::Item { mark: "· ".into(), text });
        let told: Vec<Say> = clash
            .into_iter()
            .chain(items(cited, dataset.blocked.iter().chain(&dataset.warnings), lang))
            .collect();
        if !told.is_empty() {
            parts.extend([Say::Blank, Say::Text(format!("«{}»", visible(&dataset.title)))]);
            parts.extend(told);
        }
    }
    parts
}

/// That its licences do not go together, which no rule of the advice sees.
fn clash(guide: &Guide, dataset: &OfDataset<'_>) -> Option<Text> {
    let codes = ["sources-incompatible", "license-against-sources"];
    let found = of_dataset(guide, dataset).into_iter().find(|finding| codes.contains(&finding.code))?;
    let told = guide.rules.tell(&found);
    Some(say::FOUND.with_text("message", &told.message).with_text("hint", &told.hint.unwrap_or_default()))
}

fn row(dataset: &OfDataset<'_>, lang: Lang) -> Vec<String> {
    let under = dataset.effective.map_or(say::NOT_CHOSEN, |license| license.short());
    let sources = list(dataset.sources.iter().map(|(source, _)| *source));
    let fits = match (dataset.fits(), dataset.blocked.is_empty()) {
        (_, false) => verdict_word(Verdict::No),
        (Some(verdict), _) => verdict_word(verdict),
        (None, _) => say::NOT_CHOSEN,
    };
    let waits = dataset.blocked.iter().any(|reason| reason.rule.when.contract == Some(true));
    let should = match dataset.recommended {
        _ if waits => say::WAIT,
        Some(_) if !dataset.mix.unread.is_empty() => say::ASK,
        Some(license) => license.short(),
        None => say::NONE_FITS,
    };
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
