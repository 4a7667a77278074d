//! The matrix of what can be mixed, with the legend of its grounds.

use crate::guide::model::Guide;
use crate::guide::model::terms::Ground;
use crate::text::{Lang, Text, license as say};
use crate::ui::Say;

use super::super::catalogue::{License, outputs};
use super::super::compatibility::{Cell, Verdict, matrix as squares};
use super::{Cited, verdict_word};

/// Every licence as material against everything that data can go out under.
pub fn matrix(guide: &Guide, lang: Lang) -> Vec<Say> {
    let rows = squares(guide);
    let used = |ground: &Ground| {
        rows.iter().flat_map(|(_, cells)| cells).any(|(_, cell)| cell.grounds.contains(ground))
    };
    let legend: Vec<Ground> = Ground::ALL.into_iter().filter(used).collect();
    let heads = outputs(guide).map(|output| output.short().to(lang).to_string());
    let heads = std::iter::once(say::COL_MATERIAL.to(lang).to_string()).chain(heads).collect();
    let row = |(input, cells): &(License<'_>, Vec<(License<'_>, Cell)>)| -> Vec<String> {
        let squares = cells.iter().map(|(_, cell)| square(cell, &legend).to(lang).to_string());
        std::iter::once(input.short().to(lang).to_string()).chain(squares).collect()
    };
    let mut parts = vec![
        Say::Text(say::MATRIX.to(lang).to_string()),
        Say::Text(say::MATRIX_INTRO.to(lang).to_string()),
        Say::Blank,
        Say::Table { heads, rows: rows.iter().map(row).collect() },
        Say::Blank,
    ];
    let mut cited = Cited::new(guide);
    let notes = legend.iter().enumerate().filter_map(|(at, id)| {
        let ground = guide.terms.ground(*id)?;
        let text = say::GROUND.with_text("title", &ground.title).with_text("text", &ground.text);
        let text = text.with("sources", cited.letters(&ground.basis));
        Some(Say::Item { mark: format!("{:>2}  ", at + 1), text: text.to(lang).to_string() })
    });
    parts.extend(notes.collect::<Vec<_>>());
    parts.extend(cited.legend(lang));
    parts
}

/// «cond. 2, 5», «no 8».
fn square(cell: &Cell, legend: &[Ground]) -> Text {
    let word = match cell.verdict {
        Verdict::Conditions => say::V_CONDITIONS_SHORT,
        Verdict::Unknown => say::V_UNKNOWN_SHORT,
        verdict => verdict_word(verdict),
    };
    let number = |ground: &Ground| legend.iter().position(|other| other == ground).map(|at| at + 1);
    let numbers: Vec<String> =
        cell.grounds.iter().filter_map(number).map(|number| number.to_string()).collect();
    Text::fixed("{word} {list}", "{word} {list}").with_text("word", &word).with("list", numbers.join(","))
}
