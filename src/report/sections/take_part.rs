//! How to ask, complain and take part, and how progress is measured.

use super::Told;
use crate::report::block::{Block, Line, Section, clean};
use crate::text::{Text, report as say};

pub fn section(told: &Told<'_>) -> Section {
    let mut blocks = vec![ask(told)];
    let events = events(told);
    if !events.is_empty() {
        blocks.push(Block::Part(told.to(&say::EVENTS), vec![Block::Pairs(events)]));
    }
    blocks.push(measured(told));
    Section { id: "participar", title: told.to(&say::TAKE_PART_HEAD), blocks }
}

/// Label and value, where there is a value.
fn pair(told: &Told<'_>, label: &Text, line: Line) -> Option<(String, Line)> {
    (!line.is_empty()).then(|| (told.to(label), line))
}

fn ask(told: &Told<'_>) -> Block {
    let part = &told.c.participation;
    let mail = if part.email.is_empty() { String::new() } else { format!("mailto:{}", part.email) };
    let pairs: Vec<_> = [
        pair(told, &say::CHANNELS, Line::text(told.list(&part.channels))),
        pair(told, &say::PAGE, linked(&part.url, &part.url)),
        pair(told, &say::EMAIL, linked(&part.email, &mail)),
        pair(told, &say::TELEPHONE, Line::text(&part.telephone)),
        pair(told, &say::REPLY_TIME, Line::text(reply(told))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let first = match pairs.is_empty() {
        true => Block::Text(told.line(&say::TAKE_PART_NONE)),
        false => Block::Pairs(pairs),
    };
    Block::Part(told.to(&say::TAKE_PART_HOW), vec![first, Block::Note(told.line(&say::LAW_134))])
}

fn linked(text: &str, to: &str) -> Line {
    if to.is_empty() { Line::default() } else { Line::link(text, to) }
}

fn reply(told: &Told<'_>) -> String {
    let part = &told.c.participation;
    let Some(days) = part.reply_days else { return String::new() };
    let kind = clean(&part.reply_kind).to_lowercase();
    let text = if kind.is_empty() { say::REPLY_DAYS_BARE } else { say::REPLY_DAYS };
    told.to(&text.with("n", days).with("kind", kind))
}

fn events(told: &Told<'_>) -> Vec<(String, Line)> {
    let part = &told.c.participation;
    [
        pair(told, &say::AUDIENCES, Line::text(told.list(&part.audiences))),
        pair(told, &say::EVENT, Line::text(&part.event)),
        pair(told, &say::ACTIONS, Line::text(told.list(&part.actions))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn measured(told: &Told<'_>) -> Block {
    let follow = &told.c.follow_up;
    let pairs: Vec<_> = [
        pair(told, &say::INDICATORS, Line::text(told.list(&follow.indicators))),
        pair(told, &say::ONLINE, Line::text(&follow.online)),
        pair(told, &say::REVIEW_EVERY, Line::text(&follow.every)),
        pair(told, &say::REVIEWER, Line::text(&follow.reviewer)),
        pair(told, &say::RETIREMENT, Line::text(&follow.retirement)),
        pair(told, &say::LESSONS, Line::text(&follow.lessons)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let block = match pairs.is_empty() {
        true => Block::Text(told.line(&say::MEASURED_NONE)),
        false => Block::Pairs(pairs),
    };
    Block::Part(told.to(&say::MEASURED), vec![block])
}
