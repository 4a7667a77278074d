//! The list of datasets that come in: which of them do, by their numbers.

use std::collections::BTreeSet;

use toml::Table;

use super::notes;
use super::{Item, Work, fields, item, short, text};
use crate::app::App;
use crate::error::Result;
use crate::import::What;
use crate::text::fold::{fold, visible};
use crate::text::{Text, import as say};
use crate::ui::{Entry, Raw, Reply, Say, View};
use crate::wizard::answer;

/// Rows shown at once.
const PAGE: usize = 12;

/// A dataset of a file, by the positions of both.
type Row = (usize, Item);

/// What a person asked of the list.
#[derive(Debug, PartialEq, Eq)]
enum Order {
    One(usize),
    Leave(BTreeSet<usize>),
    Take(BTreeSet<usize>),
    More,
    Done,
    Unknown,
}

/// Lets the person leave datasets out. False when the person leaves.
///
/// # Errors
/// When the lists of the Guide cannot be read.
pub fn choose(app: &mut App, tree: &Table, work: &mut Work) -> Result<bool> {
    let rows = rows(app, tree, work);
    let mut first = 0;
    loop {
        show(app, work, &rows, first);
        let view = View::short("import.list", "", Entry::Order).may_skip();
        let order = match app.ui.ask(&view) {
            Reply::Skip | Reply::Back | Reply::Menu => Order::Done,
            Reply::Quit => return Ok(false),
            Reply::Answer(Raw::Text(text)) => order(&text, rows.len()),
            _ => Order::Unknown,
        };
        match order {
            Order::Done => return Ok(true),
            Order::More => first = if first + PAGE < rows.len() { first + PAGE } else { 0 },
            Order::One(number) => one(app, work, &rows[number - 1])?,
            Order::Leave(numbers) => numbers.iter().for_each(|number| {
                let (file, item) = &rows[number - 1];
                work.files[*file].left.insert(item.number);
            }),
            Order::Take(numbers) => numbers.iter().for_each(|number| {
                let (file, item) = &rows[number - 1];
                work.files[*file].left.remove(&item.number);
            }),
            Order::Unknown => app.tell(&say::LIST_UNKNOWN),
        }
    }
}

/// Every dataset, also those that were left out.
fn rows(app: &App, tree: &Table, work: &mut Work) -> Vec<Row> {
    let left: Vec<BTreeSet<usize>> =
        work.files.iter_mut().map(|file| std::mem::take(&mut file.left)).collect();
    let joined = work.join(app, tree);
    for (file, left) in work.files.iter_mut().zip(left) {
        file.left = left;
    }
    let rows = joined.into_iter().enumerate();
    rows.flat_map(|(file, joined)| joined.items.into_iter().map(move |item| (file, item))).collect()
}

fn show(app: &mut App, work: &Work, rows: &[Row], first: usize) {
    let comes = |(file, item): &Row| !work.files[*file].left.contains(&item.number);
    let count = rows.iter().filter(|row| comes(row)).count();
    let row = |(at, row): (usize, &Row)| {
        let what = if comes(row) { what(&row.1) } else { say::COMES_NOT };
        let files = if row.1.files > 0 { row.1.files.to_string() } else { "-".into() };
        vec![(at + 1).to_string(), short(&row.1.title, 80), files, app.to(&what).to_string()]
    };
    let shown: Vec<Vec<String>> = rows.iter().enumerate().skip(first).take(PAGE).map(row).collect();
    let heads = [say::COL_NUMBER, say::COL_DATASET, say::COL_FILES, say::COL_COMES];
    let heads = heads.iter().map(|head| app.to(head).to_string()).collect();
    let head = text(app, &say::LIST_COUNT.with("n", rows.len()).with("in", count));
    let mut parts = vec![Say::Blank, head, Say::Table { heads, rows: shown }];
    if rows.len() > PAGE {
        let to = (first + PAGE).min(rows.len());
        let more = say::LIST_MORE.with("from", first + 1).with("to", to).with("n", rows.len());
        parts.push(text(app, &more));
    }
    parts.push(text(app, &say::LIST_ORDERS));
    app.ui.show(&parts);
}

/// What becomes of a dataset, in two or three words.
fn what(item: &Item) -> Text {
    let mut parts = Vec::new();
    if item.new {
        parts.push(say::COMES_NEW);
    } else {
        parts.extend((item.answers > 0).then(|| say::COMES_FILLS.with("n", item.answers)));
        parts.extend((item.files > 0).then_some(say::COMES_FILES));
    }
    parts.extend((!item.conflicts.is_empty()).then(|| say::COMES_DIFFERS.with("n", item.conflicts.len())));
    if parts.is_empty() { say::COMES_SAME } else { Text::joined(&parts, ", ") }
}

/// What the file says of a dataset, field by field, and what there is to say of it.
fn one(app: &mut App, work: &Work, (file, row): &Row) -> Result<()> {
    let hide = notes::hide(app)?;
    let understood = &work.files[*file].understood;
    let Some(set) = understood.datasets.get(row.number) else { return Ok(()) };
    let questions = |field: &str| app.guide.questions().map(|(_, one)| one).find(|one| one.field == field);
    let mut pairs = Vec::new();
    for (field, heard) in &set.fields {
        let What::Value(value) = &heard.what else { continue };
        let shown = match questions(field) {
            Some(question) => app.to(&answer::show(value, &app.guide, question)).to_string(),
            None => value.as_str().map_or_else(|| value.to_string(), String::from),
        };
        pairs.push((app.to(&fields::label(&app.guide, field)).to_string(), visible(&shown)));
    }
    let title = Say::Title { left: visible(&row.title), right: visible(&row.place) };
    let mut parts = vec![Say::Blank, title, Say::Pairs(pairs)];
    for file in &set.files {
        let at = |field: &str| file.text(field).map(visible);
        let name = at("distribution.title").or_else(|| at("distribution.path"));
        let name = name.or_else(|| at("distribution.download_url")).unwrap_or_else(|| visible(&file.place));
        parts.push(item(app, &say::FILE_LINE.with("name", name)));
    }
    let heard = set.fields.values().chain(set.files.iter().flat_map(|file| file.fields.values()));
    let places: BTreeSet<&str> = heard.map(|heard| heard.place.as_str()).collect();
    let about = understood.notes.iter().filter(|note| places.contains(note.place.as_str()));
    let told: Vec<Text> = about.map(|note| notes::words(app, note, &hide).message).collect();
    parts.extend(told.iter().map(|line| item(app, line)));
    app.ui.show(&parts);
    Ok(())
}

fn order(typed: &str, of: usize) -> Order {
    let folded = fold(typed);
    let (word, rest) = folded.split_once(' ').unwrap_or((folded.as_str(), ""));
    match word {
        "l" | "listo" | "done" => Order::Done,
        "v" | "mas" | "more" => Order::More,
        "x" | "quitar" | "leave" => numbers(rest, of).map_or(Order::Unknown, Order::Leave),
        "a" | "agregar" | "take" => numbers(rest, of).map_or(Order::Unknown, Order::Take),
        _ => match folded.parse::<usize>() {
            Ok(number) if (1..=of).contains(&number) => Order::One(number),
            _ => Order::Unknown,
        },
    }
}

/// `1 3 5-9`, or all; `None` when a part is no number of the list.
fn numbers(text: &str, of: usize) -> Option<BTreeSet<usize>> {
    if matches!(text, "todo" | "todos" | "all") {
        return Some((1..=of).collect());
    }
    let mut numbers = BTreeSet::new();
    for part in text.split([' ', ',']).filter(|part| !part.is_empty() && *part != "y" && *part != "and") {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
        if from < 1 || to > of || from > to {
            return None;
        }
        numbers.extend(from..=to);
    }
    (!numbers.is_empty()).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_name_rows_and_nothing_beyond_the_list() {
        assert_eq!(order("x 1 3-4", 5), Order::Leave([1, 3, 4].into()));
        assert_eq!(order("a todo", 2), Order::Take([1, 2].into()));
        assert_eq!(order("2", 2), Order::One(2));
        for text in ["x", "x 6", "0", "6", "a 3-1", "hola"] {
            assert_eq!(order(text, 5), Order::Unknown, "{text}");
        }
    }
}
