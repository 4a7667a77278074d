//! The matrix of what can be mixed, with the legend of its grounds.

use crate::guide::model::Guide;
use crate::guide::model::terms::Ground;
use crate::text::{Lang, Text, license as say};
use crate::ui::Say;

use super::super::catalogue::{License, outputs};
use super::super::compatibility::{Cell, Verdict, matrix as squares};
use super::super::findings::list;
use super::{Cited, verdict_word};

/// A licence as material, with its squares.
type Line<'g> = (License<'g>, Vec<(License<'g>, Cell)>);

/// Every licence as material against everything that data can go out under: a table of those where that differs, and
/// a sentence for those where it does not.
pub fn matrix(guide: &Guide, lang: Lang) -> Vec<Say> {
    let rows = squares(guide);
    let used = |ground: &Ground| {
        rows.iter().flat_map(|(_, cells)| cells).any(|(_, cell)| cell.grounds.contains(ground))
    };
    let legend: Vec<Ground> = Ground::ALL.into_iter().filter(used).collect();
    let (same, differ): (Vec<&Line<'_>>, Vec<&Line<'_>>) = rows.iter().partition(|(_, cells)| alike(cells));
    let mut parts = vec![
        Say::Text(say::MATRIX.to(lang).to_string()),
        Say::Text(say::MATRIX_INTRO.to(lang).to_string()),
        Say::Blank,
        table(guide, &differ, &legend, lang),
    ];
    parts.extend(sentences(&same, &legend, lang));
    parts.push(Say::Blank);
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

fn alike(cells: &[(License<'_>, Cell)]) -> bool {
    cells.windows(2).all(|two| matches!(two, [(_, one), (_, other)] if one == other))
}

fn table(guide: &Guide, rows: &[&Line<'_>], legend: &[Ground], lang: Lang) -> Say {
    let heads = outputs(guide).map(|output| output.short().to(lang).to_string());
    let row = |(input, cells): &&Line<'_>| -> Vec<String> {
        let squares = cells.iter().map(|(_, cell)| square(cell, legend).to(lang).to_string());
        std::iter::once(input.short().to(lang).to_string()).chain(squares).collect()
    };
    Say::Table {
        heads: std::iter::once(say::COL_MATERIAL.to(lang).to_string()).chain(heads).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

/// «En cualquiera, sí 10: CC0 1.0, PDDL 1.0.»
fn sentences(rows: &[&Line<'_>], legend: &[Ground], lang: Lang) -> Vec<Say> {
    let mut groups: Vec<(&Cell, Vec<License<'_>>)> = Vec::new();
    for (input, cells) in rows {
        let Some((_, cell)) = cells.first() else { continue };
        match groups.iter_mut().find(|(other, _)| *other == cell) {
            Some((_, licenses)) => licenses.push(*input),
            None => groups.push((cell, vec![*input])),
        }
    }
    let item = |(cell, licenses): (&Cell, Vec<License<'_>>)| {
        let text = say::MATRIX_ANY.with_text("square", &square(cell, legend));
        let text = text.with_text("list", &list(licenses.into_iter()));
        Say::Item { mark: "· ".into(), text: text.to(lang).to_string() }
    };
    groups.into_iter().map(item).collect()
}

/// «con 2,5», «no 8».
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
