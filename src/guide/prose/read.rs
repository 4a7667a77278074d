//! A body into blocks: one mark begins a line, an empty line ends a block. Everything is text; nothing is run or included.
//!
//! | begins a line | is |
//! |---|---|
//! | `## `, `### ` | a heading |
//! | `- `, `+ ` | an item of a list with points, with numbers |
//! | `> ` | a note |
//! | `\|` | a row of a table; the first row is the heads |
//! | three backticks | the start and the end of what is typed (`$ `) and shown |

use super::{Block, CodeLine, Fault, Span, What, spans};

const FENCE: &str = "```";

/// What the next lines go on with.
enum Open {
    Nothing,
    Text,
    Note,
    Item { numbered: bool },
}

struct Reader {
    blocks: Vec<Block>,
    faults: Vec<Fault>,
    open: Open,
    text: String,
    /// Number of the line, and of the one that the open block began on.
    at: usize,
    from: usize,
    /// An empty line came before: what follows is another block.
    gap: bool,
    code: Option<Vec<CodeLine>>,
}

/// The blocks of a body, and what is wrong with it.
pub fn read(body: &str) -> (Vec<Block>, Vec<Fault>) {
    let mut reader = Reader {
        blocks: Vec::new(),
        faults: Vec::new(),
        open: Open::Nothing,
        text: String::new(),
        at: 0,
        from: 0,
        gap: true,
        code: None,
    };
    for line in body.lines() {
        reader.at += 1;
        reader.line(line.trim_end());
    }
    reader.close();
    if let Some(code) = reader.code.take() {
        reader.faults.push(Fault { line: reader.from, what: What::Open(FENCE) });
        reader.blocks.push(Block::Code(code));
    }
    (reader.blocks, reader.faults)
}

impl Reader {
    fn line(&mut self, line: &str) {
        if let Some(code) = &mut self.code {
            match line.strip_prefix("$ ") {
                _ if line == FENCE => return self.end_code(),
                Some(typed) => code.push(CodeLine::Typed(typed.to_string())),
                None => code.push(CodeLine::Shown(line.to_string())),
            }
            return;
        }
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "" if rest.trim().is_empty() => {
                self.close();
                self.gap = true;
                return;
            }
            FENCE => {
                self.close();
                (self.from, self.code) = (self.at, Some(Vec::new()));
            }
            "##" => self.heading(2, rest),
            "###" => self.heading(3, rest),
            "-" => self.start(Open::Item { numbered: false }, rest),
            "+" => self.start(Open::Item { numbered: true }, rest),
            ">" => self.start(Open::Note, rest),
            _ if line.starts_with('|') => self.row(line),
            _ => self.go_on(line),
        }
        self.gap = false;
    }

    fn end_code(&mut self) {
        self.blocks.extend(self.code.take().map(Block::Code));
        self.gap = true;
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.close();
        self.blocks.push(Block::Heading { level, text: text.trim().to_string() });
    }

    fn start(&mut self, open: Open, text: &str) {
        self.close();
        self.open = open;
        self.from = self.at;
        self.text = text.trim().to_string();
    }

    fn go_on(&mut self, line: &str) {
        if matches!(self.open, Open::Nothing) {
            return self.start(Open::Text, line);
        }
        self.text.push(' ');
        self.text.push_str(line.trim_start());
    }

    fn spans(&mut self, text: &str, line: usize) -> Vec<Span> {
        let (found, faults) = spans(text);
        self.faults.extend(faults.into_iter().map(|what| Fault { line, what }));
        found
    }

    /// Ends the block that is open.
    fn close(&mut self) {
        let open = std::mem::replace(&mut self.open, Open::Nothing);
        let text = std::mem::take(&mut self.text);
        if matches!(open, Open::Nothing) {
            return;
        }
        let text = self.spans(&text, self.from);
        match open {
            Open::Nothing => {}
            Open::Text => self.blocks.push(Block::Text(text)),
            Open::Note => self.blocks.push(Block::Note(text)),
            Open::Item { numbered } => match self.blocks.last_mut() {
                Some(Block::List { numbered: same, items }) if *same == numbered => items.push(text),
                _ => self.blocks.push(Block::List { numbered, items: vec![text] }),
            },
        }
    }

    fn row(&mut self, line: &str) {
        self.close();
        let inner = line.trim().trim_start_matches('|');
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let mut cells: Vec<Vec<Span>> =
            inner.split('|').map(|cell| self.spans(cell.trim(), self.at)).collect();
        match self.blocks.last_mut() {
            Some(Block::Table(rows)) if !self.gap => {
                cells.resize_with(rows.first().map_or(0, Vec::len), Vec::new);
                rows.push(cells);
            }
            _ => self.blocks.push(Block::Table(vec![cells])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_every_block() {
        let body = "Uno\ndos.\n\n## Título\n- a\n- b\n  sigue\n\n+ c\n> nota\n| x | y |\n| 1 |\n```\n$ apertura estado\n## no\n```\nfin";
        let (blocks, faults) = read(body);
        let text = |text: &str| vec![Span::Text(text.into())];
        let shown = [
            Block::Text(text("Uno dos.")),
            Block::Heading { level: 2, text: "Título".into() },
            Block::List { numbered: false, items: vec![text("a"), text("b sigue")] },
            Block::List { numbered: true, items: vec![text("c")] },
            Block::Note(text("nota")),
            Block::Table(vec![vec![text("x"), text("y")], vec![text("1"), vec![]]]),
            Block::Code(vec![CodeLine::Typed("apertura estado".into()), CodeLine::Shown("## no".into())]),
            Block::Text(text("fin")),
        ];
        assert_eq!((blocks.as_slice(), faults), (shown.as_slice(), vec![]));
    }

    #[test]
    fn faults_have_their_line() {
        let (_, faults) = read("a\n\nb **c\n\n```\n$ x");
        let told: Vec<_> = faults.iter().map(|fault| (fault.line, &fault.what)).collect();
        assert_eq!(told, [(3, &What::Open("**")), (5, &What::Open("```"))]);
    }
}
