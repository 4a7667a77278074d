//! The Guide as plain data: steps, questions, vocabularies, sources. Loaded once, never changed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::diag::Rules;
use crate::text::Text;

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
    /// Template of the printable workbook.
    pub workbook: Cow<'static, str>,
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
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// A step can start when at least one answer to `question` exists.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub question: String,
    pub text: Text,
}

/// How often a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    #[default]
    Once,
    Dataset,
    Distribution,
}

/// The closed set of kinds of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Text,
    LongText,
    Choice,
    Choices,
    YesNo,
    Date,
    Email,
    Telephone,
    Url,
    Whole,
    Money,
    List,
    File,
    Evidence,
    Area,
    Periodicity,
}

/// Which INEGI areas an answer may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    State,
    Municipality,
    Any,
}

/// What can be seen without asking. The official confirms it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detect {
    AreaFromFolder,
    StateOfArea,
    PopulationOfArea,
    TwoPeople,
    AreaOfInstitution,
    Citation,
    SlugOfTitle,
    FormatOfFile,
    SizeOfFile,
    AdministratorEmail,
}

/// One question, with everything that is known about it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// For life; a renamed one keeps the old name in `formerly`.
    pub id: String,
    #[serde(default)]
    pub formerly: Vec<String>,
    /// Short code that is printed and typed: `I08`.
    pub code: String,
    #[serde(default)]
    pub each: Each,
    /// Asked in the first quick pass over the datasets.
    #[serde(default)]
    pub pass: Option<Pass>,
    pub kind: Kind,
    /// Path of the plan's schema.
    pub field: String,
    pub required: bool,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub vocab: Option<String>,
    #[serde(default)]
    pub choices: Vec<Choice>,
    #[serde(default)]
    pub default: Option<String>,
    #[serde(default)]
    pub min: Option<i64>,
    #[serde(default)]
    pub max: Option<i64>,
    #[serde(default)]
    pub min_chars: Option<usize>,
    #[serde(default)]
    pub max_chars: Option<usize>,
    /// "Does not apply" is an answer.
    #[serde(default)]
    pub na: bool,
    #[serde(default)]
    pub level: Option<Level>,
    /// Own text is accepted beside the choices.
    #[serde(default)]
    pub open: bool,
    #[serde(default)]
    pub detect: Option<Detect>,
    #[serde(default)]
    pub pattern: Option<Pattern>,
    /// The date must not be past.
    #[serde(default)]
    pub future: bool,
    /// The date must not be in the future.
    #[serde(default)]
    pub past: bool,
    pub who: Vec<String>,
    #[serde(default)]
    pub maps: BTreeMap<String, String>,
    pub basis: Vec<Basis>,
    pub ask: Text,
    pub hint: Text,
    /// The answer told as a sentence; `{}` is the answer.
    pub says: Text,
    pub help: Help,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pass {
    List,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// `a-z`, digits, `-`, `_`, 2 to 100 characters (CKAN's rule for names).
    Slug,
}

/// The five headings of help, always in this order.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    pub answer: Text,
    pub example: Text,
    pub why: Text,
    pub guide: Text,
    pub who: Text,
}

/// One value of a choice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: String,
    pub es: String,
    pub en: String,
    #[serde(default)]
    pub note: Option<Text>,
}

impl Choice {
    pub fn label(&self) -> Text {
        Text { es: self.es.clone().into(), en: self.en.clone().into() }
    }
}

/// When a question is asked: a closed form, nothing is evaluated.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Condition {
    Is { question: String, is: String },
    IsNot { question: String, is_not: String },
    Has { question: String, has: String },
    All { all: Vec<Condition> },
    Any { any: Vec<Condition> },
}

impl Condition {
    /// The questions that it looks at.
    pub fn questions(&self) -> Vec<&str> {
        match self {
            Self::Is { question, .. } | Self::IsNot { question, .. } | Self::Has { question, .. } => {
                vec![question]
            }
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(Self::questions).collect()
            }
        }
    }
}

/// Where a question comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    pub source: String,
    pub at: String,
    pub verified: bool,
}

/// A controlled list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocab {
    pub id: String,
    pub title: Text,
    /// Words with more than one meaning, such as *bianual*.
    #[serde(default)]
    pub ambiguous: Vec<Ambiguous>,
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
}

/// A word that must be asked about, never guessed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ambiguous {
    pub word: String,
    pub options: Vec<String>,
}

/// One term of a vocabulary, with the codes that other systems give it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: String,
    pub es: String,
    pub en: String,
    #[serde(default)]
    pub note: Option<Text>,
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
    #[serde(default)]
    pub aliases: Aliases,
    /// Length of one period in days (periodicities).
    #[serde(default)]
    pub days: Option<f64>,
    /// table, structure, geo, ... (formats).
    #[serde(default)]
    pub kind: Option<String>,
    /// Open format or open licence.
    #[serde(default)]
    pub open: Option<bool>,
    #[serde(default)]
    pub machine_readable: Option<bool>,
    /// Stars of the five-star scale, 1 to 5 (formats).
    #[serde(default)]
    pub stars: Option<u8>,
    #[serde(default)]
    pub share_alike: Option<bool>,
    #[serde(default)]
    pub verified: Option<bool>,
    /// Roles that this one also is (roles).
    #[serde(default)]
    pub part_of: Vec<String>,
    /// Offered first; the others by typing.
    #[serde(default)]
    pub common: bool,
    /// Whether the interview offers it, where a vocabulary has more than the interview shows.
    #[serde(default)]
    pub offered: Option<bool>,
    /// preferred, accepted, companion or avoid (formats).
    #[serde(default, rename = "use")]
    pub advice: Option<String>,
    /// File name endings, without the dot (formats).
    #[serde(default)]
    pub extensions: Vec<String>,
    /// Whether the reserve ends, needs a harm test, and after how many years at most (legal bases).
    #[serde(default)]
    pub expires: Option<bool>,
    #[serde(default)]
    pub harm_test: Option<bool>,
    #[serde(default)]
    pub max_years: Option<u8>,
    /// Whether the source has to be cited (licences).
    #[serde(default)]
    pub attribution: Option<bool>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    #[serde(default)]
    pub es: Vec<String>,
    #[serde(default)]
    pub en: Vec<String>,
}

impl Term {
    pub fn label(&self) -> Text {
        Text { es: self.es.clone().into(), en: self.en.clone().into() }
    }
}

/// The dated law pack: sources and the passages that the Guide cites.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laws {
    #[serde(deserialize_with = "super::load::date")]
    pub as_of: Date,
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    #[serde(rename = "article")]
    pub articles: Vec<Article>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub kind: String,
    pub title: Text,
    pub version: String,
    #[serde(default, deserialize_with = "super::load::maybe_date")]
    pub read_on: Option<Date>,
    #[serde(default)]
    pub url: Option<String>,
    /// Where the text was seen, when it has no address on the web.
    #[serde(default)]
    pub found: Option<String>,
    pub verified: bool,
    pub binds: Text,
    #[serde(default)]
    pub note: Option<Text>,
}

/// What one passage asks or says, in our words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    pub source: String,
    pub at: String,
    pub gist: Text,
    pub verified: bool,
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

    /// The choices of a question: its own, or the terms of its vocabulary.
    pub fn choices(&self, question: &Question) -> Vec<Choice> {
        let Some(vocab) = question.vocab.as_ref().and_then(|name| self.vocabs.get(name)) else {
            return question.choices.clone();
        };
        let choice = |term: &Term| Choice {
            id: term.id.clone(),
            es: term.es.clone(),
            en: term.en.clone(),
            note: term.note.clone(),
        };
        vocab.terms.iter().filter(|term| term.offered != Some(false)).map(choice).collect()
    }

    pub fn term(&self, vocab: &str, id: &str) -> Option<&Term> {
        self.vocabs.get(vocab)?.terms.iter().find(|term| term.id == id)
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
