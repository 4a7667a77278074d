//! What the name of a column says, by the clues of the Guide.

use super::lists::{Clue, Lists};
use super::vocabulary::Bits;
use super::words::key;

/// Shortest name that is taken for the beginning of a longer one.
const CUT: usize = 6;

/// Longest name that programs cut to: ten letters of dBASE.
const LONGEST_CUT: usize = 10;

/// Words of a name that are looked at.
const WORDS: usize = 24;

/// The longest clue that stands in the name; between equals, the one that comes first.
pub fn of<'l>(name: &str, lists: &'l Lists) -> Option<Clue<'l>> {
    of_key(&key(name), lists)
}

/// The same of a name that is folded already.
pub fn of_key<'l>(key: &str, lists: &'l Lists) -> Option<Clue<'l>> {
    if key.is_empty() {
        return None;
    }
    let inside = longest(key, lists);
    match inside {
        Some((clue, words)) if words.len() == key.len() => Some(clue),
        _ => cut(key, lists).or(inside.map(|(clue, _)| clue)),
    }
}

/// The clue with most words, and these.
fn longest<'l, 'k>(key: &'k str, lists: &'l Lists) -> Option<(Clue<'l>, &'k str)> {
    let inner = || key.match_indices('_').map(|(at, _)| at);
    let starts: Vec<usize> = [0].into_iter().chain(inner().map(|at| at + 1)).take(WORDS).collect();
    let ends: Vec<usize> = inner().chain([key.len()]).take(WORDS).collect();
    (1..=starts.len()).rev().find_map(|count| {
        (0..=starts.len() - count).find_map(|first| {
            let words = &key[starts[first]..ends[first + count - 1]];
            lists.clue(words).map(|clue| (clue, words))
        })
    })
}

/// A name that is the beginning of clues which nearly all say the same: never more than a weak clue.
fn cut<'l>(key: &str, lists: &'l Lists) -> Option<Clue<'l>> {
    if !(CUT..=LONGEST_CUT).contains(&key.len()) {
        return None;
    }
    let (mut votes, mut all): (Vec<(&str, usize)>, usize) = (Vec::new(), 0);
    for class in lists.clues_from(key) {
        all += 1;
        match votes.iter_mut().find(|(known, _)| *known == class) {
            Some((_, count)) => *count += 1,
            None => votes.push((class, 1)),
        }
    }
    let (class, count) = votes.into_iter().max_by_key(|(_, count)| *count)?;
    (count * 5 >= all * 4).then_some(Clue { class, strong: false })
}

/// What the words of a folded name of a column may be.
pub fn bits(key: &str, lists: &Lists) -> Bits {
    key.split('_').map(|word| lists.bits(word)).fold(0, |all, bits| all | bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::personal::vocabulary::is;

    fn class(name: &str) -> Option<(String, bool)> {
        let lists = Lists::sample();
        of(name, &lists).map(|clue| (clue.class.to_string(), clue.strong))
    }

    #[test]
    fn the_longest_clue_decides_and_then_the_first() {
        assert_eq!(class("Nombre de la obra"), Some(("none".into(), true)));
        assert_eq!(class("Nombre"), Some(("name".into(), false)));
        assert_eq!(class("edad del beneficiario"), Some(("age".into(), true)));
        assert_eq!(class("NOMBRE COMPLETO DEL SOLICITANTE"), Some(("name".into(), true)));
        assert_eq!(class("Monto"), None);
        assert_eq!(class(""), None);
    }

    #[test]
    fn cut_names_are_weak_clues_of_what_they_begin() {
        assert_eq!(class("fecha_naci"), Some(("birth_date".into(), false)));
        assert_eq!(class("numero_d"), Some(("nss".into(), false)));
    }

    #[test]
    fn names_of_things_are_told_by_their_words() {
        let lists = Lists::sample();
        let things = |name: &str| bits(&key(name), &lists) & is::HEADER_THING != 0;
        assert!(things("Calle de la obra") && things("No. de luminaria"));
        assert!(!things("domicilio"));
    }
}
