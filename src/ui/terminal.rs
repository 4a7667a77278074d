//! The rich face: menus moved through with arrows, and a line editor, on the standard error of a terminal.
//!
//! Everything is appended: what was on screen stays there. Keys pressed before a question was on screen are
//! thrown away. Ctrl-C is [`Reply::Quit`] here; inside a menu it also raises SIGINT (dialoguer does), so the
//! program needs a handler that calls [`restore_terminal`].

use std::cell::Cell;
use std::io::{IsTerminal, stderr, stdin};

use console::{Style as Ink, Term};

use super::choices::Options;
use super::editor::Editor;
use super::layout::{Layout, Style, hang, hints, wrap};
use super::menu::Picked;
use super::rows::{Act, Menu};
use super::typing::{self, Typing};
use super::{Entry, Raw, Reply, Say, Ui, View, keys, menu, question, words};
use crate::text::{Lang, Text, ui as say};

/// The smallest window that menus are drawn in.
const MIN_COLUMNS: u16 = 40;
const MIN_ROWS: u16 = 16;
/// Lines that a question takes around its options, about.
const AROUND: usize = 8;

/// The face over the terminal of the process.
pub struct Terminal {
    term: Term,
    lang: Lang,
    ink: Ink,
    columns: usize,
    /// Whether the last line is blank.
    blank: Cell<bool>,
}

/// Puts the terminal back as it was before the first question; for signal handlers and the end of the program.
pub fn restore_terminal() {
    keys::restore();
}

/// Whether Ctrl-C (or a signal while a menu was open) ended a question: the program leaves with code 130.
pub fn interrupted() -> bool {
    keys::interrupted()
}

/// Whether a question takes a Ctrl-C that comes now as [`Reply::Quit`].
///
/// In a menu it comes twice, also as a signal: a handler that sees this waits for the reply to be acted on before
/// it ends the program itself.
pub fn takes_interrupt() -> bool {
    keys::menu_open() || keys::interrupted()
}

impl Terminal {
    /// Whether menus can be drawn here: a person at a terminal that can move its cursor, of 40 columns by 16.
    pub fn suitable() -> bool {
        let name = std::env::var("TERM").unwrap_or_default();
        let dumb = matches!(name.as_str(), "dumb" | "cons25" | "emacs") || (cfg!(unix) && name.is_empty());
        let big = || {
            Term::stderr()
                .size_checked()
                .is_some_and(|(rows, columns)| rows >= MIN_ROWS && columns >= MIN_COLUMNS)
        };
        !dumb && stdin().is_terminal() && stderr().is_terminal() && big()
    }

    /// Takes the terminal. `color` is what the person wants; `NO_COLOR` wins over it.
    pub fn new(lang: Lang, color: bool) -> Self {
        keys::remember();
        let term = Term::stderr();
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let able = cfg!(unix) || term.features().colors_supported();
        let ink = Ink::new().for_stderr().bold().force_styling(color && able && !refused);
        Self { term, lang, ink, columns: usize::MAX, blank: Cell::new(false) }
    }

    /// Lays out for at most so many columns, for tests and screenshots.
    pub fn columns(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// Rows and columns of the window now: it may change between questions.
    fn size(&self) -> (usize, usize) {
        let (rows, columns) = self.term.size();
        (usize::from(rows), usize::from(columns).min(self.columns))
    }

    fn layout(&self) -> Layout {
        Layout::new(Style::Rich, self.size().1, self.lang)
    }

    fn say(&mut self, text: &Text) {
        let text = text.to(self.lang).to_string();
        self.show(&[Say::Text(text)]);
    }

    fn line(&self, line: &str) {
        // A window that is gone is noticed when something is read from it.
        let _ = self.term.write_line(line);
        self.blank.set(line.is_empty());
    }

    /// Prints what stands around a question.
    fn present(&mut self, view: &View) {
        let parts = question::Question::of(view, Style::Rich, self.lang);
        self.show(&parts.above);
        if view.error.is_some() && question::prefilled(view) {
            self.say(&say::MEND);
        }
        // The help pushes the question out of a small window.
        let helped = view.again && view.error.is_none();
        self.strong(if helped { &view.ask } else { &parts.ask });
        self.show(&parts.below);
    }

    fn strong(&self, text: &str) {
        let lines = wrap(text, self.layout().width());
        lines
            .iter()
            .filter(|line| !line.is_empty())
            .for_each(|line| self.line(&self.ink.apply_to(line).to_string()));
    }

    /// Prints how to answer and with which keys; after an error that is still in sight.
    fn hint(&mut self, view: &View, how: Option<String>, keys: &[Text]) {
        let keys: Vec<String> = keys.iter().map(|key| key.to(self.lang).to_string()).collect();
        let keys = hints(&keys, self.layout().width());
        if view.error.is_none() && view.entry != Entry::Order {
            let how = how.map(Say::Text);
            let parts: Vec<Say> = [Say::Blank].into_iter().chain(how).chain([Say::Text(keys)]).collect();
            self.show(&parts);
        }
    }

    /// Leaves on screen what was chosen from a menu, which is taken away.
    fn chose(&mut self, labels: &str) {
        for line in hang("> ", labels, self.layout().width()) {
            self.line(&line);
        }
    }
}

/// Answers.
impl Terminal {
    fn type_answer(&mut self, view: &View) -> Reply {
        let options = Options::of(view, self.lang);
        if let (Some(options), None) = (&options, &view.error) {
            self.options(view, options);
        }
        let how = options.map(|options| options.how()).or_else(|| typing::how_it_ends(view));
        let how = how.map(|how| how.to(self.lang).to_string());
        self.hint(view, how, &typing::key_hints(view));
        keys::flush();
        self.blank.set(false);
        Typing::new(self, view, Editor::open()).ask()
    }

    /// Numbered options, and the question again where they push it out of the window.
    fn options(&mut self, view: &View, options: &Options) {
        self.show(&options.items());
        if options.count() + AROUND > self.size().0 {
            self.show(&[Say::Blank]);
            self.strong(&view.ask);
        }
    }

    fn choose(&mut self, view: &View, menu: &Menu) -> Reply {
        self.show(&menu.notes);
        let keys = if menu.ticked.is_some() { say::KEYS_MANY } else { say::KEYS_ONE };
        // Only a question of the Guide has one before it.
        let esc = view.allow.extras.then_some(say::KEYS_ESC);
        self.hint(view, None, &[Some(keys), esc].into_iter().flatten().collect::<Vec<_>>());
        keys::flush();
        loop {
            let reply = match &menu.ticked {
                Some(ticked) => self.pick_many(view, menu, ticked),
                None => self.pick_one(view, menu),
            };
            if let Some(reply) = reply {
                return reply;
            }
        }
    }

    /// One of the rows; `None` to ask again.
    fn pick_one(&mut self, view: &View, menu: &Menu) -> Option<Reply> {
        match menu::one(&self.term, &menu.labels()) {
            Picked::Chosen(at) => self.act(view, menu.rows.get(at)?),
            Picked::Escaped => Some(Reply::Back),
            Picked::Gone => Some(Reply::Quit),
        }
    }

    /// Any of the rows with boxes, or one of the others; `None` to ask again.
    fn pick_many(&mut self, view: &View, menu: &Menu, ticked: &[bool]) -> Option<Reply> {
        let ticks = match menu::many(&self.term, &menu.labels(), ticked) {
            Picked::Chosen(ticks) => ticks,
            Picked::Escaped => return Some(Reply::Back),
            Picked::Gone => return Some(Reply::Quit),
        };
        if ticks.at >= ticked.len() {
            return self.act(view, menu.rows.get(ticks.at)?);
        }
        let chosen: Vec<&(String, Act)> = ticks.ticked.iter().filter_map(|at| menu.rows.get(*at)).collect();
        if chosen.is_empty() {
            return self.none_at_all(view);
        }
        self.chose(&chosen.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>().join(", "));
        let ids = chosen.iter().filter_map(|(_, act)| match act {
            Act::Reply(Reply::Answer(Raw::Choice(id))) => Some(id.clone()),
            _ => None,
        });
        Some(Reply::Answer(Raw::Many(ids.collect())))
    }

    /// Nothing was ticked: by accident, or on purpose?
    fn none_at_all(&mut self, view: &View) -> Option<Reply> {
        self.say(&say::NONE_ASK);
        let rows = [say::NONE_YES, say::NONE_NO].map(|text| text.to(self.lang).to_string());
        match menu::one(&self.term, &rows) {
            Picked::Chosen(at) => {
                self.chose(&rows[at]);
                // None of them is no answer, and a question that may stay blank stays so.
                let blank = view.allow.skip && view.current.is_none();
                (at == 0).then(|| if blank { Reply::Skip } else { Reply::Answer(Raw::Many(Vec::new())) })
            }
            Picked::Escaped => None,
            Picked::Gone => Some(Reply::Quit),
        }
    }

    /// Does what a row says; `None` goes back to the menu.
    fn act(&mut self, view: &View, (label, act): &(String, Act)) -> Option<Reply> {
        match act {
            Act::Reply(reply) => {
                self.chose(label);
                Some(reply.clone())
            }
            Act::More => self.more(view),
            Act::Return => None,
        }
    }

    fn more(&mut self, view: &View) -> Option<Reply> {
        let menu = Menu::more(view, self.lang, self.size().1.min(80));
        match menu::one(&self.term, &menu.labels()) {
            Picked::Chosen(at) => self.act(view, menu.rows.get(at)?),
            Picked::Escaped => None,
            Picked::Gone => Some(Reply::Quit),
        }
    }
}

impl Ui for Terminal {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
    }

    fn draws(&self) -> bool {
        true
    }

    fn show(&mut self, parts: &[Say]) {
        for line in self.layout().lines_after(self.blank.get(), parts) {
            self.line(&line);
        }
    }

    fn ask(&mut self, view: &View) -> Reply {
        self.present(view);
        match Menu::of(view, self.lang, self.size()) {
            Some(menu) => self.choose(view, &menu),
            None => self.type_answer(view),
        }
    }

    fn ask_hidden(&mut self, view: &View) -> Reply {
        self.present(view);
        keys::flush();
        let prompt = format!("{}: ", say::ASK_HIDDEN.to(self.lang));
        // A window that is gone is noticed when something is read from it.
        let _ = self.term.write_str(&prompt);
        self.blank.set(false);
        keys::hidden_line().map_or(Reply::Quit, words::hidden)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        keys::restore();
    }
}
