//! The one port through which the product talks to people.
//!
//! The engine hands over questions and screens as data and gets a [`Reply`]. Three faces implement [`Ui`]:
//! [`plain`] (numbered lines, nothing redrawn; the reference), [`terminal`] (menus and a line editor) and
//! [`script`] (tests). No face decides whether an answer is valid, and end of input is [`Reply::Quit`].

use crate::text::Lang;
use crate::text::fold::fold;

mod choices;
mod editor;
mod gather;
mod keys;
pub mod layout;
mod lines;
mod menu;
pub mod plain;
pub mod progress;
mod question;
pub mod report;
mod rows;
pub mod script;
pub mod table;
pub mod terminal;
mod typing;
pub mod words;

/// What a person said, the same in every face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    Answer(Raw),
    /// Plain Enter: leaves the current answer as it is, an optional question blank, or accepts what a page proposes.
    /// Comes at any question with a `current` answer, and where [`Allow::skip`] says so.
    Skip,
    Back,
    DontKnow,
    NotApply,
    Help,
    /// The Guide's passage behind the question.
    Source,
    Note,
    Menu,
    /// Leave; also end of input and Ctrl-C.
    Quit,
}

/// An answer as it was given, not yet understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// Empty when the person took away the text that was there; an item list then has no lines.
    Text(String),
    /// Id of the chosen row.
    Choice(String),
    /// Ids of the chosen rows, in the order of the list.
    Many(Vec<String>),
    /// One item a line.
    Lines(Vec<String>),
}

/// One row to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub label: String,
    pub note: Option<String>,
}

/// How an answer is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// One typed line, with text to start from.
    Line { initial: String },
    /// Several lines kept as one answer; ends with a line that says FIN (END in English).
    Paragraph { initial: String },
    /// One item a line, ends with an empty line.
    List { items: Vec<String> },
    /// One of the rows. With `open`, own text is an answer too.
    One { rows: Vec<Row>, open: bool },
    /// Any of the rows.
    Many { rows: Vec<Row>, chosen: Vec<String> },
    /// A typed order of a page (hub, list, check page). Nothing is stored; plain Enter is [`Reply::Skip`].
    Order,
}

/// Something seen in files or catalogues, offered for confirmation. Enter accepts it (in a menu, its own row), even
/// where there is a current answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The value in words.
    pub shown: String,
    /// What to type to get it.
    pub raw: Raw,
    /// Where it was seen: «catálogo del INEGI»; empty for what is proposed.
    pub origin: String,
}

/// Replies that make sense at a question besides an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Allow {
    pub skip: bool,
    pub not_apply: bool,
    /// Help, source, note and pending: false for the short questions that the engine itself asks.
    pub extras: bool,
}

/// A question as a face needs it: everything already in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Question id, for scripts; never shown.
    pub id: String,
    /// Where we are: «2. Inventario · conjunto 3 «Rutas»».
    pub place: String,
    /// «Pregunta 4 de 9», only where the count is certain.
    pub position: Option<String>,
    pub ask: String,
    pub hint: String,
    /// The answer that the plan holds now, in words. Enter leaves it as it is.
    pub current: Option<String>,
    pub found: Option<Found>,
    pub entry: Entry,
    pub allow: Allow,
    /// Said first when the last try was not accepted; the text typed is then the entry's `initial`.
    pub error: Option<String>,
    /// Do not print place, question and hint again (after an error or the help).
    pub again: bool,
}

/// One part of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Say {
    /// Title line, with something at the right end where it fits.
    Title {
        left: String,
        right: String,
    },
    Rule,
    Blank,
    Text(String),
    /// An item of a list, hanging by its mark with its spaces: `· ` or `1  `. Plain style writes `- ` and `1. `.
    Item {
        mark: String,
        text: String,
    },
    /// Heading and body side by side (help), one under the other in narrow windows.
    Pairs(Vec<(String, String)>),
    /// Columns; cards below 72 columns and in plain mode.
    Table {
        heads: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    Saved(String),
    /// Said after «Error: », so it starts in lower case unless a name does.
    Error(String),
    /// Said after «Aviso: ».
    Warning(String),
}

/// The port itself.
pub trait Ui {
    fn lang(&self) -> Lang;
    /// Goes on in another language.
    fn set_lang(&mut self, lang: Lang);
    /// Whether this face may draw over its own lines: only then a progress bar is shown.
    fn draws(&self) -> bool {
        false
    }
    /// Shows parts of a screen. Nothing already shown is ever erased.
    fn show(&mut self, parts: &[Say]);
    /// Asks, and waits. Letters typed before the question was on screen do not answer it.
    fn ask(&mut self, view: &View) -> Reply;
    /// Asks for one line that nobody is to see: what is typed is shown nowhere and stays in no record.
    fn ask_hidden(&mut self, view: &View) -> Reply {
        self.ask(view)
    }
}

impl View {
    /// A short question of the engine itself, not of the Guide.
    pub fn short(id: &str, ask: impl Into<String>, entry: Entry) -> Self {
        Self {
            id: id.to_string(),
            place: String::new(),
            position: None,
            ask: ask.into(),
            hint: String::new(),
            current: None,
            found: None,
            entry,
            allow: Allow::default(),
            error: None,
            again: false,
        }
    }

    /// A typed word as the row that it names, for the short questions of the engine: «sí», «corregir».
    ///
    /// Only a whole label or id counts, or the beginning of one label alone; anything else stays what it was.
    pub fn chosen(&self, reply: Reply) -> Reply {
        let (Entry::One { rows, .. }, Reply::Answer(Raw::Text(text))) = (&self.entry, &reply) else {
            return reply;
        };
        let typed = fold(text);
        let named = |row: &&Row| fold(&row.label) == typed || fold(&row.id) == typed;
        let starts: Vec<&Row> = rows.iter().filter(|row| fold(&row.label).starts_with(&typed)).collect();
        let row = rows.iter().find(named).or(match starts.as_slice() {
            [only] if !typed.is_empty() => Some(*only),
            _ => None,
        });
        row.map_or(reply, |row| Reply::Answer(Raw::Choice(row.id.clone())))
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Plain Enter is an answer: leave it blank, go on.
    pub fn may_skip(mut self) -> Self {
        self.allow.skip = true;
        self
    }
}

impl Row {
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self { id: id.into(), label: label.into(), note: None }
    }
}
