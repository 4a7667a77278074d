//! Texts: both languages, the lengths that fit a screen, sentences that can be read.

use super::reading::{longest_sentence, reading_ease};
use super::{Lens, Spot};
use crate::guide::load::vocab_file;
use crate::guide::model::Question;
use crate::text::{Lang, Text};

/// Characters a question may have.
const ASK: usize = 90;
/// Characters of the line that is always shown.
const HINT: usize = 100;
/// Characters of the sentence on the check page.
const SAYS: usize = 100;
/// Characters of one heading of the help, least and most.
const HELP: (usize, usize) = (30, 280);
/// Words of one sentence of the help.
const SENTENCE: usize = 24;
/// Characters of a choice's label.
const LABEL: usize = 70;
/// Least reading ease of a question's whole help: Szigriszt-Pazos in Spanish, Flesch in English.
/// The INFLESZ scale calls 40 to 55 "somewhat difficult"; official terms are long words, so that is where we stop.
const EASE: [(Lang, f64); 2] = [(Lang::Es, 40.0), (Lang::En, 30.0)];

pub fn check(lens: &mut Lens) {
    for (spot, question) in lens.questions() {
        headline(lens, &spot, question);
        help(lens, &spot, question);
        for choice in &question.choices {
            bounded(lens, &spot, "choices", &choice.label(), (1, LABEL));
        }
    }
    for (file, step) in lens.steps() {
        for (key, text) in [("title", &step.title), ("why", &step.why), ("intro", &step.intro)] {
            bounded(lens, &Spot::top(&file), key, text, (1, 400));
        }
    }
    for (name, vocab) in &lens.guide.vocabs {
        for (number, term) in vocab.terms.iter().enumerate() {
            bounded(lens, &Spot::item(&vocab_file(name), "term", number), "es", &term.label(), (1, LABEL));
        }
    }
}

fn headline(lens: &mut Lens, spot: &Spot, question: &Question) {
    bounded(lens, spot, "ask", &question.ask, (8, ASK));
    bounded(lens, spot, "hint", &question.hint, (8, HINT));
    bounded(lens, spot, "says", &question.says, (3, SAYS));
    for lang in [Lang::Es, Lang::En] {
        if !question.ask.to(lang).ends_with('?') {
            lens.tell("guide-ask-form", spot, "ask", &[("lang", lang.code())]);
        }
        if question.says.to(lang).matches("{}").count() != 1 {
            lens.tell("guide-says-form", spot, "says", &[("lang", lang.code())]);
        }
    }
}

fn help(lens: &mut Lens, spot: &Spot, question: &Question) {
    let help = &question.help;
    let parts = [
        ("help.answer", &help.answer),
        ("help.example", &help.example),
        ("help.why", &help.why),
        ("help.guide", &help.guide),
        ("help.who", &help.who),
    ];
    for (key, text) in parts {
        bounded(lens, spot, key, text, HELP);
        for lang in [Lang::Es, Lang::En] {
            let words = longest_sentence(text.to(lang));
            if words > SENTENCE {
                let args =
                    [("lang", lang.code()), ("words", &words.to_string()), ("most", &SENTENCE.to_string())];
                lens.tell("guide-sentence-long", spot, key, &args);
            }
        }
    }
    for (lang, least) in EASE {
        let whole: Vec<&str> = parts.iter().map(|(_, text)| text.to(lang)).collect();
        let ease = reading_ease(&whole.join(" "), lang);
        if ease < least {
            let args =
                [("lang", lang.code()), ("ease", &format!("{ease:.0}")), ("least", &format!("{least:.0}"))];
            lens.tell("guide-hard-to-read", spot, "help.answer", &args);
        }
    }
}

pub(super) fn bounded(lens: &mut Lens, spot: &Spot, key: &str, text: &Text, (least, most): (usize, usize)) {
    for lang in [Lang::Es, Lang::En] {
        let chars = text.to(lang).trim().chars().count();
        if chars == 0 {
            lens.tell("guide-text-empty", spot, key, &[("key", key), ("lang", lang.code())]);
        } else if !(least..=most).contains(&chars) {
            let args = [
                ("key", key),
                ("lang", lang.code()),
                ("chars", &chars.to_string()),
                ("least", &least.to_string()),
                ("most", &most.to_string()),
            ];
            lens.tell("guide-text-length", spot, key, &args);
        }
    }
}
