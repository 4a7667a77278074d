//! What a typed line means: one table of words in both languages, numbers of options, Enter, and the escape `\`.

use super::choices::{self, Options};
use super::{Entry, Raw, Reply, View};
use crate::text::{Lang, Text, fold::fold, ui as say};

/// Words that are orders at every question, folded.
const WORDS: &[(&str, Reply)] = &[
    ("?", Reply::Help),
    ("ayuda", Reply::Help),
    ("help", Reply::Help),
    ("fuente", Reply::Source),
    ("source", Reply::Source),
    ("<", Reply::Back),
    ("atras", Reply::Back),
    ("anterior", Reply::Back),
    ("back", Reply::Back),
    (".", Reply::DontKnow),
    ("pendiente", Reply::DontKnow),
    ("no se", Reply::DontKnow),
    ("no lo se", Reply::DontKnow),
    ("no lo se todavia", Reply::DontKnow),
    ("pending", Reply::DontKnow),
    ("i don't know", Reply::DontKnow),
    ("i don't know yet", Reply::DontKnow),
    ("no aplica", Reply::NotApply),
    ("does not apply", Reply::NotApply),
    ("n/a", Reply::NotApply),
    ("+", Reply::Note),
    ("nota", Reply::Note),
    ("note", Reply::Note),
    ("menu", Reply::Menu),
    ("inicio", Reply::Menu),
    ("salir", Reply::Quit),
    ("exit", Reply::Quit),
    ("quit", Reply::Quit),
];

/// A typed line understood, or the sentence to say before asking again.
pub type Heard = Result<Reply, Text>;

/// The order that a line is, whatever the question.
pub fn word(line: &str) -> Option<Reply> {
    let line = fold(line).replace('\u{2019}', "'");
    WORDS.iter().find(|(word, _)| *word == line).map(|(_, reply)| reply.clone())
}

/// What a line that nobody saw means: nothing of it is an order.
pub fn hidden(line: String) -> Reply {
    if line.trim().is_empty() { Reply::Skip } else { text(&line) }
}

/// Whether a line ends a paragraph.
pub fn is_end(line: &str) -> bool {
    matches!(fold(line).as_str(), "fin" | "end")
}

/// What a line means at a question.
pub fn hear(view: &View, line: &str, lang: Lang) -> Heard {
    let line = line.trim();
    if line.is_empty() {
        return enter(view);
    }
    if let Some(literal) = unescaped(line) {
        return Ok(text(literal));
    }
    if let Some(heard) = order(view, line) {
        return heard;
    }
    let numbered = Options::of(view, lang).and_then(|options| options.hear(line));
    numbered.unwrap_or_else(|| Ok(text(line)))
}

/// What plain Enter means: accept what was seen, keep what there is, leave blank, or nothing.
pub fn enter(view: &View) -> Heard {
    if let (Some(found), false) = (&view.found, view.entry == Entry::Order) {
        return Ok(Reply::Answer(found.raw.clone()));
    }
    if view.allow.skip || view.current.is_some() || view.entry == Entry::Order {
        return Ok(Reply::Skip);
    }
    Err(if view.allow.extras { say::WANT_ANSWER_OR_PENDING } else { say::WANT_ANSWER })
}

/// The reply of a line that is an order here, or why it is none; `None` when the line is an answer.
pub fn order(view: &View, line: &str) -> Option<Heard> {
    let reply = word(line)?;
    if view.entry == Entry::Order {
        let taken = matches!(reply, Reply::Menu | Reply::Quit | Reply::Back | Reply::Help);
        return taken.then_some(Ok(reply));
    }
    match reply {
        Reply::NotApply if view.allow.not_apply => Some(Ok(reply)),
        // Officials also fill a box that they cannot answer with N/A: the engine asks what it stands for.
        Reply::NotApply if fold(line) == "n/a" => None,
        Reply::NotApply => Some(Err(say::NO_NOT_APPLY)),
        Reply::Help | Reply::Source | Reply::Note | Reply::DontKnow if !view.allow.extras => {
            Some(Err(say::NO_EXTRAS))
        }
        reply => Some(Ok(reply)),
    }
}

/// `\nota` is the word itself, `\3` the number itself. Any other `\` stays: paths of Windows start with it.
pub fn unescaped(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix('\\')?;
    let special = word(rest).is_some() || is_end(rest) || choices::numbers(rest).is_some();
    special.then_some(rest)
}

fn text(line: &str) -> Reply {
    Reply::Answer(Raw::Text(line.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Allow, Found, Row};

    const ALL: Allow = Allow { skip: false, not_apply: true, extras: true };

    fn line() -> View {
        let mut view = View::short("q", "¿Cuál?", Entry::Line { initial: String::new() });
        view.allow = ALL;
        view
    }

    fn list(many: bool) -> View {
        let rows = ["Cada día", "Cada mes", "Cada año"].map(|label| Row::new(fold(label), label)).to_vec();
        let entry =
            if many { Entry::Many { rows, chosen: Vec::new() } } else { Entry::One { rows, open: false } };
        View { entry, ..line() }
    }

    fn told(view: &View, typed: &str) -> Heard {
        hear(view, typed, Lang::Es)
    }

    fn many(ids: &[&str]) -> Heard {
        Ok(Reply::Answer(Raw::Many(ids.iter().map(ToString::to_string).collect())))
    }

    #[test]
    fn words_are_heard_without_accents_or_case_in_both_languages() {
        for (typed, reply) in [
            ("?", Reply::Help),
            (" AYUDA ", Reply::Help),
            ("Fuente", Reply::Source),
            ("Atrás", Reply::Back),
            ("<", Reply::Back),
            ("No sé", Reply::DontKnow),
            (".", Reply::DontKnow),
            ("I don’t know", Reply::DontKnow),
            ("No aplica", Reply::NotApply),
            ("n/a", Reply::NotApply),
            ("+", Reply::Note),
            ("Menú", Reply::Menu),
            ("quit", Reply::Quit),
        ] {
            assert_eq!(told(&line(), typed), Ok(reply), "{typed}");
        }
    }

    #[test]
    fn a_backslash_keeps_the_word_and_paths_keep_their_backslashes() {
        assert_eq!(told(&line(), "\\ayuda"), Ok(text("ayuda")));
        assert_eq!(told(&line(), "\\\\servidor\\obras"), Ok(text("\\\\servidor\\obras")));
        assert_eq!(told(&list(false), "\\2"), Ok(text("2")));
    }

    #[test]
    fn what_a_question_does_not_take_is_said() {
        let mut bare = line();
        bare.allow = Allow::default();
        assert_eq!(told(&bare, "ayuda"), Err(say::NO_EXTRAS));
        assert_eq!(told(&bare, "no aplica"), Err(say::NO_NOT_APPLY));
        assert_eq!(told(&bare, "N/A"), Ok(text("N/A")));
        assert_eq!(told(&bare, ""), Err(say::WANT_ANSWER));
        assert_eq!(told(&bare, "salir"), Ok(Reply::Quit));
    }

    #[test]
    fn pages_know_four_words_and_pass_everything_else_on() {
        let page = View::short("hub", "", Entry::Order);
        assert_eq!(told(&page, ""), Ok(Reply::Skip));
        assert_eq!(told(&page, "ayuda"), Ok(Reply::Help));
        assert_eq!(told(&page, "salir"), Ok(Reply::Quit));
        for order in ["3", "nota", "pendiente", ".", "+", "c 3 1"] {
            assert_eq!(told(&page, order), Ok(text(order)));
        }
    }

    #[test]
    fn enter_accepts_what_was_seen_then_keeps_then_leaves_blank() {
        let mut view = line();
        assert_eq!(told(&view, ""), Err(say::WANT_ANSWER_OR_PENDING));
        view.allow.skip = true;
        assert_eq!(told(&view, " "), Ok(Reply::Skip));
        let raw = Raw::Text("14120".into());
        view.found = Some(Found { shown: "Zapopan".into(), raw: raw.clone(), origin: "INEGI".into() });
        assert_eq!(told(&view, ""), Ok(Reply::Answer(raw)));
    }

    #[test]
    fn numbers_choose_and_labels_go_to_the_engine() {
        let one = list(false);
        assert_eq!(told(&one, "2."), Ok(Reply::Answer(Raw::Choice("cada mes".into()))));
        assert_eq!(told(&one, "4"), Ok(Reply::DontKnow));
        assert_eq!(told(&one, "5"), Ok(Reply::NotApply));
        assert_eq!(told(&one, "9"), Err(say::WANT_NUMBER.with("n", 5)));
        assert_eq!(told(&one, "0"), Err(say::WANT_NUMBER.with("n", 5)));
        assert_eq!(told(&one, "99999999999999999999999"), Err(say::WANT_NUMBER.with("n", 5)));
        assert_eq!(told(&one, "1 3"), Err(say::WANT_ONE_NUMBER.with("n", 5)));
        assert_eq!(told(&one, "cada mes"), Ok(text("cada mes")));
    }

    #[test]
    fn several_numbers_come_back_in_the_order_of_the_list_and_once() {
        let view = list(true);
        for typed in ["3,1", "3 1", "1 y 3", "1, 3, 3", "3;1"] {
            assert_eq!(told(&view, typed), many(&["cada dia", "cada ano"]), "{typed}");
        }
        assert_eq!(told(&view, "2"), many(&["cada mes"]));
        assert_eq!(told(&view, "0"), many(&[]));
        assert_eq!(told(&view, "ninguno"), many(&[]));
        assert_eq!(told(&view, "1,9"), Err(say::WANT_NUMBER.with("n", 5)));
        assert!(told(&view, "1,4").is_err(), "«I don't know yet» does not go with others");
    }

    #[test]
    fn a_row_whose_label_is_a_number_can_be_typed_by_its_label() {
        let mut view = line();
        view.entry = Entry::One { rows: vec![Row::new("y", "2024")], open: true };
        assert_eq!(told(&view, "2024"), Ok(text("2024")));
    }
}
