//! What the Guide cites and nobody has read in the text: so that a figure of a law is never taken on trust.

use serde::Serialize;

use super::model::{Basis, Guide, Source};
use crate::text::say::day;
use crate::text::workbook as say;
use crate::text::{Lang, Text};

/// Why a basis does not count as verified, from the widest reason to the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// There is no text behind it: the source is a proposal.
    Proposal,
    /// The source was not read, or the Guide does not have it.
    Source,
    /// The source was read, but not this passage.
    Passage,
    /// The passage was read, but not for what the question says of it.
    Basis,
}

impl Because {
    /// The reason as a person reads it.
    pub fn text(self) -> Text {
        match self {
            Self::Proposal => say::BECAUSE_PROPOSAL,
            Self::Source => say::BECAUSE_SOURCE,
            Self::Passage => say::BECAUSE_PASSAGE,
            Self::Basis => say::BECAUSE_BASIS,
        }
    }
}

/// One passage that is cited without having been verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unverified {
    /// Id of the source.
    pub source: String,
    /// Place in the source, as the questions cite it.
    pub at: String,
    /// Version of the source; empty when the Guide does not have it.
    pub version: String,
    /// Codes of the questions that cite it unverified.
    pub questions: Vec<String>,
    pub because: Because,
}

/// The unverified passages of a Guide in one language, for tables and JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Distinct passages that every question cites verified.
    pub verified: usize,
    /// Distinct passages that the questions cite.
    pub total: usize,
    /// ISO 8601.
    pub laws_as_of: String,
    /// The figures above in one sentence.
    pub totals: String,
    /// In the order of the law pack.
    pub sources: Vec<SourceRows>,
}

/// One source with its unverified passages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceRows {
    pub id: String,
    pub title: String,
    pub version: String,
    pub note: Option<String>,
    pub rows: Vec<Row>,
}

/// One unverified passage in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    pub at: String,
    pub questions: Vec<String>,
    pub because: Because,
    pub reason: String,
}

/// Why a basis is not verified; `None` when it is.
pub fn doubt(guide: &Guide, basis: &Basis) -> Option<Because> {
    match guide.source(&basis.source) {
        None => Some(Because::Source),
        Some(source) if is_own(source) => Some(Because::Proposal),
        Some(source) if !source.verified => Some(Because::Source),
        Some(_) if guide.article(basis).is_some_and(|article| !article.verified) => Some(Because::Passage),
        Some(_) => (!basis.verified).then_some(Because::Basis),
    }
}

/// A proposal without a text that could be read.
fn is_own(source: &Source) -> bool {
    source.kind == "proposal" && !source.verified
}

/// Every passage cited without verification, grouped by source in the order of the law pack.
pub fn unverified(guide: &Guide) -> Vec<Unverified> {
    let mut found: Vec<Unverified> = Vec::new();
    for (_, question) in guide.questions() {
        for basis in &question.basis {
            let Some(because) = doubt(guide, basis) else { continue };
            match found.iter_mut().find(|one| one.source == basis.source && one.at == basis.at) {
                Some(known) if known.questions.contains(&question.code) => {}
                Some(known) => known.questions.push(question.code.clone()),
                None => found.push(first(guide, basis, because, &question.code)),
            }
        }
    }
    found.sort_by_key(|one| {
        guide.laws.sources.iter().position(|source| source.id == one.source).unwrap_or(usize::MAX)
    });
    found
}

fn first(guide: &Guide, basis: &Basis, because: Because, code: &str) -> Unverified {
    Unverified {
        source: basis.source.clone(),
        at: basis.at.clone(),
        version: guide.source(&basis.source).map(|source| source.version.clone()).unwrap_or_default(),
        questions: vec![code.to_string()],
        because,
    }
}

/// The unverified passages with the notes of their sources and the totals, in one language.
pub fn render(guide: &Guide, lang: Lang) -> Report {
    let found = unverified(guide);
    let total = cited(guide);
    let verified = total - found.len();
    let totals =
        say::BASES_TOTALS.with("n", verified).with("of", total).with_text("date", &day(guide.laws.as_of));
    let groups = found.chunk_by(|one, other| one.source == other.source);
    Report {
        verified,
        total,
        laws_as_of: guide.laws.as_of.to_string(),
        totals: totals.to(lang).to_string(),
        sources: groups.map(|group| source_rows(guide, group, lang)).collect(),
    }
}

/// How many distinct passages the questions cite.
fn cited(guide: &Guide) -> usize {
    let all = guide.questions().flat_map(|(_, question)| &question.basis);
    all.map(|basis| (&basis.source, &basis.at)).collect::<std::collections::BTreeSet<_>>().len()
}

fn source_rows(guide: &Guide, group: &[Unverified], lang: Lang) -> SourceRows {
    let id = group.first().map(|one| one.source.clone()).unwrap_or_default();
    let source = guide.source(&id);
    SourceRows {
        title: source.map_or_else(|| id.clone(), |source| source.title.to(lang).to_string()),
        version: source.map(|source| source.version.clone()).unwrap_or_default(),
        note: source.and_then(|source| source.note.as_ref()).map(|note| note.to(lang).to_string()),
        rows: group.iter().map(|one| row(one, lang)).collect(),
        id,
    }
}

fn row(one: &Unverified, lang: Lang) -> Row {
    Row {
        at: one.at.clone(),
        questions: one.questions.clone(),
        because: one.because,
        reason: one.because.text().to(lang).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::workbook::samples::{shipped, tiny};
    use super::*;

    #[test]
    fn a_basis_is_in_doubt_because_of_its_source_its_passage_or_itself() {
        let guide = tiny();
        let told: Vec<_> =
            unverified(&guide).iter().map(|one| (one.source.clone(), one.at.clone(), one.because)).collect();
        let told: Vec<_> =
            told.iter().map(|(source, at, because)| (source.as_str(), at.as_str(), *because)).collect();
        assert_eq!(
            told,
            [
                ("law", "7", Because::Passage),
                ("law", "5 II", Because::Basis),
                ("hearsay", "1", Because::Source),
                ("own", "B02", Because::Proposal),
            ]
        );
    }

    #[test]
    fn questions_that_cite_the_same_passage_share_a_row() {
        let guide = tiny();
        assert_eq!(unverified(&guide)[0].questions, ["A01", "B01"]);
        assert_eq!(unverified(&guide)[0].version, "DOF 2025");
    }

    #[test]
    fn the_totals_count_distinct_passages() {
        let report = render(&tiny(), Lang::Es);
        assert_eq!((report.verified, report.total), (1, 5));
        assert_eq!(
            report.totals,
            "1 de 5 fundamentos comprobados en el texto; leyes al 21 de marzo de 2026."
        );
        let english = render(&tiny(), Lang::En).totals;
        assert_eq!(english, "1 of 5 bases verified in the text; laws as of 21 March 2026.");
    }

    #[test]
    fn a_source_is_told_once_with_its_note() {
        let report = render(&tiny(), Lang::Es);
        assert_eq!(
            report.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(),
            ["law", "hearsay", "own"]
        );
        assert_eq!(report.sources[1].note.as_deref(), Some("Sólo se oyó."));
        assert_eq!(report.sources[0].rows[0].reason, "no se leyó el pasaje");
    }

    #[test]
    fn a_source_that_the_guide_lacks_is_in_doubt_and_comes_last() {
        let mut guide = tiny();
        guide.steps[0].questions[0].basis[0].source = "ghost".to_string();
        let last = unverified(&guide).pop().unwrap();
        assert_eq!(
            (last.source.as_str(), last.version.as_str(), last.because),
            ("ghost", "", Because::Source)
        );
    }

    #[test]
    fn the_shipped_guide_adds_up() {
        let guide = shipped();
        let report = render(&guide, Lang::Es);
        let rows: usize = report.sources.iter().map(|source| source.rows.len()).sum();
        assert_eq!(report.verified + rows, report.total);
        assert!(report.verified > rows, "most of what is cited was read: {}", report.totals);
        assert!(serde_json::to_string(&report).unwrap().contains("\"because\":\"proposal\""));
    }
}
