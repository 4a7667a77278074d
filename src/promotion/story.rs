//! The story of a dataset as a draft: filled with what is known, blank where a person has to write.

use super::About;
use super::facts::Facts;
use super::ready::Ready;
use crate::text::Text;

/// A part of the draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub id: String,
    pub title: Text,
    /// What to write there.
    pub hint: Text,
    /// What is known; empty where all is to be written.
    pub lines: Vec<Text>,
    /// What nobody answered, and would be here.
    pub lacks: Vec<Text>,
}

/// The parts in the order of the Guide. `question` stands in for the message of the plan (R02).
pub fn draft(about: About<'_>, one: &Ready<'_>, question: Option<&str>) -> Vec<Part> {
    let facts = Facts::of(about, one, question);
    let parts = about.guide.promotion.parts.iter().map(|part| {
        let (mut lines, mut missing) = (Vec::new(), Vec::new());
        for line in &part.lines {
            match facts.fill(line) {
                Ok(line) => lines.push(line),
                Err(marks) => missing.extend(marks),
            }
        }
        let lacks = missing.into_iter().map(|mark| facts.lacks(mark)).collect();
        Part { id: part.id.clone(), title: part.title.clone(), hint: part.hint.clone(), lines, lacks }
    });
    parts.collect()
}
