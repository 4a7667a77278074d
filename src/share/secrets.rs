//! What stays in one place is not to leave in another: titles, names, mail and paths are hidden wherever they were typed.

use std::collections::BTreeSet;

use crate::plan::model::{Dataset, Evidence, Plan};
use crate::text::fold::fold;
use crate::text::{Lang, share as say};

/// Letters of the shortest text that is looked for: shorter ones are in every sentence.
const SHORTEST: usize = 4;

/// Phrases that are to be hidden, as the folded words that they are made of.
#[derive(Debug, Clone, Default)]
pub struct Secrets(Vec<Vec<String>>);

impl Secrets {
    /// Of what stays: everything about datasets that stay, persons, mail and telephones, paths.
    pub fn of(plan: &Plan, withheld: &BTreeSet<String>, names: bool) -> Self {
        let mut all: Vec<&str> = Vec::new();
        for (id, dataset) in &plan.dataset {
            all.extend(if withheld.contains(id) { title_and_id(id, dataset) } else { Vec::new() });
            all.extend(paths(dataset));
        }
        let mut phrases: Vec<Vec<String>> =
            all.into_iter().map(words).filter(|words| words.concat().chars().count() >= SHORTEST).collect();
        phrases.extend(persons(plan, names));
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        phrases.dedup();
        Self(phrases)
    }

    /// A text without them, and how many were hidden.
    pub fn hidden(&self, text: &str) -> (String, usize) {
        let pieces = pieces(text);
        // Places are of words of this very text, and `at` is looked at before it is used.
        let (mut out, mut at, mut end, mut count) = (String::new(), 0, 0, 0);
        while at < pieces.len() {
            let fits = |phrase: &&Vec<String>| {
                let here = pieces[at..].iter().take(phrase.len());
                here.len() == phrase.len() && here.zip(phrase.iter()).all(|(piece, word)| piece.2 == *word)
            };
            match self.0.iter().find(fits) {
                Some(phrase) => {
                    let last = &pieces[at + phrase.len() - 1];
                    out.push_str(&text[end..pieces[at].0]);
                    out.push_str(say::TOKEN.to(Lang::Es));
                    (end, at, count) = (last.1, at + phrase.len(), count + 1);
                }
                None => at += 1,
            }
        }
        out.push_str(&text[end..]);
        (out, count)
    }
}

fn title_and_id<'p>(id: &'p str, dataset: &'p Dataset) -> Vec<&'p str> {
    let mut all = vec![id];
    all.extend(dataset.title.as_deref());
    all.extend(dataset.identifier.as_deref());
    // One word of a file (`2025`) is in every sentence.
    let files = dataset.distribution.values().filter_map(|file| file.title.as_deref());
    all.extend(files.filter(|title| title.split_whitespace().count() > 1));
    all
}

fn paths(dataset: &Dataset) -> Vec<&str> {
    let files = dataset.distribution.values();
    let paths = files.flat_map(|file| {
        let prepared = file.prepared.iter().flat_map(|made| made.path.iter().chain(&made.parts));
        file.path.iter().chain(prepared)
    });
    let evidence = dataset.reserve.minutes.iter().chain(dataset.withdrawn.iter().flat_map(|w| &w.minutes));
    paths.map(String::as_str).chain(evidence.filter_map(file)).collect()
}

fn file(evidence: &Evidence) -> Option<&str> {
    evidence.file.as_deref()
}

/// Names of two words or more (one word is a unit, or in every sentence), mail and telephones.
fn persons(plan: &Plan, names: bool) -> Vec<Vec<String>> {
    let team = [&plan.team.head, &plan.team.liaison, &plan.team.administrator];
    // Of three, the first is the head, whose name never leaves.
    let kept = if names { &team[..1] } else { &team[..] };
    let mut called: Vec<&String> = kept.iter().filter_map(|person| person.name.as_ref()).collect();
    called.extend(plan.schedule.capacity.values().filter_map(|given| given.name.as_ref()));
    let approvals = plan.dataset.values().flat_map(|dataset| dataset.approval.values());
    called.extend(approvals.filter_map(|approval| approval.by.as_ref()));
    let units: BTreeSet<String> =
        plan.dataset.values().filter_map(|dataset| dataset.unit.as_deref()).map(fold).collect();
    let token = say::TOKEN;
    let names =
        called.into_iter().filter(|name| !units.contains(&fold(name)) && !name.contains(token.to(Lang::Es)));
    let names = names.map(|name| words(name)).filter(|words| words.len() >= 2);
    let mail = [&plan.team.head.email, &plan.team.liaison.email].into_iter().flatten();
    let mail = mail.chain(plan.schedule.capacity.values().filter_map(|given| given.email.as_ref()));
    let people = team.into_iter().chain(plan.dataset.values().map(|dataset| &dataset.contact_point));
    let phones = people.filter_map(|person| person.phone.as_ref());
    let exact = mail.chain(phones).map(|text| words(text)).filter(|words| !words.is_empty());
    names.chain(exact).collect()
}

fn words(text: &str) -> Vec<String> {
    pieces(text).into_iter().map(|piece| piece.2).collect()
}

/// The words of a text: where they begin and end without the signs around them, and how they are compared.
fn pieces(text: &str) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    for raw in text.split(char::is_whitespace) {
        let left = raw.len() - raw.trim_start_matches(|sign: char| !sign.is_alphanumeric()).len();
        let bare = raw.trim_matches(|sign: char| !sign.is_alphanumeric());
        if !bare.is_empty() {
            found.push((at + left, at + left + bare.len(), fold(bare)));
        }
        // The blank that it was split at may take several bytes.
        at += raw.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_hidden_whatever_its_accents_and_signs() {
        let secrets = Secrets(vec![words("Padrón de policías"), words("ana@x.mx")]);
        for (text, shown) in [
            ("Depende del «PADRON DE POLICIAS».", "Depende del «[se queda en la institución]»."),
            ("Pedir a ana@x.mx,\u{a0}ya", "Pedir a [se queda en la institución],\u{a0}ya"),
            ("El padrón de perros", "El padrón de perros"),
        ] {
            assert_eq!(secrets.hidden(text).0, shown);
        }
    }
}
