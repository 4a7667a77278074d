//! What is answered to the person who asked: yes with a date, in part, or no with its legal ground, as the plan says.
//! What the plan does not say stays blank, with a note of what is missing.

use jiff::civil::Date;
use toml::Value;

use super::ledger::{date, says_none};
use crate::guide::model::Guide;
use crate::plan::doc::Edit;
use crate::plan::model::{Dataset, Day, Plan};
use crate::text::fold::{fold, visible};
use crate::text::{Text, reply as say, say as words};
use crate::toml_text::Address;

/// What stands where the plan says nothing.
pub const BLANK: &str = "________";

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Yes,
    Part,
    No,
}

impl Decision {
    /// As it stands in the plan.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Part => "part",
            Self::No => "no",
        }
    }

    /// The word that a person writes, in either language.
    pub fn named(word: &str) -> Option<Self> {
        Some(match fold(word).as_str() {
            "si" | "yes" => Self::Yes,
            "parte" | "en parte" | "part" => Self::Part,
            "no" => Self::No,
            _ => return None,
        })
    }

    pub fn label(self) -> Text {
        match self {
            Self::Yes => say::YES,
            Self::Part => say::PART,
            Self::No => say::NO,
        }
    }
}

/// A draft, to be read by a person before it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub decision: Option<Decision>,
    /// Why it is that decision: where the plan says so.
    pub because: Text,
    pub heading: Text,
    pub paragraphs: Vec<Text>,
    /// What is missing and what to look at; not part of the answer.
    pub notes: Vec<Text>,
    pub basis: Option<String>,
    /// The day that the data are promised for.
    pub date: Option<Date>,
}

/// Drafts the answer to a demand. `wanted` takes the place of the decision that the plan gives.
pub fn draft(guide: &Guide, plan: &Plan, id: &str, wanted: Option<Decision>, today: Date) -> Option<Draft> {
    let demand = plan.demand.get(id)?;
    let dataset = demand.dataset.as_ref().and_then(|id| Some((id, plan.dataset.get(id)?)));
    let (decided, because) = match dataset {
        Some((_, dataset)) => decision(dataset),
        None => (None, if says_none(demand) { say::BECAUSE_NONE } else { say::BECAUSE_OPEN }),
    };
    let decision = wanted.or(decided);
    let because = if wanted.is_some() { say::BECAUSE_SAID } else { because };
    let mut draft = Draft { decision, because, ..Draft::default() };
    let name = plan.institution.name.clone();
    let folio = demand.folio.clone().unwrap_or_else(|| id.to_string());
    draft.heading = say::HEADING.with("folio", visible(&folio));
    let on = date(demand.on.as_ref());
    let on = draft.blank(on.map(words::day), &say::LACKS_ON);
    let text = visible(demand.text.as_deref().unwrap_or(BLANK));
    draft.paragraphs.push(say::RECEIVED.with_text("on", &on).with("text", text));
    match dataset {
        Some((_, dataset)) => draft.about(guide, dataset, today),
        None => draft.paragraphs.push(say::ANSWER_BLANK.with("blank", BLANK)),
    }
    let name = draft.blank(name.map(|name| Text::same(visible(&name))), &say::LACKS_NAME);
    draft.paragraphs.push(
        say::SIGNED.with_text("name", &name).with_text("date", &words::day(today)).with("blank", BLANK),
    );
    draft.notes.push(say::NOTE_REVIEW);
    Some(draft)
}

/// What the plan decides of a dataset, and where it says so.
fn decision(dataset: &Dataset) -> (Option<Decision>, Text) {
    let opens = dataset.reserve.opens.how.as_deref();
    match (dataset.access.as_deref(), opens) {
        _ if published(dataset).is_some() => (Some(Decision::Yes), say::BECAUSE_PUBLISHED),
        (Some("public"), _) => (Some(Decision::Yes), say::BECAUSE_PUBLIC),
        (Some(_), Some("columns" | "rows" | "totals")) => (Some(Decision::Part), say::BECAUSE_PART),
        (Some(_), Some("nothing")) | (Some("private"), None) => (Some(Decision::No), say::BECAUSE_RESERVED),
        (Some("restricted"), None) => (Some(Decision::Part), say::BECAUSE_RESTRICTED),
        _ => (None, say::BECAUSE_NO_ACCESS),
    }
}

/// Where it is online.
fn published(dataset: &Dataset) -> Option<&str> {
    let files = dataset.distribution.values().filter_map(|file| file.download_url.as_deref());
    files
        .chain(dataset.published_at.as_deref())
        .find(|link| link.starts_with("https://") || link.starts_with("http://"))
}

impl Draft {
    /// What is known, or a blank with a note of what is missing.
    fn blank(&mut self, known: Option<Text>, lacks: &Text) -> Text {
        known.unwrap_or_else(|| {
            self.notes.push(lacks.clone());
            Text::same(BLANK)
        })
    }

    fn about(&mut self, guide: &Guide, dataset: &Dataset, today: Date) {
        let title = Text::same(visible(dataset.title.as_deref().unwrap_or(BLANK)));
        match self.decision {
            Some(Decision::Yes) => self.yes(dataset, &title, today),
            Some(Decision::Part) => {
                self.part(dataset, &title, today);
                self.ground(guide, dataset);
            }
            Some(Decision::No) => {
                self.paragraphs.push(say::SAYS_NO.with_text("dataset", &title));
                self.ground(guide, dataset);
            }
            None => self.paragraphs.push(say::ANSWER_BLANK.with("blank", BLANK)),
        }
    }

    fn yes(&mut self, dataset: &Dataset, title: &Text, today: Date) {
        if let Some(link) = published(dataset) {
            self.paragraphs.push(say::SAYS_PUBLISHED.with_text("dataset", title).with("link", visible(link)));
            return;
        }
        let day = self.promise(dataset, today);
        self.paragraphs.push(say::SAYS_YES.with_text("dataset", title).with_text("date", &day));
    }

    /// The promised day, when it has not passed.
    fn promise(&mut self, dataset: &Dataset, today: Date) -> Text {
        let promised = date(dataset.commitment.date.as_ref());
        self.date = promised.filter(|date| *date >= today);
        let lacks = if promised.is_some() { say::LACKS_NEW_DATE } else { say::LACKS_DATE };
        self.blank(self.date.map(words::day), &lacks)
    }

    fn part(&mut self, dataset: &Dataset, title: &Text, today: Date) {
        let opens = &dataset.reserve.opens;
        let columns = visible(&opens.columns.join(", "));
        let what = match opens.how.as_deref() {
            Some("columns") if !columns.is_empty() => Some(say::OPENS_COLUMNS.with("columns", columns)),
            Some("rows") => Some(say::OPENS_ROWS),
            Some("totals") => {
                let by = opens.by.as_deref().map(visible);
                let by = self.blank(by.map(Text::same), &say::LACKS_BY);
                Some(say::OPENS_TOTALS.with_text("by", &by))
            }
            _ => None,
        };
        let what = self.blank(what, &say::LACKS_OPENS);
        let day = self.promise(dataset, today);
        let sentence = say::SAYS_PART.with_text("dataset", title).with_text("what", &what);
        self.paragraphs.push(sentence.with_text("date", &day));
    }

    /// Ground, reason, harm test, term and decision of what is not opened.
    fn ground(&mut self, guide: &Guide, dataset: &Dataset) {
        let reserve = &dataset.reserve;
        self.basis.clone_from(&reserve.basis);
        let basis = reserve.basis.as_deref();
        let law = reserve.law.clone().or_else(|| guide.law_of(basis?));
        let law = law.map(|law| guide.law_in_words(&visible(&law)));
        let ground = basis.map(|basis| guide.ground_in_words(&visible(basis)));
        let ground = self.blank(ground, &say::LACKS_BASIS);
        let law = self.blank(law, &say::LACKS_LAW);
        if reserve.law.is_none() && basis.is_some() {
            self.notes.push(say::NOTE_LAW);
        }
        self.paragraphs.push(say::GROUND.with_text("ground", &ground).with_text("law", &law));
        let text = |text: &Option<String>| text.as_deref().map(|text| Text::same(visible(text)));
        let reason = self.blank(text(&reserve.reason), &say::LACKS_REASON);
        self.paragraphs.push(say::REASON.with_text("reason", &reason));
        let term = basis.and_then(|basis| guide.term("legal-bases", basis));
        if term.is_none_or(|term| term.harm_test != Some(false)) {
            let [risk, interest, least] = [&reserve.harm.risk, &reserve.harm.interest, &reserve.harm.least]
                .map(|part| self.blank(text(part), &say::LACKS_HARM));
            let test = say::HARM.with_text("risk", &risk).with_text("interest", &interest);
            self.paragraphs.push(test.with_text("least", &least));
            let until = self.blank(date(reserve.until.as_ref()).map(words::day), &say::LACKS_UNTIL);
            self.paragraphs.push(say::UNTIL.with_text("date", &until));
        }
        let by = self.blank(text(&reserve.decided_by), &say::LACKS_DECIDED);
        let on = self.blank(date(reserve.decided_on.as_ref()).map(words::day), &say::LACKS_DECIDED);
        self.paragraphs.push(say::DECIDED_BY.with_text("by", &by).with_text("on", &on));
        self.notes.push(say::NOTE_COMMITTEE);
        self.notes.push(say::NOTE_APPEAL);
        self.notes.dedup();
    }
}

/// What the plan keeps of an answer.
pub fn edits(id: &str, draft: &Draft) -> Vec<Edit> {
    let at = Address::new(["demand", id, "reply"]);
    let code = draft.decision.map(|decision| Value::String(decision.code().into()));
    vec![
        (at.child("decision"), code),
        (at.child("basis"), draft.basis.clone().map(Value::String)),
        (at.child("date"), draft.date.map(Day::value)),
    ]
}

/// The id of a demand by its folio or by itself.
pub fn find(plan: &Plan, folio: &str) -> Option<String> {
    let wanted = fold(folio);
    let by_folio =
        |demand: &crate::plan::model::Demand| demand.folio.as_deref().is_some_and(|own| fold(own) == wanted);
    let mut all = plan.demand.iter();
    all.find(|(id, demand)| fold(id) == wanted || by_folio(demand)).map(|(id, _)| id.clone())
}
