//! What words in cells stand for: terms with the codes of other systems, media types, programs, lists, fillers.

use crate::guide::model::{Guide, Term, Vocab};
use crate::text::fold::fold;

/// Letters from which a slip, two slips and three slips are forgiven.
const FORGIVEN: [usize; 3] = [5, 9, 24];

/// Lower case, no accents, no signs, single spaces: the form of the words of `import.toml`.
pub(super) fn bare(text: &str) -> String {
    let spaced: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without the quotes that a careless CSV leaves around a cell.
pub(super) fn unquoted(text: &str) -> &str {
    let inside = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inside.filter(|inside| !inside.contains('"')).map_or(text, str::trim)
}

/// On one line, with single spaces.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a cell fills its place and says nothing: `No aplica`, `-`, `N/A`.
pub(super) fn fills(guide: &Guide, text: &str) -> bool {
    let bare = bare(text);
    bare.is_empty() || guide.import.fillers.contains(&bare)
}

/// Whether the first cell of a row says that it is an example of the template: `ej1. DG de medio ambiente`.
pub(super) fn example(guide: &Guide, text: &str) -> bool {
    let folded = fold(text);
    let numbered = |word: &String| {
        let Some(rest) = folded.strip_prefix(word.as_str()) else { return false };
        let numbers = rest.trim_start_matches([' ', '.', '#']);
        let after = numbers.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = numbers.len() > after.len() && after.starts_with(['.', ':', ')', '-']);
        numbered || rest.strip_prefix(['.', ':']).is_some_and(|rest| !rest.trim().is_empty())
    };
    guide.import.examples.iter().any(numbered) || guide.import.example_rows.contains(&bare(text))
}

/// Whether a row that begins so is a total, a note or a signature.
pub(super) fn footer(guide: &Guide, text: &str) -> bool {
    let bare = bare(text);
    let begins = |word: &String| {
        bare.strip_prefix(word.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    text.trim_start().starts_with('*') || guide.import.footers.iter().any(begins)
}

/// A term by its id, its names or the codes of other systems; false when it is a slip of one of them.
pub(super) fn term<'g>(terms: &Terms<'g>, text: &str) -> Option<(&'g str, bool)> {
    let wanted = bare(text);
    if let Some((_, id)) = terms.0.iter().find(|(name, _)| *name == wanted) {
        return Some((id, true));
    }
    // Numbers tell terms apart: a slip in one would be another term.
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let near = terms.0.iter().filter_map(|(name, id)| Some((slips(name, &wanted)?, name, *id)));
    let near = near.filter(|(_, name, _)| digits(name) == digits(&wanted));
    near.min_by_key(|(slips, _, _)| *slips).map(|(_, _, id)| (id, false))
}

/// The terms of a vocabulary by every name they have, bare.
#[derive(Debug, Default)]
pub(super) struct Terms<'g>(Vec<(String, &'g str)>);

impl<'g> Terms<'g> {
    pub fn of(vocab: &'g Vocab) -> Self {
        let all = vocab.terms.iter();
        Self(all.flat_map(|term| names(term).map(|name| (bare(name), term.id.as_str()))).collect())
    }
}

/// What a term is called, here and elsewhere.
pub(super) fn names(term: &Term) -> impl Iterator<Item = &String> {
    let names = [&term.id, &term.es, &term.en].into_iter().chain(term.codes.values());
    names.chain(&term.aliases.es).chain(&term.aliases.en).chain(&term.extensions)
}

/// How many letters are wrong, missing or too many, where they are few enough to be slips.
pub(super) fn slips(one: &str, two: &str) -> Option<usize> {
    if one == two {
        return Some(0);
    }
    let (long, other) = (one.chars().count(), two.chars().count());
    let most = FORGIVEN.iter().filter(|letters| long.min(other) >= **letters).count();
    if long.abs_diff(other) > most {
        return None;
    }
    Some(strsim::osa_distance(one, two)).filter(|slips| *slips <= most)
}

/// The ISO 8601 interval of a code of other systems. Words are left to the question, which asks where they are
/// ambiguous.
pub(super) fn periodicity<'g>(guide: &'g Guide, text: &str) -> Option<&'g str> {
    let wanted = fold(text);
    let vocab = guide.vocabs.get("periodicity")?;
    if vocab.ambiguous.iter().any(|word| fold(&word.word) == wanted) {
        return None;
    }
    let is = |code: &String| fold(code) == wanted;
    vocab.terms.iter().find(|term| is(&term.id) || term.codes.values().any(is)).map(|term| term.id.as_str())
}

/// The format of a media type, an ending or a name.
pub(super) fn media(guide: &Guide, formats: &Terms, text: &str) -> Option<String> {
    let wanted = fold(text.split(';').next().unwrap_or_default());
    let vocab = guide.vocabs.get("formats")?;
    let mime =
        vocab.terms.iter().find(|term| term.codes.get("mime").is_some_and(|mime| fold(mime) == wanted));
    let ending = wanted.trim_start_matches('.');
    let ended = || vocab.terms.iter().find(|term| term.extensions.iter().any(|have| have == ending));
    let named = || term(formats, ending).filter(|(_, sure)| *sure).map(|(id, _)| id.to_string());
    let program =
        || program(guide, formats, ending).filter(|(_, slip)| slip.is_none()).map(|(format, _)| format);
    mime.or_else(ended).map(|term| term.id.clone()).or_else(named).or_else(program)
}

/// The format that a program keeps, and the word that was meant where it is written with a slip.
pub(super) fn program(guide: &Guide, formats: &Terms, text: &str) -> Option<(String, Option<String>)> {
    let wanted = bare(text);
    let words = || {
        let all = guide.import.program.iter();
        all.flat_map(|program| program.words.iter().map(move |word| (word, &program.format)))
    };
    if let Some((_, format)) = words().find(|(word, _)| **word == wanted) {
        return Some((format.clone(), None));
    }
    if let Some((id, true)) = term(formats, text) {
        return Some((id.to_string(), None));
    }
    let near = words().filter_map(|(word, format)| Some((slips(word, &wanted)?, word, format)));
    near.min_by_key(|(slips, _, _)| *slips).map(|(_, word, format)| (format.clone(), Some(word.clone())))
}

/// The parts of a cell that names several things.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let signs = [',', ';', '/', '+', '&', '\n', '|'];
    let parts = text.split(signs).flat_map(|part| part.split(" y ")).flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The items of a list in a cell, each once.
pub(super) fn items(text: &str) -> Vec<String> {
    let signs: &[char] = if text.contains(';') { &[';', '\n'] } else { &[',', '\n', '|'] };
    let mut items: Vec<String> = Vec::new();
    for item in text.split(signs).map(line).filter(|item| !item.is_empty()) {
        if !items.contains(&item) {
            items.push(item);
        }
    }
    items
}
