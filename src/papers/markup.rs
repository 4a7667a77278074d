//! The marks of a filled body into blocks: one mark begins a line, `**` makes bold, an empty line ends a block.
//!
//! | begins a line | is |
//! |---|---|
//! | `# `, `## `, `### ` | the title, a heading, one below it |
//! | `- `, `+ ` | an item of a list with points, with numbers |
//! | `\|` | a row of a table, cells between bars; the first row is the heads |
//! | `:right`, `:center`, `:note` | a paragraph at the right, in the middle, in small print |
//! | `:to` | a line of who it is written to |
//! | `:article`, `:ordinal` | an article with its number, a point with its ordinal |
//! | `:sign NAME \| POST`, `:seal` | a signature, the space of the seal |
//! | `:rules N` | so many lines to write on |
//! | `:page` | a new page |
//!
//! Everything else is a paragraph. Lines that follow go on with the same block.

use super::fill::{BLANK, SHIELD};
use super::model::{Block, Line, Mark, Span, Style};
use crate::text::papers as say;
use crate::text::{Lang, Text};

/// What a blank looks like.
pub const RULE: &str = "______________";
/// Lines to write on, at most.
const RULES: usize = 30;

/// What the next lines go on with.
enum Open {
    Nothing,
    Text(Style),
    Heading(u8),
    Article,
    Ordinal,
    Item { numbered: bool },
}

/// A body being read.
struct Reader {
    lang: Lang,
    blocks: Vec<Block>,
    open: Open,
    text: String,
    /// An empty line came before: what follows is another block.
    gap: bool,
    articles: usize,
    ordinals: usize,
}

/// The blocks of a filled body.
///
/// # Errors
/// A mark that does not exist, with those that do.
pub fn read(body: &str, lang: Lang) -> Result<Vec<Block>, Text> {
    let start = Reader {
        lang,
        blocks: Vec::new(),
        open: Open::Nothing,
        text: String::new(),
        gap: true,
        articles: 0,
        ordinals: 0,
    };
    let mut reader = start;
    for line in body.lines() {
        reader.line(line.trim_end())?;
    }
    reader.close();
    Ok(reader.finish())
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), Text> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let heading = |level| Open::Heading(level);
        match word {
            "" if rest.trim().is_empty() => {
                self.close();
                self.gap = true;
                return Ok(());
            }
            "#" => self.start(heading(1), rest),
            "##" => self.start(heading(2), rest),
            "###" => self.start(heading(3), rest),
            "-" => self.start(Open::Item { numbered: false }, rest),
            "+" => self.start(Open::Item { numbered: true }, rest),
            _ if line.starts_with('|') => self.row(line),
            _ if line.starts_with(':') => self.directive(word, rest)?,
            _ => self.go_on(line),
        }
        self.gap = false;
        Ok(())
    }

    /// The block before, when this line goes on with it.
    fn before(&mut self) -> Option<&mut Block> {
        if self.gap { None } else { self.blocks.last_mut() }
    }

    fn directive(&mut self, word: &str, rest: &str) -> Result<(), Text> {
        match word {
            ":right" => self.start(Open::Text(Style::Right), rest),
            ":center" => self.start(Open::Text(Style::Center), rest),
            ":note" => self.start(Open::Text(Style::Note), rest),
            ":to" => self.addressee(rest),
            ":article" => self.start(Open::Article, rest),
            ":ordinal" => self.start(Open::Ordinal, rest),
            ":sign" => self.sign(rest),
            ":seal" => self.mark(Mark::Seal),
            ":rules" => {
                let count = rest.trim().parse::<usize>().unwrap_or(3);
                self.push(Block::Rules(count.clamp(1, RULES)));
            }
            ":page" => self.push(Block::PageBreak),
            other => return Err(say::NO_MARK.with("mark", other)),
        }
        Ok(())
    }

    fn start(&mut self, open: Open, text: &str) {
        self.close();
        self.open = open;
        self.text = text.to_string();
    }

    fn go_on(&mut self, line: &str) {
        if matches!(self.open, Open::Nothing) {
            return self.start(Open::Text(Style::Body), line.trim_start());
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(line.trim_start());
    }

    fn push(&mut self, block: Block) {
        self.close();
        self.blocks.push(block);
    }

    /// Ends the block that is open.
    fn close(&mut self) {
        let open = std::mem::replace(&mut self.open, Open::Nothing);
        let text = spans(&std::mem::take(&mut self.text));
        let block = match open {
            Open::Nothing => return,
            Open::Text(style) => Block::Paragraph { style, text },
            Open::Heading(level) => Block::Heading { level, text },
            Open::Article => {
                self.articles += 1;
                let label = say::ARTICLE.with("n", self.articles).to(self.lang).to_string();
                Block::Article { label, text }
            }
            Open::Ordinal => {
                self.ordinals += 1;
                Block::Article { label: ordinal(self.ordinals, self.lang), text }
            }
            Open::Item { numbered } => return self.item(numbered, text),
        };
        self.blocks.push(block);
    }

    fn item(&mut self, numbered: bool, text: Line) {
        match (self.before(), numbered) {
            (Some(Block::Bullets(items)), false) | (Some(Block::Numbers(items)), true) => items.push(text),
            (_, false) => self.blocks.push(Block::Bullets(vec![text])),
            (_, true) => self.blocks.push(Block::Numbers(vec![text])),
        }
    }

    fn row(&mut self, line: &str) {
        self.close();
        let inner = line.trim().trim_start_matches('|');
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let cells: Vec<Line> = inner.split('|').map(|cell| spans(cell.trim())).collect();
        match self.before() {
            Some(Block::Table { heads, rows }) => {
                let mut cells = cells;
                cells.resize_with(heads.len(), Vec::new);
                rows.push(cells);
            }
            _ => self.blocks.push(Block::Table { heads: cells, rows: Vec::new() }),
        }
    }

    /// Lines of who it is written to stay one paragraph.
    fn addressee(&mut self, text: &str) {
        self.close();
        let mut line = spans(text);
        match self.before() {
            Some(Block::Paragraph { style: Style::Addressee, text }) => {
                text.push(Span { text: "\n".into(), bold: false, note: None });
                text.append(&mut line);
            }
            _ => self.blocks.push(Block::Paragraph { style: Style::Addressee, text: line }),
        }
    }

    fn sign(&mut self, text: &str) {
        let (name, post) = text.split_once('|').unwrap_or((text, ""));
        self.mark(Mark::Person { name: spans(name.trim()), post: spans(post.trim()) });
    }

    fn mark(&mut self, mark: Mark) {
        self.close();
        match self.before() {
            Some(Block::Marks(marks)) => marks.push(mark),
            _ => self.blocks.push(Block::Marks(vec![mark])),
        }
    }

    /// A single point has no ordinal.
    fn finish(mut self) -> Vec<Block> {
        if self.ordinals == 1 {
            let first = ordinal(1, self.lang);
            let only = say::ONLY.to(self.lang).to_string();
            for block in &mut self.blocks {
                match block {
                    Block::Article { label, .. } if *label == first => label.clone_from(&only),
                    _ => {}
                }
            }
        }
        self.blocks
    }
}

fn ordinal(number: usize, lang: Lang) -> String {
    let known = number.checked_sub(1).and_then(|at| say::ORDINALS.get(at));
    known.map_or_else(|| format!("{number}."), |text| text.to(lang).to_string())
}

/// The looks of a text: bold between `**`, blanks with their numbers, signs of values as themselves.
fn spans(text: &str) -> Line {
    let mut line = Line::new();
    let mut bold = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let code = u32::from(c);
        if c == '*' && chars.next_if_eq(&'*').is_some() {
            bold = !bold;
        } else if (BLANK..BLANK + 0xFFFE).contains(&code) {
            let note = usize::try_from(code - BLANK).ok().filter(|number| *number > 0);
            line.push(Span { text: RULE.into(), bold: false, note });
        } else {
            let own =
                (SHIELD..SHIELD + 0x80).contains(&code).then(|| char::from_u32(code - SHIELD)).flatten();
            add(&mut line, own.unwrap_or(c), bold);
        }
    }
    line
}

fn add(line: &mut Line, c: char, bold: bool) {
    match line.last_mut() {
        Some(last) if last.bold == bold && last.note.is_none() && last.text != RULE => last.text.push(c),
        _ => line.push(Span { text: c.to_string(), bold, note: None }),
    }
}
