//! The passages that a page rests on: named by letter where they are used, told once at the end.

use crate::guide::model::{Basis, Guide};
use crate::text::{Lang, Text, license as say};
use crate::ui::Say;

/// Passages in the order of their first use.
#[derive(Debug)]
pub struct Cited<'g> {
    guide: &'g Guide,
    seen: Vec<&'g Basis>,
}

impl<'g> Cited<'g> {
    pub fn new(guide: &'g Guide) -> Self {
        Self { guide, seen: Vec::new() }
    }

    /// The letters of the passages of a basis: `a, c`.
    pub fn letters(&mut self, basis: &'g [Basis]) -> String {
        let known = |one: &&&Basis| self.guide.source(&one.source).is_some();
        let all: Vec<&Basis> = basis.iter().filter(|one| known(&one)).collect();
        let letters: Vec<String> = all.into_iter().map(|one| letter(self.place(one))).collect();
        letters.join(", ")
    }

    fn place(&mut self, basis: &'g Basis) -> usize {
        let own = own(self.guide, basis);
        let same = |other: &&Basis| other.source == basis.source && (own || other.at == basis.at);
        self.seen.iter().position(same).unwrap_or_else(|| {
            self.seen.push(basis);
            self.seen.len() - 1
        })
    }

    /// The passages by letter, each with whether it was verified.
    pub fn legend(&self, lang: Lang) -> Vec<Say> {
        let item = |(at, basis): (usize, &&Basis)| {
            let text = passage(self.guide, basis)?.to(lang).to_string();
            Some(Say::Item { mark: format!("{}  ", letter(at)), text })
        };
        let items: Vec<Say> = self.seen.iter().enumerate().filter_map(item).collect();
        if items.is_empty() {
            return items;
        }
        [vec![Say::Blank, Say::Text(say::SOURCES.to(lang).to_string())], items].concat()
    }
}

/// «Open Definition 2.1 y su lista de licencias, 2.1 (verificado)»
fn passage(guide: &Guide, basis: &Basis) -> Option<Text> {
    let source = guide.source(&basis.source)?;
    let verified = basis.verified && source.verified;
    let mark = if verified { say::VERIFIED } else { say::NOT_VERIFIED };
    let sentence = if own(guide, basis) { say::SOURCE_OWN } else { say::SOURCE };
    Some(sentence.with_text("title", &source.title).with("at", &basis.at).with_text("mark", &mark))
}

/// Whether it is a proposal of ours, which has no passages.
fn own(guide: &Guide, basis: &Basis) -> bool {
    guide.source(&basis.source).is_some_and(|source| source.kind == "proposal" && !source.verified)
}

/// `a` to `z`, then `aa`, `ab`.
fn letter(at: usize) -> String {
    let last = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}
