//! Experiences: stories and lessons of those who opened data, searched and shown where they help.
//!
//! A [`Tale`] is one, wherever it comes from: the Guide, a plan, or a bundle of others. [`search`] finds and ranks them
//! and says why; [`bundle`] is how they travel; [`collect`] gathers them from the disk. What came from others is never
//! trusted: limits, clean texts, and a provenance that says that nobody verified it.

use jiff::civil::Date;

use crate::guide::model::Guide;
use crate::guide::model::stories::Told;
use crate::plan::model::{Plan, Story};
use crate::text::Text;

pub mod bundle;
pub mod collect;
pub mod person;
pub mod search;
pub mod show;
#[cfg(test)]
mod tests;

pub use search::{Found, Query, Reason, at_question, search};

/// One experience.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tale {
    /// Within where it comes from.
    pub id: String,
    pub title: Text,
    /// Institution or place; empty when it is not said.
    pub place: Text,
    pub year: Option<u16>,
    pub population: Option<u64>,
    pub problem: Option<Text>,
    pub data: Option<Text>,
    pub changed: Option<Text>,
    pub otherwise: Option<Text>,
    /// `None` when nobody said how many.
    pub hours: Option<u64>,
    /// A post.
    pub contact: Option<Text>,
    pub source: Option<Cited>,
    /// Term of the vocabulary `licenses`.
    pub license: Option<String>,
    /// Ids of steps and questions of the Guide.
    pub steps: Vec<String>,
    pub questions: Vec<String>,
    /// Ids of recommended datasets.
    pub datasets: Vec<String>,
    /// More words that it is found by, folded.
    pub words: Vec<String>,
    pub from: From,
}

/// Where it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cited {
    pub title: String,
    pub url: String,
    pub verified: bool,
}

/// Where a tale comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum From {
    #[default]
    Guide,
    /// A plan that the person has: its file, and whether its owner lets it leave.
    Plan { file: String, shared: bool },
    /// A bundle of others: nobody here verified it.
    Others(Provenance),
}

/// From where and when a bundle came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Provenance {
    /// Folio of the bundle; the name of its folder too.
    pub folio: String,
    /// File, folder or address.
    pub from: String,
    pub on: Option<Date>,
    /// Who says that they made it.
    pub institution: String,
}

impl From {
    /// Its name in results.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Plan { .. } => "plan",
            Self::Others(_) => "others",
        }
    }
}

/// The experiences of the Guide.
pub fn of_guide(guide: &Guide) -> Vec<Tale> {
    guide.stories.iter().map(told).collect()
}

fn told(story: &Told) -> Tale {
    Tale {
        id: story.id.clone(),
        title: story.title.clone(),
        place: story.place.clone(),
        year: story.year,
        population: story.population.map(u64::from),
        problem: Some(story.problem.clone()),
        data: Some(story.data.clone()),
        changed: story.changed.clone(),
        otherwise: story.otherwise.clone(),
        hours: story.hours.map(u64::from),
        contact: story.contact.clone(),
        source: Some(Cited {
            title: story.source.title.clone(),
            url: story.source.url.clone(),
            verified: story.source.verified,
        }),
        license: Some(story.license.clone()),
        steps: story.steps.clone(),
        questions: story.questions.clone(),
        datasets: story.datasets.clone(),
        words: story.words.clone(),
        from: From::Guide,
    }
}

/// The experiences of a plan, by the name of its file.
pub fn of_plan(plan: &Plan, file: &str) -> Vec<Tale> {
    let one = |(id, story): (&String, &Story)| {
        let said = |text: &Option<String>| filled(text).map(Text::same);
        let recommended = story.datasets.iter().filter_map(|id| plan.dataset.get(id)?.recommended.clone());
        Tale {
            id: id.clone(),
            title: Text::same(filled(&story.title).unwrap_or_else(|| id.clone())),
            place: said(&plan.institution.name).unwrap_or_default(),
            year: story.on.as_ref().and_then(|on| u16::try_from(on.date()?.year()).ok()),
            population: plan.institution.population.and_then(|people| u64::try_from(people).ok()),
            problem: said(&story.problem),
            data: said(&story.data),
            changed: said(&story.changed),
            otherwise: said(&story.otherwise),
            hours: story.hours.and_then(|hours| u64::try_from(hours).ok()),
            contact: said(&story.contact),
            source: None,
            license: filled(&story.license),
            steps: filled(&story.step).into_iter().collect(),
            questions: Vec::new(),
            datasets: recommended.collect(),
            words: Vec::new(),
            from: From::Plan { file: file.to_string(), shared: shared(story) },
        }
    };
    plan.story.iter().map(one).collect()
}

/// Whether a story may leave: its owner said so, and under which terms.
pub fn shared(story: &Story) -> bool {
    story.share.as_deref() == Some("yes") && filled(&story.license).is_some()
}

fn filled(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(String::from)
}
