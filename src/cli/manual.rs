//! The man page, from the same table as the help; clap_mangen's own has English headings, so only its writer is used.

use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

use super::help;
use super::spec::{Input, Order};
use super::table::{EXIT_CODES, FILES, GLOBALS, ROOT, VARIABLES};
use crate::text::{Lang, Text, cli as say};

/// The man page of the program, section 1, in UTF-8.
pub fn manual(lang: Lang) -> Vec<u8> {
    let mut page = Page { roff: Roff::new(), lang };
    page.title();
    page.commands(&[&ROOT]);
    page.heading(&say::MAN_OPTIONS);
    page.inputs(GLOBALS);
    page.terms(&say::MAN_ENVIRONMENT, VARIABLES.iter().map(|(names, about)| (names.join(", "), about)));
    page.terms(&say::MAN_FILES, FILES.iter().map(|(name, about)| ((*name).to_string(), about)));
    page.terms(&say::MAN_EXIT, EXIT_CODES.iter().map(|(code, about)| (code.to_string(), about)));
    page.roff.render().into_bytes()
}

struct Page {
    roff: Roff,
    lang: Lang,
}

impl Page {
    fn title(&mut self) {
        let source = format!("apertura {}", env!("CARGO_PKG_VERSION"));
        // The pair of quotes is an empty date: the writer would leave nothing at all, and the rest would move up.
        self.roff.control("TH", ["APERTURA", "1", "\"\"", &source, say::MAN_BOOK.to(self.lang)]);
        // Without this, Spanish words are divided as English ones.
        self.roff.control("nh", []);
        self.heading(&say::MAN_NAME);
        self.text(vec![roman(format!("apertura - {}", say::MAN_ABOUT.to(self.lang)))]);
        self.heading(&say::MAN_SYNOPSIS);
        self.usage(&[&ROOT]);
        self.heading(&say::MAN_DESCRIPTION);
        self.say(&ROOT.about);
        ROOT.more.iter().for_each(|more| self.say(more));
        self.heading(&say::MAN_COMMANDS);
    }

    /// The commands below `line`, each with its inputs.
    fn commands(&mut self, line: &[&'static Order]) {
        for order in line.last().map(|order| order.orders()).unwrap_or_default() {
            let line = [line, &[order]].concat();
            self.roff.control("SS", [names(&line, self.lang).as_str()]);
            self.usage(&line);
            self.say(&order.about);
            order.more.iter().for_each(|more| self.say(more));
            self.inputs(order.inputs());
            self.commands(&line);
        }
    }

    fn inputs(&mut self, inputs: &[Input]) {
        for input in inputs {
            self.roff.control("TP", []);
            let value = italic(input.value.to(self.lang));
            let head = if input.is_option() { bold(help::names(input, self.lang)) } else { value };
            self.text(vec![head]);
            self.text(vec![roman(input.about.to(self.lang))]);
        }
    }

    fn terms<'a>(&mut self, heading: &Text, rows: impl Iterator<Item = (String, &'a Text)>) {
        self.heading(heading);
        for (name, about) in rows {
            self.roff.control("TP", []);
            self.text(vec![bold(name)]);
            self.text(vec![roman(about.to(self.lang))]);
        }
    }

    fn usage(&mut self, line: &[&'static Order]) {
        self.text(vec![bold(help::usage(line, self.lang))]);
    }

    fn heading(&mut self, text: &Text) {
        self.roff.control("SH", [text.to(self.lang)]);
    }

    /// A paragraph whose own line ends stay.
    fn say(&mut self, text: &Text) {
        self.roff.control("PP", []);
        for (n, line) in text.to(self.lang).split('\n').enumerate() {
            if n > 0 {
                self.roff.control("br", []);
            }
            self.text(vec![roman(line)]);
        }
    }

    fn text(&mut self, inlines: Vec<Inline>) {
        self.roff.text(inlines);
    }
}

/// What a command is called in both languages, without the program: `guia comprobar, guide check`.
fn names(line: &[&'static Order], lang: Lang) -> String {
    let order = if lang == Lang::Es { [Lang::Es, Lang::En] } else { [Lang::En, Lang::Es] };
    let words = |lang| line.iter().skip(1).map(|order| order.name.to(lang)).collect::<Vec<_>>().join(" ");
    order.map(words).join(", ")
}
