//! The rows of a question, and which of them a typed text names.

use toml::Value;

use super::accept::ask;
use super::{Context, Verdict, words};
use crate::guide::model::{Choice, Guide, Kind, Question, Term, Vocab};
use crate::text::Text;
use crate::text::fold::fold;

/// More candidates than this are not offered: the person writes more letters.
pub(super) const MOST: usize = 9;

/// One row that can be chosen, with every name it answers to (folded).
pub(super) struct Entry {
    pub id: String,
    pub label: Text,
    names: Vec<String>,
}

/// The vocabulary of a question, if it has one.
pub(super) fn vocab<'a>(guide: &'a Guide, question: &'a Question) -> Option<&'a Vocab> {
    let periodicity = (question.kind == Kind::Periodicity).then_some("periodicity");
    guide.vocabs.get(question.vocab.as_deref().or(periodicity)?)
}

/// The rows that a question offers, in the order of [`Guide::choices`].
pub(super) fn entries(guide: &Guide, question: &Question) -> Vec<Entry> {
    rows(guide, question, |term| question.offers(term))
}

/// Every row that a stored answer may name, also those that are not offered.
pub(super) fn known(guide: &Guide, question: &Question) -> Vec<Entry> {
    rows(guide, question, |_| true)
}

/// Whether a stored answer names a row, by its id or, where own text is an answer too, by its Spanish label.
///
/// Looks at nothing but the words themselves: a plan of a thousand datasets asks this a hundred thousand times.
pub(super) fn names_a_row(guide: &Guide, question: &Question, stored: &str) -> bool {
    let named = |id: &str, label: &str| {
        if question.open && question.kind == Kind::Choice { label == stored } else { id == stored }
    };
    let terms = vocab(guide, question).into_iter().flat_map(|vocab| &vocab.terms);
    question.choices.iter().any(|choice| named(&choice.id, &choice.es))
        || terms.into_iter().any(|term| named(&term.id, &term.es))
}

fn rows(guide: &Guide, question: &Question, wanted: impl Fn(&Term) -> bool) -> Vec<Entry> {
    let own = question.choices.iter().map(|choice| entry(choice, [].into_iter()));
    let terms = vocab(guide, question).into_iter().flat_map(|vocab| &vocab.terms);
    let term = |term: &Term| {
        let choice = Choice { note: None, ..term.choice() };
        entry(&choice, term.aliases.es.iter().chain(&term.aliases.en))
    };
    own.chain(terms.filter(|term| wanted(term)).map(term)).collect()
}

fn entry<'a>(choice: &'a Choice, aliases: impl Iterator<Item = &'a String>) -> Entry {
    let names =
        [&choice.id, &choice.es, &choice.en].into_iter().chain(aliases).map(|name| fold(name)).collect();
    Entry { id: choice.id.clone(), label: choice.label(), names }
}

/// The row that has exactly this name.
pub(super) fn exact(entries: &[Entry], folded: &str) -> Option<usize> {
    entries.iter().position(|entry| entry.names.iter().any(|name| name == folded))
}

/// Rows with a name that starts with what was typed; without any, rows with a word that does.
pub(super) fn loose(entries: &[Entry], folded: &str) -> Vec<usize> {
    let having = |test: &dyn Fn(&str) -> bool| -> Vec<usize> {
        (0..entries.len()).filter(|&row| entries[row].names.iter().any(|name| test(name))).collect()
    };
    let starting = having(&|name| name.starts_with(folded));
    if !starting.is_empty() {
        return starting;
    }
    let inside = format!(" {folded}");
    having(&|name| format!(" {}", name.replace(['(', '-', '/'], " ")).contains(&inside))
}

/// Rows that a word with more than one meaning may be.
pub(super) fn ambiguous(cx: &Context, entries: &[Entry], folded: &str) -> Vec<usize> {
    let words = vocab(cx.guide, cx.question).map_or(&[][..], |vocab| &vocab.ambiguous);
    let word = words.iter().find(|entry| fold(&entry.word) == folded);
    let options = word.map_or(&[][..], |word| &word.options);
    options.iter().filter_map(|id| entries.iter().position(|entry| entry.id == *id)).collect()
}

/// A number of a row, as an index; `Some(None)` when no row has it.
fn row(folded: &str, rows: usize) -> Option<Option<usize>> {
    let digits = !folded.is_empty() && folded.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| folded.parse::<usize>().ok()?.checked_sub(1).filter(|&row| row < rows))
}

/// What the plan keeps of a row: its id, or its Spanish label where own text is an answer too.
pub(super) fn stored(entry: &Entry, question: &Question) -> Value {
    Value::from(if question.open { entry.label.es.as_ref() } else { entry.id.as_str() })
}

/// Options to confirm, one for each row.
pub(super) fn offer(message: Text, rows: &[usize], entries: &[Entry], cx: &Context) -> Verdict {
    ask(message, rows.iter().map(|&row| (entries[row].label.clone(), stored(&entries[row], cx.question))), cx)
}

/// How a typed text meets the rows.
pub(super) enum Found {
    One(usize),
    /// It is part of the names of these.
    Some(Vec<usize>),
    /// A word that is known to mean two things.
    TwoMeanings(Vec<usize>),
    /// A number beyond the list.
    NoRow,
    Filler,
    None,
}

/// The full name goes before the filler: `X` or `nd` may be the name of a row.
pub(super) fn find(text: &str, entries: &[Entry], cx: &Context) -> Found {
    let folded = fold(text);
    let folded = folded.trim_end_matches(['.', ':', ')']).trim_end();
    let twice = ambiguous(cx, entries, folded);
    if !twice.is_empty() {
        return Found::TwoMeanings(twice);
    }
    if let Some(row) = exact(entries, folded).or_else(|| exact(entries, &fold(text))) {
        return Found::One(row);
    }
    if let Some(row) = row(folded, entries.len()) {
        return row.map_or(Found::NoRow, Found::One);
    }
    if words::is_filler(text) {
        return Found::Filler;
    }
    match loose(entries, folded) {
        rows if !rows.is_empty() => Found::Some(rows),
        _ if words::is_none(text) => Found::Filler,
        _ => Found::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{embedded, load};

    #[test]
    fn own_choices_come_before_the_terms_and_all_terms_are_offered_where_the_question_says_so() {
        let guide = load::load(&embedded::files()).unwrap();
        let ids = |question: &str| -> Vec<String> {
            entries(&guide, guide.question(question).unwrap()).into_iter().map(|row| row.id).collect()
        };
        assert_eq!(ids("license.state_rule")[..2], ["none", "cc-by-4.0"]);
        let one = "cc-by-nc-4.0".to_string();
        assert_eq!(
            (ids("license.id").contains(&one), ids("dataset.source_licenses").contains(&one)),
            (false, true)
        );
        let known = |question: &str, id: &str| names_a_row(&guide, guide.question(question).unwrap(), id);
        assert_eq!([known("license.state_rule", "none"), known("license.id", "none")], [true, false]);
        assert!(known("license.id", &one), "a stored answer may name what is not offered");
    }
}
