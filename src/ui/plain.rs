//! The plain face: numbered lines, nothing redrawn, any reader and any writer.
//!
//! It is the reference for screen readers, dumb terminals, pipes and tests: no escape sequence and no carriage
//! return is ever written, errors start with the word «error», and the words that are orders are told once.

use std::io::{BufRead, Write};

use super::choices::Options;
use super::gather::{Gather, Next};
use super::layout::{Layout, Style, wrap};
use super::lines::Lines;
use super::{Entry, Reply, Say, Ui, View, keys, question, words};
use crate::text::{Lang, Text, fold, ui as say};

/// The face over a reader and a writer.
pub struct Plain<R, W> {
    lines: Lines<R>,
    writer: W,
    lang: Lang,
    columns: usize,
    echo: bool,
    /// Whether the words that are orders have been told.
    told: bool,
    /// Whether the last write failed: nobody is there to be asked.
    gone: bool,
    /// Whether the last line is blank.
    blank: bool,
}

impl<R: BufRead, W: Write> Plain<R, W> {
    pub fn new(reader: R, writer: W, lang: Lang) -> Self {
        let lines = Lines::new(reader);
        Self { lines, writer, lang, columns: 80, echo: false, told: false, gone: false, blank: false }
    }

    /// The width of the window, where there is one.
    pub fn columns(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// Writes what was read too: for pipes, where no terminal shows it.
    pub fn echo(mut self, echo: bool) -> Self {
        self.echo = echo;
        self
    }

    fn layout(&self) -> Layout {
        Layout::new(Style::Plain, self.columns, self.lang)
    }

    fn write(&mut self, text: &str) {
        let written = self.writer.write_all(text.as_bytes()).and_then(|()| self.writer.flush());
        self.gone |= written.is_err();
    }

    fn refuse(&mut self, why: &Text) {
        self.show(&[Say::Error(why.to(self.lang).to_string())]);
    }

    /// Reads a line after a prompt; `None` at the end of the input.
    fn read(&mut self) -> Option<String> {
        let line = if self.gone { None } else { self.lines.read() };
        match &line {
            Some(line) if self.echo => self.write(&format!("{}\n", fold::visible(line))),
            Some(_) => {}
            None => self.write("\n"),
        }
        line
    }

    fn present(&mut self, view: &View) {
        if view.allow.extras && !std::mem::replace(&mut self.told, true) {
            let once = say::WORDS_ONCE.to(self.lang).to_string();
            self.show(&[Say::Blank, Say::Text(once)]);
        }
        let mut parts = question::Question::of(view, Style::Plain, self.lang).all();
        if !view.again || view.error.is_none() {
            parts.extend(self.body(view));
        }
        self.show(&parts);
    }

    /// The options to choose from, or how to write several lines.
    fn body(&self, view: &View) -> Vec<Say> {
        let told = |text: Text| Say::Text(text.to(self.lang).to_string());
        match &view.entry {
            Entry::Paragraph { .. } => vec![told(say::TEXT_ENDS)],
            Entry::List { items } if !items.is_empty() => {
                let numbered = items.iter().enumerate();
                let items =
                    numbered.map(|(at, item)| Say::Item { mark: (at + 1).to_string(), text: item.clone() });
                items.chain([told(say::LIST_REPLACED), told(say::LIST_ENDS)]).collect()
            }
            Entry::List { .. } => vec![told(say::LIST_ENDS)],
            _ => Options::of(view, self.lang).map_or_else(Vec::new, |options| options.items()),
        }
    }

    fn prompt(&mut self, view: &View) {
        let ask = match Options::of(view, self.lang) {
            Some(options) => options.how(),
            None if view.entry == Entry::Order => say::ASK_ORDER,
            None => say::ASK_LINE,
        };
        let ask = ask.to(self.lang);
        let prompt = match question::enter(view) {
            Some(way) => format!("{ask} ({}):", way.to(self.lang)),
            None => format!("{ask}:"),
        };
        let prompt = wrap(&prompt, self.layout().width()).join("\n");
        self.write(&format!("{prompt} "));
        self.blank = false;
    }

    /// Reads the lines of a paragraph or of a list.
    fn gather(&mut self, view: &View) -> Reply {
        let mut gather = Gather::new(view, false);
        self.prompt(view);
        while let Some(line) = self.read() {
            match gather.take(&line) {
                Next::Done(reply) => return reply,
                Next::More => {}
                Next::Hint(how) => self.show(&[Say::Text(how.to(self.lang).to_string())]),
                Next::Refuse(why) => {
                    self.refuse(&why);
                    if gather.is_empty() {
                        self.prompt(view);
                    }
                }
            }
        }
        Reply::Quit
    }
}

impl<R: BufRead, W: Write> Ui for Plain<R, W> {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
        self.told = false;
    }

    fn show(&mut self, parts: &[Say]) {
        let lines = self.layout().lines_after(self.blank, parts);
        self.blank = lines.last().map_or(self.blank, String::is_empty);
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        self.write(&text);
    }

    fn ask(&mut self, view: &View) -> Reply {
        self.present(view);
        if matches!(view.entry, Entry::Paragraph { .. } | Entry::List { .. }) {
            return self.gather(view);
        }
        loop {
            self.prompt(view);
            let Some(line) = self.read() else { return Reply::Quit };
            match words::hear(view, &line, self.lang) {
                Ok(reply) => return reply,
                Err(why) => self.refuse(&why),
            }
        }
    }

    fn ask_hidden(&mut self, view: &View) -> Reply {
        self.present(view);
        self.write(&format!("{}:\n", say::ASK_HIDDEN.to(self.lang)));
        (if self.echo { self.lines.read() } else { keys::hidden_line() }).map_or(Reply::Quit, words::hidden)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Allow, Found, Raw, Row};

    fn rows(labels: &[&str]) -> Vec<Row> {
        labels.iter().map(|label| Row::new(label.to_lowercase(), *label)).collect()
    }

    fn guide(ask: &str, entry: Entry) -> View {
        let mut view = View::short("q", ask, entry);
        view.place = "Sección 2 · Inventario · conjunto 3".into();
        view.allow = Allow { extras: true, ..Allow::default() };
        view
    }

    fn periodicity() -> View {
        let rows = rows(&["Cada día", "Cada semana", "Cada mes"]);
        let view = guide("¿Cada cuánto cambia esta información?", Entry::One { rows, open: false });
        view.hint("Piensa en cuándo la captura el área, no en cuándo se publica.")
    }

    fn line() -> Entry {
        Entry::Line { initial: String::new() }
    }

    /// Everything on the screen of a person who was told the words before, and the replies.
    fn talk(input: &[u8], views: &[View]) -> (String, Vec<Reply>) {
        let mut out = Vec::new();
        let mut plain = Plain::new(input, &mut out, Lang::Es).echo(true);
        plain.told = true;
        let replies = views.iter().map(|view| plain.ask(view)).collect();
        let out = String::from_utf8(out).unwrap();
        assert!(!out.contains(['\u{1b}', '\r']), "{out:?}");
        (out, replies)
    }

    fn text(answer: &str) -> Reply {
        Reply::Answer(Raw::Text(answer.into()))
    }

    #[test]
    fn a_choice_is_a_numbered_list_and_a_wrong_number_costs_one_line() {
        let (out, replies) = talk(b"9\n2\n", &[periodicity()]);
        let expected = "
Sección 2, Inventario, conjunto 3.
Pregunta: ¿Cada cuánto cambia esta información?
Piensa en cuándo la captura el área, no en cuándo se publica.
1. Cada día
2. Cada semana
3. Cada mes
4. No lo sé todavía (dejar pendiente)
Escribe un número del 1 al 4: 9
Error: escribe un número del 1 al 4.
Escribe un número del 1 al 4: 2
";
        assert_eq!(out, expected);
        assert_eq!(replies, [Reply::Answer(Raw::Choice("cada semana".into()))]);
    }

    #[test]
    fn the_words_are_told_once_a_session() {
        let mut out = Vec::new();
        let mut plain = Plain::new(&b"1\n2\n"[..], &mut out, Lang::Es).columns(60);
        plain.ask(&periodicity());
        plain.ask(&periodicity());
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out.matches("En cualquier pregunta puedes escribir").count(), 1);
        assert!(out.lines().all(|line| line.chars().count() < 60), "{out}");
    }

    #[test]
    fn enter_is_told_in_words_and_does_what_it_says() {
        let raw = Raw::Text("14120".into());
        let mut found = guide("¿De qué municipio?", line());
        found.found =
            Some(Found { shown: "Zapopan".into(), raw: raw.clone(), origin: "catálogo del INEGI".into() });
        let mut kept = View::short("k", "¿Quién lo sabe?", line());
        kept.current = Some("Sistemas".into());
        let blank = View::short("b", "¿Quién lo puede resolver?", line()).may_skip();
        let mut optional = View::short("o", "¿Quién suple?", line()).may_skip();
        optional.current = Some("Jefatura de la Oficina de la Presidencia Municipal".into());
        let (out, replies) = talk(b"\n\n\n\n", &[found, kept, blank, optional]);
        let expected = "
Sección 2, Inventario, conjunto 3.
Pregunta: ¿De qué municipio?
Visto en catálogo del INEGI: Zapopan
Respuesta (Enter deja «Zapopan»): 

¿Quién lo sabe?
Respuesta (Enter deja «Sistemas»): 

¿Quién lo puede resolver?
Respuesta (Enter la deja en blanco): 

¿Quién suple?
Ahora dice: Jefatura de la Oficina de la Presidencia Municipal
Respuesta (Enter la deja como está): 
";
        assert_eq!(out, expected);
        assert_eq!(replies, [Reply::Answer(raw), Reply::Skip, Reply::Skip, Reply::Skip]);
    }

    #[test]
    fn after_an_error_or_the_help_the_question_is_not_read_again() {
        let mut wrong = guide("¿Cuál es el correo?", line());
        wrong.again = true;
        wrong.error = Some("al correo le falta la terminación.".into());
        let mut helped = periodicity();
        helped.again = true;
        let (out, _) = talk(b"a@b.mx\n1\n", &[wrong, helped]);
        let expected = "Error: al correo le falta la terminación.
Respuesta: a@b.mx
1. Cada día
2. Cada semana
3. Cada mes
4. No lo sé todavía (dejar pendiente)
Escribe un número del 1 al 4: 1
";
        assert_eq!(out, expected);
    }

    #[test]
    fn several_are_chosen_by_numbers_and_open_lists_take_text() {
        let chosen = vec!["correo".to_string()];
        let many = Entry::Many { rows: rows(&["Correo", "Teléfono", "Portal"]), chosen };
        let many = View::short("m", "¿Por dónde te escriben?", many);
        let open = View::short("u", "¿Qué área?", Entry::One { rows: rows(&["Obras"]), open: true });
        let (out, replies) = talk(b"1,9\n3 1\nParques\n", &[many, open]);
        let expected = "
¿Por dónde te escriben?
1. Correo (ya elegido)
2. Teléfono
3. Portal
Escribe uno o varios números del 1 al 3, por ejemplo 1,3: 1,9
Error: escribe un número del 1 al 3.
Escribe uno o varios números del 1 al 3, por ejemplo 1,3: 3 1

¿Qué área?
1. Obras
Escribe un número del 1 al 1 o tu respuesta: Parques
";
        assert_eq!(out, expected);
        let both = Raw::Many(vec!["correo".into(), "portal".into()]);
        assert_eq!(replies, [Reply::Answer(both), text("Parques")]);
    }

    #[test]
    fn a_paragraph_ends_with_fin_and_a_list_with_an_empty_line() {
        let paragraph = View::short("p", "¿Qué se acordó?", Entry::Paragraph { initial: String::new() });
        let list = View::short("l", "¿Qué sistemas hay?", Entry::List { items: vec!["Nómina".into()] });
        let (out, replies) = talk(b"Uno.\n\nDos.\nFIN\nOPERGOB\nmenu\n\n", &[paragraph, list]);
        let expected = "
¿Qué se acordó?
Puedes escribir varios renglones. Para terminar, escribe FIN en un renglón
aparte.
Respuesta: Uno.

Para terminar, escribe FIN.
Dos.
FIN

¿Qué sistemas hay?
1. Nómina
Lo que escribas sustituye a esta lista.
Escribe un elemento por renglón; un renglón vacío termina.
Respuesta: OPERGOB
menu
Error: «menu» es una orden. Primero termina lo que estás escribiendo; para
guardarla como texto escribe \\menu.

";
        assert_eq!(out, expected);
        assert_eq!(replies, [text("Uno.\n\nDos."), Reply::Answer(Raw::Lines(vec!["OPERGOB".into()]))]);
    }

    #[test]
    fn the_end_of_the_input_leaves_and_is_never_an_answer() {
        let paragraph = View::short("p", "¿Qué se acordó?", Entry::Paragraph { initial: String::new() });
        assert_eq!(talk(b"Uno.\nDos", &[paragraph]).1, [Reply::Quit]);
        let mut found = View::short("q", "¿De qué municipio?", line()).may_skip();
        found.current = Some("Zapopan".into());
        assert_eq!(talk(b"", std::slice::from_ref(&found)), talk(b"", &[found.clone()]));
        assert_eq!(talk(b"", &[found]).1, [Reply::Quit]);
    }

    #[test]
    fn a_last_line_without_its_end_is_an_answer() {
        let view = View::short("q", "¿Cuál?", line());
        assert_eq!(
            talk(b"\xef\xbb\xbfPadr\xf3n\r\nObras", &[view.clone(), view]).1,
            [text("Padrón"), text("Obras")]
        );
    }

    #[test]
    fn an_order_of_a_page_is_one_line() {
        let (out, replies) = talk(b"c 3 1\nayuda\n\n", &[0; 3].map(|_| View::short("hub", "", Entry::Order)));
        assert_eq!(out, "\nEscribe una orden: c 3 1\n\nEscribe una orden: ayuda\n\nEscribe una orden: \n");
        assert_eq!(replies, [text("c 3 1"), Reply::Help, Reply::Skip]);
    }

    #[test]
    fn hostile_text_of_a_plan_is_shown_tamed() {
        let mut view = View::short("q", "¿\u{1b}[2JCuál?", line());
        view.current = Some("a\u{9b}31m\rb".into());
        let (out, _) = talk(b"\x1b[A\n", &[view]);
        assert!(out.contains("␛[2JCuál") && out.contains("␛[A"), "{out:?}");
    }

    #[test]
    fn nobody_is_asked_once_the_writer_is_gone() {
        struct Broken;
        impl Write for Broken {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let mut plain = Plain::new(&b"1\n"[..], Broken, Lang::Es);
        assert_eq!(plain.ask(&periodicity()), Reply::Quit);
    }
}
