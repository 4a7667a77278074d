//! The commands: one page each, from the table that makes their help.

use serde_json::{Value as Json, json};

use super::address::every_line;
use super::book::{Draft, Shelf};
use super::{Book, blocks, lines};
use crate::cli::help;
use crate::cli::spec::{Input, Order};
use crate::cli::table::{EXIT_CODES, FILES, GLOBALS, VARIABLES};
use crate::guide::prose::LISTS;
use crate::text::{Lang, manual as say};

/// The list, the program itself and every command.
pub fn drafts(book: &Book<'_>) -> Vec<Draft> {
    let lines = every_line();
    let pages = lines.iter().map(|line| page(book, line));
    std::iter::once(list(book, &lines)).chain(pages).collect()
}

fn list(book: &Book<'_>, lines: &[Vec<&'static Order>]) -> Draft {
    let row = |line: &Vec<&'static Order>| {
        let [.., order] = line.as_slice() else { return Json::Null };
        json!({ "name": name(line, book.lang), "about": book.say(&order.about), "to": book.order_line(line), "depth": line.len() })
    };
    let path = book.list(LISTS[2]).unwrap_or_default();
    let mut draft = Draft::new(path, "orders.html", Shelf::Reference)
        .called(book.say(&say::COMMANDS), book.say(&say::COMMANDS_ABOUT));
    let code = |(code, about): &(u8, _)| json!({ "name": code.to_string(), "about": book.say(about) });
    let variable =
        |(names, about): &(&[&str], _)| json!({ "name": names.join(", "), "about": book.say(about) });
    let file = |(name, about): &(&str, _)| json!({ "name": name, "about": book.say(about) });
    draft.content = json!({
        "rows": lines.iter().map(row).collect::<Vec<_>>(),
        "globals": inputs(book, &GLOBALS.iter().collect::<Vec<_>>()),
        "codes": EXIT_CODES.iter().map(code).collect::<Vec<_>>(),
        "variables": VARIABLES.iter().map(variable).collect::<Vec<_>>(),
        "files": FILES.iter().map(file).collect::<Vec<_>>(),
    });
    let ids = ["lista", "generales", "codigos", "variables", "archivos"];
    let titles = [say::COMMANDS, say::GLOBALS, say::EXIT_CODES, say::VARIABLES, say::FILES];
    draft.headings =
        ids.iter().zip(&titles).map(|(id, title)| ((*id).into(), book.say(title).into())).collect();
    draft
}

/// `apertura publicar sitio`.
fn name(line: &[&'static Order], lang: Lang) -> String {
    line.iter().map(|order| order.name.to(lang)).collect::<Vec<_>>().join(" ")
}

fn page(book: &Book<'_>, line: &[&'static Order]) -> Draft {
    let lang = book.lang;
    let other = if lang == Lang::Es { Lang::En } else { Lang::Es };
    let (path, name) = (book.order_line(line), name(line, lang));
    let Some(order) = line.last() else { return Draft::new(path, "order.html", Shelf::Reference) };
    let more = order.more.as_ref().map(|more| lines::help(more, lang)).unwrap_or_default();
    let (options, operands): (Vec<_>, Vec<_>) = order.inputs().iter().partition(|input| input.is_option());
    let below = order.orders().iter().map(|below| {
        let line = [line, &[below]].concat();
        json!({ "name": below.name.to(lang), "about": book.say(&below.about), "to": book.order_line(&line) })
    });
    let code = |(code, about): &(u8, _)| json!({ "name": code.to_string(), "about": book.say(about) });
    let words = format!("{} {}", self::name(line, other), blocks::plain(&more));
    let mut draft = Draft::new(path, "order.html", Shelf::Reference)
        .called(name, book.say(&order.about))
        .found_as(say::KIND_COMMAND, words);
    draft.above = above(book, line);
    draft.content = json!({
        "usage": help::usage(line, lang),
        "other": say::OTHER_NAME.with("name", self::name(line, other)).to(lang),
        "more": blocks::blocks(book, &more).0,
        "below": below.collect::<Vec<_>>(),
        "operands": inputs(book, &operands),
        "options": inputs(book, &options),
        "globals": format!("{}#generales", book.list(LISTS[2]).unwrap_or_default()),
        "codes": EXIT_CODES.iter().map(code).collect::<Vec<_>>(),
    });
    draft
}

/// The list of commands, and the commands above.
fn above(book: &Book<'_>, line: &[&'static Order]) -> Vec<(String, String)> {
    let list = (book.say(&say::COMMANDS).to_string(), book.list(LISTS[2]).unwrap_or_default());
    let lines = (2..line.len()).map(|length| &line[..length]);
    std::iter::once(list).chain(lines.map(|line| (name(line, book.lang), book.order_line(line)))).collect()
}

fn inputs(book: &Book<'_>, inputs: &[&Input]) -> Vec<Json> {
    let one = |input: &&Input| {
        let name = if input.is_option() {
            help::names(input, book.lang)
        } else {
            input.value.to(book.lang).to_string()
        };
        json!({ "name": name, "about": book.say(&input.about) })
    };
    inputs.iter().map(one).collect()
}
