//! Experiences: their ids and names, steps and questions and datasets that exist, both languages, a source.

use super::{Lens, Spot, texts};
use crate::guide::load::story_file;
use crate::guide::model::stories::Told;
use crate::text::Text;
use crate::text::fold::fold;

/// Characters of a title, of a place, of a paragraph.
const TITLE: (usize, usize) = (8, 70);
const PLACE: (usize, usize) = (3, 70);
const PARAGRAPH: (usize, usize) = (20, 320);

pub fn check(lens: &mut Lens) {
    for (name, story) in lens.guide.head.stories.iter().zip(&lens.guide.stories) {
        let spot = Spot::top(&story_file(name));
        if story.id != *name {
            lens.tell("guide-story-name", &spot, "id", &[("id", &story.id)]);
        }
        paragraphs(lens, &spot, story);
        links(lens, &spot, story);
        let web = ["https://", "http://"].iter().any(|scheme| story.source.url.starts_with(scheme));
        if !web || story.source.title.trim().is_empty() {
            lens.tell("guide-story-source", &spot, "source", &[]);
        }
        if lens.guide.term("licenses", &story.license).is_none() {
            lens.tell("guide-term-unknown", &spot, "license", &[("id", &story.license)]);
        }
        for word in story.words.iter().filter(|word| word.is_empty() || fold(word) != **word) {
            lens.tell("guide-word-form", &spot, "words", &[("word", word), ("folded", &fold(word))]);
        }
    }
}

fn paragraphs(lens: &mut Lens, spot: &Spot, story: &Told) {
    texts::bounded(lens, spot, "title", &story.title, TITLE);
    texts::bounded(lens, spot, "place", &story.place, PLACE);
    let all: [(&str, Option<&Text>); 5] = [
        ("problem", Some(&story.problem)),
        ("data", Some(&story.data)),
        ("changed", story.changed.as_ref()),
        ("otherwise", story.otherwise.as_ref()),
        ("contact", story.contact.as_ref()),
    ];
    for (key, text) in all {
        if let Some(text) = text {
            texts::bounded(lens, spot, key, text, PARAGRAPH);
        }
    }
}

fn links(lens: &mut Lens, spot: &Spot, story: &Told) {
    if story.steps.is_empty() {
        lens.tell("guide-list-empty", spot, "steps", &[("key", "steps")]);
    }
    let guide = lens.guide;
    for id in story.steps.iter().filter(|id| !guide.steps.iter().any(|step| step.id == **id)) {
        lens.tell("guide-story-step", spot, "steps", &[("id", id)]);
    }
    for id in story.questions.iter().filter(|id| guide.question(id).is_none()) {
        lens.tell("guide-story-step", spot, "questions", &[("id", id)]);
    }
    let known = |id: &&String| guide.recommended.dataset.iter().any(|dataset| dataset.id == **id);
    for id in story.datasets.iter().filter(|id| !known(id)) {
        lens.tell("guide-dataset-unknown", spot, "datasets", &[("id", id)]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::recommended::tests::with;

    /// Whether a change of a story is told by its code.
    fn tells(code: &str, from: &str, to: &str) -> bool {
        let found = with("stories/tu-ciudad-tus-datos.toml", from, to);
        found.iter().any(|(own, _)| *own == code)
    }

    #[test]
    fn the_stories_of_the_guide_have_nothing_to_mend() {
        let file = "stories/san-diego.toml";
        let found = with(file, "year = 2016", "year = 2015");
        assert!(!found.iter().any(|(code, _)| code.contains("story")), "{found:?}");
    }

    #[test]
    fn each_fault_of_a_story_is_told() {
        for (code, from, to) in [
            ("guide-story-name", "id = \"tu-ciudad", "id = \"mi-ciudad"),
            ("guide-story-step", "steps = [\"promotion\"]", "steps = [\"promocion\"]"),
            ("guide-story-step", "\"promotion.event\"", "\"promotion.evento\""),
            ("guide-list-empty", "steps = [\"promotion\"]", "steps = []"),
            ("guide-dataset-unknown", "\"procurement-contracts\"", "\"contratos\""),
            ("guide-story-source", "https://www.tm.org.mx", "www.tm.org.mx"),
            ("guide-term-unknown", "\"cc-by-4.0\"", "\"libre\""),
            ("guide-text-empty", "en = \"Mexico City\"", "en = \"\""),
            ("guide-word-form", "\"concurso\"", "\"Concurso\""),
        ] {
            assert!(tells(code, from, to), "{code}: {to}");
        }
    }
}
