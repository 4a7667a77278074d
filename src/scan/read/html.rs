//! Tables of a page, also of a page that calls itself `.xls`: read with tolerance, as browsers do.

use std::io::{BufRead, BufReader};

use super::super::model::{Facts, Table, Unread};
use super::super::personal::lists::Lists;
use super::decode::{decoded, trouble};
use super::feed::{COLUMNS, Feed, push_capped};
use super::{Reader, Source, stem};

mod signs;
mod tokens;

use tokens::{Token, Tokens};

/// Tables inside tables.
const NESTED: usize = 16;

/// Tables of one page.
const TABLES: usize = 200;

/// Columns that one cell may claim to span.
const SPAN: usize = 64;

pub struct Html;

impl Reader for Html {
    fn formats(&self) -> &[&'static str] {
        &["html"]
    }

    fn read(&self, source: &mut Source, lists: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let name = stem(&source.name).to_string();
        let (text, how) = decoded(source);
        facts.text = Some(how);
        let mut page = Page { lists, name, open: Vec::new(), count: 0, done: Vec::new() };
        let mut tokens = Tokens::new(BufReader::with_capacity(64 * 1024, text));
        let read = page.read(&mut tokens);
        while !page.open.is_empty() {
            page.close();
        }
        facts.tables.append(&mut page.done);
        read
    }
}

/// A table that is open.
struct Open<'l> {
    feed: Feed<'l>,
    place: usize,
    widest: usize,
    /// Text of the open cell.
    cell: Option<String>,
    span: usize,
}

struct Page<'l> {
    lists: &'l Lists,
    name: String,
    open: Vec<Open<'l>>,
    count: usize,
    done: Vec<Table>,
}

impl Page<'_> {
    fn read<R: BufRead>(&mut self, tokens: &mut Tokens<R>) -> Result<(), Unread> {
        while let Some(token) = tokens.next().map_err(|error| trouble(&error))? {
            match token {
                Token::Text(text) => self.text(&text),
                Token::Open(name, rest) => self.start(&name, &rest),
                Token::Close(name) => self.end(&name),
            }
        }
        Ok(())
    }

    fn start(&mut self, name: &str, rest: &str) {
        match name {
            "table" if self.open.len() < NESTED && self.count < TABLES => {
                self.count += 1;
                let name =
                    if self.count == 1 { self.name.clone() } else { format!("{} {}", self.name, self.count) };
                let feed = Feed::new(self.lists, &name);
                self.open.push(Open { feed, place: 0, widest: 0, cell: None, span: 1 });
            }
            "tr" => self.end_row(),
            "td" | "th" => {
                self.end_cell();
                if let Some(table) = self.open.last_mut() {
                    table.cell = Some(String::new());
                    table.span = tokens::attribute(rest, "colspan").and_then(|n| n.parse().ok()).unwrap_or(1);
                }
            }
            "br" | "p" | "div" | "li" => self.text(" "),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "td" | "th" => self.end_cell(),
            "tr" => self.end_row(),
            "table" => self.close(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            push_capped(cell, text);
        }
    }

    fn end_cell(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let Some(cell) = table.cell.take() else { return };
        let words: Vec<&str> = cell.split_whitespace().collect();
        if !words.is_empty() && table.place < COLUMNS {
            let text = signs::resolved(&words.join(" "));
            table.feed.cell(table.place, super::super::profile::intake::Cell::Text(text.trim()));
        }
        table.place += table.span.clamp(1, SPAN);
        table.widest = table.widest.max(table.place);
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(table) = self.open.last_mut() else { return };
        if table.place > 0 {
            table.feed.end_row();
            table.place = 0;
        }
    }

    /// A table of one row or one column lays out a page and holds no data.
    fn close(&mut self) {
        self.end_row();
        let Some(table) = self.open.pop() else { return };
        let data = table.feed.rows() > 1 && table.widest > 1;
        let table = table.feed.finish();
        if data {
            self.done.push(table);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{codes, read_bytes};

    #[test]
    fn tables_of_a_page_are_read_though_their_tags_are_open() {
        let page =
            "<!DOCTYPE html><html><head><title>x</title><script>if (a<b) '<table>'</script></head><body>
            <!-- <table> --><table><tr><th>Clave<th colspan=\"2\">Nombre &amp; tel&eacute;fono
            <tr><td>1<td>Le&oacute;n&nbsp;<b>Gto</b><td>477</table><p>fin</body></html>";
        let (done, facts, seen) = read_bytes("lista.html", page.as_bytes());
        assert_eq!(done, Ok(()));
        assert_eq!(facts.format, "html");
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].rows, [vec!["Clave", "Nombre & teléfono"], vec!["1", "León Gto", "477"]]);
    }

    #[test]
    fn a_page_that_calls_itself_a_workbook_lies() {
        let page = "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>";
        let (done, facts, _) = read_bytes("nomina.xls", page.as_bytes());
        assert_eq!((done, facts.format.as_str()), (Ok(()), "html"));
        assert_eq!(codes(&facts), ["extension-lies"]);
        assert_eq!(facts.tables.len(), 1);
    }

    #[test]
    fn tables_that_only_lay_out_are_none() {
        let (_, facts, _) =
            read_bytes("p.html", b"<html><table><tr><td>menu</td><td>texto</td></tr></table>");
        assert!(facts.tables.is_empty());
    }
}
