//! What checks say, by code.

use serde_json::{Value as Json, json};

use super::Book;
use super::book::{Draft, Entry, Shelf};
use crate::diag::{Rule, Severity};
use crate::guide::prose::LISTS;
use crate::text::{Text, manual as say};

/// The id of a group, its title, and which rules are in it.
type Group = (&'static str, Text, fn(&Rule) -> bool);

/// The one page of findings.
pub fn draft(book: &Book<'_>) -> Draft {
    let groups: [Group; 3] = [
        ("archivos", say::FINDINGS_FILES, |rule| rule.short.is_some()),
        ("plan", say::FINDINGS_PLAN, |rule| rule.short.is_none() && !rule.code.starts_with("guide-")),
        ("guia", say::FINDINGS_GUIDE, |rule| rule.short.is_none() && rule.code.starts_with("guide-")),
    ];
    let rules = || book.guide.rules.0.values();
    let group = |(id, title, belongs): &(&str, Text, fn(&Rule) -> bool)| {
        let rows: Vec<Json> = rules().filter(|rule| belongs(rule)).map(|rule| row(book, rule)).collect();
        json!({ "id": id, "title": book.say(title), "rows": rows })
    };
    let path = book.list(LISTS[3]).unwrap_or_default();
    let mut draft = Draft::new(path, "findings.html", Shelf::Reference)
        .called(book.say(&say::FINDINGS), book.say(&say::FINDINGS_ABOUT));
    draft.content = json!({ "groups": groups.iter().map(group).collect::<Vec<_>>() });
    draft.headings = groups.iter().map(|(id, title, _)| ((*id).into(), book.say(title).into())).collect();
    draft.entries = rules().filter_map(|rule| entry(book, rule)).collect();
    draft
}

fn row(book: &Book<'_>, rule: &Rule) -> Json {
    let source = rule.basis.as_ref().map(|basis| {
        let (id, at) = basis.split_once(' ').unwrap_or((basis, ""));
        let title = book.guide.source(id).map_or(id, |source| book.say(&source.title));
        json!({ "title": title, "at": at, "to": book.source(id) })
    });
    json!({
        "code": rule.code,
        "short": rule.short,
        "severity": book.say(&severity(rule.severity)),
        "grave": rule.severity == Severity::Error,
        "message": book.say(&rule.message),
        "hint": rule.hint.as_ref().map(|hint| book.say(hint)),
        "basis": source,
    })
}

fn entry(book: &Book<'_>, rule: &Rule) -> Option<Entry> {
    let hint = rule.hint.as_ref().map(|hint| book.say(hint)).unwrap_or_default();
    let words = format!("{} {hint}", book.say(&rule.message));
    let title = match &rule.short {
        Some(short) => format!("{} ({short})", rule.code),
        None => rule.code.clone(),
    };
    Some(Entry { kind: say::KIND_FINDING, title, to: book.finding(&rule.code)?, words })
}

fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => say::SEVERITY_ERROR,
        Severity::Missing => say::SEVERITY_MISSING,
        Severity::Pending => say::SEVERITY_PENDING,
        Severity::Warning => say::SEVERITY_WARNING,
        Severity::Info => say::SEVERITY_INFO,
    }
}
