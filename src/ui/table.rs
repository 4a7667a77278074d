//! Tables for a window of known width: columns where they fit, cards or sentences where not.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle, presets};
use unicode_width::UnicodeWidthStr;

use super::layout::{hang, one_line, wrap};

/// Windows narrower than this get a card a row.
const CARDS_BELOW: usize = 72;
const INDENT: &str = "  ";
/// No borders, only a rule below the heads, so that few lines are spent.
const STYLE: TableStyle = presets::NOTHING.header_separator(LineStyle::none().fill('-'));

/// Whether columns fit a window.
pub fn fits(columns: usize) -> bool {
    columns >= CARDS_BELOW
}

/// Columns of at most `width` together, closed by a rule; those that hold only numbers are set to the right.
///
/// The width is always given: without a terminal comfy-table would not wrap at all.
pub fn columns(heads: &[String], rows: &[Vec<String>], width: usize) -> Vec<String> {
    let mut table = Table::new();
    table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width - INDENT.len()).unwrap_or(u16::MAX));
    table.set_header(heads.iter().map(|head| one_line(head)));
    table.add_rows(rows.iter().map(|row| row.iter().map(|cell| one_line(cell))));
    let last = heads.len().saturating_sub(1);
    for (at, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if at == last { 0 } else { 2 }));
        if rows.iter().all(|row| row.get(at).is_some_and(|cell| is_number(cell))) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut lines: Vec<String> = table.lines().map(|line| format!("{INDENT}{}", line.trim_end())).collect();
    let widest = lines.iter().map(|line| line.width()).max().unwrap_or(INDENT.len());
    lines.push(format!("{INDENT}{}", "-".repeat(widest - INDENT.len())));
    lines
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || ",.-%".contains(c))
}

/// One block a row: its first cells as a heading, the others below with the name of their column.
pub fn cards(heads: &[String], rows: &[Vec<String>], width: usize) -> Vec<String> {
    rows.iter()
        .flat_map(|row| {
            let (mark, rest) = heading(heads, row);
            let indent = " ".repeat(mark.width());
            let mut card = hang(&mark, &one_line(row.get(rest - 1).map_or("", String::as_str)), width);
            for fact in facts(heads, row, rest) {
                card.extend(hang(&indent, &fact, width));
            }
            card
        })
        .collect()
}

/// One sentence a row, for ears: «1. Rutas. Área: Servicios. Detalle: Completo.»
pub fn sentences(heads: &[String], rows: &[Vec<String>], width: usize) -> Vec<String> {
    rows.iter()
        .flat_map(|row| {
            let (mark, rest) = heading(heads, row);
            let mark = if mark.trim().is_empty() { String::new() } else { format!("{}. ", mark.trim()) };
            let name = one_line(row.get(rest - 1).map_or("", String::as_str));
            let parts = std::iter::once(name).chain(facts(heads, row, rest));
            let told: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
            wrap(&format!("{mark}{}.", told.join(". ")), width)
        })
        .collect()
}

/// The mark that a row hangs by (its number, when the first column is `#`) and where its facts start.
fn heading(heads: &[String], row: &[String]) -> (String, usize) {
    match (heads.first().map(String::as_str), row.first()) {
        (Some("#"), Some(number)) => (format!("{INDENT}{}  ", one_line(number)), 2),
        _ => (INDENT.to_string(), 1),
    }
}

fn facts(heads: &[String], row: &[String], from: usize) -> Vec<String> {
    let cells = heads.iter().zip(row).skip(from);
    cells
        .filter(|(_, cell)| !cell.trim().is_empty())
        .map(|(head, cell)| format!("{}: {}", one_line(head), one_line(cell)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (Vec<String>, Vec<Vec<String>>) {
        let words = |row: &[&str]| row.iter().map(ToString::to_string).collect::<Vec<_>>();
        let rows = vec![
            words(&["1", "Licencias de construcción", "Obras Públicas", "81"]),
            words(&["10", "Rutas de recolección\u{1b}[2J", "Servicios", "9"]),
        ];
        (words(&["#", "Conjunto", "Área", "Puntaje"]), rows)
    }

    #[test]
    fn columns_have_a_rule_below_the_heads_and_at_the_end() {
        let (heads, rows) = sample();
        let rule = format!("  {}", "-".repeat(54));
        let shown = [
            "   #  Conjunto                   Área            Puntaje",
            &rule,
            "   1  Licencias de construcción  Obras Públicas       81",
            "  10  Rutas de recolección\u{241b}[2J   Servicios             9",
            &rule,
        ];
        assert_eq!(columns(&heads, &rows, 79), shown);
    }

    #[test]
    fn cards_name_each_fact() {
        let (heads, rows) = sample();
        let first = ["  1  Licencias de construcción", "     Área: Obras Públicas", "     Puntaje: 81"];
        assert_eq!(cards(&heads, &rows, 39)[..3], first);
    }

    #[test]
    fn sentences_are_read_in_one_breath() {
        let (heads, rows) = sample();
        let first = "1. Licencias de construcción. Área: Obras Públicas. Puntaje: 81.";
        assert_eq!(sentences(&heads, &rows, 79)[0], first);
    }

    #[test]
    fn a_table_without_rows_or_with_short_rows_is_no_trouble() {
        let (heads, _) = sample();
        let short = vec![vec!["1".to_string()], Vec::new()];
        for rows in [Vec::new(), short] {
            for lines in [columns(&heads, &rows, 79), cards(&heads, &rows, 39), sentences(&heads, &rows, 39)]
            {
                assert!(lines.len() < 20);
            }
        }
    }
}
