//! What came of a check, for people and for programs.

use serde_json::{Value as Json, json};

use super::{Compared, Report};
use crate::diag::{Finding, Severity};
use crate::guide::model::Guide;
use crate::guide::model::recommended::Recommended;
use crate::text::fold::visible;
use crate::text::{Lang, Text, recommend as say};
use crate::ui::Say;

/// The report as parts of a screen: what it was compared with, then everything, the gravest first.
pub fn parts(guide: &Guide, entry: &Recommended, report: &Report<'_>, name: &str, lang: Lang) -> Vec<Say> {
    let to = |text: &Text| text.to(lang).to_string();
    let title = say::CHECK_TITLE.with("file", visible(name));
    let like = say::CHECK_LIKE.with("n", entry.number).with_text("title", &entry.title);
    let mut parts =
        vec![Say::Title { left: to(&title), right: String::new() }, Say::Rule, Say::Text(to(&like))];
    parts.extend(report.tables.iter().map(|one| Say::Text(to(&table(one)))));
    if !report.others.is_empty() {
        let names: Vec<String> = report.others.iter().map(|name| visible(name)).collect();
        parts.push(Say::Text(to(&say::CHECK_OTHERS.with("list", names.join(", ")))));
    }
    parts.push(Say::Blank);
    if report.findings.is_empty() {
        parts.push(Say::Text(to(&say::CHECK_GOOD)));
        return parts;
    }
    for (severity, head) in [
        (Severity::Error, say::CHECK_ERRORS),
        (Severity::Warning, say::CHECK_WARNINGS),
        (Severity::Info, say::CHECK_NOTES),
    ] {
        let of: Vec<&Finding> =
            report.findings.iter().filter(|one| guide.rules.severity(one) == severity).collect();
        if of.is_empty() {
            continue;
        }
        parts.push(Say::Text(to(&head.with("n", of.len()))));
        parts.extend(of.iter().map(|one| Say::Item { mark: "· ".into(), text: to(&sentence(guide, one)) }));
        parts.push(Say::Blank);
    }
    if !report.faulty(guide) {
        parts.push(Say::Text(to(&say::CHECK_GOOD)));
    }
    parts.push(Say::Text(to(&say::CHECK_COLUMNS.with("n", entry.number))));
    parts
}

fn sentence(guide: &Guide, finding: &Finding) -> Text {
    let told = guide.rules.tell(finding);
    match told.hint {
        Some(hint) => told.message.and(&hint),
        None => told.message,
    }
}

/// «Hoja1: tabla «Licencias», encabezado en la fila 3, 120 renglones, 8 de 14 columnas.»
fn table(one: &Compared<'_>) -> Text {
    say::CHECK_TABLE
        .with("grid", visible(&one.grid.name))
        .with_text("table", &one.table.title)
        .with("header", one.layout.header)
        .with("rows", one.rows)
        .with("n", one.layout.placed.len())
        .with("of", one.table.columns.len())
}

/// `{"version": 1, "file", "spec", "recommended": id, "tables": [{"table", "sheet", "header_row", "rows", "columns":
/// [{"column", "header", "position", "how"}], "missing": [column], "extra": [header]}], "missing_tables": [id],
/// "other_tables": [name], "findings": [{"code", "severity", "message", "hint"}]}`. `how` is `named`, `also` or `slip`;
/// positions are from 1. Values of columns with data of persons are never in the messages.
pub fn json(guide: &Guide, entry: &Recommended, report: &Report<'_>, name: &str, lang: Lang) -> Json {
    let finding = |finding: &Finding| {
        let told = guide.rules.tell(finding);
        json!({
            "code": finding.code,
            "severity": told.severity,
            "message": told.message.to(lang),
            "hint": told.hint.map(|hint| hint.to(lang).to_string()),
        })
    };
    json!({
        "version": 1,
        "file": name,
        "spec": report.spec.id,
        "recommended": entry.id,
        "tables": report.tables.iter().map(compared).collect::<Vec<_>>(),
        "missing_tables": report.missing.iter().map(|table| &table.id).collect::<Vec<_>>(),
        "other_tables": report.others,
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn compared(one: &Compared<'_>) -> Json {
    let layout = &one.layout;
    let columns = layout.placed.iter().map(|placed| {
        json!({
            "column": placed.column.name,
            "header": layout.names.get(placed.at),
            "position": placed.at + 1,
            "how": placed.how.code(),
        })
    });
    let lacks = |name: &&str| layout.placed.iter().all(|placed| placed.column.name != *name);
    json!({
        "table": one.table.id,
        "sheet": one.grid.name,
        "header_row": layout.header,
        "rows": one.rows,
        "columns": columns.collect::<Vec<_>>(),
        "missing": one.table.columns.iter().map(|column| column.name.as_str()).filter(lacks).collect::<Vec<_>>(),
        "extra": layout.extra().iter().filter_map(|at| layout.names.get(*at)).collect::<Vec<_>>(),
    })
}
