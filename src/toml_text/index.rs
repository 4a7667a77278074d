//! Where the headers, keys and values of a TOML text are.

use std::collections::HashMap;
use std::ops::Range;

use toml_parser::parser::{Event, EventKind, parse_document, parse_value};
use toml_parser::{Raw, Source as Lexed, Span};

/// A header with its entries, or what stands before the first header, with its own text: up to the next header.
///
/// Offsets are relative to that text.
#[derive(Debug, Clone, Default)]
pub struct Section {
    pub text: String,
    /// Keys of the header; elements of an array of tables carry their number as `[0]`.
    pub path: Vec<String>,
    /// Where the line of the header ends.
    pub body: usize,
    pub entries: Vec<Entry>,
}

/// One `key = value`.
#[derive(Debug, Clone)]
pub struct Entry {
    pub key: Vec<String>,
    pub value: Range<usize>,
    /// The whole line or lines, with the line end. In inline tables, from the key to the end of the value.
    pub line: Range<usize>,
}

/// How many elements each array of tables has had so far.
type Counts = HashMap<Vec<String>, usize>;

/// The sections of a whole text; the first one is what stands before the first header.
pub fn sections(text: &str) -> Vec<Section> {
    let mut reader = Reader::new(text);
    reader.open_section(0, Vec::new(), 0);
    reader.read();
    let ends: Vec<usize> =
        reader.sections.iter().skip(1).map(|(start, _)| *start).chain([text.len()]).collect();
    let cut = |((start, section), end): ((usize, Section), usize)| Section {
        text: text[start..end].to_string(),
        ..section
    };
    reader.sections.into_iter().zip(ends).map(cut).collect()
}

/// One section, indexed again after a change that left its header alone.
pub fn section(text: String, path: Vec<String>) -> Section {
    let mut reader = Reader::new(&text);
    if path.is_empty() {
        reader.open_section(0, Vec::new(), 0);
    }
    reader.read();
    let found = reader.sections.into_iter().next();
    let (body, entries) = found.map_or((0, Vec::new()), |(_, section)| (section.body, section.entries));
    Section { text, path, body, entries }
}

/// The fields of an inline table, given its text from `{` to `}`.
pub fn inline_entries(text: &str) -> Vec<Entry> {
    let mut events: Vec<Event> = Vec::new();
    let lexed = Lexed::new(text);
    parse_value(&lexed.lex().into_vec(), &mut events, &mut ());
    let mut depth = 0;
    let mut entries: Vec<Entry> = Vec::new();
    let mut key: Vec<(String, usize)> = Vec::new();
    let mut value: Option<usize> = None;
    for event in events {
        let (start, end) = (event.span().start(), event.span().end());
        match event.kind() {
            EventKind::InlineTableOpen | EventKind::ArrayOpen => {
                depth += 1;
                value = if depth == 2 { Some(start) } else { value };
            }
            EventKind::InlineTableClose | EventKind::ArrayClose => {
                depth -= 1;
                if depth == 1 {
                    close_field(&mut entries, &mut key, value.take(), end);
                }
            }
            EventKind::SimpleKey if depth == 1 => key.push((decode_key(&lexed, &event), start)),
            EventKind::Scalar if depth == 1 => close_field(&mut entries, &mut key, Some(start), end),
            _ => {}
        }
    }
    entries
}

fn close_field(entries: &mut Vec<Entry>, key: &mut Vec<(String, usize)>, value: Option<usize>, end: usize) {
    let (Some(value), Some((_, first))) = (value, key.first()) else { return };
    let line = *first..end;
    let path = key.drain(..).map(|(name, _)| name).collect();
    entries.push(Entry { key: path, value: value..end, line });
}

fn decode_key(lexed: &Lexed<'_>, event: &Event) -> String {
    let mut name = String::new();
    let span: Span = event.span();
    let text = &lexed.input()[span.start()..span.end()];
    Raw::new_unchecked(text, event.encoding(), span).decode_key(&mut name, &mut ());
    name
}

/// Reads the events of a text into sections.
struct Reader<'t> {
    lexed: Lexed<'t>,
    /// Where each begins, and what is in it.
    sections: Vec<(usize, Section)>,
    counts: Counts,
    /// Keys collected since the last key-value or header began, and where the first one is.
    key: Vec<String>,
    key_start: usize,
    /// Start of the header being read, and whether it is an array's.
    header: Option<(usize, bool)>,
    /// A header or entry whose line has not ended yet.
    open: Open,
    value_start: Option<usize>,
    depth: usize,
}

#[derive(PartialEq)]
enum Open {
    Nothing,
    Header,
    Entry,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            lexed: Lexed::new(text),
            sections: Vec::new(),
            counts: Counts::new(),
            key: Vec::new(),
            key_start: 0,
            header: None,
            open: Open::Nothing,
            value_start: None,
            depth: 0,
        }
    }

    fn read(&mut self) {
        let tokens = self.lexed.lex().into_vec();
        let mut receive = |event: Event| self.take(&event);
        parse_document(&tokens, &mut receive, &mut ());
        self.end_line(self.lexed.input().len());
    }

    fn take(&mut self, event: &Event) {
        let (start, end) = (event.span().start(), event.span().end());
        match event.kind() {
            EventKind::StdTableOpen => self.header = Some((start, false)),
            EventKind::ArrayTableOpen => self.header = Some((start, true)),
            EventKind::StdTableClose | EventKind::ArrayTableClose => self.close_header(),
            EventKind::SimpleKey if self.depth == 0 => self.take_key(event),
            EventKind::InlineTableOpen | EventKind::ArrayOpen => {
                self.value_start.get_or_insert(start);
                self.depth += 1;
            }
            EventKind::InlineTableClose | EventKind::ArrayClose => {
                self.depth = self.depth.saturating_sub(1);
                self.close_value(end);
            }
            EventKind::Scalar => {
                self.value_start.get_or_insert(start);
                self.close_value(end);
            }
            EventKind::Newline if self.depth == 0 => self.end_line(end),
            _ => {}
        }
    }

    fn take_key(&mut self, event: &Event) {
        if self.key.is_empty() {
            self.key_start = event.span().start();
        }
        let name = decode_key(&self.lexed, event);
        self.key.push(name);
    }

    fn close_header(&mut self) {
        let Some((start, array)) = self.header.take() else { return };
        let mut path = Vec::new();
        let keys: Vec<String> = self.key.drain(..).collect();
        for (at, name) in keys.iter().enumerate() {
            path.push(name.clone());
            let last = at + 1 == keys.len();
            if last && array {
                let count = self.counts.entry(path.clone()).or_default();
                *count += 1;
                let number = *count - 1;
                path.push(format!("[{number}]"));
            } else if let Some(count) = self.counts.get(&path).filter(|_| !last || !array) {
                let number = count - 1;
                path.push(format!("[{number}]"));
            }
        }
        let line = self.line_start(start);
        self.open_section(line, path, line);
        self.open = Open::Header;
    }

    fn open_section(&mut self, start: usize, path: Vec<String>, body: usize) {
        self.sections.push((start, Section { path, body: body - start, ..Section::default() }));
    }

    fn close_value(&mut self, end: usize) {
        if self.depth > 0 || self.header.is_some() {
            return;
        }
        let Some(value) = self.value_start.take() else { return };
        let key = std::mem::take(&mut self.key);
        let line = self.line_start(self.key_start);
        let Some((from, section)) = self.sections.last_mut() else { return };
        let from = *from;
        section.entries.push(Entry { key, value: value - from..end - from, line: line - from..end - from });
        self.open = Open::Entry;
    }

    fn end_line(&mut self, end: usize) {
        if let Some((start, section)) = self.sections.last_mut() {
            let end = end - *start;
            match self.open {
                Open::Header => section.body = end,
                Open::Entry => {
                    section.entries.iter_mut().last().into_iter().for_each(|entry| entry.line.end = end)
                }
                Open::Nothing => {}
            }
        }
        self.open = Open::Nothing;
    }

    fn line_start(&self, at: usize) -> usize {
        self.lexed.input()[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }
}
