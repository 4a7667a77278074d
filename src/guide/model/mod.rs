//! The Guide as plain data: steps, questions, vocabularies, sources. Loaded once, never changed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

pub mod calendar;
pub mod cell;
pub mod criteria;
pub mod demand;
pub mod effort;
mod ground;
pub mod handover;
pub mod import;
pub mod improve;
mod laws;
pub mod network;
pub mod papers;
mod personal;
pub mod promotion;
mod question;
pub mod recommended;
pub mod review;
pub mod stories;
pub mod terms;
mod vocab;
pub mod watch;
pub mod workshop;

pub use laws::{Article, Laws, Source};
pub use personal::{Class, Classes, Treatment, Treatments};
pub use question::{Basis, Choice, Condition, Detect, Each, Help, Kind, Level, Pass, Pattern, Question};
pub use vocab::{Aliases, Ambiguous, Conformance, Deed, Term, Vocab};

use crate::diag::Rules;
use crate::text::Text;
use crate::text::fold::visible;

/// A whole Guide: what is asked, explained and cited.
#[derive(Debug, Clone)]
pub struct Guide {
    pub head: Head,
    pub steps: Vec<Step>,
    pub vocabs: BTreeMap<String, Vocab>,
    pub laws: Laws,
    /// Severity and sentences of findings.
    pub rules: Rules,
    pub areas: super::areas::Areas,
    pub classes: Classes,
    pub treatments: Treatments,
    pub criteria: criteria::Criteria,
    pub effort: effort::Effort,
    pub calendar: calendar::Calendar,
    pub terms: terms::Terms,
    pub demand: demand::DemandWords,
    pub papers: Vec<papers::Paper>,
    pub recommended: recommended::Recommendations,
    pub obligations: recommended::Obligations,
    pub specs: recommended::Specs,
    pub watch: watch::Watching,
    pub review: review::Reviewing,
    pub network: network::Network,
    pub stories: Vec<stories::Told>,
    /// Texts of `workshop/` and `manual/`, by the names of their files: read with [`super::load::part`] when wanted.
    pub carried: super::load::Files,
    pub handover: handover::Handover,
    pub improve: improve::Improve,
    pub promotion: promotion::Promotion,
    /// What lists of others call things.
    pub import: import::ImportWords,
    /// Template of the public page of a plan.
    pub report_page: Cow<'static, str>,
    /// Template of an official paper as a page to print.
    pub paper_page: Cow<'static, str>,
    /// Template of the printable workbook.
    pub workbook: Cow<'static, str>,
    /// Template of the page of a scan.
    pub scan_page: Cow<'static, str>,
    /// Words for telling what files hold, by the names of their files: `personal/...`, `scan/words.toml`.
    pub lore: BTreeMap<&'static str, Cow<'static, str>>,
}

/// `guide.toml`: which Guide this is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub format: u32,
    pub id: String,
    pub version: String,
    #[serde(deserialize_with = "super::load::date")]
    pub laws_as_of: Date,
    pub title: Text,
    pub welcome: Text,
    pub farewell: Text,
    pub steps: Vec<String>,
    pub vocab: Vec<String>,
    #[serde(default)]
    pub papers: Vec<String>,
    /// Files of `specs/`.
    #[serde(default)]
    pub specs: Vec<String>,
    /// Files of `stories/`.
    #[serde(default)]
    pub stories: Vec<String>,
    /// Files of `workshop/towns/`.
    #[serde(default)]
    pub towns: Vec<String>,
    /// Files of `workshop/exercises/`, in their order.
    #[serde(default)]
    pub exercises: Vec<String>,
    /// Files of `manual/`, in their order.
    #[serde(default)]
    pub manual: Vec<String>,
}

/// One step of the Guide, in the order of the plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: String,
    pub code: String,
    pub title: Text,
    pub why: Text,
    pub intro: Text,
    /// For the whole step in a small municipality.
    pub minutes: u32,
    /// Questions whose evidence the Guide asks for before the step counts as complete.
    pub closes_with: Vec<String>,
    /// What must exist before the step can start.
    pub needs: Vec<Need>,
    /// What the program works out for this step and shows before its answers are reviewed.
    #[serde(default)]
    pub page: Option<Page>,
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// What can be worked out from the answers of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// What to open first.
    Order,
    /// When.
    Calendar,
    /// Under which terms.
    Terms,
    /// What others usually have.
    Recommended,
    /// What the columns of the files mean.
    Dictionary,
}

impl Page {
    /// Whether it has nothing to say without a dataset.
    pub fn needs_datasets(self) -> bool {
        self != Self::Recommended
    }
}

/// A step can start when at least one answer to `question` exists.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub question: String,
    pub text: Text,
}

impl Guide {
    /// `mx-local@2026.1`.
    pub fn tag(&self) -> String {
        format!("{}@{}", self.head.id, self.head.version)
    }

    pub fn questions(&self) -> impl Iterator<Item = (&Step, &Question)> {
        self.steps.iter().flat_map(|step| step.questions.iter().map(move |question| (step, question)))
    }

    /// A question by id, by a former id, or by its short code in any case.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions().map(|(_, question)| question).find(|question| {
            question.id == name
                || question.code.eq_ignore_ascii_case(name)
                || question.formerly.iter().any(|old| old == name)
        })
    }

    pub fn step_of(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.questions.iter().any(|question| question.id == id))
    }

    /// The choices of a question: its own, then the terms of its vocabulary.
    pub fn choices(&self, question: &Question) -> Vec<Choice> {
        let vocab = question.vocab.as_ref().and_then(|name| self.vocabs.get(name));
        let terms = vocab.iter().flat_map(|vocab| &vocab.terms).filter(|term| question.offers(term));
        question.choices.iter().cloned().chain(terms.map(Term::choice)).collect()
    }

    /// The periods that are offered first; any other can be typed.
    pub fn periods(&self) -> Vec<Choice> {
        self.vocabs.get("periodicity").map(Vocab::common).unwrap_or_default()
    }

    pub fn term(&self, vocab: &str, id: &str) -> Option<&Term> {
        self.vocabs.get(vocab)?.terms.iter().find(|term| term.id == id)
    }

    /// A term in words; one that the vocabulary does not have as it is written, safe to show.
    pub fn term_label(&self, vocab: &str, id: &str) -> Text {
        self.term(vocab, id).map_or_else(|| Text::same(visible(id)), Term::label)
    }

    /// A class of personal data.
    pub fn class(&self, id: &str) -> Option<&Class> {
        self.classes.all.iter().find(|class| class.id == id)
    }

    /// A treatment of personal data.
    pub fn treatment(&self, id: &str) -> Option<&Treatment> {
        self.treatments.all.iter().find(|treatment| treatment.id == id)
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.laws.sources.iter().find(|source| source.id == id)
    }

    /// The passage of a basis, or the wider one that holds it: `65 VI`, else `65`.
    pub fn article(&self, basis: &Basis) -> Option<&Article> {
        let wider = std::iter::successors(Some(basis.at.as_str()), |at| Some(at.rsplit_once(' ')?.0));
        wider.into_iter().find_map(|at| {
            self.laws.articles.iter().find(|article| article.source == basis.source && article.at == at)
        })
    }
}
