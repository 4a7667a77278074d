//! The trainer's sheet: times, hints, answers and their reasons.

use super::Of;
use crate::guide::model::workshop::When;
use crate::papers::model::{Block, bold, plain};
use crate::text::{Text, sheets as say, trainer as words};
use crate::workshop::exercise::Exercise;

/// One table of all exercises, then each with its hints and why its answer is what it is.
pub fn trainer(of: Of<'_>) -> Vec<Block> {
    let row = |(at, one): (usize, &Exercise)| {
        vec![
            plain((at + 1).to_string()),
            bold(of.to(&one.title)),
            plain(one.minutes.to_string()),
            plain(one.level.to_string()),
            plain(needs(of, one)),
        ]
    };
    let heads = [say::COL_NUMBER, say::COL_EXERCISE, words::COL_MINUTES, say::COL_LEVEL, say::COL_NEEDS];
    let mut blocks = vec![
        of.heading(1, &say::SHEET_TRAINER),
        of.body(&say::TRAINER_INTRO),
        Block::Table { heads: of.heads(&heads), rows: of.exercises.iter().enumerate().map(row).collect() },
    ];
    for (at, one) in of.exercises.iter().enumerate() {
        blocks.extend(exercise(of, at + 1, one));
    }
    blocks.extend(faults(of));
    blocks.push(of.heading(2, &say::TRAINER_BLOCKS));
    let block = |one: &crate::guide::model::workshop::Block| {
        let when = match one.at {
            When::Start => say::AT_START,
            When::Break => say::AT_BREAK,
            When::Last => say::AT_LAST,
            When::End => say::AT_END,
        };
        vec![
            bold(of.to(&one.title)),
            plain(one.minutes.to_string()),
            plain(of.to(&when)),
            plain(of.to(&one.what)),
        ]
    };
    let heads = [say::COL_BLOCK, words::COL_MINUTES, words::COL_WHEN, words::COL_FOR];
    blocks.push(Block::Table { heads: of.heads(&heads), rows: of.kit.blocks.iter().map(block).collect() });
    let stuck = of.kit.stuck;
    blocks.push(of.heading(2, &say::TRAINER_STUCK));
    blocks.push(of.body(&say::STUCK_RULE.with("over", stuck.over).with("tries", stuck.tries)));
    blocks.push(of.note(&words::ASSUMED));
    blocks
}

/// The faults that are planted in the municipality, and what each teaches.
fn faults(of: Of<'_>) -> Vec<Block> {
    let Some(town) = of.town else { return vec![of.note(&say::FAULTS_WHERE)] };
    let row = |fault: &crate::workshop::town::Fault| {
        let texts = [&fault.what, &fault.teaches, &fault.mend].map(|text| plain(of.to(text)));
        texts.into_iter().chain([plain(fault.level.to_string())]).collect()
    };
    let heads = [say::COL_FAULT, say::COL_TEACHES, say::COL_MEND, say::COL_LEVEL];
    vec![
        of.heading(2, &say::FAULTS.with("town", &town.name)),
        Block::Table { heads: of.heads(&heads), rows: town.fault.iter().map(row).collect() },
    ]
}

fn needs(of: Of<'_>, one: &Exercise) -> String {
    let place = |id: &String| of.exercises.iter().position(|other| other.id == *id);
    // One that is not in these sheets is named by its id.
    let named = one.needs.iter().map(|id| place(id).map_or(id.clone(), |at| (at + 1).to_string()));
    named.collect::<Vec<_>>().join(", ")
}

fn exercise(of: Of<'_>, number: usize, one: &Exercise) -> Vec<Block> {
    let mut blocks = vec![
        of.heading(2, &say::NUMBERED.with("n", number).with_text("title", &one.title)),
        of.about(&say::LABEL_AIM, &one.aim),
        of.about(&say::LABEL_TASK, &one.task),
    ];
    if let Some(order) = &one.order {
        blocks.push(of.about(&say::LABEL_ORDER, order));
    }
    let hints: Vec<_> = one.hint.iter().map(|hint: &Text| plain(of.to(hint))).collect();
    if !hints.is_empty() {
        blocks.push(of.heading(3, &say::HINTS_IN_ORDER));
        blocks.push(Block::Numbers(hints));
    }
    blocks.push(of.about(&say::LABEL_BECAUSE, &one.because));
    blocks
}
