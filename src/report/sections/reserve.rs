//! The record of what is not opened: one card for each dataset, with what the record lacks.

use jiff::civil::Date;

use super::Told;
use crate::report::block::{Block, Line, Record, Section, clean};
use crate::report::contents::{Opens, Reserve};
use crate::text::report as say;

pub fn section(told: &Told<'_>) -> Section {
    let blocks = match told.c.reserves.is_empty() {
        true => vec![Block::Text(told.line(&say::RESERVE_NONE))],
        false => vec![
            Block::Text(told.line(&say::RESERVE_INTRO)),
            Block::Records(told.c.reserves.iter().map(|reserve| record(told, reserve)).collect()),
        ],
    };
    Section { id: "reserva", title: told.to(&say::RESERVE_HEAD), blocks }
}

fn record(told: &Told<'_>, reserve: &Reserve) -> Record {
    let part = !matches!(reserve.opens, Opens::Nothing | Opens::Unknown);
    let number = told.c.number(&reserve.dataset).map(|number| format!("{number}. ")).unwrap_or_default();
    Record {
        title: clean(&format!("{number}{}", told.c.title(&reserve.dataset))),
        tag: told.to(&if part { say::RESERVE_PART } else { say::RESERVE_ALL }),
        text: if reserve.reason.trim().is_empty() { vec![] } else { vec![Line::text(&reserve.reason)] },
        pairs: pairs(told, reserve),
        notes: notes(told, reserve),
    }
}

fn pairs(told: &Told<'_>, reserve: &Reserve) -> Vec<(String, Line)> {
    let mut pairs = vec![(told.to(&say::RESERVE_BASIS), told.or_unsaid(&reserve.basis))];
    let mut put = |label: &crate::text::Text, line: Line| {
        if !line.is_empty() {
            pairs.push((told.to(label), line));
        }
    };
    put(&say::RESERVE_LAW, Line::text(&reserve.law));
    put(&say::RESERVE_HARM, harm(told, reserve));
    put(&say::RESERVE_DECIDED, decided(told, reserve));
    put(&say::RESERVE_MINUTES, told.paper(&reserve.minutes));
    put(&say::RESERVE_TERM, term(told, reserve));
    put(&say::RESERVE_REVIEW, reserve.review.map(|day| Line::text(told.day(day))).unwrap_or_default());
    put(&say::RESERVE_OPENS, opened(told, reserve));
    pairs
}

fn harm(told: &Told<'_>, reserve: &Reserve) -> Line {
    let parts = [say::RESERVE_RISK, say::RESERVE_INTEREST, say::RESERVE_LEAST];
    let said = parts.iter().zip(&reserve.harm).filter(|(_, text)| !text.trim().is_empty());
    said.fold(Line::default(), |line, (part, text)| line.below(told.to(&part.with("text", clean(text)))))
}

fn decided(told: &Told<'_>, reserve: &Reserve) -> Line {
    let day = reserve.decided_on.map(|day| told.to(&say::ON.with("date", told.day(day)))).unwrap_or_default();
    Line::text(&reserve.decided_by).below(day)
}

fn term(told: &Told<'_>, reserve: &Reserve) -> Line {
    let since = reserve.since.map(|day| told.to(&say::RESERVE_FROM.with("date", told.day(day))));
    let until = match reserve.until {
        None if reserve.forever => say::RESERVE_FOREVER,
        Some(day) => say::RESERVE_UNTIL.with("date", told.day(day)),
        None => say::RESERVE_NO_TERM,
    };
    let parts: Vec<String> = since.into_iter().chain([told.to(&until)]).collect();
    Line::text(parts.join(", "))
}

/// What opens, with the least of a group and the day that it is promised for.
fn opened(told: &Told<'_>, reserve: &Reserve) -> Line {
    let least = reserve.least_group.map(|k| format!(", {}", told.to(&say::OPENS_K.with("k", k))));
    let what = format!("{}{}", opens(told, &reserve.opens), least.unwrap_or_default());
    let day = reserve.promised.map(|day| told.to(&say::RESERVE_PROMISED.with("date", told.day(day))));
    Line::text(what).below(day.unwrap_or_default())
}

fn opens(told: &Told<'_>, opens: &Opens) -> String {
    match opens {
        Opens::Unknown => told.to(&say::OPENS_UNKNOWN),
        Opens::Nothing => told.to(&say::OPENS_NOTHING),
        Opens::Rows => told.to(&say::OPENS_ROWS),
        Opens::Columns(columns) => told.to(&say::OPENS_COLUMNS.with("columns", told.list(columns))),
        Opens::Totals { by, k } => {
            let by = clean(by);
            let totals = match by.is_empty() {
                true => told.to(&say::OPENS_TOTALS),
                false => told.to(&say::OPENS_TOTALS_BY.with("by", by)),
            };
            let least = k.map(|k| told.to(&say::OPENS_K.with("k", k)));
            [totals].into_iter().chain(least).collect::<Vec<_>>().join(", ")
        }
    }
}

/// What the record lacks, said as plainly as the rest.
fn notes(told: &Told<'_>, reserve: &Reserve) -> Vec<String> {
    let none = |texts: &[String]| texts.iter().all(|text| text.trim().is_empty());
    let today: Option<Date> = told.c.validity.on;
    let expired = reserve.until.filter(|until| today.is_some_and(|today| *until < today));
    let mut notes: Vec<String> = reserve.notes.iter().map(|note| clean(note)).collect();
    let mut say_if = |holds: bool, text: &crate::text::Text| {
        if holds {
            notes.push(told.to(text));
        }
    };
    let basis = reserve.basis.trim().is_empty();
    say_if(basis, &say::RESERVE_NO_BASIS);
    say_if(!basis && !reserve.verified, &say::RESERVE_UNVERIFIED);
    say_if(reserve.harm_needed && none(&reserve.harm), &say::RESERVE_NO_HARM);
    say_if(reserve.decided_by.trim().is_empty(), &say::RESERVE_NO_DECISION);
    notes.extend(expired.map(|day| told.to(&say::RESERVE_EXPIRED.with("date", told.day(day)))));
    notes
}
