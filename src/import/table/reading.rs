//! A table being read: the catalogue that grows, and the one way in which a cell becomes a value.

use std::collections::HashMap;

use super::dates::{self, Order, Read, When};
use super::values::{self, Terms};
use crate::guide::model::{Guide, Kind, Question};
use crate::import::model::{Catalog, Code, Remark, Said};
use crate::text::fold::clean;

/// Years from the Guide's law pack that a commitment may reach ahead: beyond, it is a slip.
const AHEAD: i16 = 20;

/// A catalogue that is being read from tables.
pub(super) struct Reading<'g> {
    pub guide: &'g Guide,
    pub catalog: Catalog,
    /// What words were found to stand for, by vocabulary: lists repeat themselves.
    memo: HashMap<(String, String), Option<(String, bool)>>,
    media: HashMap<String, Option<String>>,
    programs: HashMap<String, Option<(String, Option<String>)>>,
    terms: HashMap<String, Terms<'g>>,
    fields: HashMap<String, &'g Question>,
}

/// A cell with what its column is for: a field of the plan, or one of the roles that begin with `@`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'c> {
    pub role: &'c str,
    pub text: &'c str,
    pub place: &'c str,
    /// How the column writes dates.
    pub order: Order,
}

impl<'g> Reading<'g> {
    pub fn new(guide: &'g Guide, format: &str) -> Self {
        let catalog = Catalog { format: format.to_string(), ..Catalog::default() };
        let question = |(_, question): (_, &'g Question)| (question.field.clone(), question);
        let fields = guide.questions().map(question).collect();
        let terms = guide.vocabs.iter().map(|(name, vocab)| (name.clone(), Terms::of(vocab))).collect();
        let (memo, media, programs) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { guide, catalog, memo, media, programs, terms, fields }
    }

    pub fn remark(&mut self, code: Code, place: &str, field: Option<&str>, said: (&str, &str)) {
        let (what, meant) = (clean(said.0), said.1.to_string());
        let field = field.map(String::from);
        self.catalog.remarks.push(Remark { code, place: place.to_string(), field, what, meant });
    }

    /// The question that a field answers.
    pub fn question(&self, field: &str) -> Option<&'g Question> {
        self.fields.get(field).copied()
    }

    /// What a cell says: one value, several, or none where it only fills its place or cannot be read.
    pub fn say(&mut self, cell: Cell) -> Vec<Said> {
        let text = values::unquoted(&clean(cell.text)).to_string();
        if text.is_empty() || (!cell.role.ends_with(".title") && values::fills(self.guide, &text)) {
            return Vec::new();
        }
        let cell = Cell { text: &text, ..cell };
        match cell.role {
            "@temporal" => self.span(cell),
            "@platform" => self.platform(cell),
            "@media" => self.media(cell, "distribution.format"),
            field => self.field(cell, field).into_iter().collect(),
        }
    }

    /// Pushes a value that was concluded from another way of writing it.
    fn guessed(&mut self, cell: Cell, field: &str, value: &str) -> Said {
        self.remark(Code::Guessed, cell.place, Some(field), (cell.text, value));
        Said::new(field, value, cell.place).guessed()
    }

    fn field(&mut self, cell: Cell, field: &str) -> Option<Said> {
        let Some(question) = self.question(field) else {
            return Some(Said::new(field, cell.text, cell.place));
        };
        match question.kind {
            Kind::Date => self.date(cell, question),
            Kind::Periodicity => {
                let code = values::periodicity(self.guide, cell.text);
                Some(Said::new(field, code.unwrap_or(cell.text), cell.place))
            }
            Kind::Choice if !question.open && question.vocab.is_some() => Some(self.term(cell, question)),
            Kind::Choices => {
                let terms = values::pieces(cell.text);
                let terms = terms.into_iter().map(|text| self.term(Cell { text, ..cell }, question));
                let texts = terms.flat_map(|said| said.texts).collect();
                Some(Said { texts, ..Said::new(field, "", cell.place) })
            }
            Kind::List => {
                let texts = values::items(cell.text);
                (!texts.is_empty()).then(|| Said { texts, ..Said::new(field, "", cell.place) })
            }
            Kind::Email => {
                let bare = cell.text.strip_prefix("mailto:").unwrap_or(cell.text);
                Some(Said::new(field, bare, cell.place))
            }
            Kind::Choice if field == "dataset.language" => {
                // Of `es-MX`, the language.
                let language = cell.text.split(['-', '_']).next().unwrap_or_default();
                Some(Said::new(field, language, cell.place))
            }
            Kind::LongText => Some(Said::new(field, cell.text, cell.place)),
            _ => Some(Said::new(field, values::line(cell.text), cell.place)),
        }
    }

    /// A term of the question's vocabulary; what is none of them stays as it is, for the question to judge.
    fn term(&mut self, cell: Cell, question: &Question) -> Said {
        let guide = self.guide;
        let key = (question.vocab.clone().unwrap_or_default(), cell.text.to_string());
        let terms = self.terms.get(&key.0);
        let find = |(name, text): &(String, String)| {
            let terms = terms?;
            if name == "formats" {
                return values::program(guide, terms, text).map(|(id, slip)| (id, slip.is_none()));
            }
            values::term(terms, text).map(|(id, sure)| (id.to_string(), sure))
        };
        let found = self.memo.entry(key).or_insert_with_key(find).clone();
        match found {
            Some((id, true)) => Said::new(&question.field, id, cell.place),
            Some((id, false)) => self.guessed(cell, &question.field, &id),
            None => Said::new(&question.field, cell.text, cell.place),
        }
    }

    fn date(&mut self, cell: Cell, question: &Question) -> Option<Said> {
        let field = question.field.as_str();
        let Some(read) = dates::read(cell.text, cell.order) else {
            return Some(Said::new(field, cell.text, cell.place));
        };
        if question.future {
            return self.promise(cell, field, read);
        }
        let edge = field.contains(".temporal.");
        let day = if field.ends_with(".end") { read.when.last() } else { read.when.first() };
        let whole = edge || matches!(read.when, When::Day(_));
        let day = day.to_string();
        Some(if read.plain && whole {
            Said::new(field, day, cell.place)
        } else {
            self.guessed(cell, field, &day)
        })
    }

    /// A date to come. Before the law pack of the Guide it has passed, whatever day is today.
    fn promise(&mut self, cell: Cell, field: &str, read: Read) -> Option<Said> {
        let (day, pack) = (read.when.due(), self.guide.head.laws_as_of);
        if day < pack {
            let code = if read.plain || matches!(read.when, When::Day(_)) { Code::Past } else { Code::Odd };
            let iso = read.when.iso();
            let said = format!("{} = {iso}", cell.text);
            let what = if read.plain || code == Code::Odd { cell.text } else { &said };
            self.remark(code, cell.place, Some(field), (what, &iso));
            return None;
        }
        if day.year() > pack.year().saturating_add(AHEAD) {
            self.remark(Code::Far, cell.place, Some(field), (cell.text, &read.when.iso()));
            return None;
        }
        let sure = read.plain && matches!(read.when, When::Day(_));
        let day = day.to_string();
        Some(if sure { Said::new(field, day, cell.place) } else { self.guessed(cell, field, &day) })
    }

    fn span(&mut self, cell: Cell) -> Vec<Said> {
        let (start, end) = ("dataset.temporal.start", "dataset.temporal.end");
        match dates::span(cell.text, cell.order) {
            Some((from, to)) => vec![
                Said::new(start, from.first().to_string(), cell.place),
                Said::new(end, to.last().to_string(), cell.place),
            ],
            None => vec![Said::new(start, cell.text, cell.place)],
        }
    }

    /// Where data are kept today, and the formats that follow from it. Exports of ADELA have a media type there.
    fn platform(&mut self, cell: Cell) -> Vec<Said> {
        let formats = "dataset.current_formats";
        if let Some(format) = cell.text.contains('/').then(|| self.format(cell.text)).flatten() {
            return vec![self.guessed(cell, formats, &format)];
        }
        let mut said = vec![Said::new("dataset.source", values::line(cell.text), cell.place)];
        let mut texts: Vec<String> = Vec::new();
        for piece in values::pieces(cell.text) {
            if let Some((format, word)) = self.program(piece) {
                if let Some(word) = word {
                    let meant = format!("{word} ({format})");
                    self.remark(Code::Guessed, cell.place, Some(formats), (piece, &meant));
                }
                if !texts.contains(&format) {
                    texts.push(format);
                }
            }
        }
        if !texts.is_empty() {
            said.push(Said { texts, ..Said::new(formats, "", cell.place) }.guessed());
        }
        said
    }

    /// A media type or the name of a format.
    pub fn media(&mut self, cell: Cell, field: &str) -> Vec<Said> {
        let text = self.format(cell.text).unwrap_or_else(|| values::line(cell.text));
        vec![Said::new(field, text, cell.place)]
    }

    fn format(&mut self, text: &str) -> Option<String> {
        let (guide, formats) = (self.guide, self.terms.get("formats")?);
        let find = |text: &String| values::media(guide, formats, text);
        self.media.entry(text.to_string()).or_insert_with_key(find).clone()
    }

    fn program(&mut self, text: &str) -> Option<(String, Option<String>)> {
        let (guide, formats) = (self.guide, self.terms.get("formats")?);
        let find = |text: &String| values::program(guide, formats, text);
        self.programs.entry(text.to_string()).or_insert_with_key(find).clone()
    }

    /// The level of access that a word says.
    pub fn level(&self, word: &str) -> &'g str {
        self.terms.get("access").and_then(|terms| values::term(terms, word)).map_or("", |(id, _)| id)
    }
}
