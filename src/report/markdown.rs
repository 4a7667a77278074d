//! The same document as Markdown: tables in the place of drawings, nothing of people's text becomes a mark.

use super::block::{Block, Line, Piece, Record, Table};
use super::sections::Outline;

/// Lays out the document. One blank line between blocks, no trailing spaces.
pub fn markdown(document: &Outline) -> String {
    let mut out = vec![format!("# {}: {}", plain(&document.kind), plain(&document.title))];
    out.extend(
        [&document.place, &document.version, &document.state, &document.lead].iter().map(|text| plain(text)),
    );
    out.push(figures(&document.figures));
    for section in &document.sections {
        out.push(format!("## {}", plain(&section.title)));
        blocks(&section.blocks, 3, &mut out);
    }
    out.retain(|block| !block.is_empty());
    out.join("\n\n") + "\n"
}

fn blocks(blocks: &[Block], level: usize, out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Text(text) => out.push(line(text)),
            Block::Note(text) => out.push(format!("> {}", line(text))),
            Block::Figures(some) => out.push(figures(some)),
            Block::Pairs(pairs) => out.push(terms(pairs)),
            Block::List(items) => out.push(list(items.iter().map(line))),
            Block::Table(one) => out.extend([format!("**{}**", plain(&one.caption)), table(one)]),
            // The table that follows has the same figures.
            Block::Chart(_) => {}
            Block::Part(title, inner) => {
                out.push(format!("{} {}", "#".repeat(level), plain(title)));
                self::blocks(inner, level + 1, out);
            }
            Block::Records(records) => records.iter().for_each(|one| record(one, level, out)),
        }
    }
}

fn figures(figures: &[(String, String)]) -> String {
    list(figures.iter().map(|(number, label)| format!("**{}** {}", plain(number), plain(label))))
}

fn terms(pairs: &[(String, Line)]) -> String {
    list(pairs.iter().map(|(label, value)| format!("**{}:** {}", plain(label), line(value))))
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

fn record(record: &Record, level: usize, out: &mut Vec<String>) {
    let tag = if record.tag.is_empty() { String::new() } else { format!(" ({})", plain(&record.tag)) };
    out.push(format!("{} {}{tag}", "#".repeat(level), plain(&record.title)));
    out.extend(record.text.iter().map(line));
    out.push(terms(&record.pairs));
    out.extend(record.notes.iter().map(|note| format!("> {}", plain(note))));
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = table.columns.iter().map(|column| cell(&column.title)).collect();
    let rules = table.columns.iter().map(|column| if column.number { "---:" } else { "---" }.to_string());
    let mut rows = vec![row(heads), row(rules.collect())];
    rows.extend(
        table.rows.iter().map(|cells| row(cells.iter().map(|cell| line(cell).replace('\n', " ")).collect())),
    );
    rows.join("\n")
}

fn cell(text: &str) -> String {
    plain(text)
}

fn line(line: &Line) -> String {
    let mut out = String::new();
    for piece in &line.0 {
        let text = match piece {
            Piece::Text(text) => plain(text),
            Piece::Strong(text) => format!("**{}**", plain(text)),
            Piece::Tag(text) => format!("({})", plain(text)),
            Piece::Below(text) if out.is_empty() => plain(text),
            Piece::Below(text) => format!("· {}", plain(text)),
            Piece::Link(text, to) => format!("[{}](<{}>)", plain(text), to.replace(['<', '>'], "")),
        };
        if !out.is_empty() && !text.starts_with([',', '.', ';', ':']) {
            out.push(' ');
        }
        out.push_str(&text);
    }
    out
}

/// Text whose own signs stay signs.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let starts = at == 0 && matches!(sign, '#' | '-' | '+' | '>' | '=');
        if starts || matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~') {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::block::Column;
    use super::*;

    #[test]
    fn text_of_people_does_not_become_marks() {
        assert_eq!(plain("# a|b *c* [d](e) <f>"), "\\# a\\|b \\*c\\* \\[d\\](e) \\<f>");
        let columns = vec![Column::text("Dato"), Column::number("Horas")];
        let one = Table::new("t", columns).rows([vec![Line::text("a|b"), Line::text("3")]]);
        assert_eq!(table(&one), "| Dato | Horas |\n| --- | ---: |\n| a\\|b | 3 |");
    }

    #[test]
    fn pieces_of_a_line_stand_apart() {
        let one = Line::text("Sale el 5 de mayo").tag("vencida").and_link("liga", "https://a.mx/x_y");
        assert_eq!(line(&one), "Sale el 5 de mayo (vencida) [liga](<https://a.mx/x_y>)");
    }
}
