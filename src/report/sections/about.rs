//! What the document is, until when it holds, and who answers for it.

use super::Told;
use crate::report::block::{Block, Column, Line, Section, Table, clean};
use crate::report::contents::Stand;
use crate::text::{Text, report as say};

pub fn section(told: &Told<'_>) -> Section {
    let institution = match told.c.institution.name.trim().is_empty() {
        true => told.to(&say::THE_INSTITUTION),
        false => told.institution(),
    };
    let what = say::ABOUT_WHAT.with("institution", institution);
    let mut blocks = vec![Block::Text(told.line(&what)), Block::Text(Line::text(holds(told)))];
    let links = links(told);
    if !links.is_empty() {
        blocks.push(Block::Pairs(links));
    }
    blocks.push(Block::Note(told.line(&say::ABOUT_VOLUNTARY)));
    Section { id: "que-es", title: told.to(&say::ABOUT_HEAD), blocks }
}

/// Since when and until when, in a paragraph.
fn holds(told: &Told<'_>) -> String {
    let validity = &told.c.validity;
    let on = told.day_or(validity.on, &say::NO_DATE);
    let mut sentences = vec![say::ABOUT_HOLDS.with("date", on).with("revision", told.c.made.revision)];
    let mut dated = |text: Text, day: Option<jiff::civil::Date>| {
        sentences.extend(day.map(|day| text.with("date", told.day(day))));
    };
    dated(say::ABOUT_STARTS, validity.starts);
    let promised = told.c.calendar.bars.iter().filter(|bar| bar.stand != Stand::Proposed);
    dated(say::ABOUT_LAST, promised.map(|bar| bar.first).max());
    sentences.push(match clean(&validity.review).to_lowercase() {
        every if every.is_empty() => say::ABOUT_NO_REVIEW,
        every => say::ABOUT_REVIEW.with("every", every),
    });
    sentences.extend(validity.next_review.map(|day| say::ABOUT_NEXT.with("date", told.day(day))));
    sentences.iter().map(|text| told.to(text)).collect::<Vec<_>>().join(" ")
}

fn links(told: &Told<'_>) -> Vec<(String, Line)> {
    let institution = &told.c.institution;
    [
        (say::LINK_HOME, &institution.homepage),
        (say::LINK_PLAN, &institution.published_url),
        (say::LINK_CATALOG, &institution.catalog_url),
    ]
    .into_iter()
    .filter(|(_, url)| !url.is_empty())
    .map(|(label, url)| (told.to(&label), Line::link(url, url)))
    .collect()
}

pub fn team(told: &Told<'_>) -> Section {
    let mut blocks = Vec::new();
    if told.c.team.is_empty() {
        blocks.push(Block::Text(told.line(&say::TEAM_NONE)));
    } else {
        let columns = [say::TEAM_ROLE, say::TEAM_NAME, say::TEAM_POST, say::TEAM_EMAIL];
        let columns = columns.iter().map(|title| Column::text(told.to(title))).collect();
        let rows = told.c.team.iter().map(|post| {
            let email = match post.email.is_empty() {
                true => told.line(&say::NOT_SAID),
                false => Line::link(&post.email, &format!("mailto:{}", post.email)),
            };
            vec![Line::text(&post.role), told.or_unsaid(&post.name), told.or_unsaid(&post.post), email]
        });
        blocks.push(Block::Table(Table::new(told.to(&say::TEAM_TABLE), columns).rows(rows)));
    }
    if !told.c.members.is_empty() {
        let members = say::TEAM_MEMBERS.with("members", told.list(&told.c.members));
        blocks.push(Block::Text(told.line(&members)));
    }
    Section { id: "quien", title: told.to(&say::TEAM_HEAD), blocks }
}
