//! The shapes of the table: a command, an option or an operand, with its names and its sentences.

use clap::ArgMatches;

use super::Command;
use crate::text::{Lang, Text};

/// A name in both languages, in ASCII.
pub struct Name {
    pub es: &'static str,
    pub en: &'static str,
    /// The Spanish name as it is spelled, where it has an accent: accepted, never shown.
    pub accented: Option<&'static str>,
}

/// A name with its English alias.
pub const fn name(es: &'static str, en: &'static str) -> Name {
    Name { es, en, accented: None }
}

/// A name that many will write with its accent.
pub const fn accented(es: &'static str, en: &'static str, accented: &'static str) -> Name {
    Name { es, en, accented: Some(accented) }
}

impl Name {
    pub fn to(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Es => self.es,
            Lang::En => self.en,
        }
    }

    /// The names to show, that of `lang` first; one, where both languages have the same.
    pub fn both(&self, lang: Lang) -> Vec<&'static str> {
        let mut names = match lang {
            Lang::Es => vec![self.es, self.en],
            Lang::En => vec![self.en, self.es],
        };
        names.dedup();
        names
    }

    pub fn is(&self, word: &str) -> bool {
        word == self.es || word == self.en || self.accented == Some(word)
    }
}

/// What an option or an operand takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    /// Nothing: shows the help page.
    Help,
    /// Nothing: shows the version.
    Version,
    File,
    Folder,
    Word,
    /// A word, as often as it is given.
    Words,
    /// A whole number from 1.
    Number,
    OneOf(&'static [&'static str]),
}

impl Takes {
    pub fn a_value(self) -> bool {
        !matches!(self, Self::Nothing | Self::Help | Self::Version)
    }
}

/// How an [`Input`] is written.
pub enum Form {
    Option {
        name: Name,
        short: Option<char>,
    },
    /// May be left out.
    Maybe,
    Must,
    /// One or more.
    Several,
    /// None or more.
    Any,
}

/// An option or an operand.
pub struct Input {
    pub id: &'static str,
    pub form: Form,
    pub takes: Takes,
    /// What its value is called in usage lines.
    pub value: Text,
    pub about: Text,
    /// The `id` of an input that it cannot go with.
    pub against: Option<&'static str>,
}

/// An option without a value.
pub const fn flag(name: Name, about: Text) -> Input {
    option(name, Takes::Nothing, Text::fixed("", ""), about)
}

/// An option with one letter too.
pub const fn lettered(short: char, name: Name, takes: Takes, about: Text) -> Input {
    let id = name.es;
    let form = Form::Option { name, short: Some(short) };
    Input { id, form, takes, value: Text::fixed("", ""), about, against: None }
}

/// An option with a value.
pub const fn option(name: Name, takes: Takes, value: Text, about: Text) -> Input {
    let id = name.es;
    Input { id, form: Form::Option { name, short: None }, takes, value, about, against: None }
}

/// A value without a name, told by its place.
pub const fn operand(id: &'static str, form: Form, takes: Takes, value: Text, about: Text) -> Input {
    Input { id, form, takes, value, about, against: None }
}

impl Input {
    pub fn name(&self) -> Option<&Name> {
        match &self.form {
            Form::Option { name, .. } => Some(name),
            _ => None,
        }
    }

    pub fn is_option(&self) -> bool {
        self.name().is_some()
    }

    /// How a sentence calls it: `--plan`, `PLAN`.
    pub fn label(&self) -> Text {
        match self.name() {
            Some(name) => Text { es: format!("--{}", name.es).into(), en: format!("--{}", name.en).into() },
            None => self.value.clone(),
        }
    }

    /// As in a usage line: `[CARPETA]`, `PLAN...`, `[--rol ROL]`.
    pub fn usage(&self, lang: Lang) -> String {
        let value = self.value.to(lang);
        match &self.form {
            Form::Option { name, .. } => format!("[{}]", format!("--{} {value}", name.to(lang)).trim_end()),
            Form::Maybe => format!("[{value}]"),
            Form::Must => value.to_string(),
            Form::Several => format!("{value}..."),
            Form::Any => format!("[{value}...]"),
        }
    }
}

/// What a command leads to.
pub enum Body {
    Does {
        inputs: &'static [Input],
        read: fn(&ArgMatches) -> Command,
    },
    Splits(&'static [Order]),
    /// Does something by itself, and more with a word behind it.
    Leads {
        inputs: &'static [Input],
        read: fn(&ArgMatches) -> Command,
        orders: &'static [Order],
    },
}

/// A command.
pub struct Order {
    pub name: Name,
    pub about: Text,
    /// What else its help page says, examples among it.
    pub more: Option<Text>,
    pub body: Body,
}

impl Order {
    pub fn inputs(&self) -> &'static [Input] {
        match self.body {
            Body::Does { inputs, .. } | Body::Leads { inputs, .. } => inputs,
            Body::Splits(_) => &[],
        }
    }

    pub fn orders(&self) -> &'static [Order] {
        match self.body {
            Body::Does { .. } => &[],
            Body::Splits(orders) | Body::Leads { orders, .. } => orders,
        }
    }

    pub fn find(&self, word: &str) -> Option<&'static Order> {
        self.orders().iter().find(|order| order.name.is(word))
    }
}
