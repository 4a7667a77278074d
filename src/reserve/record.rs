//! The record of one reserve: ground with law and version, harm test, decision, term, and what opens.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::guide::model::Guide;
use crate::plan::model::{Dataset, Day, Evidence, Opens, Plan};
use crate::text::fold::visible;
use crate::text::{Text, reserve as say, say as words};

/// All that the plan says of a dataset that is not opened, or only in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub dataset: String,
    pub title: String,
    /// Term of the vocabulary `access`, never `public`.
    pub access: String,
    pub reason: Option<String>,
    /// Term of `legal-bases`, or the institution's own words.
    pub basis: Option<String>,
    /// The ground in words.
    pub ground: Option<Text>,
    /// `reserved`, `confidential`, `statistical` or `other`, of grounds in the vocabulary.
    pub kind: Option<String>,
    /// The law as the plan keeps it, or as this Guide read it; `law_said`: it is the plan's.
    pub law: Option<String>,
    pub law_said: bool,
    pub since: Option<Date>,
    pub until: Option<Date>,
    pub review: Option<Date>,
    /// The ground has a term, and needs a harm test (LGTAIP 104, 107 and 113).
    pub expires: bool,
    pub needs_test: bool,
    /// Longest first term in years.
    pub max_years: u8,
    pub risk: Option<String>,
    pub interest: Option<String>,
    pub least: Option<String>,
    pub decided_by: Option<String>,
    pub decided_on: Option<Date>,
    pub minutes: Option<String>,
    /// `columns`, `rows`, `totals` or `nothing`.
    pub opens: Option<String>,
    /// What opens, in words.
    pub opening: Option<Text>,
    pub k: Option<i64>,
    /// The day that what opens is promised for.
    pub promised: Option<Date>,
}

/// The records of a plan, by dataset.
pub fn records(guide: &Guide, plan: &Plan) -> Vec<Record> {
    plan.dataset.iter().filter_map(|(id, dataset)| Record::of(guide, id, dataset)).collect()
}

impl Record {
    /// The record of a dataset; `None` while it is public, or nobody said how open it is.
    pub fn of(guide: &Guide, id: &str, dataset: &Dataset) -> Option<Self> {
        let access = dataset.access.clone().filter(|access| access != "public")?;
        let reserve = &dataset.reserve;
        let basis = said(&reserve.basis);
        let term = basis.as_deref().and_then(|basis| guide.term("legal-bases", basis));
        let law = said(&reserve.law);
        Some(Self {
            dataset: id.to_string(),
            title: said(&dataset.title).unwrap_or_else(|| id.to_string()),
            access,
            reason: said(&reserve.reason),
            ground: basis.as_deref().map(|basis| guide.ground_in_words(&visible(basis))),
            kind: term.and_then(|term| term.kind.clone()),
            law_said: law.is_some(),
            law: law.or_else(|| guide.law_of(basis.as_deref()?)),
            since: date(&reserve.since),
            until: date(&reserve.until),
            review: date(&reserve.review),
            // A ground of one's own is taken for a reserve: the stricter reading.
            expires: basis.is_some() && term.is_none_or(|term| term.expires != Some(false)),
            needs_test: basis.is_some() && term.is_none_or(|term| term.harm_test != Some(false)),
            max_years: term.and_then(|term| term.max_years).unwrap_or(LONGEST),
            risk: said(&reserve.harm.risk),
            interest: said(&reserve.harm.interest),
            least: said(&reserve.harm.least),
            decided_by: said(&reserve.decided_by),
            decided_on: date(&reserve.decided_on),
            minutes: reserve.minutes.as_ref().and_then(evidence),
            opens: said(&reserve.opens.how),
            opening: opening(&reserve.opens),
            k: reserve.opens.k,
            promised: date(&dataset.commitment.date),
            basis,
        })
    }

    /// All three parts of the harm test are there.
    pub fn tested(&self) -> bool {
        self.risk.is_some() && self.interest.is_some() && self.least.is_some()
    }

    /// The last day of the longest first term, counted from its beginning or from the decision.
    pub fn longest(&self, times: i64) -> Option<Date> {
        let from = self.since.or(self.decided_on)?;
        from.checked_add((i64::from(self.max_years) * times).years()).ok()
    }

    /// What the record says, a paragraph each; what is not in the plan says so.
    pub fn lines(&self, guide: &Guide) -> Vec<Text> {
        // A sentence of the person's ends where ours goes on.
        let bare = |text: &str| visible(text.trim().trim_end_matches('.'));
        let text = |text: &Option<String>| text.as_deref().map_or(say::UNSAID, |text| Text::same(bare(text)));
        let day = |date: Option<Date>| date.map_or(say::UNSAID, words::day);
        let law = self.law.as_deref().map(|law| guide.law_in_words(&visible(law)));
        let law = match (law, self.law_said) {
            (Some(law), true) => law,
            (Some(law), false) => say::LAW_UNCONFIRMED.with_text("law", &law),
            (None, _) => say::UNSAID,
        };
        let access = guide.term_label("access", &self.access);
        let mut lines = vec![
            say::ACCESS.with_text("access", &access),
            say::REASON.with_text("reason", &text(&self.reason)),
            say::GROUND
                .with_text("ground", self.ground.as_ref().unwrap_or(&say::UNSAID))
                .with_text("law", &law),
        ];
        if self.needs_test {
            let test =
                say::HARM.with_text("risk", &text(&self.risk)).with_text("interest", &text(&self.interest));
            lines.push(test.with_text("least", &text(&self.least)));
        }
        let decided = say::DECIDED.with_text("by", &text(&self.decided_by));
        let decided = decided.with_text("on", &day(self.decided_on));
        lines.push(decided.with_text("minutes", &text(&self.minutes)));
        // Without a ground nobody knows that it has no term.
        lines.push(match self.expires || self.basis.is_none() {
            true => say::TERM.with_text("since", &day(self.since)).with_text("until", &day(self.until)),
            false => say::NO_TERM,
        });
        lines.extend(self.review.map(|review| say::REVIEW.with_text("date", &words::day(review))));
        lines.push(say::OPENS.with_text("what", self.opening.as_ref().unwrap_or(&say::UNSAID)));
        lines
    }

    /// The same as one text, a paragraph a line, for papers.
    pub fn text(&self, guide: &Guide) -> Text {
        Text::joined(&self.lines(guide), "\n")
    }

    /// The record as data: `{"access", "reason", "basis", "kind", "law", "law_confirmed", "since", "until", "review",
    /// "harm": {"risk", "interest", "least"}, "decided_by", "decided_on", "minutes", "opens": {"how", "k", "promised"}}`,
    /// days in ISO 8601, `null` for what the plan does not say.
    pub fn json(&self) -> Json {
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        json!({
            "access": self.access,
            "reason": self.reason,
            "basis": self.basis,
            "kind": self.kind,
            "law": self.law,
            "law_confirmed": self.law_said,
            "since": day(self.since),
            "until": day(self.until),
            "review": day(self.review),
            "harm": { "risk": self.risk, "interest": self.interest, "least": self.least },
            "decided_by": self.decided_by,
            "decided_on": day(self.decided_on),
            "minutes": self.minutes,
            "opens": { "how": self.opens, "k": self.k, "promised": day(self.promised) },
        })
    }
}

/// Years of the longest first term (LGTAIP 104), for grounds that do not say.
const LONGEST: u8 = 5;

fn said(text: &Option<String>) -> Option<String> {
    text.clone().filter(|text| !text.trim().is_empty())
}

fn date(day: &Option<Day>) -> Option<Date> {
    day.as_ref()?.date()
}

/// A document by its number, else its file or link.
fn evidence(evidence: &Evidence) -> Option<String> {
    [&evidence.folio, &evidence.file, &evidence.link].into_iter().find_map(said)
}

fn opening(opens: &Opens) -> Option<Text> {
    let with_k = |text: Text| match opens.k {
        Some(k) => text.and(&say::WITH_K.with("k", k)),
        None => text,
    };
    Some(match opens.how.as_deref()? {
        "columns" if opens.columns.is_empty() => say::OPENS_COLUMNS_UNSAID,
        "columns" => say::OPENS_COLUMNS.with("columns", visible(&opens.columns.join(", "))),
        "rows" => with_k(say::OPENS_ROWS),
        "totals" => with_k(say::OPENS_TOTALS.with("by", visible(opens.by.as_deref().unwrap_or("?")))),
        "nothing" => say::OPENS_NOTHING,
        other => Text::same(visible(other)),
    })
}
