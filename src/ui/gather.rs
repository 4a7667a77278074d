//! Answers of several lines: what each line does until one ends the answer.

use super::words::{self, Heard};
use super::{Entry, Raw, Reply, View};
use crate::text::{Text, ui as say};

/// What to do after a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    More,
    /// Not taken, and why.
    Refuse(Text),
    /// Taken; here is how to end.
    Hint(Text),
    Done(Reply),
}

/// The lines of one answer so far.
pub struct Gather<'a> {
    view: &'a View,
    /// An empty line ends a paragraph too; a list it always ends.
    blank_ends: bool,
    lines: Vec<String>,
}

impl<'a> Gather<'a> {
    pub fn new(view: &'a View, blank_ends: bool) -> Self {
        let is_list = matches!(view.entry, Entry::List { .. });
        Self { view, blank_ends: blank_ends || is_list, lines: Vec::new() }
    }

    /// Whether nothing was taken yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Takes one typed line. Orders are heard before the first line only, so that no text is lost to one.
    pub fn take(&mut self, line: &str) -> Next {
        let line = line.trim_end();
        if self.lines.is_empty() {
            return self.first(line);
        }
        let blank = line.trim().is_empty();
        if words::is_end(line) || (blank && self.blank_ends) {
            return Next::Done(self.answer());
        }
        if words::word(line).is_some() {
            return Next::Refuse(say::WORD_INSIDE.with("word", line.trim()));
        }
        self.keep(line);
        if blank { Next::Hint(say::STILL_OPEN) } else { Next::More }
    }

    /// Takes lines that were pasted together: all of them are text.
    pub fn paste(&mut self, block: &str) {
        self.lines.extend(block.lines().map(|line| line.trim_end().to_string()));
    }

    /// Takes a line that is text, whatever it says.
    pub fn keep(&mut self, line: &str) {
        self.lines.push(words::unescaped(line).unwrap_or(line).to_string());
    }

    /// The answer made of the lines so far.
    pub fn answer(&self) -> Reply {
        Reply::Answer(match self.view.entry {
            Entry::List { .. } => Raw::Lines(self.items()),
            _ => Raw::Text(self.lines.join("\n").trim().to_string()),
        })
    }

    fn items(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.trim().to_string()).filter(|line| !line.is_empty()).collect()
    }

    fn first(&mut self, line: &str) -> Next {
        let heard: Option<Heard> = match line.trim() {
            "" => Some(words::enter(self.view)),
            line if words::is_end(line) => Some(words::enter(self.view)),
            line if words::unescaped(line).is_some() => None,
            line => words::order(self.view, line),
        };
        match heard {
            Some(Ok(reply)) => Next::Done(reply),
            Some(Err(why)) => Next::Refuse(why),
            None => {
                self.keep(line);
                Next::More
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Allow;

    fn view(entry: Entry) -> View {
        let mut view = View::short("q", "¿Qué pasó?", entry);
        view.allow = Allow { extras: true, ..Allow::default() };
        view
    }

    fn paragraph() -> View {
        view(Entry::Paragraph { initial: String::new() })
    }

    fn list() -> View {
        view(Entry::List { items: Vec::new() })
    }

    fn fed(gather: &mut Gather, lines: &[&str]) -> Next {
        lines.iter().fold(Next::More, |_, line| gather.take(line))
    }

    #[test]
    fn a_paragraph_keeps_its_blank_lines_and_ends_with_fin() {
        let view = paragraph();
        let mut gather = Gather::new(&view, false);
        assert_eq!(fed(&mut gather, &["Uno.", ""]), Next::Hint(say::STILL_OPEN));
        let text = Raw::Text("Uno.\n\nDos.".into());
        assert_eq!(fed(&mut gather, &["Dos.", "Fin"]), Next::Done(Reply::Answer(text)));
    }

    #[test]
    fn a_blank_line_ends_where_the_face_says_so() {
        let view = paragraph();
        let mut gather = Gather::new(&view, true);
        assert_eq!(fed(&mut gather, &["Uno.", ""]), Next::Done(Reply::Answer(Raw::Text("Uno.".into()))));
    }

    #[test]
    fn a_list_ends_with_a_blank_line() {
        let view = list();
        let items = Raw::Lines(vec!["OPERGOB".into(), "Nómina".into()]);
        let mut gather = Gather::new(&view, false);
        assert_eq!(fed(&mut gather, &["OPERGOB", " Nómina ", ""]), Next::Done(Reply::Answer(items)));
    }

    #[test]
    fn orders_count_before_the_first_line_and_never_swallow_text() {
        let view = list();
        assert_eq!(Gather::new(&view, false).take("?"), Next::Done(Reply::Help));
        assert_eq!(Gather::new(&view, false).take(""), Next::Refuse(say::WANT_ANSWER_OR_PENDING));
        let mut gather = Gather::new(&view, false);
        assert_eq!(fed(&mut gather, &["Uno", "ayuda"]), Next::Refuse(say::WORD_INSIDE.with("word", "ayuda")));
        let items = Raw::Lines(vec!["Uno".into(), "ayuda".into(), "fin".into()]);
        assert_eq!(fed(&mut gather, &["\\ayuda", "\\fin", ""]), Next::Done(Reply::Answer(items)));
    }

    #[test]
    fn pasted_lines_are_all_text() {
        let view = list();
        let mut gather = Gather::new(&view, false);
        gather.paste("Menú\n\nayuda\n");
        let items = Raw::Lines(vec!["Menú".into(), "ayuda".into()]);
        assert_eq!(gather.take(""), Next::Done(Reply::Answer(items)));
    }
}
