//! The contract with programs, version 1: `escanear --json` and `perfil --json`.
//!
//! Keys are never taken away nor change their meaning within a version. What does not apply is `null`. Places count
//! rows and columns from 1; `cell` is there for sheets. Nothing personal is in it: only classes, counts and masks.

mod parts;

use serde_json::{Map, Value as Json, json};

use super::super::model::{Facts, Flag, LineEnd, Table, TextFacts, Why};
use super::super::quality::score::score;
use super::super::quality::stars;
use super::summary::noted;
use super::{Book, FileReport, ScanReport};
use crate::text::Lang;
use parts::{finding, whole_table};

/// The version of both documents.
pub const VERSION: u32 = 1;

/// `escanear --json`.
///
/// `{"version", "files": [{"path", "size", "format", "sure", "why": [], "encoding", "delimiter", "quote", "line_end",
/// "bom", "header_row", "tables": [{"name", "rows", "columns", "header_row", "hidden", "period", "territory",
/// "personal": [], "findings"}], "pages", "stars", "score", "hash", "findings": [], "error"}], "datasets": [],
/// "changes", "changed_paths", "seconds", "bytes", "passed_over": {"links", "skipped", "refused": [{"path", "why"}]}}`. `findings` of a file are all of it, those of a table their number.
pub fn scan(report: &ScanReport, book: &Book<'_>, lang: Lang) -> Json {
    json!({
        "version": VERSION,
        "files": report.files.iter().map(|report| file(report, book, lang)).collect::<Vec<_>>(),
        "datasets": report.proposals,
        "changes": report.changes,
        "changed_paths": report.changes.map(|_| &report.paths),
        "seconds": hundredths(report.seconds),
        "bytes": report.bytes,
        "passed_over": report.passed,
    })
}

/// `perfil --json`: the keys of a file of `escanear`, with its tables in full.
///
/// `{"version", "path", ..., "tables": [{"name", "rows", "header_row", "hidden", "columns": [{"name", "type", "purity",
/// "nulls", "null_words", "distinct", "min", "max", "shortest", "longest", "top", "quasi", "unit", "personal",
/// "findings"}], "repeated", "period", "territory", "crs", "geometry", "risk", "findings"}], "findings": [...]}`.
/// `findings` of the file are those of the file alone.
pub fn profile(report: &FileReport, book: &Book<'_>, lang: Lang) -> Json {
    let tables = report.facts.tables.iter().map(|table| whole_table(report, table, book, lang));
    let mut document = Map::new();
    document.insert("version".into(), VERSION.into());
    document.extend(about(report, book, lang));
    document.insert("tables".into(), tables.collect());
    let told = |flag: &Flag| finding(flag, &report.path, (None, None), book, lang);
    document.insert("findings".into(), report.facts.flags.iter().map(told).collect());
    Json::Object(document)
}

fn hundredths(number: f64) -> Json {
    json!((number * 100.0).round() / 100.0)
}

fn file(report: &FileReport, book: &Book<'_>, lang: Lang) -> Json {
    let mut file = about(report, book, lang);
    let tables = report.facts.tables.iter().map(brief_table);
    file.insert("tables".into(), tables.collect());
    let found = noted(report).into_iter();
    let told = found.map(|noted| finding(noted.flag, &report.path, (noted.table, noted.column), book, lang));
    file.insert("findings".into(), told.collect());
    Json::Object(file)
}

/// What both documents say of a file.
fn about(report: &FileReport, book: &Book<'_>, lang: Lang) -> Map<String, Json> {
    let facts = &report.facts;
    let text = facts.text;
    let sign = |byte: u8| char::from(byte).to_string();
    let stars = book.formats.and_then(|formats| stars::of_file(facts, formats));
    let pairs: Vec<(&str, Json)> = vec![
        ("path", report.path.clone().into()),
        ("size", report.size.into()),
        ("format", facts.format.clone().into()),
        ("sure", facts.sure.into()),
        ("why", facts.why.iter().map(|why| Json::from(reason(*why))).collect()),
        ("encoding", text.map(|text| text.encoding.name()).into()),
        ("delimiter", text.and_then(|text| text.delimiter).map(sign).into()),
        ("quote", text.map(|text| sign(text.quote)).into()),
        ("line_end", text.and_then(line_end).into()),
        ("bom", text.map(|text| text.bom).into()),
        ("header_row", facts.tables.first().map(|table| table.header_row).into()),
        ("pages", facts.pages.into()),
        ("stars", stars.into()),
        ("score", score(facts, book.rules).into()),
        ("hash", facts.hash.map(crate::hash::hex).into()),
        ("error", error(facts, book, lang)),
    ];
    pairs.into_iter().map(|(key, value)| (key.to_string(), value)).collect()
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::Signature => "signature",
        Why::Entries => "entries",
        Why::Parsed => "parsed",
        Why::Rows => "rows",
        Why::Name => "name",
        Why::Told => "told",
    }
}

fn line_end(text: TextFacts) -> Option<&'static str> {
    match text.line_end {
        LineEnd::Lf => Some("lf"),
        LineEnd::CrLf => Some("crlf"),
        LineEnd::Cr => Some("cr"),
        LineEnd::Mixed => Some("mixed"),
        LineEnd::Missing => None,
    }
}

/// `{"code", "message"}`.
fn error(facts: &Facts, book: &Book<'_>, lang: Lang) -> Json {
    let Some(unread) = &facts.unread else { return Json::Null };
    let (flag, message) = book.unread(unread);
    json!({ "code": flag.code, "message": message.to(lang) })
}

fn brief_table(table: &Table) -> Json {
    let mut classes: Vec<&str> = Vec::new();
    let private =
        table.columns.iter().flat_map(|column| &column.personal).filter(|personal| personal.private);
    for personal in private {
        if !classes.contains(&personal.class.as_str()) {
            classes.push(&personal.class);
        }
    }
    let findings = table.flags.len() + table.columns.iter().map(|column| column.flags.len()).sum::<usize>();
    json!({
        "name": table.name,
        "rows": table.rows,
        "columns": table.columns.len(),
        "header_row": table.header_row,
        "hidden": table.hidden,
        "period": period(table),
        "territory": territory(table),
        "personal": classes,
        "findings": findings,
    })
}

fn period(table: &Table) -> Json {
    let Some(period) = &table.period else { return Json::Null };
    let column = period.column.map(|column| u64::from(column) + 1);
    json!({ "from": period.from, "to": period.to, "column": column })
}

fn territory(table: &Table) -> Json {
    json!({ "keys": table.territory.keys, "bounds": table.territory.bounds })
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn keys(value: &Json) -> Vec<&str> {
        value.as_object().unwrap().keys().map(String::as_str).collect()
    }

    #[test]
    fn a_scan_has_the_keys_of_the_contract() {
        let guide = samples::guide();
        let document = scan(&samples::scan(), &samples::book(&guide), Lang::Es);
        let own =
            ["version", "files", "datasets", "changes", "changed_paths", "seconds", "bytes", "passed_over"];
        assert_eq!(keys(&document), own);
        let expected = [
            "path",
            "size",
            "format",
            "sure",
            "why",
            "encoding",
            "delimiter",
            "quote",
            "line_end",
            "bom",
            "header_row",
            "pages",
            "stars",
            "score",
            "hash",
            "error",
            "tables",
            "findings",
        ];
        for file in document["files"].as_array().unwrap() {
            assert_eq!(keys(file), expected);
        }
        let table = &document["files"][0]["tables"][0];
        let expected = [
            "name",
            "rows",
            "columns",
            "header_row",
            "hidden",
            "period",
            "territory",
            "personal",
            "findings",
        ];
        assert_eq!(keys(table), expected);
        assert_eq!((&table["columns"], &table["findings"]), (&json!(4), &json!(3)));
        assert_eq!(table["personal"], json!(["curp", "name"]));
    }

    #[test]
    fn what_does_not_apply_is_null_and_a_missing_header_is_zero() {
        let guide = samples::guide();
        let document = scan(&samples::scan(), &samples::book(&guide), Lang::En);
        let files = document["files"].as_array().unwrap();
        let (workbook, csv, pdf, locked) = (&files[0], &files[2], &files[4], &files[5]);
        assert_eq!(
            (&csv["encoding"], &csv["delimiter"], &csv["line_end"]),
            (&json!("windows-1252"), &json!(";"), &json!("crlf"))
        );
        assert_eq!(
            (&workbook["encoding"], &workbook["delimiter"], &workbook["header_row"]),
            (&Json::Null, &Json::Null, &json!(4))
        );
        assert_eq!(
            (&pdf["header_row"], &pdf["pages"], &pdf["stars"], &pdf["score"]),
            (&Json::Null, &json!(12), &json!(1), &Json::Null)
        );
        assert_eq!(locked["error"]["code"], "file-password");
        assert_eq!(csv["error"], Json::Null);
        assert_eq!(csv["hash"], "07".repeat(32));
        assert_eq!(workbook["tables"][1]["header_row"], 0);
    }

    #[test]
    fn no_value_of_a_personal_column_leaves() {
        let guide = samples::guide();
        let mut file = samples::people();
        let column = &mut file.facts.tables[0].columns[0];
        (column.min, column.max, column.top) =
            (Some("SECRETO".into()), Some("SECRETO".into()), vec![("SECRETO".into(), 3)]);
        let book = samples::book(&guide);
        let told = profile(&file, &book, Lang::Es).to_string();
        let table = String::from_utf8(super::super::csv::csv(&[file.clone()], &book, Lang::Es)).unwrap();
        let screen = format!("{:?}", super::super::terminal::profile::profile(&file, &book, Lang::Es));
        assert!(!told.contains("SECRETO") && !table.contains("SECRETO") && !screen.contains("SECRETO"));
    }

    #[test]
    fn a_profile_has_columns_in_full() {
        let guide = samples::guide();
        let document = profile(&samples::people(), &samples::book(&guide), Lang::Es);
        let column = &document["tables"][0]["columns"][0];
        assert_eq!(column["type"], "curp");
        assert_eq!(column["distinct"], json!({ "count": 120, "exact": true }));
        let personal = &column["personal"][0];
        assert_eq!(personal["confidence"], json!(0.97));
        assert_eq!(personal["why"], json!(["header", "check-digit"]));
        assert_eq!(personal["masked"], json!(["A***######H*****##"]));
        let found = &column["findings"][0];
        assert_eq!(
            (&found["code"], &found["rule"], &found["severity"]),
            (&json!("personal-direct"), &json!("H01"), &json!("error"))
        );
        assert_eq!(found["places"][0], json!({ "row": 9, "column": 2, "cell": "'Padrón 2025'!B9" }));
        assert_eq!(document["tables"][0]["risk"]["columns"], json!([3, 4]));
        assert_eq!(document["version"], 1);
    }
}
