//! What a Guide says of its earlier versions: former ids of choices and terms, questions that mean something else since.

use super::{Lens, Spot};
use crate::guide::load::vocab_file;
use crate::guide::pack::order;

pub fn check(lens: &mut Lens) {
    for (spot, question) in lens.questions() {
        let now = |id: &String| question.choices.iter().any(|choice| choice.id == *id);
        let wrong: Vec<&String> =
            question.choices.iter().flat_map(|choice| &choice.formerly).filter(|id| now(id)).collect();
        for id in wrong {
            lens.tell("guide-formerly", &spot, "choices", &[("id", id)]);
        }
        if let Some(since) = &question.asks_again
            && order(since, &lens.guide.head.version).is_gt()
        {
            lens.tell("guide-asks-again", &spot, "asks_again", &[("version", since)]);
        }
    }
    for (name, vocab) in &lens.guide.vocabs {
        let now = |id: &String| vocab.terms.iter().any(|term| term.id == *id);
        for (number, term) in vocab.terms.iter().enumerate() {
            for id in term.formerly.iter().filter(|id| now(id)) {
                lens.tell(
                    "guide-formerly",
                    &Spot::item(&vocab_file(name), "term", number),
                    "formerly",
                    &[("id", id)],
                );
            }
        }
    }
}
