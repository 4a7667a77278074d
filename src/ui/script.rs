//! The face of tests: replies come from a list written beforehand, everything shown and asked is recorded.

use std::collections::VecDeque;

use super::choices::Options;
use super::layout::{Layout, Style};
use super::question::Question;
use super::{Raw, Reply, Say, Ui, View, words};
use crate::text::Lang;

/// Stands for any question.
pub const ANY: &str = "*";

/// A conversation written beforehand: question ids and what is said to each, in order.
///
/// A question that is not the next one is a fault: it is recorded and answered with [`Reply::Quit`], as every
/// question after it is, so that no engine can loop on it.
#[derive(Debug, Default)]
pub struct Script {
    lang: Lang,
    steps: VecDeque<(String, Reply)>,
    transcript: String,
    fault: Option<String>,
}

impl Script {
    pub fn new(lang: Lang) -> Self {
        Self { lang, ..Self::default() }
    }

    /// A conversation of typed lines, as [`Script::typed`] reads them.
    pub fn of(lang: Lang, steps: &[(&str, &str)]) -> Self {
        steps.iter().fold(Self::new(lang), |script, (id, line)| script.typed(id, line))
    }

    /// A typed line: a word such as `?`, `<` or `.`, nothing for Enter, or text; `\ayuda` is the word itself.
    pub fn typed(self, id: &str, line: &str) -> Self {
        let text = |line: &str| Reply::Answer(Raw::Text(line.to_string()));
        let reply = match words::unescaped(line) {
            Some(literal) => text(literal),
            None if line.is_empty() => Reply::Skip,
            None => words::word(line).unwrap_or_else(|| text(line)),
        };
        self.reply(id, reply)
    }

    /// The id of a row.
    pub fn choice(self, id: &str, row: &str) -> Self {
        self.reply(id, Reply::Answer(Raw::Choice(row.to_string())))
    }

    /// The ids of several rows.
    pub fn many(self, id: &str, rows: &[&str]) -> Self {
        let rows = rows.iter().map(ToString::to_string).collect();
        self.reply(id, Reply::Answer(Raw::Many(rows)))
    }

    /// The items of a list.
    pub fn lines(self, id: &str, items: &[&str]) -> Self {
        let items = items.iter().map(ToString::to_string).collect();
        self.reply(id, Reply::Answer(Raw::Lines(items)))
    }

    pub fn reply(mut self, id: &str, reply: Reply) -> Self {
        self.steps.push_back((id.to_string(), reply));
        self
    }

    /// Everything shown, asked and said so far.
    pub fn transcript(&self) -> &str {
        &self.transcript
    }

    /// The transcript of a conversation that went as written.
    ///
    /// # Errors
    /// Which question was not the expected one, or which replies were never asked for, and the transcript.
    pub fn finish(self) -> Result<String, String> {
        let left: Vec<&str> = self.steps.iter().map(|(id, _)| id.as_str()).collect();
        let fault = match (&self.fault, left.is_empty()) {
            (Some(fault), _) => fault.clone(),
            (None, false) => format!("never asked: {}", left.join(", ")),
            (None, true) => return Ok(self.transcript),
        };
        Err(format!("{fault}\n--- transcript\n{}", self.transcript))
    }

    fn next(&mut self, asked: &str) -> Reply {
        if self.fault.is_none() {
            self.fault = match self.steps.pop_front() {
                Some((id, reply)) if id == asked || id == ANY => return reply,
                Some((id, _)) => Some(format!("expected the question `{id}`, was asked `{asked}`")),
                None => Some(format!("the script is over and `{asked}` was asked")),
            };
        }
        Reply::Quit
    }
}

/// A reply in a few letters, for transcripts.
fn brief(reply: &Reply) -> String {
    match reply {
        Reply::Answer(Raw::Text(text)) => text.clone(),
        Reply::Answer(Raw::Choice(id)) => format!("={id}"),
        Reply::Answer(Raw::Many(ids)) => format!("={}", ids.join(",")),
        Reply::Answer(Raw::Lines(items)) => items.join(" | "),
        other => format!("({other:?})"),
    }
}

impl Ui for Script {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
    }

    fn show(&mut self, parts: &[Say]) {
        for line in Layout::new(Style::Plain, 80, self.lang).lines(parts) {
            self.transcript.push_str(&line);
            self.transcript.push('\n');
        }
    }

    fn ask(&mut self, view: &View) -> Reply {
        let mut parts = Question::of(view, Style::Plain, self.lang).all();
        parts.extend(Options::of(view, self.lang).map_or_else(Vec::new, |options| options.items()));
        self.show(&parts);
        let reply = self.next(&view.id);
        self.transcript.push_str(&format!("[{}]> {}\n", view.id, brief(&reply)));
        reply
    }

    fn ask_hidden(&mut self, view: &View) -> Reply {
        self.show(&Question::of(view, Style::Plain, self.lang).all());
        let reply = self.next(&view.id);
        self.transcript.push_str(&format!("[{}]> •••\n", view.id));
        reply
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Entry, Row};

    fn line(id: &str) -> View {
        View::short(id, "¿Cuál?", Entry::Line { initial: String::new() })
    }

    #[test]
    fn a_conversation_that_goes_as_written_gives_its_transcript() {
        let rows = vec![Row::new("monthly", "Cada mes")];
        let choice = View::short("c", "¿Cada cuánto?", Entry::One { rows, open: false });
        let mut script = Script::of(Lang::Es, &[("a", "Ana"), (ANY, "<"), ("a", "")]).choice("c", "monthly");
        script.show(&[Say::Saved("Guardado.".into())]);
        let replies: Vec<Reply> =
            [line("a"), line("b"), line("a"), choice].map(|view| script.ask(&view)).into();
        let text = Reply::Answer(Raw::Text("Ana".into()));
        let choice = Reply::Answer(Raw::Choice("monthly".into()));
        assert_eq!(replies, [text, Reply::Back, Reply::Skip, choice]);
        let transcript = script.finish().unwrap();
        assert!(transcript.starts_with("Guardado.\n\n¿Cuál?\n[a]> Ana\n"), "{transcript}");
        assert!(transcript.ends_with("1. Cada mes\n[c]> =monthly\n"), "{transcript}");
    }

    #[test]
    fn another_question_than_the_expected_is_told_by_name_and_ends_the_talk() {
        let mut script = Script::of(Lang::Es, &[("a", "Ana"), ("b", "Eva")]);
        assert_eq!(script.ask(&line("b")), Reply::Quit);
        assert_eq!(script.ask(&line("a")), Reply::Quit);
        let fault = script.finish().unwrap_err();
        assert!(fault.starts_with("expected the question `a`, was asked `b`\n"), "{fault}");
    }

    #[test]
    fn replies_left_over_and_replies_that_are_missing_are_faults() {
        let left = Script::new(Lang::Es).many("m", &["a"]).lines("l", &["b"]);
        assert!(left.finish().unwrap_err().starts_with("never asked: m, l\n"));
        let mut over = Script::new(Lang::En);
        assert_eq!(over.ask(&line("q")), Reply::Quit);
        assert!(over.finish().unwrap_err().starts_with("the script is over and `q` was asked\n"));
    }

    #[test]
    fn words_can_be_scripted_as_text_with_a_backslash() {
        let mut script = Script::new(Lang::Es).typed("a", "\\ayuda").typed("a", "ayuda");
        assert_eq!(script.ask(&line("a")), Reply::Answer(Raw::Text("ayuda".into())));
        assert_eq!(script.ask(&line("a")), Reply::Help);
    }
}
