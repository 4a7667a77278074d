//! One row for each column of every table, to be opened in a spreadsheet: UTF-8 with BOM, CRLF, all as RFC 4180.

use super::super::model::{Column, Facts, Flag, Personal, Table};
use super::super::quality::score::score;
use super::super::quality::stars;
use super::words::may_tell;
use super::{Book, FileReport};
use crate::text::fold::visible;
use crate::text::{Lang, Text, scan_report as say};

const HEADS: [Text; 24] = [
    say::CSV_FILE,
    say::CSV_FORMAT,
    say::CSV_STARS,
    say::CSV_SCORE,
    say::CSV_READY,
    say::CSV_TABLE,
    say::CSV_HIDDEN,
    say::CSV_ROWS,
    say::CSV_NUMBER,
    say::CSV_COLUMN,
    say::CSV_KIND,
    say::CSV_NULLS,
    say::CSV_DISTINCT,
    say::CSV_EXACT,
    say::CSV_MIN,
    say::CSV_MAX,
    say::CSV_SHORTEST,
    say::CSV_LONGEST,
    say::CSV_PRIVATE,
    say::CSV_PUBLIC,
    say::CSV_FINDINGS,
    say::CSV_TABLE_FINDINGS,
    say::CSV_FILE_FINDINGS,
    say::CSV_ERROR,
];

/// The table of all columns. A file without tables has a row too, and so has a table without columns.
pub fn csv(files: &[FileReport], book: &Book<'_>, lang: Lang) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    row(&mut out, HEADS.iter().map(|head| head.to(lang).to_string()).collect());
    for file in files {
        for cells in rows(file, book, lang) {
            row(&mut out, cells);
        }
    }
    out.into_bytes()
}

fn rows(file: &FileReport, book: &Book<'_>, lang: Lang) -> Vec<Vec<String>> {
    let facts = &file.facts;
    let head = of_file(file, book, lang);
    let error =
        facts.unread.as_ref().map(|unread| book.unread(unread).1.to(lang).to_string()).unwrap_or_default();
    let tail = [codes(&facts.flags), error];
    let line = |middle: Vec<String>, column: String, table: String| {
        let mut cells: Vec<String> = head.iter().cloned().chain(middle).collect();
        cells.resize(HEADS.len() - 4, String::new());
        cells.extend([column, table].into_iter().chain(tail.clone()));
        cells
    };
    let mut lines = Vec::new();
    for table in &facts.tables {
        let told = of_table(table, lang);
        for (at, column) in table.columns.iter().enumerate() {
            let middle = told.iter().cloned().chain(of_column(column, at, lang)).collect();
            lines.push(line(middle, codes(&column.flags), codes(&table.flags)));
        }
        if table.columns.is_empty() {
            lines.push(line(told, String::new(), codes(&table.flags)));
        }
    }
    if facts.tables.is_empty() {
        lines.push(line(Vec::new(), String::new(), String::new()));
    }
    lines
}

fn of_file(file: &FileReport, book: &Book<'_>, lang: Lang) -> Vec<String> {
    let facts: &Facts = &file.facts;
    let stars = book.formats.and_then(|formats| stars::of_file(facts, formats));
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let cells: [String; 5] = [
        file.path.clone(),
        facts.format.clone(),
        number(stars),
        number(score(facts, book.rules)),
        yes_no(book.ready(facts), lang),
    ];
    cells.into()
}

fn of_table(table: &Table, lang: Lang) -> Vec<String> {
    let cells: [String; 3] = [table.name.clone(), yes_no(table.hidden, lang), table.rows.to_string()];
    cells.into()
}

fn of_column(column: &Column, at: usize, lang: Lang) -> Vec<String> {
    let classes = |private: bool| {
        let fits = |personal: &&Personal| personal.private == private;
        column
            .personal
            .iter()
            .filter(fits)
            .map(|personal| personal.class.as_str())
            .collect::<Vec<_>>()
            .join("; ")
    };
    let end = |value: &Option<String>| value.clone().filter(|_| may_tell(column)).unwrap_or_default();
    vec![
        (at + 1).to_string(),
        column.name.clone(),
        column.kind.name(),
        column.nulls.to_string(),
        column.distinct.count.to_string(),
        yes_no(column.distinct.exact, lang),
        end(&column.min),
        end(&column.max),
        column.shortest.to_string(),
        column.longest.to_string(),
        classes(true),
        classes(false),
    ]
}

fn yes_no(is: bool, lang: Lang) -> String {
    let word = if is { say::YES } else { say::NO };
    word.to(lang).to_string()
}

fn codes(flags: &[Flag]) -> String {
    flags.iter().map(|flag| flag.code.as_str()).collect::<Vec<_>>().join("; ")
}

/// One row: nothing in it runs as a formula.
pub fn row(out: &mut String, cells: Vec<String>) {
    let cells: Vec<String> = cells.iter().map(|text| quoted(&guarded(text))).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it; plain numbers are left alone, for
/// `-103.35` has to stay a longitude.
fn guarded(text: &str) -> String {
    let number = text.parse::<f64>().is_ok_and(f64::is_finite) && !text.starts_with('+');
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']);
    let text = visible(text);
    if risky && !number { format!("'{text}") } else { text }
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.to_string()
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn text(files: &[FileReport], lang: Lang) -> String {
        let guide = samples::guide();
        String::from_utf8(csv(files, &samples::book(&guide), lang)).unwrap()
    }

    #[test]
    fn excel_opens_it_with_accents_and_columns() {
        let text = text(&samples::scan().files, Lang::Es);
        assert!(text.starts_with("\u{feff}archivo,formato,estrellas,calificacion,publicable,tabla,"));
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'));
        let lines: Vec<&str> = text.lines().collect();
        // 4 columns and a table without; 4 + 4 + 1 columns; two files without tables; the heads.
        assert_eq!(lines.len(), 1 + 5 + 9 + 2);
        let commas = |line: &str| line.matches(',').count();
        assert!(lines.iter().all(|line| commas(line) == HEADS.len() - 1), "{lines:#?}");
    }

    #[test]
    fn a_column_tells_its_kind_its_ends_and_what_is_said_of_it() {
        let text = text(&[samples::semicolons()], Lang::En);
        let line = text.lines().nth(3).unwrap();
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(
            cells[5..18],
            [
                "licencias",
                "no",
                "800",
                "3",
                "monto",
                "money",
                "0",
                "120",
                "yes",
                "-120.5",
                "98000",
                "4",
                "28"
            ]
        );
    }

    #[test]
    fn no_cell_starts_a_formula_and_numbers_stay_numbers() {
        let shown = ["=1+1", "+52 33", "-103.35", "-a", "@x", "\t=1", "\0", "+5", "1e5", "-inf"].map(guarded);
        let safe = ["'=1+1", "'+52 33", "-103.35", "'-a", "'@x", "' =1", "'\u{fffd}", "'+5", "1e5", "'-inf"];
        assert_eq!(shown, safe);
        let text = text(&[samples::hostile()], Lang::Es);
        assert!(text.contains("\"'=cmd|'/c calc'!A1<script>") && !text.contains('\u{1b}'));
    }

    #[test]
    fn signs_of_the_format_are_quoted() {
        assert_eq!(
            ["a,b", "a\"b", "a\nb", " a", "a b"].map(quoted),
            ["\"a,b\"", "\"a\"\"b\"", "\"a\nb\"", "\" a\"", "a b"]
        );
    }
}
