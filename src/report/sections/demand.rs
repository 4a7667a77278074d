//! What people asked for, what answers it and what does not, without anything about them.

use super::{Told, whole};
use crate::report::block::{Block, Column, Line, Section, Table, clean};
use crate::report::contents::Asked;
use crate::text::{Text, report as say};

pub fn section(told: &Told<'_>) -> Section {
    let demand = &told.c.demand;
    let mut blocks = Vec::new();
    if demand.total == 0 && demand.answered.is_empty() && demand.unanswered.is_empty() {
        blocks.push(Block::Text(told.line(&say::DEMAND_NONE)));
    } else {
        blocks.push(Block::Text(Line::text(intro(told))));
        blocks.push(asked(told, &say::DEMAND_ANSWERED, &demand.answered));
        blocks.push(match demand.unanswered.is_empty() && demand.unread == 0 {
            true => Block::Text(told.line(&say::DEMAND_ALL)),
            false => asked(told, &say::DEMAND_UNANSWERED, &demand.unanswered),
        });
    }
    if demand.unread > 0 {
        let text = if demand.unread == 1 { say::DEMAND_UNREAD_ONE } else { say::DEMAND_UNREAD };
        let unread = text.with("n", demand.unread);
        blocks.push(Block::Note(told.line(&unread)));
    }
    blocks.extend(demand.notes.iter().map(|note| Block::Note(Line::text(note))));
    Section { id: "demanda", title: told.to(&say::DEMAND_HEAD), blocks }
}

fn intro(told: &Told<'_>) -> String {
    let demand = &told.c.demand;
    let total = usize::try_from(demand.total).unwrap_or(usize::MAX);
    let text = if total == 1 { say::DEMAND_TOTAL_ONE } else { say::DEMAND_TOTAL };
    let mut sentences = vec![text.with("n", whole(total))];
    if !demand.window.trim().is_empty() {
        sentences.push(say::DEMAND_WINDOW.with("window", clean(&demand.window)));
    }
    sentences.push(say::DEMAND_PRIVACY);
    sentences.iter().map(|text| told.to(text)).collect::<Vec<_>>().join(" ")
}

fn asked(told: &Told<'_>, title: &Text, asked: &[Asked]) -> Block {
    let columns = vec![
        Column::text(told.to(&say::DEMAND_WHAT)),
        Column::number(told.to(&say::DEMAND_TIMES)),
        Column::text(told.to(&say::DEMAND_REPLY)),
    ];
    let rows = asked.iter().map(|one| {
        let what = match one.dataset.is_empty() {
            true => Line::text(&one.text),
            false => told.numbered(&one.dataset).below(&one.text),
        };
        let reply = match one.reply.trim().is_empty() {
            true => told.line(&say::REPLY_NONE),
            false => Line::text(&one.reply),
        };
        let count = usize::try_from(one.count).unwrap_or(usize::MAX);
        vec![what, Line::text(whole(count)), reply]
    });
    Block::Table(Table::new(told.to(title), columns).rows(rows))
}
