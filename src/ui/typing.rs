//! Answers typed in the rich face: lines that start from the text that is there, pastes, paragraphs and lists.

use super::editor::{Source, Typed};
use super::gather::{Gather, Next};
use super::words::{self, Heard};
use super::{Entry, Raw, Reply, Say, Ui, View, question};
use crate::text::{Text, ui as say};

/// One answer being typed.
pub struct Typing<'a, S> {
    ui: &'a mut dyn Ui,
    view: &'a View,
    source: S,
}

/// How an answer of several lines ends, in words.
pub fn how_it_ends(view: &View) -> Option<Text> {
    match &view.entry {
        Entry::Paragraph { .. } => Some(say::TEXT_ENDS_BLANK),
        Entry::List { items } if items.is_empty() => Some(say::LIST_ENDS),
        Entry::List { .. } => Some(say::LIST_EDITED),
        _ => None,
    }
}

/// Keys of a typed answer, the most useful first.
pub fn key_hints(view: &View) -> Vec<Text> {
    let allow = view.allow;
    let parts = [
        (true, question::enter(view).unwrap_or(say::ENTER_ACCEPTS)),
        (allow.extras, say::KEY_HELP),
        (allow.extras, say::KEY_BACK),
        (allow.extras, say::KEY_PENDING),
        (allow.not_apply, say::KEY_NOT_APPLY),
        (allow.extras, say::KEY_NOTE),
        (allow.extras, say::KEY_MENU),
    ];
    parts.into_iter().filter(|(shown, _)| *shown).map(|(_, part)| part).collect()
}

impl<'a, S: Source> Typing<'a, S> {
    pub fn new(ui: &'a mut dyn Ui, view: &'a View, source: S) -> Self {
        Self { ui, view, source }
    }

    /// Reads until there is a reply.
    pub fn ask(mut self) -> Reply {
        let view = self.view;
        let reply = match &view.entry {
            Entry::Line { initial } => self.line(initial),
            Entry::Paragraph { initial } => self.paragraph(initial),
            Entry::List { items } => self.list(items),
            _ => self.line(""),
        };
        reply.unwrap_or(Reply::Quit)
    }

    /// One line; `None` when nobody is there any more.
    fn line(&mut self, initial: &str) -> Option<Reply> {
        loop {
            let line = self.read(initial)?;
            let line = self.join(line);
            match self.edited(initial, &line).unwrap_or_else(|| words::hear(self.view, &line, self.ui.lang()))
            {
                Ok(reply) => return Some(reply),
                Err(why) => self.refuse(&why),
            }
        }
    }

    fn paragraph(&mut self, initial: &str) -> Option<Reply> {
        let mut gather = Gather::new(self.view, true);
        loop {
            let start = if gather.is_empty() { initial } else { "" };
            let text = self.read(start)?;
            let next = match self.edited(start, &text) {
                Some(Ok(reply)) => Next::Done(reply),
                Some(Err(why)) => Next::Refuse(why),
                None => take(&mut gather, &text),
            };
            if let Some(reply) = self.after(next) {
                return Some(reply);
            }
        }
    }

    /// The items that are there can be mended one by one; then come new ones.
    fn list(&mut self, items: &[String]) -> Option<Reply> {
        let mut gather = Gather::new(self.view, true);
        let mut at = 0;
        while let Some(item) = items.get(at) {
            let text = self.read(item)?;
            if words::is_end(&text) {
                items[at..].iter().for_each(|item| gather.keep(item));
                return Some(self.listed(&gather, items));
            }
            match self.mended(item, &text, at == 0) {
                Some(Ok(reply)) => return Some(reply),
                Some(Err(why)) => self.refuse(&why),
                None => {
                    gather.paste(&text);
                    at += 1;
                }
            }
        }
        self.new_items(gather, items)
    }

    /// An order typed over an item counts at the first one only, so that no mending is lost to it.
    fn mended(&self, item: &str, text: &str, first: bool) -> Option<Heard> {
        if text.trim() == item || words::word(text).is_none() {
            return None;
        }
        if first { words::order(self.view, text.trim()) } else { Some(Err(inside(text))) }
    }

    fn new_items(&mut self, mut gather: Gather, items: &[String]) -> Option<Reply> {
        loop {
            let text = self.read("")?;
            let all_removed = gather.is_empty() && !items.is_empty() && text.trim().is_empty();
            let next = match all_removed.then(|| erased(self.view)) {
                Some(Ok(reply)) => Next::Done(reply),
                Some(Err(why)) => Next::Refuse(why),
                None => take(&mut gather, &text),
            };
            if let Next::Done(Reply::Answer(Raw::Lines(_))) = next {
                return Some(self.listed(&gather, items));
            }
            if let Some(reply) = self.after(next) {
                return Some(reply);
            }
        }
    }

    fn listed(&self, gather: &Gather, items: &[String]) -> Reply {
        let reply = gather.answer();
        let same = reply == Reply::Answer(Raw::Lines(items.to_vec()));
        if same && self.view.current.is_some() && self.view.error.is_none() { Reply::Skip } else { reply }
    }

    /// What a line means that started from other text: nothing changed, or everything was taken away.
    fn edited(&self, initial: &str, line: &str) -> Option<Heard> {
        if initial.is_empty() {
            return None;
        }
        let kept = self.view.current.is_some() && self.view.error.is_none();
        match line.trim() {
            same if kept && same == initial.trim() => Some(Ok(Reply::Skip)),
            "" => Some(erased(self.view)),
            _ => None,
        }
    }

    fn after(&mut self, next: Next) -> Option<Reply> {
        match next {
            Next::Done(reply) => return Some(reply),
            Next::Refuse(why) => self.refuse(&why),
            Next::Hint(how) => self.say(&how),
            Next::More => {}
        }
        None
    }

    fn read(&mut self, initial: &str) -> Option<String> {
        loop {
            match self.source.read(initial) {
                Typed::Text(text) => return Some(text),
                Typed::Unreadable => self.refuse(&say::BAD_LETTERS),
                Typed::Gone => return None,
            }
        }
    }

    /// Several pasted lines as one, and says so.
    fn join(&mut self, text: String) -> String {
        if !text.contains('\n') {
            return text;
        }
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > 1 {
            self.say(&say::PASTED.with("n", lines.len()));
        }
        lines.join(" ")
    }

    fn say(&mut self, text: &Text) {
        let text = text.to(self.ui.lang()).to_string();
        self.ui.show(&[Say::Text(text)]);
    }

    fn refuse(&mut self, why: &Text) {
        let what = why.to(self.ui.lang()).to_string();
        self.ui.show(&[Say::Error(what)]);
    }
}

/// A line, or a paste, in which no line is an order.
fn take(gather: &mut Gather, text: &str) -> Next {
    if !text.contains('\n') {
        return gather.take(text);
    }
    gather.paste(text);
    Next::More
}

/// The text that was there was taken away on purpose: the engine judges an empty answer.
fn erased(view: &View) -> Heard {
    match &view.entry {
        _ if view.current.is_none() => words::enter(view),
        Entry::List { .. } => Ok(Reply::Answer(Raw::Lines(Vec::new()))),
        _ => Ok(Reply::Answer(Raw::Text(String::new()))),
    }
}

fn inside(text: &str) -> Text {
    say::WORD_INSIDE.with("word", text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::ui::{Allow, script::Script};

    /// Typed lines; `=` accepts the text that the line starts from.
    struct Fake(Vec<&'static str>);

    impl Source for Fake {
        fn read(&mut self, initial: &str) -> Typed {
            if self.0.is_empty() {
                return Typed::Gone;
            }
            match self.0.remove(0) {
                "=" => Typed::Text(initial.to_string()),
                "?bytes" => Typed::Unreadable,
                line => Typed::Text(line.to_string()),
            }
        }
    }

    fn view(entry: Entry, current: Option<&str>) -> View {
        let mut view = View::short("q", "¿Cuál?", entry);
        view.current = current.map(String::from);
        view.allow = Allow { extras: true, skip: true, not_apply: false };
        view
    }

    fn typed(view: &View, lines: &[&'static str]) -> (Reply, String) {
        let mut ui = Script::new(Lang::Es);
        let reply = Typing::new(&mut ui, view, Fake(lines.to_vec())).ask();
        (reply, ui.transcript().to_string())
    }

    fn line(initial: &str, current: Option<&str>) -> View {
        view(Entry::Line { initial: initial.into() }, current)
    }

    fn text(answer: &str) -> Reply {
        Reply::Answer(Raw::Text(answer.into()))
    }

    fn items(answer: &[&str]) -> Reply {
        Reply::Answer(Raw::Lines(answer.iter().map(ToString::to_string).collect()))
    }

    #[test]
    fn text_that_was_there_is_kept_mended_or_taken_away() {
        let there = line("Obras", Some("Obras"));
        assert_eq!(typed(&there, &["="]).0, Reply::Skip);
        assert_eq!(typed(&there, &["Obras Públicas"]).0, text("Obras Públicas"));
        assert_eq!(typed(&there, &[""]).0, text(""));
    }

    #[test]
    fn a_wrong_text_that_is_emptied_leaves_an_optional_question_blank() {
        let mut wrong = line("a@b", None);
        wrong.error = Some("al correo le falta la terminación.".into());
        assert_eq!(typed(&wrong, &[""]).0, Reply::Skip);
        wrong.allow.skip = false;
        let (reply, shown) = typed(&wrong, &["", "a@b.mx"]);
        assert_eq!(reply, text("a@b.mx"));
        assert!(shown.starts_with("Error: escribe una respuesta"), "{shown}");
    }

    #[test]
    fn text_that_was_not_accepted_is_answered_again_as_it_stands() {
        let mut wrong = line("a@b", Some("c@d.mx"));
        wrong.error = Some("al correo le falta la terminación.".into());
        assert_eq!(typed(&wrong, &["="]).0, text("a@b"));
    }

    #[test]
    fn a_paste_of_three_lines_is_one_answer_and_it_is_said() {
        let (reply, shown) = typed(&line("", None), &["uno\n dos\n\ntres\n"]);
        assert_eq!(reply, text("uno dos tres"));
        assert_eq!(shown, "Pegaste 3 renglones; los uní en uno.\n");
    }

    #[test]
    fn letters_that_cannot_be_read_are_asked_for_again() {
        let (reply, shown) = typed(&line("", None), &["?bytes", "Obras"]);
        assert_eq!(reply, text("Obras"));
        assert!(shown.starts_with("Error: no pude leer"), "{shown}");
        assert_eq!(typed(&line("", None), &[]).0, Reply::Quit);
    }

    #[test]
    fn a_paragraph_is_several_lines_or_a_paste() {
        let empty = view(Entry::Paragraph { initial: String::new() }, None);
        assert_eq!(typed(&empty, &["Uno.", "Dos.", ""]).0, text("Uno.\nDos."));
        assert_eq!(typed(&empty, &["Uno.\n\nayuda", "fin"]).0, text("Uno.\n\nayuda"));
        assert_eq!(typed(&empty, &["Uno."]).0, Reply::Quit);
        assert_eq!(typed(&empty, &["?"]).0, Reply::Help);
        let there = view(Entry::Paragraph { initial: "Uno.\nDos.".into() }, Some("Uno."));
        assert_eq!(typed(&there, &["="]).0, Reply::Skip);
        assert_eq!(typed(&there, &["Uno.\nTres.", ""]).0, text("Uno.\nTres."));
        assert_eq!(typed(&there, &[""]).0, text(""));
    }

    #[test]
    fn items_are_mended_one_by_one_and_new_ones_follow() {
        let there = view(Entry::List { items: vec!["uno".into(), "dos".into(), "tres".into()] }, Some("3"));
        assert_eq!(typed(&there, &["=", "", "3", "cuatro", ""]).0, items(&["uno", "3", "cuatro"]));
        assert_eq!(typed(&there, &["1", "fin"]).0, items(&["1", "dos", "tres"]));
        assert_eq!(typed(&there, &["fin"]).0, Reply::Skip);
        assert_eq!(typed(&there, &["=", "=", "=", ""]).0, Reply::Skip);
        assert_eq!(typed(&there, &["", "", "", ""]).0, items(&[]));
        assert_eq!(typed(&there, &["<"]).0, Reply::Back);
        let (reply, shown) = typed(&there, &["1", "<", "fin"]);
        assert_eq!(reply, items(&["1", "dos", "tres"]));
        assert!(shown.contains("«<» es una orden"), "{shown}");
    }

    #[test]
    fn a_new_list_takes_a_paste_as_items() {
        let empty = view(Entry::List { items: Vec::new() }, None);
        assert_eq!(typed(&empty, &["uno\ndos\n", "tres", ""]).0, items(&["uno", "dos", "tres"]));
        assert_eq!(typed(&empty, &[""]).0, Reply::Skip);
    }
}
