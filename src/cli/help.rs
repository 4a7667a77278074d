//! The help pages, ours from the first word to the last: clap's own are English in places that no setting reaches.

use super::columns::{list, paragraph};
use super::spec::{Body, Form, Input, Order};
use super::table::{EXIT_CODES, GLOBALS};
use crate::text::{Lang, cli as say};

/// The help page of a command; `line` is the commands from the program down to it.
pub fn page(line: &[&'static Order], lang: Lang) -> String {
    let [.., order] = line else { return String::new() };
    let mut parts = vec![paragraph(order.about.to(lang)), usage_part(line, lang)];
    parts.extend(order.more.as_ref().map(|more| paragraph(more.to(lang))));
    parts.extend(lists(order, lang));
    match line.len() {
        1 => parts.extend(root_lists(lang)),
        _ => parts.push(paragraph(&globals(lang))),
    }
    parts.push(say::OTHER_LANGUAGE.to(lang).to_string());
    parts.join("\n\n") + "\n"
}

/// How a command is written: `apertura comprobar PLAN...`.
pub fn usage(line: &[&'static Order], lang: Lang) -> String {
    let names = line.iter().map(|order| order.name.to(lang).to_string());
    let Some(order) = line.last() else { return String::new() };
    let (options, operands): (Vec<_>, Vec<_>) = order.inputs().iter().partition(|input| input.is_option());
    let inputs = operands.into_iter().chain(options).map(|input| input.usage(lang));
    let command = (!order.orders().is_empty()).then(|| match (line.len(), &order.body) {
        (1, _) => format!("[{}] [{}]", say::COMMAND.to(lang), say::OPTIONS_WORD.to(lang)),
        (_, Body::Leads { .. }) => format!("[{}]", say::COMMAND.to(lang)),
        _ => say::COMMAND.to(lang).to_string(),
    });
    names.chain(inputs).chain(command).collect::<Vec<_>>().join(" ")
}

fn usage_part(line: &[&'static Order], lang: Lang) -> String {
    let usage = say::USAGE.with("usage", whole(&usage(line, lang)));
    let usage = paragraph(usage.to(lang)).replace('\u{a0}', " ");
    let other = line.last().and_then(|order| order.name.both(lang).get(1).copied());
    match other {
        Some(other) => format!("{usage}\n{}", say::OTHER_NAME.with("name", other).to(lang)),
        None => usage,
    }
}

/// What stands in brackets stays on one line.
fn whole(usage: &str) -> String {
    let mut open = false;
    let whole = |c: char| {
        open = (open || c == '[') && c != ']';
        if open && c == ' ' { '\u{a0}' } else { c }
    };
    usage.chars().map(whole).collect()
}

fn lists(order: &Order, lang: Lang) -> Vec<String> {
    let orders: Vec<_> = order
        .orders()
        .iter()
        .map(|below| (below.name.both(lang).join(", "), below.about.to(lang).to_string()))
        .collect();
    let (options, operands): (Vec<_>, Vec<_>) = order.inputs().iter().partition(|input| input.is_option());
    [(say::COMMANDS, orders), (say::OPERANDS, rows(&operands, lang)), (say::OPTIONS, rows(&options, lang))]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| list(heading.to(lang), &rows))
        .collect()
}

fn root_lists(lang: Lang) -> [String; 2] {
    let options: Vec<_> = GLOBALS.iter().collect();
    let codes: Vec<_> =
        EXIT_CODES.iter().map(|(code, text)| (format!("{code:3}"), text.to(lang).to_string())).collect();
    [list(say::OPTIONS_ALL.to(lang), &rows(&options, lang)), list(say::EXIT_CODES.to(lang), &codes)]
}

fn rows(inputs: &[&Input], lang: Lang) -> Vec<(String, String)> {
    inputs.iter().map(|input| (head(input, lang), input.about.to(lang).to_string())).collect()
}

/// The names of an input and its value: `    --guia, --guide CARPETA`.
fn head(input: &Input, lang: Lang) -> String {
    let Form::Option { short, .. } = &input.form else { return input.value.to(lang).to_string() };
    let short = short.map_or("    ".to_string(), |letter| format!("-{letter}, "));
    format!("{short}{}", names(input, lang))
}

/// The names of an option with its value: `--guia, --guide CARPETA`.
pub fn names(input: &Input, lang: Lang) -> String {
    let names = input.name().map(|name| name.both(lang)).unwrap_or_default();
    let names = names.iter().map(|name| format!("--{name}")).collect::<Vec<_>>().join(", ");
    format!("{names} {}", input.value.to(lang)).trim_end().to_string()
}

fn globals(lang: Lang) -> String {
    let names = GLOBALS.iter().filter_map(Input::name).map(|name| format!("--{}", name.to(lang)));
    say::WITH_ANY.with("options", names.collect::<Vec<_>>().join(", ")).to(lang).to_string()
}
