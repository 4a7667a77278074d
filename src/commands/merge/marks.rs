//! Conflicts that git met, as comments at the beginning of the plan: it parses, and nobody overlooks them.

use crate::commands::conflicts::{answers, subject};
use crate::plan::doc::Doc;
use crate::plan::merge::Conflict;
use crate::plan::merge::noted::is_noted;
use crate::text::{Lang, Text, merge as say};
use crate::wizard::flow::Flow;

/// Characters of an answer.
const MOST: usize = 200;

/// Writes the conflicts down, in the place of older ones.
pub fn write(doc: &mut Doc, flow: &Flow<'_, '_>, conflicts: &[Conflict], lang: Lang) {
    let mut lines = vec![say::MARK_HEAD.to(lang).to_string()];
    lines.extend(
        conflicts.iter().flat_map(|conflict| two(flow, conflict)).map(|text| text.to(lang).to_string()),
    );
    doc.head(&lines, is_noted);
}

/// Takes them away, once everything was decided.
pub fn clear(doc: &mut Doc) {
    doc.head(&[], is_noted);
}

/// Where it is and what is asked; both answers.
fn two(flow: &Flow<'_, '_>, conflict: &Conflict) -> [Text; 2] {
    let told = answers(flow, conflict);
    let short = |text: &Text| {
        let cut = |text: &str| flat(text).chars().take(MOST).collect::<String>().into();
        Text { es: cut(&text.es), en: cut(&text.en) }
    };
    let what = short(&subject(flow, conflict));
    let answers =
        say::MARK_ANSWERS.with_text("ours", &short(&told.ours)).with_text("theirs", &short(&told.theirs));
    [say::MARK_LINE.with("at", flat(&conflict.at.to_string())).with_text("what", &what), answers]
}

/// In one line, without what a comment of TOML must not hold.
fn flat(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}
