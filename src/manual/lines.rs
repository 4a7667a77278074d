//! Lines that are typed: what of a text is a command, and its words as a shell would hand them over.

use crate::guide::prose::{Block, CodeLine, Span};
use crate::text::{Lang, Text};

/// The words of a typed line that begins with `apertura`, without its comment; `None` for other programs and for quotes
/// that do not end.
pub fn words(line: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for c in line.chars() {
        match (c, quote) {
            (c, Some(sign)) if c == sign => quote = None,
            (c, Some(_)) => word.get_or_insert_default().push(c),
            ('"' | '\'', None) => {
                word.get_or_insert_default();
                quote = Some(c);
            }
            ('#', None) if word.is_none() => break,
            (c, None) if c.is_whitespace() => words.extend(word.take()),
            (c, None) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    (quote.is_none() && words.first().is_some_and(|first| first == "apertura")).then_some(words)
}

/// The lines of some blocks that are typed as commands of this program.
pub fn typed(blocks: &[Block]) -> Vec<String> {
    let code = blocks.iter().filter_map(|block| match block {
        Block::Code(lines) => Some(lines),
        _ => None,
    });
    let own = |line: &CodeLine| match line {
        CodeLine::Typed(line) if words(line).is_some() => Some(line.clone()),
        _ => None,
    };
    code.flatten().filter_map(own).collect()
}

/// What a help page says besides its lists, as blocks: a line with two blanks before it is typed, or shown.
pub fn help(text: &Text, lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.to(lang).lines() {
        match line.strip_prefix("  ") {
            _ if line.trim().is_empty() => {}
            Some(code) => push(&mut blocks, code),
            None => {
                // «Por ejemplo: apertura ir 2»: the example stands apart.
                let (before, typed) = match line.split_once(": apertura ") {
                    // What goes on with another sentence stays a sentence.
                    Some((before, rest)) if !rest.contains(". ") => {
                        (format!("{before}:"), Some(format!("apertura {rest}")))
                    }
                    _ => (line.to_string(), None),
                };
                blocks.push(Block::Text(vec![Span::Text(before)]));
                typed.iter().for_each(|typed| push(&mut blocks, typed));
            }
        }
    }
    blocks
}

/// What a line says of itself behind many blanks becomes its comment.
fn told_apart(code: &str) -> String {
    match code.split_once("   ") {
        Some((typed, about)) => format!("{typed}  # {}", about.trim()),
        None => code.trim_end().to_string(),
    }
}

fn push(blocks: &mut Vec<Block>, code: &str) {
    let line = match words(code) {
        Some(_) => CodeLine::Typed(told_apart(code)),
        None => CodeLine::Shown(code.to_string()),
    };
    match blocks.last_mut() {
        Some(Block::Code(lines)) => lines.push(line),
        _ => blocks.push(Block::Code(vec![line])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_a_shell() {
        let list = |line: &str| words(line).map(|words| words.join("|"));
        assert_eq!(
            list("apertura nuevo \"Villa Ejemplo\"  # la carpeta").unwrap(),
            "apertura|nuevo|Villa Ejemplo"
        );
        assert_eq!(list("apertura x --texto='a b' c#d").unwrap(), "apertura|x|--texto=a b|c#d");
        assert_eq!([list("cargo run"), list("apertura \"x"), list("")], [None, None, None]);
    }

    #[test]
    fn examples_of_the_help_are_typed() {
        let text = Text::same(
            "Dice algo.\n\nEjemplos:\n  apertura ir 2\n  apertura ir I08\nPor ejemplo: apertura nuevo",
        );
        let blocks = help(&text, Lang::Es);
        assert_eq!(typed(&blocks), ["apertura ir 2", "apertura ir I08", "apertura nuevo"]);
        assert_eq!(blocks.len(), 5);
    }
}
