//! A rubric as plain data: what is asked of each plan, who marks, who settles.

use crate::folio::Folio;
use crate::text::Text;

/// The newest format of rubric that this program reads.
pub const FORMAT: i64 = 1;
/// The answer that leaves a question out of the plan's denominator.
pub const NOT_APPLICABLE: &str = "not-applicable";

/// A whole rubric.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rubric {
    /// For life.
    pub id: String,
    pub title: Text,
    pub version: String,
    /// Who decides between marks that differ: a name.
    pub settler: Option<String>,
    pub questions: Vec<Question>,
    pub markers: Vec<Marker>,
    pub sharing: Sharing,
    pub agreement: Agreement,
}

/// How plans are shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// The same seed gives the same assignment on every machine.
    pub seed: u64,
    /// Nobody marks plans of their own state either.
    pub avoid_state: bool,
    /// Markers of each plan.
    pub each: usize,
}

impl Default for Sharing {
    fn default() -> Self {
        Self { seed: 1, avoid_state: false, each: 2 }
    }
}

/// When agreement is low. An assumption, said wherever it is used.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Below this kappa a question's wording is to be mended.
    pub low: f64,
    /// With fewer plans than this a kappa says little.
    pub few: usize,
}

impl Default for Agreement {
    fn default() -> Self {
        Self { low: 0.4, few: 10 }
    }
}

/// One question that a marker answers about a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// For life.
    pub id: String,
    pub text: Text,
    /// What earns which option.
    pub criteria: Text,
    /// What markers asked, answered.
    pub clarifications: Text,
    pub kind: Kind,
    /// 0: asked, and not scored.
    pub weight: u32,
    /// What a mark with points has to show.
    pub evidence: Vec<Proof>,
    /// Codes or ids of the Guide's questions, or parts of the plan, that the marker is shown.
    pub looks: Vec<String>,
    /// "Does not apply" is an answer.
    pub not_applicable: bool,
    /// Of a tiered question, the lowest first.
    pub options: Vec<Choice>,
}

/// How the options of a question stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    YesNo,
    /// In order: a step more is a step better.
    Tiered,
    Choice,
    /// Takes points away.
    Negative,
}

impl Kind {
    pub const ALL: [(&str, Self); 4] = [
        ("yes-no", Self::YesNo),
        ("tiered", Self::Tiered),
        ("choice", Self::Choice),
        ("negative", Self::Negative),
    ];

    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    Link,
    Page,
    Quote,
}

impl Proof {
    pub const ALL: [(&str, Self); 3] = [("link", Self::Link), ("page", Self::Page), ("quote", Self::Quote)];

    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, proof)| *proof == self).map_or("", |(word, _)| word)
    }
}

/// One answer that a marker can give.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub text: Text,
    pub points: i64,
}

/// Somebody who marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marker {
    /// For life; the name of their file of marks.
    pub id: String,
    pub name: String,
    /// Name or INEGI key of the institution that they belong to.
    pub institution: String,
    /// States that they do not mark, by INEGI key or name.
    pub avoid: Vec<String>,
    /// Marks no more: their plans go to others.
    pub away: bool,
}

impl Rubric {
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The place of a question, from 1.
    pub fn number(&self, id: &str) -> usize {
        self.questions.iter().position(|question| question.id == id).map_or(0, |at| at + 1)
    }

    /// A question by id, or by its number as it is printed.
    pub fn named(&self, word: &str) -> Option<&Question> {
        let numbered = || self.questions.get(word.parse::<usize>().ok()?.checked_sub(1)?);
        self.question(word).or_else(numbered)
    }

    pub fn marker(&self, id: &str) -> Option<&Marker> {
        self.markers.iter().find(|marker| marker.id == id)
    }
}

impl Question {
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The most points that it can give; 0 of a negative question.
    pub fn most(&self) -> i64 {
        self.options.iter().map(|option| option.points).max().unwrap_or(0).max(0)
    }

    /// Short name of its wording: what markers read before they answered. Marks of another wording are not compared.
    pub fn wording(&self) -> String {
        let mut parts = vec![&self.text, &self.criteria, &self.clarifications];
        parts.extend(self.options.iter().map(|option| &option.text));
        let ids: Vec<&str> = self.options.iter().map(|option| option.id.as_str()).collect();
        let all = format!(
            "{}\u{1f}{}",
            Text::joined(&parts.into_iter().cloned().collect::<Vec<_>>(), "\u{1f}").es,
            ids.join("\u{1f}")
        );
        Folio::of(all.as_bytes()).to_string()
    }

    /// What a mark with this option has to show: an answer without points proves itself.
    pub fn demanded(&self, option: &str) -> &[Proof] {
        match self.option(option) {
            Some(option) if option.points != 0 => &self.evidence,
            _ => &[],
        }
    }
}
