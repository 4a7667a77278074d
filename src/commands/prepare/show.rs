//! What would be done and what was done, in words.

use crate::app::App;
use crate::prepare::account::{Account, Reason};
use crate::prepare::make::Made;
use crate::prepare::recipe::Recipe;
use crate::prepare::repair::{self, Code};
use crate::prepare::summary::{self, Assumed, Deed};
use crate::scan::model::Table;
use crate::scan::report::{Book, words};
use crate::text::fold::visible;
use crate::text::{Lang, Text, prepare as say, treat};
use crate::ui::Say;

use super::input::Input;
use super::large;
use super::place::Place;
use super::result::Result as One;
use super::work::Tried;

/// Rows of an account whose numbers are told.
const RUNS: usize = 5;

/// What would be done, or was, with each table. `trial`: nothing is written.
pub fn preview(app: &App, input: &Input, tried: &Tried, trial: bool) -> Vec<Say> {
    let lang = app.lang();
    let right = if trial { app.to(&say::TRIAL).to_string() } else { String::new() };
    let mut parts = vec![Say::Title { left: say::TITLE.with("file", &input.name).to(lang).into(), right }];
    let several = tried.len() > 1;
    for (at, recipe, made) in tried {
        let Some(table) = input.facts.tables.get(*at) else { continue };
        parts.push(Say::Blank);
        if several {
            parts.push(Say::Title { left: visible(&recipe.table), right: String::new() });
        }
        parts.extend(one(app, input, (table, recipe, made)));
    }
    parts
}

fn one(app: &App, input: &Input, (table, recipe, made): (&Table, &Recipe, &Made)) -> Vec<Say> {
    let lang = app.lang();
    let deeds = summary::deeds(&input.facts, table, recipe, &made.account);
    let mut parts = vec![Say::Text(app.to(&say::DEEDS).into())];
    if deeds.is_empty() {
        parts.push(item(&say::NO_DEEDS, lang));
    }
    parts.extend(deeds.iter().filter_map(told).map(|text| item(&text, lang)));
    let assumed = summary::assumed(table, recipe);
    if !assumed.is_empty() {
        parts.extend([Say::Blank, Say::Text(app.to(&say::ASSUMED).into())]);
        parts.extend(assumed.iter().map(|one| item(&assumption(one), lang)));
    }
    parts.extend([Say::Blank, columns(recipe, made, lang), Say::Blank]);
    parts.extend(account(&made.account, lang));
    parts.extend(treated(app, made));
    parts.extend(map(app, &input.name, made));
    parts
}

/// What was done to the geometry of a layer, and what was seen of it.
fn map(app: &App, file: &str, made: &Made) -> Vec<Say> {
    let lang = app.lang();
    let Some(geo) = &made.geo else { return Vec::new() };
    let mut parts = vec![Say::Blank, Say::Text(app.to(&crate::text::geo::MAP).into())];
    parts.extend(geo.words().iter().map(|text| item(text, lang)));
    for finding in geo.findings(file) {
        let told = app.guide.rules.tell(&finding);
        let text =
            told.hint.map_or(told.message.clone(), |hint| told.message.and(&hint)).to(lang).to_string();
        parts.push(match told.severity {
            crate::diag::Severity::Info => Say::Item { mark: "· ".into(), text },
            _ => Say::Warning(text),
        });
    }
    parts
}

fn item(text: &Text, lang: Lang) -> Say {
    Say::Item { mark: "· ".into(), text: text.to(lang).into() }
}

/// «Fechas: 120 celdas en 2 columnas. «31/01/2024» queda «2024-01-31».»
fn told(deed: &Deed) -> Option<Text> {
    let repair = repair::named(deed.repair)?;
    let count = |text: Text, number: u64| text.with("n", words::count(number));
    let how_many = match (deed.cells, deed.rows, repair.code) {
        (_, _, Code::Encoding | Code::Dialect) => Text::default(),
        (_, _, Code::Names) => count(
            if deed.columns.len() == 1 { say::ONE_COLUMN } else { say::N_COLUMNS },
            deed.columns.len() as u64,
        ),
        (_, rows, Code::BlankColumns) => {
            count(if rows == 1 { say::ONE_COLUMN } else { say::N_COLUMNS }, rows)
        }
        (0, rows, _) => count(if rows == 1 { say::ONE_ROW } else { say::N_ROWS }, rows),
        (cells, ..) => count(if cells == 1 { say::ONE_CELL } else { say::N_CELLS }, cells)
            .with("list", listed(&deed.columns)),
    };
    let mut text = say::DEED.with_text("title", &repair.title).with_text("count", &how_many);
    if how_many == Text::default() {
        text = say::DEED_HOW.with_text("title", &repair.title).with_text("how", &repair.how);
    }
    for sample in &deed.first {
        let (Some(before), Some(after)) = (&sample.before, &sample.after) else { continue };
        let shown = if after.is_empty() { say::BECOMES_EMPTY } else { say::BECOMES };
        text = text.and(&shown.with("before", before).with("after", after));
    }
    Some(text)
}

/// The first names, and how many more.
fn listed(names: &[String]) -> String {
    const MOST: usize = 4;
    let first = names.iter().take(MOST).map(|name| visible(name)).collect::<Vec<_>>().join(", ");
    if names.len() > MOST { format!("{first} +{}", names.len() - MOST) } else { first }
}

fn assumption(assumed: &Assumed) -> Text {
    match assumed {
        Assumed::Dates { column, cells, month_first, because } => {
            let text = match (month_first, because) {
                (false, true) => say::DAY_BECAUSE,
                (false, false) => say::DAY_GUESS,
                (true, _) => say::MONTH_BECAUSE,
            };
            text.with("column", visible(column)).with("n", words::count(*cells))
        }
        Assumed::Serials { column } => say::SERIALS.with("column", visible(column)),
        Assumed::Pesos { column } => say::PESOS.with("column", visible(column)),
        Assumed::Units { column, units } => {
            say::OTHER_UNITS.with("column", visible(column)).with("list", visible(&units.join(", ")))
        }
        Assumed::Comma { column } => say::COMMA.with("column", visible(column)),
        Assumed::Totals { rows } => say::TOTALS_KEPT.with("n", words::count(*rows)),
    }
}

/// Old header, new name, what it holds.
fn columns(recipe: &Recipe, made: &Made, lang: Lang) -> Say {
    let heads = [&say::HEAD_OLD, &say::HEAD_NEW, &say::HEAD_KIND].map(|head| head.to(lang).to_string());
    let row = |column: &crate::prepare::recipe::Column| {
        let gone = !made.header.is_empty() && !made.header.contains(&column.name);
        let made = made.told.iter().flat_map(|told| &told.did).find(|did| gone && did.column == column.name);
        let name = match made.filter(|did| !did.made.is_empty()) {
            Some(did) => visible(&did.made.join(", ")),
            None if gone => say::COLUMN_GONE.to(lang).to_string(),
            None => visible(&column.name),
        };
        let old =
            if column.title.is_empty() { say::NAMELESS.to(lang).to_string() } else { visible(&column.title) };
        vec![old, name, words::kind(column.kind).to(lang).to_string()]
    };
    Say::Table { heads: heads.to_vec(), rows: recipe.columns.iter().map(row).collect() }
}

/// Every row of the original, accounted for.
fn account(account: &Account, lang: Lang) -> Vec<Say> {
    let number = |number: u64| words::count(number);
    let mut pairs = vec![(say::ROWS_READ.to(lang).to_string(), number(account.read))];
    for (reason, left) in &account.left {
        let runs: Vec<String> = left
            .runs
            .iter()
            .take(RUNS)
            .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}-{last}") })
            .collect();
        let more = if left.runs.len() > RUNS { "…" } else { "" };
        let rows = match runs.is_empty() {
            true => Text::default(),
            false => say::AT_ROWS.with("rows", format!("{}{more}", runs.join(", "))),
        };
        pairs.push((
            self::reason(*reason).to(lang).to_string(),
            format!("{} {}", number(left.count), rows.to(lang)).trim_end().to_string(),
        ));
    }
    if account.made > 0 {
        pairs.push((say::ROWS_MADE.to(lang).to_string(), number(account.made)));
    }
    pairs.push((say::ROWS_OUT.to(lang).to_string(), number(account.out)));
    let mut parts = vec![Say::Text(say::ACCOUNT.to(lang).into()), Say::Pairs(pairs)];
    let texts = [Reason::Title, Reason::Note].iter().filter_map(|reason| account.left.get(reason));
    let texts: Vec<String> = texts.flat_map(|left| left.texts.clone()).collect();
    if !texts.is_empty() {
        parts.push(Say::Text(say::KEPT_TEXTS.with("list", texts.join("; ")).to(lang).into()));
    }
    parts
}

/// Why rows are not in the result.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::Title => say::LEFT_TITLE,
        Reason::Header => say::LEFT_HEADER,
        Reason::BelowHeader => say::LEFT_BELOW,
        Reason::Blank => say::LEFT_BLANK,
        Reason::OnlyMissing => say::LEFT_MISSING,
        Reason::RepeatedHeader => say::LEFT_REPEATED,
        Reason::Total => say::LEFT_TOTAL,
        Reason::Note => say::LEFT_NOTE,
        Reason::Duplicate => say::LEFT_DUPLICATE,
        Reason::TooLong => say::LEFT_LONG,
        Reason::Treated => say::LEFT_TREATED,
    }
}

fn treated(app: &App, made: &Made) -> Vec<Say> {
    let lang = app.lang();
    let Some(told) = made.told.as_ref().filter(|told| !told.did.is_empty() || told.after.is_some()) else {
        return Vec::new();
    };
    let mut parts = vec![Say::Blank, Say::Text(app.to(&say::TREATED).into())];
    parts.extend(told.words().iter().map(|text| item(text, lang)));
    parts
}

/// Where the results are, how good they are, what is left to do.
pub fn results(app: &App, place: &Place, results: &[One]) -> Vec<Say> {
    let lang = app.lang();
    let mut parts = vec![Say::Blank];
    for one in results {
        let rows = if one.made.account.out == 1 { say::ONE_ROW } else { say::N_ROWS };
        let rows = rows.with("n", words::count(one.made.account.out));
        let size = words::size(one.placed.bytes);
        let text = say::WRITTEN.with("path", visible(&one.shown)).with_text("rows", &rows).with("size", size);
        parts.push(Say::Text(text.to(lang).into()));
        if let (Some(before), Some(after)) = one.score {
            parts.push(Say::Text(say::QUALITY.with("before", before).with("after", after).to(lang).into()));
        }
        parts.extend(left(app, one));
        if !one.parts.is_empty() {
            parts.push(Say::Text(say::PARTS.with("list", visible(&one.parts.join(", "))).to(lang).into()));
        } else if large::is_large(one.placed.bytes, one.made.account.out) {
            parts.push(Say::Warning(say::LARGE.to(lang).into()));
        }
    }
    let noted = if place.of.is_some() { say::IN_PLAN } else { say::NOT_IN_PLAN };
    parts.push(Say::Text(noted.to(lang).into()));
    parts
}

/// What is grave in a result.
pub fn left(app: &App, one: &One) -> Vec<Say> {
    let (lang, book) = (app.lang(), Book::new(&app.guide));
    let mut parts = Vec::new();
    for flag in &one.left {
        let said = book.told(flag, &one.shown, one.table(), None);
        parts.push(Say::Warning(said.message.to(lang).to_string()));
    }
    for (list, told) in [(&one.kept, treat::KEPT_SEEN), (&one.seen, treat::STILL_SEEN)] {
        let of = |(column, class): &(String, String)| {
            treat::COLUMN_OF.with("column", visible(column)).with_text("class", &book.class(class))
        };
        if !list.is_empty() {
            let list = words::list(&list.iter().map(of).collect::<Vec<Text>>());
            parts.push(Say::Warning(told.with_text("list", &list).to(lang).into()));
        }
    }
    parts
}
