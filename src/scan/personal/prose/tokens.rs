//! A text as words with their places, and what each word may be.

use std::ops::Range;

use super::super::lists::Lists;
use super::super::vocabulary::{Bits, is};
use super::super::words::words;

/// A word between spaces.
#[derive(Debug, Clone)]
pub struct Token {
    /// Without the signs about it.
    pub range: Range<usize>,
    /// Lower case, no accents; several words where signs stand inside.
    pub folded: String,
    pub bits: Bits,
    /// Begins with a capital.
    pub capital: bool,
    /// A sign that ends a phrase stands behind it.
    pub ends: bool,
    pub digits: usize,
}

/// All of them, with the text.
pub struct Tokens<'t> {
    pub text: &'t str,
    pub all: Vec<Token>,
    /// Most letters are capitals: a capital says nothing.
    pub loud: bool,
}

/// Signs about a word that are not part of it.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '+' | '#')
}

impl<'t> Tokens<'t> {
    pub fn of(text: &'t str, lists: &Lists) -> Self {
        let all: Vec<Token> = spans(text).filter_map(|range| token(text, range, lists)).collect();
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        let loud = capitals * 2 > text.chars().filter(|c| c.is_alphabetic()).count();
        Self { text, all, loud }
    }

    pub fn get(&self, at: usize) -> Option<&Token> {
        self.all.get(at)
    }

    /// The folded word before a place; empty at the beginning and behind the end of a sentence.
    pub fn before(&self, at: usize) -> &str {
        at.checked_sub(1).and_then(|at| self.get(at)).map_or("", |token| token.folded.as_str())
    }

    /// The text from one word to another, both with it.
    pub fn range(&self, from: usize, to: usize) -> Option<Range<usize>> {
        Some(self.get(from)?.range.start..self.get(to)?.range.end)
    }

    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        self.range(from, to).and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// How many words from `at` on are one of these phrases, words with one space between.
    pub fn leads(&self, at: usize, phrases: &[&str]) -> usize {
        let length = |phrase: &&&str| {
            let words = phrase.split(' ').enumerate();
            words.clone().all(|(n, word)| self.get(at + n).is_some_and(|token| token.folded == word))
        };
        phrases.iter().filter(length).map(|phrase| phrase.split(' ').count()).max().unwrap_or(0)
    }
}

fn spans(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split_whitespace().map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

fn token(text: &str, range: Range<usize>, lists: &Lists) -> Option<Token> {
    let word = &text[range.clone()];
    let bare = word.trim_matches(is_sign);
    if bare.is_empty() {
        return None;
    }
    let start = range.start + (word.len() - word.trim_start_matches(is_sign).len());
    let folded = words(bare);
    let bits = lists.vocabulary.of(&folded);
    // A full stop behind a short word is of an abbreviation, not of a sentence.
    let stop = word.ends_with('.') && bare.chars().count() > 4;
    let ends = stop || word.ends_with([',', ';', ':', ')', '!', '?']);
    Some(Token {
        range: start..start + bare.len(),
        bits,
        capital: bare.starts_with(char::is_uppercase),
        ends,
        digits: bare.bytes().filter(u8::is_ascii_digit).count(),
        folded,
    })
}

impl Token {
    pub fn is_name(&self) -> bool {
        self.bits & (is::GIVEN | is::SURNAME) != 0
    }
}
