//! The headers of a table: natural ones, and the three ways in which they help less.

use crate::ground::fold;
use crate::ground::rng::Rng;
use crate::kinds::kind::Kind;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    True,
    Blank,
    Swapped,
    Truncated,
}

pub const VARIANTS: [Variant; 4] = [Variant::True, Variant::Blank, Variant::Swapped, Variant::Truncated];

impl Variant {
    pub fn name(self) -> &'static str {
        ["true", "blank", "swapped", "truncated"][self as usize]
    }
}

/// The natural headers of a table: all in the one style of its author.
pub fn natural(rng: &mut Rng, kinds: &[&Kind]) -> Vec<String> {
    let style = rng.weighted(&[40, 14, 14, 16, 6, 4, 6]).expect("weights");
    let mut all: Vec<String> = Vec::new();
    for (at, kind) in kinds.iter().enumerate() {
        let header = written(rng.word(kind.headers), style, at);
        let other = written(rng.word(kind.headers), style, at);
        all.push(single(if all.contains(&header) { other } else { header }, &all));
    }
    all
}

fn written(header: &str, style: usize, at: usize) -> String {
    match style {
        0 => header.to_string(),
        1 => header.to_uppercase(),
        2 => fold::ascii(header).to_uppercase(),
        3 => fold::key(header, "_").to_lowercase(),
        4 => fold::plain(header).to_lowercase(),
        5 => format!("{}. {header}", at + 1),
        _ => fold::key(header, "_").to_uppercase(),
    }
}

/// With a number behind, when it is there already.
fn single(header: String, others: &[String]) -> String {
    let free = |tried: &String| !others.contains(tried);
    let numbered = (2..).map(|number| format!("{header}_{number}"));
    std::iter::once(header.clone()).chain(numbered).find(free).expect("numbers do not end")
}

pub fn of(variant: Variant, natural: &[String], rng: &mut Rng) -> Vec<String> {
    match variant {
        Variant::True => natural.to_vec(),
        Variant::Blank => blank(rng, natural.len()),
        Variant::Swapped => swapped(rng, natural),
        Variant::Truncated => truncated(rng, natural),
    }
}

fn blank(rng: &mut Rng, columns: usize) -> Vec<String> {
    let word = rng.word(&["col", "col", "", "", "Columna", "campo_", "F"]);
    let name = |at: usize| if word.is_empty() { String::new() } else { format!("{word}{at}") };
    (1..=columns).map(name).collect()
}

/// One cycle through all the columns, so that no header stays over its own.
fn swapped(rng: &mut Rng, natural: &[String]) -> Vec<String> {
    let mut all = natural.to_vec();
    for last in (1..all.len()).rev() {
        all.swap(last, rng.below(last));
    }
    all
}

/// As dBASE leaves them: capitals and digits, from six to ten of them.
fn truncated(rng: &mut Rng, natural: &[String]) -> Vec<String> {
    let length = rng.between(6, 10);
    let mut all: Vec<String> = Vec::new();
    for header in natural {
        let key = fold::key(header, "_").to_uppercase();
        let short: String = key.chars().take(length).collect();
        all.push(single(short, &all));
    }
    all
}
