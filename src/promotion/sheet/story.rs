//! The story of a dataset as a draft to write on.

use super::super::story;
use super::Part;
use crate::text::fold::visible;
use crate::text::promoted as say;

/// The story of a dataset to go on with.
pub fn story(title: &str, drafted: &[story::Part]) -> Vec<Part> {
    let mut parts =
        vec![Part::Title(say::STORY_TITLE.with("dataset", visible(title))), Part::Text(say::STORY_INTRO)];
    for part in drafted {
        parts.push(Part::Heading(part.title.clone()));
        parts.push(Part::Text(say::STORY_HINT.with_text("hint", &part.hint)));
        parts.extend(part.lines.iter().map(|line| Part::Text(line.clone())));
        parts.extend(part.lacks.iter().map(|lack| Part::Item(lack.clone())));
        parts.extend(
            matches!(part.id.as_str(), "method" | "finding" | "limits" | "do").then_some(Part::Rules(2)),
        );
    }
    parts
}
