//! With whom, with which tools, and who can help.

use super::super::team::{fit, tools as needed};
use super::Show;
use super::words::of_tenths;
use crate::text::{Text, cost as say};
use crate::ui::Say;

/// The team proposed for this population, with the hours of every seat.
pub fn team(show: Show<'_>) -> Vec<Say> {
    let mut parts = show.head(&say::TEAM_TITLE).to_vec();
    let Some(fit) = fit(show.guide, show.plan, show.study) else {
        parts.push(show.line(&say::TEAM_UNKNOWN));
        return parts;
    };
    let (low, high) = fit.team.people;
    let size = if low == high { say::TEAM_ONE } else { say::TEAM_SIZE };
    parts.push(show.line(&size.with_text("title", &fit.team.title).with("low", low).with("high", high)));
    parts.push(show.line(&fit.team.text));
    let heads = show.heads(&[say::COL_WHO, say::COL_FIRST, say::COL_YEAR, say::COL_DOES]);
    let rows = fit.seats.iter().map(|seat| {
        let title = show.to(&seat.member.title);
        vec![title, of_tenths(seat.first), of_tenths(seat.year), show.to(&seat.member.does)]
    });
    parts.push(Say::Table { heads, rows: rows.collect() });
    let source = say::TEAM_SOURCE.with_text("source", &fit.team.source).with("limits", fit.limits.join(", "));
    parts.push(show.line(&source));
    parts
}

/// The tools that some dataset needs, free ones first.
pub fn tools(show: Show<'_>) -> Vec<Say> {
    let mut parts = show.head(&say::TOOLS_TITLE).to_vec();
    for tool in needed(show.guide, show.plan) {
        let free: Vec<String> = tool.free.iter().map(|text| show.to(text)).collect();
        let text = match (&tool.paid, &tool.pay_when) {
            (Some(paid), when) => {
                let when = when.clone().unwrap_or_default();
                say::TOOL_PAID.with_text("paid", paid).with_text("when", &when)
            }
            (None, _) => say::TOOL,
        };
        parts.push(show.item(&text.with_text("need", &tool.need).with("free", free.join("; "))));
    }
    parts
}

/// Who can help, with the law or document that says so.
pub fn help(show: Show<'_>) -> Vec<Say> {
    let mut parts = show.head(&say::HELP_TITLE).to_vec();
    parts.extend(show.guide.effort.helps.iter().map(|help| {
        let row = marked(help.verified, say::HELP_ROW, say::HELP_ROW_UNVERIFIED);
        let row = row.with_text("who", &help.who).with_text("with", &help.with);
        show.item(&row.with_text("source", &help.source))
    }));
    parts
}

/// Figures of others, as context.
pub fn evidence(show: Show<'_>) -> Vec<Say> {
    let mut parts = show.head(&say::EVIDENCE_TITLE).to_vec();
    parts.extend(show.guide.effort.evidence.iter().map(|one| {
        let row = marked(one.verified, say::EVIDENCE_ROW, say::EVIDENCE_ROW_UNVERIFIED);
        show.item(&row.with_text("text", &one.text).with("source", &one.source))
    }));
    parts
}

fn marked(verified: bool, yes: Text, no: Text) -> Text {
    if verified { yes } else { no }
}
