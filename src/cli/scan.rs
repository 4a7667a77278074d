//! A first look at a command line: its language and its command, before anything in it can be refused.

use std::ffi::OsString;
use std::iter::Peekable;

use super::spec::Order;
use super::table::{ROOT, option_named};
use crate::text::Lang;

/// What the first look saw.
pub struct Scanned {
    /// The language of the last `--idioma`, if it is one that we speak.
    pub lang: Option<Lang>,
    /// The commands from the program down: never empty.
    pub orders: Vec<&'static Order>,
    /// A word was not a command, so none of those that follow is.
    settled: bool,
}

impl Scanned {
    /// The command that the line ends at.
    pub fn last(&self) -> &'static Order {
        self.orders.last().copied().unwrap_or(&ROOT)
    }

    fn word(&mut self, word: &str) {
        match self.last().find(word) {
            Some(order) if !self.settled => self.orders.push(order),
            _ => self.settled = true,
        }
    }

    fn option<'a>(&mut self, option: &'a str, rest: &mut Peekable<impl Iterator<Item = &'a str>>) {
        let (name, inline) =
            option.split_once('=').map_or((option, None), |(name, value)| (name, Some(value)));
        let Some(input) = option_named(self.last(), name).filter(|input| input.takes.a_value()) else {
            return;
        };
        let value = inline.or_else(|| rest.next_if(|word| !word.starts_with("--")));
        if input.id == "idioma" {
            self.lang = value.and_then(Lang::parse).or(self.lang);
        }
    }
}

/// Looks at a command line that begins with the program's name.
pub fn scan(args: &[OsString]) -> Scanned {
    let mut seen = Scanned { lang: None, orders: vec![&ROOT], settled: false };
    // A word that is not UTF-8 is no name of ours.
    let mut words = args.iter().skip(1).map(|arg| arg.to_str().unwrap_or_default()).peekable();
    while let Some(word) = words.next().filter(|word| *word != "--") {
        match word.strip_prefix("--") {
            Some(option) => seen.option(option, &mut words),
            None if word.starts_with('-') => {}
            None => seen.word(word),
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(line: &str) -> (Option<Lang>, Vec<&'static str>) {
        let args: Vec<OsString> = line.split(' ').map(Into::into).collect();
        let seen = scan(&args);
        (seen.lang, seen.orders.iter().skip(1).map(|order| order.name.es).collect())
    }

    #[test]
    fn the_last_language_wins_wherever_it_stands() {
        assert_eq!(seen("apertura --idioma es nuevo --lang=en").0, Some(Lang::En));
        assert_eq!(seen("apertura nuevo --lang=fr").0, None);
        assert_eq!(seen("apertura nuevo -- --lang en").0, None);
    }

    #[test]
    fn the_value_of_an_option_is_not_a_command() {
        assert_eq!(seen("apertura --plan nuevo guide check").1, ["guia", "comprobar"]);
        assert_eq!(seen("apertura --json nuevo continuar").1, ["nuevo"]);
        assert!(seen("apertura nada nuevo").1.is_empty());
    }
}
